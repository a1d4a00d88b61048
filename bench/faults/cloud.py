"""Meta's side of a trial: what it has taken from us, what it has still to tell us, and what it refuses meanwhile."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from random import Random

from bench import meta
from bench.faults.platform import Journal, nothing
from bench.meta import Json, Who
from bot.channels.port import Refused, TooLarge, Unsure
from bot.channels.whatsapp.answers import Answer, refusal
from domain.clock import Clock
from domain.message import Delivery

BLOCKED = 131026


@dataclass(frozen=True)
class Post:
    """A message of ours that was taken. `name`: Meta's id of it; `ref`: what we had named it."""

    name: str
    address: str
    ref: str
    body: Json
    delivery: Delivery

    @property
    def choices(self) -> list[str]:
        """What each choice on it carries."""
        action = self.body.get("interactive", {}).get("action", {})
        rows = [row for section in action.get("sections", []) for row in section["rows"]]
        return [one["id"] for one in (*rows, *(button["reply"] for button in action.get("buttons", [])))]


@dataclass
class Item:
    """Something that the webhook has to be told: somebody's message, or how far one of ours has come (`who` is None)."""

    who: Who | None
    content: Json


@dataclass(frozen=True)
class Mood:
    """What the next message meets. `code`: it is refused, at once or (`late`) after it was taken; 0: nothing is refused.
    `lost`: its answer is; `early`: what became of it is told before the answer; `untold`: it never is."""

    code: int = 0
    late: bool = False
    lost: bool = False
    early: bool = False
    untold: bool = False


@dataclass
class Known:
    """All that outlives our processes."""

    serial: int = 0
    posts: list[Post] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)  # not yet answered with 200, oldest first
    files: dict[str, bytes] = field(default_factory=dict)
    people: dict[str, Who] = field(default_factory=dict)  # who they are now, by their key in the trial
    failed: set[str] = field(default_factory=set)  # names of messages that were told to have failed
    blocking: set[str] = field(default_factory=set)  # accounts and numbers
    offered: set[str] = field(default_factory=set)  # names of rows
    acknowledged: set[str] = field(default_factory=set)
    moods: list[Mood] = field(default_factory=list)
    locked: int = 0  # the code with which every message is refused


async def nobody() -> None:
    """Nothing is told."""


class Cloud:
    """What the channel talks to, in place of `Graph`. `named`: the rows that an item becomes."""

    def __init__(self, clock: Clock, rng: Random, named: Callable[[Item], set[str]]) -> None:
        self.known = Known()
        self.journal: Journal = nothing
        self.delivering: dict[str, Delivery] = {}  # by our name of them
        self.tell_now: Callable[[], Awaitable[None]] = nobody
        self._clock = clock
        self._rng = rng
        self._named = named

    def noted(self) -> None:
        """Something has changed that outlives us."""
        self.journal("green", "", self.known)

    def serial(self) -> int:
        self.known.serial += 1
        return self.known.serial

    def happens(self, item: Item) -> None:
        self.known.items.append(item)
        self.known.offered |= self._named(item)
        self.noted()

    async def close(self) -> None:
        """Nothing to close."""

    async def get(self, path: str, **query: str) -> Json:
        if path == meta.NUMBER:
            return {"id": meta.NUMBER, "display_phone_number": f"+{meta.SHOWN}"}
        if path not in self.known.files:
            raise refusal(Answer(404, 100, "100 Unsupported get request"))
        return {
            "url": f"https://lookaside.fbsbx.com/?mid={path}",
            "file_size": len(self.known.files[path]),
        }

    async def fetch(self, url: str, limit: int) -> bytes:
        content = self.known.files.get(url.rpartition("=")[2])
        if content is None:
            raise Refused("HTTP 404")
        if len(content) > limit:
            raise TooLarge(f"the file is larger than {limit} bytes")
        return content

    async def upload(self, path: str, content: bytes, name: str, mime: str) -> str:
        made = f"up-{self.serial()}"
        self.known.files[made] = content
        return made

    async def post(self, path: str, body: Json) -> Json:
        if self.known.locked:
            raise _refused(self.known.locked)
        if body.get("status") == "read":
            return {"success": True}
        mood = self._mood(body)
        if mood.code and not mood.late:
            raise _refused(mood.code)
        post = self._taken(body)
        self._becomes(post, mood)
        if mood.early:
            await self.tell_now()
        if mood.lost:
            raise Unsure("TimeoutError")
        return {"messaging_product": "whatsapp", "messages": [{"id": post.name}]}

    def _mood(self, body: Json) -> Mood:
        """The next that fits: only what holds choices can be refused for them."""
        fits = (one for one in self.known.moods if one.code != 131009 or body["type"] == "interactive")
        mood = next(fits, Mood())
        if mood in self.known.moods:
            self.known.moods.remove(mood)
        return mood

    def _taken(self, body: Json) -> Post:
        address, ref = str(body.get("recipient") or body["to"]), str(body["biz_opaque_callback_data"])
        post = Post(meta.wamid(address, self.serial()), address, ref, body, self.delivering[ref])
        self.known.posts.append(post)
        self.noted()
        return post

    def _becomes(self, post: Post, mood: Mood) -> None:
        who = Who(post.address, "")
        code = mood.code or (BLOCKED if post.address in self.known.blocking else 0)
        words = ["failed"] if code else ["sent", "delivered", "read"][: self._rng.randint(1, 3)]
        now = self._clock.now().timestamp()
        if mood.untold:
            return
        self.known.failed |= {post.name} if code else set()
        for word in words:
            self.happens(Item(None, meta.status(who, post.name, post.ref, word, now, code)))


def _refused(code: int) -> Exception:
    return refusal(Answer(400, code, f"{code} refused"))
