"""An "@" before a word, as people write it for "di": "kebakaran @simpanglima", "api @rumah saya"; and what is an account."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from language.cues import words_of
from language.places.addresses import ADDRESSED, AREA_WORDS, BESIDE, BUILT, CORNER_WORDS, STREET_WORDS
from language.whose_number import KINDS, NAMED, OWN, PASSED, PEOPLE, TITLES

SIGN = re.compile(r"[@＠]")
_AT = re.compile(
    r"(?P<glued>(?<![\w/@.+-])[^\W\d_]+)?(?<![/@.+\d_-])[@＠](?P<gap>\s*)(?P<name>[^\W\d_](?:[\w.]*\w)?)(?![@/])"
)
_DOMAIN = re.compile(r"\w+(?:\.\w+)+")
_CONTACT = KINDS | words_of(
    """hubungi kontak contact ig insta instagram fb facebook tiktok twitter telegram tele line dm inbox japri chat chatt pc cp
    akun account username user medsos sosmed profil profile follow tag mention colek cc add dihubungi"""
)
_TOLD_BY = words_of(
    "oleh by kata via sumber source kredit credit repost dari from bersama with info posting postingan"
)
_JOINS = words_of("dan atau and or juga sama serta id")
_WALKED_OVER = (PEOPLE | TITLES | OWN | PASSED | NAMED | _JOINS) - _CONTACT
_PLACED = re.compile(
    rf"(?:di|ke|dari|pada|in|at|near|sekitar|arah|menuju|lokasi|tkp|(?:di)?{BESIDE}|{STREET_WORDS}|{CORNER_WORDS}|{AREA_WORDS})",
    re.IGNORECASE,
)  # a word behind which no "di" is missing
_THING = (
    r"(?:rumah|rmh|kontrakan|kontrak|kamar|kantor|gudang|pabrik|bengkel|kios|dapur|garasi|halaman|lantai|sawah|kebun|ladang|sungai|kali|"
    r"parit|selokan|danau|laut|muara|bukit|gedung|aula|tower|tiang|gardu|parkiran|mall?|kafe|cafe|resto|rumah makan|taman|gor|stadion|"
    r"pelabuhan|bandara|halte|stasiun|tugu|bundaran|makam|tpu|apotek|polsek|polres|pesantren|ponpes|panti|universitas|sini|sana|situ)"
)
_KIND = rf"(?:{STREET_WORDS}|{CORNER_WORDS}|{AREA_WORDS}|{BUILT}|{_THING}|{BESIDE}|rt|rw|km)"
_IS_KIND = re.compile(_KIND, re.IGNORECASE)
_BEGINS_RUN = (
    r"(?:jln|jl|jalan|gang|lorong|simpang|kelurahan|kampung|perumahan|kompleks|komplek|blok|rumah|toko|ruko|warung|pasar|masjid|mesjid|"
    r"mushola|musholla|gereja|sekolah|kampus|kantor|bank|pantai|hotel|jembatan|lapangan|terminal|puskesmas|klinik|gudang|pabrik|bengkel|"
    r"taman|stadion|pelabuhan|bandara|alfamart|indomaret|gedung|sungai|danau|dekat|depan|belakang|sebelah|samping)"
)
_RUN_TOGETHER = re.compile(
    rf"(?P<kind>{_BEGINS_RUN})(?P<rest>[^\W\d_]{{3,}}\d{{0,3}})|(?P<of>{_KIND})(?P<number>\d{{1,3}}[a-z]?)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_SAID = re.compile(r"[^\W\d_]+|\d+")
_SENTENCE = re.compile(r"[.;\n!?](?:\s|$)")
_BETWEEN = re.compile(r"\s*(?:[,&/]|dan|atau|and|or)?\s*", re.IGNORECASE)
_AHEAD = 60  # characters behind it that may belong to its name
_SHORT = 4  # letters of what an agency is called, with which other words begin too: "sar"
_CALLED_BEHIND = 3  # words: "@budi itu akun saya"

Begins = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Placed:
    """The words with "di" for each "@" that says where, and the @names that are readable though nobody knows what they are."""

    words: str
    readable: frozenset[str]


def placed(
    text: str,
    begins: Begins,
    *,
    agencies: Iterable[str] = (),
    accounts: Iterable[str] = (),
    answers: bool = False,
) -> Placed:
    """`begins`: do the words begin with a place of this city? `agencies`: what those who act are called; `accounts`: names that are
    known as somebody's; `answers`: is it asked where?"""
    if not SIGN.search(text):
        return Placed(text, frozenset())
    known = frozenset(one.casefold() for one in accounts)
    made, at, readable, account_at = "", 0, set[str](), -1
    for found in _AT.finditer(text):
        one = _At(text, found)
        follows = account_at >= 0 and _BETWEEN.fullmatch(text, account_at, found.start()) is not None
        ours = one.names(agencies)
        where = "" if ours else one.where(begins) or (one.name if answers and one.alone() else "")
        if where and not one.is_contact(known_place=True):
            made += text[at : found.start()] + (found["glued"] or "") + one.said(where)
            at = found.end()
        elif found["glued"] or found["gap"]:
            continue
        elif ours or not (follows or one.typed.casefold() in known or one.is_account()):
            readable.add(one.typed)
        else:
            account_at = found.end()
    return Placed(made + text[at:], frozenset(readable))


