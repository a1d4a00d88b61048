"""What was feared and did not come about is over; what came instead is not."""

from __future__ import annotations

import pytest

from language.answers.settled import Yes, settled
from tests.language.tables import each

WHOLE = """alhamdulillah tidak jadi loncat | gak jadi loncat pak | dia ga jadi loncat pak | batal bunuh diri pak alhamdulillah
syukur gak jadi roboh | orangnya tidak jadi loncat pak makasih"""
NOT_WHOLE = """tidak jadi loncat tapi minum racun | tidak jadi loncat sekarang dia bawa pisau | tidak jadi loncat malah gantung diri
jadi loncat pak | belum jadi loncat | tidak jadi datang?"""


@pytest.mark.parametrize("text", each(WHOLE))
def test_it_is_over(text: str) -> None:
    assert settled(text) is Yes.WHOLE


@pytest.mark.parametrize("text", each(NOT_WHOLE))
def test_it_is_not(text: str) -> None:
    assert settled(text) is not Yes.WHOLE
