"""A key that meant somebody else before: an agency or a category is what its name says, and whatever is kept goes by its key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cities.mistakes import Mistake
from cities.profile import City
from cities.standins import Facts, Named, Past, names_of, of_the_same_name

REMEDY = "Kembalikan kuncinya, atau beri yang baru kunci yang belum pernah dipakai."


def exchanged(past: Past, city: City) -> list[Mistake]:
    """Keys of today's file under which an earlier one named somebody else, who is still there by another key: groups, people and
    open tickets would go over to the wrong one. A new name by itself is no other agency."""
    return [
        *_of("instansi", past.agencies, city.agencies),
        *_of("kategori", past.categories, city.categories),
    ]


def _of(section: str, past: Mapping[str, Facts], present: Mapping[str, Named]) -> Iterator[Mistake]:
    for key, one in present.items():
        before = past.get(key)
        if before is None or names_of(before) & {one.name.casefold(), one.short.casefold()}:
            continue
        now = [other for other in of_the_same_name(before, present.values()) if other != key]
        if now:
            reason = (
                f"kunci {key} dulu milik {before.get('name', '')} (kini berkunci {now[0]}), dan sekarang dipakai "
                f"{one.name}: grup, petugas dan tiketnya akan tertukar."
            )
            yield Mistake(0, f"{section}.{key}", reason, REMEDY)
