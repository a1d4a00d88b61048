"""WhatsApp as a channel: Meta's Cloud API, or a server that speaks like it. It pushes; what it pushed is split in `push`."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass

import structlog
from pydantic import SecretStr

from bot.channels.choices import in_words
from bot.channels.forms import MEDIA, require_parts
from bot.channels.port import Arrived, ChannelError, Pushed, Refused, TooLarge, Unsure
from bot.channels.pushing import Pushing
from bot.channels.whatsapp import push, templates
from bot.channels.whatsapp.answers import INVALID
from bot.channels.whatsapp.graph import Graph
from bot.channels.whatsapp.layout import as_taken, bare, body_of
from bot.channels.whatsapp.limits import CAPABILITIES, PACE
from bot.channels.whatsapp.push import Hashed
from bot.channels.whatsapp.reading import read
from domain.message import Channel, Delivery, Form, Inbound, Standing

log = structlog.get_logger(__name__)
MIMES = {
    Form.PHOTO: "image/jpeg",
    Form.VIDEO: "video/mp4",
    Form.VOICE: "audio/ogg",
    Form.DOCUMENT: "application/pdf",
}


@dataclass(frozen=True, slots=True)
class Account:
    """Which number we are, and by what Meta and we know each other."""

    number: str  # Meta's id of it
    business: str  # … and of the account that it belongs to, "" where it is not set
    token: SecretStr
    secrets: tuple[str, ...]  # any of which signs what is pushed
    verify: str
    base_url: str = "https://graph.facebook.com"
    version: str = "25.0"


class WhatsAppChannel(Pushing):
    """One number. Calls are made once: waiting and repeating are the outbox's. `hashed`: a keyed hash, in place of the
    platform's message ids, which hold people's numbers."""

    name = Channel.WHATSAPP
    capabilities = CAPABILITIES
    pace = PACE

    def __init__(self, account: Account, hashed: Hashed) -> None:
        self.username = ""  # our number, as it stands in links
        self._account = account
        self._hashed = hashed
        self._graph = Graph(account.token, account.base_url, account.version)

    async def start(self) -> None:
        shown = await self._graph.get(self._account.number, fields="display_phone_number,verified_name")
        if self._account.business:
            await self._submit()
        self.username = "".join(filter(str.isdigit, str(shown.get("display_phone_number", ""))))

    async def _submit(self) -> None:
        """Words that Meta has never seen are shown to it; that stops nothing."""
        path = f"{self._account.business}/message_templates"
        try:
            found = await self._graph.get(path, limit="100")
            known = {str(one.get("name")) for one in found.get("data", []) if isinstance(one, dict)}
            for template in templates.wanted():
                if template["name"] not in known:
                    await self._graph.post(path, template)
        except ChannelError as error:
            log.warning("templates_not_submitted", reason=error.reason)

    async def stop(self) -> None:
        await self._graph.close()

    def challenge(self, query: dict[str, str]) -> str | None:
        """The answer to who enters our webhook; None for strangers."""
        return push.challenge(query, self._account.verify)

    def is_signed(self, body: bytes, header: str) -> bool:
        return push.is_signed(body, header, self._account.secrets)

    def is_about_us(self, body: bytes) -> bool:
        """Whoever signed it: does it name our number?"""
        return self._account.number.encode() in body

    def pushed(self, body: bytes) -> Pushed:
        """What one webhook brought. Never raises."""
        return push.split(body, self._hashed)

    def arrived(self, body: bytes) -> Arrived:
        """The first of what a push brought: whole pushes go through `pushed`."""
        rows = self.pushed(body).arrived
        return rows[0] if rows else Arrived(body, self._hashed("pushed", body.hex()), 0)

    def parse(self, body: bytes) -> Inbound | None:
        inbound = read(body, self._account.number, self._hashed)
        return in_words(inbound) if inbound is not None else None

    async def deliver(self, delivery: Delivery) -> str:
        require_parts(delivery)
        delivery = as_taken(delivery)
        body = body_of(delivery, await self._uploaded(delivery))
        try:
            return await self._sent(body)
        except Refused as refused:
            if body["type"] != "interactive" or _code(refused) not in INVALID:
                raise
            log.warning("choices_refused", reason=refused.reason)
            return await self._sent(bare(delivery))

    async def _uploaded(self, delivery: Delivery) -> str:
        if delivery.form not in MEDIA or not delivery.file:
            return ""
        name = delivery.file_name or delivery.form.value
        mime = delivery.mime or mimetypes.guess_type(name)[0] or MIMES[delivery.form]
        path = f"{self._account.number}/media"
        return await self._graph.upload(path, delivery.file, name, mime)

    async def _sent(self, body: dict[str, object]) -> str:
        answered = await self._graph.post(f"{self._account.number}/messages", body)
        messages = answered.get("messages")
        first = messages[0] if isinstance(messages, list) and messages else {}
        if not isinstance(first, dict) or not isinstance(first.get("id"), str):
            raise Unsure("the answer names no message")
        return self._hashed("message", first["id"])

    async def answer_press(self, press_id: str, text: str, alert: bool) -> bool:
        """What was pressed counts as read; a pop-up there is none."""
        await self._read(press_id)
        return not text

    async def writing(self, receipt: str) -> None:
        """Until the answer stands there, or for 25 seconds."""
        await self._read(receipt, typing_indicator={"type": "text"})

    async def _read(self, message_id: str, **shown: object) -> None:
        body = {"messaging_product": "whatsapp", "status": "read", "message_id": message_id, **shown}
        try:
            await self._graph.post(f"{self._account.number}/messages", body)
        except ChannelError as error:
            log.info("not_marked_as_read", reason=error.reason)

    async def download(self, file_id: str, limit: int) -> bytes:
        """An address holds for five minutes: it is asked for anew each time."""
        found = await self._graph.get(file_id, phone_number_id=self._account.number)
        size = found.get("file_size")
        if str(size).isdigit() and int(str(size)) > limit:
            raise TooLarge(f"the file has {size} bytes, more than {limit}")
        if not isinstance(found.get("url"), str):
            raise Unsure("the answer names no file")
        return await self._graph.fetch(found["url"], limit)

    async def reach(self, chat: str) -> None:
        """Nothing can be asked without writing: whoever has written can be written to."""

    async def standing(self, chat: str, person: str) -> Standing:
        raise Refused("there are no groups here")

    async def administrators(self, chat: str) -> list[str]:
        raise Refused("there are no groups here")


def _code(refused: Refused) -> int:
    """The platform's number, with which every reason begins."""
    number = refused.reason.partition(" ")[0]
    return int(number) if number.isdigit() else -1
