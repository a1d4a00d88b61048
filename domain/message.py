"""What arrives from a chat platform and what leaves for it, without a trace of any platform's SDK.

Coordinates are (lat, lon) in degrees, distances in metres, times UTC-aware.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from domain.fate import Failure
from domain.reminder import Reminder


class Channel(StrEnum):
    """The doors through which people talk to us."""

    TELEGRAM_CITIZEN = "telegram_citizen"
    TELEGRAM_OPERATOR = "telegram_operator"
    WHATSAPP = "whatsapp"
    PHONE = (
        "phone"  # what a caller says, typed in by an operator, or sends by a page: nothing can be sent there
    )


class Kind(StrEnum):
    """What a person did."""

    TEXT = "text"
    PHOTO = "photo"
    VIDEO = "video"
    VOICE = "voice"  # voice notes and audio files
    DOCUMENT = "document"
    STICKER = "sticker"  # stickers, dice, animated emoji
    LOCATION = "location"  # a pin, a live location, a venue
    CONTACT = "contact"
    PRESS = "press"  # an inline button
    MEMBER = "member"  # somebody joined, left, was promoted, blocked the bot
    MIGRATED = "migrated"  # a group became a supergroup
    PROBE = "probe"  # our own test of the road; no platform sends it
    UNREADABLE = "unreadable"  # the platform says that something was sent, and not what
    REACTION = "reaction"  # an emoji under a message; its words are the emoji, "" where it was taken back
    IDENTITY = "identity"  # whoever writes goes by another id or number from now on
    FAILED = "failed"  # what the platform had taken from us did not arrive after all
    NOTICE = "notice"  # the platform speaks of our account
    ELSEWHERE = "elsewhere"  # somebody wrote to another number than ours; its words are the platform's id of that number
    OTHER = "other"  # understood as a message, but of a kind nobody needs


@dataclass(frozen=True, slots=True)
class Media:
    """A file on the platform, not yet downloaded. `size` in bytes, None where the platform does not say."""

    file_id: str
    unique_id: str
    mime: str = ""
    size: int | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Pin:
    """A shared location. `live`: moves with the phone; `venue`: the name of a place that was picked; `typed`: read from
    words, as coordinates or a map's link; `within`: of so many metres the telephone is sure, where it says so."""

    lat: float
    lon: float
    live: bool = False
    venue: str = ""
    typed: bool = False
    within: float | None = None

    @property
    def on_earth(self) -> bool:
        """Is it a place at all? Neither out of range nor "not a number", nor what a telephone sends that knows none."""
        return -90 <= self.lat <= 90 and -180 <= self.lon <= 180 and (self.lat, self.lon) != (0, 0)


@dataclass(frozen=True, slots=True)
class Contact:
    """A shared telephone number; `own`: the platform says that it is the sender's."""

    phone: str
    own: bool


@dataclass(frozen=True, slots=True)
class Press:
    """A press of an inline button under `message_id`; `id` is what the platform wants in the answer. `label`: what stood on it,
    where the platform says so."""

    id: str
    data: str
    message_id: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Names:
    """What a person goes by on a platform where that changes: `account` is the platform's own id, `number` the telephone's
    (digits); "" where it is not said. `account_before`, `number_before`: what it was until now."""

    account: str = ""
    number: str = ""
    account_before: str = ""
    number_before: str = ""


class Standing(StrEnum):
    """How somebody stands to a chat."""

    ADMINISTRATOR = "administrator"
    MEMBER = "member"
    OUT = "out"  # left, was removed, or blocked the bot
    UNTOLD = "untold"  # the platform was asked, and does not tell


@dataclass(frozen=True, slots=True)
class Membership:
    """`person` now stands so in the chat; `is_us`: it is about the bot itself."""

    person: str
    standing: Standing
    is_us: bool = False
    mute: bool = False  # is there, but may not write


@dataclass(frozen=True, slots=True)
class Inbound:
    """One thing that a person did. Ids are the platform's, as text; `person` is "" for anonymous administrators."""

    channel: Channel
    kind: Kind
    chat: str
    person: str
    sent_at: datetime
    private: bool = True
    message_id: str = ""
    text: str = ""  # words, or the caption of a medium
    shown: str = ""  # words that stand in it without being typed: a quotation, a poll, a list, a name
    person_name: str = ""
    username: str = ""
    chat_title: str = ""
    forum: bool = False
    supergroup: bool = False
    media: Media | None = None
    album: str = ""  # the same for all pictures of one album
    pin: Pin | None = None
    contact: Contact | None = None
    press: Press | None = None
    membership: Membership | None = None
    migrated_to: str = ""
    reply_to: str = ""  # message id
    topic: str = ""
    forwarded: bool = False
    forwarded_often: bool = False  # a chain of many
    from_us: bool = False  # forwarded, and the platform says that this very bot wrote it
    edited: bool = False
    names: Names | None = None  # where people go by several
    receipt: str = field(
        default="", repr=False
    )  # what the platform wants in a receipt: never kept, never shown
    unread: str = ""  # of what sort the unreadable is, in the platform's word
    failure: Failure | None = None
    anonymous: bool = False  # a group's administrator who hides behind the group

    @property
    def moved(self) -> bool:
        """A live location that was shared before is somewhere else now, or is shared no longer."""
        return self.edited and self.pin is not None and not self.pin.typed


