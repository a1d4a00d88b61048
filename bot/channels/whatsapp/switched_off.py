"""WhatsApp where the settings name no token of it, or no longer: what came is still read, and what is to be said there waits."""

from __future__ import annotations

from bot.channels.choices import in_words
from bot.channels.port import Arrived, Muted
from bot.channels.pushing import Pushing
from bot.channels.whatsapp.limits import CAPABILITIES, PACE
from bot.channels.whatsapp.push import Hashed
from bot.channels.whatsapp.reading import addressed_to, read
from domain.message import Channel, Delivery, Inbound, Standing

WHY = "WHATSAPP_TOKEN"


class SwitchedOff(Pushing):
    """A city that was served on WhatsApp has chats and open tickets from there. What is for them is refused for all of the
    channel at once (`Muted`): it waits, the cards say that nobody there can be answered, and it goes once a token is set."""

    name = Channel.WHATSAPP
    capabilities = CAPABILITIES
    pace = PACE
    username = ""

    def __init__(self, number: str, hashed: Hashed) -> None:
        """`number`: as the settings name it; "" takes what was kept for any."""
        self._number = number
        self._hashed = hashed

    async def start(self) -> None:
        """There is nothing to connect to."""

    async def stop(self) -> None:
        """Nothing was opened."""

    def arrived(self, body: bytes) -> Arrived:
        """Nothing is pushed to us: the webhook is not served."""
        return Arrived(body, self._hashed("pushed", body.hex()), 0)

    def parse(self, body: bytes) -> Inbound | None:
        inbound = read(body, self._number or addressed_to(body), self._hashed)
        return in_words(inbound) if inbound is not None else None

    async def deliver(self, delivery: Delivery) -> str:
        raise Muted(WHY)

    async def answer_press(self, press_id: str, text: str, alert: bool) -> bool:
        return not text

    async def writing(self, receipt: str) -> None:
        """Nobody sees it."""

    async def download(self, file_id: str, limit: int) -> bytes:
        raise Muted(WHY)

    async def reach(self, chat: str) -> None:
        raise Muted(WHY)

    async def standing(self, chat: str, person: str) -> Standing:
        raise Muted(WHY)

    async def administrators(self, chat: str) -> list[str]:
        raise Muted(WHY)
