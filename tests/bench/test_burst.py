"""The earthquake in short: everybody is answered, danger to life is seen at once."""

from __future__ import annotations

import random

from bench.burst import measure
from bench.quake import first_complete, floor_seconds, told
from cities import default_city, load


def test_a_short_earthquake() -> None:
    found = measure(reports=60, minutes=0.05)
    assert found["unanswered"] == 0
    assert found["life_events"] >= 1 and found["life_never_shown"] == 0
    assert found["life_card_p95_s"] <= max(5.0, found["answer_p50_s"]), (
        "on a busy machine still before the rest"
    )
    assert found["seconds_to_all_answered"] >= found["floor_seconds"] * 0.9, "the floor is no floor"


def test_the_whole_earthquake_is_what_was_promised() -> None:
    """10,000 reports, 400 events, 60 of them danger to life; nobody writes after the last minute."""
    written = told(load(default_city()), 10_000, 600.0, random.Random(112))
    events = {t.event.number: t.event for t in written}
    assert (len(written), len(events), sum(e.life for e in events.values())) == (10_000, 400, 60)
    assert len({t.reporter for t in written}) == 10_000
    assert max(t.at for t in written) <= 600.0 <= floor_seconds(written, 30.0) < 615.0
    assert len(list(first_complete(written))) == 60


def test_the_floor_is_one_answer_each_at_the_platforms_pace() -> None:
    written = told(load(default_city()), 600, 1.0, random.Random(1))
    assert 20.0 <= floor_seconds(written, 30.0) <= 25.0
