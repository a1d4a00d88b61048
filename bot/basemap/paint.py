"""`python -m bot.basemap.paint`: reads what is asked from its input, and writes a PNG; nothing where the file is broken."""

from __future__ import annotations

import json
import os
import sys
from io import BytesIO
from pathlib import Path

from bot.basemap.header import NoMap
from bot.basemap.streets import shapes
from domain.geography import Box
from messages.plan import Plan
from messages.streets import streets

GENTLY = 10  # whatever else runs goes first


def main() -> None:
    os.nice(GENTLY)
    asked = json.load(sys.stdin)
    box, (wide, high) = Box(*asked["box"]), asked["size"]
    try:
        found = shapes(Path(asked["path"]), box)
    except NoMap:
        return
    out = BytesIO()
    streets(found, wide, high, Plan(box, wide, high).at).save(out, "PNG")
    sys.stdout.buffer.write(out.getvalue())


if __name__ == "__main__":
    main()
