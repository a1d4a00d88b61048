"""A row of the outbox with everything looked up that its delivery needs: address, standing messages, file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from bot.channels.port import ChannelError, ChannelPort, Unreachable, Unsure
from bot.export import FILE_NAME
from bot.loops import word_lines
from bot.loops.refusals import Refusals
from domain.capabilities import Capabilities
from domain.message import Channel, Delivery, Form, Outgoing
from models import chats, evidence, sent_messages, standing
from models.db import Tx
from models.outbox import CARD
from models.refs import ref_of
from models.sealing import Sealer
from models.sending import OutboxRow

MIMES = {".png": "image/png", ".jpg": "image/jpeg", ".ogg": "audio/ogg"}


class NoFile(Unsure):
    """Its file cannot be read now, though it is kept: the disk may be away. `untold`: nobody looks after that place."""

    def __init__(self, reason: str, *, untold: bool) -> None:
        super().__init__(reason)
        self.untold = untold


class Forgotten(ChannelError):
    """Its file was forgotten before it was shown, as somebody had asked or after its time."""


@dataclass(frozen=True, slots=True)
class Addressed:
    """A row with everything looked up that its delivery needs."""

    row: OutboxRow
    delivery: Delivery | None  # None: there is nothing to do
    group: bool
    file: tuple[str, str, str] | None = None  # path, name, mime
    problem: ChannelError | None = None  # why it cannot be sent at all
    others: tuple[OutboxRow, ...] = ()  # that are said by the same message, or need not be said any more
    several: bool = False  # tickets are told of


class Addressing:
    """Looks up where a row goes, and what it changes or answers there."""

    def __init__(
        self,
        sealer: Sealer,
        refusals: Refusals,
        channels: Mapping[Channel, ChannelPort],
        exported: Callable[[Tx, int], bytes] | None = None,
        shipped: Callable[[str], Path | None] | None = None,
    ) -> None:
        self._sealer = sealer
        self._refusals = refusals
        self._channels = channels
        self._exported = exported
        self._shipped = shipped

    def able(self, row: OutboxRow) -> Capabilities:
        """What the platform can do to which this row goes."""
        return self._channels[row.message.channel].capabilities

    def of(self, tx: Tx, row: OutboxRow, chat: chats.Chat) -> Addressed:
        """What its channel is given for this row."""
        message = row.message
        if not chat.address:  # whoever it was has asked to be forgotten
            return Addressed(row, None, not chat.private, problem=Unreachable("erased"))
        if chat.closed:
            self._refusals.tried_while_closed(chat.id)
        if message.form is Form.DELETE:
            return self._deletion(tx, row, chat)
        reply = (
            standing.where_stands(tx, chat.id, message.reply_key) if message.reply_key else message.reply_to
        )
        topic = standing.where_stands(tx, chat.id, message.topic_key) if message.topic_key else ""
        if message.topic_key and not topic and message.ticket is not None:
            reply = reply or standing.where_stands(tx, chat.id, f"{CARD}{message.ticket}")
        delivery = Delivery(
            form=message.form,
            address=self._sealer.open_text(chat.address),
            text=message.text,
            edit=self._edits(tx, row),
            buttons=message.buttons,
            keyboard=message.keyboard,
            drop_keyboard=message.drop_keyboard,
            silent=message.silent,
            protect=message.protect,
            reply_to=reply,
            topic=topic,
            pin=message.pin,
            ref=ref_of(row.id, row.attempts),
        )
        if delivery.edit and word_lines.is_key(message.key):
            delivery = replace(delivery, text=word_lines.changed(tx, row, delivery.edit))
        if message.export is not None and self._exported is not None:
            content = self._exported(tx, message.export)
            delivery = replace(delivery, file=content, file_name=FILE_NAME, mime="application/json")
        if message.shipped:
            return Addressed(row, self._with_shipped(delivery, message.shipped), not chat.private)
        file = _file(tx, message)
        if file is None and message.form is not Form.TEXT and (message.file or message.evidence is not None):
            return Addressed(row, None, not chat.private, problem=Forgotten("forgotten"))
        return Addressed(row, delivery, not chat.private, file)

    def _with_shipped(self, delivery: Delivery, name: str) -> Delivery | None:
        """With the picture or sound that comes with the city's file; the words alone where it is gone."""
        path = self._shipped(name) if self._shipped is not None else None
        if path is None:
            return replace(delivery, form=Form.TEXT) if delivery.text else None
        mime = MIMES.get(path.suffix, "image/png")
        return replace(delivery, file=path.read_bytes(), file_name=path.name, mime=mime)

    def _deletion(self, tx: Tx, row: OutboxRow, chat: chats.Chat) -> Addressed:
        message = row.message
        if not self._channels[message.channel].capabilities.deletes:
            return Addressed(row, None, not chat.private)
        target = self._taken_back(tx, row)
        if not target:
            return Addressed(row, None, not chat.private)
        delivery = Delivery(Form.DELETE, self._sealer.open_text(chat.address), edit=target)
        return Addressed(row, delivery, not chat.private)

    def _taken_back(self, tx: Tx, row: OutboxRow) -> str:
        """The message that this one takes back; "" where it does not stand in the chat."""
        message = row.message
        if message.takes_back is not None:
            return sent_messages.went_out_as(tx, message.takes_back)
        stands = standing.where_stands(tx, row.chat_id, message.reply_key) if message.reply_key else ""
        return stands or message.reply_to

    def name_of_what_went(self, tx: Tx, row: OutboxRow) -> str:
        """The key of the message that this one has taken back; "" where it had none."""
        if row.message.takes_back is None:
            return row.message.reply_key
        return sent_messages.key_of_row(tx, row.message.takes_back)

    def edited(self, tx: Tx, row: OutboxRow) -> str:
        """The key of the standing message that this one changed; "" where it was a new one."""
        return row.message.key if self._edits(tx, row) else ""

    def _edits(self, tx: Tx, row: OutboxRow) -> str:
        """The message that this one changes; "" where it is sent anew."""
        key, able = row.message.key, self._channels[row.message.channel].capabilities
        return standing.where_stands(tx, row.chat_id, key) if key and able.edits else ""


def _file(tx: Tx, message: Outgoing) -> tuple[str, str, str] | None:
    if message.file and message.form is not Form.TEXT:
        own = evidence.file_of(tx, message.file)
        return (own.path, "gambar.png", own.mime) if own is not None else None
    if message.evidence is None or message.form is Form.TEXT:
        return None
    piece = evidence.find(tx, message.evidence)
    stored = evidence.file_of(tx, piece.sha256) if piece is not None and piece.sha256 else None
    if piece is None or stored is None:
        return None
    return (stored.copy_path or stored.path, piece.name or piece.form, stored.mime)
