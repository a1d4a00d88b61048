"""What one section of a city file demands of the others: references that lead somewhere, ladders that can be
climbed, words that mean one thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import pairwise

from cities.agency import CONTROL_ROOM, Agency
from cities.category import Category
from cities.duty import ROLES, OnDuty
from cities.ladder import CALLS, CONDITIONS, Ladder
from cities.profile import City
from cities.table import Table, unique
from cities.translations import LANGUAGES
from domain.capabilities import NARROWEST_ROW
from domain.geography import Landmark

SILENT = ("kuning_belum_ditinjau", "rangkuman_belum_dibersihkan")  # conditions that never ring
_ACCOUNT = re.compile(r"@[A-Za-z0-9_]{1,32}|[0-9]{1,18}")
KINDS_HIDDEN_FROM = ("sembunyi_dari", "penyusup_jenis")  # no phrases: keys of categories
_GROUP = re.compile(r"\{([^}]*)\}")


def agencies(root: Table, pairs: list[tuple[Table, Agency]]) -> None:
    """No key or short name twice, and a control room among them."""
    unique([(table, agency.key) for table, agency in pairs], "kunci")
    unique([(table, agency.short) for table, agency in pairs], "singkatan")
    if CONTROL_ROOM not in {agency.key for _, agency in pairs}:
        root.mistake(
            "instansi",
            f'instansi dengan kunci "{CONTROL_ROOM}" belum ada.',
            "Tambahkan [[instansi]] untuk ruang kendali.",
        )


def ladders(pairs: list[tuple[Table, Ladder]]) -> None:
    """Steps that are known, that rise in time per condition, and a last one that repeats."""
    unique([(table, ladder.key) for table, ladder in pairs], "kunci")
    for table, ladder in pairs:
        _known_steps(table, ladder)
        for condition in dict.fromkeys(rung.when for rung in ladder.rungs):
            _rising(table, ladder, condition)
        if not ladder.rungs:
            table.mistake("langkah", "tangga ini kosong.", "Tulis paling sedikit satu langkah.")
        waiting = [number for number, rung in enumerate(ladder.rungs) if rung.when == "belum_diterima"]
        if waiting and ladder.rungs[waiting[-1]].repeat is None:
            reason = "langkah belum_diterima yang terakhir tidak berulang."
            table.mistake(("langkah", waiting[-1]), reason, 'Tambahkan ulang = "60s".')


def _fits_in_a_list(table: Table, category: Category) -> None:
    """Whoever chooses reads the whole name, on every platform and in every language."""
    for language in ("id", *LANGUAGES):
        name = f"{category.emoji} {category.short_in(language)}"
        if (units := len(name.encode("utf-16-le")) // 2) > NARROWEST_ROW:
            own = (language,) if language in category.said else ()
            key = "sebutan" if "sebutan" in (category.said.get(language) or table.data) else "nama"
            table.mistake(
                (*own, key),
                f'"{name}" terlalu panjang untuk daftar pilihan di WhatsApp ({units} dari {NARROWEST_ROW} huruf).',
                'Tulis sebutan yang lebih pendek, misalnya "Kebakaran".',
            )
            return


def _known_steps(table: Table, ladder: Ladder) -> None:
    for number, rung in enumerate(ladder.rungs):
        if rung.when not in CONDITIONS:
            table.mistake(
                ("langkah", number, "bila"),
                f'"{rung.when}" tidak dikenal.',
                f"Pilih: {', '.join(CONDITIONS)}.",
            )
        if rung.call not in CALLS:
            table.mistake(
                ("langkah", number, "ke"), f'"{rung.call}" tidak dikenal.', f"Pilih: {', '.join(CALLS)}."
            )
        if rung.when in SILENT and rung.call not in ("ruang_kendali", "supervisor"):
            table.mistake(
                ("langkah", number, "ke"),
                f'"{rung.when}" tidak pernah berbunyi.',
                "Pilih: ruang_kendali, supervisor.",
            )
        if rung.repeat is not None and rung.repeat < timedelta(seconds=10):
            table.mistake(("langkah", number, "ulang"), "paling cepat 10 detik sekali.", 'Contoh: "60s".')


def _rising(table: Table, ladder: Ladder, condition: str) -> None:
    steps = [(number, rung) for number, rung in enumerate(ladder.rungs) if rung.when == condition]
    for (_, before), (number, rung) in pairwise(steps):
        if rung.after < before.after or (rung.after == before.after and rung.call == before.call):
            table.mistake(
                ("langkah", number, "setelah"),
                "waktunya tidak lebih lama dari langkah sebelumnya.",
                "Urutkan dari yang tercepat.",
            )


def replies(table: Table, city: City) -> None:
    """Each canned reply of [meja] has a name of its own, and categories that exist."""
    named = [reply.name for reply in city.meja.replies]
    for number, reply in enumerate(city.meja.replies):
        if reply.name in named[:number]:
            table.mistake("balasan", f'"{reply.name}" ada dua kali.', "Beri nama lain.")
        for key in reply.categories:
            if key not in city.categories:
                table.mistake("balasan", f'kategori "{key}" tidak ada.', _choose(city.categories))


def categories(root: Table, pairs: list[tuple[Table, Category]], city: City) -> None:
    """Each category leads to agencies and a ladder that exist."""
    unique([(table, category.key) for table, category in pairs], "kunci")
    if not pairs:
        root.mistake("kategori", "belum ada satu pun.", "Tambahkan [[kategori]].")
    _one_for_the_rest(root, pairs)
    for table, category in pairs:
        _agencies(table, "instansi_serentak", category.at_once, city)
        _agencies(table, "instansi_cadangan", category.backup, city)
        if both := [name for name in category.backup if name in category.at_once]:
            reason = f'"{both[0]}" sudah ada di instansi_serentak, jadi bukan cadangan.'
            table.mistake("instansi_cadangan", reason, "Tulis instansi yang lain, atau hapus.")
        _fits_in_a_list(table, category)
        for number, addition in enumerate(category.additions):
            _agencies(table, ("tambahan", number, "instansi"), addition.agencies, city)
        if not category.at_once:
            table.mistake("instansi_serentak", "kosong.", "Tulis paling sedikit satu instansi.")
        if not (category.strong or category.life_words or category.hints):
            table.mistake(
                "kata_kuat", "kategori ini tidak punya kata.", "Tulis kata, kata_kuat, atau kata_bahaya."
            )
        if category.ladder and category.ladder not in city.ladders:
            table.mistake("tangga", f'tangga "{category.ladder}" tidak ada.', _choose(city.ladders))
        elif category.ladder and not _climbs(city.ladders[category.ladder]):
            reason = f'tangga "{category.ladder}" tidak berkata siapa yang dipanggil bila belum diterima.'
            table.mistake("tangga", reason, 'Tambahkan langkah bila = "belum_diterima".')
        if not -6 <= category.prior <= 6:
            table.mistake("prior", "harus log-odds antara -6 dan 6.", "Contoh: -2.44.")


def _one_for_the_rest(root: Table, pairs: list[tuple[Table, Category]]) -> None:
    """One category takes what fits no other: the one that the control room itself takes care of."""
    found = [table for table, category in pairs if category.at_once == (CONTROL_ROOM,)]
    remedy = f'Tulis instansi_serentak = ["{CONTROL_ROOM}"] pada tepat satu kategori, untuk yang lain-lain.'
    if pairs and not found:
        root.mistake("kategori", "belum ada kategori untuk yang lain-lain.", remedy)
    for table in found if len(found) > 1 else ():
        table.mistake("instansi_serentak", "lebih dari satu kategori untuk yang lain-lain.", remedy)


def _climbs(ladder: Ladder) -> bool:
    return any(rung.when == "belum_diterima" for rung in ladder.rungs)


def _agencies(table: Table, key: str | tuple[str | int, ...], named: Iterable[str], city: City) -> None:
    seen: set[str] = set()
    for name in named:
        if name not in city.agencies:
            table.mistake(key, f'instansi "{name}" tidak ada.', _choose(city.agencies))
        if name in seen:
            table.mistake(key, f'instansi "{name}" tertulis dua kali.', "Hapus salah satunya.")
        seen.add(name)


def needs(tables: Sequence[Table], city: City) -> None:
    """Each need is told by aggravations that exist, and calls agencies that do."""
    for table, need in zip(tables, city.needs, strict=True):
        _agencies(table, "instansi", need.agencies, city)
        for key in need.told:
            if key not in city.aggravations:
                table.mistake("memperberat", f'"{key}" tidak ada.', _choose(city.aggravations))


def advice(tables: Sequence[Table], city: City) -> None:
    """Each piece of advice is asked for by something, in categories that exist, and said to one kind of reader."""
    for table, row in zip(tables, city.advice, strict=True):
        for key in row.categories:
            if key not in city.categories:
                table.mistake("kategori", f'"{key}" tidak ada.', _choose(city.categories))
        if not (row.words or row.categories or row.beside or row.far):
            table.mistake("kata", "tidak ada yang meminta saran ini.", "Tulis kata, bersama, atau kategori.")
        if row.own and row.bystander:
            table.mistake("orang_lain", "diri dan orang_lain saling meniadakan.", "Pilih salah satu.")


def words(pairs: list[tuple[Table, Category]]) -> None:
    """A word names the danger of one category only."""
    owner: dict[str, str] = {}
    for table, category in pairs:
        for key, named in (("kata_kuat", category.strong), ("kata_bahaya", category.life_words)):
            for word in named:
                first = owner.setdefault(word.strip().lower(), category.key)
                if first != category.key:
                    table.mistake(
                        key,
                        f'"{word}" sudah menjadi kata kuat kategori {first}.',
                        "Pakai di satu kategori saja.",
                    )


def phrases(root: Table, pairs: list[tuple[Table, Category]], city: City) -> None:
    """Every {group} that a phrase names is written, it has words, and none twice in a row: texts are read without that."""
    for table, keys in _with_phrases(root, pairs):
        for key in keys:
            for phrase in table.texts(key):
                if reason := _misread(phrase):
                    table.mistake(key, f'"{phrase}" {reason}', "Tulis ulang ungkapannya.")
                for group in _GROUP.findall(phrase):
                    if group not in city.word_groups:
                        reason = f"kelompok {{{group}}} tidak ada di [kelompok_kata]."
                        table.mistake(key, reason, _choose(city.word_groups))


def _misread(phrase: str) -> str:
    slots = phrase.split()
    if any(one == other for one, other in pairwise(slots)):
        return "mengulang kata; pengulangan dikenali sendiri."
    if not any(letter.isalnum() for letter in phrase):
        return "tidak memuat kata."
    return ""


def _with_phrases(root: Table, pairs: list[tuple[Table, Category]]) -> Iterable[tuple[Table, Sequence[str]]]:
    """Every table in which phrases are written, and under which keys."""
    for table, _ in pairs:
        yield table, ("kata", "kata_kuat", "kata_bahaya", "kiasan", "bukan_kata")
        yield from ((extra, ("bila_kata",)) for extra in table.tables("tambahan"))
        joint = table.tables("bahaya_bersama")
        yield from ((row, ("kata", "bersama", "kecuali")) for row in joint)
    for section in ("memperberat", "bukan_darurat"):
        named = root.table(section)
        yield from ((named.table(key), ("kata", "bukan_kata")) for key in named.names())
    yield from ((table, ("kata",)) for table in root.tables("kebutuhan"))
    yield from ((table, ("kata", "bersama", "kecuali")) for table in root.tables("saran"))
    told = root.table("pelapor")
    yield told, [key for key in told.names() if key not in KINDS_HIDDEN_FROM]


def hides_from(root: Table, city: City) -> None:
    """The categories from which somebody hides who does not say it are some of them."""
    named = zip(KINDS_HIDDEN_FROM, (city.reporter.hides_from, city.reporter.intrusion), strict=True)
    for key, told in named:
        if told and told not in city.categories:
            root.table("pelapor").mistake(key, f'kategori "{told}" tidak ada.', _choose(city.categories))


def people(pairs: list[tuple[Table, OnDuty]], city: City) -> None:
    """Roles and agencies of named people exist."""
    for table, person in pairs:
        if person.role and person.role not in ROLES:
            table.mistake("peran", f'"{person.role}" tidak dikenal.', f"Pilih: {', '.join(ROLES)}.")
        if person.agency:
            _agencies(table, "instansi", [person.agency], city)
        elif person.role in ("operator", "petugas"):
            table.mistake("instansi", f"{person.role} harus punya instansi.", _choose(city.agencies))
        if not _ACCOUNT.fullmatch(person.telegram):
            table.mistake(
                "telegram", f'"{person.telegram}" bukan id atau @nama.', 'Contoh: "123456789" atau "@nama".'
            )


def landmarks(pairs: list[tuple[Table, Landmark]], city: City) -> None:
    """A landmark stands somewhere in the city."""
    unique([(table, landmark.name) for table, landmark in pairs], "nama")
    names = {one.name for one in city.area.kelurahan}
    for table, landmark in pairs:
        if names and landmark.kelurahan and landmark.kelurahan not in names:
            table.mistake(
                "kelurahan",
                f'kelurahan "{landmark.kelurahan}" tidak ada di daftar.',
                "Samakan ejaannya dengan berkas kelurahan.",
            )
        if (
            landmark.lat is not None
            and landmark.lon is not None
            and not city.area.box.contains(landmark.lat, landmark.lon)
        ):
            table.mistake(
                "lat",
                f"titik {landmark.name} di luar bbox kota.",
                "Periksa lintang dan bujur, jangan tertukar.",
            )


def _choose(known: Iterable[str]) -> str:
    return f"Yang ada: {', '.join(sorted(known))}."
