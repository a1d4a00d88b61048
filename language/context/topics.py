"""What a text is about where it is not about an emergency: lessons, stories, games, football, shares, what an office answers, far away."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from language.context.surroundings import Surroundings, of_the_whole
from language.cues import MYSELF, words_of

LESSONS = words_of(
    "skripsi makalah esai wawancara rekap sinonim dimaksud bedanya historis film drakor sinetron novel cerpen adegan syuting ending titanic"
)
HOMEWORK = words_of("tugas pr poster contohnya sidangnya divonis dihukum")
PASTIMES = words_of(
    """gol persib persija timnas liverpool barcelona keeper kiper striker lini penalti
    ff gta pubg roblox minecraft impostor mabar naruto spongebob godzilla barbie
    saham ihsg crypto bitcoin followers maxwin kangen jomblo tresno tresnoku atiku hatiku oppa"""
)
PAPERS = words_of("prosedur syarat klaim relawan")
FARES = words_of("bayar gratis biaya tarif")
CALLED = words_of("ambulans damkar pemadam")  # what is asked for, not what happened
KIN = words_of("anak adik adek kakak abang ibu bapak nenek kakek suami istri teman keponakan")
SUDDEN = words_of("tiba mendadak sekarang barusan lagi sedang")
THERE = (
    MYSELF - {"saya", "aku"}
    | words_of(  # of one who is where it happens, or whose people are
        """ada orang bayi tetangga warga korban tukang sopir guru siswa
    penumpang karyawan pedagang pengendara rumah ruko pasar kios toko warung gudang dapur sekolah kantor kamar kos gedung masjid
    hotel pabrik kebun lahan motor mobil truk bus angkot sepeda kapal perahu kompor tabung gas gardu trafo kabel tiang
    disini sini depan belakang sebelah simpang gang lorong"""
    )
    | KIN
    | SUDDEN
)


@of_the_whole
def learned(around: Surroundings) -> bool:
    """ "apa sinonim kata sekarat", "film bencana tsunami": a lesson or a story."""
    return _away(around) and not (LESSONS | (HOMEWORK if around.asks else frozenset())).isdisjoint(
        around.words
    )


@of_the_whole
def played(around: Surroundings) -> bool:
    """ "lini belakang kebakaran", "saham longsor lagi", "di gta ditabrak polisi"."""
    plain = {word.removesuffix("nya") for word in around.words}
    return _away(around) and not PASTIMES.isdisjoint(plain)


@of_the_whole
def far(around: Surroundings) -> bool:
    """ "gempa di Jepang", "bom di Gaza": of elsewhere, and of nobody whom the writer knows."""
    named = {after for before, after in pairwise(around.words) if before == "di"}
    return not around.urges and not named.isdisjoint(around.far) and not of_his(around)


def at_a_counter(around: Surroundings, at: Sequence[int]) -> bool:
    """ "syarat klaim kecelakaan apa aja", "panggil ambulans bayar tidak"; not "sesak napas, ambulans bayar tidak"."""
    if not around.asks or not _away(around):
        return False
    called = any(around.tokens[n].word in CALLED for n in at)
    return not (PAPERS | (FARES if called else frozenset())).isdisjoint(around.words)


@of_the_whole
def _away(around: Surroundings) -> bool:
    return not around.urges and THERE.isdisjoint(around.words)


@of_the_whole
def of_his(around: Surroundings) -> bool:
    return not (MYSELF | KIN).isdisjoint(around.words)
