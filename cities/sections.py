"""How each section of a city file is read into its part of the profile."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cities.profile import (
    DAYS,
    LANGUAGES,
    PRIVACY,
    SANCTIONS,
    Addition,
    Advice,
    Agency,
    Aggravation,
    Category,
    DisasterRules,
    Ladder,
    LawRules,
    Night,
    OnDuty,
    ReporterWords,
    Rung,
    SanctionStep,
    Service,
    Shift,
    VerificationRules,
)
from cities.table import Table
from domain.geography import Landmark, Neighbour

_WEEK_MINUTES = 7 * 24 * 60
_HOURS = re.compile(r"(\d{1,2})[.:](\d{2})-(\d{1,2})[.:](\d{2})")
_SHIFT = re.compile(r"(?:([a-z]+)(?:-([a-z]+))? )?(\d{1,2})[.:](\d{2})-(\d{1,2})[.:](\d{2})")


def zone(head: Table) -> ZoneInfo:
    """`zona_waktu` of [kota]."""
    name = head.name("zona_waktu")
    try:
        return ZoneInfo(name or "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        head.mistake(
            "zona_waktu",
            f'zona waktu "{name}" tidak dikenal.',
            "Contoh: Asia/Jakarta, Asia/Makassar, Asia/Jayapura.",
        )
        return ZoneInfo("UTC")


def agency(table: Table) -> Agency:
    """One [[instansi]]."""
    members = table.text("anggota", "grup")
    if members not in ("grup", "daftar"):
        table.mistake("anggota", f'"{members}" tidak dikenal.', 'Pilih "grup" atau "daftar".')
    read = Agency(
        key=table.slug("kunci"),
        name=table.name("nama"),
        short=table.name("singkatan"),
        phone=table.text("telepon", ""),
        aliases=table.texts("sebutan_lain"),
        topics=table.flag("topik", False),
        members="list" if members == "daftar" else "group",
        said=_said(table, "singkatan"),
    )
    table.end()
    return read


def _said(table: Table, *keys: str) -> dict[str, dict[str, str]]:
    """`en = { nama = "…" }`: what reporters read who chose another language."""
    found = {}
    for language in LANGUAGES:
        if table.has(language):
            words = table.table(language)
            found[language] = {key: words.name(key) for key in keys if words.has(key)}
            for key in keys:
                words.text(key, "")
            words.end()
        table.table(language)
    return found


def category(table: Table, false_alarms_per_real: float) -> Category:
    """One [[kategori]]; `false_alarms_per_real` is the city's own figure, where the category has none."""
    by_word = table.table("umur_klaster_kata")
    read = Category(
        key=table.slug("kunci"),
        name=table.name("nama"),
        short=table.text("sebutan", str(table.data.get("nama", ""))),
        emoji=table.name("emoji"),
        family=table.text("keluarga", str(table.data.get("kunci", ""))),
        at_once=table.texts("instansi_serentak"),
        backup=table.texts("instansi_cadangan"),
        ladder=table.name("tangga"),
        life=table.flag("bahaya_jiwa"),
        hints=table.texts("kata"),
        strong=table.texts("kata_kuat"),
        life_words=table.texts("kata_bahaya"),
        figures=table.texts("kiasan"),
        not_words=table.texts("bukan_kata"),
        weight=table.number("bobot", 1.0, at_least=0.1, at_most=100),
        earnest=table.flag("selalu_sungguh", False),
        false_alarms_per_real=_false_alarms(table, false_alarms_per_real),
        prior=table.number("prior", -2.44),
        depart_within=table.span("batas_berangkat"),
        merge_m=table.number("gabung_m", 300, at_least=0, at_most=100_000),
        merge_within=timedelta(minutes=table.number("gabung_menit", 30, at_least=0, at_most=_WEEK_MINUTES)),
        wide=table.flag("sekota", False),
        secret=table.flag("rahasia", False),
        follows_reporter=table.flag("ikut_pelapor", False),
        question=table.name("pertanyaan"),
        advice=table.name("saran"),
        cap=_cap(table),
        cluster_life=table.span("umur_klaster", "3h"),
        cluster_life_by_word=spans(by_word),
        additions=tuple(addition(extra) for extra in table.tables("tambahan")),
        said=_said(table, "nama", "sebutan", "saran"),
        warm=table.flag("hangat", False),
        accompanies=table.flag("menyertai", False),
    )
    table.end()
    return read


