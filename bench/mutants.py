"""`python -m bench.mutants`: which small defects in the score, the lanes, the deadline and the state machine no test sees.

In a copy of the project one thing at a time is made wrong: mutmut changes numbers, comparisons, defaults, words; and since
it leaves the rows of a table alone, each row of the state machine is left out here. Then the tests of the module run. A
mutant that they do not see has its reason in `bench/mutants.toml`, or the command ends with 1. It may be stopped, and goes
on where it was.
"""

from __future__ import annotations

import argparse
import itertools
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import orjson

ROOT = Path(__file__).resolve().parent.parent
REASONS = ROOT / "bench" / "mutants.toml"
PAGE = ROOT / "docs" / "mutants.md"
VALUES = "tests/completeness/test_values.py"
MACHINE = ("tests/domain/test_ticket.py", VALUES, "tests/completeness/test_tables.py")
SUBJECTS: Mapping[
    str, tuple[str, ...]
] = {  # module → the tests that ought to see what is wrong in it, quick ones first
    "verification/score.py": ("tests/verification/test_score.py", "tests/verification/test_lanes.py", VALUES),
    "verification/lanes.py": ("tests/verification/test_lanes.py", VALUES),
    "domain/deadline.py": ("tests/verification/test_deadline.py", VALUES),
    "domain/ticket.py": MACHINE,
    "domain/assignment.py": MACHINE,
}
BARE = f"-c {os.devnull} --rootdir=. --noconftest -p _hypothesis_pytestplugin --hypothesis-profile=ci"
FRONT_DOOR = "tests/scenarios/test_every_step.py"  # what ought to see that a row is missing
ROW = re.compile(r"    (?:\(\w+\.(?P<state>\w+), \w+\.\w+\): \w+\.\w+|\*\*_from_open\(.*\)),")
FATES = ("killed", "suspicious", "timeout", "untested", "survived")
KINDS = ("one thing, by mutmut", "a row left out")

