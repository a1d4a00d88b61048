"""An "@" that stands for "di", heard so at every door where words come in: "kebakaran @simpanglima"."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.turn import Turn
from language.places.at_word import Placed, placed


def at_places(turn: Turn, words: str, *, accounts: Iterable[str] = (), answers: bool = False) -> Placed:
    """The words as they are heard and read. `accounts`: of whoever writes; `answers`: is it asked where?"""
    every = turn.city.agencies.values()
    agencies = (name for one in every for name in (one.key, one.short, *one.aliases))
    return placed(
        words, turn.services.gazetteer.begins, agencies=tuple(agencies), accounts=accounts, answers=answers
    )
