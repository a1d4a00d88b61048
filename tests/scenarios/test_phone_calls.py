"""A 112 telephone call takes the same road as a message: /baru, the caller's link, one ticket per event."""

from __future__ import annotations

import re

import pytest

from bot.channels.fake_chat import Shown
from domain.callers_number import split_number
from domain.happenings import Happened
from domain.lane import Lane
from domain.message import Form, Kind
from domain.status import Status
from models import chain, chats
from models.db import Tx
from tests.scenarios.stories import JPEG, dead_rows, fire, north_of, tell
from tests.town import CODE, OPERATOR, PANORAMA, Operator, Person, Town

CALL = "kebakaran jl salak 5, api besar 08127390001"
LINK = re.compile(r"https://t\.me/(\w+)\?start=([^\s<]+)")


async def baru(desk: Operator, line: str) -> str:
    """Type it; answers the code."""
    await desk.types(f"/baru {line}".strip())
    return str(CODE.findall(answer(desk.town).text)[0])


def answer(town: Town) -> Shown:
    """What the bot answered to the operator last."""
    return next(m for m in reversed(town.group("ruang_kendali").messages) if m.text.startswith("☎️ <b>"))


def link_in(town: Town, agency: str = "ruang_kendali") -> str:
    """What stands behind "/start" in the latest link."""
    found = [LINK.search(t) for t in town.group(agency).texts]
    return str(next(m[2] for m in reversed(found) if m))


async def caller_opens(town: Town, token: str) -> Person:
    caller = town.citizen("Penelepon")
    await caller.says(f"/start {token}")
    return caller


@pytest.mark.parametrize(
    ("line", "words", "number"),
    [
        ("api besar 0812-7390 001", "api besar", "+628127390001"),
        ("0812 3456 7890, jl salak 5 rt 12", "jl salak 5 rt 12", "+6281234567890"),
        ("jl salak 5 rt 12, 812 3456 7890", "jl salak 5 rt 12", "+6281234567890"),
        ("81234567890 jl salak 812", "jl salak 812", "+6281234567890"),
        ("jl salak 5 no 112 rt 3 rw 4", "jl salak 5 no 112 rt 3 rw 4", ""),
        ("telp +62 736 21118 banjir", "banjir", "+6273621118"),
        ("26-0412 api padam", "26-0412 api padam", ""),
        ("hanyut, PP-07 0812 7390 1111", "hanyut, PP-07", "+6281273901111"),
        ("banjir rt 05 +62 812 7390 111", "banjir rt 05", "+628127390111"),
        ("kebakaran jl danau 03 0812-7390-111", "kebakaran jl danau 03", "+628127390111"),
        ("telp 021 6212345 banjir", "banjir", "+62216212345"),
    ],
)
def test_a_number_is_found_in_a_line(line: str, words: str, number: str) -> None:
    assert split_number(line) == (words, number)


async def test_one_line_is_a_ticket_that_rings(town: Town) -> None:
    """Forty-three characters: under fifteen seconds at three a second."""
    assert len(CALL) <= 45
    kendali = town.operator("ruang_kendali")
    code = await baru(kendali, CALL)
    ticket = await town.ticket(code)
    assert (ticket.category, ticket.lane, ticket.status) == ("kebakaran", Lane.RED, Status.DISPATCHED)
    assert "salak" in ticket.place.words
    card = town.group("damkar").card(code)
    assert not card.delivery.silent
    assert "Laporan telepon 112" in card.text and "nomor penelepon tercatat" in card.text
    assert "api besar" in card.text
    assert await dead_rows(town) == 0


async def test_the_number_is_sealed_and_never_in_a_group(town: Town) -> None:
    kendali = town.operator("ruang_kendali")
    code = await baru(kendali, CALL)
    shown = [t for group in town.groups for t in town.group(group).texts]
    assert not [t for t in shown if "7390001" in t]
    assert "pesan Anda dihapus" in answer(town).text
    damkar = town.operator("damkar")
    await damkar.taps("Terima", code)
    assert "+62 812-7390-001" in await damkar.taps("Nomor", code)

    def raw(tx: Tx) -> str:
        return str(tx.exec_driver_sql("SELECT * FROM persons").all()) + str(
            tx.exec_driver_sql("SELECT * FROM reports").all()
        )

    assert "7390001" not in await town.read(raw)


