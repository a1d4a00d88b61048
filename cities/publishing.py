"""`[terbuka]`: what the city publishes of its events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from cities.category import Category
from cities.table import Table


@dataclass(frozen=True, slots=True)
class PublishingRules:
    """`categories`: none that is secret; `delay`: so long after an event was opened nothing is said of it."""

    on: bool = False
    categories: tuple[str, ...] = ()
    delay: timedelta = timedelta(minutes=30)


def publishing(table: Table, categories: Mapping[str, Category]) -> PublishingRules:
    """[terbuka]; without `kategori` all that are not secret."""
    named = table.texts("kategori")
    for number, key in enumerate(named):
        if key not in categories:
            table.mistake(("kategori", number), f'"{key}" tidak dikenal.', f"Pilih: {', '.join(categories)}.")
        elif categories[key].secret:
            table.mistake(
                ("kategori", number),
                f'"{key}" rahasia, jadi tidak pernah diumumkan.',
                "Hapus dari daftar ini.",
            )
    known = [key for key, category in categories.items() if not category.secret]
    read = PublishingRules(
        on=table.flag("aktif", PublishingRules().on),
        categories=tuple(key for key in named or known if key in known),
        delay=table.span("tunda", "30m"),
    )
    table.end()
    return read
