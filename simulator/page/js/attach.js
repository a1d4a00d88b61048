/** The paper clip: photo, location, contact, voice note, sticker. */

import { pickPhoto } from "./camera-roll.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { newcomer } from "./newcomer.js";
import { pickLocation } from "./location-picker.js";
import { pin } from "./place.js";
import { pick } from "./random.js";

const NOTE_SECONDS = [2, 3, 4, 5, 7, 9, 12];
const STICKERS = ["😂", "😱", "🙏", "🔥", "👍"];

/** Open the menu on `phone`; `places` remembers where each citizen stands; `more`: [test id, icon, words, content] besides. */
export function openAttach(phone, places, more = []) {
  const { world, sheet } = phone;
  const go = (action) => () => {
    sheet.close();
    action();
  };
  sheet.open("Lampirkan", h("div", { class: "sheet-body attach-grid" },
    item("attach-photo", "camera", "Foto", go(() => pickPhoto(sheet, world.scenes, (photo, caption) =>
      phone.send({ photo: { generate: photo }, ...(caption ? { caption } : {}) })))),
    item("attach-location", "pin", "Lokasi", go(() => sendLocation(phone, places))),
    item("attach-contact", "person", "Nomor saya", go(() => phone.send({ contact: { own: true } }))),
    item("attach-other-contact", "people", "Kontak orang lain", go(() => otherContact(phone))),
    item("attach-voice", "mic", "Pesan suara", go(() => phone.send({ voice: { generate: { seconds: any(NOTE_SECONDS) } } }))),
    item("attach-sticker", "smile", "Stiker", go(() => phone.send({ sticker: any(STICKERS) }))),
    more.map(([testid, name, label, content]) => item(testid, name, label, go(() => phone.send(content))))));
}

const any = (list) => pick(list, Math.random);

function item(testid, name, label, run) {
  return h("button", { type: "button", class: "attach-item", "data-testid": testid, on: { click: run } }, h("span", { class: "attach-icon" }, icon(name)), label);
}

/** The map; the place is remembered as where this citizen stands. */
export function sendLocation(phone, places, send = null) {
  const { person } = phone;
  pickLocation(phone.sheet, phone.world.map, places.of(person), {
    live: send === null,
    send: (place, live) => {
      places.put(person, place);
      if (send) send(place);
      else phone.send(live ? { live_location: { ...pin(place), live_period: live } } : { location: pin(place) });
    },
  });
}

function otherContact(phone) {
  const invented = newcomer(phone.world.users.values());
  const name = h("input", { type: "text", value: invented.first_name, "aria-label": "Nama", "data-focus": true });
  const number = h("input", { type: "tel", value: invented.phone, "aria-label": "Nomor telepon" });
  const form = h("form", { class: "sheet-body" }, name, number, h("button", { type: "submit", class: "primary wide", text: "Kirim kontak ini" }));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    phone.sheet.close();
    phone.send({ contact: { first_name: name.value, phone_number: number.value } });
  });
  phone.sheet.open("Kontak orang lain", form);
}
