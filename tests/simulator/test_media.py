"""Photos, voice, files: what bots get to see of them, and the pictures that are generated."""

from __future__ import annotations

import base64
import io
import itertools
from typing import Any

import aiohttp
import pytest
from PIL import Image

from simulator import scenes, sounds
from tests.simulator.driver import CITIZEN, OPERATOR, Driver


def picture(width: int = 600, height: int = 400, kind: str = "JPEG", *, exif: bool = False) -> bytes:
    target = io.BytesIO()
    drawn = Image.new("RGB", (width, height), (200, 30, 30))
    marks = Image.Exif()
    if exif:
        marks[0x010F] = "Camera"
        marks.get_ifd(0x8825)[1] = "S"
    drawn.save(target, kind, exif=marks)
    return target.getvalue()


def b64(data: bytes) -> dict[str, str]:
    return {"base64": base64.b64encode(data).decode()}


async def last(sim: Driver, token: str = CITIZEN) -> Any:
    return (await sim.updates(token))[-1]["message"]


async def fetch(sim: Driver, token: str, file_id: str) -> bytes:
    path = (await sim.api(token, "getFile", file_id=file_id)).result["file_path"]
    found: bytes = await sim.get(f"/file/bot{token}/{path}")
    return found


async def test_a_photo_comes_in_sizes_without_exif(sim: Driver) -> None:
    person = await sim.starter()
    sent = await sim.post(
        "/sim/send", user=person, chat="sigap_lapor_bot", photo=b64(picture(exif=True)), caption="api"
    )
    sizes = (await last(sim))["photo"]
    assert [(s["width"], s["height"]) for s in sizes] == [(320, 213), (600, 400)]
    data = await fetch(sim, CITIZEN, sizes[-1]["file_id"])
    assert len(data) == sizes[-1]["file_size"]
    assert not Image.open(io.BytesIO(data)).getexif()
    assert await sim.get(f"/sim/media/{sent['media']['file_id']}") == data
    assert (sent["caption"], sent["media"]["kind"]) == ("api", "photo")


async def test_a_document_stays_as_it_is(sim: Driver) -> None:
    person = await sim.starter()
    data = picture(exif=True)
    document = {**b64(data), "file_name": "foto.jpg", "mime_type": "image/jpeg"}
    await sim.post("/sim/send", user=person, chat="sigap_lapor_bot", document=document)
    shown = (await last(sim))["document"]
    assert (shown["file_name"], shown["mime_type"], shown["file_size"]) == (
        "foto.jpg",
        "image/jpeg",
        len(data),
    )
    assert await fetch(sim, CITIZEN, shown["file_id"]) == data


@pytest.mark.parametrize(
    ("kind", "given", "wanted"),
    [
        ("voice", {"generate": {"seconds": 3}}, {"duration": 3, "mime_type": "audio/ogg"}),
        ("video", {"generate": {"scene": "fire", "seed": 1}}, {"mime_type": "video/mp4", "width": 640}),
        ("sticker", {"emoji": "🙏"}, {"emoji": "🙏", "type": "regular"}),
        ("audio", {"generate": {}}, {"mime_type": "audio/mpeg"}),
    ],
)
async def test_other_media(sim: Driver, kind: str, given: Any, wanted: Any) -> None:
    person = await sim.starter()
    sent = await sim.post("/sim/send", user=person, chat="sigap_lapor_bot", **{kind: given})
    shown = (await last(sim))[kind]
    assert {name: shown[name] for name in wanted} == wanted
    assert sent["media"]["kind"] == kind
    assert shown["file_unique_id"] == sent["media"]["file_id"]


async def test_a_film_over_20_mb_cannot_be_fetched(sim: Driver) -> None:
    person = await sim.starter()
    big = {"generate": {"scene": "fire", "size": 20_000_001}}
    await sim.post("/sim/send", user=person, chat="sigap_lapor_bot", video=big)
    video = (await last(sim))["video"]
    assert (video["file_size"], "thumbnail" in video) == (20_000_001, True)
    refused = await sim.api(CITIZEN, "getFile", file_id=video["file_id"])
    assert (refused.status, refused.description) == (400, "Bad Request: file is too big")


async def test_a_file_id_belongs_to_one_bot(sim: Driver) -> None:
    person = await sim.starter()
    await sim.says(person, "/start", "sigap_petugas_bot")
    await sim.post("/sim/send", user=person, chat="sigap_lapor_bot", photo=b64(picture()))
    file_id = (await last(sim))["photo"][-1]["file_id"]
    assert (await sim.api(OPERATOR, "getFile", file_id=file_id)).status == 400
    assert (await sim.api(OPERATOR, "sendPhoto", chat_id=person, photo=file_id)).status == 400
    again = (await sim.api(CITIZEN, "sendPhoto", chat_id=person, photo=file_id)).result
    assert again["photo"][-1]["file_id"] == file_id
    as_video = await sim.api(CITIZEN, "sendVideo", chat_id=person, video=file_id)
    assert as_video.description == "Bad Request: can't use file of type Photo as Video"


