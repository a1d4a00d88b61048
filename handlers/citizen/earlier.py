"""What a chat said before danger was named: an errand that was answered is over, and its place is not that of the danger.
Whatever told more than an errand stands on the next card, in its order."""

from __future__ import annotations

from collections.abc import Sequence

from domain.conversation import Draft
from domain.danger import Danger
from domain.place import MARKED
from handlers.citizen.only_place import names_only
from handlers.citizen.talk import Talk
from handlers.tickets import open_ticket
from handlers.tickets.errand import only_errand
from handlers.tickets.only_where import only_where
from language.places.corrections import correction

AFTER_AN_ANSWER = ("question", "figure", "drill")


def lay_aside(talk: Talk) -> None:
    """Before these words are heard: where they tell of an emergency, what was answered before goes to the digest alone."""
    before = talk.conversation.draft
    if before is None or not before.words or not _idle(before):
        return
    said = talk.understood.meaning
    if said.danger is Danger.NONE and (
        only_where(talk.turn, talk.words) or (said.category is None and not said.guesses)
    ):
        return
    if said.danger_category in before.guesses and (before.hinted or "figure" in before.flags):
        return  # the same told again, in earnest
    told = _told(talk, before)
    if _answered(talk, before) and (not told or (said.danger is not Danger.NONE and not said.call)):
        begin_anew(talk, before, told)
        return
    before.flags = [flag for flag in before.flags if flag != "question"]
    if not _only_a_place(talk, before):
        _forget_place(before)


def lay_aside_for_button(talk: Talk) -> None:
    """A category was chosen: words are about it, but for an errand or a figure of speech that was answered as such."""
    before = talk.conversation.draft
    if before is None or not before.words or not _idle(before) or before.hinted:
        return
    served = not before.guesses and any(only_errand(talk.turn, words) for words in before.words)
    if served or not {"figure", "drill"}.isdisjoint(before.flags):
        begin_anew(talk, before, _told(talk, before))


def begin_anew(talk: Talk, before: Draft, told: Sequence[str] = ()) -> None:
    """A new draft; a point that was shared stands for where the person is. `told`: words of the one before that stand on its
    card as well; what was nothing of it is read in the digest."""
    if len(told) < len(before.words):
        open_ticket.to_digest(talk.turn, talk.chat, talk.person, before)
    talk.conversation.draft = None
    talk.conversation.asked = ""
    draft = talk.draft()
    draft.lat, draft.lon, draft.live = before.lat, before.lon, before.live
    draft.typed_point, draft.reporter_at = before.typed_point, before.reporter_at
    draft.hiding, draft.witness = before.hiding, before.witness
    draft.beside = [(0, words) for words in told]


def _idle(draft: Draft) -> bool:
    """Nothing in it that anybody has understood: no danger, no category, no picture."""
    pictures = {"photo", "video", "voice", "document"} & set(draft.media)
    return draft.danger is Danger.NONE and not (draft.category or pictures)


def _told(talk: Talk, draft: Draft) -> list[str]:
    """Its messages that are neither an errand alone nor played: nobody has seen them."""
    if not {"figure", "drill"}.isdisjoint(draft.flags):
        return []
    return [words for words in draft.words if not only_errand(talk.turn, words)]


def _answered(talk: Talk, draft: Draft) -> bool:
    """Was it a question, an errand of some office, a figure of speech?"""
    if draft.hinted:
        return False
    if not {*AFTER_AN_ANSWER}.isdisjoint(draft.flags):
        return True
    return any(talk.turn.understood(words).meaning.service for words in draft.words)


def _only_a_place(talk: Talk, draft: Draft) -> bool:
    """ "jl salak 5", "saya di panorama", "eh salah, jl kapuas": typed for nothing but the place; whoever reads out a sign's
    code stands before it."""
    if any(name.startswith(MARKED) for name in draft.place_names):
        return True
    return not draft.located or all(_names_only(talk, words) for words in draft.words)


def _names_only(talk: Talk, words: str) -> bool:
    if correction(words, "", talk.turn.services.gazetteer) is not None:
        return True
    return names_only(talk, words)


def _forget_place(draft: Draft) -> None:
    """It is asked for; what was named before is only offered."""
    draft.unsure_place = draft.unsure_place or draft.kelurahan
    draft.kelurahan, draft.place_words, draft.place_names = "", "", []
