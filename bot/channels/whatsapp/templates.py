"""The words that Meta looks at beforehand; each leaves one place open."""

from __future__ import annotations

from typing import Any

from bot.channels.whatsapp.layout import LANGUAGE
from bot.channels.whatsapp.limits import TEMPLATES
from domain.message import Template
from locales.text import text

PLACE = "{{1}}"


def wanted() -> list[dict[str, Any]]:
    """As they are submitted."""
    return [_template(one) for one in Template]


def _template(one: Template) -> dict[str, Any]:
    body = text(f"templat-{one}", isi=PLACE)
    example = {"body_text": [[text(f"contoh-templat-{one}")]]}
    components: list[dict[str, Any]] = [{"type": "BODY", "text": body, "example": example}]
    if one is Template.SETTLED:
        answers = [text("templat-sudah"), text("templat-belum")]
        replies = [{"type": "QUICK_REPLY", "text": answer} for answer in answers]
        components.append({"type": "BUTTONS", "buttons": replies})
    return {"name": TEMPLATES[one], "language": LANGUAGE, "category": "UTILITY", "components": components}
