"""Pages lead somewhere: every file, module, function, setting and link that is written down is there, and decisions have an index."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path, PurePosixPath

import pytest

from tests.conftest import LONGEST

ROOT = Path(__file__).resolve().parents[2]
LEFT_BEHIND = {
    *(".git", ".venv", ".data", "__pycache__", "node_modules", "build"),
    *(".mypy_cache", ".ruff_cache", ".pytest_cache", ".import_linter_cache", ".hypothesis"),
}
THIS = Path(__file__).name
DECISIONS = ROOT / "docs/decisions"
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
FENCED = re.compile(r"^```.*?^```$", re.M | re.S)
TICKED = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
KINDS = "py md toml ftl js css html mako tsv csv json svg png service cron lock yaml"
PATH = re.compile(rf"[\w.@*<>/-]+(?:\.(?:{'|'.join(KINDS.split())})|/)")
LOCATED = re.compile(rf"({PATH.pattern})(?:::?\s*(\w+(?:\.\w+)*))?(?:\(\))?")
MODULE = re.compile(r"python -m ([\w.]+)")
TARGET = re.compile(r"make ([\w-]+)")
SETTING = re.compile(r"SIGAP_[A-Z_]+")
DOTTED = re.compile(r"([A-Za-z_]\w*(?:\.\w+)+)(?:\(.*\))?")
NAME = re.compile(r"[A-Za-z_]\w*(?:\(\))?")
COMMAND = re.compile(r"/([a-z][a-z_]+)\b.*")
WRITTEN_TO = re.compile(r"--page [\w/]+\.md")  # an example of where to write
PAGE = re.compile(r"[\w*./-]+\.md\b")
HEADER = re.compile(r"# (.+)\n\nStatus: (.+?) *\nDate: (\d{4}-\d\d-\d\d)\n")
ROW = re.compile(r"^\| \[(\d{4})\]\(([\w-]+\.md)\) \| (.+?) \| (.+?) \| (\d{4}-\d\d-\d\d) \|$", re.M)
PROSE = (".md", ".lock", ".png", ".svg")
PATTERNS = re.compile(r"python -m words|category_[01]$|R0001$")  # of a name that a docstring describes
MADE = re.compile(r"[\w.-]+\.(?:json|jsonl|txt|csv|db|svg)")  # files that a program writes, or a city keeps
ELSEWHERE = {  # of other people's programs, made while we run, or left out on purpose
    "/setjoingroups",
    "api.telegram.org",
    "asyncio.Runner",
    "city_id",
    "pg_dump",
    "properties.code",
    "sigap.lock",
    "tcp_keepalive",
}


def _kept(folder: Path) -> Iterator[str]:
    """The project's files: without what tools and the programs leave behind."""
    for entry in sorted(folder.iterdir()):
        if entry.is_dir() and not entry.is_symlink() and entry.name not in LEFT_BEHIND:
            yield from _kept(entry)
        elif entry.is_file() and not entry.is_symlink():
            yield entry.relative_to(ROOT).as_posix()


FILES = list(_kept(ROOT))
FOLDERS = sorted(
    {f"{folder}/" for name in FILES for folder in map(str, PurePosixPath(name).parents)} - {"./"}
)
PAGES = [name for name in FILES if name.endswith(".md")]
CODE = [name for name in FILES if name.endswith(".py")]


@dataclass
class Names:
    """What a module, or a class in it, gives a name to."""

    own: set[str] = field(default_factory=set)
    classes: dict[str, Names] = field(default_factory=dict)
    bases: list[str] = field(default_factory=list)

    def has(self, dotted: str) -> bool:
        head, _, rest = dotted.partition(".")
        if not rest:
            return head in self.own
        if head not in self.classes:
            return False
        line = [head, *self.classes[head].bases]
        return any(base in self.classes and self.classes[base].has(rest) for base in line)


@cache
def _names(file: str) -> Names:
    return _within(ast.parse((ROOT / file).read_text()))


def _within(node: ast.AST) -> Names:
    found = Names()
    for child in ast.walk(node):
        if isinstance(child, ast.ClassDef) and child is not node:
            found.classes[child.name] = _within(child)
            found.classes[child.name].bases = [ast.unparse(base) for base in child.bases]
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.own.add(child.name)
        elif isinstance(child, ast.Name) and isinstance(child.ctx, ast.Store):
            found.own.add(child.id)
        elif isinstance(child, ast.Attribute) and isinstance(child.ctx, ast.Store):
            found.own.add(child.attr)
    return found


