"""What to do until help comes: which piece of advice fits whoever reads it.

The table is `[[saran]]` of the city's file. The first row that fits is said; where a row says nothing, nothing is said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from language.advised import NOWHERE, Fit


@dataclass(frozen=True, slots=True)
class FirstAid:
    """What hands do to a body. `signed_by`, `signed_on`, `signed_as`: the doctor, the day, and the digest of the words that were read."""

    text: str
    english: str = ""
    signed_by: str = ""
    signed_on: str = ""
    signed_as: str = ""

    @property
    def digest(self) -> str:
        """Of the words in every language, as they stand."""
        return sha256(f"{self.text}\n{self.english}".encode()).hexdigest()

    @property
    def signed(self) -> bool:
        """May it be said outside of a drill?"""
        return bool(self.signed_by and self.signed_on) and self.signed_as == self.digest


@dataclass(frozen=True, slots=True)
class Advice:
    """One piece. `words`: said where these fall, whatever category it is. `beside`, `categories`: only in an event that these
    words name, or of such a category. `unless`: never beside these.

    To whom: `own`: to whom it befalls himself; `bystander`: to whoever tells of another; `far`: to who is elsewhere, and
    then nothing behind it in the table. `threat`: somebody threatens others. `vital`: said in a secret event too, unless its
    reporter hides; `stands_by`: the same, to who is in no danger himself, so that he is not asked whether he can talk; `asked`:
    it answers a question, beside words that name no danger too. Without `text` nothing is said, where every other row would be wrong. `text` keeps people safe and touches
    nobody; `first_aid` is said instead of it once a doctor has signed it, and in drills. `card`: the first aid that is offered
    step by step once the alert is out.
    """

    words: tuple[str, ...]
    text: str
    english: str = ""
    beside: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    own: bool = False
    bystander: bool = False
    far: bool = False
    threat: bool = False
    vital: bool = False
    stands_by: bool = False
    asked: bool = False
    first_aid: FirstAid | None = None
    card: str = ""

    @property
    def in_secret(self) -> bool:
        """Is it said in an event that is kept secret, to whoever does not hide in it?"""
        return self.threat or self.vital or self.stands_by

    @property
    def offers_alone(self) -> bool:
        """It only offers first aid, and takes no other row's place."""
        return bool(self.card) and not self.text

    def said(self, *, practised: bool) -> tuple[str, str]:
        """What is said, in Indonesian and in English; `practised`: in a drill."""
        aid = self.first_aid
        chosen = aid if aid is not None and (aid.signed or practised) else self
        return chosen.text, chosen.english


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of who reads it. `news`: what his newest words ask for, `story`: all that he has written; `categories`: of
    the event, by now; `far`: he is elsewhere; `despairs`: he tells of his own wish to die."""

    news: Mapping[int, Fit]
    story: Mapping[int, Fit]
    categories: frozenset[str]
    far: bool = False
    despairs: bool = False


def fitting(rows: Sequence[Advice], told: Told) -> Advice | None:
    """The first that fits. Later words are answered by a row whose own words they are, or not at all."""
    spoken = ((number, row) for number, row in enumerate(rows) if not row.offers_alone)
    return next((row for number, row in spoken if _fits(row, number, told)), None)


def answering(rows: Sequence[Advice], told: Told) -> Advice | None:
    """The first that answers what is asked; nothing for who is elsewhere."""
    fit = (row for number, row in enumerate(rows) if (row.asked or row.far) and _fits(row, number, told))
    found = next(fit, None)
    return found if found is not None and not found.far else None


def card_for(rows: Sequence[Advice], told: Told) -> str:
    """The first aid that fits, by its key; "" where none does, and for who is elsewhere."""
    fit = (row for number, row in enumerate(rows) if (row.card or row.far) and _fits(row, number, told))
    found = next(fit, None)
    return found.card if found is not None and not found.far else ""


def _fits(row: Advice, number: int, told: Told) -> bool:
    news, story = told.news.get(number, NOWHERE), told.story.get(number, NOWHERE)
    if news.unless or story.unless or not _in_its_event(row, news.beside or story.beside, told):
        return False
    if row.far:
        return told.far or story.of_himself or news.of_himself
    if not row.words:
        return told.news is told.story  # of the event itself, and not of what is told later
    if row.own:
        return news.of_himself
    if row.bystander:
        return news.of_another and not told.despairs
    return news.named


def _in_its_event(row: Advice, beside: bool, told: Told) -> bool:
    if not (row.beside or row.categories):
        return True
    return beside or not told.categories.isdisjoint(row.categories)
