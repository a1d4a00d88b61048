"""Who is on, who comes next, and what the next shift must know."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from cities.duty import OnDuty, Shift
from cities.profile import City
from domain.message import Kind, Membership, Standing
from tests.kept import town_on
from tests.scenarios.stories import fire
from tests.town import KANDANG_LIMUN, Operator, Town

DAY, NIGHT = time(7), time(21)
DAILY = frozenset(range(7))


def rostered(city: City) -> City:
    """Two crews of the fire brigade by day and by night, and a supervisor at night."""
    people = (
        OnDuty("8001", "Regu siang", "petugas", "damkar", (Shift(DAILY, DAY, NIGHT),)),
        OnDuty("@regu_malam", "Regu malam", "petugas", "damkar", (Shift(DAILY, NIGHT, DAY),)),
        OnDuty("7001", "Supervisor", "supervisor", "", ()),
    )
    return replace(city, people=people)


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    async with town_on("sqlite", tmp_path, rostered) as copied:
        yield copied


async def test_who_is_on_by_the_roster_and_by_hand(town: Town) -> None:
    chief, day = town.chiefs["damkar"], Operator(town, "damkar", "8001", "siang")
    town.channels[day.inbound(Kind.TEXT).channel].stands(town.groups["damkar"], "8001", Standing.MEMBER)
    await day.types("/piket")
    shown = town.group("damkar").last.text
    assert "Piket Damkar" in shown and "@u8001" in shown and "@regu_malam" not in shown
    await chief.taps("Saya selesai piket")
    assert "Damkar-1 selesai piket" in chief.toast
    await town.forward(minutes=20)  # 21.04: the night crew by the roster
    await chief.types("/piket")
    shown = town.group("damkar").last.text
    assert "@regu_malam" in shown and "@u8001" not in shown and "Damkar-1" not in shown
    await chief.types("/piket masuk")
    await chief.types("/piket")
    assert "Damkar-1" in town.group("damkar").last.text


async def test_only_people_on_duty_are_named_when_the_ladder_calls(town: Town) -> None:
    chief, other = town.chiefs["damkar"], town.operator()
    await other.types("/piket masuk")
    await chief.types("/piket keluar")
    await fire(town)
    await town.forward(seconds=60)
    assert town.group("damkar").hears("belum diterima", f"@u{other.person}", loud=True)
    assert not town.group("damkar").hears("belum diterima", f"@u{chief.person}")


async def test_a_role_is_handed_over(town: Town) -> None:
    supervisor, sari = Operator(town, "ruang_kendali", "7001", "Supervisor"), town.operator("ruang_kendali")
    town.channels[sari.inbound(Kind.TEXT).channel].stands(
        town.groups["ruang_kendali"], "7001", Standing.MEMBER
    )
    await supervisor.starts()
    await sari.starts()
    await sari.types("/piket")
    await supervisor.types(f"/piket serah @u{sari.person}")
    assert town.group("ruang_kendali").hears("menyerahkan piket dan peran supervisor kepada Ruang Kendali-3")
    ani = await fire(town)
    await town.forward(seconds=181)
    assert sari.private.hears(ani.code, "belum diterima", loud=True)
    assert not supervisor.private.hears(ani.code)


async def test_a_role_goes_to_nobody_who_cannot_be_called(town: Town) -> None:
    """Whoever hands over reads it and stays; once the other has pressed Mulai it goes, and comes back where he closes the chat."""
    supervisor, sari = Operator(town, "ruang_kendali", "7001", "Supervisor"), town.operator("ruang_kendali")
    town.channels[sari.inbound(Kind.TEXT).channel].stands(
        town.groups["ruang_kendali"], "7001", Standing.MEMBER
    )
    await supervisor.starts()
    await sari.types("/piket")
    await supervisor.types("/piket serah Ruang Kendali-3")
    assert town.group("ruang_kendali").hears(
        "belum berpindah", "Ruang Kendali-3 belum menekan Mulai", "tetap piket"
    )
    first = await fire(town)
    await town.forward(seconds=181)
    assert supervisor.private.hears(first.code, "belum diterima", loud=True)
    await sari.starts()
    await supervisor.types("/piket serah Ruang Kendali-3")
    assert town.group("ruang_kendali").hears("menyerahkan piket dan peran supervisor kepada Ruang Kendali-3")
    second = await fire(town, KANDANG_LIMUN)
    await town.forward(seconds=181)
    assert sari.private.hears(second.code, "belum diterima", loud=True)
    assert not supervisor.private.hears(second.code)


async def test_who_takes_over_the_duty_without_mulai_is_named(town: Town) -> None:
    chief, other = town.chiefs["damkar"], town.operator()
    await other.types("/piket masuk")
    await chief.types("/piket serah Damkar-2")
    assert town.group("damkar").hears("menyerahkan piket kepada Damkar-2", "Damkar-2 belum menekan Mulai")
    await other.starts()
    await other.types("/piket serah Damkar-1")
    assert town.group("damkar").hears("menyerahkan piket kepada Damkar-1")


async def test_nobody_reachable_on_duty_is_told_once(town: Town) -> None:
    chief = town.chiefs["polisi"]
    await chief.types("/piket keluar")
    assert town.group("polisi").hears("Setelah ini tidak ada yang piket di Polisi")
    assert town.group("ruang_kendali").hears("Tidak ada yang piket di Polisi", loud=True)
    said = len(town.group("ruang_kendali").messages)
    await town.forward(hours=3)
    assert len(town.group("ruang_kendali").messages) == said
    await chief.types("/piket masuk")
    await chief.types("/piket keluar")
    heard = [m for m in town.group("ruang_kendali").messages if "piket di Polisi" in m.text]
    assert len(heard) == 2


async def test_the_last_one_leaves_the_group(town: Town) -> None:
    chief = town.chiefs["dlh"]
    left = Membership(chief.person, Standing.OUT)
    await town.offer(chief.inbound(Kind.MEMBER, membership=left))
    assert town.group("dlh").hears("Tidak ada yang piket di DLH", loud=True)


async def test_what_the_next_shift_must_know_and_who_took_it(town: Town) -> None:
    ani, crew, following = await fire(town), town.operator(), town.operator()
    await crew.taps("Terima", ani.code)
    await crew.types(f"/janji {ani.code} 20")
    await crew.types(f"/tanya {ani.code} lantai berapa?")
    await town.forward(minutes=10)
    await crew.types("/serahterima")
    told = town.group("damkar").last
    for part in (
        "Serah terima 20.54",
        "dari Damkar-2: 1 tiket terbuka",
        "Kebakaran · ",
        "Damkar menerima, belum berangkat",
        "dipegang Damkar-2",
    ):
        assert part in told.text
    assert f"<b>{ani.code}</b> dijanjikan ditelepon 21.04 oleh Damkar-2" in told.text
    assert f"Sudah berkali-kali dipanggil: <b>{ani.code}</b>" in told.text
    assert f"Menunggu jawaban pelapor: <b>{ani.code}</b>" in told.text
    assert "harus diterima orang lain" in await crew.taps("Saya terima")
    assert "Anda terima" in await following.taps("Saya terima")
    assert "✅ Diterima Damkar-3, 20.54." in told.text
    await following.types("/serahterima terima")
    assert town.group("damkar").hears("Sudah diterima Damkar-3 20.54")
    await town.forward(minutes=30)
    assert not town.group("damkar").hears("belum diterima. Regu")
    assert town.group("damkar").hears("Damkar-2 berjanji menelepon pelapor sekarang", loud=True)


async def test_a_hand_over_that_nobody_takes_is_not_forgotten(town: Town) -> None:
    await town.operator().types("/serahterima")
    await town.forward(minutes=10)
    assert town.group("damkar").hears("Serah terima Damkar 20.44 belum diterima", loud=True)
    await town.forward(minutes=60)
    heard = [m for m in town.group("damkar").messages if "belum diterima. Regu" in m.text]
    assert len(heard) == 3
    assert town.group("ruang_kendali").hears("Serah terima Damkar 20.44 belum diterima")


async def test_a_promise_that_was_kept(town: Town) -> None:
    ani, crew = await fire(town), town.operator()
    await crew.taps("Terima", ani.code)
    await crew.types(f"/janji {ani.code} 21.15")
    assert "berjanji menelepon pelapor 21.15" in town.group("damkar").card(ani.code).text
    await crew.types(f"/janji {ani.code} sudah")
    await town.forward(hours=1)
    assert not town.group("damkar").hears("menelepon pelapor sekarang")


async def test_the_roster_from_a_spreadsheet(tmp_path: Path) -> None:
    from cities import CityMistakes, default_city, load

    folder = tmp_path / "kota"
    folder.mkdir()
    for path in default_city().parent.glob("*.csv"):
        (folder / path.name).write_text(path.read_text())
    file = folder / "kota.toml"
    file.write_text(default_city().read_text() + '\n[piket]\nberkas = "piket.csv"\n')
    roster = folder / "piket.csv"
    roster.write_text(
        "telegram,sebutan,peran,instansi,jaga\n"
        "@regu_a,Regu A,petugas,damkar,senin-jumat 07.00-19.00; sabtu 07.00-13.00\n"
        "112233,Supervisor,supervisor,,\n"
    )
    people = load(file).people
    assert [(p.telegram, p.role, len(p.shifts)) for p in people] == [
        ("@regu_a", "petugas", 2),
        ("112233", "supervisor", 0),
    ]
    roster.write_text("telegram,peran,instansi\n@x,petugas,damkarr\n")
    with pytest.raises(CityMistakes, match="baris 2"):
        load(file)


@pytest.mark.parametrize("said", ["/piket keluar", "/piket serah @rekan"])
async def test_whoever_leaves_reads_what_he_still_holds_and_can_give_it_back(town: Town, said: str) -> None:
    crew, other = town.operator(), town.operator()
    await other.types("/piket masuk")
    ani, budi = await fire(town), await fire(town, KANDANG_LIMUN)
    await crew.taps("Terima", ani.code)
    await crew.taps("Terima", budi.code)
    await crew.types(said.replace("@rekan", f"@u{other.person}"))
    words = town.group("damkar").last.text
    assert "masih memegang 2 tiket" in words and f"/lepas {ani.code} {budi.code}" in words
    await crew.types(words.partition("dipanggil: ")[2])
    for code in (ani.code, budi.code):
        assert (await town.ticket(code)).part("damkar").holder is None  # type: ignore[union-attr]
    await crew.types("/piket masuk")
    await crew.types("/piket keluar")
    assert "memegang" not in town.group("damkar").last.text


async def test_a_key_says_what_is_still_held_too(town: Town) -> None:
    crew = town.operator()
    ani = await fire(town)
    await crew.taps("Terima", ani.code)
    await crew.types("/piket")
    assert f"/lepas {ani.code}" in await crew.taps("Saya selesai piket")
