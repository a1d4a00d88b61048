"""docs/breaking.md: the table of what was done, what happened before, and what happens now."""

from __future__ import annotations

from collections.abc import Iterable

from bench.breaking.row import Row

Seen = tuple[bool, str]
HEAD = """# What was broken on purpose, from outside

Written by `python -m bench.break --page docs/breaking.md`: each row starts a city of its own (`make run`'s programs and the
simulator), breaks it as the second column says, and watches what people see. Before: commit {before}.
Short forms run with the tests; `python -m bench.break NAME` plays one row.

| | done | must | before | now |
|---|---|---|---|---|
"""


def written(lines: Iterable[tuple[Row, Seen, Seen]], before: str) -> str:
    """The whole page."""
    return HEAD.format(before=before) + "".join(
        f"| {row.key} `{row.name}` | {row.done} | {row.must} | {_cell(old)} | {_cell(new)} |\n"
        for row, old, new in lines
    )


def _cell(seen: Seen) -> str:
    held, words = seen
    return f"{'holds' if held else '**falls**'}: {' '.join(words.split()).replace('|', '/')[:300]}"
