"""What is wrong with the system itself, judged from its vitals (pure). Everything here is noticed within two minutes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

POLL_SECONDS = 45.0  # a poll takes 25 s at most
STILL_SECONDS = 30.0  # updates wait at the platform, and none of them is taken in
LIFE_SECONDS = 30.0  # a first card of danger to life that has not left
QUEUE_SECONDS = 60.0  # something waits, and nothing has moved for so long
RUSH_SECONDS = 180.0  # … in a disaster, when a whole city writes at once
LATE_SECONDS = 60.0  # a deadline that nobody has handled
PROBE_SECONDS = 60.0  # from asking to the edited card
PENDING = 500  # updates that the platform keeps for us
CLOCK_SECONDS = 30.0  # the machine's clock against the platforms'
PUSH_SECONDS = 60.0  # the same where they are pushed to us
FULL_SECONDS = 60.0  # our web closes connections to take others
CLOCK, DATABASE, DAMAGE, LEASES, WEB, LOG = "clock", "database", "damage", "leases", "web", "log"  # alarms
LIFE, GONE, CITY, EVIDENCE, MUTE, UNSIGNED = "life", "gone:", "city", "evidence", "mute:", "unsigned:"
UNHEARING = (
    "token:",
    "platform:",
    "poll:",
    "still:",
    "push:",
    "rival:",
    "echo:",
    UNSIGNED,
)  # what people write on that channel does not come in
SPACE, LITTLE = "space", 500_000_000  # bytes: some days of pictures, and room for a backup
UNHEARD_SECONDS = 30.0  # the database has heard no heartbeat of this process


@dataclass(frozen=True, slots=True)
class Vitals:
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
    evidence_fails: str = ""  # why the folder of evidence takes nothing; "" where it does
    unheard: float | None = None  # since when the database hears no heartbeat of this process
    city_mistakes: tuple[str, ...] = ()  # in the city's file as it is by now
    city_safe: bool = True  # a start would go by a copy of it that is right
    free_bytes: int | None = None  # of the fullest disk that we write to
    log_fails: str = ""  # why log lines cannot be written; "" where they can
    refused: Mapping[str, str] = field(default_factory=dict)
    revoked: frozenset[str] = frozenset()
    clock_off: float = 0.0  # how far the machine's clock is ahead of the platforms'; below 0 behind
    poll_age: Mapping[str, float] = field(default_factory=dict)
    rivals: tuple[str, ...] = ()  # channels whose updates another program takes with our token
    pending: Mapping[str, int] = field(default_factory=dict)
    poll_still: Mapping[str, float] = field(default_factory=dict)
    push_still: Mapping[str, float] = field(default_factory=dict)
    unechoed: tuple[
        str, ...
    ] = ()  # channels that tell nothing of what they took from us: their webhook is dead
    unsigned: tuple[str, ...] = ()  # channels whose pushes are all signed with another secret than ours
    muted: tuple[str, ...] = ()  # channels on which we may write to nobody for now
    web_full: float = 0.0
    inbox_waiting: int = 0
    inbox_oldest: float | None = None
    outbox_waiting: int = 0
    outbox_oldest: float | None = None
    life_oldest: float | None = None  # of what waits to be sent, the first words of danger to life
    outbox_still: float | None = None  # since when nothing was sent; None: another worker sends
    unhandled: int = 0  # messages that a fault of ours kept from being handled, and nobody has looked
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


def alarms(vitals: Vitals) -> tuple[Alarm, ...]:
    """Everything that is wrong now, the gravest first."""
    kinds = (_storage, _platforms, _polling, _arrears, _groups, _ways_in)
    return tuple(alarm for kind in kinds for alarm in kind(vitals))


def _storage(vitals: Vitals) -> Iterator[Alarm]:
    """The database, and the files beside it."""
    if vitals.database:
        yield Alarm(DATABASE, "penjaga-basis-data", (("sebab", vitals.database),))
    if vitals.lost_database:
        saved = (("berkas", vitals.lost_database), ("salinan", vitals.saved_at))
        if vitals.saved_at:
            yield Alarm(f"{GONE}saved", "penjaga-hilang-disalin", saved)
        else:
            yield Alarm(f"{GONE}database", "penjaga-hilang", saved[:1])
    for file in vitals.lost_files:
        yield Alarm(f"{GONE}{file}", "penjaga-hilang-berkas", (("berkas", file),))
    if vitals.evidence_fails:
        yield Alarm(EVIDENCE, "penjaga-bukti", (("sebab", vitals.evidence_fails),))
    if vitals.damaged:
        yield Alarm(DAMAGE, "penjaga-rusak")
    if (vitals.unheard or 0) > UNHEARD_SECONDS:
        yield Alarm(LEASES, "penjaga-peran")
    if vitals.free_bytes is not None and vitals.free_bytes < LITTLE:
        yield Alarm(SPACE, "penjaga-ruang-disk", (("mb", _whole(vitals.free_bytes / 1_000_000)),))
    if vitals.log_fails:
        yield Alarm(LOG, "penjaga-log", (("sebab", vitals.log_fails),))
    if vitals.city_mistakes:
        first, *others = vitals.city_mistakes
        told = (
            ("salah", first),
            ("lain", str(len(others))),
            ("salinan", "ada" if vitals.city_safe else "tidak"),
        )
        yield Alarm(CITY, "penjaga-kota", told)


def _platforms(vitals: Vitals) -> Iterator[Alarm]:
    """Those that do not talk to us, and our clock against theirs."""
    for channel in sorted(vitals.revoked):
        yield Alarm(f"token:{channel}", "penjaga-token", (("kanal", channel),))
    for channel, reason in sorted(vitals.refused.items()):
        if channel not in vitals.revoked:
            yield Alarm(f"platform:{channel}", "penjaga-kanal", (("kanal", channel), ("sebab", reason)))
    if abs(vitals.clock_off) > CLOCK_SECONDS:
        side = "cepat" if vitals.clock_off > 0 else "lambat"
        yield Alarm(CLOCK, "penjaga-jam", (("detik", _whole(abs(vitals.clock_off))), ("arah", side)))


def _polling(vitals: Vitals) -> Iterator[Alarm]:
    """What the platforms keep for us and does not come in."""
    for channel, age in sorted(vitals.poll_age.items()):
        if age > POLL_SECONDS:
            yield Alarm(f"poll:{channel}", "penjaga-poll", (("kanal", channel), ("detik", _whole(age))))
    for channel in vitals.rivals:
        yield Alarm(f"rival:{channel}", "penjaga-direbut", (("kanal", channel),))
    for name, sentence, ages, most in (
        ("still", "penjaga-diam", vitals.poll_still, STILL_SECONDS),
        ("push", "penjaga-dorong", vitals.push_still, PUSH_SECONDS),
    ):
        for channel, age in sorted(ages.items()):
            if age > most:
                waiting = ("jumlah", str(vitals.pending.get(channel, 0)))
                told = (("kanal", channel), ("detik", _whole(age)), waiting)
                yield Alarm(f"{name}:{channel}", sentence, told)
    for channel, count in sorted(vitals.pending.items()):
        if count > PENDING:
            held = (("kanal", channel), ("jumlah", str(count)))
            yield Alarm(f"pending:{channel}", "penjaga-tertahan", held)


def _arrears(vitals: Vitals) -> Iterator[Alarm]:
    """What waits here longer than it may."""
    if (vitals.inbox_oldest or 0) > (RUSH_SECONDS if vitals.disaster else QUEUE_SECONDS):
        yield Alarm("inbox", "penjaga-masuk", (("detik", _whole(vitals.inbox_oldest)),))
    if (vitals.life_oldest or 0) > LIFE_SECONDS:
        yield Alarm(LIFE, "penjaga-nyawa", (("detik", _whole(vitals.life_oldest)),))
    if (vitals.outbox_oldest or 0) > QUEUE_SECONDS and not _moves(vitals):
        yield Alarm("outbox", "penjaga-keluar", (("detik", _whole(vitals.outbox_oldest)),))
    if vitals.unhandled:
        yield Alarm("unhandled", "penjaga-gagal", (("jumlah", str(vitals.unhandled)),))
    if vitals.late_tickets:
        yield Alarm("deadlines", "penjaga-tenggat", (("jumlah", str(vitals.late_tickets)),))


def _groups(vitals: Vitals) -> Iterator[Alarm]:
    """Those who must hear of tickets and cannot."""
    if vitals.roomless:
        yield Alarm("room", "penjaga-tanpa-ruang")
    for group in vitals.lost_groups:
        sentence = "penjaga-grup-ditahan" if group in vitals.held_groups else "penjaga-grup"
        yield Alarm(f"group:{group}", sentence, (("grup", group),))


def _ways_in(vitals: Vitals) -> Iterator[Alarm]:
    """Our web, what is told of our own messages, and a report that was made to see whether it becomes a card."""
    for channel in vitals.muted:
        yield Alarm(f"{MUTE}{channel}", "penjaga-bisu", (("kanal", channel),))
    for channel in vitals.unsigned:
        yield Alarm(f"{UNSIGNED}{channel}", "penjaga-tanpa-tanda", (("kanal", channel),))
    for channel in vitals.unechoed:
        yield Alarm(f"echo:{channel}", "penjaga-tanpa-gema", (("kanal", channel),))
    if vitals.web_full > FULL_SECONDS:
        yield Alarm(WEB, "penjaga-web", (("detik", _whole(vitals.web_full)),))
    if (vitals.probe_waits or 0) > PROBE_SECONDS:
        yield Alarm("probe", "penjaga-uji", (("detik", _whole(vitals.probe_waits)),))


def _moves(vitals: Vitals) -> bool:
    """Is the outbox only long? Another worker's is taken to move while a disaster is on."""
    if vitals.outbox_still is None:
        return vitals.disaster
    return vitals.outbox_still <= QUEUE_SECONDS


def _whole(seconds: float | None) -> str:
    return str(int(seconds or 0))


def unhearing(found: Iterable[Alarm]) -> frozenset[str]:
    """Channels on which what people write does not come in, or only in part."""
    return frozenset(a.key.partition(":")[2] for a in found if a.key.startswith(UNHEARING))
