"""What a message offers, laid out where keys do not stay at the bottom of the chat: a few buttons, or one list."""

from __future__ import annotations

from dataclasses import replace
from html import escape

from bot.channels.html_text import length
from bot.channels.port import Refused
from domain.capabilities import Capabilities
from domain.message import Ask, Button, Delivery, Inbound, Key, Kind

SAYS = "="  # before the words that a choice says, where a key would have said them
ELLIPSIS = "…"


def laid_out(delivery: Delivery, able: Capabilities) -> Delivery:
    """One choice a row, each with a label that fits; of keys what stands first decides: a request for the place or the
    number stands alone. Addresses stand in the words. Raises Refused where more is offered than the platform shows."""
    keys = [key for row in delivery.keyboard for key in row]
    offered = [button for row in delivery.buttons for button in row]
    asked = _request(keys, able)
    choices = [button for button in offered if not button.url] or (
        [] if asked else [_spoken(key) for key in keys if key.ask is Ask.TEXT]
    )
    if len(choices) > able.most:
        raise Refused(f"{len(choices)} choices, and {able.most} can be shown")
    links = [f"{escape(button.label, quote=False)}: {button.url}" for button in offered if button.url]
    return replace(
        delivery,
        text="\n".join(filter(None, (delivery.text, *links))),
        buttons=tuple((_fitting(choice, choices, able),) for choice in choices),
        keyboard=((asked,),) if asked and not choices else (),
    )


def _request(keys: list[Key], able: Capabilities) -> Key | None:
    """The platform's own request, where that is what is asked for first."""
    can = {Ask.LOCATION: able.asks_location, Ask.CONTACT: able.asks_contact}
    return keys[0] if keys and can.get(keys[0].ask, False) else None


def _spoken(key: Key) -> Button:
    return Button(key.label, f"{SAYS}{key.label}")


def as_list(labels: list[str], able: Capabilities) -> bool:
    """Do these choices stand in a list that opens, because they are too many or too long for buttons?"""
    short = len(labels) <= able.choices and all(length(label) <= able.label for label in labels)
    return not short and 0 < len(labels) <= able.rows


def _fitting(choice: Button, among: list[Button], able: Capabilities) -> Button:
    listed = as_list([one.label for one in among], able)
    return replace(choice, label=shortened(choice.label, able.row_label if listed else able.label))


def shortened(label: str, most: int) -> str:
    """At most so many UTF-16 units, never with half a letter or half an emoji at its end."""
    if _units(label) <= most:
        return label
    kept = label
    while kept and (_units(kept + ELLIPSIS) > most or not kept[-1].isalnum()):
        kept = kept[:-1]
    return kept + ELLIPSIS


def _units(words: str) -> int:
    return len(words.encode("utf-16-le")) // 2


def in_words(inbound: Inbound) -> Inbound:
    """A choice that stands for a key says its words, as the key would have."""
    press = inbound.press
    if press is None or not press.data.startswith(SAYS):
        return inbound
    return replace(inbound, kind=Kind.TEXT, text=press.data.removeprefix(SAYS), press=None)
