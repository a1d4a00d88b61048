"""Whatever arrives: an answer, in bounded memory and time, and a copy that betrays nothing."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
import pytest_asyncio
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bot.media.inspected import Inspected, Problem, pack, unpack
from bot.media.kinds import OPENED
from bot.media.worker import PictureWorker
from tests.media.hostile import PHOTO, Case, cases, located
from tests.media.scenes import decoded, encoded, scene

pytestmark = pytest.mark.asyncio(loop_scope="module")
CASES = list(cases())
MOST_MEMORY = 200 * 1024  # KiB
MOST_SECONDS = 5.0


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def worker() -> AsyncIterator[PictureWorker]:
    """One for all tests: a file that kills it must not harm the next."""
    ours = PictureWorker()
    yield ours
    await ours.stop()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.label)
async def test_every_file_gets_its_answer(worker: PictureWorker, case: Case) -> None:
    data, began = case.data, time.perf_counter()
    found = await worker.inspect(data)
    assert time.perf_counter() - began < MOST_SECONDS
    assert worker.peak < MOST_MEMORY
    assert (found.mime, found.problem) == (case.kind, case.problem)
    if not case.shown:
        assert found == Inspected(case.kind, problem=case.problem)
        return
    assert found.copy is not None
    copy = decoded(found.copy)
    assert (copy.format, copy.mode, max(copy.size)) == (
        "JPEG",
        "RGB",
        min(1600, max(found.width, found.height)),
    )
    assert case.size in (None, (found.width, found.height))


async def test_there_are_enough_of_them() -> None:
    assert len(CASES) >= 40
    assert len({case.label for case in CASES}) == len(CASES)
    assert {case.kind for case in CASES} > OPENED


async def test_the_kernel_holds_the_limit(worker: PictureWorker) -> None:
    """So the peak is bounded for files that nobody has thought of, and for those that killed the process."""
    await worker.inspect(PHOTO)
    limits = Path(f"/proc/{worker.pid}/limits").read_text().splitlines()
    space = next(line for line in limits if line.startswith("Max address space"))
    assert int(space.split()[3]) < MOST_MEMORY * 1024


async def test_the_process_knows_no_secret(worker: PictureWorker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CITIZEN_BOT_TOKEN", "112:secret")
    await worker.stop()
    await worker.inspect(PHOTO)
    assert b"secret" not in Path(f"/proc/{worker.pid}/environ").read_bytes()
    mapped = Path(f"/proc/{worker.pid}/maps").read_text()
    assert "libwebp" in mapped or "_webp" in mapped or "_imaging" in mapped
    assert "obstore" not in mapped
    assert "pydantic" not in mapped


async def test_the_process_is_used_again(worker: PictureWorker) -> None:
    await worker.inspect(PHOTO)
    first = worker.pid
    await worker.inspect(PHOTO)
    assert worker.pid == first is not None


async def test_a_dead_process_is_replaced(worker: PictureWorker) -> None:
    before = await worker.inspect(PHOTO)
    assert worker.pid
    os.kill(worker.pid, signal.SIGKILL)
    assert await worker.inspect(PHOTO) == before


async def test_a_process_that_hangs_is_replaced() -> None:
    hasty = PictureWorker(seconds_per_file=0.3)
    await hasty.inspect(PHOTO)
    assert hasty.pid
    os.kill(hasty.pid, signal.SIGSTOP)
    assert await hasty.inspect(PHOTO) == Inspected("image/jpeg", problem=Problem.UNREADABLE)
    assert hasty.pid is None
    await hasty.stop()


async def test_stopping_leaves_no_process() -> None:
    ours = PictureWorker()
    await ours.inspect(PHOTO)
    pid = ours.pid
    await ours.stop()
    assert ours.pid is None
    assert not Path(f"/proc/{pid}").exists()
    await ours.stop()


async def test_an_abandoned_question_is_not_answered_to_the_next(worker: PictureWorker) -> None:
    expected = await worker.inspect(PHOTO)
    asked = asyncio.create_task(worker.inspect(encoded(scene(77, (1600, 1200)))))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    asked.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asked
    assert await worker.inspect(PHOTO) == expected


async def test_many_at_once_and_the_loop_goes_on(worker: PictureWorker) -> None:
    photos = [encoded(scene(seed, (320, 240))) for seed in range(8)]
    turns = 0

    async def count() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0.001)

    counting = asyncio.create_task(count())
    answers = await asyncio.gather(*(worker.inspect(photo) for photo in photos))
    counting.cancel()
    assert len({answer.picture_hash for answer in answers}) == len(photos)
    assert turns > len(photos)


async def test_the_copy_says_nothing_about_the_sender(worker: PictureWorker) -> None:
    photo = encoded(scene(10), exif=located(), comment=b"SECRETPHONE", icc_profile=b"SECRETPHONE" * 20)
    assert b"SECRETPHONE" in photo
    found = await worker.inspect(photo)
    assert found.copy is not None
    assert b"SECRETPHONE" not in found.copy
    assert not decoded(found.copy).getexif()
    assert set(decoded(found.copy).info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


@pytest.mark.parametrize("orientation", range(1, 9))
async def test_the_copy_is_upright(worker: PictureWorker, orientation: int) -> None:
    """The red corner of the picture as people see it stays where it is, however the camera was held."""
    seen = Image.new("RGB", (300, 200), "navy")
    seen.paste("red", (0, 0, 60, 60))
    flips = Image.Transpose
    held = {2: flips.FLIP_LEFT_RIGHT, 3: flips.ROTATE_180, 4: flips.FLIP_TOP_BOTTOM, 5: flips.TRANSPOSE}
    held |= {6: flips.ROTATE_90, 7: flips.TRANSVERSE, 8: flips.ROTATE_270}
    stored = seen.transpose(held[orientation]) if orientation in held else seen
    found = await worker.inspect(encoded(stored, exif=located(orientation)))
    assert found.copy is not None
    assert (found.width, found.height) == (300, 200)
    red, _, blue = decoded(found.copy).getpixel((20, 20))  # type: ignore[misc]
    assert red > 200 > 60 > blue


async def test_greys_and_transparency_survive(worker: PictureWorker) -> None:
    """A 16-bit picture keeps its shades, a see-through one lies on white."""
    greys = {"16-bit grey": "grey", "grey": "16-bit grey"}
    played = {case.label: case for case in CASES}
    hashes = {label: (await worker.inspect(played[label].data)).picture_hash for label in greys}
    assert len(set(hashes.values())) == 1
    clear = await worker.inspect(played["all see-through"].data)
    assert clear.copy is not None
    assert decoded(clear.copy).getpixel((5, 5)) == (255, 255, 255)


async def test_a_damaged_picture_is_looked_up_but_not_kept(worker: PictureWorker) -> None:
    whole, cut = await worker.inspect(PHOTO), await worker.inspect(PHOTO[:-2])
    assert cut.problem is Problem.DAMAGED
    assert cut.picture_hash == ""
    assert cut.views == whole.views


@given(
    found=st.builds(
        Inspected,
        mime=st.text(),
        picture_hash=st.text(),
        views=st.lists(st.text()).map(tuple),
        copy=st.none() | st.binary(min_size=1),
        width=st.integers(0, 2**31),
        problem=st.none() | st.sampled_from(Problem),
    )
)
def test_answers_travel_unchanged(found: Inspected) -> None:
    assert unpack(*pack(found)) == found


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF", "WEBP"])
async def test_flipped_bytes_never_raise(worker: PictureWorker, form: str) -> None:
    """Forty broken variants of a good file: each gets an answer, and the process survives or is replaced."""
    good = encoded(scene(21, (96, 72)), form)
    for turn in range(40):
        broken = bytearray(good)
        for step in range(1 + turn % 4):
            broken[(turn * 7919 + step * 104729) % len(broken)] ^= 1 << turn % 8
        found = await worker.inspect(bytes(broken))
        assert (found.copy is None) == (found.problem not in (None, Problem.DAMAGED))
        assert replace(found, copy=None).mime in {"image/" + form.lower(), "application/octet-stream"}
