/** A panel that slides over a phone's chat and holds the keyboard until it is closed. */

import { h } from "./dom.js";
import { icon } from "./icons.js";

export class Sheet {
  #restore = null;
  #dispose = null;

  /** `place` holds the sheet; `behind` is what cannot be used meanwhile. */
  constructor(place, behind) {
    Object.assign(this, { place, behind });
    place.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.close();
    });
  }

  /** Show `content` under `title`; `dispose` is called when it goes. */
  open(title, content, dispose = null) {
    this.close();
    this.#restore = document.activeElement;
    this.#dispose = dispose;
    const close = h("button", { type: "button", class: "icon-button", "aria-label": "Tutup", on: { click: () => this.close() } }, icon("close"));
    const dialog = h("section", { class: "sheet", role: "dialog", "aria-modal": "true", "aria-label": title },
      h("header", { class: "sheet-head" }, h("h3", { text: title }), close), content);
    this.place.replaceChildren(h("div", { class: "sheet-veil", on: { click: () => this.close() } }), dialog);
    this.behind.inert = true;
    (dialog.querySelector("[data-focus]") ?? dialog.querySelector(".sheet-body button, .sheet-body input, .sheet-body select") ?? close).focus();
  }

  close() {
    if (!this.place.firstChild) return;
    this.#dispose?.();
    this.#dispose = null;
    this.place.replaceChildren();
    this.behind.inert = false;
    if (this.#restore?.isConnected) this.#restore.focus();
  }
}
