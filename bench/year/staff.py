"""People in the control room and in the agencies: they read their groups and press the buttons that are there."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bench.year.crews import Crews
from bench.year.hands import CODE, MOST_PEOPLE, STEPS, Card, Group, badge
from bench.year.personas import Operators
from bench.year.proposals import Proposals
from bench.year.triage import Triage
from bench.year.truth import Truth
from bench.year.world import World
from domain.message import Delivery
from locales.text import text

CLOCK = re.compile(  # how a card says that it will ring by itself, and when
    re.escape(text("kartu-akan-berbunyi", jam="|")).replace(re.escape("|"), r"(\d\d)\.(\d\d)\.(\d\d)")
)


@dataclass(frozen=True, slots=True)
class Loud:
    """A message that rang in a group."""

    at: float
    agency: str
    code: str


class Staff(Triage, Proposals, Crews):
    """Everybody who serves the operators' groups."""

    def __init__(self, world: World, truth: Truth, rules: Operators, seed: int) -> None:
        super().__init__(world, truth, rules, seed)
        self.loud: list[Loud] = []
        self.shown: set[str] = set()  # codes that had a card somewhere
        world.operators.hears = self.hears

    def people(self) -> list[tuple[str, str]]:
        agencies = self.world.services.city.agencies
        return [(agency, badge(agency, n)) for agency in agencies for n in range(MOST_PEOPLE)]

    def hears(self, chat: str, message: str, delivery: Delivery, new: bool) -> None:
        agency = self.world.groups.get(chat)
        if agency is None:
            return
        group = self.groups.setdefault(chat, Group(chat, agency))
        actions = {b.data.partition(".")[2]: b.data for row in delivery.buttons for b in row if b.data}
        code = CODE.search(delivery.text)
        if "digest_clear" in {a.partition(".")[0] for a in actions}:
            if new:
                self.digest(group, message, actions)
            return
        if code is None:
            self.glanced(group, message, actions)
            return
        if new and any(a.startswith("sanction_all") for a in actions):
            self.morning(group, message, actions, delivery.buttons)
            return
        self.second_word(group, message, code[0], delivery.text, actions, new)
        if actions:
            self._card(group, message, code[0], actions)
        rings = new and not delivery.silent
        if rings:
            now = self.world.clock.now().timestamp()
            self.loud.append(Loud(now, agency, code[0]))
        card = group.cards.get(code[0])
        if card is None:
            return
        if card.message == message:
            card.actions = actions
            clock = CLOCK.search(delivery.text)
            card.rings = (int(clock[1]), int(clock[2]), int(clock[3])) if clock else None
            self.outcome(card)
        if rings:
            self.called(group, card)
        elif "look" in card.actions or "dispatch" in card.actions:
            self.notice(group, card)
        self.duplicates(group, card)

    def _card(self, group: Group, message: str, code: str, actions: dict[str, str]) -> None:
        handle = next(iter(actions.values())).partition(".")[0]
        known = group.cards.get(code)
        if known is None or known.handle != handle:
            if "look" not in actions and not set(STEPS) & set(actions) and "false" not in actions:
                return
            group.cards[code] = Card(group.chat, message, code, handle, actions)
            self.shown.add(code)
