"""The citizens' bot: aiogram's types and client. Its dispatcher, filters and states are not used.

Importing this module takes seconds; only `wiring` does.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

import aiohttp
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import AiogramError, TelegramNetworkError
from aiogram.methods import (
    AnswerCallbackQuery,
    CreateForumTopic,
    DeleteMessage,
    EditMessageText,
    GetFile,
    GetMe,
    Response,
    SendDocument,
    SendLocation,
    SendMessage,
    SendPhoto,
    SendVideo,
    SendVoice,
    SetMyCommands,
    SetMyDescription,
    SetMyShortDescription,
    TelegramMethod,
)
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    KeyboardButton,
    LinkPreviewOptions,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
    Update,
)
from pydantic import ValidationError

from bot.channels.port import Profile, Refused, Unreadable, Unsure
from bot.channels.telegram import shapes as tg
from bot.channels.telegram.answers import read_answer, refusal, scrub, short_echo
from bot.channels.telegram.body import ANSWER_BYTES, read_body
from bot.channels.telegram.channel import CONNECTIONS, TELEGRAM, TIMEOUT, UPLOAD_TIMEOUT, TelegramChannel
from bot.channels.telegram.draft import Draft
from bot.channels.telegram.form import HEADERS, encoded
from bot.channels.telegram.reading import read_member, read_message, read_press
from bot.channels.telegram.updates import CITIZEN_KINDS
from domain.clock import Clock
from domain.message import Ask, Button, Channel, Form, Inbound, Key

T = TypeVar("T")
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
# pydantic forgets a generic's concrete type as soon as nobody holds it, and would build it anew for every answer.
_ANSWERS = [
    Response[method.__returning__]  # type: ignore[name-defined]
    for method in (SendMessage, EditMessageText, AnswerCallbackQuery, GetFile, CreateForumTopic)
]
_UPLOADS: dict[Form, tuple[Callable[..., TelegramMethod[Any]], str]] = {
    Form.PHOTO: (SendPhoto, "photo"),
    Form.VIDEO: (SendVideo, "video"),
    Form.VOICE: (SendVoice, "voice"),
    Form.DOCUMENT: (SendDocument, "document"),
}


class TelegramCitizen(TelegramChannel):
    """Citizens' private chats."""

    name = Channel.TELEGRAM_CITIZEN
    kinds = CITIZEN_KINDS

    def __init__(
        self,
        token: str,
        base_url: str = TELEGRAM,
        *,
        clock: Clock | None = None,
        profile: Profile | None = None,
    ) -> None:
        super().__init__(token, base_url, clock=clock, profile=profile)
        session = _Session(api=TelegramAPIServer.from_base(self._base), limit=CONNECTIONS, timeout=TIMEOUT)
        self._bot = Bot(token, session=session)

    def _read(self, kind: str, update: dict[str, Any], raw: dict[str, Any]) -> Inbound | None:
        try:
            parsed = Update.model_validate(update, context={"bot": self._bot})
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False, include_context=False)[0]
            raise Unreadable(f"{'.'.join(map(str, first['loc']))}: {first['type']}") from None
        if message := parsed.message or parsed.edited_message:
            return read_message(self.name, message, raw, edited=parsed.message is None, own=self._own)
        if parsed.callback_query:
            return read_press(self.name, parsed.callback_query, self._clock.now())
        if change := parsed.my_chat_member or parsed.chat_member:
            return read_member(self.name, change, raw, is_us=kind == "my_chat_member")
        raise Unreadable(f"{kind} is empty")

    async def _get_me(self) -> tg.User:
        return await self._call(GetMe())

    def _introduce(self, profile: Profile) -> list[Any]:
        return [call for one in (profile, *profile.others) for call in self._in_one_language(one)]

    def _in_one_language(self, profile: Profile) -> list[Any]:
        commands = [BotCommand(command=name, description=what) for name, what in profile.commands]
        short, language = profile.short_description, profile.language or None
        return [
            self._call(SetMyCommands(commands=commands, language_code=language)),
            self._call(SetMyDescription(description=profile.description, language_code=language)),
            self._call(SetMyShortDescription(short_description=short, language_code=language)),
        ]

    async def _close(self) -> None:
        await self._bot.session.close()

    async def _send(self, draft: Draft) -> str:
        match draft.form:
            case Form.DELETE:
                await self._call(DeleteMessage(chat_id=draft.chat, message_id=draft.edit or 0))
                return str(draft.edit)
            case Form.TOPIC:
                topic = await self._call(CreateForumTopic(chat_id=draft.chat, name=draft.text))
                return str(topic.message_thread_id)
            case Form.TEXT if draft.edit:
                await self._call(_edit(draft))
                return str(draft.edit)
        patience = UPLOAD_TIMEOUT if draft.file else TIMEOUT
        return str((await self._call(_new(draft), patience)).message_id)

    async def _toast(self, press_id: str, text: str, alert: bool) -> None:
        await self._call(AnswerCallbackQuery(callback_query_id=press_id, text=text or None, show_alert=alert))

    async def _find_file(self, file_id: str) -> tuple[str, int | None]:
        file = await self._call(GetFile(file_id=file_id))
        if not file.file_path:
            raise Refused("the file cannot be downloaded")
        return file.file_path, file.file_size

    async def _call(self, method: TelegramMethod[T], patience: float = TIMEOUT) -> T:
        try:
            return await self._bot(method, request_timeout=int(patience))
        except (TelegramNetworkError, aiohttp.ClientError, OSError) as error:
            raise Unsure(scrub(f"{type(error).__name__}: {error}", self._token)) from None
        except (AiogramError, ValueError) as error:  # their words quote the answer, and so people
            raise Unsure(f"the answer is not understood: {type(error).__name__}") from None


