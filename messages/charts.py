"""/statistik and the monthly report: a span of time as a picture that a city official understands."""

from __future__ import annotations

from cities.profile import City
from domain.statistics import AgencyFigures, Figures, Speed
from locales.text import text
from messages.canvas import AMBER, BLUE, GREEN, INK, LINE, RED, SOFT, Canvas, Colour

WIDTH, HEIGHT = 1280, 1120
EDGE = 32
CATEGORIES = 9
AGENCIES = 8
GOOD = 0.9  # the share of a goal that is shown in green


def statistics_picture(city: City, found: Figures, *, head: str, span: str) -> bytes:
    """A PNG."""
    canvas = Canvas(WIDTH, HEIGHT)
    canvas.words(EDGE, 24, head, 36)
    canvas.words(EDGE, 70, span, 22, SOFT)
    _tiles(canvas, found)
    _categories(canvas, city, found, 250)
    _hours(canvas, found, 250)
    _agencies(canvas, city, found, 690)
    canvas.words(EDGE, HEIGHT - 34, text("statistik-catatan"), 17, SOFT)
    return canvas.png()


def _tiles(canvas: Canvas, found: Figures) -> None:
    shown: tuple[tuple[str, int, Colour], ...] = (
        ("statistik-laporan", found.reports, INK),
        ("statistik-tiket", found.tickets, INK),
        ("statistik-berbunyi", found.loud, RED),
        ("statistik-selesai", found.settled, GREEN),
        ("statistik-terbuka", found.still_open, AMBER),
        ("statistik-palsu", found.false, SOFT),
    )
    room = (WIDTH - 2 * EDGE + 16) / len(shown)
    for place, (key, count, colour) in enumerate(shown):
        x = EDGE + place * room
        canvas.panel(x, 112, room - 16, 110)
        canvas.words(x + 18, 124, f"{count:,}".replace(",", "."), 48, colour)
        canvas.words(x + 18, 184, text(key), 20, SOFT)


def _categories(canvas: Canvas, city: City, found: Figures, top: float) -> None:
    """Bars, the longest first; the rest together."""
    width = 640
    canvas.panel(EDGE, top, width, 410)
    canvas.words(EDGE + 18, top + 14, text("statistik-kategori"), 24)
    rows = [(city.categories[key].short, count) for key, count in found.by_category]
    if len(rows) > CATEGORIES:
        others = sum(count for _, count in rows[CATEGORIES - 1 :])
        rows = [*rows[: CATEGORIES - 1], (text("statistik-lain"), others)]
    most = max((count for _, count in rows), default=1)
    for row, (name, count) in enumerate(rows):
        y = top + 60 + row * 37
        canvas.words(EDGE + 18, y, canvas.fitted(name, 19, 250), 19)
        long = 270 * count / most
        canvas.bar(EDGE + 280, y + 1, long, 21, BLUE)
        canvas.words(EDGE + 290 + long, y, str(count), 19)
    if not rows:
        canvas.words(EDGE + 18, top + 64, text("statistik-kosong"), 20, SOFT)


def _hours(canvas: Canvas, found: Figures, top: float) -> None:
    """When in the day tickets were opened."""
    left, width = EDGE + 660, WIDTH - 2 * EDGE - 660
    canvas.panel(left, top, width, 410)
    canvas.words(left + 18, top + 14, text("statistik-jam"), 24)
    base, high = top + 360, 270
    most = max(*found.hours, 1)
    step = (width - 40) / 24
    for hour, count in enumerate(found.hours):
        x = left + 20 + hour * step
        canvas.bar(x, base - high * count / most, step - 4, high * count / most, BLUE)
        if hour % 6 == 0:
            canvas.words(x, base + 8, f"{hour:02d}.00", 17, SOFT)
    canvas.draw.line((left + 20, base, left + width - 20, base), fill=LINE, width=2)
    canvas.words(
        left + width - 20, top + 20, text("statistik-terbanyak", jumlah=max(found.hours)), 17, SOFT, "ra"
    )


