"""What an errand is to do ↔ its JSON: rows of every age are read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, TypeVar

from domain.errand import (
    CallGateway,
    Drawing,
    ErrandData,
    FetchMedia,
    FindAddress,
    ForgetFile,
    HandOver,
    ListAdministrators,
    LostChat,
    OpenChat,
    ReachChat,
    SendSms,
    TellGuessing,
    Transcribe,
    Unsaid,
)
from models.documents import FLAG, MOMENT, TEXT, WHOLE, Entry, Record, Shape, perhaps, record, record_at

Asked = TypeVar("Asked", bound=ErrandData)


def _limit_read(raw: object) -> datetime | None:
    return MOMENT.read(raw) if raw else None


def _limit_written(moment: datetime | None) -> object:
    return MOMENT.write(moment) if moment else ""


LIMIT = Shape(_limit_read, _limit_written)  # of a span of time; "" where there is none
DRAWING = {
    "chat": Entry("chat", WHOLE),
    "what": Entry("what", TEXT),
    "agency": Entry("agency", TEXT, always=True),
    "drill": Entry("drill", FLAG, always=True),
    "span": Entry("span", TEXT, always=True),
    "since": Entry("since", LIMIT, always=True),
    "until": Entry("until", LIMIT, always=True),
}
SHAPES: Mapping[type[object], Record[Any]] = {
    FetchMedia: record_at(
        FetchMedia,
        {"evidence": Entry("evidence", WHOLE), "size": Entry("size", perhaps(WHOLE), always=True)},
    ),
    ListAdministrators: record(ListAdministrators, chat=WHOLE),
    FindAddress: record(FindAddress, ticket=WHOLE, words=TEXT),
    CallGateway: record(
        CallGateway,
        ticket=WHOLE,
        code=TEXT,
        agency=TEXT,
        when=TEXT,
        category=TEXT,
        minutes=WHOLE,
        drill=FLAG,
        alone=FLAG,
    ),
    Drawing: record_at(Drawing, DRAWING),
    ForgetFile: record(ForgetFile, path=TEXT),
    LostChat: record(LostChat, chat=WHOLE),
    Unsaid: record(Unsaid, ticket=WHOLE),
    OpenChat: record(OpenChat, chat=WHOLE),
    ReachChat: record(ReachChat, chat=WHOLE, said=TEXT, to=TEXT, anew=FLAG),
    SendSms: record(SendSms, person=WHOLE, sealed=TEXT, chat=WHOLE, ticket=WHOLE),
    HandOver: record(HandOver, ticket=WHOLE, again=FLAG),
    Transcribe: record(Transcribe, evidence=WHOLE),
    TellGuessing: record(TellGuessing, count=WHOLE, since=TEXT),
}


def errand_json(errand: ErrandData) -> dict[str, object]:
    """As it stands in the row."""
    return SHAPES[type(errand)].write(errand)


def errand_data(of: type[Asked], raw: Mapping[str, object]) -> Asked:
    """Raises TypeError or ValueError where it is none, or something of it is missing."""
    found: Asked = SHAPES[of].read(raw)
    return found
