"""Words that take a place back: "salah lokasi, yang benar jl salak 5", "danau 3 bukan danau 2", "eh salah, di sawah lebar"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from language.places.addresses import without_preposition
from language.places.locating import Gazetteer
from language.places.part_of_place import STOP, substituted
from language.text.spelling import folded

_NYA = r"(?: ?ny[ao])"
PLACE = rf"(?:(?:lokasi|alamat|tempat|titik|pin|share ?lok|sharelok|shareloc|sherlok|shelok|serlok|koordinat|maps?|peta){_NYA}?|location|address|place)"
_UNFIT = r"(?:tidak|tdk|gak|ga|nggak|dak|idak|kurang|bukan)\W+(?:tepat|pas|akurat|sesuai|benar|bener|betul)"
_WRONG = rf"(?:salah(?! satu)|keliru|ralat|koreksi|wrong|slah|ngaco|ngawur|meleset|melenceng|{_UNFIT})"
_NOT = r"(?:bukan|bkn|not)"
_THERE = r"(?:situ|sana|sini|siko|sikak|sano|sanan|sinan|tempat itu|there|here)"
SOFT = r"(?:pak|bu|bang|kak|mas|mbak|min|maaf|tadi|itu|deh|dong|ya|do|nian|ndan|dang|komandan|bos|lah)"
_ME = r"(?<!\bsaya\W)(?<!\bsy\W)(?<!\baku\W)(?<!\bkami\W)"  # who speaks of himself takes nothing back
_TAKEN_BACK = re.compile(
    rf"\b{_WRONG}\b\W*(?:\w+\W+){{0,2}}?{PLACE}\b|\b{PLACE}\b\W*(?:\w+\W+){{0,3}}?{_WRONG}\b"
    rf"|{_ME}\b{_NOT}\W+(?:di\W*)?{_THERE}\b"
    rf"|\b{PLACE}\W+(?:yang|yg)\W+(?:benar|bener|betul)\b|\b(?:right|correct)\W+(?:place|address|location)\b"
    rf"|^\W*(?:(?:eh|maaf|waduh|aduh|sori|sorry|ups|duh)\W+)*(?:salah|keliru)\b(?:\W+{SOFT}\b)*\W*$",
    re.IGNORECASE,
)
_NOT_BUT = re.compile(
    r"\b(?:bukan|bkn)\W+di\W+.{2,60}?\b(?:tapi|tp|tetapi|melainkan)\W+(?:di\b)?", re.IGNORECASE | re.DOTALL
)
_RIGHT = re.compile(
    rf"\b(?:(?:yang|yg)\W+(?:benar|bener|betul){_NYA}?|(?:se)?harus{_NYA}|seben[ae]r{_NYA}|maksud(?:{_NYA}|\W+saya|\W+sy)|melainkan"
    r"|tetapi|tapi|tp|should\W+be|it\W+is|it's)\b\W*(?:(?:itu|adalah|ada|is)\W+)?(?:di\b\W*)?",
    re.IGNORECASE,
)

SORRY = rf"(?:eh|ehh|oh|maaf|maap|waduh|aduh|sori|sorry|ups|duh|astaga|tunggu|{SOFT})"
_MEANT = rf"(?:maksud(?:{_NYA}|ku|\W+(?:saya|sy|aku|kami|ku|ambo|sayo))|i\W+mean|i\W+meant)"
_TRUE = rf"(?:(?:yang|yg)\W+(?:benar|bener|betul){_NYA}?|(?:se)?harus{_NYA}|ternyata|seben[ae]r{_NYA}|sbnr{_NYA}|asli{_NYA})"
_OVER = rf"(?=\W*$|\W*[,.;:\n]|\W+(?:{SORRY}|{_MEANT}|{_TRUE})\b)"
_SLIP = rf"(?:ketik|tulis|nulis|ngetik|sebut|kirim|(?:jalan|nama|nomor|nomer|gang|blok){_OVER})"
_ERR = rf"(?:salah(?!\W+(?:satu|siapa|apa|saya|kami|dia)\b)|slah|slh|keliru|ralat|koreksi|typo|wrong)(?: +{_SLIP}(?: +{PLACE})?)?"
_BUT = r"(?:tapi|tp|tetapi|melainkan|but)"
_CLAUSE = rf"(?:(?!{STOP})[\s\S])"
_STREET = r"(?:di|jl|jln|jalan|gang|gg|perumahan|kelurahan|kel)"
_NOT_AT = rf"(?:{_NOT}|(?:tidak|tdk|gak|ga|nggak|ngga|dak|idak)(?=\W+di\b))"
_ABSENT = rf"(?:{_NOT}(?:\W+di\W*{_THERE})?|(?:tidak|tdk|gak|ga|nggak|ngga|dak|idak)\W+di\W*{_THERE})"
_NOT_THAT = tuple(  # "bukan danau 2": counts where that is a place
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_ME}\b{_NOT_AT}\W+(?:di\W*)?(?P<wrong>{_CLAUSE}{{1,60}}?)\W*(?:{STOP}|\b{_BUT}\b)\W*(?:{_BUT}\b)?\W*(?P<right>.+)",
        rf"{_ME}\b{_NOT}\W+(?:di\W+)?(?P<wrong>{_CLAUSE}{{2,60}}?)\s+(?P<right>{_STREET}\b.+)",
        rf"(?:^|{STOP})\s*(?P<right>{_CLAUSE}{{2,60}}?),?\s+{_NOT}\W+(?:di\W+)?(?P<wrong>{_CLAUSE}{{1,60}})",
    )
)
_EVENT = rf"(?:rumah|api|kebakaran|kejadian|{PLACE}){_NYA}?(?:\W+(?:saya|kami|aku|ambo|itu|tadi|yang|yg|terbakar|kebakar\w*|kejadian\w*|kecelakaan\w*|banjir\w*))*(?=\W+di\b)"
"""What is there."""
_BUT_THIS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_ABSENT}\b(?:\W+{SORRY}\b)*\s*[,.;:\n]\W*(?P<right>.+)",
        rf"{_ME}\b{_NOT_AT}\W+di\W+{_CLAUSE}{{2,60}}?\s*{STOP}\W*(?:{_BUT}\W+)?{_EVENT}\W+di\W+(?P<right>.+)",
        rf"\b{_ERR}\b(?:\W+{SORRY}\b)*\W*(?P<right>.+)",
        rf"^(?P<right>.+?)\W+(?:{SORRY}\W+)*{_ERR}(?:\W+{SORRY}\b)*\W*$",
        rf"\b{_TRUE}\b\W*(?:(?:itu|adalah|ada|is)\W+)?(?P<right>.+)",
        rf"^(?P<right>.+?)\W+{_TRUE}(?:\W+{SOFT}\b)*\W*$",
        rf"{STOP}\s*(?P<right>{_CLAUSE}+?)\s+{_TRUE}(?:\W+{SOFT}\b)*\W*$",
        r"^\s*\*\s*(?P<right>[^*\n]+)$",
        r"^\s*(?P<right>[^*\n]+?)\s*\*\s*$",
    )
)
_CLEARER = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_MEANT}\b\W*(?:(?:itu|adalah|ada|is)\W+)?(?P<right>.+)",
        rf"^(?P<right>.+?)\W+{_MEANT}(?:\W+{SOFT}\b)*\W*$",
    )
)
_STARTLED = r"(?:eh+|ups|maaf|maap|sori|sorry|aduh|waduh|duh|astaga|oh)"
_HERE = r"(?:(?:di|jl|jln|jalan|gang|gg)\b.+)"
_INTERRUPTED = tuple(  # "di lempuing? eh bukan di bumi ayu": the last one counts
    re.compile(form, re.IGNORECASE | re.DOTALL)
    for form in (
        rf"^(?P<wrong>.+?)[\W_]+(?:{_STARTLED}\W+)+(?:(?:{_NOT}|{_ERR}|{_MEANT}|{SOFT})\W+)*(?P<right>.+)$",
        rf"^(?P<wrong>.+?)\?+\W*{_NOT}\W+(?P<right>{_HERE})$",
        rf"^(?P<wrong>.+?)\W+{_NOT}(?:\W+{SOFT})+\W+(?P<right>{_HERE})$",
        rf"^(?P<wrong>(?:(?!\b(?:di|jl|jln|jalan|gang|gg|kel|kelurahan)\b)[^,.;:!?\n])+?)\s+{_NOT}\s+(?P<right>di\b.+)$",
    )
)
_BARELY = _INTERRUPTED[-1]
_NO_BUT_AT = re.compile(  # "eh bukan di bumi ayu", of a place that nobody has named before
    rf"^\W*(?:{SORRY}\W+)*(?:eh+|salah|maaf|maap|ups)\W+(?:{SORRY}\W+)*{_NOT}\W+(?P<right>{_HERE})$",
    re.IGNORECASE | re.DOTALL,
)
_PLACED = re.compile(rf"^(?:{_BUT}\W+(?:di\b)?|di\b)\W*(?P<right>.+)", re.IGNORECASE | re.DOTALL)
_DENIED = re.compile(rf"{_ME}\b{_NOT}\W+(?=\w)", re.IGNORECASE)
_OVER_THERE = re.compile(rf"{STOP}|\b(?:{_BUT}|melainkan)\b|(?<=\w)\s+(?=di\b)", re.IGNORECASE)
_HINTS = re.compile(rf"\b(?:{_NOT_AT}|{_ABSENT}|{_ERR}|{_TRUE}|{_MEANT})\b|\*", re.IGNORECASE)
_ERRED = re.compile(rf"\b{_ERR}\b", re.IGNORECASE)
_LEAD = re.compile(
    rf"^(?:\W*\b(?:{SORRY}|{_ERR}|{_MEANT}|{_TRUE}|{_NOT}|{_BUT}|itu|adalah|yang|yg|benar|{_EVENT})\b)+\W*",
    re.IGNORECASE,
)
_TAIL = re.compile(
    rf"(?:\W+(?:{SOFT}|{_MEANT}|{_TRUE}))+\W*$|\W*(?:[,.;]\s*|\s){_NOT}\W.*$", re.IGNORECASE | re.DOTALL
)
_BESIDE = re.compile(
    r"(?:di\W*)?(?:dekat|dkt|deket|sebelah|samping|belakang|depan|seberang|near)\b", re.IGNORECASE
)
_NUMBER = re.compile(r"^(?:no|nomor|nomer)\W*(?=\d)", re.IGNORECASE)
LONGEST = 700  # letters that are looked at


@dataclass(frozen=True, slots=True)
class Correction:
    """`right`: what is said of the right place, "" where nothing is; `named`: introduced by "yang benar" and the like;
    `of_words`: words about a place were wrong, and a point beside them may stay; `of_part`: its area stays too; `of_point`: the
    point that was shared is where the writer is."""

    right: str
    named: bool
    of_words: bool = False
    of_part: bool = False
    of_point: bool = False


@dataclass(frozen=True, slots=True)
class _Amendment:
    """What is said to be right, and instead of what."""

    right: str
    wrong: str = ""
    clearer: bool = False  # "maksudnya …"


def correction(text: str, here: str, gazetteer: Gazetteer) -> Correction | None:
    """What takes back a place that was told before; None where nothing does. `here`: the words of that place."""
    text = text[:LONGEST]
    if (interrupted := _interrupted(text, here, gazetteer)) is not None:
        return interrupted
    if not here and len(_DENIED.findall(text)) > 1:
        return None  # `without_denied` leaves what is right
    back = taken_back(text)
    for said in _amendments(text, gazetteer):
        wrong = _stands_in(said.wrong, here)
        if said.wrong and not (wrong or gazetteer.begins(said.wrong) or _ERRED.search(text)):
            continue
        if _stands_in(without_preposition(said.right), here) and not wrong and back is None:
            continue
        if _after_all(said.right, here, gazetteer):
            continue
        whole = gazetteer.itself(said.right) is not None and gazetteer.itself(said.wrong) is None
        part = (
            None
            if wrong and whole
            else substituted(here, said.right, said.wrong if wrong else "", denies=bool(said.wrong))
        )
        if part is not None or _is_place(said, gazetteer):
            of_words = back is None and (part is not None or wrong or said.clearer)
            of_part = part is not None and gazetteer.itself(said.wrong) is None
            return Correction(part or said.right, True, of_words, of_part)
    return back


def at_point(text: str, area: str, gazetteer: Gazetteer) -> Correction | None:
    """The same of a place that is a point alone, in this part of the city: whoever denies the one denies the other. Who only
    says again where it is takes nothing back."""
    text = text[:LONGEST]
    said = _interrupted(text, area, gazetteer) or correction(text, "", gazetteer)
    again = said is not None and bool(said.right) and _known_there(said.right, area, gazetteer)
    return None if again and taken_back(text) is None else said


def without_denied(text: str, gazetteer: Gazetteer) -> str:
    """The text without the places of which it says that it is not there: "di panorama, bukan lingkar timur"."""
    for found in _DENIED.finditer(text[:LONGEST]):
        rest = text[found.end() :]
        if gazetteer.begins(rest[:LONGEST]):
            lead = len(rest) - len(without_preposition(rest))
            over = _OVER_THERE.search(rest, lead)
            left = rest[over.start() :] if over else ""
            return f"{text[: found.start()]}{without_denied(left, gazetteer)}"
    return text


def _interrupted(text: str, here: str, gazetteer: Gazetteer) -> Correction | None:
    """Who takes back in the same breath what he has said, or only with "eh" what he said before. Whoever says again what is
    known, and not another place, takes nothing back: "panorama bukan di lingkar timur" to whoever asks."""
    found = _NO_BUT_AT.match(text)
    if found is not None and _denies(found["right"], here, gazetteer):
        return None
    if found is not None and here and not _known_there(found["right"], here, gazetteer):
        return Correction(found["right"], named=True) if gazetteer.begins(found["right"]) else None
    for form in _INTERRUPTED:
        found = form.match(text)
        if found is None or not gazetteer.names_place(found["wrong"]) or _BESIDE.match(found["right"]):
            continue
        again = form is _BARELY and bool(here) and _known_there(found["wrong"], here, gazetteer)
        right = without_tail(_undenied(found, gazetteer), gazetteer).strip(" \n,.:;!?")
        if gazetteer.begins(right) and not again:
            return Correction(right, named=True)
    return None


def _undenied(found: re.Match[str], gazetteer: Gazetteer) -> str:
    """What is right, without what of the wrong is said before it: "di gang 3 eh bukan gang 3 di kandang"."""
    right = found["right"]
    if not _denies(right, found["wrong"], gazetteer):
        return right
    return without_denied(f"bukan {right}", gazetteer).strip(" \n,.:;!?") or right


def _denies(said: str, here: str, gazetteer: Gazetteer) -> bool:
    """Does "bukan" deny what follows: "bukan gang 3, di kandang", of what is known, or where another place stands behind it?"""
    lead = len(said) - len(without_preposition(said))
    over = _OVER_THERE.search(said, lead)
    if over is None:
        return False
    first, rest = said[: over.start()], said[over.end() :].strip()
    if _known_there(first, here, gazetteer):
        return True
    at = _PLACED.match(f"{over[0]} {rest}".strip(" \n,.;!?")) if over[0].strip() else None
    other = at is not None and gazetteer.begins(at["right"]) and not _BESIDE.match(at["right"])
    return other or without_preposition(first).split()[:1] == rest.split()[:1]


def _after_all(said: str, here: str, gazetteer: Gazetteer) -> bool:
    """Is the place that is known told again at the end: "sebenarnya rumah saya di bumi ayu, tapi apinya di panorama"?"""
    parts = re.split(rf"\b{_BUT}\b", said, flags=re.IGNORECASE)
    return len(parts) > 1 and any(_stands_in(one.name, here) for one in gazetteer.find(parts[-1]))


def _known_there(said: str, here: str, gazetteer: Gazetteer) -> bool:
    """Does he say the place that is known already?"""
    names = [one.name for one in gazetteer.find(said)]
    return any(_stands_in(name, here) for name in names) or _stands_in(without_preposition(said), here)


def taken_back(text: str) -> Correction | None:
    """What takes a place back in so many words, whatever place it was."""
    back = _NOT_BUT.search(text) or _TAKEN_BACK.search(text)
    if back is None:
        return None
    markers = list(_RIGHT.finditer(text))
    if markers:
        return Correction(text[markers[-1].end() :].strip(" \n,.:;!"), named=True)
    return Correction(text[back.end() :].strip(" \n,.:;!"), named=False)


def without_tail(said: str, gazetteer: Gazetteer) -> str:
    """The words of a place without what is said behind it; "mas" is a part of "kandang mas"."""
    short, named = _TAIL.sub("", said), gazetteer.itself(said)
    return short if named is None or named == gazetteer.itself(short) else said


def _amendments(text: str, gazetteer: Gazetteer) -> Iterator[_Amendment]:
    if not _HINTS.search(text):
        return
    for form in (*_NOT_THAT, *_BUT_THIS, *_CLEARER):
        for found in form.finditer(text):
            said = found.groupdict()
            right = without_tail(_LEAD.sub("", said["right"]), gazetteer).strip(" \n,.:;!*")
            wrong = _TAIL.sub("", without_preposition(said.get("wrong", ""))).strip(" \n,.:;!")
            wrong = _NUMBER.sub("", wrong)
            right = _NUMBER.sub("", right) if wrong.isdigit() else right
            if right:
                yield _Amendment(right, wrong, form in _CLEARER)


def _is_place(said: _Amendment, gazetteer: Gazetteer) -> bool:
    """A place of its own; "maksudnya dekat masjid" only says more of the one that is known."""
    place = gazetteer.begins(said.right) or bool(gazetteer.likely(said.right))
    return place and not (said.clearer and _BESIDE.match(said.right))


def _stands_in(part: str, whole: str) -> bool:
    return bool(part) and re.search(rf"\b{re.escape(folded(part))}\b", folded(whole)) is not None
