"""What was typed behind a step, "/selesai 26-0002 korban dibawa ke RSUD", is a note, whatever became of the step."""

from __future__ import annotations

from domain.rights import MAY
from domain.ticket import CONTROL_ROOM
from handlers.operator.agencies import all_called
from handlers.operator.desk import Desk
from handlers.operator.merged import follow
from handlers.operator.noting import LONGEST_NOTE, keep_note
from handlers.operator.plain import STEPS, TIME, is_filler
from locales.text import text

WORDLESS = frozenset({*STEPS.values(), "look", "undo", "cancel"})
NAMING = frozenset({"add", "forward", "withdraw", "reopen"})  # an agency stands before the words
KEEPING = frozenset({"add", "forward"})  # of these: what keeps the words by itself, once it is done


def note_behind(desk: Desk, action: str, words: str) -> None:
    """The step is done."""
    if action not in KEEPING and (said := _behind(desk, action, words)):
        keep_note(desk, said)


def kept_all_the_same(desk: Desk, action: str, words: str) -> str:
    """The step was refused: its words are a note on the event all the same; the sentence that says so, "" where there are
    none."""
    if desk.ticket_id is None or desk.enrolment is None or desk.role not in MAY["note"]:
        return ""
    said = _behind(desk, action, words)
    if not said:
        return ""
    follow(desk)
    keep_note(desk, said)
    return text("kata-tetap-dicatat", kode=desk.ticket.code)


def _behind(desk: Desk, action: str, words: str) -> str:
    """Without the agency or the time that the step itself is about; "" where the rest says nothing."""
    rest = ""
    if action in WORDLESS:
        rest = "" if words in desk.turn.city.agencies else words
    elif action in NAMING:
        rest = _behind_agencies(desk, action, words)
    elif action == "eta" and (when := TIME.match(words.casefold())):
        rest = words[when.end() :]
    rest = rest.strip(" ,;.–—-")
    return "" if is_filler(rest) else rest[:LONGEST_NOTE]


def _behind_agencies(desk: Desk, action: str, words: str) -> str:
    """Where no agency is understood the whole line is typed again; /buka needs none."""
    if action == "reopen" and desk.agency != CONTROL_ROOM:
        return words
    found, rest = all_called(desk.turn.city.agencies.values(), words)
    return rest if found else words if action == "reopen" else ""
