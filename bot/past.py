"""What the city's file said before: kept, so that open tickets and old reports outlive a change of the file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import astuple, replace

import structlog

from bot.commands.sentences import sentence
from bot.database import Database
from bot.health.notices import Notices
from bot.installation import connected
from bot.settings import Settings, WrongSettings
from cities import CityMistakes, formerly
from cities.exchanged import exchanged
from cities.former import place_facts
from cities.mistakes import Mistake
from cities.profile import City
from cities.standins import Facts, Past, agency_facts, aggravation_facts, aggravation_from, category_facts
from domain.danger import Danger
from domain.geography import Box
from domain.ticket import CONTROL_ROOM, Ticket
from locales.text import Markup, text
from messages.canvas import plain
from models import notes, ticket_lists, tickets
from models.db import UNREADABLE, Tx, reading

CATEGORIES, AGENCIES, PLACE, GRAVER = "city:categories", "city:agencies", "city:place", "city:graver"
PLACES = "city:places"
EVERY = 100_000
log = structlog.get_logger()


def remember(database: Database, city: City) -> City:
    """Keep what today's file says for the time when it no longer does; answers the city with its past."""

    def work(tx: Tx) -> City:
        refuse_elsewhere(tx, city)
        refuse_exchanged(tx, city)
        _keep(tx, PLACE, {"nama": city.name, "kotak": astuple(city.area.box)})
        tickets.go_on_counting(tx, city.key)
        known = recalled(tx, city)
        today = {key: category_facts(one) for key, one in city.categories.items()}
        agencies = {key: agency_facts(one) for key, one in city.agencies.items()}
        _keep(tx, GRAVER, {key: aggravation_facts(one) for key, one in known.aggravations.items()})
        _keep(tx, CATEGORIES, {**known.past.categories, **today})
        _keep(tx, AGENCIES, {**known.past.agencies, **agencies})
        _keep(tx, PLACES, {**known.past.places, **place_facts(city)})
        return known

    return database.now(work)


def refuse_elsewhere(tx: Tx, city: City) -> None:
    """Raises WrongSettings where the database tells of a city that lies somewhere else; a new name is no other city."""
    refuse_kept_elsewhere(notes.read(tx, PLACE), city)


def refuse_exchanged(tx: Tx, city: City) -> None:
    """Raises CityMistakes where a key means another agency or category than it did."""
    if wrong := exchanged(_told_before(tx), city):
        raise CityMistakes(wrong, "")


def _told_before(tx: Tx) -> Past:
    return Past(_kept(tx, CATEGORIES), _kept(tx, AGENCIES), _kept(tx, PLACES))


def exchanged_in(settings: Settings, city: City) -> tuple[Mistake, ...]:
    """The same of the configured database, read only; nothing where there is none yet, or it is another city's."""
    try:
        engine = connected(settings)
    except (WrongSettings, *UNREADABLE):
        return ()
    try:
        with reading(engine) as tx:
            refuse_elsewhere(tx, city)
            refuse_exchanged(tx, city)
    except CityMistakes as wrong:
        return wrong.mistakes
    except (WrongSettings, *UNREADABLE):
        return ()
    finally:
        engine.dispose()
    return ()


def refuse_kept_elsewhere(raw: str, city: City) -> None:
    """The same of what is kept of the place; "" where nothing is."""
    if not meets(raw, city):
        raise WrongSettings([sentence("kota-lain", punya=json.loads(raw)["nama"], berkas=city.name)])


def meets(raw: str, city: City) -> bool:
    """Does this city lie where what is kept of the place says, if anything is?"""
    return not raw or Box(*json.loads(raw)["kotak"]).meets(city.area.box)


