"""Words that name a place outside the service area: "kebakaran di palembang", "jl sudirman lubuk linggau".

A name of our own goes before one of elsewhere that it holds ("padang harapan" is not Padang), where somebody writes from
is not where it happens ("saya di palembang, anak saya di panorama"), and "bukan palembang" takes it back. "Padang" before a
word that nobody knows may begin a name here ("padang temiang"), and is no sure place outside.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import inf

from rapidfuzz.distance import OSA

from domain.geography import Neighbour
from domain.outline import distance_m
from language.places.mentions import AREAS, FILLERS, IN, PROVINCES, Said, goes_on, mentions, said_of
from language.text.spelling import folded

_STREETS = frozenset({"jl", "jln", "jlan", "jalan", "gang", "gg", "lorong", "perumahan", "kompleks", "komplek"})  # fmt: skip
_VILLAGES = frozenset({"desa", "dusun", "kec", "kecamatan", "kel", "kelurahan", "kampung", "rt", "rw", "km"})
_NOT = frozenset({"bukan", "bkn", "not"})
_OTHERWISE = _NOT | {
    "dari", "ke", "asal", "orang", "urang", "wong", "jurusan", "arah", "menuju", "tujuan", "pulang", "from", "to",
    "plat", "bus", "bis", "travel", "mobil", "truk", "motor", "po", "loket", "anak", "warga", "teman", "asli", "tim", "bahasa",
    "rm", "makan", "warung", "toko", "resto", "pempek", "sate", "soto", "martabak", "mie", "kopi", "nasi", "bakso",
}  # fmt: skip
_OF_A_TOWN = frozenset({
    "pasar", "pasa", "pusat", "terminal", "rsud", "puskesmas", "alun", "alun2", "bawah", "atas", "ateh", "tengah", "lama", "baru", "market",
})  # fmt: skip
"""What stands in a town and is called after it: "di pasar bawah manna"."""
_CROSSINGS = frozenset({"lintas", "simpang", "persimpangan"})
_ROADS = _CROSSINGS | _STREETS | {"jalur", "jalinsum", "jalinbar", "rute", "trayek", "raya", "tol"}
_BETWEEN = frozenset({"ke", "menuju", "to"})
ME = frozenset({"saya", "sy", "aku", "ak", "kami", "ambo", "sayo", "i", "im"})
BEING = frozenset({
    "sedang", "sdg", "lagi", "lg", "sekarang", "skrg", "skr", "ada", "tinggal", "kerja", "bekerja", "kuliah", "merantau",
    "posisi", "masih", "ini", "nelpon", "telepon", "live", "am", "m", "now",
})  # fmt: skip
PEOPLE = frozenset({
    "anak", "ibu", "bapak", "ayah", "mama", "papa", "mamak", "kakak", "adik", "adek", "abang", "keluarga", "orang", "ortu",
    "orangtua", "istri", "suami", "teman", "kawan", "sahabat", "pacar", "nenek", "kakek", "om", "tante", "sepupu", "saudara",
    "rumah", "kos", "kost", "tetangga", "son", "daughter", "mother", "father", "brother", "sister", "friend", "house", "wife",
    "husband", "parents",
})  # fmt: skip
_NEAR_M = 80_000.0
_TAIL = 6  # words of an address
_SLIPS_FROM = 4  # letters


@dataclass(frozen=True, slots=True)
class Home:
    """What the city itself is called, the province it shares its name with or not, and its parts, word by word."""

    city: tuple[str, ...] = ()
    parts: tuple[tuple[str, ...], ...] = ()


def elsewhere(
    text: str,
    neighbours: Sequence[Neighbour],
    home: Home,
    proper: Callable[[str], bool],
    *,
    area_named: bool,
    street_named: bool,
) -> Neighbour | None:
    """The place outside of which the text says that it happens there; None where it only speaks of it.

    `proper`: is it no word that everybody knows; `area_named`: it surely names a part of the city as well; `street_named`: a
    street that the city has. Either goes before a place of elsewhere, unless that ends an address.
    """
    said = said_of(text)
    if _at_home(said, neighbours, home):
        return None
    for neighbour in neighbours:
        spans = [
            span
            for span in mentions(said, neighbour)
            if not _ours(said, *span, home) and not goes_on(said, *span, proper)
        ]
        there = [span for span in spans if not _ends_road(said, span[0], home)]
        if any(_denied(said, start) for start, _ in there):
            continue
        for start, end in there:
            ends_address = _ends_address(said, start, end)
            if area_named or street_named:
                meant = ends_address and not _where_i_am(said, start)
            else:
                on_road = any(start == last for _, last in spans)
                meant = on_road or _meant(said, start, end, neighbour, ends_address=ends_address)
            if meant:
                return neighbour
    return None


def brings_home(text: str, name: str, neighbours: Sequence[Neighbour], home: Home) -> bool:
    """Does the text say that it happens in this very city ("anak saya di bengkulu"), or take the place outside with this name back
    ("bukan palembang pak")?"""
    said = said_of(text)
    there = (one for one in neighbours if one.name == name)
    denied = any(_denied(said, start) for one in there for start, _ in mentions(said, one))
    return denied or _at_home(said, neighbours, home)


def serving(lat: float, lon: float, neighbours: Iterable[Neighbour]) -> Neighbour | None:
    """Who serves a point outside: the nearest of which it is known where they are."""
    placed = [
        (distance_m(lat, lon, one.lat, one.lon), one)
        for one in neighbours
        if one.lat is not None and one.lon is not None
    ]
    metres, nearest = min(placed, key=lambda pair: pair[0], default=(inf, None))
    return nearest if metres <= _NEAR_M else None


def _ours(said: Said, start: int, end: int, home: Home) -> bool:
    """Does a longer name of our own hold it?"""
    for name in home.parts:
        for first in range(max(0, end - len(name)), start + 1):
            typed = said.words[first : first + len(name)]
            if len(name) > end - start and len(typed) == len(name) and all(map(_alike, name, typed)):
                return True
    return False


def _alike(wanted: str, typed: str) -> bool:
    return wanted == typed or (
        len(wanted) >= _SLIPS_FROM
        and wanted[0] == typed[0]
        and OSA.distance(wanted, typed, score_cutoff=1) <= 1
    )


def _at_home(said: Said, neighbours: Iterable[Neighbour], home: Home) -> bool:
    """The city's own name, as the place where it happens. Behind a place of its province, or before the rest of
    another name ("bengkulu utara"), it is not meant."""
    if not home.city:
        return False
    size = len(home.city)
    theirs = [span for one in neighbours for span in mentions(said, one)]
    for start in range(len(said.words) - size + 1):
        end = start + size
        if not all(map(_alike, home.city, said.words[start:end])):
            continue
        before = _without(said.words[:start], AREAS)
        inside_another = any(first <= start and end <= last for first, last in theirs)
        behind_another = any(last == len(before) for _, last in theirs)
        lead = _without(before, IN)[-1:]
        begins_road = _leads_there(said, start, end, theirs)
        if inside_another or behind_another or begins_road or _writes_from(said, start, end):
            continue
        if _OTHERWISE.isdisjoint((*before[-1:], *lead)):
            return True
    return False


def _leads_there(said: Said, start: int, end: int, theirs: Sequence[tuple[int, int]]) -> bool:
    """ "lintas Bengkulu - Kepahiang": a road by its two ends, and neither of them is where it happens."""
    further = end + (said.words[end : end + 1] != () and said.words[end] in _BETWEEN)
    on_road = bool(said.words[:start]) and said.words[start - 1] in _ROADS
    return on_road and any(first == further for first, _ in theirs)


def _ends_road(said: Said, start: int, home: Home) -> bool:
    """Is it the further end of a road that begins in this city?"""
    before = said.words[: start - (start > 0 and said.words[start - 1] in _BETWEEN)]
    size = len(home.city)
    ends = bool(size) and len(before) > size and all(map(_alike, home.city, before[-size:]))
    return ends and before[-size - 1] in _ROADS


def _without(words: Sequence[str], these: frozenset[str]) -> list[str]:
    """The words without those of these that they end with."""
    kept = list(words)
    while kept and kept[-1] in these:
        kept.pop()
    return kept


def _denied(said: Said, start: int) -> bool:
    before = _without(said.words[:start], AREAS | IN)
    return bool(before) and before[-1] in _NOT


def _ends_address(said: Said, start: int, end: int) -> bool:
    """ "jl sudirman no 5 palembang", "jl sudirman no 5, palembang"."""
    before = _without(said.words[:start], AREAS)
    if not before or before[-1] in _OTHERWISE | _STREETS | _CROSSINGS:
        return False
    if not _OTHERWISE.isdisjoint(before[-2:]):
        return False
    first = max(0, len(before) - _TAIL)
    streets = [i for i in range(first, len(before)) if before[i] in _STREETS]
    if not streets:
        return False
    apart = said.clauses[start] - said.clauses[streets[-1]]
    return apart == 0 or _fills_clause(said, start, end)


def _fills_clause(said: Said, start: int, end: int) -> bool:
    """Nothing stands in its clause but the place."""
    rest = said.clause(said.clauses[start]) - set(said.words[start:end])
    return rest <= FILLERS | AREAS | PROVINCES


def _writes_from(said: Said, start: int, end: int) -> bool:
    """ "saya di palembang, anak saya …": where the writer is, who tells of others."""
    return _where_i_am(said, start) and not PEOPLE.isdisjoint((*said.words[:start], *said.words[end:]))


def _where_i_am(said: Said, start: int) -> bool:
    """ "saya di …", and not "rumah saya di …"."""
    before = _without(said.words[:start], AREAS)
    if not before or before[-1] not in IN | {"dari", "from"}:
        return False
    before = _without(before[:-1], BEING)
    if not before or before[-1] not in ME:
        return False
    here = said.clauses[len(before) - 2] == said.clauses[start]
    return not (here and before[-2:-1] and before[-2] in PEOPLE)


def _meant(said: Said, start: int, end: int, neighbour: Neighbour, *, ends_address: bool) -> bool:
    """Where nothing of ours is named beside it."""
    before = _without(said.words[:start], AREAS)
    if all(word in FILLERS | AREAS | PROVINCES for word in (*before, *said.words[end:])):
        return True  # nothing but the place: the answer to "Di mana?"
    if not before:
        return _fills_clause(said, start, end)
    if before[-1] in _OTHERWISE | _STREETS | _CROSSINGS or _writes_from(said, start, end):
        return False
    if ends_address or before[-1] in IN or _without(before, _OF_A_TOWN)[-1:] in [[one] for one in IN]:
        return True
    if not _OTHERWISE.isdisjoint(before[-2:]):
        return False
    if _fills_clause(said, start, end) or not _VILLAGES.isdisjoint(before[-_TAIL:]):
        return True
    whole = re.findall(r"[^\W_]+", folded(neighbour.name))
    return whole[:1] == ["kabupaten"] and tuple(whole[1:]) == said.words[start:end]
