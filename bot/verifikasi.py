"""`sigap verifikasi …`: what was learned from operators' outcomes, and the way back."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(no_args_is_help=True, help="What verification has learned")


@app.command("riwayat")
def history(most: Annotated[int, typer.Option("--banyak", help="Berapa langkah terakhir")] = 200) -> None:
    """Each learned step: number, when, name, old and new value, on how many outcomes it rests."""
    from bot.explaining import or_explain
    from bot.learning import steps
    from bot.settings import Settings

    lines = or_explain(lambda: steps(Settings(), most))
    typer.echo("\n".join(lines) if lines else "Belum ada yang dipelajari.")


@app.command("batalkan")
def undo(number: Annotated[int, typer.Argument(metavar="N")]) -> None:
    """Take step N back; what was seen before now teaches that name no more."""
    from bot.explaining import or_explain
    from bot.learning import take_back
    from bot.settings import Settings

    line = or_explain(lambda: take_back(Settings(), number))
    if not line:
        typer.echo(f"Langkah {number} tidak ada.", err=True)
        raise typer.Exit(2)
    typer.echo(line)
