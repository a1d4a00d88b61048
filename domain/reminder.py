"""A call of the ladder, kept in parts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reminder:
    """What a group is reminded of, kept apart so that reminders of several tickets can be one message.

    `words`: HTML, without `people`, who are called; `more`: these people are further ones, of a message that said the words;
    `waits`: (agency, condition) for which it is said, and which may be over before it is sent.
    """

    code: str
    words: str
    people: tuple[str, ...] = ()
    life: bool = False
    drill: bool = False
    more: bool = False
    waits: tuple[tuple[str, str], ...] = ()
