"""`sigap bahasa ekspor`: what goes out, what never does, and on whose word."""

from __future__ import annotations

from models import accesses
from tests.hearing.conftest import City
from tests.scenarios.stories import finish, later, person_number, prank, tell
from tests.town import KANDANG_LIMUN, PANORAMA, SUMBER_JAYA, Person, Town

FIRE = (
    "TOLONG rumah pak Budi Santoso kebakaran, api besar, jl merapi no 17 blok C, mobil BD 1234 AB ikut terbakar, "
    "hubungi 0812-3456-7890 atau ig budi.s_99, foto di https://foto.example.org/rumah17, KTP 1771012345678901"
)
SECRETS = ("budi", "santoso", "17", "1234", "7890", "budi.s", "example", "1771012345678901", "https")


async def done(town: Town, words: str, at: tuple[float, float], agency: str = "damkar") -> Person:
    """Told, gone to, finished, and closed by time."""
    reporter = await tell(town, words, at)
    await finish(town, town.operator(agency), reporter.code)
    await later(town, hours=30)
    return reporter


async def test_what_operators_found_goes_out_masked_and_sealed(any_city: City) -> None:
    city = any_city
    town = city.town
    ani = await done(town, FIRE, PANORAMA)
    budi = await prank(town, "ada pohon tumbang menimpa mobil, orangnya terjepit")
    assert (await town.ticket(budi.code)).status == "false_report"
    code, said = city.types("ekspor", str(city.file), "--izin", await city.permission())
    assert code == 0 and "2 teks" in said and "Kendali-" in said, said
    sealed = city.file.read_bytes()
    assert sealed.startswith(b"SIGAP-BAHASA 1 ") and b"kebakaran" not in sealed
    assert city.file.stat().st_mode & 0o077 == 0
    found = {m.truth: m for m in city.opened().messages}
    assert found.keys() == {"life", "prank_credible"}
    assert found["life"].category == "kebakaran" and "kebakaran, api besar" in found["life"].text
    told = " ".join(m.text for m in found.values()).casefold()
    assert [secret for secret in SECRETS if secret in told] == []
    readings = await town.read(lambda tx: accesses.between(tx, town.clock.now(), town.clock.now()))
    mine = [r for r in readings if r.purpose == accesses.Purpose.LEARNING]
    assert {r.subject for r in mine} == {await person_number(town, c.code) for c in (ani, budi)}
    assert all("Kendali-" in r.label and "terminal:" in r.label and r.reader for r in mine)
    await town.app.settle()
    assert "2 teks" in city.chief.private.last.text
    await ani.says("/datasaya")
    document = ani.last.delivery.file
    assert document and b'"learning"' in document


async def test_nothing_goes_out_without_a_supervisors_word(any_city: City) -> None:
    city = any_city
    town = city.town
    await done(town, "rumah kebakaran, api besar", PANORAMA)
    code, said = city.types("ekspor", str(city.file))
    assert code == 2 and "/izinekspor" in said and len(said.splitlines()) == 2, said
    code, said = city.types("ekspor", str(city.file), "--izin", "ABCDEFGHJK")
    assert code == 2 and "salah" in said
    damkar = town.operator("damkar")
    await damkar.starts()
    await damkar.types("/izinekspor")
    assert town.group("damkar").hears("Ini untuk supervisor")
    given = await city.permission()
    assert city.types("ekspor", str(city.file), "--izin", given.lower())[0] == 0
    again = city.folder / "lagi.sigap"
    code, said = city.types("ekspor", str(again), "--izin", given)
    assert code == 2 and "sudah dipakai" in said and not again.exists()
    given = await city.permission()
    code, said = city.types("ekspor", str(city.file), "--izin", given)
    assert code == 2 and city.types("ekspor", str(again), "--izin", given)[0] == 0, "a file is never replaced"


async def test_in_a_group_the_code_comes_to_the_private_chat(any_city: City) -> None:
    city = any_city
    await city.chief.types("/izinekspor")
    assert not city.town.group("ruang_kendali").hears("Kode izin: ")
    assert "Kode izin: " in city.chief.private.last.text


async def test_the_word_of_who_supervises_no_longer_is_none(any_city: City) -> None:
    city = any_city
    await done(city.town, "rumah kebakaran, api besar", PANORAMA)
    given = await city.permission()
    await later(city.town, hours=25)
    code, said = city.types("ekspor", str(city.file), "--izin", given)
    assert code == 2 and "24 jam" in said and not city.file.exists()


async def test_what_is_open_secret_played_or_taken_back_stays(any_city: City) -> None:
    city = any_city
    town = city.town
    await done(town, "rumah kebakaran, api besar", PANORAMA)
    await done(town, "suami saya pukul saya terus, tolong", KANDANG_LIMUN, "polisi")
    gone = await done(town, "gudang terbakar, asap hitam tebal", SUMBER_JAYA)
    await gone.says("/hapusdata")
    await gone.says("HAPUS DATA SAYA")
    await town.chiefs["ruang_kendali"].types("/latihan")
    await town.chiefs["ruang_kendali"].types("/latihan kapal tenggelam di pantai panjang")
    await town.chiefs["ruang_kendali"].types("/latihan selesai")
    await tell(town, "motor tabrakan, orangnya tidak sadar", KANDANG_LIMUN)
    code, said = city.types("ekspor", str(city.file), "--izin", await city.permission())
    assert code == 0, said
    assert [m.text for m in city.opened().messages] == ["rumah kebakaran, api besar"]


async def test_without_any_text_the_code_stays_good(any_city: City) -> None:
    city = any_city
    given = await city.permission()
    code, said = city.types("ekspor", str(city.file), "--izin", given)
    assert code == 2 and "Belum ada teks" in said and not city.file.exists()
    await prank(city.town)
    assert city.types("ekspor", str(city.file), "--izin", given)[0] == 0


async def test_what_an_operator_found_to_be_nothing_is_told_as_that(any_city: City) -> None:
    city = any_city
    await prank(city.town, "ada asap di belakang rumah, apinya besar", reason="bukan_darurat")
    assert city.types("ekspor", str(city.file), "--izin", await city.permission())[0] == 0
    assert [m.truth for m in city.opened().messages] == ["non_emergency"]
