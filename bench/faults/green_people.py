"""What citizens of a trial do on WhatsApp: the same as on Telegram, in Meta's shapes, and what only happens there."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from random import Random
from typing import Any

from bench import meta
from bench.faults.cloud import Item, Post
from bench.faults.green import Green
from bench.meta import Json, Who
from domain.clock import Clock
from domain.message import Inbound, Kind

TYPES = {
    Kind.PHOTO: "image",
    Kind.VIDEO: "video",
    Kind.VOICE: "audio",
    Kind.DOCUMENT: "document",
}
SORTS = ("edit", "poll", "live_location", "")
OF_A_NUMBER = 16  # signs of base64 that hold nothing but a number of twelve digits


@dataclass
class GreenPeople:
    """Their phones. Keys are the people's ids in the trial."""

    green: Green
    clock: Clock
    rng: Random

    def joins(self, person: str, name: str, account: str) -> None:
        """With account and number, or with one of them."""
        who = Who(f"ID.{person}", f"6281{person}"[:12], name, account)
        hidden = self.rng.random()
        if hidden < 0.2:
            who = Who(who.account, "", name, account)
        elif hidden < 0.3:
            who = Who("", who.number, name)
        self._is(person, who)

    def _is(self, person: str, who: Who) -> None:
        self.green.cloud.known.people[person] = who
        self.green.cloud.noted()

    def who(self, person: str) -> Who:
        return self.green.cloud.known.people[person]

    def private_words(self, person: str) -> list[str]:
        """What must stand in no group and no log."""
        number = f"6281{person}"[:12]
        return [f"ID.{person}", number, b64encode(number.encode()).decode()[:OF_A_NUMBER]]

    def does(self, inbound: Inbound, person: str) -> None:
        """As it comes from WhatsApp; what people cannot do there is left out."""
        content = self._content(inbound)
        if content is not None:
            self._tells(person, *content)

    def _tells(self, person: str, kind: str, content: Any, more: Json) -> None:
        who, at = self.who(person), self.clock.now().timestamp()
        one = meta.message(who, self.green.cloud.serial(), at, kind, content, **more)
        self.green.cloud.happens(Item(who, one))

    def _content(self, inbound: Inbound) -> tuple[str, Any, Json] | None:
        if inbound.kind is Kind.TEXT:
            return "text", {"body": inbound.text}, {}
        if inbound.kind is Kind.STICKER:
            return "sticker", {"id": "sticker", "mime_type": "image/webp"}, {}
        if inbound.pin is not None:
            return "location", {"latitude": inbound.pin.lat, "longitude": inbound.pin.lon}, {}
        if inbound.contact is not None:
            card = [{"name": {"formatted_name": "Saya"}, "phones": [{"phone": inbound.contact.phone}]}]
            return "contacts", card, {"origin": "contact_request"} if inbound.contact.own else {}
        if inbound.media is not None:
            file = {"id": inbound.media.file_id, "sha256": inbound.media.unique_id}
            file |= {"mime_type": inbound.media.mime, "caption": inbound.text}
            return TYPES[inbound.kind], file, {}
        return None

    def hands_out(self, name: str, content: bytes) -> None:
        self.green.cloud.known.files[name] = content
        self.green.cloud.noted()

    def presses(self, person: str) -> None:
        """A choice that stands on the phone, sometimes one of long ago."""
        found = [(post, carried) for post in self._posts(person) for carried in post.choices]
        if found:
            post, carried = self.rng.choice(found)
            reply = {"type": "button_reply", "button_reply": {"id": carried, "title": "…"}}
            self._tells(person, "interactive", reply, {"context": {"id": post.name}})

    def reacts(self, person: str) -> None:
        if posts := self._posts(person):
            thumb = {"message_id": self.rng.choice(posts).name, "emoji": "👍"}
            self._tells(person, "reaction", thumb, {})

    def _posts(self, person: str) -> list[Post]:
        who = self.who(person)
        return [one for one in self.green.cloud.known.posts if one.address in (who.account, who.number)]

    def sends_what_cannot_be_read(self, person: str) -> None:
        """A poll, an edit, a picture to be seen once."""
        sort = self.rng.choice(SORTS)
        errors = [{"code": 131051, "title": "Message type unknown"}]
        self._tells(person, "unsupported", {"type": sort} if sort else None, {"errors": errors})

    def blocks(self, person: str) -> None:
        """Or takes us back."""
        blocking, who = self.green.cloud.known.blocking, self.who(person)
        names = {who.account, who.number} - {""}
        self.green.cloud.known.blocking = blocking - names if blocking & names else blocking | names
        self.green.cloud.noted()

    def changes(self, person: str) -> None:
        """Another account, and mostly another number; the platform tells it, from the account that was."""
        before = self.who(person)
        if not before.account:
            return
        serial = self.green.cloud.serial()
        number = f"6281{serial:08d}" if before.number and self.rng.random() < 0.7 else before.number
        after = Who(f"ID.9{serial:09d}", number, before.name, before.username)
        system: Json = {"user_id": after.account, "previous_user_id": before.account}
        moved = number != before.number
        system |= (
            {"type": "user_changed_number", "wa_id": number} if moved else {"type": "user_changed_user_id"}
        )
        self._tells(person, "system", system, {})
        self._is(person, after)
