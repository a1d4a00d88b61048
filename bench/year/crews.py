"""An agency is called: somebody takes it, goes there, ends it, and tells what came of it."""

from __future__ import annotations

from bench.year.hands import BETWEEN_TAPS_S, STEPS, Card, Group, Hands
from bench.year.personas import Operators
from bench.year.truth import Truth
from bench.year.world import World
from domain.results import QUESTIONS
from domain.ticket import CONTROL_ROOM


class Crews(Hands):
    """Who goes out, and the control room that hears them called."""

    def __init__(self, world: World, truth: Truth, rules: Operators, seed: int) -> None:
        super().__init__(world, truth, rules, seed)
        self.watched: set[str] = set()  # codes that the control room has heard of
        self.answered: set[tuple[str, str]] = set()  # (code, question about what came of it)
        self.outcome_taps = 0

    def called(self, group: Group, card: Card) -> None:
        if group.agency == CONTROL_ROOM and "dispatch" not in card.actions:
            self._watch(card)
        if card.busy or not set(STEPS) & set(card.actions):
            if group.agency == CONTROL_ROOM and not card.busy and "dispatch" in card.actions:
                self.notice(group, card)
            return
        card.busy = True
        seconds, _, _ = self.local()
        self.soon(seconds, lambda: self.serve(card))

    def _watch(self, card: Card) -> None:
        """The control room hears what rings for others too, and corrects who was called."""
        if card.code in self.watched:
            return
        self.watched.add(card.code)
        seconds, _, _ = self.local()
        self.soon(
            (seconds[0] + self.rules.decide_seconds[0], seconds[1] + self.rules.decide_seconds[1]),
            lambda: self.believes(self.truth.behind(card.handle)) and self.elsewhere(card, 1),
        )

    def serve(self, card: Card) -> None:
        """The next step that the card offers."""
        card.busy = True
        step = next((s for s in STEPS if s in card.actions), None)
        if step is None:
            card.busy = False
            return
        if step in ("acknowledge", "arrive", "resolve") and step != "acknowledge" and not self._real(card):
            self.dismiss(card, 0)
            return
        self.tap(card, step, 0)
        if step == "acknowledge" and not self.believes(self.truth.behind(card.handle)):
            self.soon(self.rules.decide_seconds, lambda: self.dismiss(card, 0))
            return
        following = {"acknowledge": "depart", "depart": "arrive", "arrive": "resolve"}.get(step)
        if following is None:
            card.busy = False
            return
        self.soon(getattr(self.rules, f"{following}_seconds"), lambda: self.serve(card))

    def outcome(self, card: Card) -> None:
        """The three optional taps after the last step: whoever was there tells what came of it."""
        asked = next((q for q in QUESTIONS if f"outcome.{q}.{QUESTIONS[q][0]}" in card.actions), None)
        if asked is None or (card.code, asked) in self.answered:
            return
        self.answered.add((card.code, asked))
        told = self.rng.choice(QUESTIONS[asked])
        self.soon(BETWEEN_TAPS_S, lambda: self._tell(card, f"outcome.{asked}.{told}"))

    def _tell(self, card: Card, answer: str) -> None:
        if self.tap(card, answer, 0):
            self.taps -= 1
            self.outcome_taps += 1

    def _real(self, card: Card) -> bool:
        """At the scene nobody errs."""
        return any(s.persona.genuine for s in self.truth.behind(card.handle))
