"""Silent reporting: what a reporter of a secret category reads, with no word that a glance could betray."""

from __future__ import annotations

from domain.status import Status
from domain.ticket import CONTROL_ROOM, ENDED, kept
from locales.text import text
from messages.places import area_words
from messages.view import ReporterView, View

HUSHED = {  # what is said to others → what is said here
    "warga-sudah-tiba": "diam-tiba",
    "warga-tanya-selesai": "diam-tanya-selesai",
    "warga-koreksi": "diam-koreksi",
    "warga-pertanyaan": "diam-pertanyaan",
    "warga-balasan": "diam-pertanyaan",
    "warga-ralat": "diam-pertanyaan",
    "warga-eta": "diam-eta",
    "sudah-sebelum-itu": "diam-tulis",
    "mulai": "diam-tulis",
    "tanya-apa-tempat": "diam-tulis",
    "maksud-mana": "diam-tulis",
    "belum-paham": "diam-tulis",
    "papan-tak-dikenal-apa": "diam-tulis",
    "ketik-apa-di-mana": "diam-tulis",
    "ketik-dilihat": "diam-tulis",
    "kalau-sungguhan": "diam-tulis",
    "akan-dilihat": "diam-tulis",
    "lokasi-diterima": "diam-tulis",
    "lokasi-diterima-dilihat": "diam-tulis",
    "foto-diterima": "diam-tulis",
    "foto-banyak": "diam-sampai",
    "video-diterima": "diam-tulis",
    "berkas-diterima": "diam-tulis",
    "suara-diterima": "diam-tulis",
    "saksi-di-mana": "diam-tempat-lagi",
    "tidak-terjadi": "diam-baik",
    "kirim-lagi": "diam-kirim-lagi",
    "tak-terbaca": "diam-kirim-lagi",
    "gagal-diproses": "diam-kirim-lagi",
    "tak-terbaca-suntingan": "diam-kirim-lagi",
    "tak-terbaca-jajak": "diam-kirim-lagi",
    "tak-terbaca-lokasi": "diam-kirim-lagi",
    "tak-terbaca-berkas": "diam-kirim-lagi",
    "berkas-terlalu-besar": "diam-terlalu-besar",
    "kirim-titik": "diam-kirim-titik",
    "tanya-tempat-lagi": "diam-tempat-lagi",
    "tempat-benar-di-mana": "diam-tempat-lagi",
    "tempat-dicatat": "diam-sampai",
    "diteruskan-ke-petugas": "diam-sampai",
    "ditambahkan-laporan": "diam-sampai",
    "diteruskan-tanpa-lengkap": "diam-sampai",
    "kejadian-yang-mana": "diam-yang-mana",
    "batal-yang-mana": "diam-yang-mana",
    "kejadian-sudah-lain": "diam-baik",
    "kejadian-sudah-sama": "diam-baik",
    "kejadian-digabung": "diam-baik",
    "dicatat-saja": "diam-baik",
    "akhir-dibaca": "diam-sampai",
    "gambar-sesudah-akhir": "diam-sampai",
    "batal-diminta": "diam-baik",
    "batal-selesai": "diam-baik",
    "terima-kasih": "diam-baik",
    "sudah-pasti": "diam-tanya-selesai",
    "dibaca-di-akhir": "diam-tanya-selesai",
    "turut-berduka": "diam-tanya-selesai",
    "sama-sama": "diam-baik",
    "sudah-disampaikan": "diam-baik",
    "masih-berjalan": "diam-koreksi",
    "tetap-berjalan": "diam-baik",
    "pertanyaan-dibuka-lagi": "diam-dibuka-lagi",
    "warga-dibatalkan-lain": "diam-dibatalkan-lain",
    "dibuka-lagi": "diam-dibuka-lagi",
    "hapusdata-nanti": "diam-baik",
    "hapusdata-selesai": "diam-baik",
    "status-belum-lengkap": "diam-tulis",
    "status-kosong": "diam-tulis",
    "status-abu-abu": "diam-sampai",
    "nomor-terverifikasi": "diam-baik",
    "nomor-orang-lain": "diam-baik",
    "nomor-orang-lain-dulu": "diam-tulis",
    "nomor-orang-lain-disimpan": "diam-baik",
    "lewati": "diam-baik",
    "tulis-keterangan": "diam-tulis",
    "tombol-lama": "diam-tulis",
    "jenis-lain": "diam-tulis",
    "reaksi-bukan-jawaban": "diam-tulis",
    "batal-kosong": "diam-baik",
    "batal-tanya-draf": "diam-batal-draf",
    "batal-tanya-draf-lagi": "diam-batal-draf",
    "sudah-dijawab": "diam-baik",
    "warga-sanksi-dicabut": "diam-baik",
    "keberatan-diterima": "diam-sampai",
    "keberatan-tercatat": "diam-sampai",
    "keberatan-kosong": "diam-tulis",
    "ketik-tempat": "diam-tempat-lagi",
    "tempat-diganti": "diam-sampai",
    "tempat-tetap": "diam-baik",
    "titik-pelapor-dicatat": "diam-sampai",
    "lokasi-tak-terbaca": "diam-kirim-lagi",
    "tautan-terbuka": "diam-tempat-lagi",
    "tautan-tanpa-titik-apa": "diam-kirim-titik",
    "bencana-syukur": "diam-baik",
    "bencana-disampaikan": "diam-sampai",
    "kabar-laporan-lain": "diam-sampai",
}
SOUNDING = {  # what promises silence → what is said where our messages make a sound
    "diam-tempat": "diam-tempat-berbunyi",
    "diam-dimengerti": "diam-dimengerti-berbunyi",
}
STEPS = (
    ("diam-langkah-dijawab", "acknowledged_at"),
    ("diam-langkah-berangkat", "departed_at"),
    ("diam-langkah-tiba", "arrived_at"),
)


