"""A warning to the reporters of an area, by two people; and what other systems read of it (CAP 1.2)."""

from __future__ import annotations

import re
from datetime import datetime
from xml.etree import ElementTree as Xml

import pytest
import sqlalchemy as sa
from aiohttp.test_utils import TestClient, TestServer

from bot import web as product_web
from bot.health.watch import Watch
from domain.ticket import CONTROL_ROOM
from messages.cap import ATOM, NAMESPACE
from models import enrolments
from models.db import Tx
from tests.scenarios.stories import tell
from tests.town import PANORAMA, SUMBER_JAYA, Town

WORDS = "Air sungai naik cepat. Segera ke tempat tinggi."


@pytest.fixture
def town(any_town: Town) -> Town:
    return any_town


async def test_two_people_send_it_to_the_reporters_of_a_kelurahan_alone(town: Town) -> None:
    near = await tell(town, "banjir masuk rumah", PANORAMA)  # Dusun Besar
    far = await tell(town, "pohon tumbang menutup jalan", SUMBER_JAYA)
    hiding = await tell(town, "ada maling bawa parang di rumah", PANORAMA)
    one, two = town.operator(CONTROL_ROOM), town.operator(CONTROL_ROOM)
    await one.types(f"/siaran Dusun Besar: {WORDS}")
    await town.forward(seconds=5)
    assert not near.hears(WORDS)
    await one.taps("Setuju, kirim")
    assert "orang kedua" in one.toast
    await two.taps("Setuju, kirim")
    await town.forward(seconds=5)
    assert near.hears("Peringatan resmi", WORDS)
    assert not far.hears(WORDS)
    assert not hiding.hears(WORDS), "nothing is written to a phone that others may look at"
    assert town.group(CONTROL_ROOM).hears("dikirim ke 1 pelapor")
    await two.types("/siaran setuju 1")
    assert town.group(CONTROL_ROOM).hears("tidak menunggu lagi")


async def test_the_whole_city_and_a_kecamatan(town: Town) -> None:
    people = [await tell(town, "pohon tumbang menutup jalan", p) for p in (PANORAMA, SUMBER_JAYA)]
    one, two = town.operator(CONTROL_ROOM), town.operator(CONTROL_ROOM)
    await one.types(f"/siaran kota: {WORDS}")
    await two.types("/siaran setuju 1")
    await town.forward(seconds=5)
    assert all(p.hears(WORDS) for p in people)
    await one.types("/siaran singaran pati: Jembatan ditutup sampai malam.")
    assert town.group(CONTROL_ROOM).hears("Usul siaran 2", "Singaran Pati")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("/siaran", "Ketik: /siaran DAERAH"),
        ("/siaran Antah Berantah: Air naik cepat sekali", "tidak dikenal"),
        ("/siaran kota: Awas", "sampai"),
        ("/siaran setuju 7", "tidak menunggu lagi"),
    ],
)
async def test_what_is_refused_says_why(town: Town, typed: str, said: str) -> None:
    await town.operator(CONTROL_ROOM).types(typed)
    assert town.group(CONTROL_ROOM).hears(said)


async def test_others_may_not_and_a_proposal_lapses(town: Town) -> None:
    await town.operator("damkar").types(f"/siaran kota: {WORDS}")
    assert not town.group("damkar").hears("Usul siaran")
    one, two = town.operator(CONTROL_ROOM), town.operator(CONTROL_ROOM)
    await one.types(f"/siaran kota: {WORDS}")
    await town.forward(minutes=31)
    await two.types("/siaran setuju 1")
    assert town.group(CONTROL_ROOM).hears("lewat 30 menit")


async def test_where_there_are_supervisors_one_of_the_two_is(town: Town) -> None:
    one, two, chief = (town.operator(CONTROL_ROOM) for _ in range(3))
    for operator in (one, two, chief):
        await operator.types("/antrian")

    def promote(tx: Tx) -> None:
        table = enrolments.enrolments
        newest = tx.execute(sa.select(sa.func.max(table.c.person_id))).scalar_one()
        tx.execute(table.update().where(table.c.person_id == newest).values(role="supervisor"))

    await town.app.database.write(promote)
    await one.types(f"/siaran kota: {WORDS}")
    await two.types("/siaran setuju 1")
    assert town.group(CONTROL_ROOM).hears("harus supervisor")
    await chief.types("/siaran setuju 1")
    assert town.group(CONTROL_ROOM).hears("Siaran 1 disetujui")


# CAP 1.2, as OASIS wrote it: which elements, in which order, with which values