class _At:
    """One "@" with the name behind it."""

    def __init__(self, text: str, found: re.Match[str]) -> None:
        self.typed = f"@{found['name']}"
        self.name, self._glued, self._gap = found["name"], found["glued"] or "", bool(found["gap"])
        self._before = text[: found.start()] + self._glued
        self._behind = text[found.end() : found.end() + _AHEAD]
        said = _SAID.findall(_SENTENCE.split(self._before)[-1].casefold())
        words = [
            word for word in said if not word.isdigit() or len(word) <= _SHORT
        ]  # a telephone number stands beside a name
        self._near = words[-1] if words else ""
        self._leads = next((word for word in reversed(words) if word not in _WALKED_OVER), "")

    def where(self, begins: Begins) -> str:
        """The name as a place is written; "" where it is known for none."""
        if self._glued and (self._glued.casefold() in _CONTACT or _DOMAIN.fullmatch(self.name)):
            return ""
        spaced = _run_apart(self.name.replace("_", " "))
        known = _IS_KIND.match(spaced) if self._gap else _IS_KIND.fullmatch(re.split(r"[ .\d]", spaced)[0])
        if known or begins(f"di {spaced.replace('.', ' ')}{self._behind}"):
            return spaced
        return self.name if self._gap and not self._told_of(_TOLD_BY) else ""

    def said(self, where: str) -> str:
        """With the "di" that the sign stands for, where none stands before it."""
        space = " " if self._glued else ""
        placed = (
            self._near
            and _PLACED.fullmatch(self._near)
            and self._before.rstrip().casefold().endswith(self._near)
        )
        return f"{space}{where}" if placed else f"{space}di {where}"

    def names(self, agencies: Iterable[str]) -> bool:
        """Is it the account of those who act, "@damkar_1"? That is no secret; and "@polsek gading cempaka" is a place."""
        plain = self.name.casefold().replace("_", "").replace(".", "")
        first = re.split(r"[._\d]", self.name.casefold())[0]
        called = {one.casefold().replace(" ", "") for one in agencies}
        whole = plain in called and bool(self._behind.strip()) and _IS_KIND.fullmatch(plain) is not None
        ours = not called.isdisjoint((plain, first)) or any(
            len(one) > _SHORT and plain.startswith(one) for one in called
        )
        return ours and not (self._gap or whole)

    def is_contact(self, *, known_place: bool = False) -> bool:
        """Do the words before it say how somebody is reached? "Hubungi saya di @panorama" is where he is."""
        return self._told_of(_CONTACT) and not (known_place and self._near in ("di", "in", "at"))

    def is_account(self) -> bool:
        """Is it somebody's name, as far as anybody can tell who does not know it? Behind what happens it may be a place."""
        formed = _WORD.fullmatch(self.name) is None
        called = {
            word.removesuffix("nya") for word in _WORD.findall(self._behind.casefold())[:_CALLED_BEHIND]
        }
        named = self._near in TITLES | NAMED or (self._near in OWN and self._leads in ("", *NAMED))
        by_others = self._near in _TOLD_BY
        return (
            formed
            or self.alone()
            or named
            or by_others
            or self.is_contact()
            or not called.isdisjoint(_CONTACT)
        )

    def alone(self) -> bool:
        """Is it all that was written, but for "pak" and the like?"""
        beside = _WORD.findall((self._before + self._behind).casefold())
        return _WORD.fullmatch(self.name) is not None and all(
            re.fullmatch(ADDRESSED, word) for word in beside
        )

    def _told_of(self, words: frozenset[str]) -> bool:
        """Does one of these stand before it, with nothing between but who is meant: "hubungi ibu saya di"?"""
        return any(word.removesuffix("nya") in words for word in (self._near, self._leads))


def _run_apart(name: str) -> str:
    """ "jlsalak5" → "jl salak5", "gang3" → "gang 3"; what is one word stays."""
    found = _RUN_TOGETHER.fullmatch(name)
    return " ".join(filter(None, found.groups())) if found is not None else name
