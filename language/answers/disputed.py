"""Whoever is told that his report was dismissed disputes that, and tells on: "palsu dari mana pak, kakinya sudah bengkak".

Pure rules over plainly spelled words: the dispute asks nothing that anybody must answer; what stands beside it is what happens.
"""

from __future__ import annotations

from language.answers.asked import QUESTIONS, plain_words
from language.answers.denied import NOT, SCOFFS
from language.cues import FILLERS, GREETINGS, VOCATIVES, words_of
from language.text.clitics import stem

_VERDICTS = words_of(
    "palsu bohong bohongan boong hoax hoaks iseng tipu nipu bercanda becanda prank ngarang mengarang karangan fake lying lie joke"
)
_DISPUTES = QUESTIONS | NOT
_NEAR = 4  # words: "siapa yang bilang ini palsu"


def beside_dispute(text: str) -> str:
    """What is told besides; "" where no dismissal is disputed, or nothing else is said."""
    words = plain_words(text)
    for at, word in enumerate(words):
        cut = _disputed(words, at) if stem(word) in _VERDICTS or word in _VERDICTS else None
        if cut is not None:
            rest = [*words[: cut[0]], *words[cut[1] :]]
            return " ".join(rest) if set(rest) - FILLERS - GREETINGS - VOCATIVES else ""
    return ""


def _disputed(words: list[str], at: int) -> tuple[int, int] | None:
    """From where to where the verdict at this place is disputed; None where it is not."""
    if not SCOFFS.isdisjoint(words[at + 1 : at + 2]):
        return at, at + 2
    if words[at + 1 : at + 3] in (["dari", "mana"], ["di", "mana"]):
        return at, at + 3
    before = [place for place in range(max(0, at - _NEAR), at) if words[place] in _DISPUTES]
    return (before[0], at + 1) if before else None
