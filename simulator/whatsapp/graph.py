"""The Graph API's door: /v23.0/… and /wa/media/…; whatever is refused is refused in Graph's own JSON."""

from __future__ import annotations

import asyncio
import hmac
import json
import re
from typing import Any

from aiohttp import web

from simulator.api import body as bodies
from simulator.api.dispatch import HOLD_SECONDS, WORLD
from simulator.errors import ApiError, NotKeptError, RefusedError
from simulator.records import Json
from simulator.whatsapp import faults, media, messages, nodes, talk, templates
from simulator.whatsapp.errors import GraphError, invalid, unsupported
from simulator.whatsapp.records import WaPost
from simulator.whatsapp.store import WhatsApp
from simulator.world import World

VERSIONS = range(21, 26)
STATUS_FIRST_SECONDS = 5.0
_VERSION = re.compile(r"v(\d+)\.0")


def add_to(app: web.Application) -> None:
    app.router.add_route("*", r"/{version:v\d+\.\d+}/{path:.*}", call)
    app.router.add_get("/wa/media/{secret}", download)


class _CutError(Exception):
    """The connection ends without an answer."""


async def call(request: web.Request) -> web.StreamResponse:
    """One call from its request to its answer, with what may go wrong on purpose in between."""
    world = request.app[WORLD]
    conversation = _Conversation(world, request)
    try:
        answer = await conversation.hold()
    except GraphError as error:
        conversation.note(error.http, f"{error.code} {error.details}")
        return _answer(error.body, error.http)
    except _CutError:
        return _hang_up(request)
    conversation.note(200, "")
    return _answer(answer, 200)


