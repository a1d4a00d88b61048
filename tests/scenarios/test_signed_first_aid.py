"""First aid that no doctor has signed never leaves a drill; what is said without it keeps people safe and touches nobody."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import cities
from cities.advice import Advice, FirstAid
from cities.profile import City
from tests.scenarios.test_drills import MARK, opened, player
from tests.town import PANORAMA, Town

STORIES = [
    ("anak saya tersedak, mukanya biru", "Jangan dikorek mulutnya", "Tepuk keras"),
    ("anak saya gantung diri di kamar", "menolong bersama", "Angkat badannya"),
    ("bapak saya tidak bernapas", "menolong bersama", "tekan kuat tengah dada"),
    ("istri saya sesak tidak bisa napas", "duduk, jangan berjalan", "Dudukkan tegak"),
    ("istri melahirkan, bayinya tidak menangis", "jangan dipukul, dibalik", "gosok punggung bayi"),
    ("anak digigit anjing", "jangan ditangkap atau dipukul", "Cuci luka"),
    ("istri saya mau melahirkan ketuban pecah", "tali pusatnya jangan dipotong", "Baringkan miring"),
    ("anak saya kejang kejang", "Jauhkan benda keras. Jangan ditahan", "miringkan badannya"),
    ("tangan anak kesiram minyak panas melepuh", "Jangan dioles apa pun", "Alirkan air biasa"),
    ("tangan bapak saya kena gergaji, berdarah banyak", "menancap jangan dicabut. Panggil", "Tekan luka"),
]


@pytest.mark.parametrize(("story", "safe", "aid"), STORIES)
async def test_unsigned_it_is_not_said(town: Town, story: str, safe: str, aid: str) -> None:
    ani = town.citizen()
    await ani.says(story)
    await ani.shares(PANORAMA)
    assert ani.hears(safe) and not ani.hears(aid)


@pytest.mark.parametrize(("story", "safe", "aid"), STORIES)
async def test_in_a_drill_it_is_practised(town: Town, story: str, safe: str, aid: str) -> None:
    await opened(town)
    ani = await player(town)
    await ani.says(story)
    assert ani.hears(aid) and not ani.hears(safe)
    assert all(MARK in text for text in ani.texts if aid in text)


async def test_what_a_doctor_has_signed_is_said(any_town: Town) -> None:
    await any_town.start_again(_signed)
    ani = any_town.citizen()
    await ani.says("bapak saya tidak bernapas")
    assert ani.hears("tekan kuat tengah dada")


async def test_what_was_changed_afterwards_is_not(town: Town) -> None:
    def changed(city: City) -> City:
        rows = (replace(row, first_aid=_other_words(row)) for row in _signed(city).advice)
        return replace(city, advice=tuple(rows))

    await town.start_again(changed)
    ani = town.citizen()
    await ani.says("bapak saya tidak bernapas")
    assert ani.hears("menolong bersama") and not ani.hears("tekan")


def test_the_file_says_whose_words_are_signed(tmp_path: Path) -> None:
    text = cities.default_city().read_text()
    row = next(r for r in cities.load(cities.default_city()).advice if r.first_aid)
    assert row.first_aid is not None and not row.first_aid.signed
    line = f'pertolongan_en = "{row.first_aid.english}"\n'
    by = '{line}disahkan = {{ oleh = "dr. Sari, PSC 119", tanggal = "2026-12-01", sha256 = "{digest}" }}\n'
    signed = _loaded(tmp_path, text.replace(line, by.format(line=line, digest=row.first_aid.digest)))
    assert next(r for r in signed.advice if r.first_aid).said(practised=False)[0] == row.first_aid.text
    with pytest.raises(cities.CityMistakes) as refused:
        _loaded(tmp_path, text.replace(line, by.format(line=line, digest="0" * 64)))
    assert row.first_aid.digest in str(refused.value.mistakes[0])


def _loaded(folder: Path, text: str) -> City:
    for beside in cities.default_city().parent.glob("*.csv"):
        (folder / beside.name).write_bytes(beside.read_bytes())
    (folder / "kota.toml").write_text(text)
    return cities.load(folder / "kota.toml")


def _signed(city: City) -> City:
    rows = []
    for row in city.advice:
        aid = row.first_aid
        by = {"signed_by": "dr. Sari", "signed_on": "2026-12-01"}
        rows.append(replace(row, first_aid=replace(aid, **by, signed_as=aid.digest)) if aid else row)
    return replace(city, advice=tuple(rows))


def _other_words(row: Advice) -> FirstAid | None:
    return row.first_aid and replace(row.first_aid, text="Tekan perutnya.")
