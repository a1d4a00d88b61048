"""The report on paper: telephone and chat apart, month by month, handling times, and as what each outcome was counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from textwrap import wrap

from bot.commands.sentences import sentence
from bot.ministry import tables
from bot.ministry.paper import LEFT, RIGHT, SMALL, Paper
from bot.ministry.span import Span
from bot.ministry.sums import STEPS, Sums
from cities.counting import Elsewhere
from cities.profile import City
from domain.contact import Sort
from domain.message import Channel
from messages.charts import duration
from messages.moments import date_and_hour, zone_name
from messages.pdf import BLACK, PLAIN, Ink, Page

LOW = 4.2  # [mm] a row of a list
COLUMN, BAR = 20.5, 32.0  # [mm] of figures, and of the widest bar
RULE = 118.0  # [mm] from the left: as what it counts
INKS: dict[Sort, Ink] = {
    Sort.NORMAL: (0.90, 0.0, 0.30, 0.57),
    Sort.GHOST: (0.0, 0.0, 0.0, 0.25),
    Sort.PRANK: (0.0, 0.80, 0.83, 0.30),
    Sort.INFORMATION: (0.71, 0.43, 0.0, 0.30),
}
LONGEST = 95  # characters of a source's line
SIGNED_ROWS = 10  # of the room to sign
BLANK = "." * 40  # to be filled in by hand
UNKNOWN = "–"
TOGETHER = 8  # rows of handling times that stay with their head


def page(city: City, span: Span, found: Sums, others: Sequence[Elsewhere]) -> bytes:
    paper = Paper(tables.title(city, span.named))
    paper.line(sentence("kementerian-kepala", jumlah=_figure(found.of()), provinsi=city.province))
    _how_far(paper, city, span)
    chat: list[Channel] = [channel for channel in found.channels() if channel is not Channel.PHONE]
    apart: dict[str, list[Channel]] = {"telepon": [Channel.PHONE], "chat": chat}
    if found.months and (found.of() or not others):
        for name, channels in {**apart, tables.ALL: [Channel.PHONE, *chat]}.items():
            _counts(paper, name, found, channels)
        _legend(paper)
        _times(paper, found, [*apart["telepon"], *chat])
    if others:
        _elsewhere(paper, others)
    _rules(paper, city)
    _signed(paper, city, span)
    return paper.file()


def _how_far(paper: Paper, city: City, span: Span) -> None:
    """What is not wholly in it: a time that is not over, or one before anything was counted."""
    if span.unfinished and span.made is not None:
        paper.bold(sentence("kementerian-sementara", saat=_moment(city, span.made)))
    if span.began_later and span.begun is not None:
        paper.bold(sentence("kementerian-sejak", saat=_moment(city, span.begun)))


def _moment(city: City, at: datetime) -> str:
    return f"{date_and_hour(city.zone, at)} {zone_name(city, at)}"


def _signed(paper: Paper, city: City, span: Span) -> None:
    """Room to sign, on one page with when it was made."""
    paper.keep(SIGNED_ROWS)
    made = _moment(city, span.made) if span.made is not None else BLANK
    paper.head(sentence("kementerian-dibuat", saat=made))
    paper.line(sentence("kementerian-tempat-tanggal", garis=BLANK))
    for _ in range(SIGNED_ROWS - 6):
        paper.row()
    paper.line(BLANK)
    paper.line(sentence("kementerian-penanda-tangan"))


def _of(found: Sums, channels: Sequence[Channel], month: str | None = None, sort: Sort | None = None) -> int:
    return sum(found.of(month=month, channel=channel, sort=sort) for channel in channels)


def _columns(first: float, words: Iterable[str]) -> list[tuple[float, str]]:
    return [(LEFT + first + COLUMN * n, word) for n, word in enumerate(words)]


def _counts(paper: Paper, name: str, found: Sums, channels: Sequence[Channel]) -> None:
    first = 40.0
    paper.keep(len(found.months) + 4)
    paper.head(sentence(f"kementerian-{name}"), _columns(first, [*Sort, sentence("kementerian-jumlah")]))
    widest = max([1, *(found.of(month=month) for month in found.months)])
    for month in found.months:
        counts = [_of(found, channels, month, sort) for sort in Sort]
        shown = _columns(first, map(_figure, [*counts, sum(counts)]))
        _bar(*paper.figures(month, shown), [BAR * number / widest for number in counts])
    if len(found.months) > 1:
        counts = [_of(found, channels, sort=sort) for sort in Sort]
        paper.total(sentence("kementerian-jumlah"), _columns(first, map(_figure, [*counts, sum(counts)])))


def _bar(page: Page, y: float, wide: Sequence[float]) -> None:
    x = RIGHT - BAR
    for sort, part in zip(Sort, wide, strict=True):
        if part:
            page.box(x, y - 2.4, part, 2.8, INKS[sort])
        x += part


def _legend(paper: Paper) -> None:
    page, y = paper.row()
    for n, sort in enumerate(Sort):
        page.box(LEFT + 43 * n, y - 2.4, 2.8, 2.8, INKS[sort])
        page.words(LEFT + 43 * n + 4.2, y, sentence(f"kementerian-jenis-{sort}"), SMALL, BLACK, PLAIN)


def _times(paper: Paper, found: Sums, channels: Sequence[Channel]) -> None:
    every = [(month, channel, step) for month in found.months for channel in channels for step in STEPS]
    rows = [row for row in every if row in found.took]
    paper.keep(min(len(rows), TOGETHER) + 3)
    named = [sentence(f"kementerian-{key}") for key in ("kontak", "median", "sembilan")]
    ends = [LEFT + end for end in (85.0, 120.0, 155.0)]
    paper.head(sentence("kementerian-waktu"), list(zip(ends, named, strict=True)))
    for month, channel, step in rows:
        took = found.took[(month, channel, step)]
        shown = (_figure(took.count), duration(took.middle), duration(took.nine_of_ten))
        words = f"{month} · {tables.channel_word(channel)} · {step}"
        paper.figures(words, list(zip(ends, shown, strict=True)))
    if not rows:
        paper.line(UNKNOWN)


def _elsewhere(paper: Paper, others: Sequence[Elsewhere]) -> None:
    first = 48.0
    paper.keep(4 + 4 * len(others))
    named = [*Sort, sentence("kementerian-belum-dipilah"), sentence("kementerian-jumlah")]
    paper.head(sentence("kementerian-luar"), _columns(first, named))
    for one in others:
        each = [one.sorted.get(sort) for sort in Sort]
        shown = map(_figure, [*each, one.unsorted, one.all])
        paper.figures(f"{one.period} · {one.channel}", _columns(first, shown))
        for line in wrap(sentence("kementerian-sumber", sumber=one.source), LONGEST):
            paper.line(line)


def _rules(paper: Paper, city: City) -> None:
    rows = tables.rules(city)[1:]
    paper.keep(len(rows) + 3)
    paper.head(sentence("kementerian-aturan"))
    for came, lane, sort in rows:
        page, y = paper.row(LOW)
        of_lane = "" if lane == tables.ALL else " · " + sentence("kementerian-jalur", jalur=str(lane))
        page.words(LEFT, y, sentence(f"kementerian-hasil-{came}") + of_lane, SMALL, BLACK, PLAIN)
        page.words(LEFT + RULE, y, str(sort), SMALL, BLACK, PLAIN)


def _figure(number: int | None) -> str:
    """ "13.746"; what is not known is no zero."""
    if number is None:
        return UNKNOWN
    return f"{number:,}".replace(",", ".")
