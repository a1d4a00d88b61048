"""`sigap bukti …`: evidence packages."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.sentences import reason_of, sentence

app = typer.Typer(no_args_is_help=True, help="Paket bukti untuk bagian hukum")


@app.command("buat", help="Kumpulkan bukti sebuah tiket dalam satu ZIP tersegel.")
def make(
    code: Annotated[str, typer.Argument(metavar="KODE")],
    to: Annotated[Path | None, typer.Option("--ke", help="Berkas tujuan; bawaan: bukti-KODE.zip")] = None,
) -> None:
    """Gather a ticket's evidence into a sealed ZIP."""
    from bot.commands.explaining import or_explain
    from bot.evidence_package.make import NoTicket, write_package
    from bot.settings import read_settings

    try:
        made = or_explain(lambda: write_package(read_settings(), code, to))
    except NoTicket:
        typer.echo(f"Tiket {code} tidak ada.", err=True)
        raise typer.Exit(2) from None
    typer.echo(f"{made.path}\nSHA-256        {made.digest}\nKunci penyegel {made.key}")


@app.command("periksa", help="Periksa paket tanpa basis data; kode keluar 1 bila ada yang berubah.")
def check(
    file: Annotated[Path, typer.Argument(metavar="BERKAS")],
    key: Annotated[str, typer.Option("--kunci", help="Kunci penyegel yang diberikan pusat layanan")] = "",
) -> None:
    """Check a package without the database; exit code 1 where a byte was changed."""
    from bot.evidence_package.check import examine

    try:
        data = file.read_bytes()
    except OSError as wrong:
        typer.echo(sentence("terminal-berkas", apa=file, sebab=reason_of(wrong)), err=True)
        raise typer.Exit(2) from None
    verdict = examine(data, key)
    for line in (*verdict.said, *(f"✖ {w}" for w in verdict.wrong)):
        typer.echo(line)
    typer.echo("Utuh: tidak ada yang berubah sejak disegel." if verdict.whole else "TIDAK UTUH.")
    if not verdict.whole:
        raise typer.Exit(1)


@app.command("pindah", help="Salin semua bukti ke folder lain atau ke S3; tiap berkas diperiksa SHA-256-nya.")
def move(
    place: Annotated[str, typer.Argument(metavar="TUJUAN", help="Folder, atau s3://bucket/awalan")],
    delete: Annotated[
        bool, typer.Option("--hapus", help="Hapus di tempat lama setelah semua tersalin")
    ] = False,
) -> None:
    """Copy all evidence to another folder or to S3; each file is checked by its SHA-256."""
    import asyncio

    from bot.commands.explaining import or_explain
    from bot.evidence_package.moving import move as moving
    from bot.media.store import EvidenceStore
    from bot.settings import read_settings

    settings = or_explain(read_settings)

    def work() -> int:
        here = EvidenceStore(settings.evidence_place, only_read=True)
        there = EvidenceStore(place)
        return asyncio.run(moving(here, there, delete=delete))

    count = or_explain(work)
    typer.echo(
        f"{count} berkas ada di {place}. Sekarang tulis SIGAP_EVIDENCE={place} di .env, lalu jalankan ulang."
    )
