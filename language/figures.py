"""Minutes that are written in words: "lima belas menit" is "15 menit"."""

from __future__ import annotations

import re

_ONES = {
    word: number
    for number, words in enumerate(
        (
            "satu sikok one",
            "dua duo two",
            "tiga tigo three",
            "empat ampek four",
            "lima limo five",
            "enam six",
            "tujuh seven",
            "delapan lapan salapan eight",
            "sembilan nine",
        ),
        start=1,
    )
    for word in words.split()
}
_WHOLE = {
    "sepuluh": 10,
    "ten": 10,
    "sebelas": 11,
    "seperempat jam": 15,
    "setengah jam": 30,
    "stengah jam": 30,
    "sejam": 60,
    "satu jam": 60,
}
_ONE = rf"(?:{'|'.join(_ONES)})"
_UNIT = r"(?:menit|mnt|mnit|minutes?)"
_IN_WORDS = re.compile(
    rf"(?<!\w)(?:(?P<whole>sepuluh|sebelas|ten)|(?P<ten>{_ONE}) (?P<kind>belas|puluh)(?: (?P<one>{_ONE}))?|(?P<alone>{_ONE}))"
    rf"(?= ?{_UNIT}(?!\w))",
    re.IGNORECASE,
)
_OF_AN_HOUR = re.compile(
    r"(?<!\w)(?:seperempat jam|s[e]?tengah jam|sejam|satu jam)(?!\w)(?! (?:yang|yg) lalu)", re.IGNORECASE
)


def in_figures(words: str) -> str:
    """The same with each number of minutes in figures; other numbers stay as they are written."""
    hours = _OF_AN_HOUR.sub(lambda found: f"{_WHOLE[found[0].casefold()]} menit", words)
    return _IN_WORDS.sub(lambda found: str(_number(found)), hours)


def _number(found: re.Match[str]) -> int:
    if found["whole"]:
        return _WHOLE[found["whole"].casefold()]
    if found["alone"]:
        return _ONES[found["alone"].casefold()]
    ten, one = _ONES[found["ten"].casefold()], _ONES[(found["one"] or "").casefold()] if found["one"] else 0
    return 10 + ten if found["kind"].casefold() == "belas" else 10 * ten + one
