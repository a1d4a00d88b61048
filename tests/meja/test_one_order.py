"""One order for every list of open tickets, and in each the control room reads which agency has not answered."""

from __future__ import annotations

from pathlib import Path

from bot.board.content import content
from domain.ticket import CONTROL_ROOM
from tests.meja.browser import Client, served, sits
from tests.scenarios.stories import fire, north_of, tell
from tests.town import CODE, PANORAMA, Town


async def lists(town: Town, client: Client, agency: str) -> dict[str, list[str]]:
    """The lines of each list that this agency reads."""
    somebody, group = town.operator(agency), town.group(agency)
    found = {}
    for command in ("/antrian", "/serahterima"):
        await somebody.types(command)
        found[command] = [line for line in group.last.text.split("\n") if " menit" in line]
    browser = await sits(town, client, somebody)
    found["meja"] = [row for row in browser.shown.split("<li ") if 'data-kode="' in row]
    return found


def codes(lines: list[str]) -> list[str]:
    return [found[0] for line in lines if (found := CODE.search(line))]


async def crowded(town: Town) -> dict[str, str]:
    """Old and young ones of each class, by what they are."""
    tree = await tell(town, "ada pohon tumbang menutup jalan", north_of(PANORAMA, 9000))
    half = await tell(town, "kebakaran rumah, api besar, ada anak pingsan di dalam")
    assert len((await town.ticket(half.code)).assignments) > 1
    taken = await fire(town, north_of(PANORAMA, 2000))
    for code in (half.code, taken.code):
        await town.operator("damkar").taps("Terima", code)
    await town.forward(minutes=5)
    old = await fire(town, north_of(PANORAMA, 4000))
    await town.forward(minutes=5)
    young = await fire(town, north_of(PANORAMA, 6000))
    return {
        "tree": tree.code,
        "half": half.code,
        "taken": taken.code,
        "old": old.code,
        "young": young.code,
    }


async def test_the_control_room_reads_one_order_and_who_is_missing(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        of = await crowded(town)
        wanted = [of[name] for name in ("old", "young", "half", "tree", "taken")]
        found = await lists(town, client, CONTROL_ROOM)
        for where, lines in found.items():
            assert codes(lines) == wanted, where
            half, taken = (next(x for x in lines if of[name] in x) for name in ("half", "taken"))
            assert "↳ belum diterima PSC 119" in half and "dipegang Damkar" in half, (where, half)
            assert "belum diterima" not in taken
        wall = await town.read(lambda tx: content(tx, town.app.city, town.clock.now()))
        assert [one["code"] for one in wall["tickets"]] == wanted


async def test_an_agency_reads_what_waits_for_it_first_and_the_oldest_of_it(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        of = await crowded(town)
        for where, lines in (await lists(town, client, "damkar")).items():
            assert codes(lines)[:4] == [of[name] for name in ("old", "young", "half", "taken")], where
        for where, lines in (await lists(town, client, "psc119")).items():
            assert codes(lines) == [of["half"]], where
            assert "belum diterima PSC 119" in lines[0] and "↳ Damkar menerima" in lines[0]


async def test_the_board_of_a_disaster_goes_by_the_same_order(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, _):
        room = town.operator(CONTROL_ROOM)
        await room.types("/bencana mulai")
        old = await fire(town)
        taken = await fire(town, north_of(PANORAMA, 6000))
        await town.forward(minutes=2)
        young = await fire(town, north_of(PANORAMA, 3000))
        await tell(town, "rumah kebakaran, api besar", north_of(PANORAMA, 3010))
        await town.operator("damkar").types(f"/terima {taken.code}")
        await town.forward(seconds=30)
        board = next(m.text for m in reversed(town.group(CONTROL_ROOM).messages) if "MODE BENCANA" in m.text)
        assert [c for c in CODE.findall(board) if c in (old.code, young.code, taken.code)] == [
            old.code,
            young.code,
            taken.code,
        ]
