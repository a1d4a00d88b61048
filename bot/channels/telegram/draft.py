"""A Delivery made ready for the Bot API: ids as numbers, texts within the limits, one decision about markup."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from bot.channels.forms import MEDIA, require_parts
from bot.channels.html_text import cut, plain
from bot.channels.port import Refused
from domain.capabilities import EVERYTHING
from domain.message import Button, Delivery, Form, Key, Pin

CAPABILITIES = replace(
    EVERYTHING, link="https://t.me/{name}", link_with_words="https://t.me/{name}?start={words}"
)
TOPIC_LIMIT = 128  # characters of a forum topic's name
TOAST_LIMIT = 200  # characters of the answer to a press

_FILE_NAMES = {
    Form.PHOTO: "foto.jpg",
    Form.VIDEO: "video.mp4",
    Form.VOICE: "suara.ogg",
    Form.DOCUMENT: "berkas.bin",
}
"""What a file is called where no name was given."""

_NUMBER = re.compile(r"-?\d{1,19}")


@dataclass(frozen=True, slots=True)
class Draft:
    """One call. `text` is text, caption, or a topic's name; `edit`: the message to edit or delete, else None."""

    form: Form
    chat: int | str
    text: str
    html: bool
    edit: int | None
    reply_to: int | None
    topic: int | None
    buttons: tuple[tuple[Button, ...], ...]
    keyboard: tuple[tuple[Key, ...], ...]
    drop_keyboard: bool
    silent: bool
    protect: bool
    pin: Pin | None
    file: bytes = field(repr=False)
    file_name: str

    @property
    def parse_mode(self) -> str | None:
        return "HTML" if self.html and self.text else None


def prepare(delivery: Delivery) -> Draft:
    """Raises Refused where the delivery lacks what its form needs, NothingToEdit where only text can be edited."""
    require_parts(delivery)
    return Draft(
        form=delivery.form,
        chat=_chat(delivery.address),
        text=_fitting(delivery),
        html=delivery.form is not Form.TOPIC,
        edit=_number(delivery.edit),
        reply_to=_number(delivery.reply_to),
        topic=_number(delivery.topic),
        buttons=delivery.buttons,
        keyboard=delivery.keyboard,
        drop_keyboard=delivery.drop_keyboard,
        silent=delivery.silent,
        protect=delivery.protect,
        pin=delivery.pin,
        file=delivery.file or b"",
        file_name=delivery.file_name or _FILE_NAMES.get(delivery.form, ""),
    )


def without_markup(draft: Draft) -> Draft:
    """The same words without tags: better than none at all."""
    return replace(draft, text=plain(draft.text), html=False)


def _fitting(delivery: Delivery) -> str:
    if delivery.form is Form.TOPIC:
        return plain(delivery.text)[:TOPIC_LIMIT]
    limit = CAPABILITIES.caption_limit if delivery.form in MEDIA else CAPABILITIES.text_limit
    return cut(delivery.text, limit)


def _chat(address: str) -> int | str:
    return int(address) if _NUMBER.fullmatch(address) else address


def _number(identifier: str) -> int | None:
    if not identifier:
        return None
    if not _NUMBER.fullmatch(identifier):
        raise Refused(f"not a message id: {identifier[:32]!r}")
    return int(identifier)
