"""Commands about data: keys, personal data, backups. Each imports what it needs only when it is called."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

kunci = typer.Typer(no_args_is_help=True, help="The key that seals personal data")
privasi = typer.Typer(no_args_is_help=True, help="Personal data: who is affected by a breach")
cadangan = typer.Typer(no_args_is_help=True, help="Backup and restore")


@kunci.command("ganti")
def rotate() -> None:
    """A new key; everything is sealed anew, also while the bots run."""
    from bot.cli import settings
    from bot.explaining import or_explain
    from bot.keys import rotate

    given = settings()
    or_explain(lambda: rotate(given, typer.echo))


@kunci.command("segel-ulang")
def reseal() -> None:
    """Seal everything with the first of the keys that stand in SIGAP_KEY."""
    from bot.cli import settings
    from bot.explaining import or_explain
    from bot.keys import reseal_all

    given = settings()
    or_explain(lambda: reseal_all(given, typer.echo))


@privasi.command("siapa")
def affected(
    since: Annotated[datetime, typer.Option("--sejak")],
    until: Annotated[datetime, typer.Option("--sampai")],
    agency: Annotated[str, typer.Option("--instansi")] = "",
    label: Annotated[str, typer.Option("--petugas")] = "",
    file: Annotated[Path | None, typer.Option("--csv")] = None,
) -> None:
    """Whose data was within reach: of one operator, one agency, or of whoever had the whole database (city's time)."""
    from bot.affected import look
    from bot.cli import settings
    from bot.explaining import or_explain

    given = settings()
    or_explain(lambda: look(given, since, until, agency, label, file, typer.echo))


@cadangan.command("buat")
def backup(
    file: Path,
    with_evidence: Annotated[bool, typer.Option("--bukti/--tanpa-bukti")] = True,
) -> None:
    """Write a sealed backup, also while the bots run."""
    from bot.backup import make
    from bot.cli import settings
    from bot.explaining import or_explain

    given = settings()
    made = or_explain(lambda: make(given, file, with_evidence=with_evidence))
    typer.echo(
        f"{file}: {sum(made.rows.values())} baris, {made.files} berkas bukti, {made.missing} tidak disertakan"
    )


@cadangan.command("pulihkan")
def restore(file: Path) -> None:
    """Restore a backup into an empty database, and say what is lost."""
    from bot.backup import restore
    from bot.cli import settings
    from bot.explaining import or_explain

    given = settings()
    or_explain(lambda: restore(given, file, typer.echo))
