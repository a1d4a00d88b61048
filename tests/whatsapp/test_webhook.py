"""The door that Meta pushes through: what is let in, what is refused, and that nothing is lost or taken twice."""

from __future__ import annotations

import hmac
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any, cast

import pytest
from aiohttp.test_utils import TestClient, TestServer
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot import web
from bot.channels.whatsapp.channel import WhatsAppChannel
from bot.channels.whatsapp.push import split
from bot.health.watch import Watch
from bot.pushed import PATH, SIGNATURE
from domain.message import Channel
from models import inbox, notes
from tests.town import Town
from tests.whatsapp.cloud import SECRET, VERIFY, Cloud, Json, Phone, payload
from tests.whatsapp.facts import hashed

Client = TestClient[Any, Any]


@pytest.fixture
async def door(town: Town, cloud: Cloud) -> AsyncIterator[Client]:
    async with TestClient(TestServer(web.make(town.app, "geheim", Watch(town.app)))) as client:
        yield client


def sign(body: bytes, secret: str = SECRET) -> str:
    return f"sha256={hmac.digest(secret.encode(), body, 'sha256').hex()}"


async def push(door: Client, body: bytes, signature: str = "") -> int:
    sealed = {SIGNATURE: signature or sign(body)}
    async with door.post(PATH, data=body, headers=sealed) as answer:
        return answer.status


async def waiting(town: Town) -> int:
    return int(await town.read(inbox.waiting_count))


def said(phone: Phone, words: str = "kebakaran di pasar minggu") -> bytes:
    return json.dumps(payload([phone], [phone.message("text", {"body": words})])).encode()


async def test_whoever_knows_our_word_reads_back_what_was_asked(door: Client) -> None:
    asked = {"hub.mode": "subscribe", "hub.challenge": "112233", "hub.verify_token": VERIFY}
    async with door.get(PATH, params=asked) as answer:
        assert (answer.status, await answer.text(), answer.content_type) == (200, "112233", "text/plain")
    for wrong in ({"hub.verify_token": "sıgap"}, {"hub.verify_token": ""}, {"hub.mode": "unsubscribe"}):
        async with door.get(PATH, params={**asked, **wrong}) as answer:
            assert answer.status == 403


async def test_only_what_the_app_has_signed_is_taken(town: Town, door: Client, rina: Phone) -> None:
    body = said(rina)
    again = json.dumps(json.loads(body), indent=1).encode()  # the same, written otherwise
    for signature in (sign(body, "another"), "sha256=", "sha1=abc", sign(again), sign(body).upper()):
        assert await push(door, body, signature) == 401
    async with door.post(PATH, data=body) as answer:
        assert answer.status == 401
    assert await waiting(town) == 0
    hour = f"notice:push-tanda:{town.clock.now():%Y%m%d%H}"
    assert "WHATSAPP_APP_SECRET" in await town.read(lambda tx: notes.read(tx, hour))
    assert town.app.loops.health.refused["push-tanda"] == 6
    assert await push(door, body) == 200
    assert await waiting(town) == 1


async def test_while_the_secret_is_changed_both_are_right(town: Town, door: Client, rina: Phone) -> None:
    channel = cast(WhatsAppChannel, town.app.channels[Channel.WHATSAPP])
    channel._account = replace(channel._account, secrets=("new-secret", SECRET))
    assert await push(door, said(rina)) == 200
    body = said(rina)
    assert await push(door, body, sign(body, "new-secret")) == 200


async def test_three_megabytes_are_taken_and_five_are_not(town: Town, door: Client, rina: Phone) -> None:
    assert await push(door, said(rina, "a" * 2_900_000)) == 200
    assert await push(door, said(rina, "a" * 4_300_000)) == 413
    assert town.app.loops.health.refused["push-besar"] == 1
    assert await waiting(town) == 1


@pytest.mark.parametrize("body", [b"{", b"[]", b'{"object":"page"}', b"\xff\xfe", b'{"entry":7}'])
async def test_what_nobody_can_read_is_kept_once_and_comes_back_no_more(
    town: Town, door: Client, body: bytes
) -> None:
    assert await push(door, body) == 200
    assert await push(door, body) == 200
    await town.app.settle()
    assert len(await town.read(inbox.dead_letters)) == 1


async def test_the_secret_of_another_platform_opens_nothing_here(
    town: Town, door: Client, rina: Phone
) -> None:
    async with door.post(PATH, data=said(rina), headers={web.SECRET_HEADER: "geheim"}) as answer:
        assert answer.status == 401


async def test_a_message_is_taken_where_the_one_beside_it_is_broken(
    town: Town, door: Client, rina: Phone
) -> None:
    body = payload(
        [rina], [rina.message("text", {"body": "kebakaran di pasar"}), {"id": 7}, rina.message("text")]
    )
    body["entry"].append({"changes": [None, {"field": "messages", "value": "?"}, {"value": {}}]})
    assert await push(door, json.dumps(body).encode()) == 200
    await town.app.settle()
    assert rina.messages


def a_day() -> tuple[list[Json], list[Json]]:
    """Messages and statuses of several people, each with its own id."""
    people = [Phone(cast(Town, None), Cloud(), f"ID.{n}", f"62812{n:04d}" if n % 2 else "") for n in range(3)]
    messages = []
    for number in range(8):
        one = people[number % 3]
        made: Json = {"id": f"wamid.{number}", "timestamp": str(1795831200 + number), "type": "text"}
        made |= {"text": {"body": f"kata {number}"}, "from_user_id": one.account}
        messages.append((one, made))
    statuses = [
        {"id": f"wamid.s{n}", "status": word, "timestamp": "1", "biz_opaque_callback_data": str(n)}
        for n in range(3)
        for word in ("sent", "delivered", "failed")
    ]
    return [payload([one], [made]) for one, made in messages], [payload([], [], [s]) for s in statuses]


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_order_multiplicity_and_batching_gives_the_same_rows_once(data: st.DataObject) -> None:
    messages, statuses = a_day()
    every = [*messages, *statuses]
    whole = {row.name: row for body in every for row in pieces(body)}
    pushed = data.draw(st.lists(st.sampled_from(every), max_size=12)) + data.draw(st.permutations(every))
    rows: dict[str, Any] = {}
    while pushed:
        size = data.draw(st.integers(1, len(pushed)))
        batch, pushed = pushed[:size], pushed[size:]
        together = {
            "object": "whatsapp_business_account",
            "entry": [entry for body in batch for entry in body["entry"]],
        }
        found = pieces(together)
        rows |= {row.name: row for row in found}
        moments = [json.loads(row.body) for row in found]
        stamps = [int((m.get("message") or m["status"])["timestamp"]) for m in moments]
        assert stamps == sorted(stamps)
    assert rows == whole
    assert len(whole) == len(messages) + 3  # of the statuses only what failed


def pieces(body: Json) -> list[Any]:
    return [*split(json.dumps(body).encode(), hashed).arrived]
