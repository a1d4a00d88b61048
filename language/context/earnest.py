"""What stands in earnest beside a figure of speech: who is hurt, where, now, a call for help. Then the figure is meant word by word."""

from __future__ import annotations

from language import cues
from language.context import topics
from language.context.surroundings import Surroundings
from language.cues import words_of

VICTIMS = topics.KIN | words_of(
    "korban bayi warga tetangga cucu keponakan mertua siswa murid guru penumpang tukang sopir karyawan nelayan jamaah"
)
PLACES = words_of(
    """rumah ruko pasar kios toko warung gudang dapur sekolah kantor kamar kos gedung masjid hotel pabrik kebun kandang sumur
    kloset wc toilet halaman teras plafon genteng loteng ventilasi selokan got parit lapangan jalan gang simpang lorong lahan
    depan sebelah disini sini sungai muara jembatan kolong kolam mobil motor truk bus kapal perahu"""
)
STIRS = words_of("keluar masuk lepas muncul merayap merambat mengejar menyerang melepuh parah")
AT_ONCE = words_of("sekarang barusan mendadak tiba")
NEVER_REAL = (  # what a figure says with one of these is no event, whatever stands beside it
    cues.OF_THE_HEART
    | cues.YEARNINGS
    | cues.UNHURT
    | topics.PASTIMES
    | cues.FICTION
    | cues.GAMES
    | words_of(
        """tugas pelajaran matematika rapat kuliah kerjaan meeting order orderan pesanan chat like likes komen komentar followers
        saham kuota wifi dompet otak otaknya macet perhatian pandangan akal arah semangat minat selera kesabaran jadwal
        pacar mantan gebetan cowok cewek ekonomi harga pajak hutang utang wasit film emosi jenggot kumis janggut presentasi
        diskon discount promo sale obral ujian gaya ketawa zaman masa nostalgia seperti ibarat bagai bagaikan"""
    )
)
NOBODY = (cues.FILLERS - cues.VOCATIVES) | {"ingin", "mau"}  # "saya lapar": the figure's own speaker


def never_real(around: Surroundings, figure: frozenset[int]) -> bool:
    """Does it speak of what no danger can befall?"""
    said = {around.words[at] for at in figure}
    bare = {word.removesuffix(end) for word in said for end in ("", "nya", "ku", "mu")}
    return not bare.isdisjoint(NEVER_REAL)


def beside(text: str, around: Surroundings, figure: frozenset[int]) -> bool:
    """Is anything beside the figure meant in earnest? Not while it laughs."""
    if cues.LAUGH.search(text) is not None or never_real(around, figure):
        return False
    others = {word for at, word in enumerate(around.words) if at not in figure}
    bare = {word.removesuffix(end) for word in others for end in ("", "nya", "ku")}
    return around.urges or not bare.isdisjoint(VICTIMS | PLACES | STIRS | AT_ONCE)
