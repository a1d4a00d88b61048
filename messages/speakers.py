"""Who said what, as operators read it: never a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from domain.events import of_type
from domain.happenings import Reopened, Words
from domain.message import Channel
from domain.quoting import pieces
from domain.story import Line
from locales.text import Markup, text
from messages.view import View

FAR_M = 15  # metres: a witness's point this near is the same one
LONGEST = 3000  # characters of people's words in one message: the platform takes 4,096 with all that stands around them


def who(view: View, report: int) -> str:
    """ "Pelapor", "Saksi 2", "Penelepon": never a name."""
    told = next((r for r in view.reporters if r.report == report), None)
    if told is None or told.number == 1:
        phoned = told is not None and told.channel is Channel.PHONE
        return text("siapa-penelepon" if phoned else "siapa-pelapor")
    return text("siapa-saksi", nomor=told.number)


def from_where(speaker: str, metres: int | None) -> str:
    """ "Saksi 2 (60 m dari titik)", where that is another place than the ticket's."""
    far = metres or 0
    return text("siapa-jauh", siapa=Markup(speaker), meter=far) if far > FAR_M else speaker


def opener(view: View) -> str:
    """Which of its reporters has opened it again: "pelapor" where there was never another."""
    openers = [event.actor for event in view.events if isinstance(event.what, Reopened)]
    told = next((r for r in view.reporters if r.person in openers), None)
    if told is None or len({r.person for r in view.reporters}) == 1:
        return text("oleh-pelapor")
    said = next((w for w in of_type(view.events, Words) if w.report == told.report), None)
    return from_where(who(view, told.report), said.metres if said is not None else None)


def wishers(view: View) -> list[str]:
    """Who wants the ticket cancelled."""
    return list(dict.fromkeys(who(view, report) for report in view.ticket.state.wished_by))


def told_line(view: View, line: Line) -> str:
    """ "Saksi 2 20.44: “…”" """
    return text(
        "cerita-baris",
        siapa=Markup(line.by or who(view, line.report)),
        jam=view.clock(line.at),
        kata=Markup(text("kartu-kutipan", kata=line.words)),
    )


def told_lines(view: View, lines: Iterable[Line]) -> Iterator[str]:
    """The same for each line; one that no message can hold is several."""
    for line in lines:
        for part in pieces(line.words, LONGEST):
            yield told_line(view, replace(line, words=part))


def filled(lines: Iterable[str]) -> Iterator[str]:
    """As few messages as hold these lines, none broken in two."""
    now = ""
    for line in lines:
        if now and len(now) + len(line) > LONGEST:
            yield now
            now = ""
        now += f"\n{line}" if now else line
    if now:
        yield now
