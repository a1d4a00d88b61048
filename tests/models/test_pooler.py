"""Behind a real PgBouncer in transaction mode, with fewer connections than threads: two cities at once, nothing crosses."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
import sqlalchemy as sa
from sqlalchemy.engine import make_url

from models.reports import reports
from tests.founding import found_town
from tests.postgres import server_url
from tests.privacy.test_citizen_rights import unbroken
from tests.running import free_port
from tests.scenarios.stories import finish, fire
from tests.town import Town

BOUNCER = shutil.which("pgbouncer")
pytestmark = pytest.mark.skipif(BOUNCER is None, reason="no PgBouncer: apt-get install pgbouncer")
SERVER_CONNECTIONS = 3
PATIENCE = 15.0


@pytest.fixture(scope="module")
def pooler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a pooler before the tests' server: each transaction gets any of a few connections."""
    assert BOUNCER
    url, port = make_url(server_url()), free_port()
    host = str(url.query.get("host") or url.host or "127.0.0.1")
    folder = tmp_path_factory.mktemp("pooler")
    password = f" password={url.password}" if url.password else ""
    (folder / "pgbouncer.ini").write_text(f"""
[databases]
pooled = host={host} port={url.port or 5432} dbname={url.database} user={url.username}{password}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = {SERVER_CONNECTIONS}
max_client_conn = 100
server_lifetime = 2
""")
    process = subprocess.Popen([BOUNCER, "-q", *_as_somebody(host), str(folder / "pgbouncer.ini")])
    pooled = f"postgresql+psycopg://nobody@127.0.0.1:{port}/pooled"
    try:
        _until_it_answers(pooled)
        yield pooled
    finally:
        process.terminate()
        process.wait(10)


def _as_somebody(host: str) -> list[str]:
    """It refuses to run as root: as whoever may open the server's socket then."""
    if os.getuid():
        return []
    return ["-u", Path(host).owner() if host.startswith("/") else "nobody"]


def _until_it_answers(url: str) -> None:
    engine = sa.create_engine(url, connect_args={"prepare_threshold": None})
    end = time.monotonic() + PATIENCE
    while True:
        try:
            with engine.connect() as tx:
                tx.exec_driver_sql("SELECT 1")
            break
        except sa.exc.OperationalError:
            assert time.monotonic() < end, "PgBouncer does not answer"
            time.sleep(0.1)
    engine.dispose()


async def _lives(town: Town, street: str) -> None:
    """Some hours of a city, with everything that keeps a lock or a setting for a while."""
    for number in range(3):
        ani = await fire(town, (-3.80 - number / 50, 102.27))
        await ani.says(f"alamatnya jl {street} {number}")
        await finish(town, town.operator("damkar"), ani.code)
    await fire(town, (-3.70, 102.20))
    await town.forward(minutes=4)


async def test_two_cities_through_one_pooler(pooler: str, tmp_path: Path) -> None:
    towns = [
        await found_town(
            tmp_path / name,
            database=pooler,
            schema=f"q{uuid4().hex[:12]}",
            DATABASE_DIRECT_URL=server_url(),
        )
        for name in ("one", "other")
    ]
    assert all(t.app.settings.pooled for t in towns)
    await asyncio.gather(*(_lives(t, street) for t, street in zip(towns, ("salak", "mangga"), strict=True)))
    for town, own, others in zip(towns, ("salak", "mangga"), ("mangga", "salak"), strict=True):
        await unbroken(town)
        assert [t.code for t in await town.tickets()] == [f"26-000{n}" for n in range(1, 5)]
        words = "".join(await town.read(lambda tx: tx.execute(sa.select(reports.c.words)).scalars().all()))
        assert others not in words
        assert town.group("damkar").hears(f"jl {own}") and not town.group("damkar").hears(f"jl {others}")
        assert town.group("ruang_kendali").hears("26-0004", loud=True), "the ladder calls"
    for town in towns:
        await town.app.close()
