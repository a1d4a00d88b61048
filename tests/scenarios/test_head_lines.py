"""O2, O15: what rings is red everywhere, head lines agree and say an age; who practises is not called to what is real."""

from __future__ import annotations

import re

from bot.channels.pace import Pace
from bot.loops.limits import Limits
from bot.loops.sweeps import write_ages
from domain.message import Priority, Standing
from tests.scenarios.stories import fire
from tests.scenarios.test_drills import bound_for_drills, opened, played
from tests.town import KANDANG_LIMUN, OPERATOR, PANORAMA, Town


def head(town: Town, agency: str, code: str) -> str:
    """The card's first line, without its marks."""
    return re.sub(r"<[^>]+>", "", town.group(agency).card(code).text.splitlines()[0])


async def test_what_the_deadline_rings_is_red_and_head_lines_agree(any_town: Town) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says("ada ular di dapur rumah tetangga, katanya besar")
    await ani.shares(PANORAMA)
    code = ani.code
    assert "🟡 Kuning" in head(town, "ruang_kendali", code)
    assert re.search(r"baru, \d+ (dtk|mnt)$", head(town, "ruang_kendali", code))
    await town.forward(seconds=185)
    agency = (await town.ticket(code)).assignments[0].agency
    told = head(town, agency, code)
    assert "🔴 Merah" in told and told == head(town, "ruang_kendali", code)
    assert "baru, 3 mnt" in told
    assert town.group("ruang_kendali").hears(code, "belum diputuskan sampai tenggat", "Merah", loud=True)
    crew = town.operator(agency)
    await town.forward(minutes=2)
    await crew.taps("Terima", code)
    assert "diterima" in head(town, agency, code) and head(town, agency, code) == head(
        town, "ruang_kendali", code
    )
    await crew.taps("Lepas", code)
    told = head(town, agency, code)
    assert "belum diterima, 1 dtk" in told and told == head(town, "ruang_kendali", code)


async def test_an_age_stays_true_where_a_group_has_room_for_it(any_town: Town) -> None:
    """O2: nothing else happens, and the card says how long nobody has taken it; nobody's twenty a minute are spent on it."""
    town = any_town
    reporter = await fire(town)
    assert "baru, 1 dtk" in head(town, "damkar", reporter.code)
    before = len(town.group("damkar").messages)
    await town.forward(seconds=41)
    assert "baru, 1 dtk" in head(town, "damkar", reporter.code)
    await town.app.database.write(lambda tx: write_ages(town.app, tx))
    await town.app.settle()
    for agency in ("damkar", "ruang_kendali"):
        assert "baru, 40 dtk" in head(town, agency, reporter.code)
    assert len(town.group("damkar").messages) == before
    limits = Limits(Pace(), town.clock.now)
    for said in range(Pace().group_idle):
        assert limits.may(1, group=True, priority=Priority.LEAST, edits="")
        limits.count(1, "")
        town.clock.forward(seconds=3 + said)
    assert not limits.may(1, group=True, priority=Priority.LEAST, edits="")
    assert limits.may(1, group=True, priority=Priority.THREAD, edits="")


async def test_duty_in_the_group_for_practice_is_not_called_to_what_is_real(any_town: Town) -> None:
    town, room, chief = any_town, "-100777", any_town.operator("damkar")
    await bound_for_drills(town, chief, room)
    player = town.operator("damkar")
    town.channels[OPERATOR].stands(room, player.person, Standing.MEMBER)
    await player.types("/piket masuk", chat=room, chat_title="Latihan Damkar")
    there = town.channels[OPERATOR].messages
    ani = town.citizen()
    await ani.says("rumah kebakaran, api besar")
    await ani.shares(KANDANG_LIMUN)
    await town.forward(minutes=4)
    everywhere = [m.text for chat in town.groups.values() for m in there(chat)]
    assert any("belum diterima" in t for t in everywhere)
    assert not any(f"@u{player.person}" in t for t in everywhere)
    code = await played(town, await opened(town))
    await town.forward(minutes=4)
    assert any(code in m.text and f"@u{player.person}" in m.text for m in there(room)), "called in the drill"
