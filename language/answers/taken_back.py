"""A report is taken back: "batal", "salah kirim", "tidak jadi pak, ularnya pergi"; or is not, after all: "jangan dibatalkan".

Pure rules over plainly spelled words. In doubt danger goes on.
"""

from __future__ import annotations

from enum import StrEnum
from itertools import pairwise

from language.answers.asked import asks, plain_words
from language.answers.denied import denied, left_open, undenied
from language.answers.goes_on import recurs
from language.answers.no_end import no_end
from language.answers.over import ENDED, OVER, is_out, is_over
from language.answers.plans import gives_up_plan
from language.cues import FILLERS, GREETINGS, THANKS, TURNED_OUT, words_of
from language.text.clitics import stem

POLITE = (FILLERS | GREETINGS | THANKS | words_of(
    """maaf mohon tolong laporan laporannya terima kasih banyak baik thank you so very much a lot all please it my the report sir madam
    mate i just can"""
)) - {
    "iya", "ya", "sudah", "lagi",
}  # fmt: skip
YES = words_of("iya ya iyo yo yes yeah yep yup ok oke sip siap betul benar")
_BY_NOW = words_of("sudah alhamdulillah syukur syukurlah untung untungnya now already finally")
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
_CANCEL = words_of("batal batalkan batalin dibatalkan dibatalin membatalkan cancel cancelled")
_WONT = ("tidak", "jadi")
_KEYS = words_of("pencet tekan ketik")
_MISTAKES = frozenset(
    ("salah", thing)
    for thing in words_of("kirim pencet tekan orang nomor chat ketik sambung lapor laporan paham lihat dengar info")
) | {("by", "mistake"), ("my", "mistake"), ("false", "alarm"), ("wrong", "chat"), ("wrong", "number")}  # fmt: skip
_UNNEEDED = words_of("usah perlu butuh")
_UNNEEDED_NOW = words_of("help anymore you")
_TURNS = words_of("turns turned")
_NO_MORE_THAN = words_of("hanya cuma cuman cumo cumak sekadar sekedar just only")
_COUNTED = words_of(
    "satu dua tiga empat lima enam ada korban korbannya mobil damkar petugas one two three four five victim victims car"
)
_SPARED = words_of(  # "ga usah banyak tanya": what we shall not do, while they come
    "banyak tanya nanya bertanya ditanya tanyatanya lama lamalama menunggu nunggu tunggu basa basabasi ribet foto takut panik"
)


class TakenBack(StrEnum):
    """How a report is taken back."""

    BARE = "bare"  # "batal", and nothing besides
    SAID = "said"  # "tidak jadi pak, ularnya pergi"
    OVER = "over"  # "sudah padam", "salah kirim": not asked for, but most likely wished


def taken_back(text: str) -> TakenBack | None:
    """Is a report taken back by this, and how plainly?"""
    words = plain_words(text)
    if not words or asks(text) or not _STILL.isdisjoint(words):
        return None
    cancels = not _CANCEL.isdisjoint(words) or _WONT in pairwise(words)
    if cancels and not gives_up_plan(words, _CANCEL):
        return _cancelled(words)
    if recurs(text) or _grave(words) or no_end(words):
        return None
    ended = _is_over_by_now(words) or is_out(words)
    return TakenBack.OVER if ended or _is_mistake(words) or _is_unneeded(words) else None


def gives_up_way(text: str) -> bool:
    """Do they not go, or not so, who wanted to: "ga jadi naik becak"?"""
    return gives_up_plan(plain_words(text), _CANCEL)


def _cancelled(words: list[str]) -> TakenBack | None:
    """ "Batal", "tidak jadi pak, ularnya pergi"; not "jangan dibatalkan", "tidak dibatalkan"."""
    said = set(words)
    rest = said - POLITE - _CANCEL - (set(_WONT) if _WONT in pairwise(words) else set())
    if "dont" in said or _denies_cancel(words) or "tidak" in rest:
        return None
    return TakenBack.SAID if rest - YES - {"sudah"} else TakenBack.BARE


