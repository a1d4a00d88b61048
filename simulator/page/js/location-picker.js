/** Choose a place on the map and send it, once or as a live location. */

import { cityMap } from "./city-map.js";
import { h, offer } from "./dom.js";
import { degrees, nearest } from "./place.js";

const { L } = window;
const LIVE_SECONDS = 900;

/** Open the picker at `start` ({lat, lon}); `send({lat, lon}, liveSeconds|null)` is called with the choice. */
export function pickLocation(sheet, city, start, { send, live = true }) {
  const form = pickerForm(live);
  let map = null;
  sheet.open("Kirim lokasi", form.body, () => map?.remove());
  map = cityMap(form.map, city);
  const marker = L.marker([start.lat, start.lon], { keyboard: false, draggable: true }).addTo(map);
  const move = (place) => {
    marker.setLatLng([place.lat, place.lon]);
    form.note.textContent = described(city, place);
  };
  map.on("click", ({ latlng }) => move({ lat: latlng.lat, lon: latlng.lng }));
  marker.on("dragend", () => move(placeOf(marker)));
  form.map.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    const centre = map.getCenter();
    move({ lat: centre.lat, lon: centre.lng });
  });
  offerPoints(form.points, city, (point) => {
    move(point);
    map.setView([point.lat, point.lon], 14);
  });
  form.send.addEventListener("click", () => {
    sheet.close();
    send(placeOf(marker), form.live?.checked ? LIVE_SECONDS : null);
  });
  move(start);
}

function pickerForm(live) {
  const map = h("div", { class: "map", role: "application", "aria-label": "Peta kota. Panah menggeser, Enter menaruh pin di tengah.", "data-testid": "map" });
  const points = h("select", { "aria-label": "Taruh pin di kelurahan" });
  const note = h("p", { class: "sheet-note", role: "status" });
  const box = live ? h("input", { type: "checkbox", "data-testid": "map-live" }) : null;
  const send = h("button", { type: "button", class: "primary wide", "data-testid": "map-send", "data-focus": true, text: "Kirim lokasi ini" });
  const body = h("div", { class: "sheet-body" }, map,
    h("div", { class: "sheet-row" }, points, box ? h("label", { class: "check" }, box, " Lokasi langsung, 15 menit") : null), note, send);
  return { body, map, points, note, live: box, send };
}

function offerPoints(select, city, go) {
  const sorted = [...city.points].sort((a, b) => a.name.localeCompare(b.name, "id"));
  offer(select, [{ value: "", label: "Klik peta, atau pilih kelurahan…" }, ...sorted.map((point, i) => ({ value: i, label: point.name }))], "");
  select.addEventListener("change", () => { if (select.value !== "") go(sorted[Number(select.value)]); });
}

function placeOf(marker) {
  const { lat, lng } = marker.getLatLng();
  return { lat, lon: lng };
}

function described(city, place) {
  const near = nearest(city.points, place);
  return `${near ? `Dekat ${near.name} · ` : ""}${degrees(place)}`;
}
