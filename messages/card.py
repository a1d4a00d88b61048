"""The operators' card: one message per ticket and group, line by line."""

from __future__ import annotations

from datetime import datetime

from domain.assignment import ORDER, Assignment, Stage
from domain.lane import Lane
from domain.message import Channel
from domain.quoting import one_line, shortened
from domain.status import Status
from domain.ticket import CONTROL_ROOM, Ticket, counted
from locales.text import Markup, kept_text, stored_word, text
from messages.arrivals import arrival_line
from messages.by_machine import card_lines
from messages.card_reader import Reader
from messages.expected import expected
from messages.places import place_line, secret_place_line
from messages.rungs import BACKUP
from messages.speakers import who
from messages.view import ReporterView, View
from messages.warnings import doubts, graver_lines, sealed_lines, warning

MARK = {Lane.RED: "🔴", Lane.AMBER: "🟡", Lane.GREY: "⚪"}
NEWEST = 3  # lines of a silent card's thread that stand on it
WITNESSES, SHORT = 3, 100  # of whom a card shows the words, and how much of each


def card_text(view: View, agency: str) -> str:
    """All lines of the card, most important first."""
    return _text(Reader(view, agency))


def holders_card(view: View, agency: str) -> str:
    """The same for whoever holds the ticket: a secret one has its place and words there too."""
    return _text(Reader(view, agency, holder=True))


def _text(reader: Reader) -> str:
    view = reader.view
    lines = [
        *warning(view),
        _head(reader),
        *doubts(view),
        place_line(view) if reader.told_all else secret_place_line(view),
        *_quote(reader),
        *_answer(reader),
        *_over(reader),
        *_newest(reader),
        *card_lines(reader),
        *(graver_lines(view) if reader.told_all else sealed_lines(view)),
        *_credibility(view),
        _people(view),
        *arrival_line(reader),
        *_witnesses(reader),
        *_parts(reader),
        *_first_aid(reader),
        *expected(view.city, view.ticket, view.now),
        *_waiting(reader),
        *_asked_again(view),
        *_last_change(view),
    ]
    return "\n".join(lines)


def _asked_again(view: View) -> list[str]:
    """What reporters answered when their cluster's time was over."""
    now = view.ticket.state.now
    return [text("kartu-sekarang", aman=now.safe, perlu=now.need)] if now else []


def _last_change(view: View) -> list[str]:
    change = view.ticket.state.change
    return [text("kartu-perubahan", apa=Markup(change))] if change else []


def _head(reader: Reader) -> str:
    view, ticket = reader.view, reader.view.ticket
    return text(
        "kartu-kepala",
        tanda=MARK[ticket.lane],
        jalur=text(f"jalur-{ticket.lane}"),
        kode=ticket.code,
        kategori=view.category.short.upper(),
        keadaan=Markup(state_words(reader)),
    )


def state_words(reader: Reader) -> str:
    """The second half of the head line: the group's own part, for the control room the one that is furthest."""
    ticket, view = reader.view.ticket, reader.view
    if not ticket.open:
        ended = ticket.state.status_at
        jam = ended or view.clock(view.now)
        if into := ticket.state.into:
            return text("keadaan-duplicate-ke", jam=jam, ke=into)
        return text(f"keadaan-{ticket.status}", jam=jam)
    part = reader.part or _furthest(ticket)
    untouched = part is None or (_untaken(part) and not part.round)
    waits = ticket.status is Status.DISPATCHED and untouched and all(map(_untaken, ticket.assignments))
    if part is None or ticket.status is Status.RECEIVED or waits:
        return text("keadaan-baru", umur=_age(view, ticket.told_at))
    if _untaken(part):
        return text("keadaan-menunggu", umur=view.age(part.dispatched_at))
    return part_words(view, part)


def _furthest(ticket: Ticket) -> Assignment | None:
    """The part that most has been done of, among those still at work."""
    parts = [a for a in counted(ticket) if a.open]
    return max(parts, key=lambda a: ORDER.index(a.stage), default=None)


