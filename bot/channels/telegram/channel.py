"""What both Telegram bots do alike; how a call is made and an update parsed is left to each one's framework."""

from __future__ import annotations

import asyncio
import contextlib
import re
from abc import ABC, abstractmethod
from datetime import datetime
from typing import Any, ClassVar

import structlog

from bot.channels.pace import Pace
from bot.channels.port import (
    Arrived,
    ChannelError,
    Limited,
    Profile,
    Refused,
    Revoked,
    TooLarge,
    Unreadable,
    Unsure,
)
from bot.channels.telegram import shapes as tg
from bot.channels.telegram import slices
from bot.channels.telegram.answers import BadMarkup, as_object
from bot.channels.telegram.draft import CAPABILITIES, TOAST_LIMIT, Draft, prepare, without_markup
from bot.channels.telegram.raw import RawApi, silence
from bot.channels.telegram.reading import standing_of
from bot.channels.telegram.updates import kind_of, slimmed
from domain.clock import Clock, SteadyClock, SystemClock
from domain.message import Channel, Delivery, Inbound, Standing

TELEGRAM = "https://api.telegram.org"
CONNECTIONS = 32  # deliveries at the same time
TIMEOUT = 45.0  # seconds for a call without a file: what is answered after 30 s must not be sent again
UPLOAD_TIMEOUT = 120.0

_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
_NOT_THERE = ("user not found", "member not found", "participant_id_invalid", "invalid user_id")

log = structlog.get_logger(__name__)


