"""Who asks for help for husband, wife or father is no victim of theirs: what happened to them decides. Against them stand an act,
or fear of them."""

from __future__ import annotations

import pytest

from language.hear_file import Ear

ASKED = (
    "minta tolong pak suami saya",
    "saya minta tolong, suami saya",
    "mintak tolong pak suami ambo",
    "boleh minta tolong bu istri saya",
    "ibu minta tolong suaminya",
    "mohon minta tolong mantan suami saya",
    "minta tolong bapak saya",
)
BEFALLEN = {
    "stroke": "medis",
    "kecelakaan di simpang lima": "kecelakaan",
    "tenggelam": "tenggelam",
    "pingsan": "medis",
    "dadanya sakit tembus ke punggung": "medis",
    "kejang": "medis",
    "sesak napas": "medis",
    "digigit ular": "hewan_berbahaya",
    "kesetrum": "medis",
    "mabuk berat tidak sadar": "medis",
}
AGAINST = (
    "tolong saya dari suami",
    "selamatkan kami dari bapak tiri",
    "minta perlindungan dari suami",
    "tolong lindungi saya dari pacar saya",
    "minta tolong suami saya ngamuk",
    "minta tolong suami mukul",
    "minta tolong suami saya marah marah",
    "minta tolong pak suami saya kejar saya",
    "minta tolong suami mau bunuh saya",
    "minta tolong mantan saya gedor pintu",
    "tolong istri saya ngamuk",
)


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize("befallen", BEFALLEN)
def test_what_befell_him_decides(ear: Ear, asked: str, befallen: str) -> None:
    heard = ear.hears(f"{asked} {befallen}")
    assert (heard["category"], heard["rings_after_s"]) == (BEFALLEN[befallen], 60), heard


@pytest.mark.parametrize("words", AGAINST)
def test_an_act_or_fear_is_violence(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert (heard["category"], heard["rings_after_s"]) == ("kekerasan", 60), heard
