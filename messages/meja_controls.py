"""The card's buttons as a page has them: a menu stands open behind its button, and what needs words has a field for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from domain.assignment import Stage
from domain.message import Button
from domain.ticket import CONTROL_ROOM
from locales.text import Markup, text
from messages.card_buttons import card_buttons
from messages.menus import choices
from messages.view import View

STEPS = (
    "look",
    "dispatch",
    "acknowledge",
    "depart",
    "arrive",
    "resolve",
    "undo",
    "reopen",
)  # what comes next
CHOSEN = ("forward", "add", "withdraw", "category", "eta")  # buttons behind which a menu stands open


@dataclass(frozen=True, slots=True)
class Control:
    """`choices`: behind it stand these; `url`: it leads outside; `asks`: words are written, under this label; `step`: what comes next."""

    label: str
    action: str = ""
    argument: str = ""
    choices: tuple[Control, ...] = ()
    url: str = ""
    asks: str = ""
    step: bool = False


def controls(view: View, agency: str) -> tuple[Control, ...]:
    """All that this agency may do now, as the card of its group has it."""
    closed = replace(view, ticket=view.ticket.noting(menus={}))
    rows = card_buttons(closed, agency)
    found = [one for row in rows for button in row for one in _of(closed, button, agency)]
    return (*_one_way_on(found), *_beside(view))


def _one_way_on(found: list[Control]) -> list[Control]:
    """Its end is the next step only where no other is."""
    others = any(one.step and one.action != "resolve" for one in found)
    return [replace(one, step=one.step and not (others and one.action == "resolve")) for one in found]


def _parts(button: Button) -> tuple[str, str]:
    """(action, argument) of what a button carries."""
    _, _, rest = button.data.partition(".")
    action, _, argument = rest.partition(".")
    return action, argument


def _of(view: View, button: Button, agency: str) -> Iterator[Control]:
    if button.url:
        yield Control(button.label, url=button.url)
        return
    action, argument = _parts(button)
    if action == "more":
        yield from (_more(view, one, agency) for one in choices(view, "more"))
    elif action == "ask" and not argument:
        asked = (_usual(view), *_canned(view, "ask", question=True))
        said = tuple(_canned(view, "reply", question=False))
        yield Control(button.label, "ask", choices=asked, asks=text("meja-tulis-pertanyaan"))
        yield Control(text("meja-balas"), "reply", choices=said, asks=text("meja-tulis-pesan"))
    elif action == "false" and not argument:
        yield Control(button.label, choices=tuple(map(_plain, choices(view, "false"))))
    elif action in CHOSEN and not argument:
        yield _menu(view, button, action, agency)
    else:
        yield replace(_plain(button), step=action in STEPS)


def _canned(view: View, action: str, *, question: bool) -> Iterator[Control]:
    """What the city's file has ready: whoever presses it has read the words that go."""
    for one in view.city.meja.replies:
        if one.question is question and (not one.categories or view.category.key in one.categories):
            yield _sent(view, text("meja-balasan", nama=one.name, kata=one.words), action, one.words)


def _usual(view: View) -> Control:
    """The question of this kind of event, as it goes."""
    words = text("tombol-tanya-biasa", kata=Markup(view.category.question))
    return _sent(view, words, *_parts(choices(view, "ask")[0]))


def _sent(view: View, label: str, action: str, argument: str) -> Control:
    """Words that go with one press; where somebody hides the button says so, and they stand beside it."""
    goes = Control(label, action, argument)
    return (
        Control(label, choices=(replace(goes, label=text("meja-kirim-bersembunyi")),))
        if view.ticket.hiding
        else goes
    )


def _plain(button: Button) -> Control:
    action, argument = _parts(button)
    return Control(button.label, action, argument)


def _menu(view: View, button: Button, action: str, agency: str) -> Control:
    offered = tuple(map(_plain, choices(view, action)))
    if action == "forward" and _lets_go(view, agency):
        offered = tuple(
            Control(one.label, choices=tuple(map(_plain, choices(view, f"forward:{one.argument}"))))
            for one in offered
        )
    if action == "category":
        offered = tuple(_kind(view, one) for one in offered)
    return Control(button.label, choices=offered)


def _kind(view: View, one: Control) -> Control:
    """What was told in secret is opened to more people only by a second press, that says so."""
    if not view.ticket.secret or view.city.categories[one.argument].secret:
        return one
    return Control(one.label, choices=tuple(map(_plain, choices(view, f"category:{one.argument}"))))


def _lets_go(view: View, agency: str) -> bool:
    """Is it passed on by somebody who has not taken it? Then why is asked."""
    waiting = [
        a.agency for a in view.ticket.assignments if a.stage is Stage.DISPATCHED and a.agency != CONTROL_ROOM
    ]
    return bool(waiting) and agency in (CONTROL_ROOM, *waiting)


def _more(view: View, button: Button, agency: str) -> Control:
    action, argument = _parts(button)
    if action == "words":
        return Control(button.label, argument, asks=text(f"meja-tulis-{argument}"))
    return _menu(view, button, action, agency)


def _beside(view: View) -> Iterator[Control]:
    """What the card asks in the chat, and where it takes notes though it has ended."""
    if view.ticket.state.unsent and view.ticket.open:
        yield from map(_plain, choices(view, "aloud"))
    if not view.ticket.open:
        yield Control(text("tombol-catat"), "note", asks=text("meja-tulis-note"))
