"""Towns of these tests share what understands words: it is the same for all of them and slow to build."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import bot.wiring
import cities
from cities.profile import City
from language.words import Lexicon


@pytest.fixture(scope="session", autouse=True)
def one_lexicon() -> Iterator[None]:
    built: list[tuple[City, Lexicon]] = []
    original = cities.lexicon

    def once(city: City) -> Lexicon:
        found = next((made for known, made in built if known == city), None)
        if found is None:
            found = original(city)
            built.append((city, found))
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bot.wiring, "lexicon", once)
        yield
