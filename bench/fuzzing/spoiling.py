"""Bytes of updates: as they are grown, or spoilt in one of the ways in which things are spoilt."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

from bench.fuzzing.shapes import Cast, Shapes

LEVELS = (3, 30, 120, 250, 500, 900, 1_100, 3_000, 20_000)
SIZES = (1_000, 10_000, 60_000)
NO_OBJECTS = (
    b"null",
    b"true",
    b"0",
    b'"kata"',
    b"[]",
    b"[[]]",
    b"{}",
    b"",
    b"nul",
    b"\xff\xfe",
    b"{",
    b"}",
    b"]",
    b'"',
)
ONCE_IN = 10_000  # one that is larger than any update can be
HUGE = 5_000_000


def updates(seed: int, cast: Cast) -> Iterator[bytes]:
    """Without end; the same ones for the same seed."""
    rng = Random(seed)
    shapes = Shapes(rng, cast)
    ways: tuple[tuple[int, Callable[[Random, Shapes], bytes]], ...] = (
        (50, _grown),
        (20, _changed),
        (8, _nested),
        (6, _chain),
        (5, _cut),
        (3, _bytes_changed),
        (3, _twice),
        (2, _long),
        (2, _numbered),
        (1, lambda rng, shapes: rng.choice(NO_OBJECTS)),
    )
    makers, weights = [way for _, way in ways], [weight for weight, _ in ways]
    while True:
        if rng.randrange(ONCE_IN) == 0:
            yield b'{"message":{"text":"' + b"a" * HUGE + b'"}}'
        yield rng.choices(makers, weights)[0](rng, shapes)


def _written(value: Any) -> bytes:
    return json.dumps(value).encode()


def _grown(rng: Random, shapes: Shapes) -> bytes:
    return _written(shapes.update())


def _changed(rng: Random, shapes: Shapes) -> bytes:
    """Something in it is missing, or is something else."""
    update = shapes.update()
    for _ in range(rng.choice((1, 1, 2, 5))):
        within, key = rng.choice(list(_places(update)) or [(update, "message")])
        if rng.random() < 0.3 and isinstance(within, dict):
            within.pop(key, None)
        else:
            within[key] = shapes.odd()
    return _written(update)


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in list(parts):
        yield value, key
        yield from _places(inner)


def _nested(rng: Random, shapes: Shapes) -> bytes:
    """A field that goes down and down, known or not."""
    levels, name = rng.choice(LEVELS), rng.choice(("poll", "text", "new_kind", "entities", "chat"))
    opened, closed = rng.choice(((b"[", b"]"), (b'{"a":', b"}"), (b'[{"message":', b"}]")))
    deep = opened * levels + b"1" + closed * levels
    inside = _written(shapes.update())[1:-1]
    kind = rng.choice((b'"message":{"%s":%s}', b'"%s":%s')) % (name.encode(), deep)
    return (
        b"{" + b",".join(rng.sample([part for part in (inside, kind) if part], k=2 if inside else 1)) + b"}"
    )


def _chain(rng: Random, shapes: Shapes) -> bytes:
    """A reply to a reply to a reply."""
    message = _written({"message_id": 1, "date": 1, "chat": shapes.chat()})
    links = rng.choice((2, 10, 100, 100, 400))
    name = rng.choice((b"reply_to_message", b"pinned_message", b"external_reply"))
    return b'{"message":' + (message[:-1] + b',"%s":' % name) * links + message + b"}" * (links + 1)


def _cut(rng: Random, shapes: Shapes) -> bytes:
    whole = _written(shapes.update())
    return whole[: rng.randrange(len(whole))]


def _bytes_changed(rng: Random, shapes: Shapes) -> bytes:
    changed = bytearray(_written(shapes.update()))
    for _ in range(rng.choice((1, 3, 20))):
        changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)


def _twice(rng: Random, shapes: Shapes) -> bytes:
    """The same key again, with something else."""
    return b"{" + _written(shapes.update())[1:-1] + b"," + _written(shapes.update())[1:-1] + b"}"


def _long(rng: Random, shapes: Shapes) -> bytes:
    update, size = shapes.update(), rng.choice(SIZES)
    long = rng.choice((b'"' + b"a" * size + b'"', b"9" * size, b"[" + b"1," * size + b"1]", b"1e%d" % size))
    return b'{"new_kind":' + long + b"," + _written(update)[1:]


def _numbered(rng: Random, shapes: Shapes) -> bytes:
    """With a number of its own that is none, or an old one."""
    number: Any = rng.choice((-1, 0, "7", None, True, 1.5, 10**30, [], {}, 2**60, 100_000_001))
    return _written({"update_id": number, **shapes.update()})
