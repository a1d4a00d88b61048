"""Which function takes what an operator presses or types."""

from __future__ import annotations

from collections.abc import Callable

from handlers.operator import (
    acknowledge,
    arrive,
    ask,
    broadcast,
    call_back,
    cancel,
    depart,
    disaster,
    drill,
    enrol,
    figures,
    forward,
    hand_over,
    help_,
    look,
    mark_false,
    merge,
    number,
    outcome,
    overview,
    patterns,
    phone_call,
    piket,
    promise,
    release,
    reply,
    resolve,
    sanctions,
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
    "undo": resolve.undo,
    "release": release.release,
    "ask": ask.ask,
    "number": number.number,
    "called": call_back.called,
    "forward": forward.forward,
    "add": forward.add,
    "merge": merge.merge,
    "unmerge": merge.unmerge,
    "false": mark_false.mark_false,
    "cancel": cancel.agree,
    "menu": look.close_menu,
    "withdraw": withdraw.withdraw,
    "outcome": outcome.outcome,
    "promise": promise.promise,
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
    "hubungi": "called",
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
}

TWO_CODES = ("merge",)  # the second code is what it goes into, not one more ticket to do it with
CALLERS_WORDS = ("baru", "latihan", "siaran")  # numbers in these words are no codes
WITHOUT_CODE = ("cari",)

OPERATOR_COMMANDS: dict[str, Callable[[Desk], None]] = {
    "antrian": overview.queue,
    "antrean": overview.queue,
    "tiket": overview.show,
    "cari": overview.search,
    "bantuan": help_.help_,
    "help": help_.help_,
    "balas": reply.command,
    "rangkuman": overview.digest,
    "baru": phone_call.phone_call,
    "tautan": phone_call.again,
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
    "piket": piket.command,
    "serahterima": hand_over.command,
    "siaran": broadcast.command,
}

OPEN_COMMANDS: dict[str, Callable[[Desk], None]] = {  # also before anybody is enrolled
    "daftar": enrol.bind,
    "start": overview.start,
}

GROUP_BUTTONS: dict[str, Callable[[Desk], None]] = {
    "duty_in": piket.come_in,
    "duty_out": piket.go_out,
    "handover_take": hand_over.press,
    "help_all": help_.all_commands,
    "digest_show": overview.digest,
    "digest_clear": overview.clear_digest,
    "digest_forward": overview.forward_from_digest,
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
