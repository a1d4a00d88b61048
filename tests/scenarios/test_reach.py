"""C33, O11: a chat that refuses one message is not lost; a group that is really lost sends its tickets on at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.channels.port import Unreachable
from domain.message import Kind, Membership, Standing
from tests.scenarios.stories import supervisor
from tests.town import CITIZEN, KANDANG_LIMUN, OPERATOR, PANORAMA, Person, Town

REFUSED = Unreachable("Forbidden: bot was kicked from the group chat")


async def reported(town: Town, words: str, at: tuple[float, float] = PANORAMA) -> tuple[Person, str]:
    ani = town.citizen()
    await ani.says(words)
    await ani.shares(at)
    return ani, ani.code


def refuse(town: Town, agency: str, times: int) -> None:
    town.channels[OPERATOR].fail(REFUSED, chat=town.groups[agency], times=times)


async def stand(town: Town, agency: str, standing: Standing, *, mute: bool = False) -> None:
    """The platform tells how the bot now stands to the group; where it is out nothing can be sent."""
    group, channel = town.groups[agency], town.channels[OPERATOR]
    if standing is Standing.OUT or mute:
        channel.shut(group, "Forbidden: bot was kicked from the supergroup chat")
    else:
        channel.reopen(group)
    change = Membership("1", standing, is_us=True, mute=mute)
    await town.offer(town.chiefs[agency].inbound(Kind.MEMBER, membership=change))


@pytest.mark.parametrize(
    ("agency", "words"),
    [
        ("damkar", "rumah kebakaran, api besar"),
        ("bpbd", "tanah longsor menimbun rumah, ada orang tertimbun"),
        ("psc119", "mertua saya pingsan tidak sadar"),
    ],
)
async def test_one_refusal_is_tried_again_and_the_next_emergency_rings(
    any_town: Town, agency: str, words: str
) -> None:
    town, group = any_town, any_town.group(agency)
    refuse(town, agency, 1)
    _, first = await reported(town, words)
    assert not group.hears(first)
    await town.forward(seconds=3)
    assert group.hears(first, loud=True), "the message that met the refusal is sent again"
    _, second = await reported(town, words, KANDANG_LIMUN)
    assert second != first and group.hears(second, loud=True)
    assert not town.group("ruang_kendali").hears("tidak terjangkau: ")


async def test_a_burst_that_meets_one_fault_counts_as_one_refusal(any_town: Town) -> None:
    town = any_town
    refuse(town, "damkar", 2)
    _, first = await reported(town, "rumah kebakaran, api besar")
    _, second = await reported(town, "kebakaran gudang, api besar", KANDANG_LIMUN)
    await town.forward(seconds=3)
    await town.forward(seconds=9)
    assert town.group("damkar").hears(first, loud=True) and town.group("damkar").hears(second, loud=True)


async def test_three_refusals_close_a_group_and_a_look_every_minute_opens_it(any_town: Town) -> None:
    town, damkar, room = any_town, any_town.group("damkar"), any_town.group("ruang_kendali")
    town.channels[OPERATOR].shut(
        town.groups["damkar"], "Bad Request: not enough rights to send text messages"
    )
    _, code = await reported(town, "rumah kebakaran, api besar")
    assert not room.hears("Grup", "Damkar", "tidak terjangkau")
    await town.forward(seconds=3)
    await town.forward(seconds=9)
    assert room.hears("Grup", "Damkar", "tidak terjangkau", "tidak boleh menulis", code, loud=True)
    assert room.hears(code, "belum diterima Damkar", loud=True), "whoever is next is called at once"
    assert not damkar.messages
    await town.forward(minutes=5)
    said = [t for t in room.texts if "tidak terjangkau: bot" in t]
    assert len(said) == 1, "told once, however often the platform is asked"
    town.channels[OPERATOR].reopen(town.groups["damkar"])
    await town.forward(seconds=61)
    assert damkar.has_card(code) and damkar.hears(code, loud=True), "a card never seen there rings itself"
    assert room.hears("Grup Damkar terjangkau lagi")


@pytest.mark.parametrize(
    ("agency", "name", "words", "mute"),
    [
        ("basarnas", "Basarnas", "anak hanyut di sungai, tolong", False),
        ("damkar", "Damkar", "rumah kebakaran, api besar, ada orang terjebak", True),
    ],
)
async def test_thrown_out_or_silenced(any_town: Town, agency: str, name: str, words: str, mute: bool) -> None:
    town, group, room = any_town, any_town.group(agency), any_town.group("ruang_kendali")
    _, code = await reported(town, words)
    heard = len(room.messages)
    await stand(town, agency, Standing.MEMBER if mute else Standing.OUT, mute=mute)
    news = [m for m in room.messages[heard:] if not m.delivery.silent]
    assert any(f"Grup <b>{name}</b> tidak terjangkau" in m.text and code in m.text for m in news)
    assert any(f"{code}</b> belum diterima {name}" in m.text for m in news)
    heard = len(group.messages)
    await stand(town, agency, Standing.MEMBER)
    rung = [m for m in group.messages[heard:] if code in m.text and not m.delivery.silent]
    assert len(rung) == 1, "taken in again: it rings there, once"
    await stand(town, agency, Standing.ADMINISTRATOR)
    assert len([m for m in group.messages[heard:] if not m.delivery.silent]) == 1, "a promotion is no news"
    toast = await town.operator(agency).taps("Terima", code)
    assert "diterima" in toast.casefold() or code in toast


async def test_a_crew_on_the_road_is_named_and_not_called_late(any_town: Town) -> None:
    town, room = any_town, any_town.group("ruang_kendali")
    _, code = await reported(town, "rumah kebakaran, api besar")
    crew = town.operator("damkar")
    await crew.taps("Terima", code)
    await crew.taps("Berangkat", code)
    heard = len(room.messages)
    await stand(town, "damkar", Standing.OUT)
    news = [m.text for m in room.messages[heard:] if not m.delivery.silent]
    assert len(news) == 1 and "berangkat" in news[0] and code in news[0]


async def test_the_control_room_that_is_lost_is_told_to_the_supervisor(any_town: Town) -> None:
    boss = await supervisor(any_town)
    await stand(any_town, "ruang_kendali", Standing.OUT)
    assert any("tidak terjangkau" in t for t in boss.private.texts)


async def test_a_supervisor_who_was_out_of_reach_for_minutes_is_called_again(any_town: Town) -> None:
    """He need not write first: the platform is asked each minute, as it is for a group."""
    town = any_town
    boss = await supervisor(town)
    town.channels[OPERATOR].shut(boss.person)
    await reported(town, "rumah kebakaran, api besar")
    await town.forward(minutes=6)
    town.channels[OPERATOR].reopen(boss.person)
    await town.forward(minutes=2)
    _, code = await reported(town, "kebakaran gudang, api besar", KANDANG_LIMUN)
    await town.forward(minutes=5)
    assert boss.private.hears(code, loud=True)


@pytest.mark.parametrize("again", [False, True])
async def test_a_reporter_who_refused_hears_all_later_steps(any_town: Town, again: bool) -> None:
    """Once: it is sent again by itself. For good (blocked for a while): whoever writes is written to."""
    town = any_town
    ani, code = await reported(town, "mertua saya pingsan tidak sadar")
    crew = town.operator("psc119")
    if again:
        town.channels[CITIZEN].shut(ani.chat)
    else:
        town.channels[CITIZEN].fail(Unreachable("Forbidden: bot was blocked by the user"), chat=ani.chat)
    await crew.taps("Terima", code)
    await town.forward(seconds=3)
    await town.forward(seconds=9)
    assert ("Diterima PSC 119" in ani.receipt) is not again
    town.channels[CITIZEN].reopen(ani.chat)
    await ani.says("masih di sini pak")
    assert "Diterima PSC 119" in ani.receipt, "the receipt reads as things stand"
    await crew.taps("Berangkat", code)
    assert "berangkat" in ani.receipt
    await crew.taps("Tiba", code)
    assert ani.hears("sudah tiba", loud=True)


async def hears_late(town: Town, agency: str, minutes: int, *, mute: bool = False) -> None:
    """The platform's word that we are out, or may not write, comes so long after it was said."""
    change = Membership("1", Standing.MEMBER if mute else Standing.OUT, is_us=True, mute=mute)
    told = town.chiefs[agency].inbound(Kind.MEMBER, membership=change)
    await town.offer(replace(told, sent_at=told.sent_at - timedelta(minutes=minutes)))


