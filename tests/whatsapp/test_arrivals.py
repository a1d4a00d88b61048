"""What Meta took and did not bring to the phone is known to who can telephone."""

from __future__ import annotations

from typing import cast

from bot.health.watch import Watch
from bot.listener import Listener
from bot.loops.arrivals import Arrivals
from models import outbox
from models.db import Tx
from tests.town import PANORAMA, Town
from tests.whatsapp.cloud import Cloud, Phone, payload, pushes, refused, status


async def look(town: Town) -> None:
    await town.app.database.write(Arrivals(town.app).look)
    await town.app.settle()


async def reports(town: Town, phone: Phone, words: str) -> str:
    await phone.says(words)
    await phone.shares(PANORAMA)
    return (await town.tickets())[0].code


async def test_what_has_not_come_after_a_minute_is_told_once(town: Town, rina: Phone) -> None:
    code = await reports(town, rina, "rumah kebakaran, api besar, ada anak terjebak")
    await town.forward(seconds=30)
    await look(town)
    assert not town.group("damkar").hears(code, "belum sampai")
    await town.forward(seconds=35)
    for _ in range(3):
        await look(town)
    told = [said for said in town.group("damkar").texts if said.startswith("📝") and "belum sampai" in said]
    assert len(told) == 1


async def test_what_has_come_is_not(town: Town, rina: Phone) -> None:
    code = await reports(town, rina, "rumah kebakaran, api besar, ada anak terjebak")
    arrived = [status(one, "delivered") for one in rina.messages]
    await pushes(town, payload([], [], arrived))
    await town.forward(seconds=65)
    await look(town)
    assert not town.group("damkar").hears(code, "belum sampai")


async def test_nobody_is_told_to_telephone_who_hides(town: Town, rina: Phone) -> None:
    code = await reports(town, rina, "tolong, suami saya memukul saya, dia bawa pisau")
    await town.forward(seconds=65)
    await look(town)
    said = [text for agency in town.groups for text in town.group(agency).texts]
    assert not [text for text in said if code in text and "belum sampai" in text]


async def test_while_the_account_is_locked_who_acts_is_told_to_telephone(
    town: Town, cloud: Cloud, rina: Phone
) -> None:
    await rina.says("rumah kebakaran, api besar, ada anak terjebak")
    cloud.refuses += [refused(131031)] * 1000
    await rina.shares(PANORAMA)
    [ticket] = await town.tickets()
    assert town.group("damkar").hears(ticket.code, loud=True)
    await town.forward(seconds=75)
    await look(town)
    assert town.group("damkar").hears(ticket.code, "belum sampai")
    cloud.refuses.clear()
    await town.forward(minutes=2)
    assert any(ticket.code in said for said in rina.texts)


async def test_how_far_a_message_has_come_only_grows(town: Town, cloud: Cloud, rina: Phone) -> None:
    await rina.says("rumah kebakaran, api besar")

    def reached(tx: Tx) -> list[int]:
        return [
            row.reached
            for row in tx.execute(outbox.outbox.select().order_by(outbox.outbox.c.id))
            if row.message_id
        ]

    for word, level in (("delivered", 2), ("sent", 2), ("read", 3), ("delivered", 3)):
        await pushes(town, payload([], [], [status(rina.last, word)] * 2))
        assert (await town.read(reached))[-1] == level


class Attended:
    """A web that listens."""

    def full_for(self) -> float:
        return 0.0


async def alarms(town: Town) -> list[str]:
    watch = Watch(town.app)
    watch.attend(cast(Listener, Attended()))
    await watch.look()
    return [alarm.key for alarm in watch.alarms if alarm.key.startswith("echo")]


async def test_a_webhook_that_is_dead_is_noticed_by_our_own_messages(town: Town, rina: Phone) -> None:
    await rina.says("rumah kebakaran, api besar")
    await town.forward(seconds=30)
    assert await alarms(town) == []
    await town.forward(seconds=35)
    assert await alarms(town) == ["echo:whatsapp"]
    await pushes(town, payload([], [], [status(rina.messages[0], "sent")]))
    assert await alarms(town) == []


async def test_the_card_says_how_far_our_newest_words_have_come(town: Town, rina: Phone) -> None:
    code = await reports(town, rina, "rumah kebakaran, api besar")
    arrivals, crew, room = Arrivals(town.app), town.group("damkar"), town.group("ruang_kendali")

    async def told(word: str) -> None:
        await pushes(town, payload([], [], [status(rina.last, word, seconds(town))]))
        await town.app.database.write(arrivals.look)
        await town.app.settle()

    await told("sent")
    for group in (crew, room):
        assert "📬 terkirim 20.44" in group.card(code).text
    await told("delivered")
    assert "📬 terkirim 20.44 · sampai 20.44" in crew.card(code).text
    await town.forward(seconds=20)
    await told("read")
    assert "📬 terkirim 20.44 · dibaca 20.44" in crew.card(code).text


def seconds(town: Town) -> int:
    return int(town.clock.now().timestamp())


async def test_what_comes_late_takes_the_call_back(town: Town, rina: Phone) -> None:
    code = await reports(town, rina, "rumah kebakaran, api besar, ada anak terjebak")
    await town.forward(seconds=65)
    await look(town)
    assert "belum sampai di ponsel pelapor – telepon" in town.group("damkar").card(code).text
    await pushes(town, payload([], [], [status(one, "delivered", seconds(town)) for one in rina.messages]))
    await look(town)
    card = town.group("damkar").card(code).text
    assert "belum sampai di ponsel pelapor – telepon" not in card
    assert "· sampai 20.45" in card


async def test_whose_number_is_hidden_cannot_be_telephoned(town: Town, tia: Phone) -> None:
    code = await reports(town, tia, "rumah kebakaran, api besar, ada anak terjebak")
    await town.forward(seconds=65)
    await look(town)
    assert "nomornya tidak diketahui" in town.group("damkar").card(code).text


async def test_a_question_that_does_not_come_is_told_where_no_life_is_in_danger(
    town: Town, rina: Phone
) -> None:
    code = await reports(town, rina, "ada pohon tumbang menutup jalan")
    await pushes(town, payload([], [], [status(one, "read") for one in rina.messages]))
    crew = town.operator("ruang_kendali")
    await crew.types(f"/balas {code} jalan apa pak?")
    await town.forward(seconds=65)
    await look(town)
    assert "belum sampai di ponsel pelapor" in town.group("ruang_kendali").card(code).text


async def test_of_a_secret_ticket_only_the_control_room_sees_it(town: Town, rina: Phone) -> None:
    code = await reports(town, rina, "tolong, suami saya memukul saya, dia bawa pisau")
    await pushes(town, payload([], [], [status(rina.last, "read")]))
    await look(town)
    agency = next(a.agency for a in (await town.ticket(code)).assignments if a.agency != "ruang_kendali")
    assert "dibaca" in town.group("ruang_kendali").card(code).text
    assert "📬" not in town.group(agency).card(code).text
