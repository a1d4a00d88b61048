"""What is written or asked for together is as if it were one by one, on both databases and however many they are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from domain.message import Channel, Outgoing, Priority
from models import outbox, standing
from models.db import Engine, connect, transaction
from models.schema import create
from models.sealed import seal_with
from models.sealing import Sealer
from tests.postgres import own_tables

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> Iterator[Engine]:
    if request.param == "postgresql":
        with own_tables() as url:
            engine = connect(url)
            seal_with(engine, Sealer(bytes(32)))
            yield engine
            engine.dispose()
        return
    engine = connect("sqlite://")
    seal_with(engine, Sealer(bytes(32)))
    create(engine)
    yield engine


@pytest.mark.parametrize("many", [1, 3, 16, 40])
def test_many_messages_keep_their_order_and_are_known_again(database: Engine, many: int) -> None:
    cards = [
        Outgoing(
            Channel.TELEGRAM_OPERATOR, n, text=f"kartu {n}", key=f"card:{n}", ticket=n, priority=Priority.LIFE
        )
        for n in range(1, many + 1)
    ]
    with transaction(database) as tx:
        numbers = outbox.say(tx, cards, NOON)
        rows = tx.execute(sa.select(outbox.outbox.c.id, outbox.outbox.c.payload).order_by(outbox.outbox.c.id))
        assert [(number, outbox.unpacked(payload)) for number, payload in rows] == list(
            zip(numbers, cards, strict=True)
        )
    with transaction(database) as tx:
        said = standing.last_said(tx, [(card.chat, card.key) for card in cards])
        assert {place: one.ticket for place, one in said.items()} == {
            (n, f"card:{n}"): n for n in range(1, many + 1)
        }
        assert outbox.say(tx, cards, NOON) == [], "they read so already"
