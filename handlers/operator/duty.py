"""/piket: who is on; check in, check out, hand a role over."""

from __future__ import annotations

import secrets
from urllib.parse import quote

from domain.message import Button, Channel, Outgoing, Priority
from domain.ticket import CONTROL_ROOM, Refused, holding
from escalation.duty import BY_HAND
from handlers.duty.elsewhere import other_channels
from handlers.duty.roster import SUPERVISOR, label_of, on_duty, people_of
from handlers.duty.somebody_on import look_after
from handlers.operator.desk import Desk
from handlers.own_names import own_name
from handlers.turn import OPERATOR, Turn
from locales.text import Markup, text
from messages.moments import hour
from models import chats, duty, enrolments, sittings, ticket_lists
from models.duty import Said
from models.enrolments import Enrolment


def command(desk: Desk) -> None:
    """`/piket`, `/piket masuk`, `/piket keluar`, `/piket serah @nama` (or "Damkar-3"), `/piket wa`."""
    word, _, rest = desk.argument.strip().partition(" ")
    actions = {"masuk": come_in, "keluar": go_out, "wa": way_elsewhere, "whatsapp": way_elsewhere}
    if not word:
        show(desk)
    elif word.casefold() in actions:
        actions[word.casefold()](desk)
    elif word.casefold() == "serah":
        hand_on(desk, rest.strip())
    else:
        raise Refused("tolak-piket-kata")


def show(desk: Desk) -> None:
    """Who is on duty in this agency; for the control room also how many in each other one."""
    agencies = desk.turn.city.agencies
    lines = [
        text("piket-kepala", instansi=agencies[desk.agency].short, jam=hour(desk.turn.city, desk.turn.now))
    ]
    present = on_duty(desk.turn, desk.agency, drill=desk.chat.drill)
    lines += [text("piket-baris", nama=Markup(_called(p.label, p.shown))) for p in present]
    if not present:
        lines.append(text("piket-kosong"))
    if desk.agency == CONTROL_ROOM:
        counts = {k: len(on_duty(desk.turn, k)) for k in agencies if k != CONTROL_ROOM}
        others = ", ".join(f"{agencies[k].short} {n}" for k, n in counts.items())
        lines.append(text("piket-lain", instansi=others))
    row = (
        Button(text("tombol-piket-masuk"), "grup.duty_in"),
        Button(text("tombol-piket-keluar"), "grup.duty_out"),
    )
    desk.say("\n".join(lines), buttons=(row,))


def _called(label: str, shown: str) -> str:
    return label if shown in ("", label) else f"{label} {shown}"


def is_on(desk: Desk) -> None:
    """Whoever acts here is on duty from now."""
    _say(desk, desk.actor, present=True)
    _look_after(desk)


def come_in(desk: Desk) -> None:
    is_on(desk)
    calls = desk.enrolment is not None and desk.enrolment.role == SUPERVISOR
    if calls and not _reads_in_private(desk, desk.actor):
        warning = text("piket-supervisor-tanpa-mulai", nama=desk.label)
        desk.tell(f"{text('piket-masuk', nama=desk.label)}\n{warning}", alert=True)
        return
    desk.done("piket-masuk", nama=desk.label)


def go_out(desk: Desk) -> None:
    _say(desk, desk.actor, present=False)
    _left(desk, "piket-keluar")


def hand_on(desk: Desk, to: str) -> None:
    """The role goes to somebody else: they are on duty from now, whoever gave it is not. A supervisor is called in private, so
    that the role goes to nobody who cannot be. Raises Refused."""
    other = _somebody(desk, to)
    mine = desk.enrolment.role if desk.enrolment and not desk.chat.drill else ""
    role = mine if mine == SUPERVISOR else ""
    if role and not _reads_in_private(desk, other.person_id):
        raise Refused("tolak-piket-serah-mulai", ke=label_of(desk.turn, other), nama=desk.label)
    _say(desk, other.person_id, present=True, role=role)
    _say(desk, desk.actor, present=False, role=role)
    ke = label_of(desk.turn, other)
    unread = "" if _reads_in_private(desk, other.person_id) else text("piket-tanpa-mulai", nama=ke)
    _left(desk, "piket-serah-supervisor" if role else "piket-serah", warning=unread, ke=ke)


