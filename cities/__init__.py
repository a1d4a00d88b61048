"""A city in one file: what it is, how it is read, and what is built from it."""

from cities.build import formerly, gazetteer, lexicon
from cities.loader import default_city, load
from cities.mistakes import CityMistakes, Mistake

__all__ = ["CityMistakes", "Mistake", "default_city", "formerly", "gazetteer", "lexicon", "load"]
