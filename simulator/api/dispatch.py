"""The bots' door: /bot<token>/<method> and /file/bot<token>/<path>."""

from __future__ import annotations

import asyncio
import inspect
import json
import re
from typing import Any

from aiohttp import web

from simulator import faults as broken
from simulator.api import body
from simulator.api.access import chat_for
from simulator.api.call import Call, Method
from simulator.api.fields import read_fields
from simulator.api.table import METHODS, NAMES
from simulator.errors import ApiError, NotKeptError
from simulator.records import Bot, Json
from simulator.verbatim import written
from simulator.world import World

WORLD: web.AppKey[World] = web.AppKey("world", World)
HOLD_SECONDS = 300.0  # how long a "timeout" keeps the caller waiting, if it waits
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{8,}")


async def call_method(request: web.Request) -> web.StreamResponse:
    world = request.app[WORLD]
    token, name = request.match_info["token"], request.match_info["method"]
    try:
        bot = _bot(world, token)
        method = METHODS.get(name.lower())
        if method is None:
            raise ApiError(404, "Not Found")
    except ApiError as error:
        return _answer(_failure(error), error.code)
    return await _Conversation(world, bot, NAMES[name.lower()], method).hold(request)


def _bot(world: World, token: str) -> Bot:
    if not _TOKEN.fullmatch(token):
        raise ApiError(404, "Not Found")
    bot = world.bots.get(int(token.partition(":")[0]))
    if bot is None or bot.token != token:
        raise ApiError(401, "Unauthorized")
    return bot


class _CutError(Exception):
    """The connection ends without an answer."""


def _hang_up(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


async def suffer(fault: broken.Fault, chat: int | None) -> None:
    """Fails as the fault says: with an error, or after a while without any answer."""
    if error := broken.error_of(fault, chat):
        raise error
    if fault.kind != "reset":
        await asyncio.sleep(HOLD_SECONDS)
    raise _CutError


class _Conversation:
    """One call from its request to its answer, with what may go wrong on purpose in between."""

    def __init__(self, world: World, bot: Bot, name: str, method: Method) -> None:
        self.world, self.bot, self.name, self.method = world, bot, name, method
        self.given = body.Body({}, {})
        self.at = world.clock()

    async def hold(self, request: web.Request) -> web.StreamResponse:
        try:
            self.given = await body.read(request)
            await self._wait()
            await self._fault(broken.INSTEAD)
            result = await self._kept()
            await self._fault(broken.AFTER)
        except ApiError as error:
            self._note(error.code, error.description)
            return _answer(_failure(error), error.code)
        except _CutError:
            return _hang_up(request)
        self._note(200, "")
        if self.name == "getUpdates":
            return _body(b'{"ok":true,"result":[' + b",".join(map(written, result)) + b"]}", 200)
        return _answer({"ok": True, "result": result}, 200)

    async def _kept(self) -> Any:
        """What the call answers, once what it changed is kept; what is only read is answered in any case."""
        journal = self.world.journal
        if self.name.startswith("get"):
            result = await self.run()
            journal.settle()
            return result
        try:
            journal.room(len(str(self.given.values)))
            result = await self.run()
            journal.flush()
        except NotKeptError as full:
            raise ApiError(500, f"Internal Server Error: {full}") from None
        return result

    async def run(self) -> Any:
        params = read_fields(self.method.fields, self.given.values)
        call = Call(self.world, self.bot, params, self.given.uploads)
        if self.method.access:
            call.where = chat_for(self.world, self.bot, params["chat_id"], self.method.access)
            if cost := self.method.cost(params):
                self.world.limits.spend(self.bot.id, call.where.id, cost, self.world.clock())
        result = self.method.run(call)
        return await result if inspect.isawaitable(result) else result

    @property
    def chat(self) -> int | None:
        given = self.given.values.get("chat_id")
        try:
            return None if given is None else int(given)
        except (TypeError, ValueError):
            return None

    async def _wait(self) -> None:
        """A slow platform: the call is heard only after a while. Polling waits anyway, and uses nothing up."""
        if self.name == "getUpdates":
            return
        fault = self.world.faults.take(broken.DELAYS, self.world.names_of(self.bot), self.name, self.chat)
        if fault is not None:
            await asyncio.sleep(fault.seconds)

    async def _fault(self, kinds: frozenset[str]) -> None:
        fault = self.world.faults.take(kinds, self.world.names_of(self.bot), self.name, self.chat)
        if fault is None:
            return
        if not broken.error_of(fault, self.chat):
            self._note(0, fault.kind)
        await suffer(fault, self.chat)

    def _note(self, status: int, description: str) -> None:
        sizes = {name: {"name": u.name, "size": len(u.data)} for name, u in self.given.uploads.items()}
        entry = self.world.calls.note(
            {
                "at": self.at,
                "bot": self.bot.username,
                "method": self.name,
                "chat": self.chat,
                "params": self.given.values | sizes,
                "status": status,
                "description": description,
            }
        )
        self.world.events.publish("call", lambda: {k: v for k, v in entry.items() if k != "params"})


async def download(request: web.Request) -> web.StreamResponse:
    """A file's bytes; faults match it as the method "file"."""
    world = request.app[WORLD]
    try:
        bot = _bot(world, request.match_info["token"])
        if fault := world.faults.take(broken.INSTEAD, world.names_of(bot), "file"):
            await suffer(fault, None)
        file = world.files.at(request.match_info["path"])
        if file is None:
            raise ApiError(404, "Not Found")
    except ApiError as error:
        return _answer(_failure(error), error.code)
    except _CutError:
        return _hang_up(request)
    return web.Response(body=world.files.read(file), content_type="application/octet-stream")


def _failure(error: ApiError) -> Json:
    shown: Json = {"ok": False, "error_code": error.code, "description": error.description}
    return shown | ({"parameters": error.parameters} if error.parameters else {})


def _answer(content: Json, status: int) -> web.Response:
    return _body(json.dumps(content, separators=(",", ":")).encode("ascii"), status)


def _body(data: bytes, status: int) -> web.Response:
    return web.Response(body=data, status=status, content_type="application/json")
