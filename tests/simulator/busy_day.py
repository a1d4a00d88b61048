"""A busy day at the simulator: everything that people do, and every method that a bot can ask."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

import aiohttp
import pytest

from simulator.scenes import picture
from tests.simulator.driver import CITIZEN, OPERATOR, Driver

FIRE = {"generate": {"scene": "fire", "seed": 1}}
EVERY_KIND = ["message", "edited_message", "callback_query", "my_chat_member", "chat_member"]
PLACE = {"latitude": -3.8165, "longitude": 102.3005}


async def everything_people_do(sim: Driver) -> list[Any]:
    """All updates of an eventful day, of both bots."""
    await sim.updates(OPERATOR, allowed_updates=EVERY_KIND)
    person = await sim.person("Ani", last_name="S", username="ani_s", phone="6281234")
    await what_a_citizen_sends(sim, person)
    group, (owner, member) = await sim.group(forum=True)
    await what_happens_in_a_group(sim, group, owner, member)
    old, _ = await sim.group(type="group", title="Lama")
    await sim.post("/sim/migrate", chat=old)
    await sim.post("/sim/block", user=person, chat="sigap_lapor_bot")
    return await sim.updates(CITIZEN) + await sim.updates(OPERATOR)


async def what_a_citizen_sends(sim: Driver, person: int) -> None:
    first = await sim.says(person, "/start @ani_s https://a.id 🔥 #banjir")
    contents: list[dict[str, Any]] = [
        {"photo": FIRE, "caption": "api /besar"},
        {"photo": FIRE, "album": "a"},
        {"video": FIRE, "caption": "lihat"},
        {"voice": {"generate": {"seconds": 2}}},
        {"audio": {"generate": {}}},
        {"document": {"base64": base64.b64encode(b"%PDF").decode(), "file_name": "a.pdf"}},
        {"sticker": {"emoji": "🙏"}},
        {"animation": {"generate": {}}},
        {"video_note": {"generate": {}}},
        {"location": PLACE},
        {"venue": {**PLACE, "title": "Pasar", "address": "Jl. Salak"}},
        {"contact": {"own": True}},
        {"text": "dari teman", "forward_from": person},
        {"text": "dari grup", "forward_from": "Warga"},
        {"text": "balasan", "reply_to": first["message_id"]},
    ]
    for content in contents:
        await sim.post("/sim/send", user=person, chat="sigap_lapor_bot", **content)
    live = await sim.post(
        "/sim/send", user=person, chat="sigap_lapor_bot", live_location={**PLACE, "heading": 90}
    )
    await sim.post("/sim/edit", user=person, chat=person, message_id=live["message_id"], location=PLACE)
    await sim.post("/sim/edit", user=person, chat=person, message_id=first["message_id"], text="/mulai")


async def what_happens_in_a_group(sim: Driver, group: int, owner: int, member: int) -> None:
    topic = (await sim.post("/sim/topics", user=owner, chat=group, name="Piket"))["topic"]
    await sim.says(member, "siap", group, topic=topic)
    await sim.post("/sim/topics", user=owner, chat=group, topic=topic, action="close")
    await sim.post("/sim/topics", user=owner, chat=group, topic=topic, action="reopen")
    for step in ("promote", "leave", "join", "kick"):
        await sim.post(f"/sim/{step}", user=member, chat=group)
    await sim.post("/sim/promote", user=owner, chat=group, status="creator", rights={"is_anonymous": True})
    await sim.says(owner, "tanpa nama", group)
    for status in ("restricted", "administrator"):
        await sim.post("/sim/promote", bot="sigap_petugas_bot", chat=group, status=status)
    await press(sim, group, owner)


async def press(sim: Driver, group: int, person: int) -> None:
    """A press whose answer nobody waits for."""
    rows = [[{"text": "Terima", "callback_data": "t"}]]
    sent = await sim.api(
        OPERATOR, "sendMessage", chat_id=group, text="kartu", reply_markup={"inline_keyboard": rows}
    )
    body = {"user": person, "chat": group, "message_id": sent.result["message_id"], "label": "Terima"}
    with pytest.raises(TimeoutError):
        await sim.session.post(f"{sim.base}/sim/press", json=body, timeout=aiohttp.ClientTimeout(total=0.2))


async def everything_bots_ask(sim: Driver) -> list[tuple[str, Any]]:
    """(method, result) of every method that the simulator knows."""
    person = await sim.starter(OPERATOR)
    group, (_, member) = await sim.group(forum=True)
    asked = Asked(sim, person, group, member)
    await asked.messages()
    await asked.media()
    await asked.edits()
    await asked.topics()
    await asked.chats()
    await asked.profile()
    return asked.results


class Asked:
    """Calls methods and keeps what came back."""

    def __init__(self, sim: Driver, person: int, group: int, member: int) -> None:
        self.sim, self.person, self.group, self.member = sim, person, group, member
        self.results: list[tuple[str, Any]] = []

    async def ask(self, method: str, **params: Any) -> Any:
        result = (await self.sim.api(OPERATOR, method, **params)).result
        self.results.append((method, result))
        return result

    async def messages(self) -> None:
        to = {"chat_id": self.person}
        rows = [[{"text": "Ya", "callback_data": "y"}, {"text": "Peta", "url": "https://a.id"}]]
        text = '<b>halo</b> <a href="https://a.id">x</a> <pre>y</pre> 🔥'
        sent = await self.ask(
            "sendMessage", **to, text=text, parse_mode="HTML", reply_markup={"inline_keyboard": rows}
        )
        await self.ask("sendLocation", **to, **PLACE, live_period=60)
        await self.ask("sendVenue", **to, **PLACE, title="Pasar", address="Jl. Salak")
        await self.ask("sendContact", **to, phone_number="62811", first_name="Budi")
        await self.ask("sendChatAction", **to, action="typing")
        await self.ask("forwardMessage", **to, from_chat_id=self.person, message_id=sent["message_id"])
        await self.ask("copyMessage", **to, from_chat_id=self.person, message_id=sent["message_id"])
        await self.ask("setMessageReaction", **to, message_id=sent["message_id"], reaction=[])
        await self.ask("sendMessage", **to, text="balas", reply_parameters={"message_id": sent["message_id"]})

    async def media(self) -> None:
        for kind in ("photo", "video", "voice", "audio", "document", "animation", "sticker", "video_note"):
            method = "send" + "".join(part.capitalize() for part in kind.split("_"))
            form = aiohttp.FormData({"chat_id": str(self.person)})
            form.add_field(kind, picture("fire", 1, "fresh"), filename="a.jpg", content_type="image/jpeg")
            sent = (await self.sim.form(OPERATOR, method, form)).result
            self.results.append((method, sent))
        media = [
            {"type": "photo", "media": self.photo(sent) or "", "caption": "x"} for sent in self.photos()
        ] * 2
        await self.ask("sendMediaGroup", chat_id=self.group, media=media)
        await self.ask("getFile", file_id=media[0]["media"])

    def photos(self) -> Iterator[Any]:
        yield from (result for method, result in self.results if method == "sendPhoto")

    def photo(self, message: Any) -> Any:
        return message["photo"][-1]["file_id"]

    async def edits(self) -> None:
        to = {"chat_id": self.group}
        photo = next(self.photo(sent) for sent in self.photos())
        text = (await self.ask("sendMessage", **to, text="kartu"))["message_id"]
        await self.ask("editMessageText", **to, message_id=text, text="kartu 2")
        rows = [[{"text": "Ya", "callback_data": "y"}]]
        await self.ask(
            "editMessageReplyMarkup", **to, message_id=text, reply_markup={"inline_keyboard": rows}
        )
        picture_id = (await self.ask("sendPhoto", **to, photo=photo))["message_id"]
        await self.ask("editMessageCaption", **to, message_id=picture_id, caption="bukti")
        await self.ask(
            "editMessageMedia", **to, message_id=picture_id, media={"type": "photo", "media": photo}
        )
        live = (await self.ask("sendLocation", **to, **PLACE, live_period=60))["message_id"]
        await self.ask("editMessageLiveLocation", **to, message_id=live, latitude=-3.9, longitude=102.3)
        await self.ask("stopMessageLiveLocation", **to, message_id=live)
        await self.ask("pinChatMessage", **to, message_id=text)
        await self.ask("getChat", **to)
        await self.ask("unpinChatMessage", **to)
        await self.ask("unpinAllChatMessages", **to)
        await self.ask("deleteMessage", **to, message_id=text)
        await self.ask("deleteMessages", **to, message_ids=[picture_id, live, 9999])

    async def topics(self) -> None:
        to = {"chat_id": self.group}
        opened = await self.ask("createForumTopic", **to, name="26-0001", icon_color=16766590)
        topic = {**to, "message_thread_id": opened["message_thread_id"]}
        await self.ask("sendMessage", **topic, text="di topik")
        await self.ask("editForumTopic", **topic, name="26-0001 selesai")
        await self.ask("closeForumTopic", **topic)
        await self.ask("reopenForumTopic", **topic)
        await self.ask("unpinAllForumTopicMessages", **topic)
        await self.ask("deleteForumTopic", **topic)
        await self.ask("getForumTopicIconStickers")

    async def chats(self) -> None:
        to = {"chat_id": self.group}
        await self.ask("getChat", chat_id=self.person)
        await self.ask("getChatAdministrators", **to)
        await self.ask("getChatMemberCount", **to)
        await self.ask("setChatTitle", **to, title="Damkar Kota")
        for number in (112002, self.member):
            await self.ask("getChatMember", **to, user_id=number)
        await self.ask("banChatMember", **to, user_id=self.member)
        await self.ask("getChatMember", **to, user_id=self.member)
        await self.ask("unbanChatMember", **to, user_id=self.member)
        await self.ask("getChatMember", **to, user_id=self.member)
        await self.ask("leaveChat", **to)

    async def profile(self) -> None:
        await self.ask("getMe")
        await self.ask("setMyCommands", commands=[{"command": "terima", "description": "Terima tiket"}])
        await self.ask("getMyCommands")
        await self.ask("deleteMyCommands")
        for name in ("name", "description", "short_description"):
            title = "My" + "".join(part.capitalize() for part in name.split("_"))
            await self.ask("set" + title, **{name: "Sigap"})
            await self.ask("get" + title)
        for method in ("setChatMenuButton", "getChatMenuButton", "logOut", "close"):
            await self.ask(method)
        for method in ("setMyDefaultAdministratorRights", "getMyDefaultAdministratorRights"):
            await self.ask(method)
        await self.ask("getUserProfilePhotos", user_id=self.person)
        await self.ask("getUpdates", timeout=0)
        await self.ask("setWebhook", url="https://127.0.0.1:1/x", allowed_updates=["message"])
        await self.ask("getWebhookInfo")
        await self.ask("deleteWebhook")
