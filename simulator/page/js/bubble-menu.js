/** The small menu of a bubble: answer, change, copy. */

import { h } from "./dom.js";

export class BubbleMenu {
  #menu = null;
  #anchor = null;

  /** `home` is the positioned element in which the menu floats. */
  constructor(home) {
    this.home = home;
    document.addEventListener("pointerdown", (event) => { if (this.#menu && !this.#menu.contains(event.target)) this.close(); });
  }

  /** Show `actions` ([{label, run}]) beside `anchor`. */
  open(anchor, actions) {
    this.close();
    this.#anchor = anchor;
    const items = actions.map(({ label, run }) => h("button", { type: "button", role: "menuitem", text: label, on: { click: () => this.#choose(run) } }));
    this.#menu = h("div", { class: "bubble-menu", role: "menu", on: { keydown: (event) => this.#key(event, items) } }, items);
    this.home.append(this.#menu);
    this.#settle(anchor);
    items[0].focus();
  }

  close() {
    this.#menu?.remove();
    this.#menu = null;
  }

  #choose(run) {
    this.close();
    run();
  }

  #settle(anchor) {
    const home = this.home.getBoundingClientRect();
    const at = anchor.getBoundingClientRect();
    const size = this.#menu.getBoundingClientRect();
    const top = Math.min(Math.max(at.top - home.top, 8) + Math.min(at.height, 24), home.height - size.height - 8);
    const left = Math.min(Math.max(at.left - home.left + 24, 8), home.width - size.width - 8);
    this.#menu.style.top = `${top}px`;
    this.#menu.style.left = `${left}px`;
  }

  #key(event, items) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) items.at((items.indexOf(document.activeElement) + step) % items.length).focus();
    else if (event.key === "Escape" || event.key === "Tab") this.#leave();
    else return;
    event.preventDefault();
  }

  #leave() {
    const anchor = this.#anchor;
    this.close();
    (anchor.closest(".bubble")?.querySelector(".more") ?? anchor).focus?.();
  }
}
