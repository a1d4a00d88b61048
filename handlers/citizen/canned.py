"""What is answered alike to everybody who asks for a number, for a person, or whether this is a machine."""

from __future__ import annotations

from domain.ticket import CONTROL_ROOM
from handlers.citizen.talk import Talk
from language.answers.asides import Aside, named_in

SENTENCES = {Aside.HUMAN: "bicara-langsung", Aside.BOT: "saya-otomatis"}


def answer(talk: Talk) -> str:
    """ "" where the words ask for none of these."""
    what = talk.understood.aside if talk.words else None
    key = SENTENCES.get(what) if what is not None else None
    return talk.text(key, telepon=talk.turn.city.emergency_phone) if key else number(talk)


def number(talk: Talk) -> str:
    """ "" where the words ask for no number."""
    return _number(talk) if talk.words and talk.understood.aside is Aside.NUMBER else ""


def _number(talk: Talk) -> str:
    """The number that was asked for stands alone on its line."""
    city = talk.turn.city
    key = named_in(talk.words, {a.key: (a.short, a.key, *a.aliases) for a in city.agencies.values()})
    agency = city.agencies.get(key or CONTROL_ROOM, city.agencies[CONTROL_ROOM])
    if not agency.phone or agency.phone == city.emergency_phone:
        return talk.text("nomor-darurat", telepon=city.emergency_phone)
    return talk.text(
        "nomor-instansi", instansi=agency.short, nomor=agency.phone, telepon=city.emergency_phone
    )
