"""The control room: silent cards are looked at and decided on, duplicates merged, the digest gone through."""

from __future__ import annotations

from bench.year.hands import AGAIN_S, STEPS, Card, Group, Hands
from bench.year.personas import Operators
from bench.year.truth import Truth
from bench.year.world import World
from domain.ticket import CONTROL_ROOM

HURRY_S = 60.0  # with less than this on the clock a card is held while it is read


class Triage(Hands):
    """Who reads the control room's cards before they ring."""

    def __init__(self, world: World, truth: Truth, rules: Operators, seed: int) -> None:
        super().__init__(world, truth, rules, seed)
        self.listed: set[int] = set()  # reports that a digest listed
        self.glances: set[int] = set()  # reports that the growing line has shown
        self.suggested: set[str] = set()  # codes whose card has pointed to another event

    def notice(self, group: Group, card: Card) -> None:
        """A card that nobody has decided on: does somebody look, and who is first?"""
        if group.agency != CONTROL_ROOM or card.busy:
            return
        card.busy = True
        _, people, looks = self.local()
        moves = [
            (self.rng.uniform(*self.rules.triage_seconds), number, blind)
            for number in range(round(people[0]))
            if (blind := self.rng.random() < self.rules.false_marking_bias) or self.rng.random() < looks[0]
        ]
        if not moves:
            self.world.after(AGAIN_S, lambda: self._noticed_later(group, card))
            return
        seconds, person, blind = min(moves)
        self.world.after(seconds, lambda: self._look(card, person, blind))

    def _noticed_later(self, group: Group, card: Card) -> None:
        card.busy = False
        if "dispatch" in card.actions:
            self.notice(group, card)

    def leave(self, card: Card) -> None:
        """Whoever was at it is done; what is undecided then is found again in the list."""
        card.busy = False
        if "dispatch" in card.actions:
            self.world.after(AGAIN_S, lambda: self._found_again(card))

    def _found_again(self, card: Card) -> None:
        if not card.busy:
            self._noticed_later(self.groups[card.group], card)

    def _look(self, card: Card, person: int, blind: bool) -> None:
        """A card whose clock runs out is held with a tap while it is read; what has time is simply read."""
        if blind:
            self.dismiss(card, person)
            return
        if self._hurries(card):
            self.tap(card, "look", person)
        self.soon(self.rules.decide_seconds, lambda: self._decide(card, person))

    def _hurries(self, card: Card) -> bool:
        if card.rings is None:
            return False
        now = self.world.clock.now().astimezone(self.world.services.city.zone)
        hour, minute, second = card.rings
        left = (hour - now.hour) * 3600 + (minute - now.minute) * 60 + second - now.second
        return left % 86_400 < HURRY_S

    def _decide(self, card: Card, person: int) -> None:
        if "dispatch" in card.actions and not self._suggested(card):
            if not self.believes(self.truth.behind(card.handle)):
                self.dismiss(card, person)
                return
            if not self.elsewhere(card, person):
                self.send(card, person)
        elif "dispatch" in card.actions:
            self.tap(card, "merge", person)
        self.leave(card)

    def send(self, card: Card, person: int) -> None:
        """To whom its category calls; what is the control room's own is seen to by whoever took it."""
        if self.tap(card, "dispatch", person):
            self.soon(self.rules.depart_seconds, lambda: self._own(card))

    def _own(self, card: Card) -> None:
        if "acknowledge" not in card.actions and set(STEPS) & set(card.actions) and not card.busy:
            self.serve(card)

    def _suggested(self, card: Card) -> bool:
        """Is it of the event that the card points to, and does whoever looks at it use the button?"""
        return (
            "merge" in card.actions
            and self.truth.same_event(card.handle)
            and self.rng.random() < self.rules.merge_suggestion_probability
        )

    def digest(self, group: Group, message: str, actions: dict[str, str]) -> None:
        """A person goes through what waits: forwards what looks real, clears the rest."""
        forwards = [a for a in actions if a.startswith("digest_forward")]
        clear = next(a for a in actions if a.startswith("digest_clear"))
        self.listed.update(self.truth.waiting(int(clear.partition(".")[2])))
        minutes = self.rng.uniform(*self.rules.clears_digest_minutes)
        self.world.after(60 * minutes, lambda: self._go_through(group, message, actions, forwards, clear))

    def glanced(self, group: Group, message: str, actions: dict[str, str]) -> None:
        """The line of those who were not understood: read in passing; what looks real is forwarded, nothing is cleared."""
        for action, data in actions.items():
            name, _, number = action.partition(".")
            session = self.truth.report(int(number)) if name == "digest_forward" else None
            if session is None or int(number) in self.glances:
                continue
            self.glances.add(int(number))
            self.listed.add(int(number))
            if self.believes([session]):
                self.soon(self.rules.triage_seconds, lambda data=data: self.press(group, message, data))  # type: ignore[misc]

    def _go_through(
        self, group: Group, message: str, actions: dict[str, str], forwards: list[str], clear: str
    ) -> None:
        seconds = 0.0
        for action in forwards:
            session = self.truth.report(int(action.partition(".")[2]))
            if session is not None and self.believes([session]):
                seconds += self.rng.uniform(*self.rules.decide_seconds)
                self.world.after(seconds, lambda data=actions[action]: self.press(group, message, data))  # type: ignore[misc]
        seconds += self.rng.uniform(*self.rules.decide_seconds)
        self.world.after(seconds, lambda: self.press(group, message, actions[clear]))

    def duplicates(self, group: Group, card: Card) -> None:
        if "merge" not in card.actions or card.code in self.suggested:
            return
        self.suggested.add(card.code)
        if self.rng.random() < self.rules.merge_suggestion_probability:
            self.soon(self.rules.triage_seconds, lambda: self._merge(card))

    def _merge(self, card: Card) -> None:
        """Are the two of one event? People see it when they read both, but for an error now and then."""
        if self.truth.same_event(card.handle) is not (self.rng.random() < self.rules.judgement_error):
            self.tap(card, "merge", 0)
