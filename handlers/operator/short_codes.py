"""A ticket as people name it among themselves, without its year: "/terima 5", "terima 0005", "#5 selesai"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import partial

from domain.ticket import CONTROL_ROOM
from domain.typed import (
    DASH,
    JOINED,
    SPACE,
    Typed,
    beside_codes,
    hashed,
    into_each_other,
    only_numbers,
    scattered,
    with_codes,
    with_year,
)
from handlers.operator import plain
from handlers.operator.desk import Desk
from handlers.operator.typed_names import NUMBER_FIRST, ONE_CODE, TELLING, TICKET_COMMANDS, TWO_CODES
from handlers.operator.when_there import ABOUT, SURELY, WHEN
from handlers.tickets.seats import own_part
from language.figures import in_figures
from locales.text import typed_words
from models import tickets

_ONE = rf"(?:#[{SPACE}]*\d{{1,6}}|(?:[1-9]\d-)?\d{{1,6}})"
_NO_TIME = rf"(?!\d|[{SPACE}]*(?:menit|mnt|min|m|jam|orang|org|unit|korban)(?!\w))"  # "0001 7 menit lagi"
_SURE_ONE = rf"(?:#[{SPACE}]*\d{{1,6}}|\d{{4,6}})"  # "0001 sama 2 unit" are not two codes
_SEVERAL = re.compile(
    rf"(?<![\w#+:,{DASH}])(?P<marked>(?:tiket|kode|nomor|no)[{SPACE}.:]*)?"
    rf"(?P<numbers>{_ONE}(?:[{SPACE},;&+]+(?:dan[{SPACE}]+)?{_ONE}{_NO_TIME}|(?=[{SPACE},;&+]){JOINED}+{_SURE_ONE})*)(?![{DASH}:,]?\w)",
    re.IGNORECASE,
)
_FOUR = re.compile(rf"(?<![\w+#:.,{DASH}])(?:#[{SPACE}]*\d{{1,6}}|0\d{{3}})(?![{DASH}:]?\w)")
_LEADING = re.compile(
    rf"{JOINED}*(?:#[{SPACE}]*(?=\d)|(?=0\d{{3}}))(?P<number>\d{{1,6}})(?![{DASH}:]?\w)", re.IGNORECASE
)
_NUMBER_FIRST = re.compile(rf"#?(?P<number>\d{{1,6}})(?:[{SPACE}]*,)?[{SPACE}]+(?P<rest>\S.*)", re.DOTALL)
_LED = re.compile(rf"(?P<number>\d{{1,6}})[,;:.]?[{SPACE}]+(?P<rest>\S.*)", re.DOTALL)
_WHOSE = re.compile(rf"(?:(?:saksi|pelapor|no|nomor)[{SPACE}.]*)?\d{{1,3}}", re.IGNORECASE)
AFTER_ITS_END = ("reopen", "undo")
SURE = 4  # digits with which nothing but a code is named


@dataclass(frozen=True, slots=True)
class Short:
    """`sure`: nothing else can be meant; else "5" may have been five people. `words`: what stands beside it."""

    numbers: tuple[int, ...]
    sure: bool
    words: str


def in_command(desk: Desk, typed: Typed) -> Typed:
    """ "/terima 0003", "/tiket #3", "/gabung 3 ke 10": where no other ticket is at hand and all of them are there. Before words a
    number of few digits counts where it cannot belong to them."""
    both = TICKET_COMMANDS.get(typed.command) in TWO_CODES
    typed = into_each_other(typed) if both else typed
    freely = typed.command not in TELLING
    named = with_codes(typed, freely=freely)
    at_hand = named.codes or desk.inbound.reply_to or desk.inbound.topic
    if named.codes and freely and not both:
        return with_codes(replace(typed, words=beside_codes(typed.words, partial(_there, desk))))
    if at_hand and not both and not hashed(typed.words):
        return named
    if typed.command in ("eta", "janji") and (found := _number_and_when(typed.words)):
        code = _there(desk, found[0])
        return replace(typed, codes=(code,), words=found[1]) if code else named
    words, short = with_year(typed.words, lambda number: code_of(desk, number))
    if not short and typed.command not in NUMBER_FIRST:
        short = [code_of(desk, number) for number in only_numbers(typed.words)]
        words = " ".join(short)
    there = all(tickets.by_code(desk.turn.tx, code) is not None for code in short)
    if not short and not both:
        return _before_words(desk, typed) or named
    return with_codes(replace(typed, words=words), freely=freely) if short and there else named


def _number_and_when(words: str) -> tuple[int, str] | None:
    """ "1 10 menit, macet" names a ticket and then a time; "1 jam 15 menit" is nothing but a time."""
    found = _NUMBER_FIRST.fullmatch(words.strip())
    if found is None:
        return None
    said = in_figures(found["rest"].casefold())
    whole, begun = re.fullmatch(WHEN, said), re.match(rf"{ABOUT}{SURELY}\s*(?:[,;.\n]|$)", said)
    return (int(found["number"]), found["rest"]) if whole or begun else None


def _before_words(desk: Desk, typed: Typed) -> Typed | None:
    """ "/tanya 1 anaknya di mana?": the number of an open ticket that is read here, and what is told of it; None where the number
    may count what follows, "/balas 2 unit menuju lokasi"."""
    telling = typed.command in TELLING or typed.command in ONE_CODE
    codes, rest = list[str](), typed.words
    while (found := _LED.match(rest)) and not _counts(found["rest"], telling=telling):
        code = _there(desk, int(found["number"]))
        if not code or not _is_read_here(desk, typed.command, code):
            return None
        codes.append(code)
        rest = re.sub(rf"^{JOINED}+(?=#?\d)", "", found["rest"], flags=re.IGNORECASE)
        if telling:
            break
    told = typed.command not in NUMBER_FIRST or (typed.command == "pisah" and _WHOSE.fullmatch(rest))
    return replace(typed, codes=tuple(dict.fromkeys(codes)), words=rest) if codes and told else None


def _counts(behind: str, *, telling: bool) -> bool:
    """May a number before these words be how many, "2 korban luka", "2 masih di dalam"?"""
    first = plain.WORD.match(behind)
    counted = typed_words("ketik-hitungan") | (typed_words("ketik-hitungan-kata") if telling else frozenset())
    return first is not None and first.group().casefold() in counted


def _is_read_here(desk: Desk, command: str, code: str) -> bool:
    """Is it a ticket of this group on which this command can still do anything?"""
    ticket = tickets.by_code(desk.turn.tx, code)
    if ticket is None or not (ticket.open or TICKET_COMMANDS.get(command) in AFTER_ITS_END):
        return False
    own = desk.agency
    return own == CONTROL_ROOM or (bool(own) and own_part(desk.turn.city, own, ticket) is not None)


def in_whole(desk: Desk, typed: Typed) -> Typed:
    """A line with its whole codes, and the numbers that are joined to them; where nothing but one step stands between them, all
    that it holds: "26-0001 terima, 26-0002 juga"."""
    typed = replace(typed, words=beside_codes(typed.words, partial(_there, desk)))
    whole = _FOUR.sub(lambda found: _there(desk, int(found[0].strip("#").strip())) or found[0], typed.words)
    known, all_of_it = with_codes(typed), scattered(replace(typed, words=whole))
    apart = len(all_of_it.codes) > max(1, len(known.codes))
    return all_of_it if apart and plain.step(all_of_it.words) else known


def leading(desk: Desk, typed: Typed) -> Typed:
    """The tickets whose numbers the line begins with, and what is told of them."""
    codes, rest = list[str](), typed.words
    while (found := _LEADING.match(rest)) and (code := _there(desk, int(found["number"]))):
        codes.append(code)
        rest = rest[found.end() :]
    return replace(typed, codes=tuple(dict.fromkeys(codes)), words=rest.strip()) if codes else typed


def _there(desk: Desk, number: int) -> str:
    """The code with this number; "" where no ticket has it."""
    code = code_of(desk, number)
    return code if tickets.by_code(desk.turn.tx, code) is not None else ""


def in_line(words: str, names: tuple[str, ...] = ()) -> Short | None:
    """A step on a ticket that is named by its number alone; None where these words are anything else."""
    for found in _SEVERAL.finditer(words):
        before, behind = words[: found.start()].strip(), words[found.end() :].strip(" ,;.!")
        numbers = re.findall(r"#?(?:\d\d-)?\d+", re.sub(rf"#[{SPACE}]+", "#", found["numbers"]))
        sure = all(one.startswith("#") or (len(one) >= SURE and "-" not in one) for one in numbers)
        if _is_a_step(
            before, behind, names, marked=bool(found["marked"]) or "#" in found["numbers"], sure=sure
        ):
            codes = tuple(dict.fromkeys(int(one.lstrip("#").rpartition("-")[2]) for one in numbers))
            return Short(codes, sure, f"{before} {behind}".strip())
    return None


def _is_a_step(before: str, behind: str, names: tuple[str, ...], *, marked: bool, sure: bool) -> bool:
    """Does the number stand beside a step: "sudah selesai 5", "0005 terima", and not "berangkat unit 3", "5 orang selesai"?"""
    last, first = before.split()[-1:], behind.split()[:1]
    beside = marked or any(plain.step(word) or plain.is_at_it(word) for word in (last or first))
    if not beside or (not sure and before and behind):
        return False
    whole = f"{before} {behind}".strip()
    return bool(plain.step_and_note(whole, names)[0] if sure else plain.step(whole, names))


def code_of(desk: Desk, number: int) -> str:
    """The code with this number: of this year, or of the last one where it is open still and this year has none."""
    kind = "L" if desk.chat.drill else ""
    year = desk.turn.now.astimezone(desk.turn.city.zone).year
    code, before = (f"{kind}{one % 100:02d}-{number:04d}" for one in (year, year - 1))
    if tickets.by_code(desk.turn.tx, code) is None:
        old = tickets.by_code(desk.turn.tx, before)
        return before if old is not None and old.open else code
    return code
