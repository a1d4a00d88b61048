"""An evidence package holds what a legal office needs, and no changed byte goes unnoticed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from hashlib import sha256
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.evidence_package.check import examine
from bot.evidence_package.container import pack, unpack
from bot.evidence_package.contents import MANIFEST, SEAL, plain, seal
from bot.evidence_package.make import NoTicket, make_package
from bot.evidence_package.signing import Signer
from bot.media.store import EvidenceStore
from domain.happenings import Packaged
from domain.message import Kind
from models import chain
from tests.founding import found_town
from tests.kept import town_in_memory
from tests.scenarios.stories import JPEG, fire, prank
from tests.town import PANORAMA, Person, Town

ROOT = Path(__file__).resolve().parents[2]
SIGNER = Signer(bytes(range(32)))


async def package(town: Town, code: str) -> bytes:
    store = EvidenceStore(str(town.app.settings.evidence))
    return await make_package(town.app.services, town.app.database, store, SIGNER, code, town.clock)


async def told_with_photo(town: Town) -> Person:
    """A prank with a picture and a shared number, proved false."""
    ani = town.citizen()
    await ani.says("rumah kebakaran api besar")
    await ani.own_number("+628127390000")
    await ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
    return await prank(town, who=ani)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """One package, made by the whole application."""
    import asyncio

    async def story() -> bytes:
        town = await town_in_memory(tmp_path_factory.mktemp("town"))
        ani = await told_with_photo(town)
        data = await package(town, ani.code)
        await town.app.close()
        return data

    return asyncio.run(story())


def test_a_fresh_package_is_whole(made: bytes) -> None:
    verdict = examine(made, SIGNER.public)
    assert verdict.whole, verdict.wrong
    assert any("1 media" in line for line in verdict.said)
    assert any(sha256(made).hexdigest() in line for line in verdict.said)


def test_any_zip_program_opens_it(made: bytes) -> None:
    with zipfile.ZipFile(BytesIO(made)) as archive:
        assert archive.testzip() is None
        assert {"berkas.json", "segel.json", "kronologi.jsonl", "BACA.txt", "pelapor.json"} <= set(
            archive.namelist()
        )
        assert archive.read("media/001-photo") == JPEG


def regions(data: bytes) -> list[tuple[str, int, int]]:
    """(name, from, to) of every part of the file: headers, names, contents, central directory, its end."""
    found, central = [], data.rindex(b"PK\x05\x06")
    with zipfile.ZipFile(BytesIO(data)) as archive:
        begin = archive.start_dir
        for info in archive.infolist():
            content = info.header_offset + 30 + len(info.filename)
            found.append((f"header of {info.filename}", info.header_offset, content))
            found.append((f"content of {info.filename}", content, content + info.file_size))
    return [*found, ("central directory", begin, central), ("end", central, len(data))]


def test_regions_cover_the_file(made: bytes) -> None:
    covered = sorted((a, b) for _, a, b in regions(made))
    assert covered[0][0] == 0 and covered[-1][1] == len(made)
    assert all(one[1] == two[0] for one, two in pairwise(covered))


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_any_changed_byte_is_noticed(made: bytes, data: st.DataObject) -> None:
    name, begin, end = data.draw(st.sampled_from(regions(made)))
    place = data.draw(st.integers(begin, end - 1))
    changed = bytearray(made)
    changed[place] ^= data.draw(st.integers(1, 255))
    assert not examine(bytes(changed)).whole, (name, place)


def test_one_flipped_bit_in_every_byte_of_what_surrounds_the_media(made: bytes) -> None:
    """Each byte of headers, seal, directory and end; the contents are sampled by the property above."""
    for name, begin, end in regions(made):
        if name.startswith("content") and "segel" not in name:
            continue
        for place in range(begin, end):
            changed = bytearray(made)
            changed[place] ^= 0x20
            assert not examine(bytes(changed)).whole, (name, place)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_cut_longer_or_shifted_is_noticed(made: bytes, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(made)))
    extra = data.draw(st.binary(min_size=1, max_size=8))
    assert not examine(made[:place]).whole or place == len(made)
    assert not examine(made[:place] + extra + made[place:]).whole


@given(st.binary(max_size=400))
def test_what_is_no_package_is_said_to_be_none(data: bytes) -> None:
    assert not examine(data).whole


def test_a_forger_without_the_key_is_found_out(made: bytes) -> None:
    """Everything recomputed and sealed anew: whole by itself, but by another key."""
    entries = unpack(made)
    manifest = json.loads(entries[MANIFEST])
    manifest["perkara"]["kategori"] = "Lainnya"
    forger = Signer(b"x" * 32)
    entries[MANIFEST] = plain(manifest)
    entries[SEAL] = seal(entries[MANIFEST], forger)
    forged = pack(entries)
    assert examine(forged).whole
    assert examine(forged, SIGNER.public).wrong == (
        "disegel dengan kunci lain, bukan oleh pusat layanan ini",
    )


def test_a_row_taken_out_of_the_timeline_is_named(made: bytes) -> None:
    entries = unpack(made)
    lines = entries["kronologi.jsonl"].splitlines()
    entries["kronologi.jsonl"] = b"\n".join([*lines[:2], *lines[3:]])
    manifest = json.loads(entries[MANIFEST])
    manifest["sha256"]["kronologi.jsonl"] = sha256(entries["kronologi.jsonl"]).hexdigest()
    entries[MANIFEST] = plain(manifest)
    entries[SEAL] = seal(entries[MANIFEST], SIGNER)
    assert examine(pack(entries), SIGNER.public).wrong == ("rantai kejadian putus pada nomor 3",)


async def test_it_names_the_reporter_only_where_it_is_proved(town: Town) -> None:
    ani = await told_with_photo(town)
    identity = json.loads(unpack(await package(town, ani.code))["pelapor.json"])
    assert identity["pelapor"][0]["nomor"] == "+628127390000"
    budi = await fire(town, (-3.78, 102.28))
    await budi.own_number("+628120000001")
    files = unpack(await package(town, budi.code))
    assert "pelapor.json" not in files
    assert not any(b"8120000001" in content for content in files.values())


async def test_of_a_merged_ticket_only_the_proved_reports(town: Town) -> None:
    """A neighbour's report of the same place is nobody's business at the legal office."""
    ani, budi = town.citizen(), town.citizen()
    for who in (ani, budi):
        await who.says("rumah kebakaran api besar")
        await who.shares(PANORAMA)
    await budi.own_number("+628120000001")
    await budi.says("dapur bu Siti yang terbakar")
    assert ani.code == budi.code
    await prank(town, "apinya besar", who=ani)
    await town.operator("ruang_kendali").types(f"/setujusanksi {ani.code}")
    files = unpack(await package(town, ani.code))
    assert len(json.loads(files[MANIFEST])["perkara"]["laporan"]) == 1
    assert len(json.loads(files["pelapor.json"])["pelapor"]) == 1
    assert not any(b"8120000001" in c or b"bu Siti" in c for c in files.values())
    assert examine(pack(files)).whole


async def test_the_chain_remembers_that_a_copy_was_made(town: Town) -> None:
    ani = await told_with_photo(town)
    data = await package(town, ani.code)
    ticket = await town.ticket(ani.code)
    last, _ = (await town.read(lambda tx: chain.history(tx, ticket.id)))[-1]
    assert last.what == Packaged(sha256=sha256(data).hexdigest())
    assert await town.read(lambda tx: chain.holds(tx, ticket.id))


async def test_an_unknown_code_is_said_to_be_unknown(town: Town) -> None:
    with pytest.raises(NoTicket):
        await package(town, "26-9999")


def run(*words: str, data: Path) -> subprocess.CompletedProcess[str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("SIGAP", "DATABASE"))}
    environment = kept | {"SIGAP_DATA": str(data)}
    command = [sys.executable, "-m", "bot", "bukti", *words]
    return subprocess.run(
        command, check=False, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60
    )


async def test_from_the_terminal_and_checked_without_a_database(tmp_path: Path) -> None:
    town = await found_town(tmp_path / "city", database=f"sqlite:///{tmp_path / 'city' / 'sigap.db'}")
    await told_with_photo(town)
    code = (await town.tickets())[0].code
    await town.app.close()
    file = tmp_path / "berkas.zip"
    made = run("buat", code, "--ke", str(file), data=tmp_path / "city")
    assert made.returncode == 0, made.stderr
    assert file.stat().st_mode & 0o077 == 0
    nowhere = tmp_path / "nowhere"
    key = made.stdout.split()[-1]
    whole = run("periksa", str(file), "--kunci", key, data=nowhere)
    assert whole.returncode == 0 and "Utuh" in whole.stdout and not nowhere.exists()
    file.write_bytes(file.read_bytes()[:-1] + b"\x01")
    broken = run("periksa", str(file), data=nowhere)
    assert broken.returncode == 1 and "TIDAK UTUH" in broken.stdout
    assert run("buat", "26-9999", data=tmp_path / "city").returncode == 2
