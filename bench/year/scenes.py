"""Small pictures: of one scene by several people, of something else, and old ones sent again."""

from __future__ import annotations

from io import BytesIO
from random import Random

from PIL import Image, ImageEnhance

SIZE = (320, 240)
FIELDS = (11, 8)  # blurred fields that a scene is made of
VIEWPOINT = 70  # grey levels by which another person's view of the same scene differs


def scene(seed: str, viewer: str = "") -> bytes:
    """A JPEG of a scene; another viewer stands elsewhere and sees it differently."""
    rng = Random(seed)
    fields = [rng.randrange(256) for _ in range(FIELDS[0] * FIELDS[1] * 3)]
    if viewer:
        own = Random(f"{seed}/{viewer}")
        fields = [max(0, min(255, f + own.randint(-VIEWPOINT, VIEWPOINT))) for f in fields]
    small = Image.frombytes("RGB", FIELDS, bytes(fields))
    return _jpeg(small.resize(SIZE, Image.Resampling.BICUBIC), 80)


def again(picture: bytes, seed: str) -> bytes:
    """An old picture as it comes back: another quality, another size, a little cropped or brighter."""
    rng = Random(seed)
    image = Image.open(BytesIO(picture)).convert("RGB")
    width, height = image.size
    cut = rng.choice((0.0, 0.0, 0.02, 0.04))
    image = image.crop((int(width * cut), int(height * cut), int(width * (1 - cut)), int(height * (1 - cut))))
    scale = rng.choice((0.6, 0.8, 1.0))
    image = image.resize((int(width * scale), int(height * scale)))
    return _jpeg(ImageEnhance.Brightness(image).enhance(rng.uniform(0.9, 1.1)), rng.randint(40, 75))


def _jpeg(image: Image.Image, quality: int) -> bytes:
    out = BytesIO()
    image.save(out, "JPEG", quality=quality)
    return out.getvalue()
