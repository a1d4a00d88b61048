/** One message as people see it: sender, quoted message, words, medium, time, edits, buttons. */

import { h } from "./dom.js";
import { mediaElement } from "./media.js";
import { words } from "./rich-text.js";
import { minuteOf, moment } from "./time.js";
import { unmarked } from "./whatsapp-marks.js";

const HUES = 8;

/** An article for `message`. `view`: {world, person, group, quoted(id), open(what), press(message, button), act(message, anchor)}. */
export function bubble(message, view) {
  if (message.service) return serviceLine(message);
  const own = message.sender?.id === view.person;
  const content = h("div", { class: "bubble-content" }, ...contentOf(message, view, own));
  const article = h("article", {
    class: `bubble ${own ? "own" : "theirs"}${message.media ? " with-media" : ""}`,
    "data-message-id": message.message_id,
    "data-bot": message.sender?.is_bot ? "" : false,
    "aria-label": `${own ? "Saya" : message.sender?.name ?? ""}, ${minuteOf(moment(message.date))}`,
  }, content, inlineButtons(message, view));
  content.addEventListener("click", (event) => {
    if (!event.target.closest("a, button, audio, details") && !getSelection().toString()) view.act(message, content);
  });
  return article;
}

/** What the platform itself says: who came, which topic was opened. */
function serviceLine(message) {
  return h("article", { class: "bubble service", "data-message-id": message.message_id, text: message.service.text });
}

function contentOf(message, view, own) {
  return [
    view.group && !own ? senderLine(message) : null,
    message.reply_to ? quote(message, view) : null,
    message.header ? h("strong", { class: "heading", text: message.header }) : null,
    message.media ? mediaElement(message.media, view.world, view.open) : null,
    hasWords(message) ? h("div", { class: "words" }, words(message)) : null,
    message.footer ? h("small", { class: "fine-print", text: message.footer }) : null,
    foot(message, view),
    reactions(message),
  ];
}

const hasWords = (message) => Boolean(message.text || message.caption);

function senderLine(message) {
  const name = message.sender?.name ?? "";
  return h("div", { class: `sender hue-${Math.abs(message.sender?.id ?? 0) % HUES}` }, name, message.sender?.is_bot ? h("span", { class: "bot-mark", text: "bot" }) : null);
}

function quote(message, view) {
  const quoted = view.quoted(message.reply_to);
  const text = quoted ? summary(quoted) : "Pesan sebelumnya";
  return h("div", { class: "quote" }, h("strong", { text: quoted?.sender?.name ?? "" }), h("span", { text }));
}

const KINDS = { photo: "Foto", location: "Lokasi", venue: "Tempat", contact: "Kontak", voice: "Pesan suara", video: "Video", sticker: "Stiker" };

/** A message in one short line. */
export function summary(message) {
  const written = message.text ?? message.caption ?? "";
  const text = (message.channel ? unmarked(written).text : written).replace(/\s+/g, " ").trim();
  if (message.service) return message.service.text;
  const kind = message.media ? KINDS[message.media.kind] ?? "Berkas" : "";
  return [kind, text].filter(Boolean).join(": ").slice(0, 120);
}

function foot(message, view) {
  const loud = view.group && message.sender?.is_bot && message.silent === false;
  return h("div", { class: "foot" },
    loud ? h("span", { class: "loud", text: "berbunyi" }) : null,
    message.forwarded ? h("span", { class: "forwarded", text: "diteruskan" }) : null,
    edits(message),
    message.price ? h("span", { class: "price", text: `US$ ${message.price.toFixed(3)}` }) : null,
    h("time", { datetime: moment(message.date)?.toISOString(), text: minuteOf(moment(message.date)) }),
    message.channel && message.sender?.id === view.person ? ticks(message) : null,
    h("button", { type: "button", class: "more", "aria-label": "Tindakan untuk pesan ini", on: { click: (event) => view.act(message, event.currentTarget) } }, "⋯"));
}

/** Two ticks: the message is with 112; blue ones: 112 has read it. */
function ticks({ status }) {
  const read = status === "read";
  return h("span", { class: `ticks${read ? " read" : ""}`, role: "img", "aria-label": read ? "dibaca" : "terkirim", text: "✓✓" });
}

function reactions(message) {
  const emojis = Object.values(message.reactions ?? {});
  return emojis.length ? h("span", { class: "reactions", text: emojis.join(" ") }) : null;
}

function edits(message) {
  if (!message.edit_date) return null;
  const earlier = message.edits ?? [];
  if (!earlier.length) return h("span", { class: "edited", text: "diedit" });
  return h("details", { class: "edited" },
    h("summary", { text: "diedit", title: `Diedit ${minuteOf(moment(message.edit_date))}; klik untuk versi sebelumnya` }),
    h("ol", { class: "earlier", "aria-label": "Versi sebelumnya" }, earlier.map((text) => h("li", { text }))));
}

function inlineButtons(message, view) {
  if (!message.buttons?.length) return null;
  if (message.menu) {
    const open = h("button", { type: "button", class: "inline menu", "aria-haspopup": "dialog", text: `☰ ${message.menu}`, on: { click: () => view.menu(message) } });
    return h("div", { class: "buttons" }, h("div", { class: "button-row" }, open));
  }
  const rows = message.buttons.map((row) => h("div", { class: "button-row" }, row.map((button) => inlineButton(message, button, view))));
  return h("div", { class: "buttons", role: "group", "aria-label": "Tombol pesan" }, rows);
}

function inlineButton(message, button, view) {
  const element = h("button", { type: "button", class: `inline${button.kind === "url" ? " url" : ""}`, text: button.kind === "request_location" && !view.group ? `📍 ${button.label}` : button.label, "data-url": button.url });
  element.addEventListener("click", async () => {
    if (element.ariaBusy === "true") return;
    element.ariaBusy = "true";
    await view.press(message, button);
    element.ariaBusy = "false";
  });
  return element;
}
