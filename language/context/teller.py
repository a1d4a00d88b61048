"""Whom it befalls, by whoever tells of it: himself ("kami terjebak di lantai 2") or another ("anak saya terjebak")?

Who is in it himself leaves himself out ("terjebak di lantai 2, tolong"); of another one says whom ("ada yang terjebak").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from language import cues
from language.context import earnest, topics
from language.context.surroundings import Surroundings
from language.cues import words_of
from language.text.clitics import names_one

_ENGLISH = words_of("i im ive me we us weve were myself ourselves")
_PRONOUNS = _ENGLISH | words_of("saya aku kami kita gue gw gua ambo kulo awak ku")
_MYSELF = cues.MYSELF | _PRONOUNS
_US = words_of("kami kita we us were weve")  # "kami pedagang terjebak"
_PERSONS = (topics.KIN | earnest.VICTIMS) | words_of(
    """orang orangnya dia beliau mereka seseorang siapa cewek cowok perempuan laki lelaki wanita pria gadis remaja pemuda pacar mantan kawan
    temen sahabat sepupu ipar ayah papa mama mamak emak oma opa om tante paman bibi balita bocah mahasiswa mahasiswi pasien lansia janda penghuni
    keluarga pengendara pengemudi pemilik pemancing penyelam wisatawan turis karyawati pegawai pekerja pembantu satpam santri pengunjung
    rombongan pendaki datuk opung saudara sodara ayuk bude pakde ponakan mbah simbah embah eyang bini anak2 penjaga pengasuh pelayan kasir supir kernet
    pelanggan pembeli penonton penyanyi jemaat panitia peserta abk perawat dokter bidan tamu ustad pengurus
    pelajar petani pedagang penjual penumpang pejalan petugas pemulung pengemis gelandangan jamaah buruh kuli majikan someone somebody anyone he she they hes shes theyre him her them friend friends brother
    sister mother father mom mum dad son daughter husband wife girlfriend boyfriend man woman men women guy girl boy person people
    neighbour neighbor neighbours child children kid kids baby grandma grandpa guest guests worker workers driver passenger student"""
)
_THERE_IS = words_of("ada masih banyak")
_WITH = words_of("dan sama dengan bareng bersama beserta serta bawa gendong peluk berdua and with")
_WATCHES = words_of(
    """lihat liat melihat ngeliat nampak tengok dengar denger mendengar lapor melapor melaporkan tahu tau dikabari dikasih temukan menemukan nemu nemuin saksi menyaksikan kira pikir
    see saw seeing hear heard watching watched found report reporting think"""
)
_NUMBERS = words_of("satu dua tiga empat lima enam tujuh delapan sembilan sepuluh belasan puluhan")
_FILLERS = cues.FILLERS | words_of(
    "pak bu bang kak mas mbak min tolong kini lagi sedang juga ikut ini itu sudah masih semua"
)
_EARSHOT = 9  # words


def of_himself(around: Surroundings, at: Sequence[int]) -> bool:
    """Is what is told at these places of who tells it?"""
    if any(around.words[place] in _MYSELF and _said(around, place) is None for place in at):
        return False  # "motor saya hanyut", "saya lihat orang hanyut"
    for place in _back(around, at):
        whose = _said(around, place)
        if whose is not None:
            return whose
    whose = _behind(around, at[-1])
    return True if whose is None else whose


def _back(around: Surroundings, at: Sequence[int]) -> Iterable[int]:
    """The places back from the last word, in its sentence, nearest first."""
    last, sentence = at[-1], around.tokens[at[-1]].sentence
    for place in range(last, max(-1, at[0] - 1 - _EARSHOT), -1):
        if around.tokens[place].sentence != sentence:
            return
        yield place


def _said(around: Surroundings, place: int) -> bool | None:
    """Does this word say that it is he himself, or that it is another; None: neither."""
    words, word = around.words, around.words[place]
    before = words[place - 1] if place else ""
    if word == "yang" and before in _THERE_IS:
        return False
    if names_one(word, _PERSONS):
        return _among_us(around, place)
    if word not in _MYSELF or _owns(words, place):
        return None
    following = words[place + 1 : place + 3]
    return None if not _WATCHES.isdisjoint(following) else True


def _owns(words: Sequence[str], place: int) -> bool:
    """ "Anak saya", "rumah kami", "istriku": is it only whose somebody or something is?"""
    if words[place] not in _PRONOUNS:
        return True
    before = words[place - 1] if place else ""
    return words[place] not in _ENGLISH and (before in _OWNED or names_one(before, _PERSONS))


def _among_us(around: Surroundings, place: int) -> bool:
    """ "Saya sama ibu", "kami berdua dengan adik", "kami ada 5 orang": is he among them?"""
    words, sentence = around.words, around.tokens[place].sentence
    for back in range(place - 1, max(-1, place - 5), -1):
        if around.tokens[back].sentence != sentence:
            return False
        word = words[back]
        if word in _MYSELF and not _owns(words, back):
            between = words[back + 1 : place]
            if not between and word in _US:
                return True
            joined = all(one in _WITH | _NUMBERS | _FILLERS | _THERE_IS or one.isdigit() for one in between)
            counts = any(one in _WITH | _NUMBERS or one.isdigit() for one in between)
            return joined and counts
    return False


def _behind(around: Surroundings, last: int) -> bool | None:
    """Who stands right behind it: "terjebak kami pak", "hanyut anak saya"."""
    sentence = around.tokens[last].sentence
    for place in range(last + 1, min(last + 4, len(around.words))):
        word = around.words[place]
        if around.tokens[place].sentence != sentence or word in _WITH:
            return None
        if word in _MYSELF:
            return True
        if names_one(word, _PERSONS):
            return False
        if word not in _FILLERS | _NUMBERS and not word.isdigit():
            return None
    return None


_OWNED = words_of(
    """ojek taksi becak sepeda gerobak kucing anjing kambing sapi kerbau ayam ternak burung kuda rumah umah kos kosan kost kontrakan kamar ruko toko warung kantor sekolah mobil motor truk bus angkot kapal perahu sampan jukung speedboat
    boat kampung desa tempat lantai atap dapur halaman kebun badan tangan kaki kepala dada perut jari punggung muka mata suara hp tas barang lokasi posisi titik depan
    belakang samping sebelah dekat daerah gang komplek perumahan kelas lift house home boat car room flat apartment"""
)
