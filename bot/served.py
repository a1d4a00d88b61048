"""Has this installation been served before? Then people rely on it, and nobody sits at its starts."""

from __future__ import annotations

from bot.city_file import has_copy
from bot.data_folder import Unwritable, prepare_folder
from bot.keys import key_file
from bot.settings import Settings


def served_before(settings: Settings) -> bool:
    """To look makes nothing."""
    return has_copy(settings) and (bool(settings.key.get_secret_value()) or key_file(settings).exists())


def prepare_or_go_on(settings: Settings) -> None:
    """The data folder, made ready; what was served before goes on though nothing can be written there. Raises Unwritable."""
    try:
        prepare_folder(settings)
    except Unwritable:
        if not served_before(settings):
            raise
