"""Who a city has, and none of its ladders calls, is said by `sigap kota periksa`; every file that we ship calls them all."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

import cities
from bot.commands.cli import app

SHIPPED = sorted(cities.default_city().parent.glob("*.toml"))
CONTOH = cities.default_city().with_name("contoh.toml")


def checked(path: Path) -> str:
    result = CliRunner().invoke(app, ["kota", "periksa", str(path)])
    assert result.exit_code == 0, result.output
    return " ".join(result.output.split())


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_what_we_ship_calls_them_all(path: Path) -> None:
    assert "Perhatian: " not in checked(path)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        ("supervisor", "tangga cepat tidak pernah memanggil supervisor"),
        ("instansi_cadangan", "instansi_cadangan dari api tidak pernah dipanggil"),
    ],
)
def test_a_step_that_is_missing_is_named(tmp_path: Path, call: str, says: str) -> None:
    words = CONTOH.read_text()
    (tmp_path / "kota.toml").write_text(words.replace(f'ke = "{call}"', 'ke = "instansi"'))
    (tmp_path / "contoh-kelurahan.csv").write_text(CONTOH.with_name("contoh-kelurahan.csv").read_text())
    assert says in checked(tmp_path / "kota.toml")
