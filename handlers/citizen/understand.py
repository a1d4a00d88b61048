"""A citizen's message into slots: what its words, pin, picture and number add to the draft."""

from __future__ import annotations

from dataclasses import replace

from domain.conversation import Draft
from domain.danger import Danger
from domain.message import Inbound, Kind, Pin
from handlers.citizen import tongue
from handlers.citizen.talk import Talk
from handlers.tickets import doubts, draft_danger, fill_draft
from handlers.tickets.draft_place import PLACE_WORDS, forget_if_named_anew
from handlers.tickets.errand import more_than_errand
from language.hear import asked_about, may_be_asked
from language.places.map_links import links_to_a_page
from language.words import Understanding


def absorb_words(talk: Talk, draft: Draft, words: str) -> Understanding:
    """Words into category, danger, place and flags; what answers "Di mana?" is a place whatever it looks like."""
    if talk.inbound.edited and draft.place_from == talk.inbound.message_id:
        forget_if_named_anew(talk.turn, draft, words)
    before = replace(draft)
    understood = fill_draft.absorb(talk.turn, draft, words, talk.inbound.sent_at)
    if _passed_round(talk.inbound, understood) or _for_delight(talk, words, understood):
        understood = asked_about(understood)
    tongue.cannot_phone(talk, understood)
    if doubts.softens(talk.turn, before, understood) and not talk.conversation.hiding:
        doubts.soften(talk.turn, draft, before, understood, talk.inbound.sent_at)
    else:
        doubts.note(draft, understood, talk.inbound.sent_at)
        doubts.frame(talk.turn, draft, before, understood)
    draft.told = draft.told or more_than_errand(talk.turn, words)
    if draft.elsewhere and words and not draft.located and talk.conversation.asked == "place":
        draft.place_words = words[:PLACE_WORDS]
    if draft.place_words != before.place_words:
        draft.place_from = talk.inbound.message_id
    return understood


def _passed_round(inbound: Inbound, understood: Understanding) -> bool:
    """Is it a message of somebody else's that goes from hand to hand, or shows a page of the press?"""
    passed = inbound.forwarded_often or (inbound.forwarded and links_to_a_page(inbound.text))
    return passed and may_be_asked(understood)


def _for_delight(talk: Talk, words: str, understood: Understanding) -> bool:
    """Is it nothing but an emoji that is sent for delight as often as in danger?"""
    return talk.turn.city.signs.doubtful(words) and may_be_asked(understood)


def add_agencies(talk: Talk, draft: Draft) -> None:
    """Who else goes, by what was said in the category that is known now."""
    fill_draft.add_agencies(talk.turn, draft)


def name_danger(talk: Talk, draft: Draft, danger: Danger) -> None:
    """Danger was named by this message, at the platform's date of it."""
    draft_danger.name_danger(talk.turn, draft, danger, talk.inbound.sent_at)


def absorb_pin(draft: Draft, pin: Pin) -> None:
    draft.lat, draft.lon, draft.live, draft.typed_point = pin.lat, pin.lon, pin.live, pin.typed
    draft.point_sent = ""
    if pin.venue and not draft.place_words:
        draft.place_words = pin.venue[:120]


def absorb_kind(draft: Draft, inbound: Inbound) -> None:
    """That something was sent at all, whatever it was."""
    draft.forwarded = draft.forwarded or (inbound.forwarded and bool(inbound.text))
    if inbound.kind not in (Kind.TEXT, Kind.PRESS):
        draft.media = list(dict.fromkeys([*draft.media, str(inbound.kind)]))
