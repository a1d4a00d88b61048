"""What a citizen's words say: which kind of emergency, how dangerous, and whether they are meant.

Built from plain values, so that every city brings its own words. Nothing here decides what happens next.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from domain import speech
from domain.common_words import COMMON
from domain.defusing import Why, defused, setting
from domain.phrases import Finder, Match, Phrase, parsed
from domain.spelling import Spelling, Token, folded
from domain.vocabulary import Vocabulary

_TORN_OFF = frozenset(("di", "ke", "ter"))  # "di pukul", "ke bakaran"
_SURE = 0.5
_AHEAD = 0.08
_DEFUSED_SCORE = 0.15
_LONGEST_TEXT = 4096
_MOST_SAID = 40


class Danger(IntEnum):
    """How much danger the words name."""

    NONE = 0
    OTHER = 1
    LIFE = 2


class Force(IntEnum):
    """What kind of word it is."""

    HINT = 0
    STRONG = 1
    LIFE = 2


@dataclass(frozen=True, slots=True)
class Topic:
    """The words of one category: as in the city file. `additions`: (words, agencies who go too)."""

    key: str
    life: bool
    hints: Sequence[str]
    strong: Sequence[str]
    life_words: Sequence[str]
    figures: Sequence[str] = ()
    names: Sequence[str] = ()
    weight: float = 1.0
    additions: Sequence[tuple[Sequence[str], Sequence[str]]] = ()


@dataclass(frozen=True, slots=True)
class Guess:
    """A category and how well the words fit it, 0 … 1."""

    category: str
    score: float


@dataclass(frozen=True, slots=True)
class Understanding:
    """What one text says. `category` only when one is clearly ahead; `found`: the words that counted.

    `clear`: danger to life said in so many words, and without laughing. `again`: speaks of another event.
    `service`: no emergency, but something that this service takes care of.
    """

    guesses: tuple[Guess, ...] = ()
    category: str | None = None
    danger: Danger = Danger.NONE
    danger_category: str | None = None
    clear: bool = False
    found: tuple[str, ...] = ()
    figure: bool = False
    drill: bool = False
    question: bool = False
    negated: bool = False
    laughing: bool = False
    abuse: bool = False
    nonsense: bool = False
    again: bool = False
    additions: tuple[str, ...] = ()
    service: str | None = None


@dataclass(frozen=True, slots=True)
class _Word:
    """Who owns a phrase: a category with the word's force, or a service."""

    owner: str
    force: Force


class Lexicon:
    """Understands texts by one city's words. Holds no state but a cache of single words.

    `services`: key → words; `spellings`: see `Spelling`; `names` of places, which are never slips of other words.
    """

    def __init__(
        self,
        topics: Iterable[Topic],
        services: Mapping[str, Sequence[str]] | None = None,
        spellings: Mapping[str, Iterable[str]] | None = None,
        names: Iterable[str] = (),
    ) -> None:
        self._topics = {topic.key: topic for topic in topics}
        self._spelling = Spelling(spellings)
        self._danger = Finder(self._danger_phrases())
        self._figures = Finder(
            self._phrases((topic.key, topic.figures) for topic in self._topics.values()), _is_filler
        )
        self._names = Finder(
            self._phrases((topic.key, topic.names) for topic in self._topics.values()), _is_filler
        )
        self._services = Finder(self._phrases((services or {}).items()))
        self._again = Finder(self._phrases([("again", speech.AGAIN)]))
        self._additions = {
            topic.key: Finder(
                self._phrases((agency, words) for words, agencies in topic.additions for agency in agencies)
            )
            for topic in self._topics.values()
        }
        finders = (
            self._danger,
            self._figures,
            self._names,
            self._services,
            self._again,
            *self._additions.values(),
        )
        named = [phrase for phrase in self._danger.phrases() if phrase.owner.force is not Force.HINT]
        dangerous = frozenset(word for phrase in named if len(phrase.slots) == 1 for word in phrase.guessable)
        everyday = COMMON | self._spelling.known(but_for=dangerous) | speech.ABUSE | _parts(names)
        self._vocabulary = Vocabulary(
            words={word for finder in finders for phrase in finder.phrases() for word in phrase.words()},
            guessable={
                word
                for phrase in named
                for word in phrase.words()
                if len(phrase.slots) == 1 or word not in everyday
            },
            everyday=everyday,
        )

    def understand(self, text: str) -> Understanding:
        """What the text says; any text at all, of any length."""
        return _Reading(self, text[:_LONGEST_TEXT]).understanding()

    def additions(self, category: str, text: str) -> tuple[str, ...]:
        """Which agencies the words add where the reporter has chosen the category."""
        tokens, meanings = self.read(text[:_LONGEST_TEXT])
        return self.added(category, tokens, meanings)

    def read(self, text: str) -> tuple[tuple[Token, ...], list[frozenset[str]]]:
        """The words of a text and what each may mean."""
        tokens = self._spelling.tokens(text)
        meanings = [self._vocabulary.meanings(token.word) for token in tokens]
        for place, (prefix, verb) in enumerate(pairwise(tokens), start=1):
            if prefix.raw in _TORN_OFF and (joined := self._vocabulary.exactly(prefix.raw + verb.word)):
                meanings[place] |= {joined}
        return tokens, meanings

    def added(
        self, category: str, tokens: Sequence[Token], meanings: Sequence[frozenset[str]]
    ) -> tuple[str, ...]:
        finder = self._additions.get(category)
        if finder is None:
            return ()
        place = setting("", tokens)
        live = [
            match
            for match in finder.find(tokens, meanings)
            if defused(place, match.first, match.last) is None
        ]
        return tuple(dict.fromkeys(match.phrase.owner.owner for match in live))

    def _phrases(self, named: Iterable[tuple[str, Sequence[str]]]) -> list[Phrase[_Word]]:
        return [
            parsed(text, _Word(owner, Force.HINT), self._spelling) for owner, texts in named for text in texts
        ]

    def _danger_phrases(self) -> list[Phrase[_Word]]:
        return [
            parsed(text, _Word(topic.key, force), self._spelling)
            for topic in self._topics.values()
            for force, texts in (
                (Force.HINT, topic.hints),
                (Force.STRONG, topic.strong),
                (Force.LIFE, topic.life_words),
            )
            for text in texts
        ]


