"""A group that another agency's code is typed in: nothing happens until it is said again, and then all who counted on it hear
of it. An agency without a group reads as not reached, everywhere."""

from __future__ import annotations

from pathlib import Path

from models import bindings
from tests.scenarios.stories import fire, supervisor, tell
from tests.scenarios.test_changed_city import renaming
from tests.security.test_binding_codes import CODE, issue, types
from tests.town import Town

CRASH = "tabrakan motor sama truk, ada yang terluka parah"


async def test_a_wrong_code_takes_no_group_away(any_town: Town) -> None:
    town = any_town
    await issue(town, agency="psc119")
    polisi = town.group("polisi")
    await town.chiefs["polisi"].types(f"/daftar {CODE}")
    assert polisi.hears("Belum didaftar", "satu-satunya", f"/daftar {CODE} tetap")
    ani = await tell(town, CRASH)
    await town.forward(seconds=20)
    await town.operator("polisi").taps("Terima", ani.code)
    assert "Diterima Polisi" in ani.receipt, "it is the police's group as before"
    await types(town, town.groups["psc119"], f"/daftar {CODE}")
    assert town.group("psc119").hears("Grup ini sekarang grup"), "the code was not used up"


async def test_once_it_is_said_again_everybody_who_counts_on_it_hears(any_town: Town) -> None:
    town = any_town
    chief = await supervisor(town)
    ani = await tell(town, CRASH)
    await town.forward(seconds=20)
    await issue(town, agency="bpbd")
    crew = town.operator("polisi")
    await crew.taps("Terima", ani.code)
    await town.chiefs["polisi"].types(f"/daftar {CODE} tetap")
    control = town.group("ruang_kendali")
    for chat in (control, chief.private):
        assert chat.hears("Grup", "Polisi", "sekarang grup", "tidak terjangkau", loud=True)
    assert control.hears("Masih terbuka di sana", ani.code)
    part = (await town.ticket(ani.code)).part("polisi")
    assert part is not None and part.holder is None, "whoever held it acts for another agency now"
    assert await town.read(bindings.lost_groups) == ["polisi"], "the administrator hears of it"
    await issue(town, "NEWC2345", "polisi")
    await types(town, "-200009", "/daftar NEWC2345")
    assert await town.read(bindings.lost_groups) == []


async def test_a_second_group_is_asked_about_and_nobody_is_lost(town: Town) -> None:
    await issue(town, "SECD2345", "polisi")
    await types(town, "-200008", "/daftar SECD2345")
    await issue(town, agency="bpbd")
    await types(town, "-200008", f"/daftar {CODE}")
    assert [c.agency for c in await town.read(bindings.bound_groups)].count("polisi") == 2
    await types(town, "-200008", f"/daftar {CODE} tetap")
    assert await town.read(bindings.lost_groups) == []
    assert town.group("ruang_kendali").hears("Grup", "sekarang grup", "BPBD")
    assert not town.group("ruang_kendali").hears("tidak terjangkau")


async def test_its_own_code_is_not_asked_about(town: Town) -> None:
    await issue(town, agency="polisi")
    await town.chiefs["polisi"].types(f"/daftar {CODE}")
    assert town.group("polisi").hears("Grup ini sekarang grup")


async def test_who_has_no_group_reads_as_not_reached(any_town: Town) -> None:
    town = any_town
    await issue(town, agency="bpbd")
    await town.chiefs["satpolpp"].types(f"/daftar {CODE} tetap")
    ani = await tell(town, CRASH)
    await town.forward(seconds=20)
    control = town.operator("ruang_kendali")
    for command in ("tambah", "teruskan"):
        await control.types(f"/tarik {ani.code} satpolpp")
        await control.types(f"/{command} {ani.code} satpolpp ada tawuran")
        told = town.group("ruang_kendali").last.text
        assert "Satpol PP tidak terjangkau" in told and "Telepon" in told, told
    assert "Satpol PP: 📵 tidak terjangkau" in town.group("ruang_kendali").card(ani.code).text
    assert "Satpol PP" not in ani.receipt


async def test_a_group_whose_agency_has_another_key_now_is_its_own(any_town: Town, tmp_path: Path) -> None:
    """Nobody is lost, so nothing is asked, and whoever holds a ticket goes on holding it."""
    town = any_town
    ani, crew = await fire(town), town.operator()
    await crew.taps("Terima", ani.code)
    await town.down(renaming(tmp_path), seconds=1)
    await issue(town, agency="pemadam")
    await town.chiefs["damkar"].types(f"/daftar {CODE}")
    damkar = town.group("damkar")
    assert damkar.hears("Grup ini sekarang grup") and not damkar.hears("Belum didaftar")
    assert not town.group("ruang_kendali").hears("tidak terjangkau")
    part = (await town.ticket(ani.code)).part("damkar")
    assert part is not None and part.holder is not None
    await crew.taps("Berangkat", ani.code)
    assert "berangkat" in ani.receipt.casefold()
    await issue(town, "NEWC2345", "bpbd")
    await town.chiefs["damkar"].types("/daftar NEWC2345")
    assert damkar.hears("Belum didaftar"), "another agency's code is asked about as before"
