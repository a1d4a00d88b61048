"""Citizens who play in a drill: in through its link, out by any word that this is real, and out by themselves at its end."""

from __future__ import annotations

from domain.conversation import Draft
from domain.danger import Danger
from domain.report import Report
from domain.status import Status
from handlers.citizen import carried, report
from handlers.citizen.talk import Talk
from handlers.drills import practice
from handlers.tickets.draft_place import forget_place
from language.answers.reality import says_real
from locales.text import typed_words
from models import evidence, reports


def leads(talk: Talk) -> bool:
    """Is what stands behind /start the link of the drill that is open?"""
    return talk.argument.startswith(practice.LINK_WORD) and _running(talk) is not None


def join(talk: Talk) -> bool:
    """`/start latihan-TOKEN`: this chat plays until the drill ends; False where it is no such link."""
    if not talk.argument.startswith(practice.LINK_WORD):
        return False
    running = _running(talk)
    if running is None:
        talk.answer("latihan-tautan-habis")
        return True
    talk.conversation.drill = running.number
    talk.answer("latihan-ikut")
    return True


def _running(talk: Talk) -> practice.Drill | None:
    """The drill that the link leads into."""
    running = practice.current(talk.turn)
    if running is None or talk.argument != practice.link_token(talk.turn, running):
        return None
    return running


def stay_or_leave(talk: Talk) -> bool:
    """Before anything else is read: True where a player has said no more than that this is real.

    Whoever says so is out, and is heard with all that he said; a drill that has ended lets its players go, and what they
    write then is taken as real.
    """
    conversation = talk.conversation
    if not conversation.drill:
        return False
    running = practice.current(talk.turn)
    on = running is not None and running.number == conversation.drill
    real = _says_real(talk)
    if on and not real:
        return False
    told, played = _played(talk), conversation.draft
    conversation.drill = 0
    _forget(talk, played)
    if real and (told is not None or played is not None) and not _another(talk, told, played):
        talk.answer("latihan-keluar-nyata")
        _in_earnest(talk, told, played)
        return False
    bare = real and _bare(talk)
    if real and not bare and not talk.open_reports():
        _heard_in_earnest(talk, talk.draft())
    talk.answer("latihan-keluar" if bare else "latihan-keluar-nyata" if real else "latihan-sudah-selesai")
    return bare


def _says_real(talk: Talk) -> bool:
    """In so many words; a mere question whether it is real does not."""
    words = talk.words
    if not words or not says_real(words, typed_words("ketik-nyata")):
        return False
    heard = talk.turn.understood(words).meaning
    return "?" not in words or _bare(talk) or heard.call or heard.danger is not Danger.NONE


def _bare(talk: Talk) -> bool:
    said = talk.words.casefold().strip(" .!") in typed_words("ketik-nyata")
    return said and talk.inbound.pin is None and talk.inbound.media is None


def _played(talk: Talk) -> Report | None:
    """What this chat told last in the drill that it takes part in, unless that was settled in play."""
    for told in talk.reports():
        ticket = talk.turn.peek(told.ticket_id) if told.ticket_id is not None else None
        if ticket is not None and 0 < ticket.state.exercise == talk.conversation.drill:
            return told if ticket.status not in (Status.RESOLVED, Status.CLOSED) else None
    return None


def _forget(talk: Talk, played: Draft | None) -> None:
    if played is not None and played.drill:
        talk.conversation.draft, talk.conversation.asked = None, ""
        talk.turn.clear(f"draft:{talk.chat.id}")
    talk.conversation.suspected = talk.conversation.decided = talk.conversation.active = None
    talk.turn.clear(f"suspect:{talk.chat.id}")


def _another(talk: Talk, told: Report | None, played: Draft | None) -> bool:
    """Do these words alone tell of something else, elsewhere? Then what was played is none of it."""
    categories, heard = talk.turn.city.categories, talk.understood.meaning
    before = categories.get(played.category if played is not None else told.category if told else "")
    named = categories.get(heard.danger_category or "")
    if before is None or named is None or not talk.understood.names_place:
        return False
    return named.family != before.family


def _in_earnest(talk: Talk, told: Report | None, played: Draft | None) -> None:
    """What was said in the drill is a real report now, which this message goes on with."""
    if played is not None:
        played.drill = 0
        talk.conversation.draft = played
    elif told is not None:
        played = carried.anew(talk, told)
        played.evidence = _taken_along(talk, told)
        _end(talk, told)
    assert played is not None
    if talk.understood.names_place:
        forget_place(played)
    _heard_in_earnest(talk, played)


def _heard_in_earnest(talk: Talk, draft: Draft) -> None:
    """However it is said; it never dies silently, whatever this message is taken for."""
    draft.doubted, draft.real = {}, True
    report.arm(talk, draft)


def _taken_along(talk: Talk, told: Report) -> list[int]:
    """The pictures too, which the people of the real ticket have not seen."""
    pieces = [piece.id for piece in evidence.of_reports(talk.turn.tx, [told.id])]
    for piece in pieces:
        evidence.change(talk.turn.tx, piece, ticket_id=None, shown=False)
    return pieces


def _end(talk: Talk, told: Report) -> None:
    """Nobody goes on playing what was real, unless others play it too."""
    ticket = talk.turn.ticket(told.ticket_id or 0)
    alone = all(r.chat_id == talk.chat.id for r in reports.of_ticket(talk.turn.tx, ticket.id))
    if ticket.open and alone:
        practice.end_ticket(talk.turn, ticket, talk.person.id)
