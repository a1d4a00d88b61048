"""Which transcriber the settings name."""

from __future__ import annotations

from bot.settings import Settings
from bot.transcribing.command import Command
from bot.transcribing.port import Transcriber
from bot.transcribing.server import Server


def transcriber(settings: Settings) -> Transcriber | None:
    """None where there is none: people listen alone."""
    if settings.transcribe_command:
        return Command(settings.transcribe_command)
    if not settings.transcribe_url:
        return None
    token = settings.transcribe_token.get_secret_value()
    return Server(settings.transcribe_url, token, settings.transcribe_model)
