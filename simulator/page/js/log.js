/** The scrolling list of bubbles of one conversation. */

import { bubble } from "./bubble.js";
import { h } from "./dom.js";
import { dayOf, moment } from "./time.js";

const SHOWN = 250;
const NEAR_END_PX = 80;

export class Log {
  #drawn = new Map();
  #stuck = true;

  constructor(element, toEnd) {
    Object.assign(this, { element, toEnd });
    toEnd.addEventListener("click", () => this.scrollToEnd());
    element.addEventListener("scroll", () => {
      this.#stuck = this.#nearEnd();
      if (this.#stuck) toEnd.hidden = true;
    });
    new ResizeObserver(() => { if (this.#stuck) this.scrollToEnd(); }).observe(element);
    element.addEventListener("load", () => { if (this.#stuck) this.scrollToEnd(); }, true);
  }

  /** Forget the chat on show: the next one is drawn whole, without being read aloud. */
  clear() {
    this.#drawn.clear();
    this.element.replaceChildren();
    this.element.setAttribute("aria-live", "off");
    this.#stuck = true;
  }

  /** Show `messages`; only what differs is touched. */
  draw(messages, view) {
    const shown = messages.slice(-SHOWN);
    this.#dropAllBut(new Set(shown.map((message) => message.message_id)));
    let previous = null;
    let added = false;
    let cursor = this.element.firstElementChild;
    for (const message of shown) {
      const drawn = this.#element(message, view);
      drawn.article.classList.toggle("follows", sameSpeaker(previous, message));
      drawn.day.hidden = previous !== null && dayKey(previous) === dayKey(message);
      if (cursor === drawn.day) {
        cursor = drawn.article.nextElementSibling;
      } else {
        this.element.insertBefore(drawn.article, cursor);
        drawn.article.before(drawn.day);
        added = true;
      }
      previous = message;
    }
    if (this.#stuck || (added && previous.sender?.id === view.person)) this.scrollToEnd();
    else if (added) this.toEnd.hidden = false;
    requestAnimationFrame(() => this.element.setAttribute("aria-live", "polite"));
  }

  scrollToEnd() {
    this.#stuck = true;
    this.element.scrollTop = this.element.scrollHeight;
    this.toEnd.hidden = true;
  }

  #nearEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.element;
    return scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
  }

  #element(message, view) {
    const drawn = this.#drawn.get(message.message_id);
    if (drawn?.message === message) return drawn;
    const article = bubble(message, view);
    if (drawn) {
      if (!message.channel) flash(article);
      drawn.article.replaceWith(article);
    }
    const day = drawn?.day ?? h("div", { class: "day", text: dayOf(moment(message.date) ?? new Date()) });
    const fresh = { message, article, day };
    this.#drawn.set(message.message_id, fresh);
    return fresh;
  }

  #dropAllBut(ids) {
    for (const [id, { article, day }] of this.#drawn) {
      if (ids.has(id)) continue;
      article.remove();
      day.remove();
      this.#drawn.delete(id);
    }
  }
}

/** Its words are others now. On WhatsApp nothing that stands changes: only its ticks do. */
function flash(article) {
  article.classList.add("changed");
  article.addEventListener("animationend", () => article.classList.remove("changed"), { once: true });
}

const dayKey = (message) => dayOf(moment(message.date) ?? new Date());

function sameSpeaker(a, b) {
  return Boolean(a) && a.sender?.id === b.sender?.id && !a.buttons?.length && dayKey(a) === dayKey(b);
}
