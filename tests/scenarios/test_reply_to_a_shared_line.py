"""In a disaster many fill one message of a thread: a reply to it reaches whoever wrote there, and nobody else."""

from __future__ import annotations

import pytest

from bot.channels.fake_chat import Shown
from bot.channels.fake_few import FewChannel
from domain.message import Channel
from domain.ticket import CONTROL_ROOM
from tests.town import CITIZEN, Person, Town

FLOOD = "banjir di rawa makmur air sepinggang"


async def cluster(town: Town, on: Channel = CITIZEN) -> tuple[str, list[Person]]:
    """A flood that four told of; the second one's words are the first that are folded."""
    if on is Channel.WHATSAPP:
        await town.takes_up(FewChannel(town.clock))
    await town.operator(CONTROL_ROOM).types("/bencana mulai")
    people = [town.citizen()]
    await people[0].says("banjir di rawa makmur")
    people.append(town.citizen(on=on))
    await people[1].says(FLOOD)
    await town.forward(seconds=61)
    assert people[1].code == people[0].code
    return people[0].code, people


def folded(town: Town, words: str) -> Shown:
    """The line in the control room's thread that holds these words."""
    return next(m for m in town.group(CONTROL_ROOM).messages if words in m.text and m.text.startswith("💬"))


@pytest.mark.parametrize("on", [CITIZEN, Channel.WHATSAPP])
async def test_the_line_of_one_is_his_though_others_have_reported_too(any_town: Town, on: Channel) -> None:
    town = any_town
    code, people = await cluster(town, on)
    line = folded(town, FLOOD)
    assert "Saksi 2" in line.text and "Para pelapor" not in line.text
    late = await told(town, "banjir rawa makmur sudah selutut pak")
    assert late.code == code
    await town.operator(CONTROL_ROOM).types("perahu menuju ke sana", reply_to=line.message_id)
    assert people[1].hears("perahu menuju")


async def told(town: Town, words: str) -> Person:
    one = town.citizen()
    await one.says(words)
    await town.forward(seconds=61)
    return one


async def test_of_several_it_reaches_all_who_wrote_there(any_town: Town) -> None:
    town = any_town
    code, people = await cluster(town)
    knee, mosque = "banjir rawa makmur sudah selutut pak", "banjir di rawa makmur dekat masjid"
    people += [await told(town, words) for words in (knee, mosque, knee)]
    assert {one.code for one in people} == {code}
    line = folded(town, "selutut")
    assert "Para pelapor" in line.text and "selutut pak (2 kali)" in line.text
    assert f"Saksi 4: {mosque}" in line.text
    await town.operator(CONTROL_ROOM).types("perahu menuju ke sana", reply_to=line.message_id)
    there = [
        one for one, words in zip(people[1:], (FLOOD, knee, mosque, knee), strict=True) if words in line.text
    ]
    assert len(there) > 2
    assert all(one.hears("perahu menuju") is (one in there) for one in people)
    await town.operator(CONTROL_ROOM).types("saksi 3: rumah nomor berapa", reply_to=line.message_id)
    assert people[2].hears("nomor berapa") and not people[1].hears("nomor berapa")
