"""A bare verb behind "kena" ("keno", "kenak", "kno") tells what was done to somebody, as its passive does: the same who come, the same advice."""

from __future__ import annotations

import pytest

from cities.advice import Told, fitting
from cities.profile import City
from language.hear_file import Ear
from language.words import Lexicon

SNAKE, WASPS, ANIMAL = "Jangan diisap, disayat", "tutup kepala", "jangan ditangkap"
BITES = [
    *((f"patuk {snake}", SNAKE) for snake in ("ulo ijau", "ulo tanah", "ular", "kobra")),
    *((f"{bites} ulo", SNAKE) for bites in ("patok", "catok", "cotok", "pagut", "gigit")),
    *((f"{stings} {wasps}", WASPS) for stings in ("antup", "sengat") for wasps in ("penyengat", "tabuhan", "tawon", "lebah")),
    *((f"gigit {beast}", ANIMAL) for beast in ("anjing gila", "monyet", "beruk", "kucing")),
    ("sengat kalajengking", "Jangan diisap atau disayat"),
    ("gigit lipan", "Jangan diisap atau disayat"),
]  # fmt: skip
WHO = ("kaki ambo", "tangan bapak ambo", "umak ambo", "adek", "ambo")
OTHERS = {
    "adik keno lindes truk": {"psc119"},
    "anak ambo keno timpo kayu": {"damkar", "psc119"},
    "perutnyo keno tanduk kerbau": {"psc119"},
    "anak keno cakar beruang": {"psc119"},
    "anak ambo keno sambar buayo": {"psc119", "basarnas"},
    "kawan ambo keno seret ombak di pantai": {"basarnas"},
    "nenek keno serang lebah": {"psc119"},
    "anjing gila gigit anak saya darah banyak": {"psc119"},
    "ulo catok tangan bapak ambo": {"psc119"},
}
HARMLESS = (
    "kena tilang",
    "kena sengat matahari",
    "kena hajar soal ujian",
    "kena tembak gebetan",
    "supaya jangan ada yg kena setrum lapor PLN dulu",
    "cara biar motor ndak kena begal gimana",
    "kena patok harga 5 juta pak",
)


@pytest.mark.parametrize("kena", ["keno", "kena", "kenak", "kno"])
@pytest.mark.parametrize(("bite", "advice"), BITES)
def test_a_bite_is_told(
    ear: Ear, lexicon: Lexicon, bengkulu: City, kena: str, bite: str, advice: str
) -> None:
    for who in WHO:
        text = f"{who} {kena} {bite}"
        heard, asked_for = ear.hears(text), lexicon.read(text).advised
        assert (heard["heard"], heard["category"]) == ("life", "hewan_berbahaya"), text
        assert "psc119" in heard["agencies"] and "digigit" in lexicon.understand(text).aggravations, text
        row = fitting(bengkulu.advice, Told(asked_for, asked_for, frozenset({"hewan_berbahaya"})))
        assert row is not None and advice in row.text, text


@pytest.mark.parametrize("words", OTHERS)
def test_who_comes(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert heard["rings_after_s"] == 60 and set(OTHERS[words]) <= set(heard["agencies"]), heard


@pytest.mark.parametrize("words", HARMLESS)
def test_what_is_done_to_nobody(ear: Ear, words: str) -> None:
    assert ear.hears(words)["rings_after_s"] != 60
