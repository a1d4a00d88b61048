"""What an administrator meets at the terminal: a sentence and a remedy, never a traceback."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import structlog

from bot.cli import main

SHORT = {"CITIZEN_BOT_TOKEN": "123:abc", "OPERATOR_BOT_TOKEN": "456:def"}
NOBODY = {
    "CITIZEN_BOT_TOKEN": "112001:SIMULATED-CITIZEN",
    "OPERATOR_BOT_TOKEN": "112002:SIMULATED-OPERATOR",
    "TELEGRAM_API_BASE_URL": "http://127.0.0.1:9",
}
Typed = Callable[..., tuple[int, str]]


@pytest.fixture
def typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Typed]:
    """Types a command in an installation of its own: (exit code, everything on the terminal)."""
    for name, value in {
        "SIGAP_DATA": str(tmp_path / "data"),
        "CITIZEN_BOT_TOKEN": "",
        "OPERATOR_BOT_TOKEN": "",
    }.items():
        monkeypatch.setenv(name, value)

    def types(*words: str, **environment: str) -> tuple[int, str]:
        with pytest.MonkeyPatch.context() as here:
            here.setattr(sys, "argv", ["sigap", *words])
            for name, value in environment.items():
                here.setenv(name, value)
            code = 0
            try:
                main()
            except SystemExit as ended:
                code = int(ended.code or 0)
        told = capsys.readouterr()
        return code, told.out + told.err

    handlers = logging.root.handlers[:]
    yield types
    structlog.reset_defaults()
    logging.root.handlers[:] = handlers


WRONG: list[tuple[tuple[str, ...], dict[str, str], str]] = [
    (("doctor",), {}, "Belum ada token"),
    (("doctor",), SHORT, "bukan token bot"),
    (("doctor",), {**SHORT, "OPERATOR_BOT_TOKEN": ""}, "OPERATOR_BOT_TOKEN kosong"),
    (("doctor",), NOBODY, "✗ Bot warga\n    → Telegram tidak terjangkau"),
    (("start",), SHORT, "CITIZEN_BOT_TOKEN bukan token bot"),
    (("run",), SHORT, "CITIZEN_BOT_TOKEN bukan token bot"),
    (("doctor",), {"SIGAP_PORT": "abc"}, 'SIGAP_PORT berisi "abc", seharusnya bilangan bulat'),
    (("start",), {"SIGAP_PORT": "70000"}, "di luar batas"),
    (("start",), {"SIGAP_DATA": "/dev/null/sigap"}, "isi SIGAP_DATA dengan folder lain"),
    (("doctor",), {"SIGAP_DATA": "/dev/null/sigap"}, "isi SIGAP_DATA dengan folder lain"),
    (("kota", "grup"), {"SIGAP_DATA": "/dev/null/sigap"}, "isi SIGAP_DATA dengan folder lain"),
    (("kota", "supervisor"), {"SIGAP_CITY": "/tidak/ada.toml"}, "tidak dapat dibaca"),
    (("kota", "grup", "xx"), {}, 'Instansi "xx" tidak ada'),
    (("kota", "periksa", "/tidak/ada.toml"), {}, "tidak dapat dibaca"),
    (("kota", "periksa"), {"SIGAP_CITY": "/tidak/ada.toml"}, "tidak dapat dibaca"),
    (("kota", "grup"), {"SIGAP_KEY": "abc"}, "openssl rand -hex 32"),
    (("periksa",), {}, "belum ada basis data"),
    (("periksa",), {"DATABASE_URL": "foo:bar"}, "DATABASE_URL tidak terbaca"),
    (
        ("surat-mati",),
        {"DATABASE_URL": "postgresql+psycopg://a:b@127.0.0.1:9/c"},
        "Basis data tidak menjawab",
    ),
    (("migrate", "--to", "9999"), {}, "tidak mengenal revisi"),
    (("worker",), {}, "perlu PostgreSQL"),
    (("laporan", "bulanan", "2026-13"), {}, "Tulis seperti 2026-11"),
    (("laporan", "bulanan", "2026-11", "--ke", "/dev/null/x"), {}, "/dev/null/x: "),
    (("laporan", "kejadian", "26-0001"), {}, "Tiket 26-0001 tidak ada"),
    (("bukti", "buat", "26-0001"), {}, "Tiket 26-0001 tidak ada"),
    (("bukti", "periksa", "/tidak/ada.zip"), {}, "/tidak/ada.zip: tidak ada"),
    (("cadangan", "pulihkan", "/tidak/ada"), {}, "/tidak/ada: tidak ada"),
    (("cadangan", "buat", "/dev/null/x"), {}, "ada berkas di tempat yang seharusnya folder"),
    (("privasi", "siapa", "--sejak", "x", "--sampai", "y"), {}, "Usage: sigap privasi siapa"),
    (("verifikasi", "batalkan", "7"), {}, "Langkah 7 tidak ada"),
    (("verifikasi", "batalkan", "tujuh"), {}, "Usage: sigap verifikasi batalkan"),
    (("kunci", "ganti"), {"SIGAP_KEY": "ab" * 32}, "segel-ulang"),
]


@pytest.mark.parametrize(
    ("words", "environment", "told"), WRONG, ids=lambda v: " ".join(v) if isinstance(v, tuple) else ""
)
def test_what_is_wrong_is_told_in_a_sentence(
    typed: Typed, words: tuple[str, ...], environment: dict[str, str], told: str
) -> None:
    code, said = typed(*words, **environment)
    assert code in (1, 2) and told in said, said
    assert "Traceback" not in said and "error=" not in said


def test_what_nobody_foresaw_is_one_sentence_and_one_line_of_the_log(
    typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_given: object, **_named: object) -> None:
        raise ZeroDivisionError("planted 0812")

    monkeypatch.setattr("bot.inspecting.inspect", breaks)
    code, said = typed("periksa")
    assert code == 1 and "hal yang tidak terduga (ZeroDivisionError)" in said
    assert "test_terminal.py" in said and "Traceback" not in said and "0812" not in said


def test_the_help_is_indonesian_and_calls_the_program_by_its_name(typed: Typed) -> None:
    for words in ((), ("kota",), ("kunci",), ("cadangan",), ("bukti",), ("laporan",), ("privasi",)):
        _code, said = typed(*words, "--help")
        assert said.startswith("Usage: sigap")
        assert not re.search(
            r"\b(the|city's|with|what|and)\b", said.replace("Show this message and exit", "")
        ), said


def test_without_a_file_the_configured_city_is_looked_at(typed: Typed) -> None:
    code, said = typed("kota", "periksa", SIGAP_CITY=str(Path("cities/contoh.toml").resolve()))
    assert code == 0 and "Bengkulu" not in said, said


def test_a_database_without_its_key_writes_no_new_one(typed: Typed, tmp_path: Path) -> None:
    """B13: one sentence, nothing written beside."""
    data = tmp_path / "data"
    assert typed("surat-mati")[0] == 0 and "✓ Basis data" in typed("doctor")[1]
    (data / "key").rename(tmp_path / "away")
    code, said = typed("periksa")
    assert code == 2 and "Kembalikan kunci itu" in said and not (data / "key").exists()
    (tmp_path / "away").rename(data / "key")
    for name in data.glob("sigap.db-*"):
        name.unlink()
    (data / "sigap.db").write_bytes(b"no database at all" * 500)
    code, said = typed("periksa")
    assert code == 2 and "Basis data tidak bisa dipakai" in said and "Traceback" not in said
