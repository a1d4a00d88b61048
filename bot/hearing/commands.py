"""`sigap bahasa …`: what operators found teaches hearing, on the city's own machine."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.sentences import sentence

app = typer.Typer(no_args_is_help=True, help="Pendengaran: belajar dari hasil operator kota ini")
WORSE = 1


@app.command(
    "ekspor",
    help="Tulis teks kota yang sudah diputus operator, tersamar dan tersegel; perlu izin supervisor.",
)
def export(
    file: Annotated[Path, typer.Argument(metavar="BERKAS")],
    code: Annotated[
        str, typer.Option("--izin", metavar="KODE", help="Kode dari supervisor (/izinekspor)")
    ] = "",
) -> None:
    """Write the city's own texts, masked and sealed, on a supervisor's word."""
    from bot.commands.explaining import or_explain, settings_or_explain
    from bot.hearing.export import export
    from bot.installation import where

    given = settings_or_explain()
    typer.echo(or_explain(lambda: where(given)))
    done = or_explain(lambda: export(given, file, code))
    counts = {name.replace("_", "-"): done.counts[name] for name in sorted(done.counts)}
    typer.echo(sentence("ekspor-ditulis", berkas=file, jumlah=sum(counts.values()), siapa=done.label))
    for name, count in counts.items():
        found = sentence(f"ekspor-{name}")
        typer.echo(f"  {count}\t{found}")


@app.command(
    "latih", help="Belajar dari korpus bawaan dan ekspor kota; dipakai hanya bila tidak lebih buruk."
)
def learn(file: Annotated[Path, typer.Argument(metavar="BERKAS")]) -> None:
    """Learn weights, and use them from the next start on where they are not worse; exit code 1 where they are."""
    from bot.commands.explaining import or_explain, settings_or_explain
    from bot.hearing.learning import learn

    given = settings_or_explain()
    lesson = or_explain(lambda: learn(given, file, typer.echo))
    typer.echo(sentence("latih-dipakai" if lesson.kept else "latih-ditolak", berkas=file))
    if not lesson.kept:
        raise typer.Exit(WORSE)


@app.command("kembali", help="Pakai lagi bobot sebelum yang terakhir dipelajari, mulai start berikutnya.")
def back() -> None:
    """Use the weights before the last ones again."""
    from bot.commands.explaining import MENDABLE, or_explain, settings_or_explain
    from bot.hearing.show import told
    from bot.hearing.weights import in_use, take_back

    given = settings_or_explain()
    if not or_explain(lambda: take_back(given)):
        typer.echo(sentence("kembali-kosong"), err=True)
        raise typer.Exit(MENDABLE)
    typer.echo(sentence("kembali-selesai"))
    for line in or_explain(lambda: told(given, in_use(given))):
        typer.echo(line)


@app.command(
    "status", help="Bobot mana yang dipakai, sejak kapan, dari berapa teks, dan angka pemeriksaannya."
)
def status() -> None:
    """Which weights are in use."""
    from bot.commands.explaining import or_explain, settings_or_explain
    from bot.hearing.show import told
    from bot.hearing.weights import in_use

    given = settings_or_explain()
    for line in or_explain(lambda: told(given, in_use(given))):
        typer.echo(line)
