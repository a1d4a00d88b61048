"""Somebody walks through the whole house and tries every switch: presses, types, and looks whether it says what it does."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, TextElement

from bot.channels.fake_chat import Shown
from domain.message import Button
from locales.text import LANGUAGES, files_of, text
from tests import screen
from tests.scenarios.stories import dead_rows
from tests.town import OPERATOR, Chat, Operator, Person, Town

UNKNOWN = re.compile(r"(?i)tidak dikenal|not known|unknown")
TYPED_IN = 4  # seconds that somebody needs for a command


def sentences(*prefixes: str, language: str = "id") -> dict[str, re.Pattern[str]]:
    """Every sentence of the locales whose key begins so, as a pattern: a variable stands for any words."""
    found: dict[str, re.Pattern[str]] = {}
    for path in files_of(language):
        if path.stem == "admin":
            continue  # not for a chat
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, Message) and entry.value and entry.id.name.startswith(prefixes):
                pieces = [
                    re.escape(e.value) if isinstance(e, TextElement) else ".+?" for e in entry.value.elements
                ]
                found[entry.id.name] = re.compile("".join(pieces), re.S)
    return found


def dead_ends() -> list[re.Pattern[str]]:
    """What nobody who presses what is offered should read: refusals, and that a button is no more."""
    refusals = [p for language in LANGUAGES for p in sentences("tolak-", language=language).values()]
    return [*refusals, *(re.compile(re.escape(text("tombol-lama", language))) for language in LANGUAGES)]


@dataclass(frozen=True)
class Switch:
    """A button that was seen or pressed: whose bot, which action, with which words on it."""

    bot: str
    action: str
    label: str


@dataclass
class Walk:
    """What was pressed and typed in this town, and whether each of it was answered."""

    town: Town
    pressed: set[Switch] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)
    typed: set[tuple[str, str]] = field(default_factory=set)  # (bot, command)
    dead: list[re.Pattern[str]] = field(default_factory=dead_ends)

    async def tap(
        self,
        who: Person | Operator,
        label: str,
        *says: str,
        about: str = "",
        at: tuple[float, float] | None = None,
    ) -> str:
        """Press what reads so (where it asks for a place: `at`). Something true happens: it is answered, none of it is a
        refusal, all of `says` is in it."""
        chat = _chat(who)
        found = screen.find(chat.messages, label, about)
        if isinstance(found, tuple) and found[1].url:
            return self._opens(found[1])
        before = _state(chat.messages)
        toast = await (who.taps(label, about, at=at) if isinstance(who, Person) else who.taps(label, about))
        if isinstance(found, tuple):
            self.pressed.add(Switch(chat.channel, action(found[1].data), found[1].label))
        else:
            self.keys.add(found.label)
        self._answered(label, [toast, *_news(before, chat.messages)], says)
        return toast

    def _opens(self, link: Button) -> str:
        """A button with a link leads to one of our own bots, or shows the way to a point of the city."""
        ours = [f"https://t.me/{channel.username}" for channel in self.town.channels.values()]
        ours.append("https://www.google.com/maps/dir/?api=1&destination=-3.")
        assert any(link.url.startswith(address) for address in ours), link
        self.keys.add(link.label)
        return ""

    async def type(self, who: Person | Operator, words: str, *says: str, alone: bool = False) -> None:
        """Write a command, in the group, or `alone` with the bot; it is answered like a press."""
        chat = who.private if isinstance(who, Operator) and alone else _chat(who)
        before = _state(chat.messages)
        self.town.clock.forward(seconds=TYPED_IN)
        if isinstance(who, Operator):
            await (who.types(words, chat=who.person, private=True) if alone else who.types(words))
        else:
            await who.says(words)
        command = words.split(maxsplit=1)[0].partition("@")[0].removeprefix("/")
        self.typed.add((chat.channel, command))
        self._answered(words, _news(before, chat.messages), says)

    def _answered(self, what: str, heard: list[str], says: Iterable[str]) -> None:
        heard = [words for words in heard if words]
        assert heard, f"{what!r} was met with silence"
        for words in heard:
            ends = [p.pattern for p in self.dead if p.fullmatch(words)]
            assert not ends and not UNKNOWN.search(words), f"{what!r} → {words!r}"
        for part in says:
            assert any(part.casefold() in words.casefold() for words in heard), (what, part, heard)

    def seen(self) -> set[Switch]:
        """Every button that ever stood on a screen of this town."""
        found: set[Switch] = set()
        for name, channel in self.town.channels.items():
            for chat in channel.chats():
                for message in channel.messages(chat):
                    for delivery in (message.delivery, *message.earlier):
                        buttons = [b for row in delivery.buttons for b in row if b.data]
                        found |= {Switch(name, action(b.data), b.label) for b in buttons}
        return found

    async def ends_well(self) -> None:
        """Nothing that was done here has become a dead row."""
        assert await dead_rows(self.town) == 0


def action(data: str) -> str:
    """What a button does, without whose it is and its argument: "grup.call.kebakaran" → "call"."""
    return data.split(".")[1]


def is_citizens(switch: Switch) -> bool:
    return switch.bot != OPERATOR


def _chat(who: Person | Operator) -> Chat:
    return who.town.group(who.agency) if isinstance(who, Operator) else who


def _state(messages: Iterable[Shown]) -> dict[str, tuple[str, object]]:
    return {m.message_id: (m.text, m.delivery.buttons) for m in messages}


def _news(before: dict[str, tuple[str, object]], messages: Iterable[Shown]) -> list[str]:
    """The words of every message that is new, or reads otherwise, or has other buttons."""
    return [
        m.text or "(berkas)" for m in messages if before.get(m.message_id) != (m.text, m.delivery.buttons)
    ]
