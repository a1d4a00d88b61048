"""What goes on about somebody of whom was told is of the open event at once; another emergency is still another."""

from __future__ import annotations

import pytest

from domain.message import Channel
from tests.scenarios.stories import reporter_on, told_a_minute_ago
from tests.scenarios.test_phone_calls import answer, baru, caller_opens, link_in
from tests.town import CITIZEN, PANORAMA, Person, Town

GONE_ON = [
    ("rumah saya kebakaran, api besar, ibu di dalam", "ibu saya sudah tidak menjawab lagi"),
    ("rumah saya kebakaran, api besar, mak ambo di dalam", "mak ambo la dak nyaut lagi"),
    ("my house is on fire, my mother is inside", "my mother is not answering anymore, she fainted"),
    ("rumah kebakaran, ada anak di dalam", "anaknya tidak menjawab panggilan lagi"),
    ("bau gas bocor di rumah, ibu di dalam", "ibu tidak menjawab lagi"),
    ("rumah roboh, nenek saya tertimpa", "nenek tidak jawab panggilan lagi"),
    ("suami saya digigit ular", "dia sudah tidak menjawab lagi"),
    ("ibu saya hilang di hutan", "ibu saya sudah tidak menjawab lagi"),
    ("ibu saya terkunci di kamar mandi", "ibu saya sudah tidak menjawab lagi"),
    ("mobil masuk sungai, bapak saya di dalam", "bapak saya tidak menjawab lagi"),
]
FIRST_NAMED = [
    ("rumah saya kebakaran, api besar", "ibu saya sudah tidak menjawab lagi"),
    ("banjir kami terjebak di atap", "nenek sudah tidak menjawab lagi"),
    ("tabrakan motor sama truk, ada yang terjepit", "kakak saya sudah tidak menjawab lagi"),
    ("longsor menimpa rumah kami", "bapak saya tidak menjawab panggilan lagi"),
]
OTHERS = [
    ("rumah saya kebakaran, api besar", "sekarang tetangga saya pingsan"),
    ("rumah saya kebakaran, api besar, ibu di dalam", "anak saya serangan jantung"),
    ("rumah kebakaran, anaknya di dalam", "anak saya serangan jantung"),
    ("rumah kebakaran, ibunya di dalam", "selain itu ibu saya tidak menjawab lagi di rumah"),
    ("rumah saya kebakaran, api besar, ibu di dalam", "ibu saya tidak menjawab lagi di pasar minggu"),
]


async def reporter(town: Town, words: str, on: Channel = CITIZEN) -> Person:
    ani = await reporter_on(town, on)
    await ani.says(words)
    await ani.shares(PANORAMA)
    await town.forward(seconds=61)
    return ani


@pytest.mark.parametrize("on", [CITIZEN, Channel.WHATSAPP])
@pytest.mark.parametrize(("told", "later"), GONE_ON)
async def test_of_somebody_who_was_named_nobody_is_asked(
    town: Town, told: str, later: str, on: Channel
) -> None:
    ani = await reporter(town, told, on)
    before = len(ani.messages)
    await ani.says(later)
    said = ani.messages[before:]
    assert said and not any("Kejadian lain" in str(m.delivery.buttons) for m in said), ani.last.text
    (ticket,) = await town.tickets()
    assert town.group("psc119").has_card(ticket.code), "who helps the patient is called"
    assert town.group("psc119").hears(ticket.code, later) and not town.group("psc119").hears("❓")
    assert town.group("ruang_kendali").hears(ticket.code, later)
    await town.forward(minutes=3)
    assert len(await town.tickets()) == 1


@pytest.mark.parametrize(("told", "later"), FIRST_NAMED)
async def test_who_is_named_first_now_is_of_it_too_and_one_tap_says_otherwise(
    any_town: Town, told: str, later: str
) -> None:
    ani = await told_a_minute_ago(any_town, told)
    await ani.says(later)
    assert any_town.group("psc119").hears(ani.code, later)
    await any_town.forward(minutes=3)
    assert len(await any_town.tickets()) == 1
    await ani.press("Kejadian lain")
    await any_town.forward(minutes=3)
    assert len(await any_town.tickets()) == 2


@pytest.mark.parametrize(("told", "later"), OTHERS)
async def test_another_emergency_becomes_another(any_town: Town, told: str, later: str) -> None:
    ani = await told_a_minute_ago(any_town, told)
    await ani.says(later)
    await any_town.forward(minutes=3)
    assert len(await any_town.tickets()) == 2, ani.texts


@pytest.mark.parametrize("told", ["ibu saya dipukul bapak", "orangnya teriak di rumah terkunci, dipukul"])
async def test_of_a_secret_event_it_stays_secret(town: Town, told: str) -> None:
    ani = await told_a_minute_ago(town, told)
    (ticket,) = await town.tickets()
    assert ticket.secret
    await ani.says("dia sudah tidak menjawab lagi")
    await town.forward(minutes=3)
    assert len(await town.tickets()) == 1 and town.group("psc119").has_card(ticket.code)
    assert not town.group("psc119").hears("tidak menjawab lagi")


async def test_masih_calls_the_ambulance(any_town: Town) -> None:
    """It was asked about, and is of the fire: whoever is needed for the patient comes there."""
    ani = await told_a_minute_ago(any_town, "rumah saya kebakaran, api besar")
    await ani.says("ibu saya kejang kejang, tidak menjawab dipanggil")
    if "Masih 26-0001" in ani.labels():
        await ani.press("Masih 26-0001")
    assert any_town.group("psc119").has_card(ani.code)


@pytest.mark.parametrize("later", ["ibu saya sudah tidak menjawab lagi", "dia tidak menjawab lagi"])
@pytest.mark.parametrize(
    "call",
    [
        "rumah kebakaran di jl merapi 12 panorama, ibu penelepon di dalam",
        "rumah kebakaran di jl merapi 12 panorama",
    ],
)
async def test_so_it_is_of_a_call_that_its_caller_goes_on_about_in_the_chat(
    any_town: Town, call: str, later: str
) -> None:
    code = await baru(any_town.operator("ruang_kendali"), call)
    caller = await caller_opens(any_town, link_in(any_town))
    await caller.says(later)
    await any_town.forward(minutes=4)
    assert len(await any_town.tickets()) == 1
    assert any_town.group("psc119").has_card(code) and any_town.group("psc119").hears(code, later)


@pytest.mark.parametrize("line", ["ibunya sudah tidak menjawab lagi", "ibu penelepon tidak menyahut"])
@pytest.mark.parametrize("replied", [True, False])
async def test_the_operator_who_goes_on_about_a_call_calls_the_ambulance_aloud(
    any_town: Town, line: str, *, replied: bool
) -> None:
    desk = any_town.operator("ruang_kendali")
    code = await baru(desk, "rumah kebakaran di jl merapi 12 panorama")
    await any_town.forward(seconds=61)
    if replied:
        await desk.types(line, reply_to=answer(any_town).message_id)
    else:
        await desk.types(f"/baru {code} {line}")
    assert len(await any_town.tickets()) == 1
    assert any_town.group("psc119").has_card(code)
    assert any_town.group("damkar").hears(code, line, loud=True)
