"""Which of the city's own texts may go out, as what, and without what tells who wrote them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from cities.publishing import may_be_known
from domain.danger import Danger
from handlers.tickets.only_where import only_where
from handlers.turn import Turn
from language.answers.aftermath import is_bare
from language.corpus import Message
from language.hear import RINGS, Outcome, outcome
from language.masking import masked, words_of
from language.understanding import Understanding
from models.decided import Decided

MOST_OF_ONE = 20  # texts of one person, the newest: nobody teaches more than others
GROUPS = 20  # writers stand in so many groups: nobody can be told apart in the file
SHARED_BY = 3  # people who wrote a word that nobody else knows: it is no longer anybody's own
KIND = "kota"
PRANK, HARMLESS = "iseng", "non_emergency"


@dataclass(frozen=True, slots=True)
class Text:
    """What goes out, and whose it was: the latter for the record of readings alone."""

    message: Message
    person: int
    ticket: int


def texts(turn: Turn, found: Sequence[Decided], chance: Random) -> list[Text]:
    """In no order of time; of equal ones one."""
    chosen = [(one, words) for one in _of_each(found) if (words := _first_words(turn, one))]
    chosen = [(one, words) for one, words in chosen if _may_go_out(turn, one, words)]
    known = _known(turn, chosen)
    groups = _groups({one.person for one, _ in chosen}, chance)
    made: dict[tuple[str, str], Text] = {}
    for one, words in chosen:
        plain, truth = masked(words, known), _truth(turn, one, words)
        message = Message(groups[one.person], plain, truth, one.category, KIND)
        if words_of(plain):
            made.setdefault((plain, truth), Text(message, one.person, one.ticket))
    return sorted(made.values(), key=lambda text: (text.message.text, text.message.truth))


def _of_each(found: Iterable[Decided]) -> Iterator[Decided]:
    """The newest of each person; of further reports of an event those that name danger themselves."""
    counted: Counter[int] = Counter()
    for one in found:
        if not one.first and one.danger is Danger.NONE:
            continue
        counted[one.person] += 1
        if counted[one.person] <= MOST_OF_ONE:
            yield one


def _first_words(turn: Turn, one: Decided) -> str:
    """What was told, without what only says where, and without a bare yes or no."""
    pieces = [piece.strip() for piece in one.words.split("\n")]
    return "\n".join(
        piece for piece in pieces if piece and not only_where(turn, piece) and not is_bare(piece)
    )


def _may_go_out(turn: Turn, one: Decided, words: str) -> bool:
    """Nothing secret or of despair, as it ended, as it was told, or as its words may mean; nothing of who hides."""
    kept_secret = one.secret or one.observed.hiding or one.observed.hid
    told = turn.understood(words).meaning
    categories = {one.category, one.told_as, *_named(told)} & turn.city.categories.keys()
    return (
        not kept_secret
        and not told.reporter
        and all(may_be_known(turn.city.categories[c]) for c in categories)
    )


def _named(told: Understanding) -> set[str]:
    named = (told.category, told.danger_category, told.doubted_category, *told.others)
    return {c for c in named if c} | {guess.category for guess in told.guesses}


def _truth(turn: Turn, one: Decided, words: str) -> str:
    """By what operators found; a prank that is heard as a report is a credible lie, which teaches no silence."""
    if one.verdict == "genuine":
        alive = one.danger is Danger.LIFE or (one.hurt and one.first)
        return "life" if alive else "other_emergency"
    if one.reason != PRANK:
        return HARMLESS
    heard = outcome(turn.understood(words).heard) in RINGS | {Outcome.SOFT}
    return "prank_credible" if heard else "prank_plain"


def _known(turn: Turn, chosen: Iterable[tuple[Decided, str]]) -> Callable[[str], bool]:
    """Words that this city's people use, and those that several of them wrote."""
    people: dict[str, set[int]] = {}
    for one, words in chosen:
        for word in words_of(words):
            people.setdefault(word, set()).add(one.person)
    shared = frozenset(word for word, whose in people.items() if len(whose) >= SHARED_BY)
    knows = turn.services.lexicon.knows
    return lambda word: word in shared or knows(word)


def _groups(people: Iterable[int], chance: Random) -> dict[int, str]:
    mixed = sorted(people)
    chance.shuffle(mixed)
    return {person: f"{KIND}-{number % GROUPS:02d}" for number, person in enumerate(mixed)}
