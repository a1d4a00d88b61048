"""WhatsApp's part of the world: the account, who has the app, which messages. It only keeps; `talk` makes things happen."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from typing import Any

from simulator.errors import RefusedError
from simulator.events import Events
from simulator.files import Files
from simulator.journal import Journal, Row
from simulator.records import Json
from simulator.updates import Clock
from simulator.whatsapp import ids
from simulator.whatsapp.faults import WaFaults
from simulator.whatsapp.limits import WaLimits, WaRates
from simulator.whatsapp.records import (
    CHAT,
    FIRST_PERSON,
    Account,
    Happening,
    Template,
    WaMedia,
    WaPerson,
    WaPost,
)

OFF = "there is no WhatsApp number here: start with --whatsapp-webhook"
KEPT = 10_000  # deliveries
MEDIA_DAYS = {False: 7, True: 30}  # how long an id lives: of a person's, of the business's


class WhatsApp:
    """All records, by id. `save` whatever was changed, or it is gone after a restart."""

    def __init__(self, clock: Clock, journal: Journal, files: Files, events: Events) -> None:
        self.clock, self.journal, self.files, self.events = clock, journal, files, events
        self.faults = WaFaults()
        self.limits = WaLimits(WaRates())
        self.news: Callable[[], None] = lambda: None  # set by who delivers to the webhook
        self._account: Account | None = None
        self.templates: dict[str, Template] = {}
        self.persons: dict[int, WaPerson] = {}
        self.boxes: dict[int, dict[int, WaPost]] = {}
        self.by_wamid: dict[str, WaPost] = {}
        self.media: dict[str, WaMedia] = {}
        self.links: dict[str, tuple[str, float]] = {}  # of a download: secret → (media id, good until)
        self.happenings: dict[int, Happening] = {}
        self.steps: list[
            tuple[float, int, WaPost, str]
        ] = []  # a heap of what is to come: (when, …, message, status)
        self._numbers: dict[str, int] = {}  # → person
        self._user_ids: dict[str, int] = {}
        self.fresh: deque[Happening] = deque()  # not yet in any body
        self.deliveries: deque[Json] = deque(maxlen=KEPT)  # what the webhook was sent, newest last
        self.delivered = 0
        self.under_way = 0  # bodies
        self._last = 0

    # --- the account ---

    @property
    def on(self) -> bool:
        return self._account is not None

    @property
    def account(self) -> Account:
        if self._account is None:
            raise RefusedError(OFF, 404)
        return self._account

    def open(self, **named: Any) -> Account:
        """The account that the launcher names; what the state file knows besides is kept. The webhook is asked anew."""
        account = self._account or Account()
        for name, value in named.items():
            setattr(account, name, value)
        account.verified = False
        self._account = account
        self.save(account)
        return account

    # --- keeping ---

    def save(self, record: Account | Template | WaPerson | WaPost | WaMedia | Happening) -> None:
        self.journal.put(type(record).__name__, vars(record))

    def keep(self, record: Account | Template | WaPerson | WaPost | WaMedia | Happening) -> None:
        """Puts a record in its place; also called while the journal is read back."""
        if isinstance(record, Account):
            self._account = record
        elif isinstance(record, Template):
            self.templates[record.id] = record
        elif isinstance(record, WaPerson):
            self._forget_names(self.persons.get(record.id))
            self.persons[record.id] = record
            self._numbers[record.number] = self._user_ids[record.user_id] = record.id
        elif isinstance(record, WaPost):
            self.by_wamid[record.wamid] = record
            if record.id:
                self.boxes.setdefault(record.person, {})[record.id] = record
        elif isinstance(record, WaMedia):
            self.media[record.id] = record
        else:
            self.happenings[record.n] = record
            self._last = max(self._last, record.n)

    def add(self, record: Template | WaPerson | WaPost | WaMedia) -> None:
        self.keep(record)
        self.save(record)

    def tell(self, field: str, value: Json, *, not_before: float = 0.0, raw: str = "") -> None:
        """Something for the webhook; not where nobody has subscribed to it."""
        if not raw and (field not in self.account.fields or not self.account.subscribed):
            return
        self._last += 1
        happening = Happening(self._last, self.clock(), field, value, not_before, raw)
        self.keep(happening)
        self.save(happening)
        self.fresh.append(happening)
        self.news()

    def note_delivery(self, entry: Json) -> Json:
        """Numbers one POST to the webhook, for whoever looks."""
        self.delivered += 1
        self.deliveries.append({"n": self.delivered, **entry})
        return self.deliveries[-1]

    def told(self, numbers: list[int]) -> None:
        """The webhook has taken these, or seven days are over."""
        for number in numbers:
            self.happenings.pop(number, None)
        self.journal.put("wa_told", {"numbers": numbers})

    # --- finding ---

    def person(self, given: Any) -> WaPerson:
        """By id: 800000001 or "wa:800000001"."""
        number = given.removeprefix(CHAT) if isinstance(given, str) else given
        if isinstance(number, str) and number.isdecimal():
            number = int(number)
        if not isinstance(number, int) or number not in self.persons:
            raise RefusedError(f"nobody with WhatsApp has the id {given!r}")
        return self.persons[number]

    def new_person_id(self) -> int:
        return max(self.persons, default=FIRST_PERSON - 1) + 1

    def rename(self, person: WaPerson, number: str, user_id: str) -> None:
        """Somebody is reached under another number and user id, and no longer under the former."""
        self._forget_names(person)
        person.number, person.user_id = number, user_id
        self.keep(person)

    def _forget_names(self, person: WaPerson | None) -> None:
        if person is None:
            return
        for known, former in ((self._numbers, person.number), (self._user_ids, person.user_id)):
            if known.get(former) == person.id:
                del known[former]

    def show(self, post: WaPost) -> None:
        """The message appears on the person's phone, below all others."""
        post.id = next(reversed(self.box(post.person)), 0) + 1
        self.keep(post)

    def box(self, person: int) -> dict[int, WaPost]:
        return self.boxes.setdefault(person, {})

    def post(self, who: WaPerson, number: int) -> WaPost:
        found = self.box(who.id).get(number)
        if found is None:
            raise RefusedError(f"no message {number} there")
        return found

    def addressed(self, body: Json) -> WaPerson | None:
        """Whom a message goes to: `to` is a number, `recipient` a user id; None where nobody has it now."""
        if to := body.get("to"):
            return self.persons.get(self._numbers.get(ids.digits(to), 0))
        return self.persons.get(self._user_ids.get(body.get("recipient", ""), 0))

    def template(self, name: str, language: str) -> Template | None:
        found = (t for t in self.templates.values() if (t.name, t.language) == (name, language))
        return next(found, None)

    def forget_media(self, number: str) -> None:
        self.media.pop(number, None)

    def living(self, media: WaMedia) -> bool:
        return self.clock() < media.at + MEDIA_DAYS[media.uploaded] * 24 * 3600.0

    @property
    def month(self) -> str:
        return time.strftime("%Y-%m", time.gmtime(self.clock()))

    def rows(self) -> Iterator[Row]:
        """The whole state, in an order in which it can be read back."""
        if self._account is not None:
            yield "Account", vars(self._account)
        for records in (self.templates, self.persons, self.media, self.by_wamid, self.happenings):
            for record in records.values():
                yield type(record).__name__, vars(record)
        yield "wa_last", {"n": self._last}

    def count_from(self, number: int) -> None:
        self._last = max(self._last, number)
