"""A bucket on this machine: as much of S3's HTTP as keeping, fetching, listing and deleting small objects takes.

It knows nothing of the product. Objects are a dictionary; signatures are taken as they come, but must be there.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import md5
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from aiohttp import web

PAGE = 2  # objects per page of a list: so that the next page is asked for
STAMP = "Tue, 24 Nov 2026 13:44:00 GMT"


@dataclass
class Bucket:
    """What was kept, and how it was asked."""

    objects: dict[str, bytes] = field(default_factory=dict)
    unsigned: int = 0
    refuse_after: int = 10**9  # so many objects are taken; then the disk is full
    base: str = ""

    async def handle(self, request: web.Request) -> web.StreamResponse:
        if not request.headers.get("Authorization", "").startswith("AWS4-HMAC-SHA256 Credential=KEY/"):
            self.unsigned += 1
            return web.Response(status=403)
        key = request.path.strip("/").partition("/")[2]
        if request.method == "GET" and not key:
            return self._list(request)
        if request.method == "POST" and "delete" in request.query:
            return self._delete_many(await request.read())
        answer = {"PUT": self._put, "GET": self._get, "HEAD": self._get, "DELETE": self._delete}[
            request.method
        ]
        return answer(key, await request.read(), request.headers.get("If-None-Match", ""))

    def _put(self, key: str, body: bytes, unless: str) -> web.Response:
        if unless == "*" and key in self.objects:
            return web.Response(status=412)
        if len(self.objects) >= self.refuse_after:
            return web.Response(status=400, text="<Error><Code>QuotaExceeded</Code></Error>")
        self.objects[key] = body
        return web.Response(headers={"ETag": _tag(body)})

    def _get(self, key: str, _body: bytes, _unless: str) -> web.Response:
        if key not in self.objects:
            return web.Response(status=404, text="<Error><Code>NoSuchKey</Code></Error>")
        found = self.objects[key]
        return web.Response(body=found, headers={"ETag": _tag(found), "Last-Modified": STAMP})

    def _delete(self, key: str, _body: bytes, _unless: str) -> web.Response:
        self.objects.pop(key, None)
        return web.Response(status=204)

    def _delete_many(self, body: bytes) -> web.Response:
        keys = [e.text or "" for e in ElementTree.fromstring(body).iter() if e.tag.endswith("Key")]
        for key in keys:
            self.objects.pop(key, None)
        gone = "".join(f"<Deleted><Key>{escape(k)}</Key></Deleted>" for k in keys)
        return _xml(f"<DeleteResult>{gone}</DeleteResult>")

    def _list(self, request: web.Request) -> web.Response:
        prefix, after = request.query.get("prefix", ""), request.query.get("continuation-token", "")
        keys = [k for k in sorted(self.objects) if k.startswith(prefix) and k > after]
        shown, more = keys[:PAGE], len(keys) > PAGE
        rows = "".join(
            f"<Contents><Key>{escape(k)}</Key><Size>{len(self.objects[k])}</Size><ETag>{_tag(self.objects[k])}</ETag>"
            "<LastModified>2026-11-24T13:44:00.000Z</LastModified></Contents>"
            for k in shown
        )
        token = f"<NextContinuationToken>{shown[-1]}</NextContinuationToken>" if more else ""
        flag = str(more).lower()
        return _xml(f"<ListBucketResult><IsTruncated>{flag}</IsTruncated>{token}{rows}</ListBucketResult>")


def _tag(body: bytes) -> str:
    return f'"{md5(body, usedforsecurity=False).hexdigest()}"'


def _xml(words: str) -> web.Response:
    return web.Response(text=f'<?xml version="1.0"?>{words}', content_type="application/xml")


@contextmanager
def serving(bucket: Bucket) -> Iterator[Bucket]:
    """The bucket behind HTTP, in a thread of its own."""
    loop, up = asyncio.new_event_loop(), threading.Event()

    app = web.Application(client_max_size=1 << 26)
    app.router.add_route("*", "/{path:.*}", bucket.handle)
    runner = web.AppRunner(app, shutdown_timeout=1)

    async def start() -> None:
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        bucket.base = f"http://127.0.0.1:{runner.addresses[0][1]}"
        up.set()

    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    asyncio.run_coroutine_threadsafe(start(), loop)
    assert up.wait(10)
    try:
        yield bucket
    finally:
        asyncio.run_coroutine_threadsafe(runner.cleanup(), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
