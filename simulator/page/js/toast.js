/** A sentence that appears in a phone for a moment: a button's answer, a refusal. */

const SHORT_MS = 3500;
const PER_LETTER_MS = 60;

export class Toast {
  #timer = null;

  constructor(element) {
    this.element = element;
    element.addEventListener("click", () => this.hide());
  }

  /** Long sentences stay longer. */
  show(text, tone = "plain") {
    clearTimeout(this.#timer);
    this.element.dataset.tone = tone;
    this.element.textContent = text;
    this.element.classList.add("shown");
    this.#timer = setTimeout(() => this.hide(), SHORT_MS + PER_LETTER_MS * text.length);
  }

  hide() {
    this.element.classList.remove("shown");
  }
}
