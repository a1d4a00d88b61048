"""What operators read in a disaster: one board per group, and one call a minute; clusters with counts instead of cards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from cities.profile import City
from domain.message import Button, Channel, Outgoing, Priority
from domain.status import Status
from domain.ticket import CONTROL_ROOM, UNTAKEN
from domain.urgency import Rank, Urgency
from locales.text import Markup, text
from messages.moments import hour_and_zone
from messages.view import GroupView

OPERATOR = Channel.TELEGRAM_OPERATOR
LINES = 25  # clusters that the board names; the others are counted
NAMED = 8  # codes in one call


@dataclass(frozen=True, slots=True)
class ClusterLine:
    """A cluster as the board shows it. `waiting`: agencies that have not answered; `place`, `state`: of its ticket, as any group
    may read them, where it stands among the first."""

    code: str
    category: str
    life: bool
    status: str
    opened_at: datetime
    reports: int
    waiting: tuple[str, ...]
    agencies: tuple[str, ...]
    ticket: int
    place: str = ""
    state: str = ""

    def concerns(self, agency: str) -> bool:
        return agency == CONTROL_ROOM or agency in self.agencies

    def calls(self, agency: str) -> bool:
        """Does it wait for this agency's answer (for the control room: for anybody's)?"""
        return bool(self.waiting) if agency == CONTROL_ROOM else agency in self.waiting


@dataclass(frozen=True, slots=True)
class Situation:
    """A disaster as its boards show it. `queue`: what has come in and is not yet read; `unsent`: what is not yet out."""

    disaster: int
    began_at: datetime
    ended: bool
    clusters: tuple[ClusterLine, ...]
    all_reports: int
    queue: int
    unsent: int
    now: datetime

    @property
    def calling(self) -> bool:
        """Is there danger to life that an agency has not answered?"""
        return any(c.life and c.waiting for c in self.clusters)


def board_key(disaster: int) -> str:
    return f"bencana:{disaster}"


def _answered(line: ClusterLine) -> bool:
    """Has any agency taken it?"""
    return line.status not in UNTAKEN


def _by_urgency(city: City, clusters: Iterable[ClusterLine], agency: str) -> list[ClusterLine]:
    """Those that concern this agency, in the order of every other list."""

    def rank(line: ClusterLine) -> Rank:
        unseen = agency == CONTROL_ROOM and line.status == Status.RECEIVED
        return Urgency(
            needs=unseen or line.calls(agency),
            felt=city.categories[line.category].wide and not line.life,
            life=line.life,
            answered=_answered(line),
            told_at=line.opened_at,
            number=line.ticket,
        ).rank

    return sorted((c for c in clusters if c.concerns(agency)), key=rank)


def foremost(city: City, clusters: Iterable[ClusterLine], agency: str) -> list[ClusterLine]:
    """Those that this agency's board names, the most urgent first."""
    return _by_urgency(city, clusters, agency)[:LINES]


def board(city: City, situation: Situation, group: GroupView, *, first: bool) -> Outgoing:
    """The one message that stands for all clusters of a group, edited in place; its first showing is loud."""
    buttons: tuple[tuple[Button, ...], ...] = ()
    if group.agency == CONTROL_ROOM and not situation.ended:
        buttons = ((Button(text("tombol-bencana-selesai"), "grup.disaster_end"),),)
    return Outgoing(
        channel=OPERATOR,
        chat=group.chat,
        key=board_key(situation.disaster),
        text="\n".join(_lines(city, situation, group.agency)),
        buttons=buttons,
        silent=not first,
        protect=True,
        priority=Priority.LOUD if first else Priority.CARD,
    )


def _lines(city: City, situation: Situation, agency: str) -> list[str]:
    shown = _by_urgency(city, situation.clusters, agency)
    jam = hour_and_zone(city, situation.began_at)
    lines = [text("bencana-papan-selesai" if situation.ended else "bencana-papan", jam=jam)]
    lines.append(
        text(
            "bencana-jumlah",
            kelompok=len(shown),
            jiwa=sum(c.life for c in shown),
            laporan=sum(c.reports for c in shown),
            semua=situation.all_reports,
        )
    )
    if agency == CONTROL_ROOM:
        lines.append(text("bencana-antrian", masuk=situation.queue, keluar=situation.unsent))
    lines += [_line(city, c, situation.now) for c in shown[:LINES]]
    if len(shown) > LINES:
        lines.append(text("bencana-lagi", jumlah=len(shown) - LINES))
    return lines


def _line(city: City, line: ClusterLine, now: datetime) -> str:
    category = city.categories[line.category]
    waiting = ", ".join(city.agencies[a].short for a in line.waiting)
    state = text("bencana-belum", siapa=waiting) if waiting else line.state
    return text(
        "bencana-baris",
        tanda="🔴" if line.life else category.emoji,
        kode=line.code,
        kategori=category.short,
        tempat=line.place,
        jumlah=line.reports,
        keadaan=Markup(state),
    )


def call(city: City, situation: Situation, group: GroupView) -> Outgoing | None:
    """One loud message a minute for all dangers to life that this agency has not answered, those that nobody has first; the
    control room reads of the others whom they still wait for. None where there is none."""
    waiting = [
        c for c in _by_urgency(city, situation.clusters, group.agency) if c.life and c.calls(group.agency)
    ]
    if not waiting:
        return None
    further = [c for c in waiting if _answered(c)] if group.agency == CONTROL_ROOM else []
    untaken = [c for c in waiting if c not in further]
    lines = [
        _named("bencana-panggil", untaken, [_waits(c, situation.now) for c in untaken]),
        _named("bencana-panggil-lain", further, [_waits_for(city, c) for c in further]),
        text("bencana-panggil-cara"),
    ]
    words = "\n".join(filter(None, lines))
    return Outgoing(OPERATOR, group.chat, text=words, protect=True, priority=Priority.LOUD)


def _named(key: str, of: Sequence[ClusterLine], each: Sequence[str]) -> str:
    if not of:
        return ""
    more = f" {text('bencana-panggil-lagi', jumlah=len(of) - NAMED)}" if len(of) > NAMED else ""
    return text(key, jumlah=len(of), kode=Markup(", ".join(each[:NAMED])), lagi=Markup(more))


def _waits(line: ClusterLine, now: datetime) -> str:
    minutes = max(1, int((now - line.opened_at).total_seconds() // 60))
    return text("bencana-menunggu", kode=line.code, menit=minutes)


def _waits_for(city: City, line: ClusterLine) -> str:
    names = ", ".join(city.agencies[agency].short for agency in line.waiting)
    return text("bencana-menunggu-siapa", kode=line.code, siapa=names)


def ended(city: City, situation: Situation, groups: Iterable[GroupView]) -> Sequence[Outgoing]:
    """Said aloud once in every group: it is over, and how many clusters are still open."""
    said = []
    for group in groups:
        open_ones = [c for c in situation.clusters if c.concerns(group.agency)]
        words = text("bencana-berakhir", jam=hour_and_zone(city, situation.now), jumlah=len(open_ones))
        said.append(Outgoing(OPERATOR, group.chat, text=words, protect=True, priority=Priority.LOUD))
    return said
