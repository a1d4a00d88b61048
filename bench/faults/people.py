"""Who lives in a trial's town: citizens with something to tell, operators who press what they see."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from random import Random
from typing import Any

from PIL import Image

from bench.faults.cell import CITIZEN, OPERATOR, Cell
from bench.faults.green_people import GreenPeople
from bench.faults.platform import Journal, nothing
from bot.channels.inbound_json import as_json
from domain.message import Contact, Inbound, Kind, Media, Membership, Pin, Press, Standing

ON_WHATSAPP = 0.4  # share of the citizens
CENTRE = (-3.8165, 102.3005)
CODE = re.compile(r"\b\d\d-\d{4,6}\b")
EVENTS = (
    "TOLONG rumah sebelah kebakaran, api besar!!",
    "tolong kebakaran ada anak di dalam",
    "ada ular masuk rumah pak",
    "tabrakan motor ada korban luka",
    "banjir di depan rumah sudah selutut",
    "pohon tumbang menutup jalan",
    "ada orang dipukuli suaminya",
    "tetangga pingsan sesak napas",
    "rumah kemalingan pelakunya masih di dalam",
    "gempa keras barusan, dinding retak",
    "bau gas menyengat di dapur",
    "p",
    "tolong pak",
    "lampu jalan mati",
    "hati saya kebakaran",
)
MORE = (
    "apinya makin besar, ada orang terjebak",
    "tolong cepat",
    "lagi, kebakaran juga di rumah belakang",
    "sekarang tetangga saya pingsan",
    "di samping masjid",
    "terima kasih pak",
)
COMMANDS = ("/start", "/status", "/batal", "batal", "/bantuan", "sudah", "belum", "/privasi", "/tidakada")
TYPED = (
    "terima",
    "berangkat",
    "tiba",
    "selesai",
    "lepas",
    "tinjau",
    "urungkan",
    "tanya",
    "nomor",
    "palsu iseng",
)
UNREADABLE = (
    b'"inbound":' + b"[" * 5_000 + b"]" * 5_000,
    b'"inbound":{"message_id":' + b"9" * 5_000 + b"}",
    b'"inbound":{"text":"\xff\xfe"}',
    b'"inbound":{"text":"\\ud800"}',
    b'"inbound":{"sent_at":NaN,"chat":1e999}',
    b'"inbound":halo',
)


@lru_cache(maxsize=8)
def picture(shade: int) -> bytes:
    """A small photograph's stand-in."""
    buffer = BytesIO()
    Image.linear_gradient("L").resize((48, 36)).rotate(shade * 30).save(buffer, "JPEG")
    return buffer.getvalue()