def _is_over_by_now(words: list[str]) -> bool:
    by_now = not _BY_NOW.isdisjoint(words) or not ENDED.isdisjoint(map(stem, words))
    return by_now and is_over(words)


def _is_mistake(words: list[str]) -> bool:
    """ "Salah kirim", "kepencet", "ternyata bukan kebakaran"; not "bukan hanya"."""
    said, pairs = set(words), set(pairwise(words))
    only = not said.isdisjoint({"hanya", "ternyata"}) and ("bukan", "hanya") not in pairs
    mistaken = ("bukan" in said and only) or "kepencet" in said or not _MISTAKES.isdisjoint(pairs)
    return mistaken or _was_nothing(words)


def _was_nothing(words: list[str]) -> bool:
    """ "Ternyata cuma orang mabuk tidur", "rupanya cuma bakar sampah"; not "ternyata cuma dua orang", which counts."""
    outs = (
        at
        for at, word in enumerate(words)
        if word in TURNED_OUT or (word == "out" and words[at - 1] in _TURNS)
    )
    at = next(outs, None)
    rest = words[at + 1 :] if at is not None else []
    lesser = next((n for n, word in enumerate(rest[:4]) if word in _NO_MORE_THAN), None)
    if lesser is None or not rest[lesser + 1 :]:
        return False
    return not any(word in _COUNTED or word.isdigit() for word in rest)


def _is_unneeded(words: list[str]) -> bool:
    """ "Ga perlu datang", "no longer", "dont need help"; not "ga usah banyak tanya"."""
    said, pairs = set(words), set(pairwise(words))
    spared = any(a == "tidak" and b in _UNNEEDED for a, b in pairs) and said.isdisjoint(_SPARED)
    declined = ("dont", "need") in pairs and not _UNNEEDED_NOW.isdisjoint(said)
    return spared or declined or ("no", "longer") in pairs


def _grave(words: list[str]) -> bool:
    """Does it tell of harm, or that what would end it has not come about: "udah ga sadar", "sudah ketemu ga napas"?"""
    if undenied(words, (_GRAVE | _TURNS_WORSE) - {"mati"}):
        return True
    lifeless = denied(words, _ALIVE) or any(
        a == "tidak" and b == "ada" and stem(c) in _ALIVE
        for a, b, c in zip(words, words[1:], words[2:], strict=False)
    )
    return lifeless or left_open(words, OVER)


def orders_cancel(text: str) -> bool:
    """Is it the order to cancel, and nothing besides: "batal", "cancel please"; not "ga jadi"?"""
    return taken_back(text) is TakenBack.BARE and not _CANCEL.isdisjoint(plain_words(text))


def spurns(text: str) -> bool:
    """Is nothing said but that nobody need come, seek or help: "ga usah dicari"; not "sudah aman, ga usah datang"?"""
    words = plain_words(text)
    unneeded = any(a == "tidak" and b in _UNNEEDED for a, b in pairwise(words))
    return unneeded and _BY_NOW.isdisjoint(words) and not is_over(words)


def keeps(text: str) -> bool:
    """Is the wish to cancel taken back: "jangan dibatalkan", "tetap perlu"?"""
    words = plain_words(text)
    said = set(words)
    denied = not said.isdisjoint({"jangan", "tidak", "dont", "not"}) and not _CANCEL.isdisjoint(said)
    return denied or _denies_cancel(words) or ("perlu" in said and not said.isdisjoint({"tetap", "masih"}))


def slipped(text: str) -> bool:
    """Does it say that it ended by a slip of the finger, or that nobody has ended it: "tadi kepencet", "bukan batal"?"""
    words = plain_words(text)
    pressed = any(("salah", key) in pairwise(words) for key in _KEYS) or "kepencet" in words
    return pressed or ("by", "mistake") in pairwise(words) or keeps(text)


def _denies_cancel(words: list[str]) -> bool:
    return any(a == "bukan" and b in _CANCEL for a, b in pairwise(words))
