"""Danger that is passed on, not met: news that somebody forwards, and what is advertised with a word of danger."""

from __future__ import annotations

from itertools import pairwise

from domain import speech
from domain.setting import Setting


def published(place: Setting) -> bool:
    """ "BREAKING: kebakaran hebat di …, baca selengkapnya"; not where somebody speaks of himself or calls for help."""
    words = place.words
    if place.urges or not _OF_ONE_WHO_IS_THERE.isdisjoint(words):
        return False
    if not speech.HEADLINES.isdisjoint(words) or words[0] in speech.FORWARDS:
        return True
    if not speech.ANNOUNCED.isdisjoint(pairwise(words)):
        return True
    told = not speech.NEWS_VERBS.isdisjoint(words)
    return told and not (speech.TIME_PAST | {"baca"}).isdisjoint(words)


def advertised(place: Setting) -> bool:
    """ "jasa pasang cctv anti maling", "terima servis kompor gas bocor"; not where somebody speaks of himself."""
    words = place.words
    if place.urges or not _OF_ONE_WHO_IS_THERE.isdisjoint(words):
        return False
    return not (
        speech.OFFERS.isdisjoint(words[:1])
        and speech.SERVICES_OFFERED.isdisjoint(pairwise(words))
        and speech.OFFERED.isdisjoint(words)
        and not any(speech.PRICE.fullmatch(word) for word in words)
    )


_OF_ONE_WHO_IS_THERE = speech.MYSELF | speech.NEEDS
