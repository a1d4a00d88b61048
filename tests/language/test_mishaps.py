"""What befalls somebody by no one's deed is no crime, though the verb is one of violence; what somebody did stays what it is."""

from __future__ import annotations

from itertools import chain

import pytest

from domain.danger import Danger
from language.context.mishap import kinds
from language.words import Lexicon
from tests.language.tables import each

CHOKING = """tolong anak saya tercekik permen, pagar dewa | bapak tercekik tulang ikan di rumah makan simpang lima | adek tecekik permen
    anak ambo tecekik biji salak dak biso besuaro, di sawah lebar | bayi kecekik susu mukanya biru | kakek tercekik daging | tercekik anak saya
    tecekik adek ambo kak, permen | adek tercekik tali ayunan lehernya, di sukarami | anak saya tercekik tali gorden | suami tercekik tulang
    leher anak saya tercekik | anak lehernya kejerat tali ayunan | ada orang tercekik bakso di kantin"""
MISHAPS = """ibu ketusuk pisau waktu masak darahnya ga berhenti | anak ketembak senapan angin punya adeknya | anak ketusuk bambu perutnya
    bapak kebacok parang waktu nebas rumput | adek tertusuk garpu matanya | adek ketusuk kaca waktu main"""
VIOLENCE = """saya dicekik suami | istri saya tercekik suaminya | ada orang dicekik di kamar | dia mencekik saya | leher saya dicekik begal
    ada orang tertusuk di terminal | ayah tertusuk temannya | orang tertembak di jalan | anak ketembak polisi | ada yang kebacok di pasar
    bapak ketusuk pisau waktu berantem | suami tertusuk begal | kena tusuk di perut | ada tawuran, anak saya ketusuk bambu | ditusuk pakai bambu
    istri tercekik, suaminya kabur | anak ditemukan tercekik di kamar | ada orang tercekik di semak"""
DESPAIR = """anak saya gantung diri, lehernya di tali | anak tercekik tali gantung diri | ada orang gantung diri pakai selendang
    lehernya di tali, bunuh diri pakai tali gorden"""
HARMLESS = """tercekik hutang | kita semua tercekik pinjol | harga sembako mencekik | rakyat tercekik pajak | tercekik cicilan motor
    rantai motor saya putus | jual rantai motor bekas"""


@pytest.mark.parametrize("text", [*each(CHOKING), *each(MISHAPS)])
def test_a_mishap_is_the_ambulances(lexicon: Lexicon, text: str) -> None:
    heard = lexicon.understand(text)
    assert (heard.danger, heard.danger_category) == (Danger.LIFE, "medis")
    assert not {"kejahatan", "kekerasan", "krisis_jiwa"} & {heard.category, *heard.others}


@pytest.mark.parametrize("text", each(VIOLENCE))
def test_a_deed_is_violence(lexicon: Lexicon, text: str) -> None:
    heard = lexicon.understand(text)
    assert heard.danger is Danger.LIFE and heard.danger_category in ("kejahatan", "kekerasan")


@pytest.mark.parametrize("text", each(DESPAIR))
def test_who_hangs_himself_wants_to_die(lexicon: Lexicon, text: str) -> None:
    assert lexicon.understand(text).danger_category == "krisis_jiwa"


@pytest.mark.parametrize("text", each(HARMLESS))
def test_a_figure_of_speech_is_nothing(lexicon: Lexicon, text: str) -> None:
    assert lexicon.understand(text).danger is Danger.NONE


@pytest.mark.parametrize(
    ("text", "secret"), list(chain.from_iterable(((k.rings, False), (k.done, True)) for k in kinds()))
)
def test_each_row_says_what_it_is_and_what_it_is_not(lexicon: Lexicon, text: str, secret: bool) -> None:
    assert (lexicon.understand(text).danger_category in ("kejahatan", "kekerasan")) is secret


def test_whoever_is_caught_in_a_chain_is_beaten_by_nobody(lexicon: Lexicon) -> None:
    caught = lexicon.understand("kaki adek kejepit rantai motor dak biso lepas nangis terus")
    assert caught.category == "penyelamatan"
    assert lexicon.understand("adek dirantai di pagar").danger_category == "kekerasan"
