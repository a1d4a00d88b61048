"""How the house is built, in figures: bags, types, arrows, sizes, and which files a cause enters on its way.

    python -m bench.house                          # the tree as it stands
    python -m bench.house --page docs/house.md     # … as a column, in the table of that page
    python -m bench.house --traces                 # the files that each of the four causes enters, in order

Figures are read from the syntax trees; traces from a town in memory (tests/town.py), by the interpreter's own profile hook.
"""

from __future__ import annotations

import argparse
import ast
import asyncio
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.arrows import arrows, circles
from bench.product_files import ROOT, File, files
from bench.traces import causes

RAW = "bot/channels/"  # a platform's JSON is what it is
CODECS = frozenset(
    f"models/{name}.py"
    for name in (
        "codecs",
        "conversation_codec",
        "documents",
        "errand_codec",
        "happening_codec",
        "timer_codec",
    )
)
BAGS = ("detail", "data", "payload")
LONG_FILE, LONG_FUNCTION = 300, 40
PAGE_HEAD = """# The house in figures

Written by `python -m bench.house --page docs/house.md`: a column a commit. `Any` and keys of bags are counted in the product's rooms
(a platform's raw JSON in `bot/channels/` and migrations apart); files entered are those of the product that run between a
cause's arrival and its commit.
"""


def any_types(house: list[File]) -> int:
    """How often `Any` stands in a type."""
    nodes = (node for file in house if not file.name.startswith(RAW) for node in ast.walk(file.tree))
    return sum(isinstance(node, ast.Name) and node.id == "Any" for node in nodes)


def bag_keys(house: list[File]) -> dict[str, set[str]]:
    """Which string keys of bags are read or written outside the codecs: bag.key → files."""
    found: dict[str, set[str]] = {}
    for file in house:
        if file.name not in CODECS and not file.name.startswith(RAW):
            for key in _keys(file.tree):
                found.setdefault(key, set()).add(file.name)
    return found


def _keys(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript):
            bag, key = node.value, node.slice
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            bag, key = node.func.value, node.args[0]
            if node.func.attr not in ("get", "pop", "setdefault"):
                continue
        elif isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.In | ast.NotIn):
            bag, key = node.comparators[0], node.left
        else:
            continue
        if isinstance(bag, ast.Attribute) and bag.attr in BAGS and _is_key(key):
            yield f"{bag.attr}[{ast.unparse(key)}]"


def _is_key(key: ast.expr) -> bool:
    """A string, or a constant's name."""
    return (isinstance(key, ast.Constant) and isinstance(key.value, str)) or (
        isinstance(key, ast.Name) and key.id.isupper()
    )


def functions(house: list[File]) -> list[tuple[int, str]]:
    """Each function's lines and place, the longest first."""
    found = [
        ((node.end_lineno or node.lineno) - node.lineno + 1, f"{file.name}:{node.name}")
        for file in house
        for node in ast.walk(file.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    return sorted(found, reverse=True)


def figures(house: list[File]) -> dict[str, str]:
    """What the page's lines say, by what they are."""
    keys, long = bag_keys(house), [file for file in house if file.lines > LONG_FILE]
    longest = functions(house)[0]
    found = {
        "`Any` in the product's rooms": str(any_types(house)),
        "string keys of bags outside the codecs": str(len(keys)),
    }
    for cause, trace in asyncio.run(causes()).items():
        found[f"files entered (moves) by {cause}"] = f"{len(trace.entered)} ({trace.moves})"
    return found | {
        "arrows inside `domain`": str(len(arrows(house, "domain"))),
        "arrows inside `handlers`": str(len(arrows(house, "handlers"))),
        f"files over {LONG_FILE} lines": str(len(long)),
        "largest function (lines)": f"{longest[0]}, {longest[1]}",
        "circles": str(len(circles(arrows(house)))),
        "files, lines": f"{len(house)}, {sum(file.lines for file in house):,}",
    }


def page(before: str, commit: str, measured: dict[str, str]) -> str:
    """The page with a column for this commit: a new one, or in place of the one that it has."""
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in before.splitlines()
        if line.startswith("|")
    ]
    head, known = (rows[0], {row[0]: row[1:] for row in rows[2:]}) if rows else ([""], {})
    names = head[1:]
    for name in dict.fromkeys([*known, *measured]):
        cells = (known.get(name, []) + [""] * len(names))[: len(names)]
        if commit in names:
            cells[names.index(commit)] = measured.get(name, "")
        else:
            cells.append(measured.get(name, ""))
        known[name] = cells
    names = names if commit in names else [*names, commit]
    lines = [["", *names], ["---"] * (len(names) + 1), *([name, *cells] for name, cells in known.items())]
    return PAGE_HEAD + "\n" + "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.house")
    parser.add_argument("--page", type=Path, help="write the figures into the table of this page")
    parser.add_argument("--traces", action="store_true", help="print the files that each cause enters")
    parser.add_argument("--keys", action="store_true", help="print the keys of bags and where they are read")
    given = parser.parse_args()
    house = files()
    if given.traces:
        for cause, trace in asyncio.run(causes()).items():
            print(f"{cause}: {len(trace.entered)} files, {trace.moves} moves", *trace.entered, sep="\n  ")
        return 0
    if given.keys:
        for key, places in sorted(bag_keys(house).items()):
            print(f"{key}: {', '.join(sorted(places))}")
        return 0
    measured = figures(house)
    for name, value in measured.items():
        print(f"{name}: {value}")
    if given.page:
        head = ["git", "-C", str(ROOT), "rev-parse", "--short", "HEAD"]
        commit = subprocess.run(head, capture_output=True, text=True, check=True).stdout.strip()
        before = given.page.read_text() if given.page.exists() else ""
        given.page.write_text(page(before, commit, measured))
    return 0


if __name__ == "__main__":
    sys.exit(main())
