"""Nobody acts: who is called, when, how loudly. One story per condition of the city file, on both databases."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

import pytest

from cities.duty import OnDuty
from cities.ladder import Ladder, Night, Rung
from cities.profile import City
from domain.assignment import Stage
from domain.danger import Danger
from domain.message import Kind, Membership, Standing
from domain.status import Status
from tests.kept import town_on
from tests.scenarios.stories import fire, quiet_card, supervisor, tell
from tests.town import KANDANG_LIMUN, SUMBER_JAYA, Operator, Person, Town

BOSS = "7001"


def staffed(city: City) -> City:
    """With a supervisor, whom the file names by the platform's number."""
    return replace(city, people=(OnDuty(BOSS, "Supervisor", "supervisor", "", ()),))


@pytest.fixture(params=["sqlite", "postgresql"])
async def town(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Town]:
    async with town_on(request.param, tmp_path, staffed) as copied:
        yield copied


async def boss(town: Town) -> Person:
    """The supervisor has opened the private chat with the operators' bot."""
    supervisor = Operator(town, "ruang_kendali", BOSS, "Supervisor")
    await supervisor.starts()
    return supervisor.private


def rings(town: Town, agency: str, *parts: str) -> int:
    return sum(all(p in m.text for p in parts) for m in town.group(agency).loud)


async def out_of_reach(town: Town, agency: str) -> None:
    """The bot is thrown out of the agency's group."""
    change = Membership("0", Standing.OUT, is_us=True)
    await town.offer(town.chiefs[agency].inbound(Kind.MEMBER, membership=change))


def night_quiet(city: City) -> City:
    quiet = {k: replace(v, quiet=Night(time(20), time(5))) for k, v in city.ladders.items()}
    return replace(city, ladders=quiet)


async def test_not_acknowledged_from_the_group_to_the_second_agency(town: Town) -> None:
    supervisor = await boss(town)
    for _ in range(6):  # with the chief who bound the group: seven people on duty
        await town.operator().types("/bantuan")
    ani = await fire(town)
    await town.forward(seconds=59)
    assert not rings(town, "damkar", "</b> belum diterima")
    await town.forward(seconds=1)
    assert rings(town, "damkar", "belum diterima Damkar", "@u") == 1
    named = [set(re.findall(r"@\w+", m.text)) for m in town.group("damkar").loud]
    assert [len(n) for n in named if n] == [5, 2], "five people a message"
    assert ani.hears("Belum ada yang menjawab", "Telepon 112", loud=True)
    await town.forward(seconds=60)
    assert rings(town, "ruang_kendali", "belum diterima Damkar, 2 menit") == 1
    assert not supervisor.hears(ani.code)
    await town.forward(seconds=60)
    assert supervisor.hears(ani.code, "belum diterima Damkar, 3 menit", "Kebakaran", loud=True)
    assert not town.group("bpbd").has_card(ani.code)
    await town.forward(seconds=120)
    assert not town.group("bpbd").card(ani.code).delivery.silent
    assert (await town.ticket(ani.code)).part("bpbd").stage is Stage.DISPATCHED  # type: ignore[union-attr]
    assert len([m for m in ani.messages if "Belum ada yang menjawab" in m.text]) == 1
    await town.operator("bpbd").taps("Terima", ani.code)
    before = len(supervisor.messages)
    await town.forward(minutes=5)
    assert len(supervisor.messages) == before + 5, "the last rung repeats every minute"
    await town.operator().taps("Terima", ani.code)
    heard = rings(town, "damkar", "</b> belum diterima")
    await town.forward(minutes=2)
    assert rings(town, "damkar", "</b> belum diterima") == heard


async def test_several_agencies_of_one_ticket_call_the_control_room_and_the_supervisor_once(
    town: Town,
) -> None:
    supervisor = await boss(town)
    ani = await tell(town, "tabrakan mobil, penumpang terjepit luka parah")
    room, names = town.group("ruang_kendali"), ("PSC 119", "Polisi", "Damkar")
    parts = [a.agency for a in (await town.ticket(ani.code)).assignments]
    assert parts == ["psc119", "polisi", "damkar"]
    await town.forward(minutes=1)
    for minutes in (2, 3):
        before, private = len(room.loud), len(supervisor.loud)
        await town.forward(minutes=1)
        heard = [*room.loud[before:], *supervisor.loud[private:]]
        assert len(heard) == 1, "the control room, then the supervisor"
        assert all(f"belum diterima {', '.join(names)}, {minutes} menit" in m.text for m in heard)
    for agency, name in zip(parts, names, strict=True):
        assert rings(town, agency, f"belum diterima {name}, 1 menit") == 1
    await town.operator("polisi").taps("Terima", ani.code)
    await town.forward(minutes=3)
    assert "Polisi" not in supervisor.loud[-1].text and "Damkar, " in supervisor.loud[-1].text


