"""Stories that bring every button, key and command onto a screen, and use it there. A new one needs a story here."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

from bot.channels.choices import shortened
from bot.channels.fake_few import FEW, FewChannel
from cities.profile import City
from domain.message import Channel, Kind
from domain.results import QUESTIONS
from domain.ticket import CONTROL_ROOM
from locales.text import LANGUAGES, text
from messages.menus import FALSE_REASONS, FORWARD_REASONS
from models import enrolments
from tests.completeness.walk import Walk
from tests.first_aid.signing import signed
from tests.scenarios.stories import JPEG, digest, fire, later, north_of, prank, supervisor, tell
from tests.town import CODE, KANDANG_LIMUN, OPERATOR, PANORAMA, SUMBER_JAYA, Operator, Person

Play = Callable[[Walk], Awaitable[None]]
SNAKE = "ada ular masuk rumah"


def places(start: tuple[float, float] = KANDANG_LIMUN) -> Callable[[], tuple[float, float]]:
    """Points far enough from each other that nobody takes them for one event."""
    numbers = iter(range(1000))
    return lambda: north_of(start, -900 * next(numbers))


# Reporters


async def every_category(walk: Walk) -> None:
    for category in walk.town.app.city.categories.values():
        ani = walk.town.citizen()
        await walk.type(ani, "/start", "Apa yang terjadi")
        await walk.tap(ani, f"{category.emoji} {category.short}")


async def a_menu_too_long_for_one_message(walk: Walk) -> None:
    """Where ten lines can be shown, every category is found behind the last of them, and so is the first again."""
    await walk.town.takes_up(FewChannel(walk.town.clock))
    for category in walk.town.app.city.categories.values():
        budi = walk.town.citizen(on=Channel.WHATSAPP)
        await budi.says("halo")
        label = shortened(f"{category.emoji} {category.short}", FEW.row_label)
        if label not in budi.shown_last:
            await walk.tap(budi, text("tombol-jenis-lain"), text("jenis-lain"))
        await walk.tap(budi, label)


async def the_receipt(walk: Walk) -> None:
    ani = walk.town.citizen()
    await ani.says("TOLONG rumah kebakaran, api besar")
    await walk.tap(ani, text("kunci-lokasi"), "diteruskan ke Damkar", "Dusun Besar", at=PANORAMA)
    await walk.tap(ani, text("tombol-cara-foto"), "foto")
    await walk.tap(ani, text("tombol-verifikasi"), "nomor")
    await walk.tap(ani, text("kunci-nomor"), "terverifikasi")
    await walk.tap(ani, text("tombol-tambah-keterangan"))
    await walk.tap(ani, text("tombol-batalkan"))
    assert (await walk.town.ticket(ani.code)).cancel_requested
    for _ in range(2):
        await walk.tap(walk.town.operator(CONTROL_ROOM), text("tombol-setuju-batal"), about=ani.code)
    assert not (await walk.town.ticket(ani.code)).open


async def the_other_keys(walk: Walk) -> None:
    budi = walk.town.citizen()
    await budi.says("rumah tetangga kebakaran, api besar")
    await walk.tap(budi, text("kunci-lain"))
    await budi.says("jl salak 5")
    assert budi.code
    await walk.tap(budi, text("tombol-verifikasi"))
    await walk.tap(budi, text("kunci-lewati"))
    citra = walk.town.citizen()
    await citra.says("rumah kebakaran di daerah surabaya, api besar")
    await walk.tap(citra, "Ya, Surabaya")


async def in_english(walk: Walk) -> None:
    john = walk.town.citizen()
    await walk.type(john, "/bahasa")
    for name in LANGUAGES:
        await walk.tap(john, text(f"bahasa-{name}"))
    await walk.tap(john, text("bahasa-en"))
    await john.says("help, my house is on fire, big flames")
    await walk.tap(john, text("kunci-lokasi", "en"), "Sumber Jaya", at=SUMBER_JAYA)
    await walk.tap(john, text("tombol-verifikasi", "en"))
    await walk.tap(john, text("kunci-nomor", "en"))


async def the_easy_question(walk: Walk) -> None:
    for name in ("ikan", "payung", "bunga"):
        warga = walk.town.citizen()
        await warga.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
        await warga.shares(north_of(SUMBER_JAYA, 4000))
        await walk.town.forward(minutes=3)
        await walk.tap(warga, text(f"cek-{name}"), "Terima kasih")


async def another_or_the_same(walk: Walk) -> None:
    for label in ("tombol-kejadian-lain", "tombol-kejadian-sama"):
        ani = await tell(walk.town, SNAKE, north_of(SUMBER_JAYA, 2000))
        await ani.says("ada juga kebakaran di rumah sebelah")
        await walk.tap(ani, text(label, kode=ani.code))


async def which_of_two(walk: Walk) -> None:
    """Words in reply to one receipt that plainly are of the other report."""
    ani = await tell(walk.town, SNAKE, north_of(SUMBER_JAYA, 4000))
    snake = ani.code
    await ani.says("ada juga kebakaran di rumah sebelah")
    await walk.tap(ani, text("tombol-kejadian-lain", kode=snake))
    fire = next(
        t for t in reversed(await walk.town.tickets()) if t.category == "kebakaran" and t.code > snake
    )
    receipt = next(m for m in ani.messages if snake in m.text)
    await ani.says("apinya makin besar", reply_to=receipt.message_id)
    for code, key in ((fire.code, "kebakaran"), (snake, "hewan_berbahaya")):
        short = walk.town.app.city.categories[key].short
        await walk.tap(ani, text("tombol-tentang", kode=code, kategori=short), code)


async def a_point_of_ones_own(walk: Walk) -> None:
    """Who says that he is not there is asked whether his point is."""
    for label, says in (("tombol-titik-kejadian", "Tempat diganti"), ("tombol-titik-pelapor", "tetap")):
        ani = walk.town.citizen()
        await ani.says("rumah ibu saya di bentiring kebakaran, saya di sawah lebar")
        await ani.shares((-3.7957, 102.2810))
        await walk.tap(ani, text(label), says)


async def whose_point_it_is(walk: Walk) -> None:
    """A bare point of somebody with two open reports that both lack one."""
    ani = walk.town.citizen()
    await ani.says("kebakaran rumah saya jl merpati 2 rawa makmur, api besar")
    burning = ani.code
    await ani.says("adik saya tabrakan motor di simpang empat nakau, luka parah tidak sadar")
    await walk.tap(ani, text("kunci-lokasi"), at=PANORAMA)
    short = walk.town.app.city.categories["kebakaran"].short
    await walk.tap(ani, text("tombol-tentang", kode=burning, kategori=short), "Lokasi diterima")


async def afterwards(walk: Walk) -> None:
    where = places()
    for label, status in (("tombol-sudah", "closed"), ("tombol-belum", "dispatched")):
        ani = await tell(walk.town, "TOLONG rumah kebakaran, api besar", where())
        await walk.type(walk.town.chiefs["damkar"], f"/selesai {ani.code}")
        await walk.town.forward(seconds=40)
        await walk.tap(ani, text(label))
        assert (await walk.town.ticket(ani.code)).status == status


async def it_is_over(walk: Walk) -> None:
    """Who writes that it is over is asked whether anybody need come."""
    where = places(SUMBER_JAYA)
    for label, over in (("tombol-tetap-perlu", False), ("tombol-ya-batalkan", True)):
        ani = await tell(walk.town, SNAKE, north_of(where(), -3000))
        await ani.says("sudah pergi pak ularnya, tidak jadi")
        await walk.tap(ani, text(label))
        assert (await walk.town.ticket(ani.code)).cancel_requested is over
    for label, says in (("tombol-tetap-perlu", "Di mana"), ("tombol-ya-batalkan", "batal")):
        budi = walk.town.citizen()
        await budi.says("ada ular masuk rumah")
        await budi.says("sudah pergi pak ularnya")
        await walk.tap(budi, text(label), says)


async def is_it_now(walk: Walk) -> None:
    """Whose words most likely mean no danger of now is asked, with a report and without one."""
    for words in ("apakah benar ada kebakaran di pasar?", "tugas sekolah: jelaskan penyebab kebakaran"):
        for label, says in (("tombol-tidak-terjadi", "dicatat"), ("tombol-sedang-terjadi", "")):
            ani = walk.town.citizen()
            await ani.says(words)
            await walk.tap(ani, text(label), *filter(None, [says]))


async def citizens_commands(walk: Walk) -> None:
    ani = await tell(walk.town, SNAKE, north_of(SUMBER_JAYA, 6000))
    await walk.type(ani, "/status", ani.code)
    for command in ("start", "bantuan", "help", "privasi", "datasaya", "bahasa", "keberatan"):
        await walk.type(ani, f"/{command}")
    await walk.type(ani, "/hapusdata")
    await walk.type(ani, "/batal")
    budi = await tell(walk.town, "ada maling bawa parang di rumah", KANDANG_LIMUN)
    await budi.says("/hapus")
    walk.typed.add((budi.channel, "hapus"))
    assert not [t for t in budi.texts if "maling" in t], "the chat is cleared; nothing is answered there"


async def at_the_wrong_door(walk: Walk) -> None:
    """An emergency written to the operators' bot."""
    lost = Person(walk.town, OPERATOR, "9112")
    await lost.says("rumah saya kebakaran, api besar")
    await walk.tap(lost, text("tombol-buka-bot"))
    await walk.tap(walk.town.operator(CONTROL_ROOM), text("tombol-jadikan-tiket"))


