"""What operators find moves the score, slowly, within bounds, and never by one person alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.commands.learning import steps, take_back
from domain.message import Kind
from handlers.learning.learned import prior_name
from models import ticket_lists, verdicts, weights
from models.db import Tx
from models.verdicts import OutcomeRow
from tests.founding import found_town
from tests.scenarios.stories import JPEG, finish, fire, later, prank, quiet_card
from tests.town import PANORAMA, Town
from verification.facts import DEFAULT_PRIOR
from verification.learning import PRIOR_UP, REACH
from verification.score import SIGNALS

EXPERT = {s.name: s.weight for s in SIGNALS}
CHANNEL = "telegram_citizen"


async def history(town: Town, signal: str, *, genuine: int, false: int, operators: int = 6) -> None:
    """Outcomes of earlier months: so many genuine and false ones carry the signal, as many of each do not."""

    def work(tx: Tx) -> None:
        first = 100_000 + len(verdicts.everything(tx))
        found = ["genuine"] * genuine + ["false"] * false
        both = [(v, {signal: 1.0}) for v in found] + [
            (v, {}) for v in ["genuine"] * false + ["false"] * genuine
        ]
        for number, (verdict, signals) in enumerate(both):
            verdicts.keep(
                tx,
                OutcomeRow(
                    report_id=first + number,
                    ticket_id=first + number,
                    person_id=first + number,
                    operator=number % operators,
                    channel=CHANNEL,
                    verdict=verdict,
                    reason="selesai" if verdict == "genuine" else "salah_kirim",
                    at=town.clock.now(),
                    signals=signals,
                ),
            )

    await town.app.database.write(work)


async def learned(town: Town) -> dict[str, float]:
    found: dict[str, float] = await town.read(weights.current)
    return found


async def test_each_outcome_keeps_what_the_report_carried(town: Town) -> None:
    ani = await fire(town)
    await finish(town, town.operator(), ani.code)
    budi = await prank(town)
    found = {
        o.ticket_id: o
        for code in (ani.code, budi.code)
        for ticket in [await town.ticket(code)]
        for o in await town.read(lambda tx, t=ticket: verdicts.of_ticket(tx, t.id))
    }
    genuine, false = found[(await town.ticket(ani.code)).id], found[(await town.ticket(budi.code)).id]
    assert (genuine.verdict, genuine.reason) == ("genuine", "selesai")
    assert (false.verdict, false.reason) == ("false", "iseng")
    assert {"danger_clear", "pin_inside", "specific_words"} <= set(genuine.signals)
    assert genuine.operator != false.operator


async def test_selesai_without_a_crew_teaches_nothing(town: Town) -> None:
    ani = await quiet_card(town)
    await town.operator("ruang_kendali").types(f"/selesai {ani.code}")
    ticket = await town.ticket(ani.code)
    (outcome,) = await town.read(lambda tx: verdicts.of_ticket(tx, ticket.id))
    assert outcome.verdict == "unknown"


async def test_the_record_grows_by_what_a_crew_found(town: Town) -> None:
    ani = await fire(town)
    await finish(town, town.operator(), ani.code)
    await later(town, days=2)
    await ani.says("rumah kebakaran, api besar")
    await ani.shares((-3.79, 102.27))
    assert town.group("damkar").hears(ani.code, "1 benar, 0 palsu")


async def test_a_night_of_learning_moves_the_score(town: Town) -> None:
    ani = await quiet_card(town)
    assert "titik di dalam kota" in town.group("ruang_kendali").card(ani.code).text
    await history(town, "pin_inside", genuine=20, false=160)
    await later(town, days=1)
    assert (await learned(town))["pin_inside"] == 0  # silenced, never turned round
    budi = await quiet_card(town)
    assert "titik di dalam kota" not in town.group("ruang_kendali").card(budi.code).text


async def test_it_stays_within_bounds_whatever_is_seen(town: Town) -> None:
    await history(town, "typed_place", genuine=900, false=5)
    await later(town, days=1)
    await later(town, days=1)
    now = await learned(town)
    assert now["typed_place"] <= EXPERT["typed_place"] + REACH
    assert now[prior_name(CHANNEL)] <= DEFAULT_PRIOR + PRIOR_UP + 1e-9


async def test_the_percentage_follows_what_came_true_and_the_lane_does_not(town: Town) -> None:
    """Quiet cards turn out real, most of them: the next one says so, and is as quiet as the first."""
    for _ in range(36):
        ani = await quiet_card(town)
        await town.forward(minutes=1)
    first = await town.ticket(ani.code)

    def found(tx: Tx) -> None:
        for number, ticket in enumerate(ticket_lists.latest(tx, 100)):
            who, now = number % 4, town.clock.now()
            row = OutcomeRow(ticket.id, ticket.id, ticket.id, who, CHANNEL, "genuine", "selesai", now)
            verdicts.keep(tx, row)

    await town.app.database.write(found)
    await later(town, days=1)
    last = await town.ticket((await quiet_card(town)).code)
    assert first.state.judgement is not None and last.state.judgement is not None
    assert last.state.judgement.percent > 3 * first.state.judgement.percent
    assert last.lane is first.lane
    assert f"Kepercayaan {last.state.judgement.percent}" in town.group("ruang_kendali").card(last.code).text


async def test_a_merged_ticket_is_what_its_host_turned_out_to_be(town: Town) -> None:
    """The second reporter of a real fire was real as well: the percentages count both."""
    ani = town.citizen()
    await ani.says("rumah kebakaran di jl merapi no 3, api besar")
    await town.citizen().says("tolong kebakaran rumah tetangga jl merapi")
    await town.operator("ruang_kendali").taps("Gabung", "26-0002")
    await finish(town, town.operator(), ani.code)
    found = await town.read(verdicts.scored)
    assert [s.verdict for s in found] == ["genuine", "genuine"]


async def test_one_operator_alone_teaches_nothing(town: Town) -> None:
    """Somebody who marks everything false to have peace moves no weight."""
    await history(town, "danger_clear", genuine=5, false=400, operators=1)
    await later(town, days=1)
    assert "danger_clear" not in await learned(town)


async def test_one_operator_among_others_counts_for_a_third_at_most(town: Town) -> None:
    """The same poison, drop by drop: four honest people's outcomes outweigh it."""
    await history(town, "danger_clear", genuine=60, false=6, operators=4)

    def poison(tx: Tx) -> None:
        for number in range(2000):
            row = OutcomeRow(
                900_000 + number,
                900_000 + number,
                900_000 + number,
                99,
                CHANNEL,
                "false",
                "salah_kirim",
                town.clock.now(),
                {"danger_clear": 1.0},
            )
            verdicts.keep(tx, row)

    await town.app.database.write(poison)
    await later(town, days=1)
    now = await learned(town)
    assert now.get("danger_clear", EXPERT["danger_clear"]) > EXPERT["danger_clear"] - REACH / 2


