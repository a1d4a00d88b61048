"""The page's plays on the whole application: Telegram's limits, time wound by hand, as fast as a trainer likes."""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, Self

from bot.channels.fake_chat import Shown
from bot.loops import crowd
from bot.loops.limits import Limits
from domain.message import Button, Contact, Kind, Pin
from domain.ticket import CONTROL_ROOM
from models import bindings, chats, disasters
from models.db import Tx
from simulator.scenes import picture
from simulator.sounds import silence
from tests.kept import town_in_memory
from tests.town import Chat, Operator, Person, Town

PLAYS = Path(__file__).parents[2] / "simulator" / "page" / "plays"
MENU = [entry["file"] for entry in json.loads((PLAYS / "index.json").read_text())]
PATIENCE_S = 20  # as the page waits for a button
GLANCE_S = 0.5
METRES_PER_DEGREE = 111_320
START = re.compile(r"[?&]start=([\w-]+)")

Step = dict[str, Any]


class PassedOver(Exception):
    """What a step needs is not there."""


async def paced_town(folder: Path) -> Town:
    """A town whose platform has Telegram's limits, with topics where the city wants them."""
    town = await town_in_memory(folder)
    topics = {key for key, agency in town.app.city.agencies.items() if agency.topics}

    def open_topics(tx: Tx) -> None:
        for group in bindings.bound_groups(tx):
            chats.change_chat(tx, group.id, forum=group.agency in topics)

    await town.app.database.write(open_topics)
    paced(town)
    return town


def paced(town: Town) -> None:
    """Every channel keeps its platform's limits."""
    for name, channel in town.app.channels.items():
        town.app.sender._limits[name] = Limits(channel.pace, town.clock.now)  # type: ignore[index]


def on_green(file: str) -> bool:
    """Is somebody of its cast on WhatsApp?"""
    cast = json.loads((PLAYS / file).read_text())["cast"]
    return any(one.get("channel") == "whatsapp" for one in cast.values())