# A ticket's card


async def a_silent_card(walk: Walk) -> None:
    """What the control room can do with a card that nobody has decided on."""
    where, sari = places(), walk.town.operator(CONTROL_ROOM)
    for reason in FALSE_REASONS:
        ani = await quiet(walk, where())
        await walk.tap(sari, text(f"alasan-{reason}"), about=ani.code)
    ani = await quiet(walk, where())
    await walk.tap(sari, text("tombol-tinjau"), about=ani.code)
    await walk.tap(sari, text("tombol-tangani"), about=ani.code)
    budi = await pressed(walk, where())
    await walk.tap(sari, "Teruskan ke Damkar", about=budi.code)
    assert walk.town.group("damkar").hears(budi.code, loud=True)


async def quiet(walk: Walk, at: tuple[float, float]) -> Person:
    """A picture and a place without a word: the control room's own, until somebody says more."""
    reporter = walk.town.citizen()
    await reporter.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
    await reporter.shares(at)
    await walk.town.forward(minutes=3)
    return reporter


async def pressed(walk: Walk, at: tuple[float, float]) -> Person:
    reporter = walk.town.citizen()
    await reporter.says("/start")
    await reporter.taps("Kebakaran")
    await reporter.shares(at)
    return reporter


async def from_terima_to_the_outcome(walk: Walk) -> None:
    where, crew = places(PANORAMA), walk.town.operator("damkar")
    answers = [list(choices) for choices in QUESTIONS.values()]
    for number in range(max(map(len, answers))):
        ani = await fire(walk.town, where())
        for step in ("terima", "berangkat", "tiba", "selesai"):
            await walk.tap(crew, text(f"tombol-{step}"), about=ani.code)
        for question, choices in QUESTIONS.items():
            label = text(f"hasil-{question}-{list(choices)[min(number, len(choices) - 1)]}")
            await walk.tap(crew, label, about=ani.code)
    ani = await fire(walk.town, where())
    await walk.tap(crew, text("tombol-peta"), about=ani.code)
    await walk.tap(crew, text("tombol-terima"), about=ani.code)
    await walk.tap(crew, text("tombol-lepas"), about=ani.code)
    await walk.tap(crew, text("tombol-terima"), about=ani.code)
    await walk.tap(crew, text("tombol-selesai"), about=ani.code)
    await walk.tap(crew, text("tombol-urungkan"), about=ani.code)
    assert (await walk.town.ticket(ani.code)).open
    await walk.tap(crew, text("tombol-selesai"), about=ani.code)
    await walk.tap(crew, text("tombol-lewati-hasil"), about=ani.code)


