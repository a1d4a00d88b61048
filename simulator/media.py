"""Media as a message's content: what of a file is told in the Bot API's objects, without file ids."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from simulator.pictures import sizes_of
from simulator.records import Json, StoredFile
from simulator.world import World

DEFAULT_MIME = {
    "video": "video/mp4",
    "voice": "audio/ogg",
    "audio": "audio/mpeg",
    "animation": "video/mp4",
    "sticker": "image/webp",
    "video_note": "video/mp4",
    "document": "application/octet-stream",
}
SUFFIX = {
    "video": ".mp4",
    "voice": ".oga",
    "audio": ".mp3",
    "animation": ".mp4",
    "sticker": ".webp",
    "video_note": ".mp4",
}


@dataclass(frozen=True)
class Details:
    """What a sender says of a file: seconds, pixels, its name and type."""

    duration: int = 0
    width: int = 0
    height: int = 0
    name: str = ""
    mime: str = ""
    emoji: str = ""
    thumbnail: bytes | None = None


async def photo(world: World, data: bytes) -> list[Json]:
    """The PhotoSize array of a photo; raises PictureError."""
    sizes = await asyncio.to_thread(sizes_of, data)
    files = [world.files.store("photo", size.data, mime="image/jpeg", suffix=".jpg") for size in sizes]
    shown = [
        {**_base(file), "width": size.width, "height": size.height}
        for file, size in zip(files, sizes, strict=True)
    ]
    for file in files:
        world.describe(file, shown)
    return shown


async def other(world: World, kind: str, data: bytes, details: Details) -> Json:
    """A video, voice, audio, animation, sticker, video_note or document."""
    mime = details.mime or DEFAULT_MIME[kind]
    suffix = SUFFIX.get(kind, "")
    file = world.files.store(kind, data, mime=mime, name=details.name, suffix=suffix)
    shown = _base(file) | _facts(kind, details)
    if kind != "sticker" and kind != "video_note":
        shown["mime_type"] = mime
        if details.name and kind != "voice":
            shown["file_name"] = details.name
    if details.thumbnail is not None:
        shown["thumbnail"] = (await photo(world, details.thumbnail))[0]
    world.describe(file, shown)
    return shown


def _base(file: StoredFile) -> Json:
    return {"file_unique_id": file.uid, "file_size": file.size}


def _facts(kind: str, details: Details) -> Json:
    if kind == "document":
        return {}
    if kind in ("voice", "audio"):
        return {"duration": details.duration}
    if kind == "video_note":
        return {"duration": details.duration, "length": details.width or 240}
    if kind == "sticker":
        shown: Json = {
            "type": "regular",
            "width": 512,
            "height": 512,
            "is_animated": False,
            "is_video": False,
        }
        return shown | ({"emoji": details.emoji} if details.emoji else {})
    return {"duration": details.duration, "width": details.width or 640, "height": details.height or 360}
