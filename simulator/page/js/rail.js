/** The column of groups beside the operators' chat, each with its count of unread messages. */

import { h } from "./dom.js";
import { icon } from "./icons.js";

const HUES = 8;

/** Two or three letters that stand for a group's title. */
function initials(title) {
  const wordsOf = title.split(/[\s–-]+/).filter((word) => /\w/.test(word));
  if (/^[A-Z]{2,4}$/.test(wordsOf[0])) return wordsOf[0];
  if (wordsOf.length > 1) return wordsOf.slice(0, 3).map((word) => word[0]).join("").toUpperCase();
  return title.slice(0, 3);
}

/** Draw `chats` ([{id, title}]) into `element`; a click calls `choose(id)`, the last button `add()`. */
export function drawRail(element, chats, unread, open, choose, add) {
  const focused = document.activeElement?.closest?.(".rail button")?.dataset.chat;
  element.replaceChildren(...chats.map((chat) => item(chat, unread.of(chat.id), chat.id === open, choose)), addButton(add));
  if (focused) element.querySelector(`[data-chat="${focused}"]`)?.focus();
}

function addButton(add) {
  return h("button", { type: "button", "data-testid": "new-group", "aria-label": "Grup baru", title: "Grup baru", on: { click: add } },
    h("span", { class: "avatar add" }, icon("plus")));
}

function item({ id, title }, count, current, choose) {
  const label = count ? `${title}, ${count} belum dibaca` : title;
  return h("button", {
    type: "button", "data-chat": id, "aria-label": label, title, "aria-current": current ? "true" : false, on: { click: () => choose(id) },
  }, h("span", { class: `avatar hue-${Number.isInteger(id) ? Math.abs(id) % HUES : 0}`, text: initials(title) }), h("span", { class: "rail-name", text: title }),
  count ? h("span", { class: "badge", text: count > 99 ? "99+" : count }) : null);
}
