"""What a channel must do, and how it says that it could not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from bot.channels.pace import Pace
from domain.capabilities import Capabilities
from domain.message import Channel, Delivery, Inbound, Standing


@dataclass(frozen=True, slots=True)
class Arrived:
    """One update exactly as the platform sent it: `body` is kept before anybody reads it.

    `name` makes it unique in its channel; `number` is what polling goes on after; `chat` is the platform's chat id that
    keeps updates in order, "" where there is none.
    """

    body: bytes
    name: str
    number: int
    chat: str = ""


@dataclass(frozen=True, slots=True)
class Reached:
    """How far a message of ours has come, as a platform that pushes tells it: 1 sent, 2 delivered, 3 read. `ref`: our name of
    it, "" where none is said; `message_id`: as `deliver` answered it; `at`: seconds, 0 where no time is said;
    `billed`: whether the platform wants money for it, None where it does not say."""

    ref: str
    message_id: str
    level: int
    at: float = 0.0
    billed: bool | None = None


@dataclass(frozen=True, slots=True)
class Pushed:
    """All that one push brought, in the order of its time."""

    arrived: tuple[Arrived, ...] = ()
    reached: tuple[Reached, ...] = ()


def next_offset(offset: int, batch: Iterable[Arrived]) -> int:
    """Where to poll from once the batch that `poll(offset)` gave is stored: after its highest number, and never back."""
    return max([offset, *(one.number + 1 for one in batch)])


@dataclass(frozen=True, slots=True)
class Profile:
    """What a bot says about itself before anybody has written: (command, description) pairs and two texts."""

    commands: tuple[tuple[str, str], ...] = ()
    description: str = ""
    short_description: str = ""
    language: str = ""  # of whom it is shown to (ISO 639-1); "": everybody whose language has none of its own
    others: tuple[Profile, ...] = ()  # the same in other languages


class Unreadable(Exception):
    """An update that we cannot make sense of. It becomes a dead row that the administrator is told of."""


class ChannelError(Exception):
    """A call did not do what it should; `reason` is the platform's own sentence (never with a token)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Limited(ChannelError):
    """The platform asks us to wait `retry_after` seconds for this chat; `whole`: for every chat of the channel."""

    def __init__(self, reason: str, retry_after: float, *, whole: bool = False) -> None:
        super().__init__(reason)
        self.retry_after = retry_after
        self.whole = whole


class Unsure(ChannelError):
    """No answer, or a server's error: it may or may not have happened. Try again."""


class Refused(ChannelError):
    """The platform will not do it, and trying the same again is of no use."""


class TooLarge(Refused):
    """A file beyond what the platform, or we, take."""


class Unreachable(Refused):
    """The chat is closed to us: blocked, kicked, deleted, no right to write."""


class WindowClosed(Refused):
    """They have not written for so long that only what the platform has approved beforehand may go there."""


class TemplateGone(Refused):
    """What the platform had approved beforehand is held or withdrawn."""


class NothingToEdit(Refused):
    """The message to edit is gone or too old: send it anew."""


class NotModified(Refused):
    """The message already reads so: as good as done."""


class TopicGone(Refused):
    """The forum topic was closed or deleted: write to the group instead."""


class Migrated(Refused):
    """The group has become the supergroup `to` (the platform's chat id)."""

    def __init__(self, reason: str, to: str) -> None:
        super().__init__(reason)
        self.to = to


class TakenOver(ChannelError):
    """Another program polls with the same token."""


class Muted(ChannelError):
    """We may write to nobody on this channel for now: locked, unpaid, against a rule. What people write still comes."""


class Revoked(ChannelError):
    """The platform does not know our token (any more)."""


class ChannelPort(Protocol):
    """A chat platform as the loops and the sender see it.

    `poll`, `pending` and what concerns the webhook are called only where `capabilities.polls`; a platform that pushes has
    its own way in.
    """

    name: Channel
    username: str  # the bot's own, known after `start`; "" where the platform has none
    capabilities: Capabilities
    pace: Pace

    async def start(self) -> None:
        """Open connections, learn who we are, set the profile texts and commands. Raises Revoked, Unsure."""

    async def stop(self) -> None:
        """Close connections."""

    async def poll(self, offset: int, timeout: float) -> list[Arrived]:
        """Updates from `offset` on (long polling, seconds). Raises TakenOver, Revoked, Limited, Unsure."""

    def arrived(self, body: bytes) -> Arrived:
        """What was pushed to us, whatever it is. Never raises."""

    def parse(self, body: bytes) -> Inbound | None:
        """The neutral form; None for kinds that concern nobody. Raises Unreadable."""

    async def deliver(self, delivery: Delivery) -> str:
        """Send, edit or delete; answers the platform's message id. Raises a ChannelError."""

    async def writing(self, receipt: str) -> None:
        """A message was read, and whoever wrote it sees that an answer is being written: best effort, never raises."""

    async def answer_press(self, press_id: str, text: str, alert: bool) -> bool:
        """The toast (or pop-up) after a press: best effort, never raises; False where it was not shown."""

    async def download(self, file_id: str, limit: int) -> bytes:
        """The bytes of a file of at most `limit` bytes. Raises TooLarge, Refused where it is gone, Unsure."""

    async def standing(self, chat: str, person: str) -> Standing:
        """How the person stands to the chat now. Raises a ChannelError."""

    async def administrators(self, chat: str) -> list[str]:
        """Ids of the people (no bots) who administer the group. Raises a ChannelError."""

    async def reach(self, chat: str) -> None:
        """Ask the platform whether we may write to the chat, without writing. Raises a ChannelError where not."""

    async def pending(self) -> int:
        """How many updates wait at the platform; asking also shows whether it still knows us. Raises a ChannelError."""

    async def webhook(self) -> str:
        """Where updates are pushed to; "" where they wait to be polled. Raises a ChannelError."""

    async def set_webhook(self, url: str, secret: str) -> None:
        """Have updates pushed to `url`, each with the secret in its header. Raises a ChannelError."""

    async def delete_webhook(self) -> None:
        """Have updates wait to be polled. Raises a ChannelError."""


async def follow(channel: ChannelPort, address: str, moved: Migrated) -> None:
    """Look whether the chat can be written to where it has moved. Raises a ChannelError where not."""
    if moved.to == address:
        raise Unreachable(moved.reason)
    await channel.reach(moved.to)
