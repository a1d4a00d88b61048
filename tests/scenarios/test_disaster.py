"""Disaster mode as stories: the queue grows, reports gather into clusters, and everybody hears the outcome."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot import invariants
from bot.loops import crowd
from cities.profile import City
from domain.message import Kind, Outgoing, Pin, Priority
from domain.ticket import CONTROL_ROOM
from domain.timer import TimerKind
from models import bindings, disasters, outbox, timers
from models.timers import Timer
from tests.pacing import paced
from tests.scenarios.stories import north_of, tell
from tests.town import KANDANG_LIMUN, OPERATOR, PANORAMA, SUMBER_JAYA, Town


@pytest.fixture
def town(any_town: Town) -> Town:
    return any_town


@pytest.fixture
async def shaken(town: Town) -> Town:
    """A supervisor has begun it."""
    await town.operator(CONTROL_ROOM).types("/bencana mulai")
    return town


async def test_a_queue_before_the_control_room_begins_it(town: Town) -> None:
    """More events at once than a group can be shown: first cards have waited for more than 20 s."""
    paced(town)
    for number in range(30):
        await tell(town, "pohon tumbang menutup jalan", north_of(SUMBER_JAYA, 700 * number))

    async def look() -> bool:
        now = town.clock.now()
        found: bool = await town.app.database.write(lambda tx: crowd.watch(tx, town.app.city, now))
        return found

    assert not await look()
    await town.forward(seconds=22)
    assert await look()
    await town.app.settle()
    on = await town.read(disasters.current)
    assert on is not None and on.why == "antrian"
    await town.forward(minutes=2)
    assert town.group(CONTROL_ROOM).hears("MODE BENCANA", loud=True)
    assert town.group("damkar").hears("MODE BENCANA", loud=True)
    assert not await look(), "it is on already"


async def test_one_late_message_is_no_queue(town: Town) -> None:
    group = (await town.read(lambda tx: bindings.groups_of(tx, CONTROL_ROOM)))[0]
    card = Outgoing(OPERATOR, group.id, text="kartu", priority=Priority.CARD)
    await town.app.database.write(lambda tx: outbox.say(tx, [card], town.clock.now()))
    town.clock.forward(minutes=5)
    assert not await town.app.database.write(lambda tx: crowd.watch(tx, town.app.city, town.clock.now()))


async def test_reports_of_a_kelurahan_gather_into_one_cluster(shaken: Town) -> None:
    """Eight people of one kelurahan, some with a pin and some with its name: one ticket, one card, one count."""
    for number in range(6):
        await tell(shaken, "banjir masuk rumah, air selutut", north_of(PANORAMA, 40 * number))
    for _ in range(2):
        await shaken.citizen().says("banjir masuk rumah di kelurahan Dusun Besar")
    tickets = [t for t in await shaken.tickets() if t.category == "banjir"]
    assert len(tickets) == 1
    await shaken.forward(seconds=20)
    board = shaken.group(CONTROL_ROOM).messages
    assert any("8 laporan" in m.text and tickets[0].code in m.text for m in board)


async def test_one_short_answer_and_no_more(shaken: Town) -> None:
    """The receipt is short, status is folded; an operator's steps send the reporter nothing until the end."""
    ani = await tell(shaken, "banjir masuk rumah, air selutut", PANORAMA)
    assert "yang mengancam nyawa didahulukan" in ani.receipt
    before = len(ani.messages)
    await shaken.forward(minutes=4)  # it becomes loud and is dispatched
    code = ani.code
    for label in ("Terima", "Berangkat", "Tiba"):
        await shaken.chiefs["bpbd"].taps(label, code)
        await shaken.forward(seconds=5)
    assert len(ani.messages) == before and not ani.last.earlier
    await shaken.chiefs["bpbd"].taps("Selesai", code)
    await shaken.chiefs[CONTROL_ROOM].types("/bencana selesai")
    await shaken.forward(seconds=5)
    assert "BPBD" in ani.receipt and "selesai" in ani.receipt.casefold(), ani.texts
    assert ani.hears("sudah tertangani"), "the question of the outcome"


async def test_danger_to_life_is_as_loud_as_ever(shaken: Town) -> None:
    """Its own card, loud at once, never hidden in a cluster of what is less."""
    await tell(shaken, "banjir masuk rumah, air selutut", PANORAMA)
    budi = await tell(shaken, "banjir, ibu saya terjebak, air sedada tolong", north_of(PANORAMA, 20))
    assert len([t for t in await shaken.tickets() if t.category == "banjir"]) == 2
    assert shaken.group("bpbd").card(budi.code).delivery.silent is False
    assert "diteruskan" in budi.receipt


async def test_what_is_not_life_makes_no_sound_in_groups(shaken: Town) -> None:
    await tell(shaken, "banjir masuk rumah, air selutut", PANORAMA)
    loud_before = len(shaken.group("bpbd").loud)
    await shaken.forward(minutes=8)  # past the deadline and two rungs
    assert len(shaken.group("bpbd").loud) == loud_before
    assert any("belum diterima BPBD" in m.text for m in shaken.group("bpbd").messages), "the board says it"


