"""What is looked for in a text: one city's words, parsed into finders.

Built from plain values, so that every city brings its own words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from language import cues
from language.context import english
from language.lexicon.phrases import Finder, Phrase, Phrases
from language.lexicon.place_words import PlaceWords
from language.lexicon.ranking import Force, Weighing, Word
from language.text.everyday_words import COMMON
from language.text.spelling import Spelling, Token, folded
from language.text.vocabulary import Vocabulary

OTHERS = "others"
InNames = Callable[[Sequence[Token]], frozenset[int]]
HIDDEN = (
    "place",
    "sought",
    "hushed",
    "intruder",
)  # of a hiding place, of who seeks or is in the house, that he cannot speak


@dataclass(frozen=True, slots=True)
class Topic:
    """The words of one category, as in the city file.

    `life`: its strong words name danger to life. `earnest`: nobody jokes or asks about it idly. `secret`:
    somebody else may hold the phone. `names` merely contain a word. `weight`: how much its words weigh beside another category's. `event`: it happens, and does not only befall people in
    another event. `additions`: (words, agencies who go too). `joint`: what is danger to life beside other words only. `patterns`: which kinds of the
    learned pattern it is; none: that of its own key.
    """

    key: str
    life: bool
    hints: Sequence[str]
    strong: Sequence[str]
    life_words: Sequence[str]
    figures: Sequence[str] = ()
    names: Sequence[str] = ()
    weight: float = 1.0
    earnest: bool = False
    secret: bool = False
    event: bool = True
    additions: Sequence[tuple[Sequence[str], Sequence[str]]] = ()
    joint: Sequence[Piece] = ()
    patterns: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Graver:
    """What makes an event graver. `life`: a life is in danger then; `names` merely contain one of its words."""

    key: str
    life: bool
    words: Sequence[str]
    names: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that count beside others, of one piece of advice or of a danger. `words`: what happens; `beside`: the event that it
    happens in; `unless`: beside these it does not fit."""

    words: Sequence[str]
    beside: Sequence[str] = ()
    unless: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class AdviceFinders:
    """Their words, by the number of the piece."""

    words: Finder[Word]
    beside: Finder[Word]
    unless: Finder[Word]

    def every(self) -> tuple[Finder[Word], ...]:
        return self.words, self.beside, self.unless


@dataclass(frozen=True, slots=True)
class Finders:
    """Everything that is looked for in a text. `spared`: what merely holds the words of an aggravation; `deadly`: categories whose strong words name
    danger to life; `earnest`: categories that nobody jokes or asks about idly; `secret`: whose reporter another may watch; `additions` by category; `advice` by its number;
    `joint`: what stands beside a danger that is none alone, and `apart_from`: what takes it away, by `Word.beside`; `says_nothing`: words that may stand beside a lone cry for help; `hidden`: where somebody hides, and who seeks;
    `far`: names of places that are far from the city; `in_names`: which words of a text are a place's name."""

    spelling: Spelling
    danger: Finder[Word]
    figures: Finder[Word]
    names: Finder[Word]
    joint: Finder[Word]
    apart_from: Finder[Word]
    services: Finder[Word]
    again: Finder[Word]
    additions: Mapping[str, Finder[Word]]
    aggravations: Finder[Word]
    spared: Finder[Word]
    advice: AdviceFinders
    reporter: Finder[Word]
    others: Finder[Word]
    hidden: Finder[Word]
    weighing: Weighing
    deadly: frozenset[str]
    earnest: frozenset[str]
    secret: frozenset[str]
    place_words: PlaceWords
    says_nothing: frozenset[str]
    far: frozenset[str]
    in_names: InNames
    vocabulary: Vocabulary = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "vocabulary", _vocabulary(self))

    @property
    def despair(self) -> frozenset[str]:
        """Categories of who threatens himself: nobody jokes of it, and no other holds his phone."""
        return self.earnest - self.secret

    def every(self) -> Iterator[Finder[Word]]:
        """All of them."""
        yield from (self.danger, self.figures, self.names, self.joint, self.apart_from)
        yield from (self.services, self.again)
        yield from (self.aggravations, self.spared, self.reporter, self.others)
        yield from self.advice.every()
        yield self.hidden
        yield from self.additions.values()


