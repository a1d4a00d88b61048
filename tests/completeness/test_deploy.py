"""What stands in deploy/, the first day's page and the README agrees: folders, users, ports, settings, commands."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest
import typer
from aiohttp import web

from bot import web as product_web
from bot.commands import cli
from bot.health import probes
from bot.health.watch import Watch
from bot.settings import Settings
from tests.town import Town

_ROOT = Path(__file__).parents[2]
_DEPLOY = _ROOT / "deploy"
_UNITS = sorted(_DEPLOY.glob("*.service"))
_DATA, _PROJECT, _BACKUP, _OWNER = "/var/lib/sigap", "/opt/sigap", "/backup", "sigap"
_OF_OTHERS = {"POSTGRES_PASSWORD", "SIGAP_HOST", "SIGAP_BACKUP"}  # read by the compose file, not by Sigap


def _text(path: str) -> str:
    return (_ROOT / path).read_text()


def _unit(path: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(path.read_text())
    return parser["Service"]


@pytest.mark.parametrize("path", _UNITS, ids=lambda path: path.name)
def test_a_unit_runs_the_project_with_the_data_of_the_first_day(path: Path) -> None:
    unit = _unit(path)
    assert unit["WorkingDirectory"] == _PROJECT
    assert unit["ExecStart"].startswith(f"{_PROJECT}/.venv/bin/python -m bot ")
    assert f"/var/lib/{unit['StateDirectory']}" == _DATA
    assert unit["User"] == unit["Group"] == _OWNER
    assert "Environment" not in unit, "one place for settings: .env, which commands by hand read too"


def test_the_units_are_shut_in_alike() -> None:
    own = {"ExecStart", "StandardOutput"}
    first, *others = ({k: v for k, v in _unit(path).items() if k not in own} for path in _UNITS)
    assert others and all(other == first for other in others)


@pytest.mark.parametrize("path", _UNITS, ids=lambda path: path.name)
def test_systemd_understands_the_unit(path: Path, tmp_path: Path) -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is missing")
    copy = tmp_path / path.name.replace("@", "@1")
    copy.write_text(path.read_text().replace(f"{_PROJECT}/.venv/bin/python", "/bin/true"))
    told = subprocess.run(["systemd-analyze", "verify", copy], capture_output=True, text=True, check=False)
    assert copy.name not in told.stderr, told.stderr


def test_the_nightly_backup_is_that_of_the_pages() -> None:
    cron = _text("deploy/sigap.cron")
    rows = [row for row in cron.splitlines() if re.match(r"\d", row)]
    assert len(rows) == 2
    for row in rows:
        assert row.split()[5] == _OWNER and f"cd {_PROJECT} " in row and "SIGAP_DATA" not in row
    assert f"{_BACKUP}/sigap-$(date +\\%F).sigap" in rows[0] and f"find {_BACKUP} " in rows[0]
    for page in ("docs/backup.md", "deploy/compose.yaml"):
        assert f"cadangan buat {_BACKUP}/sigap-$(date +%F).sigap" in _text(page), page


@pytest.mark.parametrize("page", ["README.md", "docs/hari-pertama.md"])
def test_the_pages_put_the_data_where_the_service_looks(page: str) -> None:
    assert f"SIGAP_DATA={_DATA}" in _text(page)


def test_the_first_day_makes_what_the_service_needs() -> None:
    page = _text("docs/hari-pertama.md")
    assert f"useradd --system --home-dir {_PROJECT} {_OWNER}" in page
    assert f"install -d -o {_OWNER} -g {_OWNER} -m 700 {_DATA} {_BACKUP}" in page
    assert f"chown {_OWNER} .env && chmod 600 .env" in page
    assert f"`{_DATA}/key`" in page


def test_every_file_of_deploy_is_told_of_and_every_one_told_of_is_there() -> None:
    pages = [_ROOT / "README.md", *(_ROOT / "docs").glob("*.md"), *_DEPLOY.iterdir()]
    told = {name for page in pages for name in re.findall(r"deploy/([A-Za-z@.-]*[a-z])", page.read_text())}
    there = {path.name for path in _DEPLOY.iterdir()}
    assert told - {".env"} <= there
    assert there - told <= {
        "Caddyfile",
        "Containerfile.dockerignore",
    }  # named by the compose file, by its own name


def test_every_variable_of_the_compose_file_can_be_filled_in() -> None:
    compose = _text("deploy/compose.yaml")
    used = set(re.findall(r"\$\{([A-Z_]+)", compose))
    assert used == set(re.findall(r"^([A-Z_]+)=", _text("deploy/compose.env.example"), re.MULTILINE))
    known = {str(field.validation_alias) for field in Settings.model_fields.values()}
    assert used - _OF_OTHERS <= known
    block = compose.split("environment: &settings\n", 1)[1].split("\n  volumes:", 1)[0]
    assert set(re.findall(r"^    ([A-Z_]+):", block, re.MULTILINE)) <= known
    assert set(re.findall(r"([A-Z_]+)=\S", _containerfile("ENV"))) - known == {
        "PYTHONUNBUFFERED",
        "PYTHONDONTWRITEBYTECODE",
        "PIP_NO_CACHE_DIR",
    }


def test_the_image_holds_no_secret_of_the_folder_it_is_made_from() -> None:
    """deploy/.env is where the compose file's tokens are."""
    assert {"**/.env", ".data", ".git"} <= set(_text("deploy/Containerfile.dockerignore").split())


