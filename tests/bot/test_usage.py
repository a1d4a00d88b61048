"""What is typed wrongly is told in one Indonesian sentence by every command, and help has no other words either."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from bot.commands.cli import app
from bot.commands.usage import command_of
from tests.bot.conftest import Typed

ENGLISH = re.compile(
    r"\b(usage|options?|commands?|args|arguments?|errors?|missing|such|try|got|show|message|default|required|requires|"
    r"unexpected|extra|invalid|value|possible|str|path|int|traceback)\b",
    re.I,
)


def below(command: Any, *path: str) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every command with the words that lead to it."""
    yield path, command
    for name, one in getattr(command, "commands", {}).items():
        yield from below(one, *path, name)


EVERY = dict(below(command_of(app)))
ANY = -1  # of an argument: as many words as there are
SINGLE = {path: command for path, command in EVERY.items() if not hasattr(command, "commands")}


def one_sentence(typed: Typed, *words: str) -> str:
    code, said = typed(*words)
    assert code == 2 and said.count("\n") == 1, said
    assert not ENGLISH.search(said.replace("SIGAP_", "")), said
    return said


def test_all_commands_are_known_here() -> None:
    assert len(EVERY) > 20 and ("privasi", "siapa") in SINGLE


@pytest.mark.parametrize("path", EVERY, ids=" ".join)
def test_a_page_of_help(typed: Typed, path: tuple[str, ...]) -> None:
    code, said = typed(*path, "--help")
    assert code == 0 and said.startswith(f"Pemakaian: {' '.join(('sigap', *path))}") and "Pilihan:" in said
    assert path == ("migration",) or not ENGLISH.search(said), said


@pytest.mark.parametrize("path", EVERY, ids=" ".join)
def test_an_option_that_does_not_exist(typed: Typed, path: tuple[str, ...]) -> None:
    said = one_sentence(typed, *path, "--asing")
    assert said.startswith("Tidak ada pilihan --asing.") and f"{' '.join(('sigap', *path))} --help" in said


@pytest.mark.parametrize(
    "path", [p for p in SINGLE if all(one.nargs != ANY for one in SINGLE[p].params)], ids=" ".join
)
def test_too_many_words(typed: Typed, path: tuple[str, ...]) -> None:
    needed = [
        (one.opts[0], "2026-11-28") if one.param_type_name == "option" else ("1",)
        for one in SINGLE[path].params
        if one.required
    ]
    optional = [o for o in SINGLE[path].params if o.param_type_name == "argument" and not o.required]
    words = [word for pair in needed for word in pair] + ["satu"] * len(optional)
    assert "isian: dua tiga." in one_sentence(typed, *path, *words, "dua", "tiga")


@pytest.mark.parametrize(
    "path", [p for p in SINGLE if any(o.required for o in SINGLE[p].params)], ids=" ".join
)
def test_something_is_left_out(typed: Typed, path: tuple[str, ...]) -> None:
    assert " belum diisi. Bantuan: sigap" in one_sentence(typed, *path)


@pytest.mark.parametrize("path", sorted(EVERY.keys() - SINGLE.keys()), ids=" ".join)
def test_a_group_of_commands(typed: Typed, path: tuple[str, ...]) -> None:
    assert 'Tidak ada perintah "asing".' in one_sentence(typed, *path, "asing")
    code, said = typed(*path)
    assert code == 2 and "Perintah:" in said and not ENGLISH.search(said), said


def test_a_command_that_is_nearly_one(typed: Typed) -> None:
    told = one_sentence(typed, "laporan", "bulan")
    assert told.startswith('Tidak ada perintah "bulan". Mungkin maksudnya bulanan. Bantuan: '), told
    assert "Did you mean" not in one_sentence(typed, "serah", "ulang")


def test_what_stands_behind_an_option(typed: Typed) -> None:
    assert "Setelah --to harus ada isinya." in one_sentence(typed, "migrate", "--to")
    assert "--semua tidak memakai isi." in one_sentence(typed, "periksa", "--semua=3")
    assert "Mungkin maksudnya --json." in one_sentence(typed, "periksa", "--jso")
