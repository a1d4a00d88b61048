"""The fuzzer's short form: some hundred updates that nobody has thought of, through both bots' readers and the one door,
while somebody's house burns."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

import pytest

from bench.fuzzing.shapes import Cast
from bench.fuzzing.spoiling import updates
from bot.channels.telegram import slices as slices
from bot.channels.telegram.answers import as_object
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.citizen import TelegramCitizen
from bot.channels.telegram.operator import TelegramOperator
from bot.invariants import breaches, check
from domain.message import Channel, Inbound
from tests.channels.recorder import TOKEN
from tests.town import CITIZEN, KANDANG_LIMUN, OPERATOR, PANORAMA, SUMBER_JAYA, Town

CAST = Cast(range(5_000_000, 5_000_012), (-1005001, -1005002), 1_795_000_000)
NUMBER = 240
PLACES = (PANORAMA, KANDANG_LIMUN, SUMBER_JAYA)


@pytest.mark.parametrize("seed", [1, 2])
async def test_no_update_silences_a_fire(town: Town, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    """Each bot reads them as they would come; people beside them speak through the same channel."""
    bots: dict[Channel, TelegramChannel] = {
        CITIZEN: TelegramCitizen(TOKEN),
        OPERATOR: TelegramOperator(TOKEN),
    }
    for name, bot in bots.items():
        monkeypatch.setattr(town.channels[name], "parse", _either(town, name, bot))
    bodies = list(islice(updates(seed, CAST), NUMBER))
    for number, place in enumerate(PLACES):
        part = bodies[number * NUMBER // len(PLACES) : (number + 1) * NUMBER // len(PLACES)]
        for name, bot in bots.items():
            arrived = [bot.arrived(body) for body in part]
            await town.app.intake.keep(town.channels[name], arrived, 1)
        ani = town.citizen()
        await ani.says("rumah kebakaran, api besar, ada orang di dalam")
        await ani.shares(place)
        assert town.group("damkar").hears(ani.code, loud=True)
    app, now = town.app, town.clock.now()
    assert not breaches(
        await town.read(lambda tx: check(tx, app.city, app.services.sealer, now, recent=None))
    )


def _either(town: Town, name: Channel, bot: TelegramChannel) -> Callable[[bytes], Inbound | None]:
    own = town.channels[name].parse

    def parse(body: bytes) -> Inbound | None:
        return own(body) if b'"inbound"' in body else bot.parse(body)

    return parse


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_batch_of_them_is_taken_apart_up_to_the_first_that_does_not_end(seed: int) -> None:
    """What is taken apart is what was put together: no update is lost to its neighbour, none is mixed with another."""
    for body in islice(updates(seed, CAST), NUMBER):
        good = b'{"update_id":8,"message":{}}'
        answer = b'{"ok":true,"result":[' + b",".join([good, body, good]) + b"]}"
        found = slices.elements(answer)
        if found is None:
            assert slices.beginning(answer)[0] == good
            assert slices.arrived(body).body == body[: slices.LARGEST]
        elif body.strip() and as_object(body) is not None:
            assert found == [good, body.strip(), good]