@pytest.mark.parametrize("mute", [False, True])
async def test_an_old_word_that_we_are_out_is_asked_about_before_it_is_believed(
    any_town: Town, mute: bool
) -> None:
    town, bpbd = any_town, any_town.group("bpbd")
    await hears_late(town, "bpbd", 60, mute=mute)
    _, first = await reported(town, "tanah longsor menimbun rumah, ada orang tertimbun")
    assert bpbd.hears(first, loud=True) and not town.group("ruang_kendali").hears("BPBD tidak terjangkau")
    town.channels[OPERATOR].shut(town.groups["bpbd"], "Forbidden: bot was kicked from the supergroup chat")
    await hears_late(town, "bpbd", 60, mute=mute)
    assert town.group("ruang_kendali").hears("BPBD", "tidak terjangkau", loud=True), "and it is so"


async def test_a_group_that_is_said_to_have_removed_us_is_asked_again(any_town: Town) -> None:
    """It took us in again, and the word of it never came."""
    town, bpbd = any_town, any_town.group("bpbd")
    await hears_late(town, "bpbd", 0)
    _, code = await reported(town, "tanah longsor menimbun rumah, ada orang tertimbun")
    assert not bpbd.hears(code)
    await town.forward(minutes=1, seconds=5)
    assert bpbd.hears(code, loud=True)
