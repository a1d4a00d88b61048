"""A place by what it is and its own name, whether the city knows it or not: "hotel xtra", "lobby Mercure Hotel", "sd 12"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from language.context.english import WORDS
from language.cues import SAYS_NOTHING, words_of
from language.places.addresses import ADDRESSED, PART_WORDS
from language.text.everyday_words import COMMON
from language.text.spelling import folded
from language.tongue import english

_NUMBERED = r"(?:sdn?|smpn?|sman?|smkn?|stm|mtsn?|man|paud|tk|spbu|sekolah)"
_FOR_ALL = (
    r"(?:alfamart|indomaret|minimarket|masjid|mesjid|masigit|musholl?a|mushol?la|surau|langgar|gereja|vihara|klenteng|pasar|pasa|kampus|universitas|univ|politeknik|kantor|"
    r"bank|puskesmas|klinik|rumah sakit|rs|rsud|rsu|rsia|apote?k|apotik|hotel|wisma|penginapan|losmen|homestay|guest ?house|villa|vila|"
    r"mall?|plaza|gor|stadion|lapangan|terminal|bandara|pelabuhan|stasiun|halte|jembatan|bundaran|tugu|taman|makam|tpu|lapas|rutan|polsek|polres|"
    r"balai|gedung|pesantren|ponpes|panti|madrasah|tpq|tpi)"
)
_OF_SOMEBODY = (
    r"(?:toko|ruko|warung|warkop|kedai|kafe|cafe|resto|restoran|rumah makan|rm|swalayan|supermarket|salon|bengkel|"
    r"gudang|pabrik|pangkalan|loket|kost?|kosan|kostan|kontrakan|asrama|mess|perumahan|perum|komplek|kompleks|blok|pom bensin|pom)"
)
_BY_NATURE = (
    r"(?:pantai|sungai|muara|kuala|pulau|danau|bukit|teluk|kolam(?: renang)?|water ?park|water ?boom)"
)
_ENTERED = r"(?:parkiran|parkir|lobby|lobi|loby|basement|besmen|gerbang|kantin|rooftop|foodcourt|food court)"
_PART = rf"(?:{_ENTERED}|{PART_WORDS}|halaman|lantai|kamar)"
_KIND = rf"(?:{_NUMBERED}|{_FOR_ALL}|{_OF_SOMEBODY}|{_BY_NATURE}|{_ENTERED})"
_SCHOOL = r"(?:n|negeri|swasta|muhammadiyah|islam|kristen|katolik|it|al|dharma)"
_BEHIND_NAME = r"(?:hotel|mall|plaza|square|cafe|resto|restaurant|school|hospital|market|beach|bridge|airport|residence|homestay)"
_TITLE = r"(?:pak|bu|bang|mbak|mas|haji|hj|mang|uni|uda|wak|cik|datuk|mpok|bude|pakde)"
_SPACES = (r"[ .]+", r" +")  # between an abbreviation and its name, and else
_NEAR_WORDS = r"(?:di|in|at|dalam|(?:di)?(?:dekat|dkt|deket|sebelah|samping|belakang|blkg|depan|dpn|seberang|sebrang)|sekitar|near|inside)"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_OPENS = re.compile(rf"\b{_KIND}(?=[ .]+[^\W_])", re.IGNORECASE)
_CLOSES = re.compile(rf"(?<=[^\W_][ ]){_BEHIND_NAME}\b(?! *{_BEHIND_NAME}\b)", re.IGNORECASE)
_BEFORE = re.compile(rf"(?:^|[,.;:!?()\n]|\b(?:{_NEAR_WORDS}|{_PART}|{_KIND}))[ ]*$", re.IGNORECASE)
_LEADS = re.compile(rf"(?:\b{_PART}\b(?: (?:\d+|the|of))? *)+$", re.IGNORECASE)
_MEASURED = re.compile(
    r"^ *(?:meter|mtr|m|cm|km|orang|org|anak|korban|hari|jam|menit|kali|motor|mobil|rumah|unit|pintu|x|ribu|rb|juta|jt|th|tahun)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d{1,3}[a-z]?", re.IGNORECASE)
_ANSWERED = re.compile(
    rf"(?:\w+ ){{0,3}}?(?:{_NEAR_WORDS} +)+(?P<name>[^\W\d_]{{4,}})(?P<rest>.*)", re.IGNORECASE
)
_INSIDE = re.compile(rf"{_KIND}|{_PART}|lt|no|nomor|nomer|rt|rw|km", re.IGNORECASE)
_SLEPT_IN = re.compile(r"hotel|wisma|homestay|guest ?house|villa|losmen", re.IGNORECASE)
_STAYED_AT = re.compile(r"hotel|residence|homestay|resto|restaurant|cafe|mall|plaza", re.IGNORECASE)
_AT = re.compile(r"\b(?:at|in|inside|near|outside|of|its|it's|di)$", re.IGNORECASE)
_ROOM = re.compile(r"[ ,]*(?:room|floor) \d", re.IGNORECASE)
_QUALITIES = words_of(
    "new old big small nice cheap local main nearby nearest first last same other another next expensive fancy"
)
_OF_A_HOTEL = words_of(
    "room rooms corridor hallway lobby reception restaurant kitchen bar pool roof garden stairs staff guest guests security manager parking"
)
_SHORTEST = 3  # letters of a name
_WITH_NAME = 5  # more words that belong to it
_ANSWER = 6  # words of one
_NO_NAME = SAYS_NOTHING | words_of(
    """kok kan eh oh nih tuh sih deh dong yg dgn tp tapi jd jadi tiap supaya karena krn tadi td na nyo nye ye da ti sing iki kene nah ndan
    wkwk wkwkwk haha hehe huhu hahaha itulah inilah gara sana sini situ siko sano sono sikak sikok ateh bawah luhur jero handap imah pinggir
    ujung sisi pojok area lokasi tkp tempat lingkungan garasi plafon plapon genteng emperan pekarangan teras atap atep atok koridor lorong
    rangka kuali pangkuan google medsos sosmed tiktok youtube yutub facebook instagram televisi berita grup wajib hendak bpbd basarnas damkar
    polisi dioperasi dirawat dibantai dicampur dititipkan langganan sampeyan terdekat namonyo kayak
    emas perak pecel futsal basket badminton voli pupuk getah mebel meubel arsip asuhan jompo ronda jaga sekre madrasah ban linen jaring muatan
    penyebrangan penyeberangan renang tambat retensi mini televisinya blok komplek gerbang rektorat sekretariat kebakar kebakarn bekobar
    the front case least once middle there here entrance owner project play canteen"""
)
"""Words behind a kind, or behind "di", that are no name of their own though few sentences hold them."""

Proper = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class _Typed:
    """A word as it was typed, and where."""

    raw: str
    start: int
    end: int


def told(text: str, proper: Proper) -> str | None:
    """The first place of the text that has a kind and a name: `proper` — no word that everybody knows, or a name of this city."""
    plain = " ".join(text.split())
    words = [_Typed(found[0], found.start(), found.end()) for found in _WORD.finditer(plain)]
    named = _written_as_name(proper) if english(plain) else proper
    firsts = (
        next(found, None) for found in (_kind_first(plain, words, named), _name_first(plain, words, named))
    )
    return min(filter(None, firsts), default=(0, None), key=lambda one: one[0])[1]


def _written_as_name(proper: Proper) -> Proper:
    """In English, of which few words are known here, only what begins with a capital is a name."""
    return lambda word: word[:1].isupper() and proper(word)


def begins(text: str, proper: Proper) -> bool:
    """Does the text begin with such a place?"""
    place = told(text, proper)
    return place is not None and text.strip().startswith(place)


def answers(text: str, proper: Proper) -> str:
    """An answer to "Di mana?" of few words, that says "di" and a name that nobody knows: "di jenggalu pak"."""
    plain = " ".join(text.split()).strip(" ,.;:!?")
    found = _ANSWERED.fullmatch(plain)
    if found is None or len(plain.split()) > _ANSWER or not is_name(found["name"], proper):
        return ""
    return re.sub(rf"(?:[ ,]+{ADDRESSED})+$", "", plain)


def _kind_first(plain: str, words: Sequence[_Typed], proper: Proper) -> Iterator[tuple[int, str]]:
    """ "hotel Santika kamar 512", "warung bu tini", "parkiran bim"."""
    for kind in _OPENS.finditer(plain):
        after = _behind(words, kind.end())
        titled = bool(after[1:]) and re.fullmatch(_TITLE, after[0].raw, re.IGNORECASE) is not None
        name = after[1] if titled else after[0]
        joined = (
            re.fullmatch(_SPACES[len(kind[0]) > _SHORTEST], plain[kind.end() : after[0].start]) is not None
        )
        joined = joined and plain[after[0].end : name.start].strip(".") in ("", " ", after[0].raw)
        if not joined or not (_names(plain, kind[0], name, proper) or _sleeps_at(plain, kind, name)):
            continue
        placed = _BEFORE.search(plain[: kind.start()]) is not None
        if not placed and (len(name.raw) <= _SHORTEST or _is_owned(kind[0])):
            continue
        yield kind.start(), plain[_lead(plain, kind.start()) : _end(plain, name, after[titled + 1 :], proper)]


def _name_first(plain: str, words: Sequence[_Typed], proper: Proper) -> Iterator[tuple[int, str]]:
    """ "lobby Mercure Hotel", "santika hotel lantai 3"."""
    for kind in _CLOSES.finditer(plain):
        name = words[bisect_left(words, kind.start(), key=_starts) - 1]
        after = _behind(words, kind.end())
        named = is_name(name.raw, proper) or _is_stayed_at(plain, name, kind)
        if re.fullmatch(_KIND, name.raw, re.IGNORECASE) or not named:
            continue
        last = _Typed(kind[0], kind.start(), kind.end())
        yield name.start, plain[_lead(plain, name.start) : _end(plain, last, after, proper)]


def _is_stayed_at(plain: str, name: _Typed, kind: re.Match[str]) -> bool:
    """ "At grage hotel", "splash hotel room 214": a name though it is written small, or like a word of ours; not "at the hotel"."""
    if not _STAYED_AT.fullmatch(kind[0]) or not _of_no_language(name):
        return False
    before, behind = plain[: name.start].strip(), plain[kind.end() :]
    alone = before == "" and _ROOM.match(behind) is not None
    return alone or _AT.search(before) is not None


def _sleeps_at(plain: str, kind: re.Match[str], name: _Typed) -> bool:
    """ "We are at hotel santika": what the town calls it, in the order of its language, within a sentence of another."""
    if not _SLEPT_IN.fullmatch(kind[0]) or not _of_no_language(name):
        return False
    placed = _AT.search(plain[: kind.start()].strip()) is not None
    return placed or _ROOM.match(plain[name.end :]) is not None


def _of_no_language(name: _Typed) -> bool:
    """A word of neither language, which a guest took from a sign?"""
    word = folded(name.raw)
    return (
        len(word) >= _SHORTEST
        and word.isalpha()
        and word not in WORDS | COMMON | _NO_NAME | _QUALITIES | _OF_A_HOTEL
    )


def _behind(words: Sequence[_Typed], end: int) -> Sequence[_Typed]:
    """The words from there on that may be of one place."""
    first = bisect_left(words, end, key=_starts)
    return words[first : first + _WITH_NAME + 2]


def _starts(word: _Typed) -> int:
    return word.start


def _names(plain: str, kind: str, name: _Typed, proper: Proper) -> bool:
    """Is it a name, or of a school and the like its number?"""
    if re.fullmatch(_NUMBERED, kind, re.IGNORECASE) is None:
        return is_name(name.raw, proper)
    school = re.fullmatch(_SCHOOL, name.raw, re.IGNORECASE) is not None
    return school or _is_number(plain, name)


def is_name(word: str, proper: Proper) -> bool:
    """May the word be, or begin, a name of its own?"""
    plain = folded(word)
    return len(plain) >= _SHORTEST and plain.isalpha() and plain not in _NO_NAME and proper(word)


def _is_owned(kind: str) -> bool:
    """Of which there are many, and of whose names people say other things too: "toko langganan"."""
    return re.fullmatch(rf"{_OF_SOMEBODY}|{_ENTERED}|{_NUMBERED}", kind, re.IGNORECASE) is not None


def is_kind(word: str) -> bool:
    """Is it what a place is, and no name: "danau"?"""
    return re.fullmatch(_KIND, word, re.IGNORECASE) is not None


def with_its_part(text: str, start: int, end: int) -> str:
    """What stands there, with the part of it that is told before: "parkiran bim"."""
    return text[_lead(text, start) : end]


def _lead(plain: str, start: int) -> int:
    """Where the part of it begins that is told before: "lobby ", "parkiran ", "lantai 3 "."""
    found = _LEADS.search(plain[:start])
    return found.start() if found else start


def _end(plain: str, last: _Typed, after: Sequence[_Typed], proper: Proper) -> int:
    """Where its name ends, with the figures, rooms and further names behind it."""
    end, rest = last.end, list(after[:_WITH_NAME])
    while rest and re.fullmatch(r"[ ,.]{1,2}", plain[end : rest[0].start]):
        word = rest.pop(0)
        if rest and _INSIDE.fullmatch(word.raw) and _is_number(plain, rest[0]):
            end = rest.pop(0).end
        elif _goes_on(plain, end, word, proper):
            end = word.end
        else:
            break
    return end


def _goes_on(plain: str, end: int, word: _Typed, proper: Proper) -> bool:
    if re.fullmatch(_BEHIND_NAME, word.raw, re.IGNORECASE) or _is_number(plain, word):
        return True
    return "," not in plain[end : word.start] and is_name(word.raw, proper)


def _is_number(plain: str, word: _Typed) -> bool:
    """Of a school, a room or a house, and not how many or how far."""
    return _FIGURE.fullmatch(word.raw) is not None and _MEASURED.match(plain[word.end :]) is None
