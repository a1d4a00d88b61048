"""What in a text looks like a place, whether the city knows it or not: "jl salak 5 dekat masjid", "masjid at taqwa"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from language.places.what_happened import STORY, WHO
from language.text.everyday_words import COMMON
from language.text.spelling import folded

AREA_WORDS = r"(?:kel|kelurahan|kelurhan|daerah|derah|dusun|wilayah|kampung|kp|kec|kecamatan)"
STREET_WORDS = (
    r"(?:jlan|jln|jl|jalan|jalur|gang|gg|lorong)"  # the longest first: what follows may be glued to it
)
CORNER_WORDS = r"(?:simpang|sp|persimpangan|pertigaan|perempatan)"
BESIDE = r"(?:dekat|dkt|deket|sebelah|samping|belakang|blkg|depan|dpn|seberang|sebrang)"
_NEAR = rf"(?:(?:di)?{BESIDE}|{CORNER_WORDS})"
BUILT = (
    r"(?:masjid|mesjid|musholl?a|langgar|gereja|pasar|sekolah|sdn?|smpn?|sman?|smk|kampus|kantor|bank|spbu|pom|toko|"
    r"ruko|warung|puskesmas|klinik|rumah sakit|rs|rsud|hotel|jembatan|lapangan|terminal|pantai|perumahan|perum|"
    r"kompleks?|blok|asrama|kost?|alfamart|indomaret)"
)
_NO_STREET = (
    r"(?:kaki|jalan|rusak|macet|terus|trus|ke|dari|di|yang|yg|saja|aja|berlubang|bolong|buntu|lagi|lg|pulang|pagi|raya$|"
    r"masih|msh|ada|ado|sudah|udah|udh|sdh|belum|tidak|tdk|gak|ga|dak|bisa|biso|mau|sambil|sama|dan|atau|tapi|karena|krn|"
    r"kalau|kalo|waktu|saat|pas|jadi|malah|sendiri\w*|cepat|cepet|pelan\w*|mundur|maju|lurus|keluar|masuk|turun|naik|jauh|"
    r"licin|besar|gede|kecil|sempit|lebar|gelap|sepi|ramai|rame|kosong|utama|umum|tol|aspal|tanah|setapak|tikus|kampung|"
    r"raya (?:hilang|ilang|lari\w*|jatuh|kecelakaan|tabrakan|ditabrak|ketabrak|tertabrak|terus|trus|tadi|sendirian)|hilang|ilang|"
    r"mati|padam|redup|remang\S*|rawan|langganan|sering\w*|kerap|selalu|tiap|setiap|kurang|butuh|perlu|"
    r"(?:apa|apo|opo|mana|mano)\b|menurun|menanjak|tiba\w*|mendadak|\w*nyetrum\w*|retak\w*|goyang\w*|ber(?:getar|gelombang|goyang|asap)|ambrol|ambruk|roboh|runtuh|meledak|percik\w*|putus|amblas|ambles|longsor|terputus|tertutup|ketutup|ditutup|tergenang|banjir|hancur|bau|panas|"
    r"saya|sy|aku|kami|kita|orang|anak|ibu|bapak|nenek|kakek|motor|mobil|truk|air|tolong|tlg|pak|bu|bang|min|ya|itu|ini|"
    r"tersebut|tsb|depan rumah|rumah)"
)
"""Words behind "jalan" that are no street's name: it is a road, or somebody walks."""

WALKING = (
    "bisa",
    "bs",
    "bsa",
    "biso",
    "dapat",
    "dpt",
    "pacak",
    "sanggup",
    "kuat",
    "mampu",
    "susah",
    "sulit",
    "diajak",
    "bakal",
    "belajar",
)
_WALKS = "".join(rf"(?<!\b{word} )" for word in WALKING)
"""Words before "jalan" that say that somebody walks."""

_VAGUE = (
    r"(?:besar|gede|raya|kecil|umum|utama|itu|ini|situ|sana|sini|sebelah|dekat|dkt|deket|depan|dpn|belakang|blkg|samping|"
    r"seberang|sebrang|simpang|sp|persimpangan|pertigaan|perempatan|di|in|dalam|saya|sy|kami|kita|aku|nya|pak|bu|bang|min|"
    r"ya|orang|tetangga|sekarang|skrg|sini|disini|tersebut|tsb|yang|yg|tolong|cepat|rumah|dan|atau)"
)
_WORD = r"(?:[^\s,;!?]|(?<=\d),(?=\d))+"
PLACED = rf"(?:di|in|at|{BUILT})"
"""Words before the name of an area."""

