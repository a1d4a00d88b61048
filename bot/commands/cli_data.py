"""Commands about data: keys, personal data, backups. Each imports what it needs only when it is called."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.typed import first_moment, last_moment

Since = Annotated[
    datetime,
    typer.Option("--sejak", parser=first_moment, metavar="WAKTU", help="Waktu kota: 2026-11-28T08:30"),
]
Until = Annotated[
    datetime,
    typer.Option("--sampai", parser=last_moment, metavar="WAKTU", help="Waktu kota; hari saja: sampai habis"),
]
kunci = typer.Typer(no_args_is_help=True, help="Kunci yang menyegel data pribadi")
privasi = typer.Typer(no_args_is_help=True, help="Data pribadi: siapa yang terkena kebocoran")
serah = typer.Typer(no_args_is_help=True, help="Kejadian untuk sistem lain")
cadangan = typer.Typer(no_args_is_help=True, help="Cadangan: buat dan pulihkan")


@serah.command("lihat", help="kejadian.json satu kejadian, seperti yang dikirim ke sistem lain.")
def handed(
    code: Annotated[str, typer.Argument(metavar="KODE", help="Misalnya 26-0412")],
) -> None:
    """What another system is told of one event."""
    from bot.commands.explaining import or_explain, settings_or_explain
    from bot.commands.handing import shown

    given = settings_or_explain()
    typer.echo(or_explain(lambda: shown(given, code)))


@serah.command("kirim-ulang", help="Kirim lagi semua kejadian dari suatu rentang; yang sama bernomor sama.")
def hand_over_again(
    since: Since,
    until: Until,
) -> None:
    """Tell another system of all events of a span again; what it has is recognised by its id."""
    from bot.commands.explaining import or_explain, settings_or_explain
    from bot.commands.handing import again
    from bot.commands.sentences import sentence
    from domain.clock import SystemClock

    given = settings_or_explain()
    count = or_explain(lambda: again(given, since, until, SystemClock().now()))
    typer.echo(sentence("serah-diminta", jumlah=count))


@kunci.command("ganti", help="Kunci baru; semua disegel ulang, juga saat bot berjalan.")
def rotate() -> None:
    """A new key; everything is sealed anew, also while the bots run."""
    from bot.commands.explaining import or_explain, settings_or_explain
    from bot.commands.keys import rotate

    given = settings_or_explain()
    or_explain(lambda: rotate(given, typer.echo))


@kunci.command("segel-ulang", help="Segel ulang semua dengan kunci pertama di SIGAP_KEY.")
def reseal() -> None:
    """Seal everything with the first of the keys that stand in SIGAP_KEY."""
    from bot.commands.explaining import or_explain, settings_or_explain
    from bot.commands.keys import reseal_all

    given = settings_or_explain()
    or_explain(lambda: reseal_all(given, typer.echo))


@privasi.command(
    "siapa",
    help="Data siapa saja yang terjangkau: oleh seorang petugas, satu instansi, atau pemilik seluruh basis data.",
)
def affected(
    since: Since,
    until: Until,
    agency: Annotated[str, typer.Option("--instansi", help="Hanya yang terjangkau instansi ini")] = "",
    label: Annotated[
        str, typer.Option("--petugas", help="Hanya yang terjangkau petugas ini, misalnya Damkar-2")
    ] = "",
    file: Annotated[Path | None, typer.Option("--csv", help="Tulis ke berkas ini")] = None,
) -> None:
    """Whose data was within reach: of one operator, one agency, or of whoever had the whole database (city's time)."""
    from bot.commands.affected import look
    from bot.commands.explaining import or_explain, settings_or_explain

    given = settings_or_explain()
    or_explain(lambda: look(given, since, until, agency, label, file, typer.echo))


@cadangan.command("buat", help="Tulis cadangan tersegel, juga saat bot berjalan.")
def backup(
    file: Annotated[Path, typer.Argument(metavar="BERKAS")],
    with_evidence: Annotated[
        bool, typer.Option("--bukti/--tanpa-bukti", help="Dengan foto dan berkas bukti")
    ] = True,
) -> None:
    """Write a sealed backup, also while the bots run."""
    from bot.commands.backup import make
    from bot.commands.explaining import or_explain, settings_or_explain
    from bot.commands.sentences import sentence
    from bot.installation import where

    given = settings_or_explain()
    typer.echo(or_explain(lambda: where(given)))
    made = or_explain(lambda: make(given, file, with_evidence=with_evidence))
    typer.echo(
        f"{file}: {sum(made.rows.values())} baris, {made.files} berkas bukti, {made.missing} tidak disertakan"
    )
    if made.empty:
        tickets = made.rows.get("tickets", 0)
        typer.echo(sentence("cadangan-kosong", tiket=tickets, grup=made.groups), err=True)


@cadangan.command("pulihkan", help="Pulihkan cadangan ke basis data kosong, dan sebut apa yang hilang.")
def restore(file: Annotated[Path, typer.Argument(metavar="BERKAS")]) -> None:
    """Restore a backup into an empty database, and say what is lost."""
    from bot.commands.backup import restore
    from bot.commands.explaining import or_explain, settings_or_explain

    given = settings_or_explain()
    or_explain(lambda: restore(given, file, typer.echo))
