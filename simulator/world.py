"""The simulated world: who is there, which chats, which messages. It only keeps; `talk` makes things happen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from simulator.calls import Calls
from simulator.errors import RefusedError
from simulator.events import Events
from simulator.faults import Faults, Names
from simulator.files import Files
from simulator.journal import Journal, Row
from simulator.limits import Limits, Rates
from simulator.presses import Presses
from simulator.records import Bot, Chat, Group, Person, Post, Private, StoredFile
from simulator.updates import Clock, Queue
from simulator.whatsapp.store import WhatsApp

FIRST_PERSON = 700_000_001
FIRST_SUPERGROUP = -1_002_000_000_001
FIRST_PLAIN_GROUP = -4_000_001


@dataclass
class Box:
    """The messages of one group, or of one person with all bots (ids are unique per person)."""

    posts: dict[int, Post] = field(default_factory=dict)
    last_id: int = 0


class World:
    """All records, by id. `save` whatever was changed, or it is gone after a restart."""

    def __init__(self, clock: Clock, journal: Journal, files: Files, rates: Rates | None = None) -> None:
        self.clock = clock
        self.journal = journal
        self.files = files
        self.events = Events()
        self.faults = Faults()
        self.limits = Limits(rates or Rates())
        self.presses = Presses()
        self.calls = Calls()
        self.whatsapp = WhatsApp(clock, journal, files, self.events)
        self.webhook_changed: Callable[[int], None] = lambda _: None  # set by who delivers to webhooks
        self.persons: dict[int, Person] = {}
        self.bots: dict[int, Bot] = {}
        self.groups: dict[int, Group] = {}
        self.privates: dict[tuple[int, int], Private] = {}
        self.boxes: dict[int, Box] = {}
        self.queues: dict[int, Queue] = {}

    @property
    def now(self) -> int:
        return int(self.clock())

    def box(self, chat: int) -> Box:
        return self.boxes.setdefault(chat, Box())

    def queue(self, bot: int) -> Queue:
        if bot not in self.queues:
            self.queues[bot] = Queue(bot, self.clock, self.journal)
        return self.queues[bot]

    def save(self, record: Person | Bot | Group | Private | Post) -> None:
        self.journal.put(type(record).__name__, vars(record))

    def describe(self, file: StoredFile, shown: Any) -> None:
        """Notes how messages show the file, so that a bot can send it again by its id."""
        file.shown = shown
        self.journal.put("StoredFile", vars(file))

    def add(self, post: Post) -> None:
        box = self.box(post.chat)
        box.posts[post.id] = post
        box.last_id = max(box.last_id, post.id)
        self.save(post)

    def remove(self, post: Post) -> None:
        self.box(post.chat).posts.pop(post.id, None)
        self.journal.put("gone", {"chat": post.chat, "id": post.id})

    def post(self, chat: Chat, message_id: int) -> Post | None:
        """The message as it is seen in this chat; None if it is not there (any more)."""
        post = self.box(chat.id).posts.get(message_id)
        if post is None or (isinstance(chat, Private) and post.bot != chat.bot):
            return None
        return post

    def private(self, bot: int, person: int) -> Private:
        key = (bot, person)
        if key not in self.privates:
            self.privates[key] = Private(bot, person)
        return self.privates[key]

    def bot_named(self, name: str) -> Bot:
        wanted = name.removeprefix("@").lower()
        for bot in self.bots.values():
            if bot.username.lower() == wanted:
                return bot
        raise RefusedError(f"no bot {name!r}")

    def register(self, token: str, username: str, role: str) -> Bot:
        """A bot that the launcher names; one that the state file knows keeps what it had."""
        number = int(token.partition(":")[0])
        bot = self.bots.get(number) or Bot(number, token, username)
        bot.token, bot.username, bot.role = token, username, role
        bot.first_name = bot.first_name or username
        self.bots[number] = bot
        self.queue(number)
        self.save(bot)
        return bot

    def retire_all_but(self, named: set[int]) -> None:
        """Bots of an earlier run that nobody names any more: their messages stay, their tokens do not."""
        for bot in self.bots.values():
            if bot.id not in named:
                bot.token = ""

    @property
    def serving(self) -> list[Bot]:
        return [bot for bot in self.bots.values() if bot.token]

    def names_of(self, bot: Bot) -> Names:
        return frozenset({str(bot.id), bot.username, "@" + bot.username})

    def new_person_id(self) -> int:
        return next(reversed(self.persons), FIRST_PERSON - 1) + 1

    def new_group_id(self, kind: str) -> int:
        if kind == "group":
            return min((g for g in self.groups if g > FIRST_SUPERGROUP), default=FIRST_PLAIN_GROUP + 1) - 1
        return min((g for g in self.groups if g <= FIRST_SUPERGROUP), default=FIRST_SUPERGROUP + 1) - 1

    def rows(self) -> Iterator[Row]:
        """The whole state, in an order in which it can be read back."""
        for records in (self.persons, self.bots, self.groups, self.privates):
            for record in records.values():
                yield type(record).__name__, vars(record)
        for file in self.files.known.values():
            yield "StoredFile", vars(file)
        for chat, box in self.boxes.items():
            for post in box.posts.values():
                yield "Post", vars(post)
            yield "last_id", {"chat": chat, "id": box.last_id}
        for queue in self.queues.values():
            yield from queue.rows()
        yield from self.whatsapp.rows()
