"""What the simulated world consists of. Every record is plain data that the journal can keep as JSON."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

ANONYMOUS = 1087968824  # @GroupAnonymousBot: Telegram's own sender of anonymous administrators' messages
GENERAL = 1  # the thread id of a forum's first topic


@dataclass
class Person:
    """A human with the chat app. `place` is [latitude, longitude] of their last shared location."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    phone: str = ""
    place: list[float] | None = None


@dataclass
class Bot:
    """A bot as its maker registered it; `profile` keeps what the setMy… methods set."""

    id: int
    token: str
    username: str
    role: str = ""
    first_name: str = ""
    profile: Json = field(default_factory=dict)
    webhook: Json | None = None
    allowed: list[str] | None = None  # allowed_updates; None = the default kinds


@dataclass
class Group:
    """A group; members maps id → {"status", "rights"}, topics maps thread id → {"name", "icon_color", "closed"}."""

    id: int
    title: str
    type: str = "supergroup"
    forum: bool = False
    members: dict[int, Json] = field(default_factory=dict)
    topics: dict[int, Json] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    keyboard: int | None = None  # the message whose reply keyboard people see
    migrated_to: int | None = None

    def status(self, member: int) -> str:
        """creator, administrator, member, restricted, left or kicked."""
        return str(self.members.get(member, {}).get("status", "left"))

    def has(self, member: int) -> bool:
        return self.status(member) in {"creator", "administrator", "member", "restricted"}

    def administers(self, member: int) -> bool:
        return self.status(member) in {"creator", "administrator"}

    def may(self, member: int, right: str) -> bool:
        """Whether this administrator holds the right, e.g. "can_delete_messages"."""
        return self.status(member) == "creator" or (
            self.administers(member) and bool(self.members[member]["rights"].get(right))
        )


@dataclass
class Private:
    """One person's chat with one bot. Its id is the person's, for every bot."""

    bot: int
    person: int
    started: bool = False
    blocked: bool = False
    pinned: list[int] = field(default_factory=list)
    keyboard: int | None = None

    @property
    def id(self) -> int:
        return self.person


Chat = Group | Private


@dataclass
class Post:
    """One message. `content` is in the Bot API's shape but without file ids, which differ from bot to bot."""

    chat: int
    id: int
    sender: int
    date: int
    content: Json
    bot: int | None = None  # in a private chat: with which bot
    thread: int | None = None
    reply_to: int | None = None
    silent: bool = False
    protected: bool = False
    anonymous: bool = False
    edit_date: int | None = None
    keyboard: Json | None = None  # a reply keyboard, its removal or a forced reply
    edits: list[str] = field(default_factory=list)

    @property
    def words(self) -> str:
        return str(self.content.get("text") or self.content.get("caption") or "")


@dataclass
class StoredFile:
    """A file's description; its bytes lie in the file store under `blob`. `shown`: as a message shows it (a photo: all sizes)."""

    uid: str
    kind: str
    path: str
    blob: str
    size: int
    mime: str = ""
    name: str = ""
    shown: Any = None
