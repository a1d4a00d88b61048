"""What is asked next: only what is missing, one thing at a time."""

from __future__ import annotations

from datetime import timedelta

from domain.conversation import Draft
from domain.danger import Danger
from domain.message import Ask, Button, Key
from domain.report import Report
from escalation.draft import has_substance, in_earnest
from handlers.citizen import canned
from handlers.citizen.advising import (
    advice,
    is_warm,
    more_advice,
    row_in,
    tells_of_another,
    told_advice,
)
from handlers.citizen.talk import Buttons, Keyboard, Talk
from handlers.citizen.typed_points import link_is_shut, stray_code
from language.words import Understanding
from models.outbox import QUESTION

GUESSES = 3
NOTED = "kata-dicatat"  # that words of a report without a place are read
HAPPENING = "happening"  # what is asked: is it so now?
OFTEN, WITHIN = 3, timedelta(minutes=1)  # the same question where, to whoever writes on and on
AREA = "area:"  # what is asked, before the name of a place that must be confirmed
RECEIVED = {
    "photo": "foto-diterima",
    "video": "video-diterima",
    "voice": "suara-diterima",
    "document": "berkas-diterima",
}
SEEN = ("ketik-dilihat", "akan-dilihat")  # said only where the control room is shown it
OTHERWISE = {  # the same question in other words
    "kalau-sungguhan": "ketik-apa-di-mana",
    "ketik-apa-di-mana": "belum-paham",
    "belum-paham": "ketik-apa-di-mana",
    "maksud-mana": "belum-paham",
    "ketik-dilihat": "akan-dilihat",
    "akan-dilihat": "ketik-dilihat",
    **dict.fromkeys(RECEIVED.values(), "ketik-dilihat"),
}


def ask_next(talk: Talk, draft: Draft, understood: Understanding | None = None) -> None:
    """Ask for the category, or for the place."""
    if draft.category:
        ask_place(talk, draft)
    else:
        ask_category(talk, draft, understood)


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
    """In few words, with advice only where somebody threatens."""
    words = talk.text("diam-tempat-lagi" if repeated else "diam-tempat")
    row = None if repeated else told_advice(talk, draft)
    lines = [words, row_in(talk, row)] if row and row.threat else [words]
    talk.say("\n".join(lines), keyboard=place_keyboard(talk))


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


def ask_category(talk: Talk, draft: Draft, understood: Understanding | None) -> None:
    """What happened? With the best guesses where there are some."""
    if draft.witness and draft.lat is None:
        talk.conversation.asked = "place"
        talk.answer("saksi-di-mana", keyboard=place_keyboard(talk))
        return
    repeated = talk.conversation.asked == "category"
    talk.conversation.asked = "category"
    if draft.called:
        talk.answer("tanya-apa-tempat", keyboard=place_keyboard(talk))
    elif understood and understood.service and (understood.question or not draft.guesses):
        services = {s.key: s for s in talk.turn.city.not_emergency}
        talk.answer("bukan-darurat", jawaban=services[understood.service].answer_in(talk.language))
    elif draft.doubted:
        talk.conversation.ask(HAPPENING, talk.turn.now)
        key = "kalau-sungguhan" if "figure" in draft.flags else "tanya-sedang-terjadi"
        talk.answer(key, buttons=(_happening_row(talk),))
    elif not {"figure", "drill"}.isdisjoint(draft.flags) and draft.lat is None and not _medium(talk, draft):
        _ask(talk, "kalau-sungguhan")
    elif draft.danger is Danger.NONE and (told := canned.number(talk)):
        talk.say(told)
    elif draft.guesses and not (repeated and _guessed_before(talk, draft, understood)):
        _ask(talk, "maksud-mana", buttons=category_buttons(talk, draft.guesses[:GUESSES]))
    elif draft.lat is not None and talk.inbound.pin is None and talk.inbound.kind in RECEIVED:
        _ask(talk, RECEIVED[talk.inbound.kind], buttons=category_buttons(talk))
    elif where := _spot_words(talk, draft):
        read = in_earnest(draft) or (draft.told and draft.lat is not None)
        key = "lokasi-diterima-dilihat" if read else "lokasi-diterima"
        talk.answer(key, tempat=where, buttons=category_buttons(talk))
    elif link_is_shut(talk):
        talk.answer("tautan-tanpa-titik-apa", keyboard=place_keyboard(talk)[:1])
    elif stray := stray_code(talk):
        talk.answer("papan-tak-dikenal-apa", kode=stray, keyboard=place_keyboard(talk)[:1])
    elif understood and understood.tells and not repeated:
        _ask(talk, "akan-dilihat", keyboard=place_keyboard(talk))
    elif medium := _medium(talk, draft):
        _ask(talk, RECEIVED[medium], buttons=category_buttons(talk))
    elif told := canned.answer(talk):
        talk.say(told)
    elif repeated:
        _ask_again(talk, draft)
    else:
        greet(talk)


