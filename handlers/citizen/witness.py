""" "Saya juga melihatnya": a second pair of eyes needs no words for what the first has said already."""

from __future__ import annotations

from domain.conversation import Draft
from handlers.citizen.talk import Talk
from handlers.tickets.same_event import seen_near
from locales.text import typed_words


def same_event(talk: Talk, draft: Draft) -> None:
    """The draft gets the category of what is open next to its pin; nothing is said of what others have told.

    It names no danger by itself: it strengthens a report, and is told of its progress.
    """
    said = talk.words.casefold()
    draft.witness = draft.witness or any(phrase in said for phrase in typed_words("ketik-saksi"))
    if not draft.witness or draft.category or draft.lat is None or draft.lon is None:
        return
    seen = seen_near(talk.turn, draft.lat, draft.lon)
    if seen is not None:
        draft.category = seen.category
