"""Attacks through the front doors: each is refused with a sentence, changes nothing, and hides no emergency."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot import web
from bot.health.watch import Watch
from bot.loops.roles import UNFENCED
from bot.media.store import EvidenceStore, WrongPath
from bot.overviews.monthly import safe
from domain.message import Kind, Media, Pin, Press, Standing
from domain.status import Status
from models import inbox
from tests.scenarios.stories import JPEG, fire
from tests.town import CITIZEN, OPERATOR, PANORAMA, Operator, Town

SECRET = "s" * 40


async def presses(town: Town, who: Operator, data: str) -> str:
    """A press with data that the person made up or copied."""
    await town.offer(who.inbound(Kind.PRESS, press=Press(f"p{next(town.numbers)}", data, "1")))
    return who.toast


@pytest.mark.parametrize(
    "data",
    [
        "AAAAAAAAAAAA.acknowledge",
        "1.acknowledge",
        "grup.acknowledge",
        "",
        ".",
        "..",
        "grup.digest_clear.999; DROP",
        "x" * 64,
    ],
)
async def test_forged_callback_data_does_nothing(town: Town, data: str) -> None:
    ani = await fire(town)
    await presses(town, town.operator("damkar"), data)
    assert (await town.ticket(ani.code)).status is Status.DISPATCHED
    assert await town.read(inbox.dead_letters) == [], "a refusal, not a failure"


async def test_a_tickets_handle_cannot_be_told_from_its_code(town: Town) -> None:
    ani = await fire(town)
    handle = (await town.ticket(ani.code)).handle
    assert len(handle) >= 12 and ani.code not in handle


async def test_an_operator_of_another_agency_cannot_act_with_copied_data(town: Town) -> None:
    ani = await fire(town)
    ticket = await town.ticket(ani.code)
    other = town.operator("polisi")
    for action in ("acknowledge", "resolve", "false.iseng", "number"):
        await presses(town, other, f"{ticket.handle}.{action}")
        await other.types(f"/{action} {ani.code}")
    after = await town.ticket(ani.code)
    assert after.status is ticket.status and after.assignments == ticket.assignments


async def test_who_left_the_group_can_do_nothing_more(town: Town) -> None:
    ani = await fire(town)
    damkar = town.operator("damkar")
    await damkar.types("/antrian")
    town.channels[OPERATOR].stands(town.groups["damkar"], damkar.person, Standing.OUT)
    await town.forward(seconds=61)
    ticket = await town.ticket(ani.code)
    assert "belum terdaftar" in await presses(town, damkar, f"{ticket.handle}.acknowledge")
    await damkar.types(f"/nomor {ani.code}", chat=damkar.person, private=True)
    assert not damkar.private.hears("+62")
    assert all(p.acknowledged_at is None for p in (await town.ticket(ani.code)).assignments)


async def test_a_citizen_who_found_the_operators_bot_learns_nothing(town: Town) -> None:
    ani = await fire(town)
    await ani.own_number("+628127399999")
    curious = Operator(town, "damkar", "777001", "warga")
    said = (
        "/start",
        "/antrian",
        f"/tiket {ani.code}",
        f"/nomor {ani.code}",
        "/cari kebakaran",
        "/rangkuman",
        "/daftar KODE1",
    )
    for words in said:
        await curious.types(words, chat=curious.person, private=True)
    await presses(town, curious, f"{(await town.ticket(ani.code)).handle}.number")
    heard = " ".join(m.text for m in town.channels[OPERATOR].messages(curious.person))
    assert "628127399999" not in heard and "api besar" not in heard and "Panorama" not in heard


async def test_a_webhook_needs_its_secret(town: Town) -> None:
    update = {"update_id": 990001}
    async with TestClient(TestServer(web.make(town.app, SECRET, Watch(town.app)))) as client:
        for headers in (
            {},
            {web.SECRET_HEADER: ""},
            {web.SECRET_HEADER: "wrong"},
            {web.SECRET_HEADER: SECRET[:-1]},
        ):
            answer = await client.post(f"/webhook/{CITIZEN}", json=update, headers=headers)
            assert answer.status == 403, headers
        right = {web.SECRET_HEADER: SECRET}
        assert (await client.post("/webhook/nobody", json=update, headers=right)).status == 404
        assert (await client.post(f"/webhook/{CITIZEN}", json=update, headers=right)).status == 200


PUSHED = {
    "no object": b"[]",
    "nothing": b"",
    "half": b'{"update_id":1,"mess',
    "deep": b'{"update_id":1,"x":' + b"[" * 20_000 + b"]" * 20_000 + b"}",
    "bytes": b"\xff\x00",
    "9 MB": b"x" * (9 << 20),
}


@pytest.mark.parametrize("body", PUSHED.values(), ids=PUSHED)
async def test_what_is_pushed_is_kept_whatever_it_is(town: Town, body: bytes) -> None:
    """A platform repeats for ever what is refused, and pushes nothing behind it."""
    right = {web.SECRET_HEADER: SECRET}
    async with TestClient(TestServer(web.make(town.app, SECRET, Watch(town.app)))) as client:
        for _ in range(2):
            assert (await client.post(f"/webhook/{CITIZEN}", data=body, headers=right)).status == 200
    await town.app.settle()
    assert len(await town.read(inbox.dead_letters)) == 1
    ani = town.citizen()
    await ani.says("rumah kebakaran, api besar")
    assert ani.hears("Di mana?")


async def test_any_bytes_in_a_header_are_refused_like_a_wrong_secret(town: Town) -> None:
    async with TestServer(web.make(town.app, SECRET, Watch(town.app))) as server:
        for path in ("/webhook/telegram_citizen", "/papan"):
            reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
            head = f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n"
            bytes_of_all_kinds = bytes(range(0x80, 0x100))
            hostile = b"".join(
                name.encode() + b": Basic " + bytes_of_all_kinds + b"\r\n"
                for name in (web.SECRET_HEADER, "Authorization")
            )
            writer.write(head.encode() + hostile + b"\r\n")
            answer = await reader.read()
            writer.close()
            assert b" 403 " in answer.splitlines()[0], answer


async def test_secrets_are_compared_in_constant_time() -> None:
    source = (Path(web.__file__)).read_text()
    assert "compare_digest" in source and not re.search(r"given\s*[!=]=", source)


@pytest.mark.parametrize(
    "name", ["../../../etc/passwd", "/etc/cron.d/x", "..\\..\\x.exe", "a\nb.pdf", "x" * 500, "\u202egpj.exe"]
)
async def test_a_files_name_decides_nothing(town: Town, tmp_path: Path, name: str) -> None:
    ani = await fire(town)
    town.channels[CITIZEN].files["f1"] = JPEG + name.encode()
    media = Media("f1", "f1", "application/pdf", len(JPEG), name)
    await ani.does(Kind.DOCUMENT, media=media)
    stored = [p for p in tmp_path.rglob("*") if p.is_file() and "evidence" in p.parts]
    assert stored and all(re.fullmatch(r"[0-9a-f]{62}", p.name) for p in stored)


@pytest.mark.parametrize("path", ["../x", "ab/../../x", "/etc/passwd", "ab/" + "g" * 62, ""])
async def test_the_store_gives_out_its_own_paths_only(tmp_path: Path, path: str) -> None:
    store = EvidenceStore(tmp_path / "evidence")
    for ask in (store.get, store.exists, store.delete):
        with pytest.raises(WrongPath):
            await ask(path)


async def test_markup_in_words_is_shown_not_obeyed(town: Town) -> None:
    ani = town.citizen("<b>Admin</b>")
    await ani.says('TOLONG kebakaran api besar <a href="tg://user?id=1">@admin</a> <b>26-9999</b>')
    await ani.shares(PANORAMA)
    card = town.group("damkar").card(ani.code).text
    assert '<a href="tg:' not in card and "&lt;b&gt;26-9999" in card
    assert "Admin" not in card


@pytest.mark.parametrize("words", ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_no_cell_is_a_formula(words: str) -> None:
    assert safe(words).startswith("'")


@pytest.fixture
def whole_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """A round takes its whole batch, however slow this machine is: rounds can be counted."""
    monkeypatch.setattr("bot.loops.inbox.TOGETHER_SECONDS", float("inf"))


async def rounds_until_loud(town: Town, real: str, most: int) -> int:
    """How many rounds of the inbox until the real report rings at Damkar."""
    for number in range(1, most + 1):
        await town.app.inbox.step()
        while await town.app.sender.step(UNFENCED) or town.app.sender.flying:
            await town.app.sender.wait(1)
        if town.group("damkar").hears(real, loud=True):
            return number
    return most + 1


async def test_a_flood_from_one_account_hides_nobody(town: Town, whole_rounds: None) -> None:
    flooder, ani = town.citizen(), town.citizen()
    for number in range(400):
        await town.arrive(flooder.inbound(Kind.TEXT, text=f"p{number} " + "x" * 4000))
    await town.arrive(ani.inbound(Kind.TEXT, text="TOLONG rumah kebakaran, api besar"))
    await town.arrive(ani.inbound(Kind.LOCATION, pin=Pin(*PANORAMA)))
    assert await rounds_until_loud(town, "KEBAKARAN", 6) <= 3


async def test_a_flood_from_many_accounts_hides_nobody(town: Town, whole_rounds: None) -> None:
    ani = town.citizen()
    for number in range(300):
        await town.arrive(town.citizen().inbound(Kind.TEXT, text="p" * (1 + number * 13)))
        if number == 150:
            await town.arrive(ani.inbound(Kind.TEXT, text="TOLONG rumah kebakaran, api besar"))
            await town.arrive(ani.inbound(Kind.LOCATION, pin=Pin(*PANORAMA)))
    assert await rounds_until_loud(town, "KEBAKARAN", 10) <= 8
