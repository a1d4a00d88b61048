"""The simulator's page in a real browser: what a visitor does and sees on the two phones."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from tests.simulator.desk import CITIZEN_BOT, OPERATOR_BOT, Desk, desk

pytestmark = pytest.mark.browser
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
CARD = "🔴 Merah · <b>26-0001</b> · KEBAKARAN"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def city(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path) as made:
        yield made


@pytest.fixture
def page(browser: Browser, city: Desk) -> Iterator[Page]:
    """The page, open and ready. At the end: no script failed, and nothing was asked of another machine."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.set_default_timeout(10_000)
    hosts: set[str | None] = set()
    failures: list[str] = []
    page.on("request", lambda request: hosts.add(urlsplit(request.url).hostname))
    page.on("pageerror", lambda error: failures.append(str(error)))
    page.goto(city.base)
    expect(page.locator("body[data-ready]")).to_be_visible()
    yield page
    page.context.close()
    assert failures == []
    assert hosts <= {"127.0.0.1", None}


def citizen(page: Page) -> Locator:
    return page.get_by_test_id("phone-citizen")


def operator(page: Page) -> Locator:
    return page.get_by_test_id("phone-operator")


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.dataset.testid"))


def say(page: Page, text: str) -> None:
    page.get_by_test_id("citizen-input").fill(text)
    page.get_by_test_id("citizen-send").click()
    expect(citizen(page).locator(".bubble.own", has_text=text)).to_be_visible()


def test_keyboard_alone_reports(page: Page, city: Desk) -> None:
    """The focus waits on "Mulai"; Enter and typing are enough for a report."""
    assert focused(page) == "start"
    page.keyboard.press("Enter")
    expect(citizen(page).locator(".bubble.own", has_text="/start")).to_be_visible()
    page.keyboard.type("rumah terbakar")
    page.keyboard.press("Enter")
    expect(citizen(page).locator(".bubble.own", has_text="rumah terbakar")).to_be_visible()
    assert [m["text"] for m in city.messages(city.citizen)] == ["/start", "rumah terbakar"]


def test_location_key_opens_the_map_and_sends_the_pin(page: Page, city: Desk) -> None:
    """A key that asks for the place shows the map; the keyboard goes once it has been answered."""
    say(page, "kebakaran")
    keyboard = {
        "keyboard": [[{"text": "📍 Kirim lokasi saya", "request_location": True}], [{"text": "Lokasi lain"}]],
        "one_time_keyboard": True,
    }
    city.bot(CITIZEN_BOT, "sendMessage", chat_id=city.citizen, text="Di mana?", reply_markup=keyboard)
    page.locator("button.key", has_text="Kirim lokasi saya").click()
    page.get_by_label("Taruh pin di kelurahan").select_option(label="Malabero")
    page.get_by_test_id("map-send").click()
    expect(citizen(page).locator(".bubble.own .place")).to_contain_text("dekat Malabero")
    expect(page.locator("button.key").first).to_be_hidden()
    pin = city.messages(city.citizen, city.citizen)[-1]["media"]
    assert (pin["kind"], pin["latitude"], pin["longitude"]) == ("location", -3.79, 102.25)


def test_number_key_sends_the_own_contact(page: Page, city: Desk) -> None:
    keyboard = {
        "keyboard": [[{"text": "📱 Kirim nomor saya", "request_contact": True}], [{"text": "Lewati"}]]
    }
    say(page, "kebakaran")
    city.bot(CITIZEN_BOT, "sendMessage", chat_id=city.citizen, text="Nomor Anda?", reply_markup=keyboard)
    page.locator("button.key", has_text="Kirim nomor saya").click()
    expect(citizen(page).locator(".bubble.own .media")).to_be_visible()
    contact = city.messages(city.citizen, city.citizen)[-1]["media"]
    assert (contact["kind"], contact["phone_number"]) == ("contact", "+6281200000001")


