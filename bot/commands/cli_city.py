"""Commands about the city's file and its groups. Each imports what it needs only when it is called."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.explaining import or_explain, settings_or_explain
from bot.commands.sentences import sentence

kota = typer.Typer(no_args_is_help=True, help="Berkas kota dan grup instansi")


@kota.command("periksa", help="Jelaskan setiap kesalahan di berkas kota, dengan nomor barisnya.")
def check_city(
    file: Annotated[
        Path | None, typer.Argument(metavar="[BERKAS]", help="Tanpa ini: kota yang dipakai")
    ] = None,
) -> None:
    """Explain every mistake in a city's file, with its line; without one of the configured city's."""
    from bot.commands.first_aid import first_aid_lines
    from bot.past import exchanged_in, lost_in
    from cities import CityMistakes, load
    from cities.uncalled import ladders_without_supervisor, standbys_never_called

    try:
        city = load(file or settings_or_explain().city)
    except CityMistakes as mistakes:
        for mistake in mistakes.mistakes:
            typer.echo(str(mistake))
        raise typer.Exit(1) from None
    if exchanged := or_explain(lambda: exchanged_in(settings_or_explain(), city)):
        for mistake in exchanged:
            typer.echo(str(mistake))
        raise typer.Exit(1)
    typer.echo(
        f"{city.name}: {len(city.categories)} kategori, {len(city.agencies)} instansi. Tidak ada kesalahan."
    )
    if ladders := ladders_without_supervisor(city):
        typer.echo(sentence("kota-tanpa-supervisor", tangga=", ".join(ladders)))
    if standbys := standbys_never_called(city):
        typer.echo(sentence("kota-cadangan-tak-dipanggil", kategori=", ".join(standbys)))
    if unsigned := [row.first_aid for row in city.advice if row.first_aid and not row.first_aid.signed]:
        typer.echo(sentence("kota-belum-disahkan", jumlah=len(unsigned)))
        for aid in unsigned:
            typer.echo(f"  {aid.digest}  {aid.text}")
    if examples := [one.code for one in city.markers if one.example]:
        typer.echo(sentence("kota-titik-contoh", jumlah=len(examples), kode=", ".join(examples)))
    for line in first_aid_lines(city.first_aid):
        typer.echo(line)
    for words in or_explain(lambda: lost_in(settings_or_explain(), city)):
        typer.echo(words)


@kota.command(
    "poster", help="Papan titik berkode sebagai PDF A4 siap cetak, dengan QR Telegram dan WhatsApp."
)
def poster(
    codes: Annotated[
        list[str] | None, typer.Argument(metavar="[KODE]...", help="Misalnya PP-07; tanpa ini: semua")
    ] = None,
    to: Annotated[Path, typer.Option("--ke", help="Folder tujuan")] = Path(),
    telegram: Annotated[str, typer.Option("--telegram", help="Nama bot warga; tanpa ini: yang dikenal")] = "",
    whatsapp: Annotated[
        str, typer.Option("--whatsapp", help="Nomor, misalnya 62811…; tanpa ini: yang dikenal")
    ] = "",
) -> None:
    """The signs of the city's file, a page of A4 each."""
    from bot.commands.poster import names_typed, write_posters

    settings = settings_or_explain()
    given = or_explain(lambda: names_typed(telegram, whatsapp))
    printed = or_explain(lambda: write_posters(settings, codes or [], to, given))
    typer.echo(sentence("poster-jadi", berkas=printed.path, jumlah=printed.signs))
    for remark in printed.remarks:
        typer.echo(remark)


@kota.command("grup", help="Kode sekali pakai: ketik /daftar KODE di grup instansinya.")
def group_codes(
    agency: Annotated[str | None, typer.Argument(metavar="[INSTANSI]", help="Tanpa ini: semua")] = None,
) -> None:
    """One-time codes that bind groups to agencies: type `/daftar CODE` in the agency's group."""
    from bot.binding import issue_codes

    settings = settings_or_explain()
    for key, short, code in or_explain(lambda: issue_codes(settings, agency)):
        typer.echo(f"{key}\t{short}\t/daftar {code}")


@kota.command("supervisor", help="Kode sekali pakai untuk seorang supervisor, yang dipanggil bila grup diam.")
def supervisor_code() -> None:
    """A one-time code that its owner types into a private chat with the operators' bot."""
    from bot.binding import issue_supervisor_code

    settings = settings_or_explain()
    code = or_explain(lambda: issue_supervisor_code(settings))
    typer.echo(sentence("supervisor-kode", kode=code))
