"""`python -m bench.platform.server`: serves any token, tells its port on the first line, stops at SIGTERM.

What a benchmark asks of it: `POST /bench/offer` {token: [update without update_id, ...]}, `POST /bench/taps` {"every": n}
(an operator takes every n-th new card), `POST /bench/forget`, `GET /bench/state`, `GET /bench/delays`, `GET /bench/seen`; and, once it was told to `POST /bench/watch`,
`POST /bench/press` {"label": words, "chat": id} presses the newest button of that chat which reads so.
"""

from __future__ import annotations

import asyncio
import re
import signal
import time
from collections import Counter, deque
from dataclasses import dataclass, field
from typing import Any

import orjson

from bench.platform.http import Answer, Connection

MARK = re.compile(r"\bR(\d{4,7})\b")  # what a measured report carries in its words
BUTTON = re.compile(r"[\w-]+\.acknowledge\b")  # what "Terima" carries
OPERATOR = {"id": 900001, "is_bot": False, "first_name": "Petugas", "username": "petugas_1"}
OK = b'{"ok":true,"result":true}'
SENDS = ("sendMessage", "sendLocation", "sendPhoto", "forwardMessage", "copyMessage")
EFFECTS = frozenset({*SENDS, "editMessageText", "deleteMessage", "answerCallbackQuery"})


@dataclass
class Bot:
    """What waits for one token, and the request that waits for it."""

    token: str
    waiting: deque[dict[str, Any]] = field(default_factory=deque)
    last_update: int = 0
    asked: tuple[int, Answer] | None = None
    polls: int = 0
    expiry: asyncio.TimerHandle | None = None

    @property
    def me(self) -> dict[str, Any]:
        number = int(self.token.split(":", 1)[0])
        return {"id": number, "is_bot": True, "first_name": "Bot", "username": f"bench_{number}_bot"}


