"""What a text says, read once in a turn: whoever asks about the same words gets the same answer, and nobody reads them anew."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from domain.geography import Neighbour
from handlers.services import Services
from language import kinds
from language.advised import Fits
from language.answers import asides, follow_up, goes_on, settled, taken_back
from language.answers.asides import Aside
from language.answers.calm import is_calm
from language.answers.first_aid import says_yes
from language.answers.settled import Yes
from language.answers.taken_back import TakenBack
from language.context.told_now import told_now
from language.hear import hear
from language.places.place_names import Named
from language.score import Score
from language.understanding import Understanding
from language.words import Read
from locales.text import typed_words

AROUND = " .!?"  # a short answer is the same with and without


@dataclass(frozen=True)
class Understood:
    """One text. Each property is worked out when it is first asked for."""

    text: str
    services: Services = field(repr=False)

    @cached_property
    def _read(self) -> Read:
        return self.services.lexicon.read(self.text)

    @property
    def meaning(self) -> Understanding:
        """By the city's words."""
        return self._read.meaning

    @cached_property
    def score(self) -> Score:
        """The pattern of the message, beside its words."""
        return self.services.pattern.score(self.text)

    @cached_property
    def heard(self) -> Understanding:
        """The same with the pattern of the message, where no word names the danger or its kind."""
        heard = hear(self.meaning, self.score).understood
        return self.services.lexicon.kinds.named(
            heard, lambda: kinds.shipped().best(self.text), self.additions
        )

    def additions(self, category: str) -> tuple[str, ...]:
        """Which agencies the words add to those of a category."""
        return self._read.additions(category)

    @property
    def advised(self) -> Fits:
        """Which pieces of advice the words ask for."""
        return self._read.advised

    @cached_property
    def places(self) -> tuple[Named, ...]:
        """The places that are named, the most exact first: of what is told of now, where that names one."""
        find = self.services.gazetteer.find
        return find(told_now(self.text)) or find(self.text)

    @cached_property
    def sure_places(self) -> tuple[Named, ...]:
        """Those of the city that nothing else is called by."""
        return tuple(n for n in self.places if n.sure and n.kind != "neighbour")

    @cached_property
    def address(self) -> str | None:
        """The part that looks like a place, known or not; of what is told of now, where that has one."""
        address = self.services.gazetteer.address
        return address(told_now(self.text)) or address(self.text)

    @property
    def names_place(self) -> bool:
        """Is a place surely named, or something that looks like one?"""
        return bool(self.address) or any(n.sure for n in self.places)

    def elsewhere(self, *, area_named: bool = False) -> Neighbour | None:
        """The place outside of which the text says that it happens there. `area_named`: a part of the city was named before."""
        return self.services.gazetteer.elsewhere(self.text, area_named=area_named, named=self.sure_places)

    def brings_home(self, name: str) -> bool:
        """Does it say that it happens in this city, or not in the place outside with this name?"""
        return self.services.gazetteer.brings_home(self.text, name)

    @cached_property
    def bare(self) -> str:
        """Without case and what stands around it: what a typed word is compared with."""
        return self.text.casefold().strip(AROUND)

    def types(self, key: str) -> bool:
        """Is it nothing but one of the words that people type for this key?"""
        return self.bare in typed_words(key)

    @cached_property
    def verdict(self) -> bool | None:
        """Does it answer whether it is over: yes, no, or neither?"""
        return follow_up.verdict(self.text)

    @cached_property
    def settled(self) -> Yes | None:
        """How far it says that it is over."""
        return settled.settled(self.text)

    @cached_property
    def taken_back(self) -> TakenBack | None:
        """How it takes a report back."""
        return taken_back.taken_back(self.text)

    @cached_property
    def recurs(self) -> bool:
        """Does it say that it begins again?"""
        return goes_on.recurs(self.text)

    @cached_property
    def aside(self) -> Aside | None:
        """What it asks besides: how long, a number, a person; in the words of this city too."""
        return asides.aside(self.respelled)

    @cached_property
    def only_asks(self) -> bool:
        """Does it ask for that and say nothing else?"""
        called = (name for a in self.services.city.agencies.values() for name in (a.short, a.key, *a.aliases))
        names = (*called, self.services.city.name)
        return self.aside is not None and asides.only_asks(self.respelled, self.aside, names)

    @cached_property
    def calm(self) -> bool:
        """Is all of it known to be harmless: thanks, "baik pak", that he waits; in the words of this city too?"""
        return is_calm(self.text) or is_calm(self.respelled)

    def answers(self, question: str) -> bool | None:
        """Is it a plain yes or no to first aid's question, in the words of this city too?"""
        return says_yes(self.respelled, question)

    @cached_property
    def respelled(self) -> str:
        return self.services.lexicon.respelled(self.text)
