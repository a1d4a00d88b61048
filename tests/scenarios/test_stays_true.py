"""The last thing on a reporter's screen is true, whatever has happened since."""

from __future__ import annotations

from tests.scenarios.stories import fire, tell
from tests.town import Town

UNANSWERED = "Belum ada yang menjawab"
QUIETLY = "Belum diterima, kami coba lagi."


async def test_the_line_that_nobody_has_answered_changes_when_somebody_does(any_town: Town) -> None:
    """C34"""
    ani = await fire(any_town)
    await any_town.forward(seconds=90)
    (line,) = [m for m in ani.messages if m.text.startswith(UNANSWERED)]
    await any_town.operator().taps("Terima", ani.code)
    assert "Diterima Damkar" in line.text and not ani.hears(UNANSWERED)
    await any_town.operator().taps("Lepas", ani.code)
    assert line.text.startswith(UNANSWERED)


async def test_so_does_it_when_a_crew_departs_and_nobody_has_accepted(town: Town) -> None:
    """C34, typed in the group, with and without a sound."""
    ani, victim = await fire(town), await tell(town, "saya dipukul suami saya, takut sekali")
    await town.forward(seconds=90)
    assert ani.hears(UNANSWERED) and victim.hears(QUIETLY)
    await town.operator().types(f"{ani.code} unit berangkat")
    await town.operator("polisi").types(f"{victim.code} berangkat")
    await town.forward(seconds=5)
    assert "berangkat" in ani.last.text and not ani.hears(UNANSWERED)
    assert not victim.hears(QUIETLY)
    await town.operator().taps("Tiba", ani.code)
    await town.forward(seconds=5)
    assert not ani.hears(UNANSWERED)


async def test_after_an_outage_only_what_is_true_is_told(town: Town) -> None:
    """C36"""
    ani = await fire(town)
    await town.down(minutes=10)
    told = next(t for t in reversed(ani.texts) if "sempat mati" in t)
    assert told.endswith("tersimpan. Masih darurat? Telepon 112.")
    await town.operator().taps("Terima", ani.code)
    await town.down(minutes=10)
    told = next(t for t in reversed(ani.texts) if "sempat mati" in t)
    assert "ditangani" not in told and "Damkar menerima laporan" in told


async def test_the_card_says_nothing_that_is_over(town: Town) -> None:
    """After Belum, after Palsu, a menu that somebody left open, who holds it."""
    ani, crew, other = await fire(town), town.operator(), town.operator()
    await crew.taps("Lainnya", ani.code)
    assert "Ubah jenis" in str(town.group("damkar").card(ani.code).delivery.buttons)
    await ani.says("rumahnya warna hijau di samping masjid")
    assert "Ubah jenis" not in str(town.group("damkar").card(ani.code).delivery.buttons)
    await crew.taps("Terima", ani.code)
    await other.types(f"/nomor {ani.code}")
    last = town.group("damkar").last.text
    assert "pemegang tiket: Damkar-2" in last and "Tekan Terima" not in last
    await crew.taps("Selesai", ani.code)
    await town.forward(seconds=31)
    await ani.taps("Belum")
    card = town.group("damkar").card(ani.code).text
    assert "dibuka lagi: pelapor mengatakan belum" in card and "menyatakan selesai" not in card
    for one in (crew, town.operator("ruang_kendali")):
        await one.types(f"/palsu {ani.code} iseng")
    assert "belum diterima" not in town.group("ruang_kendali").card(ani.code).text
