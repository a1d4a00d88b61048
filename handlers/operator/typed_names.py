"""What may be typed about tickets, by name, and how the words behind a name are read. Functions stand in `routes`."""

from __future__ import annotations

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

# A number behind these is no code: minutes, or which reporter.
NUMBER_FIRST = frozenset({"eta", "janji", "pisah", "hasil"})

# Behind these somebody tells something, "/catat 26-0001 sama 26-0002 satu kejadian": only "dan" and signs join codes there.
TELLING = frozenset(
    {
        "catat",
        "catatan",
        "balas",
        "tanya",
        "tempat",
        "lokasi",
        "hasil",
        "janji",
        "hubungi",
        "kategori",
        "jenis",
        "pisah",
    }
)

# How the words behind a command of `OPERATOR_COMMANDS` are read. Where none of these names it, "26 0412" is a code as well as
# "26-0412", and of several the others reach it in its argument.
CALLERS_WORDS = ("baru", "latihan", "siaran")  # people's words follow: "26-0412" alone is a code
WITHOUT_CODE = ("cari",)  # what follows is looked for, codes too
ONE_CODE = {  # about one ticket; with more codes nothing is done, and this sentence says so
    "balas": "tolak-balas-kode",
    "tiket": "tolak-satu-kode",
}
