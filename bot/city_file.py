"""A mistake in the city's file stops nobody: the bots go on, and start, by the last copy of it that was right."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import structlog

from bot.past import exchanged_in
from bot.settings import Settings, below
from cities import CityMistakes, load
from cities.loader import files_of
from cities.mistakes import Mistake
from cities.profile import City

Marks = tuple[tuple[str, int, int], ...]
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Served:
    """The city that is served, and what is wrong with the file that should describe it."""

    city: City
    mistakes: tuple[Mistake, ...] = ()


def serve_city(settings: Settings) -> Served:
    """The city as its file says; where that is wrong, as the last copy says. Raises CityMistakes where there is none."""
    try:
        return Served(load(settings.city))
    except CityMistakes as wrong:
        if not has_copy(settings):
            raise
        return Served(load(settings.city_copy), wrong.mistakes)


def instead(settings: Settings, served: Served, wrong: CityMistakes) -> Served:
    """Where only what is kept shows what is wrong with the file: by the copy as well. Raises that where there is none."""
    if served.mistakes or not has_copy(settings):
        raise wrong
    return Served(load(settings.city_copy), wrong.mistakes)


def has_copy(settings: Settings) -> bool:
    """Would a start find a copy of this file that is right?"""
    try:
        load(settings.city_copy)
    except CityMistakes:
        return False
    return True


def _keep(settings: Settings) -> None:
    """A copy in place of the last one, at once or not at all. A full disk stops no start."""
    folder = settings.city_copies
    fresh, old = folder.with_suffix(f".baru-{os.getpid()}"), folder.with_suffix(f".lama-{os.getpid()}")
    try:
        shutil.rmtree(fresh, ignore_errors=True)
        for name in files_of(settings.city):
            place = below(fresh, settings.city.parent / name)
            place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            shutil.copyfile(settings.city.parent / name, place)
        load(below(fresh, settings.city))
        if folder.exists():
            folder.rename(old)
        fresh.rename(folder)
    except (OSError, CityMistakes) as error:
        log.warning("no copy of the city's file", reason=type(error).__name__)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)


class CityFile:
    """The city's file, looked at while the bots run."""

    def __init__(self, settings: Settings, mistakes: tuple[Mistake, ...] = ()) -> None:
        self._settings = settings
        self._judged = self._seen = self._marks()
        self.mistakes = mistakes
        self.safe = True  # a start would find a copy that is right

    def keep(self) -> None:
        """What has just been started with is right: from now on it is the last copy."""
        if not self.mistakes:
            _keep(self._settings)

    def look(self) -> None:
        """What is wrong with it by now? It is read again only once it has changed and its writer has let go of it."""
        before, self._seen = self._seen, self._marks()
        if self._seen == before and self._seen != self._judged:
            self._judged = self._seen
            self.mistakes = _mistakes(self._settings)
            self.safe = not self.mistakes or has_copy(self._settings)

    def _marks(self) -> Marks:
        """What shows that one of the files was changed."""
        file = self._settings.city
        return tuple(mark for name in _named(file, _mark(file)) for mark in _mark(file.parent / name))


@lru_cache(maxsize=8)
def _named(file: Path, mark: Marks) -> tuple[str, ...]:
    """The file and those that it names, read once for each `mark` of it: reading takes a twentieth of a second."""
    try:
        return files_of(file)
    except CityMistakes:
        return (file.name,)


def _mark(file: Path) -> Marks:
    try:
        found = file.stat()
    except OSError:
        return ()
    return ((file.name, found.st_mtime_ns, found.st_size),)


def _mistakes(settings: Settings) -> tuple[Mistake, ...]:
    try:
        city = load(settings.city)
    except CityMistakes as wrong:
        return wrong.mistakes
    return exchanged_in(settings, city)
