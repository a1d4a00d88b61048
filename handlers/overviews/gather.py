"""What pictures and reports are made from: read in one go, drawn outside of any transaction."""

from __future__ import annotations

from datetime import datetime, timedelta

from cities.profile import City
from domain.errand import Drawing
from domain.statistics import Figures, figures
from domain.ticket import CONTROL_ROOM
from escalation.goals import goals
from handlers.tickets.seats import own_part
from locales.text import text
from messages.charts import figures_words, statistics_picture
from messages.moments import date_and_hour, hour_and_zone, zone_name
from messages.pictures import Dot, dot, map_picture
from messages.queue import by_urgency
from models import reports, ticket_lists
from models.db import Tx

SPANS = ("hari", "minggu", "bulan")


def open_dots(tx: Tx, city: City, drawing: Drawing) -> list[Dot]:
    """The open tickets that this group may see, most urgent first."""
    found = ticket_lists.open_tickets(tx, drill=drawing.drill)
    if drawing.agency != CONTROL_ROOM:
        found = [t for t in found if own_part(city, drawing.agency, t) is not None]
    return [dot(city, t) for t in by_urgency(city, found, drawing.agency)]


def gather(tx: Tx, city: City, since: datetime, until: datetime) -> Figures:
    """A span of time in numbers; drills and tests are left out."""
    return figures(
        ticket_lists.opened_between(tx, since, until),
        reports.count_between(tx, since, until),
        since,
        until,
        city.zone,
        lambda category: goals(city, category),
    )


def span_of(city: City, span: str, now: datetime) -> tuple[datetime, datetime]:
    """Today, the last seven days, or this month, in the city's own days."""
    local = now.astimezone(city.zone)
    today = local.replace(hour=0, minute=0, second=0, microsecond=0)
    since = {
        "hari": today,
        "minggu": today - timedelta(days=6),
        "bulan": today.replace(day=1),
    }[span]
    return since, now + timedelta(seconds=1)  # what happened this very second too


def span_words(city: City, since: datetime, until: datetime) -> str:
    """ "24.11.2026 07.00 sampai 25.11.2026 07.00 WIB"."""
    last = f"{date_and_hour(city.zone, until)} {zone_name(city, until)}"
    return text("rentang-tanggal", dari=date_and_hour(city.zone, since), sampai=last)


def draw_map(
    city: City, dots: list[Dot], drawing: Drawing, now: datetime, ground: bytes = b""
) -> tuple[bytes, str]:
    """(PNG, what stands under it). `ground`: the city's streets, where it has a map."""
    minutes = [int((now - d.ticket.told_at).total_seconds() // 60) for d in dots]
    clock = hour_and_zone(city, now)
    title = text("peta-judul-latihan" if drawing.drill else "peta-judul")
    head = f"{city.name} · {title}"
    picture = map_picture(city, dots, head=head, now_words=clock, minutes=minutes, ground=ground)
    return picture, text("peta-keterangan", jumlah=len(dots), jam=clock)


def draw_statistics(city: City, found: Figures, span: str) -> tuple[bytes, str]:
    """(PNG, the same in words)."""
    head, words = text(f"rentang-{span}"), span_words(city, found.since, found.until)
    picture = statistics_picture(city, found, head=f"{city.name} · {head}", span=words)
    return picture, figures_words(city, found, head, words)
