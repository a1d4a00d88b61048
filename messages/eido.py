"""An event for other systems, shaped like NENA's EIDO-JSON (NENA-STA-021.1): what, where, how far, and which agencies.

No person is in it: no reporter, no number, no word that anybody wrote, and nobody of ours by name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from html import escape

from cities.profile import City
from domain.assignment import Assignment, Stage
from domain.danger import Danger
from domain.place import Place
from domain.status import Status
from domain.ticket import CONTROL_ROOM, Ticket

VERSION = "1.0"
ACTIVE, CLOSED = "Active", "Closed"
PRIORITY = {Danger.LIFE: 1, Danger.OTHER: 2, Danger.NONE: 3}
RESOLVED_AS = {
    Status.FALSE_REPORT: "FalseAlarm",
    Status.CANCELLED: "Cancelled",
    Status.DUPLICATE: "Duplicate",
}
UNIT = {
    Stage.DISPATCHED: "Dispatched",
    Stage.ACKNOWLEDGED: "Acknowledged",
    Stage.EN_ROUTE: "Enroute",
    Stage.ON_SCENE: "OnScene",
    Stage.RESOLVED: "Cleared",
    Stage.WITHDRAWN: "Cancelled",
}
Component = dict[str, object]


@dataclass(frozen=True, slots=True)
class Handed:
    """An event as it is by now. `step`: how long its chain is; `at`: when the last of it happened."""

    ticket: Ticket
    step: int
    at: datetime

    def identifier(self, city: City) -> str:
        """The same event at the same step is the same message, however often it is sent."""
        return f"{city.key}-{self.ticket.code}-{self.step}"


def is_handed(ticket: Ticket) -> bool:
    """Somebody was called, it is no drill, and nothing of it is kept secret."""
    called = ticket.loud_at is not None or ticket.status is not Status.RECEIVED
    return called and not ticket.drill and not ticket.quiet


def sender(city: City) -> str:
    return city.handing.sender or f"sigap.{city.key}"


def incident(city: City, handed: Handed) -> Component:
    """What has become secret since it was handed over is only said to be over there."""
    ticket, own = handed.ticket, f"#{sender(city)}"
    name = f"urn:emergency:uid:incidentid:{city.key}-{ticket.code}:{sender(city)}"
    place = f"{name}:place"
    told = not ticket.quiet
    parts = [part for part in ticket.assignments if part.agency != CONTROL_ROOM] if told else []
    return {
        "$id": name,
        "eidoVersion": VERSION,
        "issuingElementIdentification": sender(city),
        **_prologue(city, handed.at),
        "incidentComponent": {
            "$id": f"{name}:incident",
            **_prologue(city, handed.at),
            **_kind(city, ticket),
            "incidentStatusCommonRegistryText": [ACTIVE if ticket.open and told else CLOSED],
            "incidentStatusInternalText": [str(ticket.status)] if told else [],
            "incidentCommonPriorityNumber": PRIORITY[ticket.danger] if told else 3,
            "internalIncidentId": ticket.code,
            "incidentCreateTimeStamp": _moment(city, ticket.opened_at),
            **({"locationReference": [{"$ref": f"#{place}"}]} if told else {}),
            **_ended(city, handed),
        },
        "locationComponent": [_place(city, handed, place)] if told else [],
        "agencyComponent": [_centre(city, handed), *(_agency(city, handed, part) for part in parts)],
        "emergencyResourceComponent": [_unit(city, name, part) for part in parts],
        "dispatchComponent": list(_dispatches(city, name, parts, own)),
    }


def _prologue(city: City, at: datetime) -> Component:
    return {
        "lastUpdateTimeStamp": _moment(city, at),
        "updatedByAgencyReference": {"$ref": f"#{sender(city)}"},
    }


def _moment(city: City, at: datetime) -> str:
    return at.astimezone(city.zone).isoformat(timespec="seconds")


def _kind(city: City, ticket: Ticket) -> Component:
    if ticket.quiet:
        return {"incidentTypeCommonRegistryText": city.handing.type_of("")}
    return {
        "incidentTypeCommonRegistryText": city.handing.type_of(ticket.category),
        "incidentTypeInternalCode": ticket.category,
        "incidentTypeInternalText": city.categories[ticket.category].name,
    }


def _ended(city: City, handed: Handed) -> Component:
    if handed.ticket.open or handed.ticket.quiet:
        return {}
    code = RESOLVED_AS.get(handed.ticket.status, "Resolved")
    disposition = {"dispositionCommonRegistryCode": code, "dispositionPrimaryIndicator": True}
    return {"dispositionComponent": [{**_prologue(city, handed.at), **disposition}]}


def _place(city: City, handed: Handed, name: str) -> Component:
    place = handed.ticket.place
    area = ", ".join(filter(None, (place.kelurahan, place.kecamatan)))
    return {
        "$id": name,
        **_prologue(city, handed.at),
        "locationTypeDescriptionRegistryText": "CurrentIncident",
        "locationDescriptionText": area or city.name,
        "locationByValue": _pidf(city, place),
    }


def _pidf(city: City, place: Place) -> str:
    """PIDF-LO (RFC 5139, 5491): a point where one is known, and the parts of the city down to the kelurahan."""
    point = ""
    if place.lat is not None and place.lon is not None:
        point = (
            '<gml:Point srsName="urn:ogc:def:crs:EPSG::4326">'
            f"<gml:pos>{place.lat:.6f} {place.lon:.6f}</gml:pos></gml:Point>"
        )
    named = {"A1": city.province, "A2": city.name, "A4": place.kecamatan, "A5": place.kelurahan}
    civic = "".join(f"<ca:{key}>{escape(value)}</ca:{key}>" for key, value in named.items() if value)
    return (
        '<presence xmlns="urn:ietf:params:xml:ns:pidf" xmlns:gp="urn:ietf:params:xml:ns:pidf:geopriv10" '
        'xmlns:gml="http://www.opengis.net/gml" xmlns:ca="urn:ietf:params:xml:ns:pidf:geopriv10:civicAddr" '
        f'entity="pres:{escape(sender(city))}"><tuple id="place"><status><gp:geopriv><gp:location-info>{point}'
        f"<ca:civicAddress><ca:country>ID</ca:country>{civic}</ca:civicAddress></gp:location-info>"
        "<gp:usage-rules/></gp:geopriv></status></tuple></presence>"
    )


def _centre(city: City, handed: Handed) -> Component:
    return {
        "$id": sender(city),
        **_prologue(city, handed.at),
        "agencyRoleDescriptionRegistryText": ["CallReceiving", "Dispatching"],
        "agencyType": ["psap"],
        "incidentOwningAgencyIndicator": True,
    }


def _agency(city: City, handed: Handed, part: Assignment) -> Component:
    return {
        "$id": f"{sender(city)}:{part.agency}",
        **_prologue(city, handed.at),
        "agencyRoleDescriptionRegistryText": ["Responding"],
        "agencyType": [city.handing.responder_of(part.agency)],
        "incidentOwningAgencyIndicator": False,
    }


def _unit(city: City, name: str, part: Assignment) -> Component:
    """An agency's part: its `lastUpdateTimeStamp` is when it came so far."""
    return {
        "$id": f"{name}:{part.agency}",
        **_prologue(city, _since(part)),
        "emergencyResourceTypeCommonRegistryText": city.handing.responder_of(part.agency),
        "emergencyResourceName": city.agencies[part.agency].name,
        "primaryUnitStatusRegistryText": UNIT[part.stage],
    }


def _dispatches(city: City, name: str, parts: list[Assignment], own: str) -> Iterator[Component]:
    for part in parts:
        yield {
            "$id": f"{name}:{part.agency}:dispatch",
            "lastUpdateTimeStamp": _moment(city, part.dispatched_at),
            "updatedByAgencyReference": {"$ref": own},
            "agencyReference": {"$ref": f"{own}:{part.agency}"},
            "emergencyResourceReference": [{"$ref": f"#{name}:{part.agency}"}],
        }


def _since(part: Assignment) -> datetime:
    known = (part.resolved_at, part.arrived_at, part.departed_at, part.acknowledged_at)
    return next((moment for moment in known if moment is not None), part.dispatched_at)