def _agencies(canvas: Canvas, city: City, found: Figures, top: float) -> None:
    """How long until each agency answered and arrived, and how often within its goal."""
    canvas.panel(EDGE, top, WIDTH - 2 * EDGE, 380)
    canvas.words(EDGE + 18, top + 14, text("statistik-instansi"), 24)
    for x, key in ((250, "statistik-dipanggil"), (370, "statistik-menjawab"), (790, "statistik-kolom-tiba")):
        canvas.words(EDGE + x, top + 20, text(key), 18, SOFT)
    for row, one in enumerate(found.agencies[:AGENCIES]):
        y = top + 58 + row * 38
        canvas.words(EDGE + 18, y, canvas.fitted(city.agencies[one.agency].short, 20, 220), 20)
        canvas.words(EDGE + 250, y, str(one.called), 20)
        _speed(canvas, EDGE + 370, y, one.answer)
        _speed(canvas, EDGE + 790, y, one.arrive)
    if not found.agencies:
        canvas.words(EDGE + 18, top + 62, text("statistik-kosong"), 20, SOFT)


def _speed(canvas: Canvas, x: float, y: float, speed: Speed) -> None:
    if speed.median is None:
        canvas.words(x, y, "–", 20, SOFT)
        return
    canvas.words(x, y, duration(speed.median), 19)
    if speed.measured:
        share = speed.within / speed.measured
        canvas.bar(x + 120, y + 4, 100, 15, LINE)
        canvas.bar(x + 120, y + 4, 100 * share, 15, GREEN if share >= GOOD else AMBER)
        canvas.words(x + 228, y + 2, canvas.fitted(_share(speed), 16, 190), 16, SOFT)


def _share(speed: Speed) -> str:
    if speed.goal is None:
        return text("statistik-dalam-batas", dalam=speed.within, dari=speed.measured)
    batas = duration(speed.goal)
    return text("statistik-dalam", dalam=speed.within, dari=speed.measured, batas=batas)


def duration(seconds: float) -> str:
    """ "45 dtk", "3 mnt 20 dtk", "15 mnt", "2 jam 5 mnt"."""
    whole = round(seconds)
    if whole < 60:
        return text("lama-detik", detik=whole)
    minutes, rest = divmod(whole, 60)
    if minutes < 10 and rest:
        return text("lama-menit-detik", menit=minutes, detik=rest)
    if minutes < 60:
        return text("lama-menit", menit=minutes)
    hours, minutes = divmod(minutes, 60)
    return text("lama-jam-menit", jam=hours, menit=minutes) if minutes else text("lama-jam", jam=hours)


def figures_words(city: City, found: Figures, head: str, span: str) -> str:
    """The same in words: what stands under the picture."""
    lines = [
        text("statistik-kepala", judul=head, rentang=span),
        text(
            "statistik-kalimat",
            laporan=found.reports,
            tiket=found.tickets,
            berbunyi=found.loud,
            selesai=found.settled,
            saran=found.advice,
            terbuka=found.still_open,
            palsu=found.false,
            gabung=found.merged,
            batal=found.cancelled,
        ),
    ]
    lines += [_agency_words(city, one) for one in found.agencies[:AGENCIES] if one.called]
    return "\n".join(lines)


def _agency_words(city: City, one: AgencyFigures) -> str:
    short = city.agencies[one.agency].short
    waits = {"jumlah": one.unanswered, "lama": duration(one.longest)}
    if one.answer.median is None:
        return text("statistik-baris-tanpa", instansi=short, **waits)
    further = text("statistik-tanpa-jawaban", **waits) if one.unanswered else ""
    answer = duration(one.answer.median)
    if one.arrive.median is None:
        return text("statistik-baris", instansi=short, jawab=answer) + further
    share = _share(one.arrive) if one.arrive.measured else ""
    tiba = duration(one.arrive.median)
    return text("statistik-baris-tiba", instansi=short, jawab=answer, tiba=tiba, dalam=share) + further