@dataclass
class People:
    """Everybody who acts. `told`: mark → words, of everything that must not be lost; `with_green`: who is on WhatsApp."""

    cell: Cell
    rng: Random
    told: dict[str, str] = field(default_factory=dict)
    citizens: list[str] = field(default_factory=list)
    with_green: list[str] = field(default_factory=list)
    presses: int = 0
    journal: Journal = nothing

    def __post_init__(self) -> None:
        self.citizens = [str(7_400_000_000 + n) for n in range(self.rng.randint(1, 3))]
        self.green = GreenPeople(self.cell.green, self.cell.clock, self.rng)
        for person in self.citizens:
            if self.rng.random() < ON_WHATSAPP:
                self.with_green.append(person)
                self.green.joins(person, self.name(person), self.account(person))

    def _citizen(self, kind: Kind, person: str, **more: Any) -> None:
        inbound = self._inbound(kind, person, **more)
        if person in self.with_green:
            self.green.does(inbound, person)
        else:
            self.cell.platforms[CITIZEN].offer(inbound)

    def private_words(self, person: str) -> list[str]:
        """What of a citizen must stand in no group and no log."""
        ours = [self.name(person), self.account(person), person, f"62812{person[-7:]}"]
        return ours + (self.green.private_words(person) if person in self.with_green else [])

    def _inbound(self, kind: Kind, person: str, **more: Any) -> Inbound:
        return Inbound(
            CITIZEN,
            kind,
            person,
            person,
            self.cell.clock.now(),
            message_id=self.cell.number(),
            person_name=self.name(person),
            username=self.account(person),
            **more,
        )

    @staticmethod
    def name(person: str) -> str:
        return f"Nama{person[-3:]}Palsu"

    @staticmethod
    def account(person: str) -> str:
        return f"akun{person[-3:]}palsu"

    def mark(self, words: str) -> str:
        mark = f"zq{len(self.told):03d}x"
        self.told[mark] = words
        self.journal("told", "", (mark, words))
        return f"{words} {mark}"

    def somebody(self) -> str:
        return self.rng.choice(self.citizens)

    def report(self) -> None:
        self._citizen(Kind.TEXT, self.somebody(), text=self.mark(self.rng.choice(EVENTS)))

    def add(self) -> None:
        self._citizen(Kind.TEXT, self.somebody(), text=self.mark(self.rng.choice(MORE)))

    def place(self) -> None:
        pin = Pin(CENTRE[0] + self.rng.uniform(-0.03, 0.03), CENTRE[1] + self.rng.uniform(-0.03, 0.03))
        if self.rng.random() < 0.5:
            pin = Pin(*CENTRE)
        self._citizen(Kind.LOCATION, self.somebody(), pin=pin)

    def photo(self) -> None:
        file_id = f"file-{self.cell.number()}"
        data = picture(self.rng.randrange(4)) if self.rng.random() < 0.8 else b"not a picture"
        person = self.somebody()
        if self.rng.random() < 0.9:
            green = person in self.with_green
            (self.green.hands_out if green else self.cell.platforms[CITIZEN].hand_out)(file_id, data)
        kind = self.rng.choice((Kind.PHOTO, Kind.PHOTO, Kind.VOICE, Kind.VIDEO, Kind.DOCUMENT))
        size = len(data) if self.rng.random() < 0.9 else 30 * 2**20
        media = Media(file_id, file_id, "image/jpeg" if kind is Kind.PHOTO else "", size)
        self._citizen(kind, person, media=media, text="")

    def command(self) -> None:
        self._citizen(Kind.TEXT, self.somebody(), text=self.rng.choice(COMMANDS))

    def sticker(self) -> None:
        self._citizen(Kind.STICKER, self.somebody())

    def number(self) -> None:
        person = self.somebody()
        contact = Contact(f"+62812{person[-7:]}", own=self.rng.random() < 0.8)
        self._citizen(Kind.CONTACT, person, contact=contact)

    def press(self) -> None:
        """A citizen presses a button that stands in the chat, sometimes one of long ago."""
        person = self.somebody()
        if person in self.with_green:
            self.green.presses(person)
            return
        found = self._buttons(CITIZEN, person)
        if found:
            message, data = self.rng.choice(found)
            self._citizen(Kind.PRESS, person, press=self._press(data, message))

    def _press(self, data: str, message: str) -> Press:
        self.presses += 1
        return Press(f"press-{self.presses}", data, message)

    def _buttons(self, channel: Any, chat: str) -> list[tuple[str, str]]:
        messages = self.cell.platforms[channel].messages(chat)
        return [(m.message_id, b.data) for m in messages for row in m.delivery.buttons for b in row if b.data]

    def tap(self) -> None:
        """An operator presses what the group shows; the latest card most of the time."""
        agency = self._agency()
        found = self._buttons(OPERATOR, self.cell.groups[agency])
        if found:
            message, data = self.rng.choice(found[-8:] if self.rng.random() < 0.8 else found)
            self._operator(agency, Kind.PRESS, press=self._press(data, message))

    def _agency(self) -> str:
        """One whose group has something to act on; now and then any other."""
        everybody = list(self.cell.groups)
        busy = [a for a in everybody if self._buttons(OPERATOR, self.cell.groups[a])]
        return self.rng.choice(busy if busy and self.rng.random() < 0.9 else everybody)

    def types(self) -> None:
        """The same typed, with a code that was seen in some group."""
        agency = self._agency()
        texts = " ".join(m.text for m in self.cell.platforms[OPERATOR].messages(self.cell.groups[agency]))
        codes = sorted(set(CODE.findall(texts))) or ["26-9999"]
        word, _, rest = self.rng.choice(TYPED).partition(" ")
        self._operator(agency, Kind.TEXT, text=f"/{word} {self.rng.choice(codes)} {rest}".strip())

    def answers(self) -> None:
        """An operator replies to whatever stands in the thread."""
        agency = self._agency()
        messages = self.cell.platforms[OPERATOR].messages(self.cell.groups[agency])
        if messages:
            reply_to = self.rng.choice(messages).message_id
            self._operator(agency, Kind.TEXT, text="Apakah ada korban?", reply_to=reply_to)

    def _operator(self, agency: str, kind: Kind, **more: Any) -> None:
        person = self.cell.chiefs[agency] if self.rng.random() < 0.7 else f"85{self.rng.randrange(3):08d}"
        inbound = self.cell.member(agency, person)
        self.cell.platforms[OPERATOR].stands(inbound.chat, person, Standing.MEMBER)
        fields = {name: getattr(inbound, name) for name in inbound.__dataclass_fields__}
        self.cell.platforms[OPERATOR].offer(Inbound(**{**fields, "kind": kind, **more}))

    def blocks(self) -> None:
        """A citizen blocks the bot, and comes back."""
        person = self.somebody()
        if person in self.with_green:
            self.green.blocks(person)
            return
        platform = self.cell.platforms[CITIZEN]
        out = self.rng.random() < 0.6
        if out:
            platform.shut(person)
        else:
            platform.reopen(person)
        standing = Standing.OUT if out else Standing.MEMBER
        self._citizen(Kind.MEMBER, person, membership=Membership(person, standing, is_us=True))

    def only_on_whatsapp(self) -> None:
        """A thumb, a poll, another number."""
        if self.with_green:
            does = self.rng.choice(
                (self.green.reacts, self.green.sends_what_cannot_be_read, self.green.changes)
            )
            does(self.rng.choice(self.with_green))

    def strange(self) -> None:
        """Words beside a field that is nested deeper than most readers go; or an update that no reader reads."""
        platform = self.cell.platforms[self.rng.choice((CITIZEN, OPERATOR))]
        if self.rng.random() < 0.5:
            platform.offer_strange(self.rng.choice(UNREADABLE))
            return
        levels = self.rng.choice((250, 400))
        inbound = self._inbound(Kind.TEXT, self.somebody(), text=self.mark(self.rng.choice(EVENTS)))
        words = json.dumps(as_json(inbound)).encode()
        beside = b"[" * levels + b"]" * levels
        self.cell.platforms[CITIZEN].offer_strange(b'"inbound":' + words + b',"new_kind":' + beside)

    def nonsense(self) -> None:
        """Updates that no version of the platform is known to send."""
        content = self.rng.choice(
            (
                {},
                {"inbound": None},
                {"inbound": {"kind": "hologram"}},
                {"inbound": [1]},
                {"message": {"x": "\x00"}},
            )
        )
        self.cell.platforms[self.rng.choice((CITIZEN, OPERATOR))].offer_broken(content)


def deeds(people: People) -> list[tuple[int, Callable[[], None]]]:
    """What may happen next, and how often it does."""
    return [
        (10, people.report),
        (9, people.place),
        (5, people.add),
        (5, people.photo),
        (3, people.command),
        (1, people.sticker),
        (2, people.number),
        (4, people.press),
        (14, people.tap),
        (4, people.types),
        (2, people.answers),
        (1, people.blocks),
        (2, people.only_on_whatsapp),
        (2, people.nonsense),
        (2, people.strange),
    ]
