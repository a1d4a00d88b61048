"""What reporters say and show, and what operators note."""

from __future__ import annotations

from dataclasses import dataclass

from domain.danger import Danger
from domain.happenings.kinds import Happened
from domain.happenings.shapes import Act, Happening, left_out


@dataclass(frozen=True, slots=True, kw_only=True)
class Words(Happening):
    """`number`: of the message in the threads; `retold`: said before, in a ticket that went into this one; `graver`: what
    makes it graver; `metres`: how far from the ticket's point; `many`: in one message that many fill; `loud`: aloud;
    `answers`: an agency's question; `written`: when, where they were under way for long; `placed`: they put the place right."""

    kind = Happened.WORDS
    words: str
    report: int
    number: int
    retold: bool = left_out(False)
    graver: tuple[str, ...] = left_out(())
    metres: int | None = left_out(None)
    many: bool = left_out(False)
    loud: bool = left_out(False)
    answers: str = left_out("")
    written: str = left_out("")
    placed: bool = left_out(False)


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceShown(Happening):
    """`evidence`: by our number; `note`: what operators read about it; `loud`: aloud; `rank`: how many of its report went
    before it."""

    kind = Happened.EVIDENCE
    evidence: int
    form: str
    note: str
    loud: bool = left_out(False)
    rank: int = left_out(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken(Happening):
    """What a machine has heard in a voice note (`evidence`, by our number). `secret`: of a kind that is kept secret, on a ticket
    that is not; `loud`: aloud."""

    kind = Happened.SPOKEN
    evidence: int
    words: str
    report: int
    secret: bool = left_out(False)
    loud: bool = left_out(False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceTold(Happening):
    """Where it is. `corrected`: another place than before (`semula`), or with `added` more words for the same point, with
    `first` the first one that is known; `beside`: a report names another place (`tempat`) than the one that stays (`tetap`, "" for none); `siapa` tells it: "1" the
    reporter, "2" the second, and so on; `loud`: aloud."""

    kind = Happened.PLACE
    tempat: str
    corrected: bool = left_out(False)
    beside: int = left_out(0)
    loud: bool | None = left_out(None)
    by: str = left_out("")
    semula: str | None = left_out(None)
    added: bool = left_out(False)
    first: bool = left_out(False)
    siapa: str = left_out("")
    tetap: str | None = left_out(None)


@dataclass(frozen=True, slots=True, kw_only=True)
class DangerRose(Happening):
    kind = Happened.DANGER
    danger: Danger


@dataclass(frozen=True, slots=True, kw_only=True)
class Graver(Happening):
    kind = Happened.GRAVER
    graver: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hiding(Happening):
    """`cleared`: the chat was emptied; `stays`: but something of ours is on that phone still; `witness`: the how-manieth
    reporter's, 0 or 1 the first one's."""

    kind = Happened.HIDING
    hiding: bool | None = left_out(None)
    cleared: bool = left_out(False)
    stays: bool = left_out(False)
    witness: int = left_out(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Late(Happening):
    kind = Happened.LATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted(Act):
    """`shown`: on the card too, for it is not secret; `loud`: it tells of more danger than was known; `agency`: whose note it
    is then, for its own group has just read it; `death`: of nothing but a death, which is no new danger to whoever is at work there;
    `mayday`: one of its people is a victim."""

    kind = Happened.NOTED
    words: str
    shown: bool
    loud: bool = left_out(default=False)
    agency: str = left_out(default="")
    death: bool = left_out(default=False)
    mayday: bool = left_out(default=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstAidBegun(Happening):
    """`card`: its key in the city's file; `nama`: as operators read it."""

    kind = Happened.FIRST_AID
    card: str
    nama: str
    report: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Recategorised(Act):
    """`dari`, `ke`: the categories that it was and is; `milder`: a lesser kind, whose calls would come later."""

    kind = Happened.RECATEGORISED
    dari: str
    ke: str
    milder: bool = left_out(default=False)
