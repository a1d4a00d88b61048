"""Where a citizen's conversation stands ↔ its JSON: rows of every age are read."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import fields
from datetime import datetime

from domain.conversation import (
    Aside,
    Between,
    Conversation,
    DeskState,
    Door,
    Draft,
    Heard,
    SharedPoint,
    Visitor,
    Whose,
)
from domain.danger import Danger
from domain.deadline import Deadline
from domain.known_fields import made
from models.documents import (
    FLAG,
    MOMENT,
    NUMBER,
    TEXT,
    UNREADABLE,
    WHOLE,
    Document,
    Entry,
    Read,
    Shape,
    as_list,
    as_mapping,
    as_text,
    keyed,
    perhaps,
    record,
    record_at,
    several,
)

MOMENTS = ("first_at", "began_at")
CLOCKS = ("named_at", "life_at", "late_read_at", "looked_at")


def _point(raw: object) -> tuple[float, float]:
    lat, lon = as_list(raw)
    return NUMBER.read(lat), NUMBER.read(lon)


def _pieces(raw: object) -> tuple[int, ...]:
    """A list; an older version kept one alone."""
    return several(WHOLE).read([raw] if isinstance(raw, int) else raw or ())


def _likely(raw: object) -> Whose:
    return next((whose for whose in Whose if whose == raw), Whose.PERHAPS_ANOTHER)


ASIDE = record_at(
    Aside,
    {
        "words": Entry("words", TEXT),
        "untold": Entry("untold", TEXT),
        "pin": Entry("pin", perhaps(Shape(_point, list))),
        "sent_at": Entry("sent_at", MOMENT),
        "ticket": Entry("ticket", WHOLE),
        "evidence": Entry("evidence", Shape(_pieces, list), always=True),
        "likely": Entry("likely", Shape(_likely, str), always=True),
        "category": Entry("category", TEXT, always=True),
        "report": Entry("report", TEXT),
        "parted": Entry("parted", FLAG),
    },
)


def _heard(raw: object) -> Heard:
    digest, did, ticket = as_list(raw)
    return Heard(as_text(digest), as_text(did), perhaps(WHOLE).read(ticket))


HEARD = Shape(_heard, lambda heard: [heard.digest, heard.did, heard.ticket])
VISITOR = record(Visitor, since=MOMENT, kept=keyed(TEXT, WHOLE), told=perhaps(MOMENT))
DOOR = record_at(
    Door,
    {
        "told": Entry("told", perhaps(MOMENT)),
        "visitors": Entry("visitors", keyed(TEXT, VISITOR)),
    },
)
DESK_STATE = Document(
    DeskState,
    {
        "typed": Entry("typed", keyed(TEXT, HEARD)),
        "answered": Entry("answered", keyed(TEXT, several(NUMBER))),
        "door": Entry("door", DOOR),
    },
)
POINT = record(
    SharedPoint,
    at=perhaps(Shape(_point, list)),
    sent_at=MOMENT,
    reports=several(WHOLE),
    typed=FLAG,
    words=TEXT,
)
BETWEEN = record(Between, words=TEXT, sent_at=MOMENT, given=WHOLE, other=WHOLE)


def _aside(raw: object) -> Aside:
    """Older versions told those who are on the ticket nothing of it, and knew of no pin."""
    told = as_mapping(raw)
    return ASIDE.read({"untold": told.get("words"), "pin": None, **told})


def _read(shape: Shape[Read], raw: object) -> Read | None:
    """None where nobody can read it: the conversation goes on without."""
    if raw:
        with suppress(*UNREADABLE):
            return shape.read(raw)
    return None


def conversation_json(conversation: Conversation) -> dict[str, object]:
    """As it stands in the row."""
    suspected, decided, between = conversation.suspected, conversation.decided, conversation.between
    point = conversation.point
    return {
        **_values(conversation),
        "draft": _draft_json(conversation.draft) if conversation.draft else None,
        "suspected": ASIDE.write(suspected) if suspected else None,
        "decided": ASIDE.write(decided) if decided else None,
        "between": BETWEEN.write(between) if between else None,
        "point": POINT.write(point) if point else None,
    }


def conversation_from(state: Mapping[str, object]) -> Conversation:
    """As it was written, by whichever version."""
    own = {
        "draft": _draft_from(as_mapping(state["draft"])) if state.get("draft") else None,
        "suspected": _read(Shape(_aside, ASIDE.write), state.get("suspected")),
        "decided": _read(Shape(_aside, ASIDE.write), state.get("decided")),
        "between": _read(BETWEEN, state.get("between")),
        "point": _read(POINT, state.get("point")),
    }
    return made(Conversation, {**state, **own})


def deadline_json(deadline: Deadline) -> dict[str, str | None]:
    """A deadline as plain JSON."""
    raw: dict[str, datetime | None] = {name: getattr(deadline, name) for name in CLOCKS}
    plain = {name: moment.isoformat() if moment else None for name, moment in raw.items()}
    return plain | {"look_saw": str(deadline.look_saw)}


def deadline_from(raw: Mapping[str, object]) -> Deadline:
    moments = {name: datetime.fromisoformat(as_text(at)) for name in CLOCKS if (at := raw.get(name))}
    return Deadline(**moments, look_saw=Danger.read(raw.get("look_saw")))


def _values(kept: Draft | Conversation) -> dict[str, object]:
    """Field by field and not copied: what is made of it is written down at once."""
    return {one.name: getattr(kept, one.name) for one in fields(kept)}


def _draft_json(draft: Draft) -> dict[str, object]:
    moments = {name: at.isoformat() for name in MOMENTS if (at := getattr(draft, name))}
    return {**_values(draft), **moments, "deadline": deadline_json(draft.deadline)}


def _draft_from(raw: Mapping[str, object]) -> Draft:
    moments = {name: datetime.fromisoformat(as_text(raw[name])) for name in MOMENTS if raw[name]}
    own = {
        "danger": Danger.read(raw.get("danger")),
        "deadline": deadline_from(as_mapping(raw["deadline"])),
        "beside": [(before, words) for before, words in map(as_list, as_list(raw.get("beside", ())))],
    }
    return made(Draft, {**raw, **moments, **own})
