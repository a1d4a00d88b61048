"""Which function takes what: the whole product in tables."""

from __future__ import annotations

from collections.abc import Callable

from handlers import errands, timers
from handlers.causes import ErrandCause
from handlers.citizen import answers, commands, report, suspected
from handlers.citizen.talk import Talk
from handlers.operator import (
    acknowledge,
    arrive,
    ask,
    cancel,
    depart,
    enrol,
    forward,
    look,
    mark_false,
    merge,
    number,
    overview,
    release,
    reply,
    resolve,
)
from handlers.operator.desk import Desk
from handlers.timers import Ring
from handlers.turn import Turn
from models.reports import Report

CITIZEN_COMMANDS: dict[str, Callable[[Talk], None]] = {
    "start": commands.start,
    "status": commands.status,
    "batal": commands.cancel,
    "bantuan": commands.help_,
    "help": commands.help_,
    "privasi": commands.privacy,
}

CITIZEN_WORDS: dict[str, Callable[[Talk], None]] = {  # locales: what people type instead
    "ketik-mulai": commands.start,
    "ketik-status": commands.status,
    "ketik-batal": commands.cancel,
    "ketik-bantuan": commands.help_,
    "ketik-privasi": commands.privacy,
    "ketik-lain": report.not_there,
    "ketik-lewati": answers.skip,
}

CONVERSATION_BUTTONS: dict[str, Callable[[Talk], None]] = {
    "category": report.chosen,
    "another": suspected.another,
    "same": suspected.same,
}

SUSPECTED_WORDS: dict[str, Callable[[Talk], None]] = {
    "ketik-kejadian-lain": suspected.another,
    "ketik-kejadian-sama": suspected.same,
}

REPORT_BUTTONS: dict[str, Callable[[Talk, Report], None]] = {
    "photo": answers.how_to_photo,
    "phone": answers.verify_phone,
    "more": answers.tell_more,
    "cancel": answers.cancel,
    "settled": answers.settled,
    "unsettled": answers.unsettled,
}

SETTLED_WORDS: dict[str, Callable[[Talk, Report], None]] = {
    "ketik-sudah": answers.settled,
    "ketik-belum": answers.unsettled,
}

CARD_ACTIONS: dict[str, Callable[[Desk], None]] = {  # a button's action, or the command with the same meaning
    "look": look.look,
    "dispatch": forward.dispatch,
    "acknowledge": acknowledge.acknowledge,
    "depart": depart.depart,
    "arrive": arrive.arrive,
    "resolve": resolve.resolve,
    "undo": resolve.undo,
    "release": release.release,
    "ask": ask.ask,
    "number": number.number,
    "forward": forward.forward,
    "add": forward.add,
    "merge": merge.merge,
    "unmerge": merge.unmerge,
    "false": mark_false.mark_false,
    "cancel": cancel.agree,
    "menu": look.close_menu,
}

TICKET_COMMANDS: dict[str, str] = {  # "/terima 26-0412" is the button's typed equivalent
    "tinjau": "look",
    "terima": "acknowledge",
    "berangkat": "depart",
    "tiba": "arrive",
    "selesai": "resolve",
    "lepas": "release",
    "tanya": "ask",
    "nomor": "number",
    "teruskan": "forward",
    "tambah": "add",
    "gabung": "merge",
    "pisah": "unmerge",
    "palsu": "false",
    "urungkan": "undo",
    "setujubatal": "cancel",
}

OPERATOR_COMMANDS: dict[str, Callable[[Desk], None]] = {
    "antrian": overview.queue,
    "tiket": overview.show,
    "cari": overview.search,
    "bantuan": overview.help_,
    "help": overview.help_,
    "balas": reply.command,
    "rangkuman": overview.digest,
}

OPEN_COMMANDS: dict[str, Callable[[Desk], None]] = {  # also before anybody is enrolled
    "daftar": enrol.bind,
    "start": overview.start,
}

GROUP_BUTTONS: dict[str, Callable[[Desk], None]] = {
    "digest_show": overview.digest,
    "digest_clear": overview.clear_digest,
    "digest_forward": overview.forward_from_digest,
}

TIMERS: dict[str, Callable[[Turn, Ring], None]] = {
    "draft": timers.draft,
    "suspect": timers.suspect,
    "loud": timers.loud,
    "glance": timers.glance,
    "rung": timers.rung,
    "lease": timers.lease,
    "close": timers.close,
    "undo": timers.undo,
    "watch": timers.watch,
    "digest": timers.digest,
}

ERRANDS: dict[str, Callable[[Turn, ErrandCause], None]] = {
    "media": errands.media,
    "administrators": errands.administrators,
}