def _untaken(part: Assignment) -> bool:
    return part.stage is Stage.DISPATCHED


def _age(view: View, since: datetime) -> str:
    """How old it is where something soon edits the card anyway; else, and in a disaster, the hour, which stays true."""
    running = not view.disaster and (view.rings_at is not None or bool(view.next_calls))
    return view.age(since) if running else view.clock(since)


def part_words(view: View, part: Assignment) -> str:
    """How far one agency is: "diterima Damkar-2 20.45"."""
    moment = {
        Stage.DISPATCHED: part.dispatched_at,
        Stage.ACKNOWLEDGED: part.acknowledged_at,
        Stage.EN_ROUTE: part.departed_at,
        Stage.ON_SCENE: part.arrived_at,
        Stage.RESOLVED: part.resolved_at,
        Stage.WITHDRAWN: part.resolved_at,
    }[part.stage]
    jam = view.clock(moment or view.now)
    return text(f"tahap-{part.stage}", jam=jam, oleh=part.holder_label or view.agency(part.agency).short)


def _quote(reader: Reader) -> list[str]:
    words = reader.view.ticket.state.words
    if not reader.told_all:
        return [text("kartu-rahasia")]
    if not words:
        return []
    return [text("kartu-kutipan", kata=reader.view.ticket.state.quote or shortened(words))]


def _answer(reader: Reader) -> list[str]:
    """What the reporter has answered to the last question."""
    words = reader.view.ticket.state.answer
    if not words or not reader.told_all or not reader.view.ticket.open:
        return []
    return [text("kartu-jawaban", kata=shortened(words))]


def _over(reader: Reader) -> list[str]:
    """What the reporter wrote about its being over, or no emergency."""
    view, over = reader.view, reader.view.ticket.state.over
    if over is None or not over.words or not view.ticket.open:
        return []
    speaker = who(view, over.by)
    return [text("kartu-kata-selesai", siapa=Markup(speaker), kata=shortened(over.words))]


def _newest(reader: Reader) -> list[str]:
    """What was said last of a silent card, beyond what it shows anyway."""
    view, state = reader.view, reader.view.ticket.state
    if not reader.told_all or view.felt:
        return []
    over = state.over.words if state.over is not None else ""
    own = {r.report for r in view.reporters}
    shown = {state.words, state.answer, over, *state.graver.values(), *(r.words for r in view.reporters)}
    return [
        text("kartu-kata-terbaru", siapa=Markup(who(view, line.report)), kata=shortened(one_line(line.words)))
        for line in view.newest[-NEWEST:]
        if line.words not in shown and line.report in own
    ]


def _credibility(view: View) -> list[str]:
    judged = view.ticket.state.judgement
    if judged is None:
        return []
    reasons = "; ".join(filter(None, (kept_text(r.key, **r.variables) for r in judged.reasons)))
    if view.ticket.lane is Lane.RED:  # a small number beside Merah reads as if nobody believed it
        return [text("kartu-alasan", alasan=Markup(reasons))] if reasons else []
    return [text("kartu-kepercayaan", persen=str(judged.percent), alasan=Markup(reasons))]


def _people(view: View) -> str:
    first = view.reporters[0] if view.reporters else None
    bits = []
    if first is not None:
        if first.channel is Channel.PHONE:
            bits.append(text("kartu-penelepon"))
        if first.genuine or first.false:
            bits.append(text("kartu-riwayat", benar=first.genuine, palsu=first.false))
        else:
            bits.append(text("kartu-pelapor-baru" if first.first_time else "kartu-pelapor-lama"))
        bits.append(text(_number_known(first)))
    if view.pictures:
        bits.append(text("kartu-bukti", jumlah=view.pictures))
    if view.voices:
        bits.append(text("kartu-suara", jumlah=view.voices))
    witnesses = {r.person for r in view.reporters}
    if len(witnesses) > 1:
        bits.append(text("kartu-saksi", jumlah=len(witnesses) - 1))
    return " · ".join(bits)


