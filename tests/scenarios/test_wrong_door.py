"""C35: an emergency written to the operators' bot, or in a group with the citizens' bot."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot import invariants
from domain.message import Channel, Inbound, Kind, Membership, Pin, Standing
from tests.scenarios.stories import dead_rows, supervisor
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
    assert len(budi.messages) == 2, "danger overtakes"
    await budi.says("apinya besar sekali")
    assert len(budi.messages) == 2, "he has just been told"
    await town.forward(minutes=2)
    await budi.says("apinya makin besar, ada anak terjebak")
    assert len(budi.messages) == 3
    assert "@sigap_lapor_bot" in budi.last.text


def in_street(town: Town, words: str, person: str = "9001", on: Channel = CITIZEN, **more: object) -> Inbound:
    return Inbound(
        on,
        Kind.TEXT,
        chat="-5001",
        person=person,
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


GRAVE = [
    "/lapor rumah kebakaran jl gedang 7 ibu saya di dalam tolong",
    "/tolong suami saya pingsan tidak bernapas jl gedang 9",
    "tolong ada orang hanyut di sungai jl gedang",
    "/lapor dia bawa pisau kejar saya jl gedang 11",
]


@pytest.mark.parametrize("words", GRAVE)
@pytest.mark.parametrize("jokers", [6, 1])
async def test_jokes_of_others_in_a_group_keep_no_danger_away(
    any_town: Town, words: str, jokers: int
) -> None:
    town, street, room = any_town, Chat(any_town, CITIZEN, "-5001"), any_town.group("ruang_kendali")
    for number in range(18):
        await town.offer(in_street(town, f"/lapor kebakaran di hatiku {number}", f"91{number % jokers}"))
    told, known = len(street.messages), words.split("jl")[-1]
    await town.offer(in_street(town, words, "9200"))
    assert len(street.messages) == told + 1 and "112" in street.last.text
    assert room.hears("🚪", known), "on the screen"
    await town.operator("ruang_kendali").types("/rangkuman")
    assert room.texts[-1].count(known.split()[0]), "and in the digest"


@pytest.mark.parametrize("words", GRAVE)
@pytest.mark.parametrize("door", ["alone", "street"])
async def test_nor_do_own_jokes(town: Town, words: str, door: str) -> None:
    room, ani = town.group("ruang_kendali"), stranger(town)
    for joke in [*(f"/lapor kebakaran di hatiku {n}" for n in range(12)), words]:
        await (ani.says(joke) if door == "alone" else town.offer(in_street(town, joke)))
    assert room.hears("🚪", words.split("jl")[-1])


async def test_nor_does_danger_that_was_told_too_often(any_town: Town) -> None:
    """From the eleventh within an hour on it has one line a minute, which grows."""
    town, room = any_town, any_town.group("ruang_kendali")
    ani = stranger(town)
    for number in range(30):
        await ani.says(f"rumah kebakaran di jl jati {number}")
        await town.forward(seconds=1)
    before = len(room.messages)
    assert before <= 12
    await ani.says("ibu saya pingsan tidak bernapas jl gedang 9")
    await town.forward(seconds=5)
    assert room.hears("🚪", "jati 29", "gedang 9")
    await town.forward(minutes=1)
    await ani.says("apinya sudah di kamar anak saya jl gedang 10")
    await town.forward(seconds=5)
    assert "gedang 10" in room.last.text and "gedang 9" not in room.last.text
    await town.operator("ruang_kendali").taps("Jadikan tiket")
    assert "gedang 10" in room.card("26-0001").text
    assert await dead_rows(town) == 0


KNOWN = [("damkar", False), ("pln", False), ("ruang_kendali", False), ("ruang_kendali", True)]
OWN = "tolong rumah saya kebakaran di jl irian 8 tanjung agung, ibu saya terjebak di dalam"


@pytest.mark.parametrize(("agency", "supervises"), KNOWN)
async def test_an_operators_own_house_burns_too(any_town: Town, agency: str, supervises: bool) -> None:
    town, room = any_town, any_town.group("ruang_kendali")
    budi = await enrolled(town, agency, supervises=supervises)
    await budi.says(OWN)
    assert "@sigap_lapor_bot" in budi.last.text and "112" in budi.last.text
    assert "Tekan satu tombol di grup" not in budi.last.text, "he is known"
    assert room.hears("🚪", "jl irian 8", loud=False)
    kendali = town.operator("ruang_kendali", "Sari")
    await kendali.taps("Jadikan tiket")
    await town.forward(seconds=61)
    assert any("26-0001" in m.text for m in town.group("damkar").loud)
    assert await dead_rows(town) == 0 and await town.breaches() == []


async def enrolled(town: Town, agency: str, *, supervises: bool = False) -> Person:
    """The private chat of somebody who acts in that agency's group, or is called when a group does not act."""
    if supervises:
        return (await supervisor(town)).private
    operator = town.operator(agency, "Budi")
    await operator.types("/antrian")
    await operator.starts()
    return operator.private


