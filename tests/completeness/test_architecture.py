"""`docs/architecture.md` says what the code says: layers, rooms, what may follow what, states, errands."""

from __future__ import annotations

import re
import tomllib
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args

import pytest

from domain.assignment import OPEN_STAGES, STEPS
from domain.errand import ErrandData, ErrandKind
from domain.ticket import OPEN, TRANSITIONS
from handlers.routes import ERRANDS
from models.inbox import InboxState
from models.outbox import OutboxState
from tests.town import Town

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/architecture.md").read_text()
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
ARROW = re.compile(r"^\| ([a-z]) \| ([\w, ]+) \| (\w+) \| (\w+) \| (.+) \|$", re.M)


def _chapter(title: str) -> str:
    return PAGE.split(f"### {title}", 1)[1].split("\n### ", 1)[0]


def _arrows(title: str, opened: frozenset[Any]) -> dict[tuple[str, str], str]:
    """(from, by) → to, as the page's table has it."""
    found: dict[tuple[str, str], str] = {}
    for _, sources, by, to, _ in ARROW.findall(_chapter(title)):
        for source in sorted(opened) if sources == "any open" else sources.split(", "):
            assert (str(source), by) not in found, f"{source} by {by} stands there twice"
            found[str(source), by] = str(source) if to == "unchanged" else to
    return found


def test_what_may_follow_what_stands_there_as_it_is() -> None:
    tickets = {(str(s), str(a)): str(to) for (s, a), to in TRANSITIONS.items()}
    assert _arrows("A ticket", OPEN) == tickets
    parts = {(str(s), str(a)): str(to) for (s, a), to in STEPS.items()}
    assert _arrows("A part", OPEN_STAGES) == parts


@pytest.mark.parametrize(("title", "states"), [("An outbox row", OutboxState), ("An inbox row", InboxState)])
def test_every_state_of_a_row_is_drawn(title: str, states: type[StrEnum]) -> None:
    drawing = _chapter(title).split("```")[1]
    assert set(re.findall(r"[a-z]{3,}", drawing)) == set(states)


@pytest.mark.parametrize("page", ["README.md", "docs/architecture.md"])
def test_the_layers_are_those_that_are_checked(page: str) -> None:
    layers = next(c["layers"] for c in CONTRACTS["contracts"] if c["type"] == "layers")
    assert " > ".join(f"`{layer}`" for layer in layers) in (ROOT / page).read_text()


def test_what_a_turn_reads_once_is_read_and_changed_through_it() -> None:
    """Otherwise one handler would see what another has changed meanwhile as it was before."""
    past = re.compile(
        r"\breports\.(get|first_of_ticket|add|change|observe)\(|\bconversations\.(load_desk|save_desk)\("
    )
    through = {"turn.py", "commit.py"}
    handlers = (page for page in (ROOT / "handlers").rglob("*.py") if page.name not in through)
    assert [str(page.relative_to(ROOT)) for page in handlers if past.search(page.read_text())] == []


def test_every_room_and_every_contract_stands_there() -> None:
    rooms = PAGE.split("## Rooms", 1)[1].split("## Turn", 1)[0]
    assert set(re.findall(r"^\| `(\w+)/` \|", rooms, re.M)) == set(CONTRACTS["root_packages"])
    assert len(re.findall(r"^\d+\. ", rooms, re.M)) == len(CONTRACTS["contracts"])


def test_the_door_and_every_room_of_handlers_stand_there() -> None:
    said = PAGE.split("Inside `handlers/`: the door", 1)[1].split("\n### ", 1)[0]
    here = ROOT / "handlers"
    door = re.findall(r"`(\w+)`", said.split("and rooms by subject", 1)[0])
    assert sorted(door) == sorted(file.stem for file in here.glob("*.py") if file.stem != "__init__")
    rooms = re.findall(r"^\| `handlers/(\w+)/` \|", said, re.M)
    assert sorted(rooms) == sorted(file.parent.name for file in here.glob("*/__init__.py"))


def test_every_errand_is_asked_for_done_and_taken_in(town: Town) -> None:
    code = "".join(file.read_text() for room in ("handlers", "bot") for file in (ROOT / room).rglob("*.py"))
    asked = {of.kind for of in get_args(ErrandData) if re.search(rf"\b{of.__name__}\(", code)}
    assert asked == set(ERRANDS) == set(town.app.errands.work.kinds) == set(ErrandKind)
