"""The keys and shapes under which values lie in JSON columns, both ways: nowhere else are they known.

What says nothing is left out, what is missing is the default, and what cannot be read (another version wrote it, or a hand)
is the default too; it stays in the document as it was found, and so does every key that no field has.
"""

from __future__ import annotations

from dataclasses import asdict

from domain.assignment import Stage
from domain.danger import Danger
from domain.judgement import Judgement, Reason
from domain.known_fields import made
from domain.place import Place
from domain.report import Observed
from domain.status import Status
from domain.ticket_state import (
    Agreement,
    Aid,
    Away,
    Crew,
    Decision,
    Doubt,
    Firsts,
    Gathered,
    HowNow,
    Lent,
    Over,
    RoomCall,
    Tally,
    ThreadPace,
    TicketState,
    Undo,
)
from domain.to_reporters import PageLine, Promise, Question, Unsent
from domain.whereabouts import ByPage, Earlier, Whereabouts
from models.documents import (
    FLAG,
    MOMENT,
    NUMBER,
    TEXT,
    WHOLE,
    Document,
    Entry,
    Group,
    Shape,
    as_list,
    as_mapping,
    as_text,
    keyed,
    perhaps,
    record,
    record_at,
    several,
    word,
)

DANGER = word(Danger)


def placed_from(raw: object) -> Place:
    """A place; what a newer version tells of it beside is left out. Raises TypeError where it is none."""
    told = as_mapping(raw)
    lists = {key: tuple(as_list(told.get(key, ()))) for key in ("names", "also")}
    return made(Place, {**told, **lists})


def _room_call(raw: object) -> RoomCall:
    agency, when, *person = as_text(raw).split(":")
    return RoomCall(agency, when, int(person[0]) if person else 0)


def _room_key(call: RoomCall) -> str:
    return f"{call.agency}:{call.when}" + (f":{call.supervisor}" if call.supervisor else "")


def _unsounded(raw: object) -> tuple[str, ...]:
    """A list; an older version kept that there was something."""
    return tuple(as_text(one) for one in raw) if isinstance(raw, list) else ("",) if raw else ()


def _reason(raw: object) -> Reason:
    key, variables = as_list(raw)
    return Reason(as_text(key), dict(as_mapping(variables)))


