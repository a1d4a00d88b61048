"""A message's words are read once in the turn that they begin, however many ask what they say."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from language.score import Weights
from language.words import Lexicon
from tests.scenarios.stories import fire
from tests.town import Town

ROOT = Path(__file__).resolve().parents[2]
READERS = ("lexicon", "pattern")
ASKED: tuple[tuple[type, str], ...] = (
    (Lexicon, "read"),
    (Weights, "score"),
)
TOLD = (
    "apinya makin besar, ada anak terjebak di lantai dua",
    "di pasar panorama ada tabrakan beruntun pak, korban tidak sadar",
    "jangan jadi dibatalkan, masih nyala apinya",
    "berapa lama lagi pak?",
    "sudah padam alhamdulillah",
    "maaf salah, bukan di panorama tapi di kandang limun",
)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Counter[tuple[object, ...]]:
    """What was asked of the city's words and the pattern, and how often."""
    counted: Counter[tuple[object, ...]] = Counter()

    def counts(name: str, asked: Callable[..., object]) -> Callable[..., object]:
        def ask(self: object, *about: object) -> object:
            counted[name, *about] += 1
            return asked(self, *about)

        return ask

    for kind, name in ASKED:
        monkeypatch.setattr(kind, name, counts(name, getattr(kind, name)))
    return counted


@pytest.mark.parametrize("words", TOLD)
async def test_more_of_an_open_report_is_read_once(
    town: Town, read: Counter[tuple[object, ...]], words: str
) -> None:
    ani = await fire(town)
    read.clear()
    await ani.says(words)
    assert read["read", words] == 1
    assert [asked for asked, times in read.items() if times > 1] == []


async def test_so_is_what_begins_a_report_and_what_comes_after_its_end(
    town: Town, read: Counter[tuple[object, ...]]
) -> None:
    ani = town.citizen()
    for words in ("pak tolong", "rumah tetangga saya kebakaran di panorama, ada yang terjebak"):
        read.clear()
        await ani.says(words)
        assert [asked for asked, times in read.items() if times > 1] == []
    for tap in ("Terima", "Selesai"):
        await town.operator("damkar").taps(tap, ani.code)
    await town.forward(seconds=31)
    for words in ("apinya nyala lagi pak", "ya sudah padam"):
        read.clear()
        await ani.says(words)
        assert [asked for asked, times in read.items() if times > 1] == []


def test_only_one_file_asks_for_a_reading() -> None:
    """Whoever else wants to know what a text says asks the turn: `Turn.understood`."""
    asking = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "handlers").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in READERS
    }
    assert asking == {"handlers/understood.py"}
