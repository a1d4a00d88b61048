"""What everybody in an operators' group has in common: the cards they see, how fast they are, what they make of a report."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from bench.year.personas import Operators
from bench.year.plan import Session
from bench.year.sheet import Range
from bench.year.truth import Truth
from bench.year.world import World

CODE = re.compile(r"\b\d\d-\d{4,6}\b")
BETWEEN_TAPS_S = (1.0, 4.0)
MOST_PEOPLE = 8
AGAIN_S = 900.0  # whoever passed a card over looks through the list again
STEPS = ("acknowledge", "depart", "arrive", "resolve")


def badge(agency: str, number: int) -> str:
    """The account of an agency's person."""
    return f"9{number:02d}{sum(ord(c) * 31**i for i, c in enumerate(agency)) % 10**8:08d}"


@dataclass(slots=True)
class Card:
    """A ticket's card in one group, as it reads now."""

    group: str
    message: str
    code: str
    handle: str
    actions: dict[str, str]  # action → the button's data
    rings: tuple[int, int, int] | None = None  # hour, minute, second at which it will ring by itself
    busy: bool = False


@dataclass(slots=True)
class Group:
    """A group as its people see it."""

    chat: str
    agency: str
    cards: dict[str, Card] = field(default_factory=dict)  # code → card


class Hands(ABC):
    """People with one list of groups, one random source, and cards that they pass to each other."""

    def __init__(self, world: World, truth: Truth, rules: Operators, seed: int) -> None:
        self.world, self.truth, self.rules = world, truth, rules
        self.rng = Random(f"{seed}/staff")
        self.groups: dict[str, Group] = {}
        self.taps = 0

    @abstractmethod
    def notice(self, group: Group, card: Card) -> None:
        """A card that nobody has decided on comes to the control room's eyes."""

    @abstractmethod
    def send(self, card: Card, person: int) -> None:
        """It goes to whom its category calls."""

    @abstractmethod
    def leave(self, card: Card) -> None:
        """Whoever was at it is done."""

    @abstractmethod
    def dismiss(self, card: Card, person: int) -> None:
        """It is held to be false."""

    @abstractmethod
    def serve(self, card: Card) -> None:
        """The crew takes the next step."""

    def local(self) -> tuple[Range, Range, Range]:
        """(seconds to acknowledge, people, probability of a look) at this hour."""
        local = self.world.clock.now().astimezone(self.world.services.city.zone)
        rules = self.rules
        return (
            rules.acknowledge_seconds.at(local),
            rules.people.at(local),
            rules.triage_amber_probability.at(local),
        )

    def soon(self, seconds: Range, act: Callable[[], object]) -> None:
        self.world.after(self.rng.uniform(*seconds), act)

    def tap(self, card: Card, action: str, person: int) -> bool:
        """Press a button of the card if it is still there."""
        data = card.actions.get(action)
        if data is None:
            return False
        agency = self.world.groups[card.group]
        self.taps += 1
        self.world.press(card.group, badge(agency, person), data, card.message)
        return True

    def press(self, group: Group, message: str, data: str, person: int = 0) -> None:
        self.taps += 1
        self.world.press(group.chat, badge(group.agency, person), data, message)

    def believes(self, sessions: list[Session]) -> bool:
        """What a person makes of a report: the truth, but for an error now and then."""
        real = any(s.persona.genuine for s in sessions)
        return real is not (self.rng.random() < self.rules.judgement_error)

    def elsewhere(self, card: Card, person: int) -> bool:
        """Real, but the card's category calls the wrong agencies: whoever reads it chooses the right one."""
        needed = self.truth.needed(card.handle)
        if needed is None or not self.tap(card, "forward", person):
            return False
        self.soon(BETWEEN_TAPS_S, lambda: self._pass_on(card, person, needed))
        return True

    def _pass_on(self, card: Card, person: int, needed: str) -> None:
        """To that agency; where another has it already, with the reason that is asked for."""
        if self.tap(card, f"forward.{needed}", person):
            why = f"forward.{needed}.salah_jenis"
            self.soon(BETWEEN_TAPS_S, lambda: self.tap(card, why, person))
