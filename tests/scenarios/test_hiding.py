"""Whoever says that he hides is hidden at once: neutral and silent towards him, plain to those who act."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import finish, fire, north_of, tell
from tests.town import PANORAMA, Person, Town

HIDES = "BERSEMBUNYI – JANGAN DITELEPON"
BEFORE = {  # words, whose group
    "id": ("sy lg ngumpet d lemari jgn brisik", "polisi"),
    "bengkulu": ("ado maling di umah, ambo sembunyi di lemari", "polisi"),
    "a fire": ("kebakaran ruko, kami terkurung, saya sembunyi di kamar mandi", "damkar"),
    "no calls": ("ada orang ngamuk bawa parang di rumah sebelah. jangan telpon", "polisi"),
    "en": ("someone broke into my room, i am hiding under the bed, dont call", "polisi"),
}


@pytest.mark.parametrize("case", BEFORE)
async def test_whoever_hides_is_not_phoned_and_reads_nothing_that_betrays(town: Town, case: str) -> None:
    words, agency = BEFORE[case]
    ani = town.citizen()
    await ani.says(words)
    await ani.shares(PANORAMA)
    await town.forward(seconds=70)
    assert HIDES in town.group(agency).card(ani.code).text
    assert HIDES in town.group("ruang_kendali").card(ani.code).text
    assert all(m.delivery.silent for m in ani.messages)
    assert not ani.hears("112") and not ani.hears("Call")
    await ani.says("2")
    assert HIDES not in town.group("ruang_kendali").card(ani.code).text


async def test_hiding_with_a_ticket_and_safe_again(any_town: Town) -> None:
    ani = any_town.citizen()
    await ani.says("kebakaran gudang, api besar")
    await ani.shares(PANORAMA)
    code = ani.code
    await ani.says("bapak saya ngamuk, sy sembunyi di bawah kasur")
    await any_town.forward(seconds=2)
    assert HIDES in any_town.group("damkar").card(code).text
    seen = len(ani.messages)
    await any_town.forward(minutes=6)
    assert all(m.delivery.silent for m in ani.messages[seen:])
    assert not any("112" in m.text for m in ani.messages[seen:])
    await ani.says("sudah aman")
    assert HIDES not in any_town.group("damkar").card(code).text


@pytest.mark.parametrize("words", ("ada ular sembunyi di lemari", "kebakaran rumah, kami tidak sembunyi"))
async def test_what_hides_is_not_the_reporter(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    await ani.shares(PANORAMA)
    assert HIDES not in town.group("ruang_kendali").card(ani.code).text


DEAF = "🧏"
FAR = 3000.0


async def two(town: Town, words: str, metres: float = FAR) -> tuple[Person, Person]:
    """A fire, and somebody further on who says of himself that nobody may phone him."""
    ani, budi = await fire(town), town.citizen()
    await budi.says(words)
    await budi.shares(north_of(PANORAMA, metres))
    return ani, budi


MARKS = {
    "kebakaran ruko, saya sembunyi di kamar mandi": HIDES,
    "kebakaran ruko, saya tuli": DEAF,
}


@pytest.mark.parametrize("words", MARKS)
async def test_the_mark_goes_with_its_report_into_another_ticket_and_out_again(
    any_town: Town, words: str
) -> None:
    town, mark = any_town, MARKS[words]
    ani, budi = await two(town, words)
    stays, own, sari = ani.code, budi.code, town.operator("ruang_kendali")
    assert mark not in town.group("damkar").card(stays).text
    await sari.types(f"/gabung {own} {stays}")
    for agency in ("damkar", "ruang_kendali"):
        assert mark in town.group(agency).card(stays).text
    await sari.types(f"/pisah {own}")
    assert mark in town.group("damkar").card(own).text
    assert mark not in town.group("damkar").card(stays).text


async def test_what_is_said_while_they_are_one_goes_with_its_report_too(town: Town) -> None:
    ani, budi = await two(town, "kebakaran ruko, api besar")
    stays, own, sari = ani.code, budi.code, town.operator("ruang_kendali")
    await sari.types(f"/gabung {own} {stays}")
    await budi.says("saya sembunyi di kamar mandi, jangan telpon")
    assert HIDES in town.group("damkar").card(stays).text
    await sari.types(f"/pisah {own}")
    assert HIDES in town.group("damkar").card(own).text
    assert HIDES not in town.group("damkar").card(stays).text
    assert town.group("damkar").hears(f"<b>{own}</b>: pelapor bersembunyi", loud=True)
    await sari.types(f"/gabung {own} {stays}")
    await budi.says("sudah aman")
    await sari.types(f"/pisah {own}")
    assert HIDES not in town.group("damkar").card(own).text


@pytest.mark.parametrize("words", MARKS)
async def test_by_itself_it_is_carried_over_as_well(town: Town, words: str) -> None:
    ani, budi = await two(town, words, metres=60)
    assert ani.code == budi.code
    assert MARKS[words] in town.group("damkar").card(ani.code).text


async def test_that_one_is_safe_does_not_betray_another_who_hides(town: Town) -> None:
    ani, budi = await two(town, "kebakaran ruko, saya sembunyi di kamar mandi", metres=60)
    await ani.says("saya sembunyi di gudang")
    await ani.says("2")
    assert HIDES in town.group("damkar").card(budi.code).text
    await budi.says("2")
    assert HIDES not in town.group("damkar").card(budi.code).text


SECOND = {
    "a beast": ("ular kobra masuk rumah tetangga sebelah", "damkar"),
    "a fire": ("dia siram bensin rumah mulai terbakar", "damkar"),
    "the same": ("ada maling masuk rumah tetangga bawa parang", "polisi"),
}


@pytest.mark.parametrize("says", ["1", ""])
@pytest.mark.parametrize("case", SECOND)
async def test_who_keeps_quiet_keeps_quiet_on_every_ticket(any_town: Town, case: str, says: str) -> None:
    """Hiding is about the person: her next report is as silent, is marked, and says where she is as far as it may."""
    town, (words, agency) = any_town, SECOND[case]
    ani = await tell(town, "suami saya pukul saya, tolong")
    if says:
        await ani.says(says)
    await ani.says(words)
    if any("Kejadian lain" in label for label in ani.labels()):
        await ani.press("Kejadian lain")
    await town.forward(minutes=6)
    assert not ani.loud and not ani.hears("diteruskan ke Damkar") and not ani.hears("Belum ada yang menjawab")
    for ticket in (await town.tickets())[1:]:
        for group in (agency, "ruang_kendali"):
            card = town.group(group).card(ticket.code).text
            assert HIDES in card and "26-0001" in card and "Dusun Besar" in card
    await ani.says("2")
    assert not any(HIDES in town.group("ruang_kendali").card(t.code).text for t in await town.tickets())


@pytest.mark.parametrize(
    "words", ["sekarang ada maling masuk, saya sembunyi di lemari", "suami saya pukul saya juga"]
)
async def test_who_hides_later_hides_on_the_earlier_ticket_too(town: Town, words: str) -> None:
    ani = await fire(town)
    await ani.says(words)
    if any("Kejadian lain" in label for label in ani.labels()):
        await ani.press("Kejadian lain")
    await town.forward(seconds=70)
    loud = len(ani.loud)
    await town.operator("damkar").taps("Terima", (await town.tickets())[0].code)
    assert len(ani.loud) == loud
    await town.forward(minutes=5)
    assert len(ani.loud) == loud
    assert all(
        HIDES in town.group("ruang_kendali").card(t.code).text for t in await town.tickets() if not t.secret
    )


@pytest.mark.parametrize("who", ["the witness", "the victim"])
async def test_only_who_hides_is_hushed(any_town: Town, who: str) -> None:
    """The card says which of them hides; the other one is told, aloud, all that reporters are told."""
    town = any_town
    ani, budi = await fire(town), await fire(town)
    assert ani.code == budi.code
    hides, other, name = (budi, ani, "SAKSI 2") if who == "the witness" else (ani, budi, "PELAPOR")
    await other.own_number("+6281200001111")
    await hides.says("saya sembunyi, jangan telepon")
    crew, code = town.operator("damkar"), ani.code
    assert f"{name} {HIDES}" in town.group("damkar").card(code).text
    assert (
        "Damkar" in other.receipt
        and "Sekitar" in other.receipt
        and any("Batalkan" in label for label in other.labels())
    )
    heard, quiet = len(other.loud), len(hides.loud)
    await crew.taps("Terima", code)
    await crew.types(f"/balas {code} keluar lewat belakang")
    assert len(other.loud) > heard and len(hides.loud) == quiet
    await other.says("terima kasih")
    assert "Sama-sama" in other.last.text
    told = await crew.taps("Nomor", code)
    assert f"{name} {HIDES}" in told and "+6281200001111"[3:6] in told


@pytest.mark.parametrize("hides", ["saya sembunyi, jangan telepon", "1"])
@pytest.mark.parametrize("words", ["halo", "pagi", "p", "asdf qwer", "apa", "/start", "ada apa ya"])
async def test_whatever_is_written_there_nothing_betrays_whom_it_is_to(
    town: Town, words: str, hides: str
) -> None:
    ani = await tell(town, "ada maling masuk rumah")
    await ani.says(hides)
    before = len(ani.messages)
    await ani.says(words)
    await town.forward(minutes=2)
    answers = ani.messages[before:]
    labels = [b.label for m in answers for row in m.delivery.buttons for b in row]
    assert answers and all(m.delivery.silent for m in answers)
    assert not any(shown in m.text for m in answers for shown in ("112", "darurat", "Kebakaran"))
    assert not any("Kebakaran" in label or "Kejahatan" in label for label in labels)


@pytest.mark.parametrize("who", ["reporter", "witness", "joining", "merged by hand"])
async def test_what_rings_says_who_hides(town: Town, who: str) -> None:
    """A line of its own, and the one on the card, for the one who hides and no other."""
    ani, damkar = await fire(town), town.group("damkar")
    code = ani.code
    if who == "reporter":
        await ani.says("saya sembunyi, jangan telepon")
    elif who == "witness":
        await (await fire(town)).says("saya sembunyi, jangan telepon")
    elif who == "joining":
        await tell(town, "rumah kebakaran api besar, saya sembunyi jangan telepon")
    else:
        budi = await tell(
            town, "rumah kebakaran api besar, saya sembunyi jangan telepon", north_of(PANORAMA, 2500)
        )
        await town.operator("ruang_kendali").types(f"/gabung {budi.code} {code}")
    named = "pelapor" if who == "reporter" else "saksi 2"
    assert damkar.hears("🤫", code, f": {named} bersembunyi. JANGAN DITELEPON.", loud=True)
    assert who == "reporter" or not damkar.hears(code, ": pelapor bersembunyi")


async def test_what_a_witness_clears_is_said_of_him(town: Town) -> None:
    ani, budi = await fire(town), await fire(town)
    await budi.says("saya sembunyi, jangan telepon")
    assert "🤫 saksi 2 tidak bisa bicara" in town.group("damkar").card(ani.code).text
    await budi.says("hapus")
    assert "saksi 2 menghapus isi chat" in town.group("damkar").card(ani.code).text
    await budi.says("2")
    assert "saksi 2 aman dan bisa mengetik" in town.group("damkar").card(ani.code).text


@pytest.mark.parametrize("again", ["apinya nyala lagi", "belum padam", "api membesar lagi"])
async def test_who_hides_after_the_end_tells_of_the_same_event(any_town: Town, again: str) -> None:
    """Of what, she has not said: words that it goes on are of the event, and she is hushed."""
    town = any_town
    ani = await fire(town)
    code = ani.code
    await finish(town, town.operator("damkar"), code)
    await ani.says("saya sembunyi")
    before = len(ani.messages)
    await ani.says(again)
    await town.forward(minutes=4)
    [ticket] = await town.tickets()
    assert ticket.code == code and ticket.open
    assert HIDES in town.group("damkar").card(code).text and town.group("damkar").hears(again)
    assert all(m.delivery.silent for m in ani.messages[before:])


@pytest.mark.parametrize("words", ["dia datang lagi", "dia datang lagi bawa pisau", "pelakunya balik lagi"])
async def test_from_whom_she_hides_is_another_event(town: Town, words: str) -> None:
    ani = await fire(town)
    code = ani.code
    await finish(town, town.operator("damkar"), code)
    await ani.says("saya sembunyi")
    await ani.says(words)
    await town.forward(minutes=2)
    assert not (await town.ticket(code)).open
    assert town.group("polisi").has_card(ani.code)


@pytest.mark.parametrize("safe", ["sudah aman", "2"])
async def test_who_was_safe_hides_again_when_it_comes_back(any_town: Town, safe: str) -> None:
    town = any_town
    ani = await tell(town, "suami saya pukul saya, tolong")
    await ani.says("1")
    await ani.says(safe)
    room = town.group("ruang_kendali")
    assert HIDES not in room.card(ani.code).text
    await ani.says("dia balik lagi, bawa parang")
    assert HIDES in room.card(ani.code).text
    assert room.hears(ani.code, "JANGAN DITELEPON", loud=True)


OVER = ["motor saya dicuri tadi pagi", "kemarin rumah saya kemalingan", "dompet ibu dicopet di pasar"]


async def tells_beside(town: Town, first: str, then: str) -> Person:
    """Two events of one person, each a ticket of its own."""
    ani = await tell(town, first)
    await ani.says(then)
    if any("Kejadian lain" in label for label in ani.labels()):
        await ani.press("Kejadian lain")
    await town.forward(seconds=70)
    return ani


def marks_of(town: Town, code: str) -> list[bool]:
    return [HIDES in town.group(group).card(code).text for group in ("damkar", "ruang_kendali")]


@pytest.mark.parametrize("order", ["the fire first", "the theft first"])
@pytest.mark.parametrize("words", OVER)
async def test_a_theft_that_is_over_hides_nobody_at_a_fire(any_town: Town, words: str, order: str) -> None:
    told = ["TOLONG rumah kebakaran, api besar", words]
    first, then = told if order == "the fire first" else reversed(told)
    await tells_beside(any_town, first, then)
    burning = next(t for t in await any_town.tickets() if t.category == "kebakaran")
    assert len(await any_town.tickets()) == 2 and marks_of(any_town, burning.code) == [False, False]


@pytest.mark.parametrize("later", ["malingnya masih di dalam rumah bawa parang", "malingnya ada di dalam"])
async def test_a_thief_who_is_still_there_hides_her_everywhere(town: Town, later: str) -> None:
    ani = await tells_beside(town, "TOLONG rumah kebakaran, api besar", OVER[0])
    burning = (await town.tickets())[0].code
    assert marks_of(town, burning) == [False, False]
    await ani.says(later)
    assert marks_of(town, burning) == [True, True]


@pytest.mark.parametrize(
    "words",
    ["ada maling masuk rumah", "motor saya mau dicuri, malingnya di depan", "ada orang bawa parang di rumah"],
)
async def test_a_thief_at_hand_hides_her_at_the_fire(town: Town, words: str) -> None:
    await tells_beside(town, "TOLONG rumah kebakaran, api besar", words)
    assert marks_of(town, (await town.tickets())[0].code) == [True, True]


SOUGHT = {
    "locked in": ("saya kunci diri di kamar mandi, suami gedor gedor pintu",),
    "in pieces": ("saya kunci diri di kamar mandi", "suami saya gedor gedor pintu"),
    "under a bed": ("aku di bawah kasur, dia keliling cari aku",),
    "bengkulu": ("ambo di bawah ranjang", "dio keliling nyarik ambo"),
    "en": ("im under the bed he is looking for me",),
    "en, no answer": ("don't reply", "im in the closet"),
    "no answer": ("jangan balas, saya di kolong",),
    "armed": ("aku di bawah kasur, dia bawa pisau",),
    "in a store": ("di gudang gelap, dia bawa linggis",),
    "no place": ("jangan balas, dia bawa parang",),
}


@pytest.mark.parametrize("case", SOUGHT)
async def test_who_is_sought_where_he_hides_is_hidden_and_the_police_come(any_town: Town, case: str) -> None:
    town = any_town
    ani = town.citizen()
    for words in SOUGHT[case]:
        await ani.says(words)
    heard = len(ani.loud)
    await ani.shares(PANORAMA)
    await town.forward(seconds=70)
    for agency in ("polisi", "ruang_kendali"):
        assert HIDES in town.group(agency).card(ani.code).text
    assert (await town.ticket(ani.code)).category in ("kekerasan", "kejahatan")
    assert len(ani.loud) == heard and (heard == 0 or len(SOUGHT[case]) > 1)
    await ani.says("pintunya mau jebol")
    await ani.says("dia dengar bunyi hp")
    await town.forward(seconds=65)
    assert len(ani.loud) == heard and town.group("ruang_kendali").hears("pintunya mau jebol")
    assert town.group("polisi").hears("sekarang disebut pelaku masih ada", loud=True)


async def test_who_is_sought_after_the_point_is_hidden(town: Town) -> None:
    ani = await tell(town, "ada orang mabuk bikin ribut di gang, saya di bawah kasur")
    heard = len(ani.loud)
    await ani.says("dia keliling cari saya")
    await town.forward(seconds=70)
    assert len(ani.loud) == heard
    assert HIDES in town.group("ruang_kendali").card(ani.code).text
    await ani.says("sudah aman")
    await ani.says("terima kasih pak")
    assert HIDES not in town.group("ruang_kendali").card(ani.code).text


OTHERS = {
    "ada ular di bawah kasur saya": "hewan_berbahaya",
    "kebakaran, kami terkunci di kamar, bapak gedor pintu": "kebakaran",
    "saya mau bunuh diri, kunci diri di kamar, suami gedor pintu": "krisis_jiwa",
    "anak saya kunci diri di kamar, suami gedor gedor tidak dijawab": "krisis_jiwa",
    "anak saya main petak umpet di lemari": "",
    "kucing saya di bawah kasur, dia cari saya": "",
}


@pytest.mark.parametrize("words", OTHERS)
async def test_what_is_under_a_bed_or_told_of_another_kind_is_no_violence(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    await ani.shares(PANORAMA)
    await town.forward(seconds=80)
    for ticket in await town.tickets():
        assert ticket.category not in ("kekerasan", "kejahatan")
        assert not OTHERS[words] or ticket.category in (OTHERS[words], "penyelamatan")
        assert HIDES not in town.group("ruang_kendali").card(ticket.code).text
