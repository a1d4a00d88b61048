"""What to do until help comes: by the words that were told, each piece once, and never aloud to somebody who hides."""

from __future__ import annotations

from collections.abc import Sequence

from cities.advice import Advice, Told, answering, fitting
from cities.category import Category
from domain.conversation import Draft
from domain.danger import Danger
from domain.report import Report
from handlers.citizen.talk import Talk
from handlers.tickets.said import said_in
from language.places.away import is_away
from language.tongue import spoken
from language.understanding import Understanding
from locales.text import Markup

REMEMBERED = 8  # pieces of advice


def advice(talk: Talk, draft: Draft) -> str:
    """What to do until help comes: once in a report, where danger is named, and never to somebody who hides."""
    if draft.danger is Danger.NONE:
        return ""
    if draft.advised:
        return more_advice(talk)
    if talk.conversation.hiding:
        return secret_advice(talk, draft)
    draft.advised = True
    row = told_advice(talk, draft)
    _given(talk, row)
    if is_warm(talk, draft, row):
        dying = row is not None and any(
            talk.turn.city.aggravations[k].life
            for k in draft.aggravations
            if k in talk.turn.city.aggravations
        )
        return "\n".join([talk.text("jiwa-sapa"), *([row_in(talk, row)] if row and dying else [])])
    return Markup(row_in(talk, row)) if row else _of_event(talk, draft.category, draft.words)


def secret_advice(talk: Talk, draft: Draft) -> Markup:
    """The same where nothing may sound: what was written for it, and to who hides only about somebody who threatens."""
    row = told_advice(talk, draft)
    if row is None or not (row.threat or (row.in_secret and not draft.hiding)):
        return Markup("")
    draft.advised = True
    _given(talk, row)
    return Markup(row_in(talk, row))


def stands_by(talk: Talk, draft: Draft) -> bool:
    """Does he tell what befalls another, in a kind that is kept secret, and is in no danger himself?"""
    if not talk.conversation.hiding or draft.hiding:
        return False
    row = told_advice(talk, draft)
    return row is not None and row.stands_by


def advice_at_last(talk: Talk, told: Report) -> str:
    """The same for a report that was doubted until now: nothing had been said of it."""
    category, said = talk.turn.city.categories[told.category], said_in(talk.turn, told)
    if talk.conversation.hiding or _hides(talk) or category.warm:
        return ""
    story = _story(talk, said)
    asked_for = talk.turn.understood(story)
    row = fitting(
        talk.turn.city.advice,
        Told(
            news=asked_for.advised,
            story=asked_for.advised,
            categories=frozenset((told.category,)),
            far=is_away(story, talk.turn.services.gazetteer),
        ),
    )
    _given(talk, row)
    return Markup(row_in(talk, row)) if row else _of_event(talk, told.category, said)


def more_advice(talk: Talk) -> str:
    """What to do about a danger that these words name for the first time."""
    if not talk.words:
        return ""
    row = fitting(talk.turn.city.advice, _told_later(talk)) if talk.understood.advised else None
    return _of_new_kinds(talk) if row is None else _said_now(talk, row)


def answered_advice(talk: Talk) -> str:
    """What to do where these words ask for it and name no danger: "boleh turun nolong?"."""
    if not (talk.words and talk.understood.advised):
        return ""
    return _said_now(talk, answering(talk.turn.city.advice, _told_later(talk)))


def _said_now(talk: Talk, row: Advice | None) -> str:
    """Once in a conversation; to who hides only what saves a life."""
    if row is None or row_in(talk, row) in talk.conversation.advice or (row.in_secret and _hides(talk)):
        return ""
    if talk.conversation.hiding and not row.in_secret:
        return ""
    _given(talk, row)
    return Markup(row_in(talk, row))


def _of_event(talk: Talk, kind: str, words: Sequence[str]) -> Markup:
    """What its category says, and below it what to do for people to whom something else befalls in it."""
    category = talk.turn.city.categories.get(kind, talk.turn.city.other)
    named = _befalling(talk, talk.turn.understood("\n".join(words)).meaning, category)
    return _of_kinds(talk, (category, *(one for one in named if one.family != category.family)))


def _of_new_kinds(talk: Talk) -> Markup:
    """What to do about a kind of event that these words name, and none before them did: "ibu saya pingsan" in a fire."""
    kind, before = _known(talk)
    category, story = talk.turn.city.categories.get(kind), _story(talk, before)
    if category is None or talk.conversation.hiding or _hides(talk) or _is_far(talk, story):
        return Markup("")
    told = talk.turn.understood("\n".join(before)).meaning
    known = {talk.turn.city.categories[key].family for key in _kinds(told)} or {category.family}
    named = _befalling(talk, talk.understood.meaning, category)
    return _of_kinds(talk, [one for one in named if one.family not in known], anew=False)