def _parts(names: Iterable[str]) -> frozenset[str]:
    return frozenset(part for name in names for part in folded(name).split())


def _is_filler(word: str) -> bool:
    return word in speech.FIGURE_FILLERS


class _Reading:
    """One text being understood."""

    def __init__(self, lexicon: Lexicon, text: str) -> None:
        self._lexicon = lexicon
        self._text = text
        self._tokens, self._meanings = lexicon.read(text)
        self._setting = setting(text, self._tokens)
        self._why: set[Why] = set()

    def understanding(self) -> Understanding:
        live, dead = self._sorted_out()
        guesses = self._guesses(live, dead)
        danger, danger_category = self._danger(live, guesses)
        words = [token.word for token in self._tokens]
        laughing = speech.LAUGH.search(self._text) is not None
        category = _ahead(guesses, live)
        leading = category or danger_category
        return Understanding(
            guesses=guesses,
            category=category,
            danger=danger,
            danger_category=danger_category,
            clear=danger is Danger.LIFE and not laughing,
            found=self._said(live),
            figure=not self._why.isdisjoint((Why.FIGURE, Why.JOKE)),
            drill=Why.DRILL in self._why or self._speaks_of_drill(words),
            question=Why.QUESTION in self._why or self._asks_only(danger),
            negated=Why.NEGATED in self._why,
            laughing=laughing,
            abuse=self._abusive(words, live),
            nonsense=not live and not dead and _nonsense(self._text, self._tokens),
            again=bool(self._found(self._lexicon._again)),
            additions=self._lexicon.added(leading, self._tokens, self._meanings) if leading else (),
            service=self._service() if danger is Danger.NONE else None,
        )

    def _found(self, finder: Finder[_Word]) -> list[Match[_Word]]:
        return finder.find(self._tokens, self._meanings)

    def _sorted_out(self) -> tuple[list[Match[_Word]], list[Match[_Word]]]:
        """The words that count, and those that were named but not meant."""
        figures = [frozenset(match.at) for match in self._found(self._lexicon._figures)]
        names = [frozenset(match.at) for match in self._found(self._lexicon._names)]
        live: list[Match[_Word]] = []
        dead: list[Match[_Word]] = []
        for match in self._found(self._lexicon._danger):
            if match.phrase.alone and not self._alone(match):
                continue
            why = self._why_not(match, figures, names)
            (live if why is None else dead).append(match)
            if why is not None and match.phrase.owner.force is not Force.HINT:
                self._why.add(why)
        if figures and not live:
            self._why.add(Why.FIGURE)
        return live, [match for match in dead if match.phrase.owner.force is not Force.HINT]

    def _said(self, live: list[Match[_Word]]) -> tuple[str, ...]:
        """The words that counted as they were typed, dangerous ones first, none inside another."""
        ranked = sorted(live, key=lambda match: (-match.phrase.owner.force, -len(match.at), match.first))
        said: list[Match[_Word]] = []
        for match in ranked[:_MOST_SAID]:
            if not any(set(match.at) <= set(other.at) for other in said):
                said.append(match)
        return tuple(dict.fromkeys(" ".join(self._tokens[place].raw for place in match.at) for match in said))

    def _alone(self, match: Match[_Word]) -> bool:
        others = [token.word for number, token in enumerate(self._tokens) if number not in match.at]
        return all(word in speech.SAYS_NOTHING for word in others)

    def _why_not(
        self, match: Match[_Word], figures: list[frozenset[int]], names: list[frozenset[int]]
    ) -> Why | None:
        at = set(match.at)
        if any(at & covered and not covered < at for covered in figures):
            return Why.FIGURE
        if any(at & covered and not covered < at for covered in names):
            return Why.NAME
        return defused(self._setting, match.first, match.last)

    def _guesses(self, live: list[Match[_Word]], dead: list[Match[_Word]]) -> tuple[Guess, ...]:
        strongest: dict[str, list[float]] = defaultdict(list)
        once = list({match.phrase: match for match in reversed(live)}.values())
        for match in once:
            strongest[match.phrase.owner.owner].append(_strength(match, once))
        scores = {key: self._lexicon._topics[key].weight * _summed(found) for key, found in strongest.items()}
        for match in dead:
            scores.setdefault(match.phrase.owner.owner, _DEFUSED_SCORE)
        first = {match.phrase.owner.owner: match.first for match in reversed([*live, *dead])}
        ranked = sorted(scores, key=lambda key: (-scores[key], first[key]))
        return tuple(Guess(key, round(min(scores[key] / 1.6, 1.0), 3)) for key in ranked)

    def _danger(self, live: list[Match[_Word]], guesses: tuple[Guess, ...]) -> tuple[Danger, str | None]:
        named: dict[str, Danger] = {}
        for match in live:
            owner = match.phrase.owner
            if owner.force is not Force.HINT:
                life = owner.force is Force.LIFE or self._lexicon._topics[owner.owner].life
                named[owner.owner] = max(
                    named.get(owner.owner, Danger.NONE), Danger.LIFE if life else Danger.OTHER
                )
        if not named:
            return Danger.NONE, None
        best = next(guess.category for guess in guesses if guess.category in named)
        return max(named.values()), best

    def _abusive(self, words: list[str], live: list[Match[_Word]]) -> bool:
        used = {place for match in live for place in match.at}
        return any(word in speech.ABUSE and number not in used for number, word in enumerate(words))

    def _speaks_of_drill(self, words: list[str]) -> bool:
        drills = [number for number, word in enumerate(words) if word in speech.DRILLS]
        return any(speech.NEGATORS.isdisjoint(words[max(0, number - 2) : number]) for number in drills)

    def _asks_only(self, danger: Danger) -> bool:
        return danger is Danger.NONE and self._setting.asks

    def _service(self) -> str | None:
        hits: dict[str, int] = defaultdict(int)
        for match in self._found(self._lexicon._services):
            hits[match.phrase.owner.owner] += len(match.at)
        return max(hits, key=lambda key: hits[key], default=None)


