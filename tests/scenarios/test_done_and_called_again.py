"""An agency's end is its own: while others keep the ticket open, what begins again, gets worse or is its own danger calls it again,
with its ladder from the start; so do its own people."""

from __future__ import annotations

import pytest

from domain.assignment import Stage
from domain.message import Kind, Press
from tests.scenarios.stories import finish, stage, tell
from tests.town import Operator, Person, Town

FIRE = "rumah kebakaran besar jl irian 30 tanjung jaya, nenek saya terbakar tangannya"
CRASH = "tabrakan motor sama truk, ada yang terluka parah"
BURNING_CAR = "mobil terbakar habis tabrakan, ada korban luka"
ROBBERY = "ada begal bawa parang di depan rumah saya, bapak saya dibacok"


async def done(town: Town, told: str, agency: str, other: str) -> tuple[Person, Operator]:
    """This agency pressed Selesai, the other one is still at work."""
    ani = await tell(town, told)
    await town.forward(seconds=20)
    crew = town.operator(agency)
    await town.operator(other).taps("Terima", ani.code)
    await finish(town, crew, ani.code)
    assert (await town.ticket(ani.code)).open
    return ani, crew


async def withdrawn(town: Town, told: str, agency: str, other: str) -> Person:
    ani = await tell(town, told)
    await town.forward(seconds=20)
    await town.operator(other).taps("Terima", ani.code)
    await town.operator("ruang_kendali").types(f"/tarik {ani.code} {agency}")
    assert await stage(town, ani.code, agency) is Stage.WITHDRAWN
    await town.forward(seconds=60)
    return ani


async def is_called(town: Town, code: str, agency: str, loud: int) -> None:
    """Aloud, with Terima under its card, and its ladder from the start."""
    group = town.group(agency)
    assert await stage(town, code, agency) is Stage.DISPATCHED
    assert len(group.loud) > loud and group.hears(code, "dipanggil lagi", loud=True)
    labels = " ".join(b.label for row in group.card(code).delivery.buttons for b in row)
    assert "Terima" in labels and "Buka lagi" not in labels and "belum diterima" in group.card(code).text
    before = len(group.loud)
    await town.forward(seconds=61)
    assert len(group.loud) > before and "belum diterima" in group.loud[-1].text


@pytest.mark.parametrize(
    ("told", "agency", "other", "words"),
    [
        (FIRE, "damkar", "psc119", "apinya nyala lagi pak, besar, sudah ke rumah sebelah!"),
        (FIRE, "damkar", "psc119", "tolong cepat damkar balik lagi, ada anak di rumah sebelah"),
        (FIRE, "damkar", "psc119", "asap lagi pak"),
        (FIRE, "damkar", "psc119", "belum padam pak"),
        (FIRE, "damkar", "psc119", "the fire is back"),
        (FIRE, "damkar", "psc119", "anak masih di dalam"),
        (FIRE, "damkar", "psc119", "ada anak terjebak di lantai 2"),
        (FIRE, "damkar", "psc119", "apinya nyala lagi, nenek saya pingsan"),
        (FIRE, "psc119", "damkar", "neneknya tidak bernapas"),
        (CRASH, "psc119", "polisi", "ada satu korban lagi di parit"),
        (CRASH, "psc119", "polisi", "orangnya pingsan sekarang"),
        (BURNING_CAR, "damkar", "psc119", "mobilnya menyala lagi apinya besar, anaknya masih di dalam"),
        (ROBBERY, "polisi", "psc119", "mereka balik lagi"),
        (ROBBERY, "polisi", "psc119", "dia datang lagi bawa parang"),
    ],
)
async def test_who_was_done_is_called_again(
    town: Town, told: str, agency: str, other: str, words: str
) -> None:
    ani, _ = await done(town, told, agency, other)
    loud = len(town.group(agency).loud)
    await ani.says(words)
    await is_called(town, ani.code, agency, loud)


