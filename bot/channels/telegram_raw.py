"""The Bot API without a framework: updates exactly as received, webhooks, and files of a bounded size.

Nothing here interprets an update. A framework that parsed a batch before it was stored would lose all of it to
one element that it does not know.
"""

from __future__ import annotations

import hashlib
import json
import logging
import re
from collections.abc import Iterable
from typing import Any

import aiohttp

from bot.channels.port import ChannelError, RawUpdate, Refused, Unreadable, Unsure
from bot.channels.telegram_answers import read_answer, read_result, refusal, scrub

BATCH = 100  # updates per call, the API's most
_PATIENCE = 15.0  # seconds beyond the long poll before we stop believing in an answer
_CONNECT = 10.0
_FILE_TIMEOUT = 120.0
_CHUNK = 64 * 1024
_BROKEN = "unreadable"  # key of the wrapper around an element that is not an update

_NUMBER = re.compile(r'"update_id"\s*:\s*(\d{1,18})')
_SUCCESS = ('{"ok":true', '{"ok": true')

_TALKATIVE = ("httpx", "httpcore", "telegram", "aiogram", "aiohttp.client")


def silence() -> None:
    """Libraries that would write URLs, and so tokens, to the log are held at warnings."""
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)


class RawApi:
    """One bot's connection for polling, webhooks and downloads."""

    def __init__(self, token: str, base_url: str) -> None:
        self._token = token
        self._base = base_url.rstrip("/")
        self._session: aiohttp.ClientSession | None = None

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def get_updates(self, offset: int, wait: float, kinds: Iterable[str]) -> list[RawUpdate]:
        """Updates from `offset` on, at most BATCH; `wait`s up to so many seconds for the first.

        Every element comes back as a dict with an integer `update_id`: see `_as_update`.
        """
        lowest = max(offset, 0)  # a negative one would make the server forget what we have not seen
        asked = {
            "offset": lowest,
            "limit": BATCH,
            "timeout": int(wait),
            "allowed_updates": list(kinds),
        }
        body = await self._answer("getUpdates", asked, wait + _PATIENCE)
        answer = _result_or_none(body)
        if answer is None:  # one of them spoils the batch: each by itself then
            body = await self._answer("getUpdates", {**asked, "limit": 1, "timeout": 0}, _PATIENCE)
            answer = _result_or_none(body)
        if answer is None and (number := _NUMBER.search(body)) and body.lstrip().startswith(_SUCCESS):
            return [{"update_id": max(int(number[1]), lowest), _BROKEN: body}]
        if not isinstance(answer, list):
            raise Unsure("getUpdates did not answer a list")
        updates: list[RawUpdate] = []
        for element in answer:
            updates.append(_as_update(element, lowest))
            lowest = updates[-1]["update_id"] + 1
        return updates

    async def call(self, method: str, parameters: dict[str, Any], patience: float = _PATIENCE) -> Any:
        """`result` of one call with a JSON body. Raises a ChannelError."""
        return read_result(await self._answer(method, parameters, patience))

    async def _answer(self, method: str, parameters: dict[str, Any], patience: float) -> str:
        """The text of a success. Raises a ChannelError."""
        try:
            async with self._open().post(
                f"{self._base}/bot{self._token}/{method}", json=parameters, timeout=_within(patience)
            ) as response:
                status, body = response.status, await response.read()
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise self._unsure(error) from None
        if status != 200:
            raise refusal(read_answer(status, body), self._token)
        return body.decode("utf-8", "replace")

    async def fetch(self, path: str, limit: int) -> bytes:
        """A file's bytes, read no further than `limit`. Raises Refused where it is larger or gone, Unsure."""
        try:
            async with self._open().get(
                f"{self._base}/file/bot{self._token}/{path}", timeout=_within(_FILE_TIMEOUT)
            ) as response:
                if response.status != 200:
                    raise _no_file(response.status)
                return await _read_at_most(response.content, limit)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise self._unsure(error) from None

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession()
        return self._session

    def _unsure(self, error: Exception) -> Unsure:
        return Unsure(scrub(f"{type(error).__name__}: {error}", self._token))


def _result_or_none(body: str) -> Any:
    """`result` of a success; None where the text cannot be read."""
    try:
        return read_result(body)
    except Unsure:
        return None


def _within(patience: float) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=patience, connect=_CONNECT)


def _no_file(status: int) -> ChannelError:
    reason = f"the file is not there (HTTP {status})"
    return Refused(reason) if status < 500 and status != 429 else Unsure(reason)


async def _read_at_most(content: aiohttp.StreamReader, limit: int) -> bytes:
    read = bytearray()
    async for chunk in content.iter_chunked(_CHUNK):
        read += chunk
        if len(read) > limit:
            raise Refused(f"the file is larger than {limit} bytes")
    return bytes(read)


def _as_update(element: Any, lowest: int) -> RawUpdate:
    """The element itself, or, where it has no usable `update_id`, a wrapper that becomes a dead row.

    The wrapper's number is the lowest that the element can have had (updates come in ascending order), so that
    polling on from it never confirms an update that we were not given. What makes the wrapper unique in the
    inbox is its content, not this number: it can neither hide a real update nor be stored twice.
    """
    if isinstance(element, dict) and type(element.get("update_id")) is int and element["update_id"] >= 0:
        return element
    return {"update_id": lowest, _BROKEN: element}


def update_id(raw: RawUpdate) -> str:
    """What makes the update unique. Raises Unreadable."""
    if _BROKEN in raw:
        content = json.dumps(raw[_BROKEN], sort_keys=True)
        return f"broken-{hashlib.sha256(content.encode()).hexdigest()[:40]}"
    number = raw.get("update_id")
    if type(number) is not int:
        raise Unreadable("an update without update_id")
    return str(number)


def next_offset(offset: int, batch: list[RawUpdate]) -> int:
    """One more than the highest number of the batch, and never back."""
    numbers = (raw.get("update_id") for raw in batch)
    return max([offset, *(number + 1 for number in numbers if type(number) is int)])