@dataclass
class Performance:
    """One play, performed as `simulator/page/plays/README.md` says. `passed_over`: "step: why"."""

    town: Town
    play: dict[str, Any]
    speed: float = 10
    passed_over: list[str] = field(default_factory=list)
    people: dict[str, Person] = field(default_factory=dict)
    members: dict[tuple[str, int], Operator] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)  # citizen → their last message of words

    @classmethod
    def of(cls, town: Town, file: str, speed: float = 10) -> Self:
        return cls(town, json.loads((PLAYS / file).read_text()), speed)

    async def perform(self) -> None:
        for number, step in enumerate(self.play["steps"], start=1):
            await self.pass_time(step.get("after", 0) / self.speed)
            try:
                await getattr(self, f"_{step['do']}")(step)
            except PassedOver as why:
                self.passed_over.append(f"{number}: {why}")

    async def pass_time(self, seconds: float) -> None:
        app = self.town.app
        while seconds > 0:
            await self.town.forward(seconds=min(seconds, GLANCE_S))
            seconds -= GLANCE_S
            await app.database.write(lambda tx: crowd.watch(tx, app.city, self.town.clock.now()))

    async def disaster(self) -> bool:
        return await self.town.read(disasters.current) is not None

    def citizen(self, key: str) -> Person:
        cast = self.play["cast"].get(key, {"first_name": key})
        if key not in self.people:
            self.people[key] = self.town.citizen(f"{cast['first_name']} {cast.get('last_name', '')}".strip())
        return self.people[key]

    def operator(self, step: Step) -> Operator:
        city = self.town.app.city
        titles = {
            key: "Ruang Kendali 112" if key == CONTROL_ROOM else f"{agency.short} {city.name}"
            for key, agency in city.agencies.items()
        }
        found = [key for key, title in titles.items() if step["in"].casefold() in title.casefold()]
        if not found:
            raise PassedOver(f"no group {step['in']}")
        agency, number = min(found, key=lambda key: len(titles[key])), step.get("operator", 1)
        if (agency, number) not in self.members:
            self.members[agency, number] = self.town.operator(agency)
        return self.members[agency, number]

    async def _note(self, step: Step) -> None:
        """Words for the spectator."""

    async def _send(self, step: Step) -> None:
        if "in" in step and "live" in step:
            await self._share_live(self.operator(step), step)
            return
        if "in" in step:
            await self.operator(step).types(step["text"])
            return
        who = self.citizen(step["who"])
        if "text" in step:
            self.said[who.chat] = f"m{next(self.town.numbers)}"
            await who.says(step["text"], message_id=self.said[who.chat])
        elif "photo" in step:
            photo = step["photo"]
            drawn = picture(photo["scene"], photo["seed"], photo["variant"])
            await who.sends(Kind.PHOTO, drawn, caption=step.get("caption", ""))
        elif "voice" in step:
            await who.sends(Kind.VOICE, silence(**step["voice"]), mime="audio/ogg")
        elif "location" in step:
            await who.shares(self.place(step["location"]))
        else:
            await who.does(Kind.CONTACT, contact=Contact(step["contact"]["phone_number"], own=False))

    async def _share_live(self, crew: Operator, step: Step) -> None:
        said = self.town.group(crew.agency).messages
        words = step.get("about", "").casefold()
        card = next((m for m in reversed(said) if m.delivery.buttons and words in m.text.casefold()), None)
        if card is None:
            raise PassedOver(f"nothing about {step.get('about', '')!r}")
        at = Pin(*self.place(step["live"]), live=True)
        await self.town.offer(crew.inbound(Kind.LOCATION, pin=at, reply_to=card.message_id))

    async def _follow(self, step: Step) -> None:
        group, waited = self.town.group(self.operator(step).agency), 0.0
        while not (found := [m[1] for words in group.texts if (m := START.search(words))]):
            if waited >= step.get("within", PATIENCE_S):
                raise PassedOver(f"no link in {step['in']!r}")
            await self.pass_time(GLANCE_S)
            waited += GLANCE_S
        await self.citizen(step["who"]).says(f"/start {found[-1]}")

    async def _edit(self, step: Step) -> None:
        who = self.citizen(step["who"])
        await who.says(step["text"], message_id=self.said[who.chat], edited=True)

    async def _press(self, step: Step) -> None:
        waited = 0.0
        actor = self.operator(step) if "in" in step else self.citizen(step["who"])
        chat: Chat = self.town.group(actor.agency) if isinstance(actor, Operator) else actor
        while (found := newest(chat, step)) is None:
            if waited >= step.get("within", PATIENCE_S):
                raise PassedOver(f"no button {step['label']!r} about {step.get('about', '')!r}")
            await self.pass_time(GLANCE_S)
            waited += GLANCE_S
        message, button = found
        await actor.taps(button.label, message.text)

    async def _crowd(self, step: Step) -> None:
        """Everybody by the moment at which they write, or send where they are."""
        roll = Random(step["seed"])
        moments: list[tuple[float, str, str]] = []
        for number in range(step["count"]):
            name, at = f"Warga {number}", roll.random() * step["seconds"]
            moments.append((at, name, roll.choice(step["texts"])))
            if roll.random() < step["pinned"]:
                moments.append((at + 2 + roll.random() * 6, name, ""))
        now = 0.0
        points = self.town.app.city.area.kelurahan
        for at, name, words in sorted(moments):
            await self.pass_time((at - now) / self.speed)
            now = at
            if words:
                await self.citizen(name).says(words)
            else:
                point = roll.choice(points)
                await self.citizen(name).shares((point.lat, point.lon))

    def place(self, where: dict[str, Any]) -> tuple[float, float]:
        point = next(k for k in self.town.app.city.area.kelurahan if k.name == where["place"])
        lat = point.lat + where.get("north", 0) / METRES_PER_DEGREE
        return lat, point.lon + where.get("east", 0) / (METRES_PER_DEGREE * math.cos(math.radians(lat)))


def newest(chat: Chat, step: Step) -> tuple[Shown, Button] | None:
    """The newest button whose label holds `label`, on a message that holds `about`."""
    for message in reversed(chat.messages):
        if step.get("about", "").casefold() not in message.text.casefold():
            continue
        for row in message.delivery.buttons:
            for button in row:
                if step["label"].casefold() in button.label.casefold():
                    return message, button
    return None
