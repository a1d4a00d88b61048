"""How the Graph API refuses: the code tells what is wrong, HTTP's status is by the way."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.errors import RefusedError
from simulator.records import Json
from simulator.whatsapp import ids


@dataclass(frozen=True)
class Meaning:
    """A code's HTTP status, its title, and whether the call itself is refused or the message fails later."""

    http: int
    title: str
    later: bool = False


MEANINGS = {
    0: Meaning(401, "AuthException"),
    190: Meaning(401, "Invalid OAuth access token"),
    3: Meaning(500, "Capability or permissions issue"),
    10: Meaning(403, "Permission denied"),
    200: Meaning(403, "Permission denied"),
    1: Meaning(400, "An unknown error occurred"),
    2: Meaning(503, "Service temporarily unavailable"),
    4: Meaning(400, "Application request limit reached"),
    33: Meaning(400, "Parameter value is not valid: the number was deleted"),
    100: Meaning(400, "Invalid parameter"),
    368: Meaning(403, "Temporarily blocked for policies violations"),
    80007: Meaning(400, "Rate limit issues"),
    130429: Meaning(400, "Rate limit hit"),
    130472: Meaning(400, "User's number is part of an experiment", later=True),
    130497: Meaning(403, "Business account is restricted from messaging users in this country"),
    131000: Meaning(500, "Something went wrong"),
    131005: Meaning(403, "Access denied"),
    131008: Meaning(400, "Required parameter is missing"),
    131009: Meaning(400, "Parameter value is not valid"),
    131016: Meaning(500, "Service unavailable"),
    131021: Meaning(400, "Recipient cannot be sender"),
    131026: Meaning(400, "Message undeliverable", later=True),
    131030: Meaning(400, "Recipient phone number not in allowed list"),
    131031: Meaning(403, "Business Account locked"),
    131037: Meaning(400, "Display name approval needed"),
    131042: Meaning(400, "Business eligibility payment issue", later=True),
    131044: Meaning(400, "Business eligibility payment issue for calls"),
    131045: Meaning(500, "Incorrect certificate"),
    131047: Meaning(400, "Re-engagement message", later=True),
    131048: Meaning(400, "Spam rate limit hit"),
    131049: Meaning(400, "Not delivered to maintain healthy ecosystem engagement", later=True),
    131050: Meaning(400, "User stopped marketing messages", later=True),
    131051: Meaning(400, "Unsupported message type"),
    131052: Meaning(400, "Media download error", later=True),
    131053: Meaning(400, "Media upload error"),
    131056: Meaning(400, "(Business Account, Consumer Account) pair rate limit hit"),
    131057: Meaning(500, "Account in maintenance mode"),
    131062: Meaning(400, "Business-scoped user ids are not supported for this message"),
    131064: Meaning(400, "Messaging limit reached"),
    132000: Meaning(400, "Template Param Count Mismatch"),
    132001: Meaning(404, "Template does not exist"),
    132005: Meaning(400, "Template Hydrated Text Too Long"),
    132007: Meaning(400, "Template Format Character Policy Violated"),
    132012: Meaning(400, "Template Parameter Format Mismatch"),
    132015: Meaning(400, "Template is Paused"),
    132016: Meaning(400, "Template is Disabled"),
    133004: Meaning(503, "Server Temporarily Unavailable"),
    133010: Meaning(400, "Phone number not registered"),
    135000: Meaning(400, "Generic user error"),
    137000: Meaning(400, "Recipient identity key hash mismatch", later=True),
}


class GraphError(Exception):
    """A call fails with this code; `details` say what Meta says to a developer."""

    def __init__(self, code: int, details: str, subcode: int = 0) -> None:
        super().__init__(details)
        self.code, self.details, self.subcode = code, details, subcode

    @property
    def http(self) -> int:
        return MEANINGS[self.code].http

    @property
    def body(self) -> Json:
        shown: Json = {
            "message": f"(#{self.code}) {MEANINGS[self.code].title}",
            "type": "OAuthException",
            "code": self.code,
            "error_data": {"messaging_product": "whatsapp", "details": self.details},
            "fbtrace_id": ids.trace_id(),
        }
        return {"error": shown | ({"error_subcode": self.subcode} if self.subcode else {})}


def told(code: int, details: str = "") -> Json:
    """The error as a webhook carries it."""
    title = MEANINGS[code].title
    return {
        "code": code,
        "title": title,
        "message": title,
        "error_data": {"details": details or title},
        "href": "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/",
    }


def invalid(details: str) -> GraphError:
    """100: a field that is unknown, of the wrong type, or too long."""
    return GraphError(100, details)


def not_valid(details: str) -> GraphError:
    """131009: a value that the field does not take."""
    return GraphError(131009, details)


def missing(name: str) -> GraphError:
    """131008: a required field is not there."""
    return GraphError(131008, f"The parameter {name} is required.")


def unsupported(path: str, method: str) -> GraphError:
    """What Graph says of a path that it does not know."""
    return GraphError(
        100,
        f"Unsupported {method.lower()} request. Object with ID '{path}' does not exist, cannot be loaded due to "
        "missing permissions, or does not support this operation.",
        33,
    )


def known(code: int) -> int:
    """The code, where it is one of Meta's. Raises RefusedError."""
    if code not in MEANINGS:
        raise RefusedError(f"no code {code}; there are {sorted(MEANINGS)}")
    return code
