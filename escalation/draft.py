"""When an unfinished report is rescued, and a city's rules for the one deadline."""

from __future__ import annotations

from datetime import datetime, timedelta

from cities.rules import VerificationRules
from domain.conversation import Draft
from domain.danger import Danger
from domain.deadline import DeadlineRules, rings_at
from language.cues import GREETINGS, NONSENSE

SUBSTANCE = timedelta(minutes=3)  # a picture, a guess: a human should look soon
UNPLACED = timedelta(
    seconds=60
)  # other danger without a place: a silent card, two minutes before it would ring
HINTED = timedelta(
    seconds=70
)  # words that sound like an emergency and name no danger: a human reads them in time
CALLED = timedelta(seconds=50)  # nothing but a call: somebody looks within the minute
_KNOCKS = GREETINGS | NONSENSE | {"ping", "min", "pak", "bu", "123"}
NOTHING = timedelta(minutes=15)  # a sticker, "p": the digest
_PLACES = frozenset({"location"})  # kinds of messages that hold nothing but a place


def deadline_rules(rules: VerificationRules) -> DeadlineRules:
    """The city's clocks, as the deadline takes them."""
    return DeadlineRules(life=rules.life, other=rules.other, look=rules.look, look_within=rules.amber_look)


def draft_due(draft: Draft, rules: VerificationRules, now: datetime) -> datetime:
    """When the draft becomes a ticket, or a digest entry, by itself."""
    clock = rings_at(draft.deadline, deadline_rules(rules))
    if clock is not None and draft.only_heard:  # by a machine: nothing waits for that
        return max(min(clock, _without_clock(draft, now)), now)
    named = draft.deadline.named_at
    if clock is not None and named is not None and draft.danger is Danger.OTHER:
        return max(min(clock, named + UNPLACED), now)
    called = draft.began_at + CALLED
    if clock is not None:
        return max(min(clock, called) if draft.called else clock, now)
    return _without_clock(draft, now)


def _without_clock(draft: Draft, now: datetime) -> datetime:
    """When a human looks at what names no danger."""
    if draft.called:
        return max(draft.began_at + CALLED, now)
    if draft.hinted or draft.unread or in_earnest(draft) or _spoken(draft) or _unshown(draft):
        return max(draft.began_at + HINTED, now)
    return draft.began_at + (SUBSTANCE if has_substance(draft) else NOTHING)


def _unshown(draft: Draft) -> bool:
    """Did the platform hand on nothing of what was sent (a picture to be seen once), and do words speak of it: "itu rumah aku"?"""
    return "unreadable" in draft.media and draft.told and bool(draft.words)


def _spoken(draft: Draft) -> bool:
    """A voice of his own tells what nobody here can hear: a human listens in time."""
    return "voice" in draft.media and not draft.forwarded


def seen(draft: Draft) -> bool:
    """Did the reporter point at it, or show it?"""
    pictured = not {"photo", "video"}.isdisjoint(draft.media)
    return draft.lat is not None or (pictured and not draft.forwarded)


def in_earnest(draft: Draft) -> bool:
    """Words that nothing says are harmless, or whatever else was sent, with a point; such words with a picture."""
    shown = not _PLACES.issuperset(draft.media) or _signs(draft)
    return seen(draft) and (draft.told or (draft.lat is not None and shown))


def _signs(draft: Draft) -> bool:
    """Is there a message without a letter: "🔥🔥🏠", "🆘"?"""
    return any(not any(map(str.isalnum, said)) for said in draft.words)


def has_substance(draft: Draft) -> bool:
    """Is there something that a human should look at before the next digest? A picture that was only passed on, without a
    word of danger and without a place, is not."""
    seen = {"photo", "video", "voice", "document"} & set(draft.media)
    own = bool(seen) and (draft.located or not draft.forwarded)
    calls = draft.called and not pings(draft)
    return bool(draft.category or own or draft.hinted or calls or in_earnest(draft) or _unshown(draft))


def at_a_glance(draft: Draft) -> bool:
    """Nothing that needs a card, though a human reads it in time."""
    return draft.unread or (draft.called and pings(draft))


def pings(draft: Draft) -> bool:
    """Only "halo", "p", the chat's way to knock: whoever needs help says more, or is asked for it."""
    return {word.casefold() for said in draft.words for word in said.split()} <= _KNOCKS
