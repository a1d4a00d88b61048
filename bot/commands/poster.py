"""`sigap kota poster`: the signs of the city's file, to print."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from bot.channels.telegram import draft as telegram
from bot.channels.whatsapp import limits as whatsapp
from bot.commands.sentences import sentence
from bot.open_database import open_existing
from bot.settings import Settings, WrongSettings
from cities import load
from cities.profile import City
from domain.geography import Marker
from domain.message import Channel
from domain.phones import plain_number
from domain.place_code import LINK_WORD
from handlers.own_names import note_of
from language.places.place_codes import PlaceCodes
from language.places.place_names import words_of
from messages.poster import Way, posters
from models import notes


@dataclass(frozen=True, slots=True)
class Names:
    """What the citizens' chats are called: the bot's @name without @, WhatsApp's number in digits; "" where it is not known."""

    telegram: str
    whatsapp: str


_BOT = re.compile(r"(?:(?:https?://)?(?:www\.)?(?:t|telegram)\.me/|@)?([A-Za-z]\w{4,31})/?", re.ASCII)
_NUMBER = re.compile(r"(?:(?:https?://)?wa\.me/)?(\+?[\d\s().-]+)/?", re.ASCII)
_DIGITS = range(10, 16)  # of a number with its country


def names_typed(telegram: str, whatsapp: str) -> Names:
    """As people write them: "@bot", "https://t.me/bot"; "+62 811-…", "0811…", "wa.me/62811…"; "" where none is given. Raises
    WrongSettings: what is printed wrongly hangs for years."""
    wrong = []
    bot, number = _BOT.fullmatch(telegram.strip()), _NUMBER.fullmatch(whatsapp.strip())
    digits = plain_number(number[1]).lstrip("+") if number else ""
    if telegram and bot is None:
        wrong.append(sentence("poster-bukan-bot", nama=telegram))
    if whatsapp and (len(digits) not in _DIGITS or digits.startswith(("0", "620"))):
        wrong.append(sentence("poster-bukan-nomor", nomor=whatsapp))
    if wrong:
        raise WrongSettings(wrong)
    return Names(bot[1] if bot else "", digits)


@dataclass(frozen=True, slots=True)
class Printed:
    """The file, how many signs are in it, and what is to be known about it."""

    path: Path
    signs: int
    remarks: tuple[str, ...]


def write_posters(settings: Settings, wanted: Sequence[str], folder: Path, given: Names) -> Printed:
    """One PDF, a page for each sign. Raises WrongSettings where there is no such sign."""
    city = load(settings.city)
    signs = _wanted(city, wanted)
    names = _names(settings, given)
    pages = posters(city, [(one, _ways(city, one, names)) for one in signs])
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"poster-{signs[0].code if len(signs) == 1 else city.key}.pdf"
    path.write_bytes(pages)
    return Printed(path, len(signs), tuple(_remarks(signs, names)))


def _wanted(city: City, wanted: Sequence[str]) -> list[Marker]:
    """The signs with these codes, however they are typed; all where none is named."""
    if not city.markers:
        raise WrongSettings([sentence("poster-tanpa-titik")])
    if not wanted:
        return list(city.markers)
    reads = PlaceCodes(one.code for one in city.markers)
    chosen = []
    for typed in wanted:
        found = next(reads.standing(words_of(typed)), None)
        if found is None:
            known = ", ".join(one.code for one in city.markers)
            raise WrongSettings([sentence("poster-tidak-ada", kode=typed, ada=known)])
        chosen += [one for one in city.markers if one.code == found.code]
    return chosen


def _names(settings: Settings, given: Names) -> Names:
    """Those that are given, else what the platforms have told to this installation."""
    if given.telegram and given.whatsapp:
        return given
    try:
        database = open_existing(settings)
    except WrongSettings:
        return given  # nothing has run here yet
    try:
        bot = database.now(lambda tx: notes.read(tx, note_of(Channel.TELEGRAM_CITIZEN)))
        number = database.now(lambda tx: notes.read(tx, note_of(Channel.WHATSAPP)))
    finally:
        database.close()
    return Names(given.telegram or bot, given.whatsapp or number)


def _ways(city: City, marker: Marker, names: Names) -> list[Way]:
    """The links of a sign: its code behind /start, or as the first words of a chat."""
    ways = []
    if names.telegram:
        link = telegram.CAPABILITIES.link_with_words
        ways.append(Way("Telegram", link.format(name=names.telegram, words=f"{LINK_WORD}{marker.code}")))
    if names.whatsapp:
        words = quote(f"{city.emergency_phone} {marker.code}")
        ways.append(
            Way("WhatsApp", whatsapp.CAPABILITIES.link_with_words.format(name=names.whatsapp, words=words))
        )
    return ways


def _remarks(signs: list[Marker], names: Names) -> list[str]:
    remarks = []
    if not (names.telegram or names.whatsapp):
        remarks.append(sentence("poster-tanpa-kanal"))
    elif not names.telegram:
        remarks.append(sentence("poster-tanpa-telegram"))
    elif not names.whatsapp:
        remarks.append(sentence("poster-tanpa-whatsapp"))
    if examples := [one.code for one in signs if one.example]:
        remarks.append(sentence("kota-titik-contoh", jumlah=len(examples), kode=", ".join(examples)))
    return remarks
