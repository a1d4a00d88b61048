"""Who writes that the point which he shared is only his own, and where it happens: "itu lokasi saya, rumah ibu saya di jl jati"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from domain.away import CLAUSES, event_words
from domain.places import Gazetteer

_ME = r"(?:saya|sy|aku|ku|kami|gue|gw|me|my|i)"
_POINT = r"(?:pin|titik|lokasi|posisi|tempat|share ?lok|shareloc|sherlok|serlok|koordinat|maps?|location|point|position)(?:\W?nya)?"
_HOME = r"(?:rumah|kantor|kos|kosan|kost|kontrakan|hp|ponsel|house|home|office|phone)"
_THIS = r"(?:itu|ini|tadi|barusan|that|this|thats|it)"
_ONLY = r"(?:cuma|cuman|hanya|adalah|memang|masih|kan|is|was|just|only|the|s|di|dari)"
_OWN = re.compile(
    rf"\b{_THIS}\b(?:\W+{_ONLY})*\W+(?:{_POINT}|{_HOME})(?:\W+{_HOME})?\W+{_ME}\b(?:\W+(?:sekarang|skrg|skr|tadi|sendiri|pak|kak|bang|bu|mas|mbak|now)\b)*"
    rf"|\b{_THIS}\b(?:\W+{_ONLY})*\W+(?:my)\W+(?:{_POINT}|{_HOME})\b|\b{_POINT}\W+(?:is|was)\W+where\W+i\W+am\b",
    re.IGNORECASE,
)
_NOT_THE_POINT = re.compile(
    rf"\b(?:bukan|bkn|not)\W+(?:(?:di|yang|at|the)\W+)*{_POINT}(?:\W+yang)?\W+(?:itu|ini|tadi|saya|tersebut)\b"
    rf"|\b(?:bukan|bkn|not)\W+(?:di\W+|at\W+)(?:the\W+)?(?:pin|titik|titiknya|pinnya|point)\b",
    re.IGNORECASE,
)
_NOT_THIS_ONE = re.compile(
    r"^\W*(?:(?:eh|maaf|aduh|waduh|sori|sorry|ups|pak|bu|kak|bang)\W+)*(?:(?:bukan|bkn|salah|not)\W+(?:yang\W+|yg\W+)?(?:ini|itu|this|this one|that)|(?:ini|itu)\W+(?:salah|bukan)|bukan|salah)"
    r"(?:\W+(?:pak|bu|kak|bang|mas|mbak|min|ya|deh|tadi|maaf))*\W*$",
    re.IGNORECASE,
)
_LEAD = r"(?:\W*\b(?:kalau|kalo|kl|sedangkan|sedang|tapi|tp|tetapi|yang|yg|pak|kak|bang|bu|mas|mbak|maaf|dan|but|and)\b)*\W*"
_THERE = re.compile(
    rf"^{_LEAD}(?P<who>(?!(?:{_ME}|di|jl|jln|jalan|no|rt|rw)\b)\w+(?:\W+\w+){{0,5}}?)\W+(?:di|at|in)\W+(?P<right>.+?)\W*$",
    re.IGNORECASE,
)


def elsewhere_than_point(text: str, gazetteer: Gazetteer) -> str:
    """Where it happens, by who says that his point is not the place, or that he is somewhere else; "" where nothing is said."""
    found = _OWN.search(text) or _NOT_THE_POINT.search(text)
    if found is not None:
        around = (text[found.end() :], text[: found.start()])
        return next((right for rest in around for right in _told(rest, gazetteer)), "")
    rest = event_words(text, gazetteer)
    return next(_told(rest, gazetteer), "") if rest != text else ""


def says_so(text: str) -> bool:
    """Does he say it of the point itself, and not only that he is somewhere else?"""
    return _OWN.search(text) is not None or _NOT_THE_POINT.search(text) is not None


def not_this_one(text: str) -> bool:
    """Does it take back what it replies to, and nothing else: "bukan yang ini"?"""
    return _NOT_THIS_ONE.match(text) is not None


def _told(rest: str, gazetteer: Gazetteer) -> Iterator[str]:
    """ "rumah orang tua saya di jl jati 3", and not "apinya di dapur", nor "di jl jati 3", which is the point's own address."""
    parts = [part for part in CLAUSES.split(rest) if part.strip()]
    for number, part in enumerate(parts):
        found = _THERE.match(part)
        right = found["right"] if found else ""
        if right and gazetteer.names_place(right):
            yield ", ".join(one.strip() for one in (right, *parts[number + 1 :]))
