"""Letters at random that read like a cry: the link with them leads where it should, and none is made anew."""

from __future__ import annotations

import secrets
from dataclasses import replace

import pytest

from handlers.calls import telephone
from handlers.drills import practice
from tests.scenarios.test_drills import MARK, last_code, opened, player
from tests.scenarios.test_phone_calls import answer, baru, caller_opens, link_in
from tests.town import Town

LIKE_CRIES = ["r575B_dGoL1S", "2i1MHwZ6-lka", "3Icw-cdnttIo", "0FwaKqCG-mBL", "IkWAT9A7-rob", "WyLK0-AMNC4m"]
QUIET = "Kq7WxZbN4vTj"


def first_drawn(monkeypatch: pytest.MonkeyPatch, module: object, token: str) -> None:
    """A link given out before the words that are heard today were known."""
    monkeypatch.setattr(module, "no_word", lambda turn: token)


@pytest.mark.parametrize("token", LIKE_CRIES)
async def test_a_callers_link_opens_the_ticket(
    any_town: Town, monkeypatch: pytest.MonkeyPatch, token: str
) -> None:
    first_drawn(monkeypatch, telephone, token)
    code = await baru(any_town.operator("ruang_kendali"), "rumah kebakaran di jl merapi 12 panorama")
    assert token in answer(any_town).text
    caller = await caller_opens(any_town, link_in(any_town))
    await caller.says("dia tidak menjawab lagi")
    await any_town.forward(minutes=4)
    assert len(await any_town.tickets()) == 1
    assert any_town.group("psc119").hears(code, "dia tidak menjawab lagi")


@pytest.mark.parametrize("token", LIKE_CRIES)
async def test_a_drills_link_lets_its_players_in(
    town: Town, monkeypatch: pytest.MonkeyPatch, token: str
) -> None:
    first_drawn(monkeypatch, practice, token)
    await opened(town)
    someone = await player(town)
    assert "latihan" in someone.last.text.casefold()
    await someone.says("rumah kebakaran, api besar")
    await town.forward(minutes=4)
    assert not await town.tickets(), "those of a drill are none"
    assert town.group("damkar").hears(last_code(town), MARK)


@pytest.mark.parametrize("earlier", [0, 1])
async def test_no_link_is_made_that_reads_like_one(town: Town, earlier: int) -> None:
    drawn = iter([QUIET] * earlier + LIKE_CRIES)
    town.app.services = replace(town.app.services, token=lambda: next(drawn, "") or secrets.token_urlsafe(9))
    await town.start_again()
    await baru(town.operator("ruang_kendali"), "rumah kebakaran di jl merapi 12 panorama")
    assert not next(drawn, ""), "the link's letters were drawn before all that read like a cry"
    assert link_in(town) not in LIKE_CRIES
