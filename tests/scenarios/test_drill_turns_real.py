"""In a drill something happens for real: whoever says so, in whatever words, is out of it and heard with all that he said."""

from __future__ import annotations

import pytest

from domain.message import Kind
from domain.status import Status
from domain.ticket import Ticket
from locales.text import typed_words
from models import ticket_lists
from tests.scenarios.stories import JPEG, north_of
from tests.scenarios.test_drills import LINK, MARK, last_code, opened, player
from tests.town import PANORAMA, Town

HERE = north_of(PANORAMA, 30)
PLAYED = "tolong rumah kebakaran api besar"
REAL = [
    ("NYATA rumah saya kebakaran di jl letkol iskandar", "damkar"),
    ("ini bukan latihan, rumah saya benar-benar kebakaran di jl semangka, ibu saya terjebak", "damkar"),
    ("tolong ini sungguhan bukan latihan, ada yang ditusuk di jl timur indah", "polisi"),
    ("real fire, not a drill, house on fire at jl bali", "damkar"),
    ("bkn latihan pak!! istri saya pingsan tidak napas di jl bali", "psc119"),
    ("ambo tebakar di jl bali, iko nyato, rumah kebakaran", "damkar"),
    ("kebakaran beneran di jl bali, api besar", "damkar"),
    ("this isn't part of the drill, my house is on fire at jl bali", "damkar"),
]


async def real_ones(town: Town) -> list[Ticket]:
    found: list[Ticket] = await town.read(lambda tx: ticket_lists.open_tickets(tx, drill=False))
    return found


async def one_real(town: Town, *agencies: str, words: tuple[str, ...] = ()) -> Ticket:
    """Exactly one real ticket: it rings in the everyday groups, unmarked, with these words."""
    (ticket,) = await real_ones(town)
    for agency in (*agencies, "ruang_kendali"):
        shown = [m for m in town.group(agency).messages if f">{ticket.code}<" in m.text]
        assert any(not m.delivery.silent for m in shown), f"{agency} is silent"
        assert not [m.text for m in shown if MARK in m.text]
    card = town.group("ruang_kendali").card(f">{ticket.code}<").text
    assert not [w for w in words if w not in card]
    return ticket


@pytest.mark.parametrize(("words", "agency"), REAL)
async def test_what_is_real_leaves_the_drill_with_all_its_words(
    any_town: Town, words: str, agency: str
) -> None:
    town = any_town
    kendali = await opened(town)
    ani = await player(town)
    await ani.says(words)
    await town.forward(seconds=61)
    ticket = await one_real(town, agency, words=(words,))
    assert MARK not in ani.last.text
    await kendali.types("/latihan selesai")
    assert (await town.ticket(ticket.code)).open
    assert not ani.hears("atas permintaan Anda")


async def test_a_cry_without_a_place_is_asked_for_it_and_rings(town: Town) -> None:
    await opened(town)
    ani = await player(town)
    await ani.says("nyata!!! tolong")
    assert MARK not in ani.last.text
    await ani.says("rumah kebakaran")
    await ani.shares(HERE)
    await one_real(town, "damkar")


@pytest.mark.parametrize(
    "words",
    [
        "ini bukan latihan",
        "NYATA",
        "ini latihan tapi sungguhan, tolong",
        "not a drill!",
        "iko nyato pak",
        "/start nyata",
    ],
)
@pytest.mark.parametrize("when", ["in mid-draft", "on its ticket", "after the end"])
async def test_a_word_of_reality_takes_what_was_said_along(town: Town, words: str, when: str) -> None:
    kendali = await opened(town)
    ani = await player(town)
    await ani.says(PLAYED)
    if when != "in mid-draft":
        await ani.shares(HERE)
        await ani.says("ada dua orang terjebak di atas")
    if when == "after the end":
        await kendali.types("/latihan selesai")
    await ani.says(words)
    if when == "in mid-draft":
        await ani.shares(HERE)
        await one_real(town, "damkar", words=(PLAYED,))
        return
    ticket = await one_real(town, "damkar", words=(PLAYED, "terjebak"))
    assert ticket.loud_at == town.clock.now() and ticket.place.lat == pytest.approx(HERE[0])
    assert (await town.ticket(last_code(town))).status is Status.CANCELLED
    await ani.says("api makin besar")
    assert town.group("damkar").hears(ticket.code, "makin besar")


async def test_an_edit_that_says_so_counts(town: Town) -> None:
    await opened(town)
    ani = await player(town)
    await ani.says(PLAYED, message_id="77")
    await ani.shares(HERE)
    await ani.says(f"{PLAYED}, INI NYATA bukan latihan", message_id="77", edited=True)
    await one_real(town, "damkar", words=("INI NYATA",))


