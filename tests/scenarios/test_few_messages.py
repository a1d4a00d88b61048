"""Principle 5: a ticket costs its groups few messages of their twenty a minute."""

from __future__ import annotations

from domain.message import Form, Kind
from models import bindings, chats
from models.db import Tx
from tests.scenarios.stories import JPEG
from tests.town import OPERATOR, PANORAMA, Town


def forms(town: Town, agency: str) -> list[Form]:
    return [m.delivery.form for m in town.group(agency).messages]


async def test_a_fire_costs_one_card_with_the_way_to_it(town: Town) -> None:
    ani = town.citizen()
    await ani.says("rumah kebakaran, api besar")
    await ani.shares(PANORAMA)
    for agency in ("damkar", "ruang_kendali"):
        assert forms(town, agency) == [Form.TEXT]
        _, way = town.group(agency).button("Rute", ani.code)
        assert way.url.endswith(f"destination={PANORAMA[0]:.6f},{PANORAMA[1]:.6f}")


async def test_the_topic_is_opened_by_the_first_thing_that_stands_in_it(town: Town) -> None:
    await town.app.database.write(_with_topics)
    ani = town.citizen()
    await ani.says("rumah kebakaran, api besar")
    await ani.shares(PANORAMA)
    assert not town.channels[OPERATOR].topics(town.groups["damkar"])
    await ani.sends(Kind.PHOTO, JPEG)
    await ani.says("apinya makin besar")
    (topic,) = town.channels[OPERATOR].topics(town.groups["damkar"])
    inside = [m.delivery.form for m in town.group("damkar").messages if m.delivery.topic == topic]
    assert inside == [Form.PHOTO, Form.TEXT]


def _with_topics(tx: Tx) -> None:
    for group in bindings.bound_groups(tx):
        chats.change_chat(tx, group.id, forum=True)
