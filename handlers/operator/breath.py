"""What is said in one breath with a step: the next step, when they come, and what they ask: "terima dan berangkat, eta 7 menit"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from domain.rights import MAY
from domain.typed import AND, SPACE
from handlers.operator.desk import Desk
from handlers.operator.plain import NEXT, NUMBER, asks, step_and_note
from handlers.operator.when_there import PART, minutes_alone, minutes_first, taken_out
from language.figures import in_figures
from locales.text import text

JOINS = re.compile(rf"[{SPACE},;.&+/|\\-]*(?:(?:{AND}|sekaligus|sekalian)[{SPACE}]+)*", re.IGNORECASE)
GOING = ("acknowledge", "depart")


@dataclass(frozen=True, slots=True)
class Breath:
    """`steps`: in this order; `when`: they come, "" where nobody says so; `rest`: what else is told; `asked`: what of it is a
    question."""

    steps: tuple[str, ...]
    when: str = ""
    rest: str = ""
    asked: str = ""


def in_one_breath(action: str, words: str, names: Iterable[str] = ()) -> Breath:
    """A step, and the words that stand behind it."""
    if action not in NEXT:
        return Breath((action,), rest=words)
    steps, names = [action], tuple(names)
    while (found := _next(steps[-1], words, names))[0]:
        steps.append(found[0])
        words = found[1]
    when, rest = taken_out(steps[-1], words) if steps[-1] in GOING else ("", words)
    return Breath(tuple(steps), when, rest, _question(rest))


def _next(action: str, words: str, names: tuple[str, ...]) -> tuple[str, str]:
    """The step that these words begin with where it follows on this one; ("", words) for anything else. An hour or minutes tell
    when they arrive, and not that they have."""
    behind = JOINS.sub("", words, count=1)
    found, rest = step_and_note(behind, names)
    coming = found == "arrive" and NUMBER.search(in_figures(PART.split(behind)[0])) is not None
    if found not in NEXT[action] or coming or minutes_alone(behind) or minutes_first(behind)[0]:
        return "", words
    whole = len(NUMBER.findall(behind)) == len(NUMBER.findall(rest))
    return found, rest if whole else behind  # "1 unit meluncur"


def _question(words: str) -> str:
    """What is asked, without what is told beside it; "" for nothing."""
    return ", ".join(part for part in PART.split(words) if asks(part))


def asked(desk: Desk, question: str) -> None:
    """Whoever asks in a group reads that nobody was asked, and how it is done with one line."""
    if question and desk.ticket_id is not None and desk.ticket.open and desk.role in MAY["ask"]:
        code = desk.ticket.code
        desk.tell(text("tanya-belum-dikirim", kode=code, perintah=f"/tanya {code} {question}"))
