"""What a citizen's words say: which kind of emergency, how dangerous, and whether they are meant.

Nothing here decides what happens next.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from domain.danger import Danger
from language import cues
from language.advised import Fits
from language.context import likely
from language.context.surroundings import surroundings
from language.context.told_now import told_now
from language.kinds import OfCity
from language.lexicon.finders import Finders, Graver, Piece, Topic, finders
from language.places.in_names import NamesInText
from language.places.map_links import links_to_a_map, without_links
from language.places.place_names import Entry
from language.reading import Reading
from language.text.dialect import Dialect
from language.text.letters import visible
from language.text.signs import Signs
from language.text.spelling import Spelling
from language.understanding import Guess, Understanding

__all__ = ["Graver", "Guess", "Lexicon", "Piece", "Topic", "Understanding"]

_LONGEST_TEXT = 4096  # characters; no platform sends more


class Read:
    """One text, parsed once, whatever is asked of it."""

    def __init__(self, finders: Finders, typed: str) -> None:
        self._finders, self._typed = finders, typed
        self._said = without_links(typed)

    @cached_property
    def _reading(self) -> Reading:
        return Reading(self._finders, self._said)

    @cached_property
    def _with_links(self) -> Reading:
        """The same with what stands in its addresses."""
        return self._reading if self._said == self._typed else Reading(self._finders, self._typed)

    @cached_property
    def meaning(self) -> Understanding:
        """What it says. Danger that only an address names ("detik.com/kebakaran-di-pasar") is asked about, not heard."""
        heard = self._of_now(self._reading.understanding)
        if self._said == self._typed:
            return heard
        if heard.danger is Danger.NONE and heard.doubted is Danger.NONE:
            named = self._with_links.understanding
            if named.danger is not Danger.NONE:
                kind = named.danger_category
                heard = replace(heard, doubted=named.danger, doubted_category=kind, question=True)
        return replace(heard, unasked=heard.unasked or links_to_a_map(self._typed))

    def _of_now(self, heard: Understanding) -> Understanding:
        """Where a crime is over and something else burns now, it is that which is reported: whoever comes must read of it."""
        later = told_now(self._said) if heard.danger_category in self._finders.secret else ""
        now = Reading(self._finders, later).understanding if later else heard
        kind = now.danger_category
        if now.danger is not Danger.LIFE or kind is None or kind in self._finders.secret:
            return heard
        others = (heard.danger_category or "", *(one for one in heard.others if one != kind))
        return replace(
            heard,
            category=kind,
            danger_category=kind,
            danger=Danger.LIFE,
            others=others,
            additions=self.additions(kind),
            reporter=now.reporter,
        )

    @cached_property
    def advised(self) -> Fits:
        """Which pieces of advice it asks for."""
        return self._with_links.advised()

    def additions(self, category: str) -> tuple[str, ...]:
        """Which agencies it adds where the reporter has chosen the category."""
        return self._reading.additions(category)


class Lexicon:
    """Understands texts by one city's words. Keeps single words, no texts: a turn reads each of its texts once."""

    def __init__(
        self,
        topics: Sequence[Topic],
        services: Mapping[str, Sequence[str]] | None = None,
        spellings: Mapping[str, Iterable[str]] | None = None,
        names: Iterable[str] = (),
        aggravations: Sequence[Graver] = (),
        advice: Sequence[Piece] = (),
        reporter: Mapping[str, Sequence[str]] | None = None,
        signs: Signs | None = None,
        far: Iterable[str] = (),
        parts: Iterable[str] = (),
        dialect: Dialect | None = None,
        ways: Iterable[Entry] = (),
    ) -> None:
        """`services`: key → words; `spellings`: see `Spelling`; `names` of places are never slips of other
        words; `advice`: the words of each piece of advice; `reporter`: what he says of himself (see `Understanding`), "others": what he
        says of somebody else; `ways` of naming the city's places: their words tell of no event; `signs`: emoji that stand for words; `far`: places of one word whose events are no
        report of this city; `parts`: what the city's parts are called; `dialect`: how its people say words that everybody knows."""
        self._spelling, self._signs = Spelling(spellings, dialect), signs or Signs()
        grave = frozenset(topic.key for topic in topics if topic.earnest or topic.secret)
        self.kinds = OfCity({topic.key: topic.patterns or (topic.key,) for topic in topics}, grave)
        self._finders = finders(
            topics,
            services or {},
            self._spelling,
            names,
            aggravations,
            advice,
            reporter or {},
            far,
            parts,
            NamesInText(ways, self._spelling.forms).standing,
        )

    def read(self, text: str) -> Read:
        """The text, to be asked what it says; any text at all, of any length."""
        return Read(self._finders, self._spoken(text))

    def understand(self, text: str) -> Understanding:
        """What the text says."""
        return self.read(text).meaning

    def knows(self, word: str) -> bool:
        """Is it a word that this city's people use, rightly spelled or not, and so no name?"""
        return self._finders.vocabulary.knows(self._spelling.plain(word))

    def forms(self, word: str) -> tuple[str, ...]:
        """What a word of a name may be as it is said or written here, as typed first."""
        return self._spelling.forms(word)

    def respelled(self, text: str) -> str:
        """The text in words as they are usually spelled, where people here say them otherwise."""
        return self._spelling.respelled(text[:_LONGEST_TEXT])

    def additions(self, category: str, text: str) -> tuple[str, ...]:
        """Which agencies the words add to those of a category."""
        return self.read(text).additions(category)

    def _spoken(self, text: str) -> str:
        """The text with what its emoji say: alone, or where the words leave it to them, all of them; beside other words, or
        beside a playful one, those that call for help."""
        typed = visible(text[:_LONGEST_TEXT])
        if not (words := self._signs.words(typed)):
            return typed
        lone = not any(map(str.isalnum, typed)) or self._calls(typed) or self._only_urges(typed)
        said = [one for one in words if self._calls(one) or (lone and not self._signs.plays(typed))]
        return ", ".join([*filter(None, [typed.strip()]), *said])

    def _only_urges(self, text: str) -> bool:
        """ "rumah saya", "cepat pak", "pak", "jl danau 9": words to which only the emoji say what happens."""
        tokens = self._spelling.tokens(text)
        named = self._finders.in_names(tokens)
        said = {token.word for at, token in enumerate(tokens) if at not in named}
        if named and all(word.isdigit() or word in cues.SAYS_NOTHING - cues.GREETINGS for word in said):
            return True
        urges = not said.isdisjoint(cues.URGENT | cues.WHEREABOUTS) or said <= cues.VOCATIVES
        return urges and said <= cues.SAYS_NOTHING - cues.GREETINGS

    def _calls(self, text: str) -> bool:
        return likely.calls(surroundings(text, self._spelling.tokens(text)))
