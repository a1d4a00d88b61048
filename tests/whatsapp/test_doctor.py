"""`sigap doctor` says of the WhatsApp account what is wrong, each in a sentence with what to do."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from aiohttp.test_utils import TestServer

from bot import web
from bot.channels.whatsapp.templates import wanted
from bot.commands.whatsapp_doctor import examine_whatsapp
from bot.health.watch import Watch
from bot.loops.account import AccountCheck
from bot.pushed import PATH
from bot.settings import Settings
from models import notes
from models.db import Tx
from simulator.whatsapp import records
from tests.founding import settings_of
from tests.town import Town
from tests.whatsapp.simulated import Green, green_town

ACCOUNT = records.Account()


@pytest.fixture
async def green(town: Town) -> AsyncIterator[Green]:
    async with green_town(town) as served:
        yield served


def settings(green: Green, folder: Path, **more: Any) -> Settings:
    given = {
        "WHATSAPP_TOKEN": ACCOUNT.token,
        "WHATSAPP_PHONE_NUMBER_ID": ACCOUNT.phone_id,
        "WHATSAPP_BUSINESS_ID": ACCOUNT.business_id,
        "WHATSAPP_APP_SECRET": ACCOUNT.app_secret,
        "WHATSAPP_VERIFY_TOKEN": ACCOUNT.verify_token,
        "WHATSAPP_API_BASE_URL": green.base,
        **more,
    }
    return settings_of(folder, "sqlite://", **given)


async def remedies(green: Green, folder: Path, **more: Any) -> list[str]:
    found = examine_whatsapp(settings(green, folder, **more))
    return [finding.remedy async for finding in found if not finding.well]


async def test_a_sound_account_has_no_remedy(green: Green, tmp_path: Path) -> None:
    assert await remedies(green, tmp_path) == []


async def test_words_that_no_one_has_approved_are_shown_to_meta_at_the_start(green: Green) -> None:
    names = {one.name for one in green.world.whatsapp.templates.values()}
    assert {one["name"] for one in wanted()} <= names

    def told(tx: Tx) -> list[str]:
        return [row.name for row in tx.execute(notes.notes.select()) if row.name.startswith("notice:")]

    assert await green.town.read(told) == [], "that they are approved needs nobody"


def _live(green: Green) -> None:
    green.world.whatsapp.account.live = False


def _subscribed(green: Green) -> None:
    green.world.whatsapp.account.subscribed = False


def _unpaid(green: Green) -> None:
    green.world.whatsapp.account.unpaid = True


def _locked(green: Green) -> None:
    green.world.whatsapp.account.locked = True


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (_unpaid, "cara pembayaran"),
        (_live, "mode pengembangan"),
        (_subscribed, "tidak berlangganan"),
        (_locked, "terkunci"),
    ],
)
async def test_each_fault_has_its_sentence(
    green: Green, tmp_path: Path, wrong: Callable[[Green], None], says: str
) -> None:
    wrong(green)
    [remedy] = await remedies(green, tmp_path)
    assert says in remedy


async def test_a_wrong_token_is_told(green: Green, tmp_path: Path) -> None:
    [remedy] = await remedies(green, tmp_path, WHATSAPP_TOKEN="another")
    assert "WHATSAPP_TOKEN" in remedy and "another" not in remedy


async def test_a_webhook_that_does_not_know_our_word_is_told(
    green: Green, town: Town, tmp_path: Path
) -> None:
    async with TestServer(web.make(town.app, "geheim", Watch(town.app))) as server:
        url = f"http://127.0.0.1:{server.port}"
        assert await remedies(green, tmp_path, SIGAP_PUBLIC_URL=url) == []
        [remedy] = await remedies(green, tmp_path, SIGAP_PUBLIC_URL=url, WHATSAPP_VERIFY_TOKEN="another")
    assert f"{url}{PATH}" in remedy
    [remedy] = await remedies(green, tmp_path, SIGAP_PUBLIC_URL=url)
    assert "WHATSAPP_VERIFY_TOKEN" in remedy


async def test_what_is_wrong_with_the_account_is_told_every_hour_and_once(
    green: Green, tmp_path: Path
) -> None:
    notices = green.town.app.notices
    check = AccountCheck(settings(green, tmp_path), notices)

    def told(tx: Tx) -> list[str]:
        kept = tx.execute(notes.notes.select().where(notes.notes.c.name.like("notice:account:%")))
        return [row.value for row in kept if row.value]

    await check.look()
    assert await green.town.read(told) == []
    _unpaid(green)
    await check.look()
    first = await green.town.read(told)
    assert len(first) == 1
    assert "pembayaran" in first[0]
    await check.look()
    assert await green.town.read(told) == first
    green.world.whatsapp.account.unpaid = False
    await check.look()
    assert await green.town.read(told) == []
