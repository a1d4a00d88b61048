"""An answer to a question of its own never ends what is told: every word stays, with its clock, whatever is asked beside it."""

from __future__ import annotations

import pytest

from tests.town import PANORAMA, Town

UNWELL = "istri saya lemas sekali dan keringat dingin"  # no word of it names danger: the pattern does
ASKED = {
    "a person": "bisa bicara dengan petugas?",
    "a machine": "ini bot ya?",
    "a number": "nomor ambulans berapa?",
    "a call back": "tolong telepon saya",
    "how long": "berapa lama lagi?",
    "thanks": "terima kasih ya pak",
    "a greeting": "selamat malam pak",
    "another office": "lampu jalan di depan rumah mati",
    "how to share a place": "gimana cara kirim lokasi?",
    "a person, in English": "can i talk to a human?",
}
STROKES = (
    "Yth. Bapak/Ibu petugas, istri saya sejak 20 menit yang lalu mendadak tidak dapat berbicara dan tangan kanannya lemah sebelah",
    "pak petugas, kakek saya tiba tiba gak bisa ngomong tangan kanannya ga bisa diangkat",
    "halo petugas, bapak saya ga bisa bicara sama sekali sejak bangun tidur",
    "mamaku ga bisa bicara pak petugas",
    "petugas 112 yth, suami saya sulit bicara dan lemah separuh badan mendadak",
    "bibir nenek saya mencong pak operator, bicaranya pelo",
    "bapak ambo dak biso ngecek, tangan kanannyo lemah",
    "Please officer, my wife suddenly cannot speak and her face is drooping",
    "my father can't talk and his right arm is weak",
    "operator, my husband's speech is slurred",
)


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize("order", ["{asked} {told}", "{told}, {asked}"])
async def test_what_is_told_around_a_question_rings(town: Town, asked: str, order: str) -> None:
    """P1, C4"""
    ani = town.citizen()
    words = order.format(asked=ASKED[asked], told=UNWELL)
    await ani.says(words)
    await town.forward(seconds=75)
    assert town.group("ruang_kendali").hears(UNWELL), ani.texts
    await town.forward(seconds=110)
    assert town.group("ruang_kendali").hears("26-0001", loud=True), ani.texts


@pytest.mark.parametrize("asked", ASKED)
async def test_a_question_before_or_behind_it_takes_nothing_away(any_town: Town, asked: str) -> None:
    for said in ([ASKED[asked], UNWELL], [UNWELL, ASKED[asked]]):
        ani = any_town.citizen()
        for words in said:
            await ani.says(words)
        await any_town.forward(seconds=185)
    rung = [t for t in await any_town.tickets() if t.category == "medis" and t.loud_at is not None]
    assert len(rung) == 2, any_town.group("ruang_kendali").texts


@pytest.mark.parametrize("told", STROKES)
async def test_who_cannot_speak_any_more_needs_an_ambulance(town: Town, told: str) -> None:
    ani = town.citizen()
    await ani.says(told)
    await ani.shares(PANORAMA)
    card = town.group("psc119").card("26-0001")
    assert "Merah" in card.text and not card.delivery.silent
    assert "BERSEMBUNYI" not in card.text and not ani.last.delivery.silent
    assert (await town.ticket("26-0001")).state.words.startswith(told)


@pytest.mark.parametrize("told", STROKES[:4])
async def test_it_rings_within_the_minute_without_a_place(any_town: Town, told: str) -> None:
    ani = any_town.citizen()
    await ani.says(told)
    await any_town.forward(seconds=60)
    assert any_town.group("psc119").hears("DARURAT MEDIS", loud=True)


@pytest.mark.parametrize(
    "said",
    [
        "mau bicara dengan petugas",
        "mau ngomong sama orang bukan bot",
        "gak bisa ngomong sama petugas",
        "can i talk to a human",
    ],
)
async def test_who_wants_to_talk_is_told_how(town: Town, said: str) -> None:
    ani = town.citizen()
    await ani.says(said)
    assert await town.tickets() == []
    assert ani.texts[0].startswith(("Ingin bicara langsung", "Want to talk"))


async def test_more_than_a_number_is_kept_beside_its_answer(any_town: Town) -> None:
    ani = any_town.citizen()
    await ani.says("minta nomor damkar yang di panorama")
    assert "Damkar" in ani.last.text or "112" in ani.last.text
    await ani.says("rumah tetangga kebakaran")
    await any_town.forward(seconds=60)
    assert any_town.group("damkar").hears("KEBAKARAN", loud=True)
