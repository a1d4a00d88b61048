"""What a second person is asked for: a card held to be false, a sanction, an objection, the morning's explanations."""

from __future__ import annotations

from bench.year.hands import AGAIN_S, BETWEEN_TAPS_S, CODE, MOST_PEOPLE, Card, Group, Hands
from bench.year.personas import Operators
from bench.year.truth import Truth
from bench.year.world import World
from domain.message import Button
from locales.text import text

REASONS = {"prank": "iseng", "error": "salah_kirim", "non_emergency": "bukan_darurat", "genuine": "iseng"}
EXPLAINS = text("langkah-jelaskan")
SECOND = MOST_PEOPLE - 1  # of the control room: whoever reads the proposals of others, at leisure


class Proposals(Hands):
    """Who proposes, and who agrees or knows better."""

    def __init__(self, world: World, truth: Truth, rules: Operators, seed: int) -> None:
        super().__init__(world, truth, rules, seed)
        self.waiting: set[str] = set()  # messages with a proposal that nobody has answered

    def reason(self, card: Card) -> str:
        found = self.truth.behind(card.handle)
        return REASONS[found[0].persona.truth] if found else "tidak_jelas"

    def dismiss(self, card: Card, person: int) -> None:
        reason = self.reason(card)
        if f"false.{reason}" in card.actions:
            self._give_reason(card, person, reason)
        elif self.tap(card, "false", person):
            self.soon(BETWEEN_TAPS_S, lambda: self._give_reason(card, person, reason))
        else:
            self.leave(card)

    def _give_reason(self, card: Card, person: int, reason: str) -> None:
        """Whoever has proposed it already cannot do it twice: somebody else finds it again."""
        if not self.tap(card, f"false.{reason}", person):
            self.leave(card)
            self.world.after(AGAIN_S, lambda: self._second(card, person + 1))
            return
        if self.rng.random() < self.rules.second_person_probability:
            self.soon(self.rules.decide_seconds, lambda: self._second(card, person + 1))
        else:
            self.world.after(AGAIN_S, lambda: self._second(card, person + 1))

    def _second(self, card: Card, person: int) -> None:
        """Still open: the second person agrees, or knows better."""
        card.busy = False
        if "false" not in card.actions:
            return
        if not self.believes(self.truth.behind(card.handle)):
            self.tap(card, "false", person)
        elif "dispatch" in card.actions:
            if not self.elsewhere(card, person):
                self.send(card, person)
        else:
            self.serve(card)
            return
        self.leave(card)

    def second_word(
        self, group: Group, message: str, code: str, said: str, actions: dict[str, str], new: bool
    ) -> None:
        """A sanction that somebody proposed, or an objection: another person reads it, and says yes or no."""
        what = next((a for a in actions if a.startswith(("sanction_yes.", "appeal_yes."))), None)
        if what is None:
            self.waiting.discard(message)
        elif new:
            kind, _, number = what.partition("_yes.")
            if EXPLAINS in said:
                return  # there is a list of these in the morning
            if kind == "sanction" and self.rng.random() >= self.rules.second_person_probability:
                return  # it lapses
            self.waiting.add(message)
            minutes = self.rng.uniform(*self.rules.clears_digest_minutes)
            choice = {answer: actions[f"{kind}_{answer}.{number}"] for answer in ("yes", "no")}
            self.world.after(60 * minutes, lambda: self._say(group, message, code, choice, kind == "appeal"))

    def morning(
        self, group: Group, message: str, actions: dict[str, str], rows: tuple[tuple[Button, ...], ...]
    ) -> None:
        """The list of explanations: another person reads it, takes out what is not so, and agrees to the rest."""
        if self.rng.random() >= self.rules.second_person_probability:
            return  # it comes again the next morning
        seconds = 60 * self.rng.uniform(*self.rules.clears_digest_minutes)
        for button in (b for row in rows for b in row):
            code = CODE.search(button.label)
            if code is not None and self.believes(self.truth.behind_code(code[0])):
                seconds += self.rng.uniform(*BETWEEN_TAPS_S)
                self.world.after(seconds, lambda data=button.data: self.press(group, message, data, SECOND))  # type: ignore[misc]
        agree = next(data for action, data in actions.items() if action.startswith("sanction_all"))
        seconds += self.rng.uniform(*self.rules.decide_seconds)
        self.world.after(seconds, lambda: self.press(group, message, agree, SECOND))

    def _say(self, group: Group, message: str, code: str, choice: dict[str, str], appeal: bool) -> None:
        if message in self.waiting:
            real = self.believes(self.truth.behind_code(code))
            self.press(group, message, choice["yes" if real is appeal else "no"], SECOND)
