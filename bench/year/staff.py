"""People in the control room and in the agencies: they read their groups and press the buttons that are there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from bench.year.personas import Operators
from bench.year.plan import Session
from bench.year.sheet import Range
from bench.year.truth import Truth
from bench.year.world import World
from domain.message import Button, Delivery
from domain.outcome import QUESTIONS
from domain.ticket import CONTROL_ROOM
from locales.text import text

CODE = re.compile(r"\b\d\d-\d{4,6}\b")
MOST_PEOPLE = 8
BETWEEN_TAPS_S = (1.0, 4.0)
AGAIN_S = 900.0  # whoever passed a card over looks through the list again
STEPS = ("acknowledge", "depart", "arrive", "resolve")
REASONS = {"prank": "iseng", "error": "salah_kirim", "non_emergency": "bukan_darurat", "genuine": "iseng"}
CLOCK = re.compile(  # how a card says that it will ring by itself, and when
    re.escape(text("kartu-akan-berbunyi", jam="|")).replace(re.escape("|"), r"(\d\d)\.(\d\d)\.(\d\d)")
)
HURRY_S = 60.0  # with less than this on the clock a card is held while it is read
EXPLAINS = text("langkah-jelaskan")
SECOND = MOST_PEOPLE - 1  # of the control room: whoever reads the proposals of others, at leisure


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


@dataclass(frozen=True, slots=True)
class Loud:
    """A message that rang in a group."""

    at: float
    agency: str
    code: str


class Staff:
    """Everybody who serves the operators' groups."""

    def __init__(self, world: World, truth: Truth, rules: Operators, seed: int) -> None:
        self.world, self.truth, self.rules = world, truth, rules
        self.rng = Random(f"{seed}/staff")
        self.groups: dict[str, Group] = {}
        self.loud: list[Loud] = []
        self.shown: set[str] = set()  # codes that had a card somewhere
        self.listed: set[int] = set()  # reports that a digest listed
        self.watched: set[str] = set()  # codes that the control room has heard of
        self.answered: set[tuple[str, str]] = set()  # (code, question about what came of it)
        self.waiting: set[str] = set()  # messages with a proposal that nobody has answered
        self.taps = self.outcome_taps = 0
        world.operators.hears = self.hears

    def people(self) -> list[tuple[str, str]]:
        agencies = self.world.office.city.agencies
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
                self._digest(group, message, actions)
            return
        if code is None:
            return
        if new and any(a.startswith("sanction_all") for a in actions):
            self._morning(group, message, actions, delivery.buttons)
            return
        self._second_word(group, message, code[0], delivery.text, actions, new)
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
            self._outcome(card)
        if rings:
            self._called(group, card)
        elif "look" in card.actions or "dispatch" in card.actions:
            self._notice(group, card)
        self._duplicates(group, card)

    def _card(self, group: Group, message: str, code: str, actions: dict[str, str]) -> None:
        handle = next(iter(actions.values())).partition(".")[0]
        known = group.cards.get(code)
        if known is None or known.handle != handle:
            if "look" not in actions and not set(STEPS) & set(actions) and "false" not in actions:
                return
            group.cards[code] = Card(group.chat, message, code, handle, actions)
            self.shown.add(code)

    # What everybody does

    def local(self) -> tuple[Range, Range, Range]:
        """(seconds to acknowledge, people, probability of a look) at this hour."""
        local = self.world.clock.now().astimezone(self.world.office.city.zone)
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

    def believes(self, sessions: list[Session]) -> bool:
        """What a person makes of a report: the truth, but for an error now and then."""
        real = any(s.persona.genuine for s in sessions)
        return real is not (self.rng.random() < self.rules.judgement_error)

    def reason(self, card: Card) -> str:
        found = self.truth.behind(card.handle)
        return REASONS[found[0].persona.truth] if found else "tidak_jelas"

    # The control room: silent cards

    def _notice(self, group: Group, card: Card) -> None:
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
            self._notice(group, card)

    def _leave(self, card: Card) -> None:
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
            self._dismiss(card, person)
            return
        if self._hurries(card):
            self.tap(card, "look", person)
        self.soon(self.rules.decide_seconds, lambda: self._decide(card, person))

    def _hurries(self, card: Card) -> bool:
        if card.rings is None:
            return False
        now = self.world.clock.now().astimezone(self.world.office.city.zone)
        hour, minute, second = card.rings
        left = (hour - now.hour) * 3600 + (minute - now.minute) * 60 + second - now.second
        return left % 86_400 < HURRY_S

    def _decide(self, card: Card, person: int) -> None:
        if "dispatch" in card.actions and not self._suggested(card):
            if not self.believes(self.truth.behind(card.handle)):
                self._dismiss(card, person)
                return
            if not self._elsewhere(card, person):
                self._send(card, person)
        elif "dispatch" in card.actions:
            self.tap(card, "merge", person)
        self._leave(card)

    def _send(self, card: Card, person: int) -> None:
        """To whom its category calls; what is the control room's own is seen to by whoever took it."""
        if self.tap(card, "dispatch", person):
            self.soon(self.rules.depart_seconds, lambda: self._own(card))

    def _own(self, card: Card) -> None:
        if "acknowledge" not in card.actions and set(STEPS) & set(card.actions) and not card.busy:
            self._serve(card)

    def _suggested(self, card: Card) -> bool:
        """Is it of the event that the card points to, and does whoever looks at it use the button?"""
        return (
            "merge" in card.actions
            and self.truth.same_event(card.handle)
            and self.rng.random() < self.rules.merge_suggestion_probability
        )

    def _elsewhere(self, card: Card, person: int) -> bool:
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

    # Palsu: a reason, and a second person where the product asks for one

    def _dismiss(self, card: Card, person: int) -> None:
        reason = self.reason(card)
        if f"false.{reason}" in card.actions:
            self._give_reason(card, person, reason)
        elif self.tap(card, "false", person):
            self.soon(BETWEEN_TAPS_S, lambda: self._give_reason(card, person, reason))
        else:
            self._leave(card)

    def _give_reason(self, card: Card, person: int, reason: str) -> None:
        """Whoever has proposed it already cannot do it twice: somebody else finds it again."""
        if not self.tap(card, f"false.{reason}", person):
            self._leave(card)
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
            if not self._elsewhere(card, person):
                self._send(card, person)
        else:
            self._serve(card)
            return
        self._leave(card)

    def _second_word(
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

    def _morning(
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
                self.world.after(seconds, lambda data=button.data: self._press(group, message, data, SECOND))  # type: ignore[misc]
        agree = next(data for action, data in actions.items() if action.startswith("sanction_all"))
        seconds += self.rng.uniform(*self.rules.decide_seconds)
        self.world.after(seconds, lambda: self._press(group, message, agree, SECOND))

    def _say(self, group: Group, message: str, code: str, choice: dict[str, str], appeal: bool) -> None:
        if message in self.waiting:
            real = self.believes(self.truth.behind_code(code))
            self._press(group, message, choice["yes" if real is appeal else "no"], SECOND)

    # The digest

    def _digest(self, group: Group, message: str, actions: dict[str, str]) -> None:
        """A person goes through what waits: forwards what looks real, clears the rest."""
        forwards = [a for a in actions if a.startswith("digest_forward")]
        clear = next(a for a in actions if a.startswith("digest_clear"))
        self.listed.update(self.truth.waiting(int(clear.partition(".")[2])))
        minutes = self.rng.uniform(*self.rules.clears_digest_minutes)
        self.world.after(60 * minutes, lambda: self._go_through(group, message, actions, forwards, clear))

    def _go_through(
        self, group: Group, message: str, actions: dict[str, str], forwards: list[str], clear: str
    ) -> None:
        seconds = 0.0
        for action in forwards:
            session = self.truth.report(int(action.partition(".")[2]))
            if session is not None and self.believes([session]):
                seconds += self.rng.uniform(*self.rules.decide_seconds)
                self.world.after(seconds, lambda data=actions[action]: self._press(group, message, data))  # type: ignore[misc]
        seconds += self.rng.uniform(*self.rules.decide_seconds)
        self.world.after(seconds, lambda: self._press(group, message, actions[clear]))

    def _press(self, group: Group, message: str, data: str, person: int = 0) -> None:
        self.taps += 1
        self.world.press(group.chat, badge(group.agency, person), data, message)

    # Merges that the card suggests

    def _duplicates(self, group: Group, card: Card) -> None:
        if "merge" not in card.actions or f"merge:{card.code}" in self.shown:
            return
        self.shown.add(f"merge:{card.code}")
        if self.rng.random() < self.rules.merge_suggestion_probability:
            self.soon(self.rules.triage_seconds, lambda: self._merge(card))

    def _merge(self, card: Card) -> None:
        """Are the two of one event? People see it when they read both, but for an error now and then."""
        if self.truth.same_event(card.handle) is not (self.rng.random() < self.rules.judgement_error):
            self.tap(card, "merge", 0)

    # An agency is called: somebody takes it, goes there, and ends it

    def _called(self, group: Group, card: Card) -> None:
        if group.agency == CONTROL_ROOM and "dispatch" not in card.actions:
            self._watch(card)
        if card.busy or not set(STEPS) & set(card.actions):
            if group.agency == CONTROL_ROOM and not card.busy and "dispatch" in card.actions:
                self._notice(group, card)
            return
        card.busy = True
        seconds, _, _ = self.local()
        self.soon(seconds, lambda: self._serve(card))

    def _watch(self, card: Card) -> None:
        """The control room hears what rings for others too, and corrects who was called."""
        if card.code in self.watched:
            return
        self.watched.add(card.code)
        seconds, _, _ = self.local()
        self.soon(
            (seconds[0] + self.rules.decide_seconds[0], seconds[1] + self.rules.decide_seconds[1]),
            lambda: self.believes(self.truth.behind(card.handle)) and self._elsewhere(card, 1),
        )

    def _serve(self, card: Card) -> None:
        """The next step that the card offers."""
        card.busy = True
        step = next((s for s in STEPS if s in card.actions), None)
        if step is None:
            card.busy = False
            return
        if step in ("acknowledge", "arrive", "resolve") and step != "acknowledge" and not self._real(card):
            self._dismiss(card, 0)
            return
        self.tap(card, step, 0)
        if step == "acknowledge" and not self.believes(self.truth.behind(card.handle)):
            self.soon(self.rules.decide_seconds, lambda: self._dismiss(card, 0))
            return
        following = {"acknowledge": "depart", "depart": "arrive", "arrive": "resolve"}.get(step)
        if following is None:
            card.busy = False
            return
        self.soon(getattr(self.rules, f"{following}_seconds"), lambda: self._serve(card))

    def _outcome(self, card: Card) -> None:
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
