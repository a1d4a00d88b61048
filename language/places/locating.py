"""Where something is: from a pin to a kelurahan, and from words to a place on the map.

Built from plain values of a city. Typed places are always estimates; `radius_m` says how wide.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import isfinite, pi, sqrt

from rapidfuzz import process
from rapidfuzz.distance import OSA

from domain.geography import Kelurahan, Neighbour
from domain.outline import distance_m, distance_to_ring_m, inside
from language.places import named_places
from language.places.addresses import (
    ADDRESSED,
    AREA_WORDS,
    address,
    before_more,
    begins_address,
    building,
    without_preposition,
)
from language.places.areas_said import deciding, is_part
from language.places.elsewhere import brings_home, elsewhere, serving
from language.places.mentions import may_be_ours
from language.places.on_the_way import of_the_event
from language.places.place_codes import PlaceCodes
from language.places.place_names import (
    SLIPS_FROM,
    Entry,
    Map,
    Named,
    entries,
    home_of,
    marked,
    stands_at,
    words_of,
)
from language.places.taken_to import without_care
from language.text.everyday_words import COMMON
from language.text.spelling import folded

_AROUND = rf"{AREA_WORDS}|di|kota|pak|bu|ya"  # beside the name itself
_OF_A_STREET = frozenset(("no", "nomor", "rt", "rw", "raya", "ujung", "blok"))
_CLAUSES = re.compile(r"[,;:\n!?]")
_ORDER = ("marker", "landmark", "street", "kelurahan", "kecamatan", "neighbour")


@dataclass(frozen=True, slots=True)
class Spot:
    """A point as the city knows it. `outside_m`: metres beyond the service area (0 inside); outside, `kelurahan` and
    `kecamatan` are the nearest ones and `neighbour` who serves there, if known."""

    inside: bool
    kelurahan: str
    kecamatan: str
    outside_m: float
    neighbour: Neighbour | None = None


class Gazetteer:
    """Finds places. Holds no state. `known`: is it a word that everybody knows, and so no name of its own? `forms`: what a word of
    a name may be as it is said here."""

    def __init__(
        self,
        city: Map,
        known: Callable[[str], bool] = COMMON.__contains__,
        forms: Callable[[str], Sequence[str]] = lambda word: (word,),
    ) -> None:
        self._map, self._known, self._forms = city, known, forms
        self._boundary = city.boundary or {}
        self._by_name = {one.name: one for one in city.kelurahan}
        self._home = home_of(city)
        self._by_first: dict[str, list[Entry]] = defaultdict(list)
        for entry in entries(city, self._by_name):
            if entry.words:
                self._by_first[entry.words[0]].append(entry)
        self._lone = frozenset(
            first
            for first, ways in self._by_first.items()
            if any(len(way.words) == 1 and not way.after and way.named.neighbour is None for way in ways)
        )
        self._long_firsts = tuple(word for word in self._by_first if len(word) >= SLIPS_FROM)
        self._codes = PlaceCodes(one.code for one in city.markers)
        self._marked = {one.code: marked(one, self.spot(one.lat, one.lon).kelurahan) for one in city.markers}

    def spot(self, lat: float, lon: float) -> Spot:
        """What the city knows about a point. Raises ValueError for what is no coordinate."""
        if not (isfinite(lat) and isfinite(lon) and -90 <= lat <= 90 and -180 <= lon <= 180):
            raise ValueError(f"not a coordinate: {lat}, {lon}")
        exact = self._exactly(lat, lon)
        near = exact or self._nearest(lat, lon)
        outside = 0.0 if exact else self._outside_m(lat, lon)
        within = outside <= self._map.tolerance_m
        return Spot(
            inside=within,
            kelurahan=near.name if near else "",
            kecamatan=near.kecamatan if near else "",
            outside_m=0.0 if within else outside,
            neighbour=None if within else serving(lat, lon, self._map.neighbours),
        )

    def find(self, text: str) -> tuple[Named, ...]:
        """The places that a text names, the most exact first; not those to which somebody is taken, or is on his way."""
        found: dict[tuple[str, str], Named] = {}
        here = of_the_event(text)
        words = words_of(here)
        standing = deciding(words, self._standing(words))
        standing += self._standing(words_of(self._last_clause(here))) + self._before_commas(here)
        for _, entry in standing:
            found.setdefault((entry.named.kind, entry.named.name), entry.named)
        return tuple(sorted(found.values(), key=lambda named: (not named.sure, _ORDER.index(named.kind))))

    def name_words(self, text: str) -> set[str]:
        """The words of the text that stand in names of places, as they are typed: "dewo" in "di pagar dewo"."""
        words = words_of(text)
        standing = self._standing(words)
        return {word for at, way in standing for word in words[at : at + len(way.words)]}

    def itself(self, text: str) -> Named | None:
        """The area or landmark that the text is nothing but the name of: "kel. Semarang", "di Panorama, Singaran Pati"."""
        words = words_of(text)
        found = [(at, entry) for at, entry in self._standing(words) if entry.named.kind != "street"]
        named = {at + i for at, entry in found for i in range(len(entry.words))}
        rest = (word for at, word in enumerate(words) if at not in named)
        if not found or not all(re.fullmatch(_AROUND, word) or word in self._home.city for word in rest):
            return None
        return min((entry.named for _, entry in found), key=lambda one: _ORDER.index(one.kind))

    def elsewhere(
        self, text: str, *, area_named: bool = False, named: Sequence[Named] | None = None
    ) -> Neighbour | None:
        """The place outside of which the text says that it happens there. `area_named`: a part of the city was named before;
        `named`: the places that it names, where they are known."""
        found = self.find(text) if named is None else named
        named = [one for one in found if one.sure and one.kind != "neighbour"]
        return elsewhere(
            without_care(text),
            self._map.neighbours,
            self._home,
            self._proper,
            area_named=area_named or any(one.kind != "street" for one in named),
            street_named=any(one.kind == "street" for one in named),
        )

    def brings_home(self, text: str, name: str) -> bool:
        """Does the text say that it happens in this city, or not in the place outside with this name?"""
        return brings_home(text, name, self._map.neighbours, self._home)

    def written(self, text: str, named: Named) -> str:
        """What the text calls this landmark, with its part: "lantai 2 megamall"; another place by its name, a sign by its code too."""
        if named.kind == "marker":
            return next(one.label for one in self._map.markers if one.code == named.name)
        here = of_the_event(text)
        typed = list(re.finditer(r"[^\W_]+", here))
        there = [(at, len(way.words)) for at, way in self._standing(words_of(here)) if way.named == named]
        if named.kind != "landmark" or not there or len(typed) != len(words_of(here)):
            return named.called or named.name
        at, size = min(there, key=lambda one: (one[0], -one[1]))
        return named_places.with_its_part(here, typed[at].start(), typed[at + size - 1].end())

    def coded(self, text: str) -> str:
        """The text with each code on a sign as it is written there: "di pe pe nol tujuh" → "di PP-07"."""
        typed, words = list(re.finditer(r"[^\W_]+", text)), words_of(text)
        if len(typed) != len(words):
            return text
        for code in reversed(list(self._codes.standing(words))):
            last = typed[code.at + code.size - 1]
            text = text[: typed[code.at].start()] + code.code + text[last.end() :]
        return text

    def stray_code(self, text: str) -> str:
        """The code of no sign, of a series of this city, that the text names; "" where it names none."""
        return self._codes.stray(words_of(text))

    def street(self, text: str) -> str:
        """The text, where it is nothing but a street of this city without "jl" before it: "di hibrida 10 pak". A word that everybody
        knows is one with its number alone."""
        bare = without_preposition(text).strip(" ,.;:!?")
        words = words_of(bare)
        sizes = [
            len(way.words)
            for at, way in self._standing(("jl", *words))
            if at == 1 and way.named.kind == "street"
        ]
        if not sizes:
            return ""
        rest = [word for word in words[max(sizes) :] if not re.fullmatch(ADDRESSED, word)]
        if self.likely(bare) and not {"rt", "rw"}.isdisjoint(rest):
            return ""
        numbered = any(map(str.isdigit, rest))
        more = all(word.isdigit() or word in _OF_A_STREET for word in rest)
        everyday = words[0] in COMMON or named_places.is_kind(words[0])
        return bare if more and (numbered or not everyday) else ""

    def address(self, text: str) -> str | None:
        """The part of a text that looks like a place, known or not: "jl salak 5 dekat masjid"; never where somebody is taken, or on his way."""
        here = of_the_event(text)
        known = address(here) or named_places.told(here, self._proper) or self._last_clause(here)
        if known and re.match(r"(?:rt|rw)\b", known, re.IGNORECASE):
            return self._area_before(here, known)
        return known or may_be_ours(here, self._map.neighbours, self._proper) or None

    def _area_before(self, text: str, block: str) -> str:
        """ "rt 5" with the area that stands right before it: "sumber jaya rt 5"."""
        before = words_of(text[: text.find(block)])
        ends = (way for at, way in self._standing(words_of(text)) if at + len(way.words) == len(before))
        return " ".join([*next((way.words for way in ends), ()), block])

    def _last_clause(self, text: str) -> str:
        """What stands behind the last comma, where that is nothing but a name that means something else too: "…, berkas"."""
        before, _, last = re.sub(r"[;\n]", ",", text.strip(" .!?")).rpartition(",")
        alone = before.strip() and any(way.common for at, way in self._standing(words_of(last)) if at == 0)
        return last.strip(" .!?") if alone else ""

    def _before_commas(self, text: str) -> list[tuple[int, Entry]]:
        """What a comma ends, of the names that mean something else too: "di bajak, cepat menjalar"."""
        clauses = (words_of(clause) for clause in _CLAUSES.split(text)[:-1])
        return [one for words in clauses for one in self._standing(words) if one[0] > 0 and one[1].common]

    def likely(self, text: str) -> str:
        """The kelurahan with which the text begins, though its name means other things too, alone or before what stands around it:
        "di kandang", "pasar baru dekat masjid"; not "di kandang ayam", "di kandang dekat rumah"."""
        named = self.itself(before_more(text))
        return named.name if named is not None and named.kind == "kelurahan" else ""

    def names_place(self, text: str) -> bool:
        """Does the text surely name a place, or something that looks like one?"""
        return bool(self.address(text)) or any(n.sure for n in self.find(text))

    def building(self, text: str) -> str | None:
        """The text, where it is nothing but the name of a building or the like, or of what nobody knows by name: "di jenggalu"."""
        return building(text) or without_preposition(named_places.answers(text, self._proper)) or None

    def begins(self, text: str) -> bool:
        """Does the text begin with a place, by its name or its address: "di sawah lebar, api besar"?"""
        words, place = words_of(text), without_preposition(text)
        before = len(words) - len(words_of(place))
        told = begins_address(text) or named_places.begins(place, self._proper)
        return told or any(at <= before for at, _ in self._standing(words))

    def _proper(self, word: str) -> bool:
        """Is it no word that everybody knows, or by itself the name of a place of the city?"""
        plain = folded(word)
        return plain in self._lone or not self._known(plain)

    def _standing(self, words: Sequence[str]) -> list[tuple[int, Entry]]:
        """Where which way of naming a place stands: "rawa makmur permai" names no Rawa Makmur."""
        found = list(self._each_standing(words))
        return [one for one in found if not any(is_part(one, other) for other in found)]

    def _each_standing(self, words: Sequence[str]) -> Iterator[tuple[int, Entry]]:
        for code in self._codes.standing(words):
            yield code.at, Entry(tuple(words[code.at : code.at + code.size]), self._marked[code.code])
        said = [self._forms(word) for word in words]
        for place, forms in enumerate(said):
            for entry in self._beginning(forms):
                if stands_at(entry, said, place):
                    yield place, entry

    def _beginning(self, forms: Sequence[str]) -> list[Entry]:
        """Ways of naming a place that begin with this word, as it may be spelled, or with one of which it is a slip."""
        word = forms[0]
        entries = [entry for form in forms for entry in self._by_first.get(form, ())]
        if len(word) >= SLIPS_FROM - 1:
            near = process.extract(word, self._long_firsts, scorer=OSA.distance, score_cutoff=1, limit=None)
            entries += [entry for first, slips, _ in near if slips for entry in self._by_first[first]]
        return entries

    def _exactly(self, lat: float, lon: float) -> Kelurahan | None:
        for one in self._map.kelurahan:
            rings = self._boundary.get(one.code, ())
            if rings and one.box.contains(lat, lon) and any(inside((lat, lon), ring) for ring in rings):
                return one
        return None

    def _nearest(self, lat: float, lon: float) -> Kelurahan | None:
        """By distance in radii of the kelurahan; those whose bounding box holds the point go first."""
        return min(
            self._map.kelurahan,
            key=lambda one: (
                not one.box.contains(lat, lon),
                distance_m(lat, lon, one.lat, one.lon) / sqrt(one.area_km2 / pi),
            ),
            default=None,
        )

    def _outside_m(self, lat: float, lon: float) -> float:
        rings = [ring for rings in self._boundary.values() for ring in rings] or [self._map.outline]
        if any(inside((lat, lon), ring) for ring in rings):
            return 0.0
        return min(distance_to_ring_m((lat, lon), ring) for ring in rings)
