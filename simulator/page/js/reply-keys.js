/** The reply keyboard above the input: the last one that the bot sent, until it has been answered. */

import { h } from "./dom.js";

/** The newest message that carries a keyboard which is still there, or null. A one-time keyboard is put away once its person has written. */
function keyboardOf(messages, person) {
  const carrier = messages.findLast((message) => message.keyboard);
  if (!carrier?.reply_keyboard) return null;
  const written = messages.some((message) => message.message_id > carrier.message_id && message.sender?.id === person);
  return { message: carrier, answered: written && Boolean(carrier.keyboard.one_time_keyboard) };
}

export class ReplyKeys {
  #carrier;
  #answered;
  #open = false;

  /** `press(message, key)` is called with the keyboard's message and the pressed {label, kind}. */
  constructor(element, toggle, press) {
    Object.assign(this, { element, toggle, press });
    toggle.addEventListener("click", () => this.#show(!this.#open));
  }

  /** Draw what belongs to these messages. */
  update(messages, person) {
    const found = keyboardOf(messages, person);
    this.toggle.hidden = !found;
    if (found?.message === this.#carrier && found?.answered === this.#answered) return;
    this.#carrier = found?.message;
    this.#answered = found?.answered;
    if (!found) {
      this.#show(false);
      return;
    }
    this.element.replaceChildren(...found.message.reply_keyboard.map((row) => this.#row(row)));
    this.#show(!found.answered);
  }

  #row(row) {
    return h("div", { class: "key-row" }, row.map((key) => h("button", {
      type: "button", class: "key", text: key.label, on: { click: () => this.press(this.#carrier, key) },
    })));
  }

  #show(open) {
    this.#open = open;
    this.element.hidden = !open;
    this.toggle.setAttribute("aria-expanded", String(open));
  }
}