async def test_the_message_with_the_number_is_taken_out_of_the_group(town: Town) -> None:
    kendali = town.operator("ruang_kendali")
    channel, taken_back = town.channels[OPERATOR], []
    deliver = channel.deliver

    async def watched(delivery: object) -> str:
        if getattr(delivery, "form", None) is Form.DELETE:
            taken_back.append(getattr(delivery, "edit", ""))
        return await deliver(delivery)  # type: ignore[arg-type]

    channel.deliver = watched  # type: ignore[method-assign]
    await kendali.types(f"/baru {CALL}", message_id="4711")
    assert taken_back == ["4711"]
    await kendali.types("/baru pohon tumbang jl danau", message_id="4712")
    assert taken_back == ["4711"]


async def test_step_by_step_with_buttons(town: Town) -> None:
    kendali = town.operator("ruang_kendali")
    await kendali.types("/baru")
    await kendali.taps("Darurat medis")
    asked = town.group("ruang_kendali").last
    assert "Di mana" in asked.text
    await kendali.types("bapak sesak napas, jl danau 3 0812 7390 002", reply_to=asked.message_id)
    code = CODE.findall(answer(town).text)[0]
    ticket = await town.ticket(code)
    assert ticket.category == "medis" and "danau" in ticket.place.words
    await town.forward(seconds=61)
    assert town.group("psc119").hears(code, loud=True)


async def test_a_place_that_is_missing_is_given_by_a_reply(town: Town) -> None:
    kendali = town.operator("ruang_kendali")
    code = await baru(kendali, "rumah kebakaran, api besar")
    told = answer(town)
    assert "Tempat belum diketahui" in told.text
    await kendali.types("di panorama jl mangga", reply_to=told.message_id)
    ticket = await town.ticket(code)
    assert ticket.place.kelurahan == "Panorama"
    assert town.group("damkar").hears(code, "panorama jl mangga")
    assert len(await town.tickets()) == 1


async def test_the_callers_link_adds_pin_and_photo_to_that_very_ticket(town: Town) -> None:
    code = await baru(town.operator("ruang_kendali"), CALL)
    caller = await caller_opens(town, link_in(town))
    assert "Terhubung dengan laporan telepon" in caller.last.text
    await caller.shares(PANORAMA)
    await caller.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
    await caller.says("pagar hijau, sebelah musala")
    ticket = await town.ticket(code)
    assert ticket.place.lat == pytest.approx(PANORAMA[0])
    assert len(await town.tickets()) == 1
    damkar = town.group("damkar")
    assert damkar.hears("Bukti", code) and damkar.hears("pagar hijau")
    assert "saksi lain" not in damkar.card(code).text


async def test_the_link_works_once_and_for_half_an_hour(town: Town) -> None:
    kendali = town.operator("ruang_kendali")
    code = await baru(kendali, CALL)
    token = link_in(town)
    await caller_opens(town, token)
    second = await caller_opens(town, token)
    assert "sudah dipakai" in second.last.text
    await kendali.types(f"/tautan {code}")
    later = link_in(town)
    assert later != token
    await town.forward(minutes=31)
    third = await caller_opens(town, later)
    assert "lewat 30 menit" in third.last.text
    assert "sudah dipakai" in (await caller_opens(town, "abcdefghijkl")).last.text


async def test_the_link_grants_no_reading(town: Town) -> None:
    """Whoever has the link adds; no status, no words, no question of the ticket comes to that chat."""
    code = await baru(town.operator("ruang_kendali"), CALL)
    caller = await caller_opens(town, link_in(town))
    await caller.shares(PANORAMA)
    said = len(caller.messages)
    damkar = town.operator("damkar")
    for tap in ("Terima", "Berangkat", "Tiba", "Selesai"):
        await damkar.taps(tap, code)
    await town.forward(seconds=31)
    assert len(caller.messages) == said
    await caller.says("status")
    assert code not in caller.last.text
    await caller.says("batal")
    assert not (await town.ticket(code)).cancel_requested


async def test_another_event_of_the_linked_chat_is_a_report_of_its_own(town: Town) -> None:
    await baru(town.operator("ruang_kendali"), CALL)
    caller = await caller_opens(town, link_in(town))
    await caller.says("ada ular kobra masuk rumah saya")
    assert "Di mana?" in caller.last.text
    await caller.shares(PANORAMA)
    assert {t.category for t in await town.tickets()} == {"kebakaran", "hewan_berbahaya"}


