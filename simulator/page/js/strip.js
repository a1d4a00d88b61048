/** What just happened at the Bot API, newest first: method, chat, status. */

import { h } from "./dom.js";
import { minuteOf, moment, secondOf } from "./time.js";

const KEPT = 60;
const QUIET_METHODS = new Set(["getUpdates", "getMe"]);

/** Follow the feed's calls. Successful polling is left out: it would push away all else. */
export function followCalls(feed, world, list, button) {
  button.addEventListener("click", () => {
    const open = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", String(open));
    list.parentElement.classList.toggle("open", open);
  });
  feed.on("call", (call) => {
    if (QUIET_METHODS.has(call.method) && call.status < 400) return;
    list.prepend(line(call, world));
    while (list.children.length > KEPT) list.lastElementChild.remove();
  });
}

function tone(status) {
  if (status === 429) return "limited";
  if (status >= 400) return "refused";
  return "fine";
}

function line(call, world) {
  const at = moment(call.at);
  return h("li", { class: `call ${tone(call.status)}`, title: call.description || `${call.bot ?? ""} ${secondOf(at)}` },
    h("b", { class: "call-status", text: call.status }),
    h("span", { class: "call-method", text: call.method }),
    h("span", { class: "call-chat", text: world.nameOf(call.chat) }),
    h("span", { class: "call-note", text: call.description ?? "" }),
    h("time", { text: secondOf(at) || minuteOf(new Date()) }));
}
