"""What is wrong with the system itself, judged from its figures (pure). Everything here is noticed within two minutes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

POLL_SECONDS = 45.0  # a poll takes 25 s at most
STILL_SECONDS = 30.0  # updates wait at the platform, and none of them is taken in
LIFE_SECONDS = 30.0  # a first card of danger to life that has not left
QUEUE_SECONDS = 60.0  # something waits, and nothing has moved for so long
LATE_SECONDS = 60.0  # a deadline that nobody has handled
PROBE_SECONDS = 60.0  # from asking to the edited card
PENDING = 500  # updates that the platform keeps for us
CLOCK_SECONDS = 30.0  # the machine's clock against the platforms'
PUSH_SECONDS = 60.0  # the same where they are pushed to us
FULL_SECONDS = 60.0  # our web closes connections to take others
CLOCK, DATABASE, DAMAGE, LEASES, WEB = "clock", "database", "damage", "leases", "web"  # keys of alarms
LIFE, GONE = "life", "gone:"
UNHEARD_SECONDS = 30.0  # the database has heard no heartbeat of this process


@dataclass(frozen=True, slots=True)
class Figures:
    """The system as its watcher sees it. Ages in seconds; None: does not apply, or nothing waits.

    `poll_still`: since when updates wait and polling does not get on. `push_still`: the same where they are pushed.
    `web_full`: since when our web is full. `refused`: channel → why the platform does not talk to us. `damaged`: parts of the
    database cannot be read. `database`: why it does not take writes, "" where it does.
    """

    database: str = ""
    damaged: bool = False
    lost_database: str = ""  # the file that was deleted, or replaced, while it was open
    saved_at: str = ""  # the copy of it
    lost_files: tuple[str, ...] = ()  # key and evidence that are no longer there
    unheard: float | None = None  # since when the database hears no heartbeat of this process
    refused: Mapping[str, str] = field(default_factory=dict)
    revoked: frozenset[str] = frozenset()
    clock_off: float = 0.0  # how far the machine's clock is ahead of the platforms'; below 0 behind
    poll_age: Mapping[str, float] = field(default_factory=dict)
    rivals: tuple[str, ...] = ()  # channels whose updates another program takes with our token
    pending: Mapping[str, int] = field(default_factory=dict)
    poll_still: Mapping[str, float] = field(default_factory=dict)
    push_still: Mapping[str, float] = field(default_factory=dict)
    web_full: float = 0.0
    inbox_waiting: int = 0
    inbox_oldest: float | None = None
    outbox_waiting: int = 0
    outbox_oldest: float | None = None
    life_oldest: float | None = None  # of what waits to be sent, the first words of danger to life
    outbox_still: float | None = None  # since when nothing was sent; None: another worker sends
    late_tickets: int = 0  # open tickets whose next step lies in the past, or that have none
    lost_groups: tuple[str, ...] = ()
    held_groups: tuple[str, ...] = ()  # of them, those whose messages the platform puts off
    roomless: bool = False  # the control room has no group at all
    probe_waits: float | None = None  # a synthetic report that has not reached its card
    disaster: bool = False


@dataclass(frozen=True, slots=True)
class Alarm:
    """Something is wrong. `key` names it, so that it is rung once; `sentence` with `variables` says it."""

    key: str
    sentence: str
    variables: tuple[tuple[str, str], ...] = ()


def alarms(figures: Figures) -> tuple[Alarm, ...]:
    """Everything that is wrong now, the gravest first."""
    found: list[Alarm] = []
    if figures.database:
        found.append(Alarm(DATABASE, "penjaga-basis-data", (("sebab", figures.database),)))
    if figures.lost_database:
        saved = (("berkas", figures.lost_database), ("salinan", figures.saved_at))
        found.append(
            Alarm(f"{GONE}saved", "penjaga-hilang-disalin", saved)
            if figures.saved_at
            else Alarm(f"{GONE}database", "penjaga-hilang", saved[:1])
        )
    found += [
        Alarm(f"{GONE}{file}", "penjaga-hilang-berkas", (("berkas", file),)) for file in figures.lost_files
    ]
    if figures.damaged:
        found.append(Alarm(DAMAGE, "penjaga-rusak"))
    if (figures.unheard or 0) > UNHEARD_SECONDS:
        found.append(Alarm(LEASES, "penjaga-peran"))
    for channel in sorted(figures.revoked):
        found.append(Alarm(f"token:{channel}", "penjaga-token", (("kanal", channel),)))
    for channel, reason in sorted(figures.refused.items()):
        if channel not in figures.revoked:
            found.append(
                Alarm(f"platform:{channel}", "penjaga-kanal", (("kanal", channel), ("sebab", reason)))
            )
    if abs(figures.clock_off) > CLOCK_SECONDS:
        ahead = figures.clock_off > 0
        found.append(
            Alarm(
                CLOCK,
                "penjaga-jam",
                (("detik", _whole(abs(figures.clock_off))), ("arah", "cepat" if ahead else "lambat")),
            )
        )
    found += [
        Alarm(f"poll:{channel}", "penjaga-poll", (("kanal", channel), ("detik", _whole(age))))
        for channel, age in sorted(figures.poll_age.items())
        if age > POLL_SECONDS
    ]
    found += [
        Alarm(f"rival:{channel}", "penjaga-direbut", (("kanal", channel),)) for channel in figures.rivals
    ]
    for name, sentence, ages, most in (
        ("still", "penjaga-diam", figures.poll_still, STILL_SECONDS),
        ("push", "penjaga-dorong", figures.push_still, PUSH_SECONDS),
    ):
        found += [
            Alarm(
                f"{name}:{channel}",
                sentence,
                (
                    ("kanal", channel),
                    ("detik", _whole(age)),
                    ("jumlah", str(figures.pending.get(channel, 0))),
                ),
            )
            for channel, age in sorted(ages.items())
            if age > most
        ]
    found += [
        Alarm(f"pending:{channel}", "penjaga-tertahan", (("kanal", channel), ("jumlah", str(count))))
        for channel, count in sorted(figures.pending.items())
        if count > PENDING
    ]
    if (figures.inbox_oldest or 0) > QUEUE_SECONDS and not figures.disaster:
        found.append(Alarm("inbox", "penjaga-masuk", (("detik", _whole(figures.inbox_oldest)),)))
    if (figures.life_oldest or 0) > LIFE_SECONDS:
        found.append(Alarm(LIFE, "penjaga-nyawa", (("detik", _whole(figures.life_oldest)),)))
    if (figures.outbox_oldest or 0) > QUEUE_SECONDS and not _moves(figures):
        found.append(Alarm("outbox", "penjaga-keluar", (("detik", _whole(figures.outbox_oldest)),)))
    if figures.late_tickets:
        found.append(Alarm("deadlines", "penjaga-tenggat", (("jumlah", str(figures.late_tickets)),)))
    if figures.roomless:
        found.append(Alarm("room", "penjaga-tanpa-ruang"))
    found += [
        Alarm(
            f"group:{g}",
            "penjaga-grup-ditahan" if g in figures.held_groups else "penjaga-grup",
            (("grup", g),),
        )
        for g in figures.lost_groups
    ]
    if figures.web_full > FULL_SECONDS:
        found.append(Alarm(WEB, "penjaga-web", (("detik", _whole(figures.web_full)),)))
    if (figures.probe_waits or 0) > PROBE_SECONDS:
        found.append(Alarm("probe", "penjaga-uji", (("detik", _whole(figures.probe_waits)),)))
    return tuple(found)


def _moves(figures: Figures) -> bool:
    """Is the outbox only long? Another worker's is taken to move while a disaster is on."""
    if figures.outbox_still is None:
        return figures.disaster
    return figures.outbox_still <= QUEUE_SECONDS


def _whole(seconds: float | None) -> str:
    return str(int(seconds or 0))
