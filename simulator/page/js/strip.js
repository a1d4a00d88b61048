/** What just happened at the platforms' interfaces, newest first: method, chat, status; and what WhatsApp costs. */

import { h } from "./dom.js";
import { minuteOf, moment, secondOf } from "./time.js";

const KEPT = 60;
const QUIET_METHODS = new Set(["getUpdates", "getMe", "POST webhook"]);

/** Follow the feed's calls. Successful polling is left out: it would push away all else. */
export function followCalls(feed, world, list, button) {
  button.addEventListener("click", () => {
    const open = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", String(open));
    list.parentElement.classList.toggle("open", open);
  });
  feed.on("call", (call) => {
    if (QUIET_METHODS.has(call.method) && call.status >= 200 && call.status < 400) return;
    list.prepend(line(call, world));
    while (list.children.length > KEPT) list.lastElementChild.remove();
  });
}

/** What this chat and this month cost on WhatsApp; nothing where there is no number. */
export function tellPrice(element, world, messages) {
  element.hidden = !world.whatsapp;
  if (element.hidden) return;
  const { cost } = world.whatsapp.account;
  const ours = messages.filter((message) => message.sender?.is_bot);
  const here = ours.reduce((sum, message) => sum + (message.price ?? 0), 0);
  const left = cost.free_left ? `${cost.free_left.toLocaleString("id")} gratis lagi` : "gratis habis";
  element.textContent = `Chat WA ini ${dollars(here)} (${ours.length} pesan) · bulan ini ${dollars(cost.usd)}, ${left}`;
  element.title = `Biaya WhatsApp: ${element.textContent}`;
}

const dollars = (sum) => `US$ ${sum.toLocaleString("id", { minimumFractionDigits: 2, maximumFractionDigits: 3 })}`;

function tone(status) {
  if (status === 429) return "limited";
  if (status >= 400 || status === 0) return "refused";
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