async def test_acknowledged_is_a_lease_that_names_who_had_it(town: Town) -> None:
    ani = await fire(town)
    await town.operator().taps("Terima", ani.code)
    await town.forward(minutes=2, seconds=59)
    assert not rings(town, "damkar", "belum berangkat")
    await town.forward(seconds=1)
    assert rings(town, "damkar", "sudah diterima Damkar-2 tetapi belum berangkat, 3 menit") == 1
    await town.forward(minutes=3)
    assert rings(town, "damkar", "belum berangkat") == 2


async def test_not_arrived_within_the_national_standard(town: Town) -> None:
    ani = await fire(town)
    crew = town.operator()
    await town.forward(seconds=30)
    await crew.taps("Terima", ani.code)
    await crew.taps("Berangkat", ani.code)
    await town.forward(minutes=14, seconds=29)
    assert not rings(town, "ruang_kendali", "belum tiba")
    await town.forward(seconds=1)
    assert rings(town, "ruang_kendali", "Damkar belum tiba, 15 menit") == 1
    await crew.taps("Tiba", ani.code)
    await town.forward(hours=1)
    assert rings(town, "ruang_kendali", "belum tiba") == 1


async def test_not_resolved(town: Town) -> None:
    ani = await fire(town)
    crew = town.operator()
    for tap in ("Terima", "Berangkat", "Tiba"):
        await crew.taps(tap, ani.code)
    await town.forward(hours=3)
    assert rings(town, "ruang_kendali", "Damkar belum selesai, 180 menit") == 1
    await town.forward(hours=3)
    assert rings(town, "ruang_kendali", "belum selesai") == 2


async def test_a_question_that_the_reporter_does_not_answer(town: Town) -> None:
    ani = await fire(town)
    crew = town.operator()
    await crew.taps("Terima", ani.code)
    await crew.types(f"/tanya {ani.code} lantai berapa?")
    await town.forward(minutes=2)
    await crew.taps("Berangkat", ani.code)
    await town.forward(minutes=1)
    assert rings(town, "ruang_kendali", "pelapor belum menjawab pertanyaan Damkar, 3 menit") == 1
    await town.forward(minutes=10)
    assert rings(town, "ruang_kendali", "belum menjawab") == 1


async def test_a_question_that_is_answered_calls_nobody(town: Town) -> None:
    ani = await fire(town)
    crew = town.operator()
    await crew.taps("Terima", ani.code)
    await crew.types(f"/tanya {ani.code} lantai berapa?")
    await ani.says("lantai dua")
    await town.forward(minutes=5)
    assert not rings(town, "ruang_kendali", "belum menjawab")


async def test_an_amber_card_that_nobody_looks_at(town: Town) -> None:
    """Without danger named it never rings: one line on the card, and the supervisor where the ladder says so."""

    def further(city: City) -> City:
        amber = "kuning_belum_ditinjau"
        steps = (
            Rung(amber, timedelta(minutes=15), "ruang_kendali", False, None),
            Rung(amber, timedelta(minutes=20), "supervisor", False, None),
        )
        return replace(city, ladders={**city.ladders, "ruang_kendali": Ladder("ruang_kendali", steps)})

    supervisor = await boss(town)
    await town.down(further, seconds=1)
    await quiet_card(town)
    control = town.group("ruang_kendali")
    await town.forward(minutes=13)
    assert not control.hears("tanpa ditinjau")
    await town.forward(minutes=1)
    assert control.hears("menunggu 15 menit tanpa ditinjau")
    assert not supervisor.hears("tanpa ditinjau")
    await town.forward(minutes=5)
    assert supervisor.hears("menunggu 20 menit tanpa ditinjau", loud=False)
    assert not [m for m in control.loud if "tanpa ditinjau" in m.text]


