"""A point of somebody with several open reports: by the reply, else to the only one without a point, else one tap says which."""

from __future__ import annotations

import pytest

from domain.message import Kind, Pin
from tests.scenarios.stories import north_of, tell
from tests.town import KANDANG_LIMUN, PANORAMA, Person, Town

FIRE = "kebakaran rumah saya jl merpati 2 rawa makmur, api besar"
CRASH = "adik saya tabrakan motor di simpang empat nakau, luka parah tidak sadar"


async def both_typed(town: Town) -> tuple[Person, str, str]:
    """A fire at home and a brother's accident elsewhere, neither with a point: (who, the fire, the crash)."""
    ani = town.citizen()
    await ani.says(FIRE)
    burning = ani.code
    await ani.says(CRASH)
    assert ani.code != burning
    return ani, burning, ani.code


async def clip(ani: Person, at: tuple[float, float] = PANORAMA, **more: str) -> None:
    """A point by the paper clip."""
    await ani.does(Kind.LOCATION, pin=Pin(*at), **more)


async def pinned(town: Town, code: str) -> bool:
    return (await town.ticket(code)).place.pinned


TYPED = {  # forms that a point takes in words
    "coordinates": "-3.8165, 102.3005",
    "with what it is": "ini lokasinya pak -3,8165; 102,3005",
    "degrees": "3°48'59.4\"S 102°18'01.8\"E",
    "a link": "https://maps.google.com/?q=-3.8165,102.3005",
    "a link with its name": "Pasar Panorama\nhttps://www.google.com/maps/place/@-3.8165,102.3005,17z",
}


@pytest.mark.parametrize("meant", ["fire", "crash"])
@pytest.mark.parametrize("how", ["the key", "the paper clip", *TYPED])
async def test_both_read_it_and_one_tap_says_of_which(any_town: Town, how: str, meant: str) -> None:
    town = any_town
    ani, burning, crash = await both_typed(town)
    if how in TYPED:
        await ani.says(TYPED[how])
    else:
        await (ani.press("Kirim lokasi saya") if how == "the key" else clip(ani))
    assert "laporan yang mana" in ani.last.text
    assert not await pinned(town, burning) and not await pinned(town, crash)
    point = "mlat=-3.8165"
    assert town.group("damkar").hears(burning, point) and town.group("psc119").hears(crash, point)
    of, other = (burning, crash) if meant == "fire" else (crash, burning)
    told = town.group("psc119" if meant == "fire" else "damkar")
    await ani.press(of)
    assert await pinned(town, of) and not await pinned(town, other)
    assert told.hears(other, f"titik tadi untuk {of}")
    assert any("Lokasi diterima" in text for text in ani.texts[-2:]) and len(await town.tickets()) == 2


async def test_a_key_that_was_answered_moves_nothing_more(town: Town) -> None:
    ani, burning, crash = await both_typed(town)
    await clip(ani)
    question, key = ani.button(burning)
    _, other = ani.button(crash)
    await ani.presses(question.message_id, key.data)
    await ani.presses(question.message_id, other.data)
    assert await pinned(town, burning) and not await pinned(town, crash)


async def test_it_goes_to_the_only_one_that_lacks_a_point(town: Town) -> None:
    ani = town.citizen()
    await ani.says("kebakaran rumah, api besar")
    await ani.shares(KANDANG_LIMUN)
    burning = ani.code
    await ani.says(CRASH)
    crash = ani.code
    await ani.says("api makin besar, atapnya runtuh", reply_to=ani.messages[0].message_id)
    await clip(ani)
    assert (await town.ticket(crash)).place.lat == PANORAMA[0]
    assert (await town.ticket(burning)).place.lat == KANDANG_LIMUN[0]


async def test_where_he_stands_at_the_other_it_is_asked(town: Town) -> None:
    """The point of a burning house is most likely no accident's on the other side of the town."""
    ani = town.citizen()
    await ani.says("kebakaran rumah, api besar")
    await ani.shares(KANDANG_LIMUN)
    await ani.says(CRASH)
    crash = ani.code
    await clip(ani, north_of(KANDANG_LIMUN, 20))
    assert "laporan yang mana" in ani.last.text and not await pinned(town, crash)


async def test_a_reply_says_of_which(town: Town) -> None:
    ani, burning, crash = await both_typed(town)
    receipt = next(m for m in ani.messages if burning in m.text)
    await clip(ani, reply_to=receipt.message_id)
    assert await pinned(town, burning) and not await pinned(town, crash)


async def test_what_is_kept_secret_stands_at_no_other(town: Town) -> None:
    ani = town.citizen()
    await ani.says(FIRE)
    await ani.says("suami saya pukul saya di jl kapuas 7")
    await clip(ani)
    assert "laporan yang mana" not in ani.last.text


async def test_the_link_to_the_map_is_one_that_opens(town: Town) -> None:
    ani, burning, _ = await both_typed(town)
    await clip(ani)
    (line,) = [m.text for m in town.group("damkar").messages if burning in m.text and "mlat=" in m.text]
    assert f"mlat={PANORAMA[0]:.6f}&amp;mlon=" in line and "&amp;amp;" not in line


