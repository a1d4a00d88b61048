"""The chat platforms that the settings name, each with its keys."""

from __future__ import annotations

import hmac

from bot.channels.port import ChannelPort
from bot.keys import secret_key
from bot.profiles import citizen_profile, operator_profile
from bot.settings import Settings
from cities.profile import City
from domain.clock import Clock
from domain.message import Channel
from models.sealing import Sealer


def all_channels(settings: Settings, city: City, sealer: Sealer, clock: Clock) -> dict[Channel, ChannelPort]:
    """Both bots, and WhatsApp: where it is not set, so that it holds nothing else up."""
    return {**telegram_channels(settings, city, clock), Channel.WHATSAPP: whatsapp(settings, sealer)}


def telegram_channels(settings: Settings, city: City, clock: Clock) -> dict[Channel, ChannelPort]:
    """Both bots; imported here, because the frameworks take seconds to import."""
    from bot.channels.telegram.citizen import TelegramCitizen
    from bot.channels.telegram.operator import TelegramOperator

    base = settings.telegram_api_base_url
    citizen = TelegramCitizen(
        settings.citizen_bot_token.get_secret_value(), base, clock=clock, profile=citizen_profile(city)
    )
    operator = TelegramOperator(
        settings.operator_bot_token.get_secret_value(), base, clock=clock, profile=operator_profile()
    )
    return {Channel.TELEGRAM_CITIZEN: citizen, Channel.TELEGRAM_OPERATOR: operator}


def whatsapp(settings: Settings, sealer: Sealer) -> ChannelPort:
    """Nobody may have switched it on, or it has been switched off under open tickets."""
    from bot.channels.whatsapp.switched_off import SwitchedOff

    if settings.whatsapp:
        return whatsapp_channel(settings, sealer)
    return SwitchedOff(settings.whatsapp_number, sealer.lookup)


def whatsapp_channel(settings: Settings, sealer: Sealer) -> ChannelPort:
    from bot.channels.whatsapp.channel import Account, WhatsAppChannel

    account = Account(
        number=settings.whatsapp_number,
        business=settings.whatsapp_account,
        token=settings.whatsapp_token,
        secrets=tuple(settings.whatsapp_secrets),
        verify=whatsapp_word(settings),
        base_url=settings.whatsapp_base_url,
        version=settings.whatsapp_version,
    )
    return WhatsAppChannel(account, sealer.lookup)


def whatsapp_word(settings: Settings) -> str:
    """What Meta shows when our webhook is entered there."""
    given = settings.whatsapp_verify.get_secret_value()
    return given or hmac.digest(secret_key(settings), b"sigap whatsapp", "sha256").hex()
