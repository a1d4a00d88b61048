"""Does somebody call for help, or tell of now or of his own people: whoever does is in no frame."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from language import cues
from language.context import earnest, topics
from language.context.surroundings import Surroundings, of_the_whole, skip
from language.cues import words_of

NOW = words_of("sekarang barusan sedang lagi kini mendadak masih muncul now currently")
_STANDS = words_of(  # before an "ini" that points at a place or a span, not at what happens
    """jalan simpang gang lorong daerah lokasi tempat wilayah lingkungan komplek kompleks perumahan kampung desa kelurahan sekitar titik
    tikungan jembatan kawasan area pantai sini situ disini minggu bulan tahun akhir akhirakhir belakangan selama hal"""
)
_OFFICES = words_of(
    "polisi polsek polres damkar bpbd petugas satpol pp pln pu dinas dishub pemkot pemda pemerintah walikota lurah camat aparat pihak terkait tim"
)
_WISHED = (
    cues.FILLERS
    | _OFFICES
    | words_of(
        "mohon minta kasih beri dikasih diberi agar supaya untuk bisa dapat segera cepat di dari rutin sering"
    )
)
_SOMEBODY = words_of("yang orang korban mobil motor truk anak satu dua tiga beberapa penumpang")
OFTEN = words_of("sering seringsering seringkali kerap kerapkali acapkali selalu")
EACH = words_of("tiap setiap saban")
SPANS = words_of(
    "hujan malam hari minggu sore pagi subuh tahun bulan kali musim sabtu ahad senin jumat lebaran banjir"
)
_OFTEN_BEFORE = OFTEN | SPANS | words_of("banget sekali nian kali")
HOME = earnest.VICTIMS - {"warga"}


def needs(around: Surroundings, wished: frozenset[str]) -> bool:
    """Does somebody need somebody now, for anything but these?"""
    return calls(around, wished) or _of_now(around)


def calls(around: Surroundings, wished: frozenset[str]) -> bool:
    """Does somebody call for help? Who asks for one of these does not: "tolong diperbaiki", "dipasang lampu segera"."""
    words = around.words
    return any(
        word in cues.URGENT and not (_first(words[n + 1 :]) in wished or _first(words[:n][::-1]) in wished)
        for n, word in enumerate(words)
    )


def _first(near: Sequence[str]) -> str:
    """The first word that says what is wished for."""
    return next(iter(skip(near, _WISHED, 5)), "")


@of_the_whole
def _of_now(around: Surroundings) -> bool:
    """ "sekarang", "barusan", "ini ada lagi", "ada yang tergeletak"; not "jalan ini", "sering ada orang", nor the "tadi" of "tadi malam"."""
    words = ["", *around.words, ""]
    points = (
        word in NOW
        or (word == "ini" and before not in _STANDS)
        or (word == "tadi" and after not in cues.OF_A_DAY)
        or (word == "ada" and after in _SOMEBODY and before not in _OFTEN_BEFORE)
        for before, word, after in zip(words, words[1:], words[2:], strict=False)
    )
    return any(points)


def of_places(told: Iterable[str]) -> bool:
    """Does it speak of nobody, but perhaps of whose street it is: "di gang kami"?"""
    words = list(told)
    return not any(
        word in HOME or (word in cues.MYSELF and not _ours(before))
        for before, word in zip(["", *words], words, strict=False)
    )


def _ours(before: str) -> bool:
    return before in _STANDS or before in topics.THERE & earnest.PLACES