ROOM_CALL = Shape(_room_call, _room_key)
TALLY = record_at(Tally, {"safe": Entry("aman", WHOLE), "need": Entry("perlu", WHOLE)})
REASON = Shape(_reason, lambda reason: [reason.key, dict(reason.variables)])
JUDGEMENT = Group(
    Judgement,
    {
        "percent": Entry("percent", WHOLE, survives=True),
        "log_odds": Entry("log_odds", NUMBER, survives=True),
        "shown_odds": Entry("shown_odds", NUMBER, survives=True),
        "reasons": Entry("reasons", several(REASON), survives=True),
        "why": Entry("why", TEXT, survives=True),
    },
)
PLACE = Shape(placed_from, asdict)
OBSERVED = Document(
    Observed,
    {
        "clear": Entry("clear", FLAG, always=True, survives=True),
        "by_pattern": Entry("by_pattern", FLAG, survives=True),
        "found": Entry("found", several(TEXT), always=True, survives=True),
        "flags": Entry("flags", several(TEXT), always=True, survives=True),
        "additions": Entry("additions", several(TEXT), always=True, survives=True),
        "aggravations": Entry("aggravations", several(TEXT), always=True),
        "turns": Entry("turns", WHOLE, always=True, survives=True),
        "told_danger": Entry("told_danger", perhaps(DANGER)),
        "media": Entry("media", several(TEXT), always=True, survives=True),
        "evidence": Entry("evidence", several(WHOLE), always=True, survives=True),
        "forwarded": Entry("forwarded", FLAG, always=True, survives=True),
        "live": Entry("live", FLAG, always=True, survives=True),
        "typed": Entry("typed", FLAG, always=True, survives=True),
        "kelurahan": Entry("kelurahan", TEXT, always=True, survives=True),
        "place_from": Entry("place_from", TEXT, always=True),
        "place": Entry("place", perhaps(PLACE)),
        "behind": Entry("behind", several(WHOLE), survives=True),
        "numbered": Entry("numbered", keyed(WHOLE, WHOLE), survives=True),
        "first_time": Entry("first_time", FLAG, always=True, survives=True),
        "hiding": Entry("hiding", FLAG),
        "hid": Entry("hid", FLAG),
        "at_ease": Entry("at_ease", FLAG),
        "stands_by": Entry("stands_by", FLAG),
        "deaf": Entry("deaf", FLAG),
        "cleared": Entry("cleared", FLAG),
        "linked": Entry("linked", WHOLE),
        "unread": Entry("unread", WHOLE),
        "idle": Entry("idle", TEXT, survives=True),
        "judgement": JUDGEMENT,
    },
)
DEGREES = perhaps(NUMBER)
WHEREABOUTS = record(Whereabouts, lat=DEGREES, lon=DEGREES, area=TEXT)
EARLIER = record(Earlier, lat=DEGREES, lon=DEGREES, area=TEXT, report=WHOLE, at=MOMENT)
BY_PAGE = record(ByPage, report=WHOLE, within=WHOLE, at=MOMENT)
UNDO = record(
    Undo,
    what=word(Decision),
    by=TEXT,
    until=MOMENT,
    status=word(Status),
    agency=TEXT,
    stage=perhaps(word(Stage)),
)
FIRSTS = record(
    Firsts, called=MOMENT, answered=perhaps(MOMENT), departed=perhaps(MOMENT), arrived=perhaps(MOMENT)
)
TICKET_STATE = Document(
    TicketState,
    {
        "words": Entry("words", TEXT, always=True),
        "quote": Entry("quote", TEXT, always=True),
        "additions": Entry("additions", several(TEXT), always=True, survives=True),
        "graver": Entry("graver", keyed(TEXT, TEXT), always=True),
        "answer": Entry("answer", TEXT),
        "over": Group(
            Over,
            {
                "words": Entry("over", TEXT),
                "by": Entry("over_by", WHOLE),
                "relapsed": Entry("relapsed", FLAG),
            },
        ),
        "doubted": Entry(
            "soft", perhaps(record(Doubt, danger=DANGER, category=TEXT, at=MOMENT, again=MOMENT))
        ),
        "not_now": Entry("not_now", FLAG),
        "deaf": Entry("deaf", FLAG),
        "late": Entry("late", FLAG, always=True, survives=True),
        "written": Entry("written", perhaps(MOMENT)),
        "wished_by": Entry("cancel_by", several(WHOLE)),
        "agreed": Entry("cancel_agreed", perhaps(record(Agreement, by=WHOLE, label=TEXT))),
        "cancelled_at": Entry("cancelled_at", perhaps(MOMENT)),
        "unproposed": Entry("unproposed", FLAG),
        "taken_back": Entry("taken_back", FLAG),
        "numbered": Entry("numbered", WHOLE, survives=True),
        "placed_by": Entry("placed_by", WHOLE),
        "beside": Entry("beside", keyed(WHOLE, WHEREABOUTS)),
        "earlier": Entry("earlier", several(EARLIER)),
        "place_of": Entry("place_of", TEXT),
        "corrected_at": Entry("corrected_at", perhaps(MOMENT)),
        "reporter_at": Entry("reporter_at", perhaps(WHEREABOUTS)),
        "first_at": Entry("first_at", perhaps(WHEREABOUTS)),
        "away": Entry("away", perhaps(word(Away))),
        "point_asked": Entry("point_asked", perhaps(WHEREABOUTS)),
        "by_page": Entry("by_page", perhaps(BY_PAGE)),
        "page_now": Entry("page_now", perhaps(BY_PAGE)),
        "similar": Entry("similar", TEXT),
        "named": Entry("named", TEXT),
        "near": Entry("near", perhaps(WHEREABOUTS)),
        "waits_for": Entry("waits_for", TEXT),
        "merged_reports": Entry("merged_reports", several(WHOLE), survives=True),
        "into": Entry("into", TEXT),
        "brought": Entry("brought", several(TEXT)),
        "lent": Entry(
            "lent",
            perhaps(
                record(
                    Lent, danger=DANGER, human_contact=FLAG, place=PLACE, words=FLAG, untaken=several(TEXT)
                )
            ),
        ),
        "cluster": Entry("cluster", WHOLE),
        "now": Entry("now", perhaps(TALLY)),
        "now_answers": Entry("now_answers", keyed(WHOLE, word(HowNow))),
        "exercise": Entry("exercise", WHOLE),
        "judgement": JUDGEMENT,
        "undo": Entry("undoable", keyed(TEXT, UNDO)),
        "firsts": Entry("first", keyed(TEXT, FIRSTS)),
        "outcomes": Entry("outcome", keyed(TEXT, TEXT)),
        "eta": Entry("eta", keyed(TEXT, MOMENT)),
        "eta_asked": Entry("eta_asked", keyed(TEXT, MOMENT)),
        "crews": Entry(
            "crews",
            keyed(
                TEXT,
                record(Crew, metres=WHOLE, at=MOMENT, told=WHOLE, told_at_m=WHOLE, offered=FLAG),
            ),
        ),
        "resolutions": Entry("resolutions", several(WHOLE), survives=True),
        "number_shown": Entry("number_shown", several(WHOLE)),
        "asked": Entry("asked", WHOLE, survives=True),
        "question": Entry(
            "question",
            perhaps(record(Question, at=MOMENT, agency=TEXT, calls=WHOLE, reports=several(WHOLE), key=TEXT)),
        ),
        "to_pass": Entry("to_pass", keyed(TEXT, TEXT)),
        "unsent": Entry(
            "unsent",
            several(
                record(
                    Unsent,
                    words=TEXT,
                    key=TEXT,
                    at=MOMENT,
                    reports=several(WHOLE),
                    agency=TEXT,
                    by=TEXT,
                    actor=perhaps(WHOLE),
                    chat=WHOLE,
                    message=TEXT,
                )
            ),
        ),
        "on_page": Entry(
            "on_page",
            several(
                record(
                    PageLine,
                    number=WHOLE,
                    report=WHOLE,
                    words=TEXT,
                    key=TEXT,
                    chat=WHOLE,
                    seen_at=perhaps(MOMENT),
                )
            ),
        ),
        "promise": Entry("promise", perhaps(record(Promise, due=MOMENT, by=TEXT, agency=TEXT, asked=FLAG))),
        "change": Entry("change", TEXT),
        "status_at": Entry("status_at", TEXT, survives=True),
        "menus": Entry("menu", keyed(TEXT, TEXT)),
        "menus_at": Entry("menu_at", keyed(TEXT, MOMENT)),
        "aid": Entry(
            "aid",
            keyed(
                WHOLE,
                record(
                    Aid,
                    asked=several(TEXT),
                    asked_at=MOMENT,
                    steps=TEXT,
                    step=WHOLE,
                    since=perhaps(MOMENT),
                ),
            ),
        ),
        "aid_due": Entry("aid_due", perhaps(MOMENT)),
        "relayed": Entry("relayed", WHOLE, survives=True),
        "pace": Entry(
            "pace", perhaps(record(ThreadPace, report=WHOLE, since=MOMENT, words=WHOLE, danger=WHOLE))
        ),
        "gathered": Entry("gathered", perhaps(record(Gathered, number=WHOLE, signs=WHOLE))),
        "sounded_at": Entry("sounded_at", perhaps(MOMENT)),
        "sounded": Entry("sounded", several(MOMENT)),
        "unsounded": Entry("unsounded", Shape(_unsounded, list)),
        "room": Entry("room", keyed(ROOM_CALL, TEXT)),
        "told_waiting": Entry("told_waiting", FLAG),
        "waited": Entry("waited", WHOLE),
        "watched": Entry("watched", WHOLE),
        "runs": Entry("runs", WHOLE),
    },
)
IN_CLEAR = ("log_odds", "late")  # of a ticket's document: what statements look for
LOG_ODDS, LATE = IN_CLEAR
