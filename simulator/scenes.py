"""Generated photographs, so to say: which scenes there are, fresh and as somebody would send an old one again."""

from __future__ import annotations

import io
import random
from functools import lru_cache

from PIL import Image

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
    drawn = Image.new("RGB", SIZE)
    DRAWINGS[scene](drawn, random.Random(f"{scene}:{seed}"))
    if variant == "recycled":
        return _recycled(drawn, random.Random(seed))
    return _jpeg(drawn, 90)


def _recycled(drawn: Image.Image, chance: random.Random) -> bytes:
    way = chance.choice(("encoded", "cropped", "resized"))
    if way == "cropped":
        width, height = drawn.size
        left, top = round(width * chance.uniform(0.01, 0.04)), round(height * chance.uniform(0.01, 0.04))
        drawn = drawn.crop((left, top, width - left, height - top))
    elif way == "resized":
        share = chance.uniform(0.5, 0.8)
        drawn = drawn.resize((round(drawn.width * share), round(drawn.height * share)))
    return _jpeg(drawn, chance.randint(45, 70))


def _jpeg(drawn: Image.Image, quality: int) -> bytes:
    target = io.BytesIO()
    drawn.save(target, "JPEG", quality=quality)
    return target.getvalue()
