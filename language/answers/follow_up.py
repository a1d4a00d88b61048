"""What people answer once they have reported, asked whether it is dealt with: that it is over, or is not, or goes on.

Pure rules over plainly spelled words; whether there is a report that is meant is decided elsewhere. In doubt danger goes on.
"""

from __future__ import annotations

from language.answers.asked import asks, plain_words
from language.answers.denied import left_open
from language.answers.goes_on import goes_on
from language.answers.over import OVER, is_over
from language.answers.taken_back import POLITE, YES, taken_back
from language.cues import words_of

_NO = words_of("tidak no nope belom yet")
_TELLS = words_of(
    "kirim dikirim terkirim kirimkan dikirimkan lapor telepon hubungi foto video tunggu menunggu lama jam menit sampai dekat meninggal tewas"
)
_TELLS_HOW = words_of("""ada di sekitar satu seorang dua berdua tiga bertiga empat lima banyak semua there at in on one two three four five many
    some sure""")
_ONLY = words_of("hanya cuma cuman only just")
_THUMBS, _CROSSES = "👍👌✅🆗☑", "❗❌👎"


def verdict(text: str) -> bool | None:
    """Does this answer "is it dealt with": True for Sudah, False for Belum, None for neither."""
    words = plain_words(text)
    if not words:
        return True if _any(text, _THUMBS) else False if _any(text, _CROSSES) else None
    said = set(words)
    if words[-1] == "belum" and "sudah" in said and said.isdisjoint({"tapi", "tetapi"}):
        return None  # "sudah selesai belum?"
    if goes_on(words):
        return False
    if asks(text) or left_open(words, OVER):
        return None
    core = [w for w in words if w not in POLITE]
    if core and set(core) <= _NO:
        return False
    if is_over(words) or (core and set(core) <= YES):
        return True
    begins = next((w for w in core if w not in YES), "")
    return True if begins == "sudah" and said.isdisjoint(_TELLS) else None


def affirms(text: str) -> bool:
    """Does this answer say that what was asked about is so: "iya pak di dapur", "masih", "belum"?"""
    words = plain_words(text)
    if not words or taken_back(text) is not None or not _ONLY.isdisjoint(words):
        return False
    return words[0] in YES | _TELLS_HOW or words[0].isdigit() or goes_on(words)


def says_done(text: str) -> bool:
    """Does it say "sudah", and not only yes or thanks?"""
    return "sudah" in plain_words(text)


def _any(text: str, signs: str) -> bool:
    return any(sign in text for sign in signs)
