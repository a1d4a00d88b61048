"""The light human check: one easy tap, once per account, after the receipt, never where danger is named."""

from __future__ import annotations

from dataclasses import replace

from domain.conversation import Draft
from domain.danger import Danger
from domain.lane import Lane
from domain.message import Outgoing, Priority
from domain.place import Place
from handlers.citizen.talk import Talk
from handlers.tickets import judge, report_place
from handlers.tickets.joining import rejudge
from handlers.tickets.promoting import promote
from models import chats, reports

PICTURES = ("ikan", "payung", "bunga")  # what is asked for stands in the person's record until it is answered


def ask(talk: Talk, draft: Draft) -> None:
    """Ask where it may help and cannot hurt: it blocks nothing, and no answer means nothing. Not where a message costs."""
    if talk.able.billed:
        return
    busy = talk.conversation.hiding or talk.conversation.asked or talk.turn.disaster is not None
    until = talk.person.suspended_until
    restricted = until is not None and until > talk.turn.now  # where it could change nothing
    if _may_be_danger(talk, draft) or talk.person.human_check or busy or restricted:
        return
    rng = talk.turn.services.rng
    wanted = rng.choice(PICTURES)
    chats.change_person(talk.turn.tx, talk.person.id, human_check=wanted)
    shuffled = rng.sample(PICTURES, len(PICTURES))
    row = tuple(talk.button(talk.text(f"cek-{name}"), "check", name) for name in shuffled)
    talk.turn.say_last(
        Outgoing(
            channel=talk.inbound.channel,
            chat=talk.chat.id,
            text=talk.text("cek-tanya", gambar=talk.text(f"cek-nama-{wanted}")),
            buttons=(row,),
            silent=True,
            priority=Priority.STATUS,
        )
    )


def _may_be_danger(talk: Talk, draft: Draft) -> bool:
    """Nobody who may be at a deathbed is asked for a flower."""
    categories = talk.turn.city.categories
    deadly = draft.turns > 0 and any(categories[k].life for k in draft.guesses if k in categories)
    told = draft.aggravations or draft.likely_at or draft.doubted or draft.called
    return draft.danger is not Danger.NONE or bool(told) or deadly


def pressed(talk: Talk) -> None:
    answer(talk, talk.argument)


def waits(talk: Talk) -> bool:
    """Is it asked for?"""
    return talk.person.human_check in PICTURES


def typed(talk: Talk) -> bool:
    """The picture's name instead of its button."""
    named = next((name for name in PICTURES if talk.understood.types(f"ketik-cek-{name}")), None)
    if named is not None:
        answer(talk, named)
    return named is not None


def answer(talk: Talk, named: str) -> None:
    """Right or wrong, it is thanked for; it moves the score a little, either way."""
    wanted = talk.person.human_check
    if wanted in PICTURES and named in PICTURES:
        outcome = "passed" if named == wanted else "failed"
        chats.change_person(talk.turn.tx, talk.person.id, human_check=outcome)
        talk.person = replace(talk.person, human_check=outcome)
        _judge_again(talk)
    talk.answer("cek-terima-kasih")


def _judge_again(talk: Talk) -> None:
    for told in talk.open_reports():
        rejudge(talk.turn, talk.turn.ticket(told.ticket_id or 0))
    for waiting in reports.digest(talk.turn.tx, most=1000):
        if waiting.person_id != talk.person.id:
            continue
        place = Place(exact="none")
        if waiting.lat is not None and waiting.lon is not None:
            place = report_place.pin_place(talk.turn, waiting.lat, waiting.lon)
        facts = judge.facts_of(talk.turn, waiting, talk.person, place)
        if judge.judge(talk.turn, facts).lane is not Lane.GREY and waiting.observed.judgement:
            promote(talk.turn, waiting.id, talk.person.id)
