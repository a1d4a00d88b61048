"""Evidence in S3: a whole report with its picture, and everything moved there and back by one command."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
import sqlalchemy as sa
from typer.testing import CliRunner

from bot.commands.cli import app as commands
from bot.evidence_package.moving import move
from bot.media.store import EvidenceStore, WrongPath
from domain.message import Kind
from models.evidence import files
from tests.founding import found_town
from tests.media.bucket import Bucket, serving
from tests.media.scenes import encoded, scene
from tests.privacy.test_citizen_rights import PHRASE, ended, told_everything
from tests.town import Town

PLACE = "s3://bukti-kota/bengkulu"
PICTURES = [encoded(scene(n)) for n in range(5)]


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[Bucket]:
    with serving(Bucket()) as bucket:
        for name, value in {
            "AWS_ENDPOINT_URL": bucket.base,
            "AWS_ALLOW_HTTP": "true",
            "AWS_ACCESS_KEY_ID": "KEY",
            "AWS_SECRET_ACCESS_KEY": "SECRET",
            "AWS_REGION": "id-jkt",
        }.items():
            monkeypatch.setenv(name, value)
        yield bucket


async def test_a_picture_is_kept_shown_and_forgotten(tmp_path: Path, bucket: Bucket) -> None:
    town = await found_town(tmp_path, SIGAP_EVIDENCE=PLACE)
    ani = await told_everything(town)
    await town.forward(seconds=10)
    assert bucket.objects and not bucket.unsigned
    assert all(k.startswith("bengkulu/") for k in bucket.objects)
    assert not list((tmp_path / "evidence").rglob("*")), "nothing lies on this computer"
    assert [m for m in town.group("damkar").messages if m.delivery.form == "photo" and m.delivery.file]
    await ended(town, ani)
    await ani.says("/hapusdata")
    await ani.says(PHRASE)
    await town.forward(minutes=11)
    assert not bucket.objects
    await town.app.close()


async def filled(folder: Path) -> Town:
    """Five pictures in a folder, known to a database on disk."""
    town = await found_town(folder, database=f"sqlite:///{folder / 'sigap.db'}")
    ani = town.citizen()
    await ani.says("rumah kebakaran, api besar")
    for picture in PICTURES:
        await ani.sends(Kind.PHOTO, picture, mime="image/jpeg")
    await town.forward(seconds=10)
    return town


async def moves(folder: Path, *words: str, at: str = "") -> tuple[int, str]:
    environment = {
        "SIGAP_DATA": str(folder),
        "DATABASE_URL": f"sqlite:///{folder / 'sigap.db'}",
        "SIGAP_EVIDENCE": at,
    }
    line = ["bukti", "pindah", *words]
    result = await asyncio.to_thread(CliRunner().invoke, commands, line, env=environment)
    return result.exit_code, result.output


async def known(town: Town) -> list[str]:
    found = await town.read(lambda tx: tx.execute(sa.select(files.c.path, files.c.copy_path)).all())
    return sorted(p for row in found for p in row if p)


async def test_there_and_back_by_one_command(tmp_path: Path, bucket: Bucket) -> None:
    town = await filled(tmp_path)
    paths = await known(town)
    assert len(paths) >= len(PICTURES)
    before = {p: (tmp_path / "evidence" / p).read_bytes() for p in paths}
    code, said = await moves(tmp_path, PLACE)
    assert code == 0, said
    assert {k.removeprefix("bengkulu/"): v for k, v in bucket.objects.items()} == before
    assert (await moves(tmp_path, PLACE, "--hapus"))[0] == 0
    assert not [p for p in (tmp_path / "evidence").rglob("*") if p.is_file()]
    code, said = await moves(tmp_path, str(tmp_path / "evidence"), "--hapus", at=PLACE)
    assert code == 0, said
    assert not bucket.objects
    assert {p: (tmp_path / "evidence" / p).read_bytes() for p in paths} == before
    await town.app.close()


async def test_a_bucket_that_is_full_costs_nothing(tmp_path: Path, bucket: Bucket) -> None:
    town = await filled(tmp_path)
    paths = await known(town)
    bucket.refuse_after = 2
    code, _ = await moves(tmp_path, PLACE, "--hapus")
    assert code != 0
    assert all((tmp_path / "evidence" / p).exists() for p in paths)
    bucket.refuse_after = 10**9
    assert (await moves(tmp_path, PLACE, "--hapus"))[0] == 0
    assert len(bucket.objects) == len(paths)
    await town.app.close()


async def test_what_was_changed_in_the_bucket_is_not_taken_back(tmp_path: Path, bucket: Bucket) -> None:
    there, back = EvidenceStore(PLACE), EvidenceStore(tmp_path / "back")
    await there.put(sha256(b"a photograph").hexdigest(), b"a photograph")
    (key,) = bucket.objects
    bucket.objects[key] = b"another photograph"
    with pytest.raises(WrongPath):
        await move(there, back, delete=True)
    assert bucket.objects