class Platform:
    """All bots and all that is counted. Times are seconds of the machine's clock."""

    def __init__(self) -> None:
        self.bots: dict[str, Bot] = {}
        self.calls: Counter[str] = Counter()
        self.messages = 0
        self.first_handed = self.last_effect = 0.0
        self.tap_every = 0
        self.taps = self.cards = 0
        self.offered: dict[int, float] = {}  # mark -> when it was offered
        self.seen: dict[int, float] = {}  # mark -> when a group first saw it
        self.answered: dict[str, float] = {}  # private chat -> when it was first written to
        self.watching = False
        self.shown: dict[
            tuple[int, int], tuple[Bot, str]
        ] = {}  # (chat, message) -> its buttons, the newest last

    def handle(self, path: str, given: dict[str, Any], answer: Answer) -> None:
        if path.startswith("/bench/"):
            answer(orjson.dumps(getattr(self, f"bench_{path[7:]}")(given)))
            return
        _, token, method = path.split("/", 2)
        bot = self._bot(token[3:])
        self.calls[method] += 1
        if method == "getUpdates":
            self._poll(bot, given, answer)
            return
        if method in EFFECTS:
            self.last_effect = time.monotonic()
        answer(self._result(bot, method, given))

    # What a benchmark asks

    def bench_offer(self, given: dict[str, list[dict[str, Any]]]) -> dict[str, int]:
        now = time.monotonic()
        for token, updates in given.items():
            bot = self._bot(token)
            for update in updates:
                self._put(bot, update)
                if found := MARK.search(update.get("message", {}).get("text", "")):
                    self.offered[int(found[1])] = now
        return {"offered": sum(map(len, given.values()))}

    def bench_taps(self, given: dict[str, int]) -> dict[str, int]:
        self.tap_every = given["every"]
        return given

    def bench_forget(self, given: dict[str, Any]) -> dict[str, Any]:
        """What was counted so far was only warming up."""
        self.calls.clear()
        self.first_handed = self.last_effect = 0.0
        self.taps = self.cards = 0
        for known in (self.offered, self.seen, self.answered):
            known.clear()
        return given

    def bench_state(self, given: dict[str, Any]) -> dict[str, Any]:
        return {
            "waiting": sum(len(b.waiting) for b in self.bots.values()),
            "polls": {b.token: b.polls for b in self.bots.values()},
            "calls": dict(self.calls),
            "first_handed": self.first_handed,
            "last_effect": self.last_effect,
            "now": time.monotonic(),
            "taps": self.taps,
            "cards": self.cards,
            "answered": len(self.answered),
        }

    def bench_delays(self, given: dict[str, Any]) -> dict[str, list[float]]:
        """Seconds from each report's offer to the first sight of it in a group."""
        return {"seconds": [self.seen[m] - at for m, at in self.offered.items() if m in self.seen]}

    def bench_seen(self, given: dict[str, Any]) -> dict[str, dict[str, float]]:
        """When a group first saw each report that was told elsewhere."""
        return {"seen": {str(mark): at for mark, at in self.seen.items()}}

    def bench_watch(self, given: dict[str, Any]) -> dict[str, Any]:
        """Keep what stands under messages: somebody will press there."""
        self.watching = True
        return given

    def bench_press(self, given: dict[str, Any]) -> dict[str, bool]:
        """Whether there was such a button."""
        chat, label = int(given["chat"]), given["label"]
        for (place, number), (bot, markup) in reversed(self.shown.items()):
            if place != chat or not markup:
                continue
            for row in orjson.loads(markup).get("inline_keyboard", []):
                for button in row:
                    if label in button["text"]:
                        self._press(bot, chat, number, button["callback_data"])
                        return {"pressed": True}
        return {"pressed": False}

    def _press(self, bot: Bot, chat: int, number: int, data: str) -> None:
        self.taps += 1
        who = OPERATOR if chat < 0 else {"id": chat, "is_bot": False, "first_name": "Warga"}
        message = _message(bot, {"chat_id": chat}, number)
        press = {"id": f"p{self.taps}", "from": who, "chat_instance": "1", "data": data}
        self._put(bot, {"callback_query": press | {"message": message}})

    # What bots ask

    def _bot(self, token: str) -> Bot:
        if token not in self.bots:
            self.bots[token] = Bot(token)
        return self.bots[token]

    def _put(self, bot: Bot, update: dict[str, Any]) -> None:
        bot.last_update += 1
        bot.waiting.append({"update_id": bot.last_update, **update})
        if bot.asked is not None:
            limit, answer = bot.asked
            self._hand(bot, limit, answer)

    def _poll(self, bot: Bot, given: dict[str, Any], answer: Answer) -> None:
        bot.polls += 1
        offset = int(given.get("offset") or 0)
        while bot.waiting and bot.waiting[0]["update_id"] < offset:
            bot.waiting.popleft()
        limit, seconds = int(given.get("limit") or 100), float(given.get("timeout") or 0)
        if bot.waiting or not seconds:
            self._hand(bot, limit, answer)
            return
        bot.asked = (limit, answer)
        bot.expiry = asyncio.get_running_loop().call_later(seconds, self._hand, bot, limit, answer)

    def _hand(self, bot: Bot, limit: int, answer: Answer) -> None:
        if bot.expiry is not None:
            bot.expiry.cancel()
        bot.asked = bot.expiry = None
        batch = [bot.waiting[i] for i in range(min(limit, len(bot.waiting)))]
        if batch and not self.first_handed:
            self.first_handed = time.monotonic()
        answer(orjson.dumps({"ok": True, "result": batch}))

    def _result(self, bot: Bot, method: str, given: dict[str, Any]) -> bytes:
        if method == "getMe":
            return orjson.dumps({"ok": True, "result": bot.me})
        if method == "getChatMember":
            return orjson.dumps({"ok": True, "result": {"status": "member", "user": OPERATOR}})
        if method in SENDS:
            return orjson.dumps({"ok": True, "result": self._sent(bot, given)})
        if method == "editMessageText":
            edited = _message(bot, given, int(given["message_id"]))
            self._show(bot, edited, given)
            return orjson.dumps({"ok": True, "result": edited})
        return OK

    def _sent(self, bot: Bot, given: dict[str, Any]) -> dict[str, Any]:
        self.messages += 1
        message = _message(bot, given, self.messages)
        self._show(bot, message, given)
        if message["chat"]["id"] > 0:
            self.answered.setdefault(str(given["chat_id"]), self.last_effect)
        else:
            self._seen(bot, given, message)
        return message

    def _show(self, bot: Bot, message: dict[str, Any], given: dict[str, Any]) -> None:
        if self.watching:
            place = message["chat"]["id"], message["message_id"]
            self.shown.pop(place, None)
            self.shown[place] = bot, _markup(given)

    def _seen(self, bot: Bot, given: dict[str, Any], message: dict[str, Any]) -> None:
        for mark in MARK.findall(message["text"]):
            self.seen.setdefault(int(mark), self.last_effect)
        found = BUTTON.search(_markup(given))
        if found is None:
            return
        self.cards += 1
        if self.tap_every and self.cards % self.tap_every == 0:
            data = found[0]
            self.taps += 1
            press = {"id": f"p{self.taps}", "from": OPERATOR, "chat_instance": "1", "data": data}
            self._put(bot, {"callback_query": press | {"message": message}})


def _markup(given: dict[str, Any]) -> str:
    markup = given.get("reply_markup", "")
    return markup if isinstance(markup, str) else orjson.dumps(markup).decode()


def _message(bot: Bot, given: dict[str, Any], number: int) -> dict[str, Any]:
    chat = int(given["chat_id"])
    kind = {"type": "private", "first_name": "Warga"} if chat > 0 else {"type": "supergroup", "title": "Grup"}
    return {
        "message_id": number,
        "from": bot.me,
        "chat": {"id": chat, **kind},
        "date": int(time.time()),
        "text": given.get("text", "lokasi"),
    }


async def serve() -> None:
    platform = Platform()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(platform.handle), "127.0.0.1", 0)
    stop = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    print(server.sockets[0].getsockname()[1], flush=True)
    await stop.wait()


if __name__ == "__main__":
    asyncio.run(serve())
