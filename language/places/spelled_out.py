"""Letters and digits as they are read out: "pe pe nol tujuh", "pp tujuh puluh satu"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from domain.place_code import DIGIT_LIKE, LONGEST

LETTERS = {
    "A": "a",
    "B": "be bi",
    "C": "ce si",
    "D": "de di",
    "E": "e",
    "F": "ef",
    "G": "ge ji",
    "H": "ha",
    "I": "i",
    "J": "je jei",
    "K": "ka kei",
    "L": "el",
    "M": "em",
    "N": "en",
    "O": "o",
    "P": "pe pi pee",
    "Q": "ki kiu kyu",
    "R": "er ar",
    "S": "es",
    "T": "te ti tee",
    "U": "u yu",
    "V": "ve fe vi",
    "W": "we",
    "X": "eks ex",
    "Y": "ye",
    "Z": "zet",
}
"""What each letter is called when a code is read out, in Indonesian and in English."""
DIGITS = {
    "0": "nol kosong zero oh",
    "1": "satu sa ciek sikok one",
    "2": "dua duo two",
    "3": "tiga tigo three",
    "4": "empat ampat four",
    "5": "lima limo five",
    "6": "enam anam enem six",
    "7": "tujuh tuju tujuah seven",
    "8": "delapan lapan salapan eight",
    "9": "sembilan semilan sambilan nine",
}
TEENS = frozenset(("belas", "baleh"))
TENS = frozenset(("puluh", "puluah"))
HUNDRED = frozenset(("seratus", "saratuih"))
WHOLE = {"sepuluh": "10", "sapuluh": "10", "sebelas": "11", "sabaleh": "11", "ten": "10"}
_SPOKEN = {word: digit for digit, words in DIGITS.items() for word in words.split()}
_LIKE = {letter.casefold(): digit for letter, digit in DIGIT_LIKE.items()}
_TYPED = re.compile(rf"[0-9{''.join(_LIKE)}]*[0-9][0-9{''.join(_LIKE)}]*")


@dataclass(frozen=True, slots=True)
class Number:
    """Digits, and the word behind them."""

    digits: str
    end: int


def ways_to_say(series: str) -> tuple[tuple[str, ...], ...]:
    """ "pp", "p p", "pe pe", "pepe"."""
    plain = series.casefold()
    named = [LETTERS[letter].split() for letter in series]
    apart = [tuple(one) for one in product(*named)]
    joined = [("".join(one),) for one in apart]
    return tuple(dict.fromkeys([(plain,), tuple(plain), *joined, *apart]))


def numbers(words: Sequence[str], at: int, first: str) -> Iterator[Number]:
    """Every number that begins here. `first`: what hangs on the word before."""
    number = ""
    if first:
        if _TYPED.fullmatch(first) is None:
            return
        number = _plain(first)
        yield Number(number, at)
    while len(number) < LONGEST and at < len(words):
        digits, taken = _digits(words, at)
        if not digits:
            return
        number, at = number + digits, at + taken
        if len(number) <= LONGEST:
            yield Number(number, at)


def _digits(words: Sequence[str], at: int) -> tuple[str, int]:
    """The digits that the next words are, and how many words these are: "07", "nol", "dua belas", "tujuh puluh satu"."""
    word, after = words[at], words[at + 1] if at + 1 < len(words) else ""
    if word in WHOLE:
        return WHOLE[word], 1
    if _TYPED.fullmatch(word) is not None and len(word) <= LONGEST:
        return _plain(word), 1
    if word in HUNDRED:
        rest, taken = _digits(words, at + 1) if after else ("", 0)
        return f"1{rest:0>2}"[:LONGEST], 1 + taken
    digit = _SPOKEN.get(word, "")
    if not digit:
        return "", 0
    if after in TEENS:
        return f"1{digit}", 2
    if after in TENS:
        last = _SPOKEN.get(words[at + 2], "") if at + 2 < len(words) else ""
        return f"{digit}{last or 0}", 3 if last else 2
    return digit, 1


def _plain(typed: str) -> str:
    return "".join(_LIKE.get(sign, sign) for sign in typed)
