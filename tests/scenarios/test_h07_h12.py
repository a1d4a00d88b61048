"""Situations that must end well, H7 to H12; H10 begins with three pranks that two people agree on: `test_sanctions`."""

from __future__ import annotations

from bot.profiles import citizen_profile
from domain.happenings import Happened
from domain.message import Kind
from models import chain
from tests.scenarios.stories import fire, tell
from tests.town import PANORAMA, Town


async def test_h07_calling_back_is_one_tap_for_one_person_and_logged(town: Town) -> None:
    ani = await tell(town, "bapak saya pingsan tidak bernapas")
    await ani.own_number("+628127390000")
    holder, other = town.operator("psc119"), town.operator("psc119")
    await holder.taps("Terima", ani.code)
    assert "+62 812-7390-000" in await holder.taps("Nomor", ani.code)
    assert "hanya untuk pemegang tiket" in await other.taps("Nomor", ani.code)
    ticket = await town.ticket(ani.code)
    links = await town.read(lambda tx: chain.history(tx, ticket.id))
    assert [e.kind for e, _ in links].count(Happened.NUMBER_READ) == 1
    everywhere = [t for group in town.groups for t in town.group(group).texts]
    assert not [t for t in everywhere if "8127390000" in t]


async def test_h07_typed_the_number_comes_in_the_private_chat_alone(town: Town) -> None:
    ani = await tell(town, "bapak saya pingsan tidak bernapas")
    await ani.own_number("+628127390000")
    holder = town.operator("psc119")
    await holder.taps("Terima", ani.code)
    await holder.types(f"/nomor {ani.code}")
    assert town.group("psc119").hears("Buka chat pribadi dengan bot ini")
    await holder.types("/start", chat=holder.person, private=True)
    await holder.types(f"/nomor {ani.code}")
    assert holder.private.hears("+62 812-7390-000")
    assert not town.group("psc119").hears("8127390000")


async def test_h08_the_reporter_reads_nothing_of_what_operators_say_among_themselves(town: Town) -> None:
    ani = await fire(town)
    budi = town.operator()
    await budi.taps("Terima", ani.code)
    await town.forward(seconds=1)
    before = ani.texts
    card = town.group("damkar").card(ani.code)
    await budi.types("wkwk pasti bohong lagi")
    await budi.types("bakar sate kali", reply_to=card.message_id)
    await budi.types("kebakaran beneran ini?", topic="77")
    assert ani.texts == before


async def test_h09_a_snake_bite_alerts_the_ambulance_too(town: Town) -> None:
    ani = await tell(town, "adik saya digigit ular di kebun")
    assert town.group("damkar").has_card(ani.code) and town.group("psc119").has_card(ani.code)
    assert not town.group("psc119").card(ani.code).delivery.silent


async def test_h09_a_fire_with_people_inside_alerts_the_ambulance_too(town: Town) -> None:
    ani = await tell(town, "rumah kebakaran, masih ada orang di dalam")
    assert town.group("damkar").has_card(ani.code) and town.group("psc119").has_card(ani.code)


async def test_h09_so_do_words_that_come_after_the_ticket(town: Town) -> None:
    ani = await tell(town, "ada ular kobra masuk rumah")
    await town.operator("ruang_kendali").taps("Teruskan ke Damkar", ani.code)
    assert town.group("damkar").has_card(ani.code) and not town.group("psc119").has_card(ani.code)
    await ani.says("adik saya digigit")
    assert not town.group("psc119").card(ani.code).delivery.silent
    assert ani.texts[-2].startswith("Diteruskan ke petugas") and ani.texts[-1].startswith("Diam, jangan")


async def test_h09_and_words_before_a_button_or_while_the_card_is_silent(town: Town) -> None:
    ani = town.citizen()
    await ani.says("adik saya digigit")
    await ani.says("/start")
    await ani.press("Hewan berbahaya")
    await ani.shares(PANORAMA)
    await town.forward(minutes=3, seconds=1)
    assert town.group("damkar").has_card(ani.code) and town.group("psc119").has_card(ani.code)


async def test_h11_another_emergency_after_a_fire_report_is_a_second_ticket(town: Town) -> None:
    ani = await fire(town)
    first = ani.code
    await ani.says("sekarang tetangga saya pingsan")
    assert "Ini kejadian lain" in ani.last.text
    assert town.group("ruang_kendali").hears("tetangga saya pingsan")
    await town.forward(seconds=61)
    await ani.shares(PANORAMA)
    assert ani.code != first
    assert (await town.ticket(ani.code)).category == "medis"
    assert town.group("psc119").has_card(ani.code)


async def test_h11_silence_and_no_place_still_ring_by_the_deadline(town: Town) -> None:
    ani = await fire(town)
    await ani.says("sekarang tetangga saya pingsan")
    await town.forward(seconds=62)
    medical = [t for t in await town.tickets() if t.category == "medis"]
    assert len(medical) == 1 and medical[0].loud_at is not None


async def test_h12_the_profile_says_what_to_do_while_everything_is_down(town: Town) -> None:
    profile = citizen_profile(town.app.city)
    assert "tidak dibalas 30 detik?" in profile.description and "112" in profile.description
    assert "Telepon 112" in profile.short_description


async def test_h12_what_was_written_meanwhile_is_taken_up_with_its_own_date(town: Town) -> None:
    """The outage took 20 minutes of a fire: it rings at once, and the ladder counts from the dispatch."""
    ani = town.citizen()
    sent = town.clock.now()
    town.clock.forward(minutes=20)
    await ani.says("/start", sent_at=sent)
    await ani.press("Kebakaran")
    await ani.does(Kind.TEXT, text="rumah kebakaran", sent_at=sent)
    await town.forward(seconds=1)
    assert town.group("damkar").hears("KEBAKARAN", loud=True)
