"""One picture to each step, and a beat of 110 a minute: they come with the city's file, and go out as both platforms take them."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

import cities
from bench.first_aid import beat
from bench.first_aid.__main__ import SCENES
from bot.channels.whatsapp.layout import body_of
from cities.first_aid import BEAT, SHIPPED
from cities.loader import files_of
from domain.message import Button, Delivery, Form
from tests.first_aid.test_while_they_drive import asked
from tests.town import Town

BOOK = cities.load(cities.default_city()).first_aid
NAMED = {step.picture for card in BOOK.cards.values() for step in card.steps}


def test_each_step_has_a_picture_and_each_picture_its_step() -> None:
    assert {f"{name}.png" for name in SCENES} == NAMED
    for name in NAMED:
        path = BOOK.file(name)
        assert path is not None and path.stat().st_size < 40_000
        assert Image.open(path).size == (640, 480)


def test_hands_keep_time_110_times_a_minute() -> None:
    gaps = {after - before for before, after in pairwise(beat.onsets())}
    assert len(beat.onsets()) == 220 and max(gaps) - min(gaps) <= 1
    assert max(gaps) / beat.RATE == pytest.approx(60 / 110, abs=1e-4)
    sound = beat.samples()
    assert max(sound[beat.onsets()[1] :][:2000]) > 15_000 and max(sound[10_000:20_000]) < 100


def test_its_file_is_a_voice_for_both_platforms() -> None:
    content = (SHIPPED / BEAT).read_bytes()
    last = content.rindex(b"OggS")
    seconds = int.from_bytes(content[last + 6 : last + 14], "little") / 48_000
    assert content.startswith(b"OggS") and b"OpusHead" in content[:100] and len(content) < 1_000_000
    assert seconds == pytest.approx(beat.SECONDS, abs=0.1)


async def test_a_step_comes_with_its_picture_and_the_beat_where_hands_press(town: Town) -> None:
    ani = await asked(town)
    await ani.taps("Tidak")
    shown = ani.last.delivery
    assert shown.form is Form.PHOTO and shown.file_name == "rjp-periksa.png" and shown.mime == "image/png"
    assert Image.open(BytesIO(shown.file or b"")).size == (640, 480)
    await ani.taps("Lanjut")
    await ani.taps("Lanjut")
    *_, pressing, sound = ani.messages
    assert pressing.delivery.file_name == "rjp-tekan.png"
    assert sound.delivery.form is Form.VOICE and sound.delivery.mime == "audio/ogg"
    assert "110 ketukan" in sound.text
    await ani.taps("Ulangi")
    assert ani.messages[-2].delivery.file_name == "rjp-tekan.png"


async def test_a_picture_that_is_gone_holds_no_word_back(town: Town) -> None:
    ani = await asked(town)
    await town.start_again(
        lambda city: replace(city, first_aid=replace(city.first_aid, folder=Path("/none")))
    )
    book = town.app.city.first_aid
    cards = {
        k: replace(c, steps=tuple(replace(s, picture="x.png") for s in c.steps))
        for k, c in book.cards.items()
    }
    signed = {k: replace(c, signed_as=c.digest) for k, c in cards.items()}
    await town.start_again(lambda city: replace(city, first_aid=replace(city.first_aid, cards=signed)))
    await ani.taps("Tidak")
    assert ani.last.delivery.form is Form.TEXT and "1/4" in ani.last.text


def test_a_citys_own_picture_goes_before_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "miring.png").write_bytes(b"own")
    book = replace(BOOK, folder=tmp_path)
    assert book.file("miring.png") == tmp_path / "miring.png"
    assert book.file("selimut.png") == SHIPPED / "selimut.png"
    assert book.file("../kota-bengkulu.toml") is None


def test_a_citys_own_pictures_are_kept_with_its_last_right_file(tmp_path: Path) -> None:
    (tmp_path / "pertolongan").mkdir()
    for name in ("miring.png", BEAT, "catatan.txt"):
        (tmp_path / "pertolongan" / name).write_bytes(b"own")
    (tmp_path / "kota.toml").write_text(cities.default_city().read_text(encoding="utf-8"), encoding="utf-8")
    kept = {name for name in files_of(tmp_path / "kota.toml") if name.startswith("pertolongan/")}
    assert kept == {"pertolongan/miring.png", f"pertolongan/{BEAT}"}
    assert not [name for name in files_of(cities.default_city()) if name.startswith("pertolongan/")]


def test_a_picture_that_is_not_there_is_a_mistake(tmp_path: Path) -> None:
    for beside in cities.default_city().parent.glob("*.csv"):
        (tmp_path / beside.name).write_bytes(beside.read_bytes())
    text = cities.default_city().read_text(encoding="utf-8").replace("miring-kepala.png", "kepala.jpg")
    (tmp_path / "kota.toml").write_text(text, encoding="utf-8")
    with pytest.raises(cities.CityMistakes) as refused:
        cities.load(tmp_path / "kota.toml")
    assert 'berkas "kepala.jpg" tidak ada' in str(refused.value)


def _photo(*labels: str) -> dict[str, Any]:
    buttons = tuple((Button(label, f"h.aid_step.a:{n}"),) for n, label in enumerate(labels))
    delivery = Delivery(Form.PHOTO, "628", text="<b>1/4</b> Tekan", buttons=buttons, file=b"x")
    return body_of(delivery, "media-1")


def test_on_whatsapp_the_picture_stands_above_the_buttons() -> None:
    body = _photo("Lanjut", "Ulangi")["interactive"]
    assert body["type"] == "button" and body["header"] == {"type": "image", "image": {"id": "media-1"}}
    assert body["body"]["text"] == "*1/4* Tekan" and len(body["action"]["buttons"]) == 2
    assert _photo()["type"] == "image" and _photo(*"abcd")["type"] == "image"
