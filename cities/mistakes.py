"""What is wrong in a city file, said so that an administrator can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake: its line (0: the file as a whole), the key it is about, why it is one, and what to do."""

    line: int
    where: str
    reason: str
    remedy: str

    def __str__(self) -> str:
        place = f"baris {self.line}" if self.line else "berkas"
        return f"{place}, {self.where}: {self.reason} {self.remedy}".rstrip()


class CityMistakes(Exception):
    """A city file that cannot be used; `mistakes` in the order of their lines."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(sorted(mistakes, key=lambda mistake: mistake.line))
        super().__init__("\n".join(map(str, self.mistakes)))
