"""Towns of these tests share what understands words: it is the same for all of them and slow to build."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import bot.wiring
import cities
from cities.profile import City
from domain.words import Lexicon


@pytest.fixture(scope="session", autouse=True)
def one_lexicon() -> Iterator[None]:
    built: dict[str, Lexicon] = {}
    original = cities.lexicon

    def once(city: City) -> Lexicon:
        if city.key not in built:
            built[city.key] = original(city)
        return built[city.key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bot.wiring, "lexicon", once)
        yield
