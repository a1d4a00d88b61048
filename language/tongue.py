"""The language that somebody reads: English told from the words that hold its sentences, and the form for whoever cannot phone."""

from __future__ import annotations

import re
import unicodedata

from language.context.english import ALONE, GRAMMAR, WORDS
from language.cues import words_of
from language.text.foreign import foreign_words
from language.text.spelling import folded

IN_WRITING = "-x-w"  # behind a language (BCP 47, private use): its sentences never tell anybody to phone
LEAST = 2
PART = 0.5
_WORD = re.compile(r"[^\W\d_]+")
_NUMBERED = re.compile(r"\b(?:blok|block|gang|gg|jalur|lorong)\W+[a-z]\b|\bno\b\W*(?=\d)")  # "blok a no 3"
_APOSTROPHES = str.maketrans("", "", "'’`")
_INDONESIAN = words_of(
    """yang yg di ke dari dan dengan dgn ada ado adalah ini itu iko tu tuh nih ni saya sy aku gue gw kami kita kito kamu dia mereka tidak tdk tak gak ga nggak
    dak idak bukan belum blm jangan jgn sudah sdh udah lah la mau akan bisa biso masih lagi lg sedang untuk utk pada oleh karena krn kalau kalo jika atau
    tapi tp juga jg saja aja bae sih dong deh kok ya yo pak bu pak bang mas mbak kak min tolong mohon minta cepat segera apa apo apakah mana dimana siapa
    kenapa gimana bagaimana berapa kapan sini situ sana nya si para seorang orang wong anak rumah umah jalan jln jl dekat depan belakang sebelah samping
    banyak besar kecil sekali banget nian sangat tadi sekarang skrg kemarin besok hari malam pagi habis baru dalam luar atas bawah api air aek"""
)
_BORROWED = words_of("thank thanks you very much so okay sorry")  # what Indonesians say as well


def english(text: str) -> bool:
    """Do English words hold the sentence, or make up half of it? A place's name, a house's number and a borrowed word turn
    nothing."""
    words = _WORD.findall(_NUMBERED.sub(" ", folded(text)).translate(_APOSTROPHES))
    if _BORROWED.issuperset(word for word in words if word in WORDS):
        return False
    holding = [word for word in words if word in GRAMMAR]
    indonesian = sum(word in _INDONESIAN for word in words)
    if len(set(holding)) >= LEAST and len(holding) > indonesian and max(map(len, holding)) > 1:
        return True
    known = [word for word in words if word in WORDS]
    if len(set(known)) >= LEAST and not indonesian:
        return len(known) >= PART * len(words)
    return bool(words) and ALONE.issuperset(words)


def unreadable(text: str) -> bool:
    """Is it written in letters or a language that we cannot read, most of it? Whatever it says, somebody has to look at it."""
    return _foreign_letters(text) or foreign_words(text)


def _foreign_letters(text: str) -> bool:
    letters = [c for c in unicodedata.normalize("NFKC", text) if c.isalpha()]
    foreign = sum(not unicodedata.name(c, "").startswith("LATIN") for c in letters)
    return foreign >= LEAST and foreign >= PART * len(letters)


def in_writing(language: str) -> str:
    """The language in the form for whoever cannot phone: he cannot hear or speak, or must not be heard."""
    return f"{spoken(language)}{IN_WRITING}"


def spoken(language: str) -> str:
    """The language itself, whatever its form; "" where none was chosen."""
    return language.removesuffix(IN_WRITING)


def writes(language: str) -> bool:
    """Is it the form for whoever cannot phone?"""
    return language.endswith(IN_WRITING)


def changed(language: str, to: str) -> str:
    """Another language in the same form."""
    return in_writing(to) if writes(language) else to
