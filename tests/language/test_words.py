"""What people write is heard as they mean it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cities
from domain.danger import Danger
from language.words import Lexicon
from tests.language import genuine, harmless

_LEXICON = cities.lexicon(cities.load(cities.default_city()))
_ASIDES = ["pak", "bu", "min", "tolong", "ya allah", "cepat", "astaga", "mohon bantuannya", "saya di sini"]


@pytest.mark.parametrize(("category", "text", "named"), genuine.sentences())
def test_people_in_need_are_heard(lexicon: Lexicon, category: str, text: str, named: bool) -> None:
    heard = lexicon.understand(text)
    assert (heard.danger > Danger.NONE) == named, heard
    if named:
        assert heard.danger_category in genuine.EITHER.get(text, {category}), heard
    else:
        assert category in [guess.category for guess in heard.guesses], heard


@pytest.mark.parametrize("text", genuine.in_earnest())
def test_a_joke_beside_danger_does_not_silence_it(lexicon: Lexicon, text: str) -> None:
    assert lexicon.understand(text).danger > Danger.NONE


@pytest.mark.parametrize(("reason", "text"), harmless.sentences())
def test_what_is_not_meant_is_no_danger(lexicon: Lexicon, reason: str, text: str) -> None:
    heard = lexicon.understand(text)
    assert heard.danger is Danger.NONE, heard
    assert not heard.clear
    if reason in ("figure", "drill", "question", "negated"):
        assert getattr(heard, reason), heard
    if reason == "joke":
        assert heard.figure, heard
    if reason == "service":
        assert heard.service, heard


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("ular di dapur", Danger.OTHER),
        ("ular di kamar bayi", Danger.LIFE),
        ("anak saya digigit ular", Danger.LIFE),
        ("odgj di pasar", Danger.OTHER),
        ("saya mau bunuh diri", Danger.LIFE),
        ("banjir di rawa makmur", Danger.OTHER),
        ("kami terjebak banjir", Danger.LIFE),
        ("pohon tumbang", Danger.OTHER),
        ("orang tertimpa pohon", Danger.LIFE),
        ("musik keras tetangga", Danger.OTHER),
        ("kebakaran", Danger.LIFE),
        ("bau asap rokok", Danger.NONE),
    ],
)
def test_how_much_danger(lexicon: Lexicon, text: str, danger: Danger) -> None:
    heard = lexicon.understand(text)
    assert heard.danger is danger
    assert heard.clear == (danger is Danger.LIFE)


@pytest.mark.parametrize(
    ("text", "category", "agencies"),
    [
        ("anak digigit ular", "hewan_berbahaya", ("psc119",)),
        ("ular di dapur", "hewan_berbahaya", ()),
        ("ada buaya di muara", "hewan_berbahaya", ("bksda",)),
        ("rumah kebakaran ada orang di dalam", "kebakaran", ("psc119",)),
        ("rumah kebakaran, tidak ada orang di dalam", "kebakaran", ()),
        ("kebakaran dari tiang listrik", "kebakaran", ("pln",)),
        ("pohon tumbang kena kabel", "pohon_tumbang", ("pln",)),
        ("dia dibacok, berdarah", "kejahatan", ("psc119",)),
        ("tabrakan, sopirnya terjepit", "kecelakaan", ("damkar",)),
    ],
)
def test_who_else_goes(lexicon: Lexicon, text: str, category: str, agencies: tuple[str, ...]) -> None:
    assert lexicon.additions(category, text) == agencies
    assert lexicon.understand(text).additions == agencies


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("kebakaran wkwkwk", "laughing"),
        ("hahaha", "laughing"),
        ("😂", "laughing"),
        ("dasar goblok", "abuse"),
        ("CEPAT ANJING KEBAKARAN", "abuse"),
        ("asdfghjkl", "nonsense"),
        ("p", "nonsense"),
        ("!!!", "nonsense"),
        ("", "nonsense"),
        ("tes tes 123", "nonsense"),
        ("sekarang tetangga saya pingsan", "again"),
        ("juga ada ular di sini", "again"),
        ("ada lagi pohon tumbang", "again"),
    ],
)
def test_flags(lexicon: Lexicon, text: str, flag: str) -> None:
    assert getattr(lexicon.understand(text), flag)


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("anak saya digigit anjing", "abuse"),
        ("huhuhu kebakaran", "laughing"),
        ("halo admin", "nonsense"),
        ("kebakaran", "again"),
        ("saya lagi masak, kompor meledak", "again"),
        ("bukan latihan, kebakaran", "drill"),
    ],
)
def test_flags_that_do_not_fly(lexicon: Lexicon, text: str, flag: str) -> None:
    assert not getattr(lexicon.understand(text), flag)


def test_laughing_danger_is_danger_but_not_clear(lexicon: Lexicon) -> None:
    heard = lexicon.understand("kebakaran wkwkwk")
    assert heard.danger is Danger.LIFE
    assert not heard.clear


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ado ulagh di dapur", ("ulagh",)),
        ("apiii besarrr", ("apiii besarrr",)),
        ("rumah sebelah kbakaran", ("rumah kbakaran",)),
        ("halo", ()),
    ],
)
def test_found(lexicon: Lexicon, text: str, found: tuple[str, ...]) -> None:
    assert lexicon.understand(text).found == found


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ("lampu jalan mati", "lampu_jalan"),
        ("listrik padam dari tadi", "listrik"),
        ("bikin ktp dimana", "kependudukan"),
        ("air pdam mati", "air_pdam"),
        ("jalan rusak", "jalan_rusak"),
        ("bpjs saya tidak aktif", "bpjs"),
        ("kebakaran, listrik padam", None),
        ("kabel pln putus keluar api", None),
        ("halo", None),
    ],
)
def test_what_is_no_emergency_has_its_service(lexicon: Lexicon, text: str, service: str | None) -> None:
    assert lexicon.understand(text).service == service


def test_unsure_is_said(lexicon: Lexicon) -> None:
    heard = lexicon.understand("ular")
    assert heard.category == "hewan_berbahaya"
    torn = lexicon.understand("kebakaran dan banjir")
    assert {guess.category for guess in torn.guesses[:2]} == {"kebakaran", "banjir"}
    assert torn.danger is Danger.LIFE


@given(st.text(max_size=300))
@settings(max_examples=300, deadline=None)
def test_any_text_at_all(text: str) -> None:
    heard = _LEXICON.understand(text)
    assert heard == _LEXICON.understand(text)
    assert all(0 <= guess.score <= 1 for guess in heard.guesses)
    assert (heard.danger_category is None) == (heard.danger is Danger.NONE)


def _clear() -> list[str]:
    return [text for _, text, named in genuine.sentences() if named and _LEXICON.understand(text).clear]


_CLEAR = st.deferred(lambda: st.sampled_from(_clear()))


@given(_CLEAR, st.sampled_from(_ASIDES), st.sampled_from(_ASIDES))
@settings(max_examples=400, deadline=None)
def test_words_around_clear_danger_do_not_hide_it(text: str, before: str, after: str) -> None:
    assert _LEXICON.understand(f"{before}, {text}. {after}").danger is Danger.LIFE


@given(_CLEAR)
@settings(max_examples=300, deadline=None)
def test_capitals_and_calls_do_not_matter(text: str) -> None:
    assert _LEXICON.understand(text.upper() + "!!!").danger is Danger.LIFE


def test_a_second_city_hears_with_its_own_words() -> None:
    other = cities.lexicon(cities.load(cities.default_city().with_name("contoh.toml")))
    assert other.understand("kebakaran di pasar").category == "api"
    assert other.understand("ular di dapur").danger is Danger.NONE
    assert other.understand("trada kebakaran").negated


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("pohon tumbang menutup jalan, ada bapak kejepit di bawah pohonnya", "pohon_tumbang"),
        ("tembok roboh menutup jalan, anak terjepit di bawah tembok", "penyelamatan"),
        ("ular masuk rumah, anak saya digigit", "hewan_berbahaya"),
        ("ada ular kobra di dapur, tadi istri dipatuk di kaki", "hewan_berbahaya"),
        ("ular masuk rumah jl soeprapto 77 menggigit tangan istri saya", "hewan_berbahaya"),
    ],
)
def test_a_life_in_danger_beside_a_lesser_event_is_heard_at_once(
    lexicon: Lexicon, text: str, category: str
) -> None:
    """Also where the words for it name an event themselves: somebody pinned, under a tree."""
    heard = lexicon.understand(text)
    assert heard.danger is Danger.LIFE and category in (heard.category, heard.danger_category)


@pytest.mark.parametrize(
    "text",
    [
        "pohon tumbang menutup jalan, tidak ada yang terjepit",
        "cincin tidak bisa lepas, jari kejepit",
        "ular masuk rumah, tidak ada yang digigit",
    ],
)
def test_a_lesser_event_alone_stays_one(lexicon: Lexicon, text: str) -> None:
    assert lexicon.understand(text).danger is Danger.OTHER
