"""Times as people write them: "lima belas menit" is "15 menit", "1 jam 15 menit" 75, "jam setengah 6 sore" "jam 17.30"."""

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
_TENS = {"sepuluh": 10, "ten": 10, "sebelas": 11}
_PARTS = {  # of a day → its first and its last hour
    "subuh": (2, 6),
    "dini hari": (0, 5),
    "pagi": (0, 11),
    "siang": (10, 15),
    "sore": (14, 19),
    "petang": (14, 19),
    "malam": (18, 28),
    "malem": (18, 28),
}
_QUARTERS = {
    "seperempat": 15,
    "setengah": 30,
    "stengah": 30,
    "stgh": 30,
    "½": 30,
    "1/2": 30,
    "tiga perempat": 45,
}
_ONE = rf"(?:{'|'.join(_ONES)})"
_COUNT = rf"(?:\d{{1,3}}|{'|'.join(_TENS)}|{_ONE} belas|{_ONE} puluh(?: {_ONE})?|{_ONE})"
_NUMBER = rf"{_COUNT}(?!\w)"
_HALF = r"(?:s[e]?tengah|stgh|½|1/2)"
_QUARTER = rf"(?:tiga perempat|seperempat|{_HALF})"
_MINUTES = r"(?:menit|mnt|mnit|mins?|minutes?)(?:-?an)?(?!\w)"
_HOURS = r"(?:jam|jm|hours?)(?:-?an)?(?!\w)"
_PART = rf"(?P<part>{'|'.join(_PARTS)})(?!\w)"
_STOP = rf"(?=\s*(?:[,;.!–—\n]|$|{'|'.join(_PARTS)}|wib))"
_OVER = r"(?! (?:yang |yg )?(?:lalu|tadi)(?!\w))"
_FROM = rf"(?:{_NUMBER} ?(?:-|–|/|sampai|sampe|hingga|atau|s/d) ?)?"  # of "10-15 menit" the later counts
_DURATION = re.compile(
    rf"(?<![\w.,:/-]){_FROM}(?:"
    rf"(?:(?P<hours>{_NUMBER})(?P<half>[.,]5(?!\d)| koma (?:lima|5)| ?{_HALF})? ?{_HOURS}"
    rf"|(?P<one>se)-?{_HOURS}|(?P<quarter>{_QUARTER}) {_HOURS})"
    rf"(?! (?:{_HALF} )?{_NUMBER}{_STOP})"
    rf"(?:(?: dan| lebih| lewat)? (?:(?P<more>{_QUARTER})(?!\w)|(?P<minutes>{_NUMBER}) ?{_MINUTES}))?"
    rf"|(?P<alone>{_NUMBER}) ?{_MINUTES}){_OVER}",
    re.IGNORECASE,
)
_LED = r"(?:jam|jm|pukul|pkl|pkul)\.? ?"
_NO_UNIT = rf"(?![.,:]\d| ?(?:{_MINUTES}|{_HOURS}))"
_CLOCK = re.compile(
    rf"(?<![\w.,:/-])(?:(?:{_LED})?{_HALF} (?P<before>{_COUNT})(?:-?an)?(?!\w){_NO_UNIT}(?: {_PART})?"
    rf"|{_LED}(?P<hour>{_COUNT})(?:-?an)?(?!\w)(?:[.:](?P<minute>\d{{2}})(?!\d)"
    rf"| (?P<side>lewat|lebih|kurang) (?P<beside>{_QUARTER}|{_NUMBER})(?: ?{_MINUTES})?)?{_NO_UNIT}(?: {_PART.replace('part', 'part2')})?"
    rf"|(?P<plain>\d{{1,2}})(?:[.:](?P<minute2>\d{{2}}))? {_PART.replace('part', 'part3')})(?: wib(?!\w))?",
    re.IGNORECASE,
)


def in_figures(words: str) -> str:
    """The same with each span of time in minutes and its first hour of the day in figures; "jam 6.00" may be of the morning or the
    evening, "jam 06.00" and "jam 18.00" are one. Other numbers stay as they are written."""
    return _CLOCK.sub(_clock, _DURATION.sub(_duration, words), count=1)


def _duration(found: re.Match[str]) -> str:
    if found["alone"]:
        return f"{_number(found['alone'])} menit"
    minutes = (
        60
        if found["one"]
        else _quarter(found["quarter"])
        if found["quarter"]
        else 60 * _number(found["hours"])
    )
    minutes += 30 if found["half"] else 0
    minutes += _quarter(found["more"]) if found["more"] else _number(found["minutes"] or "")
    return f"{minutes} menit"


def _clock(found: re.Match[str]) -> str:
    part = found["part"] or found["part2"] or found["part3"] or ""
    typed = found["before"] or found["hour"] or found["plain"]
    hour, minute = _number(typed), int(found["minute"] or found["minute2"] or 0)
    if beside := found["beside"]:
        minute = _quarter(beside) or _number(beside)
    if found["before"]:
        hour, minute = (hour - 1) % 12, 30
    elif (found["side"] or "").casefold() == "kurang" and minute:
        hour, minute = (hour - 1) % 24, 60 - minute
    if hour > 23 or not 0 <= minute < 60:
        return found[0]
    sure = hour > 12 or typed.startswith("0") or (hour == 12 and found["minute"] is not None)
    return f"jam {f'{hour:02d}' if sure else _of_the_day(hour, part)}.{minute:02d}"


def _of_the_day(hour: int, part: str) -> str:
    """Two figures where no other hour can be meant."""
    first, last = _PARTS.get(part.casefold(), (24, 0))
    within = [at for at in (hour % 12, hour % 12 + 12, hour % 12 + 24) if first <= at <= last]
    return f"{within[0] % 24:02d}" if within else f"{hour % 12}"


def _quarter(word: str) -> int:
    return _QUARTERS.get(word.casefold(), 0)


def _number(word: str) -> int:
    """ "lima belas" is 15; 0 for no word."""
    said = word.casefold().split()
    if not said or said[0].isdigit():
        return int(said[0]) if said else 0
    if said[0] in _TENS:
        return _TENS[said[0]]
    ten, kind, one = _ONES[said[0]], said[1] if len(said) > 1 else "", said[2] if len(said) > 2 else ""
    return 10 + ten if kind == "belas" else 10 * ten + _ONES.get(one, 0) if kind else ten
