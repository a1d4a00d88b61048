"""The peer that we are measured beside does the same work on the screen, and loses nothing either."""

from __future__ import annotations

import random
import time
from pathlib import Path
from typing import Any

import pytest

from bench.processes import Platform, platform, program
from bench.sigap import CITIZEN_TOKEN
from bench.updates import reports
from cities import default_city, load
from tests.postgres import own_database

REPORTS = 12


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return own_database() if request.param == "postgresql" else f"sqlite+aiosqlite:///{tmp_path / 'peer.db'}"


def offer(server: Platform) -> None:
    city = load(default_city())
    server.ask("offer", **{CITIZEN_TOKEN: reports(city, REPORTS, random.Random(112))})


def peer(server: Platform, database: str) -> Any:
    return program("bench.durable_aiogram", server.base, CITIZEN_TOKEN, database)


def seen(server: Platform, least: int) -> int:
    """How many reports a group has seen: at least so many, or as many as there are after a minute."""
    end = time.monotonic() + 60
    while (found := len(server.ask("seen")["seen"])) < least and time.monotonic() < end:
        time.sleep(0.005)
    return found


def test_question_receipt_cards_and_terima(tmp_path: Path) -> None:
    database = f"sqlite+aiosqlite:///{tmp_path / 'peer.db'}"
    with platform() as server, peer(server, database) as process:
        server.ask("taps", every=1)
        offer(server)
        state = server.until_quiet(process)
        calls = state["calls"]
        assert len(server.ask("seen")["seen"]) == state["answered"] == state["taps"] == REPORTS
        assert calls["sendMessage"] == REPORTS * 5, "question, receipt, two cards, and who took it"
        assert calls["editMessageText"] == REPORTS * 2
        assert calls["answerCallbackQuery"] == REPORTS


def test_what_it_took_is_not_lost_when_it_is_killed(database: str) -> None:
    with platform() as server:
        with peer(server, database) as process:
            offer(server)
            assert seen(server, 1)
            process.kill()
        with peer(server, database):
            assert seen(server, REPORTS) == REPORTS
