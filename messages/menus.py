"""Choices under a card: a menu in the place of the actions, and the three questions after "Selesai"."""

from __future__ import annotations

from domain.message import Button
from domain.results import QUESTIONS
from domain.ticket import CONTROL_ROOM
from locales.text import Markup, text, typed_words
from messages.view import View

FALSE_REASONS = ("iseng", "salah_kirim", "bukan_darurat", "tidak_jelas")
FORWARD_REASONS = ("bukan_wewenang", "armada_penuh", "terlalu_jauh", "salah_jenis")
LABEL = 48  # letters on a button that has a row to itself
ETA_MINUTES = (5, 10, 15, 20, 30, 45)
Rows = tuple[tuple[Button, ...], ...]


def button(view: View, action: str, label: str, argument: str = "") -> Button:
    data = f"{view.ticket.handle}.{action}" + (f".{argument}" if argument else "")
    return Button(label, data)


def menu_rows(view: View, menu: str) -> Rows:
    """The choices of a menu that was opened, and the way back."""
    back = (button(view, "menu", text("tombol-kembali")),)
    offered = choices(view, menu)
    if menu == "ask":
        return (*((choice,) for choice in offered), back)
    return (*(tuple(offered[i : i + 3]) for i in range(0, len(offered), 3)), back)


def choices(view: View, menu: str) -> list[Button]:
    """The buttons of a menu, without the way back."""
    if menu == "false":
        return [button(view, "false", text(f"alasan-{r}"), r) for r in FALSE_REASONS]
    if menu == "ask":
        return [
            button(
                view, "ask", text("tombol-tanya-biasa", kata=Markup(_begun(view.category.question))), "usual"
            ),
            button(view, "ask", text("tombol-tanya-sendiri"), "own"),
        ]
    if menu == "aloud":
        return [button(view, "ask", text("tombol-tetap-kirim"), "aloud")]
    if menu == "more":
        return [
            button(view, "category", text("tombol-kategori")),
            button(view, "words", text("tombol-tempat"), "place"),
            button(view, "words", text("tombol-catat"), "note"),
            button(view, "eta", text("tombol-eta")),
            button(view, "words", text("tombol-hubungi"), "called"),
        ]
    if menu == "eta":
        return [button(view, "eta", text("tombol-menit", menit=str(n)), str(n)) for n in ETA_MINUTES]
    if menu == "category":
        others = [c for c in view.city.categories.values() if c.key != view.ticket.category]
        return [button(view, "category", c.short, c.key) for c in others]
    if menu.startswith("category:"):
        key = menu.removeprefix("category:")
        said = min(typed_words("ketik-tetap"))
        return [button(view, "category", text("tombol-tetap-ubah"), f"{key} {said}")]
    if menu.startswith("forward:"):
        agency = menu.removeprefix("forward:")
        return [button(view, "forward", text(f"teruskan-{r}"), f"{agency}.{r}") for r in FORWARD_REASONS]
    present = {view.city.heir(a.agency) for a in view.ticket.assignments if a.open}
    keys = [
        k for k in _agencies_in_order(view) if (k in present) is (menu == "withdraw") and k != CONTROL_ROOM
    ]
    return [button(view, menu, view.agency(k).short, k) for k in keys]


def _begun(question: str) -> str:
    """As much of it as a button has room for."""
    return question if len(question) <= LABEL else f"{question[:LABEL].rsplit(' ', 1)[0]} …"


def _agencies_in_order(view: View) -> list[str]:
    """The category's own agencies first, then all others."""
    own = [*view.category.at_once, *view.category.backup]
    on_it = [a.agency for a in view.ticket.assignments]
    return list(dict.fromkeys(map(view.city.heir, [*own, *view.city.agencies, *on_it])))


def outcome_rows(view: View, agency: str) -> Rows:
    """One tap per question for the agency that was there; all of them may be passed over."""
    question = view.ticket.state.outcomes.get(agency)
    if question not in QUESTIONS:
        return ()
    answers = tuple(
        button(view, "outcome", text(f"hasil-{question}-{a}"), f"{question}.{a}") for a in QUESTIONS[question]
    )
    return answers, (button(view, "outcome", text("tombol-lewati-hasil"), "lewati"),)