def test_trainers_menu_makes_trouble(page: Page, city: Desk) -> None:
    """A lone 403, an edit without a change, a kick and a return, a command for another bot, a slow platform."""

    def click(name: str) -> None:
        page.get_by_test_id("trouble").click()
        page.get_by_test_id(f"trouble-{name}").click()
        expect(page.locator(".trouble-said")).to_contain_text("✓")
        page.get_by_test_id("trouble-close").click()

    say(page, "kebakaran")
    group = city.groups["Ruang Kendali"]
    to_group = {"chat_id": group, "text": "kartu"}
    for name, status in (("kick", 403), ("return", 200), ("refuse-group", 403), ("slow", 200)):
        click(name)
        assert city.status(OPERATOR_BOT, "sendMessage", **to_group) == status, name
    click("clear")
    click("refuse-citizen")
    assert city.status(CITIZEN_BOT, "sendMessage", chat_id=city.citizen, text="?") == 403
    assert city.status(CITIZEN_BOT, "sendMessage", chat_id=city.citizen, text="?") == 200
    click("block")
    assert city.status(CITIZEN_BOT, "sendMessage", chat_id=city.citizen, text="?") == 403
    click("unblock")
    click("edit-citizen")
    assert "edited_message" in city.bot(CITIZEN_BOT, "getUpdates")[-1]
    click("other-bot")
    assert city.messages(group)[-1]["text"] == "/terima@bot_lain"


@pytest.mark.parametrize("variant", ["fresh", "recycled"])
def test_photo_of_a_scene(page: Page, city: Desk, variant: str) -> None:
    page.get_by_test_id("attach").click()
    page.get_by_test_id("attach-photo").click()
    page.locator(f"input[name=variant][value={variant}]").check()
    page.get_by_label("Keterangan foto").fill("atapnya")
    page.get_by_test_id("scene-fire").click()
    expect(citizen(page).locator(".bubble.own .photo img")).to_be_visible()
    sent = city.messages(city.citizen)[-1]
    assert (sent["media"]["kind"], sent["caption"]) == ("photo", "atapnya")


@pytest.mark.parametrize(
    ("item", "kind"),
    [("attach-contact", "contact"), ("attach-voice", "voice"), ("attach-sticker", "sticker")],
)
def test_one_tap_attachments(page: Page, city: Desk, item: str, kind: str) -> None:
    page.get_by_test_id("attach").click()
    page.get_by_test_id(item).click()
    expect(citizen(page).locator(".bubble.own .media")).to_be_visible()
    assert city.messages(city.citizen)[-1]["media"]["kind"] == kind


def test_press_shows_the_bots_answer_and_the_edit(page: Page, city: Desk) -> None:
    """A press reaches the bot; its toast is shown; the edited card keeps its earlier words a click away."""
    group = city.groups["Ruang Kendali"]
    buttons = {"inline_keyboard": [[{"text": "Terima", "callback_data": "t"}]]}
    card = {"chat_id": group, "parse_mode": "HTML"}
    sent = city.bot(OPERATOR_BOT, "sendMessage", text=CARD, reply_markup=buttons, **card)
    operator(page).locator("button.inline", has_text=re.compile("^Terima$")).click()
    query = city.pressed(OPERATOR_BOT)
    city.bot(OPERATOR_BOT, "answerCallbackQuery", callback_query_id=query["id"], text="Anda menerima 26-0001")
    expect(operator(page).locator(".toast")).to_have_text("Anda menerima 26-0001")
    city.bot(
        OPERATOR_BOT, "editMessageText", message_id=sent["message_id"], text=f"{CARD} · diterima", **card
    )
    bubble = operator(page).locator(f"[data-message-id='{sent['message_id']}']")
    expect(bubble).to_contain_text("diterima")
    expect(bubble.locator("b")).to_have_text("26-0001")
    bubble.locator("summary", has_text="diedit").click()
    expect(bubble.locator(".earlier li")).to_have_text(re.compile("KEBAKARAN$"))


def test_only_loud_messages_ring(page: Page, city: Desk) -> None:
    group, bell = city.groups["Damkar"], page.get_by_test_id("bell")
    city.bot(OPERATOR_BOT, "sendMessage", chat_id=group, text="senyap", disable_notification=True)
    expect(operator(page).get_by_label("Damkar, 1 belum dibaca")).to_be_visible()
    assert bell.get_attribute("data-rings") == "0"
    city.bot(OPERATOR_BOT, "sendMessage", chat_id=group, text="keras")
    expect(bell).to_have_attribute("data-rings", "1")
    page.get_by_test_id("group-switch").select_option(label="Damkar")
    expect(operator(page).locator(".bubble", has_text="keras").locator(".loud")).to_be_visible()
    expect(operator(page).locator(".bubble", has_text="senyap").locator(".loud")).to_have_count(0)
    expect(operator(page).get_by_label("Damkar", exact=True)).to_be_visible()


