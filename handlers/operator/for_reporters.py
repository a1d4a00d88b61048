"""What a crew would have its reporter told or asked, "suruh tekan lukanya pakai kain", in words for the crew's own people."""

from __future__ import annotations

from handlers.operator import plain
from handlers.operator.when_there import PART
from locales.text import begun_with, typed_words

_STOPS = " ,;.–—-:"


def meant_for_them(words: str) -> str:
    """The words as a reporter would read them, "tekan lukanya pakai kain"; "" where nothing of it is for him."""
    for part in PART.split(words):
        found = list(plain.WORD.finditer(part))
        said = [word.group().casefold() for word in found]
        for at in range(len(said)):
            behind = _behind(said, at)
            if behind > at and behind < len(said):
                return part[found[behind].start() :].strip(_STOPS)
    return ", ".join(part for part in PART.split(words) if plain.asks(part)).strip(_STOPS)


def _behind(said: list[str], at: int) -> int:
    """The place behind "kasih tau suaminya suruh"; `at` where it is not said here."""
    told, whom = "ketik-untuk-pelapor", typed_words("ketik-untuk-pelapor-siapa")
    if not (size := begun_with(said[at:], told)):
        return at
    at += size
    while at < len(said) and ((size := begun_with(said[at:], told)) or said[at] in whom):
        at += size or 1
    return at