ADDRESSED = r"(?:pak|bu|bang|kak|mas|mbak|min|ya|yo|dong)"
"""Words to whoever reads it."""

ENDS = rf"(?:{ADDRESSED}|sekarang|{STORY})"
"""Words behind which the name of an area is over."""

_TRAILING_WHO = re.compile(
    rf"(?<=\w)(?<!\bjl)(?<!\bjln)(?<!\bjalan)(?<!\bgang)(?<!\bgg)(?<!\brumah) {WHO}$", re.IGNORECASE
)

_STOP = r"(?<![^\W\d_]{4}\.)(?<!\d\.)"  # a full stop ends it, but for that of "no." or "gg."
_TAIL = rf"(?:{_STOP} (?!{STORY}){_WORD}|, ?(?=(?:no|rt|rw|gang|gg|blok|kel|dekat)\b){_WORD}){{0,7}}"
_DIGIT = "(?:nol|satu|dua|duo|tiga|tigo|empat|ampek|lima|limo|enam|tujuh|delapan|lapan|salapan|sembilan)"
_KILOMETRES = (
    rf"(?:\d{{1,3}}(?:[.,]\d{{1,2}})?(?: (?:setengah|koma \d{{1,2}}))?|"
    rf"(?:{_DIGIT}(?: belas| puluh(?: {_DIGIT})?)?|sepuluh|sebelas)\b(?: setengah\b| koma {_DIGIT}\b)?)"
)
_STONE = r"(?:km|kilometer|kilo ?meter|(?:(?<=di )|(?<=dekat )|(?<=sekitar )|(?<=jalan ))kilo)"
"""What a stone at the road says: "km 6,5", "kilometer enam setengah", "di kilo lapan"."""
_ADDRESS = re.compile(
    rf"\b(?:{_WALKS}{STREET_WORDS}\.? ?(?!{_NO_STREET}\b)(?<=[ .]){_WORD}{_TAIL}|(?:rt|rw) ?\.?\d{_WORD[:-1]}*{_TAIL}|"
    rf"{_NEAR} {BUILT}\b{_TAIL}|{AREA_WORDS}\.? {_WORD}{_TAIL}|(?:di|dalam) {BUILT}\b{_TAIL}|"
    rf"(?:perumahan|perum|kompleks?|blok|simpang) {_WORD}{_TAIL}|{_STONE}\.? ?{_KILOMETRES}(?![,.]?\d)(?! ?/| per\b| jam\b){_TAIL})",
    re.IGNORECASE,
)
_NAMELESS = (
    r"(?:saya|sy|aku|ku|kami|kita|kito|ini|itu|tersebut|tsb|yang|yg|nya|pak|bu|bang|kak|dan|di|ke|dari|milik|punya|orang|anak|"
    r"tetangga|roboh|ambruk|penuh|rusak|besar|kecil|sana|situ|sini|dekat|sebelah)\b"
)
_NAMED = rf"(?:{BUILT}|sungai|muara|pulau|danau|bukit|tugu|bundaran|taman|gor|stadion|pabrik|gudang|bengkel|kafe|cafe|rumah makan|rm|kolam|lapas|pelabuhan|bandara|stasiun|halte|makam|tpu|gedung|mall?|apote?k|apotik|polsek|pesantren|ponpes|panti|kos|tk|paud|mts|universitas|balai)"
_BUILDING = re.compile(
    rf"{_NAMED}\b[ .]+(?!{STORY}|{_NAMELESS}){_WORD}(?:,? (?!{STORY}){_WORD}){{0,5}}", re.IGNORECASE
)
PART_WORDS = (
    r"(?:kolam(?: renang)?|swimming pool|pool|dapur|kitchen|kamar mandi|bathroom|toilet|wc|kamar kecil|tempat wudh?u|tempat parkir|parkiran|parkir|"
    r"parking(?: lot)?|lobby|lobi|loby|basement|besmen|kantin|aula|ruang (?:tunggu|rapat|makan|tamu|server|kelas|igd|operasi)|balkon|atap|"
    r"rooftop|teras|halaman|lift|elevator|eskalator|tangga(?: darurat)?|lorong|koridor|gudang|laundry|pos satpam|jendela|"
    r"(?:lantai|lt)\.? \d+|kamar(?: (?:no\.? )?\d+)?)(?:ny[ao])?"
)
"""What a building has, and is no place by itself: "di dapur hotel santika"."""
_BIG = r"(?:mall?|plaza|water ?park|water ?boom|apartemen|wisma|restoran|resto)"
_BUILDINGS = rf"(?:{BUILT}|{_BIG}|rumah makan|rm|kafe|cafe|gedung|pabrik|swalayan|supermarket|salon|penginapan|losmen|pesantren|ponpes|panti|gor|stadion|bandara|pelabuhan|stasiun|balai|lapas|rutan|polsek|polres|apote?k|pasar|bengkel)"
_INSIDE = re.compile(
    rf"\b(?:(?:{PART_WORDS} (?:(?:di|dalam|in|at|of) (?:the )?)?)+{_BUILDINGS}|(?:di|dalam|in|at) {_BIG})\b[ .]+"
    rf"(?!{STORY}|{_NAMELESS}|{_VAGUE}\b|{_BUILDINGS}\b|{PART_WORDS}\b)(?P<name>{_WORD}){_TAIL}",
    re.IGNORECASE,
)
_NONE_OF_MANY = re.compile(
    rf"(?:{_VAGUE}|{BUILT}|{STREET_WORDS}|{AREA_WORDS})(?:nya)?(?:[ .,]+(?:{_VAGUE}|{BUILT}|{STREET_WORDS}|{AREA_WORDS})(?:nya)?)*",
    re.IGNORECASE,
)
_CALLED_AFTER = re.compile(rf"(?:jl|jln|gang|gg|lorong)\.? {BUILT}\b(?!nya)", re.IGNORECASE)
"""A street that is called after what stands there: "jl pantai", "gang masjid"."""
_WAY = re.compile(
    rf"(?P<before>(?:\w+ ){{0,3}})\b(?:ke|kearah|menuju|arah|sampai|sampe|(?:dari|from)(?! (?:the )?{PART_WORDS}\b)|to|towards|into) (?:arah |jurusan )?"
    rf"(?:(?:{STREET_WORDS}|{CORNER_WORDS}|{AREA_WORDS}|{BUILT})\.? )?\w+",
    re.IGNORECASE,
)
CALLED = frozenset(
    [
        "tolong",
        "tlg",
        "kirim",
        "kirimkan",
        "datang",
        "panggil",
        "cepat",
        "segera",
        "bantu",
        "bantuan",
        "minta",
        "butuh",
        "damkar",
        "pemadam",
        "ambulans",
        "ambulan",
        "polisi",
        "petugas",
        "tim",
        "come",
        "send",
        "help",
    ]
)
_PREPOSITIONS = re.compile(rf"^(?:(?:di|dari|ke|kat|pada|in|at|on)\s+)+|^di(?={BESIDE}\b)", re.IGNORECASE)
_MORE = re.compile(
    rf"[ ,.;\n]*\b(?:{_NEAR} {BUILT}|(?:rt|rw|no|nomor|blok) ?\.?\d|{STREET_WORDS}\b)", re.IGNORECASE
)
_ON_NEXT_LINE = re.compile(
    rf"(?:no|nomor|rt|rw|{_STONE}|blok|{STREET_WORDS}|{AREA_WORDS}|{_NEAR}|{BUILT}|\d)\b", re.IGNORECASE
)
_LEFT_OPEN = re.compile(rf"\b(?:di|no|nomor|rt|rw|{STREET_WORDS}|{AREA_WORDS}|{_NEAR})\.?$", re.IGNORECASE)
_AREA = re.compile(rf"^{AREA_WORDS}\.?\s+", re.IGNORECASE)
_AROUND = re.compile(r"^(?:dekat|dkt|deket|sekitar(?:an)?|seputar(?:an)?|near|around)\s+", re.IGNORECASE)


