"""What operators know better than the report: kind and place, a note for those at work, when they will be there."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from domain.assignment import Stage
from domain.conversation import Draft
from domain.happenings import Expected, PlaceTold, Recategorised
from domain.place import Place
from domain.placing import remembering, same_point
from domain.rights import Role
from domain.status import Status
from domain.ticket import CONTROL_ROOM, Refused, Ticket, in_hands
from handlers.ladders.alarm import call
from handlers.operator.desk import Desk
from handlers.operator.look import held
from handlers.operator.names_first import name_and_rest
from handlers.operator.noting import keep_note
from handlers.operator.reached import anybody_hears
from handlers.operator.unsealing import asked_of_kind, of_secret, without_it
from handlers.operator.when_there import minutes_until
from handlers.tickets.at_word import at_places
from handlers.tickets.draft_place import PLACE_WORDS, name_place
from handlers.tickets.kind_put_right import as_kind, is_milder, needed
from handlers.tickets.report_place import pin_place, place_of
from language.places.addresses import bare_area, names_street, own_name, without_preposition
from language.places.locating import Gazetteer
from language.places.map_links import typed_place
from language.places.on_the_way import LEADS_PAST
from language.places.place_names import Named
from messages.moments import hour
from messages.places import place_words, public_area, told_area

AT_MOST = timedelta(hours=18)  # what a crew's coming may take


def _opened(desk: Desk, action: str) -> Ticket:
    desk.may(action)
    if not desk.ticket.open:
        raise Refused("tolak-tiket-selesai", kode=desk.ticket.code)
    return desk.ticket


def category(desk: Desk) -> None:
    """`/kategori 26-0412 kecelakaan`: ticket, words and who is at work stay; whoever the new kind needs is called."""
    ticket = _opened(desk, "category")
    if not desk.argument.strip():
        desk.open_menu("category")
        desk.done("pilih-kategori")
        return
    categories = desk.turn.city.categories
    key = _category(desk, without_it(desk.argument) if ticket.secret else desk.argument)
    if key == ticket.category:
        raise Refused("tolak-kategori-sama", kode=ticket.code)
    if not categories[key].secret:
        of_secret(desk, "category")
    if asked_of_kind(desk, as_kind(desk.turn, ticket, key)):
        return
    desk.close_menu()
    told = Recategorised(by=desk.label, dari=ticket.category, ke=key)
    changed = as_kind(desk.turn, desk.ticket, key)
    if ticket.status is Status.RECEIVED and not ticket.look_used and desk.role is not Role.PART:
        changed = held(desk, changed)  # whoever names its kind has looked
    if is_milder(desk.turn, ticket, changed):
        told = replace(told, milder=True)
    desk.turn.change(changed, desk.turn.event(told, desk.actor))
    wanted = needed(desk.turn, changed)
    if wanted:
        call(desk.turn, desk.ticket, wanted, desk.actor)
    called = [desk.turn.city.agencies[a].short for a in wanted]
    desk.done(
        "selesai-kategori-panggil" if called else "selesai-kategori",
        kode=ticket.code,
        instansi=", ".join(called),
        dari=categories[ticket.category].short,
        ke=categories[key].short,
    )


def _category(desk: Desk, words: str) -> str:
    """A category by its key, its names, or what the words tell of. Raises Refused."""
    if named := name_and_rest(desk.turn.city, words)[0]:
        return named
    said = " ".join(words.casefold().replace("_", " ").split())
    categories = desk.turn.city.categories
    begun = [
        c.key for c in categories.values() for n in (c.key.replace("_", " "), c.name.casefold()) if said in n
    ]
    if len(set(begun)) == 1:
        return begun[0]
    understood = desk.turn.understood(words).meaning
    guesses = [g.category for g in understood.guesses]
    found = understood.danger_category or understood.category or (guesses[0] if guesses else "")
    if not found:
        raise Refused(
            "tolak-kategori-kata", kata=words, pilihan=", ".join(c.short for c in categories.values())
        )
    return found


def place(desk: Desk) -> None:
    """`/tempat 26-0412 jl salak 5`, a kelurahan, coordinates or a map's link; or a point as a reply to the card."""
    ticket = _opened(desk, "place")
    words = _where(desk)
    if not words and desk.inbound.pin is None:
        raise Refused("tolak-tempat-kosong")
    found = _place(desk, words)
    known = ticket if same_point(found, ticket.place) else _remembering(desk, ticket)
    moved = replace(known, place=found)
    before, here = public_area(ticket), public_area(moved)
    added = _stays(ticket.place, found) and desk.inbound.pin is None and not ticket.secret
    told = PlaceTold(
        corrected=True,
        loud=bool(ticket.assignments),
        by=desk.label,
        tempat=f"{words} ({here})" if added else told_area(moved),
        semula=before if before != here else "",
        added=added,
        first=ticket.place.exact == "none",
    )
    desk.turn.change(moved, desk.turn.event(told, desk.actor))
    reading = {CONTROL_ROOM, *(part.agency for part in ticket.assignments)}
    if told.loud and desk.chat.agency in reading and not ticket.secret:
        return  # the line that rings there says it
    if ticket.secret and not here:
        desk.done("selesai-tempat-rahasia", kode=ticket.code)
    else:
        desk.done("selesai-tempat", kode=ticket.code, tempat=here if ticket.secret else told.tempat)


