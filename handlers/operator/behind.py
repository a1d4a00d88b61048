"""What was typed behind a step, "/selesai 26-0002 korban dibawa ke RSUD", is a note, whatever became of the step."""

from __future__ import annotations

import re

from domain.rights import MAY
from domain.ticket import CONTROL_ROOM
from handlers.operator.agencies import all_called
from handlers.operator.desk import Desk
from handlers.operator.free_words import offered_behind
from handlers.operator.merged import follow
from handlers.operator.names_first import name_and_rest, reason_and_rest
from handlers.operator.noting import keep_note
from handlers.operator.plain import STEPS, is_filler, wants_more
from handlers.operator.unsealing import without_it
from handlers.operator.when_there import apart
from locales.text import text

WORDLESS = frozenset({*STEPS.values(), "look", "undo", "cancel"})
NAMING = frozenset({"add", "forward", "withdraw", "reopen"})  # an agency stands before the words
TOLD = frozenset({"called", "outcome", "note", "place"})  # its words are what somebody knows of the event
KEEPING = frozenset({"add", "forward", *TOLD})  # what keeps the words by itself, once it is done


_STOPS = " ,;.–—-"
_WITNESS = re.compile(r"^\s*(?:saksi|pelapor)?\s*\d+\b", re.IGNORECASE)


def note_behind(desk: Desk, action: str, words: str) -> None:
    """The step is done."""
    if action not in KEEPING and (said := _behind(desk, action, words)):
        follow(desk)
        keep_note(desk, said, aloud=desk.ticket.open and wants_more(said))
        offered_behind(desk, said)


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
    rest = without_it(_rest(desk, action, words).strip(_STOPS)).strip(_STOPS)
    return "" if is_filler(rest) else rest


def _rest(desk: Desk, action: str, words: str) -> str:
    if action in WORDLESS:
        return "" if words in desk.turn.city.agencies else words
    if action in NAMING:
        return _behind_agencies(desk, action, words)
    if action in ("eta", "promise"):
        when, rest = apart(words)
        return rest if when or action == "promise" else ""
    if action == "false":
        return reason_and_rest(words)[1]
    if action == "category":
        return name_and_rest(desk.turn.city, words)[1]
    if action == "unmerge":
        return _WITNESS.sub("", words)
    return words if action in {*TOLD, "merge"} else ""


def _behind_agencies(desk: Desk, action: str, words: str) -> str:
    """Where no agency is understood the whole line is typed again; /buka needs none."""
    if action == "reopen" and desk.agency != CONTROL_ROOM:
        return words
    found, rest = all_called(desk.turn.city.agencies.values(), words)
    return rest if found else words if action == "reopen" else ""
