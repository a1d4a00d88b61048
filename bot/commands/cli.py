"""The administrator's commands. Each imports what it needs only when it is called."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from bot.commands.cli_city import kota
from bot.commands.cli_data import backup, cadangan, kunci, privasi, restore, serah
from bot.commands.cli_reports import laporan
from bot.commands.explaining import at_the_edge, or_explain, settings_or_explain
from bot.commands.sentences import sentence
from bot.commands.usage import command_of
from bot.commands.verification import app as verifikasi
from bot.evidence_package.commands import app as bukti
from bot.hearing.commands import app as bahasa

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Sigap 112: layanan darurat lewat chat. Mulai dengan: sigap doctor",
)
app.add_typer(kota, name="kota")
app.add_typer(kunci, name="kunci")
app.add_typer(privasi, name="privasi")
app.add_typer(cadangan, name="cadangan")
app.add_typer(serah, name="serah")
app.command("backup", hidden=True)(backup)
app.command("restore", hidden=True)(restore)
app.add_typer(laporan, name="laporan")
app.add_typer(bukti, name="bukti")
app.add_typer(verifikasi, name="verifikasi")
app.add_typer(bahasa, name="bahasa")


@app.command(help="Jalankan kedua bot dan web Sigap sampai dihentikan.")
def run() -> None:
    """Serve both bots and the product's web until SIGTERM."""
    import asyncio

    from bot.logs import quiet_logs
    from bot.serve import serve

    settings = settings_or_explain()
    quiet_logs(settings.log_level)
    or_explain(lambda: asyncio.run(serve(settings)))


@app.command(help="Satu pekerja lagi di samping `run` pada PostgreSQL yang sama.")
def worker() -> None:
    """One more worker beside `run` on the same PostgreSQL: handles causes, and takes over when another ends."""
    import asyncio

    from bot.logs import quiet_logs
    from bot.serve import serve

    settings = settings_or_explain()
    quiet_logs(settings.log_level)
    if settings.database.startswith("sqlite"):
        typer.echo(sentence("pekerja-sqlite"), err=True)
        raise typer.Exit(2)
    or_explain(lambda: asyncio.run(serve(settings, worker=True)))


@app.command(help="Sesuaikan tabel basis data dengan versi ini (atau mundur: --to REVISI).")
def migrate(
    to: str = "head",
    empty: Annotated[
        bool, typer.Option("--mulai-kosong", help="Basis data baru, walau kunci atau bukti lama masih ada")
    ] = False,
) -> None:
    """Bring the database to the tables of this version (or back: `--to REVISION`)."""
    from bot.data_folder import prepare_folder
    from bot.installation import refuse_lost
    from bot.sealing import in_clear
    from models.db import connect
    from models.migrate import current, goes_back, head, move

    settings = settings_or_explain()

    def work() -> None:
        prepare_folder(settings)
        if not empty:
            refuse_lost(settings)
        engine = connect(settings.database, schema=settings.database_schema)
        if not empty:
            refuse_lost(settings, engine)
        before = current(engine)
        if goes_back(engine, to):
            in_clear(settings, engine)
        move(engine, settings.database_schema, to)
        typer.echo(f"{before or 'kosong'} → {current(engine) or 'kosong'} (terbaru: {head()})")

    or_explain(work)


@app.command(hidden=True)
def migration(message: Annotated[str, typer.Argument(metavar="JUDUL")]) -> None:
    """For developers: write the next migration from what has changed in the tables."""
    from models.db import connect
    from models.migrate import upgrade, write_revision

    engine = connect("sqlite://")
    upgrade(engine)
    or_explain(lambda: write_revision(engine, message))


@app.command(help="Periksa setelan, bot, grup, dan petugas: apa yang salah dan apa yang harus dilakukan.")
def doctor() -> None:
    """Say what is wrong, and what to do about it."""
    import asyncio

    from bot.commands.doctor import show
    from bot.installation import where

    settings = settings_or_explain()
    typer.echo(or_explain(lambda: where(settings)))
    if not asyncio.run(show(settings, typer.echo)):
        raise typer.Exit(1)


@app.command("tukar-bot", help="Hanya bila disengaja: bot warga dan bot petugas di .env bertukar tempat.")
def exchange_bots() -> None:
    """For whoever wants the bots that the settings name now, though the database knows them the other way round."""
    from bot.bots import mean_it
    from bot.open_database import open_existing

    settings = settings_or_explain()

    def work() -> None:
        database = open_existing(settings)
        database.now(lambda tx: mean_it(tx, settings))
        database.close()
        typer.echo(sentence("bot-ditukar"))

    or_explain(work)


@app.command("surat-mati", help="Pesan masuk yang tidak bisa diproses, dengan sebabnya.")
def dead_letters() -> None:
    """Updates that nobody could handle, with the reason; somebody has looked at them now."""
    from bot.open_database import open_existing
    from cities import load
    from messages.moments import zone_name
    from models.inbox import dead_letters
    from models.unhandled import looked

    settings = settings_or_explain()
    city = or_explain(lambda: load(settings.city))
    database = or_explain(lambda: open_existing(settings))
    for number, channel, reason, received in database.now(dead_letters):
        at = received.astimezone(city.zone)
        typer.echo(f"{number}\t{at:%Y-%m-%d %H:%M:%S} {zone_name(city, at)}\t{channel}\t{reason}")
    database.now(looked)
    database.close()


@app.command(help="Sama dengan `make run`: kedua bot; tanpa token juga simulatornya.")
def start() -> None:
    """What `make run` does: the simulator where no tokens are set, and both bots."""
    from bot.launcher import launch

    raise typer.Exit(or_explain(lambda: launch(settings_or_explain())))


@app.command(help="Periksa isi basis data (I1–I10); kode keluar 1 bila ada yang tidak benar.")
def periksa(
    as_json: Annotated[bool, typer.Option("--json", help="Hasil sebagai JSON")] = False,
    everything: Annotated[
        bool, typer.Option("--semua", help="Seluruh riwayat, bukan hanya yang terbaru")
    ] = False,
) -> None:
    """Check what must hold, whatever happens (I1–I10); exit code 1 where something does not."""
    from bot.commands.inspecting import as_data, inspect, report
    from bot.installation import where

    settings = settings_or_explain()
    found = or_explain(lambda: inspect(settings, everything=everything))
    typer.echo(as_data(found) if as_json else f"{where(settings)}\n{report(found)}")
    if any(f.breaches for f in found):
        raise typer.Exit(1)


@app.command("biaya", help="Biaya pesan WhatsApp sebulan, dan berapa dari batas kota.")
def cost(
    month: Annotated[
        str, typer.Argument(metavar="[BULAN]", help="Misalnya 2026-11; tanpa ini: bulan ini")
    ] = "",
) -> None:
    """What messages cost in a month (2026-11), against what the city gives."""
    from bot.commands.cost import tell

    settings = settings_or_explain()
    for line in or_explain(lambda: tell(settings, month)):
        typer.echo(line)


def main() -> None:
    command = command_of(app)
    at_the_edge(lambda: sys.exit(command(prog_name="sigap", standalone_mode=False)))
