"""How places are named in words: which words name which place of a city, and where they count."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import pi, sqrt
from typing import Literal

from rapidfuzz.distance import OSA

from domain.geography import Box, Former, Kelurahan, Landmark, Marker, Neighbour, Ring
from language.places.addresses import (
    ADDRESSED,
    AREA_WORDS,
    CORNER_WORDS,
    ENDS,
    PLACED,
    STREET_WORDS,
    ends_street,
    is_of_a_street,
)
from language.places.elsewhere import Home
from language.text.everyday_words import COMMON
from language.text.spelling import folded

PlaceKind = Literal["marker", "street", "landmark", "kelurahan", "kecamatan", "neighbour"]

_NUMBERED = r"\d{1,3}[a-z]?|rt|rw|no|nomor|gang|gg|blok"  # what says more of the area or street before it
_LANDMARK_RADIUS_M = 400.0
_MARKER_RADIUS_M = 50.0
SLIPS_FROM = 7  # letters
_RUN_TOGETHER = 8  # letters of a name of several words in one, and more: "pagardewa"
_DOUBLED = re.compile("oo")
_ENGLISH = {
    "pantai": "beach",
    "sungai": "river",
    "pulau": "island",
    "danau": "lake",
    "benteng": "fort",
    "stadion": "stadium",
    "bandara": "airport",
    "pelabuhan": "harbour",
    "masjid": "mosque",
}


@dataclass(frozen=True, slots=True)
class Named:
    """A place that a text names. Not `sure`: ask whether it is meant. `called`: how an earlier list called it."""

    kind: PlaceKind
    name: str
    kelurahan: str = ""
    lat: float | None = None
    lon: float | None = None
    radius_m: float = 0.0
    sure: bool = True
    neighbour: Neighbour | None = None
    called: str = ""


@dataclass(frozen=True, slots=True)
class Map:
    """The plain values a gazetteer is built from."""

    box: Box
    outline: Ring
    tolerance_m: float
    kelurahan: Sequence[Kelurahan]
    common_words: Iterable[str] = ()
    halves: Iterable[str] = ()
    boundary: Mapping[str, tuple[Ring, ...]] | None = None
    landmarks: Sequence[Landmark] = ()
    streets: Sequence[str] = ()
    neighbours: Sequence[Neighbour] = ()
    name: str = ""
    markers: Sequence[Marker] = ()
    former: Sequence[Former] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One way of naming a place: `after` — the words count only behind such a word. `common`: they mean something else too,
    and count where nothing but a place can stand."""

    words: tuple[str, ...]
    named: Named
    after: str = ""
    common: bool = False


def entries(city: Map, by_name: Mapping[str, Kelurahan]) -> Iterable[Entry]:
    """Every way of naming a place of this city, also with its words run together: "tanahpatah"."""
    for entry in _spaced(city, by_name):
        yield entry
        joined = "".join(entry.words)
        if len(entry.words) > 1 and not entry.after and joined.isalpha() and len(joined) >= _RUN_TOGETHER:
            yield replace(entry, words=(joined,))


def _spaced(city: Map, by_name: Mapping[str, Kelurahan]) -> Iterable[Entry]:
    common = {words_of(name) for name in city.common_words}
    for landmark in city.landmarks:
        named = _landmark(landmark, by_name)
        for alias in (landmark.name, *landmark.aliases):
            yield Entry(words_of(alias), named)
            if english := _in_english(words_of(alias)):
                yield Entry(english, named)
    areas = {words_of(one.name) for one in city.kelurahan}
    for street in city.streets:
        yield from _street(street, areas)
    for one in city.kelurahan:
        words = words_of(one.name)
        radius = sqrt(one.area_km2 * 1e6 / pi)
        sure = words not in common
        yield Entry(
            words,
            Named("kelurahan", one.name, one.name, one.lat, one.lon, radius, sure),
            "" if sure else AREA_WORDS,
            common=not sure,
        )
    for half in city.halves:
        yield Entry(words_of(half), _called(half, city), AREA_WORDS, common=True)
    for kecamatan in dict.fromkeys(one.kecamatan for one in city.kelurahan):
        yield Entry(words_of(kecamatan), _kecamatan(kecamatan, city.kelurahan))
    yield from _formerly(city.former)
    for neighbour in city.neighbours:
        for word in (neighbour.name, *neighbour.words):
            if words_of(word) not in common:
                yield Entry(words_of(word), Named("neighbour", neighbour.name, neighbour=neighbour))


def _formerly(former: Iterable[Former]) -> Iterable[Entry]:
    """Areas by the names of earlier lists: a kelurahan is that of today which lies there."""
    for one in former:
        spot = (one.lat, one.lon, sqrt(one.area_km2 * 1e6 / pi))
        if one.kind == "kecamatan":
            yield Entry(words_of(one.name), Named("kecamatan", one.name, "", *spot))
        elif one.kelurahan:
            named = Named("kelurahan", one.kelurahan, one.kelurahan, *spot, not one.common, called=one.name)
            yield Entry(words_of(one.name), named, AREA_WORDS if one.common else "", common=one.common)


def _called(half: str, city: Map) -> Named:
    """What people call so: a street without its "jl"; else several kelurahan at once, known by this word alone."""
    named = next((street for street in city.streets if street.removesuffix(" Raya").endswith(f" {half}")), "")
    return Named("street", named) if named else Named("landmark", half)


def _in_english(words: tuple[str, ...]) -> tuple[str, ...]:
    """ "Pantai Zakat" is Zakat beach to who comes from afar."""
    kind = _ENGLISH.get(words[0]) if len(words) > 1 else None
    return (*words[1:], kind) if kind else ()


