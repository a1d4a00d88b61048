"""What the duty room sees at a glance: /antrian, /peta, /statistik, the morning report; nothing of a reporter in it."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image

from bot.channels.fake_chat import Shown
from domain.errand import Drawing
from domain.message import Form
from handlers.overviews.gather import gather, open_dots
from tests.scenarios.stories import button, dead_rows, finish, fire, north_of, tell
from tests.town import CODE, PANORAMA, Town


def pictures(town: Town, agency: str = "ruang_kendali") -> list[Shown]:
    return [m for m in town.group(agency).messages if m.delivery.form is Form.PHOTO]


def opened(shown: Shown) -> Image.Image:
    assert shown.delivery.file is not None
    return Image.open(BytesIO(shown.delivery.file))


async def test_the_queue_shows_what_nobody_has_taken_first(town: Town) -> None:
    taken = await fire(town)
    await town.operator("damkar").taps("Terima", taken.code)
    waiting = await fire(town, north_of(PANORAMA, 3000))
    kendali = town.operator("ruang_kendali")
    await kendali.types("/antrian")
    lines = town.group("ruang_kendali").last.text.split("\n")
    assert waiting.code in lines[1] and taken.code in lines[2]


async def test_queue_and_hand_over_hide_no_danger_and_say_all_that_the_next_shift_must_know(
    town: Town,
) -> None:
    quiet = await tell(town, "ada pohon tumbang menutup jalan")
    first = await fire(town)
    await first.says("ada nenek di dalam")
    await town.operator().taps("Terima", first.code)
    await town.operator().types(f"/eta {first.code} 10 menit")
    assert "⏳ Damkar kira-kira tiba 20.54" in town.group("damkar").card(first.code).text
    others = [await fire(town, north_of(PANORAMA, -1000 * n)) for n in range(1, 14)]
    room, following = town.operator("ruang_kendali"), town.operator("ruang_kendali")
    for command in ("/antrean", "/serahterima"):
        before = len(town.group("ruang_kendali").messages)
        await room.types(command)
        told = [m.text for m in town.group("ruang_kendali").messages[before:]]
        assert len(told) == 2, "in pieces"
        lines = [line for message in told for line in message.split("\n")[message == told[0] :]]
        codes = [c for line in lines for c in CODE.findall(line)]
        assert codes == [*(o.code for o in others), first.code, quiet.code]
        (burning,) = (line for line in lines if first.code in line)
        for part in ("Dusun Besar", "❗", "dipegang Damkar-2", "kira-kira tiba 20.54"):
            assert part in burning, burning
        assert "belum dilihat" in lines[-1]
    await following.taps("Saya terima")
    await room.taps("Tinjau", quiet.code)
    await room.types("/antrean")
    assert "sedang diperiksa" in town.group("ruang_kendali").last.text


async def test_the_map_is_a_picture_with_a_mark_for_each_open_ticket(town: Town) -> None:
    kendali = town.operator("ruang_kendali")
    await kendali.types("/peta")
    empty = opened(pictures(town)[-1])
    ani = await fire(town)
    await kendali.types("/peta")
    shown = pictures(town)[-1]
    assert "1 tiket terbuka" in shown.text and shown.delivery.silent
    full = opened(shown)
    assert full.size == (1280, 960) and full.format == "PNG"
    assert full.tobytes() != empty.tobytes()
    dots = await town.read(lambda tx: open_dots(tx, town.app.city, Drawing(0, "map")))
    assert [d.ticket.code for d in dots] == [ani.code] and dots[0].at == pytest.approx(PANORAMA)
    assert await dead_rows(town) == 0


async def test_a_secret_ticket_stands_in_the_middle_of_its_kelurahan(town: Town) -> None:
    await tell(town, "suami saya memukul saya, tolong")
    dots = await town.read(lambda tx: open_dots(tx, town.app.city, Drawing(0, "map")))
    place = dots[0].ticket.place
    middle = next(k for k in town.app.city.area.kelurahan if k.name == place.kelurahan)
    assert dots[0].at == (middle.lat, middle.lon) != (place.lat, place.lon)


async def test_an_agency_sees_its_own_tickets_on_the_map(town: Town) -> None:
    await fire(town)
    await tell(town, "bapak saya pingsan tidak bernapas", north_of(PANORAMA, 2000))
    await town.operator("damkar").types("/peta")
    assert "1 tiket terbuka" in pictures(town, "damkar")[-1].text


async def test_statistics_count_what_happened(town: Town) -> None:
    ani = await fire(town)
    damkar = town.operator("damkar")
    await town.forward(seconds=40)
    await damkar.taps("Terima", ani.code)
    await damkar.taps("Berangkat", ani.code)
    await town.forward(minutes=9)
    await damkar.taps("Tiba", ani.code)
    await damkar.taps("Selesai", ani.code)
    await fire(town, north_of(PANORAMA, 30))
    false = await button(town, "Kebakaran", north_of(PANORAMA, 3000))
    for _ in range(2):
        await town.operator("ruang_kendali").types(f"/palsu {false.code} iseng")
    kendali = town.operator("ruang_kendali")
    await kendali.types("/statistik")
    words = pictures(town)[-1].text
    assert "Hari ini" in words and "3 laporan, 3 tiket" in words and "1 palsu" in words
    assert "Damkar: menjawab 40 dtk, tiba 9 mnt 40 dtk; 1 dari 1 dalam 15 mnt" in words
    assert opened(pictures(town)[-1]).size[0] == 1280


async def test_the_week_and_the_month_reach_further_back(town: Town) -> None:
    ani = await fire(town)
    await finish(town, town.chiefs["damkar"], ani.code)
    await town.forward(days=2)
    kendali = town.operator("ruang_kendali")
    await kendali.types("/statistik")
    assert "0 tiket" in pictures(town)[-1].text
    await kendali.types("/statistik minggu")
    assert "1 tiket" in pictures(town)[-1].text
    await kendali.types("/statistik bulan")
    assert "1 tiket" in pictures(town)[-1].text
    await kendali.types("/statistik abad")
    assert town.group("ruang_kendali").hears("/statistik minggu")


async def test_drills_are_in_no_statistic(town: Town) -> None:
    kendali = town.operator("ruang_kendali")
    await kendali.types("/latihan")
    await kendali.types("/latihan rumah kebakaran jl mangga, api besar")
    now = town.clock.now()
    found = await town.read(
        lambda tx: gather(tx, town.app.city, now - timedelta(days=1), now + timedelta(days=1))
    )
    assert (found.reports, found.tickets, found.agencies) == (0, 0, ())
    dots = await town.read(lambda tx: open_dots(tx, town.app.city, Drawing(0, "map")))
    assert dots == []


async def test_every_morning_the_control_room_reads_of_yesterday(town: Town) -> None:
    ani = await fire(town)
    await finish(town, town.operator("damkar"), ani.code)
    await town.forward(hours=11)
    shown = pictures(town)[-1]
    assert "Laporan pagi" in shown.text and "1 tiket" in shown.text and shown.delivery.silent
    assert "24.11.2026 07.00 sampai 25.11.2026 07.00 WIB" in shown.text
    await town.forward(hours=24)
    assert sum("Laporan pagi" in m.text for m in pictures(town)) == 2
