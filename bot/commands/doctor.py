"""`sigap doctor`: what is wrong, and what to do about it. It says each thing as soon as it knows, and changes nothing but the
note by which it sees whether the database takes a write."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.acquaintance import acquaintances
from bot.channels.port import ChannelError
from bot.commands.clock_doctor import examine_clock
from bot.commands.database_doctor import examine_database, examine_evidence, examine_space
from bot.commands.explaining import explained
from bot.commands.findings import Finding
from bot.commands.first_aid import examine_first_aid
from bot.commands.handing import examine_handover
from bot.commands.map_doctor import examine_map
from bot.commands.page_doctor import CALLERS, MEJA
from bot.commands.sentences import sentence
from bot.commands.sign_doctor import examine_signs
from bot.commands.voice_doctor import examine_voices
from bot.commands.whatsapp_doctor import examine_elsewhere, examine_whatsapp
from bot.data_folder import look_at_folder
from bot.hearing.show import examine_weights
from bot.hearing.weights import in_use
from bot.ministry.doctor import examine_counting
from bot.past import exchanged_in
from bot.settings import Settings, WrongSettings
from bot.settings_fields import ROOT
from cities.uncalled import ladders_without_supervisor
from domain.message import Channel, Standing
from domain.ticket import CONTROL_ROOM
from models import bindings
from models.chats import HELD, Chat

if TYPE_CHECKING:
    from bot.wiring import App
    from models.db import Tx
    from models.enrolments import Enrolment

OPERATOR = Channel.TELEGRAM_OPERATOR
MOST_NAMED = 10  # people in one line


async def examine(settings: Settings) -> AsyncIterator[Finding]:
    """All findings, in the order in which an administrator would mend them."""
    wrong = _wrong_settings(settings)
    for remedy in wrong:
        yield Finding(sentence("dokter-setelan"), remedy)
    if wrong:
        return
    yield Finding(sentence("dokter-setelan"))
    yield _secrets(ROOT / ".env")
    operator = ""  # its number at the platform, where it may be asked about groups
    if settings.live:
        for one in await acquaintances(settings):
            yield Finding(one.name, one.remedy)
            operator = one.number if one.channel is OPERATOR else operator
    else:
        yield Finding(sentence("dokter-tanpa-token"), sentence("dokter-tanpa-token-obat"))
    if settings.whatsapp:
        async for finding in examine_whatsapp(settings):
            yield finding
    yield examine_space(settings)
    yield examine_evidence(settings)
    try:
        async for finding in _installed(settings, operator):
            yield finding
    except Exception as error:
        remedies = explained(error)
        if not remedies:
            raise
        for remedy in remedies:
            yield Finding(sentence("dokter-basis-data"), remedy)


def _wrong_settings(settings: Settings) -> list[str]:
    from cities import CityMistakes, load

    try:
        settings.check()
        look_at_folder(settings)
        city = load(settings.city)
    except (WrongSettings, CityMistakes) as wrong:
        return explained(wrong)
    return list(map(str, exchanged_in(settings, city)))


def _secrets(path: Path) -> Finding:
    """Tokens are for the owner's eyes alone (the key's file is refused at the start, see `secret_keys`)."""
    name = sentence("dokter-rahasia")
    if path.is_file() and path.stat().st_mode & 0o077:
        return Finding(name, sentence("dokter-rahasia-obat", berkas=str(path)))
    return Finding(name)


async def _installed(settings: Settings, operator: str) -> AsyncIterator[Finding]:
    """What stands in the database, and the groups as the platform sees them where it knows the operators' bot."""
    from bot.installation import require_database, require_key
    from bot.wiring import build

    require_database(settings)
    require_key(settings)
    swapped = _changed_places(settings)
    yield swapped
    if not swapped.well:
        return
    app = build(settings, channels=None if operator else {})
    try:
        async for finding in examine_database(app):
            yield finding
        if clock := await app.database.read(examine_clock):
            yield clock
        if wrong := await app.database.read(lambda tx: examine_elsewhere(tx, settings, app.clock.now())):
            yield wrong
        async for finding in _groups(app, operator):
            yield finding
        yield await app.database.read(lambda tx: examine_weights(tx, app.city, in_use(settings)))
        for examine in (CALLERS.examine, MEJA.examine, examine_signs, examine_map, examine_voices):
            if found := await examine(settings, app.city):
                yield found
        if told := examine_first_aid(app.city.first_aid):
            yield told
        if counted := await app.database.read(lambda tx: examine_counting(tx, app.city, app.clock.now())):
            yield counted
        if handing := await app.database.read(lambda tx: examine_handover(tx, settings, app.city)):
            yield handing
        yield await _supervisors(app)
        yield await _waiting(app)
        if not settings.whatsapp and (held := await _held_on(app, Channel.WHATSAPP)):
            yield Finding(sentence("kanal-whatsapp"), sentence("dokter-wa-mati-obat", jumlah=held))
    finally:
        await app.close()


async def _groups(app: App, operator: str) -> AsyncIterator[Finding]:
    """Of each agency: has it a group, and does the platform let us work there?"""
    bound = await app.database.read(bindings.bound_groups)
    for agency in app.city.agencies.values():
        groups = _not_replaced([g for g in bound if app.city.heir(g.agency) == agency.key])
        if all(g.drill for g in groups):
            name = sentence("dokter-grup", instansi=agency.short)
            key = "penjaga-tanpa-ruang" if agency.key == CONTROL_ROOM else "dokter-grup-obat"
            yield Finding(name, sentence(key, kunci=agency.key))
        for group in groups:
            async for finding in _group(app, group, agency.short, operator):
                yield finding


