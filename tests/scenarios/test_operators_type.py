"""O3, O4, O7, O14: operators type as busy people do; what is plain is done, everything else is told how."""

from __future__ import annotations

import pytest

from handlers.operator.plain import step
from models import bindings, chats
from models.db import Tx
from tests.scenarios.stories import dead_rows, fire, north_of, tell
from tests.town import OPERATOR, PANORAMA, Operator, Town


def said(town: Town, agency: str) -> str:
    return town.group(agency).last.text


async def test_a_command_in_any_spelling_is_carried_out(town: Town) -> None:
    ani = await fire(town)
    number = ani.code.partition("-")[2]
    damkar = town.operator("damkar")
    await damkar.types(f"/terima@rose_bot {ani.code}")
    assert "Belum diterima" in town.group("damkar").card(ani.code).text, "another bot's command is not ours"
    await damkar.types(f"/TERIMA@Sigap_Petugas_Bot\u00a026–{number}")
    assert "Damkar-2" in said(town, "damkar") and "diterima" in said(town, "damkar")
    await damkar.types(f"/berangkat\n#26{number}")
    assert "Damkar-2 berangkat" in town.group("damkar").card(ani.code).text
    card = town.group("damkar").card(ani.code)
    await damkar.types("/Tiba", reply_to=card.message_id)
    assert "Damkar-2 tiba" in town.group("damkar").card(ani.code).text


async def test_two_codes_are_two_tickets(town: Town) -> None:
    one = (await fire(town)).code
    other = (await tell(town, "ada ular kobra masuk rumah saya", north_of(PANORAMA, 3000))).code
    kendali, damkar = town.operator("ruang_kendali"), town.operator("damkar")
    await kendali.types(f"/teruskan {other} damkar")
    await damkar.types(f"/terima {one} {other}")
    for code in (one, other):
        assert "diterima Damkar-2" in town.group("damkar").card(code).text
    await kendali.types(f"/gabung {other}, {one} tetap")
    assert (await town.ticket(other)).merged_into == (await town.ticket(one)).id


async def test_a_call_is_taken_down_after_a_new_line(town: Town) -> None:
    await town.operator("ruang_kendali").types("/baru\norang jatuh dari atap di jl melati 4")
    assert town.group("ruang_kendali").hears("26-0001", "melati")


REFUSED = [
    ("/balas", "/balas {kode} petugas sedang di jalan"),
    ("/nomor", "/nomor {kode}"),
    ("/tiket", "/tiket {kode}"),
    ("/termia {kode}", "/terima {kode}"),
    ("/tambah {kode} satpam", "satpam"),
    ("/gabung", "/gabung {kode}"),
    ("/terima 26-9999", "/antrean"),
]


async def test_a_refusal_names_the_command_in_hand(town: Town) -> None:
    ani = await fire(town)
    damkar = town.operator("damkar")
    for typed, example in REFUSED:
        await damkar.types(typed.format(kode=ani.code))
        assert example.format(kode=ani.code) in said(town, "damkar"), typed
    await damkar.types("/antrean")
    assert ani.code in said(town, "damkar") and "tidak dikenal" not in said(town, "damkar")


async def test_plain_words_are_read_and_a_reply_to_a_card_is_answered(town: Town) -> None:
    ani = await fire(town)
    group, card = town.group("damkar"), town.group("damkar").card(ani.code)
    damkar = town.operator("damkar")
    before = len(group.messages)
    await damkar.types("kasihan sekali, semoga cepat")
    await damkar.types(f"{ani.code} terima kasih")
    await damkar.types(f"Terima kasih infonya pak, {ani.code}")
    assert len(group.messages) == before, "talk among colleagues stays talk"
    await damkar.types(f"{ani.code} kami terima")
    assert said(town, "damkar") == f"{ani.code} diterima Damkar-2."
    await damkar.types("meluncur", reply_to=card.message_id)
    assert said(town, "damkar") == f"{ani.code}: Damkar-2 berangkat."
    reporter = len(ani.texts)
    await damkar.types("rumahnya yang pagar biru", reply_to=card.message_id)
    assert f"/balas {ani.code}" in said(town, "damkar") and len(ani.texts) == reporter
    await damkar.types("Siapa yang piket?")
    assert "piket" in said(town, "damkar").casefold()
    assert await dead_rows(town) == 0


@pytest.mark.parametrize(
    ("words", "action"),
    [
        ("kami terima", "acknowledge"),
        ("siap kami tangani ndan", "acknowledge"),
        ("PSC 119-2 terima", "acknowledge"),
        ("otw", "depart"),
        ("Meluncur!", "depart"),
        ("unit 3 sudah berangkat ke lokasi", "depart"),
        ("sudah di lokasi", "arrive"),
        ("tiba di TKP", "arrive"),
        ("selesai pak", "resolve"),
        ("belum berangkat", ""),
        ("sudah berangkat?", ""),
        ("kapan tiba", ""),
        ("jangan berangkat", ""),
        ("terima kasih", ""),
        ("siap", ""),
        ("warga sudah terima bantuan", ""),
        ("tidak jadi meluncur", ""),
    ],
)
def test_a_step_is_read_where_nothing_else_is_said(words: str, action: str) -> None:
    assert step(words, ("PSC 119", "psc119")) == action