async def what_would_sound_where_somebody_hides(walk: Walk) -> None:
    await walk.town.takes_up(FewChannel(walk.town.clock))
    rina, room = walk.town.citizen(on=Channel.WHATSAPP), walk.town.operator(CONTROL_ROOM)
    await rina.says("tolong, suami saya memukul saya")
    await rina.shares(PANORAMA)
    code = max(ticket.code for ticket in await walk.town.tickets())
    await room.types(f"/balas {code} di rumah sebelah mana?")
    await walk.tap(room, text("tombol-tetap-kirim"))
    assert rina.hears("di rumah sebelah mana?")
    await room.types(f"/kategori {code} medis")
    await walk.tap(room, text("tombol-tetap-ubah"), about=code)
    assert not (await walk.town.ticket(code)).secret


async def asks_and_numbers(walk: Walk) -> None:
    ani, crew = await fire(walk.town, SUMBER_JAYA), walk.town.operator("damkar")
    await ani.own_number()
    await walk.tap(crew, text("tombol-terima"), about=ani.code)
    await walk.tap(crew, text("tombol-nomor"), "812", about=ani.code)
    await walk.tap(crew, text("tombol-tanya"), about=ani.code)
    await walk.tap(crew, text("tombol-kembali"), about=ani.code)
    await walk.tap(crew, text("tombol-tanya"), about=ani.code)
    await walk.tap(crew, "💬 Apa", about=ani.code)
    heard = len(ani.messages)
    await walk.tap(crew, text("tombol-tanya"), about=ani.code)
    await walk.tap(crew, text("tombol-tanya-sendiri"), about=ani.code)
    await crew.types("apinya dari dapur?", reply_to=walk.town.group("damkar").last.message_id)
    assert len(ani.messages) > heard and ani.hears("apinya dari dapur?")


