"""A matter of some office, of which nothing more is told than where and since when, is answered and over; what is told beside it
is read by a human."""

from __future__ import annotations

import pytest

from bot.channels.fake_few import FewChannel
from bot.ministry.lines import lines
from bot.ministry.span import month_with
from domain.contact import Came
from domain.message import Channel
from language.hear import UNSEEN, Outcome, hear, outcome
from language.score import shipped
from tests.town import Town

ONLY = [
    "got mampet depan rumah saya",
    "sampah menumpuk di depan rumah",
    "sampah numpuk depan rumah saya bau",
    "sampah berserakan di jalan depan rumah",
    "selokan mampet di belakang rumah saya",
    "got mampet di jl salak 5",
    "jalan berlubang depan rumah",
    "lampu jalan mati depan rumah saya",
]
MORE = [
    "got mampet depan rumah, anak kecil masuk got",
    "ada orang di got mampet",
    "orang mati di got mampet",
    "sampah numpuk depan rumah banyak jarum suntik",
    "sampah di got depan rumah, air naik",
    "ada bayi di tempat sampah",
    "bau sampah menyengat",
    "jalan berlubang depan sekolah anak2 pada masuk",
    "lampu jalan mati gelap depan rumah saya takut",
]


def heard(town: Town, words: str) -> Outcome:
    return outcome(hear(town.app.services.lexicon.understand(words), shipped().score(words)).understood)


@pytest.mark.parametrize("on", [Channel.TELEGRAM_CITIZEN, Channel.WHATSAPP])
async def test_it_is_answered_by_the_office_and_makes_no_card(any_town: Town, on: Channel) -> None:
    town = any_town
    await town.takes_up(FewChannel(town.clock))
    people = [town.citizen(on=on) for _ in ONLY]
    for person, words in zip(people, ONLY, strict=True):
        await person.says(words)
    await town.forward(minutes=31)
    for person in people:
        assert person.hears("lapor.go.id") and not person.hears("Laporan"), person.texts
    assert await town.tickets() == []
    span = month_with(town.app.city, town.clock.now())
    found = await town.read(lambda tx: lines(tx, span))
    assert [line.came for line in found] == [Came.SERVICE] * len(ONLY)


def test_what_is_told_beside_it_is_read(town: Town) -> None:
    assert [words for words in MORE if heard(town, words) in UNSEEN] == []


async def test_danger_in_the_next_message_is_a_report_with_both(town: Town) -> None:
    ani = town.citizen()
    await ani.says("got mampet depan rumah saya")
    await town.forward(seconds=20)
    await ani.says("anak saya jatuh ke dalam got, jl salak 5")
    await town.forward(seconds=75)
    assert town.group("ruang_kendali").hears("anak saya jatuh ke dalam got")