async def test_a_picture_s_caption_counts_and_pictures_come_along(town: Town) -> None:
    await opened(town)
    ani = await player(town)
    await ani.says(PLAYED)
    await ani.shares(HERE)
    await ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg", caption="ini sungguhan")
    ticket = await one_real(town, "damkar", words=(PLAYED,))
    assert [m for m in town.group("damkar").messages if m.delivery.file and ticket.code in m.text]


async def test_what_others_play_goes_on_without_him(town: Town) -> None:
    await opened(town)
    ani, budi = await player(town), await player(town)
    for one in (ani, budi):
        await one.says(PLAYED)
        await one.shares(HERE)
    await ani.says("ini nyata, tolong")
    await one_real(town, "damkar")
    assert (await town.ticket(last_code(town))).open
    await ani.says("api sampai atap")
    (real,) = await real_ones(town)
    assert [m for m in town.group("damkar").messages if "sampai atap" in m.text and real.code in m.text]


async def test_another_event_elsewhere_takes_nothing_of_the_play_along(town: Town) -> None:
    await opened(town)
    ani = await player(town)
    await ani.says(PLAYED)
    await ani.shares(HERE)
    await ani.says("ini nyata, ada yang ditusuk di jl timur indah")
    ticket = await one_real(town, "polisi", words=("ditusuk",))
    assert PLAYED not in town.group("ruang_kendali").card(f">{ticket.code}<").text
    assert ticket.place.lat is None


@pytest.mark.parametrize(
    "words",
    [
        "ini bukan nyata ya, cuma latihan",
        "ini nyata atau latihan?",
        f"{MARK} rumah kebakaran",
        "ternyata apinya dari dapur",
        "kebakaran di real estate",
        "apakah ini nyata?",
        "latihan: rumah kebakaran api besar",
    ],
)
async def test_who_plays_stays_in(town: Town, words: str) -> None:
    await opened(town)
    ani = await player(town)
    await ani.says(words)
    await ani.says(PLAYED)
    await ani.shares(HERE)
    assert not await real_ones(town) and MARK in "\n".join(ani.texts)


@pytest.mark.parametrize("word", sorted(typed_words("ketik-nyata")))
async def test_each_word_that_is_offered_leaves(town: Town, word: str) -> None:
    await opened(town)
    ani = await player(town)
    await ani.says(f"{word}!! rumah kebakaran api besar di jl bali")
    await town.forward(seconds=61)
    await one_real(town, "damkar")


@pytest.mark.parametrize("language", ["id", "en"])
async def test_the_end_of_a_drill_blames_nobody_and_says_how_to_report(any_town: Town, language: str) -> None:
    town = any_town
    kendali = await opened(town)
    ani = await player(town)
    await ani.says(f"/bahasa {language}")
    await ani.says(PLAYED)
    await ani.shares(HERE)
    await town.forward(minutes=5)
    shown = len(ani.messages)
    await kendali.types("/latihan selesai")
    over, cancelled = {
        "id": ("Ada bahaya sungguhan? Tulis di sini", "dibatalkan"),
        "en": ("Is there real danger? Write it here", "cancelled"),
    }[language]
    assert over in ani.last.text and len(ani.messages) == shown + 1
    assert not [t for t in ani.texts if cancelled in t.casefold()]
    await ani.says(PLAYED)
    await ani.shares(HERE)
    await one_real(town, "damkar")


async def test_a_played_report_is_not_reopened_after_the_drill(town: Town) -> None:
    kendali = await opened(town)
    ani = await player(town)
    await ani.says(PLAYED)
    await ani.shares(HERE)
    code = last_code(town)
    damkar = town.operator("damkar")
    for tap in ("Terima", "Berangkat", "Tiba", "Selesai"):
        await damkar.taps(tap, code)
    await town.forward(minutes=1)
    await kendali.types("/latihan selesai")
    await ani.says("api nyala lagi, rumah kebakaran")
    await ani.shares(HERE)
    await one_real(town, "damkar")
    assert not (await town.ticket(code)).open


async def test_what_was_played_in_an_earlier_drill_is_none_of_it(town: Town) -> None:
    kendali = await opened(town)
    ani = await player(town)
    await ani.says(PLAYED)
    await ani.shares(HERE)
    await kendali.types("/latihan selesai")
    await kendali.types("/latihan")
    token = next(m[1] for t in reversed(town.group("ruang_kendali").texts) if (m := LINK.search(t)))
    await ani.says(f"/start {token}")
    await ani.says("NYATA")
    assert "Apa yang terjadi" in ani.last.text and not await real_ones(town)
