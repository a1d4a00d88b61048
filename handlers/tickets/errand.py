"""Whether words are an errand of some office, and nothing besides: it is answered, and over."""

from __future__ import annotations

from handlers.turn import Turn
from language.answers.errands import tells_more


def only_errand(turn: Turn, words: str) -> bool:
    """ "Jadwal samsat di ratu samban jam berapa"; not "majikan nahan ktp, saya dikunci, tidak dikasih makan"."""
    return turn.understood(words).meaning.service is not None and not more_than_errand(turn, words)


def more_than_errand(turn: Turn, words: str) -> bool:
    """Is something told beside the matter of a service, in earnest?"""
    said = turn.understood(words)
    heard = said.meaning
    played = heard.laughing or heard.drill or heard.nonsense or heard.abuse or heard.figure
    service = next((s for s in turn.city.not_emergency if s.key == heard.service), None)
    if service is None or played:
        return False
    return tells_more(words, service.words, [place.name for place in said.places])
