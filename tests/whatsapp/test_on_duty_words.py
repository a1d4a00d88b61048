"""What somebody writes who was rung on WhatsApp is heard as an operator's: nothing of it becomes a report of his own."""

from __future__ import annotations

import pytest

from domain.assignment import Stage
from domain.ticket import Ticket
from tests.town import PANORAMA, Town
from tests.whatsapp.cloud import Phone
from tests.whatsapp.test_on_duty import alive, budi, dead, known, passes, reports_a_knife, reports_fire

__all__ = ["budi"]


@pytest.fixture
async def rung(town: Town, rina: Phone, budi: Phone) -> Phone:
    """Budi of Damkar was rung there for Rina's fire."""
    await known(town, budi)
    dead(town)
    await reports_fire(town, rina)
    await passes(town, 40)
    return budi


async def only(town: Town) -> Ticket:
    [ticket] = await town.tickets()
    return ticket


async def stage(town: Town, agency: str = "damkar") -> Stage:
    part = (await only(town)).part(agency)
    assert part is not None
    return part.stage


async def test_the_alarm_says_what_can_be_written(town: Town, rung: Phone) -> None:
    code = (await only(town)).code
    assert f"“{code} otw”" in rung.last.words
    assert "belum sampai di grup" in rung.last.words


@pytest.mark.parametrize("words", ["otw", "otw 5 menit", "kami meluncur"])
async def test_a_step_without_a_code_is_of_the_ticket_he_was_rung_for(
    town: Town, rung: Phone, rina: Phone, words: str
) -> None:
    await rung.press("Terima")
    await rung.says(words)
    assert await stage(town) is Stage.EN_ROUTE
    assert any("Tiba" in label for label in rung.last.choices)
    if "menit" in words:
        assert "diberi tahu: perkiraan tiba" in rung.last.words
        await passes(town, 20)
        assert any("memperkirakan tiba" in said for said in rina.texts)


async def test_all_steps_are_written_too(town: Town, rung: Phone) -> None:
    code = (await only(town)).code
    for words, reached in (
        (f"{code} kami terima", Stage.ACKNOWLEDGED),
        ("otw", Stage.EN_ROUTE),
        (f"tiba {code}, api besar", Stage.ON_SCENE),
        ("selesai", Stage.RESOLVED),
    ):
        await rung.says(words)
        assert await stage(town) is reached, words


async def test_who_was_rung_too_reads_that_it_was_taken_in_words(
    town: Town, rina: Phone, budi: Phone
) -> None:
    await known(town, budi)
    sari = Phone(town, budi.cloud, "ID.778899", "6281255500002", "Sari")
    await known(town, sari, "ruang_kendali")
    dead(town)
    await reports_fire(town, rina)
    await passes(town, 40)
    await budi.says("kami terima")
    assert "diterima Damkar-" in sari.last.words
    assert await stage(town) is Stage.ACKNOWLEDGED


@pytest.mark.parametrize(
    "stroke", ["/balas {} jangan lompat, kami datang", "/tanya {} ada berapa orang di atap?"]
)
async def test_a_command_with_its_code_reaches_the_reporter(
    town: Town, rung: Phone, rina: Phone, stroke: str
) -> None:
    await rung.says(stroke.format((await only(town)).code))
    assert stroke.rpartition("{} ")[2] in rina.last.words
    assert len(await town.tickets()) == 1


async def test_a_command_without_a_code_is_of_the_only_ticket(town: Town, rung: Phone, rina: Phone) -> None:
    await rung.press("Terima")
    await rung.says("/balas keluar lewat pintu belakang")
    assert "keluar lewat pintu belakang" in rina.last.words
    await rung.says("/eta 10 menit")
    assert "perkiraan" in rung.last.words.casefold()


async def test_a_reply_to_the_reporters_words_goes_to_the_reporter(
    town: Town, rung: Phone, rina: Phone
) -> None:
    await rung.press("Terima")
    await rina.says("asap masuk ke kamar depan")
    await passes(town, 20)
    said = next(one for one in reversed(rung.messages) if "asap masuk" in one.words)
    await rung.says("ada berapa orang di atap?", context={"from": "6273612345", "id": said.wamid})
    assert "ada berapa orang di atap?" in rina.last.words


@pytest.mark.parametrize(
    "words", ["ada berapa orang di atap?", "butuh bantuan BPBD", "korban dua, satu tidak sadar", "pagi pak"]
)
async def test_anything_else_stands_on_his_ticket_and_is_answered(
    town: Town, rung: Phone, rina: Phone, words: str
) -> None:
    await rung.press("Terima")
    heard = len(rina.messages)
    await rung.says(words)
    ticket = await only(town)
    assert f"Dicatat di *{ticket.code}*" in rung.last.words
    assert len(rina.messages) == heard, "no reporter reads it"
    alive(town)
    await town.forward(minutes=3)
    assert any(words in message.text for message in town.group("damkar").messages)


async def test_an_agency_that_is_asked_for_is_called_with_one_press(town: Town, rung: Phone) -> None:
    await rung.press("Terima")
    await rung.says("butuh bantuan BPBD")
    await rung.press("BPBD")
    part = (await only(town)).part("bpbd")
    assert part is not None and part.open


async def test_words_with_a_code_are_about_that_ticket(town: Town, rung: Phone) -> None:
    code = (await only(town)).code
    await rung.says(f"{code} gimana kondisinya, teruskan ke psc")
    assert code in rung.last.words and "yang mana" not in rung.last.words
    assert len(await town.tickets()) == 1