ORDINARY = ["otw", "siap pak", "26-0001 korban tidak sadar, api besar", "terima kasih", "besok piket jam 7"]


@pytest.mark.parametrize("words", ORDINARY)
async def test_what_operators_chat_about_is_nobodys_emergency(town: Town, words: str) -> None:
    await town.citizen().says("ada pohon tumbang di jl salak 5 panorama")
    budi, room = await enrolled(town, "damkar"), town.group("ruang_kendali")
    before = len(budi.messages)
    await budi.says(words)
    assert not [m for m in budi.messages[before:] if "@sigap_lapor_bot" in m.text]
    assert not room.hears("🚪")


COMMANDS = [
    "/baru",
    "/terima",
    "/tiket",
    "/balas",
    "/meja",
    "/antrian",
    "/siaran",
    "/tolong",
]


@pytest.mark.parametrize("between", [" ", "\n"])
@pytest.mark.parametrize("command", COMMANDS)
async def test_danger_behind_an_operators_command_is_heard(
    any_town: Town, command: str, between: str
) -> None:
    town, room = any_town, any_town.group("ruang_kendali")
    ani = stranger(town)
    await ani.says(f"{command}{between}{OWN}")
    assert "@sigap_lapor_bot" in ani.last.text and "112" in ani.last.text
    assert room.hears("🚪", "jl irian 8", loud=False)
    assert await dead_rows(town) == 0


@pytest.mark.parametrize("command", [one for one in COMMANDS if one != "/baru"])
async def test_so_it_is_of_an_operator(town: Town, command: str) -> None:
    budi, room = await enrolled(town, "damkar"), town.group("ruang_kendali")
    await budi.says(f"{command} {OWN}")
    assert "@sigap_lapor_bot" in budi.last.text and "112" in budi.last.text
    assert room.hears("🚪", "jl irian 8", loud=False)


async def test_a_command_with_its_own_words_stays_one(town: Town) -> None:
    """A stranger's command alone is refused with its reason; whoever is known makes a ticket, searches, or has a code."""
    ani, room = stranger(town), town.group("ruang_kendali")
    await ani.says("/balas 26-0001 api besar, ibu terjebak")
    assert "belum dikenal" in ani.last.text and "112" in ani.last.text
    budi = await enrolled(town, "damkar")
    await budi.says(f"/baru {OWN}")
    assert room.has_card("26-0001") or town.group("damkar").has_card("26-0001")
    for line in (
        "/cari kebakaran",
        "/catat 26-0001 api besar, ibu terjebak",
        "/latihan kebakaran jl salak 5",
    ):
        await budi.says(line)
    assert not room.hears("🚪")


@pytest.mark.parametrize("hides", [False, True])
async def test_danger_in_a_group_is_heard_by_whichever_bot_reads_it(any_town: Town, hides: bool) -> None:
    """As an administrator the operators' bot reads all of it; talk and other bots' commands are none of its business."""
    town, room = any_town, any_town.group("ruang_kendali")
    street = Chat(town, OPERATOR, "-5001")
    person, more = ("", {"anonymous": True}) if hides else ("9001", {})
    for quiet in ("besok kerja bakti jam 7 ya", "/lapor@rose_bot rumah kebakaran", "siap pak"):
        await town.offer(in_street(town, quiet, person, OPERATOR, **more))
    assert not street.messages and not room.hears("🚪")
    words = "kebakaran di jl salak 19 lingkar timur, ada anak terjebak"
    await town.offer(in_street(town, words, person, OPERATOR, **more))
    assert "@sigap_lapor_bot" in street.last.text and "112" in street.last.text
    assert room.hears("🚪", "jl salak 19", loud=False)
    told = len(street.messages)
    await town.offer(in_street(town, "apinya besar sekali, tolong", person, OPERATOR, **more))
    assert len(street.messages) == told, "he has just been told"
    await town.operator("ruang_kendali").taps("Jadikan tiket")
    await town.forward(seconds=61)
    assert any("26-0001" in m.text for m in town.group("damkar").loud)
    assert len(street.messages) == told, "nothing of a report is told in a group"
    assert await dead_rows(town) == 0 and await town.breaches() == []


async def test_a_drill_groups_fire_is_played(town: Town) -> None:
    words = "kebakaran di jl salak 19 lingkar timur, ada anak terjebak"
    await town.offer(replace(in_street(town, words, on=OPERATOR), chat_title="Latihan Damkar"))
    assert not Chat(town, OPERATOR, "-5001").messages and not town.group("ruang_kendali").hears("🚪")