@pytest.mark.parametrize(
    ("told", "agency", "other", "words"),
    [
        (CRASH, "psc119", "polisi", "korbannya sekarang pingsan tidak bernapas!"),
        (FIRE, "psc119", "damkar", "nenek sesak napas"),
        (FIRE, "damkar", "psc119", "apinya nyala lagi"),
    ],
)
async def test_so_is_who_was_taken_off(
    any_town: Town, told: str, agency: str, other: str, words: str
) -> None:
    ani = await withdrawn(any_town, told, agency, other)
    loud = len(any_town.group(agency).loud)
    await ani.says(words)
    await is_called(any_town, ani.code, agency, loud)
    assert "ditarik" not in any_town.group(agency).card(ani.code).text


@pytest.mark.parametrize(
    ("told", "agency", "other", "words"),
    [
        (FIRE, "damkar", "psc119", "nenek saya sesak napas"),
        (FIRE, "damkar", "psc119", "belum datang juga ambulansnya"),
        (FIRE, "damkar", "psc119", "masih nunggu pak"),
        (FIRE, "damkar", "psc119", "api sudah padam pak"),
        (FIRE, "damkar", "psc119", "damkar sudah pulang pak terima kasih"),
        (FIRE, "damkar", "psc119", "tolong cepat pak"),
        (FIRE, "psc119", "damkar", "apinya makin besar"),
        (FIRE, "psc119", "damkar", "neneknya sudah dibawa ke RS"),
        (CRASH, "polisi", "psc119", "korbannya pingsan"),
    ],
)
async def test_what_is_another_s_or_nothing_new_wakes_nobody_who_is_done(
    town: Town, told: str, agency: str, other: str, words: str
) -> None:
    ani, _ = await done(town, told, agency, other)
    await ani.says(words)
    assert await stage(town, ani.code, agency) is Stage.RESOLVED


async def test_a_witness_of_what_burns_again_calls_it_too(any_town: Town) -> None:
    ani, _ = await done(any_town, "rumah kebakaran besar, nenek saya terbakar tangannya", "damkar", "psc119")
    loud = len(any_town.group("damkar").loud)
    await tell(any_town, "rumah kebakaran api besar")
    await is_called(any_town, ani.code, "damkar", loud)


async def test_of_several_who_were_done_each_is_called(any_town: Town) -> None:
    """Only the police, who had not come yet, were reminded."""
    town = any_town
    ani = await tell(town, CRASH)
    await ani.says("mobilnya terbakar!")
    await town.forward(seconds=20)
    for agency in ("damkar", "psc119"):
        await finish(town, town.operator(agency), ani.code)
    assert (await town.ticket(ani.code)).open
    loud = {agency: len(town.group(agency).loud) for agency in ("damkar", "psc119")}
    await ani.says("mobilnya menyala lagi apinya besar, anaknya masih di dalam")
    for agency, before in loud.items():
        assert await stage(town, ani.code, agency) is Stage.DISPATCHED
        assert len(town.group(agency).loud) > before
    assert await stage(town, ani.code, "polisi") is Stage.DISPATCHED


async def test_what_the_control_room_notes_calls_it_too(town: Town) -> None:
    ani, _ = await done(town, FIRE, "damkar", "psc119")
    loud = len(town.group("damkar").loud)
    await town.operator("ruang_kendali").types(f"/catat {ani.code} penelepon lain: api merambat ke gudang")
    await is_called(town, ani.code, "damkar", loud)


async def test_it_ends_and_is_called_once_more(town: Town) -> None:
    ani, crew = await done(town, FIRE, "damkar", "psc119")
    for words in ("apinya nyala lagi pak", "apinya nyala lagi di dapur"):
        await ani.says(words)
        assert await stage(town, ani.code, "damkar") is Stage.DISPATCHED
        await finish(town, crew, ani.code)
    assert (await town.ticket(ani.code)).open
    await town.operator("psc119").taps("Selesai", ani.code)
    assert ani.hears("sudah tertangani")


