"""`[terbuka]`: what the city publishes of its events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from cities.category import Category
from cities.table import Table, complete


@dataclass(frozen=True, slots=True)
class PublishingRules:
    """`categories`: those that the city names, none that is secret or of somebody's own despair; `delay`: so long after an event was opened nothing is said of it."""

    on: bool = False
    categories: tuple[str, ...] = ()
    delay: timedelta = timedelta(minutes=30)


def may_be_known(category: Category) -> bool:
    return not (category.secret or category.warm)


@complete
def publishing(table: Table, categories: Mapping[str, Category]) -> PublishingRules:
    """[terbuka]; without `kategori` nothing: what may be known is named."""
    named = table.texts("kategori")
    for number, key in enumerate(named):
        if key not in categories:
            table.mistake(("kategori", number), f'"{key}" tidak dikenal.', f"Pilih: {', '.join(categories)}.")
        elif not may_be_known(categories[key]):
            why = "rahasia" if categories[key].secret else "tentang orang yang putus asa"
            table.mistake(
                ("kategori", number),
                f'"{key}" {why}, jadi tidak pernah diumumkan.',
                "Hapus dari daftar ini.",
            )
    return PublishingRules(
        on=table.flag("aktif", PublishingRules().on),
        categories=tuple(key for key in named if key in categories and may_be_known(categories[key])),
        delay=table.span("tunda", "30m"),
    )
