"""Ids as Meta makes them: a message's holds the person's number, a person's is bound to the business."""

from __future__ import annotations

import base64
import secrets


def wamid(number: str) -> str:
    """A message id; "0" stands for a number that is not known."""
    known = (number or "0").encode()
    inner = b"\x1d\x05" + bytes([len(known)]) + known + b"\x15\x02\x00\x12\x18\x14"
    serial = b"3A" + secrets.token_hex(9).upper().encode()
    return "wamid." + base64.b64encode(inner + serial + b"\x00").decode()


def user_id(country: str = "ID") -> str:
    """A BSUID: country, dot, digits."""
    return f"{country}.{secrets.randbelow(9 * 10**19) + 10**19}"


def number_id() -> str:
    """Of media, templates: 16 digits."""
    return str(secrets.randbelow(9 * 10**15) + 10**15)


def trace_id() -> str:
    return "A" + secrets.token_urlsafe(17)


def digits(number: str) -> str:
    return "".join(c for c in number if c.isdecimal())
