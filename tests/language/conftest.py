"""The default city's words and places, built once."""

from __future__ import annotations

import pytest

import cities
from cities.profile import City
from language.hear_file import Ear
from language.places.locating import Gazetteer
from language.words import Lexicon


@pytest.fixture(scope="session")
def bengkulu() -> City:
    return cities.load(cities.default_city())


@pytest.fixture(scope="session")
def lexicon(bengkulu: City) -> Lexicon:
    return cities.lexicon(bengkulu)


@pytest.fixture(scope="session")
def gazetteer(bengkulu: City) -> Gazetteer:
    return cities.gazetteer(bengkulu)


@pytest.fixture(scope="session")
def ear(bengkulu: City) -> Ear:
    return Ear(bengkulu)
