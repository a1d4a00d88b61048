"""Of whom somebody speaks who asks how one dies, or takes leave: of a person and of life, or only of a rat, a lamp, a lesson, a place that
is left.

Asking is no reason to doubt it: "berapa dosis fatal paracetamol" is a question, and about a life.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from language import cues
from language.context import earnest, topics
from language.context.assertion import Why
from language.context.surroundings import Surroundings, of_the_whole, skip
from language.cues import words_of
from language.text.clitics import names_one, whosever

_DEATH = words_of("mati matinya mematikan fatal letal maut meninggal die died dead kill lethal deadly")
_BEASTS = words_of(
    """tikus curut kecoa kecoak semut nyamuk lalat rayap hama ulat kutu cacing keong siput bekicot kelabang lipan tokek cicak kodok ular
    kalajengking tawon lebah laba kucing anjing ayam bebek burung ikan lele cupang koi nila hamster kelinci sapi kambing kerbau babi monyet biawak
    ternak hewan binatang rumput gulma ilalang tanaman pohon bunga kebun padi sawit jamur kuman virus bakteri lumut
    rat rats mouse mice cockroach cockroaches ants mosquito mosquitoes termites weeds cat cats dog dogs chicken fish plant plants"""
)
_MACHINES = words_of(
    """lampu listrik hp hape handphone ponsel laptop komputer wifi mesin motor mobil tv ac kipas kulkas pompa api kompor sinyal aki jam keran
    alarm data server aplikasi game gim layar baterai genset phone battery engine lamp light lights"""
)
_MANNERS = words_of("gaya rasa suri ketawa kutu langkah kata gelap listrik penasaran kebosanan")
_THINGS = _BEASTS | _MACHINES
_MEANS = words_of(  # what stands behind these does not die: "racun tikus", "ditabrak motor", "minum air aki"
    "racun obat umpan jebakan lem pakai dengan oleh minum makan telan kena ditabrak digigit dipatuk lompat naik di dari dalam hirup pegang colok ke"
)
_LIGHT = cues.FILLERS - cues.MYSELF | words_of("semua cepat total langsung untuk bagi pada to for the a all")
_PERSONS = topics.KIN | earnest.VICTIMS | words_of("orang manusia dia i me myself someone")
_FOR = words_of("untuk bagi pada ke for to")
_EARSHOT = 8  # words

_LEAVE = words_of("tinggal pamit goodbye")
_ELSEWHERE = words_of(
    """pindah pindahan pindahannya merantau mudik wisuda lulus kelulusan resign pensiun mutasi liburan tahun ramadhan ramadan
    ucapan kartu kado pidato lagu lirik film acara perpisahan kelas angkatan"""
)
_LESSON = words_of("jelaskan sebutkan jabarkan uraikan farmakologi toksikologi praktikum")
_TAUGHT = words_of("tugas pr soal makalah ujian kuis materi")
_SUBJECTS = words_of(
    "sekolah kuliah kampus farmasi kimia biologi ipa kesehatan keperawatan kedokteran kebidanan forensik bahasa agama"
)


def not_of_a_life(around: Surroundings, at: Sequence[int]) -> Why | None:
    """Why words of despair at these places are of nobody's life; None where they are."""
    said = {around.words[place] for place in at}
    if not said.isdisjoint(_DEATH):
        if _of_a_thing(around, at):
            return Why.NAME
        return Why.FRAME if _taught(around) else None
    return Why.NAME if not said.isdisjoint(_LEAVE) and _moves(around) else None


def _of_a_thing(around: Surroundings, at: Sequence[int]) -> bool:
    """ "Gimana cara mati lampu", "racun apa biar tikus cepat mati"; not "racun tikus berapa lama matinya"."""
    dies = next(place for place in at if around.words[place] in _DEATH)
    told = _subject(around, dies)
    if told is not None:
        return told
    following = around.after(dies)
    behind = skip(following, _LIGHT, 3)
    given = any(one in _FOR and names_one(other, _THINGS) for one, other in pairwise(following))
    return given or (bool(behind) and whosever(behind[0], _THINGS) in _THINGS | _MANNERS)


def _subject(around: Surroundings, dies: int) -> bool | None:
    """Is it a thing that dies, by what stands before? None: nothing is named."""
    words, sentence = around.words, around.tokens[dies].sentence
    for place in range(dies - 1, max(-1, dies - 1 - _EARSHOT), -1):
        if around.tokens[place].sentence != sentence:
            return None
        word, before = whosever(words[place], _THINGS), words[place - 1] if place else ""
        if word in cues.MYSELF:
            return names_one(before, _THINGS)
        if word in _PERSONS:
            return False
        if word in _THINGS and before not in _MEANS:
            return True
    return None


@of_the_whole
def _taught(around: Surroundings) -> bool:
    pairs = pairwise(around.words)
    return not _LESSON.isdisjoint(around.words) or any(
        one in _TAUGHT and other in _SUBJECTS for one, other in pairs
    )


@of_the_whole
def _moves(around: Surroundings) -> bool:
    """ "Selamat tinggal semua, saya pindah ke jakarta", "selamat tinggal 2025"."""
    years = any(len(word) == len("2025") and word.isdigit() for word in around.words)
    return years or not _ELSEWHERE.isdisjoint(around.words)
