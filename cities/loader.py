"""From a city file to a `City`. Every mistake in the file is found in one go and explained with its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from cities import (
    checks,
    counting,
    duty_sections,
    first_aid_sections,
    handing,
    map_files,
    marker_checks,
    place_sections,
    publishing,
    rosters,
    rule_sections,
    word_sections,
)
from cities.agency import Agency
from cities.category import Category
from cities.duty import OnDuty
from cities.ladder import Ladder
from cities.lines import Lines
from cities.map_files import read_area
from cities.mistakes import CityMistakes, Mistake
from cities.profile import City
from cities.rules import VerificationRules
from cities.table import Table
from cities.written import Unreadable, written
from domain.geography import Landmark, Marker

T = TypeVar("T")

_TWICE = re.compile(r"Cannot (overwrite|declare|mutate|redefine|define)|Duplicate")


def default_city() -> Path:
    """The file of the city that the product comes with."""
    return Path(__file__).with_name("kota-bengkulu.toml")


def load(path: Path) -> City:
    """The city that the file describes. Raises CityMistakes, whose sentences are for the administrator."""
    mistakes: list[Mistake] = []
    try:
        text = written(path)
        root = Table(_parsed(text), (), Lines(text), mistakes)
        city = _city(root, path.parent)
        root.end()
    except RecursionError as problem:
        deep = Mistake(0, "", "daftar di dalam daftar terlalu dalam.", "Perbaiki kurungnya.")
        raise CityMistakes([deep], path.name) from problem
    except Unreadable as problem:
        mistakes = [Mistake(problem.line, "", problem.reason, problem.remedy)]
        raise CityMistakes(mistakes, path.name if problem.line else str(path)) from problem
    if mistakes:
        raise CityMistakes(mistakes, path.name)
    return city


def files_of(path: Path) -> tuple[str, ...]:
    """The file and those that it names, seen from its folder. Raises CityMistakes where it cannot be read."""
    try:
        root = _parsed(written(path))
    except (Unreadable, RecursionError) as problem:
        raise CityMistakes([], path.name) from problem
    named = [_entry(root, *where) for where in (map_files.KELURAHAN, map_files.BOUNDARIES, rosters.FILE)]
    return (path.name, *filter(None, named), *first_aid_sections.own_pictures(root, path.parent))


def _entry(root: dict[str, object], section: str, key: str) -> str:
    found = root.get(section)
    name = found.get(key) if isinstance(found, dict) else None
    return name if isinstance(name, str) and name.strip() else ""


def _parsed(text: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        found = re.search(r"at line (\d+)", str(problem))
        line = int(found[1]) if found else text.count("\n") + 1
        if _TWICE.match(str(problem)):
            raise Unreadable(
                "bagian atau kunci ini tertulis dua kali.", "Hapus salah satunya.", line
            ) from problem
        reason = f"penulisan TOML keliru ({problem})."
        raise Unreadable(reason, "Periksa tanda kutip, kurung, dan koma.", line) from problem
    except ValueError as problem:
        raise Unreadable(
            "penulisan TOML keliru: ada angka yang panjang sekali.", "Perbaiki angkanya."
        ) from problem


@dataclass(frozen=True, slots=True)
class _Listed:
    """What the file lists, each with the table that it was read from, so that checks can name its line."""

    agencies: list[tuple[Table, Agency]]
    categories: list[tuple[Table, Category]]
    ladders: list[tuple[Table, Ladder]]
    landmarks: list[tuple[Table, Landmark]]
    markers: list[tuple[Table, Marker]]
    people: list[tuple[Table, OnDuty]]


def _listed(root: Table, folder: Path, rules: VerificationRules) -> _Listed:
    def category(table: Table) -> Category:
        return word_sections.category(table, rules.false_alarms_per_real)

    people = [*root.tables("orang"), *rosters.listed(root.table("piket"), folder)]
    return _Listed(
        agencies=_all(root.tables("instansi"), word_sections.agency),
        categories=_all(root.tables("kategori"), category),
        ladders=_all(root.tables("tangga"), duty_sections.ladder),
        landmarks=_all(root.tables("tempat"), place_sections.landmark),
        markers=_all(root.tables("titik"), place_sections.marker),
        people=_all(people, duty_sections.on_duty),
    )


def _words_by_name(table: Table) -> dict[str, tuple[str, ...]]:
    return {name: table.texts(name) for name in table.names()}


def _city(root: Table, folder: Path) -> City:
    head = root.table("kota")
    area = read_area(root.table("wilayah"), folder)
    rules = rule_sections.verification(root.table("verifikasi"))
    listed = _listed(root, folder, rules)
    city = City(
        key=head.slug("kunci"),
        name=head.name("nama"),
        province=head.name("provinsi"),
        zone=place_sections.zone(head),
        region_code=head.name("kode_wilayah"),
        emergency_phone=head.name("telepon_darurat"),
        official_link=head.text("tautan_resmi", ""),
        area=area,
        landmarks=_values(listed.landmarks),
        markers=_values(listed.markers),
        streets=root.table("wilayah").texts("jalan"),
        neighbours=_values(_all(root.tables("luar_wilayah"), place_sections.neighbour)),
        agencies={agency.key: agency for agency in _values(listed.agencies)},
        categories={category.key: category for category in _values(listed.categories)},
        ladders={ladder.key: ladder for ladder in _values(listed.ladders)},
        people=_values(listed.people),
        verification=rules,
        disaster=rule_sections.disaster(root.table("bencana")),
        law=rule_sections.law(root.table("hukum")),
        cost=rule_sections.cost(root.table("biaya")),
        privacy=rule_sections.privacy(root.table("privasi")),
        not_emergency=_values(word_sections.services(root.table("bukan_darurat"))),
        aggravations={one.key: one for one in word_sections.aggravations(root.table("memperberat"))},
        needs=_values(_all(root.tables("kebutuhan"), word_sections.need)),
        spellings=_words_by_name(root.table("ejaan")),
        word_groups=_words_by_name(root.table("kelompok_kata")),
    )
    head.end()
    city = _offering(root, _speaking(root, folder, city))
    _check(root, listed, city)
    return city


def _speaking(root: Table, folder: Path, city: City) -> City:
    """With what its people say and write beside the words of categories, and what they are told to do."""
    return replace(
        city,
        advice=_values(_all(root.tables("saran"), word_sections.advice)),
        first_aid=first_aid_sections.book(root.tables("pertolongan"), folder),
        reporter=word_sections.reporter(root.table("pelapor")),
        signs=word_sections.signs(root.table("emoji")),
        dialect=word_sections.dialect(root.table("logat")),
    )


def _offering(root: Table, city: City) -> City:
    """With its pages, and what it tells others."""
    return replace(
        city,
        link=rule_sections.link(root.table("tautan")),
        travel=rule_sections.travel(root.table("perjalanan")),
        meja=rule_sections.meja(root.table("meja")),
        publishing=publishing.publishing(root.table("terbuka"), city.categories),
        handing=handing.handing(root.table("serah"), [*city.categories], [*city.agencies]),
        counting=counting.counting(root.table("laporan_112")),
    )


def _check(root: Table, listed: _Listed, city: City) -> None:
    """What no section can know alone: whether they fit together."""
    checks.agencies(root, listed.agencies)
    checks.ladders(listed.ladders)
    checks.categories(root, listed.categories, city)
    checks.needs(root.tables("kebutuhan"), city)
    checks.advice(root.tables("saran"), city)
    first_aid_sections.asked_for(root.tables("saran"), city.advice, city.first_aid)
    checks.replies(root.table("meja"), city)
    checks.words(listed.categories)
    checks.phrases(root, listed.categories, city)
    checks.hides_from(root, city)
    checks.people(listed.people, city)
    checks.landmarks(listed.landmarks, city)
    marker_checks.markers(listed.markers, city)


def _all(tables: Iterable[Table], read: Callable[[Table], T]) -> list[tuple[Table, T]]:
    return [(table, read(table)) for table in tables]


def _values(pairs: list[tuple[Table, T]]) -> tuple[T, ...]:
    return tuple(value for _, value in pairs)
