"""Which words of a text are a place's name, and so tell of no event: "sungai" in "jatuh di jalan sungai rupat", "patah" in "jatuh di
tanah patah". Where somebody is in the water, or fell into it, the water itself is meant."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from language.cues import words_of
from language.places.addresses import AREA_WORDS, CORNER_WORDS, STREET_WORDS, is_of_a_street
from language.places.place_names import Entry, Named, stands_at
from language.places.place_names import words_of as plain_words
from language.text.spelling import Token

_WATER = words_of("sungai danau muara laut kolam kali rawa waduk")
_SHORE = words_of("pantai pulau teluk pelabuhan")
_AT = words_of(
    "di in at kat pada dekat dkt deket didekat depan dpn didepan belakang blkg samping sebelah seberang sebrang sekitar"
)
_INTO = words_of("ke kedalam dalam didalam dari tengah pinggir tepi dasar masuk into to")
_IN_WATER = words_of(
    """tenggelam kelelep hanyut terhanyut berenang renang mandi mancing memancing melaut nyelam menyelam nyebur menyebur tercebur kecebur
    kecemplung nyemplung tercemplung terseret keseret diseret terbawa kebawa terjun loncat lompat karam mengapung ngapung terapung ngambang
    mengambang perahu kapal sampan jukung pelampung ombak arus gelombang pasang surut meluap luap naik jebol
    drowning drowned swimming swim swept boat overboard waves current"""
)
_IN_A_POOL = words_of(
    "pingsan lemas lemes sadar napas nafas biru diam kejang kelihatan muncul unconscious breathing"
)
_FALLS = words_of("jatuh terjatuh kejatuhan fell")
_MISSING = words_of("hilang ilang missing")
_LOST = words_of(
    """orang warga anak adik adek kakak abang ayuk ibu bapak ayah mama papa suami istri nenek kakek om tante paman bibi mertua keponakan
    cucu teman kawan saudara bayi balita bocah siswa murid lansia nelayan pemancing pengunjung wisatawan turis korban child person"""
)
_THINGS = words_of(
    """motor mobil sepeda hp hape handphone dompet tas uang duit kalung cincin gelang emas jam laptop kamera barang kunci helm sandal sepatu
    ktp atm stnk kartu kucing anjing ayam burung kambing sapi bag phone wallet keys"""
)
_OWN = words_of("saya sy aku ambo kami kita kami nya ku dia itu seorang laki perempuan")
_POOL = ("kolam", "renang")
_NAMING = _WATER | _SHORE | words_of("nelayan remaja pemuda sumur pagar tanah pohon")
"""What streets and quarters that nobody has listed are named after."""

_KINDS = re.compile(rf"(?:{CORNER_WORDS}|{AREA_WORDS})")
_NAMED_SO = re.compile(rf"(?:{STREET_WORDS}|kampung|kp|kelurahan|kel|perumahan|perum|kompleks?|taman)")


@dataclass(frozen=True, slots=True)
class _Name:
    """Where a name stands: its tokens, with the kinds before it. `real`: the water that it names is there."""

    start: int
    end: int
    kinds: bool
    real: bool


class NamesInText:
    """Finds the words of a city's places in a text. `forms`: what a word may be as it is said here."""

    def __init__(
        self, ways: Iterable[Entry], forms: Callable[[str], Sequence[str]] = lambda word: (word,)
    ) -> None:
        self._forms = forms
        self._by_first: dict[str, list[Entry]] = defaultdict(list)
        for way in (*ways, Entry(_POOL, Named("landmark", "kolam renang"))):
            if way.words:
                self._by_first[way.words[0]].append(way)

    def standing(self, tokens: Sequence[Token]) -> frozenset[int]:
        """The places of the words that are names and no more than that."""
        words = ["".join(plain_words(token.raw)) for token in tokens]
        held = set(_named_so(words))
        for name in self._names(words):
            if _is_placed(name, words, tokens) and not _is_meant(name, words, tokens):
                held.update(range(name.start, name.end))
        return frozenset(held)

    def _names(self, words: Sequence[str]) -> Iterator[_Name]:
        """The longest at each word, from the left."""
        said, at = [self._forms(word) for word in words], 0
        while at < len(words):
            begun = (way for form in said[at] for way in self._by_first.get(form, ()))
            ways = [way for way in begun if stands_at(way, said, at)]
            if not ways:
                at += 1
                continue
            way = max(ways, key=lambda one: len(one.words))
            start, end = at, at + len(way.words)
            if start and words[start - 1] in _WATER | _SHORE:
                start -= 1
            kinds = start > 0 and _is_kind(words, start - 1)
            real = way.named.kind == "landmark" and not kinds
            yield _Name(start - kinds, end, kinds, real)
            at = end


def _is_kind(words: Sequence[str], at: int) -> bool:
    return is_of_a_street(words, at) or _KINDS.fullmatch(words[at]) is not None


def _named_so(words: Sequence[str]) -> Iterator[int]:
    """ "jl laut", "kampung nelayan": of no list."""
    for at, word in enumerate(words[1:], start=1):
        if word in _NAMING and _NAMED_SO.fullmatch(words[at - 1]) is not None:
            yield at


def _is_placed(name: _Name, words: Sequence[str], tokens: Sequence[Token]) -> bool:
    """Does it say where: behind "di" or "jl", or last of what is said?"""
    before = words[name.start - 1] if name.start else ""
    if name.kinds or before in _AT:
        return True
    over = name.end == len(words) or tokens[name.end].clause != tokens[name.end - 1].clause
    return over and before not in _INTO and not (name.real and words[name.start] in _WATER)


def _is_meant(name: _Name, words: Sequence[str], tokens: Sequence[Token]) -> bool:
    """Is it a water that somebody is in, or fell into?"""
    head = words[name.start]
    if name.kinds or head not in _WATER | _SHORE:
        return False
    beside = {
        word
        for at, word in enumerate(words)
        if tokens[at].sentence == tokens[name.start].sentence and not name.start <= at < name.end
    }
    wet = _IN_WATER | _IN_A_POOL if head == "kolam" else _IN_WATER
    fell = name.real and head in _WATER and words[max(0, name.start - 2)] in _FALLS
    return fell or not wet.isdisjoint(beside) or _somebody_is_missing(words)


def _somebody_is_missing(words: Sequence[str]) -> bool:
    """ "anak saya hilang", "anak saya umur 5 tahun hilang"; not "motor saya hilang"."""
    for at, word in enumerate(words):
        if word in _MISSING:
            before = [_bare(one) for one in words[:at] if one not in _OWN]
            named = not _LOST.isdisjoint([*before, *words[at + 1 : at + 2]])
            if named and (not before or before[-1] not in _THINGS):
                return True
    return False


def _bare(word: str) -> str:
    return word.removesuffix("nya").removesuffix("ku")
