"""Whoever sits at the terminal."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import structlog

from bot.commands.cli import main

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

    handlers, habit = logging.root.handlers[:], os.umask(0o022)
    yield types
    os.umask(habit)
    structlog.reset_defaults()
    logging.root.handlers[:] = handlers
