"""A fault of ours keeps something from being handled: a human reads the words at once, whoever did it reads that it was not done, and
it is tried again at the next start."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import handlers.process
from bot.health.watch import Watch
from domain.message import Inbound, Kind
from handlers.health import unhandled as telling
from handlers.routes import TIMERS
from handlers.turn import Turn
from models import inbox, unhandled
from tests.town import PANORAMA, Person, Town

pytestmark = pytest.mark.faulty
Plant = Callable[..., None]
DROWNING = "ada orang hanyut di sungai hitam, tolong"


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Plant:
    """From now on a handler raises where `concerns` says so; called again, where that says so."""

    def plant(name: str, concerns: Callable[[Inbound], bool] = lambda _: True) -> None:
        real = getattr(handlers.process, name)

        def breaks(turn: Turn, inbound: Inbound, *more: Any) -> None:
            real(turn, inbound, *more)
            if concerns(inbound):
                raise ZeroDivisionError("planted")

        monkeypatch.setattr(handlers.process, name, breaks)

    return plant


async def alarms(town: Town) -> list[str]:
    watch = Watch(town.app)
    await watch.look()
    return [alarm.key for alarm in watch.alarms]


async def dead(town: Town) -> int:
    return len(await town.read(inbox.dead_letters))


def in_the_room(town: Town, words: str) -> list[str]:
    return [m.text for m in town.group("ruang_kendali").loud if words in m.text]


async def test_words_ring_in_the_control_room(any_town: Town, broken: Plant) -> None:
    """Nowhere else; the writer reads where to telephone; no word of it is lost, nor a number told."""
    oki = any_town.citizen()
    broken("citizen")
    await oki.says(f"{DROWNING}, hp saya 081273900001")
    found = in_the_room(any_town, "orang hanyut di sungai hitam")
    assert len(found) == 1 and "tidak dapat memproses" in found[0] and "Bot warga" in found[0]
    assert "0812" not in found[0]
    assert not any_town.group("damkar").hears("hanyut")
    assert oki.hears("Telepon 112") and len(oki.texts) == 1
    assert await alarms(any_town) == ["unhandled"]
    assert [b for b in await any_town.breaches() if "belum dilihat" in b]
    await any_town.app.database.write(unhandled.looked)
    assert await alarms(any_town) == [] and not await any_town.breaches()


async def test_a_point_and_a_picture_are_told_too(town: Town, broken: Plant) -> None:
    oki = town.citizen()
    broken("citizen")
    await oki.shares(PANORAMA)
    assert "lokasi" in (line := in_the_room(town, "tidak dapat memproses")[0]) and "peta" in line
    await town.forward(minutes=2)
    await oki.sends(Kind.PHOTO, b"x", caption="rumah pak RT terbakar")
    assert "foto" in in_the_room(town, "rumah pak RT terbakar")[0]


async def test_the_control_room_makes_it_a_ticket(town: Town, broken: Plant) -> None:
    """Which it can answer; and what a human has taken up is not told once more by us."""
    oki, broken_now = town.citizen(), [True]
    broken("citizen", lambda _: broken_now[0])
    await oki.says(DROWNING)
    broken_now[0] = False
    kendali = town.chiefs["ruang_kendali"]
    await kendali.taps("Jadikan tiket")
    [ticket] = await town.tickets()
    await kendali.types(f"/balas {ticket.code} kami ke sana, tetap di tepi")
    assert oki.hears("kami ke sana")
    await town.down(minutes=5)
    assert await dead(town) == 1 and len(await town.tickets()) == 1


async def test_further_words_of_an_open_report_name_it(town: Town, broken: Plant) -> None:
    ani = town.citizen()
    await ani.says("rumah kebakaran, api besar")
    await ani.shares(PANORAMA)
    broken("citizen")
    await ani.says("ada anak terjebak di lantai dua")
    assert ani.code in in_the_room(town, "anak terjebak di lantai dua")[0]


async def test_it_goes_through_at_the_next_start(any_town: Town, broken: Plant) -> None:
    """As if it had just come: once, and nothing is wrong any more."""
    oki, broken_now = any_town.citizen(), [True]
    broken("citizen", lambda _: broken_now[0])
    await oki.says("rumah kebakaran di jl merapi panorama, api besar, ibu saya terjebak")
    assert await dead(any_town) == 1
    broken_now[0] = False
    await any_town.down(minutes=2)
    assert await dead(any_town) == 0
    assert any_town.group("damkar").hears("ibu saya terjebak", loud=True) or oki.hears("Di mana?")
    assert await alarms(any_town) == []
    assert not await any_town.breaches()
    await any_town.down(minutes=2)
    assert len(in_the_room(any_town, "tidak dapat memproses")) == 1


async def test_it_is_tried_so_often_and_stays_dead(town: Town, broken: Plant) -> None:
    """The room reads it once; somebody who has looked is told of it again, where it failed again."""
    oki = town.citizen()
    broken("citizen")
    await oki.says(DROWNING)
    for _ in range(5):
        await town.down(minutes=2)
        assert await dead(town) == 1 and await alarms(town) == ["unhandled"]
    noted = await town.read(lambda tx: [unhandled.known(tx, row) for row, *_ in inbox.dead_letters(tx)])
    assert [one.tries for one in noted if one] == [unhandled.TRIES]
    assert len(in_the_room(town, "orang hanyut")) == 1 and len(oki.texts) == 1


async def test_an_order_that_was_not_done(any_town: Town, broken: Plant) -> None:
    """Whoever gave it reads so there; nobody else, and it is not given again behind his back."""
    ani = any_town.citizen()
    await ani.says("rumah kebakaran, api besar")
    await ani.shares(PANORAMA)
    broken_now = [True]
    broken("operator", lambda inbound: broken_now[0] and bool(inbound.text or inbound.press))
    crew = any_town.chiefs["damkar"]
    assert "Belum diproses" in await crew.taps("Terima", ani.code)
    assert any_town.group("damkar").hears("Belum dijalankan")
    await crew.types(f"/balas {ani.code} kami berangkat")
    assert [t for t in any_town.group("damkar").texts if "Belum dijalankan" in t and "kami berangkat" in t]
    assert not in_the_room(any_town, "tidak dapat memproses")
    await crew.types("kopi sudah siap")
    assert not [t for t in any_town.group("damkar").texts if "kopi" in t]
    broken_now[0] = False
    await any_town.down(minutes=2)
    assert not ani.hears("kami berangkat")


async def test_whoever_hides_is_not_given_away(town: Town, broken: Plant) -> None:
    """His phone reads nothing of a control room; those in it read that nobody may telephone."""
    rina = town.citizen()
    await rina.says("suami saya memukuli saya, dia bawa pisau, saya sembunyi, tidak bisa bicara")
    await rina.says("1")
    broken("citizen")
    await rina.says("dia di depan pintu kamar")
    assert "di depan pintu kamar" in (line := in_the_room(town, "tidak dapat memproses")[0])
    assert "JANGAN" in line.upper()
    assert "Kirim lagi" in rina.texts[-1] and "kendali" not in rina.texts[-1]
    assert not town.group("polisi").hears("Sigap tidak dapat memproses")


@pytest.mark.parametrize("fails", ["fully", "plainly"])
async def test_where_telling_fails_too_the_words_are_told(
    town: Town, broken: Plant, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    def breaks(*_: object, **__: object) -> None:
        raise ZeroDivisionError("planted")

    left = telling.WAYS[["fully", "plainly"].index(fails) + 1 :]
    monkeypatch.setattr(telling, "WAYS", (breaks, *left))
    broken("citizen")
    await town.citizen().says(DROWNING)
    assert in_the_room(town, "orang hanyut") and await dead(town) == 1
    monkeypatch.setattr(telling, "WAYS", (breaks,))
    await town.citizen().says(DROWNING)
    assert await dead(town) == 2


async def test_a_flood_of_them_rings_once_a_minute(town: Town, broken: Plant) -> None:
    oki: Person = town.citizen()
    broken("citizen")
    for number in range(5):
        await oki.says(f"{DROWNING} {number}")
    assert len(in_the_room(town, "orang hanyut")) == 1
    assert len([t for t in town.group("ruang_kendali").texts if "orang hanyut" in t]) == 5


async def test_what_was_due_and_failed(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """The ladder of a fire: the control room calls itself."""
    ani = town.citizen()
    await ani.says("rumah kebakaran, api besar")
    await ani.shares(PANORAMA)

    def breaks(*_: object) -> None:
        raise ZeroDivisionError("planted")

    monkeypatch.setattr(handlers.process, "TIMERS", dict.fromkeys(TIMERS, breaks))
    await town.forward(minutes=4)
    assert len(in_the_room(town, f"gagal menjalankan langkah {ani.code}")) == 1
    assert "deadlines" in await alarms(town)
