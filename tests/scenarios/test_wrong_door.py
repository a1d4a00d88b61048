"""C35: an emergency written to the operators' bot, or in a group with the citizens' bot."""

from __future__ import annotations

import pytest

from bot import invariants
from domain.message import Inbound, Kind, Membership, Pin, Standing
from tests.scenarios.stories import dead_rows
from tests.town import CITIZEN, OPERATOR, PANORAMA, Chat, Person, Town

FIRE = "rumah saya kebakaran, tolong"


def stranger(town: Town) -> Person:
    return Person(town, OPERATOR, str(next(town.numbers)))


@pytest.mark.parametrize(
    "words", [FIRE, f"/start {FIRE}", f"/lapor {FIRE}", "tolong ada orang pingsan di jl salak 5"]
)
async def test_the_operators_bot_names_the_right_one(town: Town, words: str) -> None:
    ani, room = stranger(town), town.group("ruang_kendali")
    await ani.says(words)
    assert "@sigap_lapor_bot" in ani.last.text and "112" in ani.last.text
    assert ani.last.delivery.buttons[0][0].url == "https://t.me/sigap_lapor_bot"
    assert len(room.messages) == 1 and not room.loud, "seen at once, and nobody is woken"
    kendali = town.operator("ruang_kendali")
    await kendali.types("/rangkuman")
    assert room.hears("1 laporan meragukan", words.split()[-1])
    await kendali.taps("Jadikan tiket")
    assert room.has_card("26-0001")
    assert len(ani.messages) == 1, "no receipt through a bot that cannot serve it"
    assert await dead_rows(town) == 0


async def test_one_answer_is_enough_for_talk_and_danger_is_answered_again(town: Town) -> None:
    budi = stranger(town)
    for words in ("/start", "halo", "apa kabar"):
        await budi.says(words)
    assert len(budi.messages) == 1
    await budi.says(FIRE)
    await town.forward(minutes=2)
    await budi.says("apinya makin besar, ada anak terjebak")
    assert len(budi.messages) == 2
    assert "@sigap_lapor_bot" in budi.last.text


def in_street(town: Town, words: str, **more: object) -> Inbound:
    return Inbound(
        CITIZEN,
        Kind.TEXT,
        chat="-5001",
        person="9001",
        sent_at=town.clock.now(),
        private=False,
        message_id=str(next(town.numbers)),
        text=words,
        chat_title="Warga Gang Melati",
        **more,  # type: ignore[arg-type]
    )


ASKED = [
    "/lapor kebakaran rumah tetangga jl jati 5",
    "@Sigap_Lapor_Bot ada ular di rumah pak RT",
    "/lapor@sigap_lapor_bot kebakaran di jl jati",
    "kebakaran, rumah pak RT terbakar, tolong",
    "/status",
]


@pytest.mark.parametrize("words", ASKED)
async def test_in_a_group_it_says_where_to_write(town: Town, words: str) -> None:
    street = Chat(town, CITIZEN, "-5001")
    for quiet in ("besok kerja bakti jam 7 ya", "/ban @orang", "/lapor@rose_bot kebakaran"):
        await town.offer(in_street(town, quiet))
    assert not street.messages
    await town.offer(in_street(town, words))
    assert "@sigap_lapor_bot" in street.last.text and "112" in street.last.text
    assert street.last.delivery.buttons[0][0].url == "https://t.me/sigap_lapor_bot"
    joined = Membership("0", Standing.MEMBER, is_us=True)
    await town.offer(
        Inbound(CITIZEN, Kind.MEMBER, "-5001", "9001", town.clock.now(), private=False, membership=joined)
    )
    assert "112" in street.last.text and len(street.messages) == 2
    if "kebakaran" in words:
        kendali = town.operator("ruang_kendali")
        await kendali.types("/rangkuman")
        assert town.group("ruang_kendali").hears("1 laporan meragukan", "kebakaran")
        await kendali.taps("Jadikan tiket")
        assert len(street.messages) == 2, "nothing of a report is told in a group"
    assert await dead_rows(town) == 0


@pytest.mark.parametrize("door", ["alone", "street"])
async def test_danger_that_became_a_ticket_rings(any_town: Town, door: str) -> None:
    """Somebody has made a card of it and gone away: whoever goes there is called all the same."""
    town = any_town
    if door == "alone":
        await stranger(town).says(FIRE)
    else:
        await town.offer(in_street(town, f"/lapor {FIRE}"))
    kendali = town.operator("ruang_kendali")
    await kendali.taps("Jadikan tiket")
    assert not town.group("damkar").loud
    await town.forward(seconds=61)
    assert any("26-0001" in m.text for m in town.group("damkar").loud)
    app, now = town.app, town.clock.now()
    found = await town.read(lambda tx: invariants.check(tx, app.city, app.services.sealer, now))
    assert invariants.breaches(found) == []


@pytest.mark.parametrize("first", ["words", "point"])
async def test_a_point_and_a_picture_at_the_wrong_door_are_seen_as_well(any_town: Town, first: str) -> None:
    town, room = any_town, any_town.group("ruang_kendali")
    ani = stranger(town)
    if first == "words":
        await ani.says(FIRE)
    await ani.does(Kind.LOCATION, pin=Pin(*PANORAMA))
    await ani.sends(Kind.PHOTO, b"")
    assert room.hears("🚪", "Singaran Pati", "peta", loud=False)
    assert room.hears("🚪 Foto", loud=False)
    assert not room.loud
    await town.operator("ruang_kendali").taps("Jadikan tiket")
    assert "Singaran Pati" in room.card("26-0001").text
