"""What a citizen's message may mean is one table: its order, and that each row is reached by somebody who writes or shares."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from domain.message import Kind
from handlers.citizen import meanings
from handlers.citizen.meanings import Meaning, OfOpenReport
from tests.first_aid.test_while_they_drive import asked as asked_about_breath
from tests.scenarios.stories import JPEG, fire, quiet_card, tell
from tests.scenarios.test_after_its_end import dismissed
from tests.scenarios.test_back_after_its_end import BLOWS, FIRE, ended
from tests.scenarios.test_each_to_its_own import CRASH, two
from tests.scenarios.test_edits_of_their_own import told as fire_and_crash
from tests.scenarios.test_human_check import asked as picture_asked
from tests.scenarios.test_phone_calls import CALL, caller_opens, link_in
from tests.scenarios.test_pictures_after_the_end import shows
from tests.scenarios.test_questions_side_by_side import begun
from tests.scenarios.test_voices_after_the_end import speaks
from tests.scenarios.test_which_point import both_typed, clip
from tests.scenarios.test_wrong_key import pressed
from tests.town import KANDANG_LIMUN, PANORAMA, Town

Play = Callable[[Town], Awaitable[None]]
SECOND = "sekarang tetangga saya pingsan"


async def signs(town: Town) -> None:
    ani = await fire(town)
    await ani.says("??")


async def edit_goes_on(town: Town) -> None:
    ani = await ended(town, FIRE, closed=False)
    await ani.says("sudah", message_id="77")
    await ani.says("tabrakan motor di simpang empat nakau, ada yang luka parah")
    await ani.says("belum, apinya nyala lagi", message_id="77", edited=True)


async def edit_takes_back(town: Town) -> None:
    ani = await fire(town)
    await ani.says("pintunya hijau", message_id="77")
    await ani.says("maaf pak salah kirim, batal", message_id="77", edited=True)


async def another_or_same(town: Town) -> None:
    ani = await fire(town)
    await ani.says(SECOND)
    await ani.says("kejadian lain")


async def at_this_point(town: Town) -> None:
    ani = town.citizen()
    await ani.says("kebakaran rumah di bentiring, api besar")
    await ani.shares(PANORAMA)
    await ani.says("bukan pak")


async def others_is_over(town: Town) -> None:
    ani, budi = await fire(town), town.citizen()
    await budi.says(f"laporan {ani.code} salah kirim, batalkan saja")


async def first_aid(town: Town) -> None:
    await (await asked_about_breath(town)).says("tidak bernapas")


async def yes_to_operators(town: Town) -> None:
    ani = await fire(town)
    await town.operator("damkar").types(f"/tanya {ani.code} masih ada orang di dalam?")
    await ani.says("iya")


async def short_answer(town: Town) -> None:
    await (await begun(town)).says("pintu belakang")


async def this_area(town: Town) -> None:
    ani = town.citizen()
    await ani.says("kebakaran di kel. kandang")
    await ani.says("kandang pak")


async def happens_now(town: Town) -> None:
    ani = town.citizen()
    await ani.says("apakah benar ada kebakaran di pasar?")
    await ani.says("iya pak sedang terjadi")


async def silent_key(town: Town) -> None:
    await (await tell(town, BLOWS)).says("2")


async def safe_again(town: Town) -> None:
    ani = await tell(town, BLOWS)
    await ani.says("1")
    await ani.says("sudah aman")


async def how_it_is_now(town: Town) -> None:
    await town.operator("ruang_kendali").types("/bencana mulai")
    ani = await tell(town, "banjir masuk rumah, air selutut")
    await town.forward(hours=4)
    assert ani.hears("bagaimana keadaannya sekarang")
    await ani.says("masih perlu bantuan")


async def picture_of_check(town: Town) -> None:
    ani = await quiet_card(town)
    await ani.says(picture_asked(ani))


async def who_wavers(town: Town) -> None:
    ani = await tell(town, "aku mau mati, obatnya udah aku minum semua")
    await ani.says("ga jadi")


async def command_in_a_word(town: Town) -> None:
    await (await fire(town)).says("status")


async def late_picture_answered(town: Town) -> None:
    ani = await ended(town, FIRE)
    await shows(ani)
    await ani.says("sudah pak")


async def each_of_several(town: Town) -> None:
    await (await two(town, "26-0001", CRASH)).says("yang kebakaran sudah, yang kecelakaan belum")


async def left_over(town: Town) -> None:
    await (await ended(town, FIRE)).says("masih trauma pak")


async def over_or_not(town: Town) -> None:
    await (await ended(town, FIRE, closed=False)).says("belum pak")


async def begun_again(town: Town) -> None:
    await (await ended(town, FIRE)).says("apinya nyala lagi")


async def after_dismissal(town: Town) -> None:
    await (await dismissed("Salah kirim")(town)).says("apinya makin besar, tolong")


async def taken_back(town: Town) -> None:
    await (await fire(town)).says("maaf pak salah kirim")


async def other_than_the_key(town: Town) -> None:
    ani = await pressed(town, "Darurat medis")
    await ani.says("eh salah pencet, rumah kami kebakaran")


async def other_than_the_ticket(town: Town) -> None:
    ani = await pressed(town, "Kebakaran")
    await ani.shares(PANORAMA)
    await ani.says("bukan kebakaran pak, kecelakaan motor")


async def kind_at_last(town: Town) -> None:
    ani = town.citizen()
    await ani.says("tolong")
    await ani.shares(PANORAMA)
    await ani.says("rumah kebakaran")


async def asked_besides(town: Town) -> None:
    await (await fire(town)).says("berapa lama lagi pak?")


async def more_after_end(town: Town) -> None:
    await (await ended(town, FIRE, closed=False)).says("anaknya udah main lagi")


async def spoken_after_dismissal(town: Town) -> None:
    await speaks(await dismissed("Bukan darurat")(town))


async def telephone_call(town: Town) -> None:
    await town.operator("ruang_kendali").types(f"/baru {CALL}")
    caller = await caller_opens(town, link_in(town))
    await caller.shares(PANORAMA)


async def late_picture(town: Town) -> None:
    await shows(await ended(town, FIRE))


async def point_after_end(town: Town) -> None:
    await (await ended(town, FIRE, closed=False)).shares(PANORAMA)


async def edit_of_ended(town: Town) -> None:
    ani = town.citizen()
    await ani.says(FIRE, message_id="77")
    await ani.shares(PANORAMA)
    for tap in ("Terima", "Selesai"):
        await town.operator("damkar").taps(tap, ani.code)
    await town.forward(seconds=31)
    await ani.says(f"{FIRE}!!", message_id="77", edited=True)


async def of_which(town: Town) -> None:
    ani, *_ = await both_typed(town)
    await clip(ani)
    await ani.says("itu lokasi kecelakaannya")


async def felt(town: Town) -> None:
    ani = town.citizen()
    await tell(town, "gempa kuat sekali")
    await ani.says("gempa")
    await ani.shares(KANDANG_LIMUN)


async def edit_tells_another(town: Town) -> None:
    ani = await fire(town)
    await ani.says("pintunya hijau", message_id="77")
    await ani.says(
        "pintunya hijau\ndi simpang lima juga ada tabrakan, korban terjepit", message_id="77", edited=True
    )


async def where_the_other_is(town: Town) -> None:
    ani = town.citizen()
    for words in (
        "ada ular besar di kantor dewan",
        "pak serius ini rumah saya kebakaran",
        "jl rinjani jalan gedang",
    ):
        await ani.says(words)


async def another_elsewhere(town: Town) -> None:
    await (await fire(town)).says("di jl suprapto jg ada rumah terbakar, api besar")


async def point_of_several(town: Town) -> None:
    ani, *_ = await both_typed(town)
    await clip(ani)


async def more(town: Town) -> None:
    await (await fire_and_crash(town)).says("rumahnya cat biru")


async def edit_of_nothing(town: Town) -> None:
    await town.citizen().says("selamat pagi pak", message_id="77", edited=True)


async def a_report(town: Town) -> None:
    await town.citizen().sends(Kind.PHOTO, JPEG, mime="image/jpeg")


async def our_words(town: Town) -> None:
    told = await fire(town)
    await town.citizen().says(next(t for t in told.texts if "Jauhi api" in t).splitlines()[1], forwarded=True)


REACHED: dict[str, Play] = {  # in the order in which they are tried
    "our own words come back": our_words,
    "signs alone": signs,
    "an edit says that what has ended goes on": edit_goes_on,
    "an edit takes back": edit_takes_back,
    "another event, or the same": another_or_same,
    "first aid": first_aid,
    "yes, no or a number to operators": yes_to_operators,
    "a short answer to operators": short_answer,
    "this area": this_area,
    "at this point": at_this_point,
    "now, or not now": happens_now,
    "a key of the silent chat": silent_key,
    "safe, who hid": safe_again,
    "how it is now": how_it_is_now,
    "the picture of the check": picture_of_check,
    "who wants to die wavers": who_wavers,
    "a command in a word": command_in_a_word,
    "an answer about a late picture": late_picture_answered,
    "each of several reports": each_of_several,
    "what is left after the end": left_over,
    "over, or not": over_or_not,
    "begun again": begun_again,
    "told again after a dismissal": after_dismissal,
    "another's report is over": others_is_over,
    "another kind than the key": other_than_the_key,
    "another kind than the ticket": other_than_the_ticket,
    "a kind at last": kind_at_last,
    "taken back, or not": taken_back,
    "asked besides": asked_besides,
    "more of what has ended": more_after_end,
    "more of a telephone call": telephone_call,
    "a late picture": late_picture,
    "a point after its end": point_after_end,
    "a voice after a dismissal": spoken_after_dismissal,
    "an edit of what has ended": edit_of_ended,
    "of which report the point is": of_which,
    "more from who felt it": felt,
    "an edit tells another event": edit_tells_another,
    "where the other event is": where_the_other_is,
    "another event elsewhere": another_elsewhere,
    "a point of one of several": point_of_several,
    "more of an open report": more,
    "an edit of nothing that is known": edit_of_nothing,
    "a report": a_report,
}


@pytest.fixture
def took(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The rows that took what was written, in order."""
    rows: list[str] = []

    def noted(name: str, takes: Callable[..., bool]) -> Callable[..., bool]:
        def take(*about: object) -> bool:
            taken = takes(*about)
            if taken:
                rows.append(name)
            return taken

        return take

    def watched(row: Meaning | OfOpenReport) -> Meaning | OfOpenReport:
        if isinstance(row, Meaning):
            return replace(row, takes=noted(row.name, row.takes))
        return replace(row, takes=noted(row.name, row.takes))

    for table in ("ANSWERS", "TOLD"):
        monkeypatch.setattr(meanings, table, tuple(map(watched, getattr(meanings, table))))
    return rows


def test_the_order_in_which_they_are_tried() -> None:
    assert [row.name for row in meanings.MEANINGS] == list(REACHED), "and a play that reaches it"


@pytest.mark.parametrize("name", REACHED)
async def test_somebodys_message_reaches_it(town: Town, took: list[str], name: str) -> None:
    await REACHED[name](town)
    assert took and took[-1] == name, took
