"""What the Cloud API takes, and what it can do: its numbers in one place."""

from __future__ import annotations

from datetime import timedelta

from bot.channels.pace import Pace
from domain.capabilities import MEBIBYTE, Capabilities
from domain.message import Template

TEXT = 4096  # of a message, or of the words above a list
CAPTION = 1024
BODY = 1024  # words above buttons, and of a request
BUTTONS, BUTTON_LABEL = 3, 20
ROWS, ROW_LABEL = 10, 24
PUSHED_BYTES = 4 * MEBIBYTE  # of one webhook; the platform sends up to 3
INBOUND_BYTES = 100 * MEBIBYTE  # of a file that people send

CAPABILITIES = Capabilities(
    edits=False,
    deletes=False,
    silent=False,
    keyboards=False,
    polls=False,
    asks_location=True,
    asks_contact=True,
    choices=BUTTONS,
    rows=ROWS,
    label=BUTTON_LABEL,
    row_label=ROW_LABEL,
    text_limit=TEXT,
    caption_limit=CAPTION,
    download_limit=INBOUND_BYTES,
    groups=False,
    quotes=False,
    voice_captions=False,
    tells_arrival=True,
    billed=True,
    knows_numbers=True,
    window=timedelta(hours=24) - timedelta(minutes=5),
    link="https://wa.me/{name}",
    link_with_words="https://wa.me/{name}?text={words}",
)

TEMPLATES = {
    Template.STATUS: "laporan_status",
    Template.SETTLED: "laporan_selesai",
    Template.QUESTION: "laporan_pertanyaan",
    Template.WARNING: "peringatan_wilayah",
}
"""What was approved beforehand, by its name there."""

PACE = Pace(all_a_second=60, chat_burst=8, chat_gap=timedelta(seconds=6), chat_lent=6)
"""Of 80 a second, in both directions together; to one person one in six seconds (45 are lent, and taken back: of these six a
minute are for who has just pressed or written)."""
