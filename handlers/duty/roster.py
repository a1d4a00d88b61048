"""People on duty, as the rest looks them up: whom to name in a group, which supervisors can be written to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cities.duty import OnDuty
from domain.ticket import CONTROL_ROOM
from escalation.duty import DutyStatus
from handlers.services import PLATFORM
from handlers.turn import OPERATOR, Turn
from models import chats, duty, enrolments
from models.duty import Said
from models.enrolments import Enrolment

SUPERVISOR = "supervisor"


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody on duty. `shown`: "@name" where it can be called, else the label; `person` None: not enrolled yet."""

    person: int | None
    label: str
    shown: str


def on_duty(turn: Turn, agency: str, *, drill: bool = False) -> list[Present]:
    """Everybody of an agency who is on duty now: enrolled people first, then names of the roster alone. `drill`: who is so
    in its group for practice, and nobody else."""
    local = turn.now.astimezone(turn.city.zone)
    found, names = [], set()
    for enrolment, name, standing in people_of(turn, agency, drill=drill):
        names.add(name.casefold())
        if standing.on(local):
            label = label_of(turn, enrolment)
            found.append(Present(enrolment.person_id, label, name or label))
    for entry in turn.city.people if not drill else ():
        listed = (
            entry.agency in turn.city.namesakes(agency)
            and bool(entry.shifts)
            and entry.telegram.startswith("@")
        )
        if listed and entry.on(local) and entry.telegram.casefold() not in names:
            found.append(Present(None, entry.label or entry.telegram, entry.telegram))
    return found


def people_of(turn: Turn, agency: str, *, drill: bool = False) -> Iterator[tuple[Enrolment, str, DutyStatus]]:
    """Everybody enrolled for an agency once: with "@name" ("" where there is none) and what is known of their duty."""
    yield from _people_of(turn, agency, duty.said_now(turn.tx, turn.now), drill=drill)


def _people_of(
    turn: Turn, agency: str, everything: list[Said], *, drill: bool = False
) -> Iterator[tuple[Enrolment, str, DutyStatus]]:
    keys = turn.city.namesakes(agency)
    kept = [duty.practised(key) if drill else key for key in keys]
    said = {one.person_id: one for key in kept for one in everything if one.agency == key}
    active = {
        e.person_id: e for key in reversed(keys) for e in enrolments.active_of(turn.tx, key, drill=drill)
    }
    for enrolment in active.values():
        name = turn.services.sealer.open_text(enrolment.mention) if enrolment.mention else ""
        spoken = said.get(enrolment.person_id)
        rostered = named(turn, enrolment.person_id, name)
        standing = DutyStatus(rostered, spoken.present if spoken else None, enrolment.on_duty)
        yield enrolment, name, standing


def is_on(turn: Turn, enrolment: Enrolment) -> bool:
    """Is this one operator on duty now, for the agency of this enrolment?"""
    keys = turn.city.namesakes(enrolment.agency)
    said = {one.agency: one for one in duty.said_by(turn.tx, enrolment.person_id, turn.now)}
    spoken = next((said[key] for key in keys if key in said), None)
    name = turn.services.sealer.open_text(enrolment.mention) if enrolment.mention else ""
    rostered = named(turn, enrolment.person_id, name)
    standing = DutyStatus(rostered, spoken.present if spoken else None, enrolment.on_duty)
    return standing.on(turn.now.astimezone(turn.city.zone))


def named(turn: Turn, person: int, name: str) -> OnDuty | None:
    """Whom the city's roster means by this person: by @name, or by the number that the platform gave."""
    for entry in turn.city.people:
        if entry.telegram.startswith("@"):
            if name and entry.telegram.casefold() == name.casefold():
                return entry
        elif _number(turn, entry) == person:
            return entry
    return None


def _number(turn: Turn, entry: OnDuty) -> int | None:
    """Our number of somebody whom the file names by the platform's."""
    platform = PLATFORM[OPERATOR]
    hashes = turn.services.sealer.lookups("person", platform, entry.telegram)
    known = (chats.find_person(turn.tx, platform, lookup) for lookup in hashes)
    return next((person.id for person in known if person is not None), None)


def label_of(turn: Turn, enrolment: Enrolment) -> str:
    """ "Damkar-2": what others see of somebody."""
    return f"{turn.city.agencies[enrolment.agency].short}-{enrolment.number}"


def role_of(turn: Turn, enrolment: Enrolment) -> str:
    """What somebody may do: handed over by hand, else by the city's file, else as enrolled."""
    return _role_of(turn, enrolment, duty.said_by(turn.tx, enrolment.person_id, turn.now))


def _role_of(turn: Turn, enrolment: Enrolment, own: list[Said]) -> str:
    for said in own:
        if said.role and said.present:
            return said.role
        if said.role and said.agency == enrolment.agency:
            return "petugas"  # has handed the role over
    name = turn.services.sealer.open_text(enrolment.mention) if enrolment.mention else ""
    entry = named(turn, enrolment.person_id, name) if turn.city.people else None
    return entry.role if entry else enrolment.role


def supervisors(turn: Turn, agency: str) -> list[tuple[int, bool]]:
    """(person, on duty now) of everybody who supervises this agency or all of them."""
    local = turn.now.astimezone(turn.city.zone)
    said = duty.said_now(turn.tx, turn.now)
    found: dict[int, bool] = {}
    for place in dict.fromkeys((CONTROL_ROOM, agency)):
        for enrolment, _, standing in _people_of(turn, place, said):
            own = [one for one in said if one.person_id == enrolment.person_id]
            if _role_of(turn, enrolment, own) == SUPERVISOR:
                found[enrolment.person_id] = standing.on(local)
    for entry in turn.city.people:
        person = _number(turn, entry) if entry.role == SUPERVISOR and entry.telegram.isdigit() else None
        if (
            person is not None
            and entry.agency in ("", CONTROL_ROOM, *turn.city.namesakes(agency))
            and not _gave_away(turn, person)
        ):
            found.setdefault(person, entry.on(local))
    return list(found.items())


def _gave_away(turn: Turn, person: int) -> bool:
    """Has the role been handed over to somebody else for now?"""
    return any(said.role and not said.present for said in duty.said_by(turn.tx, person, turn.now))


def supervises(turn: Turn, chat: int) -> bool:
    """Is this the private chat of somebody whom a ladder may call?"""
    people = {person for agency in turn.city.agencies for person, _ in supervisors(turn, agency)}
    known = (chats.private_chat(turn.tx, OPERATOR, person) for person in people)
    return any(one is not None and one.id == chat for one in known)


def supervisors_reachable(turn: Turn, agency: str) -> list[int]:
    """Private chats of the supervisors on duty who have started the bot; of all of them where none is on duty; of whoever handed
    the role over where none of those can be written to."""
    known = supervisors(turn, agency)
    on, all_of_them = [p for p, on in known if on], [p for p, _ in known]
    return _private(turn, on) or _private(turn, all_of_them) or _private(turn, _before(turn, agency))


def _before(turn: Turn, agency: str) -> list[int]:
    """Who supervised this agency until they handed the role over, the last of them first."""
    places = {CONTROL_ROOM, *turn.city.namesakes(agency)}
    gave = [s for s in duty.said_now(turn.tx, turn.now) if s.role == SUPERVISOR and not s.present]
    return [s.person_id for s in sorted(gave, key=lambda s: s.since, reverse=True) if s.agency in places]


def _private(turn: Turn, people: list[int]) -> list[int]:
    found = [chats.private_chat(turn.tx, OPERATOR, person) for person in people]
    return [chat.id for chat in found if chat is not None and not chat.closed]
