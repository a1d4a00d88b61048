"""Meta's Cloud API in memory, strict by the facts in shared/data, and the phones of people who write to us through it."""

from __future__ import annotations

import itertools
import json
from base64 import b64encode
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, cast

from pydantic import SecretStr

from bot.channels.fake import FakeChannel
from bot.channels.port import ChannelError
from bot.channels.whatsapp.answers import Answer, refusal
from bot.channels.whatsapp.channel import Account, WhatsAppChannel
from domain.message import Channel
from tests.contracts.json_schema import problem
from tests.town import Town
from tests.whatsapp.facts import NUMBER, api

Json = dict[str, Any]
SECRET, VERIFY = "app-secret", "our-word"


@dataclass
class Sent:
    """A message as it stands on a phone."""

    wamid: str
    body: Json

    @property
    def ref(self) -> str:
        return str(self.body.get("biz_opaque_callback_data", ""))

    @property
    def words(self) -> str:
        kind = self.body["type"]
        said = self.body[kind]
        if kind == "template":
            parts = [p for c in said.get("components", []) for p in c.get("parameters", [])]
            return " ".join(str(p.get("text", "")) for p in parts)
        return (
            str(said.get("body", {}).get("text", "")) if kind == "interactive" else str(said.get("body", ""))
        )

    @property
    def kind(self) -> str:
        return str(self.body.get("interactive", {}).get("type", self.body["type"]))

    @property
    def choices(self) -> dict[str, str]:
        """Label → what it carries."""
        action = self.body.get("interactive", {}).get("action", {})
        listed = [row for section in action.get("sections", []) for row in section["rows"]]
        found = [*listed, *(button["reply"] for button in action.get("buttons", []))]
        return {one["title"]: one["id"] for one in found}


@dataclass
class Cloud:
    """What the channel talks to, in place of `Graph`."""

    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    sent: dict[str, list[Sent]] = field(default_factory=dict)  # address → what has arrived there
    read: list[str] = field(default_factory=list)
    writing: list[str] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    refuses: list[Exception] = field(default_factory=list)  # the next calls, instead of an answer
    loses: list[Exception] = field(default_factory=list)  # … after they have had their effect
    meanwhile: list[Callable[[Sent], Awaitable[None]]] = field(
        default_factory=list
    )  # … before they are answered

    async def close(self) -> None:
        pass

    async def get(self, path: str, **query: str) -> Json:
        if path == NUMBER:
            return {"display_phone_number": "+62 736-12345", "id": NUMBER}
        if path not in self.files:
            raise refusal(Answer(404, 100, "100 Unsupported get request"))
        return {"url": f"https://lookaside.fbsbx.com/?mid={path}", "file_size": len(self.files[path])}

    async def post(self, path: str, body: Json) -> Json:
        assert path == f"{NUMBER}/messages"
        assert problem(api()["schemas"]["send"], body) == "", body
        if body.get("status") == "read":
            self.read.append(body["message_id"])
            self.writing += [body["message_id"]] if "typing_indicator" in body else []
            return {"success": True}
        if self.refuses:
            raise self.refuses.pop(0)
        to = str(body.get("recipient") or body.get("to"))
        made = Sent(wamid(to, next(self.numbers)), body)
        self.sent.setdefault(to, []).append(made)
        if self.meanwhile:
            await self.meanwhile.pop(0)(made)
        if self.loses:
            raise self.loses.pop(0)
        return {"messaging_product": "whatsapp", "messages": [{"id": made.wamid}]}

    async def upload(self, path: str, content: bytes, name: str, mime: str) -> str:
        made = f"up-{next(self.numbers)}"
        self.files[made] = content
        return made

    async def fetch(self, url: str, limit: int) -> bytes:
        return self.files[url.rpartition("=")[2]]


def wamid(person: str, number: int) -> str:
    """As the platform makes them: whoever decodes it reads the person's number."""
    return f"wamid.{b64encode(f'{person}:{number:06d}'.encode()).decode()}"


async def with_whatsapp(town: Town) -> Cloud:
    """The town is served on WhatsApp too."""
    cloud = with_number(town)
    await town.start_again()
    await town.channels[Channel.WHATSAPP].start()
    return cloud


