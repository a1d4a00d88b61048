"""Places and pictures that several stories need."""

from __future__ import annotations

from io import BytesIO
from random import Random
from typing import Any

from PIL import Image, ImageDraw

from domain.message import Kind
from tests.town import Operator, Person, Town

ELSEWHERE = [
    (-3.80 - n / 150, 102.28) for n in range(12)
]  # some 740 m apart: nobody takes them for one event


def picture(seed: int, size: tuple[int, int] = (320, 240), quality: int = 85) -> bytes:
    """A scene drawn from a seed; another size and quality is the same picture, sent again."""
    rng, image = Random(seed), Image.new("RGB", (320, 240), "black")
    draw = ImageDraw.Draw(image)
    for _ in range(40):
        x, y, w = rng.randrange(300), rng.randrange(220), rng.randrange(10, 90)
        draw.ellipse((x, y, x + w, y + w), fill=(rng.randrange(256), rng.randrange(256), rng.randrange(256)))
    kept = BytesIO()
    image.resize(size).save(kept, "JPEG", quality=quality)
    return kept.getvalue()


async def press(reporter: Person, seen: bytes, at: tuple[float, float], **more: Any) -> None:
    """Kebakaran by its button, a picture and a pin: just enough for red. `more`: of the picture's message."""
    await reporter.says("/start")
    await reporter.press("Kebakaran")
    await reporter.sends(Kind.PHOTO, seen, mime="image/jpeg", **more)
    await reporter.shares(at)


def control_room(town: Town) -> tuple[Operator, Operator]:
    """Two people who watch the silent cards."""
    return town.operator("ruang_kendali"), town.operator("ruang_kendali")


async def dismissed(pair: tuple[Operator, Operator], code: str, reason: str = "iseng") -> None:
    """Both say that it is false, and why."""
    for operator in pair:
        await operator.types(f"/palsu {code} {reason}")
