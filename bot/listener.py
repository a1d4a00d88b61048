"""Accepts the connections to our own web, so few and for so short that they take nothing from the road.

Whoever opens connections without a pause starves the web at worst, never the bots: descriptors are kept back, and each request
costs a new connection, of which so many a second are accepted. Only whoever has shown the platform's secret keeps theirs.
"""

from __future__ import annotations

import asyncio
import contextlib
import resource
import socket
from collections import deque
from dataclasses import dataclass

import structlog
from aiohttp import web
from aiohttp.typedefs import Handler

MOST = 128  # connections at once
PER_SECOND = 100.0  # that are accepted
BACKLOG = 64  # that the system keeps for us until then
QUIET_SECONDS = 15.0  # for a whole header, and between two requests
TRUSTED_SECONDS = 75.0  # the same for whoever has shown the secret
ANSWER_SECONDS = 30.0  # for a request, its body included
SWEEP_SECONDS = 1.0
NO_DESCRIPTOR_SECONDS = 0.5  # what is waited for where the system has none left
MINUTE = 60.0
CALM_SECONDS = 20.0  # nobody had to make room for so long: it is no longer full
_SHARE = 4  # of all descriptors this part is the web's at most
TRUSTED = web.RequestKey("trusted", bool)
log = structlog.get_logger()


def raise_descriptor_limit() -> int:
    """As many open files and connections as the system allows us; answers how many."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft != hard:
        with contextlib.suppress(ValueError, OSError):  # some systems name more than they give
            resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    return resource.getrlimit(resource.RLIMIT_NOFILE)[0]


@dataclass(slots=True, eq=False)
class Line:
    """A connection. `since`: when it was opened, or its last request was over; `busy`: one is being answered."""

    transport: asyncio.BaseTransport
    since: float
    busy: bool = False
    trusted: bool = False

    def overdue(self, now: float) -> bool:
        """Has nothing come for too long? Also where our answer is not fetched."""
        return not self.busy and now - self.since > (TRUSTED_SECONDS if self.trusted else QUIET_SECONDS)


class Listener:
    """Serves one web application. The one that has been quiet for longest makes room for a new one."""

    def __init__(self, served: web.Application, most: int = MOST) -> None:
        self._most = min(most, raise_descriptor_limit() // _SHARE)

        @web.middleware
        async def attended(request: web.Request, handler: Handler) -> web.StreamResponse:
            return await self._attended(request, handler)

        served.middlewares.insert(0, attended)
        self._runner = web.AppRunner(
            served, access_log=None, keepalive_timeout=TRUSTED_SECONDS, lingering_time=0
        )
        self._lines: dict[asyncio.BaseProtocol, Line] = {}
        self._sockets: list[socket.socket] = []
        self._tasks: list[asyncio.Task[None]] = []
        self._pushed_out: deque[float] = deque(maxlen=10_000)
        self._full_since = 0.0

    async def start(self, host: str, port: int) -> None:
        """Raises EnvironmentError where nothing can listen there."""
        await self._runner.setup()
        found = socket.getaddrinfo(host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        for family, address in dict.fromkeys((f, a[:2]) for f, _, _, _, a in found):
            listening = socket.create_server((str(address[0]), port), family=family, backlog=BACKLOG)
            listening.setblocking(False)
            self._sockets.append(listening)
            self._tasks.append(asyncio.create_task(self._accept(listening)))
        self._tasks.append(asyncio.create_task(self._sweep()))

    async def stop(self) -> None:
        """Whoever is being answered is answered."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for listening in self._sockets:
            listening.close()
        await self._runner.cleanup()

    @property
    def port(self) -> int:
        return int(self._sockets[0].getsockname()[1])

    @property
    def open(self) -> int:
        return len(self._lines)

    def pushed_out(self) -> int:
        """How many had to make room within the last minute."""
        now = asyncio.get_running_loop().time()
        while self._pushed_out and now - self._pushed_out[0] > MINUTE:
            self._pushed_out.popleft()
        return len(self._pushed_out)

    def full_for(self) -> float:
        """For how many seconds one after another has had to make room; 0 where nobody has lately."""
        now = asyncio.get_running_loop().time()
        full = bool(self._pushed_out) and now - self._pushed_out[-1] <= CALM_SECONDS
        return now - self._full_since if full else 0.0

    def _push_out(self) -> None:
        now = asyncio.get_running_loop().time()
        if not self._pushed_out or now - self._pushed_out[-1] > CALM_SECONDS:
            self._full_since = now
        self._pushed_out.append(now)

    async def _accept(self, listening: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        following = loop.time()
        while True:
            try:
                connection, _ = await loop.sock_accept(listening)
                await self._take(connection)
            except OSError as error:  # no descriptor left, or it has gone already
                log.warning("connection not accepted", reason=type(error).__name__)
                self._make_room(len(self._lines) // 2)
                await asyncio.sleep(NO_DESCRIPTOR_SECONDS)
            now = loop.time()
            following = max(following + 1 / PER_SECOND, now - BACKLOG / PER_SECOND)
            await asyncio.sleep(max(0.0, following - now))

    async def _take(self, connection: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        if not self._make_room(self._most - 1):
            connection.close()
            self._push_out()
            return
        assert self._runner.server is not None
        transport, protocol = await loop.connect_accepted_socket(self._runner.server, connection)
        self._lines[protocol] = Line(transport, loop.time())

    def _make_room(self, most: int) -> bool:
        """Close what is quiet, those that are trusted last, until no more than `most` are open."""
        self._forget_closed()
        quiet = sorted(
            (one for one in self._lines.values() if not one.busy), key=lambda one: (one.trusted, one.since)
        )
        for line in quiet[: max(0, len(self._lines) - most)]:
            _close(line)
            self._push_out()
        self._forget_closed()
        return len(self._lines) <= most

    def _forget_closed(self) -> None:
        self._lines = {p: line for p, line in self._lines.items() if not line.transport.is_closing()}

    async def _sweep(self) -> None:
        while True:
            await asyncio.sleep(SWEEP_SECONDS)
            now = asyncio.get_running_loop().time()
            for line in self._lines.values():
                if line.overdue(now):
                    _close(line)
            self._forget_closed()

    async def _attended(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """One request: its connection is not closed meanwhile, and afterwards, unless it is trusted."""
        loop, line = asyncio.get_running_loop(), self._lines.get(request.protocol)
        if line is not None:
            line.busy = True
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                answer = await handler(request)
        except web.HTTPException as refusal:
            refusal.force_close()
            raise
        except TimeoutError:
            answer = web.Response(status=408)
        except web.RequestPayloadError:  # a body that is not packed as it says
            answer = web.Response(status=400)
        finally:
            if line is not None:
                line.busy, line.since = False, loop.time()
        if request.get(TRUSTED) and line is not None:
            line.trusted = True
        else:
            answer.force_close()
        return answer


def _close(line: Line) -> None:
    """At once, whatever is still to be written."""
    if isinstance(line.transport, asyncio.WriteTransport):
        line.transport.abort()
