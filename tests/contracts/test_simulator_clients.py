"""aiogram's and PTB's own clients talk to the simulator as they talk to Telegram."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import aiogram
import pytest
import telegram
from aiogram import exceptions
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup
from telegram import error

from simulator.scenes import picture
from tests.simulator.driver import CITIZEN, OPERATOR, Driver, simulated

PHOTO = picture("snake", 1, "fresh")


@pytest.fixture
async def sim() -> AsyncIterator[Driver]:
    async with simulated() as driver:
        yield driver


@pytest.fixture
async def lapor(sim: Driver) -> AsyncIterator[aiogram.Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(sim.base))
    async with aiogram.Bot(CITIZEN, session=session) as bot:
        yield bot


@pytest.fixture
async def petugas(sim: Driver) -> AsyncIterator[telegram.Bot]:
    base = sim.base
    async with telegram.Bot(OPERATOR, base_url=f"{base}/bot", base_file_url=f"{base}/file/bot") as bot:
        yield bot


async def test_aiogram_converses(sim: Driver, lapor: aiogram.Bot) -> None:
    person = await sim.starter()
    await sim.post("/sim/send", user=person, chat="sigap_lapor_bot", photo={"generate": {"scene": "fire"}})
    assert (await lapor.get_me()).username == "sigap_lapor_bot"
    start, photo = await lapor.get_updates(timeout=1, allowed_updates=["message", "callback_query"])
    assert start.message is not None
    assert photo.message is not None
    assert start.message.text == "/start"
    assert photo.message.photo
    fetched = await lapor.download(photo.message.photo[-1])
    assert fetched is not None
    assert fetched.read().startswith(b"\xff\xd8")
    markup = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Ya", callback_data="y")]])
    sent = await lapor.send_message(person, "<b>Betul?</b>", parse_mode="HTML", reply_markup=markup)
    edited = await lapor.edit_message_text("Diterima", chat_id=person, message_id=sent.message_id)
    assert isinstance(edited, aiogram.types.Message)
    assert edited.text == "Diterima"
    upload = await lapor.send_photo(person, BufferedInputFile(PHOTO, "ular.jpg"), caption="Ular")
    assert upload.photo
    assert (await sim.messages(person))[-1]["caption"] == "Ular"
    assert await lapor.delete_message(person, sent.message_id)


async def test_ptb_converses(sim: Driver, petugas: telegram.Bot) -> None:
    group, (person, _) = await sim.group(forum=True)
    await sim.says(person, "/antrian", group)
    assert petugas.username == "sigap_petugas_bot"
    updates = await petugas.get_updates(timeout=1, allowed_updates=telegram.Update.ALL_TYPES)
    assert updates[-1].effective_message is not None
    assert updates[-1].effective_message.text == "/antrian"
    topic = await petugas.create_forum_topic(group, "26-0001")
    thread = topic.message_thread_id
    markup = telegram.InlineKeyboardMarkup([[telegram.InlineKeyboardButton("Terima", callback_data="t")]])
    card = await petugas.send_message(
        group, "<b>Kartu</b>", "HTML", message_thread_id=thread, reply_markup=markup
    )
    assert card.message_thread_id == thread
    photo = await petugas.send_photo(group, io.BytesIO(PHOTO), caption="Bukti", protect_content=True)
    assert photo.has_protected_content
    file = await photo.photo[-1].get_file()
    assert bytes(await file.download_as_bytearray()).startswith(b"\xff\xd8")
    assert (await petugas.get_chat_member(group, person)).status == "creator"
    album = [telegram.InputMediaPhoto(PHOTO, caption="satu"), telegram.InputMediaPhoto(PHOTO)]
    assert len(await petugas.send_media_group(group, album)) == 2
    assert await petugas.set_my_commands([("antrian", "Antrian laporan")])
    assert [c.command for c in await petugas.get_my_commands()] == ["antrian"]


Break = Callable[[Driver, int], Awaitable[Any]]


async def _limited(sim: Driver, chat: int) -> None:
    await sim.post("/sim/faults", match={}, fault="429", times=1, retry_after=9)


async def _broken(sim: Driver, chat: int) -> None:
    await sim.post("/sim/faults", match={}, fault="500", times=1)


async def _kicked(sim: Driver, chat: int) -> None:
    for bot in ("sigap_lapor_bot", "sigap_petugas_bot"):
        await sim.post("/sim/kick", bot=bot, chat=chat)


async def _migrated(sim: Driver, chat: int) -> None:
    await sim.post("/sim/migrate", chat=chat)


BREAKS: list[tuple[Break, type[Exception], type[Exception]]] = [
    (_limited, exceptions.TelegramRetryAfter, error.RetryAfter),
    (_broken, exceptions.TelegramServerError, error.NetworkError),
    (_kicked, exceptions.TelegramForbiddenError, error.Forbidden),
    (_migrated, exceptions.TelegramMigrateToChat, error.ChatMigrated),
]


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
@pytest.mark.parametrize(("break_it", "in_aiogram", "in_ptb"), BREAKS)
async def test_errors_are_what_the_frameworks_know(
    sim: Driver,
    lapor: aiogram.Bot,
    petugas: telegram.Bot,
    break_it: Break,
    in_aiogram: type[Exception],
    in_ptb: type[Exception],
) -> None:
    both = ["sigap_lapor_bot", "sigap_petugas_bot"]
    group, _ = await sim.group(type="group", bots=both)
    await break_it(sim, group)
    with pytest.raises(in_aiogram):
        await lapor.send_message(group, "x")
    again, _ = await sim.group(type="group", bots=both)
    await break_it(sim, again)
    with pytest.raises(in_ptb):
        await petugas.send_message(again, "x")
