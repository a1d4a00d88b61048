"""Words that name a place outside the service area: "kebakaran di palembang", "jl sudirman lubuk linggau"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from domain.geography import Neighbour
from domain.spelling import folded

_AREAS = frozenset({"kota", "kab", "kabupaten", "daerah", "wilayah", "kecamatan", "kec", "prov", "provinsi"})
_IN = frozenset({"di", "dalam", "in", "at"})
_STREETS = frozenset({"jl", "jln", "jlan", "jalan", "gang", "gg", "lorong", "perumahan", "kompleks", "komplek"})  # fmt: skip
_OTHERWISE = frozenset({
    "dari", "ke", "asal", "orang", "urang", "wong", "jurusan", "arah", "menuju", "tujuan", "pulang", "from", "to", "bukan",
    "plat", "bus", "bis", "travel", "mobil", "truk", "motor", "po", "loket",
    "rm", "makan", "warung", "toko", "resto", "pempek", "sate", "soto", "martabak", "mie", "kopi", "nasi", "bakso",
})  # fmt: skip
_FILLERS = frozenset({
    "pak", "bu", "bang", "kak", "min", "saya", "kami", "sini", "ya", "itu", "di", "kota", "sumsel", "sumatera", "selatan",
})  # fmt: skip
_CROSSINGS = frozenset({"lintas", "simpang", "persimpangan"})
_TAIL = 6  # words of an address


def elsewhere(text: str, neighbours: Iterable[Neighbour], *, inside_named: bool) -> Neighbour | None:
    """The place outside of which the text says that it happens there; None where it only speaks of it.

    `inside_named`: it surely names a part of the city as well; then only an address goes before.
    """
    words = re.findall(r"[^\W_]+", folded(text))
    for neighbour in neighbours:
        for start, end in _mentions(words, neighbour):
            if _meant(words, start, end, inside_named):
                return neighbour
    return None


def _mentions(words: Sequence[str], neighbour: Neighbour) -> Iterator[tuple[int, int]]:
    for name in (neighbour.name, *neighbour.words):
        parts = re.findall(r"[^\W_]+", folded(name))
        for start in range(len(words) - len(parts) + 1):
            if parts and words[start : start + len(parts)] == parts:
                yield start, start + len(parts)


def _meant(words: Sequence[str], start: int, end: int, inside_named: bool) -> bool:
    before = list(words[:start])
    while before and before[-1] in _AREAS:
        before.pop()
    if not inside_named and all(word in _FILLERS for word in (*before, *words[end:])):
        return True  # nothing but the place: the answer to "Di mana?"
    if not before or before[-1] in _OTHERWISE | _STREETS | _CROSSINGS:
        return False
    address = before[-_TAIL:]
    if not _OTHERWISE.isdisjoint(address[-2:]):
        return False
    if not _STREETS.isdisjoint(address):
        return True
    return before[-1] in _IN and not inside_named
