"""Our name of one try to say a message, which a platform repeats in all that it tells of it."""

from __future__ import annotations

from dataclasses import dataclass

LARGEST = 2**53  # of our numbers
KEPT = 48  # signs of a platform's name; a row keeps 64


@dataclass(frozen=True, slots=True)
class Ref:
    """`row`: our number of the message; `attempt`: how often it had been tried before."""

    row: int
    attempt: int


def ref_of(row: int, attempts: int) -> str:
    return f"{row}.{attempts}"


def read_ref(ref: str) -> Ref | None:
    """None where it is none of ours. An older version named no attempt."""
    row, _, attempt = ref.partition(".")
    if not (row.isascii() and row.isdigit() and 0 < int(row) < LARGEST):
        return None
    return Ref(int(row), int(attempt) if attempt.isascii() and attempt.isdigit() else 0)


def failed_as(attempt: int, name: str) -> str:
    """What a row that waits to be sent again keeps of the newest try that is known not to have arrived."""
    return f"{attempt}:{name[:KEPT]}"


def has_failed(kept: str, attempt: int, name: str) -> bool:
    """Is this try, by what the row keeps, known not to have arrived, or older than one that has not?"""
    latest, _, failed = kept.partition(":")
    if not failed:
        return kept == name
    return attempt < int(latest) or name.startswith(failed)
