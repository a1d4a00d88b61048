"""`/open311/v2/` on the product's web: what the city publishes, to read only. Looked up once a minute, however many ask."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.wiring import App
from cities.profile import City
from messages.open311 import Row, is_published, request, services
from models import ticket_lists
from models.db import Tx

BASE = "/open311/v2"
SPAN = timedelta(days=90)  # what GeoReport asks for at most
MOST = 1000  # in one answer
FRESH = timedelta(minutes=1)
STATUS = ("open", "closed")
ANYWHERE = {"Access-Control-Allow-Origin": "*", "Cache-Control": "max-age=60"}


class Wrong(Exception):
    """A question that cannot be answered."""


class Published:
    """The rows of the last ninety days, newest first."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._rows: list[tuple[datetime, Row]] = []
        self._read: datetime | None = None
        self._reading = asyncio.Lock()

    async def rows(self) -> list[tuple[datetime, Row]]:
        """(when it was opened, the row)."""
        async with self._reading:
            now = self._app.clock.now()
            if self._read is None or not timedelta() <= now - self._read < FRESH:
                self._rows = await self._app.database.read(lambda tx: _rows(tx, self._app.city, now))
                self._read = now
            return self._rows


def _rows(tx: Tx, city: City, now: datetime) -> list[tuple[datetime, Row]]:
    opened = ticket_lists.opened_between(tx, now - SPAN, now)
    return [(one.opened_at, request(city, one)) for one in reversed(opened) if is_published(city, one, now)]


def routes(app: App) -> list[web.RouteDef]:
    """Where the city publishes nothing there is nothing."""
    published = Published(app)

    async def listed(_: web.Request) -> web.Response:
        return _json(services(app.city))

    async def requests(asked: web.Request) -> web.Response:
        try:
            return _json(_chosen(app.city, await published.rows(), asked.query))
        except Wrong as wrong:
            return _refused(400, str(wrong))

    async def one(asked: web.Request) -> web.Response:
        code = asked.match_info["code"]
        found = [row for _, row in await published.rows() if row["service_request_id"] == code]
        return _json(found) if found else _refused(404, "service_request_id was not found")

    def served(path: str, answer: Handler) -> web.RouteDef:
        async def where_published(asked: web.Request) -> web.StreamResponse:
            return await answer(asked) if app.city.publishing.on else web.Response(status=404)

        return web.get(f"{BASE}/{path}.json", where_published)

    return [served("services", listed), served("requests", requests), served("requests/{code}", one)]


def _chosen(city: City, rows: list[tuple[datetime, Row]], asked: Mapping[str, str]) -> list[Row]:
    """Those that are asked for. Raises Wrong."""
    codes, kinds = _words(asked, "service_request_id"), _words(asked, "service_code")
    statuses = _words(asked, "status")
    if not statuses <= {*STATUS}:
        raise Wrong("status is open or closed")
    since, until = _moment(city, asked, "start_date"), _moment(city, asked, "end_date")
    found = [
        row
        for at, row in rows
        if (since is None or at >= since)
        and (until is None or at <= until)
        and (not codes or row["service_request_id"] in codes)
        and (not kinds or row["service_code"] in kinds)
        and (not statuses or row["status"] in statuses)
    ]
    return found[:MOST]


def _words(asked: Mapping[str, str], name: str) -> set[str]:
    return {word for word in asked.get(name, "").split(",") if word}


def _moment(city: City, asked: Mapping[str, str], name: str) -> datetime | None:
    """Without a zone it is the city's. Raises Wrong."""
    given = asked.get(name, "")
    if not given:
        return None
    try:
        found = datetime.fromisoformat(given)
    except ValueError:
        raise Wrong(f"{name} is no date") from None
    return found if found.tzinfo is not None else found.replace(tzinfo=city.zone)


def _json(rows: list[Row]) -> web.Response:
    return web.json_response(rows, headers=ANYWHERE)


def _refused(status: int, why: str) -> web.Response:
    return web.json_response([{"code": status, "description": why}], status=status, headers=ANYWHERE)
