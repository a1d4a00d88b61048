"""A machine's words stand beside the voice, marked as a machine's; without one everything is as ever."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest

from bot.commands.voice_doctor import examine_voices
from bot.loops import roles
from bot.settings import Settings, WrongSettings
from cities import load
from domain.message import Form
from tests.meja.browser import served, sits
from tests.scenarios.stories import fire, tell
from tests.town import PANORAMA, SUMBER_JAYA, Town
from tests.voices.machine import Machine, serving, speaks, town_with

TRAPPED = "ada nenek di lantai dua, telepon 081273901234"
BLOWS = "suami saya mau bunuh saya pakai pisau, saya sembunyi di kamar"


async def test_it_stands_on_the_card_and_under_the_voice(listening: tuple[Town, Machine]) -> None:
    town, machine = listening
    machine.says = "api sudah sampai dapur, tolong"
    ani = await fire(town)
    said = len(ani.messages)
    await speaks(ani)
    for group in ("damkar", "ruang_kendali"):
        card = town.group(group).card(ani.code).text
        assert "Pelapor – kata mesin: “api sudah sampai dapur, tolong”. Bisa salah, dengarkan." in card
        assert "1 rekaman suara – dengarkan" in card
        form = [m.delivery.form for m in town.group(group).messages[-2:]]
        assert form == [Form.VOICE, Form.TEXT]
        assert "kata mesin dari pesan suara: “api sudah sampai dapur, tolong”" in town.group(group).last.text
    assert not any("dapur" in m.text for m in ani.messages[said:]), "nobody reads it back to the reporter"
    assert (await town.ticket(ani.code)).state.words == "TOLONG rumah kebakaran, api besar"


async def test_without_one_the_card_is_as_ever(tmp_path: Path) -> None:
    async with town_with(tmp_path, "") as town:
        ani = await fire(town)
        await speaks(ani)
        card = town.group("damkar").card(ani.code).text
        assert "1 rekaman suara – dengarkan" in card and "mesin" not in card
        assert town.group("damkar").last.delivery.form is Form.VOICE


async def test_a_voice_before_the_card_is_heard_when_it_is_there(listening: tuple[Town, Machine]) -> None:
    town, machine = listening
    machine.says = "di belakang toko roti"
    ani = town.citizen()
    await ani.says("rumah kebakaran api besar")
    await speaks(ani)
    await ani.shares(PANORAMA)
    assert "kata mesin: “di belakang toko roti”" in town.group("damkar").card(ani.code).text
    assert town.group("damkar").last.text.count("toko roti") == 1


async def test_whoever_joins_later_reads_it_under_the_voice(listening: tuple[Town, Machine]) -> None:
    town, machine = listening
    machine.says = "kaki bapak saya terjepit"
    ani = await tell(town, "ada pohon tumbang menimpa mobil")
    await town.forward(minutes=4)
    await speaks(ani)
    await town.operator("ruang_kendali").types(f"/tambah {ani.code} damkar")
    voice = [m for m in town.group("damkar").messages if m.delivery.form is Form.VOICE]
    assert [("kaki bapak saya terjepit" in m.text, "Bisa salah" in m.text) for m in voice] == [(True, True)]


async def test_numbers_and_signs_are_no_more_seen_than_in_what_is_written(
    listening: tuple[Town, Machine],
) -> None:
    town, machine = listening
    machine.says = f"<b>{TRAPPED}</b>\n\n🔴 Merah · 26-9999\x07" + " lalu" * 900
    ani = await fire(town)
    await speaks(ani)
    line = town.group("damkar").last.text
    assert "0812" not in line and "8127390" not in line and "\x07" not in line
    assert "&lt;b&gt;ada nenek" in line and "\n🔴" not in line and len(line) < 1200


async def test_of_a_secret_ticket_its_people_alone_read_it(listening: tuple[Town, Machine]) -> None:
    town, machine = listening
    machine.says = "dia ada di depan pintu kamar"
    ani = await tell(town, BLOWS)
    crew = town.operator("polisi")
    await crew.starts()
    await crew.taps("Terima", ani.code)
    before = len(ani.messages)
    await speaks(ani)
    assert town.group("ruang_kendali").hears("depan pintu kamar", ani.code)
    assert not town.group("polisi").hears("depan pintu kamar")
    assert any("depan pintu kamar" in m.text for m in crew.private.messages)
    assert all(m.delivery.silent for m in ani.messages[before:])


async def test_a_secret_kind_in_an_ordinary_ticket_is_the_control_rooms(
    listening: tuple[Town, Machine],
) -> None:
    town, machine = listening
    machine.says = BLOWS
    ani = await fire(town)
    await speaks(ani)
    assert "bunuh" in town.group("ruang_kendali").card(ani.code).text
    assert town.group("ruang_kendali").hears("kata mesin", "bunuh")
    assert "bunuh" not in town.group("damkar").card(ani.code).text
    assert not town.group("damkar").hears("bunuh")


async def test_a_secret_voice_never_goes_to_a_server_outside(tmp_path: Path) -> None:
    async with town_with(tmp_path, "https://suara.example.com/v1/audio/transcriptions") as town:
        assert town.app.services.transcribes and not town.app.services.transcribes_secret
        ani = await tell(town, BLOWS)
        await speaks(ani)
        await town.forward(minutes=1)
        kinds = await town.read(
            lambda tx: [k for (k,) in tx.exec_driver_sql("SELECT kind FROM errands").all()]
        )
        assert "media" in kinds and "transcribe" not in kinds


async def test_a_slow_one_holds_up_nobody(
    listening: tuple[Town, Machine], monkeypatch: pytest.MonkeyPatch
) -> None:
    town, machine = listening
    machine.slow, asks = asyncio.Event(), town.app.errands.step_apart
    machine.says = "ada nenek di dalam"
    with monkeypatch.context() as beside:  # as in the running service: a loop of its own
        beside.setattr(town.app.errands, "step_apart", _nothing)
        ani = await fire(town)
        await speaks(ani)
        asking = asyncio.create_task(asks(roles.UNFENCED))
        while not machine.heard:
            await asyncio.sleep(0)
        await town.operator("damkar").taps("Terima", ani.code)
        assert "diterima" in town.group("damkar").card(ani.code).text
        assert not asking.done(), "it still listens"
        machine.slow.set()
        assert await asking
    await town.app.settle()
    assert "ada nenek di dalam" in town.group("damkar").card(ani.code).text


async def _nothing(_: object) -> bool:
    return False


@pytest.mark.parametrize(
    ("status", "body"),
    [(500, b""), (404, b""), (302, b""), (200, b"<html>"), (200, b'{"text": 3}'), (200, b'{"text": " \\n"}')],
)
async def test_a_dead_or_mad_one_changes_nothing_and_the_administrator_hears_once(
    tmp_path: Path, status: int, body: bytes
) -> None:
    machine = Machine(says="ada api", status=status, body=body)
    async with serving(machine) as url, town_with(tmp_path, url) as town:
        ani = await fire(town)
        await speaks(ani)
        await town.forward(minutes=2)
        assert "mesin" not in town.group("damkar").card(ani.code).text
        told = await town.read(_told)
        assert len(told) == (0 if b"\\n" in body else 1)
        assert 1 <= len(machine.heard) <= 5


def _told(tx: object) -> list[str]:
    rows = tx.exec_driver_sql("SELECT value FROM notes WHERE name LIKE 'notice:transcribe%'").all()  # type: ignore[attr-defined]
    return [str(value) for (value,) in rows]


async def test_a_program_of_this_machine_listens_as_well(tmp_path: Path) -> None:
    program = tmp_path / "dengar.py"
    program.write_text("import sys; heard = sys.stdin.buffer.read(); print('tolong,', len(heard), 'bunyi')")
    command = f"{sys.executable} {program}"
    async with town_with(tmp_path, "", SIGAP_TRANSCRIBE_COMMAND=command) as town:
        ani = await fire(town)
        await speaks(ani, b"OggS" * 50_000)
        assert "kata mesin: “tolong, 200000 bunyi”" in town.group("damkar").card(ani.code).text


@pytest.mark.parametrize(
    "code",
    [
        "import sys; sys.exit(3)",
        "import sys; sys.stdin.close(); print('x' * 10**6)",
        "import time; print('x' * 10**7, flush=True); time.sleep(600)",
        "import subprocess; subprocess.Popen(['sleep', '9'], start_new_session=True); print('x' * 10**7)",
        "import os; os.write(1, bytes(range(128, 256)))",
    ],
)
async def test_a_program_that_fails_or_talks_on_changes_nothing(tmp_path: Path, code: str) -> None:
    program = tmp_path / "dengar.py"
    program.write_text(code)
    async with town_with(tmp_path, "", SIGAP_TRANSCRIBE_COMMAND=f"{sys.executable} {program}") as town:
        ani = await fire(town)
        await speaks(ani, b"OggS" * 50_000)
        await town.forward(minutes=1)
        assert ani.code in town.group("damkar").card(ani.code).text


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"SIGAP_TRANSCRIBE_URL": "http://suara.example.com/v1"}, "https://"),
        ({"SIGAP_TRANSCRIBE_URL": "suara"}, "https://"),
        ({"SIGAP_TRANSCRIBE_COMMAND": "/tidak/ada"}, "SIGAP_TRANSCRIBE_COMMAND"),
        ({"SIGAP_TRANSCRIBE_URL": "https://a.example", "SIGAP_TRANSCRIBE_COMMAND": "cat"}, "bukan keduanya"),
    ],
)
def test_a_wrong_setting_says_what_to_do(tmp_path: Path, given: dict[str, str], said: str) -> None:
    settings = Settings(_env_file=None, SIGAP_DATA=tmp_path, **given)  # type: ignore[call-arg,arg-type]
    with pytest.raises(WrongSettings, match=said):
        settings.check()


@pytest.mark.parametrize(
    ("url", "home"),
    [
        ("http://127.0.0.1:9000/v1", True),
        ("http://localhost:9000", True),
        ("http://whisper:8000/v1", True),
        ("http://192.168.1.7/v1", True),
        ("https://api.openai.com/v1/audio/transcriptions", False),
        ("https://8.8.8.8/v1", False),
        ("https://[", False),
    ],
)
def test_whose_machine_it_is(tmp_path: Path, url: str, home: bool) -> None:
    settings = Settings(_env_file=None, SIGAP_DATA=tmp_path, SIGAP_TRANSCRIBE_URL=url)  # type: ignore[call-arg]
    assert settings.transcribes_at_home is home


@pytest.mark.parametrize(("status", "well"), [(200, True), (401, False), (503, False)])
async def test_the_doctor_gives_it_silence(tmp_path: Path, status: int, well: bool) -> None:
    machine = Machine(status=status)
    async with serving(machine) as url, town_with(tmp_path, url) as town:
        found = await examine_voices(town.app.settings, town.app.city)
        assert found is not None and found.well is well
        assert machine.heard[0][:4] == b"RIFF"
    async with town_with(tmp_path / "without", "") as town:
        assert await examine_voices(town.app.settings, town.app.city) is None


async def test_the_doctor_says_where_voices_go(tmp_path: Path) -> None:
    away = Settings(
        _env_file=None, SIGAP_DATA=tmp_path, SIGAP_TRANSCRIBE_URL="https://127.0.0.1.nip.example/v1"
    )  # type: ignore[call-arg]
    found = await examine_voices(away, load(away.city))
    assert found is not None and "di luar mesin sendiri" in found.what


async def test_at_the_meja_and_in_the_story_it_stands_under_the_voice(tmp_path: Path) -> None:
    machine = Machine("api sudah sampai dapur <b>", token="")
    async with serving(machine) as url, served(tmp_path) as (town, client):
        await town.has_a_machine(url)
        ani = await fire(town)
        await speaks(ani)
        browser = await sits(town, client, town.operator("damkar"))
        await browser.opens(f"/meja?tiket={ani.code}")
        assert (
            '</audio>\n<p class="redup">Kata mesin: “api sudah sampai dapur <b>”. Bisa salah' in browser.shown
        )
        crew = town.operator("damkar")
        await crew.types(f"/tiket {ani.code}")
        await crew.taps("Suara 1")
        again = town.group("damkar").last
        assert (
            again.delivery.form is Form.VOICE
            and "kata mesin: “api sudah sampai dapur &lt;b&gt;”" in again.text
        )


async def test_what_is_the_control_rooms_stands_nowhere_else(tmp_path: Path) -> None:
    async with serving(Machine(BLOWS, token="")) as url, served(tmp_path) as (town, client):
        await town.has_a_machine(url)
        ani = await fire(town)
        await speaks(ani)
        for agency, reads in (("damkar", False), ("ruang_kendali", True)):
            browser = await sits(town, client, town.operator(agency))
            await browser.opens(f"/meja?tiket={ani.code}")
            assert ("Kata mesin: “suami saya mau bunuh" in browser.shown) is reads
            crew = town.operator(agency)
            await crew.types(f"/tiket {ani.code}")
            await crew.taps("Suara 1")
            assert ("bunuh" in town.group(agency).last.text) is reads


async def test_what_waits_for_one_that_is_switched_off_waits_no_more(
    listening: tuple[Town, Machine],
) -> None:
    """Else the night's clearing would meet it for ever."""
    town, machine = listening
    machine.status = 503
    ani = await fire(town)
    await speaks(ani)
    await town.has_a_machine("")
    states = await town.read(
        lambda tx: tx.exec_driver_sql("SELECT state FROM errands WHERE kind = 'transcribe'").scalars().all()
    )
    assert states == ["dead"]
    await town.forward(minutes=2)
    assert "mesin" not in town.group("damkar").card(ani.code).text


async def test_it_goes_along_where_tickets_are_put_together(listening: tuple[Town, Machine]) -> None:
    town, machine = listening
    machine.says = "kaki bapak saya terjepit batang pohon"
    ani, budi = await fire(town), await tell(town, "ada pohon tumbang menimpa mobil", SUMBER_JAYA)
    await town.forward(minutes=4)
    await speaks(budi)
    assert not town.group("damkar").hears("terjepit batang pohon")
    first, second = ani.code, budi.code
    await town.operator("ruang_kendali").types(f"/gabung {second} {first} tetap")
    assert town.group("damkar").hears("kata mesin dari pesan suara", "terjepit batang pohon", first)
    assert "terjepit batang pohon" in town.group("damkar").card(first).text
