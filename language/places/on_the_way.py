"""Where somebody comes from, or goes to: "baru pulang dari pasar minggu mau ke betungan" names two places, and not where it happened."""

from __future__ import annotations

import re

from language.places.addresses import ADDRESSED, BESIDE, CALLED, CORNER_WORDS, STREET_WORDS
from language.places.taken_to import without_care

_LEAVES = (
    r"(?:habis|abis|hbs|abes|sehabis|selesai|baru|br|barusan|pulang|plg|balik|baliak|datang|dateng|berangkat|brangkat|bertolak|coming|back|"
    r"home|just|came)"
)
LEADS_PAST = rf"(?:(?:di)?{BESIDE}|dari|dr|arah|lewat|lwt|menuju|ke|sebelum|sesudah)"  # before a name: beside it, or past
_FROM = r"(?:dari|dr|dri|from)"
_GOES = (
    r"(?:(?:mau|mo|hendak|hendk|ndak|nak|ingin|pengen|akan|otw|perjalanan|pulang|balik|baliak|berangkat|pergi|going|heading|driving|"
    r"on the way|jurusan|tujuan|arah|bis|bus|travel|angkot)\W+(?:pulang\W+|balik\W+|pergi\W+|jalan\W+|arah\W+)?(?:ke|to)(?:\W+arah|\W+jurusan)?|"
    r"ke\W?arah|ke\W+jurusan|menuju(?:\W+(?:ke|arah))*|nuju|tujuan(?:\W+ke)?|jurusan|towards)"
)
_ENDS = (
    rf"(?:di|in|at|{BESIDE}|{STREET_WORDS}|{CORNER_WORDS}|{_FROM}|{_LEAVES}|{ADDRESSED}|mau|mo|hendak|hendk|ndak|nak|ingin|pengen|akan|otw|hilang|ilang|ke|to|kearah|menuju|nuju|tujuan|jurusan|saya|sy|aku|ambo|kami|kito|"
    r"kita|dia|orang|anak|ibu|bapak|suami|istri|adik|adek|kakak|motor\w*|mobil\w*|bis\w*|bus|truk|travel|angkot|ada|ado|terjadi|yang|yg|"
    r"kecelakaan|laka|tabrak\w*|nabrak|ditabrak|ketabrak|terbalik|jatuh|masuk|terguling|terbakar|kebakar\w*|dibegal|dirampok|dijambret|kejepit|"
    r"terjepit|pingsan|luka\w*|banyak|mogok|pas|waktu|saat|ketika|tiba|terus|trus|lalu|tapi|tp|dan|sama|sekarang|skrg|masih|belum|tidak|tdk|"
    r"dak|gak|tolong|tlg|cepat|sekitar|kira|kiro|km|kilo|mungkin|rasanya|tau|tahu|and|but|when|near)\b"
)
_WORD = r"[^\s,;.!?:\n]+"
_PLACE = rf"(?:(?:{STREET_WORDS}|{CORNER_WORDS})\.? )?(?!{_ENDS}){_WORD}(?: (?!{_ENDS}){_WORD}){{0,3}}"
_ROAD = re.compile(
    rf"\b(?:{_LEAVES} +(?:(?:pulang|balik|datang|kami|saya) +)?{_FROM} +(?:arah +)?{_PLACE}|{_FROM} +(?:arah +)?{_PLACE}(?=,? +{_GOES}\b)|"
    rf"(?:(?<=\w )|(?<=, ))(?P<goes>{_GOES}) +{_PLACE})",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:api|asap|air|banjir|massa|angin|ombak|buaya|ular|uler|gajah|harimau|lahar|minyak|gas|bau|suara|bunyi|ledakan|teriakan|merambat|menjalar|nyebar|menyebar|meter|mtr|km|kilo)"
    r"(?:ny[ao])?\b",
    re.IGNORECASE,
)
_BIDDEN = re.compile(r"ke\W?arah|ke\W+jurusan|menuju|nuju|towards", re.IGNORECASE)
_BEFORE = 4  # words, in which somebody is called there, or what is no traveller moves
_LOOKED_AT = 80  # letters


def road(text: str) -> str:
    """From where to where somebody is on his way, as he says it: "habis dr pasar panorama ke arah pulau baai"; "" where he says
    nothing of it."""
    plain = " ".join(text.split())
    return " ".join(found[0] for found in _ROAD.finditer(plain) if _travels(plain, found))


def without_road(text: str) -> str:
    """The text without the places that somebody comes from or goes to. Where help is called to, there it happens; and where danger
    spreads to."""
    return _ROAD.sub(lambda found: ", " if _travels(text, found) else found[0], text)


def of_the_event(text: str) -> str:
    """The text without the places at which nothing has happened: where somebody is taken to, comes from or goes to."""
    return without_road(without_care(text))


def _travels(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - _LOOKED_AT) : found.start()].casefold().split()[-_BEFORE:]
    called = not CALLED.isdisjoint(word.strip(",.;:!?") for word in before)
    return not (called and _BIDDEN.match(found[0])) and _MOVED.search(" ".join(before)) is None
