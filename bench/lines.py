"""Lines over time, one panel below the other, as SVG: for pictures that people look at in the docs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

Point = tuple[float, float]
WIDE, PANEL, LEFT, TOP = 900, 190, 80, 60
ROOM_X, ROOM_Y = WIDE - LEFT - 40, PANEL - 70
COLOURS = ("#0b6e4f", "#b3261e")
INK, PALE = "#1d1d1f", "#d9dcde"


@dataclass(frozen=True, slots=True)
class Series:
    """A panel: its title, and each line with its name; x goes with the other panels', y begins at 0."""

    title: str
    lines: Sequence[tuple[str, Sequence[Point]]]


def drawn(title: str, x_axis: str, panels: Sequence[Series]) -> str:
    high = TOP + PANEL * len(panels) + 30
    body = [_text(LEFT, 32, title, 18)]
    most_x = max((x for panel in panels for _, line in panel.lines for x, _ in line), default=1.0) or 1.0
    for number, panel in enumerate(panels):
        body += _panel(panel, TOP + PANEL * number, most_x)
    body.append(_text(LEFT + ROOM_X, high - 18, f"{most_x:g} {x_axis}", 13, "end"))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {high}" font-family="sans-serif">'
        f'<rect width="{WIDE}" height="{high}" fill="#fff"/>' + "".join(body) + "</svg>\n"
    )


def _panel(panel: Series, top: float, most_x: float) -> list[str]:
    most = max((y for _, line in panel.lines for _, y in line), default=0.0) * 1.1 or 1.0
    bottom = top + 30 + ROOM_Y
    body = [_text(LEFT, top + 18, panel.title, 15)]
    for share in (0.0, 0.5, 1.0):
        y = bottom - share * ROOM_Y
        body.append(f'<line x1="{LEFT}" y1="{y:.1f}" x2="{LEFT + ROOM_X}" y2="{y:.1f}" stroke="{PALE}"/>')
        body.append(_text(LEFT - 8, y + 4, f"{share * most:.3g}", 12, "end"))
    for (_name, line), colour in zip(panel.lines, COLOURS, strict=False):
        at = " ".join(f"{LEFT + x / most_x * ROOM_X:.1f},{bottom - y / most * ROOM_Y:.1f}" for x, y in line)
        body.append(f'<polyline points="{at}" fill="none" stroke="{colour}" stroke-width="2"/>')
    names = ", ".join(name for name, _ in panel.lines)
    body.append(_text(LEFT + ROOM_X, top + 18, names, 13, "end"))
    return body


def _text(x: float, y: float, words: str, size: int, anchor: str = "start") -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{INK}" text-anchor="{anchor}">'
        f"{escape(words)}</text>"
    )
