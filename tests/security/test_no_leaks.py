"""I8: no token anywhere; no name, number or account of a reporter in logs at any level, in groups, or in the clear
on disk. Planted ones are looked for after a full run."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any

from tests.running import Running, call, running, until

NAME, LAST, ACCOUNT, PHONE = "Zulqarnainplanted", "Mutmainnahplanted", "akunplanted112", "+6281277700099"
TOKENS = ("SIMULATED-CITIZEN", "SIMULATED-OPERATOR")


def _group(city: Running, word: str) -> dict[str, Any]:
    found: dict[str, Any] = next(c for c in call(city, "/sim/state")["chats"] if word in c["title"])
    return found


def _messages(city: Running, chat: int) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = call(city, f"/sim/chats/{chat}/messages?after=0")
    return found


def _story(city: Running) -> int:
    """A fire with everything that is personal in it; answers the reporter's id."""
    person = {"first_name": NAME, "last_name": LAST, "username": ACCOUNT, "phone": PHONE}
    user: int = call(city, "/sim/users", person)["id"]

    def sends(**what: Any) -> None:
        call(city, "/sim/send", {"user": user, "chat": "sigap_lapor_bot", **what})

    sends(text="tolong rumah kebakaran api besar")
    sends(location={"latitude": -3.8165, "longitude": 102.3005})
    sends(contact={"own": True})
    sends(photo={"generate": {"scene": "fire", "seed": 5}})
    sends(text="/perintahaneh " + "x" * 50)
    damkar = _group(city, "Damkar")
    card = until(lambda: [m for m in _messages(city, damkar["id"]) if m["buttons"]], "a card")[0]
    until(
        lambda: [m for m in _messages(city, damkar["id"]) if (m["media"] or {}).get("kind") == "photo"],
        "the photo",
    )
    crew = damkar["members"][0]
    for label in ("✅ Terima", "📞 Nomor"):
        until(partial(_press, city, crew, damkar["id"], card["message_id"], label), label)
    bot = next(b["id"] for b in call(city, "/sim/state")["bots"] if "lapor" in b["username"])
    call(
        city,
        "/sim/raw-update",
        {"bot": bot, "update": {"message": {"from": {"id": user, "first_name": NAME}}}},
    )
    call(
        city, "/sim/raw-update", {"bot": bot, "update": {"nobody_knows_this": {"from": {"first_name": NAME}}}}
    )
    sends(text="apinya makin besar")
    until(
        lambda: [m for m in _messages(city, damkar["id"]) if "makin besar" in (m["text"] or "")], "the words"
    )
    return user


def _press(city: Running, user: int, chat: int, message: int, label: str) -> bool:
    shown = next(m for m in _messages(city, chat) if m["message_id"] == message)
    if label not in [b["label"] for row in shown["buttons"] for b in row]:
        return False
    call(city, "/sim/press", {"user": user, "chat": chat, "message_id": message, "label": label})
    return True


def test_nothing_personal_leaves_its_place(tmp_path: Path) -> None:
    with running(tmp_path, SIGAP_LOG_LEVEL="DEBUG") as city:
        user = _story(city)
        groups = [c["id"] for c in call(city, "/sim/state")["chats"] if c["type"] != "private"]
        shown = json.dumps([_messages(city, g) for g in groups])
        said_to_bots = json.dumps(
            [c["params"] for c in call(city, "/sim/calls?after=0") if "petugas" in str(c["bot"])]
        )
        log = city.log.read_text()
    personal = (NAME, LAST, ACCOUNT, PHONE, PHONE.lstrip("+"), str(user))
    assert "notice" in log, "the malformed updates were noticed"
    for secret in (*personal, *TOKENS):
        assert secret not in log, f"{secret!r} in the log"
    for secret in personal:
        assert secret not in shown, f"{secret!r} in a group"
    assert TOKENS[0] not in said_to_bots
    kept = b"".join(p.read_bytes() for p in tmp_path.glob("sigap.db*"))
    for secret in (*personal[:-1], *TOKENS):
        assert secret.encode() not in kept, f"{secret!r} in the clear in the database"
