"""Every field of a message that holds a text is read as words, or listed here with why it is not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest

from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.updates import SERVICE
from bot.channels.telegram.words import RICH, RICH_ALONE, WORDS, shown_words
from domain.message import Inbound
from tests.contracts.described import described

SAMPLES = Path(__file__).parent.parent / "samples" / "telegram"

TYPES = {
    "Poll": "poll",
    "Checklist": "checklist",
    "Game": "game",
    "Venue": "venue",
    "Contact": "contact",
}
READ = {
    *("Message.text", "Message.caption", "TextQuote.text"),
    *("PollOption.text", "ChecklistTask.text", "RichBlockListItem.label"),
    *(f"{kind}.{one}" for kind, name in TYPES.items() for one in WORDS[name]),
    *(
        f"{kind}.{one}"
        for kind in ("RichTextMathematicalExpression", "RichBlockMathematicalExpression")
        for one in RICH_ALONE
    ),
    "RichTextCustomEmoji.alternative_text",
}
NOT_WORDS = {  # pattern → why
    "*.type": "says what something is",
    "*_id": "a number of the platform's",
    "*.id": "a number of the platform's",
    "*.mime_type": "what a file is made of",
    "*.file_name": "read as the file's name",
    "File.file_path": "where a file lies",
    "VideoQuality.codec": "what a file is made of",
    "*.country_codes": "who may vote or win",
    "*.currency": "money",
    "*.url": "an address; a link of a map that is typed is read in the text",
    "*_type": "the kind of a shop in a directory",
    "Audio.performer": "who sings",
    "Audio.title": "what a song is called",
    "Contact.phone_number": "read as the number",
    "Contact.vcard": "a third person's numbers and addresses",
    "Dice.emoji": "a game",
    "Sticker.*": "a drawing; it is read as a sticker",
    "MaskPosition.point": "where a mask sits on a face",
    "Message.author_signature": "who",
    "Message.sender_tag": "who",
    "MessageOrigin*": "from whom it was passed on",
    "MessageEntity.*": "how letters look",
    "RichText*": "how letters look, or a name that stands in the text too",
    "RichBlock*": "how paragraphs look",
    "Invoice.*": "only bots sell",
    "SuggestedPost*": "channels",
    "Giveaway*": "a lottery of channels",
}
NOT_OPENED = {"User", "Chat"}  # who, not what
IN_THIS_CHAT = {"reply_to_message", "reply_markup"}  # read when it came, or ours


@pytest.fixture(scope="module")
def spec() -> dict[str, Any]:
    found: dict[str, Any] = described("telegram-bot-api.json")["types"]
    return found


def _texts(types: dict[str, Any]) -> Iterator[str]:
    seen, waiting = set(NOT_OPENED), ["Message"]
    while waiting:
        name = waiting.pop()
        if name in seen or name not in types:
            continue
        seen.add(name)
        waiting += types[name].get("subtypes", [])
        for one in types[name].get("fields", []):
            if name == "Message" and one["name"] in SERVICE | IN_THIS_CHAT:
                continue
            kinds = [kind.rsplit(" of ", 1)[-1] for kind in one["types"]]
            if "String" in kinds:
                yield f"{name}.{one['name']}"
            waiting += kinds


def test_every_text_is_read_or_knowingly_not(spec: dict[str, Any]) -> None:
    unknown = [t for t in _texts(spec) if t not in READ and not any(fnmatch(t, p) for p in NOT_WORDS)]
    assert not unknown


def test_every_rich_text_is_opened(spec: dict[str, Any]) -> None:
    held = {
        one["name"]
        for name, kind in spec.items()
        if name.startswith("Rich")
        for one in kind.get("fields", [])
        if any("Rich" in t for t in one["types"])
    }
    assert held <= set(RICH)


POLL = {
    "id": "1",
    "question": "rumah mak terbakar?",
    "options": [{"text": "di jalan hibrida 10", "voter_count": 0}, {"text": "ada adik", "voter_count": 0}],
    "explanation": "cepat",
}
SHOWN = [
    ({"poll": POLL}, "rumah mak terbakar?\ndi jalan hibrida 10\nada adik\ncepat"),
    ({"checklist": {"title": "kebakaran", "tasks": [{"id": 1, "text": "nenek di dalam"}]}}, "kebakaran\nnenek di dalam"),
    ({"text": "tolong", "quote": {"text": "rumah terbakar", "position": 0}}, "rumah terbakar"),
    ({"text": "tolong", "external_reply": {"poll": POLL}, "quote": {"text": "x"}}, "x\nrumah mak terbakar?\ndi jalan hibrida 10\nada adik\ncepat"),
    ({"text": "tolong", "external_reply": {"location": {"latitude": -3.8, "longitude": 102.3}}}, "-3.800000, 102.300000"),
    ({"text": "iya", "reply_to_message": {"message_id": 4}, "quote": {"text": "Kebakaran. Di mana?"}}, ""),
    ({"rich_message": {"blocks": [{"type": "paragraph", "text": ["api ", {"type": "bold", "text": "besar"}]}, {"type": "list", "items": [{"label": "1", "blocks": [{"type": "paragraph", "text": "di panorama"}]}]}]}}, "api besar\ndi panorama\n1"),
    ({"game": {"title": "api", "description": "d"}}, "api\nd"),
    ({"poll": "broken", "quote": ["x"], "checklist": {"tasks": 4}, "external_reply": 3}, ""),
]  # fmt: skip


@pytest.mark.parametrize(("content", "shown"), SHOWN)
async def test_either_bot_reads_them(bot: TelegramChannel, content: dict[str, Any], shown: str) -> None:
    assert shown_words(content) == shown
    sample = json.loads((SAMPLES / "text.json").read_text(encoding="utf-8"))
    message = {k: v for k, v in sample["message"].items() if k != "text"} | content
    if "reply_to_message" in content:
        message["reply_to_message"] = {**sample["message"], "message_id": 4}
    read = bot.parse(json.dumps({**sample, "message": message}).encode())
    assert isinstance(read, Inbound) and read.shown == shown and read.text == content.get("text", "")
