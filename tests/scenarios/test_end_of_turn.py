"""The end of a turn reads what the turn has touched, and each thing once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from sqlalchemy.pool import _ConnectionFairy

from handlers import process
from handlers.commit import commit_turn
from handlers.turn import Turn
from tests.scenarios.stories import fire
from tests.scenarios.test_back_after_its_end import BLOWS
from tests.town import PANORAMA, Town

Statements = list[str]


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> Iterator[Statements]:
    """What the ends of turns have asked of the database since this list was cleared, each with its values."""
    asked: Statements = []

    def watched(turn: Turn) -> None:
        connection = turn.tx.connection
        assert isinstance(connection, _ConnectionFairy)
        driver = connection.driver_connection
        assert driver is not None
        driver.set_trace_callback(asked.append)
        try:
            commit_turn(turn)
        finally:
            driver.set_trace_callback(None)

    monkeypatch.setattr(process, "commit_turn", watched)
    yield asked


def read(asked: Statements) -> Statements:
    return [words for words in asked if words.lstrip().startswith("SELECT")]


def twice(asked: Statements) -> Statements:
    return [words for words, times in Counter(read(asked)).items() if times > 1]


async def test_what_touches_no_ticket_reads_nothing(town: Town, ended: Statements) -> None:
    ani = await fire(town)
    for words in ("/status", "/bantuan"):
        ended.clear()
        await ani.says(words)
        assert ended and read(ended) == []
    budi = town.citizen()
    ended.clear()
    await budi.says("rumah kebakaran api besar")
    assert ended and read(ended) == []


async def test_each_thing_is_read_once(town: Town, ended: Statements) -> None:
    """However many groups and reporters are told, and whoever joins late; of a secret event its holders too."""
    counted: dict[str, tuple[int, int]] = {}

    def done(what: str) -> None:
        assert twice(ended) == [], what
        counted[what] = (len(read(ended)), len(ended))
        ended.clear()

    ani = town.citizen()
    await ani.says("rumah kebakaran api besar")
    ended.clear()
    await ani.shares(PANORAMA)
    done("opened")
    await ani.says("ada anak terjebak")
    done("another agency joins")
    await town.operator("damkar").taps("Terima", ani.code)
    done("taken")
    await fire(town)
    done("a witness joins")
    await town.operator("damkar").taps("Selesai", ani.code)
    done("done")
    sari = town.citizen()
    await sari.says(BLOWS)
    await sari.shares((-3.85, 102.35))
    ended.clear()
    await sari.says("dia bawa pisau")
    done("more of a secret one")
    most = {  # (read, all)
        "opened": (6, 16),  # and whether any group can be written to at all, and what waits for them
        "another agency joins": (9, 22),  # its reporter is told what to do
        "taken": (9, 18),  # and what a crew had told of how far it was
        "a witness joins": (8, 20),
        "done": (9, 20),
        "more of a secret one": (8, 14),
    }
    more = {
        what: (now, most[what])
        for what, now in counted.items()
        if now[0] > most[what][0] or now[1] > most[what][1]
    }
    assert more == {}
