"""To whom of a ticket's reporters an operator writes: "saksi 2: pintu mana?", "semua: keluar dari rumah".

Pure rules over what was typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_ONE = re.compile(r"\s*(?:saksi|pelapor)\s+(\d{1,3})\s*[:,.\-–—]?\s+(\S.*)", re.I | re.S)
_FIRST = re.compile(r"\s*pelapor\s*:\s*(\S.*)", re.I | re.S)
_ALL = re.compile(r"\s*semua(?:nya|\s+(?:pelapor|saksi))?\s*:\s*(\S.*)", re.I | re.S)


@dataclass(frozen=True, slots=True)
class Addressed:
    """`number`: the how-manieth reporter alone, 0 where none is named; `everybody`: all of them; `words`: what they read."""

    words: str
    number: int = 0
    everybody: bool = False


def addressed(typed: str) -> Addressed:
    """Who is named before the words, and the words."""
    if one := _ONE.fullmatch(typed):
        return Addressed(one[2], number=int(one[1]))
    if first := _FIRST.fullmatch(typed):
        return Addressed(first[1], number=1)
    if everybody := _ALL.fullmatch(typed):
        return Addressed(everybody[1], everybody=True)
    return Addressed(typed)
