"""Errands: what needs the network or time, done outside of any transaction; the result is a cause."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import structlog

from bot.channels.port import ChannelError, ChannelPort, Migrated, Refused, TooLarge, Unreachable, follow
from bot.database import Database
from bot.gateway import Gateway
from bot.health.notices import Notices
from bot.loops.roles import Mandate, signed
from bot.media.pictures import resembles
from bot.media.store import EvidenceStore
from bot.media.worker import PictureWorker
from domain.clock import Clock
from domain.message import Channel
from handlers.causes import ErrandCause
from handlers.overviews.gather import Drawing, draw_map, draw_statistics, gather, open_dots
from handlers.process import process
from handlers.services import Services
from locales.text import text
from models import chats, erasure, errands, evidence
from models.db import TRANSIENT, Tx
from models.errands import Errand
from models.leases import Stale

if TYPE_CHECKING:
    from bot.geocoding import Geocoder

LARGEST = 20 * 1024 * 1024  # the Bot API hands out no larger files
ATTEMPTS = 6
PATIENCE = {"call_gateway": 1, "reach_chat": 1}  # who cannot ring at once is passed over: the next rung waits
SEEN_WITHIN = timedelta(days=180)
AT_ONCE = 4
DOUBTED = {"media"}  # whose refusals are not believed the first time: a picture would be lost for good
LEFT_FOR = timedelta(seconds=30)  # what only a newer version knows
log = structlog.get_logger()


class ErrandLoop:
    """Runs what transactions have asked for."""

    def __init__(
        self,
        database: Database,
        services: Services,
        channels: Mapping[Channel, ChannelPort],
        store: EvidenceStore,
        worker: PictureWorker,
        clock: Clock,
        gateway: Gateway,
        notices: Notices,
        geocoder: Geocoder | None = None,
    ) -> None:
        self._database = database
        self._office = services
        self._channels = channels
        self._store = store
        self._worker = worker
        self._clock = clock
        self._geocoder = geocoder
        self._gateway = gateway
        self._notices = notices
        self._kinds = {
            "media": self._media,
            "administrators": self._administrators,
            "address": self._address,
            "call_gateway": self._telephone,
            "drawing": self._drawing,
            "forget": self._forget,
            "reach_chat": self._reach,
            "lost_chat": self._nothing,
            "open_chat": self._nothing,
            "guessing": self._guessing,
        }

    async def step(self, mandate: Mandate) -> bool:
        """Some of what waits; True where there was something."""
        try:
            waiting = await self._database.read(lambda tx: self._waiting(tx, mandate))
        except Stale:
            return False
        await asyncio.gather(*(self._run(e, mandate) for e in waiting))
        return bool(waiting)

    def _waiting(self, tx: Tx, mandate: Mandate) -> list[Errand]:
        mandate.look(tx)
        return errands.waiting(tx, self._clock.now(), AT_ONCE)

    async def _run(self, errand: Errand, mandate: Mandate) -> None:
        try:
            await self._carry_out(errand, mandate)
        except Stale:
            log.warning("errand left to another worker", kind=errand.kind)

    async def _carry_out(self, errand: Errand, mandate: Mandate) -> None:
        if errand.kind not in self._kinds:
            await self._leave(errand, mandate)
            return
        if not mandate.holds():
            return
        try:
            result = await self._kinds[errand.kind](errand.data)
        except TooLarge as error:
            result = {"failed": error.reason, "too_large": True}
        except ChannelError as error:
            if _worth_another(errand, error):
                await self._later(errand, error.reason, mandate)
                return
            result = {"failed": error.reason}
        except Exception as error:
            log.exception("errand failed", kind=errand.kind)
            result = {"failed": type(error).__name__}
        await self._finish(errand, result, mandate)

    async def _leave(self, errand: Errand, mandate: Mandate) -> None:
        """A newer version's errand is left to a worker of that version."""
        at = self._clock.now() + LEFT_FOR
        await self._database.write(signed(mandate, lambda tx: errands.put_off(tx, errand.id, at)))
        await self._notices.tell(f"errands:{errand.kind}", text("notis-urusan-baru", jenis=errand.kind))

    async def _later(self, errand: Errand, reason: str, mandate: Mandate) -> None:
        at = self._clock.now() + timedelta(seconds=2 ** (errand.attempts + 1))
        await self._database.write(signed(mandate, lambda tx: errands.again(tx, errand.id, at, reason)))

    async def _finish(self, errand: Errand, result: dict[str, Any], mandate: Mandate) -> None:
        cause = ErrandCause(errand.id, errand.kind, errand.data, result)
        now = self._clock.now()
        try:
            await self._database.write(signed(mandate, lambda tx: process(self._office, tx, cause, now)))
        except TRANSIENT:
            log.exception("database unavailable")
        except Stale:
            raise
        except Exception as error:
            log.exception("errand's result failed", kind=errand.kind)
            reason = type(error).__name__
            await self._database.write(signed(mandate, lambda tx: errands.give_up(tx, errand.id, reason)))

    async def _media(self, data: dict[str, Any]) -> dict[str, Any]:
        """Fetch a file, keep it once by SHA-256, look at it if it is a picture."""
        piece = await self._database.read(lambda tx: evidence.get(tx, int(data["evidence"])))
        if (data.get("size") or 0) > LARGEST:
            raise TooLarge("file is larger than 20 MB")
        file_id = self._office.sealer.open_text(piece.file_ref)
        content = await self._channels[Channel(piece.channel)].download(file_id, LARGEST)
        digest = sha256(content).hexdigest()
        path = await self._store.put(digest, content)
        result: dict[str, Any] = {"sha256": digest, "size": len(content), "mime": piece.mime, "path": path}
        if piece.form == "photo":
            result |= await self._picture(content, piece.person_id)
        return result

    async def _picture(self, content: bytes, person: int) -> dict[str, Any]:
        looked = await self._worker.inspect(content)
        since = self._clock.now() - SEEN_WITHIN
        known = await self._database.read(lambda tx: evidence.picture_hashes(tx, person, since))
        found: dict[str, Any] = {"mime": looked.mime, "picture_hash": looked.picture_hash}
        found["seen_before"] = bool(looked.picture_hash) and any(
            resembles(looked.picture_hash, k) for k in known
        )
        if looked.copy is not None:
            found["copy_path"] = await self._store.put(sha256(looked.copy).hexdigest(), looked.copy)
        return found

    async def _administrators(self, data: dict[str, Any]) -> dict[str, Any]:
        chat = await self._database.read(lambda tx: chats.get_chat(tx, int(data["chat"])))
        address = self._office.sealer.open_text(chat.address)
        return {"people": await self._channels[Channel(chat.channel)].administrators(address)}

    async def _address(self, data: dict[str, Any]) -> dict[str, Any]:
        """A typed address as a point, where a geocoder is set and knows it."""
        point = await self._geocoder.find(data["words"]) if self._geocoder else None
        return {"point": point}

    async def _telephone(self, data: dict[str, Any]) -> dict[str, Any]:
        """Make a telephone ring; the administrator hears of it where that fails."""
        try:
            result = await self._gateway.ring(data)
        except ChannelError as error:
            await self._notices.tell("gateway", text("gerbang-gagal", sebab=error.reason))
            raise
        await self._notices.over("gateway")
        return result

    async def _guessing(self, data: dict[str, Any]) -> dict[str, Any]:
        """Somebody tries codes: the administrator hears of it once an hour at most."""
        words = text("notis-tebak-kode", jumlah=str(data["count"]))
        await self._notices.tell(f"guessing:{data['since']}", words)
        return {}

    async def _drawing(self, data: dict[str, Any]) -> dict[str, Any]:
        """A map or a chart: read in one go, drawn beside the loop, stored like any file."""
        drawing = Drawing(**{k: v for k, v in data.items() if k != "chat"})
        picture, words = await self._drawn(drawing)
        digest = sha256(picture).hexdigest()
        path = await self._store.put(digest, picture)
        return {"sha256": digest, "size": len(picture), "path": path, "words": words}

    async def _drawn(self, drawing: Drawing) -> tuple[bytes, str]:
        city, now = self._office.city, self._clock.now()
        if drawing.what == "map":
            dots = await self._database.read(lambda tx: open_dots(tx, city, drawing))
            return await asyncio.to_thread(draw_map, city, dots, drawing, now)
        since, until = datetime.fromisoformat(drawing.since), datetime.fromisoformat(drawing.until)
        found = await self._database.read(lambda tx: gather(tx, city, since, until))
        return await asyncio.to_thread(draw_statistics, city, found, drawing.span)

    async def _reach(self, data: dict[str, Any]) -> dict[str, Any]:
        """May we write to a chat that counts as closed, or is said to have moved (`to`)?"""
        chat = await self._database.read(lambda tx: chats.get_chat(tx, int(data["chat"])))
        channel, address = self._channels[Channel(chat.channel)], self._office.sealer.open_text(chat.address)
        try:
            if data.get("to"):
                raise Migrated("the group says so", str(data["to"]))
            await channel.reach(address)
        except Migrated as moved:
            await follow(channel, address, moved)
            return {"moved_to": moved.to}
        except Unreachable as error:
            return {"failed": error.reason, "out": True}
        return {}

    async def _nothing(self, data: dict[str, Any]) -> dict[str, Any]:
        """Nothing to fetch: what follows from it is decided behind the door."""
        return {}

    async def _forget(self, data: dict[str, Any]) -> dict[str, Any]:
        """Delete a file that nothing refers to; one that was sent again meanwhile stays."""
        path = str(data["path"])
        if not await self._database.read(lambda tx: erasure.still_kept(tx, path)):
            await self._store.delete(path)
        return {}


def _worth_another(errand: Errand, error: ChannelError) -> bool:
    """May the same call have another answer later?"""
    if isinstance(error, Refused) and errand.kind not in DOUBTED:
        return False
    return errand.attempts < PATIENCE.get(errand.kind, ATTEMPTS)