def marked(marker: Marker, kelurahan: str) -> Named:
    """A sign with a code, which stands there."""
    return Named("marker", marker.code, kelurahan, marker.lat, marker.lon, _MARKER_RADIUS_M)


def home_of(city: Map) -> Home:
    """What tells that something happens in this city: its name, and those of its parts, earlier ones too."""
    landmarks = (name for one in city.landmarks for name in (one.name, *one.aliases))
    areas = (name for one in city.kelurahan for name in (one.name, one.kecamatan))
    former = (one.name for one in city.former)
    parts = {bare_words(name) for name in (*areas, *landmarks, *city.streets, *former)}
    name = tuple(word for word in words_of(city.name) if word not in ("kota", "kabupaten"))
    return Home(name, tuple(sorted(parts)))


def bare_words(name: str) -> tuple[str, ...]:
    """Its words, of a street without the "jl" before them."""
    words = words_of(name)
    return words[1:] if words[1:] and re.fullmatch(STREET_WORDS, words[0]) else words


def _landmark(landmark: Landmark, by_name: Mapping[str, Kelurahan]) -> Named:
    if landmark.lat is not None:
        return Named(
            "landmark", landmark.name, landmark.kelurahan, landmark.lat, landmark.lon, _LANDMARK_RADIUS_M
        )
    around = by_name.get(landmark.kelurahan)
    if around is None:
        return Named("landmark", landmark.name)
    radius = sqrt(around.area_km2 * 1e6 / pi)
    return Named("landmark", landmark.name, around.name, around.lat, around.lon, radius)


def _street(street: str, areas: set[tuple[str, ...]]) -> Iterable[Entry]:
    """A street is named behind "jl" or "simpang", behind "jl" also by the first word of "Salak Raya"; a name of several
    words needs no "jl" unless it is a kelurahan's too."""
    name = bare_words(street)
    named = Named("street", street)
    yield Entry(name, named, STREET_WORDS)
    yield Entry(name, named, CORNER_WORDS)
    if len(name) > 1 and name not in areas:
        yield Entry(name, named)
    if len(name) > 1 and name[-1] == "raya":
        yield Entry(name[:-1], named, STREET_WORDS)


def _kecamatan(name: str, kelurahan: Sequence[Kelurahan]) -> Named:
    parts = [one for one in kelurahan if one.kecamatan == name]
    area = sum(one.area_km2 for one in parts)
    lat = sum(one.lat * one.area_km2 for one in parts) / area
    lon = sum(one.lon * one.area_km2 for one in parts) / area
    return Named("kecamatan", name, "", lat, lon, sqrt(area * 1e6 / pi))


def words_of(text: str) -> tuple[str, ...]:
    """In today's spelling: "Soeprapto" is Suprapto."""
    return tuple(re.findall(r"[^\W_]+", folded(text).replace("oe", "u")))


def stands_at(entry: Entry, said: Sequence[Sequence[str]], start: int) -> bool:
    """Is the place named from this word on, where these words count as its name? `said`: each word as it was typed, and what else
    it may be in the city's way of saying it."""
    words = [forms[0] for forms in said]
    there = said[start : start + len(entry.words)]
    if len(there) < len(entry.words) or not all(map(_same, entry.words, there)):
        return False
    if not entry.after or (start > 0 and _stands_behind(entry.after, words, start - 1)):
        return True
    end = start + len(entry.words)
    return entry.common and (_alone(words, start, end) or _ends_address(entry, words, start, end))


def _stands_behind(kind: str, words: Sequence[str], at: int) -> bool:
    if kind == STREET_WORDS:
        return is_of_a_street(words, at)
    return re.fullmatch(kind, words[at]) is not None


def _alone(words: Sequence[str], start: int, end: int) -> bool:
    """ "bajak pak", "di bajak, ada api", "indomaret penurunan", "bajak rt 5"; not "di kandang ayam"."""
    begins = start == 0 and all(re.fullmatch(ADDRESSED, word) for word in words[end:])
    in_it = _is_block(words[end : end + 2]) or (
        _is_block(words[max(0, start - 2) : start]) and _is_over(words, end)
    )
    placed = start > 0 and re.fullmatch(PLACED, words[start - 1]) is not None
    return begins or in_it or (placed and _is_over(words, end))


def _is_block(words: Sequence[str]) -> bool:
    """ "rt 5", which no other thing of the same name has."""
    return len(words) == 2 and words[0] in ("rt", "rw") and words[1].isdigit()


def _ends_address(entry: Entry, words: Sequence[str], start: int, end: int) -> bool:
    """ "jl melati 2 bajak"; not "jl melati kandang ayam", and "jalan danau sekarang" has no slip of "semarang"."""
    another = any(
        word in COMMON and word != own for word, own in zip(words[start:end], entry.words, strict=True)
    )
    area = entry.named.kind == "kelurahan" and not another
    return area and _is_over(words, end) and ends_street(words, start)


def _is_over(words: Sequence[str], end: int) -> bool:
    return end == len(words) or re.match(rf"(?:{ENDS}|{_NUMBERED})\b", " ".join(words[end:])) is not None


def _same(wanted: str, forms: Sequence[str]) -> bool:
    """Alike, said as people say it here, written "ros" for "roos", or with one slip in a long word."""
    typed = forms[0]
    if wanted in forms or _DOUBLED.sub("o", wanted) == _DOUBLED.sub("o", typed):
        return True
    return (
        len(wanted) >= SLIPS_FROM
        and typed[:1] == wanted[0]
        and OSA.distance(wanted, typed, score_cutoff=1) <= 1
    )
