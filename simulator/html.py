"""Telegram's HTML: tags become entities with offsets in UTF-16 units; whatever does not nest is refused."""

from __future__ import annotations

import html
import re

from simulator.entities import utf16
from simulator.errors import bad
from simulator.records import Json

SIMPLE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "tg-spoiler": "spoiler",
    "blockquote": "blockquote",
    "a": "text_link",
    "span": "spoiler",
}
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[^\s/>]*)(?P<attributes>[^>]*)(?P<end>>|$)")
_ATTRIBUTE = re.compile(r"""([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_CHARACTER = re.compile(r"&(?:#x[0-9a-fA-F]{1,6}|#\d{1,7}|lt|gt|amp|quot);")


def parse(source: str) -> tuple[str, list[Json]]:
    """The plain text and its entities; raises 400 "can't parse entities" as Telegram words it."""
    return _Reader(source).read()


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.text: list[str] = []
        self.length = 0  # UTF-16 units so far
        self.open: list[tuple[str, Json]] = []
        self.entities: list[Json] = []

    def read(self) -> tuple[str, list[Json]]:
        position = 0
        while (start := self.source.find("<", position)) >= 0:
            self._plain(self.source[position:start])
            position = self._tag(start)
        self._plain(self.source[position:])
        if self.open:
            name = self.open[-1][0]
            raise _broken(f'Can\'t find end tag corresponding to start tag "{name}"')
        kept = [e for e in self.entities if e["length"] > 0]
        return "".join(self.text), sorted(kept, key=lambda e: (e["offset"], -e["length"]))

    def _plain(self, raw: str) -> None:
        text = _CHARACTER.sub(lambda m: html.unescape(m[0]), raw)
        self.text.append(text)
        self.length += utf16(text)

    def _tag(self, start: int) -> int:
        match = _TAG.match(self.source, start)
        where = len(self.source[:start].encode("utf-8", "surrogatepass"))
        assert match is not None, "the pattern matches at every <"
        name = match["name"].lower()
        if not match["end"] and (name in SIMPLE or not match["attributes"]):
            raise _broken(f"Unclosed start tag at byte offset {where}")
        if match["close"]:
            self._close(name, where)
        else:
            self._open(name, match["attributes"], where)
        return match.end()

    def _open(self, name: str, attributes: str, where: int) -> None:
        if name not in SIMPLE:
            raise _broken(f'Unsupported start tag "{name}" at byte offset {where}')
        entity: Json = {"type": SIMPLE[name], "offset": self.length, "length": 0}
        found = {
            m[1].lower(): html.unescape(m[2] or m[3] or m[4] or "") for m in _ATTRIBUTE.finditer(attributes)
        }
        if name == "a":
            entity |= {"url": found.get("href", "")}
        if name == "span" and found.get("class") != "tg-spoiler":
            raise _broken(f'Tag "span" must have class "tg-spoiler" at byte offset {where}')
        if name == "blockquote" and "expandable" in found:
            entity["type"] = "expandable_blockquote"
        if name == "code" and found.get("class", "").startswith("language-") and self._inside("pre"):
            entity["type"] = ""  # <pre><code class="language-…"> is one entity
            self.open[-1][1]["language"] = found["class"].removeprefix("language-")
        self.open.append((name, entity))

    def _close(self, name: str, where: int) -> None:
        if not self.open:
            raise _broken(f"Unexpected end tag at byte offset {where}")
        expected, entity = self.open.pop()
        if name and name != expected:
            raise _broken(
                f'Unmatched end tag at byte offset {where}, expected "</{expected}>", found "</{name}>"'
            )
        entity["length"] = self.length - entity["offset"]
        if entity["type"] and entity.get("url") != "":  # a link to nowhere is plain text
            self.entities.append(entity)

    def _inside(self, name: str) -> bool:
        return bool(self.open) and self.open[-1][0] == name


def _broken(what: str) -> Exception:
    return bad(f"can't parse entities: {what}")
