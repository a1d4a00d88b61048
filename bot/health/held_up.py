"""What others' locks keep this process from doing, and since when it has been tried: one table suffices to stop a city."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import datetime

from domain.clock import Clock
from models.locks import held_up

ROW, TIMER = "row", "timer"
Attempt = tuple[str, int]  # what, and its number; 0 where there is only one


class HeldUp:
    """Attempts under way, and those that a lock has refused, until one succeeds or they are no longer needed."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._since: dict[Attempt, datetime] = {}
        self._refused: set[Attempt] = set()

    @contextmanager
    def attempt(self, *what: Attempt) -> Iterator[None]:
        """What is done here counts from its first attempt. Where it fails for another reason, others tell of that."""
        now, stays = self._clock.now(), False
        for one in what:
            self._since.setdefault(one, now)
        try:
            yield
        except Exception as error:
            stays = held_up(error)
            raise
        finally:
            if stays:
                self._refused.update(what)
            else:
                self.forget(what)

    def forget(self, what: Collection[Attempt]) -> None:
        """Done, or somebody else's now."""
        self._refused.difference_update(what)
        for one in what:
            self._since.pop(one, None)

    def refused(self, kind: str) -> frozenset[int]:
        """Numbers of what a lock has refused."""
        return frozenset(number for what, number in self._refused if what == kind)

    def since(self, *, under_way: bool) -> datetime | None:
        """The oldest that is not done; `under_way`: also where no answer has come yet."""
        found = self._since if under_way else self._refused
        return min((self._since[one] for one in found), default=None)
