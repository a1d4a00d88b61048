"""What changed last, in one line at the card's foot: an edit costs the group less than a message of its own."""

from __future__ import annotations

from cities.profile import City
from domain.events import Event
from domain.happenings import (
    Asked,
    Cancelled,
    CancelRequested,
    Dispatched,
    FalseProposed,
    Happened,
    Happening,
    Hiding,
    MarkedFalse,
    Noted,
    OutcomeTold,
    Part,
    PlaceTold,
    Promised,
    Recategorised,
    Reopened,
    Seen,
    Telephoned,
    Waited,
    Withdrawn,
)
from domain.quoting import shortened
from domain.ticket import Ticket
from locales.text import stored_word, text
from messages.in_words import agencies_named, category_named, forward_reason, outcome_told, speaker
from messages.moments import hour

LONGEST_NOTE = 500  # characters of it on a card; its thread has all of them

CHANGES: dict[Happened, str] = {
    Happened.LOOKED: "utas-ditinjau",
    Happened.LOOK_ENDED: "utas-tinjau-habis",
    Happened.WAITED: "utas-menunggu",
    Happened.DISPATCHED: "utas-dipanggil-lagi",
    Happened.ACKNOWLEDGED: "utas-diterima",
    Happened.DEPARTED: "utas-berangkat",
    Happened.ARRIVED: "utas-tiba",
    Happened.AGENCY_RESOLVED: "utas-selesai",
    Happened.RELEASED: "utas-lepas",
    Happened.WITHDRAWN: "utas-ditarik",
    Happened.RESOLUTION_UNDONE: "utas-urung",
    Happened.FALSE_PROPOSED: "utas-usul-palsu",
    Happened.MARKED_FALSE: "utas-palsu",
    Happened.FALSE_UNDONE: "utas-urung-palsu",
    Happened.CANCEL_REQUESTED: "utas-minta-batal",
    Happened.CANCEL_AGREED: "utas-setuju-batal",
    Happened.CANCELLED: "utas-dibatalkan",
    Happened.CANCEL_UNDONE: "utas-urung-batal",
    Happened.JOINED: "utas-gabung",
    Happened.UNMERGED: "utas-pisah",
    Happened.REOPENED: "utas-dibuka-lagi",
    Happened.NUMBER: "utas-nomor",
    Happened.NUMBER_READ: "utas-nomor-dibaca",
    Happened.ASKED: "utas-ditanya",
    Happened.PLACE: "utas-lokasi",
    Happened.HIDING: "utas-bersembunyi",
    Happened.TELEPHONED: "utas-telepon",
    Happened.LINKED: "utas-tautan",
    Happened.LINK_ENDED: "utas-tautan-habis",
    Happened.GATEWAY_FAILED: "utas-telepon-gagal",
    Happened.SEEN: "utas-dilihat",
    Happened.PROMISED: "utas-janji",
    Happened.PROMISE_DUE: "utas-janji-lewat",
    Happened.OUTCOME: "utas-hasil",
    Happened.ETA: "utas-eta",
    Happened.ETA_PASSED: "utas-eta-lewat",
    Happened.NOTED: "utas-catat-rahasia",
    Happened.RECATEGORISED: "utas-kategori",
    Happened.FIRST_AID: "utas-pertolongan",
}


def last_change(city: City, ticket: Ticket, events: list[Event]) -> str | None:
    """ "20.45 Damkar-2 menerima": the latest of these events that operators should read; None where there is none."""
    told = next((e for e in reversed(events) if e.kind in CHANGES and not _first_call(e.what)), None)
    if told is None:
        return None
    jam = hour(city, told.at)
    plain = {name: value for name, value in told.what.told().items() if isinstance(value, str | int)}
    known = {"kode": ticket.code, "jam": jam, "by": "", "whose": ""}
    return text(_key(told.what), **{**known, **plain, **_in_words(city, told.what)})


def _first_call(what: Happening) -> bool:
    return isinstance(what, Dispatched) and not what.again


def _key(what: Happening) -> str:
    """Which of a kind's sentences."""
    match what:
        case Hiding():
            return _hiding_key(what)
        case Cancelled(by=""):
            return "utas-dibatalkan-sistem"
        case CancelRequested(witness=witness) if witness > 1:
            return "utas-minta-batal-saksi"
        case Telephoned(words=words, shown=shown) if words:
            return "utas-hubungi" if shown else "utas-hubungi-rahasia"
        case Noted(words=words, shown=True) if words:
            return "utas-catat"
        case Withdrawn(why=why) if why:
            return "utas-diteruskan"
        case Asked(question=True):
            return "utas-ditanya-jawab"
        case PlaceTold():
            return _place_key(what)
        case Waited(open=True):
            return "utas-masih-terbuka"
        case Dispatched(by=by) if by:
            return "utas-dibuka-bagian"
        case Reopened(by=by) if by:
            return "utas-dibuka-lagi-petugas"
        case Promised(asked=True):
            return "utas-minta-telepon"
    return CHANGES[what.kind]


def _hiding_key(what: Hiding) -> str:
    witness = what.witness > 1
    if what.stays:
        return "utas-dihapus-sisa-saksi" if witness else "utas-dihapus-sisa"
    if what.cleared:
        return "utas-dihapus-saksi" if witness else "utas-dihapus"
    if what.hiding:
        return "utas-bersembunyi-saksi" if witness else "utas-bersembunyi"
    return "utas-aman-saksi" if witness else "utas-aman"


def _place_key(what: PlaceTold) -> str:
    if what.beside:
        return "utas-lokasi-lain"
    if not what.corrected or what.first:
        return CHANGES[what.kind]
    if what.added:
        return "utas-lokasi-ditambah"
    return "utas-lokasi-diganti" if what.semula else "utas-lokasi-diralat"


def _in_words(city: City, what: Happening) -> dict[str, str]:
    """What it holds as codes, as people read it."""
    found = {}
    if isinstance(what, Part) and what.agency:
        found["agency"] = city.agencies[what.agency].short
    match what:
        case FalseProposed() | MarkedFalse():
            found["reason"] = stored_word(f"alasan-{what.reason}")
        case Withdrawn(to=to, why=why) if to is not None:
            found |= {"to": agencies_named(city, to), "why": forward_reason(why or "")}
        case Noted(words=words):
            found["words"] = shortened(words, LONGEST_NOTE)
        case Seen(agencies=agencies):
            found["agencies"] = agencies_named(city, agencies)
        case OutcomeTold(hasil=hasil):
            found["hasil"] = outcome_told(hasil)
        case Recategorised(dari=before, ke=now):
            found |= {"dari": category_named(city, before), "ke": category_named(city, now)}
        case PlaceTold(siapa=siapa) if siapa:
            found["siapa"] = speaker(siapa)
    return found
