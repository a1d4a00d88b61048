"""Words that come before the place is known are answered: with what to do, or that they are noted; the place is asked for otherwise."""

from __future__ import annotations

import pytest

from tests.town import Town


async def test_new_words_are_noted_and_the_question_changes(any_town: Town) -> None:
    ani = any_town.citizen()
    for words in ("bapak saya pingsan", "ga gerak", "mukanya biru", "aku ga tau alamatnya"):
        before = len(ani.messages)
        await ani.says(words)
        assert len(ani.messages) == before + 1, words
    said = ani.texts
    assert said[1].startswith("Dicatat untuk petugas.") and "tepatnya" in said[1]
    assert "Sebut yang terlihat" in said[2] and len(set(said)) == len(said)
    await ani.says("gang depan rumah ada warung bu ida")
    assert any_town.group("psc119").hears("gang depan rumah ada warung bu ida", loud=True)


@pytest.mark.parametrize(
    ("first", "then", "advice"),
    [
        ("anak tenggelam", "udah diangkat tapi ga napas", "menolong bersama"),
        ("ada kecelakaan", "orangnya ga napas", "menolong bersama"),
        ("someone drowned in the sea", "he is out but not breathing", "help together"),
    ],
)
async def test_what_to_do_comes_with_the_words_that_need_it(
    town: Town, first: str, then: str, advice: str
) -> None:
    ani = town.citizen()
    await ani.says(first)
    await ani.says(then)
    assert advice in ani.last.text


@pytest.mark.parametrize("where", ["di kandang dekat mushola", "di surabaya dekat balai desa"])
async def test_an_answer_that_tells_what_stands_there_is_a_place(any_town: Town, where: str) -> None:
    ani = any_town.citizen()
    await ani.says("rumah tetangga kebakaran")
    await ani.says(where)
    assert any_town.group("damkar").hears(where.removeprefix("di "), loud=True)


@pytest.mark.parametrize("words", ["di dalam rumah", "di kamar", "di depan rumah saya"])
async def test_what_is_everywhere_is_none(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says("rumah tetangga kebakaran")
    await ani.says(words)
    assert not town.group("damkar").loud


@pytest.mark.parametrize(
    ("told", "group"),
    [
        ("teman saya di kos bilang mau bunuh diri", "psc119"),
        ("ibu di pasar telepon katanya kebakaran", "damkar"),
        ("kakak di kos nelpon katanya mau gantung diri", "psc119"),
    ],
)
async def test_a_verb_ends_a_place_s_name(town: Town, told: str, group: str) -> None:
    ani = town.citizen()
    await ani.says(told)
    assert not town.group(group).loud
    await ani.says("jl hibrida 8 sidomulyo")
    assert town.group(group).hears("jl hibrida 8 sidomulyo", loud=True)
    assert not town.group(group).hears("sekitar", "bilang")
