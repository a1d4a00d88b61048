"""What a group is reminded of: calls of the ladder, with those on duty named; of several tickets in one message."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from domain.danger import Danger
from domain.happenings import CalledAgain
from domain.message import Outgoing, Priority
from domain.reminder import Reminder
from locales.text import Markup, text
from messages.rungs import union, words_of
from messages.thread import thread
from messages.view import GroupView, View

NAMES = 5  # a message calls five people at most
LINES = 15  # tickets with their words in one message; of others the codes


def reminders(view: View, calls: Sequence[CalledAgain], group: GroupView) -> Iterator[Outgoing]:
    """The messages to one group: the call with the first five names, then the other names."""
    words, code = words_of(view, calls), view.ticket.code
    said = Reminder(
        code,
        words,
        life=view.ticket.danger is Danger.LIFE,
        drill=view.ticket.drill,
        waits=tuple((c.agency, c.when) for c in calls),
    )
    if group.agency not in union(c.mentioned for c in calls):
        yield reminding(view, group, said)
        return
    names = view.mentions.get(group.agency, ()) or (text("jenjang-tanpa-piket"),)
    for start in range(0, len(names), NAMES):
        some = names[start : start + NAMES]
        yield reminding(view, group, replace(said, people=some, more=start > 0))


def reminding(view: View, group: GroupView, reminder: Reminder) -> Outgoing:
    """One reminder as a message of its own."""
    line = thread(view, group, together([reminder]), loud=True)
    return replace(line, priority=Priority.REMINDER, reminder=reminder)


def together(told: Sequence[Reminder]) -> str:
    """All that a group is reminded of now, danger to life first, each of those who are called named once."""
    latest = list({(r.code, r.waits): r for r in told}.values())
    people = Markup(" ".join(dict.fromkeys(p for r in latest for p in r.people)))
    if latest[0].more:
        codes = ", ".join(dict.fromkeys(r.code for r in latest))
        return text("jenjang-lanjut", kode=codes, siapa=people)
    if len(latest) == 1:
        return f"{latest[0].words} {people}".strip()
    grave, other = [r for r in latest if r.life], [r for r in latest if not r.life]
    shown, left = (ordered := [*grave, *other])[:LINES], ordered[LINES:]
    lines = [text("jenjang-bersama", jumlah=len({r.code for r in latest}))]
    if grave:
        lines.append(text("jenjang-bersama-jiwa"))
    for reminder in shown:
        if grave and other and reminder is other[0]:
            lines.append(text("jenjang-bersama-lain"))
        lines.append(reminder.words)
    if left:
        lines.append(text("jenjang-bersama-lagi", kode=", ".join(dict.fromkeys(r.code for r in left))))
    return "\n".join([*lines, *([people] if people else [])])
