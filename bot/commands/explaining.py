"""What an administrator can mend is told in sentences, without a traceback; what nobody foresaw in one, and in the log."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable
from typing import TypeVar

import typer

from bot.commands.pipes import outlive_readers
from bot.commands.sentences import reason_of, sentence
from bot.commands.usage import what_is_wrong
from bot.permissions import own_files_only
from bot.settings import Settings, WrongSettings, read_settings

T = TypeVar("T")
MENDABLE, UNFORESEEN, INTERRUPTED = 2, 1, 130
FULL = "53100"  # PostgreSQL: its disk is


def or_explain(work: Callable[[], T]) -> T:
    """Run it; what an administrator can mend is told in sentences, and the command ends with 2."""
    try:
        return work()
    except Exception as error:
        sentences = explained(error)
        if not sentences:
            raise
        _tell(sentences)
    raise typer.Exit(MENDABLE)


def settings_or_explain() -> Settings:
    """The settings, for a command; where one is wrong the command ends with 2."""
    return or_explain(read_settings)


def at_the_edge(program: Callable[[], None]) -> None:
    """Run a whole program: nothing that it raises ever reaches the terminal as a traceback."""
    own_files_only()
    outlive_readers()
    try:
        program()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except Exception as error:  # noqa: BLE001 - the edge
        if sentences := explained(error):
            _tell(sentences)
            sys.exit(MENDABLE)
        _log(error)
        _tell([sentence("terminal-tak-terduga", sebab=type(error).__name__)])
        sys.exit(UNFORESEEN)


def explained(error: BaseException) -> list[str]:
    """What is wrong and what to do, one sentence each; nothing where nobody foresaw it."""
    if isinstance(error, WrongSettings):
        return error.sentences
    if isinstance(error, typer.TyperException):
        return what_is_wrong(error)
    return _of_the_system(error) or _of_the_product(error) or _of_the_database(error)


def _of_the_system(error: BaseException) -> list[str]:
    from bot.media.store import Unkept

    if isinstance(error, Unkept):
        return [sentence("terminal-berkas", apa="SIGAP_EVIDENCE", sebab=str(error))]
    if isinstance(error, OSError):
        what = error.filename if error.filename is not None else ""
        return [sentence("terminal-berkas", apa=str(what), sebab=reason_of(error)).lstrip(": ")]
    if isinstance(error, UnicodeDecodeError):
        return [sentence("terminal-bukan-teks")]
    return []


def _of_the_product(error: BaseException) -> list[str]:
    from bot.channels.port import ChannelError
    from bot.commands.sealed_file import BadBackup
    from bot.open_database import WrongKey
    from cities import CityMistakes
    from models.migrate import OtherRevision, Unchanged

    if isinstance(error, CityMistakes):
        return [str(mistake) for mistake in error.mistakes]
    if isinstance(error, WrongKey | BadBackup | OtherRevision):
        return [str(error)]
    if isinstance(error, Unchanged):
        return [sentence("terminal-tabel-sama")]
    if isinstance(error, ChannelError):
        return [sentence("terminal-platform", sebab=error.reason)]
    return []


def _of_the_database(error: BaseException) -> list[str]:
    from models.db import MISNAMED, TRANSIENT, UNUSABLE

    if isinstance(error, MISNAMED):
        return [sentence("setelan-basis-data-bentuk")]
    if isinstance(error, TRANSIENT) and isinstance(getattr(error, "orig", None), sqlite3.Error):
        return [sentence("terminal-basis-data-berkas", sebab=_first_line(error))]
    if isinstance(error, TRANSIENT) and getattr(getattr(error, "orig", None), "sqlstate", None) == FULL:
        return [sentence("terminal-basis-data-penuh", sebab=_first_line(error))]
    if isinstance(error, TRANSIENT):
        return [sentence("dokter-basis-data-obat", sebab=_first_line(error))]
    if isinstance(error, UNUSABLE):
        return [sentence("terminal-basis-data-rusak", sebab=_first_line(error))]
    return []


def _first_line(error: BaseException) -> str:
    """What the driver says, without the statement and its values."""
    said = str(getattr(error, "orig", None) or type(error).__name__)
    return said.strip().splitlines()[0][:160] if said.strip() else type(error).__name__


def _log(error: BaseException) -> None:
    import structlog

    from bot.logs import quiet_logs

    quiet_logs("INFO")
    structlog.get_logger().error("command failed", exc_info=error)


def _tell(sentences: list[str]) -> None:
    typer.echo("\n".join(sentences), err=True)
