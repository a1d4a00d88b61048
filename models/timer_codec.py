"""What a timer remembers ↔ its JSON: rows of every age are read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from domain.timer import (
    BroadcastDue,
    ClusterDue,
    DigestDue,
    EraseDue,
    HandoverDue,
    OutcomeDue,
    PageDue,
    ReachDue,
    RoundDue,
    RungDue,
    SanctionDue,
    TimerData,
    UnshowDue,
)
from models.documents import MOMENT, TEXT, WHOLE, Record, perhaps, record

Told = TypeVar("Told", bound=TimerData)

SHAPES: Mapping[type[object], Record[Any]] = {
    RungDue: record(RungDue, agency=TEXT),
    HandoverDue: record(HandoverDue, handover=WHOLE, times=WHOLE),
    SanctionDue: record(SanctionDue, sanction=WHOLE),
    RoundDue: record(RoundDue, number=WHOLE, busy=MOMENT),
    OutcomeDue: record(OutcomeDue, disaster=WHOLE, after=WHOLE),
    ClusterDue: record(ClusterDue, ticket=WHOLE),
    BroadcastDue: record(BroadcastDue, broadcast=WHOLE, after=WHOLE, told=WHOLE),
    DigestDue: record(DigestDue, since=perhaps(MOMENT), shown=perhaps(MOMENT), calls=WHOLE),
    UnshowDue: record(UnshowDue, ticket=WHOLE),
    EraseDue: record(EraseDue, person=WHOLE),
    ReachDue: record(ReachDue, chat=WHOLE),
    PageDue: record(PageDue, page=WHOLE),
}


def timer_json(data: TimerData | None) -> dict[str, object]:
    """As it stands in the row; {} where there is nothing to remember."""
    return {} if data is None else SHAPES[type(data)].write(data)


def timer_data(of: type[Told], raw: Mapping[str, object]) -> Told:
    """Raises TypeError or ValueError where it is none, or something of it is missing."""
    found: Told = SHAPES[of].read(raw)
    return found
