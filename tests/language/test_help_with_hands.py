"""What was done for a patient is no violence; what somebody did to a victim stays what it is."""

from __future__ import annotations

import pytest

from language.hear_file import Ear
from tests.language.tables import each

HELP = """sudah dipukul punggungnya bayinya masih biru | udah dipukul pelan punggungnya masih biru | sudah dipukul2 punggungnya belum keluar
    udah dipukul2 punggungnya | udah ditampar2 pipinya ga sadar | udah saya tampar2 pipinya ga bangun | udah ditampar2 ga sadar
    pipinya udah ditampar2 ga bangun | udah digedor gedor ga nyaut | anak kos saya 2 hari ga keluar kamar, digedor2 ga ada jawaban
    kamar mandi terkunci udah digedor2 bau gas | pintu sudah didobrak bapak tergeletak | sudah didobrak pintunya ternyata pingsan di dalam
    sudah saya pukul punggungnya | kami gedor gedor ga ada jawaban | sudah kami dobrak bapaknya tergeletak | udah digedor gedor ga ada suara dari dalam
    bayi tersedak sudah dipukul2 punggungnya belum keluar | anak saya ketelen koin udah dipukul2 punggungnya"""
VIOLENCE = """ibu dipukul bapak, tidak sadar | anak saya dipukul orang punggungnya berdarah | saya ditampar suami | pipinya ditampar suami sampai pingsan
    rumah saya digedor2 orang | pintu kami didobrak orang | maling dobrak pintu | pintu didobrak maling bapak saya tergeletak
    dipukul punggungnya pakai kayu tidak sadar | anak saya dipukuli gurunya pingsan | pintu digedor2 ga saya bukain | ibu sudah dipukul tidak sadar
    kami di kamar mandi, pintu digedor gedor | suami saya gedor pintu ga saya bukain | sudah dipukul mukanya biru | saya sudah dipukul punggungnya
    saya dipukul | istri dipukul suami ga bangun | dia gedor gedor pintu saya ga berani keluar | ibu ditampar bapak pingsan"""


@pytest.mark.parametrize("text", each(HELP))
def test_help_calls_no_police(ear: Ear, text: str) -> None:
    heard = ear.hears(text)
    assert heard["category"] not in ("kejahatan", "kekerasan") and "polisi" not in heard["agencies"]


@pytest.mark.parametrize("text", each(VIOLENCE))
def test_violence_stays_violence(ear: Ear, text: str) -> None:
    heard = ear.hears(text)
    assert heard["category"] in ("kejahatan", "kekerasan") and heard["heard"] == "life"
