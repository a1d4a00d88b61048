"""Operators dismissed it, and its reporter writes what is worse than they knew: it rings, with whoever comes to that."""

from __future__ import annotations

import pytest

from domain.status import Status
from tests.scenarios.stories import tell
from tests.town import Person, Town

HERE = (-3.756100, 102.266000)
WORSE = {
    "sudah tidak bernapas pak": ("damkar", "psc119"),
    "sudah biru pak": ("damkar", "psc119"),
    "ibu saya pingsan": ("damkar", "psc119"),
    "orangnya bawa parang": ("damkar", "polisi"),
    "kok palsu? ada yang meninggal": ("damkar", "psc119"),
    "bukan main-main pak, ada yang mati": ("damkar", "psc119"),
    "sudah dingin badannya": ("damkar",),
    "sudah di depan pintu dia": ("damkar",),
    "dia pegang rambut saya": ("damkar",),
    "iya pak sekarang api sudah sampai atap": ("damkar",),
    "🔥🔥": ("damkar",),
    "palsu dari mana pak ini anak saya sudah muntah bengkak sampai paha": ("damkar",),
    "siapa bilang bohong pak sekarang asapnya masuk kamar": ("damkar",),
    "bohong apanyo, orangnyo lah lemas": ("damkar",),
}


async def dismissed(town: Town, reason: str, told: str = "kebakaran rumah besar") -> Person:
    ani = await tell(town, told, HERE)
    await town.forward(seconds=185)
    for who in (town.chiefs["ruang_kendali"], town.operator("ruang_kendali")):
        if (await town.ticket(ani.code)).open:
            await who.types(f"/palsu {ani.code} {reason}")
    assert (await town.ticket(ani.code)).status is Status.FALSE_REPORT
    await town.forward(seconds=40)
    return ani


@pytest.mark.parametrize("words", WORSE)
@pytest.mark.parametrize("reason", ["iseng", "salah_kirim"])
async def test_it_rings_with_whoever_comes_to_that(town: Town, words: str, reason: str) -> None:
    """At once; of who is held to have lied by the one deadline."""
    ani = await dismissed(town, reason)
    before = ani.code
    await ani.says(words)
    await town.forward(seconds=61 if reason == "iseng" else 1)
    assert ani.code != before
    for group in (*WORSE[words], "ruang_kendali"):
        assert town.group(group).hears(ani.code, loud=True), group
    assert words in town.group("damkar").card(ani.code).text


@pytest.mark.parametrize(
    "words",
    [
        "iya",
        "sudah",
        "maaf saya iseng tadi",
        "iya saya bohong",
        "terima kasih pak",
        "sudah padam pak",
        "apa benar palsu?",
    ],
)
@pytest.mark.parametrize("reason", ["iseng", "salah_kirim"])
async def test_what_tells_of_nothing_rings_nobody(town: Town, words: str, reason: str) -> None:
    ani = await dismissed(town, reason)
    loud = len(town.group("ruang_kendali").loud)
    await ani.says(words)
    await town.forward(seconds=185)
    assert len(town.group("ruang_kendali").loud) == loud


async def test_of_another_kind_at_both_databases(any_town: Town) -> None:
    town = any_town
    ani = await dismissed(town, "salah_kirim", "ada ular kobra di dapur")
    await ani.says("adik saya digigit, sudah kejang")
    for group in ("damkar", "psc119"):
        assert town.group(group).hears(ani.code, loud=True)


async def test_the_street_that_was_told_stands_on_the_new_card(town: Town) -> None:
    ani = town.citizen()
    await ani.says("ular kobra masuk rumah di jl merapi 5 panorama")
    await town.forward(seconds=185)
    for who in (town.chiefs["ruang_kendali"], town.operator("ruang_kendali")):
        if (await town.ticket(ani.code)).open:
            await who.types(f"/palsu {ani.code} salah_kirim")
    await town.forward(seconds=40)
    before = ani.code
    await ani.says("tolong anak saya digigit pak")
    await town.forward(seconds=1)
    assert ani.code != before
    place = (await town.ticket(ani.code)).place
    assert (place.words, place.exact) == ("jl merapi 5 panorama", "typed")
