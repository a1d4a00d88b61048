"""Honest waiting and silent reporting: what a reporter is told while nothing happens, and what a glance must not betray."""

from __future__ import annotations

from tests.scenarios.stories import button, fire, tell
from tests.town import Town

LOUD_WORDS = ("polisi", "kekerasan", "dipukul", "petugas", "darurat", "112", "laporan")


async def test_nobody_has_answered_is_said_once_and_only_while_it_is_true(any_town: Town) -> None:
    ani = await fire(any_town)
    assert "Belum ada petugas yang menjawab" in ani.receipt
    await any_town.forward(minutes=10)
    told = [m for m in ani.messages if "Belum ada yang menjawab, kami memanggil lagi" in m.text]
    assert len(told) == 1 and "Telepon 112" in told[0].text and not told[0].delivery.silent


async def test_not_where_another_agency_has_answered(town: Town) -> None:
    ani = await tell(town, "tabrakan motor sama truk, ada yang terluka parah")
    await town.operator("psc119").taps("Terima", ani.code)
    await town.forward(minutes=4)
    assert town.group("polisi").hears("belum diterima Polisi", loud=True)
    assert not ani.hears("Belum ada yang menjawab")


async def test_help_is_not_promised_before_somebody_has_acknowledged(town: Town) -> None:
    ani = await button(town)
    assert "menunggu dilihat" in ani.receipt
    await town.forward(seconds=61)
    assert "diteruskan ke Damkar" in ani.receipt and "Belum ada petugas yang menjawab" in ani.receipt
    await town.operator().taps("Terima", ani.code)
    await town.forward(seconds=1)
    assert "Diterima Damkar" in ani.receipt and "Belum ada petugas" not in ani.receipt


async def test_after_an_outage_the_truth_and_only_where_it_is_safe(town: Town) -> None:
    ani = await fire(town)
    victim = await tell(town, "saya dipukul suami saya, takut sekali")
    await town.down(minutes=21)
    assert ani.hears("Sistem sempat mati dari 20.44 sampai 21.05 WIB", "Masih darurat? Telepon 112")
    assert not victim.hears("Sistem sempat mati")


async def test_a_short_stop_is_told_to_nobody(town: Town) -> None:
    ani = await fire(town)
    await town.down(seconds=40)
    assert not ani.hears("Sistem sempat mati")


async def test_in_silence_the_wait_is_told_by_an_edit_without_a_sound(town: Town) -> None:
    victim = await tell(town, "saya dipukul suami saya, takut sekali")
    before = len(victim.messages)
    await town.forward(seconds=70)
    assert len(victim.messages) == before, "nothing new appears"
    assert victim.hears(victim.code, "Belum diterima, kami coba lagi.")
    await town.operator("polisi").taps("Terima", victim.code)
    await town.forward(seconds=5)
    assert victim.hears(victim.code, "Dijawab") and not victim.hears("Belum diterima")


async def test_silent_and_neutral_from_the_first_word_to_the_last(town: Town) -> None:
    victim = await tell(town, "saya dipukul suami saya, takut sekali")
    await victim.says("1")
    assert "BERSEMBUNYI" in town.group("polisi").card(victim.code).text
    assert "JANGAN DITELEPON" in town.group("ruang_kendali").card(victim.code).text
    crew = town.operator("polisi")
    for tap in ("Terima", "Berangkat", "Tiba", "Selesai"):
        await crew.taps(tap, victim.code)
        await town.forward(seconds=40)
    assert victim.messages and all(m.delivery.silent for m in victim.messages)
    for message in victim.messages:
        assert not [w for w in LOUD_WORDS if w in message.text.casefold()], message.text
