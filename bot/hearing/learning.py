"""`sigap bahasa latih`: weights from the shipped corpus and the city's own texts, checked before they are used."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands.sentences import sentence
from bot.hearing import sealed_texts, weights
from bot.installation import require_key
from bot.keys import secret_keys
from bot.settings import Settings, WrongSettings
from cities import lexicon, load
from domain.clock import SystemClock
from language.corpus import messages
from models.sealing import Sealer

if TYPE_CHECKING:
    from language.retraining import Figure

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Lesson:
    """What came of it. `kept`: whether the new weights are used from the next start on."""

    kept: bool
    figures: tuple[Figure, ...]


def learn(settings: Settings, source: Path, say: Say) -> Lesson:
    """Raises WrongSettings, CityMistakes; OSError where there is no such file."""
    _require_learner()
    from language.retraining import checked, retrained

    require_key(settings)
    now = SystemClock().now()
    own = sealed_texts.read(source, Sealer(*secret_keys(settings)), now).messages
    corpus = list(messages())
    say(sentence("latih-mulai", kota=len(own), korpus=len(corpus)))
    understand = lexicon(load(settings.city)).understand
    figures = tuple(checked(corpus, own, understand, lambda done, of: say(_step(done, of))))
    _show(figures, say)
    if not all(one.holds for one in figures):
        return Lesson(False, figures)
    told = {one.name: (round(one.before, 2), round(one.after, 2)) for one in figures}
    made = retrained(corpus, own)
    weights.keep(settings, made, now, texts=len(own), corpus=len(corpus), figures=told)
    return Lesson(True, figures)


def _require_learner() -> None:
    """Raises WrongSettings where what learns is not installed."""
    try:
        import language.build  # noqa: F401
    except ImportError:
        raise WrongSettings([sentence("latih-tanpa-alat")]) from None


def _step(done: int, of: int) -> str:
    return sentence("latih-langkah", ke=done, dari=of)


def _show(figures: Sequence[Figure], say: Say) -> None:
    for one in figures:
        if not one.messages:
            continue
        key = "latih-angka" if one.holds else "latih-angka-buruk"
        name = sentence(f"latih-{one.name}")
        say(
            sentence(
                key,
                nama=name,
                jumlah=one.messages,
                sebelum=written(one.before),
                sesudah=written(one.after),
            )
        )


def written(share: float) -> str:
    """ "97,31": as figures are written here."""
    return f"{share:.2f}".replace(".", ",")
