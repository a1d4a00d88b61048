"""The only words shown to people: messages of `*.ftl`, with their variables, as HTML of the small kind."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import BaseNode, VariableReference

FOLDER = Path(__file__).parent
DEFAULT = "id"
LANGUAGES = ("id", "en", "bengkulu")


class MissingText(KeyError):
    """A message that no locale has, or a variable that was not given."""


class Markup(str):
    """A variable that is HTML already and is not escaped again."""


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language if language != "bengkulu" else "id"], use_isolating=False)
    for path in sorted([*FOLDER.glob(f"{language}.ftl"), *FOLDER.glob(f"*.{language}.ftl")]):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


def text(key: str, language: str = DEFAULT, /, **variables: Any) -> str:
    """The sentence `key` in a language, else in Indonesian. Variables are escaped. Raises MissingText."""
    if not variables:
        return _said(key, language, ())
    return _said.__wrapped__(key, language, tuple(variables.items()))


@cache
def _said(key: str, language: str, variables: tuple[tuple[str, Any], ...]) -> str:
    for candidate in dict.fromkeys((language or DEFAULT, DEFAULT)):
        bundle = _bundle(candidate)
        if bundle.has_message(key):
            break
    else:
        raise MissingText(key)
    message = bundle.get_message(key)
    if message.value is None:
        raise MissingText(key)
    shown, errors = bundle.format_pattern(message.value, {name: _safe(value) for name, value in variables})
    if errors:
        raise MissingText(f"{key}: {errors[0]}")
    return str(shown)


def _safe(value: Any) -> Any:
    if isinstance(value, Markup):
        return str(value)
    return escape(value, quote=False) if isinstance(value, str) else value


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


def variables_of(key: str, language: str = DEFAULT) -> frozenset[str]:
    """The names of the variables that a sentence needs."""
    message = _bundle(language).get_message(key)
    return frozenset(_variables(message.value)) if message.value is not None else frozenset()


def _variables(node: Any) -> Iterator[str]:
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
