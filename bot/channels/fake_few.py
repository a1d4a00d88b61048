"""A chat platform in memory that can do little: nothing that stands there can be changed or taken back, nothing comes without
a sound, three buttons or a list of ten lines stand under a message, and it pushes what people do.

Strict: what such a platform would refuse, or silently drop, is refused here.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from bot.channels.choices import in_words, laid_out
from bot.channels.fake import FakeChannel
from bot.channels.port import Refused
from bot.channels.pushing import Pushing
from domain.capabilities import MEBIBYTE, Capabilities
from domain.clock import Clock
from domain.message import Channel, Delivery, Form, Inbound

FEW = Capabilities(
    edits=False,
    deletes=False,
    silent=False,
    keyboards=False,
    polls=False,
    asks_location=True,
    asks_contact=True,
    choices=3,
    rows=10,
    label=20,
    row_label=24,
    text_limit=4096,
    caption_limit=1024,
    download_limit=100 * MEBIBYTE,
    link="https://chat.example/{name}",
    link_with_words="https://chat.example/{name}?text={words}",
)


class FewChannel(Pushing, FakeChannel):
    """Its message ids are as long as a keyed hash, which stands for ids that tell of people."""

    def __init__(self, clock: Clock, name: Channel = Channel.WHATSAPP) -> None:
        super().__init__(clock, name, FEW)

    def parse(self, body: bytes) -> Inbound | None:
        inbound = super().parse(body)
        return in_words(inbound) if inbound is not None else None

    def _apply(self, delivery: Delivery) -> str:
        if delivery.edit or delivery.form in (Form.DELETE, Form.TOPIC):
            raise Refused(f"no {'edit' if delivery.form is Form.TEXT else delivery.form}")
        sounding = replace(delivery, silent=False, protect=False, drop_keyboard=False)
        return super()._apply(laid_out(sounding, self.capabilities))

    def _name_of(self, number: int) -> str:
        return sha256(f"{self.name}:{number}".encode()).hexdigest()
