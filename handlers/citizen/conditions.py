"""On what it depends whether a meaning of a citizen's words is tried at all: what came, and where the conversation stands."""

from __future__ import annotations

from handlers.citizen import our_words
from handlers.citizen.asked import SHOWN_AFTER
from handlers.citizen.place_prompt import AREA, POINT
from handlers.citizen.prompt import HAPPENING
from handlers.citizen.talk import Talk


def said(talk: Talk) -> bool:
    """Words of now, and more than signs."""
    return bool(talk.understood.bare) and not talk.inbound.edited


def ours_come_back(talk: Talk) -> bool:
    """Something that we have said is passed on to us, and nothing else."""
    return our_words.come_back(talk)


def only_signs(talk: Talk) -> bool:
    """ "?", "!!": nothing else was written."""
    return bool(talk.words) and not talk.understood.bare and not talk.inbound.edited


def in_words(talk: Talk) -> bool:
    """Words of now, or an earlier message whose words were changed."""
    return bool(talk.understood.bare)


def edited(talk: Talk) -> bool:
    """Words of an earlier message were changed."""
    return bool(talk.understood.bare) and talk.inbound.edited


def edit(talk: Talk) -> bool:
    """An earlier message was changed, in whatever it holds."""
    return talk.inbound.edited


def nothing_told(talk: Talk) -> bool:
    """No report is being told."""
    return talk.conversation.draft is None


def being_told(talk: Talk) -> bool:
    return talk.conversation.draft is not None


def told_before(talk: Talk) -> bool:
    """This chat has told something that words may be about."""
    return bool(talk.meant_now())


def hides(talk: Talk) -> bool:
    """Somebody else may look at this chat."""
    return talk.conversation.hiding


def calls_too(talk: Talk) -> bool:
    """A link out of a telephone call was opened here."""
    return talk.conversation.linked is not None


def area_asked(talk: Talk) -> bool:
    """Our question "di Kandang?" waits."""
    return talk.conversation.asked.startswith(AREA)


def point_asked(talk: Talk) -> bool:
    """Our question "di titik itu?" waits."""
    return talk.conversation.asked.startswith(POINT)


def now_asked(talk: Talk) -> bool:
    """Our question "sedang terjadi?" waits."""
    return talk.conversation.asked == HAPPENING


def picture_asked(talk: Talk) -> bool:
    """We have asked about a picture that came after its report's end."""
    return talk.conversation.asked.startswith(SHOWN_AFTER)
