"""One HTTP POST to an address outside that the settings name: the call gateway's, the text messages'."""

from __future__ import annotations

from collections.abc import Mapping

import aiohttp

from bot.channels.port import Refused, Unsure


async def post(url: str, token: str, body: Mapping[str, str | int | bool], seconds: float) -> None:
    """Ask it once; any answer of 2xx means that it will do it.

    Raises Unsure where there was no answer within `seconds` or a server's error, Refused where it will not do it.
    """
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    try:
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=seconds)) as session,
            session.post(url, json=body, headers=headers) as answer,
        ):
            status = answer.status
    except (aiohttp.ClientError, TimeoutError) as error:
        raise Unsure(type(error).__name__) from None
    if status >= 500:
        raise Unsure(f"HTTP {status}")
    if status >= 300:
        raise Refused(f"HTTP {status}")
