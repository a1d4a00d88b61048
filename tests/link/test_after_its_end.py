"""What a caller writes on the page once the report has ended: as in a chat, nothing is lost."""

from __future__ import annotations

import pytest

from domain.status import Status
from tests.link.caller import Here, asked_by_key, calls, reached
from tests.scenarios.stories import dead_rows
from tests.town import PANORAMA, Town

HIDES = "suami saya memukul saya, jl danau 3 08127390003"


async def resolved(town: Town, code: str, agency: str = "damkar") -> None:
    crew = town.operator(agency)
    await crew.taps("Terima", code)
    await crew.taps("Selesai", code)


async def dismissed(town: Town, code: str) -> None:
    await town.chiefs["ruang_kendali"].taps("Palsu", code)
    await town.chiefs["ruang_kendali"].taps("Iseng", code)
    if (await town.ticket(code)).open:  # a call that told of danger: whoever took it, or two
        await town.operator("ruang_kendali").taps("Setuju: Palsu", code)
    assert (await town.ticket(code)).status is Status.FALSE_REPORT


@pytest.mark.parametrize(
    "words",
    [
        "apinya menyala lagi, nenek di dalam",
        "belum pak",
        "masih terbakar",
        "tolong cepat kesini",
        "masih ada satu",
    ],
)
async def test_danger_after_selesai_opens_it_again(any_town: Town, words: str) -> None:
    async with reached(any_town) as client:
        caller, code = await calls(any_town, client)
        await caller.opens()
        await resolved(any_town, code)
        await any_town.forward(minutes=40)
        assert await caller.writes(words) == 200
        damkar = any_town.group("damkar")
        assert (await any_town.ticket(code)).open and damkar.hears("dibuka lagi")
        assert words == "belum pak" or damkar.hears(words)
        assert len(await any_town.tickets()) == 1 and await dead_rows(any_town) == 0
        status, told = await caller.state()
        assert status == 200 and told["selesai"] is False


@pytest.mark.parametrize("words", ["terima kasih banyak pak", "sudah padam pak, makasih", "pagarnya hijau"])
async def test_other_words_stand_in_the_thread(here: Here, words: str) -> None:
    town, client = here
    caller, code = await calls(town, client)
    await caller.opens()
    await resolved(town, code)
    assert await caller.writes(words) == 200
    assert not (await town.ticket(code)).open and town.group("damkar").hears(words)
    assert (await caller.state())[1]["selesai"] is True


async def test_another_event_is_a_ticket_of_its_own(here: Here) -> None:
    town, client = here
    caller, code = await calls(town, client)
    await caller.opens()
    await resolved(town, code)
    await caller.writes("ada tabrakan motor di simpang skip, korban luka parah")
    assert not (await town.ticket(code)).open
    new = next(t for t in await town.tickets() if t.code != code)
    assert new.category != "kebakaran" and new.loud_at is not None
    assert new.code in str((await caller.state())[1]["baris"])
    await caller.writes("motornya dua")
    assert town.group("psc119").hears("motornya dua")


@pytest.mark.parametrize(
    "words", ["api makin besar, anak saya di dalam", "masih terbakar pak", "tolong cepat"]
)
async def test_danger_after_palsu_rings_anew(here: Here, words: str) -> None:
    town, client = here
    caller, code = await calls(town, client)
    await caller.opens()
    await dismissed(town, code)
    await town.forward(minutes=2)
    assert await caller.writes(words) == 200
    await town.forward(minutes=4)  # who is held to have lied is heard by the one deadline, as in a chat
    new = next(t for t in await town.tickets() if t.code != code)
    assert new.category == "kebakaran" and new.loud_at is not None
    assert any(words in t and new.code in t for t in town.group("damkar").texts)
    await caller.writes("pagarnya hijau")
    assert town.group("damkar").hears("pagarnya hijau")


@pytest.mark.parametrize(
    "words",
    ["dia balik lagi, dia di pintu", "dia datang lagi bawa pisau", "dia pegang rambut saya", "tolong"],
)
async def test_who_hides_is_heard_after_selesai(here: Here, words: str) -> None:
    town, client = here
    caller, code = await calls(town, client, HIDES)
    await caller.opens()
    await resolved(town, code, "polisi")
    assert await caller.writes(words) == 200
    assert (await town.ticket(code)).open and town.group("polisi").hears("dibuka lagi")
    assert town.group("ruang_kendali").hears(words)
    assert (await caller.state())[1]["diam"] is True


async def test_who_first_writes_after_the_end_is_read(here: Here) -> None:
    town, client = here
    _, caller, code = await asked_by_key(town, client)
    await caller.opens()
    await resolved(town, code)
    await resolved(town, code, "bpbd")
    await caller.writes("pagarnya hijau")
    assert town.group("damkar").hears("pagarnya hijau") and not (await town.ticket(code)).open
    await caller.writes("apinya nyala lagi, ada anak di dalam")
    assert (await town.ticket(code)).open and await dead_rows(town) == 0


async def test_a_point_after_the_end_calls_nobody_and_stands_there(here: Here) -> None:
    town, client = here
    caller, code = await calls(town, client)
    await caller.opens()
    await resolved(town, code)
    assert await caller.shares(PANORAMA, 12) == 200
    ticket = await town.ticket(code)
    assert not ticket.open and ticket.state.reporter_at is not None
    await caller.writes("api menyala lagi")
    assert "Penelepon sekarang" in town.group("damkar").card(code).text


async def test_a_page_that_nobody_opened_ends_with_its_ticket(here: Here) -> None:
    town, client = here
    caller, code = await calls(town, client)
    await resolved(town, code)
    assert await caller.opens() == 410 and "sudah selesai" in await caller.looks()


async def test_nothing_that_has_run_out_names_the_number_to_whoever_looks_over_her_shoulder(
    here: Here,
) -> None:
    town, client = here
    caller, _ = await calls(town, client, HIDES)
    late, _ = await calls(town, client, "suami saya memukul saya, jl danau 9 08127390009")
    await town.forward(minutes=31)
    assert "112" not in await late.looks()
    assert await caller.opens() == 404 and "112" not in await caller.looks()


async def test_what_was_undone_is_open_on_the_page_as_well(here: Here) -> None:
    town, client = here
    caller, code = await calls(town, client)
    await caller.opens()
    await resolved(town, code)
    assert (await caller.state())[1]["selesai"] is True
    await town.operator("damkar").taps("Urungkan", code)
    assert (await caller.state())[1]["selesai"] is False and await caller.writes("pagarnya hijau") == 200


async def test_what_is_being_told_in_the_chat_keeps_its_clock(here: Here) -> None:
    town, client = here
    ani, caller, code = await asked_by_key(town, client)
    await caller.opens()
    await resolved(town, code)
    await resolved(town, code, "bpbd")
    await ani.says("ada ular kobra di kamar")
    await caller.writes("ada tabrakan motor di simpang skip, korban luka parah")
    await town.forward(minutes=4)
    told = [t.category for t in await town.tickets()]
    assert len(told) == 3 and "hewan_berbahaya" in told
