"""What a chat platform can do: whoever writes or lays out messages asks this, never the platform's name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

NARROWEST_ROW = 24  # units of a line in a list, where it has the least room
MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Capabilities:
    """Lengths are counted in UTF-16 units, as the platforms count them; sizes in bytes."""

    edits: bool  # what stands in a chat can be changed
    deletes: bool  # … and taken back
    silent: bool  # a message can come without a sound
    keyboards: bool  # keys at the bottom of a private chat, which stay there
    polls: bool  # it is asked for what has come; otherwise it pushes
    asks_location: bool  # a key, or a message, that opens the map
    asks_contact: bool  # … that gives the own number away
    choices: int  # buttons under a message
    rows: int  # lines of a list that opens under a message; 0: there are none
    label: int  # of a button
    row_label: int  # of such a line
    text_limit: int
    caption_limit: int
    download_limit: int  # of a file that it hands out
    groups: bool = True  # there are chats of many
    quotes: bool = True  # a message can point to an earlier one
    voice_captions: bool = True  # words can stand under a voice
    tells_arrival: bool = False  # it is told when a message has come to the phone
    billed: bool = False  # the platform wants money for messages
    knows_numbers: bool = False  # most people's number is known without their giving it
    window: timedelta | None = (
        None  # so long after a person's last message anything may be written; None: always
    )
    link: str = ""  # the address that opens the chat with us; `{name}`: ours
    link_with_words: str = ""  # … and brings `{words}` along

    @property
    def most(self) -> int:
        """How many choices a message can offer."""
        return max(self.choices, self.rows)


EVERYTHING = Capabilities(
    edits=True,
    deletes=True,
    silent=True,
    keyboards=True,
    polls=True,
    asks_location=True,
    asks_contact=True,
    choices=100,
    rows=0,
    label=64,
    row_label=0,
    text_limit=4096,
    caption_limit=1024,
    download_limit=20 * MEBIBYTE,
)
"""Of a platform of which nothing else is known."""