@cache
def _words() -> frozenset[str]:
    """All words of everything but pages, and but this test."""
    found: set[str] = set()
    for name in FILES:
        if not name.endswith((".md", ".lock", ".png", ".svg", THIS)):
            found |= set(re.findall(r"\w+", (ROOT / name).read_text(errors="ignore")))
    return frozenset(found)


def _files(path: str, page: str) -> list[str]:
    """The files or folders that a path may mean: from the root, from the page, or the end of a longer one."""
    wanted = re.sub(r"<\w+>", "*", path)
    near = str(PurePosixPath(page).parent / wanted) + ("/" if wanted.endswith("/") else "")
    there = FOLDERS if wanted.endswith("/") else FILES
    pattern = re.compile("|".join(_pattern(p) for p in (wanted, near, f"**{wanted}")))
    return [name for name in there if pattern.fullmatch(name)]


def _pattern(path: str) -> str:
    ending = path.removeprefix("**")
    return ("(?:.*/)?" if path != ending else "") + re.escape(ending).replace(r"\*", "[^/]*")


def _leads_nowhere(said: str, page: str) -> bool:
    """Is this the name of something of ours that is not there?"""
    if said in ELSEWHERE or MADE.fullmatch(said):
        return False
    if located := LOCATED.fullmatch(said):
        return not said.startswith("/") and not _located(located[1], located[2] or "", page)
    if module := MODULE.match(said):
        return not _is_module(module[1])
    if target := TARGET.match(said):
        return f"\n{target[1]}:" not in (ROOT / "Makefile").read_text()
    if command := COMMAND.fullmatch(said):
        return command[1] not in _words()
    if any(setting not in _words() for setting in SETTING.findall(said)):
        return True
    if dotted := DOTTED.fullmatch(said):
        return not _defined(dotted[1])
    return bool(NAME.fullmatch(said)) and said.removesuffix("()") not in _words()


def _located(path: str, name: str, page: str) -> bool:
    """`path`, or what `path` gives a name to."""
    found = _files(path, page)
    return bool(found) and (not name or any(_names(f).has(name) for f in found if f.endswith(".py")))


def _is_module(dotted: str) -> bool:
    path = dotted.replace(".", "/")
    return {f"{path}.py", f"{path}/__main__.py"} & set(FILES) != set()


def _defined(dotted: str) -> bool:
    """A module's or a class's own name, however much of the way to it is written."""
    head, _, rest = dotted.partition(".")
    while rest:
        modules = [
            f for f in CODE if f.endswith((f"/{head}.py", f"/{head}/__init__.py")) or f == f"{head}.py"
        ]
        modules += [f for f in CODE if f.startswith(f"{head}/{rest.replace('.', '/')}")]
        if any(f.endswith(f"{head}/{rest.replace('.', '/')}.py") or _names(f).has(rest) for f in modules):
            return True
        if any(_names(f).has(f"{head}.{rest}") for f in CODE):
            return True
        part, _, rest = rest.partition(".")
        head = f"{head}/{part}"
    return False


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page: str) -> None:
    links = [link.split("#")[0] for link in LINK.findall(FENCED.sub("", (ROOT / page).read_text()))]
    ours = [link for link in links if link and "://" not in link and not link.startswith("mailto:")]
    assert [link for link in ours if not (ROOT / page).parent.joinpath(link).exists()] == []


@pytest.mark.parametrize("page", PAGES)
def test_whatever_a_page_names_is_there(page: str) -> None:
    said = dict.fromkeys(TICKED.findall(FENCED.sub("", (ROOT / page).read_text())))
    assert [one for one in said if _leads_nowhere(one, page)] == []


@cache
def _named_in_code() -> frozenset[str]:
    """Every name of our code and every word of our data; what only prose has is none of them."""
    found = set(re.findall(r"\w+", " ".join(FILES)))
    for name in FILES:
        source = (ROOT / name).read_text(errors="ignore") if not name.endswith((*PROSE, THIS)) else ""
        if name.endswith(".py"):
            for token in tokenize.generate_tokens(io.StringIO(source).readline):
                if token.type == tokenize.NAME or (token.type == tokenize.STRING and "`" not in token.string):
                    found |= set(re.findall(r"\w+", token.string))
        else:
            found |= set(re.findall(r"\w+", source))
    return frozenset(found)


def _docstrings(file: str) -> Iterator[str]:
    described = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    for node in ast.walk(ast.parse((ROOT / file).read_text())):
        if isinstance(node, described) and (said := ast.get_docstring(node)):
            yield said


