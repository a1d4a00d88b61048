"""What people write once they have reported, whatever stands around it: that it is over, or not, or was a mistake.

Pure rules over plainly spelled words; whether there is a report that is meant is decided elsewhere. In doubt danger goes on.
"""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import pairwise

from language.answers.denied import SAID, denied, left_open, undenied
from language.cues import FILLERS, GREETINGS, THANKS, words_of
from language.text.clitics import stem
from language.text.spelling import Spelling

_SPELLING = Spelling(SAID)
_POLITE = (FILLERS | GREETINGS | THANKS | words_of(
    """maaf mohon tolong laporan laporannya terima kasih banyak baik thank you so very much a lot all please it my the report sir madam
    mate i just can"""
)) - {
    "iya", "ya", "sudah", "lagi",
}  # fmt: skip
_ASKS = words_of(
    "mana dimana kemana kapan kenapa berapa apakah apa siapa bagaimana kok what where when why how who"
)
_YES = words_of("iya ya iyo yo yes yeah yep yup ok oke sip siap betul benar")
_NO = words_of("tidak no nope belom yet")
ENDED = words_of(
    "padam dipadamkan selesai beres tertangani teratasi terkendali surut reda mereda done over resolved fixed sorted extinguished"
)
BETTER = (
    words_of(  # over where it is so already; else it may be the emergency itself ("ular ditemukan di kamar")
        """aman ditangani sadar siuman sembuh membaik pulih ditangkap tertangkap ditemukan ketemu dievakuasi diamankan bubar tenang
    safe rescued saved fine awake"""
    )
)
_OVER = ENDED | BETTER
_BY_NOW = words_of("sudah alhamdulillah syukur syukurlah untung untungnya now already finally")
GONE = words_of(
    "pergi kabur keluar hilang mati"
)  # of a beast or of fire only: of a person it is something else
BEASTS = words_of(
    "ular biawak buaya anjing monyet beruang harimau tawon lebah kalajengking kera snake cobra python monkey dog crocodile bees wasps hornets"
)
_STILL = words_of(
    "belum masih makin tambah bertambah jangan tapi tetapi namun still not isnt arent wasnt but"
)
_GRAVE = words_of(
    "mayat meninggal tewas mati luka berdarah pingsan terjebak kejebak tertimpa tertimbun dead died body unconscious hurt injured bleeding trapped burning"
)
_TURNS_WORSE = words_of(
    "biru membiru kebiruan kejang sesak koma kritis sekarat pendarahan blue seizing bernyawa tenggelam hanyut"
)
_ALIVE = words_of(  # denied, it is no end of anything
    """napas bernapas gerak bergerak bangun respon merespon nyaut nyahut menyahut jawab menjawab nadi denyut bernyawa
    breathing breathe moving responding wake waking pulse"""
)
_RETURNS = words_of("balik kembali kambuh kumat")
_BEGINS = words_of("nyala menyala hidup muncul datang ngamuk naik membesar berkobar berasap pingsan kejang")
_ELSEWHERE = words_of("lain lainnya beda baru juga tetangga sebelah satu another neighbour neighbor next")
_TELLS = words_of(
    "kirim dikirim lapor telepon hubungi foto video tunggu menunggu lama jam menit sampai dekat meninggal tewas"
)
_CANCEL = words_of("batal batalkan batalin dibatalkan dibatalin membatalkan cancel cancelled")
_KEYS = words_of("pencet tekan ketik")
_MISTAKES = frozenset(
    ("salah", thing)
    for thing in words_of("kirim pencet tekan orang nomor chat ketik sambung lapor laporan paham lihat dengar info")
) | {("by", "mistake"), ("my", "mistake"), ("false", "alarm"), ("wrong", "chat"), ("wrong", "number")}  # fmt: skip
_UNNEEDED = words_of("usah perlu butuh")
_SPARED = words_of(  # "ga usah banyak tanya": what we shall not do, while they come
    "banyak tanya nanya bertanya ditanya tanyatanya lama lamalama menunggu nunggu tunggu basa basabasi ribet foto takut panik"
)
_TAKEN = words_of("dibawa diantar dilarikan took taken")
_OUT = frozenset(
    [*((word, "out") for word in words_of("is are its theyre hes shes it put went all")), ("all", "good")]
)
_NOT_OUT = words_of("of blood power lights light smoke flames coming come snake passed inside")
_LEFT = frozenset((a, b) for a in words_of("is has its have") for b in words_of("gone left escaped"))
_UNNEEDED_NOW = words_of("help anymore you")
_DENYING = words_of("tidak bukan not isnt arent wasnt")
_NOT_THERE = words_of("datang out yet here")
_COMES = words_of("came come coming here arrived")
_WORSE = words_of("worse bigger spreading")
_BACK = frozenset((word, "back") for word in words_of("is are hes shes theyre its came coming"))
_BEGINS_AGAIN = words_of(
    "started starting burning fire smoke smoking flooding flooded bleeding collapsed fainted attacking fighting hitting rising leaking"
)
_TELLS_HOW = words_of("""ada di sekitar satu seorang dua berdua tiga bertiga empat lima banyak semua there at in on one two three four five many
    some sure""")
