"""A figure of speech silences its own words, and nothing that is meant."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from domain.danger import Danger
from language.words import Lexicon
from tests.language import genuine

FILES = sorted(Path("bench").glob("personas*.toml"))


SAMPLE = Path(
    "../shared/data/hearing-sample.jsonl"
)  # lies beside the project where it was handed out with it


def _sample() -> list[str]:
    rows = map(json.loads, SAMPLE.read_text(encoding="utf-8").splitlines()) if SAMPLE.exists() else ()
    return [row["text"] for row in rows if row["truth"] in ("life", "other_emergency")]


def _in_need() -> list[str]:
    """Every genuine text that we have."""
    told = [text for _, text, _ in genuine.sentences()]
    for file in FILES:
        people = tomllib.loads(file.read_text(encoding="utf-8"))["persona"]
        told += [text for one in people if one["truth"] == "genuine" for text in one.get("texts", [])]
    return told + _sample()


def test_no_figure_silences_anybody_in_need(lexicon: Lexicon) -> None:
    """The files hold texts whose first line names no danger; whoever names some is silenced by no figure."""
    heard = [(text, lexicon.understand(text)) for text in _in_need()]
    assert len(heard) > 2000
    assert [text for text, one in heard if one.danger is Danger.NONE and one.figure] == []


@pytest.mark.parametrize(
    "text",
    [
        "rumah terbakar api besar",
        "motor terbakar api",
        "adik saya ditusuk dari belakang",
        "saya mau mati rasanya putus asa",
        "kepala ular keluar dari kloset",
        "kakek pingsan kecapean di masjid",
        "teman saya pingsan kelaparan di kos",
        "kulit anak saya terbakar matahari melepuh",
        "nelayan tenggelam di lautan",
        "petasan meledak di mulut anak",
        "bom waktu ditemukan di pasar",
        "pantai buaya muncul dekat orang mandi",
        "ular piaraan tetangga lepas",
        "monyet lu gigit anak saya",
        "anak anak main api di gudang kapuk",
        "kapal pecah dihantam ombak",
        "bapak serangan jantung lihat rumahnya habis",
        "ada asap di kendaraan depan saya",
        "kampret mana pemadamnya api udah gede",
        "ada ular di tas sekolah anak",
    ],
)
def test_what_stands_in_earnest_beside_a_figure_is_heard(lexicon: Lexicon, text: str) -> None:
    assert lexicon.understand(text).danger > Danger.NONE


NOBODY_HARMED = (
    "pohon tumbang tidak ada korban",
    "pohon tumbang di jalan, gak ada korban jiwa",
    "pohon tumbang menutup jalan, tanpa korban",
    "korban nihil, pohon tumbang",
    "pohon tumbang nutup jalan, korban tidak ada",
    "pohon tumbang, untung tidak ada yang luka",
    "gempa tidak ada korban",
    "fallen tree, no injuries",
    "tree fell, nobody hurt",
    "fallen tree, no one is injured",
)


@pytest.mark.parametrize("text", NOBODY_HARMED)
def test_that_nobody_is_harmed_is_no_danger_to_life(lexicon: Lexicon, text: str) -> None:
    """What has happened is heard all the same."""
    heard = lexicon.understand(text)
    assert heard.danger is Danger.OTHER
    assert "korban" not in heard.aggravations and not heard.additions


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("pohon tumbang korban tidak ada yang nolong", Danger.LIFE),
        ("pohon tumbang tanpa henti korban banyak", Danger.LIFE),
        ("pohon tumbang, korban tidak bisa keluar", Danger.LIFE),
        ("korban tidak ada napas", Danger.LIFE),
        ("tidak ada yang nolong, korban luka berat", Danger.LIFE),
        ("jl merapi no 5 korban luka parah", Danger.LIFE),
        ("pohon tumbang tidak ada korban tapi ada yang luka", Danger.LIFE),
        ("no one is helping, my father is hurt, fallen tree", Danger.LIFE),
    ],
)
def test_whoever_is_harmed_is_heard_beside_a_denial(lexicon: Lexicon, text: str, danger: Danger) -> None:
    heard = lexicon.understand(text)
    assert heard.danger is danger and "korban" in heard.aggravations


@pytest.mark.parametrize(
    "text",
    [
        "fire sale at the mall",
        "fire sale in our shop today",
        "fire drill at school",
        "diskon kebakaran harga",
        "promo kebakaran harga di mall",
        "cuci gudang kebakaran harga",
        "flood of orders at the shop",
    ],
)
def test_a_sale_is_no_fire(lexicon: Lexicon, text: str) -> None:
    assert lexicon.understand(text).danger is Danger.NONE


@pytest.mark.parametrize(
    "text",
    [
        "fire at the mall",
        "fire in the shop, big sale today, people inside",
        "toko diskon kebakaran besar",
        "ada kebakaran di toko obral",
        "toko sale kebakaran",
        "fire at the fire station",
    ],
)
def test_a_fire_at_a_sale_is_one(lexicon: Lexicon, text: str) -> None:
    assert lexicon.understand(text).danger is Danger.LIFE


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("kulit terbakar matahari", Danger.LIFE),
        ("main api di spbu", Danger.LIFE),
        ("BREAKING NEWS kebakaran hebat melanda pasar minggu, baca selengkapnya", Danger.LIFE),
        ("hati saya kebakaran 🤣🤣", Danger.NONE),
        ("tolong saya terjebak di pelajaran matematika", Danger.NONE),
        ("tenggelam dalam tugas di kamar kos", Danger.NONE),
        ("di gta ditabrak polisi", Danger.NONE),
        ("kebakaran tapi boong", Danger.NONE),
    ],
)
def test_what_may_still_be_meant_is_kept(lexicon: Lexicon, text: str, doubted: Danger) -> None:
    """It counts with a point, a picture or a second message; what no danger can befall never does."""
    heard = lexicon.understand(text)
    assert (heard.danger, heard.doubted) == (Danger.NONE, doubted)


@pytest.mark.parametrize(
    ("text", "likely", "tells"),
    [
        ("ada yang lempar sesuatu menyala ke rumah", True, True),
        ("dipanah orang tidak dikenal", True, True),
        ("atap warung ambrol nimpa orang", True, True),
        ("dinding rumah saya bergerak sendiri kayak mau lepas", False, True),
        ("orang itu dari tadi duduk di pinggir atap hotel", False, True),
        ("eskalator makan kaki orang", False, True),
        ("pesan seblak 1 pak wkwkwk", False, False),
        ("pak ada pocong di kamar mandi", False, False),
        ("lampu jalan mati di gang kami", False, False),
        ("boleh kenalan gak kak", False, False),
        ("slot gacor maxwin pasti jebol", False, False),
    ],
)
def test_what_nobody_foresaw(lexicon: Lexicon, text: str, likely: bool, tells: bool) -> None:
    heard = lexicon.understand(text)
    named = heard.danger > Danger.NONE
    assert (named or heard.likely, named or heard.tells) == (likely, tells), heard


@pytest.mark.parametrize("text", ["p", "P", "help", "tolong", "sos", "bantuan", "tolong pak", "help!!"])
def test_a_call_and_nothing_else(lexicon: Lexicon, text: str) -> None:
    assert lexicon.understand(text).call


@pytest.mark.parametrize("text", ["tes", "halo", "kebakaran", "tolong rumah saya kebakaran", "p kabar"])
def test_what_is_more_than_a_call(lexicon: Lexicon, text: str) -> None:
    assert not lexicon.understand(text).call
