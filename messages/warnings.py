"""What a card warns of: whom not to phone, what is in doubt, what makes the event graver."""

from __future__ import annotations

from domain.place import Place
from domain.quoting import QUOTE, shortened
from domain.status import Status
from language.tongue import unreadable
from locales.text import text
from messages.speakers import who, wishers
from messages.view import View

GRAVEST = 3  # lines on the card of what endangers nobody by itself
SHORT = 100  # characters of each where many lives are in danger
NOBODY = 1000  # a rank behind all others


def _outside(place: Place) -> str:
    """By the name of whose area it is, or how far away."""
    if place.outside_name:
        return text("kartu-luar-wilayah", nama=place.outside_name)
    return text("kartu-luar-wilayah-jarak", km=max(1, round(place.outside_m / 1000)))


def warning(view: View) -> list[str]:
    """What stands above everything else: a drill, and whom nobody may phone."""
    ticket = view.ticket
    lines = []
    if ticket.drill:
        lines.append(text("kartu-latihan"))
    if ticket.hiding:
        lines.append(hiding_line(view))
    if ticket.state.deaf:
        lines.append(text("kartu-tuli"))
    return [*lines, *_sounding(view)]


def _sounding(view: View) -> list[str]:
    """On whose phone our words make a sound that may betray him."""
    hidden = (r for r in view.reporters if view.ticket.secret or r.hiding)
    loud = next((r.channel for r in hidden if not r.able.silent), None)
    return [text("kartu-berbunyi", kanal=text(f"kanal-{loud}"))] if loud and view.ticket.open else []


def hiding_line(view: View) -> str:
    """Whom nobody may phone: who of its reporters hides, where others do not."""
    hidden = [r.report for r in view.reporters if r.hiding]
    if not hidden or len(hidden) == len(view.reporters):
        return text("kartu-bersembunyi")
    names = ", ".join(dict.fromkeys(who(view, report).upper() for report in hidden))
    return text("kartu-bersembunyi-siapa", siapa=names)


def doubts(view: View) -> list[str]:
    """What must be known before anything is done; kind and lane stand above it."""
    ticket = view.ticket
    lines = []
    if ticket.place.outside_m > 0:
        lines.append(_outside(ticket.place))
    if ticket.state.late:
        lines.append(text("kartu-terlambat"))
    if (written := ticket.state.written) is not None:
        jam, tiba = view.written(written), view.clock(ticket.opened_at)
        lines.append(text("kartu-ditulis", jam=jam, tiba=tiba))
    if ticket.state.doubted is not None and ticket.status is Status.RECEIVED:
        lines.append(text("kartu-belum-tentu"))
    if ticket.open and unreadable(ticket.state.words):
        lines.append(text("kartu-bahasa-asing"))
    if ticket.state.not_now:
        lines.append(text("kartu-tidak-terjadi"))
    if ticket.cancel_requested and ticket.open:
        lines += _wish(view)
    return lines


def _wish(view: View) -> list[str]:
    """Who wants it cancelled, who does not, and the operator who has agreed."""
    ticket = view.ticket
    if ticket.state.taken_back:
        return [text("kartu-dibatalkan")]
    names = wishers(view)
    others = len({r.person for r in view.reporters}) - max(1, len(names))
    key = "kartu-minta-batal-sebagian" if others > 0 else "kartu-minta-batal"
    lines = [text(key, siapa=", ".join(names) or text("siapa-pelapor"), lain=others)]
    if (agreed := ticket.state.agreed) is not None:
        lines.append(text("kartu-setuju-batal", siapa=agreed.label))
    return lines


def graver_lines(view: View) -> list[str]:
    """What puts lives in danger by the first report, whose words stand above; what was said later and puts lives in danger, all
    of it; and what else makes it graver, the newest of it."""
    kinds: dict[str, list[str]] = {}
    at_first = []
    for key, words in view.ticket.state.graver.items():
        if words:
            kinds.setdefault(words, []).append(key)
        elif key in view.city.aggravations and view.city.aggravations[key].life:
            at_first.append(key)
    deadly = sorted(
        (one for one in kinds.items() if _rank(view, one[1]) < NOBODY), key=lambda one: _rank(view, one[1])
    )
    rest = [one for one in kinds.items() if one not in deadly][-GRAVEST:]
    most = QUOTE * 2 if len(deadly) <= GRAVEST else SHORT
    told = [(shortened(words, most), named) for words, named in deadly] + rest
    first = [text("kartu-gawat", apa=_named(view, at_first))] if at_first else []
    return first + [text("kartu-lebih-gawat", apa=_named(view, keys), kata=words) for words, keys in told]


def _rank(view: View, keys: list[str]) -> int:
    """How near to death, as the city's file orders it: who is trapped, who does not breathe, before whatever spreads."""
    deadly = [key for key, one in view.city.aggravations.items() if one.life]
    found = [deadly.index(key) for key in keys if key in deadly]
    found += [len(deadly) for key in keys if key in view.city.categories and view.city.categories[key].life]
    return min(found, default=NOBODY)


def _named(view: View, keys: list[str]) -> str:
    return ", ".join(dict.fromkeys(kind_of(view, key) for key in keys))


def kind_of(view: View, key: str) -> str:
    """What makes it graver: what befalls people, or another kind of emergency."""
    named = view.city.aggravations.get(key) or view.city.categories.get(key)
    return named.short if named else text("lebih-gawat")


def sealed_lines(view: View) -> list[str]:
    """The same where the words are not shown: whoever goes there without having read them knows what awaits."""
    kinds = list(view.ticket.state.graver)
    named = ", ".join(dict.fromkeys(kind_of(view, key) for key in kinds))
    return [text("kartu-lebih-gawat-rahasia", apa=named)] if named else []
