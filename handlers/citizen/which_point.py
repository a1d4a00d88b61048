"""A point of somebody with several open reports, shared, typed or in a link, or an address: of the one that is named beside it,
of the only one that lacks it, else both read it and one tap says of which."""

from __future__ import annotations

from dataclasses import replace

from domain.conversation import SharedPoint
from domain.danger import Danger
from domain.message import Kind, Pin
from domain.outline import distance_m
from domain.place import Place
from domain.report import Report
from domain.ticket import Ticket
from handlers.citizen import addition, apart, completed, corrected, relay, which
from handlers.citizen.only_place import only_a_point, only_an_address
from handlers.citizen.talk import Talk
from handlers.threads.telling import Told, tell
from handlers.tickets import placing
from handlers.tickets.report_place import pin_place
from handlers.tickets.same_event import opening
from language.places.addresses import around
from language.places.own_point import says_of_which
from locales.text import plain_text
from messages.places import area_words, map_link
from models import sent_messages

HERE_M = 150.0  # so near to the point of another of his, it is most likely where he stands
MOST = 5  # reports among which is asked


def taken(talk: Talk, meant: Report) -> bool:
    """True where this point was given to the report that it is of, or asked about. `meant`: of which he has last spoken."""
    pin = talk.inbound.pin
    open_ones = _among(talk, meant)
    if len(open_ones) < 2 or not _of_any(talk):
        return False
    if pin is None:
        return _address(talk, meant, open_ones)
    if named := which.named(talk, open_ones) if talk.words else []:
        return _given(talk, named[0], meant) if len(named) == 1 else False
    if _tells_of_danger(talk):
        return False
    lacking = [r for r in open_ones if not _place(talk, r).pinned]
    here = [r for r in open_ones if _within(pin, _place(talk, r), HERE_M)]
    if len(lacking) == 1 and not here:
        return _given(talk, lacking[0], None)
    if lacking:
        _words_alone(talk, meant)
        _ask_of_point(talk, pin, [*lacking, *here][:MOST])
        return True
    near = [r for r in open_ones if _within(pin, _place(talk, r), placing.THERE_M)]
    return len(near) == 1 and _given(talk, near[0], meant)


def _address(talk: Talk, meant: Report, open_ones: list[Report]) -> bool:
    """The same of an address and nothing else, which is the place of none of them."""
    if not talk.words or not only_an_address(talk) or apart.at_named_place(talk, open_ones):
        return False
    lacking = [r for r in open_ones if _place(talk, r).exact == "none"]
    fits = lacking if len(lacking) == 1 else [*lacking, *_completed_by(talk, open_ones)]
    if len(fits) < 2:
        return bool(fits) and _given(talk, fits[0], meant)
    line = plain_text("alamat-yang-mana", kata=talk.words)
    _ask(talk, SharedPoint(None, talk.inbound.sent_at, (), words=talk.words), line, fits[:MOST])
    return True


def _completed_by(talk: Talk, open_ones: list[Report]) -> list[Report]:
    return [r for r in open_ones if completed.means(talk, _ticket(talk, r))]


def _given(talk: Talk, told: Report, meant: Report | None) -> bool:
    """The message goes to this one; to the one that is meant in any case, where all messages go."""
    if meant is not None and told.id == meant.id:
        return False
    relay.more(talk, told)
    return True


def _of_any(talk: Talk) -> bool:
    """May the point be of any of them? It answers no other question, and no message of one."""
    inbound, asked = talk.inbound, talk.conversation
    if inbound.moved or inbound.edited or asked.asked == corrected.ASKED or asked.suspected:
        return False
    if not inbound.reply_to:
        return True
    about = sent_messages.ticket_of_message(talk.turn.tx, talk.chat.id, inbound.reply_to)
    return all(r.ticket_id != about for r in talk.open_reports())


def _tells_of_danger(talk: Talk) -> bool:
    """Another event with its point, perhaps; a victim is of one of those that are open."""
    if not talk.words:
        return False
    understood, city = talk.understood.meaning, talk.turn.city
    kind = city.categories.get(understood.danger_category or "", city.other)
    return understood.danger is not Danger.NONE and kind.key != city.other.key and not kind.accompanies


def _words_alone(talk: Talk, meant: Report) -> None:
    """What is said beside the point is of the report that he has last spoken of, as ever; the point itself is asked about."""
    if talk.words and not only_a_point(talk):
        talk.inbound = replace(talk.inbound, pin=None)
        relay.more(talk, meant)


