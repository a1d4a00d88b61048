"""Languages that nobody here reads: how their sentences are told from ours, and how people cry for help in them.

No word of Indonesian or Bengkulu Malay stands here ("haus", "mi", "casa" would): two different ones of a language make its sentence.
"""

from __future__ import annotations

import re

from language.cues import words_of
from language.text.spelling import folded

CRIES = words_of("ayuda auxilio socorro hilfe hulp aiuto secours saklolo imdat ratunku")
_OTHER_LETTERS = (  # help, or fire, where words have no spaces or their forms change
    "救命", "救我", "着火", "著火", "火事", "火災", "助けて", "살려", "도와", "불이", "النجدة", "نجدة", "أنقذ", "ساعد", "حريق", "يحترق", "نار",
    "помог", "спасите", "пожар", "горит", "ช่วยด้วย", "ไฟไหม้", "बचाओ", "मदद", "आग",
)  # fmt: skip
_LANGUAGES = (
    words_of(
        "mijn huis staat brand vuur een het zijn ik wij niet naar vrouw ligt ongeluk iemand helpen alstublieft kinderen"
    ),
    words_of(
        "mein meine meinem brennt feuer ist ich wir nicht frau mann kinder bitte unfall blutet hilfe wohnung hier"
    ),
    words_of(
        "maison feu chez moi je nous est mes avec dans vite mon enfant enfants femme mari secours au il blesse aidez y brule"
    ),
    words_of(
        "casa fuego esta mis favor hay nino ninos mujer esposa ayuda necesito incendio hijo hija por una herido"
    ),
    words_of("minha meu fogo preciso uma nao filho filha socorro incendio esposa ajuda pegando"),
    words_of("fuoco mia mio una figlio figlia aiuto bisogno incendio moglie brucia sta"),
    words_of("tulong sunog bahay namin ang mga ako nasusunog saklolo bata"),
    words_of("yangin imdat evim yardim yaniyor cocuk lutfen"),
)
_WORD = re.compile(r"[^\W\d_]+")
LEAST, PART = 2, 0.5


def foreign_words(text: str) -> bool:
    """Do words of one such language make up half of a sentence in our letters?"""
    words = _words(text)
    return any(
        len(known := [word for word in words if word in language]) >= PART * len(words)
        and len(set(known)) >= LEAST
        for language in _LANGUAGES
    )


def cries(text: str) -> bool:
    """Does somebody cry for help, or of fire, in such a language?"""
    return any(cry in text.casefold() for cry in _OTHER_LETTERS) or not CRIES.isdisjoint(_words(text))


def _words(text: str) -> list[str]:
    return _WORD.findall(folded(text))