async def test_all_that_nobody_has_looked_at_is_one_loud_line(any_town: Town) -> None:
    """Once in a quarter of an hour, whenever they came, the younger ones with it; not of what somebody has looked at; no more
    when all are seen."""
    town, control = any_town, any_town.group("ruang_kendali")
    first = await quiet_card(town)
    await town.forward(minutes=3)
    second = await quiet_card(town, KANDANG_LIMUN)
    seen = await quiet_card(town, SUMBER_JAYA)
    await town.operator("ruang_kendali").taps("Tinjau", seen.code)

    def lines() -> list[str]:
        return [m.text for m in control.loud if "belum dilihat siapa pun" in m.text]

    await town.forward(minutes=3)
    assert not lines()
    await town.forward(minutes=2)
    assert len(lines()) == 1 and first.code in lines()[0] and second.code in lines()[0]
    await town.forward(minutes=14)
    assert len(lines()) == 1, "the line waits for its time"
    await town.forward(minutes=2)
    assert len(lines()) == 2 and first.code in lines()[1] and second.code in lines()[1]
    assert seen.code not in lines()[1]
    for told in (first, second):
        await town.operator("ruang_kendali").taps("Tinjau", told.code)
    await town.forward(minutes=40)
    assert len(lines()) == 2


async def test_a_digest_that_nobody_clears(town: Town) -> None:
    def further(city: City) -> City:
        left = "rangkuman_belum_dibersihkan"
        steps = (
            Rung(left, timedelta(hours=1), "ruang_kendali", False, None),
            Rung(left, timedelta(hours=2), "supervisor", False, None),
        )
        return replace(city, ladders={**city.ladders, "ruang_kendali": Ladder("ruang_kendali", steps)})

    supervisor = await boss(town)
    await town.down(further, seconds=1)
    await town.citizen().says("bla")
    control = town.group("ruang_kendali")
    await town.forward(hours=4)
    assert control.hears("1 laporan meragukan", loud=False)
    await town.forward(hours=1)
    assert control.hears("belum dibersihkan sejak", loud=False)
    assert not supervisor.hears("belum dibersihkan")
    await town.forward(hours=1)
    assert supervisor.hears("belum dibersihkan sejak", loud=False)
    await town.operator("ruang_kendali").taps("Bersihkan")
    said = [t for t in control.texts if "meragukan" in t]
    await town.forward(hours=12)
    assert [t for t in control.texts if "meragukan" in t] == said


async def test_a_ticket_keeps_the_ladder_that_it_started_with(town: Town) -> None:
    def slow(city: City) -> City:
        steps = (Rung("belum_diterima", timedelta(hours=1), "ruang_kendali", False, timedelta(minutes=1)),)
        return replace(city, ladders={**city.ladders, "nyawa": Ladder("nyawa", steps)})

    ani = await fire(town)
    await town.down(slow, seconds=5)
    budi = await tell(town, "bapak saya pingsan tidak bernapas")
    await town.forward(seconds=55)
    assert rings(town, "damkar", ani.code, "</b> belum diterima") == 1
    await town.forward(minutes=2)
    assert rings(town, "ruang_kendali", ani.code, "</b> belum diterima") == 1
    assert not rings(town, "ruang_kendali", budi.code, "</b> belum diterima")


async def test_a_group_without_the_bot_is_said_and_passed_on_at_once(town: Town) -> None:
    await out_of_reach(town, "damkar")
    ani = await fire(town)
    words = ("belum diterima Damkar", "Tidak terjangkau: grup instansi")
    assert rings(town, "ruang_kendali", ani.code, *words) == 1
    await town.forward(seconds=120)
    assert rings(town, "ruang_kendali", "</b> belum diterima Damkar") == 1, "called ahead, not again"


async def test_a_supervisor_who_never_started_the_bot_is_passed_on_to_the_second_agency(town: Town) -> None:
    ani = await fire(town)
    await town.forward(seconds=180)
    assert town.group("bpbd").has_card(ani.code)
    await town.forward(seconds=119)
    assert rings(town, "bpbd", ani.code) >= 1


async def test_without_supervisor_and_second_agency_the_control_room_hears_it_every_minute(
    town: Town,
) -> None:
    ani = await tell(town, "bapak saya pingsan tidak bernapas")
    await town.forward(seconds=180)
    assert rings(town, "ruang_kendali", ani.code, "3 menit", "Tidak terjangkau: supervisor") == 1
    before = rings(town, "ruang_kendali", ani.code)
    await town.forward(minutes=5)
    assert rings(town, "ruang_kendali", ani.code) == before + 4
    assert "20.53? Ruang kendali dipanggil." in town.group("psc119").card(ani.code).text


