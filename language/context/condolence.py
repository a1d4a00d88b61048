"""Condolence: "turut berduka atas kebakaran di pasar"; and who mourns his own: "mohon doanya, ayah meninggal kemarin"."""

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
_PRAYS = words_of(
    """doa doanya doakan mendoakan didoakan innalillahi inalillahi innalilahi inalilahi innailaihi husnul khotimah khatimah almarhum
    almarhumah alfatihah berpulang tahlilan takziah melayat pray prayers"""
)
_DIED = words_of("meninggal meninggalnya berpulang wafat mangkat died passed")
_BY_SOMEBODY = words_of(
    """dibunuh terbunuh pembunuhan bunuh ditusuk dibacok ditikam ditembak dipukul dipukuli dianiaya dikeroyok dirampok dibegal diracun
    gantung keracunan menular misterius jenazah jenazahnya mayat mayatnya kritis koma killed murdered stabbed shot"""
)


def laid_to_rest(around: Surroundings, at: Sequence[int]) -> bool:
    """ "innalillahi nenek saya sudah meninggal semalam karena kecelakaan, mohon doa"; not who was killed, nor who lies there still."""
    return mourns(around)


@of_the_whole
def mourns(around: Surroundings) -> bool:
    """Does somebody ask for prayers for who has died, yesterday or before?"""
    words = around.words
    if _PRAYS.isdisjoint(words) or _DIED.isdisjoint(words) or not _BY_SOMEBODY.isdisjoint(words):
        return False
    then = not cues.TIME_PAST.isdisjoint(words) or any(
        one == "tadi" and day in cues.OF_A_DAY for one, day in pairwise(words)
    )
    return then and not (around.goes_on or needs(around, _PRAYS))


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
