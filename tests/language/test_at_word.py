"""Which "@" says where, which is somebody's account, and which nobody can tell."""

from __future__ import annotations

import pytest

from domain.contacts import APART, kept_apart
from language.places.at_word import placed
from language.places.locating import Gazetteer

AGENCIES = ("damkar", "polres", "polsek", "sar")
HEARD = [
    ("kebakaran rumah @panorama gang 3", "kebakaran rumah di panorama gang 3"),
    ("kecelakaan @simpanglima korban", "kecelakaan di simpang lima korban"),
    ("kebakaran @ jl salak 5", "kebakaran di jl salak 5"),
    ("kebakaran @jl.salak 5", "kebakaran di jl.salak 5"),
    ("kebakaran @jlsalak5", "kebakaran di jl salak5"),
    ("kebakaran @gang3", "kebakaran di gang 3"),
    ("api @rumah_saya besar", "api di rumah saya besar"),
    ("kebakaran di @sawah lebar", "kebakaran di sawah lebar"),
    ("kebakaran dekat @masjidjamik", "kebakaran dekat masjid jamik"),
    ("fire at @panorama", "fire at panorama"),
    ("kebakaran \uff20panorama", "kebakaran di panorama"),
    ("rumah@panorama terbakar", "rumah di panorama terbakar"),
    ("kebakaran @polsek gading cempaka", "kebakaran di polsek gading cempaka"),
    ("tolong @talangkering kebakaran", "tolong @talangkering kebakaran"),
    ("kebakaran panorama @damkar_1 @polresbengkulu", "kebakaran panorama @damkar_1 @polresbengkulu"),
    ("jl salak nomor 12 @panorama terbakar", "jl salak nomor 12 di panorama terbakar"),
    ("mau lapor @sawahlebar banjir", "mau lapor di sawahlebar banjir"),
    ("saya lapor dari @panorama", "saya lapor dari panorama"),
    ("ibu saya @panorama pingsan", "ibu saya di panorama pingsan"),
    ("wa saya 081234567899 @budisantoso", "wa saya # #"),
    ("hubungi @budi_123", "hubungi #"),
    ("ig @nama", "ig #"),
    ("ig saya @panorama", "ig saya #"),
    ("hubungi ibu saya di @budisantoso", "hubungi ibu saya di #"),
    ("hubungi @budisantoso dan @sitirahma", "hubungi # dan #"),
    ("saya @budisantoso", "saya #"),
    ("pak @budisantoso pingsan", "pak # pingsan"),
    ("kata @budisantoso kebakaran", "kata # kebakaran"),
    ("@budisantoso itu akun saya", "# itu akun saya"),
    ("@budisantoso", "#"),
    ("3 motor @ 2 orang, harga @5000", "3 motor @ 2 orang, harga @5000"),
    ("/start@sigap_lapor_bot", "/start@sigap_lapor_bot"),
    ("surel budi@gmail.com", "surel #"),
    ("https://maps.google.com/@-3.8,102.3,15z", "https://maps.google.com/@-3.8,102.3,15z"),
]


@pytest.mark.parametrize(("text", "read"), HEARD)
def test_what_it_is(gazetteer: Gazetteer, text: str, read: str) -> None:
    said = placed(text, gazetteer.begins, agencies=AGENCIES)
    assert kept_apart(said.words, said.readable).words == read.replace("#", APART)


def test_a_name_that_is_known_as_somebody_s(gazetteer: Gazetteer) -> None:
    said = placed("kecelakaan @talangkering", gazetteer.begins, accounts=["@talangkering"])
    assert not said.readable


def test_asked_where_a_lone_name_is_a_place(gazetteer: Gazetteer) -> None:
    assert placed("@talangkering pak", gazetteer.begins, answers=True).words == "di talangkering pak"
