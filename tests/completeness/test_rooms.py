"""The maps of the large rooms lead to every file of theirs: each is named once, and none that is no longer there."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).resolve().parents[2]
MAP = re.compile(r"^#{2,3} Inside `([\w/]+)/`\n(.*?)(?=^#{2,3} |\Z)", re.M | re.S)
ROW = re.compile(r"^\| (?!group \||room \|)([^|]+) \| (.+) \|$", re.M)
FOLDER, NAME = re.compile(r"`([\w/]+)/`"), re.compile(r"`(\w+/?)`")
PAGES = ("docs/architecture.md", "docs/rooms.md")
MAPS = {room: said for page in PAGES for room, said in MAP.findall((ROOT / page).read_text())}
MOST = 35  # files of one folder that a newcomer finds his way among without a map


def _named(said: str) -> list[str]:
    """What the rows of a map name, each in the folder with which its row begins; "happenings/" is all that lies there."""
    found = []
    for about, names in ROW.findall(said):
        folder = FOLDER.match(about)
        found += [f"{folder[1]}/{name}" if folder else name for name in NAME.findall(names)]
    return found


def _there(room: str) -> set[str]:
    files = (path for path in (ROOT / room).rglob("*.py") if path.name != "__init__.py")
    return {path.relative_to(ROOT / room).with_suffix("").as_posix() for path in files}


@pytest.mark.parametrize("room", MAPS)
def test_every_file_stands_in_one_group_of_its_rooms_map(room: str) -> None:
    named, there = _named(MAPS[room]), _there(room)
    whole = tuple(name for name in named if name.endswith("/"))
    left_out = {name for name in there - set(named) if not name.startswith(whole)}
    assert left_out == set(), f'a group of "Inside `{room}/`" in {" or ".join(PAGES)}'
    assert set(named) - there - {f for f in whole if (ROOT / room / f).is_dir()} == set(), "no longer there"
    assert [name for name in named if named.count(name) > 1] == [], "in two groups"


def test_every_large_room_has_a_map() -> None:
    """Of the product's rooms; a folder of theirs is large by its own files."""
    folders = {path.parent.relative_to(ROOT) for path in ROOT.glob("[a-z]*/**/*.py")}
    rooms = {*MAPS, *("tests", "bench", "simulator")}
    bare = [
        folder.as_posix()
        for folder in sorted(folders)
        if len(list((ROOT / folder).glob("*.py"))) > MOST
        and not any(PurePosixPath(folder).is_relative_to(room) for room in rooms)
    ]
    assert bare == [], "a map of it in docs/rooms.md"


BEGIN = re.compile(r"^Begin with (.+?)\.(?: |\n)", re.M | re.S)


@pytest.mark.parametrize("room", MAP.findall((ROOT / "docs/rooms.md").read_text()), ids=lambda one: one[0])
def test_a_map_says_where_one_begins_to_read(room: tuple[str, str]) -> None:
    begin = BEGIN.search(room[1])
    assert begin is not None
    first = re.findall(r"`([\w/]+)\.py`", begin[1])
    assert 2 <= len(first) <= 4
    assert set(first) - _there(room[0]) == set(), "no longer there"
