"""Where a text names places outside the service area, and where such a name may begin one of here: "padang temiang"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from domain.geography import Neighbour
from language.places.named_places import is_name
from language.text.spelling import folded

AREAS = frozenset({"kota", "kab", "kabupaten", "daerah", "wilayah", "kecamatan", "kec", "prov", "provinsi"})
IN = frozenset({"di", "dalam", "in", "at"})
FILLERS = frozenset({"pak", "bu", "bang", "kak", "min", "saya", "kami", "sini", "ya", "itu", "di", "kota"})  # fmt: skip
_SAID_BESIDE = frozenset({
    "pls", "cuy", "coy", "bre", "dik", "uni", "wak", "cik", "nduk", "lek", "rek", "gaes", "gays", "ges", "ndan", "komandan", "yuk",
    "omg", "wtf", "hihi", "jeh", "toh", "tho", "njih", "nggih", "niki", "igo", "ntu", "cuk", "rik", "nia",
})  # fmt: skip
"""Words to whoever reads it, and cries, that few sentences hold."""
PROVINCES = frozenset({
    "sumatera", "sumatra", "jawa", "kalimantan", "sulawesi", "papua", "utara", "selatan", "barat", "timur", "tengah", "tenggara",
    "sumut", "sumbar", "sumsel", "jabar", "jateng", "jatim", "kalbar", "kalteng", "kalsel", "kaltim", "kaltara",
    "sulut", "sulteng", "sulsel", "sultra", "sulbar", "indonesia",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """A text as words, and the clause that each of them stands in."""

    words: tuple[str, ...]
    clauses: tuple[int, ...]

    def clause(self, number: int) -> set[str]:
        return {w for w, c in zip(self.words, self.clauses, strict=True) if c == number}


def said_of(text: str) -> Said:
    """The text, taken apart."""
    words, clauses, clause, last = [], [], 0, 0
    plain = folded(text)
    for found in re.finditer(r"[^\W_]+", plain):
        clause += bool(re.search(r"[.,;!?\n]", plain[last : found.start()]))
        last = found.end()
        words.append(found[0])
        clauses.append(clause)
    return Said(tuple(words), tuple(clauses))


def mentions(said: Said, neighbour: Neighbour) -> Iterator[tuple[int, int]]:
    """Where the words that name this place stand, each from its first word to behind its last."""
    for name in (neighbour.name, *neighbour.words):
        parts = tuple(re.findall(r"[^\W_]+", folded(name)))
        for start in range(len(said.words) - len(parts) + 1):
            if parts and said.words[start : start + len(parts)] == parts:
                yield start, start + len(parts)


def goes_on(said: Said, start: int, end: int, proper: Callable[[str], bool]) -> bool:
    """Is it one word, before another that nobody knows, so that both may be a name of here: "padang temiang"; not "kota padang …"?"""
    if end - start > 1 or not AREAS.isdisjoint(said.words[max(0, start - 1) : start]):
        return False
    after = said.words[end : end + 1]
    apart = after == () or said.clauses[end] != said.clauses[start]
    return not apart and after[0] not in _SAID_BESIDE | FILLERS | PROVINCES and is_name(after[0], proper)


def may_be_ours(text: str, neighbours: Iterable[Neighbour], proper: Callable[[str], bool]) -> str:
    """What stands there as a place, whose name begins with one of outside and goes on as nobody knows: "di padang temiang"; or ""."""
    said = said_of(text)
    for start, end in (span for one in neighbours for span in mentions(said, one)):
        placed = start == 0 or said.words[start - 1] in IN
        if placed and goes_on(said, start, end, proper):
            typed = list(re.finditer(r"[^\W_]+", text))
            return text[typed[start].start() : typed[end].end()] if len(typed) == len(said.words) else ""
    return ""
