"""Whether a word of danger is meant: not when it is denied, asked about, practised, dreamed of or joked with.

Every rule looks only at what stands around the word, in its own clause or sentence: a joke in one half of a message
never silences the other half. Where nothing here speaks clearly, the word is meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from domain import speech
from domain.spelling import Token

_EARSHOT = 12  # words


class Why(StrEnum):
    """Why a word of danger does not count."""

    FIGURE = "figure"
    NAME = "name"  # part of a name, such as a fire brigade's
    DRILL = "drill"
    QUESTION = "question"
    NEGATED = "negated"
    JOKE = "joke"


@dataclass(frozen=True, slots=True)
class Setting:
    """A text around its words of danger."""

    tokens: Sequence[Token]
    asks: bool
    asks_of_past: bool
    urges: bool
    now: bool
    joke: bool
    thanks: bool

    def before(self, place: int) -> list[str]:
        """The words of the same clause before this one, nearest first."""
        clause = self.tokens[place].clause
        near = reversed(self.tokens[max(0, place - _EARSHOT) : place])
        return [token.word for token in near if token.clause == clause]

    def after(self, place: int) -> list[str]:
        """The words of the same clause after this one, nearest first."""
        clause = self.tokens[place].clause
        return [token.word for token in self._following(place) if token.clause == clause]

    def rest_of_sentence(self, place: int) -> list[str]:
        """The words of the same sentence after this one."""
        sentence = self.tokens[place].sentence
        return [token.word for token in self._following(place) if token.sentence == sentence]

    def _following(self, place: int) -> Sequence[Token]:
        return self.tokens[place + 1 : place + 1 + _EARSHOT]


def setting(text: str, tokens: Sequence[Token]) -> Setting:
    """What holds for the text as a whole."""
    words = [token.word for token in tokens]
    return Setting(
        tokens=tokens,
        asks="?" in text or not speech.ASKING.isdisjoint(words),
        asks_of_past=not speech.PAST_ASKED.isdisjoint(words),
        urges=_urges(words) or "!!" in text,
        now=not speech.NOW.isdisjoint(words),
        joke=_ends_in_joke(words),
        thanks=not speech.THANKS.isdisjoint(words) or ("terima", "kasih") in pairwise(words),
    )


def defused(place: Setting, first: int, last: int) -> Why | None:
    """Why the words from token `first` to `last` do not count; None when they do."""
    before, after = place.before(first), place.after(last)
    why = defused_in_earnest(place, first, last)
    if why is not None:
        return why
    if _fiction(before, after) or _yearning(before, after):
        return Why.FIGURE
    if _asked(place, before, after):
        return Why.QUESTION
    return Why.JOKE if place.joke else None


def defused_in_earnest(place: Setting, first: int, last: int) -> Why | None:
    """The same for what nobody jokes about: feelings, dreams and "kalau …?" do not silence it."""
    before, after = place.before(first), place.after(last)
    if place.tokens[first].word not in speech.NEGATORS and _negated(before, after):
        return Why.NEGATED
    if _over(place, last, before):
        return Why.NEGATED
    if _drill(before, after):
        return Why.DRILL
    return Why.QUESTION if _explained(before) and not place.urges else None


def _skip(words: Sequence[str], filler: frozenset[str], most: int = 4) -> list[str]:
    """The words from the first that is no filler; empty when fillers go on for too long."""
    for number, word in enumerate(words[: most + 1]):
        if word not in filler:
            return list(words[number:])
    return []


def _negated(before: Sequence[str], after: Sequence[str]) -> bool:
    rest = _skip(before, speech.NEGATION_FILLERS, 3)
    if not rest or rest[0] not in speech.NEGATORS:
        return False
    if after and after[0] in speech.MORE_THAN:
        return False
    return rest[1:2] not in (["kenapa"], ["kalau"], ["kok"])


def _over(place: Setting, last: int, before: Sequence[str]) -> bool:
    """ "apinya sudah padam", "sudah padam apinya"; not "sudah padam tapi muncul lagi", not "listrik sudah padam"."""
    if len(before) > 1 and before[0] in speech.PUT_OUT and before[1] == "sudah":
        return speech.POWER.isdisjoint(before[2:5])
    following = place.rest_of_sentence(last)
    if "sudah" not in following[:5]:
        return False
    at = following.index("sudah")
    if not (speech.POWER | speech.NEGATORS | speech.PEOPLE).isdisjoint(following[:at]):
        return False
    rest = _skip(following[at + 1 :], speech.FILLERS | {"bisa", "berhasil", "di", "semua", "total", "mulai"})
    ended = bool(rest) and (rest[0] in speech.RESOLVED or (rest[0] in speech.DEALT_WITH and _relieved(place)))
    return ended and speech.STILL.isdisjoint(token.word for token in place.tokens[last + at + 2 :])


def _relieved(place: Setting) -> bool:
    return place.thanks and not place.urges


def _drill(before: Sequence[str], after: Sequence[str]) -> bool:
    """ "latihan kebakaran", "kebakaran ini hanya latihan"; not "lagi latihan silat anak saya pingsan"."""
    lead = _skip(before, speech.DRILL_FILLERS, 3)
    if lead and lead[0] in speech.DRILLS:
        return speech.NEGATORS.isdisjoint(lead[1:3])
    said = [word for word in after if word not in speech.DRILL_LEADS]
    return len(said) == 1 < len(after) and said[0] in speech.DRILLS and after[-1] not in speech.FICTION


def _fiction(before: Sequence[str], after: Sequence[str]) -> bool:
    """ "film tsunami", "mimpi digigit ular", "ular di game"."""
    lead = _skip(before, speech.FICTION_FILLERS, 3)
    if lead and lead[0] in speech.FICTION and speech.AWAKE.isdisjoint(lead[1:2]):
        return True
    dreams = [number for number, word in enumerate(before[:5]) if word in speech.DREAMS]
    if dreams and speech.AWAKE.isdisjoint(before[: dreams[0] + 3]):
        return True
    where = _skip(after, frozenset(("di", "dalam", "pada")))
    return len(where) < len(after) and where[:1] != [] and where[0] in speech.GAMES


def _yearning(before: Sequence[str], after: Sequence[str]) -> bool:
    """ "hati saya kebakaran", "tenggelam dalam lamunan": feelings and shopping, not events."""
    ahead = _skip(before, speech.FILLERS, 3)
    if ahead and ahead[0] in speech.HEARTS and speech.REAL_HEARTS.isdisjoint(ahead[1:2]):
        return True
    behind = _skip(after, speech.YEARNING_FILLERS, 4)
    return bool(behind) and behind[0] in speech.YEARNINGS


def _asked(place: Setting, before: Sequence[str], after: Sequence[str]) -> bool:
    """ "kalau kebakaran lapor kemana?", "kebakaran kemarin di mana?"; not while somebody calls for help."""
    if place.urges:
        return False
    lead = _skip(before, speech.HYPOTHETICAL_FILLERS, 4)
    if place.asks and not place.now and lead and lead[0] in speech.HYPOTHETICAL:
        return True
    return place.asks_of_past and bool(after) and after[0] in speech.TIME_PAST


def _explained(before: Sequence[str]) -> bool:
    """ "apa itu tsunami", "cara mencegah kebakaran", "berapa kali kebakaran"."""
    lead = _skip(before, speech.FILLERS | {"dari", "tentang", "terjadinya", "bahaya"}, 3)
    if lead and lead[0] in speech.QUESTION_LEADS and lead[1:2] != ["bukan"]:
        return True
    return before[:2] in (["itu", "apa"], ["kali", "berapa"])


def _urges(words: Sequence[str]) -> bool:
    for number, word in enumerate(words):
        if word not in speech.URGENT:
            continue
        following = _skip(words[number + 1 :], speech.FILLERS | {"kasih", "beri", "minta"}, 3)
        if not following or following[0] not in speech.INFO_ASKED:
            return True
    return False


def _ends_in_joke(words: Sequence[str]) -> bool:
    """ "kebakaran… tapi boong": a confession at the very end, not "ini bukan prank"; or "ada ular, bos saya namanya wkwk"."""
    said = [word for word in reversed(words) if speech.LAUGH.fullmatch(word) is None]
    if said[:1] == [speech.PUNCH_LINE] and len(said) < len(words):
        return True
    tail = _skip(said, speech.JOKE_TAILS, 5)
    if len(tail) < 2 or tail[0] not in speech.JOKES:
        return False
    return speech.NEGATORS.isdisjoint(tail[1:4]) and not {"serius", "ga", "sumpah"} & set(words)
