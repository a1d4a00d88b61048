"""Is a blow, or the breaking of a door, what somebody did for a patient: "udah dipukul2 punggungnya", "digedor2 ga nyaut"?

In doubt it is violence: not where somebody is named who did it, with what, or how far it went.
"""

from __future__ import annotations

from collections.abc import Sequence

from language.context.surroundings import Surroundings
from language.cues import FILLERS, words_of
from language.text.clitics import bare

_BLOWS = words_of(
    "dipukul dipukuli dipukulin pukul pukulin mukul memukul tampar ditampar ditampari ditamparin nampar tamparin menampar tepok ditepok"
)
_DOORS = words_of(
    "gedor digedor digedorin ngegedor menggedor gedorin dobrak didobrak mendobrak ngedobrak dobrakin"
)
_PASSIVE = "di"
_SLAPS = words_of("tampar ditampar ditampari ditamparin nampar tamparin menampar tepok ditepok")
_WHERE = words_of("punggung pipi pundak dada tengkuk")
_I = words_of("saya kami kita")
_DOERS = words_of(
    """suami istri bapak ibu ayah abang kakak adik anak paman om mertua ipar pacar mantan majikan bos guru gurunya orang orangnya dia mereka
    oleh sama temannya teman tetangga preman pelaku pelakunya maling rampok begal geng kelompok warga massa suaminya suamiku istrinya
    bapaknya ibunya ayahnya pacarnya mantannya bapakku ayahku kakaknya abangnya seseorang polisi"""
)
_VICTIMS = words_of(
    "saya kami kita ibu bapak ayah istri suami adik kakak anak nenek kakek orang dia korban teman tetangga anakku ibuku"
)
_MENACE = words_of(
    """pakai pake dengan sampai sampe hingga kayu besi botol balok helm palu martil linggis pisau parang golok maling rampok begal preman pelaku
    pelakunya penjahat mabuk ngamuk mengamuk marah ngancam mengancam ancam bunuh takut sembunyi berdarah darah lebam memar luka kdrt
    gerombolan geng mantan cekik dicekik ditendang tendang ditusuk diinjak lari kabur berantem berkelahi kasar teriakin
    polisi tagih penagih collector debt dikejar ngejar jebol maksa paksa memaksa"""
)
_SICK = words_of(
    """sadar bangun nyaut nyahut menyahut respon merespon jawab menjawab jawaban napas bernapas gerak bergerak suara bunyi kedengaran
    dibuka dibukain keluar"""
)
_STATES = words_of(
    """pingsan tergeletak geletak semaput biru membiru kejang tersedak keselek kesedak tertelan ketelen ketelan gantung tergantung koma
    kaku lemas meninggal tewas"""
)
_LOCKED = words_of("terkunci dikunci kekunci")
_NOT = words_of("tidak belum tanpa")
_BY_NOW = words_of("sudah terus coba nyoba lagi habis")
_BEFORE, _BEHIND, _NEXT = 4, 8, 3  # words


def helps(around: Surroundings, at: Sequence[int]) -> bool:
    """Is the deed at these places done for a patient, and by nobody against anybody?"""
    deeds = [n for n in at if around.words[n] in _BLOWS | _DOORS]
    if not deeds or not _MENACE.isdisjoint(around.words):
        return False
    deed = deeds[-1]
    return not _by_somebody(around, deed) and (
        _on_a_door(around, deed) if around.words[deed] in _DOORS else _on_a_body(around, deed)
    )


def _by_somebody(around: Surroundings, deed: int) -> bool:
    """ "dipukul bapak", "digedor orang", "suami gedor pintu"; of "didobrak bapak tergeletak" it is he who lies there."""
    before = set(around.before(deed)[:_BEFORE])
    if not around.words[deed].startswith(_PASSIVE) and not (before & _DOERS) <= _I:
        return True
    rest = [word for word in around.rest_of_sentence(deed) if word not in FILLERS - _DOERS]
    rest = [word for word in rest if bare(word) not in _WHERE | {"pintu", "kamar"}][:_BEHIND]
    if not rest or rest[0] not in _DOERS:
        return False
    lies = around.words[deed] in _DOORS and not _STATES.isdisjoint(rest)
    return not (lies and rest[0] in _VICTIMS)


def _on_a_body(around: Surroundings, deed: int) -> bool:
    before, behind = around.before(deed)[:_BEFORE], around.after(deed)[:_NEXT]
    place = any(bare(word) in _WHERE and word not in _WHERE for word in [*before, *behind])
    passive = around.words[deed].startswith(_PASSIVE)
    whom = next((word for word in before if word not in _BY_NOW), "")
    if passive and whom in (_I if place else _VICTIMS):
        return False  # "ibu sudah dipukul", "saya dipukul punggungnya"
    done = not _BY_NOW.isdisjoint(before) or not (passive or _I.isdisjoint(before))
    return done and (place or (around.words[deed] in _SLAPS and _sick(around)))


def _on_a_door(around: Surroundings, deed: int) -> bool:
    before = around.before(deed)[:_BEFORE]
    passive = around.words[deed].startswith(_PASSIVE)
    locked = not _LOCKED.isdisjoint(around.words) and not _BY_NOW.isdisjoint(before)
    if locked and passive and _I.isdisjoint(around.words):
        return True  # "kamar mandi terkunci udah digedor2"
    return _sick(around) and (passive or not (_BY_NOW | _I).isdisjoint(before))


def _sick(around: Surroundings) -> bool:
    """Does it tell of somebody else who does not answer, or lies there?"""
    words = around.words
    if not _STATES.isdisjoint(words):
        return True
    return any(
        word in _NOT and words[n - 1 if n else 0] not in _I and not _SICK.isdisjoint(_denied(words, n))
        for n, word in enumerate(words)
    )


def _denied(words: Sequence[str], n: int) -> Sequence[str]:
    """What is denied there, by nobody who tells it of himself: "ga ada jawaban"; not "ga saya bukain", "ga bisa keluar"."""
    following = words[n + 1 : n + 3]
    return following if following[:1] == ["ada"] else following[:1]