async def test_all_unanswered_dangers_to_life_are_one_call_a_minute(shaken: Town) -> None:
    for place in (PANORAMA, KANDANG_LIMUN, SUMBER_JAYA):
        await tell(shaken, "TOLONG rumah kebakaran, api besar, ada orang terjebak", place)
    group = shaken.group("damkar")
    before = len(group.loud)
    await shaken.forward(minutes=5)
    calls = group.loud[before:]
    assert 4 <= len(calls) <= 5
    assert all("3 yang mengancam nyawa belum diterima" in m.text for m in calls)


async def test_what_nobody_holds_is_named_before_what_waits_for_a_further_agency(shaken: Town) -> None:
    places = [north_of(PANORAMA, 700 * n) for n in range(4)]
    for place in places:
        await tell(shaken, "TOLONG rumah kebakaran, api besar, ada orang terjebak di dalam pingsan", place)
    codes = [t.code for t in await shaken.tickets() if t.category == "kebakaran"]
    assert len(codes) == 4
    for code in codes[:3]:
        await shaken.operator("damkar").types(f"/terima {code}")
    room = shaken.group("ruang_kendali")
    before = len(room.loud)
    await shaken.forward(minutes=2)
    called = next(m.text for m in room.loud[before:] if "mengancam nyawa" in m.text)
    first, second, _ = called.splitlines()
    assert "1 yang mengancam nyawa belum diterima" in first and codes[3] in first
    assert "Sudah dipegang, 3 masih menunggu" in second and f"{codes[0]}</b> (PSC 119" in second


def short_lived(city: City) -> City:
    """Its clusters live for half an hour."""
    life = timedelta(minutes=30)
    shortened = {
        k: replace(c, cluster_life=life, cluster_life_by_word={}) for k, c in city.categories.items()
    }
    return replace(city, categories=shortened)


async def test_a_clusters_reporters_are_asked_once_how_it_is_now(shaken: Town) -> None:
    await shaken.down(short_lived, seconds=1)
    ani = await tell(shaken, "banjir masuk rumah, air selutut", PANORAMA)
    await shaken.forward(minutes=29)
    assert not ani.hears("bagaimana keadaannya sekarang")
    await shaken.forward(minutes=2)
    assert ani.hears(ani.code, "bagaimana keadaannya sekarang")
    await ani.press("Masih perlu bantuan")
    assert shaken.group("bpbd").hears("1 masih perlu bantuan")
    await shaken.forward(minutes=32)
    assert sum("bagaimana keadaannya" in t for t in ani.texts) == 1


@pytest.mark.parametrize(
    ("typed", "counted"),
    [("sudah aman", "1 bilang aman, 0 masih"), ("Masih perlu bantuan", "0 bilang aman, 1 masih")],
)
async def test_how_it_is_now_can_be_typed(shaken: Town, typed: str, counted: str) -> None:
    """Buttons are a convenience; saying it twice counts once, and the newest answer is the one that counts."""
    await shaken.down(short_lived, seconds=1)
    ani = await tell(shaken, "banjir masuk rumah, air selutut", PANORAMA)
    await shaken.forward(minutes=31)
    await ani.says(typed)
    assert shaken.group("bpbd").hears(ani.code, counted)
    await ani.press("Sudah aman")
    await ani.press("Sudah aman")
    assert shaken.group("bpbd").hears(ani.code, "1 bilang aman, 0 masih")


async def test_what_comes_after_its_life_span_is_a_new_cluster(shaken: Town) -> None:
    """A flood's cluster lives for three hours; here for half of one."""
    await shaken.down(short_lived, seconds=1)
    ani = await tell(shaken, "banjir masuk rumah, air selutut", PANORAMA)
    await shaken.forward(minutes=29)
    assert not ani.hears("bagaimana keadaannya sekarang")
    await shaken.forward(minutes=2)
    assert ani.hears("bagaimana keadaannya sekarang")
    await tell(shaken, "banjir masuk rumah, air selutut", north_of(PANORAMA, 400))
    assert len([t for t in await shaken.tickets() if t.category == "banjir"]) == 2