class _Session(AiohttpSession):
    """aiogram's session, but refusals are the port's and a sent message is not doubted for its echo."""

    def check_response(
        self, bot: Bot, method: TelegramMethod[T], status_code: int, content: str
    ) -> Response[T]:
        if status_code != 200:
            raise refusal(read_answer(status_code, content), bot.token)
        return super().check_response(bot, method, status_code, short_echo(content))

    async def make_request(self, bot: Bot, method: TelegramMethod[T], timeout: int | None = None) -> T:
        files: dict[str, InputFile] = {}
        given = {
            k: self.prepare_value(v, bot, files)
            for k, v in method.model_dump(warnings=False, exclude_none=True).items()
        }
        session, patience = await self.create_session(), aiohttp.ClientTimeout(total=timeout or TIMEOUT)
        url = self.api.api_url(bot.token, method.__api_method__)
        if files:
            request = session.post(url, data=self.build_form_data(bot, method), timeout=patience)
        else:
            request = session.post(url, data=encoded(_said(given)), headers=HEADERS, timeout=patience)
        async with request as response:
            content = await read_body(response, ANSWER_BYTES)
        said = content.decode("utf-8", "replace")
        return cast(T, self.check_response(bot, method, response.status, said).result)

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()


def _said(given: dict[str, Any]) -> dict[str, str]:
    return {name: value for name, value in given.items() if value}


def _edit(draft: Draft) -> EditMessageText:
    return EditMessageText(
        chat_id=draft.chat,
        message_id=draft.edit,
        text=draft.text,
        parse_mode=draft.parse_mode,
        link_preview_options=_NO_PREVIEW,
        reply_markup=_inline(draft.buttons) if draft.buttons else None,
    )


def _new(draft: Draft) -> TelegramMethod[Any]:
    common: dict[str, Any] = {
        "chat_id": draft.chat,
        "message_thread_id": draft.topic,
        "disable_notification": draft.silent or None,
        "protect_content": draft.protect or None,
        "reply_parameters": _reply(draft.reply_to),
        "reply_markup": _markup(draft),
    }
    if draft.pin:
        return SendLocation(latitude=draft.pin.lat, longitude=draft.pin.lon, **common)
    common["parse_mode"] = draft.parse_mode
    if draft.form is Form.TEXT:
        return SendMessage(text=draft.text, link_preview_options=_NO_PREVIEW, **common)
    method, field = _UPLOADS[draft.form]
    file = BufferedInputFile(draft.file, draft.file_name)
    return method(**{field: file}, caption=draft.text or None, **common)


def _reply(message_id: int | None) -> ReplyParameters | None:
    if message_id is None:
        return None
    return ReplyParameters(message_id=message_id, allow_sending_without_reply=True)


def _markup(draft: Draft) -> InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | None:
    """A message has one markup: buttons before a keyboard."""
    if draft.buttons:
        return _inline(draft.buttons)
    if draft.keyboard:
        keys = [[_key(key) for key in row] for row in draft.keyboard]
        return ReplyKeyboardMarkup(keyboard=keys, resize_keyboard=True, one_time_keyboard=True)
    return ReplyKeyboardRemove(remove_keyboard=True) if draft.drop_keyboard else None


def _inline(rows: tuple[tuple[Button, ...], ...]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[_button(button) for button in row] for row in rows])


def _button(button: Button) -> InlineKeyboardButton:
    if button.url:
        return InlineKeyboardButton(text=button.label, url=button.url)
    return InlineKeyboardButton(text=button.label, callback_data=button.data)


def _key(key: Key) -> KeyboardButton:
    return KeyboardButton(
        text=key.label,
        request_location=key.ask is Ask.LOCATION or None,
        request_contact=key.ask is Ask.CONTACT or None,
    )