async def test_selesai_can_no_longer_be_taken_back_then(town: Town) -> None:
    ani = await tell(town, FIRE)
    await town.forward(seconds=20)
    crew = town.operator()
    await town.operator("psc119").taps("Terima", ani.code)
    for tap in ("Terima", "Berangkat", "Tiba", "Selesai"):
        await crew.taps(tap, ani.code)
    await town.forward(seconds=5)
    await ani.says("apinya nyala lagi pak")
    labels = " ".join(b.label for row in town.group("damkar").card(ani.code).delivery.buttons for b in row)
    assert "Urungkan" not in labels and "Korban" not in labels
    await crew.types(f"/urungkan {ani.code}")
    assert await stage(town, ani.code, "damkar") is Stage.DISPATCHED


async def test_its_own_people_take_it_up_again(any_town: Town) -> None:
    town = any_town
    ani, crew = await done(town, FIRE, "damkar", "psc119")
    loud = len(town.group("damkar").loud)
    await crew.taps("Buka lagi", ani.code)
    await is_called(town, ani.code, "damkar", loud)
    assert town.group("damkar").hears("dipanggil lagi oleh Damkar-2", loud=True)


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ("/buka {}", Stage.DISPATCHED),
        ("/terima {}", Stage.ACKNOWLEDGED),
        ("/berangkat {}", Stage.EN_ROUTE),
        ("{} kami terima", Stage.ACKNOWLEDGED),
        ("{} otw", Stage.EN_ROUTE),
    ],
)
@pytest.mark.parametrize("end", ["selesai", "tarik"])
async def test_or_type_that_they_do(town: Town, typed: str, becomes: Stage, end: str) -> None:
    if end == "selesai":
        ani, crew = await done(town, FIRE, "damkar", "psc119")
    else:
        ani, crew = await withdrawn(town, FIRE, "damkar", "psc119"), town.operator()
    await crew.types(typed.format(ani.code))
    assert await stage(town, ani.code, "damkar") is becomes
    await town.operator("psc119").taps("Selesai", ani.code)
    assert (await town.ticket(ani.code)).open, "it waits for the fire brigade"


async def test_the_control_room_names_whom_it_calls_again(town: Town) -> None:
    ani, _ = await done(town, FIRE, "damkar", "psc119")
    sari, room = town.operator("ruang_kendali"), town.group("ruang_kendali")
    await sari.types(f"/buka {ani.code}")
    assert "Damkar" in room.last.text and f"/buka {ani.code} damkar" in room.last.text
    loud = len(town.group("damkar").loud)
    await sari.types(f"/buka {ani.code} damkar")
    await is_called(town, ani.code, "damkar", loud)


async def test_what_it_takes_down_for_an_agency_is_never_another_s(town: Town) -> None:
    """/terima … damkar, where Damkar is done, had been the ambulance's."""
    ani, _ = await done(town, FIRE, "damkar", "psc119")
    await town.operator("ruang_kendali").types(f"/terima {ani.code} damkar")
    assert await stage(town, ani.code, "damkar") is Stage.ACKNOWLEDGED
    assert await stage(town, ani.code, "psc119") is Stage.ACKNOWLEDGED


async def test_a_key_that_was_too_late_takes_nothing_up(town: Town) -> None:
    ani = await tell(town, FIRE)
    await town.forward(seconds=20)
    first, second = town.operator(), town.operator()
    await first.taps("Terima", ani.code)
    card, key = town.group("damkar").button("Berangkat", ani.code)
    await first.taps("Selesai", ani.code)
    await town.forward(seconds=2)
    press = Press("late", key.data, card.message_id)
    await town.offer(second.inbound(Kind.PRESS, press=press))
    assert await stage(town, ani.code, "damkar") is Stage.RESOLVED


async def test_a_merged_ticket_s_crew_stays_called(town: Town) -> None:
    """What is at work there is at work here, though the same agency was done here."""
    ani, _ = await done(town, FIRE, "damkar", "psc119")
    budi = await tell(town, "rumah kebakaran api besar", (-3.76, 102.275))
    assert budi.code != ani.code
    await town.operator("ruang_kendali").types(f"/gabung {budi.code} {ani.code}")
    assert await stage(town, ani.code, "damkar") is Stage.DISPATCHED
