"""Commands that write reports into files. Each imports what it needs only when it is called."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.explaining import or_explain, settings_or_explain

laporan = typer.Typer(no_args_is_help=True, help="Laporan bulanan dan lembar kejadian")


@laporan.command("bulanan", help="Laporan sebulan sebagai PNG, CSV, dan GeoJSON.")
def monthly(
    month: Annotated[str, typer.Argument(metavar="BULAN", help="Misalnya 2026-11")],
    to: Annotated[Path, typer.Option("--ke", help="Folder tujuan")] = Path(),
) -> None:
    """A month (2026-11) as PNG, CSV and GeoJSON."""
    from bot.overviews.monthly import write_month

    settings = settings_or_explain()
    for file in or_explain(lambda: write_month(settings, month, to)):
        typer.echo(str(file))


@laporan.command("112", help="Yang dihitung kementerian: CSV, XLSX, dan PDF, sebulan atau setahun.")
def counted(
    span: Annotated[str, typer.Argument(metavar="BULAN|TAHUN", help="Misalnya 2026-11 atau 2026")],
    to: Annotated[Path, typer.Option("--ke", help="Folder tujuan")] = Path(),
) -> None:
    """What the ministry counts, of a month (2026-11) or a year (2026)."""
    from bot.ministry.write import write

    settings = settings_or_explain()
    for file in or_explain(lambda: write(settings, span, to)):
        typer.echo(str(file))


@laporan.command("kejadian", help="Satu kejadian sebagai lembar A4.")
def incident(
    code: Annotated[str, typer.Argument(metavar="KODE", help="Misalnya 26-0412")],
    to: Annotated[Path, typer.Option("--ke", help="Folder tujuan")] = Path(),
) -> None:
    """One incident (26-0412) as a page that prints on A4."""
    from bot.overviews.incident import write_incident

    settings = settings_or_explain()
    typer.echo(str(or_explain(lambda: write_incident(settings, code, to))))
