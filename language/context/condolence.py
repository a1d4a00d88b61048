"""Condolence: "turut berduka atas kebakaran di pasar"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from language import cues
from language.context.in_need import needs
from language.context.surroundings import Surroundings, of_the_whole
from language.cues import words_of

_MOURNS = words_of("berduka beduka berdukacita dukacita berbelasungkawa belasungkawa prihatin")
_WITH = words_of("turut ikut ikutan")
_CONSOLES = words_of("belasungkawa dukacita ketabahan")
_FOR_WHOM = words_of(
    "atas untuk kepada bagi korban semoga moga almarhum almarhumah keluarga meninggalnya gugurnya wafatnya musibah"
)
_MOURNERS = _WITH | words_of("sekeluarga segenap mengucapkan ucapkan sangat")


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
    return not (own or around.goes_on or needs(around, frozenset()))
