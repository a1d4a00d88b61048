"""However somebody who hides asks how far it is, the answer says so, and nothing of what it is about."""

from __future__ import annotations

import pytest

from language.answers.asides import Aside, aside
from tests.town import CITIZEN, PANORAMA, Town
from tests.whatsapp.cloud import Phone

ASKED = (
    "polisi udah jalan?",
    "polisinya sudah jalan blm",
    "udah sampai mana",
    "?",
    "??",
    "masih lama?",
    "mana polisi",
    "gimana pak",
    "status laporan saya pak",
    "kapan datang",
    "sudah berangkat belum",
)
TOLD = (("Terima", "Dijawab"), ("Berangkat", "Di jalan"), ("Tiba", "Sampai"))
SILENT_ABOUT = ("ekerasan", "ejahatan", "Polisi", "112")


@pytest.mark.parametrize("on", ["whatsapp", "telegram"])
async def test_every_way_of_asking_is_answered_alike(town: Town, rina: Phone, on: str) -> None:
    ani = town.citizen("Ani", CITIZEN)
    who = rina if on == "whatsapp" else ani
    await who.says("suami saya pukul saya terus, tolong")
    await who.shares(PANORAMA)
    [ticket] = await town.tickets()
    polisi = town.operator("polisi")

    async def reads(asked: str) -> str:
        before = len(rina.messages)
        await who.says(asked)
        if on == "telegram":
            return ani.last.text
        assert len(rina.messages) == before + 1
        return rina.last.words

    assert "Dipanggil" in await reads("polisi udah jalan?")
    for step, stands in TOLD:
        await polisi.taps(step, ticket.code)
        for asked in ASKED:
            told = await reads(asked)
            assert stands in told, (asked, told)
            assert not any(word in told for word in SILENT_ABOUT), (asked, told)
            await town.forward(seconds=30)
        told = await reads("status")
        assert stands.casefold() in told.casefold()
        assert not any(word in told for word in SILENT_ABOUT), told
        if on == "whatsapp":
            assert told.splitlines()[0] == "Baik.", "the lock screen shows it"


@pytest.mark.parametrize("asked", [*ASKED, "police on the way?", "polisi udah jalan"])
def test_it_is_asked(asked: str) -> None:
    assert aside(asked) is Aside.HOW_LONG


@pytest.mark.parametrize(
    "said",
    [
        "polisi sudah datang",
        "status darurat banjir",
        "gimana caranya melapor",
        "dia jalan ke arah polisi",
        "!",
        "🙏",
    ],
)
def test_it_is_not(said: str) -> None:
    assert aside(said) is not Aside.HOW_LONG
