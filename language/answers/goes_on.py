"""It is not over, or begins again: "belum", "masih", "makin besar", "apinya nyala lagi", "still burning".

Pure rules over plainly spelled words. In doubt danger goes on.
"""

from __future__ import annotations

from itertools import pairwise

from language.answers.asked import QUESTIONS, asks, plain_words, sentences
from language.answers.came_true import came_true
from language.answers.denied import denied
from language.answers.no_end import no_end
from language.answers.over import ENDED, OVER
from language.cues import FILLERS, GREETINGS, THANKS, words_of
from language.text.clitics import stem

_DENYING = words_of("tidak bukan not isnt arent wasnt")
_NOT_THERE = words_of("datang out yet here")
_COMES = words_of("came come coming here arrived")
_WORSE = words_of("worse bigger spreading")
_RETURNS = words_of("balik kembali kambuh kumat")
_BEGINS = words_of("nyala menyala hidup muncul datang ngamuk naik membesar berkobar berasap pingsan kejang")
_BEGINS_AGAIN = words_of(
    "started starting burning fire smoke smoking flooding flooded bleeding collapsed fainted attacking fighting hitting rising leaking"
)
_BACK = frozenset((word, "back") for word in words_of("is are hes shes theyre its came coming"))
_ELSEWHERE = words_of("lain lainnya beda baru juga tetangga sebelah satu another neighbour neighbor next")
_OF_ITSELF = words_of(
    "api asap banjir air gas ular kebakaran sesak bocor longsor ribut mengamuk konslet korslet"
)
_AGAIN_AROUND = (FILLERS | GREETINGS) - THANKS | words_of(
    "again ini itu ada terjadi kejadian kejadiannya sama seperti tadi yang begini begitu tolong cepat happening it is its happened happens"
)
_CLOSED = words_of(
    "ditutup tutup dihapus ditolak dianggap palsu bohong iseng hoax closed dismissed rejected fake false"
)


def goes_on(words: list[str]) -> bool:
    """It is not over: "belum", "masih", "makin besar", "tidak aman", "tidak ada yang datang", what begins again, and what was feared and has come about."""
    said = set(words)
    if not said.isdisjoint({"belum", "masih", "makin", "still"}) or came_true(words) or no_end(words):
        return True
    not_so = {b for a, b in pairwise(words) if a in _DENYING}
    if (
        denied(words, OVER | {"out"})
        or not not_so.isdisjoint(OVER | _NOT_THERE)
        or not _WORSE.isdisjoint(said)
    ):
        return True
    if ("nobody" in said or ("no", "one") in pairwise(words)) and not _COMES.isdisjoint(said):
        return True
    if "tidak" in said and "datang" in said:
        return True
    return recurs(" ".join(words))


def goes_on_though(text: str) -> bool:
    """Does it still go on, whatever is asked beside that: "kenapa ditutup?? api masih besar"?"""
    if not _CLOSED.isdisjoint(plain_words(text)) and goes_on(plain_words(text)):
        return True
    pieces = [words for piece in sentences(text) if (words := plain_words(piece))]
    return any(goes_on(words) and QUESTIONS.isdisjoint(words) for words in pieces)


def recurs(text: str) -> bool:
    """Does the same begin again: "apinya nyala lagi", "ularnya balik"?"""
    words = plain_words(text)
    said = set(words)
    if asks(text) or not _ELSEWHERE.isdisjoint(said) or not _DENYING.isdisjoint(said):
        return False
    if not _BACK.isdisjoint(pairwise(words)) or ("again" in said and not _BEGINS_AGAIN.isdisjoint(said)):
        return True
    return not _RETURNS.isdisjoint(said) or (
        "lagi" in said and any(stem(w) in _BEGINS | _OF_ITSELF for w in words)
    )


def not_ended(text: str) -> bool:
    """Does it deny what ends such an event: "belum padam", "still burning"?"""
    words = plain_words(text)
    return goes_on(words) and not (ENDED | _BEGINS | _BEGINS_AGAIN).isdisjoint(map(stem, words))


def only_again(text: str) -> bool:
    """Is it nothing but that: "lagi pak", "kejadian lagi", "again"?"""
    said = set(plain_words(text))
    return "?" not in text and not said.isdisjoint({"lagi", "again"}) and said <= _AGAIN_AROUND