async def test_help_has_six_lines_for_the_role_and_the_rest_behind_a_button(town: Town) -> None:
    for agency, own in (("damkar", "/berangkat"), ("ruang_kendali", "/baru")):
        colleague: Operator = town.operator(agency)
        await colleague.types("/bantuan")
        assert len(said(town, agency).splitlines()) == 6 and own in said(town, agency)
        await colleague.taps("Semua perintah")
        assert "/terimakeberatan" in said(town, agency)


async def test_a_colleague_goes_or_gives_back_and_both_are_named(town: Town) -> None:
    ani = await fire(town)
    holder, colleague = town.operator("damkar"), town.operator("damkar")
    group = town.group("damkar")
    await holder.taps("Terima", ani.code)
    await colleague.taps("Berangkat", ani.code)
    card = group.card(ani.code).text
    assert "Damkar-3 berangkat 20.44" in card and "Damkar-3 (menggantikan Damkar-2) berangkat" in card
    await town.forward(seconds=61)
    await holder.taps("Lepas", ani.code)
    assert group.hears("Damkar-2 (menggantikan Damkar-3)", loud=True)
    assert await town.operator("ruang_kendali").taps("Tambah instansi", ani.code)
    assert await town.operator("ruang_kendali").taps("PLN", ani.code) == f"PLN ditambahkan ke {ani.code}."


async def test_agencies_go_by_the_names_that_people_have_for_them(town: Town) -> None:
    ani, crew = await fire(town), town.operator()
    for words, agency in (
        ("psc", "psc119"),
        ("polres", "polisi"),
        ("Satpol", "satpolpp"),
        ("dinas sosial", "dinsos"),
        ("basar", "basarnas"),
        ("pemadam", ""),
        ("ambulance", ""),
        ("kodim", ""),
    ):
        await crew.types(f"/tambah {ani.code} {words}")
        last = town.group("damkar").last.text
        if agency:
            assert town.group(agency).has_card(ani.code), last
    refusals = [m.text for m in town.group("damkar").messages[-3:]]
    assert "Damkar sudah ditugaskan" in refusals[0] and "PSC 119 sudah ditugaskan" in refusals[1]
    assert "“kodim” tidak dikenal. Pilihan: " in refusals[2] and "BPBD, PSC 119, Polisi" in refusals[2]
    await crew.types(
        "butuh listrik dipadamkan di sini", reply_to=town.group("damkar").card(ani.code).message_id
    )
    assert "PLN belum dipanggil" in town.group("damkar").last.text
    await crew.taps("Tambah PLN", ani.code)
    assert town.group("pln").has_card(ani.code)


async def in_its_topic(town: Town) -> tuple[str, str]:
    """A fire with a topic of its own in damkar's group: its code, and the topic."""
    await town.app.database.write(with_topics)
    ani = await fire(town)
    await ani.says("apinya makin besar")
    (topic,) = town.channels[OPERATOR].topics(town.groups["damkar"])
    return ani.code, topic


def with_topics(tx: Tx) -> None:
    for group in bindings.bound_groups(tx):
        chats.change_chat(tx, group.id, forum=True)


async def test_a_command_in_a_tickets_topic_is_about_that_ticket(any_town: Town) -> None:
    """Whatever else is open, and without its code; a code, or a reply to another ticket's card, names another one."""
    town = any_town
    code, topic = await in_its_topic(town)
    ani = await fire(town, north_of(PANORAMA, 3000))
    damkar = town.operator("damkar")
    await damkar.types("/terima", topic=topic)
    assert "diterima Damkar-2" in town.group("damkar").card(code).text
    assert "Belum diterima" in town.group("damkar").card(ani.code).text
    await damkar.types("/balas petugas sedang di jalan", topic=topic)
    assert said(town, "damkar") == f"Balasan {code} dikirim ke Pelapor."
    await damkar.types("/catat pagar terkunci", topic=topic)
    assert town.group("damkar").hears("pagar terkunci")
    await damkar.types("/terima", topic=topic, reply_to=town.group("damkar").card(ani.code).message_id)
    assert "diterima Damkar-2" in town.group("damkar").card(ani.code).text
    await damkar.types(f"/berangkat {ani.code}", topic=topic)
    assert "Damkar-2 berangkat" in town.group("damkar").card(ani.code).text
    assert "Belum berangkat" in town.group("damkar").card(code).text
    await damkar.types("/antrean", topic=topic)
    assert ani.code in said(town, "damkar") and code in said(town, "damkar")


async def test_a_command_in_another_topic_names_no_ticket(town: Town) -> None:
    await in_its_topic(town)
    await town.operator("damkar").types("/terima", topic="987654")
    assert "/terima 26-" in said(town, "damkar")


@pytest.mark.parametrize("between", ["/", " / ", "|", "/#"])
async def test_codes_parted_by_a_stroke_are_two(town: Town, between: str) -> None:
    """Nothing of the second code is sent to a reporter as words."""
    one = await fire(town)
    other = await tell(town, "ada ular kobra masuk rumah saya", north_of(PANORAMA, 3000))
    kendali = town.operator("ruang_kendali")
    await kendali.types(f"/tanya {one.code}{between}{other.code} masih di lokasi?")
    for reporter in (one, other):
        assert "masih di lokasi?" in reporter.last.text
        assert between.strip() + other.code not in reporter.last.text
    await kendali.types(f"/balas {one.code}{between}{other.code} petugas di jalan")
    assert not one.hears("petugas di jalan") and not other.hears("petugas di jalan")
