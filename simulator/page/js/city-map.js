/** The city on a Leaflet map: its outline and points, and streets where the simulator has a map of its own. */

import { h } from "./dom.js";
import { degrees } from "./place.js";
import { isDark } from "./theme.js";

const { L } = window;

/** A map in `element`; call `remove()` when its sheet goes (zooms are not animated: one under way would outlive it). */
export function cityMap(element, city) {
  const map = L.map(element, { attributionControl: false, zoomSnap: 0.5, zoomAnimation: false });
  if (city.tiles) L.tileLayer(city.tiles, { maxZoom: 19 }).addTo(map);
  if (city.streets) drawStreets(map, city.streets);
  if (city.outline.length) L.polygon(city.outline, { className: "map-city", interactive: false }).addTo(map);
  for (const point of city.points) dot(point).addTo(map);
  map.fitBounds(city.points.length ? L.latLngBounds(city.points.map(({ lat, lon }) => [lat, lon])) : city.bounds, { padding: [14, 14] });
  map.on("zoomend", () => element.classList.toggle("close-up", map.getZoom() >= 13.5));
  return map;
}

let drawing = null;

/** What draws streets is asked for once, when a map is first opened. */
function streetsScript() {
  drawing ??= new Promise((done, failed) => {
    document.head.append(h("script", { src: "/vendor/protomaps/protomaps-leaflet.js", on: { load: done, error: failed } }));
  });
  return drawing;
}

async function drawStreets(map, { url, zoom }) {
  let gone = false;
  map.on("unload", () => { gone = true; });
  try { await streetsScript(); } catch { return; }
  if (gone) return;
  const flavor = isDark() ? "dark" : "light";
  L.control.attribution({ prefix: false }).addTo(map);
  const attribution = "© OpenStreetMap, Protomaps";
  window.protomapsL.leafletLayer({ url, maxDataZoom: zoom, flavor, lang: "id", noWrap: true, attribution }).addTo(map);
}

function dot({ name, lat, lon }) {
  return L.circleMarker([lat, lon], { radius: 3, className: "map-point", interactive: false })
    .bindTooltip(name, { permanent: true, direction: "right", className: "map-name", offset: [4, 0] });
}

/** A sheet that only shows where `place` is. */
export function showPlace(sheet, city, place) {
  const element = h("div", { class: "map", role: "application", "aria-label": `Peta, ${degrees(place)}` });
  let map = null;
  sheet.open("Lokasi", h("div", { class: "sheet-body" }, element, h("p", { class: "sheet-note", text: degrees(place) })), () => map?.remove());
  map = cityMap(element, city);
  map.setView([place.lat, place.lon], 14);
  L.marker([place.lat, place.lon], { keyboard: false }).addTo(map);
}