@pytest.mark.parametrize(
    ("words", "of"),
    [
        ("lokasi kebakarannya -3.8165, 102.3005", "fire"),
        ("titik yang tabrakan https://maps.google.com/?q=-3.8165,102.3005", "crash"),
        ("yang di rawa makmur -3.8165, 102.3005", "fire"),
        ("the fire is at -3.8165, 102.3005", "fire"),
    ],
)
async def test_what_is_named_beside_it_says_of_which(any_town: Town, words: str, of: str) -> None:
    town = any_town
    ani, burning, crash = await both_typed(town)
    await ani.says(words)
    assert await pinned(town, burning) is (of == "fire") and await pinned(town, crash) is (of == "crash")
    assert town.group("damkar" if of == "fire" else "psc119").hears(words)
    assert "laporan yang mana" not in ani.last.text and len(await town.tickets()) == 2


@pytest.mark.parametrize("words", ["anak saya masih di dalam", "cepat pak tolong", "yang luka dua orang"])
async def test_words_beside_it_are_read_as_loud_as_ever(any_town: Town, words: str) -> None:
    town = any_town
    ani, burning, crash = await both_typed(town)
    await ani.says(f"{words} -3.8165, 102.3005")
    assert town.group("psc119").hears(words, loud=True)
    assert "laporan yang mana" in ani.last.text
    assert not await pinned(town, burning) and not await pinned(town, crash)
    await ani.press(burning)
    assert (await town.ticket(burning)).place.exact == "coordinates" and not await pinned(town, crash)


async def test_a_third_event_with_its_point_is_asked_about(town: Town) -> None:
    ani, burning, crash = await both_typed(town)
    await ani.says("ada ular di kamar mandi -3.8165, 102.3005")
    await ani.press("Kejadian lain")
    assert ani.code not in (burning, crash) and await pinned(town, ani.code)
    assert not await pinned(town, burning) and not await pinned(town, crash)


@pytest.mark.parametrize(
    ("words", "of"),
    [
        ("itu lokasi kecelakaannya", "crash"),
        ("itu titik kebakaran pak", "fire"),
        ("yang tabrakan", "crash"),
        ("kebakaran", "fire"),
        ("untuk yang di rawa makmur", "fire"),
        ("laporan CODE", "crash"),
        ("buat yang kebakaran rumah", "fire"),
    ],
)
async def test_typed_words_say_of_which_like_the_key(any_town: Town, words: str, of: str) -> None:
    town = any_town
    ani, burning, crash = await both_typed(town)
    await clip(ani)
    await ani.says(words.replace("CODE", crash))
    assert await pinned(town, burning) is (of == "fire") and await pinned(town, crash) is (of == "crash")
    own, other = ("damkar", "psc119") if of == "fire" else ("psc119", "damkar")
    mine, its = (burning, crash) if of == "fire" else (crash, burning)
    assert town.group(other).hears(its, f"titik tadi untuk {mine}")
    assert town.group(own).hears(mine, words.replace("CODE", crash)) and len(await town.tickets()) == 2


@pytest.mark.parametrize("words", ["apinya makin besar pak ada anak di dalam", "itu bukan lokasi kebakaran"])
async def test_other_words_leave_the_question_open(town: Town, words: str) -> None:
    ani, burning, crash = await both_typed(town)
    await clip(ani)
    question, key = ani.button(crash)
    await ani.says(words)
    assert not await pinned(town, burning) and not await pinned(town, crash)
    await ani.presses(question.message_id, key.data)
    assert await pinned(town, crash)


async def placed_roughly(town: Town) -> tuple[Person, str, str]:
    ani = town.citizen()
    await ani.says("kebakaran di gang mawar, api besar")
    burning = ani.code
    await ani.says("tabrakan motor di simpang empat nakau, luka parah tidak sadar")
    assert ani.code != burning
    return ani, burning, ani.code


@pytest.mark.parametrize("how", ["key", "words"])
@pytest.mark.parametrize("meant", ["fire", "crash"])
@pytest.mark.parametrize("words", ["dekat sd 20 anggut", "jl salak 5 pak"])
async def test_an_address_is_asked_about_like_a_point(
    any_town: Town, words: str, meant: str, how: str
) -> None:
    town = any_town
    ani, burning, crash = await placed_roughly(town)
    of, other = (burning, crash) if meant == "fire" else (crash, burning)
    before = (await town.ticket(other)).place
    await ani.says(words)
    assert "untuk laporan yang mana" in ani.last.text
    assert town.group("damkar").hears(burning, words) and town.group("psc119").hears(crash, words)
    await (
        ani.press(of) if how == "key" else ani.says("yang kebakaran" if meant == "fire" else "yang tabrakan")
    )
    assert words.removesuffix(" pak") in (await town.ticket(of)).place.words
    assert (await town.ticket(other)).place == before
    assert town.group("psc119" if meant == "fire" else "damkar").hears(other, f"alamat tadi untuk {of}")


async def test_an_address_goes_to_the_only_one_without_a_place(town: Town) -> None:
    ani = await tell(town, "kebakaran rumah api besar")
    await ani.says("jl kapuas 7")
    burning = ani.code
    await ani.says("ada ular di kamar mandi")
    await ani.press("Kejadian lain")
    snake = ani.code
    assert snake != burning
    await ani.says("jl salak 5")
    assert "salak" in (await town.ticket(snake)).place.words
    assert "salak" not in (await town.ticket(burning)).place.words
