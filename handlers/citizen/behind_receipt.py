"""What comes behind the receipt: what to do until help is there, and the point where the place was only typed."""

from __future__ import annotations

from domain.conversation import Draft
from handlers.citizen import kept_point
from handlers.citizen.advising import advice
from handlers.citizen.place_prompt import AREA, area_key, place_keyboard
from handlers.citizen.talk import Keyboard, Talk
from handlers.disaster import citywide
from messages.quiet import hushed


def say(talk: Talk, draft: Draft, ticket: int) -> None:
    """What to do until help comes, if that was not said yet; and the pin, where the place was only typed."""
    lines = [advice(talk, draft)]
    keyboard: Keyboard = ()
    if draft.point_sent and not talk.conversation.hiding:
        lines.append(kept_point.asked(talk, draft))
        keyboard = place_keyboard(talk)[:1]
    if draft.lat is None and not citywide.is_felt(talk.turn, talk.turn.peek(ticket)):
        unsure = _area_to_confirm(talk, draft)
        talk.conversation.ask(f"{AREA}{unsure}" if unsure else "pin", talk.turn.now)
        lines.append(talk.text("tanya-daerah", tempat=unsure) if unsure else _for_the_point(talk, draft))
        keyboard = (*(area_key(talk, unsure) if unsure else ()), *place_keyboard(talk)[:1])
    lines = lines[::-1] if talk.conversation.hiding else lines  # a lock screen shows the first
    words = "\n".join(filter(None, lines))
    if words:
        talk.add(words, keyboard, ticket)


def _area_to_confirm(talk: Talk, draft: Draft) -> str:
    """The kelurahan that the place is most likely in, where its name, or an earlier one, may mean something else."""
    unsure = draft.unsure_place
    if not unsure or draft.kelurahan not in ("", unsure):
        return ""
    there = talk.turn.services.gazetteer.find(draft.place_words)
    formerly = any(one.called and one.name == unsure for one in there)
    return unsure if formerly or unsure.casefold() in draft.place_words.casefold() else ""


def _for_the_point(talk: Talk, draft: Draft) -> str:
    if talk.conversation.hiding:
        return talk.text(hushed("kirim-titik"))
    if draft.same_as and not (draft.kelurahan or draft.place_words):
        return talk.text("kirim-titik-bila-lain")
    return talk.text("kirim-titik")
