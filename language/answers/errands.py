"""What is told beside the matter of a service: "ktp saya ditahan, saya dikunci" is more than an identity card."""

from __future__ import annotations

import re
from collections.abc import Iterable

from language import cues
from language.cues import words_of
from language.text.spelling import Spelling, Token, folded

SUBSTANCE = 4  # words that are of no errand: from here something is told

_SPELLING = Spelling()
_BETWEEN = re.compile(r"[\s/.,:;?!()-]+")
_OF_AN_ERRAND = (
    cues.SAYS_NOTHING
    | cues.NEGATORS
    | cues.PAST_ASKED
    | cues.LONG_SPANS
    | cues.SINCE
    | cues.OF_A_DAY
    | cues.TIME_PAST
    | cues.NOW
    | cues.INFO_ASKED
    | cues.THANKS
    | words_of(
        """cara caranya gimana bagaimana apakah apa berapa kapan jadwal jam buka tutup biaya bayar syarat syaratnya persyaratan
        urus ngurus mengurus pengurusan urusan bikin buat membuat ganti perpanjang cetak daftar pindah lapor melapor laporkan nanya
        tanya bertanya mau ingin pengen bisa boleh dapat harus perlu belum sudah sampai masih lagi terus udah kok kenapa hari minggu
        seminggu sehari bulan sebulan tahun jam malam pagi tanggal baru lama diperbaiki perbaiki perbaikan dibenerin benerin dipasang
        pasang diangkat diangkut angkut dibersihkan bersihkan diganti ditutup nyala hidup mati padam rusak hilang jadi kantor dinas
        petugas petugasnya pemerintah warga kota kelurahan kecamatan jalan jl depan samping dekat belakang rumah sekolah gang rt rw
        banyak sekali banget parah besar kecil bau terima kasih tolong mohon minta dan atau yang untuk di ke dari dengan ini itu
        orang saya kami kita nya ya pak bu min ada kalau karena sama juga antri antre online info
        how where when what is the a an my our your to get make renew of for in at on and do does can could would i we you it not
        no please fix fixed out broken street office open opening hours cost much long been has have since days weeks"""
    )
)

_OF_A_MATTER = _OF_AN_ERRAND - words_of("orang warga mati hilang")


def only_where_and_since(tokens: Iterable[Token]) -> bool:
    """Do these words say of a matter nothing but where it is, since when, how bad, and whom they ask: "di depan rumah saya"?
    Not what they say of people."""
    said = (token.word for token in tokens if not token.word[0].isdigit())
    return all(not _OF_A_MATTER.isdisjoint((word, word.removesuffix("nya"))) for word in said)


def beside(text: str, matter: Iterable[str], places: Iterable[str] = ()) -> list[str]:
    """The words of a text that belong neither to the errand nor to its matter (`matter`: the phrases of that service), nor to
    the names of places in it."""
    known = _OF_AN_ERRAND.union(*map(_words, matter), *map(_words, places))
    said = [token.word for token in _SPELLING.tokens(text) if not token.word[0].isdigit()]
    return [word for word in said if known.isdisjoint((word, word.removesuffix("nya")))]


def tells_more(text: str, matter: Iterable[str], places: Iterable[str] = ()) -> bool:
    """Is more told than the errand?"""
    return len(beside(text, matter, places)) >= SUBSTANCE


def _words(phrase: str) -> set[str]:
    return {word for word in _BETWEEN.split(folded(phrase)) if word}
