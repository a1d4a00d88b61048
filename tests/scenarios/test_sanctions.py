"""What follows from proved false reports: a ladder, two people, a way to object, and no door closed to danger."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.happenings import Happened
from domain.lane import Lane
from domain.message import Kind
from domain.status import Status
from models import chain, chats, sanctions
from models.chats import Person as Record
from tests.scenarios.stories import JPEG, digest, fire, later, person_number, prank, quiet_card, supervisor
from tests.town import PANORAMA, Person, Town


@pytest.fixture
def town(any_town: Town) -> Town:
    """Each of these on both databases."""
    return any_town


async def record(town: Town, code: str) -> Record:
    number = await person_number(town, code)
    found: Record = await town.read(lambda tx: chats.get_person(tx, number))
    return found


async def third_time(town: Town) -> Person:
    """Somebody who is restricted after three proved pranks; everything confirmed by a second person."""
    child = town.citizen()
    second = town.operator("ruang_kendali")
    for _ in range(3):
        await prank(town, who=child)
        await second.taps("Setujui", child.code)
    return child


async def test_the_first_is_explained_after_a_second_person_agrees(town: Town) -> None:
    ani = await prank(town)
    control = town.group("ruang_kendali")
    assert control.hears(ani.code, "laporan iseng ke-1", "beri penjelasan", "Perlu orang kedua", loud=False)
    assert not ani.hears("ternyata tidak benar")
    assert "orang lain harus menyetujui" in await town.chiefs["ruang_kendali"].taps("Setujui", ani.code)
    await town.operator("ruang_kendali").taps("Setujui", ani.code)
    assert ani.hears(ani.code, "ternyata tidak benar", "Operator sempat memeriksanya", "tekan Keberatan")
    assert control.hears(ani.code, "beri penjelasan", "disetujui Ruang Kendali-")
    assert (await record(town, ani.code)).suspended_until is None


async def test_explanations_of_a_day_are_agreed_to_in_the_morning_with_one_tap(town: Town) -> None:
    """The list takes out what is not so, and nobody agrees to what they proposed themselves."""
    ani, budi, citra = [await prank(town) for _ in range(3)]
    await later(town, days=1)
    control = town.group("ruang_kendali")
    said = next(m for m in reversed(control.messages) if "3 penjelasan" in m.text)
    assert said.delivery.silent and all(p.code in said.text for p in (ani, budi, citra))
    assert "orang lain harus menyetujui" in await town.chiefs["ruang_kendali"].taps("Setujui semua (3)")
    second = town.operator("ruang_kendali")
    await second.taps(f"✖️ {budi.code}")
    await second.taps("Setujui semua (3)")
    assert ani.hears("ternyata tidak benar") and citra.hears("ternyata tidak benar")
    assert not budi.hears("ternyata tidak benar")
    await later(town, days=1)
    assert not control.hears("1 penjelasan")


async def test_what_it_says_of_a_crew_is_true(town: Town) -> None:
    ani = await fire(town)
    crew = town.operator()
    for tap in ("Terima", "Berangkat"):
        await crew.taps(tap, ani.code)
    for operator in (crew, town.operator()):
        await operator.types(f"/palsu {ani.code} iseng")
    await town.forward(minutes=1)
    await town.operator("ruang_kendali").types(f"/setujusanksi {ani.code}")
    assert ani.hears("Petugas sempat berangkat, dan orang lain menunggu")


@pytest.mark.parametrize("reason", ["salah kirim", "bukan darurat", "tidak jelas"])
async def test_other_reasons_prove_nothing(town: Town, reason: str) -> None:
    ani = await prank(town, reason=reason)
    assert (await town.ticket(ani.code)).status is Status.FALSE_REPORT
    assert (await record(town, ani.code)).false == 0
    assert not town.group("ruang_kendali").hears("Perlu orang kedua, paling lambat")


async def test_taken_back_within_half_a_minute_it_proposes_nothing(town: Town) -> None:
    ani = await quiet_card(town)
    sari = town.operator("ruang_kendali")
    await sari.types(f"/palsu {ani.code} iseng")
    assert (await record(town, ani.code)).false == 1
    await sari.taps("Urungkan", ani.code)
    await town.forward(minutes=5)
    assert (await record(town, ani.code)).false == 0
    assert not town.group("ruang_kendali").hears("laporan iseng ke-")


async def test_the_ladder_climbs(town: Town) -> None:
    child = town.citizen()
    second = town.operator("ruang_kendali")
    for said in (
        "beri penjelasan",
        "beri peringatan",
        "dilihat belakangan",
        "dilihat belakangan",
        "bagian hukum",
    ):
        await prank(town, who=child)
        assert town.group("ruang_kendali").hears(child.code, said, "Perlu orang kedua")
        await second.taps("Setujui", child.code)
    assert child.hears("bukan yang pertama") and child.hears("Berkasnya diserahkan ke bagian hukum")
    assert town.group("ruang_kendali").hears(f"sigap bukti buat {child.code}")


async def test_a_second_one_months_later_is_explained_again(town: Town) -> None:
    child = await prank(town)
    await later(town, days=100)
    await prank(town, who=child)
    assert town.group("ruang_kendali").hears(child.code, "ke-2", "beri penjelasan")


async def test_nobody_agrees_and_after_seven_days_it_lapses(town: Town) -> None:
    ani = await prank(town)
    await later(town, days=6, hours=20)
    assert not town.group("ruang_kendali").hears("gugur")
    await later(town, hours=2)
    assert town.group("ruang_kendali").hears(ani.code, "gugur", "Tidak ada sanksi")
    await town.operator("ruang_kendali").types(f"/setujusanksi {ani.code}")
    assert town.group("ruang_kendali").hears("Tidak ada yang menunggu putusan")
    assert not ani.hears("ternyata tidak benar")


async def test_it_can_be_declined_and_only_the_control_room_decides(town: Town) -> None:
    ani = await prank(town)
    await town.operator("damkar").types(f"/setujusanksi {ani.code}")
    assert town.group("damkar").hears("untuk ruang kendali")
    await town.operator("ruang_kendali").taps("Tolak", ani.code)
    assert town.group("ruang_kendali").hears(ani.code, "tidak disetujui")
    assert not ani.hears("ternyata tidak benar")


async def test_proofs_decay(town: Town) -> None:
    ani = await prank(town)
    assert (await record(town, ani.code)).false == 1
    await later(town, days=181)
    assert (await record(town, ani.code)).false == 0


async def test_restricted_means_the_digest_where_no_danger_is_named(town: Town) -> None:
    child = await third_time(town)
    assert child.hears("kami lihat belakangan, kecuali yang menyebut bahaya")
    assert (await record(town, child.code)).suspended_until == town.clock.now() + timedelta(days=30)
    before = len(await town.tickets())
    await child.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
    await child.shares(PANORAMA)
    await town.forward(minutes=3)
    assert len(await digest(town)) == 1 and len(await town.tickets()) == before
    assert "akan dilihat operator" in child.last.text
    await town.operator("ruang_kendali").types("/rangkuman")
    await town.operator("ruang_kendali").taps("1")
    assert (await town.tickets())[-1].lane is Lane.AMBER


async def test_h10_a_suspended_childs_house_burns(town: Town) -> None:
    """Amber at once, loud by the deadline; through the ladder itself, not by hand."""
    child = await third_time(town)
    await child.says("rumah saya kebakaran sungguhan api besar")
    await child.shares(PANORAMA)
    ticket = await town.ticket(child.code)
    assert ticket.lane is Lane.AMBER and ticket.status is Status.RECEIVED
    assert town.group("ruang_kendali").has_card(child.code)
    assert not town.group("damkar").has_card(child.code)
    await town.forward(seconds=61)
    assert not town.group("damkar").card(child.code).delivery.silent


async def test_one_tap_objects_and_somebody_else_lifts_it(town: Town) -> None:
    child = await third_time(town)
    await child.press("Keberatan")
    assert child.hears("sampai ke ruang kendali")
    control = town.group("ruang_kendali")
    assert control.hears(child.code, "pelapor keberatan", loud=False)
    await town.operator("ruang_kendali").taps("Terima keberatan", child.code)
    assert child.hears("Keberatan diterima", "Maaf")
    after = await record(town, child.code)
    assert after.suspended_until is None and after.false == 2
    assert control.hears(child.code, "keberatan diterima Ruang Kendali-")


async def test_typed_it_carries_a_reason_and_nobody_turns_down_what_is_against_themselves(town: Town) -> None:
    ani = await prank(town)
    second, third = town.operator("ruang_kendali"), town.operator("ruang_kendali")
    await second.types(f"/setujusanksi {ani.code}")
    await ani.says("/keberatan itu adik saya, kami sudah minta maaf")
    assert town.group("ruang_kendali").hears("pelapor keberatan", "itu adik saya")
    await second.types(f"/tolakkeberatan {ani.code}")
    assert town.group("ruang_kendali").hears("Orang lain yang boleh menolak")
    await third.types("/sanksi")
    assert town.group("ruang_kendali").hears("Menunggu orang kedua", ani.code, "keberatan atas")
    await third.types(f"/tolakkeberatan {ani.code}")
    assert ani.hears("keputusannya tetap", "tetap kami terima")
    await ani.says("keberatan")
    assert ani.hears("Keberatan Anda sudah kami terima")


async def test_without_a_decision_there_is_nothing_to_object_to(town: Town) -> None:
    ani = town.citizen()
    await ani.says("keberatan")
    assert ani.last.text.startswith("Belum ada keputusan")


async def test_every_step_stands_in_the_chain(town: Town) -> None:
    ani = await prank(town)
    await town.operator("ruang_kendali").taps("Setujui", ani.code)
    await ani.press("Keberatan")
    await town.operator("ruang_kendali").taps("Terima keberatan", ani.code)
    ticket = await town.ticket(ani.code)
    kinds = [e.kind for e, _ in await town.read(lambda tx: chain.history(tx, ticket.id))]
    assert kinds[-4:] == [
        Happened.SANCTION_PROPOSED,
        Happened.SANCTION_CONFIRMED,
        Happened.APPEALED,
        Happened.APPEAL_DECIDED,
    ]
    assert await town.read(lambda tx: chain.holds(tx, ticket.id))
    (row,) = await town.read(lambda tx: sanctions.of_ticket(tx, ticket.id))
    assert (row.state, row.appeal) == ("lifted", "accepted")


async def test_no_law_is_quoted_unless_the_city_wrote_it(town: Town) -> None:
    child = await third_time(town)
    assert not child.hears("Dasar:") and not child.hears("pasal")


async def test_in_a_secret_category_the_message_betrays_nothing(town: Town) -> None:
    ani = town.citizen()
    await ani.says("saya dipukul suami saya")
    await ani.shares(PANORAMA)
    for operator in (town.operator("polisi"), town.operator("ruang_kendali")):
        await operator.types(f"/palsu {ani.code} iseng")
    await town.forward(minutes=1)
    await town.operator("ruang_kendali").types(f"/setujusanksi {ani.code}")
    assert ani.last.text.endswith("ditutup. Keliru? Tekan Keberatan.") and ani.last.delivery.silent


async def test_h17_the_supervisor_sees_the_pattern(town: Town) -> None:
    chief = await supervisor(town)
    lazy = town.operator()
    for step in range(4):
        ani = await fire(town, (-3.80 - step / 100, 102.28))
        await lazy.types(f"/palsu {ani.code} tidak jelas")
        await town.forward(minutes=11)
    assert chief.private.hears("Pola penandaan hari ini", "3 soal bahaya tanpa orang kedua", loud=False)
    assert not town.group("damkar").hears("Pola penandaan")
    await chief.types("/pola")
    assert town.group("ruang_kendali").hears("Dikirim ke chat pribadi")
    assert chief.private.hears("Pola penandaan 30 hari", "4 palsu dari 4 keputusan")
    await lazy.types("/pola")
    assert town.group("damkar").hears("Ini untuk supervisor")


async def test_a_diligent_operator_strikes_nobody(town: Town) -> None:
    chief = await supervisor(town)
    for _ in range(4):
        await prank(town)
    assert not chief.private.hears("patut dilihat:")
