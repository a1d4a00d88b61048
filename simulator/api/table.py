"""All methods by name, in lower case: Telegram does not mind how they are written."""

from __future__ import annotations

from simulator.api import callbacks, chats, editing, media, profile, receiving, sending, topics
from simulator.api.call import Method

FAMILIES = (profile, receiving, sending, media, editing, callbacks, chats, topics)

NAMES = {name.lower(): name for family in FAMILIES for name in family.METHODS}
METHODS: dict[str, Method] = {
    name.lower(): method for family in FAMILIES for name, method in family.METHODS.items()
}
