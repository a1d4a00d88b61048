"""Several questions stand on a reporter's screen, ours and the operators': a bare yes, no or number belongs to the newest."""

from __future__ import annotations

from domain.bare_answers import is_bare_answer, is_count
from handlers.citizen import asked, hiding, relay, taking_back
from handlers.citizen.talk import Talk
from locales.text import typed_words


def typed(talk: Talk) -> bool:
    """ "Iya", "2" where operators have asked last: True where it went to them as their answer."""
    inbound = talk.inbound
    if inbound.edited or inbound.media is not None or inbound.pin is not None:
        return False
    if not (is_bare_answer(talk.words) or is_count(talk.words)):
        return False
    told = asked.by_operators(talk)
    if told is None:
        return False
    taking_back.overtaken(talk)
    relay.more(talk, told)
    if talk.conversation.hiding and talk.words.casefold().strip(" .!?") in typed_words("ketik-diam"):
        hiding.cannot_speak(talk)  # "1": it may have been meant so as well
    return True