def test_a_group_knows_its_people(page: Page) -> None:
    switch = page.get_by_test_id("operator-switch")
    expect(switch.locator("option")).to_have_text(["Rina", "Surya"])
    page.get_by_test_id("group-switch").select_option(label="Damkar")
    expect(switch.locator("option")).to_have_text(["Surya"])


def test_operator_answers_a_card(page: Page, city: Desk) -> None:
    """A click on a bubble offers "Balas"; the answer goes to that message."""
    group = city.groups["Ruang Kendali"]
    card = city.bot(OPERATOR_BOT, "sendMessage", chat_id=group, text="Ada korban?")
    operator(page).locator(".bubble .words", has_text="Ada korban?").click()
    page.get_by_role("menuitem", name="Balas").click()
    page.get_by_test_id("operator-input").fill("/balas dua orang")
    page.get_by_test_id("operator-send").click()
    expect(operator(page).locator(".bubble.own .quote")).to_contain_text("Ada korban?")
    assert city.messages(group)[-1]["reply_to"] == card["message_id"]


def test_topics_are_tabs(page: Page, city: Desk) -> None:
    group = city.groups["Ruang Kendali"]
    topic = city.bot(OPERATOR_BOT, "createForumTopic", chat_id=group, name="26-0001")["message_thread_id"]
    city.bot(OPERATOR_BOT, "sendMessage", chat_id=group, text="di topik", message_thread_id=topic)
    city.bot(OPERATOR_BOT, "sendMessage", chat_id=group, text="di umum")
    operator(page).get_by_role("tab", name="26-0001").click()
    expect(operator(page).locator(".bubble", has_text="di umum")).to_have_count(0)
    page.get_by_test_id("operator-input").fill("siap")
    page.get_by_test_id("operator-send").click()
    expect(operator(page).locator(".bubble.own", has_text="siap")).to_be_visible()
    assert city.messages(group)[-1]["topic"] == topic


@pytest.mark.parametrize("width", [1280, 390])
def test_a_phone_keeps_its_width(page: Page, city: Desk, width: int) -> None:
    """Many topics and words without a space scroll or wrap inside the phone."""
    group = city.groups["Ruang Kendali"]
    page.set_viewport_size({"width": width, "height": 800})
    page.locator("nav.sides").get_by_text("Operator").dispatch_event("click")
    before = operator(page).bounding_box()
    for number in range(9):
        city.bot(OPERATOR_BOT, "createForumTopic", chat_id=group, name=f"26-000{number} Kebakaran")
    city.bot(OPERATOR_BOT, "sendMessage", chat_id=group, text="a" * 300)
    expect(operator(page).get_by_role("tab")).to_have_count(11)
    assert operator(page).bounding_box() == before


def test_start_links_open_on_the_citizens_phone(page: Page, city: Desk) -> None:
    """What an operator sends to a caller works on this desk, without the internet."""
    link = f"https://t.me/{CITIZEN_BOT[1]}?start=abc123"
    city.bot(OPERATOR_BOT, "sendMessage", chat_id=city.groups["Ruang Kendali"], text=f"Tautan: {link}")
    operator(page).get_by_role("link", name=link).click()
    expect(citizen(page).locator(".bubble.own")).to_have_text(re.compile("/start abc123"))


def test_citizen_changes_a_message(page: Page, city: Desk) -> None:
    say(page, "ado ulagh")
    citizen(page).locator(".bubble.own .more").click()
    page.get_by_role("menuitem", name="Ubah").click()
    page.get_by_test_id("citizen-input").fill("ada ular")
    page.get_by_test_id("citizen-send").click()
    expect(citizen(page).locator(".bubble.own .words")).to_have_text("ada ular")
    assert city.messages(city.citizen)[-1]["edits"] == ["ado ulagh"]


