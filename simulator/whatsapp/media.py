"""Files: uploaded by the business, described by id, fetched from an address that is good for five minutes."""

from __future__ import annotations

import base64
import hashlib
import secrets

from simulator.api.body import Upload
from simulator.records import Json, StoredFile
from simulator.whatsapp import ids
from simulator.whatsapp.errors import GraphError, invalid, missing, unsupported
from simulator.whatsapp.records import WaMedia
from simulator.whatsapp.store import WhatsApp

GOOD_FOR = 5 * 60.0  # seconds
MB = 1024 * 1024
OFFICE = "application/vnd.openxmlformats-officedocument."
TYPES = {
    "audio/aac": ("audio", 16.0),
    "audio/amr": ("audio", 16.0),
    "audio/mpeg": ("audio", 16.0),
    "audio/mp4": ("audio", 16.0),
    "audio/ogg": ("audio", 16.0),
    "text/plain": ("document", 100.0),
    "application/pdf": ("document", 100.0),
    "application/msword": ("document", 100.0),
    "application/vnd.ms-excel": ("document", 100.0),
    "application/vnd.ms-powerpoint": ("document", 100.0),
    f"{OFFICE}wordprocessingml.document": ("document", 100.0),
    f"{OFFICE}spreadsheetml.sheet": ("document", 100.0),
    f"{OFFICE}presentationml.presentation": ("document", 100.0),
    "image/jpeg": ("image", 5.0),
    "image/png": ("image", 5.0),
    "image/webp": ("sticker", 0.5),
    "video/mp4": ("video", 16.0),
    "video/3gpp": ("video", 16.0),
}
STORED_AS = {
    "image": "photo",
    "audio": "audio",
    "video": "video",
    "sticker": "sticker",
    "document": "document",
}


def upload(whatsapp: WhatsApp, values: Json, files: dict[str, Upload]) -> Json:
    """POST /media: multipart with messaging_product, file and (by the file's own header) type."""
    if values.get("messaging_product") != "whatsapp":
        raise invalid("The parameter messaging_product is required.")
    file = files.get("file")
    if file is None:
        raise missing("file")
    mime = str(values.get("type") or file.mime).partition(";")[0].strip().lower()
    if mime not in TYPES:
        raise invalid(
            f"Param file must be a file with one of the following types: {', '.join(TYPES)}. Received {mime}."
        )
    kind, most = TYPES[mime]
    if not file.data or len(file.data) > most * MB:
        raise GraphError(131053, f"{kind}: 1 byte to {most:g} MB")
    stored = whatsapp.files.store(STORED_AS[kind], file.data, mime=mime, name=file.name)
    whatsapp.journal.put("StoredFile", vars(stored))
    return {"id": keep(whatsapp, stored, kind, file.data, uploaded=True).id}


def keep(whatsapp: WhatsApp, stored: StoredFile, kind: str, data: bytes, *, uploaded: bool) -> WaMedia:
    """A file under an id of Meta's."""
    digest = base64.b64encode(hashlib.sha256(data).digest()).decode()
    media = WaMedia(
        ids.number_id(),
        kind,
        stored.mime,
        digest,
        stored.size,
        stored.uid,
        whatsapp.clock(),
        uploaded,
        stored.name,
    )
    whatsapp.add(media)
    return media


def describe(whatsapp: WhatsApp, media: WaMedia, base: str) -> Json:
    """GET /{media}: an address, new at each asking."""
    if not whatsapp.living(media):
        raise unsupported(media.id, "GET")
    now = whatsapp.clock()
    whatsapp.links = {secret: one for secret, one in whatsapp.links.items() if one[1] > now}
    secret = secrets.token_urlsafe(24)
    whatsapp.links[secret] = (media.id, now + GOOD_FOR)
    return {
        "messaging_product": "whatsapp",
        "url": f"{base}/wa/media/{secret}",
        "mime_type": media.mime,
        "sha256": media.sha256,
        "file_size": media.size,
        "id": media.id,
    }


def fetched(whatsapp: WhatsApp, secret: str) -> tuple[bytes, str] | None:
    """The bytes behind an address and their type; None where it is no longer good."""
    media_id, until = whatsapp.links.get(secret, ("", 0.0))
    media = whatsapp.media.get(media_id)
    if media is None or whatsapp.clock() >= until:
        return None
    return whatsapp.files.read(whatsapp.files.known[media.uid]), media.mime


def delete(whatsapp: WhatsApp, media: WaMedia) -> Json:
    whatsapp.media.pop(media.id, None)
    whatsapp.journal.put("wa_media_gone", {"id": media.id})
    return {"success": True}
