"""The first picture of each report goes before the further ones of all others: in what is fetched, and in each group."""

from __future__ import annotations

from pathlib import Path

from bot.channels.pace import Pace
from domain.errand import ErrandKind, FetchMedia, FindAddress
from domain.message import Form, Kind
from models import errands, evidence
from models.db import Tx
from tests.founding import found_town
from tests.media.scenes import encoded, scene
from tests.scenarios.stories import fire
from tests.town import CITIZEN, KANDANG_LIMUN, Town

MANY = 45


async def passing(town: Town, times: int, seconds: float) -> None:
    """Time in which the sender looks again and again, as it does."""
    for _ in range(times):
        await town.forward(seconds=seconds)


def when(town: Town, agency: str, code: str) -> float | None:
    """Seconds from now back to when the first picture of a ticket came there."""
    shown = [m for m in town.group(agency).messages if m.delivery.form is Form.PHOTO and code in m.text]
    return (town.clock.now() - shown[0].sent_at).total_seconds() if shown else None


async def test_a_flood_of_one_holds_up_no_first_picture_of_another(tmp_path: Path) -> None:
    town = await found_town(tmp_path, pace=Pace())
    ani = await fire(town)
    await town.forward(minutes=2)
    for number in range(MANY):
        await ani.sends(Kind.PHOTO, encoded(scene(number)), mime="image/jpeg")
    budi = town.citizen()
    await budi.says("kebakaran gudang, api besar")
    await budi.shares(KANDANG_LIMUN)
    await budi.sends(Kind.PHOTO, encoded(scene(99)), mime="image/jpeg")
    await passing(town, 20, seconds=1)
    for agency in ("damkar", "ruang_kendali"):
        assert when(town, agency, budi.code) is not None, town.group(agency).texts[-5:]
    await passing(town, 120, seconds=6)
    for agency in ("damkar", "ruang_kendali"):
        shown = [m for m in town.group(agency).messages if m.delivery.form is Form.PHOTO]
        assert len([m for m in shown if ani.code in m.text]) == MANY, "nothing is dropped"
    await town.app.close()


async def test_what_is_fetched_takes_turns(any_town: Town) -> None:
    """Two files of one chat that is full of them never stand before the first of another."""
    town, now = any_town, any_town.clock.now()

    def kept(tx: Tx, chat: int) -> int:
        number = evidence.add(
            tx,
            chat=chat,
            person=chat,
            form="photo",
            channel=CITIZEN,
            file_ref=b"",
            mime="",
            name="",
            forwarded=False,
            now=now,
        )
        errands.ask(tx, FetchMedia(number), now)
        return number

    def look(tx: Tx) -> list[int]:
        for chat in (1, 1, 1, 1, 1, 1, 2, 3, 2):
            kept(tx, chat)
        errands.ask(tx, FindAddress(1, "jl salak"), now)
        chosen = errands.waiting(tx, now, 4)
        assert chosen[-1].kind == ErrandKind.ADDRESS
        numbers = [errand.data["evidence"] for errand in chosen[:-1]]
        return [evidence.get(tx, int(str(number))).chat_id for number in numbers]

    assert await town.app.database.write(look) == [1, 2, 3]
