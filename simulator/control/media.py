"""Pictures, voice notes and other files that people send: given as base64, or generated here."""

from __future__ import annotations

import asyncio
import base64
import binascii
from typing import Any

from simulator import media, scenes, sounds
from simulator.errors import RefusedError
from simulator.media import Details
from simulator.pictures import PictureError
from simulator.records import Json
from simulator.world import World

MAX_FILE = 60_000_000  # bytes


async def media_content(world: World, kind: str, given: Any) -> Json:
    """{kind: the media object} of what a person sends."""
    if not isinstance(given, dict):
        if kind != "sticker":
            raise RefusedError(f'{kind} must be {{"base64": …}} or {{"generate": {{…}}}}')
        given = {"emoji": given} if isinstance(given, str) else {}
    data = await _bytes(kind, given)
    if kind == "photo":
        try:
            return {"photo": await media.photo(world, data)}
        except PictureError as refused:
            raise RefusedError(f"not a photo that the app would send: {refused}") from None
    return {kind: await media.other(world, kind, data, await _details(kind, given))}


async def _bytes(kind: str, given: Json) -> bytes:
    if "base64" in given:
        try:
            data = base64.b64decode(str(given["base64"]), validate=True)
        except (binascii.Error, ValueError):
            raise RefusedError(f"{kind}: that is no base64") from None
        if not data or len(data) > MAX_FILE:
            raise RefusedError(f"{kind}: 1 to {MAX_FILE} bytes")
        return data
    wanted = given.get("generate")
    if wanted is None and kind != "sticker":
        raise RefusedError(f'{kind} must be {{"base64": …}} or {{"generate": {{…}}}}')
    return await generated(kind, wanted or {})


async def generated(kind: str, wanted: Any) -> bytes:
    if not isinstance(wanted, dict):
        raise RefusedError("generate must be an object")
    if kind in ("voice", "audio"):
        return sounds.silence(_seconds(wanted), str(wanted.get("says", "")))
    if kind in ("video", "video_note", "animation") or "size" in wanted:
        return sounds.film(_size(wanted))
    scene, seed, variant = (
        wanted.get("scene", "unrelated"),
        wanted.get("seed", 1),
        wanted.get("variant", "fresh"),
    )
    if not isinstance(seed, int):
        raise RefusedError("seed must be an integer")
    return await asyncio.to_thread(scenes.picture, str(scene), seed, str(variant))


def _seconds(wanted: Json) -> int:
    seconds = wanted.get("seconds", 4)
    if not isinstance(seconds, int) or not 1 <= seconds <= 3600:
        raise RefusedError("seconds: 1 to 3600")
    return seconds


def _size(wanted: Json) -> int:
    size = wanted.get("size", 65_536)
    if not isinstance(size, int) or not 64 <= size <= MAX_FILE:
        raise RefusedError(f"size: 64 to {MAX_FILE} bytes")
    return size


async def _details(kind: str, given: Json) -> Details:
    wanted = given.get("generate") or {}
    thumbnail = None
    if kind in ("video", "animation") and wanted.get("scene"):
        thumbnail = await generated(
            "photo", {**wanted, "variant": "fresh"} if "size" not in wanted else {"scene": wanted["scene"]}
        )
    default = {"video": "video.mp4", "document": "foto.jpg" if wanted else "berkas.bin"}.get(kind, "")
    mime = str(given.get("mime_type", "")) or (
        "image/jpeg" if kind == "document" and wanted.get("scene") else ""
    )
    return Details(
        duration=int(given.get("duration", wanted.get("seconds", 4))),
        name=str(given.get("file_name", default)),
        mime=mime,
        emoji=str(given.get("emoji", "")),
        thumbnail=thumbnail,
    )
