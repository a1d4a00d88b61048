"""A ladder: who is called, step by step, when nobody reacts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

CONDITIONS = (
    "belum_diterima",
    "belum_berangkat",
    "belum_tiba",
    "belum_selesai",
    "tanya_belum_dijawab",
    "kuning_belum_ditinjau",
    "rangkuman_belum_dibersihkan",
)

CALLS = ("instansi", "ruang_kendali", "supervisor", "instansi_cadangan", "gerbang_telepon")


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of a ladder: if the condition still holds `after` this time, `call` is called."""

    when: str
    after: timedelta
    call: str
    mention_duty: bool
    repeat: timedelta | None


@dataclass(frozen=True, slots=True)
class Night:
    """Hours of every day in the city's own time; `end` before `start` runs into the next day."""

    start: time
    end: time

    def covers(self, local: datetime) -> bool:
        now = local.time()
        if self.start < self.end:
            return self.start <= now < self.end
        return now >= self.start or now < self.end


@dataclass(frozen=True, slots=True)
class Ladder:
    """Who is called when nobody reacts, step by step. `quiet`: when it waits for the morning, unless a life is in danger."""

    key: str
    rungs: tuple[Rung, ...]
    quiet: Night | None = None
