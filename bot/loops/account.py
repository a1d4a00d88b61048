"""The account at a platform that can be locked or left unpaid is looked at every hour, as the doctor looks at it."""

from __future__ import annotations

from hashlib import sha256

from bot.commands.whatsapp_doctor import examine_whatsapp
from bot.health.notices import Notices
from bot.settings import Settings


class AccountCheck:
    """Tells the administrator once what is wrong, and again where it comes back."""

    def __init__(self, settings: Settings, notices: Notices) -> None:
        self._settings = settings
        self._notices = notices
        self._told: set[str] = set()

    async def look(self) -> None:
        wrong = {_key(f.remedy): f.remedy async for f in examine_whatsapp(self._settings) if f.remedy}
        for key in self._told - wrong.keys():
            await self._notices.over(key)
        for key, remedy in wrong.items():
            await self._notices.tell(key, remedy)
        self._told = {*wrong}


def _key(remedy: str) -> str:
    return f"account:{sha256(remedy.encode()).hexdigest()[:16]}"