async def what_else_can_be_said(walk: Walk) -> None:
    """[Lainnya…] and what is behind it; a ticket that was ended is opened again."""
    ani, sari = await fire(walk.town, north_of(SUMBER_JAYA, -4000)), walk.town.operator("damkar")
    await ani.own_number()
    await walk.tap(sari, text("tombol-terima"), about=ani.code)
    await walk.tap(sari, text("tombol-nomor"), about=ani.code)
    for label in ("tombol-kategori", "tombol-tempat", "tombol-catat", "tombol-eta", "tombol-hubungi"):
        await walk.tap(sari, text("tombol-lainnya"), about=ani.code)
        await walk.tap(sari, text(label), about=ani.code)
        if label == "tombol-eta":
            await walk.tap(sari, text("tombol-menit", menit=10), about=ani.code)
        if label == "tombol-kategori":
            await walk.tap(sari, text("tombol-kembali"), about=ani.code)
    code = ani.code
    await walk.tap(sari, text("tombol-selesai"), about=code)
    await walk.town.forward(seconds=31)
    await walk.tap(sari, text("tombol-buka"), about=code)
    assert (await walk.town.ticket(code)).open


async def who_works_on_it(walk: Walk) -> None:
    where, crew, sari = places(), walk.town.operator("damkar"), walk.town.operator(CONTROL_ROOM)
    for reason in FORWARD_REASONS:
        ani = await fire(walk.town, where())
        await walk.tap(crew, text("tombol-teruskan"), about=ani.code)
        await walk.tap(crew, "BPBD", about=ani.code)
        await walk.tap(crew, text(f"teruskan-{reason}"), about=ani.code)
        assert walk.town.group("bpbd").hears(ani.code, loud=True)
    ani = await fire(walk.town, where())
    await walk.tap(sari, text("tombol-tambah"), about=ani.code)
    await walk.tap(sari, "Polisi", about=ani.code)
    await walk.tap(sari, text("tombol-tarik"), about=ani.code)
    await walk.tap(sari, "Polisi", about=ani.code)
    card = walk.town.group("damkar").card(ani.code)
    await crew.types("kami butuh ambulans di sini", reply_to=card.message_id)
    await walk.tap(crew, text("tombol-tambah-satu", instansi="PSC 119"), about=ani.code)
    assert walk.town.group("psc119").has_card(ani.code)
    await crew.types("siap kami terima")
    await walk.tap(crew, walk.town.group("damkar").shown_last[0], "diterima")
    await walk.town.citizen().says("rumah kebakaran di jl merapi no 3, api besar")
    second = walk.town.citizen()
    await second.says("tolong kebakaran rumah tetangga jl merapi")
    code = second.code
    await walk.tap(sari, text("tombol-gabung"), about=code)
    await walk.tap(sari, text("tombol-pisah"), about=code)


