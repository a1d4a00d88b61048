"""What a report is that no ticket comes of: for the ledger, as long as its words are there to tell."""

from __future__ import annotations

from domain.contact import Came
from domain.conversation import Draft
from handlers.tickets.errand import only_errand
from handlers.turn import Turn
from language.cues import SAYS_NOTHING
from language.text.spelling import folded

PLAYED = frozenset({"figure", "drill", "laughing", "abuse", "nonsense"})
SHOWS = frozenset({"photo", "video", "voice", "document"})


def idle_of(turn: Turn, draft: Draft) -> str:
    """ "" where it is none of these: nobody has understood it."""
    if any(only_errand(turn, words) for words in draft.words):
        return Came.SERVICE
    if not PLAYED.isdisjoint(draft.flags):
        return Came.PLAYED
    if draft.located or not SHOWS.isdisjoint(draft.media):
        return ""
    if all(set(folded(words).split()) <= SAYS_NOTHING for words in draft.words):
        return Came.EMPTY
    return Came.ASKED if "question" in draft.flags else ""