def _strength(match: Match[_Word], others: list[Match[_Word]]) -> float:
    """A phrase outweighs its own words where another category claims them."""
    owner = match.phrase.owner
    base = {Force.HINT: 0.35, Force.STRONG: 1.0, Force.LIFE: 1.1}[owner.force]
    swallowed = any(
        set(match.at) < set(other.at)
        and other.phrase.owner.owner != owner.owner
        and other.phrase.owner.force is not Force.HINT
        for other in others
    )
    return base * (0.3 if swallowed else 1.0) + 0.03 * (len(match.at) - 1)


def _summed(found: list[float]) -> float:
    best, *rest = sorted(found, reverse=True)
    return best + min(0.3, 0.3 * sum(rest))


def _ahead(guesses: tuple[Guess, ...], live: list[Match[_Word]]) -> str | None:
    """The category that is clearly ahead of all others."""
    if not guesses or not live:
        return None
    second = guesses[1].score if len(guesses) > 1 else 0.0
    named = {match.phrase.owner.owner for match in live if match.phrase.owner.force is not Force.HINT}
    sure = guesses[0].category in named or guesses[0].score >= _SURE
    return guesses[0].category if sure and guesses[0].score - second >= _AHEAD else None


def _nonsense(text: str, tokens: Sequence[Token]) -> bool:
    """Nothing that a person could mean: test words, mashed keys, lone signs."""
    words = [folded(token.raw) for token in tokens]
    if not words:
        return True
    return all(
        word in speech.NONSENSE
        or word.isdigit()
        or len(set(word)) == 1
        or speech.DRAWN_MASH.search(word) is not None
        for word in words
    )
