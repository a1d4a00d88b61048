"""What tells of no event, though its words are those of one: supper, a skewer, a machete on its way to the garden, a toy. Whatever
stands beside them in earnest rings as ever."""

from __future__ import annotations

import pytest

import cities
from language.hear import RINGS
from language.hear_file import Ear

IDLE = """ikan dibakar | ikannya dibakar pak | ayam dibakar | dibakar ikannya | sate ditusuk | sate ditusuk pakai lidi | bakso ditusuk
    bawa lading ke kebun | bawa parang ke sawah | bapak bawa lading ke kebun | saya mau ke kebun bawa parang | lagi ke sawah bawa sabit pak
    bapak ke kebun bawa lading | bawa pisau ke dapur | the baby in the box is so cute | boneka bayi di dalam kardus lucu"""
MEANT = """kapal ikan dibakar | pasar ikan dibakar orang | gudang ikan dibakar | warung sate dibakar | kandang ayam dibakar orang
    ikan dibakar apinya nyambar dapur | ikan dibakar, rumah kebakaran | tukang sate ditusuk | penjual sate ditusuk preman
    pedagang bakso ditusuk | lagi makan bakso ditusuk orang | anak ditusuk tukang sate | tukang ikan ditikam
    bawa lading | ada orang bawa lading | orang ngamuk bawa parang ke kebun | suami bawa parang ke kebun ngejar saya
    dia bawa parang ke dapur nyari saya | bapak bawa parang ke kebun, dia ngamuk | bapak bawa parang ke kamar
    orang gila bawa parang ke sawah ngejar anak | the baby in the box is crying | there is a baby in a box
    baby in a box, cute but not breathing | ada bayi di dalam kardus masih hidup"""


@pytest.fixture(scope="module")
def ear() -> Ear:
    return Ear(cities.load(cities.default_city()))


def each(texts: str) -> list[str]:
    return [text.strip() for line in texts.split("\n") for text in line.split("|")]


@pytest.mark.parametrize("text", each(IDLE))
def test_it_rings_nobody(ear: Ear, text: str) -> None:
    assert ear.hears(text)["heard"] not in RINGS


@pytest.mark.parametrize("text", each(MEANT))
def test_what_is_meant_rings(ear: Ear, text: str) -> None:
    assert ear.hears(text)["heard"] in RINGS
