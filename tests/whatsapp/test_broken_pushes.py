"""What is broken in a push costs nothing of what stands beside it; of the broken itself is heard what can be read."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import dead_rows
from tests.town import Town
from tests.whatsapp.cloud import Json, Phone, payload
from tests.whatsapp.door import Meta, batch, words
from tests.whatsapp.simulated import green_town

FIRE = "tolong rumah saya kebakaran, nenek terjebak"
MARK = "\ufffd"


def spoilt(pushed: bytes, broken: bytes) -> bytes:
    """With its one "@@" replaced."""
    assert pushed.count(b"@@") == 1
    return pushed.replace(b"@@", broken)


@pytest.mark.parametrize("half", [rb"\ud83d", rb"\ude00", b"\xff\xfe", b"\xed\xa0\xbd", b"\x01", rb"\q"])
async def test_half_an_emoji_is_no_reason_to_hear_nobody(
    town: Town, meta: Meta, rina: Phone, tia: Phone, half: bytes
) -> None:
    """Neither whoever wrote it nor whoever stands beside it."""
    pushed = batch(words(tia, "kebakaran di pasar minggu @@ ada korban"), words(rina, FIRE))
    assert await meta.pushes(spoilt(pushed, half)) == 200
    assert rina.messages
    assert tia.messages
    assert await dead_rows(town) == 0
    await town.forward(minutes=4)
    damkar = town.group("damkar")
    assert damkar.hears("nenek terjebak")
    assert damkar.hears("ada korban")


async def test_the_sign_for_a_broken_letter_stands_in_its_place(town: Town, meta: Meta, rina: Phone) -> None:
    pushed = batch(words(rina, "rumah kebakaran @@ ada anak di dalam"))
    assert await meta.pushes(spoilt(pushed, rb"\ud83d")) == 200
    await town.forward(minutes=4)
    assert town.group("damkar").hears(f"rumah kebakaran {MARK} ada anak di dalam")


async def test_a_whole_emoji_stays_one(town: Town, meta: Meta, rina: Phone) -> None:
    pushed = batch(words(rina, "rumah kebakaran 😭 ada anak di dalam"), words(rina, "@@"))
    assert await meta.pushes(spoilt(pushed, rb"\ud83d")) == 200
    await town.forward(minutes=4)
    assert town.group("damkar").hears("rumah kebakaran 😭 ada anak di dalam")


async def test_a_broken_name_silences_nobody(town: Town, meta: Meta, rina: Phone, tia: Phone) -> None:
    tia.name = "tia @@"
    pushed = batch(words(tia, "rumah kebakaran, ada anak di dalam"), words(rina, FIRE))
    assert await meta.pushes(spoilt(pushed, rb"\ud83d")) == 200
    assert rina.messages
    assert tia.messages
    assert await dead_rows(town) == 0


NUMBERS = [b"NaN", b"1e999", b"9" * 5000, b"-Infinity", b"0x1F", b"1,", b"nil"]


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("where", ["latitude", "beside"])
async def test_what_is_no_number_costs_itself_alone(
    town: Town, meta: Meta, rina: Phone, tia: Phone, number: bytes, where: str
) -> None:
    place: Json = {"latitude": -3.79, "longitude": 102.26, "name": "rumah"}
    broken = tia.message("location", {**place, where: "@@"})
    pushed = batch((tia, broken), words(rina, FIRE)).replace(b'"@@"', b"@@")
    assert await meta.pushes(spoilt(pushed, number)) == 200
    assert rina.messages
    assert tia.messages, "she is asked for it in another form, or it is understood"
    await town.forward(minutes=4)
    assert town.group("damkar").hears("nenek terjebak")
    if number != b"1,":  # a comma that nothing follows
        assert await meta.dead() == 1, "the very bytes are kept"


@pytest.mark.parametrize(
    "broken",
    [
        b'"type":"text","text":{"body":"rumah @@"},',
        b'"type":"text","text":{"body":"rumah @@"',
        b'"type":"text","text":{"body":',
        b'"type":"text","text":[{"body":"rumah @@"}',
        b'"type":"text" "text" "body"',
        b"[[[",
        b'"x":"dia bilang "tolong" di sini"',
    ],
)
@pytest.mark.parametrize("last", [True, False])
async def test_an_item_that_does_not_end_is_cut_out(
    town: Town, meta: Meta, rina: Phone, tia: Phone, broken: bytes, last: bool
) -> None:
    """Before those who are whole, and behind them."""
    whole = batch(words(rina, FIRE), words(tia, "ada ular besar masuk rumah saya"))
    begin, end = whole.index(b'"messages": [') + len(b'"messages": ['), whole.rindex(b"]}}]}]}")
    cut = b'{"id":"wamid.x","from":"6281300000009","timestamp":"1795831200",' + broken
    pushed = (
        whole[:end] + b", " + cut + b"}" + whole[end:]
        if last
        else whole[:begin] + cut + b"}, " + whole[begin:]
    )
    assert await meta.pushes(pushed) == 200
    assert rina.messages
    assert tia.messages
    await town.forward(minutes=4)
    assert town.group("damkar").hears("nenek terjebak")


async def test_a_push_that_is_cut_off_is_heard_as_far_as_it_goes(
    town: Town, meta: Meta, rina: Phone, tia: Phone
) -> None:
    whole = batch(words(rina, FIRE), words(tia, "kebakaran di pasar"))
    assert await meta.pushes(whole[: whole.index(b"kebakaran di pasar") + 5]) == 200
    assert rina.messages
    assert await meta.dead() >= 1


@pytest.mark.parametrize("comma", [b",]", b",,]", b", ]"])
async def test_a_comma_too_many_is_nothing(town: Town, meta: Meta, rina: Phone, comma: bytes) -> None:
    pushed = batch(words(rina, FIRE)).replace(b"]", comma)
    assert await meta.pushes(pushed) == 200
    assert rina.messages
    assert await dead_rows(town) == 0


@pytest.mark.parametrize("levels", [90, 240, 253, 300, 900, 5000, 200_000])
@pytest.mark.parametrize("shape", ["objects", "lists"])
async def test_however_deep_it_is_nested_it_is_kept_and_heard(
    town: Town, meta: Meta, rina: Phone, tia: Phone, levels: int, shape: str
) -> None:
    opens, closes = (b'{"a":', b"}") if shape == "objects" else (b"[", b"]")
    deep = opens * levels + b"1" + closes * levels
    told = tia.message("text", {"body": "kebakaran di pasar minggu, ada korban"}, beside="@@")
    pushed = batch((tia, told), words(rina, FIRE)).replace(b'"@@"', deep)
    assert await meta.pushes(pushed) == 200
    assert rina.messages
    assert tia.messages
    assert await meta.dead() <= 1
    assert await meta.pushes(pushed) == 200
    assert await meta.dead() <= 1, "a repetition is the same"
    await town.forward(minutes=4)
    assert town.group("damkar").hears("nenek terjebak")
    assert town.group("damkar").hears("ada korban")


@pytest.mark.parametrize("value", ["?", 7, None, [], ["x"], {"messages": ["?", None, 7, []]}])
async def test_what_is_no_message_is_kept_where_somebody_sees_it(
    town: Town, meta: Meta, rina: Phone, value: object
) -> None:
    push = payload([rina], [words(rina, FIRE)[1]])
    push["entry"][0]["changes"].append({"field": "messages", "value": value})
    assert await meta.pushes(push) == 200
    assert rina.messages
    assert await meta.dead() >= 1


async def test_two_people_in_one_push_of_the_simulators(town: Town) -> None:
    """Over HTTP both ways, from phone to group."""
    async with green_town(town) as green:
        sib, rina = await green.person("Sib"), await green.person("Rina")
        await green.fault("batch", times=2)
        for phone, said in ((sib, "halo \ud83d"), (rina, FIRE)):
            await green.post("/sim/send", user=phone.made["id"], text=said)
        await green.comes_to_rest()
        assert await sib.texts()
        assert await rina.texts()
        await green.forward(minutes=4)
        assert town.group("damkar").hears("nenek terjebak")
        assert await dead_rows(town) == 0
