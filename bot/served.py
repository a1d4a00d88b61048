"""Has this installation been served before? Then people rely on it, and nobody sits at its starts."""

from __future__ import annotations

from bot.city_file import has_copy
from bot.keys import key_file
from bot.settings import Settings


def served_before(settings: Settings) -> bool:
    """To look makes nothing."""
    return has_copy(settings) and (bool(settings.key.get_secret_value()) or key_file(settings).exists())