def _ask_again(talk: Talk, draft: Draft) -> None:
    """Nothing is known yet: with buttons, and from the second time on for words of their own."""
    if draft.turns > 1:
        key = "ketik-dilihat" if draft.hinted or draft.unread else "ketik-apa-di-mana"
        _ask(talk, key, keyboard=place_keyboard(talk))
    else:
        _ask(talk, "belum-paham", buttons=category_buttons(talk))


def _guessed_before(talk: Talk, draft: Draft, understood: Understanding | None) -> bool:
    """Are the guesses no news: these words bring none, or they have been asked about and a point has come?"""
    if understood is not None:
        return not understood.guesses
    return draft.lat is not None and talk.conversation.last_question == "maksud-mana"


def _ask(talk: Talk, key: str, *, buttons: Buttons = (), keyboard: Keyboard = ()) -> None:
    """Ask what happened, never with the same sentence twice in succession."""
    key = OTHERWISE.get(key, key) if key == talk.conversation.last_question else key
    draft = talk.conversation.draft
    if key in SEEN and not (draft and (draft.unread or has_substance(draft))):
        key = "ketik-apa-di-mana"
    talk.conversation.last_question = key
    talk.answer(key, buttons=buttons, keyboard=keyboard)


def _happening_row(talk: Talk) -> tuple[Button, ...]:
    return (
        talk.button(talk.text("tombol-sedang-terjadi"), "happening"),
        talk.button(talk.text("tombol-tidak-terjadi"), "not_happening"),
    )


def ask_whether_now(talk: Talk, told: Report) -> None:
    """One question with one tap, where the words of a report were most likely not meant as of now."""
    talk.conversation.ask(HAPPENING, talk.turn.now)
    row = (
        talk.report_button(told, talk.text("tombol-sedang-terjadi"), "happening"),
        talk.report_button(told, talk.text("tombol-tidak-terjadi"), "not_happening"),
    )
    talk.ask_after_receipt(talk.text("tanya-sedang-terjadi"), (row,), told.ticket_id or 0)


def _medium(talk: Talk, draft: Draft) -> str:
    """What was sent just now, else what had come before."""
    kinds = (str(talk.inbound.kind), *draft.media)
    return next((kind for kind in kinds if kind in RECEIVED and kind in draft.media), "")


def greet(talk: Talk) -> None:
    """The greeting with all categories."""
    talk.conversation.asked = "category"
    talk.answer("mulai", kota=talk.turn.city.name, buttons=category_buttons(talk))


def _spot_words(talk: Talk, draft: Draft) -> str:
    """Where the point is, or the sign whose code was told; "" where there is neither."""
    if draft.lat is None or draft.lon is None:
        marker = talk.turn.city.marker_of(draft.place_names)
        return marker.label if marker is not None else ""
    spot = talk.turn.services.gazetteer.spot(draft.lat, draft.lon)
    return f"{spot.kelurahan}, {spot.kecamatan}" if spot.inside else talk.text("warga-luar")


def category_buttons(talk: Talk, keys: list[str] | None = None, after: int = 0) -> Buttons:
    """Buttons of some categories (and "Lainnya"), or of all; none that a glance at a silent chat could read. Where not all
    can be shown at once, those `after` so many, and what shows the rest."""
    if talk.conversation.hiding:
        return ()
    categories = talk.turn.city.categories
    other = talk.turn.city.other.key
    keys = None if keys == [other] else keys  # a menu of one key asks nothing
    wanted = list(dict.fromkeys([*keys, other])) if keys else list(categories)
    buttons = [
        talk.button(f"{categories[k].emoji} {categories[k].short_in(talk.language)}", "category", k)
        for k in wanted
        if k in categories
    ]
    if len(buttons) > talk.able.most:
        shown = buttons[after : after + talk.able.most - 1]
        rest = after + len(shown)
        more = [talk.button(talk.text("tombol-jenis-lain"), "kinds", str(rest if rest < len(buttons) else 0))]
        buttons = [*shown, *more]
    width = 1 if keys else 2
    return tuple(tuple(buttons[i : i + width]) for i in range(0, len(buttons), width))
