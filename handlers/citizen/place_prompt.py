"""The question where it happens: aloud, in few words where somebody hides, and no more than is read."""

from __future__ import annotations

from datetime import timedelta

from domain.conversation import Draft
from domain.danger import Danger
from domain.message import Ask, Key
from handlers.citizen.advising import (
    advice,
    is_warm,
    more_advice,
    tells_of_another,
    told_advice,
)
from handlers.citizen.talk import Keyboard, Talk
from handlers.citizen.typed_points import link_is_shut, stray_code
from models.outbox import QUESTION

NOTED = "kata-dicatat"  # that words of a report without a place are read
OFTEN, WITHIN = 3, timedelta(minutes=1)  # the same question where, to whoever writes on and on
POINT = "point:"  # does it happen at this point? Before our number of the report
AREA = "area:"  # what is asked, before the name of a place that must be confirmed


def ask_place(talk: Talk, draft: Draft) -> None:
    """ "🔥 Kebakaran. Di mana? Kirim lokasi KEJADIAN." and what to do until help comes."""
    category = talk.turn.city.categories[draft.category]
    asked = talk.conversation.asked
    repeated = asked == "place" or asked.startswith(AREA)
    unread = link_is_shut(talk) or bool(stray_code(talk))
    new = not repeated or bool(draft.unsure_place) or unread or category.warm
    if _asked_enough(talk, draft) and not new:
        _noted(talk)
        return
    talk.conversation.asked = "place"
    if talk.conversation.hiding:
        _ask_in_hiding(talk, draft, repeated)
    elif repeated and category.warm and "talks" in talk.understood.meaning.reporter:
        talk.answer("jiwa-cerita")
    elif not repeated and not draft.advised and is_warm(talk, draft, told_advice(talk, draft)):
        words = f"{advice(talk, draft)}\n{talk.text('jiwa-di-mana')}"
        talk.say(words, keyboard=place_keyboard(talk))
    else:
        unsure = draft.unsure_place if asked != f"{AREA}{draft.unsure_place}" else ""
        talk.conversation.ask(f"{AREA}{unsure}" if unsure else "place", talk.turn.now)
        _ask_aloud(talk, draft, repeated, unsure)


def _noted(talk: Talk) -> None:
    """Whoever writes on and on is asked no more, and still told what to do; once that his words are read."""
    if words := more_advice(talk):
        talk.say(words)
    elif talk.conversation.last_question != NOTED and not talk.conversation.hiding:
        talk.conversation.last_question = NOTED
        talk.answer(NOTED)


def _news(talk: Talk, draft: Draft) -> str:
    """What to do by these words, or that they are noted, where they tell more than a place."""
    if words := more_advice(talk):
        return words
    told = talk.understood.meaning if talk.words else None
    if told is None or talk.turn.city.other.key == draft.category:
        return ""
    tells = told.danger is not Danger.NONE or told.aggravations
    return talk.text(NOTED) if tells or draft.category in {guess.category for guess in told.guesses} else ""


def _ask_in_hiding(talk: Talk, draft: Draft, repeated: bool) -> None:
    """In few words, with such advice as is written for it; who stands by is not asked whether he can talk."""
    first = "diam-tempat-lagi" if draft.stands_by else "diam-tempat"
    words = talk.text("diam-tempat-lagi" if repeated else first)
    lines = [words, advice(talk, draft)]
    talk.say("\n".join(filter(None, lines)), keyboard=place_keyboard(talk))


def _ask_aloud(talk: Talk, draft: Draft, repeated: bool, unsure: str) -> None:
    """`unsure`: the place that may have been meant; one key says that it was."""
    category = talk.turn.city.categories[draft.category]
    key = _place_question(talk, draft, repeated, unsure)
    words = talk.text(
        key,
        emoji=category.emoji,
        kategori=category.short_in(talk.language),
        tempat=draft.unsure_place,
        kode=stray_code(talk),
    )
    if repeated:
        words = "\n".join(filter(None, (_news(talk, draft), words)))
    else:
        words = "\n".join(filter(None, (words, advice(talk, draft))))
        threatened = not draft.called and (category.life or draft.danger is Danger.LIFE)
        words += f"\n{talk.text('telepon-bila-jiwa')}" if threatened else ""
    keyboard = (*(area_key(talk, unsure) if unsure else ()), *place_keyboard(talk))
    talk.say(words, keyboard=keyboard, key=question_key(draft) if talk.turn.disaster else "")


def _place_question(talk: Talk, draft: Draft, repeated: bool, unsure: str) -> str:
    """Which sentence asks for the place."""
    if link_is_shut(talk):
        return "tautan-tanpa-titik"
    if stray_code(talk):
        return "papan-tak-dikenal"
    if unsure:
        return "tanya-tempat-benar-lagi" if repeated else "tanya-tempat-benar"
    category = talk.turn.city.categories[draft.category]
    if repeated and category.warm and draft.danger is not Danger.NONE and not tells_of_another(talk, draft):
        return "jiwa-tetap"
    if repeated:
        return "tanya-tempat-lagi" if len(draft.place_asked) < OFTEN else "tanya-patokan"
    if draft.called:
        return "tanya-apa-tempat"
    if draft.category == talk.turn.city.other.key and not draft.words:
        return "ketik-dilihat"
    return "tanya-tempat" if draft.danger is not Danger.NONE else "tanya-tempat-betul"


def _asked_enough(talk: Talk, draft: Draft) -> bool:
    """Has the place been asked for often enough within the minute? It counts this time otherwise."""
    since = (talk.turn.now - WITHIN).isoformat()
    draft.place_asked = [at for at in draft.place_asked if at > since]
    if len(draft.place_asked) >= OFTEN:
        return True
    draft.place_asked.append(talk.turn.now.isoformat())
    return False


def question_key(draft: Draft) -> str:
    """In a disaster the question is not sent any more where the place was there first."""
    return f"{QUESTION}{draft.handle}"


def area_key(talk: Talk, name: str) -> Keyboard:
    """The one key that confirms a place."""
    return ((Key(talk.text("kunci-ya-daerah", tempat=name)),),)


def place_keyboard(talk: Talk) -> Keyboard:
    """What asks the phone for the place; where keys stay, one more for whoever is elsewhere: elsewhere he just types."""
    here = (Key(talk.text("kunci-lokasi"), Ask.LOCATION),)
    return (here, (Key(talk.text("kunci-lain")),)) if talk.able.keyboards else (here,)
