"""How each scene is drawn with Pillow: plain shapes that a person recognises at a glance, varied by chance."""

from __future__ import annotations

import math
from collections.abc import Callable
from random import Random

from PIL import Image, ImageDraw, ImageFilter

SIZE = (960, 720)
Color = tuple[int, int, int]


def _vary(color: Color, chance: Random, by: int = 18) -> Color:
    r, g, b = (min(255, max(0, part + chance.randint(-by, by))) for part in color)
    return r, g, b


def _sky(picture: Image.Image, top: Color, bottom: Color, horizon: int) -> None:
    draw = ImageDraw.Draw(picture)
    for y in range(horizon):
        share = y / horizon
        r, g, b = (round(a + (c - a) * share) for a, c in zip(top, bottom, strict=True))
        draw.line((0, y, SIZE[0], y), fill=(r, g, b))


def _ground(picture: Image.Image, color: Color, horizon: int, chance: Random) -> None:
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, horizon, *SIZE), fill=color)
    for _ in range(500):
        x, y = chance.randint(0, SIZE[0]), chance.randint(horizon, SIZE[1])
        draw.line((x, y, x + chance.randint(4, 22), y), fill=_vary(color, chance, 12))


def _house(draw: ImageDraw.ImageDraw, left: int, base: int, width: int, chance: Random) -> None:
    height = round(width * 0.62)
    wall = _vary((206, 190, 160), chance, 30)
    draw.rectangle((left, base - height, left + width, base), fill=wall, outline=(80, 70, 60), width=3)
    roof = (
        left - 25,
        base - height,
        left + width // 2,
        base - height - width // 3,
        left + width + 25,
        base - height,
    )
    draw.polygon(roof, fill=_vary((140, 62, 42), chance), outline=(70, 30, 20))
    door = left + width // 2
    draw.rectangle((door - 28, base - 110, door + 28, base), fill=(88, 58, 40))
    for x in (left + 30, left + width - 90):
        draw.rectangle(
            (x, base - height + 40, x + 60, base - height + 100), fill=(60, 70, 84), width=4, outline="white"
        )


def _flame(draw: ImageDraw.ImageDraw, x: int, base: int, size: int, chance: Random) -> None:
    for share, color in ((1.0, (214, 40, 16)), (0.68, (250, 130, 20)), (0.38, (255, 226, 90))):
        w, h = size * 0.42 * share, size * share
        lean = chance.uniform(-0.3, 0.3) * w
        points = [
            (x - w, base),
            (x - w * 0.8, base - h * 0.45),
            (x - w * 0.35 + lean, base - h * 0.38),
            (x + lean * 2, base - h),
            (x + w * 0.4 + lean, base - h * 0.42),
            (x + w * 0.85, base - h * 0.5),
            (x + w, base),
        ]
        draw.polygon(points, fill=color)