def test_what_people_type_is_never_markup(page: Page) -> None:
    say(page, '<img src=x onerror="document.title=1"> <b>tebal</b>')
    expect(citizen(page).locator(".words :is(img, b)")).to_have_count(0)


def test_each_citizen_has_a_chat_of_their_own(page: Page, city: Desk) -> None:
    say(page, "halo dari Ani")
    page.get_by_test_id("new-citizen").click()
    expect(page.get_by_test_id("start")).to_be_focused()
    expect(citizen(page).locator(".bubble")).to_have_count(0)
    page.get_by_test_id("citizen-switch").select_option(label="Ani")
    expect(citizen(page).locator(".bubble.own")).to_have_text(re.compile("halo dari Ani"))


def test_strip_shows_what_the_api_answered(page: Page, city: Desk) -> None:
    city.bot(OPERATOR_BOT, "sendMessage", chat_id=city.groups["Damkar"], text="halo")
    newest = page.get_by_test_id("strip").locator("li").first
    expect(newest).to_contain_text("200")
    expect(newest).to_contain_text("sendMessage")
    expect(newest).to_contain_text("Damkar")


def test_narrow_screen_shows_one_phone(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    expect(citizen(page)).to_be_visible()
    expect(operator(page)).to_be_hidden()
    page.get_by_role("navigation", name="Telepon yang tampil").get_by_text("Operator").click()
    expect(operator(page)).to_be_visible()
    expect(citizen(page)).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_play_is_performed(page: Page, city: Desk) -> None:
    """People write and press as the file says; what cannot be done is told and passed over."""
    play = {
        "title": "Uji",
        "summary": "Sebuah uji.",
        "cast": {"ani": {"first_name": "Ani"}, "baru": {"first_name": "Baru"}},
        "steps": [
            {"who": "ani", "do": "send", "text": "ada ular"},
            {"who": "ani", "do": "send", "location": {"place": "Panorama"}},
            {"who": "baru", "do": "send", "text": "saya juga melihat"},
            {"do": "crowd", "count": 3, "seconds": 1, "texts": ["gempa"], "pinned": 1},
            {"in": "damkar", "do": "send", "text": "/antrian"},
            {"in": "damkar", "do": "press", "label": "Terima", "within": 0},
        ],
    }
    page.route("**/page/plays/*.json", lambda route: route.fulfill(body=json.dumps(play)))
    page.get_by_test_id("play-speed").select_option("10")
    page.get_by_test_id("play-start").click()
    expect(page.locator(".playing-note")).to_have_text("Selesai; 1 langkah dilewati.")
    first, second = city.messages(city.citizen)
    assert (first["text"], second["media"]["latitude"]) == ("ada ular", -3.82)
    assert city.messages(city.groups["Damkar"])[-1]["text"] == "/antrian"
    crowd = [user for user in city.people() if user["first_name"].startswith("Warga ")]
    assert [len(city.messages(user["id"])) for user in crowd] == [2, 2, 2]
    expect(citizen(page).locator(".bubble.own")).to_have_text(re.compile("saya juga melihat"))


TEXT_ON_GROUND = [
    ("ink", "bar"),
    ("ink", "own"),
    ("ink", "key"),
    ("ink-soft", "desk"),
    ("ink-soft", "field"),
    ("bubble-soft", "own"),
    ("bubble-soft", "theirs"),
    ("link", "own"),
    ("link", "theirs"),
    ("accent", "theirs"),
    ("on-primary", "primary"),
    ("fine", "field"),
    ("limited", "field"),
    ("refused", "field"),
]
CONTRAST = """([text, ground]) => {
  const luminance = (name) => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = `var(--${name})`;
    const channels = getComputedStyle(probe).color.match(/[\\d.]+/g).slice(0, 3).map((c) => c / 255);
    probe.remove();
    const [r, g, b] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark, light] = [luminance(text), luminance(ground)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}"""


def test_colours_can_be_read_in_light_and_dark(page: Page) -> None:
    """WCAG AA: 4.5 : 1 for every pair of text and ground, in both themes."""
    for theme in ("light", "dark"):
        page.evaluate("(theme) => { document.documentElement.dataset.theme = theme; }", theme)
        weak = [pair for pair in TEXT_ON_GROUND if page.evaluate(CONTRAST, list(pair)) < 4.5]
        assert weak == [], theme