async def test_the_card_names_who_is_really_called_next_and_a_chief_who_knows_is_left_alone(
    any_town: Town,
) -> None:
    town = any_town
    burning, fainted = await fire(town), await tell(town, "bapak saya pingsan tidak bernapas")
    chief, other = await supervisor(town), await supervisor(town)
    await town.forward(minutes=4)
    assert "20.49? BPBD dipanggil." in town.group("damkar").card(burning.code).text
    assert "? Supervisor dipanggil." in town.group("psc119").card(fainted.code).text
    assert "cadangan" not in town.group("psc119").card(fainted.code).text
    await chief.types(f"/terima {fainted.code}")
    heard = [len([m for m in c.private.loud if fainted.code in m.text]) for c in (chief, other)]
    await town.forward(minutes=3)
    after = [len([m for m in c.private.loud if fainted.code in m.text]) for c in (chief, other)]
    assert after == [heard[0], heard[1] + 3]
    await other.types(f"/terima {fainted.code}", chat=other.person, private=True)
    called = rings(town, "psc119", fainted.code, "belum diterima")
    assert "? Grup ini dipanggil lagi." in town.group("psc119").card(fainted.code).text
    await town.forward(minutes=2)
    assert len([m for m in other.private.loud if fainted.code in m.text]) == after[1]
    assert rings(town, "psc119", fainted.code, "belum diterima") == called + 2


async def test_what_came_due_while_we_were_down_is_one_late_call_to_everybody(town: Town) -> None:
    supervisor = await boss(town)
    ani = await fire(town)
    await town.down(minutes=21)
    for agency in ("damkar", "ruang_kendali"):
        assert (
            rings(town, agency, "belum diterima Damkar, 21 menit", "(terlambat: sistem mati 20.44–21.05)")
            == 1
        )
    assert supervisor.hears("(terlambat: sistem mati 20.44–21.05)", loud=True)
    assert len([m for m in supervisor.messages if ani.code in m.text]) == 1
    assert town.group("bpbd").has_card(ani.code)
    assert ani.hears("Sistem sempat mati dari 20.44 sampai 21.05", "112")
    await town.forward(seconds=59)
    assert rings(town, "damkar", "</b> belum diterima") == 1


async def test_quiet_at_night_but_never_for_danger_to_life(town: Town) -> None:
    await town.down(night_quiet, seconds=1)  # it is 20.44
    music = await tell(town, "orang karaokean sampai malam ganggu tidur")
    assert (await town.ticket(music.code)).danger is Danger.OTHER
    ani = await fire(town)
    await town.forward(minutes=30)
    assert rings(town, "damkar", ani.code, "</b> belum diterima") >= 1
    assert not rings(town, "satpolpp", music.code, "</b> belum diterima")
    for agency in ("damkar", "bpbd"):  # else the fire calls every minute of the night
        for step in ("Terima", "Selesai"):
            await town.operator(agency).taps(step, ani.code)
    await town.forward(hours=7, minutes=45)
    assert not rings(town, "satpolpp", music.code, "</b> belum diterima")
    await town.forward(minutes=2)
    assert rings(town, "satpolpp", music.code, "</b> belum diterima") == 1
    assert rings(town, "ruang_kendali", music.code, "</b> belum diterima") <= 2, (
        "one call, and the last rung's repetition"
    )


async def test_the_control_rooms_terima_silences_only_its_own_rung(town: Town) -> None:
    supervisor = await boss(town)
    ani = await fire(town)
    await town.forward(seconds=120)
    toast = await town.operator("ruang_kendali").taps("Terima", ani.code)
    assert "Damkar tetap dipanggil" in toast
    ticket = await town.ticket(ani.code)
    assert ticket.status is Status.DISPATCHED and ticket.part("damkar").stage is Stage.DISPATCHED  # type: ignore[union-attr]
    await town.forward(seconds=60)
    assert supervisor.hears(ani.code, "belum diterima Damkar")
    assert "Diterima" not in ani.receipt


async def test_given_back_it_rings_at_once_and_begins_anew(town: Town) -> None:
    ani = await fire(town)
    crew = town.operator()
    await crew.taps("Terima", ani.code)
    await town.forward(minutes=2)
    await crew.taps("Lepas", ani.code)
    assert rings(town, "damkar", ani.code, "dilepas Damkar-2; perlu orang lain") == 1
    await town.forward(seconds=60)
    assert rings(town, "damkar", "belum diterima Damkar, 1 menit") == 1
