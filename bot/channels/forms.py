"""What each form of a delivery needs, the same on every platform."""

from __future__ import annotations

from bot.channels.port import NothingToEdit, Refused
from domain.message import Delivery, Form

MEDIA = frozenset({Form.PHOTO, Form.VIDEO, Form.VOICE, Form.DOCUMENT})
"""Forms that carry a file."""


def require_parts(delivery: Delivery) -> None:
    """Raises Refused where the delivery lacks what its form needs, NothingToEdit where only text can be edited."""
    if delivery.form is Form.DELETE and not delivery.edit:
        raise Refused("no message named to delete")
    if delivery.edit and delivery.form not in (Form.TEXT, Form.DELETE):
        raise NothingToEdit("only text can be edited")
    if delivery.form in MEDIA and not delivery.file:
        raise Refused("no file to send")
    if delivery.form is Form.LOCATION and delivery.pin is None:
        raise Refused("no place to send")
