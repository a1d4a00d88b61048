"""Is a text typed in such haste that only slips explain its words: "kbkaran tolg aip besrr rumha"? A pattern was learned from words
as they are spelled: it says nothing of these, neither for them nor against."""

from __future__ import annotations

from collections.abc import Sequence

from language.lexicon.ranking import Force, Found
from language.parsed import Parsed
from language.text.spelling import Token

_GARBLED = 2  # words beside the danger's that are nothing known, or a slip of it
_SHORTEST = 3  # letters of a word that can be told from a name's initials


def hasty(parsed: Parsed, live: Sequence[Found]) -> bool:
    """Is danger named by a slip, among other words that are none?"""
    slips = parsed.weighing.slips
    named = [set(match.at) for match in live if match.phrase.owner.force is not Force.HINT]
    if all(slips.isdisjoint(at) for at in named):
        return False
    used = {place for at in named for place in at}
    others = [place for place in range(len(parsed.tokens)) if place not in used | parsed.named]
    garbled = [place for place in others if place in slips or _unknown(parsed, parsed.tokens[place])]
    return len(garbled) >= _GARBLED and 2 * len(garbled) >= len(others)


def _unknown(parsed: Parsed, token: Token) -> bool:
    word = token.word
    known = parsed.finders.vocabulary.knows(word) or parsed.finders.vocabulary.knows(token.raw)
    return len(word) >= _SHORTEST and word.isalpha() and not known
