"""What keeps additions safe: whoever adds one thing is told here what else belongs to it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.profiles import OPERATOR_MENU
from bot.settings import Settings
from cities import load
from cities.ladder import CALLS, CONDITIONS
from cities.profile import City
from domain.assignment import STEPS, Stage, Step
from domain.happenings import Happened
from domain.results import QUESTIONS
from domain.rights import MAY
from domain.status import Status
from domain.ticket import TRANSITIONS, Action
from domain.timer import TimerKind
from escalation.arming import QUESTION
from escalation.ladders import WAITING_FOR
from escalation.snapshot import AMBER
from handlers.citizen.routes import CITIZEN_WORDS, REPORT_BUTTONS
from handlers.digest.deliver import UNCLEARED
from handlers.operator import help_
from handlers.operator.routes import CARD_ACTIONS, OPEN_COMMANDS, OPERATOR_COMMANDS
from handlers.operator.typed_names import CALLERS_WORDS, ONE_CODE, TICKET_COMMANDS
from handlers.routes import TIMERS
from locales.text import has_text, text, typed_words, variables_of
from messages.announce import ONCE, SILENT
from messages.card_buttons import BUTTONS
from messages.changes import CHANGES
from messages.citizen import RECEIPT_BUTTONS
from messages.menus import FALSE_REASONS, FORWARD_REASONS

ROOT = Path(__file__).resolve().parents[2]
CITIES = sorted((ROOT / "cities").glob("*.toml"))


@pytest.fixture(params=CITIES, ids=lambda p: p.stem)
def city(request: pytest.FixtureRequest) -> City:
    return load(request.param)


def test_every_event_is_announced_or_silent() -> None:
    assert set(ONCE) | set(CHANGES) | SILENT == set(Happened), "a row in messages/announce.py or changes.py"
    assert not (set(ONCE) | set(CHANGES)) & SILENT


@pytest.mark.parametrize("button", BUTTONS, ids=lambda b: f"{b.action}-{b.label}")
def test_every_button_has_handler_typed_equivalent_text_and_right(button: object) -> None:
    action, label = button.action, button.label  # type: ignore[attr-defined]
    assert action in CARD_ACTIONS, "a row in handlers/operator/routes.py: CARD_ACTIONS"
    assert action in set(TICKET_COMMANDS.values()) | {"dispatch", "more"}, (
        "a command that does the same: a row in handlers/operator/typed_names.py: TICKET_COMMANDS"
    )
    assert has_text(label), "its label in locales/id/card.ftl"
    assert action in MAY, "who may: a row in domain/rights.py: MAY"


TYPED = {**TICKET_COMMANDS, **OPERATOR_COMMANDS}


def unnamed(page: str) -> list[str]:
    """Commands of which no name stands on a page that operators read."""
    named = {takes for command, takes in TYPED.items() if re.search(rf"/{command}\b", page)}
    return [command for command, takes in TYPED.items() if takes not in named and takes is not help_.help_]


def test_every_typed_command_is_explained_to_operators() -> None:
    explained = text("bantuan-petugas")
    assert unnamed(explained) == [], "a line in bantuan-petugas of locales/id/operator.ftl"
    left_out = [command for command in TICKET_COMMANDS if f"/{command}" not in explained]
    assert left_out == [], "its other name, in the same line of bantuan-petugas"


WITH_A_CODE = {
    command
    for named in re.findall(r"((?:/\w+ )+)KODE", text("bantuan-petugas"))
    for command in re.findall(r"/(\w+)", named)
} | {*TICKET_COMMANDS, *ONE_CODE}


@pytest.mark.parametrize("command", sorted(WITH_A_CODE))
def test_every_command_with_a_code_has_an_example_of_it(command: str) -> None:
    assert has_text(f"contoh-{command}"), "what its refusal names: contoh-… in locales/id/operator.ftl"
    assert "kode" in variables_of(f"contoh-{command}") or command in CALLERS_WORDS


def test_every_typed_command_stands_on_the_operators_page() -> None:
    page = (ROOT / "docs/operator.md").read_text()
    assert unnamed(page) == [], 'a row under "Perintah" of docs/operator.md'
    assert [command for command in OPEN_COMMANDS if f"/{command}" not in page and command != "start"] == []


NOT_IN_THE_MENU = {  # about one ticket, for the control room alone, or once in a while
    *("balas", "bencana", "siaran", "pola", "meja", "izinekspor"),
    *("sanksi", "setujusanksi", "tolaksanksi", "terimakeberatan", "tolakkeberatan"),
}


def test_every_command_is_in_the_menu_or_left_out_on_purpose() -> None:
    offered = {OPERATOR_COMMANDS[command] for command in OPERATOR_MENU}
    assert [c for c in OPERATOR_MENU if not has_text(f"perintah-{c}")] == [], "perintah-… in operator.ftl"
    left_out = {command for command, takes in OPERATOR_COMMANDS.items() if takes not in offered}
    assert left_out == NOT_IN_THE_MENU, "bot/profiles.py: OPERATOR_MENU, or NOT_IN_THE_MENU here"


def test_every_receipt_button_has_a_handler_and_a_text() -> None:
    for row in RECEIPT_BUTTONS:
        for action, key in row:
            assert action in REPORT_BUTTONS, "a row in handlers/citizen/routes.py: REPORT_BUTTONS"
            assert has_text(key), "its label in locales/id/citizen.ftl"


@pytest.mark.parametrize("key", CITIZEN_WORDS)
def test_every_free_word_can_be_typed(key: str) -> None:
    assert typed_words(key), "the words that people type, in locales/id/citizen.ftl"


def test_every_state_and_reason_has_words() -> None:
    wanted = [f"status-{s}" for s in Status]
    wanted += [f"tahap-{s}" for s in Stage]
    wanted += [f"alasan-{r}" for r in FALSE_REASONS]
    wanted += [f"teruskan-{r}" for r in FORWARD_REASONS]
    wanted += [f"hasil-{q}-{a}" for q, answers in QUESTIONS.items() for a in answers]
    wanted += [f"jenjang-{w}" for w in WAITING_FOR]
    assert [key for key in wanted if not has_text(key)] == [], "a sentence in locales/id/"


def test_every_condition_and_call_of_a_ladder_is_obeyed_and_explained() -> None:
    assert {*WAITING_FOR, QUESTION, AMBER, UNCLEARED} == set(CONDITIONS), "escalation/ladders.py: WAITING_FOR"
    page = (ROOT / "docs/city.md").read_text()
    assert [word for word in (*CONDITIONS, *CALLS) if f"`{word}`" not in page] == [], (
        '"Tangga" in docs/city.md'
    )
    assert [call for call in CALLS if not has_text(f"terjangkau-{call}")] == [], "locales/id/operator.ftl"


def test_every_stage_can_be_left_and_every_status_too() -> None:
    final_part = {Stage.WITHDRAWN}  # who is called again begins anew
    assert {stage for stage, _ in STEPS} == set(Stage) - final_part
    assert {step for _, step in STEPS} == set(Step)
    assert {action for _, action in TRANSITIONS} == set(Action)
    final = {Status.FALSE_REPORT}  # *Palsu* taken back gives the status of before
    assert {status for status, _ in TRANSITIONS} | final == set(Status)


def test_every_timer_has_a_function() -> None:
    assert set(TIMERS) == set(TimerKind), "a row in handlers/routes.py: TIMERS"


def test_every_category_is_whole(city: City) -> None:
    for category in city.categories.values():
        assert category.strong or category.hints or category.key == "lainnya", category.key
        assert category.at_once and set(category.at_once) <= set(city.agencies)
        assert category.ladder in city.ladders
        assert category.question and category.advice, category.key


def test_every_setting_is_documented() -> None:
    documented = (ROOT / "docs" / "settings.md").read_text()
    names = [str(field.validation_alias) for field in Settings.model_fields.values()]
    missing = [name for name in names if f"`{name}`" not in documented]
    assert missing == [], "python -m bot.settings_page writes docs/settings.md"
    assert [name for name, f in Settings.model_fields.items() if not f.description] == [], (
        "Field(description=…)"
    )