def upload(field: str, data: bytes, **more: str) -> aiohttp.FormData:
    form = aiohttp.FormData()
    for name, value in more.items():
        form.add_field(name, value)
    form.add_field(field, data, filename="foto.jpg", content_type="image/jpeg")
    return form


async def test_a_bot_uploads(sim: Driver) -> None:
    group, _ = await sim.group()
    form = upload(
        "photo",
        picture(),
        chat_id=str(group),
        caption="<b>Bukti</b>",
        parse_mode="HTML",
        protect_content="true",
    )
    sent = (await sim.form(OPERATOR, "sendPhoto", form)).result
    assert (sent["caption"], sent["has_protected_content"]) == ("Bukti", True)
    assert [s["width"] for s in sent["photo"]] == [320, 600]
    seen = (await sim.messages(group))[-1]
    assert (seen["media"]["width"], seen["protected"]) == (600, True)
    call = (await sim.get("/sim/calls"))[-1]
    assert call["params"]["photo"] == {"name": "foto.jpg", "size": len(picture())}


async def test_an_album_and_its_attachments(sim: Driver) -> None:
    group, _ = await sim.group()
    media = '[{"type":"photo","media":"attach://a","caption":"satu"},{"type":"photo","media":"attach://b"}]'
    form = upload("a", picture(), chat_id=str(group), media=media)
    form.add_field("b", picture(300, 300), filename="b.jpg")
    first, second = (await sim.form(OPERATOR, "sendMediaGroup", form)).result
    assert first["media_group_id"] == second["media_group_id"]
    assert (first["caption"], second["photo"][-1]["width"]) == ("satu", 300)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"not a picture", "IMAGE_PROCESS_FAILED"),
        (picture()[:300], "IMAGE_PROCESS_FAILED"),
        (picture(3000, 100), "PHOTO_INVALID_DIMENSIONS"),
        (b"", "file must be non-empty"),
    ],
)
async def test_pictures_that_are_none(sim: Driver, data: bytes, said: str) -> None:
    person = await sim.starter()
    answer = await sim.form(CITIZEN, "sendPhoto", upload("photo", data, chat_id=str(person)))
    assert (answer.status, answer.description) == (400, f"Bad Request: {said}")


async def test_a_caption_has_its_own_limit(sim: Driver) -> None:
    person = await sim.starter()
    answer = await sim.form(
        CITIZEN, "sendPhoto", upload("photo", picture(), chat_id=str(person), caption="x" * 1025)
    )
    assert answer.description == "Bad Request: message caption is too long"


def fingerprint(data: bytes) -> list[bool]:
    """A 64-bit difference hash."""
    small = Image.open(io.BytesIO(data)).convert("L").resize((9, 8), Image.Resampling.LANCZOS)
    rows = [[float(str(small.getpixel((x, y)))) for x in range(9)] for y in range(8)]
    return [row[x] > row[x + 1] for row in rows for x in range(8)]


def distance(a: list[bool], b: list[bool]) -> int:
    return sum(x != y for x, y in zip(a, b, strict=True))


@pytest.mark.parametrize("scene", scenes.TITLES)
def test_seeds_differ_and_a_recycled_picture_is_the_same(scene: str) -> None:
    fresh = {seed: fingerprint(scenes.picture(scene, seed, "fresh")) for seed in range(1, 6)}
    pairs = [distance(fresh[a], fresh[b]) for a, b in itertools.combinations(fresh, 2)]
    assert sorted(pairs)[1] > 10
    for seed, original in fresh.items():
        assert distance(original, fingerprint(scenes.picture(scene, seed, "recycled"))) <= 8
        assert scenes.picture(scene, seed, "fresh") != scenes.picture(scene, seed, "recycled")


async def test_the_camera_roll(sim: Driver) -> None:
    listed = await sim.get("/sim/scenes")
    assert {"fire", "snake", "flood", "accident", "unrelated"} <= {entry["scene"] for entry in listed}
    shown = await sim.get("/sim/scenes/fire.jpg?seed=3")
    assert Image.open(io.BytesIO(shown)).size == (960, 720)
    assert shown == scenes.picture("fire", 3, "fresh")
    await sim.get("/sim/scenes/dragon.jpg", 400)


def test_silence_is_ogg_opus_of_the_right_length() -> None:
    data = sounds.silence(2)
    assert data.count(b"OggS") == 4
    assert data[28:36] == b"OpusHead"
    last_page = data.rindex(b"OggS")
    assert int.from_bytes(data[last_page + 6 : last_page + 14], "little") == 2 * 48_000
