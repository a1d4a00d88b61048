"""What a command names before other words: a kind of event, or why something is dismissed."""

from __future__ import annotations

import re

from cities.profile import City
from messages.menus import FALSE_REASONS

_STOPS = " ,;:.–—-"


def name_and_rest(city: City, words: str) -> tuple[str, str]:
    """The category whose key or name stands first, and what stands behind it: ("kebakaran", "tabung gas meledak"); ("", "")
    where none does."""
    names = {
        name.casefold(): one.key
        for one in city.categories.values()
        for name in (one.key.replace("_", " "), one.name, one.short)
    }
    name, rest = _first(words, names)
    return names.get(name, ""), rest


def reason_and_rest(words: str) -> tuple[str, str]:
    """Why it is false, and what stands behind: ("iseng", "sdh dicek tdk ada"); ("", all of it) where no reason stands first."""
    names = {reason.replace("_", " "): reason for reason in FALSE_REASONS}
    name, rest = _first(words, names)
    return (names[name], rest) if name else ("", words)


def _first(words: str, names: dict[str, str]) -> tuple[str, str]:
    said = words.replace("_", " ")
    for name in sorted(names, key=len, reverse=True):
        found = re.match(rf"\s*{re.escape(name)}(?!\w)", said, re.IGNORECASE)
        if found:
            return name, words[found.end() :].strip(_STOPS)
    return "", ""
