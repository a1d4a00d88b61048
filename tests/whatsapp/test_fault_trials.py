"""What goes wrong on the way to and from WhatsApp, played from phone to group over HTTP; docs/whatsapp.md names each by its number."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import sqlalchemy as sa

from bot.health.watch import Watch
from bot.loops.arrivals import Arrivals
from models import notes
from tests.scenarios.stories import dead_rows
from tests.town import PANORAMA, SUMBER_JAYA, Town
from tests.whatsapp.simulated import Green, GreenPhone, green_town
from tests.whatsapp.test_arrivals import alarms

FIRE = "rumah kebakaran, api besar, ada anak terjebak"


@pytest.fixture
async def green(town: Town) -> AsyncIterator[Green]:
    async with green_town(town) as served:
        yield served
        assert await dead_rows(town) == 0
        assert await town.breaches() == []


@pytest.fixture
async def rina(green: Green) -> GreenPhone:
    return await green.person("Rina")


async def reports_fire(phone: GreenPhone, words: str = FIRE) -> str:
    await phone.says(words)
    await phone.shares(PANORAMA)
    [ticket] = await phone.green.town.tickets()
    return ticket.code


async def passes(green: Green, minutes: int) -> None:
    """With what is looked at every so often."""
    town, arrivals = green.town, Arrivals(green.town.app)
    for _ in range(minutes):
        await green.forward(minutes=1)
        await town.app.database.write(arrivals.look)
        await Watch(town.app).look()
    await green.comes_to_rest()


async def once_each(phone: GreenPhone) -> None:
    """Nothing stands twice on the phone."""
    said = await phone.texts()
    assert len(said) == len(set(said)), said


async def told_mute(town: Town) -> list[str]:
    """How the administrator was told that nobody is answered."""
    kept = await town.read(lambda tx: [*tx.execute(sa.select(notes.notes.c.value)).scalars()])
    return [words for words in kept if "tidak mengirim pesan kita" in words]


async def test_w1_a_process_that_ends_between_keeping_and_answering(
    green: Green, rina: GreenPhone, monkeypatch: pytest.MonkeyPatch
) -> None:
    intake, left = green.town.app.intake, [6]
    keeps = intake.keep_pushed

    async def kept_and_cut_off(*given: Any) -> int:
        new = await keeps(*given)
        if left[0]:
            left[0] -= 1
            raise ConnectionResetError
        return new

    monkeypatch.setattr(intake, "keep_pushed", kept_and_cut_off)
    code = await reports_fire(rina)
    assert left == [0]
    assert green.town.group("damkar").hears(code, loud=True)
    await once_each(rina)


@pytest.mark.parametrize("fault", ["lost_answer", "timeout_after"])
async def test_w2_an_answer_is_lost_and_the_status_comes(
    green: Green, rina: GreenPhone, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("simulator.whatsapp.graph.HOLD_SECONDS", 0.1)
    await green.fault(fault, times=2)
    code = await reports_fire(rina)
    await passes(green, 5)
    assert any(code in said for said in await rina.texts())
    await once_each(rina)


@pytest.mark.parametrize("first", [False, True], ids=["after its answer", "before its answer"])
async def test_w3_what_was_taken_fails_later(green: Green, rina: GreenPhone, first: bool) -> None:
    if first:
        await green.fault("status_first", times=3)
    await green.fault("131000", times=3, later=True, seconds=0)
    code = await reports_fire(rina)
    await passes(green, 5)
    assert any(code in said for said in await rina.texts())
    await once_each(rina)


async def test_w4_everything_comes_several_times_at_once(green: Green, rina: GreenPhone) -> None:
    await green.fault("duplicate", times=60, copies=3)
    code = await reports_fire(rina, "rumah kebakaran, api besar")
    await rina.does(photo={"generate": {"scene": "fire", "seed": 1}}, caption="apinya")
    crew = green.town.operator("damkar")
    for press in ("Terima", "Berangkat", "Tiba", "Selesai"):
        await crew.taps(press, code)
        await green.forward(minutes=1)
    await rina.press("Sudah")
    assert len(await green.town.tickets()) == 1
    assert sum("apinya" in said for said in green.town.group("damkar").texts) == 1
    await once_each(rina)


async def test_w5_a_fire_among_megabytes(green: Green, rina: GreenPhone) -> None:
    """Thousands of statuses of others in one body, and Rina's words after them."""
    stranger = {"status": "sent", "timestamp": "1795831200", "recipient_id": "6281200000009"}
    statuses = [stranger | {"id": f"wamid.{n:0460d}"} for n in range(5600)]
    words = {
        "id": "wamid.rina",
        "timestamp": "1795831201",
        "type": "text",
        "from_user_id": rina.made["user_id"],
    }
    value = {
        "messaging_product": "whatsapp",
        "metadata": {"phone_number_id": "106540352242922", "display_phone_number": "6273612345"},
        "contacts": [{"profile": {"name": "Rina"}, "user_id": rina.made["user_id"]}],
        "statuses": statuses,
        "messages": [words | {"text": {"body": FIRE}}],
    }
    entry = {"id": "1", "changes": [{"field": "messages", "value": value}]}
    await rina.says("halo")
    await green.post("/sim/raw-update", update={"object": "whatsapp_business_account", "entry": [entry]})
    await green.comes_to_rest()
    await rina.shares(PANORAMA)
    [ticket] = await green.town.tickets()
    assert green.town.group("damkar").hears(ticket.code, "anak terjebak", loud=True)
    [told] = [one for one in await green.get("/sim/wa/webhooks") if len(one["body"]) > 2_800_000]
    assert (told["status"], told["attempt"]) == (200, 1)


