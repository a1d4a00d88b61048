"""What is asked next: only what is missing, one thing at a time."""

from __future__ import annotations

from domain.conversation import Draft
from domain.danger import Danger
from domain.message import Button
from domain.report import Report
from escalation.draft import has_substance, in_earnest
from handlers.citizen import canned
from handlers.citizen.place_prompt import ask_place, place_keyboard
from handlers.citizen.talk import Buttons, Keyboard, Talk
from handlers.citizen.typed_points import link_is_shut, stray_code
from language.words import Understanding

GUESSES = 3
HAPPENING = "happening"  # what is asked: is it so now?
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
        ask_whether_it_happens(talk, draft)
    elif not {"figure", "drill"}.isdisjoint(draft.flags) and draft.lat is None and not _medium(talk, draft):
        _ask(talk, "kalau-sungguhan")
    elif draft.danger is Danger.NONE and (told := canned.number(talk)):
        talk.say(told)
    elif draft.guesses and not (repeated and _guessed_before(talk, draft, understood)):
        _ask(talk, "maksud-mana", buttons=category_buttons(talk, draft.guesses[:GUESSES]))
    elif draft.lat is not None and talk.inbound.pin is None and talk.inbound.kind in RECEIVED:
        _ask(talk, RECEIVED[talk.inbound.kind], buttons=category_buttons(talk))
    elif where := _spot_words(talk, draft):
        _ask_what_is_there(talk, draft, where)
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


def ask_whether_it_happens(talk: Talk, draft: Draft) -> None:
    talk.conversation.ask(HAPPENING, talk.turn.now)
    key = "kalau-sungguhan" if "figure" in draft.flags else _of_now(talk, "\n".join(draft.words))
    talk.answer(key, buttons=(_happening_row(talk),))


def _ask_what_is_there(talk: Talk, draft: Draft, where: str) -> None:
    read = in_earnest(draft) or (draft.told and draft.lat is not None)
    key = "lokasi-diterima-dilihat" if read else "lokasi-diterima"
    talk.answer(key, tempat=where, buttons=category_buttons(talk))


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


def _of_now(talk: Talk, words: str) -> str:
    """Whoever mourns is condoled with first."""
    mourns = talk.turn.understood(words).meaning.mourns
    return "berduka-sedang-terjadi" if mourns else "tanya-sedang-terjadi"


def ask_whether_now(talk: Talk, told: Report) -> None:
    """One question with one tap, where the words of a report were most likely not meant as of now."""
    talk.conversation.ask(HAPPENING, talk.turn.now)
    row = (
        talk.report_button(told, talk.text("tombol-sedang-terjadi"), "happening"),
        talk.report_button(told, talk.text("tombol-tidak-terjadi"), "not_happening"),
    )
    talk.ask_after_receipt(talk.text(_of_now(talk, talk.words)), (row,), told.ticket_id or 0)


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
