"""The parts of NENA's EIDO (NENA-STA-021.1) that are handed over, as a JSON schema, and whether references lead somewhere."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

from tests.contracts.json_schema import Schema

TEXT: Schema = {"type": "string", "minLength": 1}
MOMENT: Schema = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$"}
REFERENCE: Schema = {
    "type": "object",
    "properties": {"$ref": {"type": "string", "pattern": "^#"}},
    "required": ["$ref"],
    "additionalProperties": False,
}
TEXTS: Schema = {"type": "array", "items": TEXT}


def part(required: dict[str, Schema], **more: Schema) -> Schema:
    """A component: what each of them begins with, and its own; nothing else."""
    begun = {"$id": TEXT, "lastUpdateTimeStamp": MOMENT, "updatedByAgencyReference": REFERENCE}
    return {
        "type": "object",
        "properties": {**begun, **required, **more},
        "required": [*begun, *required],
        "additionalProperties": False,
    }


def several(of: Schema) -> Schema:
    return {"type": "array", "items": of}


DISPOSITION: Schema = {
    "type": "object",
    "properties": {
        "lastUpdateTimeStamp": MOMENT,
        "updatedByAgencyReference": REFERENCE,
        "dispositionCommonRegistryCode": TEXT,
        "dispositionPrimaryIndicator": {"type": "boolean"},
    },
    "required": ["dispositionCommonRegistryCode"],
    "additionalProperties": False,
}
INCIDENT = part(
    {
        "incidentTypeCommonRegistryText": TEXT,
        "incidentStatusCommonRegistryText": {**TEXTS, "minItems": 1},
        "incidentStatusInternalText": TEXTS,
        "incidentCommonPriorityNumber": {"type": "integer", "minimum": 1, "maximum": 5},
        "internalIncidentId": TEXT,
        "incidentCreateTimeStamp": MOMENT,
    },
    incidentTypeInternalCode=TEXT,
    incidentTypeInternalText=TEXT,
    locationReference=several(REFERENCE),
    dispositionComponent=several(DISPOSITION),
)
LOCATION = part(
    {
        "locationTypeDescriptionRegistryText": TEXT,
        "locationDescriptionText": TEXT,
        "locationByValue": TEXT,
    }
)
AGENCY = part(
    {
        "agencyRoleDescriptionRegistryText": {**TEXTS, "minItems": 1},
        "agencyType": {**TEXTS, "minItems": 1},
        "incidentOwningAgencyIndicator": {"type": "boolean"},
    }
)
RESOURCE = part(
    {
        "emergencyResourceTypeCommonRegistryText": TEXT,
        "emergencyResourceName": TEXT,
        "primaryUnitStatusRegistryText": {
            "enum": ["Dispatched", "Acknowledged", "Enroute", "OnScene", "Cleared", "Cancelled"]
        },
    }
)
DISPATCH = part({"agencyReference": REFERENCE, "emergencyResourceReference": several(REFERENCE)})
EIDO = part(
    {
        "eidoVersion": {"const": "1.0"},
        "issuingElementIdentification": TEXT,
        "incidentComponent": INCIDENT,
        "locationComponent": several(LOCATION),
        "agencyComponent": {**several(AGENCY), "minItems": 1},
        "emergencyResourceComponent": several(RESOURCE),
        "dispatchComponent": several(DISPATCH),
    }
)


def loose_ends(event: dict[str, Any]) -> set[str]:
    """References to what is not there."""
    names, wanted = set(), set()

    def walk(value: Any) -> None:
        if isinstance(value, dict):
            if "$id" in value:
                names.add(f"#{value['$id']}")
            if "$ref" in value:
                wanted.add(value["$ref"])
            for inner in value.values():
                walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)

    walk(event)
    return wanted - names


def point(event: dict[str, Any]) -> str:
    """What stands in the PIDF-LO, which has to be XML: "-3.8 102.2"; "" where no point is known."""
    (place,) = event["locationComponent"]
    found = ElementTree.fromstring(place["locationByValue"]).find(".//{http://www.opengis.net/gml}pos")
    return str(found.text) if found is not None else ""
