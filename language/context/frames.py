"""Danger that is told as none of here and now: what happens somewhere again and again, a headline, a message that goes from group
to group, condolence.

A row covers only the words of danger that it stands around; whatever else is told counts. Who speaks of himself, of his own people or
of now, or calls for help, is in no frame. What a row covers rings nobody: a human reads it, and its writer is asked with one tap.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from language import cues
from language.context import earnest, topics
from language.context.surroundings import Surroundings, of_the_whole, skip
from language.cues import words_of

_NOW = words_of("sekarang barusan sedang lagi kini mendadak masih muncul now currently")
_STANDS = words_of(  # before an "ini" that points at a place or a span, not at what happens
    """jalan simpang gang lorong daerah lokasi tempat wilayah lingkungan komplek kompleks perumahan kampung desa kelurahan sekitar titik
    tikungan jembatan kawasan area pantai sini situ disini minggu bulan tahun akhir akhirakhir belakangan selama hal"""
)
_OFFICES = words_of(
    "polisi polsek polres damkar bpbd petugas satpol pp pln pu dinas dishub pemkot pemda pemerintah walikota lurah camat aparat pihak terkait tim"
)
_REMEDY = words_of(
    """diperbaiki perbaiki benerin dibenerin perbaikan dipasang dipasangkan dipasangi pasang pasangkan ditambah tambah ditebang tebang
    dipangkas dibersihkan bersihkan dikeruk ditertibkan tertibkan ditindak ditindaklanjuti patroli patrolinya dipatroli patroliin
    berpatroli rambu penerangan pju lampu cctv portal pos ronda razia dirazia perhatian diperhatikan perhatiannya diaspal ditambal
    dibuatkan dibikinkan dibangun tanggul drainase tidur"""
)
_WISHED = (
    cues.FILLERS
    | _OFFICES
    | words_of(
        "mohon minta kasih beri dikasih diberi agar supaya untuk bisa dapat segera cepat di dari rutin sering"
    )
)
_PRONE = words_of("rawan langganan")
_OFTEN = words_of("sering seringsering seringkali kerap kerapkali acapkali selalu")
_OFTEN_FILLERS = words_of("ada terjadi banget sekali nian kali orang aksi kejadian kasus kena dan")
_GOES_ON_TO = words_of("ada itu yang lalu terus di dekat")  # behind it stands what happens there
_TRADES = [
    [word]
    for word in ("warung", "toko", "ruko", "kios", "bengkel", "kedai", "restoran", "kafe", "tukang", "ojek")
]
_EACH = words_of("tiap setiap saban")
_SPANS = words_of(
    "hujan malam hari minggu sore pagi subuh tahun bulan kali musim sabtu ahad senin jumat lebaran banjir"
)
_OFTEN_BEFORE = _OFTEN | _SPANS | words_of("banget sekali nian kali")
_SOMEBODY = words_of("yang orang korban mobil motor truk anak satu dua tiga beberapa penumpang")
_NEAR, _SPAN_NEAR, _SPAN_BEHIND = 4, 5, 2  # words
_ROAD = words_of("jalan aspal jalannya jalur")
_WORN = words_of("berlubang lubang lobang bolong rusak")
_MANY = words_of("banyak sering beberapa")
_FALLS = words_of("jatuh terjatuh celaka kecelakaan terperosok kepleset")
_STORY = 8  # words between a road and those who fall there
_NEW = words_of(  # what has opened, or was spilt
    "dalam ambles amblas longsor ambruk runtuh jurang sungai jembatan oli solar minyak tumpah tumpahan pasir licin"
)
_HOME = earnest.VICTIMS - {"warga"}
_HEADLINES = (
    cues.NEWS_VERBS
    | cues.HEADLINES
    | words_of(
        """hanguskan tewaskan ludeskan guncang renggut lumat gegerkan hebohkan ludes dilalap lalap dilahap lahap tewas dibekuk
        diringkus diciduk diduga heboh viral geger identitasnya pengakuannya kronologi kronologinya terungkap warganet netizen
        tersangka terdakwa ditemukan jasad selengkapnya simak"""
    )
)
_REPORTS = (cues.VOCATIVES - words_of("ibu bapak om tante bos tuan")) | words_of(  # no headline speaks so
    "ada telah terjadi izin lapor laporan melaporkan mohon harap info"
)
_HERE = _NOW - words_of("masih muncul lagi sedang") | words_of("disini sini")
_SPREAD = words_of(
    "sebarkan sebarin sebarkanlah disebarkan sebarluaskan berantai viralkan share dishare bagikan"
)
_RELAYED = frozenset(
    [("info", "penting"), ("dari", "grup"), ("grup", "sebelah"), ("pesan", "berantai"), ("copas", "dari")]
)
_WARNS = words_of("hatihati waspada waspadalah awas himbauan imbauan modus")
_OF_ALL = words_of(
    "mari ayo semoga moga agar supaya keluarga saudara"
)  # "semoga kita selamat" is of everybody
_GONE = words_of("hilang dicari")  # whom somebody misses
_MOURNS = words_of("berduka beduka berdukacita dukacita berbelasungkawa belasungkawa prihatin")
_WITH = words_of("turut ikut ikutan")
_CONSOLES = words_of("belasungkawa dukacita ketabahan")
_FOR_WHOM = words_of(
    "atas untuk kepada bagi korban semoga moga almarhum almarhumah keluarga meninggalnya gugurnya wafatnya musibah"
)
_MOURNERS = _WITH | words_of("sekeluarga segenap mengucapkan ucapkan sangat")

_OPENS = cues.GREETINGS | cues.VOCATIVES | words_of("nanti besok jadi dan")
_SUPPOSED = words_of("banjir hujan gempa kebakaran tsunami longsor badai ombak pasang rob")
_PLANS = words_of("naik lari ngungsi mengungsi pindah panjat manjat memanjat berlindung kumpul berkumpul")
_NOT_SUPPOSED = words_of(
    """sekarang barusan kini mendadak masih muncul sudah tidak belum makin semakin tambah bertambah terus begini gini ini itu tadi hampir
    ada mulai"""
)
_MAY_STAND = words_of("ada tidak belum")  # in what is only asked
_IF = words_of("if suppose")


@dataclass(frozen=True, slots=True)
class Frame:
    """`covers`: do the words at these places stand in it? `befalls`: what befalls people does too, not only what happens in a place.
    `such`: a message that it covers; `but`: one like it that is meant."""

    name: str
    covers: Callable[[Surroundings, Sequence[int]], bool]
    befalls: bool
    such: str
    but: str


def again_and_again(around: Surroundings, at: Sequence[int]) -> bool:
    """ "daerah sini rawan begal", "langganan banjir", "sering ada tawuran, mohon patroli"."""
    if not _of_places(around.words) or _needs(around, _REMEDY):
        return False
    before, after = around.before(at[0]), around.after(at[-1])
    beside = [*reversed(before[:_SPAN_NEAR]), *after[:_SPAN_BEHIND]]
    each = any(one in _EACH and span in _SPANS for one, span in pairwise(beside))
    within = {around.words[n] for n in range(at[0], at[-1])}
    often = skip(before, _OFTEN_FILLERS, 3)[:1]
    return each or _prone(before[:_NEAR]) or not _OFTEN.isdisjoint({*often, *within})


def _prone(before: Sequence[str]) -> bool:
    """ "rawan begal dan jambret"; not "di simpang rawan kecelakaan ada tabrakan", nor "warung langganan kebakaran"."""
    marked = [n for n, word in enumerate(before) if word in _PRONE]
    if not marked or before[marked[0] + 1 : marked[0] + 2] in _TRADES:
        return False
    return _GOES_ON_TO.isdisjoint(before[: marked[0]])


def worn_road(around: Surroundings, at: Sequence[int]) -> bool:
    """ "jalan berlubang besar, sudah banyak yang jatuh": it has been so for long. What is told besides counts."""
    told = _worn(around.words)
    return told.start <= at[0] and at[-1] < told.stop and of_a_worn_road(around)


@of_the_whole
def of_a_worn_road(around: Surroundings) -> bool:
    """The same, whatever names the danger."""
    words = around.words
    lasting = len(_worn(words)) > 0 and _NEW.isdisjoint(words)
    return lasting and _of_places(words) and not _needs(around, _REMEDY)


def _worn(words: Sequence[str]) -> range:
    """The places of the words from the road to those who have fallen there."""
    roads = [
        n for n, word in enumerate(words) if word in _ROAD and not _WORN.isdisjoint(words[n + 1 : n + 4])
    ]
    for road in roads:
        for n in range(road + 2, min(road + 2 + _STORY, len(words))):
            behind = words[n + 1 : n + 1 + _NEAR]
            fallen = [m for m, word in enumerate(behind) if word in _FALLS]
            if words[n] in _MANY and fallen:
                return range(road, n + 2 + fallen[0])
    return range(0)


def headline(around: Surroundings, at: Sequence[int]) -> bool:
    """ "Mayat Pria Ditemukan Mengapung di Sungai Serut", "kebakaran landa pasar https://…"."""
    return _published(around)


@of_the_whole
def _published(around: Surroundings) -> bool:
    words = around.words
    if not cues.MYSELF.isdisjoint(words) or _calls(around, frozenset()) or not _HERE.isdisjoint(words):
        return False
    if not (around.page or (_NOW | _REPORTS).isdisjoint(words)):
        return False
    shapes = around.page + around.titled + around.signed
    return shapes > 1 or ((around.page or around.titled) and not _HEADLINES.isdisjoint(words))


def passed_round(around: Surroundings, at: Sequence[int]) -> bool:
    """ "INFO PENTING!! Sebarkan!! Hati-hati penculik anak", "info dari grup: begal di danau, hati2"."""
    return _chain(around)


@of_the_whole
def _chain(around: Surroundings) -> bool:
    words, pairs = around.words, set(pairwise(around.words))
    spread, relayed = not _SPREAD.isdisjoint(words), not _RELAYED.isdisjoint(pairs)
    warns = not _WARNS.isdisjoint(words)
    if not ((spread and (warns or relayed)) or (relayed and warns)):
        return False
    own = any(one in cues.MYSELF and before not in _OF_ALL for before, one in pairwise(["", *words]))
    return not (own or not (_GONE | _HERE).isdisjoint(words) or _calls(around, _SPREAD))


def mourned(around: Surroundings, at: Sequence[int]) -> bool:
    """ "turut berduka atas kebakaran di pasar", "… buat korban longsor"; not "turut berduka, rumah pak rt kebakaran"."""
    said = {*around.earlier_in_sentence(at[0]), *around.words[at[0] : at[-1] + 1]}
    return not _FOR_WHOM.isdisjoint(said) and _mourns(around)


@of_the_whole
def _mourns(around: Surroundings) -> bool:
    words = around.words
    said = any(one in _WITH and other in _MOURNS for one, other in pairwise(words))
    if not said and _CONSOLES.isdisjoint(words):
        return False
    own = any(
        word in cues.MYSELF and _MOURNERS.isdisjoint(words[n + 1 : n + 3]) for n, word in enumerate(words)
    )
    return not (own or around.goes_on or _needs(around, frozenset()))


def supposed(around: Surroundings, at: Sequence[int]) -> bool:
    """ "kalau banjir lagi kami naik ke loteng": what somebody would do; not "kalau banjir makin tinggi kami tidak bisa keluar"."""
    return at[0] > 0 and _supposing(around)


@of_the_whole
def _supposing(around: Surroundings) -> bool:
    words = around.words
    began = skip(words, _OPENS, 3)
    event = began[:1] and began[0] in cues.HYPOTHETICAL and began[1:2] and began[1] in _SUPPOSED
    plans = bool(event) and not _PLANS.isdisjoint(words)
    return plans and _NOT_SUPPOSED.isdisjoint(words) and not _calls(around, frozenset())


@of_the_whole
def what_if(around: Surroundings) -> bool:
    """ "Kalau ada orang pingsan harus gimana": what one would do; not "kalau anak saya pingsan", nor "kalau sudah digigit gimana"."""
    if _supposing(around):
        return True
    began = skip(around.words, _OPENS, 3)
    asks = bool(began) and began[0] in cues.HYPOTHETICAL | _IF and around.asks and not around.pressing
    own = not _HOME.isdisjoint(around.words) and not cues.MYSELF.isdisjoint(around.words)
    return asks and not own and _NOT_SUPPOSED.isdisjoint(set(around.words) - _MAY_STAND)


FRAMES = (
    Frame(
        "again and again",
        again_and_again,
        befalls=False,
        such="sering ada tawuran di simpang skip, mohon patroli",
        but="sering kebakaran di sini, sekarang ada lagi api besar",
    ),
    Frame(
        "a road that has been bad for long",
        worn_road,
        befalls=True,
        such="jalan berlubang besar di depan pasar sudah banyak yg jatuh",
        but="jalan berlubang, sudah banyak yang jatuh, ini ada ibu-ibu jatuh berdarah",
    ),
    Frame(
        "a headline",
        headline,
        befalls=True,
        such="Heboh! Mayat Pria Ditemukan Mengapung di Sungai Serut",
        but="Heboh warga, ada mayat di depan rumah saya",
    ),
    Frame(
        "passed round",
        passed_round,
        befalls=True,
        such="INFO PENTING!! Sebarkan!! Hati-hati ada penculik anak di Bengkulu naik mobil putih",
        but="tolong sebarkan, hati-hati, anak saya dibawa lari penculik naik mobil putih",
    ),
    Frame(
        "supposed",
        supposed,
        befalls=True,
        such="kalau banjir lagi kami naik ke loteng",
        but="kalau banjir makin tinggi kami tidak bisa keluar",
    ),
    Frame(
        "condolence",
        mourned,
        befalls=True,
        such="turut berduka atas kebakaran di pasar minggu semoga korban diberi ketabahan",
        but="turut berduka pak, tapi masih ada orang di dalam rumah yang terbakar",
    ),
)


OF_PEOPLE = tuple(frame for frame in FRAMES if frame.befalls)


def framed(around: Surroundings, at: Sequence[int], frames: Iterable[Frame]) -> bool:
    """Do the words at these places stand in one of these frames?"""
    return any(frame.covers(around, at) for frame in frames)


def _needs(around: Surroundings, wished: frozenset[str]) -> bool:
    return _calls(around, wished) or _of_now(around)


def _calls(around: Surroundings, wished: frozenset[str]) -> bool:
    """Does somebody call for help? Who asks for one of these does not: "tolong diperbaiki", "dipasang lampu segera"."""
    words = around.words
    return any(
        word in cues.URGENT and not (_first(words[n + 1 :]) in wished or _first(words[:n][::-1]) in wished)
        for n, word in enumerate(words)
    )


def _first(near: Sequence[str]) -> str:
    """The first word that says what is wished for."""
    return next(iter(skip(near, _WISHED, 5)), "")


@of_the_whole
def _of_now(around: Surroundings) -> bool:
    """ "sekarang", "barusan", "ini ada lagi", "ada yang tergeletak"; not "jalan ini", "sering ada orang", nor the "tadi" of "tadi malam"."""
    words = ["", *around.words, ""]
    points = (
        word in _NOW
        or (word == "ini" and before not in _STANDS)
        or (word == "tadi" and after not in cues.OF_A_DAY)
        or (word == "ada" and after in _SOMEBODY and before not in _OFTEN_BEFORE)
        for before, word, after in zip(words, words[1:], words[2:], strict=False)
    )
    return any(points)


def _of_places(told: Iterable[str]) -> bool:
    """Does it speak of nobody, but perhaps of whose street it is: "di gang kami"?"""
    words = list(told)
    return not any(
        word in _HOME or (word in cues.MYSELF and not _ours(before))
        for before, word in zip(["", *words], words, strict=False)
    )


def _ours(before: str) -> bool:
    return before in _STANDS or before in topics.THERE & earnest.PLACES
