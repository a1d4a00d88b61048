"""From what people type to plain words: letters drawn out, digits for letters, chat abbreviations, clauses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from language.text.dialect import Dialect
from language.text.letters import visible

_WORD = re.compile(r"[^\W_]+(?:['’`\-–‑][^\W_]+)*|[.!?,;:\n()…]+")
_DRAWN = re.compile(r"(.)\1+")
_DRAWN_PAIR = re.compile(r"(..)\1{2,}")
_DIGITS = str.maketrans("0134578", "oieastb")
_SENTENCE_END = frozenset(".!?\n;…")
_TWICE = re.compile(r"([a-z]{2,})2(nya|lah|an)?")

_CHAT = {
    "tidak": "tdk tak ga gak gk gx nggak ngga enggak engga kagak kaga g ndak nda ndk kgk gag",
    "bukan": "bkn",
    "benar": "bener bnr bner bnar",
    "belum": "blm blom belom blum blon",
    "jangan": "jgn jngn jgan",
    "sudah": "sdh udh udah dah uda sudh",
    "ada": "ad adaa",
    "yang": "yg yng",
    "ingin": "pengen pingin pengin pgn kepengen kepingin pngen",
    "saja": "aja aj ja sja ajah",
    "pakai": "pake pke pk make",
    "berhenti": "berenti brenti brhenti brhnti",
    "bocor": "bcor bcr bocr",
    "ular": "ulr ulaar uulaar",
    "banjir": "bnjir bnjr",
    "maling": "mling malink malimg",
    "begal": "bgal",
    "darah": "drah drh",
    "asap": "asp",
    "pohon": "phon pohn puun",
    "nabrak": "nbrak nabrk",
    "saya": "ku sy sya aku aq ak q gue gua gw saye saia w",
    "kamu": "km kmu lu lo elu loe",
    "dia": "dy doi",
    "orang": "org orng",
    "rumah": "rmh rumh rmah",
    "banget": "bgt bngt bget bangettt bangett bangeet",
    "tolong": "tlg tlong tolg tlng tulung tulong tolonh tolog toling tolonk",
    "cepat": "cpt cepet cepatan cepetan cpat",
    "segera": "sgr sgra",
    "bisa": "bs bsa",
    "dengan": "dgn dg",
    "untuk": "utk untk buat bwt",
    "dari": "dr dri",
    "karena": "krn karna krna gara",
    "sampai": "smpe sampe smp ampe",
    "kalau": "kalo klo kl klu kalok",
    "bagaimana": "gimana gmn gmna bgmn gimn pegimana",
    "kenapa": "knp napa mengapa",
    "berapa": "brp brapa",
    "kemana": "kmn kmna",
    "mana": "mn",
    "apa": "ap apaan",
    "ini": "ni nih neh",
    "itu": "tu tuh",
    "sekarang": "skrg skrang skrng sekrang skg",
    "sedang": "sdg sdang",
    "lagi": "lg lgi lage",
    "juga": "jg jga jugak",
    "masih": "msh masi msih",
    "banyak": "byk bnyk bnyak",
    "besar": "bsr gede gde guede",
    "anak": "ank bocah bocil balita bayi",
    "ibu": "emak mamak ibuk nyokap mama",
    "bapak": "bpk bokap ayah papa",
    "jalan": "jl jln jlan",
    "dekat": "dkt deket dket",
    "motor": "mtr mtor",
    "mobil": "mbl mobl",
    "masuk": "msuk msk",
    "keluar": "kluar klr",
    "depan": "dpn dpan",
    "belakang": "blkg blkang",
    "samping": "smping",
    "sebelah": "sblh sblah sebelh",
    "tetangga": "ttangga tetanga",
    "habis": "abis hbs",
    "hanya": "cuma cuman cm doang doank hny",
    "seperti": "kayak kaya kyk kek macam",
    "bernapas": "bernafas brnapas bernapaz",
    "napas": "nafas nfas npas",
    "ambulans": "ambulan ambulance ambulanc ambulas amblan ambulanss",
    "damkar": "dmkar damkr damker",
    "polisi": "polis plisi pulisi",
    "dalam": "dlm dalem dlem",
    "semalam": "semalem smalem smalam smlm",
    "kemarin": "kmrn kmren kmarin kemaren kmaren kmrin",
    "tadi": "td tdi",
    "barusan": "brusan brsan barusn",
    "terus": "trs trus trz",
    "malam": "mlm malem mlem",
    "bawah": "bwh bwah",
    "jatuh": "jtuh jth",
    "lihat": "liat lht ngeliat ngelihat",
    "kamar": "kmr kmar",
    "korban": "krban krbn",
    "sendiri": "sndiri sndri sendri",
    "minta": "mnta mntk mintak",
    "simpang": "smpang spang",
    "pasar": "psr",
    "sekolah": "sklh skolah",
    "semua": "smua smw",
}


_REMEMBERED = 20_000  # words


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text. `word` is lower-case and spelled plainly; `clause` and `sentence` count from 0."""

    word: str
    raw: str
    clause: int
    sentence: int


def squeezed(word: str) -> str:
    """Drawn-out letters made single: "tolooong" and "tolong" are alike."""
    return _DRAWN.sub(r"\1", word)


