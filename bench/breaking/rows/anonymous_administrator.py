"""N6: an administrator of an agency's group who hides behind the group types, replies and presses."""

from __future__ import annotations

from functools import partial
from typing import Any

from bench.breaking.house import Ground, Group, Town, spoken, within
from bench.breaking.row import Row, holds

SECONDS = 15.0
TOLD = "admin anonim"
WORDS = "api melahap dapur"


def play(ground: Ground) -> str:
    with ground.town() as town:
        return told(town)


def told(town: Town) -> str:
    damkar = town.group("Damkar")
    hidden = damkar.member(0)
    town.post(
        "/sim/promote",
        user=hidden.id,
        chat=damkar.id,
        status="administrator",
        rights={"is_anonymous": True, "can_manage_chat": True},
    )
    town.person("Siti").reports(f"rumah kebakaran, {WORDS}, ada orang di dalam")
    holds(within(SECONDS, lambda: damkar.rings(WORDS)), "the fire's card never came")
    card = damkar.shows(WORDS)
    assert card is not None
    code = next(w.strip(":,.()<>b/") for w in spoken(card).split() if w.strip(":,.()<>b/").startswith("26-"))
    for typed, more in (
        (f"/terima {code}", {}),
        ("/antrian", {}),
        (f"{code} otw", {}),
        ("otw", {"reply_to": card["message_id"]}),
    ):
        seen = len(damkar.messages())
        hidden.says(typed, damkar.id, **more)
        heard = within(SECONDS, partial(_told_after, damkar, seen))
        holds(heard is not None, f"{typed!r} of an anonymous administrator is answered by nothing that helps")
    shown = damkar.shows(WORDS)
    assert shown is not None
    accept = next((label for label in _labels(shown) if "Terima" in label), "")
    holds(accept, f"somebody unknown has taken the ticket: its keys are {_labels(shown)}")
    hidden.presses(accept, shown, damkar.id)
    named = within(SECONDS, lambda: _moved(town))
    holds(named is not None, "a press of his, which does name him, did nothing")
    return "commands, lines and replies say at once what to switch off, and take nothing; a press, which names him, counts"


def _told_after(group: Group, seen: int) -> bool:
    return any(TOLD in spoken(m) for m in group.messages()[seen:])


def _moved(town: Town) -> bool:
    card = town.group("Damkar").shows(WORDS)
    return card is not None and any("Berangkat" in label for label in _labels(card))


def _labels(message: dict[str, Any]) -> list[str]:
    return [key["label"] for row in message["buttons"] or [] for key in row]


ROW = Row(
    "N6",
    "anonymous-administrator",
    "an anonymous administrator types commands, lines and a reply in a bound group, and presses a key",
    "each is answered with what to switch off, none is silently ignored, none gives rights to nobody",
    play,
)
