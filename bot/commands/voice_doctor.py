"""What `sigap doctor` says of the machine that listens to voice notes: half a second of silence is given to it."""

from __future__ import annotations

import io
import wave

from bot.channels.port import ChannelError
from bot.commands.findings import Finding
from bot.commands.sentences import sentence
from bot.settings import Settings
from bot.transcribing.chosen import transcriber
from cities.profile import City

RATE, SECONDS = 16_000, 0.5


async def examine_voices(settings: Settings, city: City) -> Finding | None:
    """None where there is none: people listen alone."""
    machine = transcriber(settings)
    if machine is None:
        return None
    where = "dokter-mesin" if settings.transcribes_at_home else "dokter-mesin-luar"
    name = sentence(where, mana=settings.transcribe_url or settings.transcribe_command)
    try:
        await machine.words_in(_silence(), "audio/wav")
    except ChannelError as error:
        return Finding(name, sentence("dokter-mesin-obat", sebab=error.reason))
    return Finding(name)


def _silence() -> bytes:
    made = io.BytesIO()
    with wave.open(made, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(bytes(int(RATE * SECONDS) * 2))
    return made.getvalue()
