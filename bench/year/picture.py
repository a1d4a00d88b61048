"""Pictures for people: how often operators are called for nothing, and whether a percentage on the card can be believed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape

from bench.year.measure import Figures, Judged, Measured, bins

TELEPHONE = 13746 / 106  # calls for each real emergency: Kota Bengkulu, 2024
SHARES = [s / 2 for s in range(21)]  # per cent of the pranks
WIDE, HIGH = 960, 540
OURS, OTHERS, INK, PALE = "#0b6e4f", "#b3261e", "#1d1d1f", "#d9dcde"
NAMES = {
    "sigap": "Sigap 112",
    "phone": "Telepon (semua berdering)",
    "form": "Formulir (nomor + lokasi + foto wajib)",
}
Point = tuple[float, float]


def curve(measured: Measured) -> list[Point]:
    """(share of pranks that name danger credibly, in %; loud alarms for each real emergency): what was measured of the
    rest, and of those that were credible, weighted by other shares."""
    sessions = measured.sessions
    pranks = [s for s in sessions.values() if s.persona.truth == "prank"]
    credible = {s.number for s in pranks if s.persona.credible}
    by_credible = [
        c for c in measured.loud if not measured.real(c) and any(t.session in credible for t in c.told)
    ]
    real = max(1, len(measured.events))
    rest = (len(measured.loud) - len(by_credible)) / real
    each = len(by_credible) / len(credible) if credible else 0.0
    return [(share, rest + len(pranks) * share / 100 * each / real) for share in SHARES]


def alarms(figures: dict[str, Figures], line: list[Point]) -> str:
    """Loud alarms for each real emergency: the telephone's beside ours, and ours over the share of good pranks."""
    bars = [("Telepon 112, Kota Bengkulu 2024", TELEPHONE, OTHERS)]
    for policy, found in figures.items():
        value = found["loud_per_genuine"].value
        if value is not None:
            bars.append((NAMES[policy], value, OURS if policy == "sigap" else OTHERS))
    body = [
        _text(40, 44, "Berapa kali petugas dibangunkan untuk satu kejadian nyata?", 24, bold=True),
        _text(40, 72, "Alarm keras per kejadian darurat yang sungguh terjadi. Makin pendek makin baik.", 15),
        *_bars(bars, figures),
        _text(500, 112, "Bila lebih banyak orang iseng yang meyakinkan", 16, bold=True),
        *_plot(line),
    ]
    return _svg(body)


def _bars(bars: list[tuple[str, float, str]], figures: dict[str, Figures]) -> list[str]:
    body, top = [], 112.0
    most = max(value for _, value, _ in bars)
    for name, value, colour in bars:
        body.append(_text(40, top, name, 15))
        length = max(3.0, value / most * 300)
        body.append(f'<rect x="40" y="{top + 8:.1f}" width="{length:.1f}" height="30" fill="{colour}"/>')
        body.append(_text(50 + length, top + 30, _number(value), 18, bold=True))
        top += 78
    ours = figures.get("sigap")
    for policy, found in figures.items():
        seen = found["genuine_visible"]
        if seen.value is not None:
            body.append(
                _text(
                    40,
                    top,
                    f"{NAMES[policy]}: {seen.count} dari {seen.n} kejadian nyata terlihat petugas",
                    13,
                )
            )
            top += 20
    if ours and ours["life_loud_within_240s"].value is not None:
        life = ours["life_loud_within_240s"]
        body.append(
            _text(
                40,
                top,
                f"Bahaya jiwa berbunyi dalam 4 menit (Sigap): {life.count} dari {life.n}",
                13,
                bold=True,
            )
        )
    return body


LEFT, RIGHT, TOP, BOTTOM = 560.0, 920.0, 140.0, 440.0


