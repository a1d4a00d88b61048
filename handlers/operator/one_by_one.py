"""Several commands or steps in one message, each with its own ticket: "/terima 26-0001; /tiba 26-0002", or one in a line."""

from __future__ import annotations

import re

from domain.typed import AND, DASH, SPACE, read, with_codes
from handlers.operator import plain, short_codes, when_there
from handlers.operator.typed_names import TELLING, TICKET_COMMANDS

_CODE = rf"(?:#[{SPACE}]*\d|L?[1-9]\d[{DASH}]?\d{{4}}|\d{{4}}(?!\d))"
_COMMAND = re.compile(
    rf"(?P<between>[{SPACE},;.&+]+(?:(?:{AND})[{SPACE}]+)?)(?=/[{SPACE}]?(?P<name>[^\W\d_]+)(?:@\w+)?[{SPACE}_]+{_CODE})",
    re.IGNORECASE,
)
_STOPS = (r"\s*[;\n]+\s*", r"\s*[,;\n]+\s*")


def apart(line: str) -> list[str]:
    """The message in such parts, mostly one."""
    return _commands(line) if read(line).command else _steps(line)


def _commands(line: str) -> list[str]:
    """Cut before each further command with a code; behind what somebody tells only where a new line or a semicolon stands."""
    begins, ends, at = [0], [], 0
    for found in _COMMAND.finditer(line):
        name = read(line[at:]).command
        ours = all(
            one in {*TICKET_COMMANDS, "balas"} or plain.step(one) for one in (name, found["name"].casefold())
        )
        if ours and (name not in TELLING or re.search(r"[;\n]", found["between"])):
            ends.append(found.start())
            at = found.end()
            begins.append(at)
    return [line[begin:end] for begin, end in zip(begins, [*ends, len(line)], strict=True)]


def _steps(line: str) -> list[str]:
    """Cut where each part is a step with a code: "26-0001 terima, 26-0002 selesai"."""
    for stop in _STOPS:
        parts = re.split(stop, line.strip())
        if len(parts) > 1 and all(_is_a_step(part) for part in parts):
            return parts
    return [line]


def _is_a_step(part: str) -> bool:
    known = with_codes(read(part))
    if not known.codes:
        short = short_codes.in_line(part)
        return short is not None and short.sure
    return bool(plain.step_and_note(known.words)[0] or when_there.estimate(known.words))