async def test_what_is_asked_from_outside_is_served_there(town: Town) -> None:
    await town.serves_pages()
    await town.has_a_meja()
    served = product_web.make(town.app, "s", Watch(town.app))
    paths = {route.resource.canonical for route in served.router.routes() if route.resource}
    compose, caddy = _text("deploy/compose.yaml"), _text("deploy/Caddyfile")
    port = re.search(r"SIGAP_WEB_PORT=(\d+)", _containerfile("ENV"))
    assert port and int(port[1]) == Settings.model_fields["port"].default + 1
    asked = re.findall(r"http://127\.0\.0\.1:(\d+)(/\w+)", compose)
    assert asked and all((number, path) == (port[1], path) and path in paths for number, path in asked)
    assert re.findall(r"reverse_proxy sigap:(\d+)", caddy) == [port[1]]
    opened = re.search(r"@open path (.*)", caddy)
    assert opened
    for pattern in opened[1].split():
        assert any(path.startswith(pattern.removesuffix("*")) for path in paths), pattern
    assert not any(
        path.startswith(pattern.removesuffix("*"))
        for path in ("/metrics", "/healthz")
        for pattern in opened[1].split()
    )
    for number in re.findall(r"(?:127\.0\.0\.1|ALAMAT):(\d+)/papan", _text("docs/hari-pertama.md")):
        assert number == port[1]
    assert {str(route.path) for route in probes.routes(town.app)} <= paths
    assert isinstance(served, web.Application)


def test_every_command_that_is_written_down_is_one() -> None:
    pages = ["docs/hari-pertama.md", "README.md", "docs/backup.md", "docs/upgrading.md", "docs/scaling.md"]
    texts = [*map(_text, pages), *(path.read_text() for path in _DEPLOY.iterdir())]
    commands = dict(_commands(typer.main.get_command(cli.app), ()))
    written = {tuple(found.split()) for text in texts for found in _written(text)}
    assert {("run",), ("worker",), ("cadangan", "buat"), ("periksa",), ("kota", "grup")} <= written
    for words in written:
        assert words in commands, " ".join(words)


def _written(text: str) -> Iterable[str]:
    """The commands after `sigap` or `-m bot`: as many lower-case words as follow."""
    names = "|".join(name for name, _ in _groups())
    pattern = rf"(?:`sigap|bin/sigap|-m bot) ((?:(?:{names}) )?[a-z][a-z-]*)"
    return re.findall(pattern, text)


def _groups() -> list[tuple[str, object]]:
    command = typer.main.get_command(cli.app)
    found = getattr(command, "commands", {})
    return [(name, one) for name, one in found.items() if hasattr(one, "commands")]


def _commands(command: object, words: tuple[str, ...]) -> Iterable[tuple[tuple[str, ...], object]]:
    for name, one in getattr(command, "commands", {}).items():
        yield (*words, name), one
        yield from _commands(one, (*words, name))


def _containerfile(step: str) -> str:
    return "\n".join(row for row in _text("deploy/Containerfile").splitlines() if row.startswith(step))