def finders(
    topics: Sequence[Topic],
    services: Mapping[str, Sequence[str]],
    spelling: Spelling,
    names: Iterable[str],
    aggravations: Sequence[Graver],
    advice: Sequence[Piece],
    reporter: Mapping[str, Sequence[str]],
    far: Iterable[str] = (),
    parts: Iterable[str] = (),
    in_names: InNames = lambda tokens: frozenset(),
) -> Finders:
    """What finds these words; for the arguments see `Lexicon`."""
    phrases = Phrases(spelling)
    of = partial(_finder, phrases)
    place_words = PlaceWords(names, parts, spelling.forms)
    return Finders(
        spelling=spelling,
        danger=Finder(_danger_phrases(topics, phrases)),
        figures=of(((topic.key, topic.figures) for topic in topics), cues.FIGURE_FILLERS),
        names=of(((topic.key, topic.names) for topic in topics), frozenset()),
        joint=of((name, piece.beside) for name, _, piece in _joint(topics)),
        apart_from=of((name, piece.unless) for name, _, piece in _joint(topics)),
        services=of(services.items()),
        again=of([("again", cues.AGAIN), ("apart", cues.APART)]),
        additions={topic.key: of(_added(topic)) for topic in topics},
        aggravations=Finder(_graver_phrases(aggravations, phrases)),
        spared=of(((one.key, one.names) for one in aggravations), frozenset()),
        advice=_advice(advice, of),
        reporter=of(_of_himself(reporter), cues.HIDING_FILLERS),
        others=of([(OTHERS, reporter.get(OTHERS, ()))], cues.HIDING_FILLERS),
        hidden=of((key, reporter.get(key, ())) for key in HIDDEN),
        weighing=_weighing(topics),
        deadly=frozenset(topic.key for topic in topics if topic.life),
        earnest=frozenset(topic.key for topic in topics if topic.earnest),
        secret=frozenset(topic.key for topic in topics if topic.secret),
        place_words=place_words,
        says_nothing=cues.SAYS_NOTHING | place_words.words,
        far=frozenset(map(folded, far)),
        in_names=in_names,
    )


def _of_himself(reporter: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, Sequence[str]]]:
    return ((key, words) for key, words in reporter.items() if key not in (OTHERS, *HIDDEN))


def _finder(
    phrases: Phrases, named: Iterable[tuple[str, Sequence[str]]], filler: frozenset[str] | None = None
) -> Finder[Word]:
    """What finds the texts of each name."""
    return Finder([phrases.parsed(text, Word(who)) for who, texts in named for text in texts], filler)


def _advice(
    advice: Sequence[Piece], of: Callable[[Iterable[tuple[str, Sequence[str]]]], Finder[Word]]
) -> AdviceFinders:
    numbered = [(str(number), piece) for number, piece in enumerate(advice)]
    return AdviceFinders(
        words=of((number, piece.words) for number, piece in numbered),
        beside=of((number, piece.beside) for number, piece in numbered),
        unless=of((number, piece.unless) for number, piece in numbered),
    )


def _joint(topics: Iterable[Topic]) -> Iterator[tuple[str, str, Piece]]:
    """Each with a name of its own, and its category."""
    return (
        (f"{topic.key}/{number}", topic.key, piece)
        for topic in topics
        for number, piece in enumerate(topic.joint)
    )


def _danger_phrases(topics: Sequence[Topic], phrases: Phrases) -> list[Phrase[Word]]:
    beside = [
        phrases.parsed(text, Word(key, Force.LIFE, name))
        for name, key, piece in _joint(topics)
        for text in piece.words
    ]
    return beside + [
        phrases.parsed(text, Word(topic.key, force))
        for topic in topics
        for force, texts in (
            (Force.HINT, topic.hints),
            (Force.STRONG, topic.strong),
            (Force.LIFE, topic.life_words),
        )
        for text in texts
    ]


def _graver_phrases(aggravations: Iterable[Graver], phrases: Phrases) -> list[Phrase[Word]]:
    return [
        phrases.parsed(text, Word(one.key, Force.LIFE if one.life else Force.HINT))
        for one in aggravations
        for text in one.words
    ]


def _added(topic: Topic) -> Iterator[tuple[str, Sequence[str]]]:
    """Each agency with words that add it."""
    return ((agency, words) for words, agencies in topic.additions for agency in agencies)


def _weighing(topics: Sequence[Topic]) -> Weighing:
    return Weighing(
        weights={topic.key: topic.weight for topic in topics},
        events=frozenset(topic.key for topic in topics if topic.event),
    )


def _vocabulary(finders: Finders) -> Vocabulary:
    """All words that any phrase needs; slips are looked for only where a word names danger."""
    named = [phrase for phrase in finders.danger.phrases() if phrase.owner.force is not Force.HINT]
    telling = frozenset(word for phrase in named if len(phrase.slots) == 1 for word in phrase.guessable)
    known = finders.spelling.known(but_for=telling)
    everyday = COMMON | english.WORDS | cues.ABUSE | finders.place_words.words | known
    return Vocabulary(
        words={word for finder in finders.every() for phrase in finder.phrases() for word in phrase.words()},
        guessable=telling | {word for phrase in named for word in phrase.guessable - everyday},
        everyday=everyday,
        dialect=finders.spelling.dialect,
    )
