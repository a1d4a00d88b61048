"""Who writes that the point which he shared is only his own, and where it happens: "itu lokasi saya, rumah ibu saya di jl jati"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from language.places.away import CLAUSES, event_words
from language.places.elsewhere import PEOPLE
from language.places.locating import Gazetteer

_ME = r"(?:saya|sayo|sy|aku|ambo|ku|kami|gue|gw|me|my|i)"
_POINT = r"(?:pin|titik|lokasi|posisi|tempat|share ?lok|shareloc|sherlok|serlok|koordinat|maps?|location|point|position)(?:\W?ny[ao])?"
_HOME = r"(?:rumah|kantor|kos|kosan|kost|kontrakan|hp|ponsel|house|home|office|phone)"
_THIS = r"(?:itu|ini|tadi|barusan|that|this|thats|it)"
_ONLY = r"(?:cuma|cuman|hanya|adalah|memang|masih|kan|is|was|just|only|the|s|di|dari)"
_NO = r"(?:bukan|bkn|is\W+not|isnt|not)"
_SCENE = (
    rf"(?:di\W+|yang\W+|at\W+|the\W+)*{_POINT}(?:\W+(?:of|the))*\W+(?:kejadian|kebakaran|kecelakaan|musibah|bencana|fire|accident|incident)(?:ny[ao])?\b"
    r"|(?:di\W+|the\W+|at\W+)*(?:tkp|scene)\b"
)
_OWN = re.compile(
    rf"\b{_THIS}\b(?:\W+{_ONLY})*\W+(?:{_POINT}|{_HOME})(?:\W+{_HOME})?\W+{_ME}\b(?:\W+(?:sekarang|skrg|skr|tadi|sendiri|pak|kak|bang|bu|mas|mbak|now)\b)*"
    rf"|\b{_THIS}\b(?:\W+{_ONLY})*\W+(?:my)\W+(?:{_POINT}|{_HOME})\b|\b{_POINT}\W+(?:is|was)\W+where\W+i\W+am\b",
    re.IGNORECASE,
)
_NOT_THE_POINT = re.compile(
    rf"\b(?:bukan|bkn|not)\W+(?:(?:di|yang|at|the)\W+)*{_POINT}(?:\W+yang)?\W+(?:itu|ini|tadi|saya|tersebut)\b"
    rf"|\b(?:bukan|bkn|not)\W+(?:di\W+|at\W+)(?:the\W+)?(?:pin|titik|titiknya|pinnya|point)\b"
    rf"|\b{_POINT}\b(?:\W+{_THIS})?\W+{_NO}\W+{_SCENE}|\b{_THIS}\W+{_NO}\W+{_SCENE}|(?:^|\W){_NO}\W+{_SCENE}",
    re.IGNORECASE,
)
_NOT_THIS_ONE = re.compile(
    r"^\W*(?:(?:eh|maaf|aduh|waduh|sori|sorry|ups|pak|bu|kak|bang)\W+)*(?:(?:bukan|bkn|salah|not)\W+(?:yang\W+|yg\W+)?(?:ini|itu|this|this one|that)|(?:ini|itu)\W+(?:salah|bukan)|bukan|salah)"
    r"(?:\W+(?:pak|bu|kak|bang|mas|mbak|min|ya|deh|tadi|maaf))*\W*$",
    re.IGNORECASE,
)
_FEW = 9  # words
_OF_WHICH = re.compile(
    rf"\b{_POINT}\b|^\W*(?:(?:itu|ini|ya|pak|bu|kak|that|this|is|its|it)\W+)*(?:yang|yg|untuk|utk|buat|bwt|punya|laporan|for|of|the)\b",
    re.IGNORECASE,
)
_LEAD = r"(?:\W*\b(?:kalau|kalo|kl|sedangkan|sedang|tapi|tp|tetapi|yang|yg|pak|kak|bang|bu|mas|mbak|maaf|dan|but|and)\b)*\W*"
_THERE = re.compile(
    rf"^{_LEAD}(?P<who>(?!(?:{_ME}|di|jl|jln|jalan|no|rt|rw)\b)\w+(?:\W+\w+){{0,5}}?)\W+(?:di|at|in)\W+(?P<right>.+?)\W*$",
    re.IGNORECASE,
)
_KNOWN_TO_HIM = r"(?:rumah(?:ny[ao])?|kampung|kampuang|kos|kosan|kost|kontrakan|kantor|sekolah|kebun|toko|home|work|school|the\W+(?:house|office|shop))"
_UNNAMED = re.compile(
    rf"(?:{_KNOWN_TO_HIM}(?:\W+(?!(?:tetangga|sebelah|depan|belakang|samping|ini|itu)\b)\w+){{0,3}}|sana|tempat\W+lain|there)\W*",
    re.IGNORECASE,
)
_AT_WORK = re.compile(
    rf"\b(?:{_ME}|{_POINT})\b(?:\W+(?:lagi|sedang|sekarang|am))*\W+(?:di|at|in)\W+(?:the\W+)?(?:tempat\W+)?(?:kantor|kerja|kerjaan|office|work)\b"
    rf"|\b(?:{_POINT}|{_THIS})\W+(?:kantor|kerja)\W+{_ME}\b",
    re.IGNORECASE,
)
_OF_THE_EVENT = re.compile(
    r"(?:\w+\W+)??(?:kejadian|kecelakaan|korban|rumah|victim|accident)(?:ny[ao])?\b|(?:\w+\W+)??(?:ke|ter)bakar\w*",
    re.IGNORECASE,
)
_ANYBODY = re.compile("")
_SOMEBODY = re.compile(
    rf"(?:dia|ia|dy|beliau|korban(?:ny[ao])?|orang(?:ny[ao])?|(?:{'|'.join(sorted(PEOPLE - {'rumah', 'house'}))})(?:ny[ao])?|he|she|they|the victim)\b",
    re.IGNORECASE,
)
_FLAMES = re.compile(r"^(?:\w+\W+){0,2}?(?:api|asap|fire|smoke|flames)(?:ny[ao])?\b", re.IGNORECASE)


def elsewhere_than_point(text: str, gazetteer: Gazetteer) -> str:
    """Where it happens, by who says that his point is not the place, or that he is somewhere else; "" where nothing is said."""
    found = _OWN.search(text) or _NOT_THE_POINT.search(text)
    if found is not None:
        around = (text[found.end() :], text[: found.start()])
        return next((right for rest in around for right in _told(rest, gazetteer)), "")
    rest = event_words(text, gazetteer)
    return next(_told(rest, gazetteer), "") if rest != text else ""


def where_somebody_is(text: str, gazetteer: Gazetteer) -> str:
    """ "dia di kosnya di unib belakang": where somebody else is; "" where nothing says so."""
    return next(_told(text, gazetteer, _SOMEBODY), "")


def says_so(text: str) -> bool:
    """Does he say it of the point itself, and not only that he is somewhere else?"""
    return _OWN.search(text) is not None or _NOT_THE_POINT.search(text) is not None


def leaves_point(text: str) -> bool:
    """Does he say that it is not where his point is, and nothing by which it could be found: "itu bukan lokasi kejadian",
    "itu lokasi saya di kantor, bapak di rumah"?"""
    if _NOT_THE_POINT.search(text) is not None:
        return True
    parts = list(_unnamed(text))
    return bool(parts) and (_AT_WORK.search(text) is not None or any(_OF_THE_EVENT.match(p) for p in parts))


def perhaps_leaves_point(text: str) -> bool:
    """The same where somebody is elsewhere, who may have no part in it: "itu lokasi saya, bapak di rumah"."""
    return any(True for _ in _unnamed(text))


def _unnamed(text: str) -> Iterator[str]:
    """ "bapak di rumah", and not "apinya di rumah", which may be where he stands."""
    own = _OWN.search(text)
    if own is None:
        return
    for rest in (text[own.end() :], text[: own.start()]):
        for part in CLAUSES.split(rest):
            found = _THERE.match(part)
            if found and _UNNAMED.fullmatch(found["right"]) and not _FLAMES.match(found["who"]):
                yield found["who"]


def says_of_which(text: str) -> bool:
    """Is it, with the name of an event, of which a point is: "itu lokasi kecelakaannya", "yang kebakaran", "kecelakaan pak"?"""
    words = re.findall(r"\w+", text)
    if len(words) > _FEW or re.search(r"\b(?:bukan|bkn|not|tidak|salah)\b", text, re.IGNORECASE):
        return False
    return len(words) <= 3 or _OF_WHICH.search(text) is not None


def not_this_one(text: str) -> bool:
    """Does it take back what it replies to, and nothing else: "bukan yang ini"?"""
    return _NOT_THIS_ONE.match(text) is not None


def _told(rest: str, gazetteer: Gazetteer, who: re.Pattern[str] = _ANYBODY) -> Iterator[str]:
    """ "rumah orang tua saya di jl jati 3", and not "apinya di dapur", nor "di jl jati 3", which is the point's own address."""
    parts = [part for part in CLAUSES.split(rest) if part.strip()]
    for number, part in enumerate(parts):
        found = _THERE.match(part)
        right = found["right"] if found and who.match(found["who"]) else ""
        if right and (gazetteer.names_place(right) or gazetteer.likely(right)):
            yield ", ".join(one.strip() for one in (right, *parts[number + 1 :]))
