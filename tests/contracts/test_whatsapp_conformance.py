"""What the simulator tells the webhook, answers and refuses is what Meta's API is described to tell, answer and refuse."""

from __future__ import annotations

import copy
from collections.abc import AsyncIterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.whatsapp import bodies, sending
from simulator.whatsapp.errors import MEANINGS, GraphError
from tests.contracts.described import described
from tests.contracts.json_schema import problem
from tests.simulator.phones import ACCOUNT, Phones, phones
from tests.simulator.whatsapp_bodies import ACCEPTED, BEYOND_THE_SCHEMA, REFUSED
from tests.simulator.whatsapp_day import everything_people_do


@pytest.fixture(scope="module")
def spec() -> dict[str, Any]:
    return described("whatsapp-cloud-api.json")


@pytest.fixture
async def sim() -> AsyncIterator[Phones]:
    async with phones() as driver:
        yield driver


async def test_every_webhook_holds_what_is_described(sim: Phones, spec: dict[str, Any]) -> None:
    kinds = await everything_people_do(sim)
    assert kinds == set(sending.KINDS), "a kind that nobody sends"
    assert {status["status"] for status in sim.webhook.statuses} == {"sent", "delivered", "read", "failed"}
    assert all(sim.webhook.signed)
    for body in sim.webhook.heard:
        assert problem(spec["schemas"]["webhook"], body) == "", body


async def test_every_answer_holds_what_is_described(sim: Phones, spec: dict[str, Any]) -> None:
    who = await sim.writer()
    for address in ({"to": who["number"]}, {"recipient": who["user_id"]}, {"to": "+62 812 555"}):
        body = {"messaging_product": "whatsapp", **address, "type": "text", "text": {"body": "Baik."}}
        answer = await sim.messages_call(body)
        assert problem(spec["schemas"]["sent"], answer.body) == ""


def test_codes_mean_what_is_described(spec: dict[str, Any]) -> None:
    described = {error["code"]: error for error in spec["errors"] if error["http"]}
    assert set(MEANINGS) == set(described)
    assert {code: meaning.http for code, meaning in MEANINGS.items()} == {
        code: error["http"] for code, error in described.items()
    }


@pytest.mark.parametrize("label", [label for label, _, _ in REFUSED])
async def test_what_is_refused_is_refused_in_graphs_words(
    sim: Phones, spec: dict[str, Any], label: str
) -> None:
    body, code = next((body, code) for name, body, code in REFUSED if name == label)
    answer = await sim.messages_call(body)
    assert problem(spec["schemas"]["error"], answer.body) == ""
    error = answer.body["error"]
    described = next(one for one in spec["errors"] if one["code"] == code)
    assert (error["code"], answer.status) == (code, described["http"]), error


def test_the_table_of_bodies_agrees_with_the_description(spec: dict[str, Any]) -> None:
    for label, body in ACCEPTED:
        assert problem(spec["schemas"]["send"], body) == "", label
    for label, body, _ in REFUSED:
        if label not in BEYOND_THE_SCHEMA:
            assert problem(spec["schemas"]["send"], body), label


PIECES = st.sampled_from(
    [
        None,
        "",
        " ",
        "a",
        "x" * 25,
        "x" * 5000,
        "🔥" * 13,
        0,
        7,
        True,
        [],
        ["a"],
        {},
        {"a": 1},
        "https://a.id",
        "button",
        "list",
    ]
)


@st.composite
def changed_bodies(draw: st.DrawFn) -> dict[str, Any]:
    """A good body with one thing in it taken away, replaced, doubled or added."""
    body = copy.deepcopy(draw(st.sampled_from([body for _, body in ACCEPTED])))
    places: list[tuple[Any, Any]] = []

    def walk(node: Any) -> None:
        items = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
        for key, inner in items:
            places.append((node, key))
            walk(inner)

    walk(body)
    node, key = draw(st.sampled_from(places))
    what = draw(st.sampled_from(["remove", "replace", "add", "double"]))
    if what == "remove":
        del node[key]
    elif what == "replace":
        node[key] = draw(PIECES)
    elif what == "double" and isinstance(node, list):
        node.extend(copy.deepcopy(node[key]) for _ in range(11))
    elif isinstance(node, dict):
        node[draw(st.sampled_from(["extra", "footer", "header", "title", "id", "link", "recipient"]))] = draw(
            PIECES
        )
    return body


@given(body=changed_bodies())
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_is_taken_that_meta_refuses(body: dict[str, Any], spec: dict[str, Any]) -> None:
    try:
        bodies.check(body)
    except GraphError:
        return
    assert problem(spec["schemas"]["send"], body) == "", body


async def test_what_is_not_there_is_refused_in_json(sim: Phones, spec: dict[str, Any]) -> None:
    for method, path in (
        ("GET", "me"),
        ("GET", "123/messages"),
        ("POST", f"{ACCOUNT.phone_id}/block_users"),
        ("DELETE", f"{ACCOUNT.phone_id}/messages"),
        ("GET", f"{ACCOUNT.phone_id}?fields=id,shoe_size"),
        ("GET", ""),
    ):
        answer = await sim.graph(path, method)
        assert problem(spec["schemas"]["error"], answer.body) == "", path
        assert (answer.status, answer.body["error"]["code"]) == (400, 100)
