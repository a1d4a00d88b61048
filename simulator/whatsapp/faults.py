"""What goes wrong on purpose with WhatsApp: injected through the control API, used up one by one."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.errors import RefusedError
from simulator.whatsapp.errors import MEANINGS, GraphError

INSTEAD = frozenset({"500", "timeout_before", "reset"})  # of the call
AFTER = frozenset({"lost_answer", "timeout_after"})  # the call has its effect, and no answer
DELAYS = frozenset({"slow", "status_first"})
ON_STATUS = frozenset({"no_status"})
ON_TELLING = frozenset(
    {
        "batch",
        "shuffle",
        "duplicate",
        "split_status",
        "bad_signature",
        "no_signature",
        "ms_timestamp",
        "no_webhook",
        "late",
    }
)
CODES = frozenset(str(code) for code in MEANINGS)
KINDS = INSTEAD | AFTER | DELAYS | ON_STATUS | ON_TELLING | CODES


@dataclass
class WaFault:
    """One injected fault; None in `method`, `person` matches all. `times` is what is left of it.

    `later`: whether a code fails the message after it was accepted (None: as Meta does with this code).
    `seconds`: of slow, late, and until a message fails. `copies`: how often a duplicate comes. For `batch` `times` is
    how many happenings go together.
    """

    kind: str
    times: int = 1
    method: str | None = None
    person: int | None = None
    later: bool | None = None
    seconds: float = 3.0
    copies: int = 2

    def matches(self, method: str | None, person: int | None) -> bool:
        return (
            self.times > 0
            and (self.method is None or method is None or self.method == method)
            and (self.person is None or self.person == person)
        )

    @property
    def fails_later(self) -> bool:
        return MEANINGS[int(self.kind)].later if self.later is None else self.later


class WaFaults:
    """The faults that are still to come, oldest first."""

    def __init__(self) -> None:
        self.waiting: list[WaFault] = []

    def add(self, fault: WaFault) -> None:
        if fault.kind not in KINDS:
            raise RefusedError(f"no fault {fault.kind!r} on WhatsApp; there are {sorted(KINDS)}")
        self.waiting.append(fault)

    def clear(self) -> None:
        self.waiting.clear()

    def next(self, kind: str) -> WaFault | None:
        """The next fault of this kind, not used up by looking."""
        return next((fault for fault in self.waiting if fault.kind == kind), None)

    def take(
        self, kinds: frozenset[str], method: str | None = None, person: int | None = None
    ) -> WaFault | None:
        """The next fault of these kinds that matches, counted as used."""
        for fault in self.waiting:
            if fault.kind in kinds and fault.matches(method, person):
                self.use(fault)
                return fault
        return None

    def use(self, fault: WaFault, times: int = 1) -> None:
        fault.times -= times
        self.waiting = [one for one in self.waiting if one.times > 0]

    def sync_code(self, method: str, person: int | None) -> None:
        """Raises the GraphError that was injected for this call."""
        for fault in self.waiting:
            if fault.kind in CODES and fault.matches(method, person) and not fault.fails_later:
                self.use(fault)
                raise GraphError(int(fault.kind), "as the simulator was told")

    def later_code(self, person: int | None) -> WaFault | None:
        """The code with which a message will fail after it was accepted."""
        for fault in self.waiting:
            if fault.kind in CODES and fault.matches("messages", person) and fault.fails_later:
                self.use(fault)
                return fault
        return None
