"""Danger that is told as none of here and now: what happens somewhere again and again, a headline, a message that goes from group
to group, condolence.

A row covers only the words of danger that it stands around; whatever else is told counts. Who speaks of himself, of his own people or
of now, or calls for help, is in no frame. What a row covers rings nobody: a human reads it, and its writer is asked with one tap.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from language.context.circulated import headline, passed_round
from language.context.condolence import laid_to_rest, mourned
from language.context.habitual import again_and_again, worn_road
from language.context.supposition import supposed
from language.context.surroundings import Surroundings


@dataclass(frozen=True, slots=True)
class Frame:
    """`covers`: do the words at these places stand in it? `befalls`: what befalls people does too, not only what happens in a place.
    `such`: a message that it covers; `but`: one like it that is meant."""

    name: str
    covers: Callable[[Surroundings, Sequence[int]], bool]
    befalls: bool
    such: str
    but: str


FRAMES = (
    Frame(
        "again and again",
        again_and_again,
        befalls=False,
        such="sering ada tawuran di simpang skip, mohon patroli",
        but="sering kebakaran di sini, sekarang ada lagi api besar",
    ),
    Frame(
        "a road that has been bad for long",
        worn_road,
        befalls=True,
        such="jalan berlubang besar di depan pasar sudah banyak yg jatuh",
        but="jalan berlubang, sudah banyak yang jatuh, ini ada ibu-ibu jatuh berdarah",
    ),
    Frame(
        "a headline",
        headline,
        befalls=True,
        such="Heboh! Mayat Pria Ditemukan Mengapung di Sungai Serut",
        but="Heboh warga, ada mayat di depan rumah saya",
    ),
    Frame(
        "passed round",
        passed_round,
        befalls=True,
        such="INFO PENTING!! Sebarkan!! Hati-hati ada penculik anak di Bengkulu naik mobil putih",
        but="tolong sebarkan, hati-hati, anak saya dibawa lari penculik naik mobil putih",
    ),
    Frame(
        "supposed",
        supposed,
        befalls=True,
        such="kalau banjir lagi kami naik ke loteng",
        but="kalau banjir makin tinggi kami tidak bisa keluar",
    ),
    Frame(
        "condolence",
        mourned,
        befalls=True,
        such="turut berduka atas kebakaran di pasar minggu semoga korban diberi ketabahan",
        but="turut berduka pak, tapi masih ada orang di dalam rumah yang terbakar",
    ),
    Frame(
        "who mourns his own",
        laid_to_rest,
        befalls=True,
        such="mohon doanya ayah saya meninggal kemarin karena serangan jantung",
        but="mohon doanya, ayah meninggal kemarin, sekarang ibu saya pingsan tidak bangun",
    ),
)
OF_PEOPLE = tuple(frame for frame in FRAMES if frame.befalls)


def framed(around: Surroundings, at: Sequence[int], frames: Iterable[Frame]) -> bool:
    """Do the words at these places stand in one of these frames?"""
    return any(frame.covers(around, at) for frame in frames)