def _plot(line: list[Point]) -> list[str]:
    most = max(5.0, math.ceil(max(y for _, y in line) / 5) * 5)

    def place(point: Point) -> Point:
        x, y = point
        return LEFT + x / 10 * (RIGHT - LEFT), BOTTOM - y / most * (BOTTOM - TOP)

    body = []
    for step in range(6):
        y = most * step / 5
        _, down = place((0, y))
        body.append(f'<line x1="{LEFT}" y1="{down:.1f}" x2="{RIGHT}" y2="{down:.1f}" stroke="{PALE}"/>')
        body.append(_text(LEFT - 10, down + 5, _number(y), 13, anchor="end"))
    for share in range(0, 11, 2):
        across, _ = place((share, 0))
        body.append(_text(across, BOTTOM + 22, f"{share} %", 13, anchor="middle"))
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in map(place, line))
    body.append(f'<polyline points="{path}" fill="none" stroke="{OURS}" stroke-width="3"/>')
    at = next(p for p in line if p[0] == 3)
    x, y = place(at)
    body.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="6" fill="{OURS}"/>')
    body.append(_text(x + 12, y + 22, f"3 % (anggapan kami): {_number(at[1])}", 14, bold=True))
    body.append(
        _text(
            (LEFT + RIGHT) / 2,
            BOTTOM + 46,
            "bagian orang iseng yang menyebut bahaya dengan meyakinkan",
            13,
            anchor="middle",
        )
    )
    body.append(
        _text(
            (LEFT + RIGHT) / 2,
            BOTTOM + 66,
            f"telepon: {_number(TELEPHONE)}, berapa pun bagiannya",
            13,
            anchor="middle",
        )
    )
    return body


def calibration(judged: Sequence[Judged]) -> str:
    """What the card said, and how often it was so."""
    found = bins(judged)
    left, right, top, bottom = 90.0, 490.0, 100.0, 460.0

    def place(x: float, y: float) -> Point:
        return left + x * (right - left), bottom - y * (bottom - top)

    body = [
        _text(40, 44, "Bolehkah persentase di kartu dipercaya?", 24, bold=True),
        _text(
            40, 72, "Titik di garis: sebanyak itu pula yang ternyata benar. Titik besar: banyak laporan.", 15
        ),
    ]
    for step in range(6):
        share = step / 5
        x, y = place(share, share)
        body.append(f'<line x1="{left}" y1="{y:.1f}" x2="{right}" y2="{y:.1f}" stroke="{PALE}"/>')
        body.append(_text(left - 10, y + 5, f"{share * 100:.0f} %", 13, anchor="end"))
        body.append(_text(x, bottom + 22, f"{share * 100:.0f} %", 13, anchor="middle"))
    (x1, y1), (x2, y2) = place(0, 0), place(1, 1)
    body.append(f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{INK}" stroke-dasharray="6 6"/>')
    most = max((n for _, _, n in found), default=1)
    for p, real, n in found:
        x, y = place(p, real)
        body.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{4 + 14 * math.sqrt(n / most):.1f}" fill="{OURS}" fill-opacity="0.6"/>'
        )
    body.append(
        _text((left + right) / 2, bottom + 48, "kepercayaan yang ditulis di kartu", 13, anchor="middle")
    )
    body.append(_text(left, top - 8, "yang ternyata benar", 13, anchor="middle"))
    body.append(_text(540, 110, "kartu      benar      laporan", 15, bold=True))
    for row, (p, real, n) in enumerate(found):
        body.append(_text(540, 140 + 26 * row, f"{p * 100:.0f} %", 15))
        body.append(_text(630, 140 + 26 * row, f"{real * 100:.0f} %", 15))
        body.append(_text(720, 140 + 26 * row, str(n), 15))
    return _svg(body)


def _text(x: float, y: float, words: str, size: int, *, bold: bool = False, anchor: str = "start") -> str:
    weight = ' font-weight="700"' if bold else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}"{weight} text-anchor="{anchor}" fill="{INK}" '
        f'xml:space="preserve">{escape(words)}</text>'
    )


def _number(value: float) -> str:
    """Indonesian decimals."""
    return f"{value:.1f}".replace(".", ",")


def _svg(body: list[str]) -> str:
    inside = "\n".join(body)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" '
        f'font-family="DejaVu Sans, Liberation Sans, Arial, sans-serif">\n'
        f'<rect width="{WIDE}" height="{HIGH}" fill="white"/>\n{inside}\n</svg>\n'
    )
