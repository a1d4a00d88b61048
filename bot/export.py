"""`/datasaya`: a document of all that we hold about the asker, made at the moment when it is sent and kept nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import orjson

from bot.channels.port import ChannelPort, Unreadable
from domain.contacts import APART
from domain.events import Event
from domain.happenings import Worded
from domain.message import Channel
from handlers.services import Services
from language.tongue import spoken, writes
from locales.text import text
from models import dossier, erasure
from models.db import Tx
from models.reports import exact
from models.sealing import WrongKey

FILE_NAME = "data-saya-112.json"


class Exporter:
    """Writes the document in the person's words, not in the tables'."""

    def __init__(self, services: Services, channels: Mapping[Channel, ChannelPort]) -> None:
        self._services = services
        self._channels = channels

    def document(self, tx: Tx, person: int) -> bytes:
        """JSON that a person can read and a program too."""
        told = dossier.open_reports(tx, person)
        numbers = [r.ticket_id for r in told if r.ticket_id is not None]
        content: dict[str, object] = {
            "kota": self._services.city.name,
            "catatan": "Laporan yang dirahasiakan tidak termuat; mintalah langsung di kantor.",
            "anda": self._person(tx, person),
            "laporan": [self._report(r) for r in told],
            "yang_anda_lakukan": [self._event(e) for e in dossier.own_events(tx, person, numbers)],
            "berkas": [self._piece(p) for p in dossier.own_media(tx, person)],
            "kiriman": [] if dossier.has_secret(tx, person) else self._sent(tx, person),
            "siapa_membaca": [
                {"waktu": self._time(r.at), "oleh": r.label, "apa": r.purpose}
                for r in dossier.readings(tx, person)
            ],
        }
        return orjson.dumps(content, option=orjson.OPT_INDENT_2)

    def _person(self, tx: Tx, person: int) -> dict[str, object]:
        row = dossier.person_row(tx, person)
        return {
            "akun": self._opened(row.address),
            "nomor_telepon": self._opened(row.phone),
            "bahasa": spoken(row.language) or "id",
            "hanya_lewat_tulisan": writes(row.language),
            "dikenal_sejak": self._time(row.created_at),
            "jumlah_laporan": row.reports,
            "terbukti_benar": row.genuine,
            "terbukti_tidak_benar": row.false,
            "dibatasi_sampai": self._time(row.suspended_until),
        }

    def _report(self, row: dossier.Found) -> dict[str, object]:
        return {
            "kode": row.code or "",
            "kategori": row.category,
            "keadaan": row.status or row.state,
            "waktu": self._time(row.first_at),
            "kata": _shown(row.words),
            "titik": list(exact(row.point, row.lat, row.lon)) if row.lat is not None else None,
            "isi_dihapus": self._time(row.blanked_at),
        }

    def _event(self, event: Event) -> dict[str, object]:
        words = event.what.words if isinstance(event.what, Worded) else ""
        return {"waktu": self._time(event.at), "apa": event.kind, "kata": _shown(words)}

    def _piece(self, row: dossier.Found) -> dict[str, object]:
        return {
            "waktu": self._time(row.created_at),
            "jenis": row.form,
            "keadaan": row.state,
            "sha256": row.sha256 or "",
            "kata_menurut_mesin": _shown(row.heard or ""),
        }

    def _sent(self, tx: Tx, person: int) -> list[dict[str, object]]:
        """What the person wrote, from the updates as they were received."""
        sealer = self._services.sealer
        chats = erasure.private_chats(tx, person)
        refs = [r for _, c, a in chats for r in sealer.lookups("order", c, sealer.open_text(a))]
        read = (self._read(row) for row in dossier.raw_of(tx, refs))
        return [r for r in read if r is not None]

    def _read(self, row: dossier.Found) -> dict[str, object] | None:
        try:
            inbound = self._channels[Channel(row.channel)].parse(self._services.sealer.open(row.raw))
        except (Unreadable, WrongKey, ValueError, KeyError):
            return None
        if inbound is None or inbound.forwarded:  # forwarded words are somebody else's
            return None
        return {"waktu": self._time(inbound.sent_at), "jenis": str(inbound.kind), "kata": inbound.text}

    def _opened(self, sealed: bytes | None) -> str:
        try:
            return self._services.sealer.open_text(sealed) if sealed else ""
        except WrongKey:
            return ""

    def _time(self, moment: datetime | None) -> str:
        return moment.astimezone(self._services.city.zone).isoformat(timespec="seconds") if moment else ""


def _shown(words: str) -> str:
    """Where a number was kept apart the document says so; the number itself stands under the person."""
    return words.replace(APART, text("nomor-tersimpan"))
