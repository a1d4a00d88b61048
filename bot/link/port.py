"""Callers' pages as a channel: what they send comes in, and nothing goes out."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import datetime
from hashlib import sha256
from secrets import token_bytes

import orjson

from bot.channels.pace import Pace
from bot.channels.port import Arrived, Refused, TooLarge, Unreachable, Unreadable
from bot.channels.pushing import Pushing
from bot.database import Database
from bot.media.store import EvidenceStore
from domain.capabilities import EVERYTHING, MEBIBYTE
from domain.message import Channel, Delivery, Inbound, Kind, Media, Pin, Standing
from models import page_pieces

LARGEST = 48 * MEBIBYTE  # bytes of a file: what the operators' platform takes
SALT = 16  # bytes before each piece in the store
SILENT = "a caller's page is no chat"


@dataclass(frozen=True, slots=True)
class Sent:
    """One thing that a page has sent. `name`: the page's own, by which a repetition is known."""

    page: int
    name: str
    kind: Kind
    at: datetime
    text: str = ""
    pin: Pin | None = None
    media: Media | None = None

    def arrived(self) -> Arrived:
        """As it is kept."""
        body = orjson.dumps({**asdict(self), "at": self.at.isoformat()})
        return Arrived(body, f"{self.page}:{self.name}", 0, str(self.page))


class CallerPages(Pushing):
    """A channel of which only the way in is used."""

    name = Channel.PHONE
    username = ""

    def __init__(self, database: Database, store: EvidenceStore) -> None:
        self.capabilities = replace(EVERYTHING, polls=False, download_limit=LARGEST)
        self.pace = Pace()
        self._database = database
        self.store = store

    async def start(self) -> None:
        """Nothing to open."""

    async def stop(self) -> None:
        """Nothing to close."""

    def arrived(self, body: bytes) -> Arrived:
        return Arrived(body, "", 0)

    def parse(self, body: bytes) -> Inbound:
        """Raises Unreadable."""
        try:
            told = orjson.loads(body)
            page = str(told["page"])
            return Inbound(
                channel=Channel.PHONE,
                kind=Kind(told["kind"]),
                chat=page,
                person=page,
                sent_at=datetime.fromisoformat(told["at"]),
                message_id=str(told["name"]),
                text=told["text"],
                pin=Pin(**told["pin"]) if told["pin"] else None,
                media=Media(**told["media"]) if told["media"] else None,
            )
        except (KeyError, TypeError, ValueError) as problem:
            raise Unreadable("not what a caller's page sends") from problem

    async def keep(self, page: int, upload: str, start: int, piece: bytes, now: datetime) -> None:
        """The next piece of a file, by a path of its own: what is alike elsewhere goes at another time. Raises Unkept."""
        own = token_bytes(SALT) + piece
        path = await self.store.put(sha256(own).hexdigest(), own)
        size = len(piece)
        await self._database.write(lambda tx: page_pieces.keep(tx, page, upload, start, size, path, now))

    async def download(self, file_id: str, limit: int) -> bytes:
        """A file of which all pieces have come."""
        page, _, upload = file_id.partition(":")
        found = await self._database.read(lambda tx: page_pieces.paths(tx, int(page), upload))
        if not found:
            raise Refused("its pieces are gone")
        whole = bytearray()
        for path in found:
            try:
                whole += (await self.store.get(path))[SALT:]
            except FileNotFoundError:
                raise Refused("a piece is gone") from None
            if len(whole) > limit:
                raise TooLarge(f"file is larger than {limit // MEBIBYTE} MB")
        return bytes(whole)

    async def deliver(self, delivery: Delivery) -> str:
        raise Unreachable(SILENT)

    async def writing(self, receipt: str) -> None:
        """Nothing is shown."""

    async def answer_press(self, press_id: str, text: str, alert: bool) -> bool:
        return False

    async def standing(self, chat: str, person: str) -> Standing:
        return Standing.OUT

    async def administrators(self, chat: str) -> list[str]:
        return []

    async def reach(self, chat: str) -> None:
        raise Unreachable(SILENT)
