"""How ladders and people on duty are read, with their hours."""

from __future__ import annotations

import re
from datetime import time

from cities.duty import DAYS, OnDuty, Shift
from cities.ladder import Ladder, Night, Rung
from cities.table import Table, complete

_HOURS = re.compile(r"(\d{1,2})[.:](\d{2})-(\d{1,2})[.:](\d{2})")
_SHIFT = re.compile(r"(?:([a-z]+)(?:-([a-z]+))? )?(\d{1,2})[.:](\d{2})-(\d{1,2})[.:](\d{2})")


@complete
def ladder(table: Table) -> Ladder:
    """One [[tangga]]."""
    steps = tuple(rung(step) for step in table.tables("langkah"))
    read = Ladder(table.slug("kunci"), steps, _night(table) if table.has("tenang") else None)
    table.text("tenang", "")
    return read


def _night(table: Table) -> Night | None:
    """`tenang = "22.00-05.00"`."""
    found = _HOURS.fullmatch(table.text("tenang", "").strip())
    hours = [int(part) for part in found.groups()] if found else [24]
    if max(hours[0::2]) > 23 or max(hours[1::2], default=0) > 59 or hours[:2] == hours[2:]:
        table.mistake("tenang", "bukan dua jam yang berlainan.", 'Contoh: tenang = "22.00-05.00".')
        return None
    return Night(time(hours[0], hours[1]), time(hours[2], hours[3]))


@complete
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
    return read


@complete
def on_duty(table: Table) -> OnDuty:
    """One [[orang]]."""
    return OnDuty(
        telegram=table.name("telegram"),
        label=table.text("sebutan", ""),
        role=table.name("peran"),
        agency=table.text("instansi", ""),
        shifts=tuple(shift for text in table.texts("jaga") for shift in [_shift(table, text)] if shift),
    )


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
