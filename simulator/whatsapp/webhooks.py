"""Calls the product's webhook: the challenge first, then whatever happens, again and again until it is answered with 200.

Several bodies are under way side by side and may overtake each other. What is not taken is repeated at once, then ever more
seldom, for seven days by the simulated clock.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass

import aiohttp

from simulator.records import Json
from simulator.whatsapp import payloads, talk, views
from simulator.whatsapp.faults import WaFault
from simulator.whatsapp.records import Happening
from simulator.whatsapp.store import WhatsApp

TIMEOUT = aiohttp.ClientTimeout(total=20)
KEPT_SECONDS = 7 * 24 * 3600.0
FIRST_PAUSE, LAST_PAUSE = 1.0, 6 * 3600.0  # seconds; the very first repetition comes at once
SOON, LATER = 60, 60.0  # so many challenges a second apart, then one in so many seconds
TOGETHER = 50  # happenings in one body, where so many wait
AT_ONCE = 10  # bodies under way
BATCH_SECONDS = 5.0  # how long a `batch` waits for the rest
TICK = 0.05  # seconds between looks at the simulated clock


@dataclass
class Parcel:
    """One body and what is in it."""

    happenings: list[Happening]
    body: bytes
    at: float
    due: float
    attempts: int = 0

    @property
    def numbers(self) -> list[int]:
        return [one.n for one in self.happenings]


def written(content: Json) -> bytes:
    """The bytes as Meta writes them: everything beyond ASCII escaped, and slashes too."""
    return json.dumps(content, separators=(",", ":")).replace("/", "\\/").encode("ascii")


def signature(secret: str, body: bytes) -> str:
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def pause(attempts: int) -> float:
    """Seconds before the next try, after so many."""
    return 0.0 if attempts <= 1 else min(FIRST_PAUSE * 2.0 ** (attempts - 2), LAST_PAUSE)


class WaWebhooks:
    """One task that looks at the clock, one for each body under way."""

    def __init__(self, whatsapp: WhatsApp) -> None:
        self.whatsapp = whatsapp
        self._news = asyncio.Event()
        self._parcels: list[Parcel] = []
        self._under_way: set[asyncio.Task[None]] = set()
        self._runner: asyncio.Task[None] | None = None
        self._session: aiohttp.ClientSession | None = None
        self._greeting_due, self._greetings = 0.0, 0

    def start(self) -> None:
        if not self.whatsapp.on:
            return
        self._session = aiohttp.ClientSession(timeout=TIMEOUT)
        self.whatsapp.news = self._news.set
        self.whatsapp.fresh.extend(self.whatsapp.happenings.values())
        talk.resume(self.whatsapp)
        self._runner = asyncio.create_task(self._run(self._session))

    async def stop(self) -> None:
        tasks = [task for task in (self._runner, *self._under_way) if task]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session:
            await self._session.close()

    async def _run(self, session: aiohttp.ClientSession) -> None:
        while True:
            self._news.clear()
            talk.advance(self.whatsapp)
            if await self._greeted(session):
                self._pack()
                self._post_due(session)
            self.whatsapp.journal.settle()
            await self._wait()

    async def _wait(self) -> None:
        waiting = (
            self.whatsapp.steps or self.whatsapp.fresh or self._parcels or not self.whatsapp.account.verified
        )
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(TICK if waiting else None):
                await self._news.wait()

    # --- the challenge ---

    async def _greeted(self, session: aiohttp.ClientSession) -> bool:
        """Whether the webhook has given its challenge back; asked again until it has."""
        account = self.whatsapp.account
        if account.verified or not account.webhook:
            return account.verified
        if self.whatsapp.clock() < self._greeting_due:
            return False
        challenge = str(secrets.randbelow(10**9) + 10**9)
        asked = {
            "hub.mode": "subscribe",
            "hub.challenge": challenge,
            "hub.verify_token": account.verify_token,
        }
        status, answer = await self._get(session, account.webhook, asked)
        account.verified = status == 200 and answer == challenge
        self._note("GET", status, {"hub.mode": "subscribe"}, 1)
        self._greetings = 0 if account.verified else self._greetings + 1
        self._greeting_due = self.whatsapp.clock() + (FIRST_PAUSE if self._greetings < SOON else LATER)
        if account.verified:
            self.whatsapp.save(account)
        return account.verified

    async def _get(self, session: aiohttp.ClientSession, url: str, asked: dict[str, str]) -> tuple[int, str]:
        try:
            async with session.get(url, params=asked, allow_redirects=False) as response:
                return response.status, (await response.text()).strip()
        except (aiohttp.ClientError, TimeoutError, UnicodeDecodeError):
            return 0, ""

    # --- bodies ---

    def _pack(self) -> None:
        """What is fresh and may be told goes into bodies, several in one where several wait."""
        now = self.whatsapp.clock()
        ready = [one for one in self.whatsapp.fresh if one.not_before <= now]
        if batch := self.whatsapp.faults.next("batch"):
            ready = self._batched(batch, ready, now)
        for start in range(0, len(ready), TOGETHER):
            self._parcels.append(self._parcel(ready[start : start + TOGETHER], now))
        chosen = {one.n for one in ready}
        if chosen:
            kept = [one for one in self.whatsapp.fresh if one.n not in chosen]
            self.whatsapp.fresh.clear()
            self.whatsapp.fresh.extend(kept)

    def _batched(self, batch: WaFault, ready: list[Happening], now: float) -> list[Happening]:
        """As many as the fault wants, once there are so many, or once the first has waited long enough."""
        if len(ready) < batch.times and not (ready and now - ready[0].at >= BATCH_SECONDS):
            return []
        chosen = ready[: batch.times]
        self.whatsapp.faults.use(batch, batch.times)
        return chosen

    def _parcel(self, happenings: list[Happening], now: float) -> Parcel:
        faults = self.whatsapp.faults
        raw = [one for one in happenings if one.raw]
        if raw:
            self.whatsapp.fresh.extendleft(reversed([one for one in happenings if one is not raw[0]]))
            return Parcel(raw[:1], raw[0].raw.encode("latin-1"), now, now)
        if len(happenings) > 1 and faults.take(frozenset({"shuffle"})):
            happenings = happenings[::-1]
        statuses = any("statuses" in one.value for one in happenings)
        apart = statuses and bool(faults.take(frozenset({"split_status"})))
        body = written(payloads.body(self.whatsapp.account, happenings, apart=apart))
        return Parcel(happenings, body, now, now)

    def _post_due(self, session: aiohttp.ClientSession) -> None:
        now = self.whatsapp.clock()
        for parcel in [one for one in self._parcels if one.due <= now][: AT_ONCE - len(self._under_way)]:
            self._parcels.remove(parcel)
            task = asyncio.create_task(self._deliver(session, parcel))
            self._under_way.add(task)
            self.whatsapp.under_way = len(self._under_way)
            task.add_done_callback(self._landed)

    def _landed(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        self.whatsapp.under_way = len(self._under_way)
        self._news.set()

    async def _deliver(self, session: aiohttp.ClientSession, parcel: Parcel) -> None:
        """One try; with `duplicate` several of the same body side by side."""
        twice = self.whatsapp.faults.take(frozenset({"duplicate"})) if not parcel.attempts else None
        copies = twice.copies if twice else 1
        parcel.attempts += 1
        answers = await asyncio.gather(*(self._post(session, parcel) for _ in range(copies)))
        if 200 in answers:
            self.whatsapp.told(parcel.numbers)
            self.whatsapp.journal.settle()
            return
        parcel.due = self.whatsapp.clock() + pause(parcel.attempts)
        if self.whatsapp.clock() - parcel.at < KEPT_SECONDS:
            self._parcels.append(parcel)
        else:
            self.whatsapp.told(parcel.numbers)

    async def _post(self, session: aiohttp.ClientSession, parcel: Parcel) -> int:
        account = self.whatsapp.account
        headers = {"Content-Type": "application/json", "User-Agent": "facebookexternalua"}
        headers |= self._signed(account.app_secret, parcel.body)
        try:
            async with session.post(
                account.webhook, data=parcel.body, headers=headers, allow_redirects=False
            ) as response:
                status = response.status
        except (aiohttp.ClientError, TimeoutError):
            status = 0
        self._note("POST", status, parcel.body.decode("latin-1"), parcel.attempts)
        return status

    def _signed(self, secret: str, body: bytes) -> dict[str, str]:
        faults = self.whatsapp.faults
        if faults.take(frozenset({"no_signature"})):
            return {}
        if faults.take(frozenset({"bad_signature"})):
            return {"X-Hub-Signature-256": signature(secret + "?", body)}
        return {"X-Hub-Signature-256": signature(secret.partition(",")[0], body)}

    def _note(self, verb: str, status: int, body: object, attempt: int) -> None:
        entry = self.whatsapp.note_delivery(
            {"at": self.whatsapp.clock(), "verb": verb, "status": status, "attempt": attempt, "body": body}
        )
        if verb == "GET" and status != 200 and attempt > 1:
            return  # the page has seen it
        shown = {
            "at": entry["at"],
            "bot": "webhook",
            "method": f"{verb} webhook",
            "chat": None,
            "status": status,
        }
        self.whatsapp.events.publish("call", lambda: shown | {"channel": "whatsapp", "description": ""})
        self.whatsapp.events.publish("wa_account", lambda: {"account": views.account(self.whatsapp)})
