"""Whether the platform knows our tokens, asked without the frameworks, which take seconds to import."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from bot.channels.port import ChannelError, Revoked
from bot.channels.telegram.raw import RawApi
from bot.commands.sentences import sentence
from bot.settings import Settings
from domain.message import Channel

PATIENCE = 2.5  # seconds: whoever waits at the terminal is told within three


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """One bot as the platform knows it: its number there, or what is wrong and what to do."""

    channel: Channel
    number: str = ""
    remedy: str = ""
    rejected: bool = False

    @property
    def name(self) -> str:
        """As people call it."""
        return sentence(f"kanal-{self.channel}")


async def acquaintances(settings: Settings) -> list[Acquaintance]:
    """Both bots, asked at once."""
    tokens = {
        Channel.TELEGRAM_CITIZEN: settings.citizen_bot_token,
        Channel.TELEGRAM_OPERATOR: settings.operator_bot_token,
    }
    base = settings.telegram_api_base_url
    return list(await asyncio.gather(*(_asked(c, t.get_secret_value(), base) for c, t in tokens.items())))


async def _asked(channel: Channel, token: str, base: str) -> Acquaintance:
    api = RawApi(token, base)
    try:
        me = await asyncio.wait_for(api.call("getMe", {}), PATIENCE)
    except Revoked:
        return Acquaintance(channel, remedy=sentence("dokter-token-obat"), rejected=True)
    except ChannelError as error:
        return Acquaintance(channel, remedy=sentence("dokter-jaringan-obat", sebab=error.reason))
    except TimeoutError:
        return Acquaintance(channel, remedy=sentence("dokter-jaringan-obat", sebab=sentence("sebab-diam")))
    finally:
        await api.close()
    return Acquaintance(channel, number=str(me.get("id", "")) if isinstance(me, dict) else "")
