"""Danger that is passed on, not met: news that somebody forwards, and what is advertised with a word of danger."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from language import cues
from language.context import topics
from language.context.surroundings import Surroundings, of_the_whole


@of_the_whole
def published(around: Surroundings) -> bool:
    """ "BREAKING: kebakaran hebat di …, baca selengkapnya"; not where somebody speaks of himself or calls for help."""
    if around.urges or not around.of_others:
        return False
    words = around.words
    if headline(words) or not cues.ANNOUNCED.isdisjoint(pairwise(words)):
        return True
    if not cues.ACCOUNTS.isdisjoint(words):
        return topics.THERE.isdisjoint(words)
    told = not cues.NEWS_VERBS.isdisjoint(words) or words[0] in cues.FORWARDS
    return told and (around.past or "baca" in words)


@of_the_whole
def advertised(around: Surroundings) -> bool:
    """ "jasa pasang cctv anti maling, murah", "terima servis kompor gas bocor"; not where somebody speaks of himself."""
    if around.urges or not around.of_others:
        return False
    words = around.words
    if not cues.SERVICES_OFFERED.isdisjoint(pairwise(words)):
        return True
    priced = any(cues.PRICE.fullmatch(word) for word in words)
    return words[0] in cues.OFFERS and (priced or not cues.OFFERED.isdisjoint(words[1:]))


def headline(words: Sequence[str]) -> bool:
    """ "BREAKING: kebakaran …", "selengkapnya di …"; not "somebody is breaking in"."""
    return words[:1] == ["breaking"] or not cues.HEADLINES.isdisjoint(words)
