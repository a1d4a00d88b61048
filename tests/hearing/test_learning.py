"""`sigap bahasa latih|kembali|status`: learned where it is not worse, used by every program, undone, and never a danger."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.hearing import learning, sealed_texts, weights
from bot.keys import secret_keys
from bot.wiring import make_services
from cities import lexicon, load
from domain.danger import Danger
from language.corpus import Message, messages
from language.hear import UNSEEN, hear, outcome
from language.score import BUCKETS, SHARES, Score, Weights, shipped
from models.sealing import Sealer
from tests.founding import found_town
from tests.hearing.conftest import City
from tests.running import running
from tests.scenarios.stories import prank, tell
from tests.town import PANORAMA

LIVES = (
    "anak saya tidak bernapas {}",
    "bapak kejepit mesin {} tidak bergerak",
    "ibu pingsan {} mulutnya biru",
)
UNNAMED = ("badannya dingin matanya putih semua {}", "dak ado gerak lagi dio {} pucat nian")
HARMLESS = ("kapan jadwal posyandu di {}", "info lowongan kerja di {} pak", "harga cabe di {} naik lagi")
PLACES = ("rumah", "pasar", "sawah", "dapur", "kebun", "kamar", "jalan", "sekolah", "warung", "kantor")


def corpus() -> list[Message]:
    """Ten writers, who write of the same things in their own places."""
    told = {"life": (*LIVES, *UNNAMED), "non_emergency": HARMLESS}
    return [
        Message(f"w{number:02d}", text.format(place), truth, "", "")
        for number, place in enumerate(PLACES)
        for truth, texts in told.items()
        for text in texts
    ]


def sealed(city: City, messages: Sequence[Message]) -> None:
    """A file as the export writes it."""
    settings = city.town.app.settings
    sealer = Sealer(*secret_keys(settings))
    sealed_texts.write(city.file, sealer, messages, city.town.clock.now())


def own(truth: str, texts: Sequence[str]) -> list[Message]:
    return [
        Message(f"kota-{number % 20:02d}", text.format(place), truth, "", "kota")
        for number, (text, place) in enumerate((text, place) for text in texts for place in PLACES)
    ]


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learning, "messages", lambda: iter(corpus()))


async def test_what_is_not_worse_is_used_from_the_next_start_and_can_be_undone(city: City) -> None:
    assert "Bobot bawaan" in city.types("status")[1]
    await prank(city.town, "ada asap di belakang rumah, apinya besar", reason="bukan_darurat")
    assert city.types("ekspor", str(city.file), "--izin", await city.permission())[0] == 0
    code, said = city.types("latih", str(city.file))
    assert code == 0 and "✗" not in said and "nyawa terancam, berbunyi" in said and " % → " in said, said
    assert "bukan darurat, berbunyi" in said and "jalankan ulang" in said
    _, said = city.types("status")
    assert "dari 1 teks kota dan 80 teks bawaan" in said and "nyawa terancam, tampil di layar" in said, said
    settings, town = city.town.app.settings, city.town
    one, other = (make_services(settings, load(settings.city)) for _ in range(2))
    assert one.pattern == other.pattern != shipped() and one.pattern_name == other.pattern_name != ""
    said = await asyncio.to_thread(lambda: city.typed("doctor", **city.environment)[1])
    assert "✗ Pendengaran: Bobot kota sejak" in said and "jalankan ulang" in said
    town.app.services = one
    await town.start_again()
    said = await asyncio.to_thread(lambda: city.typed("doctor", **city.environment)[1])
    assert "✓ Pendengaran: Bobot kota sejak" in said
    code, said = city.types("kembali")
    assert code == 0 and "Bobot bawaan" in said
    assert make_services(settings, load(settings.city)).pattern == shipped()
    assert len(list((city.folder / "language").glob("*.gz"))) == 1, "what was taken back stays beside it"
    assert city.types("kembali")[0] == 2


async def test_undone_once_the_ones_before_are_used_again(city: City) -> None:
    names = []
    for text in LIVES[:2]:
        sealed(city, own("life", [text]))
        assert city.types("latih", str(city.file))[0] == 0
        names.append(weights.in_use(city.town.app.settings).name)
    assert len(set(names)) == 2 and city.types("kembali")[0] == 0
    assert weights.in_use(city.town.app.settings).name == names[0]


async def test_what_hears_less_is_refused_with_figures(city: City) -> None:
    """Somebody has marked as nothing whatever tells of a life that no word names."""
    sealed(city, own("non_emergency", UNNAMED) * 4)
    code, said = city.types("latih", str(city.file))
    assert code == 1 and "✗ nyawa terancam, berbunyi" in said and "tidak ada yang diganti" in said, said
    assert not (city.folder / "language").exists() and "Bobot bawaan" in city.types("status")[1]


async def test_what_rings_for_more_harmless_texts_is_refused(city: City) -> None:
    sealed(city, own("life", HARMLESS) * 4)
    code, said = city.types("latih", str(city.file))
    assert code == 1 and "✗ bukan darurat, berbunyi" in said, said


async def test_without_the_learner_it_says_what_to_do(city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    sealed(city, own("life", LIVES))
    for name in [name for name in sys.modules if name == "language.build" or name == "language.retraining"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "sklearn", None)
    monkeypatch.setitem(sys.modules, "sklearn.linear_model", None)
    code, said = city.types("latih", str(city.file))
    assert code == 2 and "make bahasa" in said and len(said.splitlines()) == 1, said


async def test_a_file_that_is_none_of_ours_is_refused(city: City) -> None:
    wrong = city.folder / "salah"
    wrong.write_text("nyawa terancam\tlife")
    assert city.types("latih", str(wrong))[0] == 2
    code, said = city.types("latih", str(city.folder / "tidak-ada"))
    assert code == 2 and "tidak ada" in said
    sealed(city, own("life", LIVES))
    whole = city.file.read_bytes()
    for damaged in (whole[:-5], whole[:-3] + b"abc", whole.replace(b"BAHASA 1 ", b"BAHASA 1 x")):
        city.file.write_bytes(damaged)
        code, said = city.types("latih", str(city.file))
        assert code == 2 and len(said.splitlines()) == 1, said
    city.file.write_bytes(whole)
    city.town.clock.forward(days=31)
    code, said = city.types("latih", str(city.file))
    assert code == 2 and "30 hari" in said


def _kept(city: City, made: Weights) -> weights.Learned:
    settings = city.town.app.settings
    return weights.keep(settings, made, city.town.clock.now(), texts=1, corpus=1, figures={})


async def test_damaged_weights_are_told_and_the_shipped_ones_serve(city: City) -> None:
    settings = city.town.app.settings
    kept = _kept(city, shipped())
    path = city.folder / "language" / kept.file
    whole = path.read_bytes()
    for damage in (b"", whole[:-100], b"\0" * 200):
        path.write_bytes(damage)
        used = weights.in_use(settings)
        assert used.weights == shipped() and "TIDAK TERBACA" in used.wrong and str(path) in used.wrong
    path.unlink()
    assert weights.in_use(settings).weights == shipped()
    said = await asyncio.to_thread(lambda: city.typed("doctor", **city.environment)[1])
    assert "✗ Pendengaran: Bobot bawaan" in said and "sigap bahasa kembali" in said
    code, said = city.types("kembali")
    assert code == 0 and "TIDAK TERBACA" not in said
    for listed in ("", "{", "[1]", '[{"file": "a"}]', "null"):
        (city.folder / "language" / "weights.json").write_text(listed)
        assert "TIDAK TERBACA" in weights.in_use(settings).wrong
    assert city.types("kembali")[0] == 0 and not weights.in_use(settings).wrong


async def test_another_versions_weights_are_not_used(city: City) -> None:
    """Their pieces may be counted otherwise, and they were checked against other ones."""
    _kept(city, shipped())
    path = city.folder / "language" / "weights.json"
    listed = json.loads(path.read_text())
    listed[0]["shipped"] = "0" * 64
    path.write_text(json.dumps(listed))
    used = weights.in_use(city.town.app.settings)
    assert used.learned is None and "versi" in used.wrong


def test_a_start_says_so_in_one_line_and_serves(tmp_path: Path) -> None:
    place = tmp_path / "language"
    place.mkdir(mode=0o700)
    (place / "weights.json").write_text("[")
    with running(tmp_path) as begun:
        log = begun.log.read_text()
        assert len([line for line in log.splitlines() if line.startswith("BOBOT BAHASA KOTA")]) == 1, log


SILENT = Weights(
    bytes([16]) * (len(SHARES) * BUCKETS),
    (bytes([1]) * (len(SHARES) * BUCKETS),) * 2,
    (1.0, 1.0),
    (-30.0, -30.0),
)


async def test_weights_that_hear_nothing_silence_no_danger_that_is_named(tmp_path: Path) -> None:
    """Whatever is learned: what words name rings, is asked about, or is on a screen."""
    town = await found_town(tmp_path)
    weights.keep(town.app.settings, SILENT, town.clock.now(), texts=1, corpus=1, figures={})
    learned = await found_town(tmp_path, services=lambda s: make_services(s, load(s.city)))
    assert learned.app.services.pattern == SILENT
    ani = await tell(learned, "anak saya tidak bernapas, tolong", PANORAMA)
    assert (await learned.ticket(ani.code)).danger is Danger.LIFE
    assert any(learned.group(agency).hears(ani.code, loud=True) for agency in learned.groups)
    words = lexicon(load(town.app.settings.city))
    for message in list(messages())[::25]:
        named = words.understand(message.text)
        if named.danger is not Danger.NONE:
            heard = outcome(hear(named, Score(0.0, 0.0, 40, 0.0)).understood)
            assert heard not in UNSEEN, message.text
