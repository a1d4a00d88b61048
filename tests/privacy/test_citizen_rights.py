"""What citizens may know and decide: /privasi, /datasaya, /hapusdata (UU 27/2022)."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from bot.invariants import breaches, check
from domain.message import Kind
from domain.status import Status
from models import accesses, chats
from models.chain import events, holds
from models.chats import persons
from models.codecs import OBSERVED, TICKET_STATE
from models.db import Tx, metadata
from models.evidence import evidence, files
from models.inbox import inbox
from models.outbox import outbox
from models.reports import reports
from models.sealing import WrongKey
from models.tickets import tickets
from tests.media.scenes import encoded, scene
from tests.scenarios.stories import fire, person_number, suspend
from tests.town import PANORAMA, SUMBER_JAYA, Person, Town

PHONE, WORDS = "+628127390042", "kebakaran di rumah bu zulaikha"
PHRASE = "HAPUS DATA SAYA"


PICTURE = encoded(scene(3))


async def told_everything(town: Town) -> Person:
    """A report with a number, words and a picture."""
    ani = town.citizen()
    await ani.says(WORDS)
    await ani.shares(PANORAMA)
    await ani.own_number(PHONE)
    await ani.sends(Kind.PHOTO, PICTURE, mime="image/jpeg")
    await ani.says("ada zulaikha kecil di dalam")
    return ani


async def ended(town: Town, ani: Person) -> str:
    """Every agency that was called says so, and the reporter too."""
    code = ani.code
    for part in (await town.ticket(code)).assignments:
        await town.operator(part.agency).types(f"/selesai {code}")
    await town.forward(seconds=31)
    await ani.press("Sudah")
    assert (await town.ticket(code)).status is Status.CLOSED
    return code


async def unbroken(town: Town) -> None:
    """Everything that must hold, holds."""
    app, now = town.app, town.clock.now()
    found = await town.read(lambda tx: check(tx, app.city, app.services.sealer, now, recent=None))
    assert breaches(found) == []


async def everything(town: Town) -> str:
    """All tables as text, with what is sealed opened: what a thief with the key would read."""
    sealer = town.app.services.sealer

    def plain(value: Any) -> str:
        if isinstance(value, bytes):
            try:
                return sealer.open(value).decode(errors="replace")
            except WrongKey:
                return ""
        return str(value)

    def work(tx: Tx) -> str:
        rows = [tx.execute(sa.select(t)).all() for t in metadata.tables.values()]
        return "\n".join(plain(v) for table in rows for row in table for v in row)

    return str(await town.read(work))


async def document(town: Town, who: Person) -> dict[str, Any]:
    await who.says("/datasaya")
    sent = who.last.delivery
    assert sent.file_name == "data-saya-112.json" and sent.file
    found: dict[str, Any] = json.loads(sent.file)
    return found


@pytest.mark.parametrize("words", ["/privasi", "privasi"])
async def test_privacy_is_told_with_its_days(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    assert "90 hari" in ani.last.text and "180 hari" in ani.last.text and "hapus data" in ani.last.text


@pytest.mark.parametrize(("words", "answer"), [("data saya", "Salinan data"), ("hapus data", PHRASE)])
async def test_free_words_do_as_well(town: Town, words: str, answer: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    assert answer in ani.last.text


async def test_the_copy_holds_what_is_mine_and_nothing_of_others(town: Town) -> None:
    ani = await told_everything(town)
    budi = await fire(town)
    await budi.own_number("+628110009999")
    content = await document(town, ani)
    whole = json.dumps(content)
    assert PHONE in whole and ani.chat in whole and WORDS in whole and "zulaikha kecil" in whole
    assert content["laporan"][0]["kode"] == ani.code and content["berkas"][0]["sha256"]
    assert "628110009999" not in whole and budi.chat not in whole and "api besar" not in whole


async def test_whoever_read_the_number_stands_in_the_copy(town: Town) -> None:
    ani = await told_everything(town)
    damkar = town.operator("damkar")
    await damkar.taps("Terima", ani.code)
    await damkar.taps("Nomor", ani.code)
    read = (await document(town, ani))["siapa_membaca"]
    assert [r["oleh"] for r in read if r["apa"] == "number"] == ["Damkar-2"]


async def test_a_copy_asked_with_a_victims_phone_tells_nothing_secret(town: Town) -> None:
    ani = town.citizen()
    await ani.says("saya dipukul suami saya, ada pisau")
    await ani.shares(SUMBER_JAYA)
    whole = json.dumps(await document(town, ani))
    assert "dipukul" not in whole and "pisau" not in whole and ani.code not in whole
    assert ani.last.delivery.silent


async def test_only_the_full_phrase_after_the_question_erases(town: Town) -> None:
    ani = await told_everything(town)
    await ended(town, ani)
    await ani.says(PHRASE)  # not asked yet: this is the question
    assert WORDS in await everything(town)
    assert PHRASE in ani.last.text
    await ani.says(PHRASE)
    assert "sudah dihapus" in ani.last.text
    await town.forward(minutes=11)
    left = await everything(town)
    for personal in ("zulaikha", PHONE.lstrip("+"), f'"{ani.chat}"'):
        assert personal not in left, personal
    await unbroken(town)


async def test_the_chain_still_holds_without_the_words(any_town: Town) -> None:
    town = any_town
    ani = await told_everything(town)
    code = await ended(town, ani)
    ticket = (await town.ticket(code)).id
    before = await town.read(
        lambda tx: tx.execute(
            sa.select(events.c.hash).where(events.c.ticket_id == ticket).order_by(events.c.seq)
        ).all()
    )
    await ani.says("/hapusdata")
    await ani.says(PHRASE)
    await town.forward(minutes=11)
    assert await town.read(lambda tx: holds(tx, ticket))
    after = await town.read(
        lambda tx: tx.execute(
            sa.select(events.c.hash).where(events.c.ticket_id == ticket).order_by(events.c.seq)
        ).all()
    )
    assert after[: len(before)] == before, "no link was rewritten"
    await unbroken(town)


async def test_a_changed_digest_breaks_the_chain(town: Town) -> None:
    ani = await told_everything(town)
    code = await ended(town, ani)
    ticket = (await town.ticket(code)).id
    await ani.says("/hapusdata")
    await ani.says(PHRASE)

    def tamper(tx: Tx) -> None:
        row = tx.execute(sa.select(events).where(events.c.kind == "words")).first()
        assert row is not None and "words" not in row.data
        tx.execute(
            sa.update(events)
            .where(events.c.ticket_id == row.ticket_id, events.c.seq == row.seq)
            .values(data={**row.data, "words_digest": "0" * 64})
        )

    await town.app.database.write(tamper)
    assert not await town.read(lambda tx: holds(tx, ticket))


async def test_the_file_goes_from_the_store_unless_somebody_else_sent_it_too(town: Town) -> None:
    ani = await told_everything(town)
    await ended(town, ani)
    store = town.app.errands.work.store
    kept = await town.read(lambda tx: tx.execute(sa.select(files.c.path)).scalars().all())
    assert await store.exists(kept[0])
    budi = await fire(town)
    await budi.sends(Kind.PHOTO, PICTURE, mime="image/jpeg")
    await ani.says("/hapusdata")
    await ani.says(PHRASE)
    assert await store.exists(kept[0]), "budi's evidence is the same picture"
    await ended(town, budi)
    await budi.says("/hapusdata")
    await budi.says(PHRASE)
    await town.app.settle()
    assert not await store.exists(kept[0])
    states = await town.read(lambda tx: tx.execute(sa.select(evidence.c.state)).scalars().all())
    assert set(states) == {"erased"}


async def test_an_open_ticket_keeps_its_content_until_its_end_and_says_so(town: Town) -> None:
    ani = await told_everything(town)
    await ani.says("/hapusdata")
    await ani.says(PHRASE)
    assert "setelah berakhir" in ani.last.text
    await town.forward(minutes=11)
    assert (await town.ticket(ani.code)).state.words
    damkar = town.operator("damkar")
    await damkar.taps("Terima", ani.code)
    await damkar.taps("Nomor", ani.code)
    assert re.sub(r"[ -]", "", PHONE) in re.sub(r"[ -]", "", damkar.toast), (
        "whoever goes there can still call"
    )
    code = await ended(town, ani)
    await town.forward(hours=7)
    assert PHONE.lstrip("+") not in await everything(town)
    assert not (await town.ticket(code)).state.words
    await unbroken(town)


async def test_a_sanction_is_not_wiped_away(town: Town) -> None:
    ani = await told_everything(town)
    code = await ended(town, ani)
    person = await person_number(town, code)
    await suspend(town, person, town.clock.now() + timedelta(days=30))
    await ani.says("/hapusdata")
    await ani.says(PHRASE)
    assert "masih tercatat sampai" in ani.last.text
    await town.forward(minutes=11)
    await ani.says("/status")
    assert (await town.read(lambda tx: chats.get_person(tx, person))).suspended_until is not None
    assert await town.read(lambda tx: tx.execute(sa.select(sa.func.count()).select_from(persons)).scalar())
    await town.forward(days=31)
    row = await town.read(
        lambda tx: tx.execute(sa.select(persons.c.erased_at).where(persons.c.id == person)).scalar()
    )
    assert row is not None


async def test_who_comes_back_is_a_stranger_and_is_heard(town: Town) -> None:
    ani = await told_everything(town)
    code = await ended(town, ani)
    old = await person_number(town, code)
    await ani.says("/hapusdata")
    await ani.says(PHRASE)
    await town.forward(minutes=11)
    await ani.says("TOLONG rumah kebakaran, api besar")
    await ani.shares(SUMBER_JAYA)
    assert ani.code != code
    assert await person_number(town, ani.code) != old
    assert town.group("damkar").hears(ani.code, loud=True)


async def test_a_record_of_false_reports_stays_theirs_without_a_name(town: Town) -> None:
    ani = await told_everything(town)
    person = await person_number(town, await ended(town, ani))
    await town.app.database.write(lambda tx: chats.change_person(tx, person, false=1))
    await ani.says("/hapusdata")
    await ani.says(PHRASE)
    await town.forward(minutes=11)
    assert PHONE.lstrip("+") not in await everything(town)
    await ani.says("TOLONG rumah kebakaran, api besar")
    await ani.shares(SUMBER_JAYA)
    assert await person_number(town, ani.code) == person
    await town.forward(seconds=61)
    assert town.group("damkar").hears(ani.code, loud=True)


async def test_a_victims_report_cannot_be_erased_by_whoever_holds_the_phone(town: Town) -> None:
    ani = town.citizen()
    await ani.says("saya dipukul suami saya, ada pisau")
    await ani.shares(SUMBER_JAYA)
    code = ani.code
    await ani.says("/hapusdata")
    await ani.says(PHRASE)
    assert ani.last.text == "Baik." and ani.last.delivery.silent
    await town.forward(hours=1)
    told = await town.read(lambda tx: tx.execute(sa.select(reports.c.words)).scalars().all())
    assert "dipukul" in told[0] and (await town.ticket(code)).open


async def test_an_operator_who_erases_stays_an_operator(town: Town) -> None:
    damkar = town.operator("damkar")
    ani = await fire(town)
    await damkar.taps("Terima", ani.code)
    same = Person(town, ani.channel, damkar.person, name="petugas")
    await same.says("/hapusdata")
    await same.says(PHRASE)
    await town.forward(minutes=11)
    await damkar.taps("Berangkat", ani.code)
    assert (await town.ticket(ani.code)).status is Status.EN_ROUTE


async def test_what_the_inbox_and_the_outbox_held_is_blank(town: Town) -> None:
    ani = await told_everything(town)
    await ended(town, ani)
    await ani.says("/hapusdata")
    await ani.says(PHRASE)
    await town.forward(minutes=11)
    raw = await town.read(
        lambda tx: tx.execute(sa.select(inbox.c.raw).where(inbox.c.channel == ani.channel)).scalars().all()
    )
    assert raw and not any(raw)
    said = await town.read(
        lambda tx: (
            tx.execute(sa.select(outbox.c.payload).where(outbox.c.channel == ani.channel)).scalars().all()
        )
    )
    assert said and not any("Laporan" in s for s in said)
    assert await town.read(lambda tx: tx.execute(sa.select(tickets.c.lat)).scalars().all()) == [None]


async def test_every_reading_is_a_row(town: Town) -> None:
    ani = await told_everything(town)
    damkar = town.operator("damkar")
    await damkar.taps("Terima", ani.code)
    await damkar.taps("Nomor", ani.code)
    person = await person_number(town, ani.code)
    read = await town.read(lambda tx: accesses.of_subject(tx, person))
    assert [(a.label, a.purpose) for a in read] == [("Damkar-2", "number")]
    said = {"words": "api", "phone": "0812", "caller": "Ani", "late": True}
    assert TICKET_STATE.survivors(said) == {"late": True}
    assert OBSERVED.survivors(said) == {}
