"""What an administrator types as a time or a number, read; what cannot be read is told in a sentence."""

from __future__ import annotations

from datetime import datetime, time

from bot.commands.sentences import sentence
from bot.settings import WrongSettings


def first_moment(typed: str) -> datetime:
    """A time of the city, or where a day begins. Raises WrongSettings."""
    try:
        found = datetime.fromisoformat(typed.strip())
    except ValueError:
        found = None
    if found is None or found.tzinfo is not None:
        raise WrongSettings([sentence("terminal-waktu", isi=typed)])
    return found


def last_moment(typed: str) -> datetime:
    """A time, or where a day ends: the whole of it is meant. Raises WrongSettings."""
    found = first_moment(typed)
    return found if ":" in typed else datetime.combine(found, time.max)


def how_many(typed: str) -> int:
    """Of how many there is talk. Raises WrongSettings."""
    return _whole("--banyak", typed)


def step(typed: str) -> int:
    """The number of something. Raises WrongSettings."""
    return _whole("N", typed)


def _whole(name: str, typed: str) -> int:
    try:
        return int(typed)
    except ValueError:
        raise WrongSettings([sentence("terminal-angka", nama=name, isi=typed)]) from None
