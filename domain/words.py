"""What a citizen's words say: which kind of emergency, how dangerous, and whether they are meant.

Built from plain values, so that every city brings its own words. Nothing here decides what happens next.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from domain import english, speech
from domain.common_words import COMMON
from domain.danger import Danger
from domain.guessing import Force, Weighing, Word
from domain.map_links import without_links
from domain.phrases import Finder, Phrase, parsed
from domain.reading import Finders, Reading
from domain.spelling import Spelling, folded
from domain.understanding import Guess, Understanding
from domain.vocabulary import Vocabulary

__all__ = ["Graver", "Guess", "Lexicon", "Topic", "Understanding"]

OTHERS = "others"
_LONGEST_TEXT = 4096  # characters; no platform sends more


@dataclass(frozen=True, slots=True)
class Topic:
    """The words of one category, as in the city file.

    `life`: its strong words name danger to life. `earnest`: nobody jokes or asks about it idly. `names` merely contain
    a word. `weight`: how much its words weigh beside another category's. `event`: it happens, and does not only befall people in
    another event. `additions`: (words, agencies who go too).
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
    event: bool = True
    additions: Sequence[tuple[Sequence[str], Sequence[str]]] = ()


@dataclass(frozen=True, slots=True)
class Graver:
    """What makes an event graver. `life`: a life is in danger then; `names` merely contain one of its words."""

    key: str
    life: bool
    words: Sequence[str]
    names: Sequence[str] = ()


class Lexicon:
    """Understands texts by one city's words. Keeps no text, only a cache of single words."""

    def __init__(
        self,
        topics: Sequence[Topic],
        services: Mapping[str, Sequence[str]] | None = None,
        spellings: Mapping[str, Iterable[str]] | None = None,
        names: Iterable[str] = (),
        aggravations: Sequence[Graver] = (),
        advice: Sequence[Sequence[str]] = (),
        reporter: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        """`services`: key → words; `spellings`: see `Spelling`; `names` of places are never slips of other
        words; `advice`: the words of each piece of advice; `reporter`: what he says of himself (see `Understanding`), "others": what he
        says of somebody else."""
        self._finders = _finders(
            topics, services or {}, Spelling(spellings), names, aggravations, advice, reporter or {}
        )

    def understand(self, text: str) -> Understanding:
        """What the text says; any text at all, of any length."""
        typed = text[:_LONGEST_TEXT]
        said = without_links(typed)
        heard = Reading(self._finders, said).understanding()
        return heard if said == typed else self._with_addresses(heard, typed)

    def _with_addresses(self, heard: Understanding, typed: str) -> Understanding:
        """Danger that only an address names ("detik.com/kebakaran-di-pasar") is asked about, not heard."""
        if heard.danger is not Danger.NONE or heard.doubted is not Danger.NONE:
            return heard
        named = Reading(self._finders, typed).understanding()
        if named.danger is Danger.NONE:
            return heard
        return replace(heard, doubted=named.danger, doubted_category=named.danger_category, question=True)

    def advice(self, text: str) -> int | None:
        """Which advice the words ask for: the first in the city's order."""
        return Reading(self._finders, text[:_LONGEST_TEXT]).advice()

    def additions(self, category: str, text: str) -> tuple[str, ...]:
        """Which agencies the words add where the reporter has chosen the category."""
        return Reading(self._finders, without_links(text[:_LONGEST_TEXT])).additions(category)


def _finders(
    topics: Sequence[Topic],
    services: Mapping[str, Sequence[str]],
    spelling: Spelling,
    names: Iterable[str],
    aggravations: Sequence[Graver],
    advice: Sequence[Sequence[str]],
    reporter: Mapping[str, Sequence[str]],
) -> Finders:
    def plain(named: Iterable[tuple[str, Sequence[str]]]) -> list[Phrase[Word]]:
        return [parsed(text, Word(owner), spelling) for owner, texts in named for text in texts]

    danger = Finder(_danger_phrases(topics, spelling))
    figures = Finder(plain((topic.key, topic.figures) for topic in topics), speech.FIGURE_FILLERS)
    proper = Finder(plain((topic.key, topic.names) for topic in topics), frozenset())
    served, again = (
        Finder(plain(services.items())),
        Finder(plain([("again", speech.AGAIN), ("apart", speech.APART)])),
    )
    added = {
        t.key: ((agency, words) for words, agencies in t.additions for agency in agencies) for t in topics
    }
    additions = {key: Finder(plain(named)) for key, named in added.items()}
    graver = Finder(
        [
            parsed(text, Word(one.key, Force.LIFE if one.life else Force.HINT), spelling)
            for one in aggravations
            for text in one.words
        ]
    )
    no_graver = Finder(plain((one.key, one.names) for one in aggravations), frozenset())
    advised = Finder(plain((str(number), words) for number, words in enumerate(advice)))
    himself = Finder(plain((k, words) for k, words in reporter.items() if k != OTHERS), speech.HIDING_FILLERS)
    others = Finder(plain([(OTHERS, reporter.get(OTHERS, ()))]), speech.HIDING_FILLERS)
    places = frozenset(part for name in names for part in folded(name).split())
    everything = (
        danger,
        figures,
        proper,
        served,
        again,
        graver,
        no_graver,
        advised,
        himself,
        others,
        *additions.values(),
    )
    return Finders(
        spelling=spelling,
        vocabulary=_vocabulary(everything, danger, spelling, places),
        danger=danger,
        figures=figures,
        names=proper,
        services=served,
        again=again,
        additions=additions,
        aggravations=graver,
        spared=no_graver,
        advice=advised,
        reporter=himself,
        others=others,
        weighing=Weighing(
            weights={topic.key: topic.weight for topic in topics},
            events=frozenset(topic.key for topic in topics if topic.event),
        ),
        deadly=frozenset(topic.key for topic in topics if topic.life),
        earnest=frozenset(topic.key for topic in topics if topic.earnest),
        says_nothing=speech.SAYS_NOTHING | places,
    )


def _danger_phrases(topics: Iterable[Topic], spelling: Spelling) -> list[Phrase[Word]]:
    return [
        parsed(text, Word(topic.key, force), spelling)
        for topic in topics
        for force, texts in (
            (Force.HINT, topic.hints),
            (Force.STRONG, topic.strong),
            (Force.LIFE, topic.life_words),
        )
        for text in texts
    ]


def _vocabulary(
    finders: Iterable[Finder[Word]], danger: Finder[Word], spelling: Spelling, places: frozenset[str]
) -> Vocabulary:
    """All words that any phrase needs; slips are looked for only where a word names danger."""
    named = [phrase for phrase in danger.phrases() if phrase.owner.force is not Force.HINT]
    telling = frozenset(word for phrase in named if len(phrase.slots) == 1 for word in phrase.guessable)
    everyday = COMMON | english.WORDS | speech.ABUSE | places | spelling.known(but_for=telling)
    return Vocabulary(
        words={word for finder in finders for phrase in finder.phrases() for word in phrase.words()},
        guessable=telling | {word for phrase in named for word in phrase.guessable - everyday},
        everyday=everyday,
    )
