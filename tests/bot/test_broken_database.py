"""B13: a broken, foreign or lost database or key is one sentence with the remedy, and nothing is written."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from models.db import PRAGMAS, connect
from tests.bot.conftest import Typed
from tests.bot.test_terminal import NOBODY

Break = Callable[[Path], None]
RESTORE, OTHER = "Pulihkan cadangan", "bukan basis data Sigap"


def _file(change: Callable[[bytes], bytes]) -> Break:
    def work(data: Path) -> None:
        file = data / "sigap.db"
        file.write_bytes(change(file.read_bytes()))

    return work


def _pages(whole: bytes) -> bytes:
    """Every page behind the first is overwritten."""
    return whole[:4096] + bytes(range(256)) * ((len(whole) - 4096) // 256)


def _one_page(whole: bytes) -> bytes:
    """The root of one table."""
    return whole[:8192] + b"\xa5" * 4096 + whole[12288:]


def _foreign(data: Path) -> None:
    (data / "sigap.db").unlink()
    with closing(sqlite3.connect(data / "sigap.db")) as other:
        other.execute("CREATE TABLE notes (title TEXT)")
        other.execute("INSERT INTO notes VALUES ('belanja')")
        other.commit()


def _newer(data: Path) -> None:
    with closing(sqlite3.connect(data / "sigap.db")) as there:
        there.execute("UPDATE alembic_version SET version_num = '0999'")
        there.commit()


def _folder(data: Path) -> None:
    (data / "sigap.db").unlink()
    (data / "sigap.db").mkdir()


def _key(words: str) -> Break:
    def work(data: Path) -> None:
        (data / "key").write_text(words)

    return work


BROKEN: dict[str, tuple[Break, str]] = {
    "zero bytes": (_file(lambda _: b""), RESTORE),
    "garbage": (_file(lambda _: b"no database at all" * 500), RESTORE),
    "half": (_file(lambda whole: whole[: len(whole) // 2]), RESTORE),
    "all pages": (_file(_pages), RESTORE),
    "one page": (_file(_one_page), RESTORE),
    "another program's": (_foreign, OTHER),
    "newer": (_newer, "versi yang lebih baru"),
    "a folder": (_folder, "itu folder, bukan berkas"),
    "gone": (lambda data: (data / "sigap.db").unlink(), RESTORE),
    "no key": (lambda data: (data / "key").unlink(), "Kembalikan kunci itu"),
    "another key": (_key("cd" * 32), "disegel dengan kunci lain"),
    "no key at all": (_key("halo"), "Kembalikan kunci yang semula"),
    "an empty key": (_key(""), "Kembalikan kunci yang semula"),
}
COMMANDS = (
    ("start",),
    ("run",),
    ("periksa",),
    ("cadangan", "buat", "x.sigap"),
    ("doctor",),
    ("kota", "grup"),
)
LOCKS = {"sigap.lock", "start.lock"}  # who holds the folder; made before anything is looked at


@pytest.fixture
def installed(typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("bot.launcher._stay", lambda *_: 0)  # what would have started did
    monkeypatch.setattr("bot.serve._start", started)
    assert typed("kota", "grup")[0] == 0
    data = tmp_path / "data"
    with closing(sqlite3.connect(data / "sigap.db")) as there:
        there.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return data


def started(*_: object) -> None:
    raise SystemExit(0)


def lies_there(folder: Path) -> dict[str, str]:
    """Every file with its content; what SQLite keeps beside while it is open is gone or empty."""
    return {
        p.name: sha256(p.read_bytes()).hexdigest() if p.is_file() else "folder"
        for p in sorted(folder.rglob("*"))
        if p.name not in LOCKS
    }


@pytest.mark.parametrize("kind", BROKEN)
def test_it_is_one_sentence_and_nothing_is_written(typed: Typed, installed: Path, kind: str) -> None:
    work, told = BROKEN[kind]
    work(installed)
    before = lies_there(installed)
    for words in COMMANDS if kind != "newer" else (("start",), ("run",), ("kota", "grup")):
        settings = {**NOBODY, "SIGAP_PORT": "8476", "SIGAP_WEB_PORT": "8477"} if words == ("run",) else {}
        code, said = (
            typed(*words, **settings, SIGAP_PORT="8476") if words == ("start",) else typed(*words, **settings)
        )
        assert code in (1, 2) and told in said, (words, said)
        assert "Traceback" not in said and "simulator" not in said.casefold().split("belum ada token")[0], (
            said
        )
        lines = [line for line in said.splitlines() if not line.startswith(("✓", "Folder data:", "✗"))]
        assert words == ("doctor",) or len(lines) == 1, (words, said)
        assert lies_there(installed) == before, words
    assert not (installed.parent / "x.sigap").exists()


def test_a_log_that_was_cut_is_left_to_the_database_itself(typed: Typed, installed: Path) -> None:
    """SQLite goes back to its last whole transaction."""
    log = installed / "sigap.db-wal"
    engine = connect(f"sqlite:///{installed / 'sigap.db'}")
    with engine.begin() as tx:
        tx.exec_driver_sql("INSERT INTO notes (name, value) VALUES ('x', 'y')")
    torn = log.read_bytes()[:-100]
    shutil.copy(installed / "sigap.db", installed / "copy")
    engine.dispose()
    (installed / "copy").replace(installed / "sigap.db")
    log.write_bytes(torn)
    assert typed("periksa")[0] == 0


ELSEWHERE = '{"nama": "Kota Palembang", "kotak": [-3.1, 104.6, -2.8, 104.9]}'


def test_another_citys_folder_is_refused(typed: Typed, installed: Path, tmp_path: Path) -> None:
    """One that lies elsewhere on the map; the same place under a new name is the same city."""
    assert typed("start", SIGAP_PORT="8476")[0] == 0
    with closing(sqlite3.connect(installed / "sigap.db")) as there:
        there.execute("INSERT OR REPLACE INTO notes (name, value) VALUES ('city:place', ?)", (ELSEWHERE,))
        there.commit()
    before = lies_there(installed)
    for words in (("start",), ("run",), ("periksa",)):
        code, said = typed(*words, **(NOBODY if words == ("run",) else {}), SIGAP_PORT="8476")
        assert code == 2 and "milik Kota Palembang" in said and said.count("\n") == 1, said
        assert lies_there(installed) == before, words
    renamed = ELSEWHERE.replace("-3.1", "-3.9").replace("104.6", "102.2")
    with closing(sqlite3.connect(installed / "sigap.db")) as there:
        there.execute("UPDATE notes SET value = ? WHERE name = 'city:place'", (renamed,))
        there.commit()
    assert typed("start", SIGAP_PORT="8476")[0] == 0


def test_a_key_that_could_not_be_written_is_not_there(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk at the first start: no empty key is left, which the next start would take for a broken one."""

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("bot.keys.os.fsync", full)
        code, said = typed("kota", "grup")
    assert code == 2 and "disk penuh" in said and said.count("\n") == 1, said
    assert not [p for p in (tmp_path / "data").iterdir() if "key" in p.name]
    assert typed("kota", "grup")[0] == 0


@pytest.mark.parametrize("words", [("start",), ("run",), ("kota", "grup")], ids=" ".join)
def test_a_file_that_takes_no_writes_is_one_sentence(
    typed: Typed, installed: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is opened and read without a complaint, and even lets a transaction that would write begin."""
    monkeypatch.setattr("models.db.PRAGMAS", (*PRAGMAS, "query_only=ON"))
    settings = NOBODY if words == ("run",) else {}
    code, said = typed(*words, **settings, SIGAP_PORT="8476", SIGAP_WEB_PORT="8477")
    assert code == 2 and "Periksa ruang disk" in said and said.count("\n") == 1, said
