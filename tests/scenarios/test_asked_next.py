"""What people ask once they have reported gets a true, short answer, and operators see it."""

from __future__ import annotations

from tests.scenarios.stories import fire, tell
from tests.town import Town


async def test_how_long_is_answered_with_the_state_as_it_is(town: Town) -> None:
    """C27"""
    ani = await fire(town)
    budi = town.operator()
    await ani.says("kok lama")
    assert "Damkar dipanggil 20.44 WIB, baru saja; belum diterima" in ani.last.text and "112" in ani.last.text
    assert town.group("damkar").hears("kok lama")
    await budi.taps("Terima", ani.code)
    await budi.taps("Berangkat", ani.code)
    await town.forward(minutes=6)
    await ani.says("sampai dimana petugasnya pak")
    assert "Damkar berangkat 20.44 WIB, 6 menit yang lalu." in ani.last.text
    await ani.says("halo pak")
    assert "Damkar berangkat" in ani.last.text


async def test_what_is_silent_stays_silent(town: Town) -> None:
    ani = await tell(town, "saya dipukul suami saya")
    await town.operator("polisi").taps("Terima", ani.code)
    await ani.says("berapa menit lagi")
    assert ani.last.text == "Dijawab, 20.44 WIB." and ani.last.delivery.silent
    await ani.says("telepon saya")
    assert (await town.ticket(ani.code)).state.promise is None


async def test_numbers_thanks_and_who_is_speaking(town: Town) -> None:
    """C32, with a report and without one."""
    ani, siti = await fire(town), town.citizen()
    for asks, answer in (
        ("nomor damkar berapa", "\n113\n"),
        ("minta nomor pln pak", "\n123\n"),
        ("no telp ambulans", "\n119\n"),
        ("nomor darurat berapa", "\n112"),
        ("ini bot ya?", "otomatis"),
        ("bisa bicara dengan orang?", "112"),
        ("terima kasih pak", "Sama-sama"),
    ):
        for who in (ani, siti):
            await who.says(asks)
            assert answer in who.last.text, (asks, who.last.text)
        assert town.group("ruang_kendali").hears(asks)
    assert len(await town.tickets()) == 1


async def test_telepon_saya_is_a_promise_that_operators_see(town: Town) -> None:
    ani = await fire(town)
    await town.operator().taps("Terima", ani.code)
    await ani.says("tolong telepon saya pak")
    assert "minta ditelepon" in ani.last.text and ani.last.delivery.keyboard
    kendali = town.group("ruang_kendali")
    assert kendali.hears(ani.code, "pelapor minta ditelepon, sebelum 20.49")
    await town.forward(minutes=5)
    assert kendali.hears(ani.code, "minta ditelepon dan masih menunggu", loud=True)


async def test_who_would_rather_speak_has_a_card_at_once(town: Town) -> None:
    ani = town.citizen()
    await ani.says("telepon saya")
    assert town.group("ruang_kendali").hears("telepon saya", "minta ditelepon", loud=False)


async def test_danger_in_the_same_words_is_heard(town: Town) -> None:
    ani = town.citizen()
    await ani.says("nomor damkar berapa, rumah kebakaran api besar")
    await town.forward(seconds=61)
    assert town.group("damkar").hears("kebakaran", loud=True)