Reasons = Sequence[tuple[re.Pattern[str], str]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one kind of mutants of a module. `unseen`: (what the line was, what it became)."""

    module: str
    kind: str
    mutants: int
    unseen: Sequence[tuple[str, str]]


def copy(to: Path) -> None:
    """What the project consists of, compiled except for what will be changed."""
    command = ["git", "ls-files", "-coz", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for name in filter(None, listed.split("\0")):
        (to / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, to / name, follow_symlinks=False)
    if not (to / ".venv").exists():
        (to / ".venv").symlink_to((ROOT / ".venv").resolve())
    folders = sorted({name.split("/")[0] for name in listed.split("\0") if name.endswith(".py")})
    subprocess.run([sys.executable, "-m", "compileall", "-q", *folders], cwd=to, check=True)
    for module in map(Path, SUBJECTS):
        for compiled in (to / module.parent / "__pycache__").glob(f"{module.stem}.*"):
            compiled.unlink()


def tests(files: Sequence[str], options: str = "") -> str:
    """The command that ends with 1 where one of these files of tests does not pass, also where it cannot even be read.
    The later ones are started only for what the earlier ones do not see."""
    pytest = f"timeout 600 .venv/bin/python -m pytest -x -q -p no:cacheprovider {options}"
    return shlex.join(["sh", "-c", f"{' && '.join(f'{pytest} {file}' for file in files)} || exit 1"])


def by_mutmut(mutmut: str, copied: Path, module: str) -> Outcome:
    """Everything that mutmut can make wrong in a module."""
    cache, kept = copied / ".mutmut-cache", copied / f"{Path(module).stem}.cache"
    runner = f"env PYTEST_DISABLE_PLUGIN_AUTOLOAD=1 {tests(SUBJECTS[module], BARE)}"

    def ask(*words: str) -> str:
        return subprocess.run([mutmut, *words], cwd=copied, check=True, capture_output=True, text=True).stdout

    def seen_with_patience(number: str) -> bool:
        """mutmut stops tests after ten times their usual time, which a busy machine may take, and skips some mutants."""
        ask("apply", number)
        seen = not passes(copied, runner)
        shutil.copy2(ROOT / module, copied / module)
        return seen

    cache.unlink(missing_ok=True)
    if kept.exists():
        kept.rename(cache)
    try:
        where = ["--paths-to-mutate", module, "--tests-dir", "tests", "--runner", runner]
        ask("run", *where, "--simple-output", "--no-progress", "--CI")
        found = {fate: ask("result-ids", fate).split() for fate in FATES}
        open_ones = [number for fate in ("timeout", "untested") for number in found[fate]]
        unseen = [*found["survived"], *(number for number in open_ones if not seen_with_patience(number))]
        told = [_lines(ask("show", number)) for number in unseen]
    finally:
        cache.rename(kept)
    return Outcome(module, KINDS[0], sum(map(len, found.values())), told)


def _lines(diff: str) -> tuple[str, str]:
    found = [line for line in diff.splitlines() if not line.startswith(("---", "+++"))]
    was, became = ("\n".join(line[1:].strip() for line in found if line[:1] == sign) for sign in "-+")
    return was, became


def by_leaving_out(copied: Path, module: str) -> Outcome:
    """A table of what may follow what, each time without one of its rows."""
    whole = (ROOT / module).read_text()
    lines, rows, unseen = whole.splitlines(keepends=True), rows_of(whole), []
    for row, state in rows.items():
        (copied / module).write_text("".join([*lines[:row], "\n", *lines[row + 1 :]]))
        own = [f"{FRONT_DOOR} -k {state}"] if state else []
        if passes(copied, tests([*own, FRONT_DOOR])):
            unseen.append((lines[row].strip(), "(left out)"))
    (copied / module).write_text(whole)
    return Outcome(module, KINDS[1], len(rows), unseen)


def passes(copied: Path, command: str) -> bool:
    return subprocess.run(shlex.split(command), cwd=copied, capture_output=True, check=False).returncode == 0


def rows_of(source: str) -> dict[int, str]:
    """The lines of a module, from 0, that are rows of a table of what may follow what; each with the state that it is
    about, "" for all open ones."""
    found = ((number, ROW.fullmatch(line)) for number, line in enumerate(source.splitlines()))
    return {number: (row["state"] or "").casefold() for number, row in found if row}


def reasons() -> Reasons:
    """Why mutants may live: (what the line was, an arrow, what it became, as a pattern; the reason)."""
    told = tomllib.loads(REASONS.read_text())
    return [(re.compile(group["change"]), group["because"]) for group in told["harmless"]]


def living(found: Sequence[Outcome], why: Reasons) -> dict[str, list[str]]:
    """What no test sees, by the reason why it may be so; under "" what nobody has explained."""
    told: dict[str, list[str]] = {}
    for outcome in found:
        for was, became in outcome.unseen:
            change = f"{was} → {became}"
            because = next((words for pattern, words in why if pattern.fullmatch(change)), "")
            told.setdefault(because.strip(), []).append(f"`{outcome.module}`: `{change}`")
    return told


def page(found: Sequence[Outcome], why: Reasons) -> str:
    """The whole page."""
    lines = [
        "# Mutants",
        "",
        *(__doc__ or "").strip().splitlines()[2:],
        "",
        "This page is written by `make mutants`; one module: `.venv/bin/python -m bench.mutants domain/deadline.py`.",
        "",
        "| module | what is made wrong | mutants | seen by a test | not seen |",
        "|---|---|---:|---:|---:|",
        *(_row(o) for o in found if o.mutants),
        *_not_run({(o.module, o.kind) for o in found}),
        "",
        "## What no test sees, and why it may be so",
    ]
    for because, changes in living(found, why).items():
        lines += ["", because or "**Nobody has explained these.**", "", *(f"- {c}" for c in changes)]
    return "\n".join(lines) + "\n"


def _row(of: Outcome) -> str:
    unseen = len(of.unseen)
    return f"| `{of.module}` | {of.kind} | {of.mutants} | {of.mutants - unseen} | {unseen} |"


def _not_run(known: set[tuple[str, str]]) -> Iterator[str]:
    for module, kind in itertools.product(SUBJECTS, KINDS):
        if (module, kind) not in known and (kind == KINDS[0] or rows_of((ROOT / module).read_text())):
            yield f"| `{module}` | {kind} | not run yet | | |"


def outcomes(mutmut: str, copied: Path, modules: Sequence[str]) -> Iterator[Outcome]:
    for module in modules:
        yield by_mutmut(mutmut, copied, module)
    if not passes(copied, tests([FRONT_DOOR])):
        raise RuntimeError(f"{FRONT_DOOR} does not pass as it is")
    for module in modules:
        yield by_leaving_out(copied, module)


def main(given: list[str] | None = None) -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("modules", nargs="*", default=list(SUBJECTS), help="all of them, if none is named")
    arguments.add_argument("--mutmut", default=str(ROOT / ".venv" / "mutants" / "bin" / "mutmut"))
    arguments.add_argument(
        "--scratch", type=Path, default=ROOT / ".data" / "mutants", help="kept between runs"
    )
    asked = arguments.parse_args(given)
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"  # a compiled mutant would outlive its source
    copy(asked.scratch)
    kept, why = asked.scratch / "found.json", reasons()
    before = [Outcome(**row) for row in orjson.loads(kept.read_bytes())] if kept.exists() else []
    found = {(o.module, o.kind): o for o in before}
    for outcome in outcomes(asked.mutmut, asked.scratch, asked.modules):
        found[outcome.module, outcome.kind] = outcome
        kept.write_bytes(orjson.dumps([asdict(o) for o in found.values()], option=orjson.OPT_INDENT_2))
        print(_row(outcome), flush=True)
    ordered = [found[key] for key in itertools.product(SUBJECTS, KINDS) if key in found]
    PAGE.write_text(page(ordered, why))
    unexplained = living(ordered, why).get("", [])
    print("\n".join(unexplained))
    return 1 if unexplained else 0


if __name__ == "__main__":
    raise SystemExit(main())
