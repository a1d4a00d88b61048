"""Generated photographs, so to say: which scenes there are, fresh and as somebody would send an old one again."""

from __future__ import annotations

import io
import math
import random
from functools import lru_cache

from PIL import Image, ImageChops

from simulator.drawings import DRAWINGS, SIZE
from simulator.errors import RefusedError

TITLES = {
    "fire": "Rumah terbakar",
    "snake": "Ular di lantai",
    "flood": "Banjir",
    "accident": "Tabrakan di jalan",
    "tree": "Pohon tumbang",
    "unrelated": "Bukan kejadian",
}


@lru_cache(maxsize=128)
def picture(scene: str, seed: int, variant: str) -> bytes:
    """A JPEG of the scene. The same seed draws the same; `recycled` is that picture cropped, resized, re-encoded."""
    if scene not in DRAWINGS:
        raise RefusedError(f"no scene {scene!r}; there are {sorted(DRAWINGS)}")
    if variant not in ("fresh", "recycled"):
        raise RefusedError(f"no variant {variant!r}; there are fresh and recycled")
    chance = random.Random(f"{scene}:{seed}")
    drawn = Image.new("RGB", SIZE)
    DRAWINGS[scene](drawn, chance)
    drawn = _photographed(drawn, chance)
    if variant == "recycled":
        return _recycled(drawn, random.Random(seed))
    return _jpeg(drawn, 90)


def _photographed(drawn: Image.Image, chance: random.Random) -> Image.Image:
    """From another side, another angle, in other light: two seeds must not look like one picture sent twice."""
    width, height = drawn.size
    zoom, angle = chance.uniform(0.8, 0.9), math.radians(chance.uniform(-6, 6))
    across, along = zoom * math.cos(angle), zoom * math.sin(angle)
    side = chance.choice((1, -1))  # -1: seen in a mirror
    x = width * chance.uniform(0.48, 0.52) - (side * across * width - along * height) / 2
    y = height * chance.uniform(0.48, 0.52) - (side * along * width + across * height) / 2
    view = (side * across, -along, x, side * along, across, y)
    framed = drawn.transform(drawn.size, Image.Transform.AFFINE, view, Image.Resampling.BILINEAR)
    return ImageChops.multiply(framed, _light(chance))


def _light(chance: random.Random) -> Image.Image:
    """Spots of light and shadow over the whole picture."""
    spots = Image.new("L", (6, 5))
    spots.putdata([chance.randint(105, 255) for _ in range(30)])
    return spots.resize(SIZE, Image.Resampling.BICUBIC).convert("RGB")


def _recycled(drawn: Image.Image, chance: random.Random) -> bytes:
    way = chance.choice(("encoded", "cropped", "resized"))
    if way == "cropped":
        width, height = drawn.size
        left, top = round(width * chance.uniform(0.005, 0.02)), round(height * chance.uniform(0.005, 0.02))
        drawn = drawn.crop((left, top, width - left, height - top))
    elif way == "resized":
        share = chance.uniform(0.5, 0.8)
        drawn = drawn.resize((round(drawn.width * share), round(drawn.height * share)))
    return _jpeg(drawn, chance.randint(45, 70))


def _jpeg(drawn: Image.Image, quality: int) -> bytes:
    target = io.BytesIO()
    drawn.save(target, "JPEG", quality=quality)
    return target.getvalue()
