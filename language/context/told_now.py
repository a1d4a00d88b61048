"""What a text tells of now, behind what it tells of before: "semalam maling masuk di jl kapuas, kini rumah tetangga terbakar"."""

from __future__ import annotations

import re

from language.cues import words_of

_BEFORE = words_of("semalam tadi kemarin kemaren kmrn barusan pernah yesterday earlier")
_NOW = re.compile(r"\b(?:sekarang|skrg|skrng|skrang|skg|kini|saat ini|now)\b", re.IGNORECASE)


def told_now(text: str) -> str:
    """What stands behind the first "sekarang" that has something of before in front of it; "" where nothing does."""
    found = _NOW.search(text)
    if found is None or _BEFORE.isdisjoint(re.findall(r"\w+", text[: found.start()].casefold())):
        return ""
    return text[found.end() :].strip(" ,.;:")
