"""What the bots asked of the Bot API, newest last."""

from __future__ import annotations

from collections import deque
from itertools import islice

from simulator.records import Json

KEPT = 100_000


class Calls:
    """The last calls, numbered from 1 in the order of their answers; not kept over a restart."""

    def __init__(self) -> None:
        self._known: deque[Json] = deque(maxlen=KEPT)
        self._last = 0

    def note(self, entry: Json) -> Json:
        self._last += 1
        numbered = {"n": self._last, **entry}
        self._known.append(numbered)
        return numbered

    def after(self, number: int) -> list[Json]:
        """All with `n` over `number`."""
        newer = min(max(self._last - number, 0), len(self._known))
        return list(islice(self._known, len(self._known) - newer, None))