def _smoke(picture: Image.Image, x: int, y: int, chance: Random) -> None:
    """Drawn at a quarter of the size: smoke has no edges."""
    layer = Image.new("RGBA", (SIZE[0] // 4, SIZE[1] // 4), (0, 0, 0, 0))
    draw = ImageDraw.Draw(layer)
    for step in range(26):
        r = 6 + step * 1.25
        cx, cy = x / 4 + step * chance.uniform(-1, 3.5), y / 4 - step * 3.75
        shade = chance.randint(30, 85)
        draw.ellipse((cx - r, cy - r, cx + r, cy + r), fill=(shade, shade, shade, 150))
    layer = layer.filter(ImageFilter.GaussianBlur(2)).resize(SIZE, Image.Resampling.BILINEAR)
    picture.paste(layer, (0, 0), layer)


def fire(picture: Image.Image, chance: Random) -> None:
    night = chance.random() < 0.5
    top, low = ((16, 18, 40), (92, 44, 30)) if night else ((120, 140, 160), (200, 170, 140))
    horizon = chance.randint(440, 500)
    _sky(picture, top, low, horizon)
    _ground(picture, (66, 58, 48), horizon, chance)
    left, width = chance.randint(160, 360), chance.randint(320, 420)
    _smoke(picture, left + width // 2, horizon - 180, chance)
    draw = ImageDraw.Draw(picture)
    base = horizon + 70
    _house(draw, left, base, width, chance)
    roof = base - round(width * 0.62)
    for _ in range(chance.randint(7, 11)):
        x = chance.randint(left, left + width)
        _flame(draw, x, roof + chance.randint(-20, 60), chance.randint(120, 270), chance)
    for x in (left + 60, left + width - 60):
        _flame(draw, x, base - 70, chance.randint(80, 130), chance)


def snake(picture: Image.Image, chance: Random) -> None:
    tile = _vary((205, 196, 180), chance, 20)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, *SIZE), fill=tile)
    step = chance.randint(130, 180)
    for line in range(0, SIZE[0], step):
        draw.line((line, 0, line, SIZE[1]), fill=(150, 140, 126), width=4)
        draw.line((0, line, SIZE[0], line), fill=(150, 140, 126), width=4)
    skin = chance.choice([(70, 94, 38), (48, 44, 40), (120, 88, 40)])
    path = _winding(chance)
    for index, (x, y) in enumerate(path):
        thick = 12 + 26 * math.sin(math.pi * min(1.0, 0.12 + index / len(path)))
        shade = _vary(skin, chance, 6) if index % 9 > 2 else (30, 26, 20)
        draw.ellipse((x - thick, y - thick, x + thick, y + thick), fill=shade)
    _snake_head(draw, path[-1], skin)


def _winding(chance: Random) -> list[tuple[float, float]]:
    waves, height = chance.uniform(2.0, 3.2), chance.randint(100, 160)
    start, level = chance.randint(150, 190), chance.randint(320, 420)
    phase = chance.uniform(0, 3)
    return [
        (start + i * 1.45, level + height * math.sin(phase + i / 400 * waves * 2 * math.pi))
        for i in range(400)
    ]


def _snake_head(draw: ImageDraw.ImageDraw, where: tuple[float, float], skin: Color) -> None:
    x, y = where
    draw.ellipse((x - 20, y - 32, x + 66, y + 32), fill=skin, outline=(20, 20, 16), width=3)
    for side in (-14, 14):
        draw.ellipse((x + 28, y + side - 6, x + 40, y + side + 6), fill=(250, 210, 40))
    for end in (-14, 14):
        draw.line((x + 64, y, x + 92, y, x + 108, y + end), fill=(210, 30, 40), width=4)


def flood(picture: Image.Image, chance: Random) -> None:
    water = chance.randint(380, 440)
    _sky(picture, (112, 122, 132), (176, 182, 186), water)
    draw = ImageDraw.Draw(picture)
    for left in (chance.randint(20, 80), chance.randint(360, 420), chance.randint(690, 740)):
        _house(draw, left, water + 90, chance.randint(200, 250), chance)
    brown = _vary((126, 98, 66), chance, 14)
    draw.rectangle((0, water, *SIZE), fill=brown)
    for _ in range(260):
        x, y = chance.randint(0, SIZE[0]), chance.randint(water, SIZE[1])
        width = 10 + (y - water) // 5
        draw.arc((x, y, x + width, y + 8), 180, 360, fill=_vary((172, 146, 112), chance), width=2)
    for _ in range(160):
        x, y = chance.randint(0, SIZE[0]), chance.randint(0, SIZE[1])
        draw.line((x, y, x - 6, y + 26), fill=(196, 204, 212), width=1)


def _car(draw: ImageDraw.ImageDraw, x: int, base: int, color: Color, facing: int) -> None:
    draw.rounded_rectangle((x, base - 100, x + 300, base - 26), 24, fill=color, outline=(30, 30, 30), width=3)
    roof = [(x + 62, base - 98), (x + 96, base - 158), (x + 214, base - 158), (x + 250, base - 98)]
    draw.polygon(roof, fill=color, outline=(30, 30, 30))
    draw.polygon(
        [(x + 84, base - 100), (x + 106, base - 146), (x + 204, base - 146), (x + 228, base - 100)],
        fill=(150, 190, 210),
    )
    for wheel in (x + 66, x + 232):
        draw.ellipse((wheel - 36, base - 60, wheel + 36, base + 12), fill=(26, 26, 28))
        draw.ellipse((wheel - 15, base - 39, wheel + 15, base - 9), fill=(150, 150, 156))
    bumper = x + (300 if facing > 0 else 0)
    dent = [(bumper, base - 96), (bumper - 60 * facing, base - 70), (bumper - 14 * facing, base - 56),
            (bumper - 52 * facing, base - 40), (bumper, base - 26)]  # fmt: skip
    draw.polygon(dent, fill=(44, 44, 46))


def accident(picture: Image.Image, chance: Random) -> None:
    horizon = chance.randint(280, 330)
    _sky(picture, (110, 170, 225), (215, 230, 240), horizon)
    _ground(picture, (88, 88, 92), horizon, chance)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, horizon, SIZE[0], horizon + 46), fill=(94, 136, 70))
    for x in range(chance.randint(0, 80), SIZE[0], 160):
        draw.rectangle((x, 634, x + 90, 648), fill=(236, 232, 214))
    base = chance.randint(520, 560)
    shift = chance.randint(-40, 40)
    colors = chance.sample([(196, 32, 34), (32, 74, 160), (238, 238, 240), (240, 190, 40), (40, 44, 48)], 2)
    _car(draw, 150 + shift, base, colors[0], 1)
    _car(draw, 490 + shift, base + 24, colors[1], -1)
    for _ in range(70):
        x, y = 470 + shift + round(chance.gauss(0, 90)), base + 10 + round(abs(chance.gauss(0, 40)))
        draw.polygon([(x, y), (x + 12, y - 5), (x + 7, y + 9)], fill=_vary((190, 205, 212), chance))