async def test_a_call_and_a_chat_report_of_one_event_become_one_ticket(town: Town) -> None:
    ani = await fire(town)
    code = await baru(town.operator("ruang_kendali"), "rumah kebakaran jl mangga, api besar")
    assert code != ani.code
    caller = await caller_opens(town, link_in(town))
    await caller.shares(north_of(PANORAMA, 120))
    assert (await town.ticket(code)).status is Status.DUPLICATE
    assert "1 saksi lain" in town.group("damkar").card(ani.code).text
    await caller.says("api sudah ke atap")
    assert town.group("damkar").hears(ani.code, "api sudah ke atap")


async def test_a_chat_report_joins_a_call_that_has_a_pin(town: Town) -> None:
    code = await baru(town.operator("ruang_kendali"), CALL)
    caller = await caller_opens(town, link_in(town))
    await caller.shares(PANORAMA)
    await tell(town, "tolong kebakaran api besar", north_of(PANORAMA, 80))
    assert [t.code for t in await town.tickets() if t.open] == [code]
    assert "1 saksi lain" in town.group("damkar").card(code).text


async def test_a_typed_place_near_an_open_ticket_is_offered_to_merge(town: Town) -> None:
    ani = await fire(town)
    kelurahan = (await town.ticket(ani.code)).place.kelurahan
    kendali = town.operator("ruang_kendali")
    code = await baru(kendali, f"rumah kebakaran di kelurahan {kelurahan}, api besar")
    told = answer(town)
    assert f"Mirip tiket {ani.code}" in told.text
    await kendali.taps("Gabung", code)
    assert (await town.ticket(code)).status is Status.DUPLICATE


async def test_advice_by_telephone_ends_it_without_dispatch(town: Town) -> None:
    kendali = town.operator("ruang_kendali")
    code = await baru(kendali, "saran: kompor meledak sudah padam, jl danau 3 0812 7390 003")
    ticket = await town.ticket(code)
    assert ticket.status is Status.RESOLVED and ticket.loud_at is None and ticket.assignments == ()
    assert not town.group("damkar").messages
    assert "Selesai dengan saran" in answer(town).text
    await town.forward(hours=25)
    assert (await town.ticket(code)).status is Status.CLOSED


async def test_so_does_selesai_on_the_card_of_a_call_in_danger(town: Town) -> None:
    """The operator has spoken with the caller: that is what a logged call counts for."""
    kendali = town.operator("ruang_kendali")
    await kendali.types("/baru")
    await kendali.taps("Kebakaran")
    await kendali.types("baru katanya, belum jelas", reply_to=town.group("ruang_kendali").last.message_id)
    code = CODE.findall(answer(town).text)[0]
    assert (await town.ticket(code)).status is Status.RECEIVED
    await kendali.taps("Selesai", code)
    assert (await town.ticket(code)).status is Status.RESOLVED
    await town.forward(minutes=3)
    assert not town.group("damkar").messages


async def test_one_person_may_dismiss_a_call_after_speaking_with_the_caller(town: Town) -> None:
    kendali = town.operator("ruang_kendali")
    code = await baru(kendali, CALL)
    await kendali.types(f"/palsu {code} iseng")
    assert (await town.ticket(code)).status is Status.FALSE_REPORT


async def test_a_logged_call_on_a_chat_ticket_counts_too(town: Town) -> None:
    ani = await fire(town)
    kendali = town.operator("ruang_kendali")
    await kendali.types(f"/palsu {ani.code} iseng")
    assert (await town.ticket(ani.code)).status is not Status.FALSE_REPORT
    await kendali.types(f"/urungkan {ani.code}")
    budi = await fire(town, north_of(PANORAMA, 2000))
    await budi.own_number()
    await kendali.types(f"/hubungi {budi.code} anak-anak main telepon, tidak ada api")
    assert "/hubungi" in town.group("ruang_kendali").last.text, "nobody has been shown the number yet"
    await kendali.taps("Nomor", budi.code)
    await kendali.types(f"/palsu {budi.code} iseng")
    assert (await town.ticket(budi.code)).status is not Status.FALSE_REPORT, "a number shown is no call"
    await kendali.types(f"/hubungi {budi.code} tidak diangkat")
    assert not (await town.ticket(budi.code)).human_contact
    await kendali.types(f"/hubungi {budi.code} anak-anak main telepon, tidak ada api")
    assert "anak-anak main telepon" in town.group("damkar").card(budi.code).text
    await kendali.types(f"/palsu {budi.code} iseng")
    assert (await town.ticket(budi.code)).status is Status.FALSE_REPORT