class _Conversation:
    def __init__(self, world: World, request: web.Request) -> None:
        self.world, self.whatsapp, self.request = world, world.whatsapp, request
        self.at = world.clock()
        self.parts = request.match_info["path"].strip("/").split("/")
        self.values: Any = {}
        self.uploads: dict[str, bodies.Upload] = {}

    @property
    def method(self) -> str:
        """The name under which faults and the list of calls know it: messages, media, message_templates …"""
        return self.parts[1] if len(self.parts) > 1 else "node"

    @property
    def person(self) -> int | None:
        return messages.addressee(self.whatsapp, self.values) if self.whatsapp.on else None

    async def hold(self) -> Json:
        self._allow()
        await self._read()
        await self._before()
        answer, post = self._kept()
        await self._after(post)
        return answer

    def _allow(self) -> None:
        if not self.whatsapp.on:
            raise unsupported(self.parts[0], self.request.method)
        version = _VERSION.fullmatch(self.request.match_info["version"])
        if version is None or int(version[1]) not in VERSIONS:
            raise invalid("Unknown path components: the version is not known (any more)")
        _authorise(self.whatsapp, self.request)

    async def _read(self) -> None:
        kind = self.request.content_type
        if kind == "application/json" and self.request.can_read_body:
            try:
                self.values = json.loads(await self.request.read() or b"{}")
            except (ValueError, RecursionError):
                raise invalid("The request body is not valid JSON.") from None
            return
        try:
            given = await bodies.read(self.request)
        except ApiError:
            raise invalid("The request body cannot be read.") from None
        self.values, self.uploads = given.values, given.uploads

    async def _before(self) -> None:
        """Slow, refused or cut off, where that was injected."""
        waiting = self.whatsapp.faults
        if slow := waiting.take(frozenset({"slow"}), self.method, self.person):
            await asyncio.sleep(slow.seconds)
        waiting.sync_code(self.method, self.person)
        if fault := waiting.take(faults.INSTEAD, self.method, self.person):
            await self._suffer(fault.kind)

    async def _after(self, post: WaPost | None) -> None:
        waiting = self.whatsapp.faults
        if post is not None and waiting.take(frozenset({"status_first"}), self.method, post.person):
            await self._until_told(post)
        if fault := waiting.take(faults.AFTER, self.method, post.person if post else self.person):
            await self._suffer("timeout_before" if fault.kind == "timeout_after" else "reset")

    async def _suffer(self, kind: str) -> None:
        if kind == "500":
            raise GraphError(131000, "as the simulator was told")
        self.note(0, kind)
        if kind != "reset":
            await asyncio.sleep(HOLD_SECONDS)
        raise _CutError

    async def _until_told(self, post: WaPost) -> None:
        """The webhook hears of the message before its own answer is here."""
        talk.advance(self.whatsapp)
        self.whatsapp.news()
        deadline = asyncio.get_running_loop().time() + STATUS_FIRST_SECONDS
        while any(post.wamid in str(one.value) for one in self.whatsapp.happenings.values()):
            if asyncio.get_running_loop().time() > deadline:
                return
            await asyncio.sleep(0.01)

    def _kept(self) -> tuple[Json, WaPost | None]:
        """What the call answers, once what it changed is kept; what is only read is answered in any case."""
        journal = self.world.journal
        if self.request.method == "GET":
            found = self._run()
            journal.settle()
            return found
        try:
            journal.room(self.request.content_length or 0)
            found = self._run()
            journal.flush()
        except NotKeptError as full:
            raise GraphError(131016, str(full)) from None
        return found

    def _run(self) -> tuple[Json, WaPost | None]:
        account, verb = self.whatsapp.account, self.request.method
        owner, edge = self.parts[0], "/".join(self.parts[1:])
        if (verb, owner, edge) == ("POST", account.phone_id, "messages"):
            return messages.receive(self.whatsapp, self.values)
        if owner == account.phone_id:
            return self._of_number(verb, edge), None
        if owner == account.business_id:
            return self._of_business(verb, edge), None
        known = self.whatsapp.media.get(owner)
        if known is not None and not edge and verb in ("GET", "DELETE"):
            if self.request.query.get("phone_number_id", account.phone_id) != account.phone_id:
                raise unsupported(owner, verb)
            return self._of_media(verb, known), None
        raise unsupported(self.request.match_info["path"], verb)

    def _of_media(self, verb: str, known: Any) -> Json:
        if verb == "DELETE":
            return media.delete(self.whatsapp, known)
        return media.describe(self.whatsapp, known, f"{self.request.scheme}://{self.request.host}")

    def _of_number(self, verb: str, edge: str) -> Json:
        whatsapp, query = self.whatsapp, self.request.query
        if (verb, edge) == ("GET", ""):
            return nodes.read(whatsapp, nodes.NUMBER, query.get("fields", ""), nodes.NUMBER_BY_ITSELF)
        if (verb, edge) == ("POST", "media"):
            return media.upload(whatsapp, self.values, self.uploads)
        if edge == "whatsapp_business_profile" and verb in ("GET", "POST"):
            if verb == "GET":
                return nodes.profile(whatsapp, query.get("fields", ""))
            return nodes.set_profile(whatsapp, self.values)
        if (verb, edge) == ("POST", "conversational_automation"):
            return nodes.set_commands(whatsapp, self.values)
        raise unsupported(self.request.match_info["path"], verb)

    def _of_business(self, verb: str, edge: str) -> Json:
        whatsapp, query = self.whatsapp, self.request.query
        if (verb, edge) == ("GET", ""):
            return nodes.read(whatsapp, nodes.BUSINESS, query.get("fields", ""), nodes.BUSINESS_BY_ITSELF)
        if (verb, edge) == ("GET", "message_templates"):
            return templates.listed(whatsapp, query.get("name"))
        if (verb, edge) == ("POST", "message_templates"):
            return templates.create(whatsapp, self.values)
        if edge == "subscribed_apps" and verb in ("GET", "POST", "DELETE"):
            if verb == "GET":
                return nodes.subscriptions(whatsapp)
            return nodes.subscribe(whatsapp, self.values, on=verb == "POST")
        raise unsupported(self.request.match_info["path"], verb)

    def note(self, status: int, description: str) -> None:
        sizes = {name: {"name": u.name, "size": len(u.data)} for name, u in self.uploads.items()}
        person = self.person
        entry = self.world.calls.note(
            {
                "at": self.at,
                "bot": "whatsapp",
                "method": self.method,
                "chat": f"wa:{person}" if person else None,
                "params": self.values | sizes if isinstance(self.values, dict) else self.values,
                "status": status,
                "description": description,
                "channel": "whatsapp",
            }
        )
        self.world.events.publish("call", lambda: {k: v for k, v in entry.items() if k != "params"})


def _authorise(whatsapp: WhatsApp, request: web.Request) -> None:
    given = request.headers.get("Authorization", "")
    token = (
        given.removeprefix("Bearer ")
        if given.startswith("Bearer ")
        else request.query.get("access_token", "")
    )
    if not token:
        raise GraphError(0, "We were unable to authenticate the app user: there is no access token.")
    good = hmac.compare_digest(token.encode(), whatsapp.account.token.encode())
    if not good or whatsapp.account.revoked:
        raise GraphError(190, "Error validating access token: the session has been invalidated.")


async def download(request: web.Request) -> web.StreamResponse:
    """A file's bytes, for whoever has the address and the token; faults match it as the method "file"."""
    whatsapp = request.app[WORLD].whatsapp
    try:
        if not whatsapp.on:
            raise RefusedError("Not Found", 404)
        _authorise(whatsapp, request)
        if fault := whatsapp.faults.take(faults.INSTEAD, "file"):
            if fault.kind == "500":
                raise GraphError(131000, "as the simulator was told")
            return _hang_up(request)
        whatsapp.faults.sync_code("file", None)
    except GraphError as error:
        return _answer(error.body, error.http)
    found = media.fetched(whatsapp, request.match_info["secret"])
    if found is None:
        return web.Response(status=404, text="Media not found")
    data, mime = found
    return web.Response(body=data, headers={"Content-Type": mime})


def _hang_up(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


def _answer(content: Json, status: int) -> web.Response:
    data = json.dumps(content, separators=(",", ":")).encode("ascii")
    return web.Response(body=data, status=status, content_type="application/json")
