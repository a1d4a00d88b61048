"""Who cannot speak or phone because somebody is near hides; who cannot speak because of a stroke does not. By operators' words too."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import fire, told_a_minute_ago
from tests.town import PANORAMA, Town

HIDING = [
    "suami memukuli saya. tidak bisa bicara, sembunyi",
    "dipukul suami, ga bisa ngomong",
    "suami nyari saya bawa pisau, saya gak bisa telpon",
    "saya dipukuli, hp disembunyikan, ga bisa ngomong",
    "dipukul suami. tak bisa cakap. nyumput",
    "ambo dipukul laki, dak pacak ngecek",
    "mantan saya di depan pintu, saya diam diam ngetik. jl mawar 9",
    "suami ngamuk, ga berani telpon",
    "saya tidak bisa menelepon, dia di sebelah saya",
    "ga bisa bicara sekarang, dia dengar",
    "ada maling, ga bisa telepon",
    "jangan suara, dia di luar",
    "can't call, he is in the next room",
]
PHONED = [
    "stroke, bapak tidak bisa bicara",
    "ibu saya stroke, tiba tiba tidak bisa ngomong",
    "bapak saya jatuh tidak bisa ngomong",
    "saya ga bisa telpon pulsa habis, rumah kebakaran",
    "rumah kebakaran, kakek ga bisa ngomong",
]


@pytest.mark.parametrize("said", HIDING)
async def test_who_cannot_speak_beside_somebody_hides(town: Town, said: str) -> None:
    ani = await told_a_minute_ago(town, said)
    assert town.group("ruang_kendali").hears("JANGAN DITELEPON")
    assert all(message.delivery.silent for message in ani.messages)


@pytest.mark.parametrize("said", PHONED)
async def test_who_cannot_speak_for_another_cause_is_phoned(town: Town, said: str) -> None:
    await told_a_minute_ago(town, said)
    assert not town.group("ruang_kendali").hears("JANGAN DITELEPON")


async def test_after_the_card_too(town: Town) -> None:
    ani = town.citizen()
    await ani.says("saya dipukuli suami")
    await ani.shares(PANORAMA)
    await ani.says("ga bisa ngomong")
    assert "JANGAN DITELEPON" in town.group("ruang_kendali").card(ani.code).text


async def test_an_operator_who_types_it_of_a_call_marks_the_card(any_town: Town) -> None:
    control = any_town.operator("ruang_kendali")
    await control.types("/baru kekerasan, dipukul suami di panorama, tidak bisa bicara, sembunyi")
    (ticket,) = await any_town.tickets()
    assert "JANGAN DITELEPON" in any_town.group("ruang_kendali").card(ticket.code).text


@pytest.mark.parametrize(
    "noted", ["pelapor sekarang sembunyi di kamar mandi, jangan ditelepon", "pelapor tidak bisa bicara"]
)
async def test_an_operators_note_marks_the_card_and_hushes_the_chat(any_town: Town, noted: str) -> None:
    ani = any_town.citizen()
    await ani.says("saya dipukuli suami")
    await ani.shares(PANORAMA)
    await any_town.operator("ruang_kendali").types(f"/catat {ani.code} {noted}")
    assert "JANGAN DITELEPON" in any_town.group("ruang_kendali").card(ani.code).text
    before = len(ani.messages)
    await any_town.operator("polisi").taps("Terima", ani.code)
    assert all(message.delivery.silent for message in ani.messages[before:])


TOLD = [
    "kebakaran, api besar",
    "mertua saya pingsan tidak sadar",
    "motor tabrakan, ada korban luka",
    "ada maling masuk rumah",
    "banjir, air masuk rumah",
]
NOTED = [
    "pelapor sekarang sembunyi, jangan ditelepon",
    "ada orang bawa parang mengejar pelapor, pelapor sembunyi, jangan ditelepon",
    "pelapor lagi ngumpet",
    "penelepon nyumput di kamar mandi",
    "jgn dihubungi dulu, jangan di telepon",
]
OTHERS = [
    "korban tidak bisa bicara, pelaku sembunyi di lemari",
    "jangan telepon damkar lagi, sudah otw",
    "keluarga jangan ditelepon dulu",
    "pelapor tidak sembunyi, boleh ditelepon",
]


@pytest.mark.parametrize("noted", NOTED)
@pytest.mark.parametrize("told", TOLD)
async def test_a_note_that_the_reporter_hides_counts_in_every_kind(town: Town, told: str, noted: str) -> None:
    """By telephone and by chat: whatever the event is, he may be heard."""
    ani, control = town.citizen(), town.operator("ruang_kendali")
    await ani.says(told)
    await ani.shares(PANORAMA)
    await control.types(f"/baru {told}, jl salak 5, 081273900012")
    by_chat, by_telephone = await town.tickets()
    room = town.group("ruang_kendali")
    for ticket in (by_chat, by_telephone):
        assert "JANGAN DITELEPON" not in room.card(ticket.code).text
        await control.types(f"/catat {ticket.code} {noted}")
        assert "JANGAN DITELEPON" in room.card(ticket.code).text and "🤫" in room.card(ticket.code).text
    before = len(ani.messages)
    await control.types(f"/balas {by_chat.code} petugas dekat")
    assert all(message.delivery.silent for message in ani.messages[before:])


@pytest.mark.parametrize("noted", OTHERS)
async def test_a_note_about_whom_else_is_not_phoned_marks_nothing(town: Town, noted: str) -> None:
    ani = await fire(town)
    await town.operator("damkar").types(f"/catat {ani.code} {noted}")
    assert "JANGAN DITELEPON" not in town.group("damkar").card(ani.code).text


async def test_a_note_about_somebody_else_marks_nothing(town: Town) -> None:
    ani = await fire(town)
    await town.operator("damkar").types(
        f"/catat {ani.code} korban tidak bisa bicara, pelaku sembunyi di lemari"
    )
    assert "JANGAN DITELEPON" not in town.group("damkar").card(ani.code).text
