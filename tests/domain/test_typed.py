"""O3: what operators type is understood as it was meant, however it is written."""

from __future__ import annotations

import pytest

from domain.phones import spoken_number
from domain.typed import Typed, dashed_codes, read, with_codes

ONE = ("26-0001",)


@pytest.mark.parametrize(
    ("line", "understood"),
    [
        ("/terima 26-0001", Typed("terima", "", ONE)),
        ("/TERIMA 26-0001", Typed("terima", "", ONE)),
        ("/Terima\n26-0001", Typed("terima", "", ONE)),
        ("/terima\u00a026-0001", Typed("terima", "", ONE)),
        ("/terima\u202f26-0001\u200b", Typed("terima", "", ONE)),
        ("  /terima   26-0001  ", Typed("terima", "", ONE)),
        ("/ terima 26-0001", Typed("terima", "", ONE)),
        ("/terima260001", Typed("terima", "", ONE)),
        ("/terima: 26-0001.", Typed("terima", "", ONE)),
        ("/terima 260001", Typed("terima", "", ONE)),
        ("/terima 26–0001", Typed("terima", "", ONE)),
        ("/terima 26—0001", Typed("terima", "", ONE)),
        ("/terima 26 - 0001", Typed("terima", "", ONE)),
        ("/terima 26 0001", Typed("terima", "", ONE)),
        ("/terima 26_0001", Typed("terima", "", ONE)),
        ("/terima 26/0001", Typed("terima", "", ONE)),
        ("/terima 26.0001", Typed("terima", "", ONE)),
        ("/terima 26-1", Typed("terima", "", ONE)),
        ("/terima #26-0001", Typed("terima", "", ONE)),
        ("/terima # 260001", Typed("terima", "", ONE)),
        ("/terima (26-0001)", Typed("terima", "", ONE)),
        ("/terima tiket 26-0001", Typed("terima", "", ONE)),
        ("/terima ya 26-0001", Typed("terima", "", ONE, "ya")),
        ("/terima l26-0001", Typed("terima", "", ("L26-0001",))),
        ("/terima 26-12345", Typed("terima", "", ("26-12345",))),
        ("/terima 26-0001 26-0002", Typed("terima", "", ("26-0001", "26-0002"))),
        ("/gabung 260001, 260002", Typed("gabung", "", ("26-0001", "26-0002"))),
        ("/terima 26-0001 dan 26-0002", Typed("terima", "", ("26-0001", "26-0002"))),
        ("/terima 26-0001 26-0001", Typed("terima", "", ONE, twice="26-0001")),
        ("/terima@sigap_petugas_bot 26-0001", Typed("terima", "sigap_petugas_bot", ONE)),
        ("/terima@Rose_Bot\n26-0001", Typed("terima", "rose_bot", ONE)),
        ("/balas 26-0001\npetugas di jalan,\nsabar ya", Typed("balas", "", ONE, "petugas di jalan,\nsabar ya")),
        ("/eta 26-0001 10 menit", Typed("eta", "", ONE, "10 menit")),
        ("/janji 26-0001 20", Typed("janji", "", ONE, "20")),
        ("/janji 20", Typed("janji", "", (), "20")),
        ("/eta 21.30", Typed("eta", "", (), "21.30")),
        ("/tempat 26-0001 jl salak 12-14", Typed("tempat", "", ONE, "jl salak 12-14")),
        ("/tempat jl salak 12-14", Typed("tempat", "", (), "jl salak 12-14")),
        ("/tempat -3.8071, 102.2936", Typed("tempat", "", (), "-3.8071, 102.2936")),
        ("/tempat 26-0001 -3.8071, 102.2936", Typed("tempat", "", ONE, "-3.8071, 102.2936")),
        ("/catat 26-0001 hubungi 0812-3456-7890", Typed("catat", "", ONE, "hubungi 0812-3456-7890")),
        ("/catat hubungi 0812-3456-7890", Typed("catat", "", (), "hubungi 0812-3456-7890")),
        ("/catat hubungi +62812-3456-7890", Typed("catat", "", (), "hubungi +62812-3456-7890")),
        ("/catat lihat 26-0001 dan 26-0002", Typed("catat", "", (), "lihat 26-0001 dan 26-0002")),
        ("/tinjau", Typed("tinjau")),
        ("/antrian@", Typed("antrian", "", (), "@")),
        ("26-0001 kami terima", Typed("", "", ONE, "kami terima")),
        ("kami terima 26-0001", Typed("", "", ONE, "kami terima")),
        ("terima 26 0001", Typed("", "", ONE, "terima")),
        ("kami terima 26 0001 pak", Typed("", "", ONE, "kami terima   pak")),
        ("korban 26 0812 3456 7899", Typed("", "", (), "korban 26 0812 3456 7899")),
        ("terima 26 orang 0001", Typed("", "", (), "terima 26 orang 0001")),
        ("http://x/terima 26-0001", Typed("", "", ONE, "http://x/terima")),
        ("", Typed()),
        ("/", Typed("", "", (), "/")),
    ],
)  # fmt: skip
def test_a_line_is_understood_as_busy_people_type_it(line: str, understood: Typed) -> None:
    assert with_codes(read(line)) == understood


@pytest.mark.parametrize(
    ("line", "codes", "words"),
    [
        ("/baru\norang jatuh dari atap di jl melati 4", (), "orang jatuh dari atap di jl melati 4"),
        ("/baru\u00a0orang jatuh", (), "orang jatuh"),
        ("/baru 26-0001 api makin besar", ONE, "api makin besar"),
        ("/baru #26–0001 api makin besar", ONE, "api makin besar"),
        ("/baru 20 orang keracunan", (), "20 orang keracunan"),
        ("/baru 250000 rupiah dirampok", (), "250000 rupiah dirampok"),
        ("/baru 12-14 orang terjebak", (), "12-14 orang terjebak"),
        ("/baru kebakaran 081234567890", (), "kebakaran 081234567890"),
    ],
)
def test_a_callers_words_are_no_code(line: str, codes: tuple[str, ...], words: str) -> None:
    typed = dashed_codes(read(line))
    assert (typed.command, typed.codes, typed.words) == ("baru", codes, words)


@pytest.mark.parametrize(
    ("kept", "spoken"),
    [
        ("+6281200000043", "+62 812-0000-0043"),
        ("+628127390000", "+62 812-7390-000"),
        ("+6281200000043, @ani", "+62 812-0000-0043, @ani"),
        ("+6573612345", "+6573612345"),
    ],
)
def test_a_number_is_written_as_it_is_read_aloud(kept: str, spoken: str) -> None:
    assert spoken_number(kept) == spoken
