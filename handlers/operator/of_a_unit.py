"""A step as crews tell it of their units, where the ticket is at hand: "perahu karet meluncur 15 menit", "listrik padam, petugas otw"."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.operator import plain
from handlers.operator.when_there import SURE
from language.figures import in_figures
from locales.text import typed_words

_STOPS = " ,;.–—-:!"


def step_and_note(words: str, names: Iterable[str] = ()) -> tuple[str, str]:
    """The action, and what is told beside it; ("", "") where nothing of it is a step, or it is asked, denied or put off."""
    names = tuple(names)
    if "?" in words:
        return "", ""
    for read_as in (_begun_with_it, _one_of_the_clauses):
        action, rest = read_as(words.strip(_STOPS), names)
        if action:
            return action, rest
    return "", ""


def _begun_with_it(words: str, names: tuple[str, ...]) -> tuple[str, str]:
    """The step that stands behind a unit's name."""
    rest = _behind_the_unit(words, names)
    if rest == words:
        return _with_its_minutes(words, names)
    action, told = plain.step_and_note(rest, names)
    if action:
        return action, told
    return _sent(rest, names) or _with_its_minutes(rest, names)


def _behind_the_unit(words: str, names: tuple[str, ...]) -> str:
    """Without what names a unit of one's own, and mere assent before it: "siap 86 patroli 12 merapat" → "merapat"; the words as they are
    where anybody's may be meant, "kapal tiba"."""
    own = {part for name in names for part in plain.WORD.findall(name.casefold())}
    passed = typed_words("ketik-langkah-unit") | typed_words("ketik-langkah-pengisi") | own
    found = list(plain.WORD.finditer(words))
    at = next((n for n, word in enumerate(found) if word.group().casefold() not in passed), len(found))
    unit = {word.group().casefold() for word in found[:at]}
    anybodys = (typed_words("ketik-langkah-unit-umum") | typed_words("ketik-langkah-sudah")) - own
    others = typed_words("ketik-langkah-unit-lain") - own
    ours = at < len(found) and not unit <= anybodys and others.isdisjoint(unit)
    return words[found[at].start() :] if ours else words


def _sent(words: str, names: tuple[str, ...]) -> tuple[str, str] | None:
    """A unit that was sent, or is on the water: "diturunkan", "di air, eta 10 menit"."""
    first, _, rest = plain.AFTER_STEP.sub("\n", words, count=1).partition("\n")
    said = " ".join(plain.WORD.findall(first.casefold()))
    if said in typed_words("ketik-langkah-unit-berangkat") and not _takes_back(rest):
        return "depart", rest
    return None


def _with_its_minutes(words: str, names: tuple[str, ...]) -> tuple[str, str]:
    """The step and when they come, without a stop: "sudah jalan 5 menit lagi"."""
    said = in_figures(words)
    found = SURE.search(said.casefold())
    if found is None or said[found.end() :].strip(_STOPS):
        return "", ""
    before = said[: found.start()].strip(_STOPS)
    action = plain.step(before, names) if before else ""
    return (action, found[0]) if action in ("acknowledge", "depart") else ("", "")


def _one_of_the_clauses(words: str, names: tuple[str, ...]) -> tuple[str, str]:
    """One clause is nothing but a step, beside what else is told: "listrik dipadamkan dari gardu, petugas otw"."""
    clauses = [one for one in plain.AFTER_STEP.split(words) if one.strip(_STOPS)]
    for at, clause in enumerate(clauses):
        others = [*clauses[:at], *clauses[at + 1 :]]
        action, told = plain.step(clause, names), ""
        if not action:
            action, told = _begun_with_it(clause, names)
        if action and action not in plain.ENDS and not any(_takes_back(other) for other in others):
            return action, ", ".join([*others, *filter(None, [told])])
    return "", ""


def _takes_back(words: str) -> bool:
    """Is it asked here, denied or put off: "belum", "tidak jadi", "tapi nanti"?"""
    return plain.asks(words) or plain.doubts("depart", words)
