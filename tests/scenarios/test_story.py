"""O8: /tiket tells the whole story, /cari finds words, places, days and states."""

from __future__ import annotations

from datetime import date

import pytest

from bot.channels.fake_chat import Shown
from domain.message import Form, Kind
from domain.searching import wanted
from tests.scenarios.stories import JPEG, finish, fire, north_of
from tests.town import OPERATOR, PANORAMA, Town

TODAY = date(2026, 11, 28)  # a Saturday


@pytest.mark.parametrize(
    ("line", "words", "days", "states"),
    [
        ("api besar", ("api", "besar"), None, ""),
        ("kebakaran kemarin", ("kebakaran",), (27, 27), ""),
        ("Kemarin", (), (27, 27), ""),
        ("tadi malam panorama", ("panorama",), (27, 28), ""),
        ("kebakaran hari ini selesai", ("kebakaran",), (28, 28), "resolved"),
        ("ular senin", ("ular",), (23, 23), ""),
        ("hari jumat", (), (27, 27), ""),
        ("27/11", (), (27, 27), ""),
        ("27-11-2026 banjir", ("banjir",), (27, 27), ""),
        ("27 november", (), (27, 27), ""),
        ("minggu lalu palsu", (), (15, 21), "false_report"),
        ("belum diterima", (), None, "dispatched"),
        ("batal", (), None, "cancelled"),
        ("26-0001", ("26-0001",), None, ""),
        ("31/2", ("31/2",), None, ""),
    ],
)
def test_what_a_line_asks_for(
    line: str, words: tuple[str, ...], days: tuple[int, int] | None, states: str
) -> None:
    found = wanted(line, TODAY)
    assert found.words == words
    assert (found.since and found.since.day, found.until and found.until.day) == (days or (None, None))
    assert states in found.states if states else not found.states


def group(town: Town, since: int, agency: str = "damkar") -> list[Shown]:
    return town.group(agency).messages[since:]


async def test_the_whole_story_and_each_picture_behind_a_button(any_town: Town) -> None:
    town = any_town
    ani = await fire(town)
    code, crew = ani.code, town.operator("damkar")
    await ani.says("ada nenek di lantai dua, pintu terkunci")
    await ani.sends(Kind.PHOTO, JPEG, caption="asapnya hitam")
    budi = town.citizen("Budi")
    await budi.says("kebakaran besar, gudang kayu ikut terbakar")
    await budi.shares(north_of(PANORAMA, 40))
    await crew.taps("Terima", code)
    await town.forward(minutes=2)
    await crew.taps("Berangkat", code)
    before = len(town.group("damkar").messages)
    await crew.types(f"/tiket {code}")
    told = group(town, before)
    story = "\n".join(m.text for m in told)
    for words in (
        "ada nenek di lantai dua, pintu terkunci",
        "asapnya hitam",
        "Saksi 2",
        "gudang kayu ikut terbakar",
        "Dipegang: Damkar-",
        "Laporan diterima sistem",
        "menerima",
        "berangkat",
    ):
        assert words in story, words
    assert story.index("menerima") < story.rindex("berangkat")
    assert all(m.delivery.silent for m in told)
    before = len(town.group("damkar").messages)
    await crew.taps("Foto 1", code)
    assert [m.delivery.form for m in group(town, before)] == [Form.PHOTO]
    await crew.taps("Tiba", code)
    await crew.taps("Selesai", code)
    await finish(town, town.operator("psc119"), code)
    await ani.press("Sudah")
    await town.forward(minutes=2)
    photos = [m for m in town.group("damkar").messages if m.delivery.form is Form.PHOTO]
    assert not photos, "taken back at the end like any other"
    await crew.types(f"/tiket {code}")
    assert town.group("damkar").hears("menyatakan selesai")


async def test_a_secret_ticket_tells_the_agency_no_words(town: Town) -> None:
    ani = town.citizen()
    await ani.says("suami saya memukul saya, tolong")
    await ani.shares(PANORAMA)
    ticket = (await town.tickets())[0]
    agency = next(a.agency for a in ticket.assignments if a.agency != "ruang_kendali")
    member = town.operator(agency)
    before = len(town.group(agency).messages)
    await member.types(f"/tiket {ticket.code}")
    assert group(town, before, agency)
    assert not any("memukul" in m.text for m in group(town, before, agency))
    await member.types("/cari memukul")
    assert "Tidak ada tiket" in town.group(agency).last.text
    await town.operator("ruang_kendali").types(f"/tiket {ticket.code}")
    assert town.group("ruang_kendali").hears("selengkapnya", "memukul")


async def test_tickets_are_found_by_what_anybody_said_and_when(any_town: Town) -> None:
    town = any_town
    old = await fire(town)
    await finish(town, town.operator("damkar"), old.code)
    await town.forward(hours=20)
    new = await fire(town, north_of(PANORAMA, 3000))
    await new.says("di belakang toko roti Mawar")
    kendali, room = town.operator("ruang_kendali"), town.group("ruang_kendali")
    for line, found, other in (
        ("roti mawar", new, old),
        ("kebakaran kemarin", old, new),
        ("hari ini", new, old),
        ("kebakaran selesai", old, new),
        ("terbuka", new, old),
    ):
        await kendali.types(f"/cari {line}")
        assert found.code in room.last.text and other.code not in room.last.text, line
    await kendali.types("/cari")
    assert "dua huruf" in town.channels[OPERATOR].messages(town.groups["ruang_kendali"])[-1].text
