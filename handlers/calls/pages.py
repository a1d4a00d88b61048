"""A page for whoever telephones: its address, and the code that an operator reads out instead."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from domain.ticket import Ticket
from handlers.turn import Turn
from models import caller_pages
from models.sealing import Sealer

SIGNS = "ACDEFHJKMNPQRTUVWXY3479"  # none is taken for another, seen or written by hand
LENGTH = 6


@dataclass(frozen=True, slots=True)
class Offered:
    """What is sent to a caller, or read out: the whole address, or the short one and the code to type there."""

    link: str
    short: str
    code: str


def offer(turn: Turn, ticket: Ticket, report: int | None, actor: int, label: str) -> Offered | None:
    """A new page of this ticket; None where there are none. `report`: the caller's, where one was taken down."""
    base = turn.services.page
    if not base or not ticket.open:
        return None
    token, code = secrets.token_urlsafe(16), _free_code(turn)
    sealer = turn.services.sealer
    caller_pages.issue(
        turn.tx,
        token_hash(sealer, token),
        code_hashes(sealer, code)[0],
        ticket=ticket.id,
        report=report,
        made_by=actor,
        label=label,
        now=turn.now,
    )
    return Offered(f"{base}/l/{token}", f"{base}/l", f"{code[:3]}-{code[3:]}")


def plain_code(typed: str) -> str:
    """As it was made; "" where it can be none."""
    code = "".join(sign for sign in typed.upper() if sign.isalnum())
    return code if len(code) == LENGTH and all(sign in SIGNS for sign in code) else ""


def _free_code(turn: Turn) -> str:
    while True:
        code = "".join(secrets.choice(SIGNS) for _ in range(LENGTH))
        if caller_pages.is_code_free(turn.tx, code_hashes(turn.services.sealer, code)[0]):
            return code


def token_hash(sealer: Sealer, token: str) -> str:
    return sealer.lookup("page", token)


def token_hashes(sealer: Sealer, token: str) -> list[str]:
    """Under every key that is known."""
    return sealer.lookups("page", token)


def code_hashes(sealer: Sealer, code: str) -> list[str]:
    return sealer.lookups("page-code", code)


def device_hash(sealer: Sealer, key: str) -> str:
    return sealer.lookup("page-device", key)


def device_hashes(sealer: Sealer, key: str) -> list[str]:
    return sealer.lookups("page-device", key)
