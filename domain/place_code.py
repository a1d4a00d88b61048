"""The code on a sign that stands somewhere, by which whoever is there can say where: "PP-07"."""

from __future__ import annotations

import re
from collections.abc import Collection

from rapidfuzz.distance import OSA

FORM = re.compile(r"(?P<series>[A-Z]{2,3})-(?P<number>[0-9]{2,3})")
LINK_WORD = "p_"  # before the code, in the link of a sign
LONGEST = 3  # digits of a number
DIGIT_LIKE = {"B": "8", "G": "6", "I": "1", "L": "1", "O": "0", "Q": "0", "S": "5", "Z": "2"}
"""Letters that are read as a digit, or written for one."""


def is_code(text: str) -> bool:
    return FORM.fullmatch(text) is not None


def series_of(code: str) -> str:
    """ "PP-07" → "PP"."""
    return code.partition("-")[0]


def number_of(code: str) -> str:
    """ "PP-07" → "07"."""
    return code.partition("-")[2]


def digit_like(code: str) -> str:
    """The letters of its series that are taken for digits."""
    return "".join(letter for letter in series_of(code) if letter in DIGIT_LIKE)


def one_slip_apart(one: str, other: str) -> bool:
    """Does one slip lead from one to the other: a sign more, less, another, or two in the wrong order?"""
    return OSA.distance(one.replace("-", ""), other.replace("-", ""), score_cutoff=1) <= 1


def free_code(taken: Collection[str], like: str) -> str:
    """A code of the same series that no slip leads to from any of these; "" where there is none left."""
    width = len(number_of(like))
    every = (f"{series_of(like)}-{number:0{width}}" for number in range(1, 10**width))
    return next((code for code in every if not any(one_slip_apart(code, other) for other in taken)), "")
