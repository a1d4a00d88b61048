"""How the sections are read that hold people's words: agencies, categories, advice, what is no emergency."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from cities.advice import Advice, FirstAid
from cities.agency import Agency
from cities.category import Addition, Aggravation, Category, Joint, Need
from cities.profile import ReporterWords, Service
from cities.rule_sections import false_alarms
from cities.table import Table, complete
from cities.translations import LANGUAGES
from language.text.dialect import Dialect
from language.text.signs import Signs, plain

_WEEK_MINUTES = 7 * 24 * 60


@complete
def agency(table: Table) -> Agency:
    """One [[instansi]]."""
    members = table.text("anggota", "grup")
    if members not in ("grup", "daftar"):
        table.mistake("anggota", f'"{members}" tidak dikenal.', 'Pilih "grup" atau "daftar".')
    return Agency(
        key=table.slug("kunci"),
        name=table.name("nama"),
        short=table.name("singkatan"),
        phone=table.text("telepon", ""),
        aliases=table.texts("sebutan_lain"),
        topics=table.flag("topik", False),
        members="list" if members == "daftar" else "group",
        said=_said(table, "singkatan"),
    )


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


@complete
def category(table: Table, false_alarms_per_real: float) -> Category:
    """One [[kategori]]; `false_alarms_per_real` is the city's own figure, where the category has none."""
    return Category(
        key=table.slug("kunci"),
        name=table.name("nama"),
        short=table.text("sebutan", table.plain("nama")),
        emoji=table.name("emoji"),
        family=table.text("keluarga", table.plain("kunci")),
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
        false_alarms_per_real=false_alarms(table, false_alarms_per_real),
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
        cluster_life_by_word=spans(table.table("umur_klaster_kata")),
        additions=tuple(addition(extra) for extra in table.tables("tambahan")),
        joint=tuple(map(_joint, table.tables("bahaya_bersama"))),
        kinds=tuple(tuple(kind.casefold().split("/")) for kind in table.texts("jenis")),
        said=_said(table, "nama", "sebutan", "saran"),
        warm=table.flag("hangat", False),
        accompanies=table.flag("menyertai", False),
        own_apart=table.flag("orang_sendiri_terpisah", False),
        patterns=table.texts("pola"),
    )


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


@complete
def addition(table: Table) -> Addition:
    """One [[kategori.tambahan]]."""
    return Addition(table.texts("bila_kata"), table.texts("instansi"))


@complete
def _joint(table: Table) -> Joint:
    """One [[kategori.bahaya_bersama]]."""
    return Joint(table.texts("kata"), table.texts("bersama"), table.texts("kecuali"))


@complete
def advice(table: Table) -> Advice:
    """One [[saran]]."""
    return Advice(
        words=table.texts("kata"),
        text=_safe_sentence(table),
        english=table.text("saran_en", ""),
        beside=table.texts("bersama"),
        unless=table.texts("kecuali"),
        categories=table.texts("kategori"),
        own=table.flag("diri", False),
        bystander=table.flag("orang_lain", False),
        far=table.flag("jauh", False),
        threat=table.flag("ancaman", False),
        vital=table.flag("penyelamat", False),
        stands_by=table.flag("saksi", False),
        asked=table.flag("ditanya", False),
        first_aid=_first_aid(table) if table.has("pertolongan") else None,
        card=table.text("kartu", ""),
    )


def _safe_sentence(table: Table) -> str:
    """ "" where a row says nothing, or only offers first aid."""
    silent = table.flag("tanpa_saran", False)
    if silent or (table.has("kartu") and not table.has("saran")):
        return ""
    return table.name("saran")


def _first_aid(table: Table) -> FirstAid:
    """`pertolongan`, and who has signed it (`disahkan`); words that were changed after that are no longer signed."""
    text, english = table.name("pertolongan"), table.text("pertolongan_en", "")
    if not table.has("disahkan"):
        return FirstAid(text, english)
    by = table.table("disahkan")
    read = FirstAid(text, english, by.name("oleh"), by.name("tanggal"), by.name("sha256"))
    by.end()
    if not read.signed:
        table.mistake("disahkan", "bukan kata-kata yang disahkan.", f"Yang tertulis sekarang: {read.digest}.")
    return read


def spans(table: Table) -> Mapping[str, timedelta]:
    """A table whose keys are names and whose values are durations."""
    return {key: table.span(key) for key in table.names()}


def aggravations(table: Table) -> list[Aggravation]:
    """[memperberat.KUNCI], one each."""
    return [_aggravation(key, entry) for key, entry in table.named_tables()]


def _aggravation(key: str, table: Table) -> Aggravation:
    """One [memperberat.KUNCI]."""
    read = Aggravation(
        key,
        table.name("sebutan"),
        table.texts("kata"),
        table.flag("jiwa", False),
        table.texts("bukan_kata"),
        table.flag("berulang", False),
        table.flag("ancaman", False),
        table.flag("meski_batal", False),
        table.flag("petugas", False),
    )
    table.end()
    return read


@complete
def need(table: Table) -> Need:
    """One [[kebutuhan]]."""
    return Need(
        told=table.texts("memperberat"),
        words=table.texts("kata"),
        agencies=table.texts("instansi"),
        secret=table.flag("juga_rahasia", True),
    )


@complete
def reporter(table: Table) -> ReporterWords:
    """[pelapor]."""
    return ReporterWords(
        hiding=table.texts("bersembunyi"),
        no_calls=table.texts("jangan_telepon"),
        deaf=table.texts("tuli"),
        talks=table.texts("cerita"),
        robbed=table.texts("dicuri"),
        robbing=table.texts("sedang_dicuri"),
        others=table.texts("orang_lain"),
        places=table.texts("tempat_sembunyi"),
        sought=table.texts("dicari"),
        hushed=table.texts("tanpa_suara"),
        unlettered=table.texts("tanpa_tulisan"),
        hides_from=table.text("sembunyi_dari", ""),
        intruders=table.texts("penyusup"),
        intrusion=table.text("penyusup_jenis", ""),
    )


@complete
def signs(table: Table) -> Signs:
    """[emoji]."""
    stands_for = table.table("arti")
    meanings = {key: stands_for.name(key) for key in stands_for.names()}
    read = Signs(meanings, "".join(table.texts("hiasan")), "".join(table.texts("ditanya")))
    for key, words in read.meanings.items():
        if not plain(key) or any(map(str.isalnum, key)):
            stands_for.mistake(key, f'"{key}" bukan emoji.', 'Contoh: "🔥" = "kebakaran".')
        elif not any(map(str.isalpha, words)):
            stands_for.mistake(key, f'"{words}" bukan kata.', 'Contoh: "🔥" = "kebakaran".')
    return read


def dialect(table: Table) -> Dialect:
    """[logat]."""

    def sounds(name: str) -> dict[str, tuple[str, ...]]:
        named = table.table(name)
        return {key: named.texts(key) for key in named.names()}

    read = Dialect(sounds("akhiran"), sounds("bunyi_awal"), sounds("awalan"))
    table.end()
    return read


def services(table: Table) -> list[tuple[Table, Service]]:
    """[bukan_darurat.KUNCI], one each."""
    return [(entry, service(key, entry)) for key, entry in table.named_tables()]


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
