"""How a page's request is answered: by what its work says, or at once by what it raises."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

import structlog
from aiohttp import web

from models.db import TRANSIENT

log = structlog.get_logger()
Work = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Answer(Exception):
    """This is all that is said."""

    def __init__(self, response: web.Response) -> None:
        super().__init__(response.status)
        self.response = response


def said(status: int, told: Mapping[str, object] | None = None, *, retry: bool = False) -> web.Response:
    headers = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
    return web.json_response(
        told or {}, status=status, headers={**headers, **({"Retry-After": "5"} if retry else {})}
    )


def answering(work: Work, away: Callable[[web.Request], web.Response] | None = None) -> Work:
    """The same work; where it raises an Answer, that is all that is said. `away`: what is said where the database gives nothing."""

    async def answered(request: web.Request) -> web.StreamResponse:
        try:
            return await work(request)
        except Answer as answer:
            return answer.response
        except (*TRANSIENT, TimeoutError) as error:
            log.warning("database unavailable", reason=type(error).__name__)
            return away(request) if away else said(503, retry=True)

    return answered
