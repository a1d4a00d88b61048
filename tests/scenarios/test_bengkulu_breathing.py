"""A prefix as it is said here, and f, p or v, hide no deadly verb: "dak benafas" is "tidak bernapas"."""

from __future__ import annotations

import pytest

import cities
from domain.danger import Danger
from domain.message import Channel
from language.words import Lexicon
from tests.first_aid.test_while_they_drive import asked
from tests.scenarios.stories import reporter_on, tell
from tests.town import CITIZEN, PANORAMA, Town

NOT_BREATHING = ("benafas", "benapas", "banafas", "banapas", "bernavas", "benavas", "benafasnyo", "navas")
DEADLY = {
    "kepalo adek bedara banyak": "medis",
    "kepalo adek badarah": "medis",
    "anak dak begerak lagi": "medis",
    "anak dak bagerak lagi": "medis",
    "ado wong bekelahi pakai parang": "kejahatan",
}
HARMLESS = (
    "latihan benafas yang benar gimana",
    "benafas lega kito",
    "susah nian hidup di bengkulu ko",
    "dara manis",
)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return cities.lexicon(cities.load(cities.default_city()))


@pytest.mark.parametrize("breathing", NOT_BREATHING)
@pytest.mark.parametrize(
    "words", ["la dak {} bapak ambo", "anak tidak {} tolong kak", "lah diangkek tapi dak {}"]
)
def test_however_breathing_is_spelled(lexicon: Lexicon, words: str, breathing: str) -> None:
    heard = lexicon.understand(words.format(breathing))
    assert (heard.danger, heard.danger_category) == (Danger.LIFE, "medis")


@pytest.mark.parametrize("words", DEADLY)
def test_other_deadly_verbs_are_heard_with_the_prefix_of_here(lexicon: Lexicon, words: str) -> None:
    heard = lexicon.understand(words)
    assert (heard.danger, heard.danger_category) == (Danger.LIFE, DEADLY[words])


@pytest.mark.parametrize("words", HARMLESS)
def test_who_breathes_is_in_no_danger(lexicon: Lexicon, words: str) -> None:
    assert lexicon.understand(words).danger is Danger.NONE


@pytest.mark.parametrize("on", [CITIZEN, Channel.WHATSAPP])
async def test_the_ambulance_comes_to_the_place_that_was_said(any_town: Town, on: Channel) -> None:
    ani = await reporter_on(any_town, on)
    await ani.says("la dak benafas ibuk ambo, sawah lebar jl meranti")
    await any_town.forward(seconds=61)
    (ticket,) = await any_town.tickets()
    assert any_town.group("psc119").hears(ticket.code, loud=True)
    assert ani.hears("Panggil orang terdekat sekarang untuk menolong bersama")


async def test_who_is_pulled_out_and_does_not_breathe_needs_the_ambulance(town: Town) -> None:
    ani = await tell(town, "anak ambo hanyut di sungai", PANORAMA)
    await town.forward(seconds=61)
    await ani.says("la dapek tapi dak benafas")
    await town.forward(seconds=2)
    (ticket,) = await town.tickets()
    assert "dak benafas" in town.group("psc119").card(ticket.code).text


async def test_it_answers_first_aids_question(town: Town) -> None:
    ani = await asked(town)
    await ani.says("dak benafas pak")
    assert "1/4" in ani.last.text
