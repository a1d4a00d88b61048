"""`sigap doctor`: what is wrong, and what to do about it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path

from bot.channels.port import ChannelError, ChannelPort, Revoked
from bot.settings import ROOT, Settings, WrongSettings
from bot.wiring import App, WrongKey, build
from cities import CityMistakes
from domain.message import Channel, Standing
from locales.text import text
from models import chats, enrolments, inbox, sending
from models.chats import Chat
from models.db import TRANSIENT

OPERATOR = Channel.TELEGRAM_OPERATOR


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `remedy` is empty where all is well."""

    what: str
    remedy: str = ""

    @property
    def well(self) -> bool:
        return not self.remedy


async def examine(settings: Settings) -> list[Finding]:
    """All findings, in the order in which an administrator would mend them."""
    try:
        app = build(settings)
    except (WrongSettings, CityMistakes, WrongKey) as wrong:
        return [Finding(text("dokter-setelan"), remedy) for remedy in str(wrong).splitlines()]
    except TRANSIENT as error:
        return [
            Finding(text("dokter-basis-data"), text("dokter-basis-data-obat", sebab=type(error).__name__))
        ]
    try:
        found = [Finding(text("dokter-setelan")), _secrets(ROOT / ".env"), Finding(text("dokter-basis-data"))]
        return found + [finding async for finding in _running(app)]
    finally:
        await app.close()


def _secrets(path: Path) -> Finding:
    """Tokens are for the owner's eyes alone (the key's file is refused at the start, see `secret_keys`)."""
    name = text("dokter-rahasia")
    if path.is_file() and path.stat().st_mode & 0o077:
        return Finding(name, text("dokter-rahasia-obat", berkas=str(path)))
    return Finding(name)


async def _running(app: App) -> AsyncIterator[Finding]:
    for channel in app.channels.values():
        yield await _channel(channel)
    bound = await app.database.read(chats.bound_groups)
    for agency in app.city.agencies.values():
        groups = [g for g in bound if app.city.heir(g.agency) == agency.key]
        if not groups:
            name = text("dokter-grup", instansi=agency.short)
            yield Finding(name, text("dokter-grup-obat", kunci=agency.key))
        for group in groups:
            async for finding in _group(app, group, agency.short):
                yield finding
    yield await _waiting(app)


async def _channel(channel: ChannelPort) -> Finding:
    name = text("dokter-bot", kanal=str(channel.name))
    try:
        await channel.start()
    except Revoked:
        return Finding(name, text("dokter-token-obat"))
    except ChannelError as error:
        return Finding(name, text("dokter-jaringan-obat", sebab=error.reason))
    return Finding(name)


async def _group(app: App, group: Chat, short: str) -> AsyncIterator[Finding]:
    """The bot's rights there, and somebody who may act."""
    name = text("dokter-grup", instansi=short)
    channel = app.channels[OPERATOR]
    address = app.office.sealer.open_text(group.address)
    try:
        standing = await channel.standing(address, getattr(channel, "id", ""))
    except ChannelError as error:
        yield Finding(name, text("dokter-grup-hilang-obat", sebab=error.reason))
        return
    if standing is not Standing.ADMINISTRATOR:
        yield Finding(name, text("dokter-hak-obat"))
    elif not address.startswith("-100"):
        yield Finding(name, text("dokter-supergrup-obat"))
    elif not await app.database.read(lambda tx: enrolments.active_count(tx, group.id)):
        yield Finding(name, text("dokter-petugas-obat"))
    else:
        yield Finding(name)
    silent = await app.database.read(lambda tx: enrolments.without_private_chat(tx, group.id, OPERATOR))
    if silent:
        yield Finding(text("dokter-pribadi", instansi=short), text("dokter-pribadi-obat", jumlah=silent))


async def _waiting(app: App) -> Finding:
    dead, unsent = await app.database.read(lambda tx: (len(inbox.dead_letters(tx)), sending.unsent_count(tx)))
    name = text("dokter-antrian", keluar=unsent)
    return Finding(name, text("dokter-mati-obat", jumlah=dead) if dead else "")


def show(findings: list[Finding], write: Callable[[str], None]) -> bool:
    """One line each; True where all is well."""
    for finding in findings:
        write(f"✓ {finding.what}" if finding.well else f"✗ {finding.what}\n    → {finding.remedy}")
    return all(f.well for f in findings)
