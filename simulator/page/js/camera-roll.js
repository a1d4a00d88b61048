/** The phone's pictures: generated scenes, each in several shots, fresh or recycled. */

import { sceneUrl } from "./api.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";

const SHOTS = 9;

/** Open the camera roll; `send({scene, seed, variant}, caption)` is called with the chosen picture. */
export function pickPhoto(sheet, scenes, send) {
  const roll = { seed: 1, variant: "fresh" };
  const caption = h("input", { type: "text", maxlength: 1024, placeholder: "Keterangan foto (boleh kosong)", "aria-label": "Keterangan foto" });
  const shot = h("output", { "aria-label": "Seri gambar" });
  const tiles = h("div", { class: "tiles" }, scenes.map((scene) => tile(scene, (key) => {
    sheet.close();
    send({ scene: key, seed: roll.seed, variant: roll.variant }, caption.value.trim());
  })));
  const draw = () => {
    shot.textContent = `Seri ${roll.seed}`;
    for (const image of tiles.querySelectorAll("img")) image.src = sceneUrl(image.dataset.scene, roll.seed, roll.variant);
  };
  const next = h("button", { type: "button", class: "quiet", "data-testid": "other-photos", on: { click: () => {
    roll.seed = (roll.seed % SHOTS) + 1;
    draw();
  } } }, icon("dice"), "Gambar lain");
  const variants = h("fieldset", { class: "variants" }, h("legend", { class: "vh", text: "Jenis foto" }),
    variant("fresh", "Foto baru", roll, draw), variant("recycled", "Foto lama (daur ulang)", roll, draw));
  sheet.open("Foto", h("div", { class: "sheet-body" }, h("div", { class: "sheet-row" }, variants), tiles, h("div", { class: "sheet-row" }, caption, shot, next)));
  tiles.querySelector("button")?.focus();
  draw();
}

function tile({ scene, title }, choose) {
  return h("button", { type: "button", class: "tile", "data-testid": `scene-${scene}`, on: { click: () => choose(scene) } },
    h("img", { alt: "", "data-scene": scene, loading: "lazy" }), h("span", { text: title }));
}

function variant(value, label, roll, draw) {
  const radio = h("input", { type: "radio", name: "variant", value, checked: roll.variant === value, on: { change: () => {
    roll.variant = value;
    draw();
  } } });
  return h("label", { class: "check" }, radio, ` ${label}`);
}
