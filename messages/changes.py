"""What changed last, in one line at the card's foot: an edit costs the group less than a message of its own."""

from __future__ import annotations

from cities.profile import City
from domain.events import Event, Happened
from domain.ticket import Ticket
from locales.text import stored_word, text

CHANGES: dict[Happened, str] = {
    Happened.LOOKED: "utas-ditinjau",
    Happened.LOOK_ENDED: "utas-tinjau-habis",
    Happened.WAITED: "utas-menunggu",
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
    Happened.CALLED: "utas-telepon",
    Happened.LINKED: "utas-tautan",
    Happened.GATEWAY_FAILED: "utas-telepon-gagal",
    Happened.SEEN: "utas-dilihat",
    Happened.PROMISED: "utas-janji",
    Happened.PROMISE_DUE: "utas-janji-lewat",
    Happened.OUTCOME: "utas-hasil",
    Happened.ETA: "utas-eta",
    Happened.NOTED: "utas-catat-rahasia",
    Happened.RECATEGORISED: "utas-kategori",
}


def last_change(city: City, ticket: Ticket, events: list[Event]) -> str | None:
    """ "20.45 Damkar-2 menerima": the latest of these events that operators should read; None where there is none."""
    told = next((e for e in reversed(events) if e.kind in CHANGES), None)
    if told is None:
        return None
    jam = told.at.astimezone(city.zone).strftime("%H.%M")
    variables = {k: _shown(city, k, v) for k, v in told.data.items() if isinstance(v, str | int)}
    return text(_key(told), **{"kode": ticket.code, "jam": jam, "by": "", "whose": "", **variables})


def _key(event: Event) -> str:
    if event.kind is Happened.HIDING and event.data.get("cleared"):
        return "utas-dihapus"
    if event.kind is Happened.HIDING and not event.data.get("hiding"):
        return "utas-aman"
    if event.kind is Happened.CANCELLED and not event.data.get("by"):
        return "utas-dibatalkan-sistem"
    if event.kind is Happened.CANCEL_REQUESTED and event.data.get("witness", 1) > 1:
        return "utas-minta-batal-saksi"
    if event.kind is Happened.CALLED and event.data.get("words"):
        return "utas-hubungi" if event.data.get("shown") else "utas-hubungi-rahasia"
    if event.kind is Happened.NOTED and event.data.get("words") and event.data.get("shown"):
        return "utas-catat"
    if event.kind is Happened.WITHDRAWN and event.data.get("why"):
        return "utas-diteruskan"
    if event.kind is Happened.PLACE and event.data.get("beside"):
        return "utas-lokasi-lain"
    if event.kind is Happened.PLACE and event.data.get("corrected"):
        if event.data.get("added"):
            return "utas-lokasi-ditambah"
        return "utas-lokasi-diganti" if event.data.get("semula") else "utas-lokasi-diralat"
    if event.kind is Happened.WAITED and event.data.get("open"):
        return "utas-masih-terbuka"
    if event.kind is Happened.REOPENED and event.data.get("by"):
        return "utas-dibuka-lagi-petugas"
    if event.kind is Happened.PROMISED and event.data.get("asked"):
        return "utas-minta-telepon"
    return CHANGES[event.kind]


def _shown(city: City, name: str, value: str | int) -> str | int:
    if name == "agency" and isinstance(value, str):
        return city.agencies[value].short
    if name == "reason" and isinstance(value, str):
        return stored_word(f"alasan-{value}")
    return value
