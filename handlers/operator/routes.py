"""Which function takes what an operator presses or types."""

from __future__ import annotations

from collections.abc import Callable

from handlers.operator import (
    acknowledge,
    allow_export,
    arrive,
    ask,
    ask_for_point,
    asked_for,
    broadcast,
    call_back,
    cancel,
    depart,
    details,
    disaster,
    drill,
    duty,
    enrol,
    figures,
    forward,
    hand_over,
    help_,
    look,
    mark_false,
    merge,
    number,
    patterns,
    phone_call,
    promise,
    queues,
    release,
    reopen,
    reply,
    resolve,
    result,
    sanctions,
    search,
    sit_down,
    story,
    undo,
    withdraw,
)
from handlers.operator.desk import Desk

CARD_ACTIONS: dict[str, Callable[[Desk], None]] = {  # a button's action, or the command with the same meaning
    "look": look.look,
    "dispatch": forward.dispatch,
    "acknowledge": acknowledge.acknowledge,
    "depart": depart.depart,
    "arrive": arrive.arrive,
    "resolve": resolve.resolve,
    "undo": undo.undo,
    "release": release.release,
    "ask": ask.ask,
    "number": number.number,
    "called": call_back.called,
    "category": details.category,
    "place": details.place,
    "note": details.note,
    "eta": details.eta,
    "reopen": reopen.reopen,
    "more": details.more,
    "words": asked_for.ask_for,
    "forward": forward.forward,
    "add": forward.add,
    "merge": merge.merge,
    "unmerge": merge.unmerge,
    "false": mark_false.mark_false,
    "cancel": cancel.agree,
    "menu": look.close_menu,
    "withdraw": withdraw.withdraw,
    "outcome": result.outcome,
    "promise": promise.promise,
    "piece": story.piece,
    "page": ask_for_point.again,
}

# What a button of the card does, typed: "/terima 26-0412". Takes each ticket whose code is named, or the one that is replied to.
TICKET_COMMANDS: dict[str, str] = {
    "tinjau": "look",
    "terima": "acknowledge",
    "berangkat": "depart",
    "tiba": "arrive",
    "selesai": "resolve",
    "lepas": "release",
    "tanya": "ask",
    "nomor": "number",
    "hubungi": "called",
    "kategori": "category",
    "jenis": "category",
    "tempat": "place",
    "lokasi": "place",
    "catat": "note",
    "catatan": "note",
    "eta": "eta",
    "buka": "reopen",
    "bukalagi": "reopen",
    "teruskan": "forward",
    "tambah": "add",
    "gabung": "merge",
    "pisah": "unmerge",
    "palsu": "false",
    "urungkan": "undo",
    "setujubatal": "cancel",
    "tarik": "withdraw",
    "hasil": "outcome",
    "janji": "promise",
    "tautan": "page",
}

TWO_CODES = ("merge",)  # of those: the second code is what it goes into, not one more ticket to do it with

# Everything else that may be typed in a bound group: about the shift, the city, or one ticket in a way that no button has.
# It gets all words behind it as `desk.argument`, without the first code.
OPERATOR_COMMANDS: dict[str, Callable[[Desk], None]] = {
    "antrian": queues.queue,
    "antrean": queues.queue,
    "tiket": story.show,
    "cari": search.search,
    "bantuan": help_.help_,
    "help": help_.help_,
    "balas": reply.command,
    "rangkuman": queues.digest,
    "baru": phone_call.phone_call,
    "pola": patterns.show,
    "sanksi": sanctions.waiting,
    "setujusanksi": sanctions.agree,
    "tolaksanksi": sanctions.decline,
    "terimakeberatan": sanctions.accept,
    "tolakkeberatan": sanctions.reject,
    "latihan": drill.drill,
    "bencana": disaster.command,
    "peta": figures.show_map,
    "statistik": figures.statistics,
    "piket": duty.command,
    "serahterima": hand_over.command,
    "siaran": broadcast.command,
    "meja": sit_down.command,
    "izinekspor": allow_export.command,
}

# How the words behind a command of `OPERATOR_COMMANDS` are read. Where none of these names it, "26 0412" is a code as well as
# "26-0412", and of several the others reach it in its argument.
CALLERS_WORDS = ("baru", "latihan", "siaran")  # people's words follow: "26-0412" alone is a code
WITHOUT_CODE = ("cari",)  # what follows is looked for, codes too
ONE_CODE = {  # about one ticket; with more codes nothing is done, and this sentence says so
    "balas": "tolak-balas-kode",
    "tiket": "tolak-satu-kode",
}

OPEN_COMMANDS: dict[str, Callable[[Desk], None]] = {  # also before anybody is enrolled
    "daftar": enrol.bind,
    "start": queues.start,
}

GROUP_BUTTONS: dict[str, Callable[[Desk], None]] = {
    "duty_in": duty.come_in,
    "duty_out": duty.go_out,
    "handover_take": hand_over.press,
    "help_all": help_.all_commands,
    "digest_show": queues.digest,
    "digest_clear": queues.clear_digest,
    "digest_forward": queues.forward_from_digest,
    "call": phone_call.category_chosen,
    "sanction_yes": sanctions.press_agree,
    "sanction_no": sanctions.press_decline,
    "sanction_all": sanctions.agree_to_all,
    "appeal_yes": sanctions.press_accept,
    "appeal_no": sanctions.press_reject,
    "disaster_begin": disaster.begin,
    "disaster_end": disaster.end,
    "broadcast_agree": broadcast.agree,
    "broadcast_withdraw": broadcast.withdraw,
}