def hushed(key: str) -> str:
    """The neutral sentence in place of this one, where there is one."""
    return HUSHED.get(key, key)


def _steps(view: View, reporter: ReporterView) -> list[tuple[str, str]]:
    called = [a for a in kept(view.ticket) if a.agency != CONTROL_ROOM]
    reached = {
        step: min(at)
        for step, moment in STEPS
        if (at := [t for a in called if (t := getattr(a, moment)) is not None])
    }
    return [(step, text(step, reporter.language, jam=view.clock(at))) for step, at in reached.items()]


def newest_step(view: View, reporter: ReporterView) -> str:
    """How far it is, for who may hear of it though nothing may betray him; "" where that has a message of its own."""
    steps = _steps(view, reporter) if view.ticket.open else []
    return steps[-1][1] if steps and steps[-1][0] != STEPS[-1][0] else ""


def quiet_lines(view: View, reporter: ReporterView) -> list[str]:
    """The receipt: code and state, and how to say that one cannot speak."""
    ticket, language = view.ticket, reporter.language
    called = [a for a in kept(ticket) if a.agency != CONTROL_ROOM]
    key = "diam-diteruskan" if any(map(view.knows, called)) else "diam-diterima"
    key, phone = "diam-tercatat" if view.unheard else key, view.city.emergency_phone
    lines = [text(key, language, kode=ticket.code, jam=view.clock(ticket.opened_at), telepon=phone)]
    if not area_words(ticket.place):
        lines.append(text("diam-tempat-belum", language))
    lines += [line for _, line in _steps(view, reporter)]
    if not ticket.open:
        ended = "diam-selesai" if ticket.status in (Status.RESOLVED, Status.CLOSED) else "diam-ditutup"
        ended = "warga-akhir-latihan" if ticket.drill and ticket.status in ENDED else ended
        lines.append(text(ended, language))
    elif ticket.state.told_waiting and not _steps(view, reporter):
        lines.append(text("diam-belum-dijawab", language))
    if ticket.open and not (reporter.hiding or reporter.stands_by):
        lines.append(text("diam-balas", language))
    return lines if reporter.able.silent else [text("diam-baik", language), *lines]
