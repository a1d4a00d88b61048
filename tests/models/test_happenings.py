"""Chains of every age: rows that were stored are read, written back and verified, whatever this version declares."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from domain.danger import Danger
from domain.events import SALT, Event, Record, chained, digest_part, salted
from domain.happenings import CLASSES, DangerRose, Happened, Words
from models import chain, erasure
from models.db import Tx
from models.happening_codec import event_of, record_of
from tests.town import PANORAMA, Town

STORED = Path(__file__).with_name("stored_events.jsonl")  # one of each kind and set of keys, with its link
NEVER_WRITTEN = {Happened.LATE}
AT = datetime(2026, 11, 24, 13, 44, tzinfo=UTC)


def rows() -> Iterator[tuple[str, int, int, Record, str]]:
    """(the link before, ticket, place in its chain, record, link)."""
    for line in STORED.read_text().splitlines():
        previous, ticket, seq, kind, at, actor, data, link = json.loads(line)
        yield previous, ticket, seq, Record(kind, datetime.fromisoformat(at), actor, data), link


def keys(row: tuple[str, int, int, Record, str]) -> str:
    return f"{row[3].kind}-{'-'.join(sorted(row[3].data))}"


def test_every_kind_was_stored() -> None:
    assert {record.kind for *_, record, _ in rows()} == set(Happened) - NEVER_WRITTEN


@pytest.mark.parametrize("row", rows(), ids=keys)
def test_a_stored_row_is_read_written_back_and_verified(row: tuple[str, int, int, Record, str]) -> None:
    previous, ticket, seq, record, link = row
    event = event_of(record)
    again = record_of(event)
    if SALT in record.data:
        again = salted(again, str(record.data[SALT]))
    assert again == record
    assert chained(previous, ticket, seq, again) == chained(previous, ticket, seq, record) == link


@pytest.mark.parametrize("row", [r for r in rows() if SALT in r[3].data], ids=keys)
def test_once_its_words_are_erased_a_row_is_read_without_them(row: tuple[str, int, int, Record, str]) -> None:
    previous, ticket, seq, record, link = row
    erased = Record(record.kind, record.at, record.actor, digest_part(record.data))
    assert chained(previous, ticket, seq, erased) == link
    told = event_of(erased).what.told()
    assert not told.get("words")
    assert {k: v for k, v in told.items() if k != "words"} == {
        k: v for k, v in event_of(record).what.told().items() if k != "words"
    }


@pytest.mark.parametrize("of", CLASSES, ids=lambda of: of.kind)
def test_an_undeclared_field_is_an_error(of: Any) -> None:
    with pytest.raises(TypeError, match="unexpected keyword argument 'undeclared'"):
        of(undeclared=1)


async def test_what_another_version_wrote_stays_in_its_row_and_its_link_holds(any_town: Town) -> None:
    """Keys that this one does not declare, and keys that it would write and an older one did not."""
    ani = any_town.citizen("Ani")
    await ani.says("kebakaran rumah")
    await ani.shares(PANORAMA)
    ticket = (await any_town.ticket(ani.code)).id
    foreign = {"words": "di lantai dua", "report": 1, "mood": {"loud": [1, None]}}

    def write(tx: Tx) -> None:
        seq, before = chain.end_of(tx, ticket)
        record = salted(Record(Happened.WORDS, AT, 1, foreign), "00ff")
        link = chained(before, ticket, seq + 1, record)
        tx.execute(sa.insert(chain.events), chain.row_of(record, ticket, seq + 1, link))
        chain.append(tx, ticket, chain.end_of(tx, ticket), [Event(DangerRose(danger=Danger.LIFE), AT, 1)])

    def look(tx: Tx) -> tuple[bool, Event, dict[str, Any]]:
        (event, _), (record, _) = chain.history(tx, ticket)[-2], chain.records(tx, ticket)[-2]
        return chain.holds(tx, ticket), event, dict(record.data)

    await any_town.app.database.write(write)
    holds, event, kept = await any_town.read(look)
    assert holds and event.what == Words(words="di lantai dua", report=1, number=0)
    assert kept == foreign | {SALT: "00ff"}

    await any_town.app.database.write(lambda tx: erasure.erase_words(tx, ticket, None, AT))
    assert await any_town.read(lambda tx: chain.holds(tx, ticket))
    found = await any_town.read(lambda tx: [dict(r.data) for r, _ in chain.records(tx, ticket)])
    assert [data["mood"] for data in found if "mood" in data] == [foreign["mood"]]