def _reads_in_private(desk: Desk, person: int) -> bool:
    """Has this person pressed Mulai, and not closed the chat since?"""
    private = chats.private_chat(desk.turn.tx, OPERATOR, person)
    return desk.chat.drill or (private is not None and not private.closed)


def _somebody(desk: Desk, to: str) -> Enrolment:
    """Somebody else of this agency by label or @name. Raises Refused."""
    wanted = to.casefold()
    for enrolment, name, _ in people_of(desk.turn, desk.agency, drill=desk.chat.drill):
        called = {label_of(desk.turn, enrolment).casefold(), name.casefold()} - {""}
        if wanted in called and enrolment.person_id != desk.actor:
            return enrolment
    raise Refused("tolak-piket-siapa", kata=to or "?")


def _say(desk: Desk, person: int, *, present: bool, role: str = "") -> None:
    now = desk.turn.now
    agency = duty.practised(desk.agency) if desk.chat.drill else desk.agency
    duty.say(desk.turn.tx, Said(person, agency, present, role, now, now + BY_HAND))
    if not present and not desk.chat.drill:
        sittings.end_of(desk.turn.tx, person, now)


def _look_after(desk: Desk) -> bool:
    """Is nobody left who could be called? In a group for practice nobody need be."""
    return not desk.chat.drill and look_after(desk.turn, desk.agency)


def _left(desk: Desk, key: str, *, warning: str = "", **variables: str) -> None:
    """Said, with what he still holds, and a warning where nobody is left."""
    words = "\n".join(filter(None, (text(key, nama=desk.label, **variables), warning)))
    if codes := _still_held(desk):
        some = {"semua": len(codes), "kode": " ".join(codes[:CODES])}
        words += "\n" + text("piket-masih-memegang", nama=desk.label, **some)
    if _look_after(desk):
        words += "\n" + text("piket-tinggal-kosong", instansi=desk.turn.city.agencies[desk.agency].short)
    desk.tell(words, alert=True)


def _still_held(desk: Desk) -> list[str]:
    """The codes of open tickets that whoever leaves holds, the oldest first: nobody else is called for them."""
    opened = ticket_lists.open_tickets(desk.turn.tx, drill=desk.chat.drill)
    return [t.code for t in opened if desk.actor in holding(t)]


CODES = 6  # named at once: so that it can be read above a pressed button
STANDING_IN = "saya-jaga"  # what a one-time code is for
FIGURES, LETTERS = "23456789", "abcdefghjkmnpqrstuvwxyz"  # none that look alike


def way_elsewhere(desk: Desk) -> None:
    """A link that makes somebody known on the other platform, for the day when this one fails; to nobody else."""
    turn, private = desk.turn, chats.private_chat(desk.turn.tx, OPERATOR, desk.actor)
    links = [link for channel in other_channels(turn) if (link := _link(turn, channel))]
    if not links:
        raise Refused("tolak-piket-wa")
    if private is None or private.closed:
        raise Refused("tolak-chat-pribadi")
    code = f"{_drawn(FIGURES)}-{_drawn(LETTERS)}"
    lookup = turn.services.sealer.lookup(STANDING_IN, code)
    enrolments.issue_code(turn.tx, lookup, str(desk.actor), turn.now)
    words = text("saya-jaga-kode", kode=code)
    told = text("piket-wa", tautan=Markup(links[0].format(words=quote(words))), kata=words)
    turn.say(Outgoing(OPERATOR, private.id, text=told, protect=True, priority=Priority.ANSWER))
    if not desk.chat.private:
        desk.done("piket-wa-di-pribadi")


def _link(turn: Turn, channel: Channel) -> str:
    """Its address with room for words; "" while our name there is not known."""
    name, able = own_name(turn, channel), turn.services.able_on(channel)
    return able.link_with_words.replace("{name}", name) if name else ""


def _drawn(among: str) -> str:
    return "".join(secrets.choice(among) for _ in range(4))
