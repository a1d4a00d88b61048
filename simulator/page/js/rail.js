/** The column of groups beside the operators' chat, each with its count of unread messages. */

import { h } from "./dom.js";

const HUES = 8;

/** Two or three letters that stand for a group's title. */
function initials(title) {
  const wordsOf = title.split(/[\s–-]+/).filter((word) => /\w/.test(word));
  if (wordsOf.length > 1) return wordsOf.slice(0, 3).map((word) => word[0]).join("").toUpperCase();
  return title.slice(0, 3);
}

/** Draw `chats` ([{id, title}]) into `element`; `choose(id)` is called at a click. */
export function drawRail(element, chats, unread, open, choose) {
  const focused = document.activeElement?.closest?.(".rail button")?.dataset.chat;
  element.replaceChildren(...chats.map((chat) => item(chat, unread.of(chat.id), chat.id === open, choose)));
  if (focused) element.querySelector(`[data-chat="${focused}"]`)?.focus();
}

function item({ id, title }, count, current, choose) {
  const label = count ? `${title}, ${count} belum dibaca` : title;
  return h("button", {
    type: "button", "data-chat": id, "aria-label": label, title, "aria-current": current ? "true" : false, on: { click: () => choose(id) },
  }, h("span", { class: `avatar hue-${Math.abs(id) % HUES}`, text: initials(title) }), h("span", { class: "rail-name", text: title }),
  count ? h("span", { class: "badge", text: count > 99 ? "99+" : count }) : null);
}
