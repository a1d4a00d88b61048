"""How `[[pertolongan]]` is read and checked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from cities.advice import Advice
from cities.first_aid import BEAT, SHIPPED, AidCard, AidStep, FirstAidBook
from cities.table import Table, complete, unique

LONGEST = 180  # signs of a message to somebody whose hands are at work
_DIGEST = re.compile(r"[0-9a-f]{64}")
_LEADS = ("ya", "tidak", "sesudah")


def book(tables: Sequence[Table], folder: Path) -> FirstAidBook:
    """All [[pertolongan]] of the file; their pictures are looked for in `folder`, beside it."""
    cards = [_card(table) for table in tables]
    unique([(table, card.key) for table, card in zip(tables, cards, strict=True)], "kunci")
    read = FirstAidBook({card.key: card for card in cards}, folder / SHIPPED.name)
    for table, card in zip(tables, cards, strict=True):
        _leads_somewhere(table, card, read)
        _has_its_pictures(table, card, read)
    return read


def own_pictures(root: Mapping[str, object], folder: Path) -> list[str]:
    """The pictures that a city has put beside its file, seen from there; those that are shipped are everywhere."""
    own = folder / SHIPPED.name
    if own.resolve() == SHIPPED.resolve():
        return []
    cards = root.get("pertolongan")
    steps = (
        [s for c in cards if isinstance(c, dict) for s in _listed(c.get("langkah"))]
        if isinstance(cards, list)
        else []
    )
    named = {Path(str(step.get("gambar"))).name for step in steps}
    return [f"{SHIPPED.name}/{name}" for name in sorted({*named, BEAT}) if (own / name).is_file()]


def _listed(value: object) -> list[dict[str, object]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


@complete
def _card(table: Table) -> AidCard:
    by, on, digest = _signed(table)
    read = AidCard(
        key=table.slug("kunci"),
        name=table.name("nama"),
        english=table.text("nama_en", ""),
        question=table.text("tanya", ""),
        question_english=table.text("tanya_en", ""),
        yes=table.text("ya", ""),
        no=table.text("tidak", ""),
        then=table.text("sesudah", ""),
        life=table.flag("jiwa", False),
        steps=tuple(_step(step) for step in table.tables("langkah")),
        source=table.text("sumber", ""),
        signed_by=by,
        signed_on=on,
        signed_as=digest,
    )
    if not read.steps:
        table.mistake("langkah", "kartu ini kosong.", "Tulis paling sedikit satu [[pertolongan.langkah]].")
    return read


@complete
def _step(table: Table) -> AidStep:
    read = AidStep(
        text=table.name("teks"),
        english=table.text("teks_en", ""),
        picture=table.text("gambar", ""),
        beat=table.flag("ketukan", False),
    )
    for key, words in (("teks", read.text), ("teks_en", read.english)):
        if len(words) > LONGEST:
            table.mistake(
                key,
                f"panjangnya {len(words)} huruf, padahal paling banyak {LONGEST}.",
                "Jadikan dua langkah.",
            )
    return read


def _signed(table: Table) -> tuple[str, str, str]:
    """`disahkan`: by whom, on which day, which words; ("", "", "") where nobody has."""
    if not table.has("disahkan"):
        return "", "", ""
    by = table.table("disahkan")
    found = by.name("oleh"), by.name("tanggal"), by.name("sha256")
    by.end()
    if found[1] and not _is_day(found[1]):
        by.mistake("tanggal", f'"{found[1]}" bukan tanggal.', 'Contoh: "2026-12-01".')
    if found[2] and not _DIGEST.fullmatch(found[2]):
        by.mistake("sha256", "bukan SHA-256 (64 huruf 0-9 a-f).", "Salin dari sigap kota periksa.")
    return found


def _is_day(words: str) -> bool:
    try:
        date.fromisoformat(words)
    except ValueError:
        return False
    return True


def _has_its_pictures(table: Table, card: AidCard, read: FirstAidBook) -> None:
    for number, step in enumerate(card.steps):
        if step.picture and read.file(step.picture) is None:
            table.mistake(
                ("langkah", number, "gambar"),
                f'berkas "{step.picture}" tidak ada.',
                f"Taruh di folder {SHIPPED.name} di samping berkas kota.",
            )


def _leads_somewhere(table: Table, card: AidCard, read: FirstAidBook) -> None:
    for key, named in zip(_LEADS, (card.yes, card.no, card.then), strict=True):
        if named and named not in read.cards:
            table.mistake(
                key, f'pertolongan "{named}" tidak ada.', f"Yang ada: {', '.join(sorted(read.cards))}."
            )
    if (card.yes or card.no) and not card.question:
        table.mistake(
            "tanya", "belum ada, padahal ya atau tidak menunjuk kartu.", 'Contoh: "Bernapas normal?"'
        )
    if card.then == card.key:
        table.mistake("sesudah", "menunjuk kartu ini sendiri.", "Tunjuk kartu lain, atau hapus.")


def asked_for(tables: Sequence[Table], rows: Sequence[Advice], read: FirstAidBook) -> None:
    """Each [[saran]] that names a card names one that asks something."""
    for table, row in zip(tables, rows, strict=True):
        if not row.card:
            continue
        card = read.cards.get(row.card)
        if card is None:
            table.mistake(
                "kartu", f'pertolongan "{row.card}" tidak ada.', f"Yang ada: {', '.join(sorted(read.cards))}."
            )
        elif not card.question:
            table.mistake(
                "kartu",
                f'pertolongan "{row.card}" tidak bertanya.',
                "Beri kartu itu tanya, atau tunjuk yang lain.",
            )