def _false_alarms(table: Table, default: float) -> float:
    return table.number("red_false_alarms_per_real", default, at_least=0.1, at_most=1000)


CAP_CATEGORIES = (
    *(
        "Geo",
        "Met",
        "Safety",
        "Security",
        "Rescue",
        "Fire",
        "Health",
        "Env",
        "Transport",
        "Infra",
        "CBRNE",
        "Other",
    ),
)


def _cap(table: Table) -> str:
    """`cap`: the category in alerts for other systems."""
    named = table.text("cap", "Other")
    if named not in CAP_CATEGORIES:
        table.mistake("cap", f'"{named}" tidak dikenal.', f"Pilih: {', '.join(CAP_CATEGORIES)}.")
    return named


def addition(table: Table) -> Addition:
    """One [[kategori.tambahan]]."""
    read = Addition(table.texts("bila_kata"), table.texts("instansi"))
    table.end()
    return read


def advice(table: Table) -> Advice:
    """One [[saran]]."""
    read = Advice(
        words=table.texts("kata"),
        text=table.name("saran"),
        english=table.text("saran_en", ""),
        threat=table.flag("ancaman", False),
    )
    table.end()
    return read


def ladder(table: Table) -> Ladder:
    """One [[tangga]]."""
    steps = tuple(rung(step) for step in table.tables("langkah"))
    read = Ladder(table.slug("kunci"), steps, _night(table) if table.has("tenang") else None)
    table.text("tenang", "")
    table.end()
    return read


def _night(table: Table) -> Night | None:
    """`tenang = "22.00-05.00"`."""
    found = _HOURS.fullmatch(table.text("tenang", "").strip())
    hours = [int(part) for part in found.groups()] if found else [24]
    if max(hours[0::2]) > 23 or max(hours[1::2], default=0) > 59 or hours[:2] == hours[2:]:
        table.mistake("tenang", "bukan dua jam yang berlainan.", 'Contoh: tenang = "22.00-05.00".')
        return None
    return Night(time(hours[0], hours[1]), time(hours[2], hours[3]))


def rung(table: Table) -> Rung:
    """One step of `langkah`."""
    read = Rung(
        when=table.name("bila"),
        after=table.span("setelah"),
        call=table.name("ke"),
        mention_duty=table.flag("sebut_piket", False),
        repeat=table.span("ulang") if table.has("ulang") else None,
    )
    table.text("ulang", "")
    table.end()
    return read


def landmark(table: Table) -> Landmark:
    """One [[tempat]]: with both coordinates, or with neither."""
    placed = table.has("lat") or table.has("lon")
    read = Landmark(
        name=table.name("nama"),
        aliases=table.texts("alias"),
        lat=table.number("lat", at_least=-90, at_most=90) if placed else None,
        lon=table.number("lon", at_least=-180, at_most=180) if placed else None,
        kelurahan=table.text("kelurahan", ""),
    )
    table.number("lat", 0), table.number("lon", 0)
    table.end()
    return read


def neighbour(table: Table) -> Neighbour:
    """One [[luar_wilayah]]."""
    placed = table.has("lat") or table.has("lon")
    read = Neighbour(
        name=table.name("nama"),
        words=table.texts("kata"),
        phone=table.text("telepon", ""),
        lat=table.number("lat", at_least=-90, at_most=90) if placed else None,
        lon=table.number("lon", at_least=-180, at_most=180) if placed else None,
    )
    table.number("lat", 0), table.number("lon", 0)
    table.end()
    return read


def on_duty(table: Table) -> OnDuty:
    """One [[orang]]."""
    read = OnDuty(
        telegram=table.name("telegram"),
        label=table.text("sebutan", ""),
        role=table.name("peran"),
        agency=table.text("instansi", ""),
        shifts=tuple(shift for text in table.texts("jaga") for shift in [_shift(table, text)] if shift),
    )
    table.end()
    return read


def _shift(table: Table, text: str) -> Shift | None:
    found = _SHIFT.fullmatch(text.strip().lower())
    if found is None or not all(day in (None, *DAYS) for day in found.groups()[:2]):
        table.mistake(
            "jaga",
            f'jam jaga "{text}" tidak terbaca.',
            'Contoh: "senin-jumat 07.00-19.00" atau "19.00-07.00".',
        )
        return None
    hours = [int(part) for part in found.groups()[2:]]
    if max(hours[0::2]) > 23 or max(hours[1::2]) > 59:
        table.mistake("jaga", f'jam pada "{text}" tidak ada.', "Jam 00.00 sampai 23.59.")
        return None
    first = DAYS.index(found[1]) if found[1] else 0
    last = DAYS.index(found[2]) if found[2] else (first if found[1] else 6)
    days = frozenset((first + step) % 7 for step in range((last - first) % 7 + 1))
    return Shift(days, time(hours[0], hours[1]), time(hours[2], hours[3]))


