"""Of whom, and where, a text tells: another person, storey, room or house in danger is somebody of whom nobody knew.

Pure rules over plainly spelled words. Who is only somebody ("ada orang") is nobody new; a number of them is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from language.cues import words_of
from language.text.spelling import Spelling

_SPELLING = Spelling(
    {"lantai": ("lt", "lante"), "nomor": ("no", "nmr"), "saya": ("sayo", "ambo", "aku", "gue", "gua")}
)
_NAMES = {
    "adek": "adik",
    "mama": "ibu",
    "mamak": "ibu",
    "papa": "bapak",
    "ayah": "bapak",
    "oma": "nenek",
    "opa": "kakek",
    "balita": "anak",
    "baby": "bayi",
    "child": "anak",
    "children": "anak",
    "kid": "anak",
    "kids": "anak",
    "mother": "ibu",
    "father": "bapak",
    "grandmother": "nenek",
    "grandma": "nenek",
    "grandfather": "kakek",
    "grandpa": "kakek",
    "husband": "suami",
    "wife": "istri",
    "brother": "kakak",
    "sister": "kakak",
    "neighbour": "tetangga",
    "neighbor": "tetangga",
    "supir": "sopir",
    "driver": "sopir",
}
_PEOPLE = frozenset(_NAMES.values()) | words_of(
    """bayi kakak abang ayuk om tante paman bibi mertua keponakan ponakan cucu sepupu lansia pembantu pengasuh satpam penjaga
    karyawan pegawai penumpang kernet pengemudi pengendara tamu pasien murid siswa santri guru perawat pemadam petugas"""
)
_COUNTED = words_of("orang warga korban penghuni jiwa people person persons victims")
_NUMBERS = {
    w: str(n)
    for n, each in enumerate(
        (
            "satu one",
            "dua two",
            "tiga three",
            "empat four",
            "lima five",
            "enam six",
            "tujuh seven",
            "delapan eight",
        ),
        1,
    )
    for w in each.split()
}
_SELF = words_of("saya kami kita i we me us")
_BESIDE_SELF = words_of(
    """sendiri juga ikut terjebak kejebak terkurung terkunci kekunci terperangkap terjepit kejepit tertimbun tertimpa masih tidak
    pingsan luka hanyut am are cant cannot trapped stuck too"""
)
_ROOMS = words_of(
    """dapur balkon teras loteng gudang garasi basement toilet wc jendela atap genteng plafon tangga lift ruko kamar mandi kos kontrakan
    sumur selokan parit jurang sungai mobil truk bus angkot kitchen balcony roof attic window bathroom bedroom elevator car truck"""
)
_NEXT_DOOR = words_of("sebelah seberang samping belakang atas upstairs downstairs")
_STOREY = words_of("lantai tingkat floor")
_HOUSE = words_of("rumah nomor blok kamar house room")
_MINE = words_of("saya kami kita my our")
_THEIRS = words_of("his her their")
_ENDINGS = ("nya", "nyo", "ku")


def told_of(text: str) -> frozenset[str]:
    """Whom and which places it names: "anak", "lantai 3", "3 orang", "saya"."""
    words = [_NUMBERS.get(word, word) for word in map(_stem, _plain(text))]
    return frozenset([*_people(words), *_places(words)])


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person by the name that a text has for them, and of whom: the writer's own ("anak saya"), somebody's ("anaknya")."""

    name: str
    own: bool = False
    theirs: bool = False


def somebody_in(text: str) -> list[Somebody]:
    """Each whom it names."""
    words = _plain(text)
    return [
        Somebody(
            name,
            own=after in _MINE or word.endswith("ku") or before in _MINE,
            theirs=word.endswith(("nya", "nyo")) or before in _THEIRS,
        )
        for before, word, after in zip(("", *words), words, (*words[1:], ""), strict=False)
        if (name := _stem(word)) in _PEOPLE
    ]


def others(text: str, known: Iterable[str]) -> bool:
    """Does it tell of somebody, or of a place, that none of these texts tells of?"""
    told = told_of(text)
    for one in known:
        told -= told_of(one)
    return bool(told)


def _people(words: Sequence[str]) -> Iterator[str]:
    for before, word, after in zip(("", *words), words, (*words[1:], ""), strict=False):
        if word in _PEOPLE:
            yield word
        elif word in _COUNTED and before.isdigit():
            yield f"{before} orang"
        elif word in _SELF and after in _BESIDE_SELF and before not in _PEOPLE | _COUNTED:
            yield "saya"


def _places(words: Sequence[str]) -> Iterator[str]:
    for word, after in zip(words, (*words[1:], ""), strict=False):
        if word in _STOREY and after:
            yield f"lantai {after}"
        elif word in _HOUSE and after[:1].isdigit():
            yield f"rumah {after}"
        elif word in _ROOMS or word in _NEXT_DOOR:
            yield word


def _plain(text: str) -> list[str]:
    return [
        word if any(map(str.isdigit, word)) else " ".join(t.word for t in _SPELLING.tokens(word))
        for word in re.findall(r"[^\W\d_]+(?=2\b)|[^\W_]+", text.casefold())
    ]


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and (stem in _PEOPLE or stem in _NAMES or stem in _ROOMS):
            return _NAMES.get(stem, stem)
    return _NAMES.get(word, word)