def with_number(town: Town) -> Cloud:
    """From its next start on it is."""
    cloud, sealer = Cloud(), town.app.services.sealer
    account = Account(NUMBER, "", SecretStr("token"), (SECRET,), VERIFY)
    channel = WhatsAppChannel(account, sealer.lookup)
    channel._graph = cast(Any, cloud)
    town.channels[Channel.WHATSAPP] = cast(FakeChannel, channel)
    return cloud


@dataclass
class Phone:
    """A citizen with WhatsApp. `number` "" where it is hidden."""

    town: Town
    cloud: Cloud
    account: str = "ID.13491208655302741918"
    number: str = "6281200000001"
    name: str = "Rina"

    @property
    def channel(self) -> WhatsAppChannel:
        return cast(WhatsAppChannel, self.town.app.channels[Channel.WHATSAPP])

    @property
    def messages(self) -> list[Sent]:
        return self.cloud.sent.get(self.account or self.number, [])

    @property
    def texts(self) -> list[str]:
        return [one.words for one in self.messages]

    @property
    def last(self) -> Sent:
        assert self.messages, "nothing was said"
        return self.messages[-1]

    def message(self, kind: str, content: Any = None, **more: Any) -> Json:
        made: Json = {
            "id": wamid(self.number or self.account, next(self.cloud.numbers)),
            "timestamp": str(int(self.town.clock.now().timestamp())),
            "type": kind,
            **({kind: content} if content is not None else {}),
            **more,
        }
        made |= {"from_user_id": self.account} if self.account else {}
        return made | ({"from": self.number} if self.number else {})

    @property
    def contact(self) -> Json:
        made: Json = {"profile": {"name": self.name}}
        made |= {"user_id": self.account} if self.account else {}
        return made | ({"wa_id": self.number} if self.number else {})

    async def does(self, *messages: Json) -> None:
        """In one push."""
        await pushes(self.town, payload([self], [*messages]))

    async def says(self, words: str, **more: Any) -> None:
        await self.does(self.message("text", {"body": words}, **more))

    async def shares(self, place: tuple[float, float], **more: Any) -> None:
        await self.does(self.message("location", {"latitude": place[0], "longitude": place[1], **more}))

    async def sends_photo(self, content: bytes, caption: str = "") -> None:
        name = f"media-{next(self.cloud.numbers)}"
        self.cloud.files[name] = content
        image = {"id": name, "mime_type": "image/jpeg", "sha256": name, "caption": caption}
        await self.does(self.message("image", image))

    async def press(self, label: str) -> None:
        """The newest choice that reads so."""
        for shown in reversed(self.messages):
            for title, carried in shown.choices.items():
                if label in title:
                    listed = shown.kind == "list"
                    kind = "list_reply" if listed else "button_reply"
                    answer = {"type": kind, kind: {"id": carried, "title": title}}
                    under = {"from": "6273612345", "id": shown.wamid}
                    await self.does(self.message("interactive", answer, context=under))
                    return
        raise AssertionError(f"no {label!r} in {[one.choices for one in self.messages]}")


def payload(people: list[Phone], messages: list[Json], statuses: list[Json] | None = None) -> Json:
    value: Json = {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": "6273612345", "phone_number_id": NUMBER},
    }
    if messages:
        value |= {"contacts": [one.contact for one in people], "messages": messages}
    value |= {"statuses": statuses} if statuses else {}
    return {
        "object": "whatsapp_business_account",
        "entry": [{"id": "1", "changes": [{"field": "messages", "value": value}]}],
    }


def status(sent: Sent, word: str, seconds: int = 1795831201, code: int = 0) -> Json:
    made: Json = {
        "id": sent.wamid,
        "status": word,
        "timestamp": str(seconds),
        "biz_opaque_callback_data": sent.ref,
    }
    if code:
        made |= {"errors": [{"code": code, "title": "…", "message": "…", "error_data": {"details": "…"}}]}
    return made


async def keeps(town: Town, *bodies: Json) -> int:
    """Pushed and kept, and nothing more; answers how many rows were new."""
    channel = cast(WhatsAppChannel, town.app.channels[Channel.WHATSAPP])
    return sum(
        [await town.app.intake.keep_pushed(channel, channel.pushed(json.dumps(b).encode())) for b in bodies]
    )


async def pushes(town: Town, *bodies: Json) -> None:
    await keeps(town, *bodies)
    await town.app.settle()


def refused(code: int, status: int = 400) -> ChannelError:
    return refusal(Answer(status, code, f"{code} refused"))
