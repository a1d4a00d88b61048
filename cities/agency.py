"""An agency: who goes there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from cities.translations import Said
from language.tongue import spoken

CONTROL_ROOM = "ruang_kendali"


@dataclass(frozen=True, slots=True)
class Agency:
    """Who goes there. `aliases`: what people call it too; `topics`: its group is a forum; `members`: who of the group may act."""

    key: str
    name: str
    short: str
    phone: str
    topics: bool
    members: Literal["group", "list"]
    aliases: tuple[str, ...] = ()
    said: Said = field(default_factory=dict)

    def short_in(self, language: str) -> str:
        """What reporters who read this language call it."""
        return self.said.get(spoken(language), {}).get("singkatan", self.short)