class Ask(StrEnum):
    """What a key of a reply keyboard sends."""

    TEXT = "text"
    LOCATION = "location"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a reply keyboard (private chats only)."""

    label: str
    ask: Ask = Ask.TEXT


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button: `data` is opaque and at most 64 bytes, or `url` is opened."""

    label: str
    data: str = ""
    url: str = ""


class Template(StrEnum):
    """What a platform approves beforehand, to be said to whoever has not written for long."""

    STATUS = "status"
    SETTLED = "settled"  # with the two answers
    QUESTION = "question"
    WARNING = "warning"


class Form(StrEnum):
    """What an outgoing message is made of."""

    TEXT = "text"
    PHOTO = "photo"
    VIDEO = "video"
    VOICE = "voice"
    DOCUMENT = "document"
    LOCATION = "location"
    TOPIC = "topic"  # opens a forum topic; its thread id is the message id
    DELETE = "delete"  # takes a message back


class Priority:
    """Who goes first where a group's twenty a minute do not suffice for all (docs/decisions/0029): the one table of it."""

    QUEUE = -1  # which cards wait for a group's room, in one message
    LIFE = 0  # a danger to life is seen for the first time, or rings for the first time; the oldest first, as everywhere
    LOUD = 1  # so is another ticket that rings
    GRAVER = 2  # what rings about a ticket that is seen: graver words, another place, given back, opened again, or ended
    CARD = 3  # a ticket that only has to be looked at is seen for the first time
    WORDS = 4  # what a reporter says where a life is in danger, and the topic in which it stands
    REMINDER = 5  # calls of the ladder: one message in twenty seconds
    ANSWER = 6  # to whoever pressed or typed, with the card under the thumb
    STATUS = (
        7  # edits of cards, in their newest state; pictures where a life is in danger (the first of a report)
    )
    THREAD = 8  # other words, pictures, topics and edits
    DIGEST = 9
    LEAST = 10  # nobody waits for it


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message that must reach a chat.

    `key` names a *standing message* of that chat (`card:26-0412`): the first with a key is sent, each later
    one edits it. An empty key is a message of its own. `reply_key` and `topic_key` name standing messages of
    the same chat; `reply_to` is a platform's message id. `text` is HTML of the small kind that chats know
    (<b>, <i>, <a>). `priority`: lower goes first (see `Priority`).
    """

    channel: Channel
    chat: int  # our number of the chat, not the platform's
    form: Form = Form.TEXT
    text: str = ""
    key: str = ""
    buttons: tuple[tuple[Button, ...], ...] = ()
    keyboard: tuple[tuple[Key, ...], ...] = ()
    drop_keyboard: bool = False
    silent: bool = False
    protect: bool = False
    reply_key: str = ""
    reply_to: str = ""
    takes_back: int | None = None  # our number of the message that is taken back, wherever it stands by then
    topic_key: str = ""
    evidence: int | None = None  # our number of the stored medium
    file: str = ""  # or the SHA-256 of a stored file of our own: a map, a chart
    shipped: str = ""  # or the name of one that comes with the city's file: a picture of first aid, its beat
    export: int | None = None  # our number of the person whose data the document holds; made when it is sent
    pin: Pin | None = None
    priority: int = Priority.THREAD
    template: Template | None = (
        None  # what the platform has approved beforehand, to say it where they have not written for long
    )
    ticket: int | None = None
    courtesy: bool = False  # nobody is worse off without it
    only_there: bool = False  # says that what stood there is gone: nothing where it never came
    hastens: bool = True  # what must go before it is as urgent; without: its card may change later
    calms: bool = False  # says that what stood there is over: it is as silent and late as it is itself
    reminder: Reminder | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """An Outgoing with everything looked up: what a channel needs to make its one API call."""

    form: Form
    address: str  # the platform's chat id
    text: str = ""
    edit: str = ""  # message id to edit instead of sending anew
    buttons: tuple[tuple[Button, ...], ...] = ()
    keyboard: tuple[tuple[Key, ...], ...] = ()
    drop_keyboard: bool = False
    silent: bool = False
    protect: bool = False
    reply_to: str = ""
    topic: str = ""
    pin: Pin | None = None
    file: bytes | None = field(default=None, repr=False)
    file_name: str = ""
    mime: str = ""
    template: Template | None = None  # say it as this, which the platform has approved beforehand
    ref: str = ""  # our name of it, which the platform repeats in all that it says of it