_ONLY = words_of("hanya cuma cuman only just")
_CLOSED = words_of(
    "ditutup tutup dihapus ditolak dianggap palsu bohong iseng hoax closed dismissed rejected fake false"
)
_PIECES = re.compile(r"(?<=[?!.;\n])")
_THUMBS, _CROSSES = "👍👌✅🆗☑", "❗❌👎"


class TakenBack(StrEnum):
    """How a report is taken back."""

    BARE = "bare"  # "batal", and nothing besides
    SAID = "said"  # "tidak jadi pak, ularnya pergi"
    OVER = "over"  # "sudah padam", "salah kirim": not asked for, but most likely wished


def verdict(text: str) -> bool | None:
    """Does this answer "is it dealt with": True for Sudah, False for Belum, None for neither."""
    words = _words(text)
    if not words:
        return True if _any(text, _THUMBS) else False if _any(text, _CROSSES) else None
    said = set(words)
    if words[-1] == "belum" and "sudah" in said and said.isdisjoint({"tapi", "tetapi"}):
        return None  # "sudah selesai belum?"
    if _goes_on(words):
        return False
    if _asks(text, said) or left_open(words, _OVER):
        return None
    core = [w for w in words if w not in _POLITE]
    if core and set(core) <= _NO:
        return False
    if is_over(words) or (core and set(core) <= _YES):
        return True
    begins = next((w for w in core if w not in _YES), "")
    return True if begins == "sudah" and said.isdisjoint(_TELLS) else None


def taken_back(text: str) -> TakenBack | None:
    """Is a report taken back by this, and how plainly?"""
    words = _words(text)
    said = set(words)
    cancels = not _CANCEL.isdisjoint(said) or ("tidak", "jadi") in pairwise(words)
    if not words or _asks(text, said) or not _STILL.isdisjoint(said):
        return None
    if cancels and ("dont" in said or _denies_cancel(words)):
        return None
    if cancels:
        rest = (
            said - _POLITE - _CANCEL - ({"tidak", "jadi"} if ("tidak", "jadi") in pairwise(words) else set())
        )
        if "tidak" in rest:
            return None  # "tidak dibatalkan"
        return TakenBack.SAID if rest - _YES - {"sudah"} else TakenBack.BARE
    if recurs(text) or _grave(words):
        return None
    pairs = set(pairwise(words))
    unneeded = any(a == "tidak" and b in _UNNEEDED for a, b in pairs) and said.isdisjoint(_SPARED)
    unneeded = unneeded or ("no", "longer") in pairs
    unneeded = unneeded or (("dont", "need") in pairs and not _UNNEEDED_NOW.isdisjoint(said))
    only = not said.isdisjoint({"hanya", "ternyata"}) and ("bukan", "hanya") not in pairs
    by_now = not _BY_NOW.isdisjoint(said) or not ENDED.isdisjoint({stem(w) for w in words})
    if (
        (by_now and is_over(words))
        or _is_out(words)
        or ("bukan" in said and only)
        or unneeded
        or not _MISTAKES.isdisjoint(pairs)
        or "kepencet" in said
    ):
        return TakenBack.OVER
    return None


def _grave(words: list[str]) -> bool:
    """Does it tell of harm, or that what would end it has not come about: "udah ga sadar", "sudah ketemu ga napas"?"""
    if undenied(words, (_GRAVE | _TURNS_WORSE) - {"mati"}):
        return True
    lifeless = denied(words, _ALIVE) or any(
        a == "tidak" and b == "ada" and stem(c) in _ALIVE
        for a, b, c in zip(words, words[1:], words[2:], strict=False)
    )
    return lifeless or left_open(words, _OVER)


def affirms(text: str) -> bool:
    """Does this answer say that what was asked about is so: "iya pak di dapur", "masih", "belum"?"""
    words = _words(text)
    if not words or taken_back(text) is not None or not _ONLY.isdisjoint(words):
        return False
    return words[0] in _YES | _TELLS_HOW or words[0].isdigit() or _goes_on(words)


def goes_on_though(text: str) -> bool:
    """Does it still go on, whatever is asked beside that: "kenapa ditutup?? api masih besar"?"""
    if not _CLOSED.isdisjoint(_words(text)) and _goes_on(_words(text)):
        return True
    pieces = [words for piece in _PIECES.split(text) if (words := _words(piece))]
    return any(_goes_on(words) and _ASKS.isdisjoint(words) for words in pieces)


def stated(text: str) -> str:
    """The sentences that ask nothing: "kok palsu? ada yang meninggal"."""
    return " ".join(piece.strip() for piece in _PIECES.split(text) if not asks(piece))


