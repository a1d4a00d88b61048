"""The operators' bot: python-telegram-bot's types and client. Its application, updater and job queue are not used."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import Any, TypeVar

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    KeyboardButton,
    LinkPreviewOptions,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
    Update,
)
from telegram.error import TelegramError

from bot.channels.port import Profile, Refused, Unreadable, Unsure
from bot.channels.telegram import shapes as tg
from bot.channels.telegram.answers import refusal, scrub
from bot.channels.telegram.channel import CONNECTIONS, TELEGRAM, TIMEOUT, UPLOAD_TIMEOUT, TelegramChannel
from bot.channels.telegram.draft import Draft
from bot.channels.telegram.reading import read_left, read_member, read_message, read_press
from bot.channels.telegram.request import AiohttpRequest, AnswerError
from bot.channels.telegram.updates import OPERATOR_KINDS
from domain.clock import Clock
from domain.message import Ask, Button, Channel, Form, Inbound, Key

T = TypeVar("T")
_CONNECT_TIMEOUT = 10.0
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class TelegramOperator(TelegramChannel):
    """Operators' groups, and their private chats with the bot."""

    name = Channel.TELEGRAM_OPERATOR
    kinds = OPERATOR_KINDS

    def __init__(
        self,
        token: str,
        base_url: str = TELEGRAM,
        *,
        clock: Clock | None = None,
        profile: Profile | None = None,
    ) -> None:
        super().__init__(token, base_url, clock=clock, profile=profile)
        self._request = AiohttpRequest(
            connections=CONNECTIONS, connect=_CONNECT_TIMEOUT, call=TIMEOUT, upload=UPLOAD_TIMEOUT
        )
        self._bot = Bot(
            token,
            base_url=f"{self._base}/bot",
            base_file_url=f"{self._base}/file/bot",
            request=self._request,
            get_updates_request=self._request,
        )

    def _read(self, kind: str, update: dict[str, Any], raw: dict[str, Any]) -> Inbound | None:
        parsed = Update.de_json(update, self._bot)
        if message := parsed.message or parsed.edited_message:
            if "left_chat_member" in raw:
                return read_left(self.name, message, raw)
            return read_message(self.name, message, raw, edited=parsed.message is None, own=self._own)
        if parsed.callback_query:
            return read_press(self.name, parsed.callback_query, self._clock.now())
        if change := parsed.my_chat_member or parsed.chat_member:
            return read_member(self.name, change, raw, is_us=kind == "my_chat_member")
        raise Unreadable(f"{kind} is empty")

    async def _get_me(self) -> tg.User:
        return await self._call(self._bot.get_me())

    def _introduce(self, profile: Profile) -> list[Any]:
        return [
            self._call(self._bot.set_my_commands(profile.commands)),
            self._call(self._bot.set_my_description(profile.description)),
            self._call(self._bot.set_my_short_description(profile.short_description)),
        ]

    async def _close(self) -> None:
        await self._request.shutdown()

    async def _send(self, draft: Draft) -> str:
        match draft.form:
            case Form.DELETE:
                await self._call(self._bot.delete_message(draft.chat, draft.edit or 0))
                return str(draft.edit)
            case Form.TOPIC:
                topic = await self._call(self._bot.create_forum_topic(draft.chat, draft.text))
                return str(topic.message_thread_id)
            case Form.TEXT if draft.edit:
                await self._call(self._edit(draft))
                return str(draft.edit)
        sent = await self._call(self._new(draft))
        if not isinstance(sent, Message):
            raise Unsure("the answer names no message")
        return str(sent.message_id)

    def _edit(self, draft: Draft) -> Awaitable[Any]:
        return self._bot.edit_message_text(
            draft.text,
            chat_id=draft.chat,
            message_id=draft.edit,
            parse_mode=draft.parse_mode,
            link_preview_options=_NO_PREVIEW,
            reply_markup=_inline(draft.buttons) if draft.buttons else None,
        )

    def _new(self, draft: Draft) -> Awaitable[Any]:
        common: dict[str, Any] = {
            "chat_id": draft.chat,
            "message_thread_id": draft.topic,
            "disable_notification": draft.silent or None,
            "protect_content": draft.protect or None,
            "reply_parameters": _reply(draft.reply_to),
            "reply_markup": _markup(draft),
        }
        if draft.pin:
            return self._bot.send_location(latitude=draft.pin.lat, longitude=draft.pin.lon, **common)
        common["parse_mode"] = draft.parse_mode
        if draft.form is Form.TEXT:
            return self._bot.send_message(text=draft.text, link_preview_options=_NO_PREVIEW, **common)
        return self._upload(draft.form, InputFile(draft.file, draft.file_name), draft.text or None, common)

    def _upload(
        self, form: Form, file: InputFile, caption: str | None, common: dict[str, Any]
    ) -> Awaitable[Any]:
        match form:
            case Form.PHOTO:
                return self._bot.send_photo(photo=file, caption=caption, **common)
            case Form.VIDEO:
                return self._bot.send_video(video=file, caption=caption, **common)
            case Form.VOICE:
                return self._bot.send_voice(voice=file, caption=caption, **common)
        return self._bot.send_document(document=file, caption=caption, **common)

    async def _toast(self, press_id: str, text: str, alert: bool) -> None:
        await self._call(self._bot.answer_callback_query(press_id, text or None, show_alert=alert))

    async def _find_file(self, file_id: str) -> tuple[str, int | None]:
        file = await self._call(self._bot.get_file(file_id))
        if not file.file_path:
            raise Refused("the file cannot be downloaded")
        return file.file_path.removeprefix(f"{self._bot.base_file_url}/"), file.file_size

    async def _call(self, call: Awaitable[T]) -> T:
        try:
            return await call
        except AnswerError as refused:
            raise refusal(refused.answer, self._token) from None
        except (TelegramError, OSError) as error:
            raise Unsure(scrub(f"{type(error).__name__}: {error}", self._token)) from None
        except (
            ValueError,
            TypeError,
            KeyError,
            AttributeError,
        ) as error:  # their words quote the answer, and so people
            raise Unsure(f"the answer is not understood: {type(error).__name__}") from None


def _reply(message_id: int | None) -> ReplyParameters | None:
    return ReplyParameters(message_id, allow_sending_without_reply=True) if message_id is not None else None


def _markup(draft: Draft) -> InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | None:
    """A message has one markup: buttons before a keyboard."""
    if draft.buttons:
        return _inline(draft.buttons)
    if draft.keyboard:
        keys = [[_key(key) for key in row] for row in draft.keyboard]
        return ReplyKeyboardMarkup(keys, resize_keyboard=True, one_time_keyboard=True)
    return ReplyKeyboardRemove() if draft.drop_keyboard else None


def _inline(rows: tuple[tuple[Button, ...], ...]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[_button(button) for button in row] for row in rows])


def _button(button: Button) -> InlineKeyboardButton:
    if button.url:
        return InlineKeyboardButton(button.label, url=button.url)
    return InlineKeyboardButton(button.label, callback_data=button.data)


def _key(key: Key) -> KeyboardButton:
    return KeyboardButton(
        key.label,
        request_location=key.ask is Ask.LOCATION or None,
        request_contact=key.ask is Ask.CONTACT or None,
    )