async def test_a_caller_has_a_record_like_anybody(town: Town) -> None:
    kendali = town.operator("ruang_kendali")
    code = await baru(kendali, CALL)
    await kendali.types(f"/palsu {code} iseng")
    again = await baru(kendali, "ada ular di rumah jl danau 9 0812 7390001")
    assert "0 benar, 1 palsu" in town.group("ruang_kendali").card(again).text
    ticket = await town.ticket(again)
    assert ticket.status is not Status.CLOSED


async def test_a_suspended_caller_still_gets_a_card(town: Town) -> None:
    """An operator has listened: a call never goes to the digest."""
    kendali = town.operator("ruang_kendali")
    code = await baru(kendali, "halo halo 0812 7390 009")
    ticket = await town.ticket(code)

    def suspend(tx: Tx) -> None:
        report = tx.exec_driver_sql(f"SELECT person_id FROM reports WHERE ticket_id = {ticket.id}").scalar()
        chats.change_person(tx, int(report or 0), suspended_until=town.clock.now().replace(year=2027))

    await town.app.database.write(suspend)
    again = await baru(kendali, "halo halo lagi 0812 7390 009")
    assert (await town.ticket(again)).lane is Lane.AMBER


async def test_nobody_can_be_asked_by_chat_until_the_link_is_open(town: Town) -> None:
    kendali = town.operator("ruang_kendali")
    code = await baru(kendali, CALL)
    await kendali.types(f"/tanya {code} ada orang di dalam?")
    assert town.group("ruang_kendali").hears("menelepon balik")
    caller = await caller_opens(town, link_in(town))
    await kendali.types(f"/tanya {code} ada orang di dalam?")
    assert "ada orang di dalam?" in caller.last.text
    await caller.says("tidak ada, kosong")
    history = await town.read(lambda tx: chain.history(tx, 1))
    assert Happened.ANSWERED in {e.kind for e, _ in history} or (await town.ticket(code)).human_contact


async def test_in_private_the_number_is_typed_before_nobody(town: Town) -> None:
    kendali = town.operator("ruang_kendali")
    await kendali.types("/antrian")
    await kendali.types("/start", chat=kendali.person, private=True)
    await kendali.types(f"/baru {CALL}", chat=kendali.person, private=True)
    assert "dihapus" not in kendali.private.last.text
    code = CODE.findall(kendali.private.last.text)[0]
    assert town.group("damkar").hears(code, loud=True)


async def test_a_secret_call_is_silent_in_the_linked_chat(town: Town) -> None:
    await baru(town.operator("ruang_kendali"), "kekerasan, suami memukul istri, jl danau 3 0812 7390 004")
    caller = await caller_opens(town, link_in(town))
    assert caller.last.delivery.silent
    await caller.shares(PANORAMA)
    assert caller.last.delivery.silent and caller.last.text == "Diterima."


LIVES = [
    "rumah kebakaran jl semangka 5, dua orang di dalam 0812 7390001",
    "istri jatuh kepalanya berdarah, jl danau 9",
]


@pytest.mark.parametrize("line", LIVES)
@pytest.mark.parametrize("agency", ["holder", "ruang_kendali"])
async def test_who_has_not_spoken_with_the_caller_dismisses_with_a_second(
    any_town: Town, line: str, agency: str
) -> None:
    """The call told of the danger itself; only who took it, or who telephoned since, may rely on the caller's word."""
    town = any_town
    code = await baru(town.operator("ruang_kendali"), line)
    holder = (await town.ticket(code)).assignments[0].agency
    await town.operator(holder).types(f"/terima {code}")
    await town.operator(holder if agency == "holder" else agency).types(f"/palsu {code} iseng")
    assert (await town.ticket(code)).status is Status.ACKNOWLEDGED
    await town.operator(holder).types(f"/palsu {code} iseng")
    assert (await town.ticket(code)).status is Status.FALSE_REPORT


async def test_who_calls_back_may_dismiss_it_alone_unless_nobody_took_the_call(town: Town) -> None:
    code = await baru(town.operator("ruang_kendali"), LIVES[0])
    damkar = town.operator("damkar")
    await damkar.starts()
    await damkar.types(f"/terima {code}")
    await damkar.types(f"/nomor {code}")
    await damkar.types(f"/hubungi {code} tidak diangkat")
    await damkar.types(f"/palsu {code} iseng")
    assert (await town.ticket(code)).open
    await damkar.types(f"/urungkan {code}")
    await damkar.types(f"/hubungi {code} pemilik rumah: tidak ada api")
    await damkar.types(f"/palsu {code} iseng")
    assert (await town.ticket(code)).status is Status.FALSE_REPORT