ALERT = (
    "identifier",
    "sender",
    "sent",
    "status",
    "msgType",
    "source",
    "scope",
    "restriction",
    "addresses",
    "code",
    "note",
    "references",
    "incidents",
    "info",
)
INFO = (
    "language",
    "category",
    "event",
    "responseType",
    "urgency",
    "severity",
    "certainty",
    "audience",
    "eventCode",
    "effective",
    "onset",
    "expires",
    "senderName",
    "headline",
    "description",
    "instruction",
    "web",
    "contact",
    "parameter",
    "resource",
    "area",
)
AREA = ("areaDesc", "polygon", "circle", "geocode", "altitude", "ceiling")
PAIR = ("valueName", "value")
ORDER: dict[str, tuple[str, ...]] = {
    "alert": ALERT,
    "info": INFO,
    "area": AREA,
    "parameter": PAIR,
    "geocode": PAIR,
    "eventCode": PAIR,
}
REQUIRED: dict[str, tuple[str, ...]] = {
    "alert": ("identifier", "sender", "sent", "status", "msgType", "scope"),
    "info": ("category", "event", "urgency", "severity", "certainty"),
    "area": ("areaDesc",),
    "parameter": PAIR,
    "geocode": PAIR,
}
ONE_OF = {
    "status": "Actual Exercise System Test Draft",
    "msgType": "Alert Update Cancel Ack Error",
    "scope": "Public Restricted Private",
    "category": "Geo Met Safety Security Rescue Fire Health Env Transport Infra CBRNE Other",
    "urgency": "Immediate Expected Future Past Unknown",
    "severity": "Extreme Severe Moderate Minor Unknown",
    "certainty": "Observed Likely Possible Unlikely Unknown",
}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d")
IDENTIFIER = re.compile(r"[^\s,<&]+")
REPEATED = {"category", "parameter", "geocode", "circle", "polygon", "area", "info"}


def check(element: Xml.Element) -> None:
    """Raises AssertionError where CAP 1.2 does not allow it."""
    name = plain(element)
    children = [plain(child) for child in element]
    if name in ORDER:
        assert [c for c in children if c not in ORDER[name]] == []
        assert children == sorted(children, key=ORDER[name].index), f"{name}: {children}"
        assert set(REQUIRED.get(name, ())) <= set(children), name
        assert all(children.count(c) == 1 or c in REPEATED for c in children)
    else:
        assert children == [] and (element.text or "").strip(), name
    if name in ONE_OF:
        assert element.text in ONE_OF[name].split()
    if name in ("sent", "effective", "onset", "expires"):
        assert MOMENT.fullmatch(element.text or "") and datetime.fromisoformat(element.text or "")
    if name in ("identifier", "sender"):
        assert IDENTIFIER.fullmatch(element.text or "")
    if name == "polygon":
        points = (element.text or "").split()
        assert len(points) >= 4 and points[0] == points[-1]
    if name == "circle":
        assert re.fullmatch(r"-?\d+\.\d+,-?\d+\.\d+ \d+(\.\d+)?", element.text or "")
    for child in element:
        check(child)


def plain(element: Xml.Element) -> str:
    assert element.tag.startswith(f"{{{NAMESPACE}}}")
    return element.tag.removeprefix(f"{{{NAMESPACE}}}")


async def served(town: Town, path: str) -> tuple[int, str]:
    web = product_web.make(town.app, "s", Watch(town.app))
    async with TestClient(TestServer(web)) as client:
        answer = await client.get(path)
        return answer.status, await answer.text()


async def test_clusters_and_warnings_come_out_as_cap(town: Town) -> None:
    one, two = town.operator(CONTROL_ROOM), town.operator(CONTROL_ROOM)
    await one.types("/bencana mulai")
    told = await tell(town, "banjir, ibu saya terjebak, air sedada tolong Jl. Salak 5", PANORAMA)
    secret = await tell(town, "ada maling bawa parang di rumah", PANORAMA)
    await one.types(f"/siaran Dusun Besar: {WORDS}")
    await two.types("/siaran setuju 1")
    status, feed = await served(town, "/cap/")
    assert status == 200
    names = [e.get("href") for e in Xml.fromstring(feed).iter(f"{{{ATOM}}}link")]
    assert names == [f"{told.code}.xml", "siaran-1.xml"]
    assert secret.texts
    for name in names:
        status, body = await served(town, f"/cap/{name}")
        assert status == 200
        check(Xml.fromstring(body))
        assert "Salak" not in body and "ibu saya" not in body, "nothing that a reporter wrote"
    _, body = await served(town, f"/cap/{told.code}.xml")
    assert "<severity>Extreme</severity>" in body and "<category>Met</category>" in body
    assert "Dusun Besar" in body and str(PANORAMA[0]) not in body
    assert (await served(town, "/cap/siaran-1.xml"))[1].count(WORDS) == 1
    assert (await served(town, "/cap/26-9999.xml"))[0] == 404


async def test_the_whole_city_is_its_outline(town: Town) -> None:
    one, two = town.operator(CONTROL_ROOM), town.operator(CONTROL_ROOM)
    await one.types(f"/siaran kota: {WORDS}")
    await two.types("/siaran setuju 1")
    _, body = await served(town, "/cap/siaran-1.xml")
    check(Xml.fromstring(body))
    assert "<polygon>" in body
    await town.forward(hours=7)
    assert (await served(town, "/cap/siaran-1.xml"))[0] == 404, "expired"
