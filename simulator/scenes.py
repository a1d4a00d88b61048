"""Generated photographs, so to say: which scenes there are, fresh and as somebody would send an old one again."""

from __future__ import annotations

import io
import random
from functools import lru_cache

from PIL import Image, ImageChops, ImageOps

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
    if chance.random() < 0.5:
        drawn = ImageOps.mirror(drawn)
    width, height = drawn.size
    turned = drawn.rotate(chance.uniform(-6, 6), Image.Resampling.BILINEAR)
    left, top = round(width * chance.uniform(0.04, 0.11)), round(height * chance.uniform(0.06, 0.13))
    right, bottom = width - round(width * chance.uniform(0.04, 0.11)), height - round(height * 0.08)
    framed = turned.crop((left, top, right, bottom)).resize(drawn.size, Image.Resampling.BILINEAR)
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
