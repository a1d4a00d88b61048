/** A message's words as DOM, formatted by its entities (offsets in UTF-16 units, as JavaScript counts too). */

import { h } from "./dom.js";
import { unmarked } from "./whatsapp-marks.js";

const TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote", expandable_blockquote: "blockquote" };
const LINK = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g;

/** The words of a message, whole. */
export function words(message) {
  const written = message.text ?? message.caption ?? "";
  const { text, entities } = message.channel === "whatsapp" ? unmarked(written) : { text: written, entities: message.entities ?? [] };
  return formatted(text, entities, 0, text.length);
}

/** text[start:end] with those entities that lie in it, outer ones first. */
function formatted(text, entities, start, end) {
  const fragment = document.createDocumentFragment();
  let at = start;
  let rest = entities;
  while (rest.length) {
    const [entity, ...others] = rest;
    const stop = Math.min(entity.offset + entity.length, end);
    fragment.append(linked(text.slice(at, entity.offset)));
    fragment.append(wrapped(entity, text.slice(entity.offset, stop), formatted(text, others.filter((one) => one.offset < stop), entity.offset, stop)));
    at = stop;
    rest = others.filter((one) => one.offset >= stop);
  }
  fragment.append(linked(text.slice(at, end)));
  return fragment;
}

function wrapped({ type, url }, text, inner) {
  if (type === "text_link") return link(url, inner);
  if (type === "url") return link(text, text);
  if (type === "spoiler") return h("span", { class: "spoiler", tabindex: "0" }, inner);
  return TAGS[type] ? h(TAGS[type], {}, inner) : inner;
}

/** A link that opens beside the page; other schemes than http, https and tel stay words. */
function link(href, inner) {
  if (!/^(https?:|tel:)/i.test(href)) return h("span", {}, inner);
  return h("a", { href, target: "_blank", rel: "noopener noreferrer" }, inner);
}

/** Plain words with their addresses made clickable. */
function linked(text) {
  const fragment = document.createDocumentFragment();
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    fragment.append(text.slice(end, match.index), link(match[0], match[0]));
    end = match.index + match[0].length;
  }
  fragment.append(text.slice(end));
  return fragment;
}