def tree(picture: Image.Image, chance: Random) -> None:
    horizon = chance.randint(260, 320)
    _sky(picture, (150, 160, 170), (206, 212, 214), horizon)
    _ground(picture, (92, 92, 94), horizon, chance)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, horizon, SIZE[0], horizon + 60), fill=(84, 128, 62))
    x, y = chance.randint(100, 150), chance.randint(500, 560)
    end = (x + 560, y - chance.randint(60, 120))
    draw.line((x, y, *end), fill=(98, 68, 42), width=54)
    draw.polygon([(x - 50, y + 60), (x + 20, y - 46), (x + 34, y + 40)], fill=(70, 48, 30))
    for _ in range(150):
        cx, cy, r = end[0] + chance.gauss(0, 95), end[1] + chance.gauss(0, 75), chance.randint(16, 46)
        draw.ellipse((cx - r, cy - r, cx + r, cy + r), fill=_vary((52, 116, 44), chance, 26))


def _plate(picture: Image.Image, chance: Random) -> None:
    """A plate of food on a table, seen from above."""
    draw = ImageDraw.Draw(picture)
    wood = _vary((150, 104, 62), chance, 20)
    draw.rectangle((0, 0, *SIZE), fill=wood)
    for y in range(0, SIZE[1], 90):
        draw.line((0, y, SIZE[0], y + chance.randint(-6, 6)), fill=_vary((104, 70, 40), chance), width=4)
    x, y = chance.randint(440, 520), chance.randint(330, 390)
    for r, color in ((285, (236, 236, 230)), (210, (250, 250, 246)), (120, (252, 246, 226))):
        draw.ellipse((x - r, y - r, x + r, y + r), fill=color, outline=(206, 206, 198), width=3)
    foods = [(200, 60, 40), (90, 150, 60), (224, 170, 50), (140, 84, 46)]
    for index in range(44):
        angle, far = index * 2.4, chance.uniform(60, 180)
        cx, cy, r = x + far * math.cos(angle), y + far * math.sin(angle), chance.randint(12, 30)
        draw.ellipse((cx - r, cy - r, cx + r, cy + r), fill=_vary(chance.choice(foods), chance))


def _beach(picture: Image.Image, chance: Random) -> None:
    horizon = chance.randint(240, 420)
    _sky(picture, _vary((70, 60, 120), chance, 40), (250, 170, 90), horizon)
    draw = ImageDraw.Draw(picture)
    x, r = chance.randint(150, 800), chance.randint(50, 90)
    draw.ellipse((x - r, horizon - r, x + r, horizon + r), fill=(255, 220, 130))
    shore = chance.randint(horizon + 60, 640)
    draw.rectangle((0, horizon, *SIZE), fill=(50, 84, 120))
    draw.polygon([(0, shore), (SIZE[0], shore + 70), SIZE, (0, SIZE[1])], fill=(212, 186, 140))
    for _ in range(90):
        y, left = chance.randint(horizon, shore), x + chance.gauss(0, 160)
        draw.line((left, y, left + 46, y), fill=(250, 200, 140), width=3)


def unrelated(picture: Image.Image, chance: Random) -> None:
    """What people also send: a meal, a sunset."""
    chance.choice((_plate, _beach))(picture, chance)


DRAWINGS: dict[str, Callable[[Image.Image, Random], None]] = {
    "fire": fire,
    "snake": snake,
    "flood": flood,
    "accident": accident,
    "tree": tree,
    "unrelated": unrelated,
}
