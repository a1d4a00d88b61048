"""The beat of 110 a minute that hands keep time with: two minutes, then whoever presses changes.

Telegram and WhatsApp take Ogg/Opus for a voice, which the standard library cannot write: `pip install av` beside the project, for
whoever makes the file anew (python -m bench.first_aid.beat).
"""

from __future__ import annotations

import math
import sys
from array import array
from importlib import import_module
from pathlib import Path

from cities.first_aid import BEAT, SHIPPED

RATE, A_MINUTE, SECONDS = 48_000, 110, 120
CLICK, PITCH, STRESSED, EVERY = 0.06, 880.0, 1320.0, 10  # [s], [Hz]; a higher one every so many
LOUD, FADES = 26_000, 60.0


def onsets() -> list[int]:
    """Of each click, as a sample's number."""
    return [round(number * 60 / A_MINUTE * RATE) for number in range(A_MINUTE * SECONDS // 60)]


def samples() -> array[int]:
    """Sixteen bits each, of one channel."""
    sound = array("h", bytes(2 * RATE * SECONDS))
    for number, begin in enumerate(onsets()):
        pitch = PITCH if number % EVERY else STRESSED
        for step in range(int(CLICK * RATE)):
            at = step / RATE
            sound[begin + step] = int(LOUD * math.exp(-FADES * at) * math.sin(2 * math.pi * pitch * at))
    return sound


def write(path: Path) -> None:
    """Ogg/Opus, as both platforms take it."""
    av = import_module("av")
    sound = samples()
    with av.open(str(path), "w", format="ogg") as file:
        stream = file.add_stream("libopus", rate=RATE, layout="mono")
        stream.bit_rate = 24_000
        for begin in range(0, len(sound), RATE):
            frame = av.AudioFrame(format="s16", layout="mono", samples=RATE)
            frame.planes[0].update(sound[begin : begin + RATE].tobytes())
            frame.sample_rate, frame.pts = RATE, begin
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else SHIPPED / BEAT)
