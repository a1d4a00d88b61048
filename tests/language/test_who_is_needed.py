"""Who can help is called within the minute, whatever category the words come to: current, boats, aircraft, narrow places
without air, what boils or explodes over somebody, who stands at an edge, what collapses where many are."""

from __future__ import annotations

import pytest

from language.hear_file import Ear

NEEDED = {  # the first words → whoever must be among the called, within the minute
    "kabel pln nyentuh pagar rumah, pagarnya nyetrum": ("psc119", "pln"),
    "orang kesetrum di atas tiang": ("psc119", "pln"),
    "tiangnya nyetrum, anak saya nempel": ("psc119", "pln"),
    "kapal feri terbakar": ("damkar", "basarnas"),
    "feri miring di pulau baai": ("basarnas",),
    "kapal miring di pulau tikus 20 penumpang": ("basarnas",),
    "pesawat jatuh di fatmawati": ("basarnas", "damkar", "psc119", "polisi"),
    "helikopter jatuh di dekat bandara": ("basarnas", "damkar", "psc119", "polisi"),
    "pesawat tergelincir di bandara fatmawati": ("basarnas", "damkar", "psc119"),
    "orang pingsan di gorong gorong": ("psc119", "damkar"),
    "penggali sumur pingsan di dalam sumur": ("psc119", "damkar"),
    "kompor meledak muka istri saya kena": ("damkar", "psc119"),
    "minyak goreng panas tumpah ke anak": ("psc119",),
    "bayi ketumpahan bubur panas": ("psc119",),
    "kuah bakso panas tumpah kena kaki adik": ("psc119",),
    "balita di pinggir atap sendirian": ("damkar",),
    "anak berdiri di tepi balkon lantai 4": ("damkar",),
    "anak kejepit eskalator di mega mall": ("damkar", "psc119"),
    "atap sekolah ambruk": ("damkar",),
    "kelas sd 20 roboh, murid masih di dalam": ("damkar", "psc119"),
    "kelas roboh waktu jam pelajaran": ("damkar",),
    "pasar panorama ambruk": ("damkar",),
    "bangunan roboh ada orang di bawah": ("damkar",),
    "harimau masuk kebun, ada yang digigit": ("damkar", "psc119"),
    "beruang madu ngejar petani": ("damkar",),
    "buaya nerkam orang mancing": ("damkar", "psc119"),
    "truk masuk sungai, sopir di dalam kabin": ("damkar", "psc119", "basarnas"),
    "mobil nyemplung danau, orangnya masih di dalam": ("damkar", "psc119", "basarnas"),
}
NOT_NEEDED = {  # words → who has nothing to do with them
    "minyak goreng panas tumpah ke anak": "damkar",
    "adik saya kesetrum di kamar mandi": "pln",
    "kapal selam mainan adik terbakar": "pln",
    "mobil masuk parit, sopirnya luka": "basarnas",
}
NOTHING = ("tiket pesawat jatuh harganya", "harga minyak goreng naik", "mau naik pesawat jam 5 takut jatuh")


@pytest.mark.parametrize("words", NEEDED)
def test_who_can_help_is_called_within_the_minute(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert (heard["rings_after_s"] or 600) <= 60, heard
    assert set(NEEDED[words]) <= set(heard["agencies"]), heard


@pytest.mark.parametrize("words", NOT_NEEDED)
def test_who_cannot_help_is_left_alone(ear: Ear, words: str) -> None:
    assert NOT_NEEDED[words] not in ear.hears(words)["agencies"]


@pytest.mark.parametrize("words", NOTHING)
def test_words_alone_ring_nobody(ear: Ear, words: str) -> None:
    assert ear.hears(words)["rings_after_s"] is None
