"""What stands in operators' chats: protected from forwarding, and evidence leaves again."""

from __future__ import annotations

from datetime import timedelta

from bot.channels.fake_chat import Shown
from domain.message import Form, Kind
from tests.privacy.test_citizen_rights import PICTURE, ended, told_everything, unbroken
from tests.scenarios.stories import fire
from tests.town import SUMBER_JAYA, Town

MEDIA = (Form.PHOTO, Form.VIDEO, Form.VOICE, Form.DOCUMENT)


def media(town: Town, agency: str = "damkar") -> list[Shown]:
    return [m for m in town.group(agency).messages if m.delivery.form in MEDIA]


async def test_everything_about_a_ticket_is_protected(town: Town) -> None:
    ani = await told_everything(town)
    damkar = town.operator("damkar")
    for label in ("Terima", "Berangkat", "Tanya"):
        await damkar.taps(label, ani.code)
    await damkar.types(f"/tiket {ani.code}")
    await town.forward(minutes=5)
    for agency in town.groups:
        for message in town.group(agency).messages:
            assert message.delivery.protect or message.delivery.form is Form.TOPIC, message.text


async def test_evidence_leaves_every_group_when_the_ticket_ends(town: Town) -> None:
    ani = await told_everything(town)
    assert media(town) and media(town, "ruang_kendali")
    await ended(town, ani)
    assert media(town), "for half a minute it may be undone"
    await town.forward(seconds=32)
    assert not media(town) and not media(town, "ruang_kendali")
    await unbroken(town)


async def test_before_the_platforms_48_hours_are_over_at_the_latest(town: Town) -> None:
    ani = await fire(town)
    await ani.sends(Kind.PHOTO, PICTURE, mime="image/jpeg")
    (first,) = media(town)
    for step in ("Terima", "Berangkat", "Tiba"):  # a crew stays there, so that no ladder calls for two days
        await town.chiefs["damkar"].taps(step)
    await town.forward(hours=40)
    await ani.sends(Kind.PHOTO, PICTURE, mime="image/jpeg")
    assert len(media(town)) == 2
    await town.forward(hours=7)
    (left,) = media(town)
    assert left.message_id != first.message_id, "the younger one stays"
    await town.forward(hours=40)
    assert not media(town)
    assert town.clock.now() - left.sent_at < timedelta(hours=48)


async def test_what_undone_brings_back_keeps_its_evidence(town: Town) -> None:
    ani = await told_everything(town)
    control = town.operator("ruang_kendali")
    for operator in (town.operator("damkar"), control):
        await operator.types(f"/palsu {ani.code} iseng")
    await control.types(f"/urungkan {ani.code}")
    await town.forward(minutes=2)
    assert media(town)


async def test_a_secret_tickets_media_leave_the_holders_chat_too(town: Town) -> None:
    ani = town.citizen()
    await ani.says("saya dipukul suami saya, ada pisau")
    await ani.shares(SUMBER_JAYA)
    await ani.sends(Kind.VOICE, b"OggS" + bytes(40), mime="audio/ogg")
    holder = town.operator("polisi")
    await holder.types("/start", chat=holder.person, private=True)
    await holder.taps("Terima", ani.code)
    assert [m for m in holder.private.messages if m.delivery.form in MEDIA]
    await ended(town, ani)
    await town.forward(seconds=32)
    assert not [m for m in holder.private.messages if m.delivery.form in MEDIA]


async def test_hapus_takes_the_reporters_own_messages_back_too(town: Town) -> None:
    """The platform is asked to delete both sides' messages."""
    ani = town.citizen()
    await ani.says("saya dipukul suami saya, ada pisau", message_id="4711")
    asked: list[str] = []
    channel = town.channels[ani.channel]
    deliver = channel.deliver

    async def noted(delivery: object) -> str:
        if delivery.form is Form.DELETE:  # type: ignore[attr-defined]
            asked.append(delivery.edit)  # type: ignore[attr-defined]
        return await deliver(delivery)  # type: ignore[arg-type]

    channel.deliver = noted  # type: ignore[method-assign]
    await ani.says("hapus")
    assert "4711" in asked
