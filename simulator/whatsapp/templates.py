"""Templates: looked at by Meta before they may be sent, the only message that goes to somebody after 24 hours."""

from __future__ import annotations

import re
from typing import Any

from simulator.records import Json
from simulator.whatsapp import ids
from simulator.whatsapp.errors import GraphError, invalid, missing
from simulator.whatsapp.records import Template
from simulator.whatsapp.shapes import Fields, Listed, OneOf, Words
from simulator.whatsapp.store import WhatsApp

CATEGORIES = ("UTILITY", "MARKETING", "AUTHENTICATION")
STATUSES = ("APPROVED", "PENDING", "REJECTED", "PAUSED", "DISABLED", "HELD")
PLACE = re.compile(r"\{\{\s*(\w+)\s*\}\}")
MOST_WORDS = 1024
COMPONENTS = ("HEADER", "BODY", "FOOTER", "BUTTONS")

NEW = Fields(
    {
        "name": Words(512, 1, r"^[a-z0-9_]+\Z"),
        "language": Words(least=2),
        "category": OneOf(CATEGORIES),
        "components": Listed(Fields({"type": OneOf(COMPONENTS)}, ("type",), further=True)),
        "parameter_format": OneOf(("NAMED", "POSITIONAL")),
        "allow_category_change": lambda value, path: None,
    },
    ("name", "language", "category", "components"),
)


def create(whatsapp: WhatsApp, body: Any) -> Json:
    """A template is posted: Meta's look takes no time here."""
    NEW(body, "")
    if whatsapp.template(body["name"], body["language"]):
        raise invalid("There is already content for this template in this language.")
    if not words_of(body["components"], "BODY"):
        raise missing("components: BODY with a text")
    template = Template(ids.number_id(), body["name"], body["language"], body["category"], body["components"])
    whatsapp.add(template)
    tell(whatsapp, template, "APPROVED")
    return {"id": template.id, "status": template.status, "category": template.category}


def listed(whatsapp: WhatsApp, name: str | None) -> Json:
    """GET /message_templates."""
    found = [t for t in whatsapp.templates.values() if name in (None, t.name)]
    return {
        "data": [vars(t) | {"status": "APPROVED" if t.status == "HELD" else t.status} for t in found],
        "paging": {"cursors": {"before": "MAZDZD", "after": "MjQZD"}},
    }


def tell(whatsapp: WhatsApp, template: Template, event: str) -> None:
    """The webhook hears how a template stands."""
    told = {
        "event": event,
        "message_template_id": int(template.id),
        "message_template_name": template.name,
        "message_template_language": template.language,
        "reason": "NONE",
    }
    whatsapp.tell("message_template_status_update", told)


def words_of(components: list[Json], kind: str) -> str:
    return next((str(part.get("text", "")) for part in components if part["type"].upper() == kind), "")


def labels(components: list[Json]) -> list[str]:
    """Of its quick replies."""
    found = (part.get("buttons", []) for part in components if part["type"].upper() == "BUTTONS")
    return [str(b["text"]) for b in next(found, []) if b.get("type", "").upper() == "QUICK_REPLY"]


def chosen(whatsapp: WhatsApp, given: Json) -> Template:
    """The template that a message names, if it may be sent with these parameters. Raises GraphError."""
    name, language = given["name"], given["language"]["code"]
    template = whatsapp.template(name, language)
    if template is None or template.status in ("PENDING", "REJECTED"):
        raise GraphError(132001, f"template name ({name}) does not exist in {language}")
    if template.status == "PAUSED":
        raise GraphError(132015, f"template {name} is paused due to low quality")
    if template.status == "DISABLED":
        raise GraphError(132016, f"template {name} has been paused too often and is disabled")
    _check_parameters(template, given)
    return template


def _check_parameters(template: Template, given: Json) -> None:
    parts = {part["type"].lower(): part for part in given.get("components", []) if part["type"] != "button"}
    for kind in ("header", "body"):
        wanted = PLACE.findall(words_of(template.components, kind.upper()))
        parameters = parts.get(kind, {}).get("parameters", [])
        if len(parameters) != len(set(wanted)):
            raise GraphError(
                132000,
                f"{kind}: number of localizable_params ({len(parameters)}) does not match the expected number of "
                f"params ({len(set(wanted))})",
            )
        for one in parameters:
            if not isinstance(one, dict) or one.get("type") != "text" or not isinstance(one.get("text"), str):
                raise GraphError(132012, f"{kind}: Format mismatch, expected TEXT")
    for button in (part for part in given.get("components", []) if part["type"] == "button"):
        if not str(button.get("index", "")).isdecimal() or int(button["index"]) >= len(
            labels(template.components)
        ):
            raise GraphError(132000, f"buttons: there is no button at index {button.get('index')!r}")
    if len(_filled(template, given)) > MOST_WORDS:
        raise GraphError(132005, f"Translated text too long, the limit is {MOST_WORDS}")


def _filled(template: Template, given: Json) -> str:
    body: Json = next((p for p in given.get("components", []) if p["type"].lower() == "body"), {})
    texts = [str(one.get("text", "")) for one in body.get("parameters", [])]
    names: dict[str, str] = {}
    for name in PLACE.findall(words_of(template.components, "BODY")):
        if name not in names:
            names[name] = texts[len(names)] if len(names) < len(texts) else ""
    if all(name.isdecimal() for name in names):
        names = {name: texts[int(name) - 1] if 0 < int(name) <= len(texts) else "" for name in names}
    return PLACE.sub(lambda found: names[found[1]], words_of(template.components, "BODY"))


def filled(whatsapp: WhatsApp, given: Json) -> str:
    """The words as the person reads them."""
    template = whatsapp.template(given["name"], given["language"]["code"])
    return _filled(template, given) if template else f"[{given['name']}]"


def payload(given: Json, index: int, label: str) -> str:
    """What a quick reply says to the webhook: its own payload, else its label."""
    for part in given.get("components", []):
        if part["type"] == "button" and str(part.get("index")) == str(index):
            parameters = part.get("parameters") or [{}]
            return str(parameters[0].get("payload", label))
    return label
