"""What somebody would do if it came to it: "kalau banjir lagi kami naik ke loteng"."""

from __future__ import annotations

from collections.abc import Sequence

from language import cues
from language.context.in_need import HOME, calls
from language.context.surroundings import Surroundings, of_the_whole, skip
from language.cues import words_of

_OPENS = cues.GREETINGS | cues.VOCATIVES | words_of("nanti besok jadi dan")
_SUPPOSED = words_of("banjir hujan gempa kebakaran tsunami longsor badai ombak pasang rob")
_PLANS = words_of("naik lari ngungsi mengungsi pindah panjat manjat memanjat berlindung kumpul berkumpul")
_NOT_SUPPOSED = words_of(
    """sekarang barusan kini mendadak masih muncul sudah tidak belum makin semakin tambah bertambah terus begini gini ini itu tadi hampir
    ada mulai"""
)
_MAY_STAND = words_of("ada tidak belum")  # in what is only asked
_IF = words_of("if suppose")


def supposed(around: Surroundings, at: Sequence[int]) -> bool:
    """ "kalau banjir lagi kami naik ke loteng": what somebody would do; not "kalau banjir makin tinggi kami tidak bisa keluar"."""
    return at[0] > 0 and _supposing(around)


@of_the_whole
def _supposing(around: Surroundings) -> bool:
    words = around.words
    began = skip(words, _OPENS, 3)
    event = began[:1] and began[0] in cues.HYPOTHETICAL and began[1:2] and began[1] in _SUPPOSED
    plans = bool(event) and not _PLANS.isdisjoint(words)
    return plans and _NOT_SUPPOSED.isdisjoint(words) and not calls(around, frozenset())


@of_the_whole
def what_if(around: Surroundings) -> bool:
    """ "Kalau ada orang pingsan harus gimana": what one would do; not "kalau anak saya pingsan", nor "kalau sudah digigit gimana"."""
    if _supposing(around):
        return True
    began = skip(around.words, _OPENS, 3)
    asks = bool(began) and began[0] in cues.HYPOTHETICAL | _IF and around.asks and not around.pressing
    own = not HOME.isdisjoint(around.words) and not cues.MYSELF.isdisjoint(around.words)
    return asks and not own and _NOT_SUPPOSED.isdisjoint(set(around.words) - _MAY_STAND)
