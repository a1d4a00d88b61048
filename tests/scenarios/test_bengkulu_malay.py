"""What people of Bengkulu write as they speak is heard: sounds that stand for others, in any word that is known."""

from __future__ import annotations

import pytest

import cities
from language.text.dialect import Dialect
from tests.scenarios.stories import tell
from tests.town import Town

SAID = {
    "kawan ambo digulung umbak dak nampak lagi": "basarnas",
    "tulung ado uwong dibawak umbak di pantai jakat": "basarnas",
    "kawan ambo tebenam di sungai bangkahulu": "basarnas",
    "kapal nelayan tebaliak di laut, uwongnyo hilang": "basarnas",
    "anak ambo 2 taun tejatuh ke sumur": "damkar psc119",
    "anak ambo tesiram aiak panas sebadan": "psc119",
    "dang ambo keno sambar petir": "psc119",
    "ponakan ambo 2 taun tetelan racun tikus": "psc119",
    "adiak ambo umur 5 taun keno air keras matonyo": "psc119",
    "kompor meledak muko mak ambo tebakar galo": "damkar psc119",
    "ado uwong nak bunuh diri di jembatan": "psc119 damkar",
    "mak ambo tesedak tulang dak biso benapas": "psc119",
    "nineak ambo tejatuh di kamar mandi dak biso bangun": "psc119",
    "kawan ambo tekapar bedarah di jalan": "psc119",
    "tangannyo teputus kena mesin": "psc119",
    "rumah tetanggo ambo tebakar": "damkar",
    "ado uwong betengkar bawak piso": "polisi",
    "anak tetanggo ambo dibawak lari uwong": "polisi",
    "budak kecik dibawak uwong naiak oto dak kenal": "polisi",
    "ado uwong tetabrak oto di simpang limo": "psc119 polisi",
}


@pytest.mark.parametrize("words", SAID)
async def test_it_rings_within_a_minute_where_it_is_needed(town: Town, words: str) -> None:
    ani = await tell(town, words)
    await town.forward(seconds=70)
    missing = [agency for agency in SAID[words].split() if not town.group(agency).hears(ani.code, loud=True)]
    assert not missing


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("dado", "dada"),
        ("matonyo", "mata"),
        ("dibawak", "dibawa"),
        ("piso", "pisau"),
        ("umbak", "ombak"),
        ("tejatuah", "terjatuh"),
        ("bedarah", "berdarah"),
        ("tebakar", "terbakar"),
    ],
)
def test_sounds_stand_for_others(bengkulu_dialect: Dialect, said: str, plain: str) -> None:
    assert plain in bengkulu_dialect.forms(said)


@pytest.fixture
def bengkulu_dialect() -> Dialect:

    return cities.load(cities.default_city()).dialect


def test_where_no_sounds_are_known_a_word_is_what_it_is() -> None:
    assert Dialect().forms("dado") == []
