"""What a city file says in languages other than Indonesian."""

from __future__ import annotations

from collections.abc import Mapping

LANGUAGES = ("en", "bengkulu")  # beside Indonesian: what a file may say in other languages

Said = Mapping[str, Mapping[str, str]]  # language → what the file says in it, by the file's own keys