def test_whatever_a_docstring_names_is_there() -> None:
    lost = [
        (file, said)
        for file in CODE
        for text in _docstrings(file)
        for said in TICKED.findall(text)
        if not PATTERNS.match(said)
        if _leads_nowhere(said, file)
        or (NAME.fullmatch(said) and said.removesuffix("()") not in _named_in_code())
    ]
    assert lost == []


@pytest.mark.parametrize(
    "said",
    [
        "bot/lost.py",
        "bot/loops/sender.py: _lost_for_ever",
        "bot/*/lost.py",
        "lost_rooms/",
        "python -m bench.lost",
        "make lost",
        "SIGAP_LOST=1",
        "/perintahhilang",
        "sender.lost_for_ever",
        "Sender.lost_for_ever",
        "_lost_for_ever()",
    ],
)
def test_what_is_not_there_is_found(said: str) -> None:
    assert _leads_nowhere(said, "docs/faults.md")


def _comments(file: str) -> Iterator[str]:
    """What a file says beside its code; of other languages all lines."""
    source = (ROOT / file).read_text()
    if not file.endswith(".py"):
        yield source
        return
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type in (tokenize.COMMENT, tokenize.STRING):
            yield token.string


def test_every_page_that_the_code_names_is_there() -> None:
    kinds = (".py", ".toml", ".ftl", ".js", ".service", ".cron", ".yaml", "Makefile")
    named = {
        (file, page)
        for file in FILES
        if file.endswith(kinds) and not file.endswith(THIS)
        for said in _comments(file)
        for page in PAGE.findall(WRITTEN_TO.sub("", said))
    }
    assert sorted((file, page) for file, page in named if not _files(page.lstrip("./"), file)) == []


def test_every_file_that_is_to_begin_first_is_there() -> None:
    assert [name for name in LONGEST if not (ROOT / "tests" / name).is_file()] == []


def test_the_index_lists_every_decision_as_it_stands() -> None:
    index = [row.groups() for row in ROW.finditer((DECISIONS / "README.md").read_text())]
    pages = sorted(DECISIONS.glob("[0-9]*.md"))
    assert [name for _, name, *_ in index] == [page.name for page in pages]
    for (number, name, *row), page in zip(index, pages, strict=True):
        header = HEADER.match(page.read_text())
        assert header is not None, f"{name}: no status, or no date"
        assert (number, row) == (name[:4], list(header.groups()))


def test_a_number_without_a_decision_is_said_to_be_unused() -> None:
    numbers = {page.name[:4] for page in DECISIONS.glob("[0-9]*.md")}
    gaps = [f"{n:04d}" for n in range(1, int(max(numbers))) if f"{n:04d}" not in numbers]
    said = re.search(r"^([\d, and]+) are not used", (DECISIONS / "README.md").read_text(), re.M)
    assert said is not None and re.findall(r"\d{4}", said[1]) == gaps


def test_the_glossary_is_in_order_and_says_where() -> None:
    tables = (ROOT / "docs/glossary.md").read_text().split("\n## ")[1:]
    rows = [re.findall(r"^\| (?!word)([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", t, re.M) for t in tables]
    for table in rows:
        words = [word.casefold() for word, *_ in table]
        assert words == sorted(words)
        assert [word for word, *_, where in table if not LOCATED.fullmatch(where.strip("`"))] == []
    assert sum(map(len, rows)) <= 140, "a word of the trade instead of one more of our own"


def test_a_word_with_two_meanings_says_both_and_stands_nowhere_else() -> None:
    cells = [re.findall(r"[^|]+", row) for row in (ROOT / "docs/glossary.md").read_text().splitlines()]
    rows = [[cell.strip() for cell in row] for row in cells]
    twice = [row for row in rows if len(row) == 5 and row[0] not in ("word", "---")]
    words = [word for word, *_ in twice]
    assert len(twice) > 10 and words == sorted(words)
    assert [
        row[0]
        for row in twice
        if row[2] == row[4] or not all(LOCATED.fullmatch(row[i].strip("`")) for i in (2, 4))
    ] == []
    assert {row[0] for row in rows if len(row) == 4} & set(words) == set()


def test_each_fault_stands_once_and_has_its_number() -> None:
    rows = re.findall(r"^(\d+)\. (.+)$", (ROOT / "docs/faults.md").read_text(encoding="utf-8"), re.M)
    numbers = [int(number) for number, _ in rows]
    assert numbers == sorted(set(numbers)), "rows of docs/faults.md are out of order"
    assert len({words for _, words in rows}) == len(rows), "a row of docs/faults.md stands twice"
