// A Leaflet map of the city's own PMTiles file. Its pieces are asked for by ranges, from nowhere but here.
"use strict";
window.sigapPeta = (element, { url, zoom, bounds }) => {
  const { L, protomapsL } = window;
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const map = L.map(element, { zoomSnap: 0.5, zoomAnimation: false, fadeAnimation: false, maxZoom: 19 });
  map.attributionControl.setPrefix(false);
  protomapsL.leafletLayer({ url, maxDataZoom: zoom, flavor: dark ? "dark" : "light", lang: "id", attribution: "© OpenStreetMap, Protomaps", noWrap: true }).addTo(map);
  map.fitBounds(bounds);
  return map;
};