def is_of_a_street(words: Sequence[str], at: int) -> bool:
    """Does the word at this place say that a street's name follows? In "ga bisa jalan. rawa makmur" somebody cannot walk."""
    street = re.fullmatch(STREET_WORDS, words[at]) is not None
    return street and not (at > 0 and words[at - 1] in WALKING)


_ENDS_STREET = re.compile(
    rf"\b{STREET_WORDS} (?:raya )?(?!{_NO_STREET}\b)(?:(?!{STORY}|{BESIDE}\b|(?:dari|ke|arah|sampai|lewat)\b)\w+ ){{1,3}}"
    r"(?:(?:\d+\w?|rt|rw|no|nomor|blok|gang|gg|lorong) )*$"
)


def ends_street(words: Sequence[str], at: int) -> bool:
    """Do these words tell a street with its name until there: "jl melati 2", behind which an area may stand?"""
    return _ENDS_STREET.search(" ".join([*words[max(0, at - 9) : at], ""])) is not None


def names_street(text: str) -> bool:
    return re.search(rf"\b{STREET_WORDS}\b", text, re.IGNORECASE) is not None


def own_name(text: str) -> list[str]:
    """What a street is called, without what kind it is and its numbers: "jl raya air sebakul 5" → raya, air, sebakul."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return [word for word in words if re.fullmatch(STREET_WORDS, word) is None]


def address(text: str) -> str | None:
    """The part of a text that looks like a place, without the "di" before it. "Pasar" alone, or "jalan besar dekat warung", is
    one of many and none."""
    plain = _in_one_line(text)
    places = ((found.start(), _without_who(found[0])) for found in _ADDRESS.finditer(plain))
    named = (one for one in places if _CALLED_AFTER.match(one[1]) or not _NONE_OF_MANY.fullmatch(one[1]))
    firsts = (next(named, None), next(_inside(plain), None))
    found = min(filter(None, firsts), default=None)
    return without_preposition(found[1]) if found is not None else None


def _without_who(place: str) -> str:
    """The place without whom the sentence goes on about: "jl belimbing panorama ibu (masih di dalam)"."""
    return _TRAILING_WHO.sub("", place.strip(" ,.;:!?)"))


def _inside(plain: str) -> Iterator[tuple[int, str]]:
    """A part of a building with a name: "di kolam renang hotel grage", "toilet masjid at taqwa", "di mall bim"."""
    for found in _INSIDE.finditer(plain):
        if folded(found["name"]) not in COMMON:
            yield found.start(), found[0].strip(" ,.;:!?)")


def _in_one_line(text: str) -> str:
    """The text with a comma where a line ends and its place with it: not before "no 5" or "dekat masjid", nor behind "jl"."""
    joined = ""
    for line in filter(None, (" ".join(one.split()) for one in text.splitlines())):
        goes_on = _ON_NEXT_LINE.match(line) is not None or _LEFT_OPEN.search(joined) is not None
        joined += line if not joined else f" {line}" if goes_on else f", {line}"
    return joined


def begins_address(text: str) -> bool:
    """Does the text begin with what looks like a place?"""
    plain = " ".join(text.split())
    bare = without_preposition(plain)
    return any(form.match(one) is not None for form in (_ADDRESS, _BUILDING) for one in (plain, bare))


def building(text: str) -> str | None:
    """The text, where it is nothing but the name of a building or the like: "masjid at-taqwa", "di pantai jakat"."""
    bare = without_preposition(" ".join(text.split())).strip(" ,.;:!?")
    return bare if _BUILDING.fullmatch(bare) else None


_SAYS_WHERE = re.compile(
    rf"(?:(?:di|in|at) )?(?:{_NEAR}|{STREET_WORDS}|{BUILT}|{_WORD})\b(?= ).*\b(?:{_NEAR}|{STREET_WORDS}|{BUILT})\b(?: {_WORD})+",
    re.IGNORECASE,
)
_BEGINS_WHERE = re.compile(rf"(?:di|in|at|{_NEAR}|{STREET_WORDS}|{BUILT})\b", re.IGNORECASE)
LANDMARK_WORDS = 12  # and fewer: an answer, not a story


def landmark(text: str) -> str:
    """An answer to "Di mana?" that tells what stands around it, though it names no place: "di kandang dekat mushola"."""
    plain = " ".join(text.split()).strip(" ,.;:!?")
    bare = without_preposition(plain)
    around_it = _BEGINS_WHERE.match(plain) is not None and _SAYS_WHERE.fullmatch(plain) is not None
    known = len(plain.split()) <= LANDMARK_WORDS and not _NONE_OF_MANY.fullmatch(bare)
    return bare if around_it and known else ""


def without_preposition(text: str) -> str:
    """ "di pantai jakat" → "pantai jakat"; "di depan masjid" → "depan masjid"."""
    return _PREPOSITIONS.sub("", text.strip())


def without_ways(text: str) -> str:
    """The text without the places that something only moves to, or comes from: "apinya merambat ke jl jati". Where help is
    called to, there it happens: "kirim damkar ke jl jati"."""

    def left(found: re.Match[str]) -> str:
        called = not CALLED.isdisjoint(found["before"].casefold().split())
        return found[0] if called else found["before"]

    return _WAY.sub(left, " ".join(text.split()))


def around(text: str) -> str:
    """What stands behind "sekitar": "dekat masjid jamik" → "masjid jamik"."""
    return _AROUND.sub("", without_preposition(text))


def before_more(text: str) -> str:
    """What stands before a street, a number or a building nearby: "di kandang dekat mushola" → "kandang"."""
    place = without_preposition(text)
    found = _MORE.search(place)
    return place[: found.start()] if found else place


def bare_area(text: str) -> str:
    """ "kelurahan kandang limun" → "kandang limun"."""
    return _AREA.sub("", text)
