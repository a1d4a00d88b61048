"""What `sigap doctor` says of the signs with codes: how many there are, and which hang nowhere yet."""

from __future__ import annotations

from bot.commands.findings import Finding
from bot.commands.sentences import sentence
from bot.settings import Settings
from cities.profile import City


async def examine_signs(_settings: Settings, city: City) -> Finding | None:
    """None where the city has none. An example is no fault: nobody can read it out before it hangs somewhere."""
    if not city.markers:
        return None
    examples = [one.code for one in city.markers if one.example]
    key = "dokter-titik-contoh" if examples else "dokter-titik"
    return Finding(sentence(key, jumlah=len(city.markers), contoh=", ".join(examples)))
