"""Which bots a database is served by: what the platform counts and shows belongs to a bot's own number, and to no other."""

from __future__ import annotations

from collections.abc import Mapping

from bot.commands.sentences import sentence
from bot.health.notices import Notices
from bot.settings import Settings, WrongSettings
from domain.clock import Clock
from domain.errand import ReachChat
from domain.message import Channel
from locales.text import text
from models import bindings, bots, errands, notes
from models.chats import Chat
from models.db import Tx
from models.sealing import Sealer

CITIZEN, OPERATOR = Channel.TELEGRAM_CITIZEN, Channel.TELEGRAM_OPERATOR
MEANT = "bots:meant"  # the note of the pair of bots that changed places on purpose
SUPERGROUP = "-100"  # how the addresses of groups begin whose messages have one number for everybody


def numbers(settings: Settings) -> dict[Channel, str]:
    """Each channel's bot by its number at the platform, which its token begins with; "" where there is no token."""
    tokens = {CITIZEN: settings.citizen_bot_token, OPERATOR: settings.operator_bot_token}
    return {channel: token.get_secret_value().partition(":")[0] for channel, token in tokens.items()}


def changed_places(tx: Tx, settings: Settings) -> bool:
    """Is the bot of one door set for the other, though nobody has said that it is meant so?"""
    now = numbers(settings)
    known = {channel: bots.known(tx, channel) for channel in now}
    wrong = (now[CITIZEN] and now[CITIZEN] == known[OPERATOR]) or (
        now[OPERATOR] and now[OPERATOR] == known[CITIZEN]
    )
    return bool(wrong) and notes.read(tx, MEANT) != _pair(now)


def refuse_changed_places(tx: Tx, settings: Settings) -> None:
    """Raises WrongSettings."""
    if changed_places(tx, settings):
        raise WrongSettings([sentence("bot-tertukar")])


def mean_it(tx: Tx, settings: Settings) -> None:
    """The bots of the settings are those that are wanted, whatever they were before."""
    notes.write(tx, MEANT, _pair(numbers(settings)))


def _pair(now: Mapping[Channel, str]) -> str:
    return f"{now[CITIZEN]} {now[OPERATOR]}"


def meet(tx: Tx, settings: Settings, sealer: Sealer, notices: Notices, clock: Clock) -> None:
    """At the start: of another bot than the last one nothing counts as read, sent or written to yet, and that is told."""
    for channel, number in numbers(settings).items():
        before = bots.known(tx, channel)
        if not number or number == before:
            continue
        bots.met(tx, channel, number)
        if before:
            _begin_anew(tx, channel, sealer, clock)
            kanal = text(f"kanal-{channel}")
            words = text("notis-bot-lain", kanal=kanal, dulu=before, kini=number)
            notices.note(tx, f"bot:{channel}:{number}:{clock.now().isoformat()}", words)
    if notes.read(tx, MEANT):
        notes.write(tx, MEANT, "")


def _begin_anew(tx: Tx, channel: Channel, sealer: Sealer, clock: Clock) -> None:
    groups = [c for c in bindings.bound_groups(tx) if c.channel == channel]
    bots.let_go(tx, channel, [c.id for c in groups if _is_super(c, sealer)])
    for group in groups:
        errands.ask(tx, ReachChat(group.id, anew=True), clock.now())


def _is_super(group: Chat, sealer: Sealer) -> bool:
    return sealer.open_text(group.address).startswith(SUPERGROUP)
