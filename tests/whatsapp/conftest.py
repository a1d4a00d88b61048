"""A town that is served on WhatsApp, and a phone in it."""

from __future__ import annotations

import pytest

from tests.town import Town
from tests.whatsapp.cloud import Cloud, Phone, with_whatsapp


@pytest.fixture
async def town(any_town: Town) -> Town:
    """On each database."""
    return any_town


@pytest.fixture
async def cloud(town: Town) -> Cloud:
    return await with_whatsapp(town)


@pytest.fixture
def rina(town: Town, cloud: Cloud) -> Phone:
    return Phone(town, cloud)


@pytest.fixture
def tia(town: Town, cloud: Cloud) -> Phone:
    """Her number is hidden."""
    return Phone(town, cloud, "ID.91022345500177", "", "tia")
