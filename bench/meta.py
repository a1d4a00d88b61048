"""What Meta pushes to a webhook, as its own bytes: people's messages, what became of ours, and the signature over both."""

from __future__ import annotations

import hmac
import json
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]
NUMBER, SHOWN = "106540352242922", "6273612345"  # ours: Meta's id of it, and as people dial it
TOKEN, SECRET, WORD = "SIMULATED-WHATSAPP-TOKEN", "SIMULATED-APP-SECRET", "SIMULATED-VERIFY-TOKEN"
SIGNATURE = "X-Hub-Signature-256"


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody with WhatsApp; `account` or `number` "" where Meta does not tell it."""

    account: str
    number: str
    name: str = "Warga"
    username: str = ""

    @property
    def contact(self) -> Json:
        profile = {"name": self.name} | ({"username": self.username} if self.username else {})
        return {"profile": profile} | self.known("user_id", "wa_id")

    def known(self, account: str, number: str) -> Json:
        """What is told of who they are, under these names."""
        told = {account: self.account} if self.account else {}
        return told | ({number: self.number} if self.number else {})


def wamid(number: str, serial: int) -> str:
    """A message's id: whoever decodes it reads the person's number."""
    known = number or "0"
    return f"wamid.{b64encode(f'{known}:{serial:012d}'.encode()).decode()}"


def message(who: Who, serial: int, at: float, kind: str, content: Any = None, **more: Any) -> Json:
    """Something that somebody did."""
    made: Json = {"id": wamid(who.number, serial), "timestamp": str(int(at)), "type": kind, **more}
    made |= {kind: content} if content is not None else {}
    return made | who.known("from_user_id", "from")


def status(who: Who, name: str, ref: str, word: str, at: float, code: int = 0) -> Json:
    """How far a message of ours has come; `ref`: what we had named it."""
    made: Json = {"id": name, "status": word, "timestamp": str(int(at)), "biz_opaque_callback_data": ref}
    made |= {"errors": [{"code": code, "title": "…", "message": "…"}]} if code else {}
    return made | who.known("recipient_user_id", "recipient_id")


def payload(messages: Sequence[tuple[Who, Json]], statuses: Sequence[Json] = ()) -> Json:
    """One body: everybody's messages and statuses in one change."""
    value: Json = {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": SHOWN, "phone_number_id": NUMBER},
    }
    if messages:
        contacts = {json.dumps(who.contact): who.contact for who, _ in messages}
        value |= {"contacts": [*contacts.values()], "messages": [one for _, one in messages]}
    value |= {"statuses": [*statuses]} if statuses else {}
    changes = [{"field": "messages", "value": value}]
    return {"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": changes}]}


def written(content: Json) -> bytes:
    """As Meta writes it: everything beyond ASCII escaped, and slashes too."""
    return json.dumps(content, separators=(",", ":")).replace("/", "\\/").encode("ascii")


def signed(body: bytes, secret: str = SECRET) -> str:
    return f"sha256={hmac.digest(secret.encode(), body, 'sha256').hex()}"