def folded(text: str) -> str:
    """Lower case without accents and without the letters that only look different."""
    if text.isascii():
        return visible(text).lower()
    plain = unicodedata.normalize("NFKD", visible(text))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).lower()


class Spelling:
    """How words are written in one city: chat language that all of Indonesia shares, and the city's own."""

    def __init__(
        self, local: Mapping[str, Iterable[str]] | None = None, dialect: Dialect | None = None
    ) -> None:
        self.dialect = dialect or Dialect()
        self._plain: dict[str, str] = {}
        for word, variants in _CHAT.items():
            self._plain.update(dict.fromkeys(variants.split(), word))
        for word, own in (local or {}).items():
            self._plain.update((folded(variant), folded(word)) for variant in own)
        self.plain = lru_cache(_REMEMBERED)(self._as_usual)
        self.forms = lru_cache(_REMEMBERED)(self._as_said_here)

    def known(self, but_for: frozenset[str]) -> frozenset[str]:
        """All words that have a spelling here, with their spellings, but for those of these words."""
        return frozenset(form for pair in self._plain.items() if pair[1] not in but_for for form in pair)

    def _as_said_here(self, word: str) -> tuple[str, ...]:
        """A word of a name, already folded, and what else it may be as it is said or written here: "dewo" is "dewa", "duo" is
        "dua", "psr" is "pasar". What `forms` remembers."""
        return tuple(dict.fromkeys([word, *self.dialect.forms(word), self.plain(word)]))

    def _as_usual(self, raw: str) -> str:
        """One word, already folded, as it is usually spelled: what `plain` remembers."""
        if known := self._plain.get(raw):
            return known
        word = _without_digits(raw)
        word = _DRAWN_PAIR.sub(r"\1", word) if len(word) > 6 else word
        short = squeezed(word)
        throaty = short.replace("gh", "r")  # how "ular" is said, and written, in Malay dialects
        for form in (word, short, throaty):
            if (known := self._plain.get(form)) is not None:
                return known
        return self._with_ending(short if _drawn(word) else word)

    def _with_ending(self, word: str) -> str:
        """ "nafasnya" as "napasnya", "benafasnyo" as "bernapasnyo"."""
        for ending in ("", "nya", "nyo", "ny", "lah"):
            if word.endswith(ending) and (stem := self._as_said(word.removesuffix(ending))):
                return stem + ending
        return word

    def _as_said(self, stem: str) -> str | None:
        """What has a spelling of its own, also with a prefix as it is said here ("benafas" is "bernafas", and that "bernapas"), and
        with a v for an f."""
        forms = (stem, stem.replace("v", "f"))
        said = (one for form in forms for one in (form, *self.dialect.with_prefix(form)))
        return next((known for one in said if (known := self._plain.get(one)) is not None), None)

    def respelled(self, text: str) -> str:
        """The text with each of its words as it is usually spelled, and what stands between them as it is."""
        return _WORD.sub(
            lambda found: " ".join(map(self.plain, _parts(found[0]))) if found[0][0].isalnum() else found[0],
            folded(text),
        )

    def tokens(self, text: str) -> tuple[Token, ...]:
        """The words of a text in order. A word said twice ("hati-hati", "api2", "tolong tolong") is one."""
        found: list[Token] = []
        clause = sentence = 0
        for raw in _WORD.findall(folded(text)):
            if not raw[0].isalnum():
                clause += 1
                sentence += not _SENTENCE_END.isdisjoint(raw)
                continue
            for part in _parts(raw):
                token = Token(self.plain(part), part, clause, sentence)
                if found and found[-1].clause == clause and found[-1].word == token.word:
                    found[-1] = Token(_doubled(token.word), token.raw, clause, sentence)
                else:
                    found.append(token)
        return tuple(found)


def _drawn(word: str) -> bool:
    return any(a == b == c for a, b, c in zip(word, word[1:], word[2:], strict=False))


def _without_digits(word: str) -> str:
    if not any(letter.isalpha() for letter in word) or not any(letter.isdigit() for letter in word):
        return word
    letters = sum(letter.isalpha() for letter in word)
    if letters * 2 < len(word) or letters < 2:
        return word
    return word.translate(_DIGITS)


def _parts(raw: str) -> list[str]:
    """A hyphened word: reduplication becomes one doubled word, anything else its parts."""
    if raw.isalpha():
        return [raw]
    if twice := _TWICE.fullmatch(raw):
        return [_doubled(twice[1]) + (twice[2] or "")]
    pieces = re.split(r"[\-–‑]", raw.replace("'", "").replace("’", "").replace("`", ""))
    if len(pieces) == 2 and (
        pieces[0] == pieces[1] or (pieces[1].startswith(pieces[0]) and len(pieces[0]) > 2)
    ):
        return [_doubled(pieces[0]) + pieces[1][len(pieces[0]) :]]
    return [piece for piece in pieces if piece]


_DOUBLED_MEANS_ANOTHER = frozenset({"hati", "ati"})


def _doubled(word: str) -> str:
    """Most words mean the same when doubled; "hati-hati" (careful) is no heart."""
    return "hatihati" if word in _DOUBLED_MEANS_ANOTHER else word
