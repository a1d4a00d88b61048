"""Which function takes what a citizen writes or presses."""

from __future__ import annotations

from collections.abc import Callable

from domain.report import Report
from handlers.citizen import (
    answers,
    appeal,
    cancelling,
    check,
    commands,
    first_aid,
    hiding,
    is_it_now,
    now,
    own_point,
    privacy,
    report,
    sudah_belum,
    suspected,
    taking_back,
    which,
    which_point,
)
from handlers.citizen.talk import Talk

CITIZEN_COMMANDS: dict[str, Callable[[Talk], None]] = {
    "start": commands.start,
    "status": commands.status,
    "batal": commands.cancel,
    "bantuan": commands.help_,
    "privasi": privacy.privacy,
    "datasaya": privacy.export,
    "hapusdata": privacy.ask_erasure,
    "bahasa": commands.language,
    "hapus": hiding.clear,
    "keberatan": appeal.typed,
}

ALSO = {  # what English menus and people call the same commands
    "help": "bantuan",
    "cancel": "batal",
    "language": "bahasa",
    "privacy": "privasi",
    "mydata": "datasaya",
    "deletedata": "hapusdata",
    "deletemydata": "hapusdata",
    "delete": "hapus",
    "object": "keberatan",
}

ARGUMENTS: dict[
    str, Callable[[Talk], bool]
] = {  # what may stand behind a command as its own; elsewhere nothing
    "start": commands.with_link,
    "bahasa": commands.with_language,
    "hapusdata": commands.with_phrase,
    "keberatan": commands.with_reason,
}

CITIZEN_WORDS: dict[str, Callable[[Talk], None]] = {  # locales: what people type instead
    "ketik-mulai": commands.start,
    "ketik-status": commands.status,
    "ketik-batal": commands.cancel,
    "ketik-bantuan": commands.help_,
    "ketik-privasi": privacy.privacy,
    "ketik-data-saya": privacy.export,
    "ketik-hapus-data": privacy.ask_erasure,
    "ketik-hapus-data-saya": privacy.erase,
    "ketik-bahasa": commands.language,
    "ketik-hapus": hiding.clear,
    "ketik-lain": report.not_there,
    "ketik-lewati": answers.skip,
    "ketik-keberatan": appeal.typed,
}

HIDING_WORDS: dict[str, Callable[[Talk], None]] = {  # only in a chat where we keep quiet
    "ketik-diam": hiding.cannot_speak,
    "ketik-aman": hiding.can_type,
    "ketik-bersihkan": hiding.clear,  # elsewhere what somebody wants done to a road
}

CONVERSATION_BUTTONS: dict[str, Callable[[Talk], None]] = {
    "category": report.chosen,
    "kinds": report.more_kinds,
    "language": commands.choose_language,
    "check": check.pressed,
    "happening": is_it_now.confirmed_draft,
    "not_happening": is_it_now.denied_draft,
    "withdraw": taking_back.pressed,
    "keep": cancelling.keep_draft,
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
    "keep": cancelling.keep,
    "happening": is_it_now.confirmed,
    "not_happening": is_it_now.denied,
    "meant": which.pressed,
    "settled": sudah_belum.settled,
    "unsettled": sudah_belum.unsettled,
    "appeal": appeal.pressed,
    "point_is_scene": own_point.is_scene,
    "point_is_mine": own_point.is_mine,
    "point_of": which_point.pressed,
    "aid_yes": first_aid.yes,
    "aid_no": first_aid.no,
    "aid_step": first_aid.to_step,
    "now_safe": now.safe,
    "now_need": now.need,
}

NOW_WORDS: dict[str, Callable[[Talk, Report], None]] = {  # only while "bagaimana keadaannya sekarang?" waits
    "ketik-sudah-aman": now.safe,
    "ketik-masih-perlu": now.need,
}
