"""Whoever adds a kind of event is told here what belongs to it: a class, its fields, and what people read of it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import fields
from datetime import UTC, datetime
from inspect import signature
from pathlib import Path
from types import UnionType
from typing import get_args, get_type_hints

import pytest

from cities import default_city, load
from domain.events import Event
from domain.happenings import (
    CLASSES,
    OF_KIND,
    Happened,
    Happening,
    OutcomeTold,
    PlaceTold,
    Recategorised,
    Seen,
    Withdrawn,
)
from domain.lane import Lane
from domain.status import Status
from domain.ticket import Ticket
from locales.text import has_text, variables_of
from messages.announce import ONCE
from messages.changes import CHANGES, last_change
from messages.timeline import TOLD, timeline

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("domain", "language", "verification", "escalation", "messages", "models", "handlers", "bot")
EDGE = {"domain/events.py", "models/happening_codec.py"}  # where an event is its JSON
EVENTS = {"event", "e", "record", "what"}  # what they are called wherever one is at hand
KNOWN = {"kode", "jam", "by", "whose"}


def _descendants(of: type[Happening]) -> Iterator[type[Happening]]:
    for below in of.__subclasses__():
        yield below
        yield from _descendants(below)


def test_every_kind_has_exactly_one_class() -> None:
    listed = "its class in domain/happenings/__init__.py: CLASSES"
    assert sorted(of.kind for of in CLASSES) == sorted(Happened), listed
    assert {of for of in _descendants(Happening) if "kind" in vars(of)} >= set(CLASSES)
    assert not {vars(of)["kind"] for of in _descendants(Happening) if "kind" in vars(of)} - set(OF_KIND), (
        listed
    )


@pytest.mark.parametrize("kind", CHANGES, ids=str)
def test_a_cards_line_says_only_what_its_event_holds(kind: Happened) -> None:
    assert has_text(CHANGES[kind]), "its sentence in locales/id/card.ftl"
    assert variables_of(CHANGES[kind]) <= KNOWN | {f.name for f in fields(OF_KIND[kind])}


@pytest.mark.parametrize("kind", TOLD, ids=str)
def test_what_stands_on_the_sheet_has_its_sentence(kind: Happened) -> None:
    assert has_text(f"lembar-{kind}")


@pytest.mark.parametrize("kind", ONCE, ids=str)
def test_what_is_announced_is_handed_its_own_class(kind: Happened) -> None:
    """The table cannot say so to the type checker: its functions take what each of them announces."""
    say = ONCE[kind]
    _, name = signature(say).parameters
    wanted = get_type_hints(say)[name]
    assert issubclass(OF_KIND[kind], get_args(wanted) if isinstance(wanted, UnionType) else wanted)


def _bags(tree: ast.Module) -> Iterator[str]:
    """Where an event's JSON is read by its keys."""
    for node in ast.walk(tree):
        match node:
            case ast.Subscript(value=bag) | ast.Call(func=ast.Attribute(value=bag)):
                pass
            case ast.Compare(comparators=[bag], ops=[ast.In() | ast.NotIn()]):
                pass
            case _:
                continue
        match bag:
            case ast.Attribute(attr="data", value=ast.Name(id=name)) if name in EVENTS:
                yield f"{name}.data, line {node.lineno}"


@pytest.mark.parametrize("room", ROOMS)
def test_events_are_read_by_their_fields(room: str) -> None:
    found = {
        name: bags
        for path in sorted((ROOT / room).rglob("*.py"))
        if (name := str(path.relative_to(ROOT))) not in EDGE
        and (bags := list(_bags(ast.parse(path.read_text()))))
    }
    assert not found


def test_a_key_that_is_read_is_seen() -> None:
    read = ["event.data['x']", "e.data.get('x')", "'x' in record.data", "what.data.items()"]
    assert all(list(_bags(ast.parse(line))) for line in read)
    assert not list(_bags(ast.parse("due.data['x'] and event.what.report")))


BY = "Ruang Kendali-1"
AS_CODES = [  # a row of an older version, and the same as it is stored now
    (
        Withdrawn(agency="damkar", by=BY, to="PSC 119, Polisi", why="Terlalu jauh"),
        Withdrawn(agency="damkar", by=BY, to=("psc119", "polisi"), why="terlalu_jauh"),
    ),
    (
        Withdrawn(agency="damkar", by=BY, to="Polisi", why="sudah di jalan lain"),
        Withdrawn(agency="damkar", by=BY, to=("polisi",), why="sudah di jalan lain"),
    ),
    (Seen(by=BY, agencies="Damkar, PSC 119"), Seen(by=BY, agencies=("damkar", "psc119"))),
    (
        OutcomeTold(by=BY, hasil="Korban: luka, Kerusakan: ringan"),
        OutcomeTold(by=BY, hasil=("victims-luka", "damage-ringan")),
    ),
    (
        Recategorised(by=BY, dari="Kebakaran", ke="Darurat medis"),
        Recategorised(by=BY, dari="kebakaran", ke="medis"),
    ),
    (
        PlaceTold(tempat="Panorama", beside=2, siapa="Saksi 2", tetap="Padang Harapan"),
        PlaceTold(tempat="Panorama", beside=2, siapa="2", tetap="Padang Harapan"),
    ),
    (
        PlaceTold(tempat="Panorama", beside=1, siapa="Pelapor", tetap="Padang Harapan"),
        PlaceTold(tempat="Panorama", beside=1, siapa="1", tetap="Padang Harapan"),
    ),
]


@pytest.mark.parametrize(("words", "codes"), AS_CODES, ids=lambda what: what.kind)
def test_a_code_reads_as_the_words_that_older_rows_hold(words: Happening, codes: Happening) -> None:
    city, at = load(default_city()), datetime(2026, 11, 24, 13, 44, tzinfo=UTC)
    ticket = Ticket(1, "26-0412", "kebakaran", Status.RECEIVED, Lane.AMBER, at)
    for read in (timeline, lambda *told: [last_change(*told)]):
        before, now = (read(city, ticket, [Event(what, at, 1)]) for what in (words, codes))
        assert before == now and all(before)
