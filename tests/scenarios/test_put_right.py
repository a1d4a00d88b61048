"""A place put right in a reporter's own words, or by an edit: on the card, and told aloud to all who go there."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import tell
from tests.town import PANORAMA, Person, Town

FIRE = "rumah kebakaran api besar"
FIRST = "jl cimanuk 4"
INSTEAD = [
    ("salah pak bukan cimanuk, jl kapuas raya no 7", "jl kapuas raya no 7"),
    ("bukan jl cimanuk pak tapi jl kapuas 7", "jl kapuas 7"),
    ("kapuas pak bukan cimanuk", "jl kapuas 4"),
    ("nomor 12, bukan nomor 4", "jl cimanuk 12"),
    ("maksud saya jl kapuas", "jl kapuas"),
    ("jl kapuas maksudnya", "jl kapuas"),
    ("eh salah, di sawah lebar", "Sawah Lebar, Ratu Agung"),
    ("ralat: jl kapuas 7", "jl kapuas 7"),
    ("salah ketik pak, jl kapuas 7", "jl kapuas 7"),
    ("jl kapuas 7 bang, tadi salah ketik", "jl kapuas 7"),
    ("ternyata di jl kapuas 7 bukan cimanuk", "jl kapuas 7"),
    ("*jl kapuas 7", "jl kapuas 7"),
    ("bukan di situ, di depan masjid at taqwa", "depan masjid at taqwa"),
    ("bukan disitu pak, masjid at taqwa", "masjid at taqwa"),
    ("gak di situ pak, jl kapuas 7", "jl kapuas 7"),
    ("sorry not cimanuk, jl kapuas 7", "jl kapuas 7"),
    ("i mean jl kapuas 7", "jl kapuas 7"),
]
ADDED = [
    "rumah cat biru, sebelah warung",
    "maksudnya dekat masjid",
    "jl cimanuk 4 bukan bohong pak",
    "bukan rumah saya, rumah tetangga",
    "apinya bukan di dapur, di kamar",
    "ada dua rumah bukan satu",
    "salah satu rumah sudah habis",
    "ini salah siapa pak",
]


async def _burning(town: Town, where: str = FIRST) -> Person:
    """A fire that is with Damkar already, at a place in words."""
    ani = town.citizen()
    await ani.says(f"{FIRE} di {where}")
    assert where in _place(town, ani)
    return ani


def _place(town: Town, reporter: Person, agency: str = "damkar") -> str:
    return town.group(agency).card(reporter.code).text.split("\n")[1]


def _told_aloud(town: Town, agency: str, *parts: str) -> int:
    loud = [m.text for m in town.group(agency).loud if m.text.startswith("📍")]
    return sum(all(part in line for part in parts) for line in loud)


@pytest.mark.parametrize(("said", "right"), INSTEAD, ids=[said for said, _ in INSTEAD])
async def test_words_that_name_another_place_change_it_aloud(town: Town, said: str, right: str) -> None:
    ani = await _burning(town)
    await town.operator().taps("Terima", ani.code)
    await ani.says(said)
    assert f"Tempat diganti: sekitar {right}" in ani.last.text
    assert right in _place(town, ani) and FIRST not in _place(town, ani)
    for agency in ("damkar", "ruang_kendali"):
        assert _told_aloud(town, agency, right, f"bukan {FIRST}") == 1
    assert town.group("damkar").hears(said)
    await town.forward(minutes=2)
    assert [t.code for t in await town.tickets()] == [ani.code]


@pytest.mark.parametrize("said", ADDED)
async def test_a_detail_leaves_the_place(town: Town, said: str) -> None:
    ani = await _burning(town)
    await ani.says(said)
    assert FIRST in _place(town, ani) and "Tempat diganti" not in ani.last.text
    assert not _told_aloud(town, "damkar", "tempat") and town.group("damkar").hears(said)


PARTS = [
    ("jl danau 2", "danau 3 bukan danau 2", "jl danau 3"),
    ("bentiring rt 3", "rt 5 bukan rt 3", "bentiring rt 5"),
    ("gg melati rt 3 rw 2", "eh salah, rt 5", "gg melati rt 5 rw 2"),
    ("jl kapuas 7", "maaf pak, rt 5 bukan rt 3", "jl kapuas 7 rt 5"),
]


@pytest.mark.parametrize(("where", "said", "right"), PARTS)
async def test_one_wrong_part_leaves_the_rest(town: Town, where: str, said: str, right: str) -> None:
    ani = town.citizen()
    await ani.says(f"{FIRE} di {where}")
    await ani.says(said)
    assert f"“{right}”" in _place(town, ani) or f"<b>{right}</b>" in _place(town, ani)
    assert ("Bentiring" in where.title()) is ("Bentiring" in _place(town, ani))
    assert _told_aloud(town, "damkar", right) == 1


async def test_words_beside_a_point_are_put_right_and_the_point_stays(any_town: Town) -> None:
    """Unless they name another area, or say that the point was wrong."""
    town = any_town
    ani = await tell(town, f"{FIRE} jl cimanuk 4")
    await ani.says("salah pak bukan cimanuk, jl kapuas raya no 7")
    assert "jl kapuas raya no 7" in _place(town, ani) and "titik dari pelapor" in _place(town, ani)
    assert _told_aloud(town, "damkar", "jl kapuas raya no 7", "bukan jl cimanuk 4") == 1
    await town.forward(minutes=2)
    await ani.says("eh salah, di sawah lebar")
    assert "Sawah Lebar" in _place(town, ani) and "titik dari pelapor" not in _place(town, ani)
    assert _told_aloud(town, "damkar", "Sawah Lebar", "Dusun Besar") == 1


async def test_before_anybody_was_called_and_while_it_is_told(any_town: Town) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says("/start")
    await ani.press("Kebakaran")
    await ani.says("jl cimanuk 4")
    assert not town.group("damkar").has_card(ani.code)
    await ani.says("danau 3 bukan cimanuk")
    assert "jl danau 3" in _place(town, ani, "ruang_kendali")
    assert _told_aloud(town, "ruang_kendali", "jl danau 3", "bukan jl cimanuk 4") == 1
    await town.forward(minutes=2)
    assert "jl danau 3" in _place(town, ani)
    budi = town.citizen()
    await budi.says("saya di jl cimanuk 4")
    await budi.says("eh salah, jl kapuas 7")
    await budi.says("bapak saya pingsan tidak sadar")
    assert "jl kapuas 7" in _place(town, budi, "psc119") and "cimanuk" not in _place(town, budi, "psc119")


async def test_an_edit_of_the_message_with_the_address_changes_it(any_town: Town) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says(f"{FIRE} di {FIRST}", message_id="m1")
    await ani.says("cepat pak, banyak anak kecil", message_id="m2")
    await ani.says("cepat pak, dekat masjid jamik", message_id="m2", edited=True)
    assert FIRST in _place(town, ani)
    await ani.says(f"{FIRE} di {FIRST}, cepat", message_id="m1", edited=True)
    assert FIRST in _place(town, ani) and not _told_aloud(town, "damkar", "tempat")
    await ani.says(f"{FIRE} di jl kapuas 7", message_id="m1", edited=True)
    assert "Tempat diganti: sekitar jl kapuas 7" in ani.last.text
    assert "jl kapuas 7" in _place(town, ani) and _told_aloud(town, "damkar", "jl kapuas 7") == 1
    await town.forward(minutes=2)
    await ani.says("salah pak, di jl meranti 3", message_id="m3")
    await town.forward(minutes=2)
    await ani.says("salah pak, di jl meranti 8", message_id="m3", edited=True)
    assert "jl meranti 8" in _place(town, ani) and _told_aloud(town, "damkar", "jl meranti 8") == 1


async def test_an_edit_names_the_place_of_its_own_report(town: Town) -> None:
    """Where none was known; while it is told; beside a point; and of two reports, that which it named the place of."""
    ani, budi, cici = town.citizen(), town.citizen(), town.citizen()
    await ani.says(FIRE, message_id="a1")
    await town.forward(seconds=61)
    await ani.says(f"{FIRE} di jl kapuas 7", message_id="a1", edited=True)
    assert "jl kapuas 7" in _place(town, ani)
    first = ani.code
    await ani.says("ada kecelakaan lagi di jl salak 5", message_id="a2")
    second = ani.code
    assert second != first
    await ani.says(f"{FIRE} di jl meranti 7", message_id="a1", edited=True)
    assert "jl meranti 7" in town.group("damkar").card(first).text.split("\n")[1]
    assert "jl salak 5" in town.group("polisi").card(second).text.split("\n")[1]
    await budi.says("saya di jl cimanuk 4", message_id="b1")
    await budi.says("saya di jl kapuas 7", message_id="b1", edited=True)
    await budi.says("bapak saya pingsan tidak sadar")
    assert "jl kapuas 7" in _place(town, budi, "psc119")
    await cici.says(f"rumah kebakaran {FIRST}", message_id="c1")
    await cici.shares(PANORAMA)
    await cici.says("rumah kebakaran jl kapuas 9", message_id="c1", edited=True)
    assert "jl kapuas 9" in _place(town, cici) and "titik dari pelapor" in _place(town, cici)
