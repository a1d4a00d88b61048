"""A text's words, and where the phrases of one city stand in them."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from itertools import chain, pairwise

from language import cues
from language.context.assertion import defused
from language.context.english import FALSE_FRIENDS
from language.context.surroundings import surroundings
from language.lexicon.finders import Finders
from language.lexicon.phrases import Finder
from language.lexicon.ranking import Found, Word
from language.text import segmentation
from language.text.spelling import Token
from language.tongue import english

_ANY_REPORT = cues.ANNOUNCES | cues.FUNCTION_WORDS | cues.GREETINGS | cues.THANKS | cues.VOCATIVES
_TORN_OFF = {"di": "di", "d": "di", "ke": "ke", "ter": "ter"}  # "di pukul", "d pkul", "ke bakaran"
_TOUCHED = frozenset({"kena", "terkena"})
_DONE_TO = ("di", "ter")  # "keno patuk", "kena timpa": dipatuk, tertimpa
_NO_DEED = cues.FUNCTION_WORDS | cues.MYSELF | {"rantai"}  # "kena rantai" is no dirantai
_HOUR = "pukul"


class Parsed:
    """One text, taken apart once."""

    def __init__(self, finders: Finders, text: str) -> None:
        self.finders, self.text = finders, text
        self.tokens = tuple(chain.from_iterable(map(self._apart, finders.spelling.tokens(text))))
        self._deeds: set[int] = set()  # places of verbs behind a "kena"
        self._meanings = [finders.vocabulary.meanings(token.word) for token in self.tokens]
        for place, (prefix, verb) in enumerate(pairwise(self.tokens), start=1):
            torn = _TORN_OFF.get(prefix.raw)
            if torn is not None and not self._tells_the_hour(place):
                self._meanings[place] |= self._joined(torn + verb.word, verb)
            if prefix.word in _TOUCHED and prefix.clause == verb.clause and (deed := self._done_to(verb)):
                self._meanings[place] |= deed
                self._deeds.add(place)
        held = finders.in_names(self.tokens)
        for place in held:
            self._meanings[place] = frozenset()
        self._false_friends = FALSE_FRIENDS if english(text) else frozenset()
        words = (token.word for token in self.tokens)
        self._wider = [
            m | finders.vocabulary.owned(w) if m else m for w, m in zip(words, self._meanings, strict=True)
        ]
        self.named = finders.place_words.within(self.tokens) | held
        self.around = surroundings(text, self.tokens, finders.far)
        guessed = (n for n, t in enumerate(self.tokens) if finders.vocabulary.guessed(t.word))
        self.weighing = replace(finders.weighing, slips=frozenset(guessed))

    def found(self, finder: Finder[Word]) -> list[Found]:
        """Where its phrases stand, as they are known."""
        return self._own(finder.find(self.tokens, self._meanings))

    def meant(self, finder: Finder[Word]) -> list[Found]:
        """In earnest a word counts with and without its "-nya"; a figure of speech only as it is known."""
        return self._own(finder.find(self.tokens, self._wider))

    def live(self, finder: Finder[Word]) -> list[Found]:
        """The same of what nothing around it takes the earnest from."""
        return [match for match in self.meant(finder) if defused(self.around, match.at) is None]

    @property
    def courtesies(self) -> int:
        """How many of its words of two letters and more belong to any report: greetings, thanks, "izin melaporkan", "di", names of places."""
        return sum(
            len(token.raw) > 1 and (number in self.named or token.word in _ANY_REPORT)
            for number, token in enumerate(self.tokens)
        )

    @cached_property
    def idle(self) -> bool:
        """Is all that it says the name of what is no event: "sate ditusuk pak"? Not where it names a place of the city."""
        return not self.named and any(match.phrase.alone for match in self.found(self.finders.names))

    def alone(self, match: Found) -> bool:
        """Is it all that the text says?"""
        others = [token.word for number, token in enumerate(self.tokens) if number not in match.at]
        return all(word in self.finders.says_nothing or word.isdigit() for word in others)

    def _apart(self, token: Token) -> tuple[Token, ...]:
        """A word of which nobody knows anything may be several that were typed as one, "gabisa" is two."""
        plain = self.finders.spelling.plain
        if torn := segmentation.denied(token.raw):
            return tuple(replace(token, word=plain(part), raw=part) for part in torn)
        if len(token.raw) < segmentation.SHORTEST or self.finders.vocabulary.knows(token.word):
            return (token,)
        parts = segmentation.apart(token.raw, self.finders.vocabulary.spells)
        return tuple(replace(token, word=plain(part), raw=part) for part in parts) or (token,)

    def _tells_the_hour(self, place: int) -> bool:
        """ "di pukul 10", "d pukul sepuluh pagi"; not "di pukul 3 orang"."""
        after = [token.word for token in self.tokens[place + 1 : place + 3]]
        counts = bool(after) and (after[0].isdigit() or after[0] in cues.HOURS)
        return self.tokens[place].word == _HOUR and counts and after[1:] not in (["orang"], ["kali"])

    def _joined(self, word: str, verb: Token) -> frozenset[str]:
        """What a verb means with the beginning that was typed apart; one that nobody knows alone may have a slip, not at its first letter."""
        vocabulary = self.finders.vocabulary
        if exact := vocabulary.exactly(word):
            return frozenset((exact,))
        begins = word.removesuffix(verb.word[1:])
        slips = () if vocabulary.knows(verb.word) else vocabulary.meanings(word)
        return frozenset(meant for meant in slips if meant.startswith(begins))

    def _done_to(self, verb: Token) -> frozenset[str]:
        """A bare verb behind "kena" tells what was done to somebody, as its passive does."""
        if verb.word in _NO_DEED:
            return frozenset()
        forms = self.finders.spelling.forms(verb.raw)
        exactly = self.finders.vocabulary.exactly
        said = (frozenset(filter(None, (exactly(start + form) for form in forms))) for start in _DONE_TO)
        return next(filter(None, said), frozenset())

    def _whole(self, match: Found) -> Found:
        """With the "kena" that stands before its first verb, as far as which a denial reaches."""
        begins = match.first in self._deeds
        return replace(match, at=(match.first - 1, *match.at)) if begins else match

    def _own(self, found: list[Found]) -> list[Found]:
        """Without the single words that mean another thing in an English sentence, and without what counts only alone."""
        known = [
            m
            for m in map(self._whole, found)
            if len(m.at) > 1 or self.tokens[m.first].raw not in self._false_friends
        ]
        return [m for m in known if not m.phrase.alone or self.alone(m)]
