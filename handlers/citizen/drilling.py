"""Citizens who play in a drill: in through its link, out by one word, and out by themselves at its end."""

from __future__ import annotations

from handlers import drills
from handlers.citizen.talk import Talk
from locales.text import typed_words


def join(talk: Talk) -> bool:
    """`/start latihan-TOKEN`: this chat plays until the drill ends; False where it is no such link."""
    word = talk.argument.strip()
    if not word.startswith(drills.LINK_WORD):
        return False
    running = drills.current(talk.turn)
    if running is None or word != drills.link_token(talk.turn, running):
        talk.answer("latihan-tautan-habis")
        return True
    talk.conversation.drill = running.number
    talk.answer("latihan-ikut")
    return True


def stay_or_leave(talk: Talk) -> bool:
    """Before anything else is read: True where the player has said that this is real.

    A drill that has ended lets its players go; what they write then is taken as real.
    """
    conversation = talk.conversation
    if not conversation.drill:
        return False
    running = drills.current(talk.turn)
    meant = talk.words.casefold().strip(" .!") in typed_words("ketik-nyata")
    if running is not None and running.number == conversation.drill and not meant:
        return False
    conversation.drill = 0
    if conversation.draft is not None and conversation.draft.drill:
        conversation.draft, conversation.asked = None, ""
        talk.turn.clear(f"draft:{talk.chat.id}")
    conversation.suspected = None
    talk.turn.clear(f"suspect:{talk.chat.id}")
    talk.answer("latihan-keluar" if meant else "latihan-sudah-selesai")
    return meant
