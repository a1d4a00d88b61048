"""B1: updates that no strict reader of JSON reads, or no reader at all."""

from __future__ import annotations

import base64
import contextlib
import json
import urllib.request
from typing import Any

from bench.breaking.house import CITIZEN, DIRECT, OPERATOR, Ground, Group, Town, within
from bench.breaking.row import Row, holds

LEVELS = (250, 900)
DEEPER = (5_000, 50_000)
SECONDS = 15.0
ACCEPT = "✅ Terima"
GARBAGE = (
    b"null",
    b'"kata"',
    b"[]",
    b"\xff\xfe\x00",
    b'{"message"',
    b'{"update_id":-1,"message":{}}',
    b'{"message":{"text":"\\ud800"}}',
    b'{"message":{"date":1e999,"message_id":NaN}}',
    b'{"message":{"message_id":' + b"9" * 5_000 + b"}}",
    b'{"message":{"text":"' + b"a" * 20_000_000 + b'"}}',
)


def deep(levels: int) -> dict[str, Any]:
    """Lists in lists, in a field that nobody knows."""
    value: Any = "x"
    for _ in range(levels):
        value = [value]
    return {"new_kind": value}


def play(ground: Ground) -> str:
    with ground.town() as town:
        for bot in (CITIZEN, OPERATOR):
            for levels in LEVELS:
                town.post("/sim/raw-update", bot=bot, update=deep(levels))
        offered_too = sum(_offered(town, bot) for bot in (CITIZEN, OPERATOR))
        siti = town.person("Siti")
        siti.reports("rumah tetangga kebakaran, api besar, ada orang di dalam")
        damkar = town.group("Damkar")
        took = within(SECONDS, lambda: damkar.rings("api besar"))
        holds(took is not None, f"the next fire's card was not there after {SECONDS:.0f} s: that bot is deaf")
        card = damkar.shows("api besar")
        assert card is not None
        damkar.member().presses(ACCEPT, card, damkar.id)
        heard = within(SECONDS, lambda: not _offers(damkar, card["message_id"], ACCEPT))
        holds(
            heard is not None,
            f"the press of Terima did nothing for {SECONDS:.0f} s: the operators' bot is deaf",
        )
        kept = town.run("bot", "periksa")
        holds(kept.returncode == 0, f"periksa: {kept.stdout[-200:]}")
        return f"the next fire's card came after {took:.1f} s; {offered_too} worse updates were offered too"


def _offers(group: Group, message: int, label: str) -> bool:
    """Whether that message still has a key that begins so."""
    rows = next(m["buttons"] for m in group.messages() if m["message_id"] == message)
    return any(key["label"].startswith(label) for row in rows or [] for key in row)


def _offered(town: Town, bot: str) -> int:
    """What only a simulator that takes any bytes can offer; answers how many."""
    offered = 0
    for levels in DEEPER:
        update = '{"new_kind":' + "[" * levels + "]" * levels + "}"
        body = f'{{"bot":{json.dumps(bot)},"update":{update}}}'.encode()
        with contextlib.suppress(OSError):
            DIRECT.open(urllib.request.Request(town.base + "/sim/raw-update", body), timeout=30).close()
            offered += 1
    with contextlib.suppress(OSError):
        coded = [base64.b64encode(one).decode() for one in GARBAGE]
        offered += len(town.post("/sim/raw-updates", bot=bot, base64=coded)["update_ids"])
    return offered


ROW = Row(
    "B1",
    "deep-update",
    f"for both bots: updates with a field nested {' and '.join(map(str, LEVELS))} levels deep (and, where the simulator can "
    "offer it, 50,000 levels, halves, bytes, endless numbers, 20 MB)",
    "the next report comes through, both bots hear; what cannot be read is a dead row; the invariants hold",
    play,
)
