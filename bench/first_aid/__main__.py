"""Draws every picture of first aid anew, and one sheet with all of them to look at."""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image

from bench.first_aid import births, breath, choking, wounds
from bench.first_aid.paper import HEIGHT, WIDTH, Paper
from cities.first_aid import SHIPPED

SCENES = {**breath.SCENES, **choking.SCENES, **wounds.SCENES, **births.SCENES}
ACROSS = 4


def main(to: Path = SHIPPED, sheet: Path | None = None) -> None:
    """`sheet`: where all of them stand on one page, if anywhere."""
    to.mkdir(exist_ok=True)
    for name, scene in SCENES.items():
        paper = Paper()
        scene(paper)
        paper.save(to / f"{name}.png")
    if sheet is not None:
        _together(to, sheet)


def _together(folder: Path, sheet: Path) -> None:
    small = WIDTH // 2, HEIGHT // 2
    rows = -(-len(SCENES) // ACROSS)
    page = Image.new("RGB", (small[0] * ACROSS, small[1] * rows), "#888888")
    for number, name in enumerate(SCENES):
        at = (number % ACROSS * small[0] + 2, number // ACROSS * small[1] + 2)
        picture = Image.open(folder / f"{name}.png").convert("RGB")
        page.paste(picture.resize((small[0] - 4, small[1] - 4)), at)
    page.save(sheet)


if __name__ == "__main__":
    main(sheet=Path(sys.argv[1]) if len(sys.argv) > 1 else None)