def recalled(tx: Tx, city: City) -> City:
    """The city with what is kept of its past; what open tickets alone still tell of a category counts too."""
    categories, agencies = _kept(tx, CATEGORIES), _kept(tx, AGENCIES)
    unknown = [t for t in _open(tx) if t.category not in city.categories and t.category not in categories]
    told = {t.category: _told_by(t) for t in unknown}
    before = {
        key: aggravation_from(key, facts)
        for key, facts in _kept(tx, GRAVER).items()
        if key not in city.aggravations
    }
    return replace(
        city,
        past=Past({**told, **categories}, agencies, _kept(tx, PLACES)),
        aggravations={**city.aggravations, **before},
    )


def _kept(tx: Tx, name: str) -> dict[str, Facts]:
    raw = notes.read(tx, name)
    found: dict[str, Facts] = json.loads(raw) if raw else {}
    return found


def _keep(tx: Tx, name: str, facts: Mapping[str, object]) -> None:
    raw = json.dumps(facts, ensure_ascii=False, sort_keys=True)
    if raw != notes.read(tx, name):
        notes.write(tx, name, raw)


def _told_by(ticket: Ticket) -> dict[str, object]:
    """Whom it rings and how careful it must be, from the ticket itself."""
    agencies = [a.agency for a in ticket.assignments if a.agency != CONTROL_ROOM]
    return {
        "life": ticket.danger is Danger.LIFE,
        "secret": ticket.secret,
        "ladder": ticket.ladder.get("kunci", ""),
        "at_once": agencies or [CONTROL_ROOM],
    }


def _open(tx: Tx) -> Iterable[Ticket]:
    for drill in (False, True):
        yield from ticket_lists.open_tickets(tx, most=EVERY, drill=drill)


def lost(tx: Tx, city: City) -> list[str]:
    """The open tickets whose category or agencies the file no longer names, one line each."""
    found = ((ticket, _lost_of(city, ticket)) for ticket in _open(tx))
    return [
        text("kota-hilang-tiket", kode=ticket.code or "–", yang=", ".join(names))
        for ticket, names in found
        if names
    ]


def _lost_of(city: City, ticket: Ticket) -> list[str]:
    category = [] if ticket.category in city.categories else [ticket.category]
    agencies = [a.agency for a in ticket.assignments if a.open and a.agency not in city.agencies]
    return [
        *(text("kota-hilang-kategori", kunci=key) for key in category),
        *(_lost_agency(city, key) for key in agencies),
    ]


def _lost_agency(city: City, agency: str) -> str:
    heir = city.heir(agency)
    if heir == agency:
        return text("kota-hilang-instansi", kunci=agency)
    return text("kota-ganti-instansi", kunci=agency, baru=heir)


def lost_words(lines: list[str]) -> str:
    """What an administrator reads of them."""
    return text("kota-hilang", jumlah=len(lines), daftar=Markup("\n".join(lines)))


def renamed_words(city: City) -> str:
    """Which parts of the city are called otherwise than by the list that was served before; "" where none is."""
    kept = [
        text("kota-nama-kini", nama=one.name, kini=one.kelurahan or "–") for one in formerly(city) if one.kind
    ]
    return text("kota-nama-lama", daftar=", ".join(kept)) if kept else ""


def lost_in(settings: Settings, city: City) -> list[str]:
    """The same of the configured database, read only, and what it lacks for open tickets; nothing where there is no database yet."""
    try:
        engine = connected(settings)
    except (WrongSettings, *UNREADABLE):
        return []
    try:
        with reading(engine) as tx:
            known = recalled(tx, city) if meets(notes.read(tx, PLACE), city) else city
            lines = lost(tx, known)
    except UNREADABLE:
        return []
    finally:
        engine.dispose()
    told = (renamed_words(known), lost_words(lines) if lines else "")
    return [plain(words) for words in told if words]


def note_lost(tx: Tx, city: City, notices: Notices) -> None:
    """Tell the administrator at the start which open tickets the file no longer names."""
    lines = lost(tx, city)
    if lines and not notices.note(tx, "city:" + ",".join(sorted(lines)), lost_words(lines)):
        log.warning("open tickets outlive the city's file", tickets=plain("; ".join(lines)))
