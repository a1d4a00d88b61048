"""Reads WhatsApp's records back from the journal."""

from __future__ import annotations

from collections.abc import Callable

from simulator.records import Json
from simulator.whatsapp.records import Account, Happening, Template, WaMedia, WaPerson, WaPost
from simulator.whatsapp.store import WhatsApp


def _told(whatsapp: WhatsApp, record: Json) -> None:
    for number in record["numbers"]:
        whatsapp.happenings.pop(number, None)


READERS: dict[str, Callable[[WhatsApp, Json], None]] = {
    "Account": lambda whatsapp, record: whatsapp.keep(Account(**record)),
    "Template": lambda whatsapp, record: whatsapp.keep(Template(**record)),
    "WaPerson": lambda whatsapp, record: whatsapp.keep(WaPerson(**record)),
    "WaPost": lambda whatsapp, record: whatsapp.keep(WaPost(**record)),
    "WaMedia": lambda whatsapp, record: whatsapp.keep(WaMedia(**record)),
    "Happening": lambda whatsapp, record: whatsapp.keep(Happening(**record)),
    "wa_told": _told,
    "wa_media_gone": lambda whatsapp, record: whatsapp.forget_media(record["id"]),
    "wa_last": lambda whatsapp, record: whatsapp.count_from(record["n"]),
}
