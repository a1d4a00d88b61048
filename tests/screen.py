"""What somebody can tap: buttons under messages, and the reply keyboard at the bottom of a private chat."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.channels.fake_chat import Shown
from domain.message import Ask, Button, Key
from locales.text import LANGUAGES, text


def reads(label: str, wanted: str) -> bool:
    """Whether a label holds these words, as whole words."""
    return re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", label, re.I) is not None


def keys_of(messages: Sequence[Shown]) -> list[Key]:
    """The keys on the screen: those of the last keyboard, until it is taken away."""
    for message in reversed(messages):
        if message.delivery.drop_keyboard:
            return []
        if message.delivery.keyboard:
            return [key for row in message.delivery.keyboard for key in row]
    return []


def find(messages: Sequence[Shown], wanted: str, about: str = "") -> tuple[Shown, Button] | Key:
    """The newest button that reads so, under a message with these words, or the key that does."""
    holder = next((m for m in reversed(messages) if m.delivery.keyboard), None)
    for message in reversed(messages):
        if about not in message.text:
            continue
        for row in message.delivery.buttons:
            for button in row:
                if reads(button.label, wanted):
                    return message, button
        if message is holder:
            for key in keys_of(messages):
                if reads(key.label, wanted):
                    return key
    raise AssertionError(f"no button {wanted!r} in {labels(messages)}")


def labels(messages: Sequence[Shown]) -> list[str]:
    shown = [b.label for m in messages for row in m.delivery.buttons for b in row]
    return shown + [key.label for key in keys_of(messages)]


def key_called(messages: Sequence[Shown], name: str) -> Key | None:
    """The key on the screen that reads as this sentence of the locales does, in any language, whatever it sends."""
    wanted = {text(name, language) for language in LANGUAGES}
    return next((key for key in keys_of(messages) if key.label in wanted), None)


def asks_for(key: Key) -> Ask:
    """What the phone does with the key: only a real request opens the map or gives the number away."""
    return next((ask for ask in (Ask.LOCATION, Ask.CONTACT) if key.ask is ask), Ask.TEXT)
