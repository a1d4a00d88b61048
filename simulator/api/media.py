"""sendPhoto, sendVideo, …, sendMediaGroup, getFile: files by upload or by the bot's own file_id."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from typing import Any

from simulator import media
from simulator.api import fields as f
from simulator.api.body import Upload
from simulator.api.call import Call, Method, one
from simulator.api.sending import send
from simulator.api.text import caption_content
from simulator.errors import bad
from simulator.files import file_id, unique_id
from simulator.media import Details
from simulator.pictures import PictureError
from simulator.records import Json, StoredFile

MAX_PHOTO = 10_000_000  # bytes
MAX_UPLOAD = 50_000_000
MAX_DOWNLOAD = 20_000_000
ALBUM = frozenset({"photo", "video", "audio", "document"})


async def content_of(call: Call, kind: str, given: Any, params: Json) -> Json:
    """{kind: the media object} from a file_id, an upload or attach://NAME."""
    if isinstance(given, str) and given.startswith("attach://"):
        given = call.uploads.get(given.removeprefix("attach://"))
    if isinstance(given, Upload):
        return {kind: await _uploaded(call, kind, given, params)}
    if not isinstance(given, str) or not given:
        raise bad(f"there is no {kind.replace('_', ' ')} in the request")
    return {kind: _known(call, kind, given)}


async def _uploaded(call: Call, kind: str, upload: Upload, params: Json) -> Any:
    if not upload.data:
        raise bad("file must be non-empty")
    if len(upload.data) > (MAX_PHOTO if kind == "photo" else MAX_UPLOAD):
        raise bad("file is too big") if kind != "photo" else bad("PHOTO_SAVE_FILE_INVALID")
    if kind == "photo":
        try:
            return await media.photo(call.world, upload.data)
        except PictureError as refused:
            raise bad(str(refused)) from None
    numbers = {name: params[name] for name in ("duration", "width", "height") if name in params}
    return await media.other(
        call.world, kind, upload.data, Details(name=upload.name, mime=upload.mime, **numbers)
    )


def own_file(call: Call, given: str, refusal: str) -> StoredFile:
    """The file behind an id that belongs to this bot."""
    file = call.world.files.known.get(unique_id(given))
    if file is None or file_id(call.bot.id, file.uid) != given:
        raise bad(refusal)
    return file


def _known(call: Call, kind: str, given: str) -> Any:
    file = own_file(call, given, "wrong file identifier/HTTP URL specified")
    if file.kind != kind:
        raise bad(f"can't use file of type {file.kind.capitalize()} as {kind.capitalize()}")
    return file.shown


def _sends(kind: str) -> Callable[[Call], Awaitable[Json]]:
    async def run(call: Call) -> Json:
        given = call.uploads.get(kind) or call.params.get(kind)
        content = await content_of(call, kind, given, call.params)
        return send(call, {**content, **caption_content(call.params)})

    return run


async def send_media_group(call: Call) -> list[Json]:
    """An album: each item is a message of its own, with the same media_group_id."""
    items = call.params["media"]
    if not 2 <= len(items) <= 10:
        raise bad("media group must include 2-10 items")
    contents = [await input_media(call, item) for item in items]
    group = str(secrets.randbits(62))
    return [send(call, {**content, "media_group_id": group}) for content in contents]


async def input_media(call: Call, item: Any) -> Json:
    """The content that an InputMedia object describes."""
    if not isinstance(item, dict) or item.get("type") not in ALBUM:
        raise bad("can't parse InputMedia: type must be one of photo, video, audio, document")
    params = f.read_fields(f.CAPTION, item)
    return {**await content_of(call, item["type"], item.get("media"), params), **caption_content(params)}


def get_file(call: Call) -> Json:
    file = own_file(call, call.params["file_id"], "wrong file_id or the file is temporarily unavailable")
    if file.size > MAX_DOWNLOAD:
        raise bad("file is too big")
    return {
        "file_id": call.params["file_id"],
        "file_unique_id": file.uid,
        "file_size": file.size,
        "file_path": file.path,
    }


NUMBERS = {
    "video": ("duration", "width", "height"),
    "animation": ("duration", "width", "height"),
    "voice": ("duration",),
    "audio": ("duration",),
    "video_note": ("duration", "length"),
}


def _fields(kind: str) -> dict[str, f.Field]:
    numbers = {name: f.Field(f.integer, low=0) for name in NUMBERS.get(kind, ())}
    captions = {} if kind in ("sticker", "video_note") else f.CAPTION
    return {**f.SEND, **captions, **numbers, kind: f.Field(f.string)}


METHODS = {
    **{
        f"send{name}": Method(_sends(kind), _fields(kind), "write", one)
        for name, kind in {
            "Photo": "photo",
            "Video": "video",
            "Voice": "voice",
            "Audio": "audio",
            "Document": "document",
            "Animation": "animation",
            "Sticker": "sticker",
            "VideoNote": "video_note",
        }.items()
    },
    "sendMediaGroup": Method(
        send_media_group,
        {**f.PASS_ON, **f.REPLY, "media": f.Field(f.array, "there are no messages to send")},
        "write",
        lambda params: len(params["media"]),
    ),
    "getFile": Method(get_file, {"file_id": f.Field(f.string, "file_id is not specified")}),
}