async def in_words_of_their_own(walk: Walk) -> None:
    where, crew = places(), walk.town.operator("damkar")
    ani = await fire(walk.town, where())
    await walk.tap(crew, text("tombol-terima"), about=ani.code)
    await crew.types(f"{ani.code} suruh tekan lukanya pake kain")
    await walk.tap(crew, text("tombol-kirim-pelapor", kata="tekan lukanya pake kain"))
    assert ani.hears("tekan lukanya pake kain")
    await crew.types(f"{ani.code} itu kecelakaan bukan kebakaran! kirim polisi")
    kind = walk.town.app.city.categories["kecelakaan"]
    await walk.tap(crew, text("tombol-jenis-ini", jenis=kind.short))
    assert (await walk.town.ticket(ani.code)).category == kind.key


async def two_people_dismiss(walk: Walk) -> None:
    where = places()
    for reason in FALSE_REASONS:
        ani = await fire(walk.town, where())
        crew, room = walk.town.operator("damkar"), walk.town.operator(CONTROL_ROOM)
        await walk.tap(crew, text("tombol-palsu"), about=ani.code)
        await walk.tap(crew, text(f"alasan-{reason}"), about=ani.code)
        await walk.tap(room, text("tombol-setuju-palsu"), about=ani.code)
        assert (await walk.town.ticket(ani.code)).status == "false_report"


# A group's own


async def duty_and_hand_over(walk: Walk) -> None:
    crew, other = walk.town.operator("damkar"), walk.town.operator("damkar")
    await walk.type(crew, "/piket")
    await walk.tap(crew, text("tombol-piket-masuk"))
    await walk.tap(crew, text("tombol-piket-keluar"))
    await walk.type(crew, "/serahterima")
    await walk.tap(other, text("tombol-saya-terima"))


async def doubtful_ones(walk: Walk) -> None:
    sari = walk.town.operator(CONTROL_ROOM)
    for words in ("hati saya kebakaran 🤣", "hati saya kebakaran lagi 🤣", "p"):
        await walk.town.citizen().says(words)
    await later(walk.town, hours=4)
    await walk.tap(sari, text("tombol-teruskan-nomor", nomor=1))
    await walk.tap(sari, text("tombol-lihat"))
    await walk.tap(sari, text("tombol-bersihkan"))
    assert await digest(walk.town) == []


async def a_phone_call(walk: Walk) -> None:
    sari = walk.town.operator(CONTROL_ROOM)
    for category in walk.town.app.city.categories.values():
        await walk.type(sari, "/baru")
        await walk.tap(sari, f"{category.emoji} {category.short}")
    question = walk.town.group(CONTROL_ROOM).last.message_id
    await sari.types("jl salak 5 08127390001", reply_to=question)
    assert walk.town.group(CONTROL_ROOM).hears("☎️")


async def a_page_for_a_caller(walk: Walk) -> None:
    await walk.town.serves_pages()
    ani = walk.town.citizen()
    await ani.says("rumah kebakaran, api besar")
    await walk.town.forward(minutes=4)
    code = (await walk.town.tickets())[-1].code
    await walk.tap(walk.town.operator(CONTROL_ROOM), text("tombol-halaman"), "kodenya", about=code)
    await walk.town.serves_pages("")


async def sanctions_and_objections(walk: Walk) -> None:
    sari = walk.town.operator(CONTROL_ROOM)
    for label in ("tombol-terima-keberatan", "tombol-tolak-keberatan"):
        ani = await prank(walk.town)
        await walk.tap(sari, text("tombol-setuju"), about=ani.code)
        await walk.tap(ani, text("tombol-keberatan"))
        await walk.tap(walk.town.operator(CONTROL_ROOM), text(label), about=ani.code)
    ani = await prank(walk.town)
    await walk.tap(sari, text("tombol-tolak"), about=ani.code)
    people = [await prank(walk.town) for _ in range(3)]
    await later(walk.town, days=1)
    await walk.tap(sari, text("tombol-tolak-kode", kode=people[0].code))
    await walk.tap(sari, text("tombol-setuju-semua", jumlah=3).partition(" (")[0])
    assert people[1].hears("ternyata tidak benar")


async def a_warning(walk: Walk) -> None:
    await tell(walk.town, "banjir masuk rumah", PANORAMA)
    one, two = walk.town.operator(CONTROL_ROOM), walk.town.operator(CONTROL_ROOM)
    await walk.type(one, "/siaran kota: Air sungai naik cepat. Segera ke tempat tinggi.")
    await walk.tap(two, text("tombol-siaran-setuju"))
    await walk.type(one, "/siaran kota: Jembatan ditutup sampai malam.")
    await walk.tap(one, text("tombol-siaran-batal"))


