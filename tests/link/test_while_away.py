"""The database is away: a caller's page and the meja say so, with where to turn, and no bare error."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from domain.ticket import CONTROL_ROOM
from tests.link.caller import Caller, Here, calls, offered
from tests.meja.browser import served, sits
from tests.town import PANORAMA, Town


@contextmanager
def away(town: Town) -> Iterator[None]:
    """Whatever is asked of it fails, as where its server has ended."""

    async def refuses(_work: Any) -> Any:
        raise sa.exc.OperationalError("SELECT 1", None, Exception("connection refused"))

    async def settles() -> None:
        """Nothing comes through."""

    with pytest.MonkeyPatch.context() as patch:
        for name in ("read", "write"):
            patch.setattr(town.app.database, name, refuses)
        patch.setattr(type(town.app), "settle", lambda _app: settles())
        yield


async def test_a_callers_page_says_where_to_turn(here: Here) -> None:
    town, client = here
    caller, _ = await calls(town, client)
    assert await caller.opens() == 200
    with away(town):
        status, page = await caller.asks("GET")
        assert status == 503 and "terganggu" in page and "Telepon 112" in page
        assert await caller.writes("api di lantai dua") == 503
        assert await caller.shares(PANORAMA) == 503
    assert await caller.writes("api di lantai dua") == 200
    assert town.group("damkar").hears("api di lantai dua")


async def test_the_page_of_a_code_says_so_too(here: Here) -> None:
    town, client = here
    await calls(town, client)
    with away(town):
        answer = await client.post("/l", data={"kode": offered(town)[1]}, allow_redirects=False)
        assert answer.status == 503 and "Telepon 112" in await answer.text()


async def test_who_hides_reads_a_number_alone(here: Here) -> None:
    town, client = here
    caller, _ = await calls(town, client, "saya sembunyi di kamar, suami bawa pisau, jl salak 5 08127390001")
    assert "Cuaca" in await Caller(town, client, caller.path).looks()
    with away(town):
        status, page = await caller.asks("GET")
        assert status == 503 and "112" in page and "Nyawa" not in page and "Telepon" not in page


async def test_the_meja_says_so_and_is_right_afterwards(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        browser = await sits(town, client, town.operator(CONTROL_ROOM))
        with away(town):
            await browser.opens()
            assert browser.status == 503 and "telepon 112 dan radio" in browser.shown
        await browser.opens()
        assert browser.status == 200
