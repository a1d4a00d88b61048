"""Input that nobody should send and everybody does: each has its kind answer, and nothing is lost or dead."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest

from domain.message import Contact, Kind, Media, Membership, Pin, Press, Standing
from models import inbox, reports
from tests.scenarios.stories import JPEG, fire
from tests.town import PANORAMA, Person, Town

Deed = Callable[[Person], Awaitable[None]]
GREETING = "Ini layanan darurat"


def says(text: str) -> Deed:
    return lambda p: p.says(text)


def pin(lat: float, lon: float) -> Deed:
    return lambda p: p.does(Kind.LOCATION, pin=Pin(lat, lon))


def sends(kind: Kind, data: bytes = JPEG, caption: str = "", mime: str = "", **more: Any) -> Deed:
    return lambda p: p.sends(kind, data, caption=caption, mime=mime, **more)


def presses(data: str) -> Deed:
    return lambda p: p.does(Kind.PRESS, press=Press("p1", data, "1"))


CASES: list[tuple[str, Deed, str]] = [
    ("control characters", says("\x01\x02\x1b[31m"), "Apa yang terjadi?"),
    ("right to left", says("\u202eنار في البيت\u202c"), "cannot read this script"),
    ("zero width", says("\u200b\u200d\ufeff"), "Apa yang terjadi?"),
    ("emoji alone", says("🙃🙃🙃"), "Apa yang terjadi?"),
    ("4,096 characters", says("a" * 4096), "Apa yang terjadi?"),
    ("danger after 4,000 characters of nothing", says("a " * 1990 + " rumah kebakaran"), "Di mana?"),
    ("HTML", says("<b>rumah</b> kebakaran <script>alert(1)</script> & api"), "Di mana?"),
    ("broken HTML", says("kebakaran </b></i><a href='x"), "Di mana?"),
    ("Markdown", says("*kebakaran* _api_ `besar` [x](http://y)"), "Di mana?"),
    ("SQL", says("'; DROP TABLE tickets; -- kebakaran"), "Di mana?"),
    ("capitals in panic", says("TOLOOONG KEBAKARAN WOIII ANJ*NG CEPAT"), "Di mana?"),
    ("a lone letter", says("p"), "Apa yang terjadi, dan di mana?"),
    ("an unknown command", says("/hack_semua"), "Apa yang terjadi?"),
    ("a command that tells of danger", says("/kebakaran_di_rumah"), "Di mana?"),
    ("empty text", says(""), "Apa yang terjadi?"),
    ("a sticker", lambda p: p.does(Kind.STICKER), "Apa yang terjadi?"),
    ("something unknown", lambda p: p.does(Kind.OTHER), "Apa yang terjadi?"),
    ("0,0", pin(0.0, 0.0), "lokasi"),
    ("far away", pin(51.5, -0.12), "luar wilayah"),
    ("out of range", pin(123.0, 456.0), "lokasi"),
    ("a voice note", sends(Kind.VOICE, b"OggS", mime="audio/ogg"), "Pesan suara diterima"),
    ("a photo", sends(Kind.PHOTO), "Foto diterima"),
    ("a photo with danger in its caption", sends(Kind.PHOTO, caption="kebakaran!"), "Di mana?"),
    ("a truncated photo", sends(Kind.PHOTO, JPEG[:7]), "Foto diterima"),
    ("no bytes at all", sends(Kind.PHOTO, b""), "Foto diterima"),
    ("a PDF that calls itself a photo", sends(Kind.PHOTO, b"%PDF-1.7 x", mime="image/jpeg"), "Foto diterima"),
    ("a document", sends(Kind.DOCUMENT, b"PK\x03\x04", mime="application/zip"), "Berkas diterima"),
    ("a video", sends(Kind.VIDEO, b"\0\0\0\x18ftypmp42", mime="video/mp4"), "Video diterima"),
    ("forwarded words", lambda p: p.says("ada kebakaran", forwarded=True), "Di mana?"),
    ("an edited message", lambda p: p.says("ada kebakaran", edited=True), "Di mana?"),
    (
        "somebody else's number",
        lambda p: p.does(Kind.CONTACT, contact=Contact("+62811", own=False)),
        "nomor orang lain",
    ),
    ("a button that was never issued", presses("xxxx.category.kebakaran"), ""),
    ("data that is no button's", presses("\x00.../../etc"), ""),
    ("more than 64 bytes of data", presses("x" * 300), ""),
]


@pytest.mark.parametrize(("label", "deed", "answer"), CASES, ids=[c[0] for c in CASES])
async def test_each_has_its_answer(town: Town, label: str, deed: Deed, answer: str) -> None:
    warga = town.citizen("/start; rm -rf")
    await deed(warga)
    assert await town.read(inbox.dead_letters) == [], label
    if answer:
        assert answer.casefold() in warga.last.text.casefold(), warga.texts
    else:
        toasts = list(town.channels[warga.channel].toasts.values())
        assert "tidak berlaku" in toasts[-1].text
    await town.forward(minutes=16)
    assert await town.read(inbox.dead_letters) == []
    seen = await town.tickets() or await town.read(reports.digest)
    assert seen or not answer or answer in ("lokasi",) or "unknown command" in label, "a human sees it"


async def test_a_video_over_20_mb_is_told_of(town: Town) -> None:
    ani = await fire(town)
    media = Media("big", "big", "video/mp4", 25 * 1024 * 1024)
    await ani.does(Kind.VIDEO, media=media)
    assert town.group("damkar").hears("berkas tidak bisa diambil")


async def test_an_album_is_answered_once(town: Town) -> None:
    warga = town.citizen()
    for _ in range(4):
        await warga.sends(Kind.PHOTO, JPEG, album="a1")
    await town.forward(seconds=3)
    assert len(warga.messages) == 1


async def test_a_live_location_that_moves_says_nothing_more(town: Town) -> None:
    ani = await fire(town)
    before = len(ani.messages)
    for step in range(3):
        moved = (PANORAMA[0] + step * 0.0005, PANORAMA[1])
        await ani.shares(moved, live=True, edited=True)
    assert len(ani.messages) == before
    ticket = await town.ticket(ani.code)
    assert ticket.place.lat == PANORAMA[0]
    assert ticket.state.reporter_at is not None and ticket.state.reporter_at.lat == pytest.approx(
        PANORAMA[0] + 0.001
    )


async def test_a_button_issued_to_somebody_else_does_nothing(town: Town) -> None:
    ani, budi = await fire(town), town.citizen()
    _, button = ani.button("Batalkan")
    await budi.does(Kind.PRESS, press=Press("p9", button.data, "1"))
    assert not (await town.ticket(ani.code)).cancel_requested


async def test_the_citizens_bot_in_a_group_says_where_it_can_be_reached(town: Town) -> None:
    warga = town.citizen()
    joined = warga.inbound(Kind.MEMBER, membership=Membership("1", Standing.MEMBER, is_us=True))
    await town.offer(replace(joined, private=False, chat="-100777"))
    shown = town.channels[warga.channel].messages("-100777")
    assert "chat pribadi" in shown[-1].text


async def test_who_blocks_the_bot_is_not_written_to(town: Town) -> None:
    ani = await fire(town)
    await ani.does(Kind.MEMBER, membership=Membership(ani.chat, Standing.OUT, is_us=True))
    before = len(ani.messages)
    await town.operator("damkar").taps("Terima", ani.code)
    assert len(ani.messages) == before
