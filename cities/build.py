"""From a city to what understands its words and knows its places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cities.category import Category
from cities.former import former, gone
from cities.profile import City
from domain.geography import Former
from language.places.locating import Gazetteer
from language.places.place_names import Map, entries
from language.text.spelling import folded
from language.words import Graver, Lexicon, Piece, Topic

_GROUP = re.compile(r"\{[^}]*\}")


def lexicon(city: City) -> Lexicon:
    """What understands the words of this city's people."""
    services = {service.key: _spread(service.words, city) for service in city.not_emergency}
    aggravations = [
        Graver(one.key, one.life, _spread(one.words, city), _spread(one.not_words, city))
        for one in city.aggravations.values()
    ]
    advice = [
        Piece(_spread(row.words, city), _spread(row.beside, city), _spread(row.unless, city))
        for row in city.advice
    ]
    told = city.reporter
    reporter = {
        "hides": told.hiding,
        "no_calls": told.no_calls,
        "deaf": told.deaf,
        "talks": told.talks,
        "unlettered": told.unlettered,
        "robbed": told.robbed,
        "robbing": told.robbing,
        "others": told.others,
        "place": told.places,
        "sought": told.sought,
        "hushed": told.hushed,
        "intruder": told.intruders,
    }
    return Lexicon(
        [_topic(category, city) for category in city.categories.values()],
        services,
        city.spellings,
        _names(city),
        aggravations,
        advice,
        {key: _spread(words, city) for key, words in reporter.items()},
        city.signs,
        far_from(city),
        [*_parts(city)],
        city.dialect,
        entries(replace(_map(city), neighbours=()), {one.name: one for one in city.area.kelurahan}),
    )


def _topic(category: Category, city: City) -> Topic:
    return Topic(
        key=category.key,
        life=category.life,
        hints=_spread(category.hints, city),
        strong=_spread(category.strong, city),
        life_words=_spread(category.life_words, city),
        figures=_spread(category.figures, city),
        names=_spread(category.not_words, city),
        weight=category.weight,
        earnest=category.earnest,
        secret=category.secret,
        patterns=category.patterns,
        event=not category.accompanies and category is not city.other,
        additions=[
            *((_spread(addition.words, city), addition.agencies) for addition in category.additions),
            *((_spread(need.words, city), need.beside(category)) for need in city.needs),
        ],
        joint=[
            Piece(_spread(row.words, city), _spread(row.beside, city), _spread(row.unless, city))
            for row in category.joint
        ],
    )


def _spread(phrases: Iterable[str], city: City) -> tuple[str, ...]:
    """Phrases with each "{group}" written out: "{anak} hilang" as "anak/adik/… hilang"."""
    groups = {f"{{{name}}}": "/".join(words) for name, words in city.word_groups.items()}
    return tuple(_GROUP.sub(lambda found: groups.get(found[0], ""), phrase) for phrase in phrases)


def _names(city: City) -> tuple[str, ...]:
    landmarks = (name for one in city.landmarks for name in (one.name, *one.aliases))
    neighbours = (name for one in city.neighbours for name in (one.name, *one.words))
    return (*_parts(city), *city.streets, *landmarks, *neighbours, *(one.name for one in formerly(city)))


def _parts(city: City) -> Iterator[str]:
    """What the city's parts are called, or were by an earlier list."""
    yield from (name for one in city.area.kelurahan for name in (one.name, one.kecamatan))
    yield from (one.name for one in formerly(city) if one.kind)


def far_from(city: City) -> Iterator[str]:
    """What the file calls far away; never what the city, its province, its parts or its neighbours are called."""
    neighbours = (name for one in city.neighbours for name in (one.name, *one.words))
    near = {word for name in (city.name, *_parts(city), *neighbours) for word in folded(name).split()}
    province = folded(city.province).split()
    for name in map(folded, city.area.far):
        if name not in near and not _stands_for(name, province):
            yield name


def _stands_for(short: str, words: Sequence[str]) -> bool:
    """Is it the beginnings of these words, one after another: "jateng" of "Jawa Tengah", or of any of them alone?"""
    return short in words or _begins_each(short, words)


def _begins_each(short: str, words: Sequence[str]) -> bool:
    if not words:
        return not short
    return any(
        words[0].startswith(short[:size]) and _begins_each(short[size:], words[1:])
        for size in range(1, len(short) + 1)
    )


def gazetteer(city: City, words: Lexicon | None = None) -> Gazetteer:
    """What knows the places of this city. `words`: what understands its people, where that is there already."""
    spoken = words or lexicon(city)
    return Gazetteer(_map(city), spoken.knows, spoken.forms)


def formerly(city: City) -> tuple[Former, ...]:
    """What earlier lists called by names that the list of today does not have."""
    lost = gone(city)
    if not lost:
        return ()
    spot = Gazetteer(_map_of_today(city)).spot
    return tuple(former(name, facts, spot) for name, facts in lost.items())


def _map(city: City) -> Map:
    return replace(_map_of_today(city), former=formerly(city))


def _map_of_today(city: City) -> Map:
    area = city.area
    return Map(
        box=area.box,
        outline=area.outline,
        tolerance_m=area.tolerance_m,
        kelurahan=area.kelurahan,
        common_words=area.common_words,
        halves=area.halves,
        boundary=area.boundary,
        landmarks=city.landmarks,
        streets=city.streets,
        neighbours=city.neighbours,
        name=city.name,
        markers=city.markers,
    )
