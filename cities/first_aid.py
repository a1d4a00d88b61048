"""First aid step by step, as a doctor has signed it: `[[pertolongan]]` of the city's file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from hashlib import sha256
from pathlib import Path

from language.tongue import spoken

SHIPPED = Path(__file__).with_name(
    "pertolongan"
)  # pictures that a city may replace by its own of the same name
BEAT = "ketukan-110.ogg"  # so many a minute


class Signature(Enum):
    """May it be said outside of a drill?"""

    NONE = "none"
    CHANGED = "changed"  # since it was signed
    VALID = "valid"


@dataclass(frozen=True, slots=True)
class AidStep:
    """One short message."""

    text: str
    english: str = ""
    picture: str = ""  # the name of its file
    beat: bool = False  # hands keep time with it

    def text_in(self, language: str) -> str:
        return _in(language, self.text, self.english)


@dataclass(frozen=True, slots=True)
class AidCard:
    """What hands do to a body, step by step. `question`: asked first, with the card whose steps follow each answer; "" where
    only others lead here. `then`: the card that goes on where the steps end; `life`: whoever needs it is dying.
    `source`: the guidance that it follows; `signed_as`: the digest of the words that `signed_by` has read on `signed_on`."""

    key: str
    name: str
    steps: tuple[AidStep, ...]
    english: str = ""
    question: str = ""
    question_english: str = ""
    yes: str = ""
    no: str = ""
    then: str = ""
    life: bool = False
    source: str = ""
    signed_by: str = ""
    signed_on: str = ""
    signed_as: str = ""

    @property
    def digest(self) -> str:
        """Of all its words in every language, and of where it leads."""
        head = (self.name, self.english, self.question, self.question_english, self.yes, self.no, self.then)
        said = (words for step in self.steps for words in (step.text, step.english))
        return sha256("\n".join((*head, *said)).encode()).hexdigest()

    @property
    def signature(self) -> Signature:
        if not (self.signed_by and self.signed_on):
            return Signature.NONE
        return Signature.VALID if self.signed_as == self.digest else Signature.CHANGED

    @property
    def leads_to(self) -> tuple[str, ...]:
        return tuple(filter(None, (self.yes, self.no, self.then)))

    @property
    def on_yes(self) -> str:
        """The card whose steps follow a yes."""
        return self.yes or self.key

    @property
    def on_no(self) -> str:
        """The card whose steps follow a no."""
        return self.no or self.key

    def name_in(self, language: str) -> str:
        return _in(language, self.name, self.english)

    def question_in(self, language: str) -> str:
        return _in(language, self.question, self.question_english)


@dataclass(frozen=True, slots=True)
class FirstAidBook:
    """All cards of a city, by their keys."""

    cards: Mapping[str, AidCard] = field(default_factory=dict)
    folder: Path = field(default=SHIPPED, compare=False)
    signed: frozenset[str] = field(init=False, default=frozenset())  # with all that they lead to

    def __post_init__(self) -> None:
        valid = {key for key, card in self.cards.items() if card.signature is Signature.VALID}
        whole = frozenset(key for key in valid if valid.issuperset(self._reached(key)))
        object.__setattr__(self, "signed", whole)

    def given(self, key: str, *, practised: bool) -> AidCard | None:
        """The one way to a card: outside of a drill only one that is signed, as is all that it leads to."""
        card = self.cards.get(key)
        return card if card is not None and (practised or key in self.signed) else None

    def name(self, key: str) -> str:
        """As operators read it; the key itself where the card has left the file."""
        card = self.cards.get(key)
        return card.name if card is not None else key

    def steps(self, key: str) -> tuple[AidStep, ...]:
        """Its own, and those of the card that goes on."""
        found: list[AidStep] = []
        seen: set[str] = set()
        while key in self.cards and key not in seen:
            seen.add(key)
            found.extend(self.cards[key].steps)
            key = self.cards[key].then
        return tuple(found)

    def file(self, name: str) -> Path | None:
        """The city's own picture or sound, else the one that is shipped; None where there is none."""
        places = (folder / Path(name).name for folder in (self.folder, SHIPPED))
        return next((path for path in places if path.is_file()), None)

    def asks(self, words: str) -> bool:
        """Does this begin with one of our own questions?"""
        asked = (q for card in self.cards.values() for q in (card.question, card.question_english) if q)
        return words.startswith(tuple(asked))

    def unsigned(self) -> list[AidCard]:
        return [card for card in self.cards.values() if card.signature is not Signature.VALID]

    def _reached(self, key: str) -> set[str]:
        """It, and all cards to which it leads."""
        waiting, seen = [key], {key}
        while waiting:
            card = self.cards.get(waiting.pop())
            new = [one for one in card.leads_to if one not in seen] if card else []
            seen.update(new)
            waiting.extend(new)
        return seen


def _in(language: str, text: str, english: str) -> str:
    return english if english and spoken(language) == "en" else text
