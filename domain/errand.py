"""What is asked for in a transaction and done outside of it, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from domain.ticket import CONTROL_ROOM


class ErrandKind(StrEnum):
    """As rows name it."""

    MEDIA = "media"
    ADMINISTRATORS = "administrators"
    ADDRESS = "address"
    CALL_GATEWAY = "call_gateway"
    DRAWING = "drawing"
    FORGET = "forget"
    LOST_CHAT = "lost_chat"
    REACH_CHAT = "reach_chat"
    OPEN_CHAT = "open_chat"
    GUESSING = "guessing"
    UNSAID = "unsaid"
    SMS = "sms"
    HAND_OVER = "hand_over"
    TRANSCRIBE = "transcribe"


APART = (
    ErrandKind.HAND_OVER,
    ErrandKind.TRANSCRIBE,
)  # that wait for whoever is outside: nobody waits for them


@dataclass(frozen=True, slots=True)
class FetchMedia:
    """Fetch a piece of evidence. `size` in bytes, None where the platform does not say."""

    kind: ClassVar = ErrandKind.MEDIA

    evidence: int
    size: int | None = None


@dataclass(frozen=True, slots=True)
class ListAdministrators:
    """Who administers a group?"""

    kind: ClassVar = ErrandKind.ADMINISTRATORS

    chat: int


@dataclass(frozen=True, slots=True)
class FindAddress:
    """Where is what was typed?"""

    kind: ClassVar = ErrandKind.ADDRESS

    ticket: int
    words: str


@dataclass(frozen=True, slots=True)
class CallGateway:
    """Make an agency's telephone ring. `when`: the condition of the ladder; `alone`: nobody else was called with it."""

    kind: ClassVar = ErrandKind.CALL_GATEWAY

    ticket: int
    code: str
    agency: str
    when: str
    category: str
    minutes: int
    drill: bool
    alone: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture to be drawn for a chat. `agency`: whose tickets are on the map; `span` names the statistic."""

    kind: ClassVar = ErrandKind.DRAWING

    chat: int
    what: str  # map | statistics
    agency: str = CONTROL_ROOM
    drill: bool = False
    span: str = "hari"
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class ForgetFile:
    """Delete a file from the store."""

    kind: ClassVar = ErrandKind.FORGET

    path: str


@dataclass(frozen=True, slots=True)
class LostChat:
    """A chat was closed: decide what follows."""

    kind: ClassVar = ErrandKind.LOST_CHAT

    chat: int


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A reporter of this ticket was not told something: they have not written for long."""

    kind: ClassVar = ErrandKind.UNSAID

    ticket: int


@dataclass(frozen=True, slots=True)
class OpenChat:
    """A closed chat has taken a message: decide what follows."""

    kind: ClassVar = ErrandKind.OPEN_CHAT

    chat: int


@dataclass(frozen=True, slots=True)
class ReachChat:
    """May we write there? `said`: why not, as the platform had it a while ago; `to`: where it says that it has moved;
    `anew`: another bot serves it from now on."""

    kind: ClassVar = ErrandKind.REACH_CHAT

    chat: int
    said: str = ""
    to: str = ""
    anew: bool = False


@dataclass(frozen=True, slots=True)
class TellGuessing:
    """Tell the administrator that somebody tries codes. `since` names the span."""

    kind: ClassVar = ErrandKind.GUESSING

    count: int
    since: str


@dataclass(frozen=True, slots=True)
class SendSms:
    """Send a text message to a person. `sealed`: its words, in hex; `chat`: where whoever asked for it reads what became of it."""

    kind: ClassVar = ErrandKind.SMS

    person: int
    sealed: str
    chat: int
    ticket: int


@dataclass(frozen=True, slots=True)
class HandOver:
    """Tell another system how far an event is. `again`: also where it has been told."""

    kind: ClassVar = ErrandKind.HAND_OVER

    ticket: int
    again: bool = False


@dataclass(frozen=True, slots=True)
class Transcribe:
    """Ask a machine what is said in a piece of evidence."""

    kind: ClassVar = ErrandKind.TRANSCRIBE

    evidence: int


ErrandData = (
    FetchMedia
    | ListAdministrators
    | FindAddress
    | CallGateway
    | Drawing
    | ForgetFile
    | LostChat
    | Unsaid
    | OpenChat
    | ReachChat
    | TellGuessing
    | SendSms
    | HandOver
    | Transcribe
)


@dataclass(frozen=True, slots=True)
class Done:
    """It was done, and brings nothing."""


@dataclass(frozen=True, slots=True)
class Failed:
    """It cannot be done. `unkept`: the place of evidence takes nothing; `out`: we may not write there."""

    reason: str
    too_large: bool = False
    unkept: bool = False
    out: bool = False


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file in the store. `copy_path`: of a picture, without what its camera wrote into it."""

    sha256: str
    size: int
    mime: str
    path: str
    picture_hash: str = ""
    copy_path: str = ""
    seen_before: bool = False


@dataclass(frozen=True, slots=True)
class Administrators:
    """By the platform's ids."""

    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Located:
    """A point, in degrees."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture in the store, and the same in words."""

    sha256: str
    size: int
    path: str
    words: str


@dataclass(frozen=True, slots=True)
class Moved:
    """The chat has this address now."""

    to: str


@dataclass(frozen=True, slots=True)
class Transcribed:
    """What a machine has heard, as it says."""

    words: str


@dataclass(frozen=True, slots=True)
class Delayed:
    """It could not be done yet, and will be tried again."""

    reason: str


Brought = Done | Failed | Delayed | Fetched | Administrators | Located | Drawn | Moved | Transcribed
