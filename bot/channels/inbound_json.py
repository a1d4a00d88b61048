"""An Inbound as JSON and back: how the fake platform's updates look on their way through the inbox."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from domain.fate import Failure, Fate
from domain.message import Channel, Contact, Inbound, Kind, Media, Membership, Names, Pin, Press, Standing


def as_json(inbound: Inbound) -> dict[str, Any]:
    """Only what JSON knows."""
    return {**asdict(inbound), "sent_at": inbound.sent_at.isoformat()}


_PARTS = {"media": Media, "pin": Pin, "contact": Contact, "press": Press, "names": Names}


def from_json(content: dict[str, Any]) -> Inbound:
    """Raises KeyError, TypeError, ValueError or AttributeError where it is none."""
    given = dict(content)
    for name, part in _PARTS.items():
        if given.get(name) is not None:
            given[name] = part(**given[name])
    if (membership := given.get("membership")) is not None:
        standing = Standing(membership["standing"])
        given["membership"] = Membership(
            membership["person"], standing, membership["is_us"], bool(membership.get("mute"))
        )
    if (failure := given.get("failure")) is not None:
        given["failure"] = Failure(**{**failure, "fate": Fate(failure["fate"])})
    given |= {"channel": Channel(given["channel"]), "kind": Kind(given["kind"])}
    return Inbound(**{**given, "sent_at": datetime.fromisoformat(given["sent_at"])})
