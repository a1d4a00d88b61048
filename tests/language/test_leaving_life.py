"""Who takes leave of life says so in many words: what is ready, who shall look after whom, how it does not hurt."""

from __future__ import annotations

import pytest

from domain.danger import Danger
from language.hear import RINGS, outcome
from language.words import Lexicon
from tests.language.tables import heard

LEAVING = [
    "cara mati yang tidak sakit",
    "i want to end it tonight",
    "kalau saya mati siapa yang urus anak saya, saya sudah siapkan semuanya",
    "dosis paracetamol yang mematikan berapa ya",
    "i dont want to wake up tomorrow. pills are next to me",
    "titip kucing ya. dak tahan lagi ambo hidup",
    "racun la di tangan ambo",
    "how to die without pain",
    "gimana cara mati tanpa rasa sakit",
    "kursi udah siap, tali udah di atas",
    "aku pamit, maafin aku. talinya udah siap",
    "titip kucing ya. dak tahan lagi ambo hidup. racun la di tangan ambo",
    "pamit ya semua, maafkan salah saya, tali sudah siap",
    "surat sudah saya tulis, tinggal kursi ini saya tendang",
]
STAYING = [
    "titip kucing ya minggu depan",
    "surat lamaran sudah saya tulis",
    "cara mematikan lampu",
    "i want to end it, the subscription",
    "i dont want to wake up early tomorrow",
    "tali jemuran sudah siap",
]


@pytest.mark.parametrize("said", LEAVING)
def test_it_is_a_crisis_and_a_life(lexicon: Lexicon, said: str) -> None:
    told = heard(lexicon, said)
    assert (told.danger, told.danger_category, told.soft) == (Danger.LIFE, "krisis_jiwa", False)


@pytest.mark.parametrize("said", STAYING)
def test_what_only_sounds_like_it_rings_nobody(lexicon: Lexicon, said: str) -> None:
    assert outcome(heard(lexicon, said)) not in RINGS
