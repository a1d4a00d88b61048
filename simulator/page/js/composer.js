/** The line at the bottom: write, answer a message, change an own message. */

import { summary } from "./bubble.js";

export class Composer {
  #quoted = null;
  #editing = false;

  /** `send(text, replyTo)` and `edit(messageId, text)` answer true when the words have gone. */
  constructor(parts, { send, edit }) {
    Object.assign(this, { parts, send, edit });
    parts.composer.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    parts.input.addEventListener("keydown", (event) => this.#key(event));
    parts.input.addEventListener("input", () => this.#grow());
    parts.quoteCancel.addEventListener("click", () => this.reset());
  }

  focus() {
    this.parts.input.focus();
  }

  /** Write an answer to `message`. */
  reply(message) {
    this.#quote(message, false, `Balas ${message.sender?.name ?? ""}: ${summary(message)}`);
  }

  /** Change the words of the own `message`. */
  change(message) {
    this.parts.input.value = message.text ?? message.caption ?? "";
    this.#quote(message, true, "Ubah pesan");
  }

  #quote(message, editing, label) {
    this.#quoted = message;
    this.#editing = editing;
    this.parts.quoteText.textContent = label;
    this.parts.quote.hidden = false;
    this.#grow();
    this.focus();
  }

  /** Drop quotation and change. */
  reset() {
    if (this.#editing) this.parts.input.value = "";
    this.#quoted = null;
    this.#editing = false;
    this.parts.quote.hidden = true;
    this.#grow();
  }

  async #submit() {
    const text = this.parts.input.value.trim();
    if (!text) return;
    const [quoted, editing] = [this.#quoted, this.#editing];
    this.parts.input.value = "";
    this.reset();
    this.focus();
    const gone = editing ? await this.edit(quoted.message_id, text) : await this.send(text, quoted);
    if (!gone && !this.parts.input.value) this.parts.input.value = text;
  }

  #key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.parts.composer.requestSubmit();
    }
    if (event.key === "Escape" && this.#quoted) this.reset();
  }

  #grow() {
    const { input } = this.parts;
    input.style.height = "auto";
    input.style.height = `${Math.min(input.scrollHeight, 120)}px`;
  }
}
