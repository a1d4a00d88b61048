"""A picture that the platform does not give at once is asked for again; one that stays lost is asked of whoever sent it."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.channels.port import ChannelError, Refused, Revoked, Unsure
from bot.loops.errand_work import UNKEPT
from bot.media import store
from domain.message import Form, Kind, Media
from models import notes
from tests.scenarios.stories import JPEG
from tests.town import CITIZEN, PANORAMA, Person, Town

ANSWERS: dict[str, Callable[[], ChannelError]] = {
    "the file is not there": lambda: Refused("the file is not there (HTTP 404)"),
    "unknown refusal": lambda: Refused("Bad Request: something new"),
    "not found": lambda: Revoked("Not Found"),
    "no answer": lambda: Unsure("TimeoutError"),
}
PASSED_ON = {Kind.PHOTO: "📷 Foto", Kind.VIDEO: "🎥 Video", Kind.DOCUMENT: "📎 Berkas"}


async def fire(town: Town) -> Person:
    ani = town.citizen()
    await ani.says("rumah kebakaran, api besar")
    await ani.shares(PANORAMA)
    return ani


def pictures(town: Town) -> int:
    return sum(m.delivery.form is Form.PHOTO for m in town.group("damkar").messages)


async def wait(town: Town, tries: int = 6) -> None:
    """Until it has been tried so many times more."""
    for seconds in (2, 4, 8, 16, 32, 64)[:tries]:
        await town.forward(seconds=seconds + 1)


@pytest.mark.parametrize("why", ANSWERS)
async def test_a_refused_download_is_tried_again(any_town: Town, why: str) -> None:
    town = any_town
    ani = await fire(town)
    town.channels[CITIZEN].fail(ANSWERS[why](), "download", times=3)
    await ani.sends(Kind.PHOTO, JPEG)
    assert pictures(town) == 0
    await wait(town)
    assert pictures(town) == 1
    assert not town.group("damkar").hears("berkas tidak bisa diambil")
    assert not ani.hears("kirim sekali lagi")


@pytest.mark.parametrize("kind", PASSED_ON)
async def test_what_stays_lost_is_asked_for_once_more(any_town: Town, kind: Kind) -> None:
    town = any_town
    ani = await fire(town)
    town.channels[CITIZEN].fail(ANSWERS["the file is not there"](), "download", times=8)
    await ani.sends(kind, JPEG)
    await ani.sends(kind, JPEG)
    await wait(town)
    assert town.group("damkar").hears(ani.code, "berkas tidak bisa diambil", "pelapor diminta mengirim lagi")
    asked = [t for t in ani.texts if "kirim sekali lagi" in t]
    assert len(asked) == 1 and asked[0].startswith(PASSED_ON[kind])
    await ani.sends(Kind.PHOTO, JPEG)
    assert pictures(town) == 1


async def test_a_picture_that_cannot_be_kept_is_tried_again(
    any_town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full for ten seconds."""
    town = any_town
    ani = await fire(town)
    with monkeypatch.context() as full:
        full.setattr(store, "_settle", no_room)
        await ani.sends(Kind.PHOTO, JPEG)
        await town.forward(seconds=10)
        assert pictures(town) == 0
    await wait(town)
    assert pictures(town) == 1 and not ani.hears("kirim sekali lagi")


