"""Emoji that stand for words: alone, or beside nothing but a call, they say what happens; beside other words they decorate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

_DRESS = frozenset("\ufe0f\u200d🏻🏼🏽🏾🏿♀♂")  # how an emoji looks, not what it is


@dataclass(frozen=True, slots=True)
class Signs:
    """One city's emoji. `meanings`: one emoji, or several that stand in one message in any order → the words that they stand
    for; `playful`: beside one of these the others are no news of danger; `asked`: what is sent for delight too: nothing but one of
    these is asked about."""

    meanings: Mapping[str, str] = field(default_factory=dict)
    playful: str = ""
    asked: str = ""
    _kinds: tuple[tuple[frozenset[str], str], ...] = field(init=False, repr=False, compare=False)
    _known: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        kinds = [(plain(signs), words) for signs, words in self.meanings.items()]
        kinds.sort(key=lambda one: -len(one[0]))
        object.__setattr__(self, "_kinds", tuple(kinds))
        object.__setattr__(self, "_known", frozenset().union(*(signs for signs, _ in kinds)))

    def words(self, text: str) -> tuple[str, ...]:
        """What the emoji in a text stand for, of the greatest number of them first; each of them counts once."""
        if text.isascii() or not (left := plain(text) & self._known):
            return ()
        said = []
        for signs, words in self._kinds:
            if signs <= left:
                said.append(words)
                left -= signs
        return tuple(said)

    def plays(self, text: str) -> bool:
        """Does one stand there that nobody in danger sends?"""
        return not plain(text).isdisjoint(plain(self.playful))

    def doubtful(self, text: str) -> bool:
        """Is there nothing but one of those that are sent for delight too, however often: "🔥🔥"?"""
        said = plain(text)
        return len(said) == 1 and said <= plain(self.asked)


def plain(signs: str) -> frozenset[str]:
    """The emoji themselves, whatever skin, sex or joint they have."""
    return frozenset(signs) - _DRESS - {" ", "\n"}