def says_done(text: str) -> bool:
    """Does it say "sudah", and not only yes or thanks?"""
    return "sudah" in _words(text)


def keeps(text: str) -> bool:
    """Is the wish to cancel taken back: "jangan dibatalkan", "tetap perlu"?"""
    words = _words(text)
    said = set(words)
    denied = not said.isdisjoint({"jangan", "tidak", "dont", "not"}) and not _CANCEL.isdisjoint(said)
    return denied or _denies_cancel(words) or ("perlu" in said and not said.isdisjoint({"tetap", "masih"}))


def slipped(text: str) -> bool:
    """Does it say that it ended by a slip of the finger, or that nobody has ended it: "tadi kepencet", "bukan batal"?"""
    words = _words(text)
    pressed = any(("salah", key) in pairwise(words) for key in _KEYS) or "kepencet" in words
    return pressed or ("by", "mistake") in pairwise(words) or keeps(text)


def _denies_cancel(words: list[str]) -> bool:
    return any(a == "bukan" and b in _CANCEL for a, b in pairwise(words))


def recurs(text: str) -> bool:
    """Does the same begin again: "apinya nyala lagi", "ularnya balik"?"""
    words = _words(text)
    said = set(words)
    if _asks(text, said) or not _ELSEWHERE.isdisjoint(said) or not _DENYING.isdisjoint(said):
        return False
    if not _BACK.isdisjoint(pairwise(words)) or ("again" in said and not _BEGINS_AGAIN.isdisjoint(said)):
        return True
    return not _RETURNS.isdisjoint(said) or (
        "lagi" in said and any(stem(w) in _BEGINS | _OF_ITSELF for w in words)
    )


def not_ended(text: str) -> bool:
    """Does it deny what ends such an event: "belum padam", "still burning"?"""
    words = _words(text)
    return _goes_on(words) and not (ENDED | _BEGINS | _BEGINS_AGAIN).isdisjoint(map(stem, words))


def only_again(text: str) -> bool:
    """Is it nothing but that: "lagi pak", "kejadian lagi", "again"?"""
    said = set(_words(text))
    return "?" not in text and not said.isdisjoint({"lagi", "again"}) and said <= _AGAIN_AROUND


_AGAIN_AROUND = (FILLERS | GREETINGS) - THANKS | words_of(
    "again ini itu ada terjadi kejadian kejadiannya sama seperti tadi yang begini begitu tolong cepat happening it is its happened happens"
)
_OF_ITSELF = words_of(
    "api asap banjir air gas ular kebakaran sesak bocor longsor ribut mengamuk konslet korslet"
)


def _goes_on(words: list[str]) -> bool:
    """It is not over: "belum", "masih", "makin besar", "tidak aman", "tidak ada yang datang", and what begins again."""
    said = set(words)
    if not said.isdisjoint({"belum", "masih", "makin", "still"}):
        return True
    not_so = {b for a, b in pairwise(words) if a in _DENYING}
    if (
        denied(words, _OVER | {"out"})
        or not not_so.isdisjoint(_OVER | _NOT_THERE)
        or not _WORSE.isdisjoint(said)
    ):
        return True
    if ("nobody" in said or ("no", "one") in pairwise(words)) and not _COMES.isdisjoint(said):
        return True
    if "tidak" in said and "datang" in said:
        return True
    return recurs(" ".join(words))


def is_over(words: list[str]) -> bool:
    """Do these plainly spelled words say that it has ended, and not that it has not: "udah ga sadar"?"""
    said = {stem(w) for w in words}
    if left_open(words, _OVER):
        return False
    if not said.isdisjoint(_OVER):
        return True
    if (
        undenied(words, _TAKEN)
        and {
            "hospital",
            "rs",
            "sakit",
            "puskesmas",
            "igd",
            "klinik",
        }
        & said
    ):
        return True
    if _is_out(words):
        return True
    if not undenied(words, GONE):
        return False
    return not said.isdisjoint(BEASTS) or ("mati" in said and "api" in said)


def _is_out(words: list[str]) -> bool:
    """ "the fire is out", "she is out now", "the snake is gone"; not "it is out of control"."""
    said, pairs = set(words), set(pairwise(words))
    if denied(words, {"out"}):
        return False
    if not _OUT.isdisjoint(pairs) and _NOT_OUT.isdisjoint(said):
        return True
    return not _LEFT.isdisjoint(pairs) and not (BEASTS | {"fire"}).isdisjoint(said)


def asks(text: str) -> bool:
    """Is something asked?"""
    return _asks(text, set(_words(text)))


def _asks(text: str, said: set[str]) -> bool:
    return "?" in text or not said.isdisjoint(_ASKS)


def _words(text: str) -> list[str]:
    return [token.word for token in _SPELLING.tokens(text)]


def _any(text: str, signs: str) -> bool:
    return any(sign in text for sign in signs)
