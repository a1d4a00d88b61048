"""What waits in the digest, in words: how many of which kind, since when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from domain.judgement import Judgement
from domain.message import Button
from domain.report import Report
from handlers.turn import Turn
from locales.text import Markup, stored_word, text
from messages.moments import day_and_hour


def _flag(name: str) -> Callable[[Report], bool]:
    return lambda report: name in report.observed.flags


def _reason(key: str) -> Callable[[Report], bool]:
    return lambda report: any(key == reason.key for reason in _judged(report).reasons)


def _judged(report: Report) -> Judgement:
    return report.observed.judgement or Judgement(0, 0.0)


KINDS: tuple[tuple[str, Callable[[Report], bool]], ...] = (  # the first that fits
    ("dibatasi", lambda report: _judged(report).why == "indikator-jalur-sanksi"),
    ("kiasan", _flag("figure")),
    ("latihan", _flag("drill")),
    ("foto_lama", _reason("indikator-foto-lama")),
    ("pertanyaan", _flag("question")),
    ("terusan", lambda report: report.observed.forwarded),
    ("tanpa_isi", lambda report: not report.words or _flag("nonsense")(report)),
    ("lain", lambda report: True),
)


MOST = 30  # reports in one message: with their lines it stays well within a message's length
Rows = tuple[tuple[Button, ...], ...]
IN_A_ROW = 5
SAMPLES = 8  # of the words that say nothing
SHORT = 60  # characters of words that say nothing
ROOM = 2800  # characters of all reports' words in one message: where they are few each stands whole


def kind(report: Report) -> str:
    """Why it is doubtful, in one word."""
    return next(name for name, fits in KINDS if fits(report))


def summary(turn: Turn, waiting: Sequence[Report]) -> str:
    """ "⚪ 14 laporan meragukan sejak 19.00: 9 tanpa isi, 3 kiasan, 2 foto lama."""
    counts = Counter(kind(r) for r in waiting).most_common()
    since = min(r.first_at for r in waiting)
    return text(
        "rangkuman-silent",
        jumlah=len(waiting),
        sejak=day_and_hour(since, turn.now, turn.city.zone),
        jenis=", ".join(text(f"rangkuman-jenis-{name}", jumlah=n) for name, n in counts),
    )


def gathered(waiting: Sequence[Report]) -> tuple[list[Report], list[Report]]:
    """(what is worth a line of its own, what says nothing: a letter, keys hit at random, a chat that was only opened)."""
    empty = [r for r in waiting if _says_nothing(r)]
    return [r for r in waiting if not _says_nothing(r)], empty


def _says_nothing(report: Report) -> bool:
    return kind(report) == "tanpa_isi" and report.lat is None and not report.observed.media


def in_brief(waiting: Sequence[Report]) -> tuple[str, Rows]:
    """As `listed`, with all that says nothing in one line: it is read at a glance, and forwarded from the full list."""
    shown = waiting[:MOST]
    telling, empty = gathered(shown)
    lines = _lines(telling)
    if empty:
        words = list(dict.fromkeys(_words(told) or text("media-kata") for told in empty))
        said = ", ".join(words[:SAMPLES]) + (", …" if len(words) > SAMPLES else "")
        lines.append(text("rangkuman-baris-kosong", jumlah=len(empty), kata=Markup(said)))
    return _put_together(lines, telling, waiting, shown)


def listed(waiting: Sequence[Report]) -> tuple[str, Rows]:
    """The first of them line by line, with one tap to forward each, and one to clear those that are shown."""
    shown = waiting[:MOST]
    return _put_together(_lines(shown), shown, waiting, shown)


def _put_together(
    lines: list[str], forwarded: Sequence[Report], waiting: Sequence[Report], shown: Sequence[Report]
) -> tuple[str, Rows]:
    if len(waiting) > len(shown):
        lines = [*lines, text("rangkuman-lagi", jumlah=len(waiting) - len(shown))]
    forward = [
        Button(text("tombol-teruskan-nomor", nomor=n), f"grup.digest_forward.{told.id}")
        for n, told in enumerate(forwarded, start=1)
    ]
    rows = tuple(tuple(forward[i : i + IN_A_ROW]) for i in range(0, len(forward), IN_A_ROW))
    clear = Button(text("tombol-bersihkan"), f"grup.digest_clear.{shown[-1].id}")
    return "\n".join(lines), (*rows, (clear,))


def _lines(shown: Sequence[Report]) -> list[str]:
    most = _share(sorted(len(_said(told)) for told in shown))
    return [_numbered(n, told, most) for n, told in enumerate(shown, start=1)]


def _share(lengths: Sequence[int]) -> int:
    """Characters for each, so that all have room together; `lengths` from the shortest on."""
    room = ROOM
    for left, length in zip(range(len(lengths), 0, -1), lengths, strict=True):
        if length > room // left:
            return room // left
        room -= length
    return ROOM


def _numbered(number: int, report: Report, most: int) -> str:
    media = ", ".join(stored_word(f"media-{m}") for m in report.observed.media)
    words = _words(report, most) or media or text("media-kata")
    return text("rangkuman-baris", nomor=number, kata=Markup(words))


def _said(report: Report) -> str:
    return " / ".join(report.words.split("\n"))


def _words(report: Report, most: int = SHORT) -> str:
    words = _said(report)
    return text("kartu-kutipan", kata=words[:most] + ("…" if len(words) > most else "")) if words else ""
