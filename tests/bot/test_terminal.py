"""What an administrator meets at the terminal: a sentence and a remedy, never a traceback."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bot.conftest import Typed
from tests.running import ROOT

SHORT = {"CITIZEN_BOT_TOKEN": "123:abc", "OPERATOR_BOT_TOKEN": "456:def"}
NOBODY = {
    "CITIZEN_BOT_TOKEN": "112001:SIMULATED-CITIZEN",
    "OPERATOR_BOT_TOKEN": "112002:SIMULATED-OPERATOR",
    "TELEGRAM_API_BASE_URL": "http://127.0.0.1:9",
}
MAKING = ("kota", "migrate", "start", "run")
SPAN = ("--sejak", "2026-11-01", "--sampai", "2026-11-30")


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
    (("kota", "supervisor"), {"SIGAP_CITY": "/tidak/ada.toml"}, "ada.toml: tidak ada."),
    (("kota", "grup", "xx"), {}, 'Instansi "xx" tidak ada'),
    (("kota", "periksa", "/tidak/ada.toml"), {}, "ada.toml: tidak ada."),
    (("kota", "periksa"), {"SIGAP_CITY": "/tidak/ada.toml"}, "ada.toml: tidak ada."),
    (("kota", "grup"), {"SIGAP_KEY": "abc"}, "openssl rand -hex 32"),
    (("periksa",), {}, "belum ada basis data"),
    (("periksa",), {"DATABASE_URL": "foo:bar"}, "DATABASE_URL tidak terbaca"),
    (
        ("surat-mati",),
        {"DATABASE_URL": "postgresql+psycopg://a:b@127.0.0.1:9/c"},
        "Basis data tidak menjawab",
    ),
    (("migrate", "--to", "9999"), {}, "tidak mengenal revisi"),
    (("migration", "nothing new"), {}, "models/schema.py: TABLE_GROUPS"),
    (("worker",), {}, "perlu PostgreSQL"),
    (("kota", "poster", "PP-99"), {}, 'Tidak ada papan "PP-99". Yang ada: PP-07, PP-18'),
    (("laporan", "bulanan", "2026-13"), {}, "Tulis seperti 2026-11"),
    (("laporan", "112", "2026-13"), {}, "Tulis seperti 2026-11 atau 2026"),
    (("laporan", "112", "2026-11"), {}, "belum ada basis data"),
    (("laporan", "kejadian", "26-0001"), {}, "belum ada basis data"),
    (("bukti", "buat", "26-0001"), {}, "belum ada basis data"),
    (("surat-mati",), {}, "belum ada basis data"),
    (("doctor",), {}, "belum ada basis data"),
    (("tukar-bot",), {}, "belum ada basis data"),
    (("cadangan", "buat", "x"), {}, "belum ada basis data"),
    (("start",), {"SIGAP_PORT": "8470", "SIGAP_WEB_PORT": "8470"}, "sama-sama 8470"),
    (("bukti", "periksa", "/tidak/ada.zip"), {}, "/tidak/ada.zip: tidak ada"),
    (("cadangan", "pulihkan", "/tidak/ada"), {}, "/tidak/ada: tidak ada"),
    (("privasi", "siapa", "--sejak", "kemarin", "--sampai", "2026-11-30"), {}, '"kemarin" bukan waktu'),
    (("privasi", "siapa", "--sejak", "2026-11-30", "--sampai", "30/11"), {}, "Tulis seperti 2026-11-28"),
    (("verifikasi", "batalkan", "tujuh"), {}, 'N berisi "tujuh", seharusnya bilangan bulat'),
    (("verifikasi", "riwayat", "--banyak", "dua"), {}, '--banyak berisi "dua"'),
    (("kunci", "ganti"), {"SIGAP_KEY": "ab" * 32}, "segel-ulang"),
]


@pytest.mark.parametrize(
    ("words", "environment", "told"), WRONG, ids=lambda v: " ".join(v) if isinstance(v, tuple) else ""
)
def test_what_is_wrong_is_told_in_a_sentence(
    typed: Typed, tmp_path: Path, words: tuple[str, ...], environment: dict[str, str], told: str
) -> None:
    before = _files(tmp_path)
    code, said = typed(*words, **environment)
    assert code in (1, 2) and told in said, said
    assert "Traceback" not in said and "error=" not in said
    assert words[0] in MAKING or _files(tmp_path) == before, (
        "whoever only looks makes no folder, database or key"
    )


def _files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*"))


def test_what_nobody_foresaw_is_one_sentence_and_one_line_of_the_log(
    typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_given: object, **_named: object) -> None:
        raise ZeroDivisionError("planted 0812")

    monkeypatch.setattr("bot.commands.inspecting.inspect", breaks)
    code, said = typed("periksa")
    assert code == 1 and "hal yang tidak terduga (ZeroDivisionError)" in said
    assert "test_terminal.py" in said and "Traceback" not in said and "0812" not in said


def test_the_help_is_indonesian_and_calls_the_program_by_its_name(typed: Typed) -> None:
    for words in ((), ("kota",), ("kunci",), ("cadangan",), ("bukti",), ("laporan",), ("privasi",)):
        _code, said = typed(*words, "--help")
        assert said.startswith("Pemakaian: sigap")
        assert not re.search(r"\b(the|city's|with|what|and)\b", said), said


def test_without_a_file_the_configured_city_is_looked_at(typed: Typed) -> None:
    code, said = typed("kota", "periksa", SIGAP_CITY=str(Path("cities/contoh.toml").resolve()))
    assert code == 0 and "Bengkulu" not in said, said


def test_a_report_of_what_has_not_begun_is_refused_and_of_what_was_before_is_no_zero(
    typed: Typed, tmp_path: Path
) -> None:
    assert typed("kota", "grup")[0] == 0
    code, said = typed("laporan", "112", "2999", "--ke", str(tmp_path / "ke"))
    assert code == 2 and "2999 belum mulai" in said and not (tmp_path / "ke").exists()
    assert typed("laporan", "112", "2024", "--ke", str(tmp_path / "ke"))[0] == 0
    rows = (tmp_path / "ke" / "laporan-112-kota-bengkulu-2024-rekap.csv").read_text().splitlines()
    assert rows[0].startswith("bulan,") and not rows[1] and "106,,,,13640,13746" in rows[3]


def test_first_aid_that_waits_for_a_doctor_is_listed(typed: Typed) -> None:
    code, said = typed("kota", "periksa", SIGAP_CITY=str(Path("cities/kota-bengkulu.toml").resolve()))
    assert code == 0 and "belum disahkan dokter" in said and re.search(r"[0-9a-f]{64}  Tepuk keras", said)


def test_a_database_without_its_key_writes_no_new_one(typed: Typed, tmp_path: Path) -> None:
    """B13: one sentence, nothing written beside."""
    data = tmp_path / "data"
    assert typed("kota", "grup")[0] == 0 and "✓ Basis data" in typed("doctor")[1]
    (data / "key").rename(tmp_path / "away")
    code, said = typed("periksa")
    assert code == 2 and "Kembalikan kunci itu" in said and not (data / "key").exists()
    (tmp_path / "away").rename(data / "key")
    for name in data.glob("sigap.db-*"):
        name.unlink()
    (data / "sigap.db").write_bytes(b"no database at all" * 500)
    code, said = typed("periksa")
    assert code == 2 and "sigap.db rusak" in said and "Traceback" not in said


INSTALLED: list[tuple[tuple[str, ...], str]] = [
    (("laporan", "kejadian", "26-0001"), "Tiket 26-0001 tidak ada"),
    (("bukti", "buat", "26-0001"), "Tiket 26-0001 tidak ada"),
    (("laporan", "bulanan", "2026-11", "--ke", "/dev/null/x"), "/dev/null/x: "),
    (("cadangan", "buat", "/dev/null/x"), "ada berkas di tempat yang seharusnya folder"),
    (("cadangan", "buat", "/tidak/ada/x"), "di folder /tidak/ada (tidak ada)"),
    (("cadangan", "buat", "x"), "berisi 0 tiket dan 0 grup"),
    (("cadangan", "buat", "x"), "x sudah ada dan tidak ditimpa"),
    (("bukti", "buat", "26-0001", "--ke", "x"), "x sudah ada dan tidak ditimpa"),
    (("privasi", "siapa", *SPAN, "--csv", "x"), "x sudah ada dan tidak ditimpa"),
    (("privasi", "siapa", "--sejak", "2026-11-01T08:30", "--sampai", "2026-11-01"), "0 orang"),
    (("verifikasi", "batalkan", "7"), "Langkah 7 tidak ada"),
    (("privasi", "siapa", *SPAN, "--instansi", "Damkar"), "Yang ada: ruang_kendali"),
    (("privasi", "siapa", *SPAN[2:], "--sejak", "2026-12-01"), "Tukar keduanya"),
]


def test_an_installation_says_what_it_looks_at_and_what_it_lacks(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    data = tmp_path / "data"
    assert typed("kota", "grup")[0] == 0
    for words, told in INSTALLED:
        _code, said = typed(*words)
        assert told in said and "Traceback" not in said, said
    first = (tmp_path / "x").read_bytes()
    for words in (("doctor",), ("periksa",), ("cadangan", "buat", "x")):
        assert f"{data}" in typed(*words)[1].splitlines()[0]
    assert (tmp_path / "x").read_bytes() == first
    (tmp_path / "x").unlink()
    for words in (("doctor",), ("periksa",), ("cadangan", "buat", "x"), ("start",)):
        code, said = typed(*words, SIGAP_KEY="ab" * 32, SIGAP_PORT="8472")
        assert (
            code in (1, 2) and "disegel dengan kunci lain" in said and "simulator" not in said.split("\n")[0]
        )
    assert not (tmp_path / "x").exists()
    kept = (data / "key").read_text()
    for wrong in ("halo", "ab" * 31):
        (data / "key").write_text(wrong)
        code, said = typed("periksa")
        assert code == 2 and "Jangan buat yang baru" in said and "openssl" not in said
    code, said = typed("periksa", SIGAP_KEY="abc")
    assert code == 2 and "kunci yang semula" in said and "openssl" not in said
    (data / "key").write_text(kept)


def test_evidence_that_cannot_be_kept_is_told_before_anything_starts(typed: Typed, tmp_path: Path) -> None:
    data = tmp_path / "data"
    assert typed("kota", "grup")[0] == 0
    (data / "evidence").write_text("bukan folder")
    (tmp_path / "berkas").write_text("bukan folder")
    elsewhere = {"SIGAP_EVIDENCE": str(tmp_path / "berkas" / "bukti"), "SIGAP_DATA": str(tmp_path / "new")}
    for environment in ({}, elsewhere):
        code, said = typed("doctor", **environment)
        told = next(line for line in said.splitlines() if "Folder bukti" in line)
        assert code == 1 and told.startswith("    → ") and "SIGAP_EVIDENCE" in told, said
        for words in (("start",), ("run",)):
            code, said = typed(*words, **{**NOBODY, "SIGAP_PORT": "8473"}, **environment)
            assert code == 2 and "ada berkas di tempat yang seharusnya folder" in said, said
            assert len(said.splitlines()) == 1 or words == ("start",), said
    assert not (tmp_path / "new" / "sigap.db").exists()


def test_a_key_without_its_database_starts_nothing_empty(typed: Typed, tmp_path: Path) -> None:
    data = tmp_path / "data"
    assert typed("kota", "grup")[0] == 0
    for name in data.glob("sigap.db*"):
        name.unlink()
    before = _files(tmp_path)
    for words in (*(w for w, _told in INSTALLED), ("doctor",), ("periksa",), ("kota", "grup"), ("migrate",)):
        code, said = typed(*words)
        assert code in (1, 2) and "basis datanya tidak ada. Pulihkan cadangan" in said, said
    for words in (("run",), ("start",), ("kunci", "ganti")):
        code, said = typed(*words, **{**NOBODY, "SIGAP_PORT": "8473"})
        assert code == 2 and "basis datanya tidak ada. Pulihkan cadangan" in said, said
    locks = {data / "sigap.lock", data / "start.lock"}
    assert set(_files(tmp_path)) - locks == set(before)
    assert typed("migrate", "--mulai-kosong")[0] == 0 and typed("kota", "grup")[0] == 0


def test_whoever_stops_reading_breaks_nothing(tmp_path: Path) -> None:
    """`sigap doctor | head -1`."""
    command = f"{sys.executable} -m bot doctor | head -1"
    environment = {
        **os.environ,
        "SIGAP_DATA": str(tmp_path / "data"),
        "CITIZEN_BOT_TOKEN": "",
        "OPERATOR_BOT_TOKEN": "",
    }
    done = subprocess.run(
        command,
        shell=True,
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert str(tmp_path) in done.stdout and done.stderr == ""