async def test_calls_go_on_after_the_end_without_a_flood(shaken: Town) -> None:
    """Thirty open clusters, and it is declared over: one message in each group, one call a minute for the dangers."""
    for number in range(30):
        words = "rumah kebakaran, ada orang terjebak" if number < 3 else "pohon tumbang menutup jalan"
        await tell(shaken, words, north_of(SUMBER_JAYA, -600 * (number % 3) + 700 * (number // 3)))
    await shaken.forward(minutes=6)
    before = {g: len(shaken.group(g).messages) for g in shaken.groups}
    await shaken.chiefs[CONTROL_ROOM].types("/bencana selesai")
    await shaken.forward(minutes=3)
    for group, count in before.items():
        assert len(shaken.group(group).messages) - count <= 6, shaken.group(group).texts[count:]


async def test_it_ends_by_itself_after_half_an_hour_of_calm(town: Town) -> None:
    now = town.clock.now()
    await town.app.database.write(lambda tx: timers.arm(tx, Timer("disaster", TimerKind.DISASTER, now)))
    await town.forward(minutes=5)
    await tell(town, "banjir masuk rumah, air selutut", PANORAMA)
    await town.forward(minutes=29)
    assert await town.read(disasters.current) is not None
    await town.forward(minutes=3)
    assert await town.read(disasters.current) is None


async def test_who_may_begin_and_end_it(town: Town) -> None:
    crew = town.operator("damkar")
    await crew.types("/bencana mulai")
    assert await town.read(disasters.current) is None
    chief = town.chiefs[CONTROL_ROOM]
    await chief.types("/bencana")
    await chief.taps("Mulai mode bencana")
    assert await town.read(disasters.current) is not None
    await chief.types("/bencana mulai")
    assert town.group(CONTROL_ROOM).hears("sudah aktif")
    await chief.taps("Akhiri mode bencana")
    assert await town.read(disasters.current) is None


async def test_a_question_that_waits_is_not_sent_when_the_place_is_there_first(shaken: Town) -> None:
    """Words and pin come in before anything goes out, as in a backlog: one answer is all."""
    ani = shaken.citizen()
    await shaken.arrive(ani.inbound(Kind.TEXT, text="banjir masuk rumah, air selutut"))
    await shaken.app.inbox.step()
    await shaken.arrive(ani.inbound(Kind.LOCATION, pin=Pin(*PANORAMA)))
    await shaken.app.inbox.step()
    await shaken.app.settle()
    assert len(ani.texts) == 1 and "diterima" in ani.texts[0]


async def test_all_invariants_hold_during_and_after(shaken: Town) -> None:
    people = []
    for number in range(12):
        words = ("banjir masuk rumah", "ada yang terjebak di rumah roboh tolong", "pohon tumbang")[number % 3]
        people.append(await tell(shaken, words, north_of(PANORAMA, 150 * number)))
    await people[0].says("airnya makin tinggi, ada bayi")
    await shaken.forward(minutes=10)
    await broken(shaken)
    await shaken.chiefs[CONTROL_ROOM].types("/bencana selesai")
    await shaken.forward(minutes=40)
    await broken(shaken)


async def broken(town: Town) -> None:
    app, now = town.app, town.clock.now()
    found = await town.read(lambda tx: invariants.check(tx, app.city, app.services.sealer, now))
    assert invariants.breaches(found) == []


async def test_a_place_that_is_no_place_waits_for_its_point(shaken: Town) -> None:
    """Thirty people who all saw somebody drift away "di pantai", and then share where: one card, not thirty."""
    words = "ada yang hanyut terseret ombak di pantai, tolong"
    people = [shaken.citizen() for _ in range(30)]
    for person in people:
        await person.says(words)
    assert not await shaken.tickets()
    for number, person in enumerate(people):
        await person.shares(north_of(SUMBER_JAYA, number))
    assert len(await shaken.tickets()) == 1
    cards = [m for m in shaken.group(CONTROL_ROOM).messages if "TENGGELAM" in m.text]
    assert len(cards) == 1 and people[0].hears((await shaken.tickets())[0].code)


async def test_who_sends_no_point_rings_by_the_deadline(shaken: Town) -> None:
    await shaken.citizen().says("ada yang hanyut terseret ombak di pantai, tolong")
    await shaken.forward(seconds=61)
    assert shaken.group(CONTROL_ROOM).hears("TENGGELAM", "di pantai", loud=True)


async def test_a_kelurahan_with_a_common_name_gathers_without_a_question(shaken: Town) -> None:
    """ "kelurahan Kampung Bali" is asked about in quiet times; here it would cost its minute, and each report a card."""
    words = "pipa gas bocor, bau menyengat, orang pingsan, kelurahan Kampung Bali"
    people = [shaken.citizen() for _ in range(5)]
    for person in people:
        await person.says(words)
    (ticket,) = await shaken.tickets()
    assert ticket.place.kelurahan == "Kampung Bali"
    assert shaken.group("damkar").card(ticket.code).delivery.silent is False
    assert all(p.code == ticket.code for p in people)


async def test_what_came_silently_before_it_began_does_not_ring_one_by_one(town: Town) -> None:
    """One drowning, told seven times with a typed place before the queue was long: one alarm, not seven."""
    words = "gempa, rumah roboh, ada orang tertimpa, di kelurahan Dusun Besar"
    people = [town.citizen() for _ in range(7)]
    for person in people:
        await person.says(words)
    alone = town.citizen()
    await alone.says("gempa, rumah roboh, ada orang tertimpa, di kelurahan Sumber Jaya")
    silent = [t for t in await town.tickets() if t.loud_at is None]
    assert len(silent) >= 6, "a typed place is not merged by itself in quiet times"
    await town.operator(CONTROL_ROOM).types("/bencana mulai")
    await town.forward(minutes=2)
    assert len([t for t in await town.tickets() if t.open]) == 2
    assert len([m for m in town.group("bpbd").loud if "TERTIMPA" in m.text.upper() or "GEMPA" in m.text]) == 2
    await broken(town)