def _witnesses(reader: Reader) -> list[str]:
    """What the newest of those who joined wrote first: nobody decides on a ticket without having it before his eyes."""
    view = reader.view
    if not reader.told_all or view.cluster or view.felt or not view.ticket.open or not view.reporters:
        return []
    others = [r for r in view.reporters if r.person != view.reporters[0].person and r.words]
    shown = {r.person: r for r in reversed(others)}
    newest = sorted(shown.values(), key=lambda r: r.report)[-WITNESSES:]
    return [
        text("kartu-kata-saksi", siapa=Markup(who(view, r.report)), kata=shortened(one_line(r.words), SHORT))
        for r in newest
    ]


def _number_known(reporter: ReporterView) -> str:
    if reporter.channel is Channel.PHONE:
        return "kartu-nomor-tercatat" if reporter.reachable else "kartu-nomor-tidak-tercatat"
    if reporter.able.knows_numbers and reporter.verified:
        return "kartu-nomor-diketahui"
    return "kartu-nomor-ada" if reporter.verified else "kartu-nomor-belum"


def _parts(reader: Reader) -> list[str]:
    view = reader.view
    others = [a for a in view.ticket.assignments if a.agency not in (reader.agency, CONTROL_ROOM)]
    return [
        text("kartu-instansi-lain", instansi=view.agency(a.agency).short, tahap=Markup(_how_far(view, a)))
        for a in others
        if a.stage is not Stage.WITHDRAWN and (view.ticket.open or not _untaken(a))
    ]


def _first_aid(reader: Reader) -> list[str]:
    """ "RJP sejak 20.43": what somebody there does until help comes."""
    view = reader.view
    if not reader.told_all or not view.ticket.open:
        return []
    return [
        text("kartu-pertolongan", nama=view.city.first_aid.name(aid.steps), jam=view.clock(aid.since))
        for aid in view.ticket.state.aid.values()
        if aid.since is not None
    ]


def _how_far(view: View, part: Assignment) -> str:
    """Of an agency that has no group to write to nobody waits for an answer."""
    unheard = _untaken(part) and not view.knows(part) and not view.ticket.drill
    return text("tahap-tak-terjangkau") if unheard else part_words(view, part)


def _waiting(reader: Reader) -> list[str]:
    ticket, view = reader.view.ticket, reader.view
    if not ticket.open:
        return []
    lines = []
    if reader.control and ticket.state.similar:
        said_so = ticket.state.similar == ticket.state.named
        lines.append(text("kartu-disebut" if said_so else "kartu-mungkin-sama", kode=ticket.state.similar))
    if ticket.looked_label and ticket.status is Status.RECEIVED:
        lines.append(text("kartu-ditinjau", oleh=ticket.looked_label))
    if ticket.false_by is not None:
        lines.append(text("kartu-usul-palsu", alasan=stored_word(f"alasan-{ticket.false_reason}")))
    elif ticket.state.unproposed:
        lines.append(text("kartu-usul-gugur"))
    if view.rings_at is not None:
        lines.append(text("kartu-akan-berbunyi", jam=view.seconds(view.rings_at)))
    called = view.next_calls.get(reader.agency)
    if called and reader.part and not (view.by_the_minute and reader.part.stage is Stage.DISPATCHED):
        targets, at = called
        if targets:
            who = Markup(" ".join(_called(view, target) for target in targets))
            lines.append(text(f"kartu-tenggat-{reader.part.stage}", siapa=who, jam=view.clock(at)))
    return lines


def _called(view: View, target: str) -> str:
    """Who is called, in a sentence: a second agency by its name."""
    backup = target.removeprefix(BACKUP)
    if backup != target:
        return text("panggil-lain", instansi=view.agency(backup).short)
    return stored_word(f"panggil-{target}")
