"""A citizen's conversation: which report is being filled in, and what the bot asked last."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any

from domain.danger import Danger
from domain.deadline import Deadline
from domain.known_fields import known

MOMENTS = ("first_at", "began_at")
CLOCKS = ("named_at", "life_at", "late_read_at", "looked_at")


def deadline_json(deadline: Deadline) -> dict[str, str | None]:
    """A deadline as plain JSON."""
    raw = {name: getattr(deadline, name) for name in CLOCKS}
    plain = {name: moment.isoformat() if moment else None for name, moment in raw.items()}
    return plain | {"look_saw": str(deadline.look_saw)}


def deadline_from(raw: dict[str, str | None]) -> Deadline:
    moments = {name: datetime.fromisoformat(at) for name in CLOCKS if (at := raw.get(name))}
    return Deadline(**moments, look_saw=Danger.read(raw.get("look_saw")))


def _values(kept: Draft | Conversation) -> dict[str, Any]:
    """Field by field and not copied: what is made of it is written down at once."""
    return {one.name: getattr(kept, one.name) for one in fields(kept)}


def _draft_json(draft: Draft) -> dict[str, Any]:
    state = _values(draft)
    for name in MOMENTS:
        state[name] = state[name].isoformat() if state[name] else None
    return state | {"deadline": deadline_json(draft.deadline)}


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
    flags: list[str] = field(default_factory=list)  # figure, nonsense, abuse, laughing, drill, question
    lat: float | None = None
    lon: float | None = None
    live: bool = False
    reporter_at: list[float] = field(
        default_factory=list
    )  # [lat, lon] now, where a live location has moved since
    typed_point: bool = False  # as coordinates, or in a map's link
    place_words: str = ""
    place_from: str = ""  # the platform's id of the message that named it
    place_names: list[str] = field(default_factory=list)  # "street:Jl. Merapi", "landmark:Simpang Lima"
    kelurahan: str = ""
    outside: str = ""  # the place outside the service area that the words name
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
    )  # danger, category, at: named, but perhaps not meant
    likely_at: str = ""  # when words of attack, weapon, collapse fell that name no danger
    told: bool = False  # words that nothing says are harmless
    unread: bool = False  # not understood twice, and nothing in it tells of danger
    called: bool = False  # nothing but a call: "p", "tolong"
    forwarded: bool = False
    turns: int = 0
    witness: bool = False  # "saya juga melihatnya": whatever has been reported there already
    hiding: bool = False
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
        return bool(self.doubted) and self.danger is not Danger.NONE and not self.real

    @property
    def complete(self) -> bool:
        return bool(self.category) and self.located


@dataclass(slots=True)
class Conversation:
    """What is known of a chat between two messages.

    `asked`: what the bot wants to know now; `active`: the report that the last words were about.
    """

    draft: Draft | None = None
    asked: str = ""
    active: int | None = None
    suspected: dict[str, Any] | None = None  # words that may be another event, until the reporter says
    decided: dict[str, Any] | None = None  # the same after that, for who answers late or changes his mind
    between: dict[str, Any] | None = (
        None  # words that were told to two of his tickets, until he says of which
    )
    hiding: bool = False
    advice: list[str] = field(default_factory=list)  # pieces that were given, newest last
    token: str = ""  # what buttons carry that belong to no report yet
    said: list[str] = field(default_factory=list)  # keys of our messages that "hapus" takes back
    heard: list[str] = field(default_factory=list)  # ids of the reporter's own
    texts: list[list[str]] = field(
        default_factory=list
    )  # [id, digest of its words, of its medium], oldest first
    drill: int = 0  # the number of the drill that this chat plays in
    album: str = ""  # the last one that was answered, or will be
    gathering: bool = False  # more of it is on its way; then one question
    last_medium: list[str] = field(default_factory=list)  # [kind, when it came]
    last_question: str = ""  # about what happened: the key of its sentence
    linked: int | None = None  # our number of the telephone call's report that this chat adds to

    def to_json(self) -> dict[str, Any]:
        return {**_values(self), "draft": _draft_json(self.draft) if self.draft else None}

    @classmethod
    def from_json(cls, state: dict[str, Any]) -> Conversation:
        if not state:
            return cls()
        raw = dict(state["draft"]) if state.get("draft") else None
        if raw:
            for name in MOMENTS:
                raw[name] = datetime.fromisoformat(raw[name]) if raw[name] else None
            raw["danger"] = Danger.read(raw.get("danger"))
            raw["deadline"] = deadline_from(raw["deadline"])
            raw["beside"] = [(before, words) for before, words in raw.get("beside", ())]
        draft = Draft(**known(Draft, raw)) if raw else None
        return cls(**{**known(cls, state), "draft": draft})
