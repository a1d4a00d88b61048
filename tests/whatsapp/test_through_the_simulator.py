"""What must hold before anybody is served on WhatsApp, played from phone to group and back, over HTTP."""

from __future__ import annotations

import pytest

from domain.status import Status
from locales.text import text
from tests.town import PANORAMA
from tests.whatsapp.simulated import Green, GreenPhone, reports_fire


@pytest.fixture
async def rina(green: Green) -> GreenPhone:
    return await green.person("Rina")


@pytest.mark.parametrize(
    "who", [{}, {"hides_number": True, "username": "tia.bkl"}], ids=["number", "username"]
)
async def test_a_fire_from_the_first_word_to_sudah(green: Green, who: dict[str, object]) -> None:
    phone = await green.person("Tia", **who)
    code = await reports_fire(phone)
    assert green.town.group("damkar").hears(code, loud=True)
    assert code in (await phone.texts())[-1]
    crew = green.town.operator("damkar")
    for press in ("Terima", "Berangkat", "Tiba", "Selesai"):
        await crew.taps(press, code)
        await green.forward(minutes=1)
    await phone.press("Sudah")
    assert (await green.town.ticket(code)).status is Status.CLOSED


async def test_what_is_pushed_twice_side_by_side_is_answered_once(green: Green, rina: GreenPhone) -> None:
    for fault in ("batch", "shuffle", "duplicate", "status_first"):
        await green.fault(fault, times=3)
    await reports_fire(rina)
    said = await rina.texts()
    assert len(said) == len(set(said))
    assert len(await green.town.tickets()) == 1


async def test_a_send_whose_answer_is_lost_stands_once_on_the_phone(green: Green, rina: GreenPhone) -> None:
    await green.fault("lost_answer", times=2)
    await reports_fire(rina)
    await green.forward(minutes=3)
    said = await rina.texts()
    assert len(said) == len(set(said)), said


async def test_who_hides_hears_nothing_unless_she_writes(green: Green, rina: GreenPhone) -> None:
    await rina.says("tolong, suami saya memukul saya")
    await rina.shares(PANORAMA)
    before = len(await rina.texts())
    [ticket] = await green.town.tickets()
    crew = green.town.operator(ticket.assignments[0].agency)
    for press in ("Terima", "Berangkat", "Tiba"):
        await crew.taps(press, ticket.code)
        await green.forward(minutes=5)
    assert len(await rina.texts()) == before
    await rina.says("hapus")
    assert (await rina.texts())[-1] == text("hapus-sendiri")


@pytest.mark.parametrize(
    ("what", "answer"),
    [
        ({"view_once": {"generate": {"scene": "fire", "seed": 1}}}, "tak-terbaca"),
        ({"live_location": {"latitude": -3.8, "longitude": 102.3}}, "tak-terbaca"),
        ({"poll": {"question": "Di mana?", "options": ["a", "b"]}}, "tak-terbaca"),
    ],
    ids=["view once", "live location", "poll"],
)
async def test_what_whatsapp_does_not_hand_on_is_answered(
    green: Green, rina: GreenPhone, what: dict[str, object], answer: str
) -> None:
    await rina.does(**what)
    [said] = await rina.texts()
    assert said in {text(key) for key in (answer, f"{answer}-lokasi", f"{answer}-jajak")}


async def test_a_picture_is_fetched_and_shown_to_who_acts(green: Green, rina: GreenPhone) -> None:
    await reports_fire(rina)
    await rina.does(photo={"generate": {"scene": "fire", "seed": 1}}, caption="apinya")
    await green.forward(seconds=30)
    assert any("apinya" in said for said in green.town.group("damkar").texts)


async def test_whoever_asks_for_the_own_data_has_them_as_a_document(green: Green, rina: GreenPhone) -> None:
    code = await reports_fire(rina)
    await rina.says("data saya")
    [document] = [one for one in await rina.messages() if one["media"]]
    assert document["media"]["mime_type"] == "text/plain"
    told = green.file(document["media"]["file_id"])
    assert code in told and "api besar" in told
    assert "wamid" not in told


async def test_the_last_question_a_day_later_is_a_template(green: Green, rina: GreenPhone) -> None:
    code = await reports_fire(rina)
    crew = green.town.operator("damkar")
    for press in ("Terima", "Berangkat", "Tiba"):
        await crew.taps(press, code)
    await green.comes_to_rest()
    green.town.clock.forward(hours=30)
    await crew.taps("Selesai", code)
    await green.forward(minutes=2)
    assert "Tekan jawaban di bawah" in (await rina.texts())[-1]
    await rina.press("Sudah")
    assert (await green.town.ticket(code)).status is Status.CLOSED


async def test_whoever_changes_number_goes_on_with_the_same_ticket(green: Green, rina: GreenPhone) -> None:
    code = await reports_fire(rina)
    await green.post("/sim/wa/state", user={"id": rina.made["id"], "number": "6281299990000"})
    await green.comes_to_rest()
    await rina.says("api sudah ke dapur")
    assert len(await green.town.tickets()) == 1
    assert green.town.group("damkar").hears(code, "nomor pelapor berganti")


async def test_a_locked_account_is_told_once_and_loses_nothing(green: Green, rina: GreenPhone) -> None:
    await rina.says("rumah kebakaran, api besar")
    await green.account(locked=True)
    await rina.shares(PANORAMA)
    [ticket] = await green.town.tickets()
    assert green.town.group("damkar").hears(ticket.code, loud=True)
    await green.forward(minutes=5)
    assert ticket.code not in "\n".join(await rina.texts())
    await green.account(locked=False)
    await green.forward(minutes=2)
    assert ticket.code in "\n".join(await rina.texts())


async def test_whoever_had_blocked_us_is_answered_when_they_write_again(
    green: Green, rina: GreenPhone
) -> None:
    code = await reports_fire(rina)
    await green.post("/sim/block", user=rina.made["id"])
    await green.town.operator("damkar").taps("Terima", code)
    await green.forward(minutes=2)
    await green.post("/sim/unblock", user=rina.made["id"])
    before = len(await rina.texts())
    await rina.says("masih terbakar")
    await green.forward(
        seconds=15
    )  # what was refused before is tried again after some seconds, and goes first
    assert len(await rina.texts()) > before
