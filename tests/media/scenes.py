"""Pictures drawn from seeds: places and things as a telephone might have seen them."""

from __future__ import annotations

import random
from io import BytesIO

from PIL import Image, ImageDraw, ImageFilter

Colour = tuple[int, int, int]


def scene(seed: int, size: tuple[int, int] = (480, 360)) -> Image.Image:
    """A sky, a ground, and houses, trees, vehicles, flames in places that depend on the seed alone."""
    rng = random.Random(seed)
    width, height = size
    image = _backdrop(rng, size)
    draw = ImageDraw.Draw(image)
    for _ in range(rng.randint(6, 16)):
        x, y = rng.uniform(-0.1, 1) * width, rng.uniform(0, 1) * height
        w, h = rng.uniform(0.05, 0.4) * width, rng.uniform(0.05, 0.4) * height
        shape = rng.choice((draw.rectangle, draw.ellipse))
        shape((x, y, x + w, y + h), fill=_colour(rng))
    for _ in range(rng.randint(2, 6)):
        corners = [(rng.uniform(0, width), rng.uniform(0, height)) for _ in range(3)]
        draw.polygon(corners, fill=_colour(rng))
    return image.filter(ImageFilter.GaussianBlur(1.2))


def _colour(rng: random.Random) -> Colour:
    return rng.randrange(256), rng.randrange(256), rng.randrange(256)


def _backdrop(rng: random.Random, size: tuple[int, int]) -> Image.Image:
    """Most photographs are alike in this: light above, darker below."""
    sky = Image.new("RGB", size, (rng.randint(120, 255), rng.randint(120, 255), rng.randint(150, 255)))
    ground = Image.new("RGB", size, (rng.randint(20, 140), rng.randint(20, 140), rng.randint(20, 110)))
    shade = Image.linear_gradient("L").resize(size)
    return Image.composite(ground, sky, shade)


def encoded(image: Image.Image, form: str = "JPEG", **options: object) -> bytes:
    out = BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def decoded(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image
