/** What hangs on a message besides words: a picture, a voice note, a pin, a contact. */

import { mediaUrl } from "./api.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { degrees, nearest, positionOf, sketch } from "./place.js";

const NAMES = { video: "Video", document: "Dokumen", sticker: "Stiker", animation: "Animasi", audio: "Audio" };

/** The element for `media`; `open(what)` is called to look closer at a picture or a place. */
export function mediaElement(media, world, open) {
  const draw = DRAWERS[media.kind] ?? file;
  return draw(media, world, open);
}

function photo(media, world, open) {
  const image = h("img", { src: mediaUrl(media.file_id), alt: "Foto", loading: "lazy", decoding: "async" });
  return h("button", { type: "button", class: "media photo", "aria-label": "Perbesar foto", on: { click: () => open({ photo: media.file_id }) } }, image);
}

function location(media, world, open) {
  const place = positionOf(media);
  const near = nearest(world.map.points, place);
  const title = media.title ?? (media.live ? "Lokasi langsung" : "Lokasi");
  const where = near ? `dekat ${near.name}` : degrees(place);
  const caption = h("span", { class: "media-caption" }, icon("pin"), h("span", {}, h("strong", { text: title }), ` · ${where}`));
  const drawing = world.map.bounds ? sketch(world.map, place) : null;
  return h("button", {
    type: "button", class: "media place", "aria-label": `${title}, ${where}. Buka peta`, title: degrees(place), on: { click: () => open({ place }) },
  }, drawing, caption);
}

function contact(media) {
  const name = [media.first_name, media.last_name].filter(Boolean).join(" ") || "Kontak";
  const phone = media.phone_number ?? media.phone ?? "";
  return h("div", { class: "media contact" }, icon("person"), h("span", {}, h("strong", { text: name }), h("br"), phone));
}

function voice(media) {
  const seconds = media.duration ? `${media.duration} detik` : "";
  const player = h("audio", { controls: true, preload: "none", src: mediaUrl(media.file_id), "aria-label": "Pesan suara" });
  return h("div", { class: "media voice" }, h("span", { class: "media-caption" }, icon("mic"), `Pesan suara ${seconds}`), player);
}

function file(media) {
  const name = media.emoji ?? media.file_name ?? NAMES[media.kind] ?? media.kind;
  const label = `${NAMES[media.kind] ?? "Berkas"}${name === NAMES[media.kind] ? "" : ` ${name}`}`;
  if (!media.file_id || media.kind === "sticker") return h("div", { class: "media file", text: label });
  return h("a", { class: "media file", href: mediaUrl(media.file_id), target: "_blank", rel: "noopener", text: label });
}

const DRAWERS = { photo, location, venue: location, contact, voice };
