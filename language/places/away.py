"""Who writes that he is not where it happens: "saya tidak di sana", "rumah ibu saya di panorama, saya di sawah lebar"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from language.places.elsewhere import BEING, ME, PEOPLE
from language.places.locating import Gazetteer

CLAUSES = re.compile(
    r"[,;!?\n]|(?<!\bjl)(?<!\bjln)(?<!\bgg)(?<!\bno)(?<!\bkel)\.", re.IGNORECASE
)  # "jl. jati 3" is one
_BEING = "|".join(sorted(BEING))
_ME = "|".join(sorted(ME))
_PEOPLE = "|".join(sorted(PEOPLE))
_KIN = "|".join(
    sorted((PEOPLE | {"temen", "tetanggo", "bini", "laki"}) - {"rumah", "house", "kos", "kost", "orang"})
)
_OWN_PEOPLE = re.compile(
    rf"\b(?:{_KIN})(?:\W+(?:saya|sy|aku|ku|kami|gue|gw|ambo|sayo)\b|ku\b)|\bmy\W+(?:{_KIN})\b", re.IGNORECASE
)
_HOME = r"(?:rumah|umah|rmh|kos|kosan|kost|kontrakan|kontrakkan|asrama|bedeng|ruko)"
_RELATIVES = r"(?:anak|ibu|bapak|ayah|mama|papa|mamak|kakak|adik|adek|abang|ayuk|keluarga|orang\W*tua|ortu|istri|bini|suami|laki|nenek|kakek|datuk|mertua|om|tante|paman|bibi|sepupu|saudara)"
_MINE = r"(?:saya|sayo|sy|aku|ku|kami|kito|kita|gue|gw|ambo|awak)"
_OWN_HOME = re.compile(
    rf"(?P<near>\b\w+\W+)?(?:\b{_HOME}\s*(?:{_RELATIVES}\s+)*{_MINE}\b|\b{_HOME}\s+{_RELATIVES}\b|\b(?:my|our)(?:\W+\w+){{0,2}}?\W+(?:house|home|apartment|flat|room)\b)",
    re.IGNORECASE,
)
_NOT = r"(?:tidak|tdk|tak|gak|ga|nggak|ngga|gk|dak|idak|bukan|bkn|not)"
_SCENE = (
    r"(?:sana|situ|lokasi|lokasinya|tkp|tempat(?: kejadian)?|rumah(?:nya)?|tempatnya|there|home|the scene)"
)
_ABSENT = re.compile(
    rf"\b(?:{_ME}|posisi)\b(?:\W+(?:{_BEING}|juga))*\W+{_NOT}\W+(?:(?:{_BEING})\W+)*(?:di\W*|at\W+)?{_SCENE}\b"
    rf"|\b(?:{_ME})\b(?:\W+(?:{_BEING}))*\W+(?:di\W+luar\W+kota|jauh)\b",
    re.IGNORECASE,
)
_HELD_BY = r"(?:ateh|atas|atap|genteng|seng|loteng|plafon|pohon|tiang|meja|lemari|(?:dalam\W+)?(?:lift|lif|elevator|the\W+(?:lift|elevator)|sumur|lubang|jurang|reruntuhan))"
_HERE = re.compile(
    rf"(?P<before>\b\w+\W+)?\b(?:{_ME})\b(?:\W+(?:{_BEING}))*\W+(?:di|in|at)\W+(?!{_HELD_BY}\b)"
    rf"(?:(?!\b(?:(?!rumah\W+sakit\b)(?:{_PEOPLE})|tapi|tp|{_ME})\b)[^,.;!?\n])+",
    re.IGNORECASE,
)
_NEAR = "depan|muka|muko|hadapan|samping|sebelah|belakang|seberang|dekat|sekitar|bawah|halaman|pekarangan|teras|pagar|pinggir|gang|lorong|ujung"
_HOUSE = "rumah|ruko|toko|gedung|kamar|kos|kost|kontrakan|pagar|mobil"
_THERE = re.compile(  # where nothing has a name it is the place that is told of
    rf"\b(?:di|in|at)\W*(?:sini\b|lokasi|tkp\b|tempat(?:nya)?\W+kejadian|(?:jalan\W+)?(?:{_NEAR})(?:nya|nyo)?\b|luar(?:nya\b|nyo\b|\W+(?:{_HOUSE})))"
    r"|\b(?:in|at)\W+(?:front\W+of|the\W+(?:scene|spot|street|yard|garden))\b",
    re.IGNORECASE,
)
_NEXT_TO = re.compile(rf"(?:di)?(?:{_NEAR}|of|to|near|opposite|behind|beside)\b", re.IGNORECASE)
_OUT = re.compile(r"\bdi\W*luar\W*$", re.IGNORECASE)
_INSIDE = re.compile(r"\bdi\W*dalam\b", re.IGNORECASE)
_NUMBER = re.compile(r"\b(?:rt|rw)\W{0,2}\d+\b", re.IGNORECASE)


def is_away(text: str, gazetteer: Gazetteer) -> bool:
    """Does the writer say that he is somewhere else than what he tells of?"""
    return _ABSENT.search(text) is not None or event_words(text, gazetteer) != text


def tells_own_place(text: str) -> bool:
    """Does its writer say where he is: "saya di sawah lebar"?"""
    return any(True for _ in _writers_place(text))


def event_words(text: str, gazetteer: Gazetteer) -> str:
    """The text without where its writer is, where somebody else's place in the city is told besides. Who stands "di depan
    rumah" stands in front of that one."""
    for start, end in _writers_place(text):
        if _beside_it(text, start, end) and not gazetteer.names_place(text[start:end]):
            continue
        rest = f"{text[:start]}, {text[end:]}"
        if any(_of_others(clause, gazetteer) for clause in CLAUSES.split(rest)):
            return rest.strip(" ,")
    return text


def tells_of_own_people(text: str) -> bool:
    """Is it about somebody of the writer's, who may be elsewhere: "ibu saya", "temen gue", "my son"?"""
    return _OWN_PEOPLE.search(text) is not None


def tells_of_own_home(text: str) -> bool:
    """Is it about where the writer or his family lives, and not what is in front of it: "rumah saya", "umah nenek", "my house"?"""
    return any(not _NEXT_TO.match(one["near"] or "") for one in _OWN_HOME.finditer(text))


def _beside_it(text: str, start: int, end: int) -> bool:
    """ "Kami di depan rumah", "saya di luar, nenek masih di dalam"."""
    there = _THERE.search(text, start)
    if there is not None and there.start() < end:
        return True
    return _OUT.search(text[start:end]) is not None and _INSIDE.search(text) is not None


def _of_others(clause: str, gazetteer: Gazetteer) -> bool:
    findable = _NUMBER.sub(" ", clause)  # each kelurahan has an "rt 5"
    others = re.search(rf"\b(?:{_PEOPLE})\b", clause, re.IGNORECASE) is not None
    return others and gazetteer.names_place(findable) and gazetteer.elsewhere(clause) is None


def _writers_place(text: str) -> Iterator[tuple[int, int]]:
    """ "saya di panorama", and not "rumah saya di panorama", nor "kami di atap", of whatever house."""
    for found in _HERE.finditer(text):
        before = (found["before"] or "").rstrip()
        own = re.fullmatch(rf"(?:{_PEOPLE})\W*", before, re.IGNORECASE)
        if not own or re.search(r"[,.;!?\n]", found["before"] or ""):
            yield found.start() + len(found["before"] or ""), found.end()