def _befalling(talk: Talk, named: Understanding, within: Category) -> list[Category]:
    """The named kinds that befall people in an event of another kind; none where nobody may be told aloud, or somebody despairs."""
    city = talk.turn.city
    if within.secret or within.warm:
        return []
    kinds = [city.categories[key] for key in _kinds(named) if key != city.other.key]
    return [one for one in kinds if (one.life or one.accompanies) and not (one.secret or one.warm)]


def _kinds(named: Understanding) -> list[str]:
    """The categories whose danger is named."""
    return list(dict.fromkeys(filter(None, (named.danger_category, *named.others))))


def _of_kinds(talk: Talk, kinds: Sequence[Category], *, anew: bool = True) -> Markup:
    """Their own sentences; not `anew`: those that the conversation does not hold yet."""
    said = [one.advice_in(talk.language) for one in kinds]
    said = [words for words in said if words and (anew or words not in talk.conversation.advice)]
    talk.conversation.advice = [*talk.conversation.advice, *said][-REMEMBERED:]
    return Markup("\n".join(said))


def _known(talk: Talk) -> tuple[str, list[str]]:
    """The category of the event that he tells of, and what he had told of it before these words."""
    draft, report = talk.conversation.draft, _active(talk)
    before = draft.words if draft else said_in(talk.turn, report) if report else []
    kind = draft.category if draft else report.category if report else ""
    return kind, [words for words in before if words != talk.words]


def _told_later(talk: Talk) -> Told:
    """These words, and what their writer had told of the same event before them."""
    kind, before = _known(talk)
    story = _story(talk, before)
    named = talk.understood.meaning
    return Told(
        news=talk.understood.advised,
        story=talk.turn.understood(story).advised,
        categories=frozenset(filter(None, (kind, named.danger_category))),
        far=_is_far(talk, story),
        despairs=_of_his_own(talk, kind, named),
    )


def _is_far(talk: Talk, story: str) -> bool:
    draft = talk.conversation.draft
    return (draft is not None and draft.away) or is_away(story, talk.turn.services.gazetteer)


def _story(talk: Talk, before: Sequence[str]) -> str:
    """What was told before, and these words, which are not stored yet."""
    return "\n".join([*(words for words in before if words != talk.words), *filter(None, [talk.words])])


def _active(talk: Talk) -> Report | None:
    told = talk.open_reports()
    return next((r for r in told if r.id == talk.conversation.active), told[0] if told else None)


def _hides(talk: Talk) -> bool:
    """Does he hide, and not only tell of what is kept secret?"""
    draft = talk.conversation.draft
    return (draft is not None and draft.hiding) or any(r.observed.hiding for r in talk.open_reports())


def _given(talk: Talk, row: Advice | None) -> None:
    if row is not None and row.text:
        talk.conversation.advice = [*talk.conversation.advice, row_in(talk, row)][-REMEMBERED:]


def told_advice(talk: Talk, draft: Draft) -> Advice | None:
    """What to do by the words that were told, whatever category they fit."""
    words = "\n".join(draft.words)
    story = talk.turn.understood(words)
    told = Told(
        news=story.advised,
        story=story.advised,
        categories=frozenset((draft.category,)),
        far=draft.away or is_away(words, talk.turn.services.gazetteer),
        despairs=_of_his_own(talk, draft.category, story.meaning),
    )
    return fitting(talk.turn.city.advice, told)


def _of_his_own(talk: Talk, kind: str, named: Understanding) -> bool:
    """Does he tell of his own wish to die?"""
    category = talk.turn.city.categories.get(named.danger_category or kind)
    return category is not None and category.warm and not named.of_another


def row_in(talk: Talk, row: Advice) -> str:
    text, english = row.said(practised=bool(talk.conversation.drill))
    return english if spoken(talk.language) == "en" and english else text


def is_warm(talk: Talk, draft: Draft, row: Advice | None) -> bool:
    """Somebody speaks of ending his life: he is thanked first. Not to whom somebody else threatens."""
    category = talk.turn.city.categories.get(draft.category)
    threatened = row is not None and row.threat
    return (
        category is not None
        and category.warm
        and not threatened
        and (draft.danger is Danger.LIFE or draft.by_button)
        and not tells_of_another(talk, draft)
    )


def tells_of_another(talk: Talk, draft: Draft) -> bool:
    """Is it another who wants to die: "anak saya gantung diri"? Who stands by is told what to do."""
    return talk.turn.understood("\n".join(draft.words)).meaning.of_another