async def test_of_several_tickets_the_code_is_asked_for(
    town: Town, rung: Phone, rina: Phone, tia: Phone
) -> None:
    await tia.says("kebakaran di gudang, api besar")
    await tia.shares((PANORAMA[0] + 0.03, PANORAMA[1]))
    await passes(town, 60)
    codes = [ticket.code for ticket in await town.tickets()]
    assert len(codes) == 2
    await rung.says("terima")
    assert "yang mana" in rung.last.words
    await rung.press(f"Terima {codes[1]}")
    tickets = {t.code: t.part("damkar") for t in await town.tickets()}
    assert tickets[codes[1]].stage is Stage.ACKNOWLEDGED  # type: ignore[union-attr]
    assert tickets[codes[0]].stage is Stage.DISPATCHED  # type: ignore[union-attr]


@pytest.mark.parametrize("words", ["rumah saya kebakaran, api besar", "lapor kecelakaan, ada korban"])
async def test_his_own_emergency_is_a_report_all_the_same(town: Town, rung: Phone, words: str) -> None:
    await rung.press("Terima")
    await rung.says(words)
    await rung.shares((PANORAMA[0] + 0.03, PANORAMA[1]))
    assert len(await town.tickets()) == 2


async def test_what_he_goes_on_saying_of_it_is_his_reports(town: Town, rung: Phone) -> None:
    await rung.says("rumah saya kebakaran, api besar")
    await rung.says("di jalan salak raya nomor 5")
    assert "Dicatat" not in rung.last.words


async def test_a_day_later_he_is_a_citizen_again(town: Town, rung: Phone) -> None:
    alive(town)
    await town.forward(hours=13)
    await rung.says("ada pohon tumbang menimpa mobil, orangnya terjepit")
    assert "Dicatat" not in rung.last.words and "/balas" not in rung.last.words


async def test_a_ticket_that_calls_whom_nobody_can_ring_rings_anybody(
    town: Town, rina: Phone, budi: Phone
) -> None:
    """Only the control room and PSC are called, and none of theirs is on WhatsApp: somebody reads it, and telephones."""
    await known(town, budi, "polisi")
    dead(town)
    await rina.says("orang pingsan tidak sadar, tidak bernapas")
    await rina.shares(PANORAMA)
    await passes(town, 40)
    assert (await only(town)).part("polisi") is None
    assert "Tidak ada petugas *PSC 119* yang piket di sini: telepon mereka" in budi.last.words
    assert "Terima" not in "".join(budi.last.choices), "what he cannot press is not offered"


async def test_a_card_that_stood_in_the_group_is_said_to_stand_there(
    town: Town, rina: Phone, budi: Phone
) -> None:
    await known(town, budi)
    await reports_fire(town, rina)
    await town.forward(seconds=50)
    dead(town)
    await rina.says("sekarang ada anak terjebak di lantai dua")
    await passes(town, 60)
    assert "Kartu ini ada di grup" in budi.last.words
    assert "belum sampai di grup" not in budi.last.words


async def test_whoever_takes_a_secret_ticket_in_words_reads_it_there(
    town: Town, rina: Phone, budi: Phone
) -> None:
    await known(town, budi, "polisi")
    dead(town)
    await reports_a_knife(rina)
    await passes(town, 40)
    await budi.says("kami terima")
    assert "pisau" in budi.last.words


async def test_the_number_comes_to_the_chat_where_it_was_asked_for(town: Town, rung: Phone) -> None:
    await rung.press("Terima")
    await rung.says("/nomor")
    assert "+62 812-0000-0001" in rung.last.words or "62812" in rung.last.words.replace(" ", "").replace(
        "-", ""
    )


async def test_who_is_no_operator_writes_the_same_words_and_is_a_citizen(
    town: Town, rung: Phone, rina: Phone
) -> None:
    code = (await only(town)).code
    await rina.says(f"{code} kami terima")
    assert await stage(town) is Stage.DISPATCHED


@pytest.mark.parametrize("typed", ["/antrean", "/terma", "/terma {}"])
async def test_a_command_that_does_not_work_there_is_answered_with_what_does(
    town: Town, rung: Phone, typed: str
) -> None:
    code = (await only(town)).code
    await rung.says(typed.format(code))
    assert code in rung.last.words and "Apa yang terjadi?" not in rung.last.words


async def test_a_call_that_is_typed_there_is_a_report(town: Town, rung: Phone) -> None:
    await rung.says("/baru rumah kebakaran, api besar")
    await rung.shares((PANORAMA[0] + 0.03, PANORAMA[1]))
    assert len(await town.tickets()) == 2


@pytest.mark.parametrize(
    "words", ["anggota kami pingsan di dalam", "KODE SOS anggota kami terjebak", "sos kami terkepung api"]
)
async def test_a_victim_among_the_crew_is_no_report_of_his_own(town: Town, rung: Phone, words: str) -> None:
    await rung.press("Terima")
    code = (await only(town)).code
    await rung.says(words.replace("KODE", code))
    assert "petugas" in (await only(town)).state.graver
    assert f"{code}: dibunyikan di" in rung.last.words
    alive(town)
    await passes(town, 60)
    assert town.group("ruang_kendali").hears("🆘", code, "PETUGAS DALAM BAHAYA", loud=True)
