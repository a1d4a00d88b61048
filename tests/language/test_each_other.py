"""What people do to each other, in the words of here: "betujah", "tujah2an", "bebunuhan"; a lading is a machete, a collision is one."""

from __future__ import annotations

import pytest

from domain.danger import Danger
from language.words import Lexicon
from tests.language.tables import each

FIGHTS = """pak ado duo orang betujah di pasar barukoto | ado wong betujah di pasar minggu | betujah di terminal panorama
    ada orang tujah2an di panorama | ada orang tujah-tujahan | ado wong bacok2an | wong betikaman | dilading wong | wong dilading di pasar
    ribut besak di pasar minggu bawa lading | bebunuhan di kampung | duo wong bebunuhan di lingkar | ado wong betujah bedarah"""
CRASHES = (
    "motor betumbur di panorama | mobil betabrakan | duo motor betumburan | motor bertabrakan di simpang"
)
CHILDREN = """pak anak gadis ambo umur 9 diapo apokan samo pamannyo | anak umur 7 tahun diapo-apokan tetanggo | anak ambo diapo2kan bapak tirinyo
    anak saya diapa-apakan gurunya | anak umur 7 tahun diapa-apain pamannya"""
HARMLESS = """jual lading bekas | sayo ke ladang pagi tadi | ladang kami kena hama | tikaman cinta | hp saya belum diapo-apokan
    motor dak diapo apokan kok rusak | anak dak diapo-apokan, cuma dimarahi | anak berkejaran di lapangan"""
SWALLOWED = """anak saya umur 2 tahun kemakan lem tikus gimana ya | anak saya kemakan lem tikus la muntah2 | adek jilat lem korea
    lem tikus termakan anak saya | cucu umur 3 tahun makan lem"""
SPARED = "kucing saya kena lem tikus | tikus makan lem tikus | beli lem tikus dimana | anak beli lem | tikus umur berapa makan lem"


@pytest.mark.parametrize(
    ("texts", "kinds"),
    [
        (FIGHTS, ("kejahatan", "kekerasan")),
        (CRASHES, ("kecelakaan",)),
        (CHILDREN, ("kekerasan",)),
        (SWALLOWED, ("medis",)),
    ],
)
def test_they_are_danger_to_life(lexicon: Lexicon, texts: str, kinds: tuple[str, ...]) -> None:
    heard = {text: lexicon.understand(text) for text in each(texts)}
    assert not [t for t, h in heard.items() if h.danger is not Danger.LIFE or h.danger_category not in kinds]


@pytest.mark.parametrize("text", each(HARMLESS) + each(SPARED))
def test_what_is_like_them_is_none(lexicon: Lexicon, text: str) -> None:
    assert lexicon.understand(text).danger is Danger.NONE


def test_scalding_water_all_over_is_no_flood(lexicon: Lexicon) -> None:
    assert lexicon.understand("anak ketumpahan aek panas sebadan melepuh galo").danger_category == "medis"
    for flood in ("rumah kami air semua", "aek galo", "di dalam rumah aek galo", "airnya la masuk galo"):
        assert lexicon.understand(flood).danger_category == "banjir"


@pytest.mark.parametrize("text", ["la dibawa ke rumah sakit naik motor", "udah diantar ke rumah tetangga"])
def test_who_is_taken_somewhere_makes_it_no_larger(lexicon: Lexicon, text: str) -> None:
    assert "meluas" not in lexicon.understand(text).aggravations


@pytest.mark.parametrize(
    "text",
    [
        "api sudah sampai ke rumah sakit",
        "api la ke rumah tetanggo",
        "korban sudah dibawa ke rumah, api sudah sampai ke atap",
    ],
)
def test_a_fire_that_has_come_that_far_is_larger(lexicon: Lexicon, text: str) -> None:
    assert "meluas" in lexicon.understand(text).aggravations


@pytest.mark.parametrize(
    "text",
    [
        "rumah roboh kena longsor ado wong di bawahnyo",
        "tanah longsor, ada anak di bawahnya",
        "ada orang di bawah reruntuhan",
    ],
)
def test_whoever_lies_under_it_is_a_victim(lexicon: Lexicon, text: str) -> None:
    assert {"korban", "terjebak"} <= set(lexicon.understand(text).aggravations)
