"""A message into slots: what its words, pin, picture and number add to the draft."""

from __future__ import annotations

from domain.conversation import Draft
from domain.deadline import heard
from domain.message import Inbound, Kind, Pin
from domain.words import Danger, Understanding
from escalation.draft import deadline_rules
from handlers.citizen.talk import Talk

MEDIA = frozenset({Kind.PHOTO, Kind.VIDEO, Kind.VOICE, Kind.DOCUMENT})
KEEP_WORDS = 12  # messages of a draft that are kept word for word
FLAGS = ("figure", "drill", "question", "laughing", "abuse", "nonsense")


def absorb_words(talk: Talk, draft: Draft, words: str) -> Understanding:
    """Words into category, danger, place and flags."""
    understood = talk.turn.office.lexicon.understand(words)
    draft.turns += 1
    if words and len(draft.words) < KEEP_WORDS:
        draft.words.append(words)
    _category(draft, understood)
    _danger(talk, draft, understood)
    draft.found = list(dict.fromkeys([*draft.found, *understood.found]))
    draft.additions = list(dict.fromkeys([*draft.additions, *understood.additions]))
    add_agencies(talk, draft)
    draft.flags = [f for f in FLAGS if getattr(understood, f) or f in draft.flags]
    _named_place(talk, draft, words)
    return understood


def add_agencies(talk: Talk, draft: Draft) -> None:
    """Who else goes, by what was said in the category that is known now."""
    if draft.category:
        said = talk.turn.office.lexicon.additions(draft.category, "\n".join(draft.words))
        draft.additions = list(dict.fromkeys([*draft.additions, *said]))


def _category(draft: Draft, understood: Understanding) -> None:
    if understood.danger_category:
        draft.category = draft.category if draft.by_button else understood.danger_category
    elif understood.category and not draft.category:
        draft.category = understood.category
    draft.guesses = list(dict.fromkeys([*(g.category for g in understood.guesses), *draft.guesses]))[:4]


def _danger(talk: Talk, draft: Draft, understood: Understanding) -> None:
    if understood.danger is Danger.NONE:
        return
    name_danger(talk, draft, "life" if understood.danger is Danger.LIFE else "other")
    draft.clear = draft.clear or understood.clear


def name_danger(talk: Talk, draft: Draft, danger: str) -> None:
    """Danger was named by this message; it never becomes less, and its clock never later."""
    rules = deadline_rules(talk.turn.city.verification)
    draft.deadline = heard(draft.deadline, danger, talk.inbound.sent_at, talk.turn.now, rules)
    if danger == "life" or draft.danger == "none":
        draft.danger = danger


def _named_place(talk: Talk, draft: Draft, words: str) -> None:
    """A place that the words name: known offline, else whatever looks like an address."""
    gazetteer = talk.turn.office.gazetteer
    named = [n for n in gazetteer.find(words) if n.kind != "neighbour"]
    address = gazetteer.address(words)
    if named and not named[0].sure:
        draft.unsure_place = draft.unsure_place or named[0].name
        named = [n for n in named if n.sure]
    if named:
        draft.kelurahan = draft.kelurahan or named[0].kelurahan
    if named or address:
        draft.place_words = draft.place_words or (address or named[0].name)
    if draft.elsewhere and words and not draft.located and talk.conversation.asked == "place":
        draft.place_words = words[:200]


def absorb_pin(draft: Draft, pin: Pin) -> None:
    draft.lat, draft.lon, draft.live = pin.lat, pin.lon, pin.live
    if pin.venue and not draft.place_words:
        draft.place_words = pin.venue[:120]


def absorb_kind(draft: Draft, inbound: Inbound) -> None:
    """That something was sent at all, whatever it was."""
    draft.forwarded = draft.forwarded or inbound.forwarded
    if inbound.kind not in (Kind.TEXT, Kind.PRESS):
        draft.media = list(dict.fromkeys([*draft.media, str(inbound.kind)]))