class TelegramChannel(ABC):
    """A bot at a Bot API server: `base_url` is Telegram's own, a local one, or the simulator.

    Calls are made once: waiting and repeating are the outbox's. Raises Revoked for what cannot be a token.
    """

    name: Channel
    kinds: ClassVar[tuple[str, ...]]  # of updates that we ask for
    capabilities = CAPABILITIES
    pace = Pace()

    def __init__(
        self,
        token: str,
        base_url: str = TELEGRAM,
        *,
        clock: Clock | None = None,
        profile: Profile | None = None,
    ) -> None:
        silence()
        if not _TOKEN.fullmatch(token):
            raise Revoked("the token does not look like one")
        self.id = ""
        self.username = ""
        self._token = token
        self._own = int(token.partition(":")[0])  # our number, as a forwarded message of ours names it
        self._base = base_url.rstrip("/")
        self._clock = clock or SystemClock()
        self._profile = profile
        self._raw = RawApi(token, base_url, self._hears)

    async def start(self) -> None:
        """Learn `id` and `username`, and introduce ourselves; a profile that is refused stops nothing."""
        me = await self._get_me()
        self.id, self.username = str(me.id), me.username or ""
        with contextlib.suppress(Refused, Limited):  # an answer all the same: it says what time it is there
            await self._raw.call("getMe", {})
        if self._profile is not None:
            said = await asyncio.gather(*self._introduce(self._profile), return_exceptions=True)
            for error in (one for one in said if isinstance(one, BaseException)):
                log.warning("profile_not_set", channel=self.name, reason=_reason(error))

    def _hears(self, moment: datetime) -> None:
        if isinstance(self._clock, SteadyClock):
            self._clock.hear(self.name, moment)

    async def stop(self) -> None:
        await self._raw.close()
        await self._close()

    async def poll(self, offset: int, timeout: float) -> list[Arrived]:
        return await self._raw.get_updates(offset, timeout, self.kinds)

    async def pending(self) -> int:
        info = await self._raw.call("getWebhookInfo", {})
        count = info.get("pending_update_count") if isinstance(info, dict) else None
        if not isinstance(count, int):
            raise Unsure("the number of waiting updates is not understood")
        return count

    async def webhook(self) -> str:
        info = await self._raw.call("getWebhookInfo", {})
        return str(info.get("url") or "") if isinstance(info, dict) else ""

    async def set_webhook(self, url: str, secret: str) -> None:
        """Have updates sent to `url` with `secret` in the header; ends polling. Raises a ChannelError."""
        wanted = {"url": url, "secret_token": secret, "allowed_updates": list(self.kinds)}
        await self._raw.call("setWebhook", wanted)

    async def delete_webhook(self) -> None:
        """Go back to polling; nothing that waits is dropped. Raises a ChannelError."""
        await self._raw.call("deleteWebhook", {})

    def arrived(self, body: bytes) -> Arrived:
        return slices.arrived(body)

    def parse(self, body: bytes) -> Inbound | None:
        """What a framework throws is named by its type only: its words may quote the message."""
        raw = as_object(body)
        if raw is None:
            raise Unreadable("no JSON object")
        kind = kind_of(raw)
        if kind is None:
            return None
        try:
            return self._read(kind, slimmed(raw, kind), raw[kind])
        except Unreadable:
            raise
        except Exception as error:  # noqa: BLE001 - whatever is wrong with it, it becomes a dead row
            raise Unreadable(f"{kind}: {type(error).__name__}") from None

    async def deliver(self, delivery: Delivery) -> str:
        draft = prepare(delivery)
        try:
            return await self._send(draft)
        except BadMarkup as error:
            log.warning("markup_refused", channel=self.name, reason=error.reason)
            return await self._send(without_markup(draft))

    async def writing(self, receipt: str) -> None:
        """Nothing is shown of it here."""
        log.debug("writing_not_shown", channel=self.name)

    async def answer_press(self, press_id: str, text: str, alert: bool) -> bool:
        try:
            await self._toast(press_id, text[:TOAST_LIMIT], alert)
        except ChannelError as error:
            log.info("press_not_answered", channel=self.name, reason=error.reason)
            return False
        return True

    async def download(self, file_id: str, limit: int) -> bytes:
        path, size = await self._find_file(file_id)
        if isinstance(size, int) and size > limit:
            raise TooLarge(f"the file has {size} bytes, more than {limit}")
        return await self._raw.fetch(path, limit)

    async def standing(self, chat: str, person: str) -> Standing:
        try:
            return standing_of(
                await self._raw.call("getChatMember", {"chat_id": chat, "user_id": int(person)})
            )
        except Refused as refused:
            if any(sentence in refused.reason.lower() for sentence in _NOT_THERE):
                return Standing.OUT
            raise
        except Unreadable as unreadable:
            raise Unsure(str(unreadable)) from None

    async def administrators(self, chat: str) -> list[str]:
        members = await self._raw.call("getChatAdministrators", {"chat_id": chat})
        try:
            return [str(member["user"]["id"]) for member in members if not member["user"]["is_bot"]]
        except (KeyError, TypeError):
            raise Unsure("the list of administrators is not understood") from None

    async def reach(self, chat: str) -> None:
        await self._raw.call("sendChatAction", {"chat_id": chat, "action": "typing"})

    @abstractmethod
    def _read(self, kind: str, update: dict[str, Any], raw: dict[str, Any]) -> Inbound | None:
        """Parse a slimmed update of this kind; `raw` is its content as received."""

    @abstractmethod
    async def _get_me(self) -> tg.User: ...

    @abstractmethod
    def _introduce(self, profile: Profile) -> list[Any]:
        """The calls, still to be awaited, that set the profile."""

    @abstractmethod
    async def _close(self) -> None: ...

    @abstractmethod
    async def _send(self, draft: Draft) -> str:
        """Make the one call; answers the message id."""

    @abstractmethod
    async def _toast(self, press_id: str, text: str, alert: bool) -> None: ...

    @abstractmethod
    async def _find_file(self, file_id: str) -> tuple[str, int | None]:
        """Where it can be downloaded, and its size in bytes if known."""


def _reason(error: BaseException) -> str:
    return error.reason if isinstance(error, ChannelError) else type(error).__name__
