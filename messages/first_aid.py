"""First aid as its reporter reads it: one question, then step by step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cities.first_aid import BEAT, AidCard, AidStep
from domain.message import Button, Channel, Form, Outgoing, Priority
from locales.text import text

YES, NO, STEP = "aid_yes", "aid_no", "aid_step"  # what the buttons do
_BETWEEN = ":"  # a card's key and the number of its step


@dataclass(frozen=True, slots=True)
class Guided:
    """Who reads it. `handle`: of his report; `sample`: the words are practised, and no doctor has signed them."""

    channel: Channel
    chat: int
    language: str
    handle: str
    ticket: int
    sample: bool = False


def question(to: Guided, card: AidCard) -> Outgoing:
    """The one that is asked first."""
    words = text("pertolongan-tanya", to.language, tanya=card.question_in(to.language))
    answers = (
        _button(to, "tombol-pertolongan-ya", f"{YES}.{card.key}"),
        _button(to, "tombol-pertolongan-tidak", f"{NO}.{card.key}"),
    )
    return _outgoing(to, words, answers)


def step(to: Guided, card: str, steps: Sequence[AidStep], number: int) -> Outgoing:
    """One of a card's, counted from 0."""
    words = text(
        "pertolongan-langkah",
        to.language,
        nomor=number + 1,
        jumlah=len(steps),
        apa=steps[number].text_in(to.language),
    )
    again = _button(to, "tombol-pertolongan-ulangi", f"{STEP}.{card}{_BETWEEN}{number}")
    following = _button(to, "tombol-pertolongan-lanjut", f"{STEP}.{card}{_BETWEEN}{number + 1}")
    offered = (again,) if number + 1 == len(steps) else (following, again)
    said = _outgoing(to, words, offered)
    picture = steps[number].picture
    return replace(said, form=Form.PHOTO, shipped=picture) if picture else said


def beat(to: Guided) -> Outgoing:
    """What hands keep time with; it says nothing that has to be signed."""
    return Outgoing(
        to.channel,
        to.chat,
        form=Form.VOICE,
        text=text("pertolongan-ketukan", to.language),
        shipped=BEAT,
        priority=Priority.ANSWER,
        ticket=to.ticket,
    )


def pressed_step(argument: str) -> tuple[str, int] | None:
    """The card and the step that a button carries; None where it carries none."""
    card, _, number = argument.partition(_BETWEEN)
    return (card, int(number)) if number.isdecimal() else None


def _button(to: Guided, label: str, carried: str) -> Button:
    return Button(text(label, to.language), f"{to.handle}.{carried}")


def _outgoing(to: Guided, words: str, buttons: tuple[Button, ...]) -> Outgoing:
    mark = text("pertolongan-contoh", to.language) if to.sample else ""
    return Outgoing(
        to.channel,
        to.chat,
        text="\n".join(filter(None, (words, mark))),
        buttons=(buttons,),
        priority=Priority.ANSWER,
        ticket=to.ticket,
    )
