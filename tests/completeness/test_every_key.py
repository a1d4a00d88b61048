"""Every button, key and command that anybody is offered is used by somebody, and does something true.

What there is comes from the tables and the locales; what was used, from the plays. What nobody uses fails here.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from domain.message import Channel
from handlers.citizen.routes import CITIZEN_COMMANDS, CONVERSATION_BUTTONS, REPORT_BUTTONS
from handlers.operator.routes import CARD_ACTIONS, GROUP_BUTTONS, OPEN_COMMANDS, OPERATOR_COMMANDS
from handlers.operator.typed_names import TICKET_COMMANDS
from messages.card_buttons import BUTTONS
from tests.completeness.plays import TOWNS, Play, afterwards, is_it_now, the_other_keys, the_receipt
from tests.completeness.walk import Switch, Walk, is_citizens, sentences
from tests.kept import town_in_memory, town_on
from tests.town import CITIZEN, OPERATOR, Town

LABELS = ("tombol-", "kunci-", "alasan-", "teruskan-", "hasil-")  # what is written on buttons and keys
PLAYED = "somebody must use it: a play in tests/completeness/plays.py"
NO_LABEL = {"tombol-lama"}  # a sentence about buttons


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> list[Walk]:
    """Every town after its plays."""

    async def walk_all() -> list[Walk]:
        return [
            await walk_through(plays, await town_in_memory(tmp_path_factory.mktemp("town")))
            for plays in TOWNS
        ]

    return asyncio.run(walk_all())


async def walk_through(plays: tuple[Play, ...], town: Town) -> Walk:
    """The town, after these plays have been performed in it."""
    walk = Walk(town)
    for play in plays:
        try:
            await play(walk)
        except AssertionError as told:
            raise AssertionError(f"{play.__name__}: {told}") from told
    await walk.ends_well()
    await town.app.close()
    return walk


def used(walks: list[Walk]) -> set[Switch]:
    return set().union(*(walk.pressed for walk in walks))


def actions(walks: list[Walk], *bots: Channel) -> set[str]:
    return {switch.action for switch in used(walks) if switch.bot in bots}


def test_every_button_of_the_tables_is_pressed(walked: list[Walk]) -> None:
    offered = set(CONVERSATION_BUTTONS) | set(REPORT_BUTTONS)
    assert offered == actions(walked, CITIZEN, Channel.WHATSAPP), PLAYED
    unpressed = (set(GROUP_BUTTONS) | set(CARD_ACTIONS)) - actions(walked, OPERATOR)
    assert unpressed - (set(TICKET_COMMANDS.values()) - {b.action for b in BUTTONS}) == set(), PLAYED


def test_every_command_is_typed(walked: list[Walk]) -> None:
    typed = set().union(*(walk.typed for walk in walked))
    wanted = {(CITIZEN, command) for command in CITIZEN_COMMANDS}
    wanted |= {(OPERATOR, c) for c in (*OPERATOR_COMMANDS, *TICKET_COMMANDS, *OPEN_COMMANDS)}
    assert wanted - typed == set(), PLAYED


def test_everything_that_can_stand_on_a_button_is_pressed(walked: list[Walk]) -> None:
    words = {switch.label for switch in used(walked)}.union(*(walk.keys for walk in walked))
    labels = {key: p for key, p in sentences(*LABELS).items() if key not in NO_LABEL}
    assert [key for key, pattern in labels.items() if not any(map(pattern.fullmatch, words))] == [], PLAYED


def test_whatever_stood_on_a_screen_was_pressed_once(walked: list[Walk]) -> None:
    seen = set().union(*(walk.seen() for walk in walked))
    pressed = {(is_citizens(s), s.action) for s in used(walked)}
    assert {s for s in seen if (is_citizens(s), s.action) not in pressed} == set(), PLAYED


async def test_reporters_buttons_and_keys_on_the_other_database(tmp_path: Path) -> None:
    async with town_on("postgresql", tmp_path) as town:
        await walk_through((the_receipt, the_other_keys, is_it_now, afterwards), town)


def test_the_plays_build_no_key_by_themselves() -> None:
    """A press, a place or a number that nobody's screen has offered would prove nothing."""
    source = (Path(__file__).parent / "plays.py").read_text(encoding="utf-8")
    assert "Press(" not in source and "Pin(" not in source and "Contact(" not in source
