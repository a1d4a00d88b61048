/** The operators' bell: rings aloud and shakes, for loud messages only. Browsers allow sound after the first click or key. */

import { memory } from "./dom.js";
import { icon } from "./icons.js";

const TONES_HZ = [880, 660, 880, 660];
const TONE_S = 0.16;
const SHAKE_MS = 900;

export class Bell {
  #sound = null;
  #rings = 0;

  /** `button` mutes; `phone` shakes. */
  constructor(button, phone) {
    Object.assign(this, { button, phone, muted: memory.get("muted") === "yes" });
    button.addEventListener("click", () => this.#mute(!this.muted));
    for (const gesture of ["pointerdown", "keydown"]) document.addEventListener(gesture, () => this.#wake(), { once: true, capture: true });
    this.#draw();
  }

  /** A loud message came. */
  ring() {
    this.#rings += 1;
    this.button.dataset.rings = this.#rings;
    this.phone.classList.remove("ringing");
    void this.phone.offsetWidth; // restarts the animation
    this.phone.classList.add("ringing");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.phone.classList.remove("ringing"), SHAKE_MS);
    if (!this.muted && this.#sound) this.#beep();
  }

  #wake() {
    this.#sound = new AudioContext();
  }

  #beep() {
    const start = this.#sound.currentTime;
    TONES_HZ.forEach((frequency, i) => this.#tone(frequency, start + i * TONE_S));
  }

  #tone(frequency, at) {
    const oscillator = new OscillatorNode(this.#sound, { type: "triangle", frequency });
    const volume = new GainNode(this.#sound, { gain: 0 });
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(0.25, at + 0.01);
    volume.gain.linearRampToValueAtTime(0, at + TONE_S);
    oscillator.connect(volume).connect(this.#sound.destination);
    oscillator.start(at);
    oscillator.stop(at + TONE_S);
  }

  #mute(muted) {
    this.muted = muted;
    memory.set("muted", muted ? "yes" : "no");
    this.#draw();
  }

  #draw() {
    const words = this.muted ? "Lonceng dimatikan; nyalakan" : "Lonceng menyala; matikan";
    this.button.replaceChildren(icon(this.muted ? "bellOff" : "bell"));
    this.button.setAttribute("aria-label", "Lonceng untuk pesan yang berbunyi");
    this.button.setAttribute("aria-pressed", String(!this.muted));
    this.button.dataset.rings = this.#rings;
    this.button.title = words;
  }
}
