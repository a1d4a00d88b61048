"""What the mutation run counts, and what it says of mutants that live."""

from __future__ import annotations

import pytest

from bench.mutants import KINDS, ROOT, Outcome, living, page, reasons, rows_of
from domain.assignment import STEPS
from domain.ticket import OPEN, TRANSITIONS
from tests.scenarios.test_every_step import STATUSES as STATUSES_AT
from tests.scenarios.test_every_step import STEPS as STEPS_AT
from tests.scenarios.test_every_step import rows as grid

ANNOTATION = ("at: int | None = None", "at: int & None = None")
DEFECT = ("return a < b", "return a <= b")
FOUND = [Outcome("domain/ticket.py", KINDS[0], 9, [ANNOTATION, DEFECT])]


@pytest.mark.parametrize(
    ("module", "rows"),
    [("domain/assignment.py", len(STEPS)), ("domain/ticket.py", len(TRANSITIONS) - 4 * (len(OPEN) - 1))],
)
def test_every_row_of_the_tables_is_left_out_once(module: str, rows: int) -> None:
    """Four rows of the tickets' table stand for one act at each open status; for each other there is a test."""
    found = rows_of((ROOT / module).read_text())
    assert len(found) == rows
    assert set(found.values()) <= {"", *(state for state, _ in (*grid(STEPS_AT), *grid(STATUSES_AT)))}


def test_who_lives_without_a_reason_is_named() -> None:
    told = living(FOUND, reasons())
    assert told.pop("") == ["`domain/ticket.py`: `return a < b → return a <= b`"]
    assert [len(changes) for changes in told.values()] == [1]
    assert "| 9 | 7 | 2 |" in page(FOUND, reasons())
