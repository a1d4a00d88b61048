"""The Bot API without a framework: updates exactly as received, webhooks, and files of a bounded size.

Nothing here interprets an update. A framework that parsed a batch before it was stored would lose all of it to
one element that it does not know.
"""

from __future__ import annotations

import hashlib
import logging
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp

from bot.channels.port import Arrived, ChannelError, Refused, TooLarge, Unsure
from bot.channels.session import Session
from bot.channels.telegram import slices as slices
from bot.channels.telegram.answers import read_answer, read_result, refusal, scrub
from bot.channels.telegram.body import ANSWER_BYTES, read_body

BATCH = 100  # updates per call, the API's most
_PATIENCE = 15.0  # seconds beyond the long poll before we stop believing in an answer
_CONNECT = 10.0
_FILE_TIMEOUT = 120.0
_BATCH_BYTES = 32 * 1024 * 1024  # of an answer with updates
_TIMES = (
    3  # as often as an answer that does not end is asked for: a line that is cut gives another end each time
)

Heard = Callable[[datetime], None]  # what time it is at the server

_TALKATIVE = ("httpx", "httpcore", "telegram", "aiogram", "aiohttp.client")


def silence() -> None:
    """Libraries that would write URLs, and so tokens, to the log are held at warnings."""
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)


class RawApi:
    """One bot's connection for polling, webhooks and downloads; `heard` is told the server's time of every answer."""

    def __init__(self, token: str, base_url: str, heard: Heard | None = None) -> None:
        self._token = token
        self._base = base_url.rstrip("/")
        self._heard = heard
        self._session = Session()
        self._alike: Counter[str] = Counter()  # how often answers came that bring us no further, by content

    async def close(self) -> None:
        await self._session.close()

    async def get_updates(self, offset: int, wait: float, kinds: Iterable[str]) -> list[Arrived]:
        """Updates from `offset` on, at most BATCH, as they came; `wait`s up to so many seconds for the first."""
        lowest = max(offset, 0)  # a negative one would make the server forget what we have not seen
        asked = {
            "offset": lowest,
            "limit": BATCH,
            "timeout": int(wait),
            "allowed_updates": list(kinds),
        }
        body = await self._answer("getUpdates", asked, wait + _PATIENCE, _BATCH_BYTES)
        found = slices.elements(body)
        if found is None:  # one of them spoils the batch: those before it, or it by itself
            found = slices.beginning(body) or await self._one({**asked, "limit": 1, "timeout": 0})
            if not found and (held := slices.whole(body)) and self._comes_again(held[0]):
                found = [
                    held[0]
                ]  # alone it is nothing at all: it is passed with what stands beside it, which comes again
        updates: list[Arrived] = []
        for element in found:
            updates.append(slices.arrived(element, lowest))
            lowest = max(lowest, updates[-1].number + 1)
        if updates and lowest == asked["offset"] and self._comes_again(b"".join(found)):
            updates[-1] = replace(updates[-1], number=lowest)  # the platform counts it where we stand
        return updates

    def _comes_again(self, content: bytes) -> bool:
        """Whether what does not bring us on has come three times alike."""
        name = hashlib.sha256(content).hexdigest()
        self._alike[name] += 1
        if self._alike[name] < _TIMES:
            return False
        self._alike.clear()
        return True

    async def _one(self, asked: dict[str, Any]) -> list[bytes]:
        """The oldest update alone, whatever it is; where the answer was cut, once it has come three times like this."""
        body = await self._answer("getUpdates", asked, _PATIENCE, _BATCH_BYTES)
        if (found := slices.elements(body)) is not None:
            return found
        held = slices.whole(body)
        if held is None:
            raise Unsure("getUpdates did not answer a list")
        broken, ends = held
        if not ends and not self._comes_again(broken):
            raise Unsure("an answer does not end")
        return [broken]

    async def call(self, method: str, parameters: dict[str, Any], patience: float = _PATIENCE) -> Any:
        """`result` of one call with a JSON body. Raises a ChannelError."""
        return read_result(await self._answer(method, parameters, patience))

    async def _answer(
        self, method: str, parameters: dict[str, Any], patience: float, most: int = ANSWER_BYTES
    ) -> bytes:
        """The body of a success, cut where it is longer. Raises a ChannelError."""
        try:
            async with self._session.opened().post(
                f"{self._base}/bot{self._token}/{method}", json=parameters, timeout=_within(patience)
            ) as response:
                self._hear(response.headers.get("Date"))
                status, body = response.status, await read_body(response, most)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise self._unsure(error) from None
        if status != 200:
            raise refusal(read_answer(status, body), self._token)
        return body

    async def fetch(self, path: str, limit: int) -> bytes:
        """A file's bytes, read no further than `limit`. Raises TooLarge, Refused where it is gone, Unsure."""
        try:
            async with self._session.opened().get(
                f"{self._base}/file/bot{self._token}/{path}", timeout=_within(_FILE_TIMEOUT)
            ) as response:
                if response.status != 200:
                    raise _no_file(response.status)
                found = await read_body(response, limit + 1)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise self._unsure(error) from None
        if len(found) > limit:
            raise TooLarge(f"the file is larger than {limit} bytes")
        return found

    def _hear(self, date: str | None) -> None:
        moment = read_date(date or "")
        if self._heard is not None and moment is not None:
            self._heard(moment)

    def _unsure(self, error: Exception) -> Unsure:
        return Unsure(scrub(f"{type(error).__name__}: {error}", self._token))


def read_date(header: str) -> datetime | None:
    """An HTTP date (RFC 9110); None where it is none."""
    try:
        moment = parsedate_to_datetime(header)
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _within(patience: float) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=patience, connect=_CONNECT)


def _no_file(status: int) -> ChannelError:
    reason = f"the file is not there (HTTP {status})"
    return Refused(reason) if status < 500 and status != 429 else Unsure(reason)