async def test_a_step_is_shown_taken_back_and_not_taken_again(tmp_path: Path) -> None:
    kept = f"sqlite:///{tmp_path / 'sigap.db'}"
    town = await found_town(tmp_path, database=kept)
    await history(town, "pin_inside", genuine=20, false=160)
    await later(town, days=1)
    settings = town.app.settings
    shown = steps(settings, 50)
    number = next(line.split("\t")[0] for line in shown if "\tpin_inside\t" in line)
    assert "→" in take_back(settings, int(number)) and take_back(settings, 999) == ""
    assert (await learned(town))["pin_inside"] == EXPERT["pin_inside"]
    await history(town, "typed_place", genuine=30, false=30)
    town.clock.move_to(max(s.at for s in await town.read(weights.history)))
    await later(town, days=1)
    assert (await learned(town))["pin_inside"] == pytest.approx(EXPERT["pin_inside"])
    assert any(f"membatalkan {number}" in line for line in steps(settings, 50))
    await town.app.close()


async def test_a_dismissal_that_was_taken_back_is_no_outcome(town: Town) -> None:
    ani = town.citizen()
    await ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
    await ani.shares(PANORAMA)
    await town.forward(minutes=3)
    sari = town.operator("ruang_kendali")
    await sari.types(f"/palsu {ani.code} iseng")
    await sari.types(f"/urungkan {ani.code}")
    assert await town.read(verdicts.everything) == []