async def a_disaster(walk: Walk) -> None:
    await walk.town.down(short_lived, seconds=1)
    sari = walk.town.chiefs[CONTROL_ROOM]
    await walk.type(sari, "/bencana")
    await walk.tap(sari, text("tombol-bencana-mulai"))
    for label in ("tombol-now_safe", "tombol-now_need"):
        ani = await tell(walk.town, "banjir masuk rumah, air selutut", SUMBER_JAYA)
        await walk.town.forward(minutes=31)
        await walk.tap(ani, text(label))
    await walk.tap(sari, text("tombol-bencana-selesai"))


def short_lived(city: City) -> City:
    """Clusters live for half an hour."""
    life = timedelta(minutes=30)
    changed = {k: replace(c, cluster_life=life, cluster_life_by_word={}) for k, c in city.categories.items()}
    return replace(city, categories=changed)


# What operators type

TYPED_ON_A_TICKET = {  # command → (what is typed before, words behind the code, by the control room?)
    "tinjau": ((), "", True),
    "terima": (("tambah damkar",), "", False),
    "berangkat": (("tambah damkar", "terima"), "", False),
    "tiba": (("tambah damkar", "berangkat"), "", False),
    "selesai": (("tambah damkar", "tiba"), "", False),
    "hasil": (("tambah damkar", "selesai"), "luka, rusak ringan, 2 unit", False),
    "urungkan": (("tambah damkar", "selesai"), "", False),
    "lepas": (("tambah damkar", "terima"), "", False),
    "tanya": ((), "ularnya di mana?", True),
    "nomor": ((), "", True),
    "teruskan": ((), "polisi", True),
    "tambah": ((), "polisi", True),
    "tarik": (("tambah damkar", "tambah polisi"), "polisi", True),
    "palsu": ((), "tidak jelas", True),
    "setujubatal": (("batal",), "", True),
    "hubungi": (("nomor",), "kata pelapor api sudah padam", True),
    "janji": ((), "20", True),
    "kategori": ((), "hewan", True),
    "jenis": ((), "hewan", True),
    "tempat": ((), "jl salak 5", True),
    "lokasi": ((), "jl salak 5", True),
    "catat": ((), "kunci gerbang di pak RT", True),
    "catatan": ((), "kunci gerbang di pak RT", True),
    "eta": (("tambah damkar", "terima"), "10", False),
    "buka": (("tambah damkar", "selesai"), "", True),
    "bukalagi": (("tambah damkar", "selesai"), "", True),
    "gabung": ((), "{host} tetap", True),
    "pisah": (("gabung {host} tetap",), "", True),
}


async def typed_on_a_ticket(walk: Walk) -> None:
    where, sari, crew = places(), walk.town.operator(CONTROL_ROOM), walk.town.operator("damkar")
    host = (await tell(walk.town, SNAKE, SUMBER_JAYA)).code
    await sari.starts()
    for command, (before, behind, control) in TYPED_ON_A_TICKET.items():
        ani = await pressed(walk, where())
        code = ani.code
        if command in ("nomor", "hubungi"):
            await ani.own_number()
        for line in before:
            who = sari if control or line.startswith("tambah") else crew
            await _earlier(ani, code, line.format(host=host), who)
        who = sari if control else crew
        line = f"/{command} {code} {behind.format(host=host)}".strip()
        if command == "nomor":  # in a group it is answered in private
            await walk.type(sari, line, "812", alone=True)
        else:
            await walk.type(who, line)


async def _earlier(ani: Person, code: str, line: str, who: Operator) -> None:
    verb, _, rest = line.partition(" ")
    if verb == "batal":
        await ani.says("/batal")
    else:
        await who.types(f"/{verb} {code} {rest}".strip())


async def a_meja(walk: Walk) -> None:
    town, sari = walk.town, walk.town.operator(CONTROL_ROOM)
    await town.has_a_meja()
    await sari.types("/piket masuk")
    await sari.starts()
    await walk.type(sari, "/meja", "chat pribadi")
    await town.has_a_meja("")


