"""A citizen's conversation: which report is being filled in, and what the bot asked last."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from domain.danger import Danger
from domain.deadline import Deadline


@dataclass(slots=True)
class Draft:
    """A report that lacks category or location. `first_at`: the platform's date of its first message.

    `danger`: what was read too late to ring counts too.
    """

    handle: str
    first_at: datetime
    began_at: datetime
    category: str = ""
    by_button: bool = False
    put_right: bool = False  # a wrong key was pressed, and words have said what it is instead
    by_pattern: bool = False  # no word names its danger so far, the pattern of a message does
    guesses: list[str] = field(default_factory=list)
    danger: Danger = Danger.NONE
    deadline: Deadline = field(default_factory=Deadline)
    clear: bool = False
    words: list[str] = field(default_factory=list)
    beside: list[tuple[int, str]] = field(
        default_factory=list
    )  # said as an answer or a question of its own, after so many of `words`
    found: list[str] = field(default_factory=list)
    additions: list[str] = field(default_factory=list)
    aggravations: list[str] = field(default_factory=list)
    flags: list[str] = field(
        default_factory=list
    )  # figure, nonsense, abuse, laughing, drill, question, unheard
    lat: float | None = None
    lon: float | None = None
    live: bool = False
    reporter_at: list[float] = field(
        default_factory=list
    )  # [lat, lon] now, where a live location has moved since
    typed_point: bool = False  # as coordinates, or in a map's link
    point_sent: str = ""  # when, where it came long before the words
    place_words: str = ""
    place_from: str = ""  # the platform's id of the message that named it
    place_names: list[str] = field(default_factory=list)  # "street:Jl. Merapi", "landmark:Simpang Lima"
    kelurahan: str = ""
    outside: str = ""  # the place outside the service area that the words name
    named: str = ""  # the code of a ticket of others that the words name
    same_as: str = ""  # the code of the reporter's other ticket, at whose place it most likely is
    unsure_place: str = ""  # a kelurahan that was named and must be confirmed
    elsewhere: bool = False  # "I am not there": the place will be typed, or picked on the map
    away: bool = False  # says that he is elsewhere: a point of his phone is not where it happens
    advised: bool = False  # was told what to do until help comes
    evidence: list[int] = field(default_factory=list)
    media: list[str] = field(default_factory=list)  # kinds that were sent, stickers too
    hinted: bool = False  # words of an emergency, though none that names danger
    doubted: dict[str, str] = field(
        default_factory=dict
    )  # danger, category, at: named, but perhaps not meant; frame: told as none of here and now
    likely_at: str = ""  # when words of attack, weapon, collapse fell that name no danger
    told: bool = False  # words that nothing says are harmless
    unread: bool = False  # not understood twice, and nothing in it tells of danger
    called: bool = False  # nothing but a call: "p", "tolong"
    forwarded: bool = False
    turns: int = 0
    witness: bool = False  # "saya juga melihatnya": whatever has been reported there already
    hiding: bool = False
    at_ease: bool = False  # has said that he is safe, and can type
    stands_by: bool = False  # tells what befalls another, and reads what to do
    no_calls: bool = False  # was asked for before any danger was named
    deaf: bool = False  # cannot hear, or cannot speak: writes only
    drill: int = 0  # the number of the drill that it is played in
    real: bool = False  # was told in a drill until its reporter said that it is real
    place_asked: list[str] = field(default_factory=list)  # when, within the last minute

    @property
    def said(self) -> str:
        """All that was written, in its order, a line for each message."""
        told = [*self.words]
        for before, words in reversed(self.beside):
            if words not in self.words:
                told.insert(before, words)
        return "\n".join(told)

    @property
    def located(self) -> bool:
        return self.lat is not None or bool(self.place_words or self.kelurahan or self.same_as)

    @property
    def soft(self) -> bool:
        """Its danger is most likely none of here and now; the reporter is asked."""
        named = self.danger is not Danger.NONE or "frame" in self.doubted
        return bool(self.doubted) and named and not self.real

    @property
    def only_heard(self) -> bool:
        """Has only a machine heard danger, in a voice?"""
        return self.danger is Danger.NONE and self.deadline.danger is not Danger.NONE

    @property
    def complete(self) -> bool:
        placed = self.located or (bool(self.named) and self.danger is not Danger.NONE)
        return bool(self.category) and placed


class Whose(StrEnum):
    """Of which event words most likely are, that may be of another one: what silence means."""

    MOST_LIKELY_SAME = "same"
    PERHAPS_ANOTHER = "another"
    ELSEWHERE = "elsewhere"
    ONLY_A_KEY = "key"


@dataclass(frozen=True, slots=True)
class Aside:
    """What may be of another event than the open `ticket`. `untold`: what those who are on it have not read."""

    words: str
    untold: str
    pin: tuple[float, float] | None  # [degrees] lat, lon
    sent_at: datetime
    ticket: int
    evidence: tuple[int, ...] = ()
    likely: Whose = Whose.PERHAPS_ANOTHER
    category: str = ""  # whose key was pressed
    report: str = ""  # the handle of the report that began with it
    parted: bool = False  # has begun a report once


@dataclass(frozen=True, slots=True)
class Between:
    """Words that two of his tickets read: those of the report `given`, and of the `other`."""

    words: str
    sent_at: datetime
    given: int
    other: int


@dataclass(frozen=True, slots=True)
class SharedPoint:
    """A point that may be of any of these reports of his; of none, where it waits for its words. `at`: its latitude and longitude."""

    at: tuple[float, float] | None
    sent_at: datetime
    reports: tuple[int, ...]
    typed: bool = False  # as coordinates, or in a map's link
    words: str = ""  # an address, in place of a point


@dataclass(slots=True)
class Conversation:
    """What is known of a chat between two messages.

    `asked`: what the bot wants to know now; `active`: the report that the last words were about.
    """

    draft: Draft | None = None
    asked: str = ""
    asked_at: str = ""  # when, where a yes or a no answers it
    # whether it is taken back was asked: our number of a report → when; handle of a draft → how many lines it had
    asked_back: dict[str, str] = field(default_factory=dict)
    active: int | None = None
    suspected: Aside | None = None  # words that may be another event, until the reporter says
    unfinished: int | None = (
        None  # our number of the report that a draft left in the digest as its time ran out
    )
    decided: Aside | None = None  # the same after that, for who answers late or changes his mind
    between: Between | None = None  # words that were told to two of his tickets, until he says of which
    point: SharedPoint | None = None  # that he shared, until he says of which report it is
    hiding: bool = False
    advice: list[str] = field(default_factory=list)  # pieces that were given, newest last
    token: str = ""  # what buttons carry that belong to no report yet
    heard: list[str] = field(default_factory=list)  # ids of the reporter's own
    texts: list[list[str]] = field(
        default_factory=list
    )  # [id, digest of its words, of its medium, handle of the report that it is of, where one has it], oldest first
    drill: int = 0  # the number of the drill that this chat plays in
    album: str = ""  # the last one that was answered, or will be
    gathering: bool = False  # more of it is on its way; then one question
    last_medium: list[str] = field(default_factory=list)  # [kind, when it came]
    last_question: str = ""  # about what happened: the key of its sentence
    in_a_row: int = 0  # pictures that came right after each other
    contact: list[str] = field(
        default_factory=list
    )  # [our number of the ledger's line that this chat has as no report, when it last wrote there]
    linked: int | None = None  # our number of the telephone call's report that this chat adds to

    def ask(self, what: str, now: datetime) -> None:
        """A question that a yes or a no answers."""
        self.asked, self.asked_at = what, now.isoformat()


@dataclass(frozen=True, slots=True)
class Heard:
    """A message as it was heard. `did`: what came of it that an edit corrects ("reply", "call"); `ticket`: about which."""

    digest: str
    did: str = ""
    ticket: int | None = None


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody at the wrong door: since when what he sends is counted, how much of each kind, and when his danger was last
    answered."""

    since: datetime
    kept: Mapping[str, int] = field(default_factory=dict)
    told: datetime | None = None


@dataclass(frozen=True, slots=True)
class Door:
    """What was told at the wrong door: when its chat read where reports are taken, and who wrote there lately, by our number."""

    told: datetime | None = None
    visitors: Mapping[str, Visitor] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DeskState:
    """What is known of a chat of the operators' bot between two messages. `typed`: its newest ones by their ids, oldest
    first; `answered`: [seconds since 1970] when each of its people was."""

    typed: Mapping[str, Heard] = field(default_factory=dict)
    answered: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    door: Door = Door()
    carried: Mapping[str, object] = field(
        default_factory=dict
    )  # what another version keeps there: written back
