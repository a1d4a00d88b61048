"""A text message to a caller: an address outside that sends it, where the settings name one."""

from __future__ import annotations

from bot.channels.port import Refused
from bot.database import Database
from bot.outgoing_post import post
from domain.errand import Done, SendSms
from domain.kept_numbers import own
from models import chats
from models.sealing import Sealer, WrongKey

PATIENCE = 10.0  # seconds


class Sms:
    """Asks by one HTTP POST; any answer of 2xx means that it is on its way."""

    def __init__(self, url: str, token: str, database: Database, sealer: Sealer) -> None:
        self._url = url
        self._token = token
        self._database = database
        self._sealer = sealer

    async def send(self, asked: SendSms) -> Done:
        """Raises Unsure where there was no answer or a server's error, Refused where it will not do it."""
        number = await self._database.read(lambda tx: chats.sealed_phone(tx, asked.person))
        if number is None or not self._url:
            raise Refused("no number, or no gateway")
        try:
            to, words = self._sealer.open_text(number), self._sealer.open_text(bytes.fromhex(asked.sealed))
        except WrongKey:
            raise Refused("sealed with another key") from None
        reached = [one for one in own(to) if one.lstrip("+").isdigit()]
        if not reached:
            raise Refused("no number, or no gateway")
        await post(self._url, self._token, {"to": reached[0], "text": words}, PATIENCE)
        return Done()
