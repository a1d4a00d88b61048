"""The administrator's commands. Each imports what it needs only when it is called."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.bukti.commands import app as bukti
from bot.cli_data import backup, cadangan, kunci, privasi, restore
from bot.explaining import or_explain
from bot.verifikasi import app as verifikasi

if TYPE_CHECKING:
    from bot.settings import Settings

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Sigap 112")
kota = typer.Typer(no_args_is_help=True, help="The city's file and the agencies' groups")
app.add_typer(kota, name="kota")
app.add_typer(kunci, name="kunci")
app.add_typer(privasi, name="privasi")
app.add_typer(cadangan, name="cadangan")
app.command("backup", hidden=True)(backup)
app.command("restore", hidden=True)(restore)
laporan = typer.Typer(no_args_is_help=True, help="Reports for people outside of the duty room")
app.add_typer(laporan, name="laporan")
app.add_typer(bukti, name="bukti")
app.add_typer(verifikasi, name="verifikasi")


@app.command()
def run() -> None:
    """Serve both bots and the product's web until SIGTERM."""
    import asyncio

    from bot.logs import quiet_logs
    from bot.serve import serve

    settings = _settings()
    quiet_logs(settings.log_level)
    or_explain(lambda: asyncio.run(serve(settings)))


@app.command()
def worker() -> None:
    """One more worker beside `run` on the same PostgreSQL: handles causes, and takes over when another ends."""
    import asyncio

    from bot.logs import quiet_logs
    from bot.serve import serve

    settings = _settings()
    quiet_logs(settings.log_level)
    if settings.database.startswith("sqlite"):
        typer.echo("SQLite has one writer: several workers need PostgreSQL (DATABASE_URL).", err=True)
        raise typer.Exit(2)
    or_explain(lambda: asyncio.run(serve(settings, worker=True)))


@app.command()
def migrate(to: str = "head") -> None:
    """Bring the database to the tables of this version (or back: `--to REVISION`)."""
    from models.db import connect
    from models.migrate import current, head, move

    settings = _settings()
    engine = connect(settings.database, schema=settings.database_schema)
    before = current(engine)
    or_explain(lambda: move(engine, settings.database_schema, to))
    typer.echo(f"{before or 'empty'} → {current(engine) or 'empty'} (newest: {head()})")


@app.command(hidden=True)
def migration(message: str) -> None:
    """For developers: write the next migration from what has changed in the tables."""
    from models.db import connect
    from models.migrate import upgrade, write_revision

    engine = connect("sqlite://")
    upgrade(engine)
    write_revision(engine, message)


@app.command()
def doctor() -> None:
    """Say what is wrong, and what to do about it."""
    import asyncio

    from bot.doctor import examine, show

    if not show(asyncio.run(examine(_settings())), typer.echo):
        raise typer.Exit(1)


@app.command("surat-mati")
def dead_letters() -> None:
    """Updates that nobody could handle, with the reason."""
    from bot.wiring import open_database
    from models.inbox import dead_letters

    database = open_database(_settings())
    for number, channel, reason, received in database.now(dead_letters):
        typer.echo(f"{number}\t{received:%Y-%m-%d %H:%M:%S} UTC\t{channel}\t{reason}")
    database.close()


@app.command()
def start() -> None:
    """What `make run` does: the simulator where no tokens are set, and both bots."""
    from bot.launcher import launch

    raise typer.Exit(or_explain(lambda: launch(_settings())))


@app.command()
def periksa(
    as_json: Annotated[bool, typer.Option("--json", help="Hasil sebagai JSON")] = False,
    everything: Annotated[
        bool, typer.Option("--semua", help="Seluruh riwayat, bukan hanya yang terbaru")
    ] = False,
) -> None:
    """Check what must hold, whatever happens (I1–I9); exit code 1 where something does not."""
    from bot.inspecting import as_data, inspect, report

    settings = _settings()
    found = or_explain(lambda: inspect(settings, everything=everything))
    typer.echo(as_data(found) if as_json else report(found))
    if any(f.breaches for f in found):
        raise typer.Exit(1)


@laporan.command("bulanan")
def monthly(month: str, to: Annotated[Path, typer.Option("--ke")] = Path()) -> None:
    """A month (2026-11) as PNG, CSV and GeoJSON."""
    from bot.reports.monthly import write_month

    settings = _settings()
    for file in or_explain(lambda: write_month(settings, month, to)):
        typer.echo(str(file))


@laporan.command("kejadian")
def incident(code: str, to: Annotated[Path, typer.Option("--ke")] = Path()) -> None:
    """One incident (26-0412) as a page that prints on A4."""
    from bot.reports.incident import write_incident

    settings = _settings()
    typer.echo(str(or_explain(lambda: write_incident(settings, code, to))))


@kota.command("periksa")
def check_city(file: Annotated[Path | None, typer.Argument()] = None) -> None:
    """Explain every mistake in a city's file, with its line."""
    from bot.past import lost_in
    from cities import CityMistakes, default_city, load

    try:
        city = load(file or default_city())
    except CityMistakes as mistakes:
        for mistake in mistakes.mistakes:
            typer.echo(str(mistake))
        raise typer.Exit(1) from None
    typer.echo(
        f"{city.name}: {len(city.categories)} kategori, {len(city.agencies)} instansi. Tidak ada kesalahan."
    )
    if words := or_explain(lambda: lost_in(_settings(), city)):
        typer.echo(words)


@kota.command("grup")
def group_codes(agency: Annotated[str | None, typer.Argument()] = None) -> None:
    """One-time codes that bind groups to agencies: type `/daftar CODE` in the agency's group."""
    from bot.binding import issue_codes

    settings = _settings()
    for key, short, code in or_explain(lambda: issue_codes(settings, agency)):
        typer.echo(f"{key}\t{short}\t/daftar {code}")


def _settings() -> Settings:
    from bot.settings import Settings

    return Settings()


def settings() -> Settings:
    """For the commands in other files."""
    return _settings()


def main() -> None:
    app()