def _changed_places(settings: Settings) -> Finding:
    """Do citizens write to the citizens' bot, as far as the database knows?"""
    from bot.bots import changed_places
    from bot.installation import connected
    from models.db import reading

    engine = connected(settings)
    try:
        with reading(engine) as tx:
            wrong = changed_places(tx, settings)
    finally:
        engine.dispose()
    return Finding(sentence("dokter-bot"), sentence("bot-tertukar") if wrong else "")


def _not_replaced(groups: list[Chat]) -> list[Chat]:
    """An agency's groups, the one for practice last; those that were lost only where no other has taken their place."""
    open_kinds = {g.drill for g in groups if not g.closed}
    return sorted((g for g in groups if not g.closed or g.drill not in open_kinds), key=lambda g: g.drill)


async def _group(app: App, group: Chat, short: str, operator: str) -> AsyncIterator[Finding]:
    """The bot's rights there, and somebody who may act."""
    from models import enrolments

    name = sentence("dokter-grup-latihan" if group.drill else "dokter-grup", instansi=short)
    remedy = _lost(group)
    if not remedy and operator:
        remedy = await _standing(app, group, operator)
    if not remedy and not await app.database.read(lambda tx: enrolments.active_count(tx, group.id)):
        remedy = sentence("dokter-petugas-obat")
    yield Finding(name, remedy)
    if group.drill:  # nothing secret is sent to whoever practises
        return
    silent = await app.database.read(lambda tx: enrolments.without_private_chat(tx, group.id, OPERATOR))
    if silent:
        told = sentence("dokter-pribadi-obat", siapa=_by_name(app, short, silent))
        yield Finding(sentence("dokter-pribadi", instansi=short), told)


def _by_name(app: App, short: str, people: Sequence[Enrolment]) -> str:
    """ "Damkar-2 (@budi), Damkar-3": as their group knows them."""
    opened = app.services.sealer.open_text
    named = [
        f"{short}-{one.number} ({opened(one.mention)})" if one.mention else f"{short}-{one.number}"
        for one in people
    ]
    more = len(named) - MOST_NAMED
    return ", ".join(named[:MOST_NAMED]) + (sentence("dokter-pribadi-lagi", jumlah=more) if more > 0 else "")


def _lost(group: Chat) -> str:
    """What is to be done where the service has found that it cannot write there; "" where it can."""
    from handlers.health.groups import cause

    if not group.closed:
        return ""
    if group.closed == HELD:
        return sentence("dokter-grup-ditahan-obat")
    return sentence("dokter-grup-hilang-obat", sebab=sentence(cause(group.closed)))


async def _standing(app: App, group: Chat, operator: str) -> str:
    """What is to be done about the bot's place in a group; "" where it is well."""
    address = app.services.sealer.open_text(group.address)
    try:
        standing = await app.channels[OPERATOR].standing(address, operator)
    except ChannelError as error:
        return sentence("dokter-grup-hilang-obat", sebab=error.reason)
    if standing is not Standing.ADMINISTRATOR:
        return sentence("dokter-hak-obat")
    return "" if address.startswith("-100") else sentence("dokter-supergrup-obat")


async def _supervisors(app: App) -> Finding:
    """Somebody who can be called when a group does not act."""
    from handlers.duty.roster import supervisors, supervisors_reachable
    from handlers.turn import Turn

    def look(tx: Tx) -> tuple[list[int], int, str]:
        turn = Turn(app.services, tx, app.clock.now())
        named = [person for person, _ in supervisors(turn, CONTROL_ROOM)]
        reachable = len(supervisors_reachable(turn, CONTROL_ROOM))
        return named, reachable, "" if reachable else _unreached(app, tx, named)

    named, reachable, remedy = await app.database.read(look)
    listed = any(one.role == "supervisor" for one in app.city.people)
    name = sentence("dokter-supervisor", jumlah=reachable)
    if not named and not listed:
        return Finding(name, sentence("dokter-supervisor-obat"))
    if ladders := ladders_without_supervisor(app.city):
        return Finding(name, sentence("dokter-supervisor-tangga-obat", tangga=", ".join(ladders)))
    return Finding(name, remedy)


def _unreached(app: App, tx: Tx, people: list[int]) -> str:
    """Why none of them can be written to, and what is to be done."""
    from models import chats

    sealer = app.services.sealer
    own = [chats.private_chat(tx, OPERATOR, person) for person in people]
    if any(chat is not None for chat in own):
        return sentence("dokter-supervisor-tertutup-obat")
    addresses = [sealer.open_text(sealed) for p in people if (sealed := chats.sealed_address(tx, p))]
    hashes = [lookup for address in addresses for lookup in sealer.lookups("chat", OPERATOR, address)]
    if any(chats.find_chat(tx, OPERATOR, lookup) for lookup in hashes):
        return sentence("dokter-supervisor-lagi-obat")
    return sentence("dokter-supervisor-mulai-obat")


async def _waiting(app: App) -> Finding:
    from models import backlog, inbox

    dead, unsent = await app.database.read(lambda tx: (len(inbox.dead_letters(tx)), backlog.unsent_count(tx)))
    name = sentence("dokter-antrian", keluar=unsent)
    return Finding(name, sentence("dokter-mati-obat", jumlah=dead) if dead else "")


async def _held_on(app: App, channel: Channel) -> int:
    """How much waits for a platform that is not served."""
    from models import backlog

    return await app.database.read(lambda tx: backlog.unsent_on(tx, channel))


async def show(settings: Settings, write: Callable[[str], None]) -> bool:
    """One line for each finding, as soon as it is there; True where all is well."""
    well = True
    async for finding in examine(settings):
        write(f"✓ {finding.what}" if finding.well else f"✗ {finding.what}\n    → {finding.remedy}")
        well = well and finding.well
    return well
