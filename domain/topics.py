"""What a text is about where it is not about an emergency: lessons, stories, games, football, shopping, far away."""

from __future__ import annotations

from itertools import pairwise

from domain.setting import Setting
from domain.speech import MYSELF, words_of

LESSONS = words_of(
    "skripsi makalah esai penelitian wawancara statistik rekap sinonim dimaksud bedanya historis pramuka"
)
SCHOOL = words_of("tugas pr ipa poster contohnya sidangnya divonis dihukum")
STORIES = words_of("film drakor sinetron komik buku novel cerpen teater adegan syuting pentas ending titanic")
PASTIMES = words_of(
    """gol persib persija timnas liverpool barcelona mu keeper kiper striker lini penalti liga
    ff gta pubg roblox minecraft impostor diamond mabar naruto spongebob godzilla barbie plankton
    saham ihsg crypto bitcoin gopay cicilan shopee followers diskon slot maxwin jadwal
    rindu kangen jomblo tresno tresnoku atiku hatiku oppa"""
)
ABROAD = words_of(
    "korea jepang pakistan india gaza amerika malaysia thailand cipali klaten blitar sumsel jabar jateng jatim"
)
COUNTERS = words_of(
    "biaya bayar gratis prosedur syarat klaim izin urus mengurus daftar tarif aplikasi bpjs tersedia buka relawan hydrant"
)
SUDDEN = words_of("tiba mendadak sekarang barusan lagi sedang")
THERE = (
    MYSELF - {"saya", "aku"}
    | words_of(  # of one who is where it happens, or whose people are
        """ada orang anak adik adek kakak abang bayi ibu bapak nenek kakek suami istri teman tetangga warga korban keponakan tukang sopir guru siswa
    penumpang karyawan pedagang pengendara rumah ruko pasar kios toko warung gudang dapur sekolah kantor kamar kos gedung masjid
    hotel pabrik kebun lahan motor mobil truk bus angkot sepeda kapal perahu kompor tabung gas gardu trafo kabel tiang
    disini sini depan belakang sebelah simpang gang lorong"""
    )
    | SUDDEN
)

KIN = words_of("anak adik adek kakak abang ibu bapak nenek kakek suami istri teman keponakan")


def learned(place: Setting) -> bool:
    """ "apa sinonim kata sekarat", "film bencana tsunami": a lesson or a story."""
    if not place.urges and SUDDEN.isdisjoint(place.words) and not LESSONS.isdisjoint(place.words):
        return True
    return _away(place) and not (STORIES | (SCHOOL if place.asks else frozenset())).isdisjoint(place.words)


def played(place: Setting) -> bool:
    """ "lini belakang kebakaran", "saham longsor lagi", "di gta ditabrak polisi"."""
    plain = {word.removesuffix("nya") for word in place.words}
    return _away(place) and not PASTIMES.isdisjoint(plain)


def far(place: Setting) -> bool:
    """ "gempa di Jepang", "pesawat jatuh di Korea": of elsewhere, and of nobody whom the writer knows."""
    named = {after for before, after in pairwise(place.words) if before == "di"}
    return not place.urges and not named.isdisjoint(ABROAD) and not _of_his(place)


def at_a_counter(place: Setting) -> bool:
    """ "syarat klaim kecelakaan apa aja", "panggil ambulans bayar tidak": what an office answers."""
    return place.asks and _away(place) and not COUNTERS.isdisjoint(place.words)


def _away(place: Setting) -> bool:
    return not place.urges and THERE.isdisjoint(place.words)


def _of_his(place: Setting) -> bool:
    return not (MYSELF | KIN).isdisjoint(place.words)
