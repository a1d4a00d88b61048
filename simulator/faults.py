"""What goes wrong on purpose: injected through the control API, used up call by call."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from simulator.errors import ApiError, RefusedError, forbidden, too_many
from simulator.records import Json

INSTEAD = frozenset({"429", "500", "401", "403", "timeout_before", "reset"})  # of the call
AFTER = frozenset({"timeout_after"})
DELAYS = frozenset({"slow"})  # the call is taken, some seconds later
ON_DELIVERY = frozenset({"malformed_update", "duplicate_update", "reorder"})
KINDS = INSTEAD | AFTER | DELAYS | ON_DELIVERY


@dataclass
class Fault:
    """One injected fault; None in `bot`, `method`, `chat` matches all. `times` is what is left of it."""

    kind: str
    times: int = 1
    bot: str | None = None
    method: str | None = None
    chat: int | None = None
    retry_after: int = 1
    seconds: float = 3.0  # how long a slow call is kept waiting

    def matches(self, bot: Names, method: str | None, chat: int | None) -> bool:
        return (
            self.times > 0
            and (self.bot is None or self.bot in bot)
            and (self.method is None or method is None or self.method.lower() == method.lower())
            and (self.chat is None or self.chat == chat)
        )


Names = frozenset[str]  # a bot's id and its username


class Faults:
    """The faults that are still to come, oldest first."""

    def __init__(self) -> None:
        self.waiting: list[Fault] = []

    def add(self, fault: Fault) -> None:
        if fault.kind not in KINDS:
            raise RefusedError(f"no fault {fault.kind!r}; there are {sorted(KINDS)}")
        self.waiting.append(fault)

    def clear(self) -> None:
        self.waiting.clear()

    def take(
        self, kinds: frozenset[str], bot: Names, method: str | None = None, chat: int | None = None
    ) -> Fault | None:
        """The next fault of these kinds that matches, counted as used. `method` None: whatever it names."""
        for fault in self.waiting:
            if fault.kind in kinds and fault.matches(bot, method, chat):
                fault.times -= 1
                self.waiting = [f for f in self.waiting if f.times > 0]
                return fault
        return None


def error_of(fault: Fault, chat: int | None) -> ApiError | None:
    """What the call answers; None for faults that are not an answer."""
    if fault.kind == "429":
        return too_many(fault.retry_after)
    if fault.kind == "500":
        return ApiError(500, "Internal Server Error")
    if fault.kind == "401":
        return ApiError(401, "Unauthorized")
    if fault.kind == "403":
        in_group = chat is not None and chat < 0
        return forbidden(
            "bot was kicked from the supergroup chat" if in_group else "bot was blocked by the user"
        )
    return None


def disturb(faults: Faults, bot: Names, updates: list[Any]) -> list[Any]:
    """The updates of one delivery, some twice or in another order where that was injected; none is lost."""
    result: list[Any] = []
    for update in updates:
        result.append(update)
        if faults.take(frozenset({"duplicate_update"}), bot, chat=_chat_of(update)):
            result.append(update)
    if len(result) > 1 and faults.take(frozenset({"reorder"}), bot, chat=_chat_of(result[0])):
        result.reverse()
    return result


def malformed(faults: Faults, bot: Names, update: Json) -> Json | None:
    """An update that no framework can parse, to be offered before this one where that was injected."""
    if faults.take(frozenset({"malformed_update"}), bot, chat=_chat_of(update)):
        return {"message": {"message_id": "x", "date": None, "chat": {"id": []}}}
    return None


def _chat_of(update: Any) -> Any:
    if not isinstance(update, dict):
        return None
    for body in update.values():
        if isinstance(body, dict):
            about = body.get("message")
            chat = body.get("chat") or (about.get("chat") if isinstance(about, dict) else None)
            if isinstance(chat, dict):
                return chat.get("id")
    return None
