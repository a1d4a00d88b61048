"""What each kind of errand is: done outside of any transaction, by what knows the network, the store, or takes its time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, TypeVar

from bot.basemap.ground import Ground
from bot.channels.port import ChannelError, ChannelPort, Migrated, TooLarge, Unreachable, follow
from bot.database import Database
from bot.gateway import Gateway
from bot.handover import Handover
from bot.health.notices import Notices
from bot.media.pictures import resembles
from bot.media.store import EvidenceStore
from bot.media.worker import PictureWorker
from bot.sms import Sms
from bot.transcribing.voices import Voices
from domain.capabilities import MEBIBYTE
from domain.clock import Clock
from domain.errand import (
    Administrators,
    Brought,
    CallGateway,
    Done,
    Drawing,
    Drawn,
    ErrandData,
    ErrandKind,
    Failed,
    Fetched,
    FetchMedia,
    FindAddress,
    ForgetFile,
    HandOver,
    ListAdministrators,
    Located,
    LostChat,
    Moved,
    OpenChat,
    ReachChat,
    SendSms,
    TellGuessing,
    Transcribe,
    Transcribed,
    Unsaid,
)
from domain.message import Channel
from handlers.overviews.gather import draw_map, draw_statistics, gather, open_dots
from handlers.services import Services
from locales.text import text
from models import chats, erasure, evidence
from models.errand_codec import errand_data

if TYPE_CHECKING:
    from bot.geocoding import Geocoder

SEEN_WITHIN = timedelta(days=180)
UNKEPT = "unkept"  # key of the notice that the place of evidence takes nothing
Asked = TypeVar("Asked", bound=ErrandData)
Row = Mapping[str, object]  # what an errand is to do, as it is stored


class ErrandWork:
    """Does one errand, by its kind; what it brings is a cause."""

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
        sms: Sms,
        handover: Handover,
        ground: Ground,
        voices: Voices,
        geocoder: Geocoder | None = None,
    ) -> None:
        self._database = database
        self._services = services
        self._channels = channels
        self.store = store
        self._worker = worker
        self._clock = clock
        self._geocoder = geocoder
        self._ground = ground
        self._gateway = gateway
        self._notices = notices
        self.handover = handover
        self.voices = voices
        self.kinds: dict[str, Callable[[Row], Awaitable[Brought]]] = dict(self._by_kind(sms))

    def _by_kind(self, sms: Sms) -> Iterator[tuple[ErrandKind, Callable[[Row], Awaitable[Brought]]]]:
        yield _done_by(FetchMedia, self._media)
        yield _done_by(ListAdministrators, self._administrators)
        yield _done_by(FindAddress, self._address)
        yield _done_by(CallGateway, self._telephone)
        yield _done_by(Drawing, self._drawing)
        yield _done_by(ForgetFile, self._forget)
        yield _done_by(ReachChat, self._reach)
        yield _done_by(LostChat, self._nothing)
        yield _done_by(OpenChat, self._nothing)
        yield _done_by(Unsaid, self._nothing)
        yield _done_by(TellGuessing, self._guessing)
        yield _done_by(SendSms, sms.send)
        yield _done_by(HandOver, self._hand_over)
        yield _done_by(Transcribe, self._transcribe)

    async def _media(self, asked: FetchMedia) -> Fetched:
        """Fetch a file, keep it once by SHA-256, look at it if it is a picture."""
        piece = await self._database.read(lambda tx: evidence.get(tx, asked.evidence))
        channel = self._channels[Channel(piece.channel)]
        most = channel.capabilities.download_limit
        if (asked.size or 0) > most:
            raise TooLarge(f"file is larger than {most // MEBIBYTE} MB")
        content = await channel.download(self._services.sealer.open_text(piece.file_ref), most)
        digest = sha256(content).hexdigest()
        path = await self.store.put(digest, content)
        await self._notices.over(UNKEPT)
        file = Fetched(digest, len(content), piece.mime, path)
        return await self._picture(file, content, piece.person_id) if piece.form == "photo" else file

    async def _picture(self, file: Fetched, content: bytes, person: int) -> Fetched:
        looked = await self._worker.inspect(content)
        since = self._clock.now() - SEEN_WITHIN
        known = await self._database.read(lambda tx: evidence.picture_hashes(tx, person, since))
        seen = bool(looked.picture_hash) and any(resembles(looked.picture_hash, k) for k in known)
        copy = looked.copy
        kept = "" if copy is None else await self.store.put(sha256(copy).hexdigest(), copy)
        return replace(
            file, mime=looked.mime, picture_hash=looked.picture_hash, seen_before=seen, copy_path=kept
        )

    async def _administrators(self, asked: ListAdministrators) -> Administrators:
        chat = await self._database.read(lambda tx: chats.get_chat(tx, asked.chat))
        address = self._services.sealer.open_text(chat.address)
        return Administrators(tuple(await self._channels[Channel(chat.channel)].administrators(address)))

    async def _address(self, asked: FindAddress) -> Located | Done:
        """A typed address as a point, where a geocoder is set and knows it."""
        point = await self._geocoder.find(asked.words) if self._geocoder else None
        return Located(*point) if point else Done()

    async def _telephone(self, asked: CallGateway) -> Done:
        """Make a telephone ring; the administrator hears of it where that fails."""
        try:
            await self._gateway.ring(asked)
        except ChannelError as error:
            await self._notices.tell("gateway", text("gerbang-gagal", sebab=error.reason))
            raise
        await self._notices.over("gateway")
        return Done()

    async def _hand_over(self, asked: HandOver) -> Done:
        """The administrator hears once that another system takes nothing."""
        try:
            done = await self.handover.send(asked)
        except ChannelError as error:
            await self._notices.tell("handover", text("serah-gagal", sebab=error.reason))
            raise
        await self._notices.over("handover")
        return done

    async def _transcribe(self, asked: Transcribe) -> Transcribed:
        """The administrator hears once that no machine listens: people do, as ever."""
        try:
            heard = await self.voices.transcribe(asked)
        except ChannelError as error:
            await self._notices.tell("transcribe", text("mesin-gagal", sebab=error.reason))
            raise
        await self._notices.over("transcribe")
        return heard

    async def _guessing(self, asked: TellGuessing) -> Done:
        """Somebody tries codes: the administrator hears of it once an hour at most."""
        words = text("notis-tebak-kode", jumlah=str(asked.count))
        await self._notices.tell(f"guessing:{asked.since}", words)
        return Done()

    async def _drawing(self, drawing: Drawing) -> Drawn:
        """A map or a chart: read in one go, drawn beside the loop, stored like any file."""
        picture, words = await self._drawn(drawing)
        digest = sha256(picture).hexdigest()
        path = await self.store.put(digest, picture)
        return Drawn(digest, len(picture), path, words)

    async def _drawn(self, drawing: Drawing) -> tuple[bytes, str]:
        city, now = self._services.city, self._clock.now()
        if drawing.what == "map":
            dots = await self._database.read(lambda tx: open_dots(tx, city, drawing))
            ground = await self._ground.picture()
            return await asyncio.to_thread(draw_map, city, dots, drawing, now, ground)
        since, until = drawing.since, drawing.until
        if since is None or until is None:
            raise ValueError("a statistic without its span")
        found = await self._database.read(lambda tx: gather(tx, city, since, until))
        return await asyncio.to_thread(draw_statistics, city, found, drawing.span)

    async def _reach(self, asked: ReachChat) -> Moved | Failed | Done:
        """May we write to a chat that counts as closed, or is said to have moved (`to`)?"""
        chat = await self._database.read(lambda tx: chats.get_chat(tx, asked.chat))
        channel, address = (
            self._channels[Channel(chat.channel)],
            self._services.sealer.open_text(chat.address),
        )
        try:
            if asked.to:
                raise Migrated("the group says so", asked.to)
            await channel.reach(address)
        except Migrated as moved:
            await follow(channel, address, moved)
            return Moved(moved.to)
        except Unreachable as error:
            return Failed(error.reason, out=True)
        return Done()

    async def _nothing(self, asked: LostChat | OpenChat | Unsaid) -> Done:
        """Nothing to fetch: what follows from it is decided behind the door."""
        return Done()

    async def _forget(self, asked: ForgetFile) -> Done:
        """Delete a file that nothing refers to; one that was sent again meanwhile stays."""
        if not await self._database.read(lambda tx: erasure.still_kept(tx, asked.path)):
            await self.store.delete(asked.path)
        return Done()


def _done_by(
    of: type[Asked], work: Callable[[Asked], Awaitable[Brought]]
) -> tuple[ErrandKind, Callable[[Row], Awaitable[Brought]]]:
    """The kind of such errands, and what does one as it is stored."""
    return of.kind, lambda row: work(errand_data(of, row))
