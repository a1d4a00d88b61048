"""`sigap bukti …`: evidence packages."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(no_args_is_help=True, help="Evidence packages for the legal office")


@app.command("buat")
def make(
    code: Annotated[str, typer.Argument(metavar="TICKET")],
    to: Annotated[Path | None, typer.Option("--ke", help="Berkas tujuan; bawaan: bukti-KODE.zip")] = None,
) -> None:
    """Gather a ticket's evidence into a sealed ZIP."""
    from bot.bukti.make import NoTicket, write_package
    from bot.explaining import or_explain
    from bot.settings import Settings

    try:
        made = or_explain(lambda: write_package(Settings(), code, to))
    except NoTicket:
        typer.echo(f"Tiket {code} tidak ada.", err=True)
        raise typer.Exit(2) from None
    typer.echo(f"{made.path}\nSHA-256        {made.digest}\nKunci penyegel {made.key}")


@app.command("periksa")
def check(
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    key: Annotated[str, typer.Option("--kunci", help="Kunci penyegel yang diberikan pusat layanan")] = "",
) -> None:
    """Check a package without the database; exit code 1 where a byte was changed."""
    from bot.bukti.check import examine

    try:
        data = file.read_bytes()
    except OSError as wrong:
        typer.echo(f"{file}: {wrong.strerror}", err=True)
        raise typer.Exit(2) from None
    verdict = examine(data, key)
    for line in (*verdict.said, *(f"✖ {w}" for w in verdict.wrong)):
        typer.echo(line)
    typer.echo("Utuh: tidak ada yang berubah sejak disegel." if verdict.whole else "TIDAK UTUH.")
    if not verdict.whole:
        raise typer.Exit(1)


@app.command("pindah")
def move(
    place: Annotated[str, typer.Argument(metavar="TUJUAN", help="Folder, atau s3://bucket/awalan")],
    delete: Annotated[
        bool, typer.Option("--hapus", help="Hapus di tempat lama setelah semua tersalin")
    ] = False,
) -> None:
    """Copy all evidence to another folder or to S3; each file is checked by its SHA-256."""
    import asyncio

    from bot.bukti.moving import move as moving
    from bot.media.store import EvidenceStore
    from bot.settings import Settings

    settings = Settings()
    count = asyncio.run(moving(EvidenceStore(settings.evidence_place), EvidenceStore(place), delete=delete))
    typer.echo(
        f"{count} berkas ada di {place}. Sekarang tulis SIGAP_EVIDENCE={place} di .env, lalu jalankan ulang."
    )