def _where(desk: Desk) -> str:
    """What is typed, without the "@" that some write for "di"."""
    typed = desk.argument.strip()
    said = at_places(desk.turn, typed, answers=True).words
    return said if said == typed else without_preposition(said)


def _stays(here: Place, found: Place) -> bool:
    """Is it the same point, or the same kelurahan, with other words?"""
    same = found.lat == here.lat and found.kelurahan == here.kelurahan
    return same and (found.lat is not None or found.kelurahan != "") and found.words != here.words


def _remembering(desk: Desk, ticket: Ticket) -> Ticket:
    return remembering(ticket, place_words(ticket.place), desk.turn.now)


def _place(desk: Desk, words: str) -> Place:
    turn, pin = desk.turn, desk.inbound.pin
    point = typed_place(words, turn.city.area.box).point if words else None
    if pin is not None:
        point = (pin.lat, pin.lon)
    if point is not None:
        return pin_place(turn, *point)
    known, here = _named(desk, words), desk.ticket.place
    if here.pinned and (known is None or known.kelurahan == here.kelurahan != ""):
        return replace(here, words=words[:PLACE_WORDS])
    told = Draft(handle="", first_at=desk.inbound.sent_at, began_at=turn.now)
    name_place(turn, told, words)
    if told.unsure_place and not told.kelurahan:
        told.kelurahan = told.unsure_place
    if here.pinned and known is not None and not told.outside:
        told.kelurahan = told.kelurahan or known.kelurahan
    told.place_words = words[:PLACE_WORDS]
    found = place_of(turn, told)
    return _added(here, found) if _goes_with(here, found) else found


def _named(desk: Desk, words: str) -> Named | None:
    """The place whose name is all that is typed, or the kelurahan that an address ends with."""
    gazetteer = desk.turn.services.gazetteer
    return gazetteer.itself(words) or _behind_street(gazetteer, words)


def _behind_street(gazetteer: Gazetteer, words: str) -> Named | None:
    """ "Jl melur 3 kebun dahri"; "jl Semarang" is a street of that name, "jl salak dekat kebun dahri" is beside it."""
    said = words.split()
    areas = {one.name for one in gazetteer.find(words) if one.kind == "kelurahan"}
    if not said or not names_street(said[0]):
        return None
    for at in range(2, len(said)):
        known = gazetteer.itself(" ".join(said[at:]))
        if known is not None and known.name in areas and own_name(" ".join(said[:at])):
            return None if re.fullmatch(LEADS_PAST, said[at - 1], re.IGNORECASE) else known
    return None


