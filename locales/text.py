"""The only words shown to people: messages of `<language>/<reader>.ftl`, with their variables, as HTML of the small kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from html import escape, unescape
from pathlib import Path
from typing import TypeGuard

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern
from fluent.runtime.types import fluent_number
from fluent.syntax.ast import BaseNode, TextElement, VariableReference

from domain.quoting import one_line
from language.tongue import in_writing, spoken, writes

FOLDER = Path(__file__).parent
DEFAULT = "id"
LANGUAGES = {"id": "id", "en": "en", "bengkulu": "id"}  # each with the one in whose way it writes figures

_LONGEST = 900  # characters that the interpreter takes as a variable; something stands in for what is longer
_STAND_IN = "\ue000{}\ue001"
_STOOD_IN = re.compile("\ue000[^\ue000\ue001]*\ue001")


class MissingText(KeyError):
    """A message that no locale has, or a variable that was not given."""


class Markup(str):
    """A variable that is HTML already and is not escaped again."""


def files_of(language: str) -> list[Path]:
    """The files of a language, each named by who reads it; none for a language that is not there."""
    return sorted((FOLDER / language).glob("*.ftl")) if language else []


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([LANGUAGES.get(spoken(language), DEFAULT)], use_isolating=False)
    for path in files_of(language):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


def text(key: str, language: str = DEFAULT, /, **variables: object) -> str:
    """The sentence `key` in a language and its form, else in Indonesian. Variables are escaped, each in one line. Raises
    MissingText."""
    sentence = _sentence(key, language)
    safe = {name: _safe(value) for name, value in variables.items()}
    short = {name: value for name, value in safe.items() if isinstance(value, str) or type(value) is int}
    if sentence.plain and len(short) == len(safe):
        return sentence.filled(short)
    return sentence.formatted(safe)


def plain_text(key: str, /, **variables: object) -> str:
    """The same as words that are kept, and escaped where they are shown."""
    return unescape(text(key, **variables))


def in_lines(words: str) -> Markup:
    """Words of ours, of several lines perhaps, that two people have agreed to."""
    return Markup(escape(words, quote=False))


def kept_text(key: str, otherwise: str = "", /, **variables: object) -> str:
    """A sentence whose key or variables were stored, perhaps by another version; `otherwise` where none fits them."""
    try:
        return text(key, **variables)
    except MissingText:
        return otherwise


def stored_word(key: str) -> str:
    """The word for a stored value ("alasan-salah_kirim"); a value that no locale knows is made readable."""
    return kept_text(key, key.rpartition("-")[2].replace("_", " "))


@dataclass(frozen=True)
class _Sentence:
    """A message in the language that has it. Most are words and names of variables: these need no interpreter."""

    key: str
    bundle: FluentBundle
    pattern: Pattern  # a fluent pattern, or its only element

    @cached_property
    def plain(self) -> tuple[str | VariableReference, ...]:
        """Its words and variables in turn; empty where it is more than that."""
        elements = getattr(self.pattern, "elements", (self.pattern,))
        pieces = tuple(piece for piece in map(_piece, elements) if piece)
        return pieces if len(pieces) == len(elements) else ()

    def filled(self, values: Mapping[str, str | int]) -> str:
        try:
            return "".join(
                piece if isinstance(piece, str) else self._in_figures(values[piece.id.name])
                for piece in self.plain
            )
        except KeyError as missing:
            raise MissingText(f"{self.key}: unknown variable {missing}") from None

    def _in_figures(self, value: str | int) -> str:
        return value if isinstance(value, str) else _figures(value, self.bundle)

    def formatted(self, values: Mapping[str, object]) -> str:
        long = {_STAND_IN.format(name): v for name, v in values.items() if _is_long(v)}
        short = {name: _STAND_IN.format(name) if _is_long(v) else v for name, v in values.items()}
        shown, errors = self.bundle.format_pattern(self.pattern, short)
        if errors:
            raise MissingText(f"{self.key}: {errors[0]}")
        return _STOOD_IN.sub(lambda m: long.get(m[0], m[0]), str(shown)) if long else str(shown)


@lru_cache(maxsize=10_000)
def _figures(number: int, bundle: FluentBundle) -> str:
    """As the interpreter writes a whole number: 1.234."""
    return str(fluent_number(number).format(bundle._babel_locale))


def _is_long(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and len(value) > _LONGEST


def _piece(element: object) -> str | VariableReference | None:
    """Words or a variable; None for anything else."""
    if isinstance(element, TextElement):
        return element.value
    inside = getattr(element, "expression", None)
    return inside if isinstance(inside, VariableReference) else None


@cache
def _sentence(key: str, language: str) -> _Sentence:
    bundle = next((b for b in map(_bundle, _candidates(language)) if b.has_message(key)), None)
    if bundle is None:
        raise MissingText(key)
    message = bundle.get_message(key)
    if message.value is None:
        raise MissingText(key)
    return _Sentence(key, bundle, message.value)


def _candidates(language: str) -> dict[str, None]:
    """Where a sentence is looked for: whoever cannot phone reads it in another language rather than in another form."""
    name = spoken(language) or DEFAULT
    written = (in_writing(name), in_writing(DEFAULT)) if writes(language) else ()
    return dict.fromkeys((*written, name, DEFAULT))


def _safe(value: object) -> object:
    if isinstance(value, Markup):
        return str(value)
    return escape(one_line(value), quote=False) if isinstance(value, str) else value


def has_text(key: str) -> bool:
    return _bundle(DEFAULT).has_message(key)


@cache
def typed_words(key: str) -> frozenset[str]:
    """The words that people type instead of pressing: a message of comma separated words, all locales."""
    words: set[str] = set()
    for language in LANGUAGES:
        bundle = _bundle(language)
        value = bundle.get_message(key).value if bundle.has_message(key) else None
        if value is not None:
            shown, _ = bundle.format_pattern(value)
            words |= {w.strip().casefold() for w in str(shown).split(",") if w.strip()}
    return frozenset(words)


def begun_with(said: list[str], key: str) -> int:
    """How many of these small words the longest phrase typed for this key has, that they begin with; 0: none."""
    phrases = (phrase.split() for phrase in typed_words(key))
    return max((len(one) for one in phrases if said[: len(one)] == one), default=0)


def variables_of(key: str, language: str = DEFAULT) -> frozenset[str]:
    """The names of the variables that a sentence needs."""
    message = _bundle(language).get_message(key)
    return frozenset(_variables(message.value)) if message.value is not None else frozenset()


def _variables(node: object) -> Iterator[str]:
    if isinstance(node, VariableReference):
        yield node.id.name
    elif isinstance(node, BaseNode):
        for child in vars(node).values():
            yield from _variables(child)
    elif isinstance(node, list):
        for child in node:
            yield from _variables(child)


def all_keys(language: str = DEFAULT) -> frozenset[str]:
    return frozenset(_bundle(language)._messages)
