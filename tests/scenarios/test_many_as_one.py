"""Albums, several pictures in a row, a phone that moves: many messages, one answer."""

from __future__ import annotations

import pytest

from domain.message import Kind
from tests.scenarios.stories import JPEG, fire, tell
from tests.town import KANDANG_LIMUN, PANORAMA, SUMBER_JAYA, Person, Town

CAPTION = "pohon tumbang menimpa mobil, ada orang di dalam"
MEDIA = [
    (Kind.PHOTO, "📷 Foto di"),
    (Kind.VIDEO, "🎥 Video di"),
    (Kind.VOICE, "🎙️ Pesan suara di"),
    (Kind.DOCUMENT, "📎 Berkas di"),
]


async def album(who: Person, *captions: str, name: str = "a") -> list[str]:
    """Send one with these captions; answers what is said within the next seconds."""
    before = len(who.messages)
    for caption in captions:
        await who.sends(Kind.PHOTO, JPEG, caption=caption, album=name)
    await who.town.forward(seconds=3)
    return who.texts[before:]


@pytest.mark.parametrize("on", [0, 1, 2])
async def test_c7_the_words_of_an_album_count_on_any_picture(any_town: Town, on: int) -> None:
    ani = any_town.citizen()
    answers = await album(ani, *(CAPTION if i == on else "" for i in range(3)))
    assert len(answers) == 1 and "Di mana?" in answers[0]
    await ani.shares(PANORAMA)
    assert CAPTION in any_town.group("ruang_kendali").card(ani.code).text
    assert len(await album(ani, "", "", "", name="b")) == 1


async def test_c7_an_album_that_says_all_is_answered_by_its_receipt(town: Town) -> None:
    ani = town.citizen()
    answers = await album(ani, "", "rumah kebakaran di jl salak 5", "", "")
    assert [t for t in answers if "Foto" in t or "Di mana" in t] == [] and ani.receipt
    budi = await fire(town, SUMBER_JAYA)
    answers = await album(budi, "", "apinya makin besar", "", name="c")
    assert answers == ["📷 Foto diterima, sedang kami teruskan ke petugas."]
    assert town.group("ruang_kendali").hears("apinya makin besar", budi.code)


@pytest.mark.parametrize(("kind", "named"), MEDIA, ids=[kind for kind, _ in MEDIA])
async def test_c7_each_kind_is_named_rightly_and_a_row_of_them_is_answered_once(
    town: Town, kind: Kind, named: str
) -> None:
    ani, budi = town.citizen(), await fire(town)
    for who in (ani, budi):
        before = len(who.messages)
        for _ in range(3):
            await who.sends(kind, b"OggS")
        assert [t.startswith(named) for t in who.texts[before:]] == [True], who.texts
    await ani.says("rumah saya kebakaran")
    assert "Di mana?" in ani.last.text


async def moves(who: Person, start: tuple[float, float], end: tuple[float, float]) -> None:
    """A live location that is shared, moves six times, and ends."""
    shared = str(next(who.town.numbers))
    await who.shares(start, live=True, message_id=shared)
    for i in range(1, 7):
        at = (start[0] + (end[0] - start[0]) * i / 6, start[1] + (end[1] - start[1]) * i / 6)
        await who.town.forward(seconds=2)
        await who.shares(at, live=i < 6, edited=True, message_id=shared)


async def test_c30_a_phone_that_moves_before_any_word_is_answered_once(town: Town) -> None:
    ani = town.citizen()
    await moves(ani, PANORAMA, KANDANG_LIMUN)
    assert len(ani.messages) == 1 and "Lokasi diterima: sekitar Dusun Besar" in ani.last.text
    await ani.says("rumah saya kebakaran, api besar")
    card = town.group("damkar").card(ani.code).text
    assert "<b>Dusun Besar" in card and "titik kejadian" in card
    assert "Pelapor sekarang: sekitar <b>Kandang Limun" in card


FOLLOWED = [("ada orang hanyut di sungai", "basarnas", True), ("rumah tetangga kebakaran", "damkar", False)]


@pytest.mark.parametrize(("words", "agency", "follows"), FOLLOWED)
async def test_c30_the_first_point_stays_named_and_only_what_drifts_follows(
    town: Town, words: str, agency: str, follows: bool
) -> None:
    ani = town.citizen()
    await ani.says(words)
    await moves(ani, PANORAMA, SUMBER_JAYA)
    said = len(ani.messages)
    card = town.group(agency).card(ani.code).text
    where, beside = card.split("\n")[1:3]
    assert "Dusun Besar" in (beside if follows else where) and "Sumber Jaya" in (where if follows else beside)
    await ani.says("cepat pak")
    assert len(ani.messages) == said + 1, "the moves were not answered"


async def test_c30_of_a_secret_ticket_the_agency_reads_no_point(town: Town) -> None:
    ani = await tell(town, "suami saya memukul saya, dia bawa pisau")
    await ani.shares((PANORAMA[0] + 0.002, PANORAMA[1]), live=True, edited=True)
    control = town.group("ruang_kendali").card(ani.code).text
    others = [g for g in town.groups if g != "ruang_kendali" and town.group(g).has_card(ani.code)]
    assert "Pelapor sekarang" in control and others
    assert all("Pelapor sekarang" not in town.group(g).card(ani.code).text for g in others)
