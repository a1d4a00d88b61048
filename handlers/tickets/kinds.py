"""Of which kind a draft is whose messages name several: "kebakaran", then "orangnya tidak sadar". No agency of any is lost."""

from __future__ import annotations

from collections.abc import Iterator

from cities.category import Category
from cities.profile import City
from domain.conversation import Draft
from domain.danger import Danger
from handlers.understood import Understood
from language.understanding import Understanding


def beside(city: City, said: Understood, understood: Understanding) -> tuple[str, ...]:
    """Whom the other kinds call that these words name beside their first, where a life is in danger: "bakar rumah, dia bawa
    parang". Not whom a kind calls that threatens nobody."""
    return tuple(dict.fromkeys(_called_by_others(city, said, understood)))


def _called_by_others(city: City, said: Understood, understood: Understanding) -> Iterator[str]:
    if understood.danger is not Danger.LIFE:
        return
    for kind in (city.categories[key] for key in understood.others):
        if kind is not city.other and (kind.life or kind.life_words):
            yield from (*kind.at_once, *said.additions(kind.key))


def add_kind(city: City, draft: Draft, understood: Understanding) -> None:
    """The kind whose danger these words name becomes the draft's, or joins it."""
    named = city.categories[understood.danger_category or city.other.key]
    known = city.categories.get(draft.category or "")
    if known is None or (_was_a_guess(draft, known, understood) and not draft.by_button):
        draft.category = named.key
    elif known is not named:
        _add(city, draft, known, named, understood)


def _was_a_guess(draft: Draft, known: Category, understood: Understanding) -> bool:
    """Did only a pattern say it, or was "saya kunci diri" taken for despair of somebody whom another seeks?"""
    return draft.by_pattern or (known.warm and "sought" in understood.reporter)


def _add(city: City, draft: Draft, known: Category, named: Category, understood: Understanding) -> None:
    """What happens goes before what befalls somebody in it, the graver before the lesser, the first before the second; whatever
    has a kind before a call that has none: "tolong", "anak saya ketelan koin"."""
    hinted = draft.danger is Danger.NONE and not draft.by_button
    unnamed = known is city.other
    befalls = understood.befalls or (named.accompanies and not unnamed) or named is city.other
    wider = known.accompanies or unnamed or understood.danger > draft.danger
    if wider and not (befalls or draft.by_button):
        draft.category = named.key
        joins = None if hinted and not known.accompanies else known
    else:
        joins = named if named.accompanies or not understood.befalls else None
    if joins is None or joins is city.other:
        return
    called = city.categories[draft.category or named.key].at_once
    draft.additions = list(dict.fromkeys([*draft.additions, *(a for a in joins.at_once if a not in called)]))