async def typed_in_the_control_room(walk: Walk) -> None:
    town = walk.town
    sari, other = town.operator(CONTROL_ROOM), town.operator(CONTROL_ROOM)
    ani = await fire(town, SUMBER_JAYA)
    for line in (
        "/antrian",
        "/antrean",
        f"/tiket {ani.code}",
        "/cari kebakaran",
        "/bantuan",
        "/help",
        f"/balas {ani.code} petugas sedang di jalan",
        "/rangkuman",
        "/baru kebakaran jl salak 5, api besar 08127390001",
        "/sanksi",
        "/peta",
        "/statistik",
        "/piket",
        "/serahterima",
        "/bencana",
        "/latihan",
        "/latihan ada ular di dapur, jl salak 5",
        "/latihan selesai",
        "/siaran kota: Jembatan ditutup sampai malam.",
    ):
        await walk.type(sari, line)
    await walk.tap(sari, text("tombol-semua-perintah"), "/serahterima")
    called = next(m for m in reversed(town.group(CONTROL_ROOM).messages) if m.text.startswith("☎️ <b>2"))
    await walk.type(sari, f"/tautan {CODE.findall(called.text)[0]}", "t.me")
    await walk.type(other, "/serahterima terima")
    chief = await supervisor(town)
    await walk.type(chief, "/pola")
    await chief.starts()
    await walk.type(chief, "/izinekspor", "chat pribadi")
    await walk.type(sari, "/start", alone=True)


async def the_whole_story(walk: Walk) -> None:
    """/tiket, and a picture of it once more."""
    town = walk.town
    ani = await fire(town, PANORAMA)
    await ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
    crew = town.operator("damkar")
    await walk.type(crew, f"/tiket {ani.code}", "selengkapnya")
    await walk.tap(crew, "📷 Foto 1", "Bukti", about=ani.code)


async def binding(walk: Walk) -> None:
    """A group is bound with the code that the administrator was given."""
    services, now = walk.town.app.services, walk.town.clock.now()
    await walk.town.app.database.write(
        lambda tx: enrolments.issue_code(tx, services.sealer.lookup("binding", "KODEBARU"), "damkar", now)
    )
    await walk.type(walk.town.chiefs["damkar"], "/daftar KODEBARU", "Grup ini sekarang")


async def typed_about_pranks(walk: Walk) -> None:
    sari = walk.town.operator(CONTROL_ROOM)
    for verdict in ("terimakeberatan", "tolakkeberatan"):
        ani = await prank(walk.town)
        await walk.type(sari, f"/setujusanksi {ani.code}")
        await walk.type(ani, "/keberatan saya tidak berbohong")
        await walk.type(walk.town.operator(CONTROL_ROOM), f"/{verdict} {ani.code}")
    ani = await prank(walk.town)
    await walk.type(sari, f"/tolaksanksi {ani.code}")


async def first_aid(walk: Walk) -> None:
    """Once a doctor has signed it: the one question, both answers, and the steps."""
    await walk.town.start_again(signed)
    for answer, first in (
        ("tombol-pertolongan-ya", "miringkan"),
        ("tombol-pertolongan-tidak", "Tepuk bahunya"),
    ):
        ani = await tell(walk.town, "bapak saya pingsan tidak bernapas", places()())
        await walk.town.forward(seconds=3)
        await walk.tap(ani, text(answer), first)
        await walk.tap(ani, text("tombol-pertolongan-lanjut"), "2/")
        await walk.tap(ani, text("tombol-pertolongan-ulangi"), "2/")


TOWNS: tuple[tuple[Play, ...], ...] = (
    (
        afterwards,
        every_category,
        the_receipt,
        the_other_keys,
        in_english,
        another_or_the_same,
        which_of_two,
        a_point_of_ones_own,
        whose_point_it_is,
        it_is_over,
        is_it_now,
        at_the_wrong_door,
        citizens_commands,
    ),
    (
        a_silent_card,
        from_terima_to_the_outcome,
        asks_and_numbers,
        what_else_can_be_said,
        who_works_on_it,
        in_words_of_their_own,
    ),
    (binding, two_people_dismiss, duty_and_hand_over, a_phone_call, a_warning, typed_in_the_control_room),
    (typed_on_a_ticket, the_easy_question, doubtful_ones, the_whole_story, a_meja),
    (sanctions_and_objections, typed_about_pranks),
    (a_disaster,),
    (first_aid,),
    (a_menu_too_long_for_one_message, a_page_for_a_caller),
    (what_would_sound_where_somebody_hides,),
)
