"""A yes that says more than yes."""

from __future__ import annotations

import pytest

from language.answers.settled import Yes, settled
from tests.language.test_follow_up import DONE, GOES_ON, NEITHER

WHOLE = (
    DONE
    + """ | sudah aman bu makasih banyak petugasnya cepat | sudah dibawa ke rumah sakit alhamdulillah | iya sudah | done thanks
    sudah ditangani polisi pak | sudah selesai semua pak | sudah dijemput ambulans | sudah pergi pak ularnya | udah mati apinya pak
    sudah aman semua, tidak ada korban | sudah beres pak, terima kasih atas bantuannya | makasih pak sudah dibantu, sudah aman
    alhamdulillah sudah padam pak makasih damkarnya | banjirnya sudah surut | anak saya sudah ketemu alhamdulillah
    sudah pak terima kasih banyak semoga sehat selalu | thanks, all sorted
    udah mendingan pak | udah baikan | udah agak enakan bapaknya | udah bisa jalan | udah bisa ngomong lagi | sudah stabil | udah lumayan"""
)
WORSE = """sudah tidak bernapas pak | sudah tidak ada nadinya | sudah pendarahan lagi pak
    sudah dibawa tapi mobilnya mogok di jalan, bapak tidak napas | aman pak, cuma bapak nggak bangun bangun | iya pak tolong
    done but she is not breathing | all good but the baby is not breathing | sudah merambat ke rumah sebelah | sudah mati orangnya
    sudah sesak | sudah pak, bapak nggak bangun | ok pak sesak | sudah dibawa mobilnya mogok | iya tolong cepat
    yes please help | yes she is gone
    sudah keluar darah | sudah aman pak tinggal ibu di dalam
    udah ga bisa jalan | sudah bisa jalan tapi sesak | udah lumayan parah | udah ga bisa ngomong lagi
    sudah 🆘 | sudah aman pak tapi"""
UNKNOWN = """sudah di depan pintu pak | dia sudah datang | sudah biru | sudah masuk rumah pak | sudah ke atap | sudah mau melahirkan | sudah naik airnya
    dia sudah pergi | sudah dingin badannya | sudah tenggelam | sudah bapak biru | sudah ditembak orang | sudah bakar semua"""
UNSURE = """sudah dibawa pak | sudah pak, terima kasih, kuncinya ada di tetangga | sudah dibawa ke rs m yunus | sudah datang pak
    sudah aman pak, saya mandi dulu | ularnya sudah dibawa petugas | pohonnya sdh dipotong sama damkar | sudah pak mtr nwn"""
NO_YES = GOES_ON + " | " + NEITHER


def each(*groups: tuple[str, Yes | None]) -> list[tuple[str, Yes | None]]:
    return [(t.strip(), how) for texts, how in groups for line in texts.split("\n") for t in line.split("|")]


@pytest.mark.parametrize(
    ("text", "how"),
    each(
        (WHOLE, Yes.WHOLE), (WORSE, Yes.WORSE), (UNKNOWN, Yes.UNKNOWN), (UNSURE, Yes.UNSURE), (NO_YES, None)
    ),
)
def test_only_a_yes_that_says_nothing_more_is_whole(text: str, how: Yes | None) -> None:
    """C23"""
    assert settled(text) is how