async def test_w6_the_account_is_locked_for_two_hours_of_a_fire(green: Green, rina: GreenPhone) -> None:
    await rina.says(FIRE)
    before = len(await rina.texts())
    await green.account(locked=True)
    await rina.shares(PANORAMA)
    [ticket] = await green.town.tickets()
    damkar = green.town.group("damkar")
    assert damkar.hears(ticket.code, loud=True)
    crew = green.town.operator("damkar")
    for press in ("Terima", "Berangkat"):
        await crew.taps(press, ticket.code)
        await passes(green, 20)
    await rina.says("apinya makin besar, atap roboh")
    assert damkar.hears(ticket.code, "atap roboh")
    await crew.taps("Tiba", ticket.code)
    await passes(green, 75)
    assert damkar.hears(ticket.code, "belum sampai", "telepon")
    assert len(await told_mute(green.town)) == 1
    assert len(await rina.texts()) == before
    await green.account(locked=False)
    await passes(green, 5)
    said = (await rina.texts())[before:]
    assert any("tiba" in one for one in said), said
    assert not any("berangkat" in one.casefold() for one in said), "what is over is said no more"
    await once_each(rina)


async def test_w7_nothing_is_pushed_for_three_hours(green: Green, rina: GreenPhone) -> None:
    code, address = await reports_fire(rina), green.world.whatsapp.account.webhook
    crew = green.town.operator("damkar")
    await crew.taps("Terima", code)
    await passes(green, 2)
    assert await alarms(green.town) == []
    green.world.whatsapp.account.webhook = "http://127.0.0.1:9/"
    for press in ("Berangkat", "Tiba"):
        await crew.taps(press, code)
    budi = await green.person("Budi")
    there = {"latitude": SUMBER_JAYA[0], "longitude": SUMBER_JAYA[1]}
    for said in ({"text": "ada ular besar masuk dapur"}, {"location": there}):
        await green.post("/sim/send", user=budi.made["id"], **said)
    for _ in range(3):
        await green.town.forward(seconds=30)
    assert await alarms(green.town) == ["echo:whatsapp"], "our own messages have no echo"
    await green.town.forward(hours=3)
    green.world.whatsapp.account.webhook = address
    await green.pushes_again()
    snake = next(one for one in await green.town.tickets() if one.code != code)
    assert any(snake.code in said for said in await budi.texts())
    assert green.town.group("ruang_kendali").hears(snake.code, "ular", "terlambat dibaca")
    await passes(green, 1)
    assert await alarms(green.town) == []
    await once_each(budi)


async def test_w8_nobody_is_known_by_a_number(green: Green) -> None:
    tia = await green.person("Tia", hides_number=True, username="tia.bkl")
    code = await reports_fire(tia)
    crew = green.town.operator("damkar")
    await crew.taps("Terima", code)
    await passes(green, 2)
    await tia.says("api sudah ke atap")
    assert green.town.group("damkar").hears(code, "ke atap")
    await once_each(tia)


@pytest.mark.parametrize("late", [0, 120], ids=["at once", "told late"])
async def test_w9_the_number_changes(green: Green, rina: GreenPhone, late: int) -> None:
    code = await reports_fire(rina)
    changed = {"id": rina.made["id"], "number": "6281299990000", "late": late}
    await green.post("/sim/wa/state", user=changed)
    await green.forward(minutes=3)
    assert green.town.group("damkar").hears(code, "nomor pelapor berganti")
    await rina.says("api sudah ke dapur")
    assert len(await green.town.tickets()) == 1
    assert green.town.group("damkar").hears(code, "ke dapur")


async def test_w9_of_a_secret_report_the_new_number_hears_nothing(green: Green, rina: GreenPhone) -> None:
    await rina.says("tolong, suami saya memukul saya")
    await rina.shares(PANORAMA)
    [ticket] = await green.town.tickets()
    before = await rina.texts()
    await green.post("/sim/wa/state", user={"id": rina.made["id"], "number": "6281299990000"})
    await green.comes_to_rest()
    crew = green.town.operator(ticket.assignments[0].agency)
    for press in ("Terima", "Berangkat", "Tiba"):
        await crew.taps(press, ticket.code)
        await passes(green, 5)
    assert await rina.texts() == before


@pytest.mark.parametrize("how", ["unpaid", "silent"])
async def test_w10_nobody_has_paid(green: Green, rina: GreenPhone, how: str) -> None:
    """Every call succeeds, and nothing arrives: the failure is told later, or nothing is."""
    await green.account(**{how: True})
    code = await reports_fire(rina)
    assert green.town.group("damkar").hears(code, loud=True)
    await passes(green, 4)
    assert green.town.group("damkar").hears(code, "belum sampai", "telepon")
    assert len(await told_mute(green.town)) == (how == "unpaid")
    assert not await rina.texts()
    await green.account(**{how: False})
    await passes(green, 5)
    if how == "unpaid":
        assert any(code in said for said in await rina.texts())
    await once_each(rina)
