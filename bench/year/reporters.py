"""People who write to the citizens' bot: they open as their persona does and answer what they are asked, for a while."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime

from bench.year.plan import Session
from bench.year.scenes import again, scene
from bench.year.world import CITIZEN, Act, World
from domain.message import Ask, Button, Contact, Delivery, Inbound, Kind, Media, Pin, Press
from locales.text import text

REMEMBERED_SCENES = 400  # pictures that go round in the city and come back
LOOKS_AT_RECEIPT_S = (5.0, 60.0)
THINKS_OF_RESOLUTION_S = (30.0, 1800.0)
CHECK_RIGHT = 0.95  # of those who answer the light check: a wet thumb in the dark takes the wrong picture
PRESSES_GUESS = 0.5  # of those who are offered their category as a button, and could also write


@dataclass(slots=True)
class Trace:
    """What a session did, for the figures. `danger_at`: its first message that names danger, by its persona. `pinned`: it
    shared a point."""

    session: Session
    first_at: datetime | None = None
    danger_at: datetime | None = None
    unprompted: int = 0
    pinned: bool = False


@dataclass(slots=True)
class Street:
    """All reporters, and the pictures that went through the city."""

    world: World
    traces: list[Trace] = field(default_factory=list)
    here: dict[str, Reporter] = field(default_factory=dict)  # account → who writes from it now
    scenes: deque[str] = field(default_factory=lambda: deque(maxlen=REMEMBERED_SCENES))

    def __post_init__(self) -> None:
        self.world.citizens.hears = self.hears

    def expect(self, session: Session) -> None:
        self.world.at(session.begins, lambda: self.begin(session))

    def begin(self, session: Session) -> None:
        reporter = Reporter(self, session)
        self.here[session.account] = reporter
        self.traces.append(reporter.trace)
        reporter.opens()

    def hears(self, account: str, message: str, delivery: Delivery, new: bool) -> None:
        reporter = self.here.get(account)
        if reporter is None:
            return
        if new and self.world.answering != account:
            reporter.trace.unprompted += 1
        if new:
            reporter.reads(message, delivery)


class Reporter:
    """One session of one person."""

    def __init__(self, street: Street, session: Session) -> None:
        self.trace = Trace(session)
        self._street = street
        self._world = street.world
        self._session = session
        self._rng = session.rng
        self._lines = deque(session.lines)
        self._replies = deque(session.replies)
        self._addresses = deque(session.addresses)
        self._left = session.patience
        self._did: set[str] = set()
        self._busy = False

    # The first message

    def opens(self) -> None:
        match self._session.persona.opens_with:
            case "photo":
                self._picture(caption=self._line() if self._lines and self._rng.random() < 0.5 else "")
            case "location":
                self._location()
            case "voice":
                self._send(Kind.VOICE, media=self._file(b"OggS" + self._session.seed.encode(), "audio/ogg"))
            case "button" | "start":
                self._left += 1  # the platform's own start button is no message of theirs
                self._text("/start")
            case _:
                self._write(self._line())
        if self._session.photo and self._session.persona.opens_with != "photo":
            self._later(self._photo_unasked)

    # What the bot says

    def reads(self, message: str, delivery: Delivery) -> None:
        """Decide what a new message of the bot asks for."""
        buttons = {b.data.split(".")[1]: b for row in delivery.buttons for b in row if "." in b.data}
        if "settled" in buttons:
            self._resolution(message, buttons["settled"])
        elif "check" in buttons:
            self._check(message, delivery)
        elif "appeal" in buttons:
            self._appeal(message, buttons["appeal"])
        elif "phone" in buttons or "photo" in buttons:
            self._receipt(message, buttons)
        elif self._left > 0 and not self._busy:
            self._answer(message, delivery, buttons)

    def _answer(self, message: str, delivery: Delivery, buttons: dict[str, Button]) -> None:
        asks = {key.ask for row in delivery.keyboard for key in row}
        if "another" in buttons:
            own = "another" if "receipt" not in self._did else "same"
            self._later(lambda: self._press(message, buttons.get(own, buttons["another"])))
        elif "happening" in buttons:
            told = self._session.persona
            own = "happening" if told.genuine or told.credible else "not_happening"
            self._later(lambda: self._press(message, buttons[own]))
        elif Ask.CONTACT in asks:
            self._later(self._number)
        elif Ask.LOCATION in asks:
            self._later(self._place)
        elif "category" in buttons:
            choices = [b for row in delivery.buttons for b in row if b.data.split(".")[1:2] == ["category"]]
            self._later(lambda: self._category(message, choices))

    def _place(self) -> None:
        if self._session.pin is not None and "pin" not in self._did:
            self._location()
        elif self._addresses:
            self._text(self._addresses.popleft())
        else:
            self._reply()

    def _category(self, message: str, choices: list[Button]) -> None:
        persona = self._session.persona
        own = next((b for b in choices if b.data.endswith(f".{persona.category}")), None)
        if persona.opens_with == "button" and "button" not in self._did:
            self._did.add("button")
            self._name_danger()
            self._press(message, own or self._rng.choice(choices))
        elif persona.genuine and own is not None and (not self._lines or self._rng.random() < PRESSES_GUESS):
            self._name_danger()
            self._press(message, own)
        elif self._lines:
            self._write(self._line())
        else:
            self._reply()

    def _reply(self) -> None:
        if self._replies:
            self._text(self._replies.popleft())
        elif self._lines:
            self._write(self._line())

    def _receipt(self, message: str, buttons: dict[str, Button]) -> None:
        self._did.add("receipt")
        if self._session.phone and "phone" in buttons and "number" not in self._did:
            self._did.add("number")
            seconds = self._rng.uniform(*LOOKS_AT_RECEIPT_S)
            self._world.after(seconds, lambda: self._press(message, buttons["phone"]))

    def _resolution(self, message: str, settled: Button) -> None:
        if self._session.confirms:
            seconds = self._rng.uniform(*THINKS_OF_RESOLUTION_S)
            self._world.after(seconds, lambda: self._press(message, settled))

    def _check(self, message: str, delivery: Delivery) -> None:
        """The light check: the picture that is asked for, mostly."""
        if not self._session.check or self._left <= 0:
            return
        shown = {b.data.rpartition(".")[2]: b for row in delivery.buttons for b in row}
        asked = next((name for name in shown if text(f"cek-nama-{name}") in delivery.text), "")
        others = [b for name, b in shown.items() if name != asked]
        right = asked in shown and self._rng.random() < CHECK_RIGHT
        button = shown[asked] if right else self._rng.choice(others)
        self._later(lambda: self._press(message, button))

    def _appeal(self, message: str, button: Button) -> None:
        """Told that the report was false: whoever told the truth objects."""
        if self._session.persona.genuine:
            seconds = self._rng.uniform(*THINKS_OF_RESOLUTION_S)
            self._world.after(seconds, lambda: self._press(message, button))

    # What they do

    def _number(self) -> None:
        if self._session.phone:
            self._send(Kind.CONTACT, contact=Contact(f"+62{self._session.account}", own=True))

    def _location(self) -> None:
        self._did.add("pin")
        self.trace.pinned = True
        assert self._session.pin is not None
        self._send(Kind.LOCATION, pin=Pin(*self._session.pin))

    def _photo_unasked(self) -> None:
        if self._left > 0 and "picture" not in self._did:
            self._picture()

    def _picture(self, caption: str = "") -> None:
        self._did.add("picture")
        picture = self._chosen_picture()
        media = self._file(picture, "image/jpeg")
        self._send(Kind.PHOTO, media=media, text=caption, forwarded=self._session.forwarded)

    def _chosen_picture(self) -> bytes:
        session, scenes = self._session, self._street.scenes
        if session.persona.photo == "recycled" and scenes:
            return again(scene(self._rng.choice(scenes)), session.seed)
        if session.persona.photo == "fresh" and session.event is not None:
            seed = f"event {session.event}"
            picture = scene(seed, "" if seed not in scenes else session.seed)
        else:
            seed = session.seed
            picture = scene(seed)
        if seed not in scenes:
            scenes.append(seed)
        return picture

    def _file(self, content: bytes, mime: str) -> Media:
        name = f"file:{self._session.seed}:{self._left}"
        self._world.citizens.files[name] = lambda: content
        return Media(name, name, mime, len(content))

    def _line(self) -> str:
        """The next of the words that tell what happens."""
        self._name_danger()
        return self._lines.popleft()

    def _name_danger(self) -> None:
        if self._session.persona.names_danger and self.trace.danger_at is None:
            self.trace.danger_at = self._world.clock.now()

    def _write(self, words: str) -> None:
        self._send(Kind.TEXT, text=words, forwarded=self._session.forwarded)

    def _text(self, words: str) -> None:
        self._send(Kind.TEXT, text=words)

    def _press(self, message: str, button: Button) -> None:
        press = Press(self._world.message_id(), button.data, message)
        self._send(Kind.PRESS, press=press)

    def _later(self, act: Act) -> None:
        """After the pause that this person makes between two messages."""
        self._busy = True
        seconds = self._rng.uniform(*self._session.persona.seconds_between_messages)

        def do() -> None:
            self._busy = False
            if self._left > 0:
                act()

        self._world.after(seconds, do)

    def _send(self, kind: Kind, **parts: object) -> None:
        self._left -= 1
        now, account = self._world.clock.now(), self._session.account
        self.trace.first_at = self.trace.first_at or now
        self._world.offer(
            Inbound(
                CITIZEN,
                kind,
                account,
                account,
                now,
                message_id=self._world.message_id(),
                **parts,  # type: ignore[arg-type]
            )
        )
