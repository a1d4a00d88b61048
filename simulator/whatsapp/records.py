"""What WhatsApp's side of the world consists of. Every record is plain data that the journal can keep as JSON."""

from __future__ import annotations

from dataclasses import dataclass, field

from simulator.records import Json

FIRST_PERSON = 800_000_001  # far from Telegram's people: one human with both has two ids here
CHAT = "wa:"  # before a person's id where a chat is meant

FIELDS = (
    "messages",
    "account_update",
    "account_alerts",
    "phone_number_quality_update",
    "message_template_status_update",
    "business_capability_update",
    "security",
)


@dataclass
class Account:
    """The business account with its one number, as Meta keeps it."""

    phone_id: str = "106540352242922"
    business_id: str = "102290129340398"
    number: str = "6273612345"
    name: str = "112"
    token: str = "SIMULATED-WHATSAPP-TOKEN"  # noqa: S105 - known to everybody, of use only in the simulator
    app_secret: str = "SIMULATED-APP-SECRET"  # noqa: S105
    verify_token: str = "SIMULATED-VERIFY-TOKEN"  # noqa: S105
    webhook: str = ""
    verified: bool = False  # has the webhook given the challenge back?
    subscribed: bool = True
    fields: list[str] = field(default_factory=lambda: list(FIELDS))
    locked: bool = False
    unpaid: bool = False  # True: what is accepted fails minutes later
    silent: bool = False  # unpaid as it also happens: accepted, and never a word more
    revoked: bool = False
    live: bool = True  # the app is in live mode
    registered: bool = True
    quality: str = "GREEN"
    profile: Json = field(default_factory=dict)
    commands: Json = field(default_factory=dict)
    delivered: dict[str, int] = field(default_factory=dict)  # by month, "2026-11"
    billed: dict[str, int] = field(default_factory=dict)


@dataclass
class Template:
    """A message that Meta has looked at; `components` as they were posted."""

    id: str
    name: str
    language: str
    category: str
    components: list[Json]
    status: str = "APPROVED"


@dataclass
class WaPerson:
    """A human with WhatsApp. `heard_at`: when the business last heard of them (Unix seconds), 0 for never."""

    id: int
    first_name: str
    number: str = ""
    user_id: str = ""
    last_name: str = ""
    username: str = ""
    hides_number: bool = False
    hides_user_id: bool = False  # webhooks of an older make: the number alone
    off: bool = False
    blocked: bool = False
    no_receipts: bool = False
    place: list[float] | None = None
    heard_at: float = 0.0
    typing_until: float = 0.0
    former: list[str] = field(default_factory=list)  # numbers and user ids of earlier

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()

    @property
    def chat(self) -> str:
        return f"{CHAT}{self.id}"


@dataclass
class WaPost:
    """One message in a person's chat with the business.

    `content` is what the Cloud API carries (type and its object); `shown` is what the phone shows instead, in the shape of
    Telegram's content, where that is more. `status` of the business's: accepted, sent, delivered, read, failed, dropped; of a person's: sent, read.
    """

    person: int
    id: int
    wamid: str
    own: bool  # by the person
    date: float
    content: Json
    shown: Json = field(default_factory=dict)
    status: str = "sent"
    reply_to: str = ""
    forwarded: int = 0  # 1: forwarded, 2: many times
    opaque: str | None = None
    to: str = ""  # the number that was written to
    category: str = "service"  # or the template's: utility, marketing, authentication
    open: bool = True  # within 24 h after the person's last words
    silent: bool = False  # no statuses are told
    held: bool = False  # Meta looks first how people take this template
    failing: int = 0  # with which code it will fail
    fails_in: float = 0.0
    pricing: Json = field(default_factory=dict)
    reactions: dict[str, str] = field(default_factory=dict)  # who ("person" or "business") → emoji
    edits: list[str] = field(default_factory=list)
    edited_at: float | None = None


@dataclass
class WaMedia:
    """A picture, a recording, a document under Meta's id. `uploaded` by the business, else sent by a person."""

    id: str
    kind: str
    mime: str
    sha256: str
    size: int
    uid: str  # in the file store
    at: float
    uploaded: bool = False
    name: str = ""


@dataclass
class Happening:
    """Something that the webhook is to be told; kept until it was answered with 200."""

    n: int
    at: float
    field: str
    value: Json
    not_before: float = 0.0
    raw: str = ""  # a whole body, given by a program, instead of field and value
