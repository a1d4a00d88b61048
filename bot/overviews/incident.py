"""`laporan kejadian KODE`: one incident on a sheet of paper, with the least data that says what was done when."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from bot.commands.sentences import sentence
from bot.open_database import open_existing
from bot.overviews.monthly import safe
from bot.past import recalled
from bot.settings import Settings, WrongSettings
from cities import load
from cities.profile import City
from domain.assignment import Assignment
from domain.events import Event
from domain.firsts import firsts
from domain.results import ORDER
from domain.ticket import Ticket
from escalation.goals import goals
from locales.text import text
from messages.charts import duration
from messages.moments import date_and_hour, of_a_day, to_the_second, zone_name
from messages.places import area_words
from messages.timeline import TOLD, sheet_words
from models import chain, reports, results, tickets
from models.db import Tx
from models.results import Result


def write_incident(settings: Settings, code: str, folder: Path) -> Path:
    """The sheet as HTML that prints on A4. Raises WrongSettings, CityMistakes."""
    city = load(settings.city)
    database = open_existing(settings)
    try:
        page = database.now(lambda tx: incident(tx, recalled(tx, city), code))
    finally:
        database.close()
    if page is None:
        raise WrongSettings([sentence("laporan-tanpa-tiket", kode=code)])
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"kejadian-{code}.html"
    file.write_text(page, encoding="utf-8")
    return file


def incident(tx: Tx, city: City, code: str) -> str | None:
    """The page; None where there is no such ticket."""
    ticket = tickets.by_code(tx, code)
    if ticket is None:
        return None
    links, pieces = chain.history(tx, ticket.id), reports.evidence_count(tx, ticket.id)
    return _template().render(
        t=text,
        code=ticket.code,
        drill=ticket.drill,
        city=city.name,
        facts=[
            *_facts(city, ticket, len(reports.of_ticket(tx, ticket.id)), pieces),
            *(_outcome(city, told) for told in results.of_tickets(tx, [ticket.id])),
        ],
        agencies=[_agency(city, ticket, part) for part in ticket.assignments],
        timeline=[_line(city, event) for event, _ in links if event.kind in TOLD],
        seal=links[-1][1] if links else "",
        holds=chain.holds(tx, ticket.id),
        zone=zone_name(city, ticket.opened_at),
    )


def _template() -> Template:
    folder = FileSystemLoader(Path(__file__).parent)
    environment = Environment(loader=folder, autoescape=True, undefined=StrictUndefined)
    environment.filters["cell"] = safe  # a spreadsheet opens it too
    return environment.get_template("incident.html")


def _facts(city: City, ticket: Ticket, told: int, pieces: int) -> list[tuple[str, str]]:
    category, place = city.categories[ticket.category], ticket.place
    where = place.kelurahan if ticket.secret else area_words(place)
    exact = "" if ticket.secret or place.lat is None else f" ({place.lat:.5f}, {place.lon:.5f})"
    return [
        (text("lembar-kejadian"), category.name),
        (text("lembar-tempat"), f"{where or text('tempat-belum')}{exact}"),
        (text("lembar-masuk"), date_and_hour(city.zone, ticket.opened_at, seconds=True)),
        (text("lembar-jalur"), text(f"jalur-{ticket.lane}")),
        (text("lembar-status"), text(f"status-{ticket.status}")),
        (text("lembar-jumlah"), text("lembar-jumlah-isi", laporan=told, bukti=pieces)),
    ]


def _agency(city: City, ticket: Ticket, part: Assignment) -> dict[str, str]:
    """The first moments of an agency, after the first call; its end is the last one."""
    first, goal = firsts(ticket, part), goals(city, ticket.category)

    def since(moment: datetime | None) -> str:
        return duration((moment - first.called).total_seconds()) if moment else "–"

    measured = goal.arrive is not None and first.arrived is not None
    within = measured and first.arrived - first.called <= goal.arrive  # type: ignore[operator]
    return {
        "name": city.agencies[part.agency].name,
        "called": to_the_second(city, first.called),
        "answered": since(first.answered),
        "departed": since(first.departed),
        "arrived": since(first.arrived),
        "done": since(part.resolved_at),
        "goal": duration(goal.arrive.total_seconds()) if goal.arrive else "–",
        "met": ("lembar-ya" if within else "lembar-tidak") if measured else "",
    }


def _outcome(city: City, told: Result) -> tuple[str, str]:
    """What came of it, as the agency has told: "Hasil Damkar", "luka ringan, rusak berat"."""
    answers = ((question, getattr(told, question)) for question in ORDER)
    words = ", ".join(text(f"hasil-{question}-{answer}") for question, answer in answers if answer)
    agency = city.agencies.get(told.agency)
    return text("lembar-hasil", instansi=agency.short if agency else told.agency), words


def _line(city: City, event: Event) -> tuple[str, str]:
    """(moment, what happened)."""
    return of_a_day(city, event.at, seconds=True), sheet_words(city, event)