def _goes_with(here: Place, found: Place) -> bool:
    """Is what is typed no other place than the one that is known by words: no point, no other kelurahan, or the kelurahan of words
    of which nobody knew in which they are?"""
    if here.exact == "none" or here.outside_m or found.lat is not None or found.outside_m:
        return False
    if here.kelurahan or here.lat is not None:
        return found.kelurahan in ("", here.kelurahan)
    return found.exact == "area"


def _added(here: Place, found: Place) -> Place:
    """The known place with its kelurahan, its point and its names; of two streets the one that is typed counts. An estimate of the
    street before is none of this one."""
    other_street = names_street(found.words) and names_street(here.words)
    names = [n for n in here.names if not (other_street and n.startswith("street:"))]
    said = "" if other_street or bare_area(here.words).casefold() == here.kelurahan.casefold() else here.words
    said = "" if said.casefold() in found.words.casefold() else said
    more = "" if said and bare_area(found.words).casefold() == here.kelurahan.casefold() else found.words
    estimate = here.exact == "address" and other_street
    return replace(
        here,
        lat=None if estimate else here.lat,
        lon=None if estimate else here.lon,
        exact=found.exact if estimate or here.exact == "area" else here.exact,
        kelurahan=here.kelurahan or found.kelurahan,
        kecamatan=here.kecamatan or found.kecamatan,
        words=", ".join(filter(None, (more, said)))[:PLACE_WORDS],
        names=tuple(dict.fromkeys([*found.names, *names])),
    )


def note(desk: Desk) -> None:
    """`/catat 26-0412 lewat pintu belakang`: for everybody who works on it, now and later."""
    desk.may("note")
    words = desk.argument.strip()
    if not words:
        raise Refused("tolak-catat-kosong")
    ticket = desk.ticket
    keep_note(desk, words)
    held = "selesai-catat-pemegang" if in_hands(ticket) else "selesai-catat-nanti"
    desk.done(held if ticket.secret else "selesai-catat", kode=ticket.code)


def eta(desk: Desk) -> None:
    """`/eta 26-0412 10 menit`: the reporter reads it; only once somebody has taken it."""
    ticket = _opened(desk, "eta")
    words = desk.argument.strip()
    if not words:
        desk.open_menu("eta")
        desk.done("pilih-eta")
        return
    part = desk.part()
    if part.stage is Stage.DISPATCHED:
        raise Refused("tolak-belum-diterima", kode=ticket.code)
    if part.stage is not Stage.ACKNOWLEDGED and part.stage is not Stage.EN_ROUTE:
        raise Refused("tolak-eta-sudah", kode=ticket.code)
    minutes = _minutes(desk, words)
    desk.close_menu()
    at = desk.turn.now + timedelta(minutes=minutes)
    pukul = hour(desk.turn.city, at)
    ticket = desk.ticket
    event = desk.turn.event(
        Expected(agency=part.agency, by=desk.label, pukul=pukul, menit=minutes), desk.actor
    )
    desk.turn.change(ticket.noting(eta={**ticket.state.eta, part.agency: at}), event)
    told = "selesai-eta" if anybody_hears(desk, ticket) else "selesai-eta-diam"
    desk.done(told, kode=ticket.code, jam=pukul)


def _minutes(desk: Desk, words: str) -> int:
    """ "10", "1 jam 15 menit lagi", "jam setengah 6". Raises Refused."""
    minutes = minutes_until(words, desk.local_now, AT_MOST)
    if minutes is None:
        raise Refused("tolak-eta-waktu")
    return minutes


def more(desk: Desk) -> None:
    """Lainnya…: what is needed now and then."""
    desk.may("menu")
    desk.open_menu("more")
    desk.done("kembali")
