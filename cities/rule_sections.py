"""How the rules are read: verification, disasters, law, privacy."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from cities.rules import (
    PRIVACY,
    SANCTIONS,
    Canned,
    CostRules,
    DisasterRules,
    LawRules,
    LinkRules,
    MejaRules,
    SanctionStep,
    TravelRules,
    VerificationRules,
)
from cities.table import Table, complete

LONGEST_REPLY = 500
ASKED_OTHERWISE = ("usual", "own", "aloud")  # what the button Tanya takes for something else


@complete
def verification(table: Table) -> VerificationRules:
    """[verifikasi]."""
    return VerificationRules(
        false_alarms_per_real=false_alarms(table, 4),
        grey_floor=table.number("lantai_abu", 0.02, at_least=0, at_most=0.99),
        life=table.span("bahaya_jiwa", "60s"),
        other=table.span("bahaya_lain", "180s"),
        look=table.span("tinjau", "120s"),
        amber_look=table.span("tinjau_kuning", "15m"),
        grey_digest=table.span("rangkuman_abu", "4h"),
    )


def false_alarms(table: Table, default: float) -> float:
    return table.number("red_false_alarms_per_real", default, at_least=0.1, at_most=1000)


@complete
def disaster(table: Table) -> DisasterRules:
    """[bencana]."""
    return DisasterRules(table.span("tunda_antrian", "20s"))


@complete
def cost(table: Table) -> CostRules:
    """[biaya]."""
    return CostRules(
        whatsapp=table.number("whatsapp_usd", 0.025, at_least=0, at_most=10),
        month=table.number("batas_usd", 0, at_least=0, at_most=1_000_000),
    )


@complete
def link(table: Table) -> LinkRules:
    """[tautan]."""
    usual = LinkRules()
    read = LinkRules(on=table.flag("aktif", usual.on), leave=table.text("keluar", usual.leave))
    if not read.leave.startswith("https://"):
        table.mistake("keluar", "bukan alamat https.", 'Tulis misalnya "https://www.bmkg.go.id/".')
    return read


@complete
def travel(table: Table) -> TravelRules:
    """[perjalanan]."""
    return TravelRules(on=table.flag("aktif", TravelRules().on))


@complete
def _canned(table: Table) -> Canned:
    """One [[meja.balasan]]."""
    read = Canned(
        name=table.name("nama"),
        words=table.name("kata"),
        question=table.flag("pertanyaan", False),
        categories=table.texts("kategori"),
    )
    if len(read.words) > LONGEST_REPLY:
        table.mistake("kata", f"lebih dari {LONGEST_REPLY} huruf.", "Tulis lebih pendek.")
    if read.words.strip() in ASKED_OTHERWISE:
        table.mistake("kata", "sudah berarti lain di tombol Tanya.", "Tulis satu kalimat.")
    return read


@complete
def meja(table: Table) -> MejaRules:
    """[meja]."""
    read = MejaRules(
        on=table.flag("aktif", MejaRules().on),
        longest=table.span("lama", "12h"),
        replies=tuple(_canned(one) for one in table.tables("balasan")),
    )
    if not timedelta(hours=1) <= read.longest <= timedelta(hours=24):
        table.mistake("lama", "harus antara 1 jam dan 24 jam.", 'Tulis misalnya "12h".')
    return read


@complete
def law(table: Table) -> LawRules:
    """[hukum]."""
    steps = tuple(_sanction(step) for step in table.tables("tangga_sanksi"))
    if [step.proved for step in steps] != sorted({step.proved for step in steps}):
        table.mistake(
            "tangga_sanksi", "jumlah laporan palsu harus makin besar.", "Urutkan dari yang terkecil."
        )
    return LawRules(
        basis=table.text("dasar_peringatan", ""),
        steps=steps,
        window=table.span("jendela", "90d"),
        grey_for=table.span("lama_abu", "30d"),
        decay=table.span("gugur", "180d"),
        lapse=table.span("kedaluwarsa_usulan", "7d"),
    )


@complete
def _sanction(table: Table) -> SanctionStep:
    read = SanctionStep(table.whole("terbukti", at_least=1, at_most=1000), table.name("sanksi"))
    if read.sanction and read.sanction not in SANCTIONS:
        table.mistake("sanksi", f'"{read.sanction}" tidak dikenal.', f"Pilih: {', '.join(SANCTIONS)}.")
    return read


@complete
def privacy(table: Table) -> Mapping[str, timedelta]:
    """[privasi]."""
    read = {key: table.span(key) for key in PRIVACY if table.has(key)}
    for key in PRIVACY:
        table.span(key, "1d")
    return read
