"""Words that make an open event graver reach those who are on it at once, whatever kind they are called; late answers count."""

from __future__ import annotations

import pytest

from domain.message import Kind
from domain.status import Status
from tests.scenarios.stories import JPEG, fire, north_of, tell
from tests.town import PANORAMA, Town

BURNS, CRASH = "rumah kebakaran api besar", "truk nabrak motor, korban luka"
GRAVER = [
    (BURNS, "ada anak2 kejebak di lantai 2!!", ("damkar",)),
    (BURNS, "badan lemes mau pingsan", ("damkar", "psc119")),
    (BURNS, "orangnya sudah tidak bergerak", ("damkar", "psc119")),
    (CRASH, "tambah satu lagi anak kecil kejepit di bawah truk", ("polisi", "damkar")),
    (CRASH, "orangnya masih hidup teriak teriak kejepit", ("psc119", "damkar")),
]


@pytest.mark.parametrize(("first", "graver", "groups"), GRAVER, ids=[row[1] for row in GRAVER])
async def test_what_makes_it_graver_rings_there_and_opens_nothing(
    town: Town, first: str, graver: str, groups: tuple[str, ...]
) -> None:
    """Silence means the same event; a key of the question that is pressed late is answered."""
    ani = await tell(town, first)
    await town.forward(seconds=62)
    await ani.says(graver)
    for agency in groups:
        assert graver in town.group(agency).card("26-0001").text
    assert town.group(groups[0]).hears(graver, loud=True)
    await town.forward(minutes=3)
    assert len(await town.tickets()) == 1
    if f"Masih {ani.code}" in ani.labels():
        await ani.taps("Masih 26-0001")
        assert "masih 26-0001" in ani.last.text.replace("<b>", "")


async def test_after_belum_it_is_the_same_ticket_too(town: Town) -> None:
    ani = await tell(town, CRASH)
    for part in (await town.ticket("26-0001")).assignments:
        one = town.operator(part.agency)
        await one.taps("Terima", "26-0001")
        await one.taps("Selesai", "26-0001")
    await town.forward(minutes=2)
    await ani.taps("Belum")
    await ani.says("ambulans belum datang, kawan ambo makin parah, darah banyak")
    await town.forward(minutes=2)
    assert town.group("psc119").hears("makin parah", loud=True)
    assert len(await town.tickets()) == 1


async def test_a_late_masih_puts_the_two_together_again(any_town: Town) -> None:
    town = any_town
    ani = await fire(town)
    await ani.says("sekarang tetangga saya pingsan")
    assert town.group("damkar").hears("❓ sekarang tetangga saya pingsan")
    await town.forward(seconds=61)
    assert ani.code == "26-0002"
    await ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
    await ani.taps("Masih 26-0001")
    assert ani.hears("<b>26-0002</b> kami gabung ke <b>26-0001</b>")
    assert (await town.ticket("26-0002")).status is Status.DUPLICATE
    assert (await town.ticket("26-0001")).part("psc119") is not None
    await ani.taps("Masih 26-0001")
    assert "masih <b>26-0001" in ani.last.text


async def test_a_late_kejadian_lain_opens_it(town: Town) -> None:
    ani = await fire(town)
    await ani.says("tambah satu lagi anak kecil kejepit di bawah truk")
    await town.forward(minutes=2)
    assert len(await town.tickets()) == 1
    await ani.taps("Kejadian lain")
    assert "kejepit di bawah truk" in town.group("ruang_kendali").card("26-0002").text
    await ani.taps("Kejadian lain")
    assert "laporan sendiri: <b>26-0002" in ani.last.text


async def test_masih_while_it_is_asked_what_happened_elsewhere(town: Town) -> None:
    ani = await fire(town)
    await ani.shares(north_of(PANORAMA, 3000))
    await town.forward(seconds=61)
    await ani.says("lihat asapnya sampai sini")
    await ani.taps("Masih 26-0001")
    assert town.group("damkar").hears("lihat asapnya sampai sini")
    await town.forward(minutes=4)
    assert [t.code for t in await town.tickets() if t.open] == ["26-0001"]


ROUNDS = [("Kejadian lain", "Masih 26-0001"), ("Masih 26-0001", "Kejadian lain")]
TYPED = {"Kejadian lain": "kejadian lain", "Masih 26-0001": "masih sama"}


@pytest.mark.parametrize("typed", [False, True])
@pytest.mark.parametrize("order", ROUNDS, ids=lambda order: str(order[0]))
@pytest.mark.parametrize(
    "words", ["ular kobra masuk rumah sebelah", "tambah satu lagi anak kecil kejepit truk"]
)
async def test_old_keys_that_are_pressed_in_turn_ring_once(
    any_town: Town, words: str, order: tuple[str, str], typed: bool
) -> None:
    """Words begin a ticket of their own once; each later answer says what holds."""
    town = any_town
    ani = await fire(town)
    await ani.says(words)
    for _ in range(5):
        for answer in order:
            await (ani.says(TYPED[answer]) if typed else ani.press(answer))
            await town.forward(seconds=62)
    assert [t.code for t in await town.tickets() if t.open] == ["26-0001"]
    assert len(await town.tickets()) <= 2
    assert "masih <b>26-0001" in ani.last.text or "gabung ke <b>26-0001" in ani.last.text
