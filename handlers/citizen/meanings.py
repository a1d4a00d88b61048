"""What a citizen's message may mean, in the order in which it is tried: the first row that takes it decides.

A row is tried where all its conditions hold. What an earlier row has not taken is as it came: a row that does not take the
message changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from domain.report import Report
from handlers.citizen import (
    aftermath,
    answers,
    areas,
    asides,
    begun_again,
    check,
    dismissed,
    each,
    edits,
    felt,
    first_aid,
    is_it_now,
    kind_at_last,
    linked,
    more_after_end,
    more_told,
    now,
    others_report,
    our_words,
    own_point,
    questioned,
    relay,
    report,
    shown_after,
    sudah_belum,
    suspected,
    taking_back,
    which_point,
    wrong_key,
)
from handlers.citizen.conditions import (
    area_asked,
    being_told,
    calls_too,
    edit,
    edited,
    hides,
    in_words,
    nothing_told,
    now_asked,
    only_signs,
    ours_come_back,
    picture_asked,
    point_asked,
    said,
    told_before,
)
from handlers.citizen.routes import CITIZEN_WORDS, HIDING_WORDS, NOW_WORDS, SUSPECTED_WORDS
from handlers.citizen.talk import Talk
from handlers.tickets.same_event import opening

Condition = Callable[[Talk], bool]


@dataclass(frozen=True, slots=True)
class Meaning:
    """`when`: what must hold for it to be tried; `takes`: True where the message was taken."""

    name: str
    when: tuple[Condition, ...]
    takes: Callable[[Talk], bool]


@dataclass(frozen=True, slots=True)
class OfOpenReport:
    """The same of the open report that the message belongs to (`relay.meant`)."""

    name: str
    when: tuple[Condition, ...]
    takes: Callable[[Talk, Report], bool]


def one_of(typed: Mapping[str, Callable[[Talk], None]]) -> Callable[[Talk], bool]:
    """Nothing but one of the words that people type for these keys."""

    def takes(talk: Talk) -> bool:
        for key, step in typed.items():
            if talk.understood.types(key):
                step(talk)
                return True
        return False

    return takes


def one_of_report(
    typed: Mapping[str, Callable[[Talk, Report], None]], asked: Callable[[Talk], Report | None]
) -> Callable[[Talk], bool]:
    """The same of the report that is asked about."""

    def takes(talk: Talk) -> bool:
        for key, step in typed.items():
            if talk.understood.types(key) and (told := asked(talk)) is not None:
                step(talk, told)
                return True
        return False

    return takes


def beside(takes: Callable[[Talk], bool]) -> Callable[[Talk], bool]:
    """Whatever the words are taken for, they stand among those of the report that is being told."""

    def kept(talk: Talk) -> bool:
        draft = talk.conversation.draft
        if draft is None:
            return takes(talk)
        draft.beside.append((len(draft.words), talk.words))
        taken = takes(talk)
        if not taken:
            draft.beside.pop()
        return taken

    return kept


def wavers(talk: Talk) -> bool:
    """ "Ga jadi" of somebody who wants to die is more of what he tells."""
    if not taking_back.wavers(talk):
        return False
    take_as_told(talk)
    return True


ANSWERS: tuple[Meaning, ...] = (  # short words, and free ones that answer or ask something
    Meaning("our own words come back", (ours_come_back,), our_words.taken),
    Meaning("signs alone", (only_signs, nothing_told), asides.typed),
    Meaning("an edit says that what has ended goes on", (edited, told_before), edits.ended_goes_on),
    Meaning("an edit takes back", (edited, nothing_told), taking_back.typed),
    Meaning("another event, or the same", (said, suspected.waits), one_of(SUSPECTED_WORDS)),
    Meaning("first aid", (said, nothing_told, told_before), first_aid.typed),
    Meaning("yes, no or a number to operators", (said, told_before), questioned.typed),
    Meaning("a short answer to operators", (said, being_told, told_before), beside(questioned.beside_draft)),
    Meaning("this area", (said, area_asked), beside(areas.confirmed)),
    Meaning("at this point", (said, nothing_told, point_asked), own_point.typed),
    Meaning("now, or not now", (said, now_asked), beside(is_it_now.typed)),
    Meaning("a key of the silent chat", (said, hides), one_of(HIDING_WORDS)),
    Meaning("safe, who hid", (said, hides), answers.safe_again),
    Meaning("how it is now", (said, told_before), one_of_report(NOW_WORDS, now.asked)),
    Meaning("the picture of the check", (said, nothing_told, check.waits), check.typed),
    Meaning("who wants to die wavers", (said,), wavers),
    Meaning("a command in a word", (said,), one_of(CITIZEN_WORDS)),
    Meaning("an answer about a late picture", (said, nothing_told, picture_asked), shown_after.answered),
    Meaning("each of several reports", (said, nothing_told, told_before), each.typed),
    Meaning("what is left after the end", (said, told_before), beside(aftermath.typed)),
    Meaning("over, or not", (said, told_before), beside(sudah_belum.typed)),
    Meaning("begun again", (said, told_before), beside(begun_again.typed)),
    Meaning("told again after a dismissal", (said, told_before), beside(dismissed.told_again)),
    Meaning("another's report is over", (said,), beside(others_report.taken)),
    Meaning("another kind than the key", (said, being_told), wrong_key.put_right),
    Meaning("another kind than the ticket", (said, nothing_told, told_before), wrong_key.put_right_on_ticket),
    Meaning("a kind at last", (in_words, nothing_told, told_before), kind_at_last.told),
    Meaning("taken back, or not", (said,), beside(taking_back.typed)),
    Meaning("asked besides", (said,), beside(asides.typed)),
    Meaning("more of what has ended", (said, told_before), beside(more_after_end.typed)),
)

TOLD: tuple[Meaning | OfOpenReport, ...] = (  # what is told: words, points, pictures
    Meaning("more of a telephone call", (nothing_told, calls_too), linked.taken),
    Meaning("a late picture", (nothing_told, told_before), shown_after.taken),
    Meaning("a point after its end", (nothing_told, told_before), more_after_end.pointed),
    Meaning("a voice after a dismissal", (nothing_told, told_before), dismissed.spoken_again),
    Meaning("an edit of what has ended", (nothing_told, told_before, edit), edits.of_what_ended),
    OfOpenReport("of which report the point is", (nothing_told, told_before), which_point.answers),
    OfOpenReport("more from who felt it", (nothing_told, told_before), felt.taken),
    OfOpenReport(
        "an edit tells another event", (nothing_told, told_before, edit), suspected.told_apart_in_edit
    ),
    OfOpenReport("where the other event is", (nothing_told, told_before), suspected.told_where),
    OfOpenReport("another event elsewhere", (nothing_told, told_before), suspected.told_apart),
    OfOpenReport("a point of one of several", (nothing_told, told_before), which_point.taken),
    OfOpenReport("more of an open report", (nothing_told, told_before), more_told.taken),
    Meaning("an edit of nothing that is known", (nothing_told, edit), edits.of_nothing),
    Meaning("a report", (), report.taken),
)

MEANINGS = (*ANSWERS, *TOLD)


def take(talk: Talk) -> None:
    """A message in words, or with a point or a medium."""
    edits.heard_as_new(talk)
    if not _first(talk, ANSWERS):
        take_as_told(talk)


def take_as_told(talk: Talk) -> None:
    """The same where it can answer nothing."""
    if talk.inbound.pin is not None and not talk.inbound.moved:
        opening(talk.turn)
    _first(talk, TOLD)


def _first(talk: Talk, rows: Iterable[Meaning | OfOpenReport]) -> bool:
    """Has one of them taken the message?"""

    @cache
    def meant() -> Report | None:
        return relay.meant(talk)

    for row in rows:
        if not all(holds(talk) for holds in row.when):
            continue
        if isinstance(row, Meaning):
            taken = row.takes(talk)
        else:
            about = meant()
            taken = about is not None and row.takes(talk, about)
        if taken:
            return True
    return False