async def test_what_is_never_kept_is_said_as_it_is(any_town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    town = any_town
    ani = await fire(town)
    monkeypatch.setattr(store, "_settle", no_room)
    await ani.sends(Kind.PHOTO, JPEG)
    await wait(town)
    assert town.group("damkar").hears(ani.code, "tidak bisa disimpan", "tanyakan isinya")
    assert not town.group("damkar").hears("terlalu besar") and ani.hears("kirim sekali lagi")
    told = await town.read(lambda tx: notes.read(tx, f"notice:{UNKEPT}"))
    assert told


def no_room(_path: Path) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


async def test_who_spoke_and_was_not_heard_is_known_to_have_spoken(any_town: Town) -> None:
    """Beside a place, before words, after them: whoever reads the card reads that nobody has heard it."""
    town, ani = any_town, any_town.citizen()
    town.channels[CITIZEN].fail(ANSWERS["the file is not there"](), "download", times=7)
    await ani.sends(Kind.VOICE, b"OggS", mime="audio/ogg")
    await ani.shares(PANORAMA)
    await wait(town)
    await town.forward(minutes=2)
    assert town.group("ruang_kendali").hears("BICARA", "belum didengar")
    assert ani.hears("Pesan suara", "tulis apa yang terjadi, atau kirim sekali lagi")


@pytest.mark.parametrize("kind", [Kind.VOICE, *PASSED_ON])
async def test_a_refusal_that_stays_is_believed_within_a_quarter_of_a_minute(
    any_town: Town, kind: Kind
) -> None:
    """What has no answer at all may have one later; what is refused again and again is asked for."""
    town = any_town
    ani = await fire(town)
    town.channels[CITIZEN].fail(ANSWERS["the file is not there"](), "download", times=7)
    await ani.sends(kind, b"OggS")
    await wait(town, 3)
    assert ani.hears("kirim sekali lagi")
    assert town.group("damkar").hears(ani.code, "pelapor diminta")


async def test_no_answer_is_waited_for_longer(town: Town) -> None:
    ani = await fire(town)
    town.channels[CITIZEN].fail(ANSWERS["no answer"](), "download", times=5)
    await ani.sends(Kind.PHOTO, JPEG)
    await wait(town, 5)
    assert not ani.hears("kirim sekali lagi") and pictures(town) == 1


async def test_what_is_too_large_is_said_at_once(town: Town) -> None:
    ani = await fire(town)
    await ani.does(Kind.VIDEO, media=Media("big", "big", "video/mp4", 25 * 1024 * 1024))
    assert ani.hears("🎥 Video", "terlalu besar", "lebih pendek")


async def test_whoever_reports_in_silence_reads_no_word_that_betrays(town: Town) -> None:
    ani = town.citizen()
    await ani.says("tolong suami saya memukul saya pakai kayu")
    await ani.shares(PANORAMA)
    town.channels[CITIZEN].fail(ANSWERS["unknown refusal"](), "download", times=7)
    await ani.sends(Kind.PHOTO, JPEG)
    await wait(town)
    assert ani.hears("Yang tadi belum masuk", loud=False) and not ani.hears("belum sampai ke petugas")


@pytest.mark.parametrize("kind", [Kind.VOICE, *PASSED_ON])
async def test_nothing_is_said_to_be_passed_on_before_it_is(
    any_town: Town, monkeypatch: pytest.MonkeyPatch, kind: Kind
) -> None:
    town = any_town
    ani = await fire(town)
    heard = len(ani.texts)
    monkeypatch.setattr(store, "_settle", no_room)
    await ani.sends(kind, b"OggS")
    [told] = ani.texts[heard:]
    assert "diterima, sedang kami teruskan" in told


def speaks(town: Town, agency: str) -> list[str]:
    return [m.text for m in town.group(agency).messages if "BICARA" in m.text or "bicara" in m.text]


async def test_a_voice_that_cannot_be_kept_yet_is_named_at_once(
    any_town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once, however often it is tried; and what was said of it no longer stands once it is there."""
    town = any_town
    ani = await fire(town)
    with monkeypatch.context() as full:
        full.setattr(store, "_settle", no_room)
        await ani.sends(Kind.VOICE, b"OggS", mime="audio/ogg")
        await town.forward(seconds=1)
        assert ["belum bisa diambil" in said for said in speaks(town, "damkar")] == [True]
        await town.forward(seconds=8)
        assert len(speaks(town, "damkar")) == 1
    await wait(town)
    assert ["lihat di bawah" in said for said in speaks(town, "damkar")] == [True]
    assert sum(m.delivery.form is Form.VOICE for m in town.group("damkar").messages) == 1


async def test_a_voice_before_the_place_is_named_once_its_ticket_is_there(
    any_town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    town, ani = any_town, any_town.citizen()
    monkeypatch.setattr(store, "_settle", no_room)
    await ani.says("rumah kebakaran, api besar")
    await ani.sends(Kind.VOICE, b"OggS", mime="audio/ogg")
    await ani.shares(PANORAMA)
    await town.forward(seconds=20)
    assert ["belum bisa diambil" in said for said in speaks(town, "damkar")] == [True]


async def test_a_picture_on_its_way_is_named_nowhere(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has spoken."""
    ani = await fire(town)
    heard = len(town.group("damkar").messages)
    monkeypatch.setattr(store, "_settle", no_room)
    await ani.sends(Kind.PHOTO, JPEG)
    await town.forward(seconds=8)
    assert len(town.group("damkar").messages) == heard


async def test_a_voice_of_a_secret_ticket_is_named_to_who_reads_it(
    any_town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says("tolong suami saya memukul saya pakai kayu")
    await ani.shares(PANORAMA)
    groups = {agency: len(town.group(agency).messages) for agency in town.groups}
    monkeypatch.setattr(store, "_settle", no_room)
    await ani.sends(Kind.VOICE, b"OggS", mime="audio/ogg")
    await town.forward(seconds=1)
    named = {
        agency
        for agency in town.groups
        if speaks(town, agency)[-1:] and len(town.group(agency).messages) > groups[agency]
    }
    assert named == {"ruang_kendali"}, named
    assert not ani.hears("Pesan suara", loud=True)