def verification(table: Table) -> VerificationRules:
    """[verifikasi]."""
    read = VerificationRules(
        false_alarms_per_real=_false_alarms(table, 4),
        grey_floor=table.number("lantai_abu", 0.02, at_least=0, at_most=0.99),
        life=table.span("bahaya_jiwa", "60s"),
        other=table.span("bahaya_lain", "180s"),
        look=table.span("tinjau", "120s"),
        amber_look=table.span("tinjau_kuning", "15m"),
        grey_digest=table.span("rangkuman_abu", "4h"),
    )
    table.end()
    return read


def disaster(table: Table) -> DisasterRules:
    """[bencana]."""
    read = DisasterRules(table.span("tunda_antrian", "20s"))
    table.end()
    return read


def law(table: Table) -> LawRules:
    """[hukum]."""
    steps = tuple(_sanction(step) for step in table.tables("tangga_sanksi"))
    if [step.proved for step in steps] != sorted({step.proved for step in steps}):
        table.mistake(
            "tangga_sanksi", "jumlah laporan palsu harus makin besar.", "Urutkan dari yang terkecil."
        )
    read = LawRules(
        basis=table.text("dasar_peringatan", ""),
        steps=steps,
        window=table.span("jendela", "90d"),
        grey_for=table.span("lama_abu", "30d"),
        decay=table.span("gugur", "180d"),
        lapse=table.span("kedaluwarsa_usulan", "7d"),
    )
    table.end()
    return read


def _sanction(table: Table) -> SanctionStep:
    read = SanctionStep(table.whole("terbukti", at_least=1, at_most=1000), table.name("sanksi"))
    if read.sanction and read.sanction not in SANCTIONS:
        table.mistake("sanksi", f'"{read.sanction}" tidak dikenal.', f"Pilih: {', '.join(SANCTIONS)}.")
    table.end()
    return read


def spans(table: Table) -> Mapping[str, timedelta]:
    """A table whose keys are names and whose values are durations."""
    return {key: table.span(key) for key in table.names()}


def privacy(table: Table) -> Mapping[str, timedelta]:
    """[privasi]."""
    read = {key: table.span(key) for key in PRIVACY if table.has(key)}
    for key in PRIVACY:
        table.span(key, "1d")
    table.end()
    return read


def aggravations(table: Table) -> list[Aggravation]:
    """[memperberat.KUNCI], one each."""
    return [_aggravation(key, entry) for key, entry in _named(table)]


def _named(table: Table) -> list[tuple[str, Table]]:
    """Tables whose names are their keys."""
    for key in table.names():
        table.names_itself(key, key)
    return [(key, table.table(key)) for key in table.names()]


def _aggravation(key: str, table: Table) -> Aggravation:
    """One [memperberat.KUNCI]."""
    read = Aggravation(
        key,
        table.name("sebutan"),
        table.texts("kata"),
        table.flag("jiwa", False),
        table.texts("instansi"),
        table.texts("bukan_kata"),
    )
    table.end()
    return read


def reporter(table: Table) -> ReporterWords:
    """[pelapor]."""
    read = ReporterWords(
        hiding=table.texts("bersembunyi"),
        no_calls=table.texts("jangan_telepon"),
        deaf=table.texts("tuli"),
        talks=table.texts("cerita"),
        others=table.texts("orang_lain"),
    )
    table.end()
    return read


def services(table: Table) -> list[tuple[Table, Service]]:
    """[bukan_darurat.KUNCI], one each."""
    return [(entry, service(key, entry)) for key, entry in _named(table)]


def service(key: str, table: Table) -> Service:
    """One [bukan_darurat.KUNCI]."""
    read = Service(
        key=key,
        name=table.name("nama"),
        words=table.texts("kata"),
        answer=table.text("jawaban", ""),
        phone=table.text("telepon", ""),
        link=table.text("tautan", ""),
        said=_said(table, "jawaban"),
    )
    table.end()
    return read