def _among(talk: Talk, meant: Report) -> list[Report]:
    """Those that it may be of; none where what one is told must not stand at another."""
    drill = _ticket(talk, meant).drill
    found = [r for r in talk.open_reports() if not which.wished(talk, r)]
    alike = {r.ticket_id: r for r in reversed(found) if _ticket(talk, r).drill == drill}
    quiet = talk.conversation.hiding or any(_ticket(talk, r).quiet for r in alike.values())
    return [] if quiet else list(reversed(alike.values()))


def _ticket(talk: Talk, told: Report) -> Ticket:
    return talk.turn.peek(told.ticket_id or 0)


def _place(talk: Talk, told: Report) -> Place:
    return _ticket(talk, told).place


def _within(pin: Pin, here: Place, metres: float) -> bool:
    if not here.pinned or here.lat is None or here.lon is None:
        return False
    return distance_m(pin.lat, pin.lon, here.lat, here.lon) <= metres


def _ask_of_point(talk: Talk, pin: Pin, between: list[Report]) -> None:
    place = pin_place(talk.turn, pin.lat, pin.lon)
    line = plain_text("titik-yang-mana", tempat=area_words(place), peta=map_link(place))
    _ask(talk, SharedPoint((pin.lat, pin.lon), talk.inbound.sent_at, (), pin.typed), line, between)


def _ask(talk: Talk, point: SharedPoint, line: str, between: list[Report]) -> None:
    """Whoever goes to any of them reads it; nobody waits for the answer."""
    opening(talk.turn)  # several tickets are taken: one turn after the other
    for one in sorted(between, key=lambda r: r.ticket_id or 0):
        tell(talk.turn, talk.turn.ticket(one.ticket_id or 0), Told(one, line, talk.inbound.sent_at))
    talk.conversation.point = replace(point, reports=tuple(r.id for r in between))
    rows = tuple((talk.report_button(one, which.label(talk, one), "point_of"),) for one in between)
    if point.at is None:
        talk.answer("alamat-laporan-mana", kata=point.words, buttons=rows)
        return
    place = pin_place(talk.turn, *point.at)
    talk.answer("titik-laporan-mana", tempat=around(area_words(place)), buttons=rows)


def answers(talk: Talk, _: Report) -> bool:
    """ "Itu lokasi kecelakaannya", "yang kebakaran": True where typed words say of which report the point is."""
    point = talk.conversation.point
    if point is None or not point.reports or talk.inbound.pin is not None or talk.inbound.edited:
        return False
    asked = [r for r in talk.open_reports() if r.id in point.reports]
    named = [r for r in asked if _ticket(talk, r).code in talk.words] or which.named(talk, asked)
    if len(named) != 1 or not says_of_which(talk.words):
        return False
    opening(talk.turn)
    _given_to(talk, point, named[0])
    return True


def pressed(talk: Talk, told: Report) -> None:
    """The point is of this one."""
    point = talk.conversation.point
    if point is None or told.id not in point.reports or not _ticket(talk, told).open:
        talk.answer("tombol-lama")
        return
    opening(talk.turn)
    talk.inbound = replace(talk.inbound, press=None, text="")
    _given_to(talk, point, told)


def _given_to(talk: Talk, point: SharedPoint, told: Report) -> None:
    """With what was said of it; those who go to another of his read that it is not theirs."""
    talk.conversation.point = None
    talk.conversation.active = told.id
    key = "titik-untuk-lain" if point.at is not None else "alamat-untuk-lain"
    line = plain_text(key, kode=_ticket(talk, told).code)
    for one in sorted(talk.open_reports(), key=lambda r: r.ticket_id or 0):
        if one.id in point.reports and one.ticket_id != told.ticket_id:
            tell(talk.turn, talk.turn.ticket(one.ticket_id or 0), Told(one, line, talk.turn.now))
    if point.at is None and talk.words:
        tell(talk.turn, talk.turn.ticket(told.ticket_id or 0), Told(told, talk.words, talk.turn.now))
    talk.inbound = replace(talk.inbound, sent_at=point.sent_at)
    if point.at is None:
        talk.inbound = replace(talk.inbound, kind=Kind.TEXT, text=point.words)
    else:
        talk.inbound = replace(talk.inbound, kind=Kind.LOCATION, pin=Pin(*point.at, typed=point.typed))
    understood = talk.understood.meaning if talk.words else None
    addition.add(talk, told, understood)
