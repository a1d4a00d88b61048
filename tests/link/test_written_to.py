"""What operators write to whoever telephoned stands on the page that is open; nobody is told to ring back who hides."""

from __future__ import annotations

import pytest

from tests.link.caller import Caller, Here, calls, offered, reached
from tests.scenarios.stories import tell
from tests.town import Town

HIDES = "suami saya memukul saya, saya sembunyi, jangan telepon, jl danau 3"
HIDES_IN_A_FIRE = "kebakaran jl salak 5, penelepon sembunyi, jangan telepon balik"


async def looks_again(caller: Caller, since: int = 0) -> str:
    """The page asks how it stands and shows that, behind a tap where somebody hides; the next time it tells what it shows."""
    told = (await caller.asks("GET", "/keadaan", params={"baca": str(since)}))[1]
    await caller.asks("GET", "/keadaan", params={"baca": str(told["baca"])})
    return "\n".join([*told["baris"], *told["pesan"]])


@pytest.mark.parametrize("line", ["kebakaran jl salak 5, api besar", HIDES, f"{HIDES} 08127390003"])
async def test_a_question_and_an_answer_reach_the_page_and_its_writer_reads_that(
    here: Here, line: str
) -> None:
    town, client = here
    caller, code = await calls(town, client, line)
    await caller.opens()
    room = town.operator("ruang_kendali")
    await room.types(f"/balas {code} petugas sudah di gang depan")
    assert town.group("ruang_kendali").hears("halaman", "tampil begitu")
    assert not town.group("ruang_kendali").hears("Tampil di halaman")
    assert "petugas sudah di gang depan" in await looks_again(caller)
    assert town.group("ruang_kendali").hears("Tampil di halaman", "petugas sudah di gang depan")
    await room.types(f"/tanya {code} ada berapa orang di dalam?")
    assert "ada berapa orang di dalam?" in await looks_again(caller)
    before = len(town.group("ruang_kendali").texts)
    await looks_again(caller)
    assert len(town.group("ruang_kendali").texts) == before
    await caller.writes("tiga")
    assert (await town.ticket(code)).state.question is None
    assert town.group("ruang_kendali").hears("tiga")


async def test_the_quiet_page_shows_it_without_a_word_that_betrays(here: Here) -> None:
    town, client = here
    caller, code = await calls(town, client, HIDES)
    await caller.opens()
    await town.operator("ruang_kendali").types(f"/balas {code} tetap di situ")
    shown = (await looks_again(caller)).casefold()
    assert "tetap di situ" in shown
    assert not any(word in shown for word in ("112", "petugas", "polisi", "laporan"))


@pytest.mark.parametrize("words", ["polisi sebentar lagi sampai", "petugas 112 di gang depan"])
async def test_operators_own_words_stand_behind_a_tap_where_somebody_hides(here: Here, words: str) -> None:
    town, client = here
    caller, code = await calls(town, client, HIDES)
    await caller.opens()
    await town.operator("ruang_kendali").types(f"/balas {code} {words}")
    told = (await caller.asks("GET", "/keadaan", params={"baca": "0"}))[1]
    assert not any(words in line for line in told["baris"]) and words in "\n".join(told["pesan"])
    assert not town.group("ruang_kendali").hears("Tampil di halaman"), "nobody has tapped yet"
    await looks_again(caller)
    assert town.group("ruang_kendali").hears("Tampil di halaman", words)


async def test_a_question_that_no_page_has_shown_has_no_answer(here: Here) -> None:
    town, client = here
    caller, code = await calls(town, client)
    await caller.opens()
    await town.operator("ruang_kendali").types(f"/tanya {code} ada orang di dalam?")
    await caller.writes("ya")
    assert (await town.ticket(code)).state.question is not None
    await looks_again(caller)
    await caller.writes("ada dua")
    assert (await town.ticket(code)).state.question is None


async def test_who_telephoned_twice_reads_it_on_the_one_page(here: Here) -> None:
    town, client = here
    _, code = await calls(town, client, HIDES)
    room = town.operator("ruang_kendali")
    await room.types(f"/baru {code} dia di depan pintu")
    caller = Caller(town, client, offered(town)[0])
    await caller.opens()
    await room.types(f"/balas {code} tetap di situ")
    assert "tetap di situ" in await looks_again(caller)


@pytest.mark.parametrize("line", [HIDES, f"{HIDES} 08127390003", HIDES_IN_A_FIRE])
@pytest.mark.parametrize("command", ["/tanya {} ada senjata?", "/balas {} tetap di situ"])
async def test_nobody_is_told_to_ring_back_who_hides(here: Here, line: str, command: str) -> None:
    town, client = here
    _, code = await calls(town, client, line)
    seen = len(town.group("ruang_kendali").texts)
    await town.operator("ruang_kendali").types(command.format(code))
    told = "\n".join(town.group("ruang_kendali").texts[seen:])
    assert "menelepon balik" not in told.replace("JANGAN menelepon balik", "") and "📞" not in told
    assert "JANGAN menelepon balik" in told and f"/tautan {code}" in told


async def test_without_a_number_nobody_is_told_to_press_it(here: Here) -> None:
    town, client = here
    _, code = await calls(town, client, "kebakaran jl salak 5, api besar")
    seen = len(town.group("ruang_kendali").texts)
    await town.operator("ruang_kendali").types(f"/tanya {code} api dari mana?")
    told = "\n".join(town.group("ruang_kendali").texts[seen:])
    assert "nomornya tidak tercatat" in told and "📞" not in told


async def test_nobody_is_told_to_phone_because_a_question_has_no_answer(here: Here) -> None:
    town, client = here
    caller, code = await calls(town, client, HIDES)
    await caller.opens()
    await town.operator("ruang_kendali").types(f"/tanya {code} ada senjata?")
    seen = len(town.group("ruang_kendali").texts)
    await town.forward(minutes=12)
    told = "\n".join(town.group("ruang_kendali").texts[seen:])
    assert "Coba telepon" not in told


@pytest.mark.parametrize(
    "words", ["suami memukuli saya. tidak bisa bicara, sembunyi", "kebakaran, saya sembunyi, jangan telepon"]
)
async def test_no_refusal_advises_to_phone_who_hides(here: Here, words: str) -> None:
    town, _ = here
    code = (await tell(town, words)).code
    room, group = town.operator("ruang_kendali"), town.group("ruang_kendali")
    await room.types(f"/hubungi {code} katanya sudah aman")
    assert "jangan ditelepon" in group.last.text and "📞" not in group.last.text
    for _ in range(2):
        await room.types(f"/palsu {code} iseng")
    assert "jangan ditelepon" in group.last.text and "telepon dulu" not in group.last.text


async def test_it_is_the_same_on_both_databases(any_town: Town) -> None:
    async with reached(any_town) as client:
        caller, code = await calls(any_town, client)
        await caller.opens()
        await any_town.operator("ruang_kendali").types(f"/tanya {code} api dari mana?")
        await any_town.start_again()
        assert "api dari mana?" in await looks_again(caller)
        assert any_town.group("ruang_kendali").hears("Tampil di halaman")
        assert offered(any_town)
