"""What people read in the two bots' profiles and menus, before anything is written to them."""

from __future__ import annotations

from dataclasses import replace

from bot.channels.port import Profile
from cities.profile import City
from locales.text import text

ENGLISH = {  # what the menu calls the commands there
    "batal": "cancel",
    "bantuan": "help",
    "privasi": "privacy",
    "datasaya": "mydata",
    "hapusdata": "deletedata",
    "bahasa": "language",
}

CITIZEN_MENU = ("start", "status", "batal", "bantuan", "privasi", "datasaya", "hapusdata", "bahasa")
OPERATOR_MENU = (
    "antrean",
    "baru",
    "tiket",
    "cari",
    "peta",
    "statistik",
    "rangkuman",
    "piket",
    "serahterima",
    "latihan",
    "bantuan",
)


def citizen_profile(city: City) -> Profile:
    """What stands in the bot's profile, also while everything else is down."""
    english = _citizen_profile(city, "en", [(c, ENGLISH.get(c, c)) for c in CITIZEN_MENU])
    indonesian = _citizen_profile(city, "id", [(c, c) for c in CITIZEN_MENU])
    return replace(indonesian, language="", others=(english,))


def _citizen_profile(city: City, language: str, menu: list[tuple[str, str]]) -> Profile:
    """`menu`: (command, what it is called in this language)."""
    names = {"kota": city.name, "telepon": city.emergency_phone}
    return Profile(
        commands=tuple((name, text(f"perintah-{c}", language)) for c, name in menu),
        description=text("profil-warga", language, **names),
        short_description=text("profil-warga-singkat", language, **names),
        language=language,
    )


def operator_profile() -> Profile:
    return Profile(
        commands=tuple((c, text(f"perintah-{c}")) for c in OPERATOR_MENU),
        description=text("profil-petugas"),
        short_description=text("profil-petugas"),
    )
