"""`sigap verifikasi …`: what was learned from operators' outcomes, and the way back."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.commands.typed import how_many, step

app = typer.Typer(no_args_is_help=True, help="Apa yang sudah dipelajari dari hasil tiket")


@app.command(
    "riwayat", help="Setiap langkah belajar: nomor, waktu, nama, nilai lama dan baru, dari berapa hasil."
)
def history(
    most: Annotated[
        int, typer.Option("--banyak", parser=how_many, metavar="JUMLAH", help="Berapa langkah terakhir")
    ] = 200,
) -> None:
    """Each learned step: number, when, name, old and new value, on how many outcomes it rests."""
    from bot.commands.explaining import or_explain
    from bot.commands.learning import steps
    from bot.settings import read_settings

    lines = or_explain(lambda: steps(read_settings(), most))
    typer.echo("\n".join(lines) if lines else "Belum ada yang dipelajari.")


@app.command("batalkan", help="Batalkan langkah N; yang sudah dilihat tidak mengajarkannya lagi.")
def undo(number: Annotated[int, typer.Argument(parser=step, metavar="N")]) -> None:
    """Take step N back; what was seen before now teaches that name no more."""
    from bot.commands.explaining import or_explain
    from bot.commands.learning import take_back
    from bot.settings import read_settings

    line = or_explain(lambda: take_back(read_settings(), number))
    if not line:
        typer.echo(f"Langkah {number} tidak ada.", err=True)
        raise typer.Exit(2)
    typer.echo(line)
