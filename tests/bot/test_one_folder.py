"""A database of SQLite has one process: a second one refuses, by whatever way it comes to the same file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.occupancy import BOTS, held
from bot.settings import Settings, WrongSettings


def settings(folder: Path, database: str = "") -> Settings:
    values: dict[str, Any] = {"SIGAP_DATA": folder, "DATABASE_URL": database}
    return Settings(_env_file=None, **values)  # type: ignore[call-arg]


def same(folder: Path) -> Settings:
    return settings(folder)


def by_a_link(folder: Path) -> Settings:
    link = folder.with_name("link")
    link.symlink_to(folder)
    return settings(link)


def by_its_address(folder: Path) -> Settings:
    return settings(folder.with_name("other"), f"sqlite:///{folder / 'sigap.db'}")


def by_a_link_to_its_address(folder: Path) -> Settings:
    link = folder.with_name("link")
    link.symlink_to(folder)
    return settings(folder.with_name("other"), f"sqlite:///{link / 'sigap.db'}")


def by_a_link_to_the_file(folder: Path) -> Settings:
    other = folder.with_name("other")
    other.mkdir(mode=0o700)
    (other / "sigap.db").symlink_to(folder / "sigap.db")
    return settings(other)


@pytest.mark.parametrize(
    "way", [by_a_link_to_the_file, same, by_a_link, by_its_address, by_a_link_to_its_address]
)
def test_a_second_process_refuses(tmp_path: Path, way: Callable[[Path], Settings]) -> None:
    folder = tmp_path / "data"
    with held(settings(folder), BOTS):
        second = way(folder)
        with pytest.raises(WrongSettings), held(second, BOTS):
            raise AssertionError("two on one database")
    with held(second, BOTS):
        """It is free again."""


def test_a_database_that_lies_elsewhere_is_held_there(tmp_path: Path) -> None:
    """Also against a process whose own folder that is."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    with (
        held(by_its_address(folder), BOTS),
        pytest.raises(WrongSettings),
        held(settings(folder), BOTS),
    ):
        raise AssertionError("two on one database")
