/** Places: reading a location, moving by metres, and a small drawing of where it lies in the city. */

const METRES_PER_DEGREE = 111_320;
const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 216;
const HEIGHT = 120;

/** {lat, lon} of a message's medium. */
export function positionOf(media) {
  return { lat: media.latitude, lon: media.longitude };
}

/** {lat, lon} as the control API wants it. */
export const pin = ({ lat, lon }) => ({ latitude: lat, longitude: lon });

/** `place` moved north and east by metres. */
export function moved(place, north, east) {
  const lat = place.lat + north / METRES_PER_DEGREE;
  return { lat, lon: place.lon + east / (METRES_PER_DEGREE * Math.cos((place.lat * Math.PI) / 180)) };
}

export const degrees = ({ lat, lon }) => `${lat.toFixed(5)}, ${lon.toFixed(5)}`;

function squared(a, b) {
  const east = (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180);
  return (a.lat - b.lat) ** 2 + east ** 2;
}

/** The map's point nearest to a place; null on a map without points. */
export function nearest(points, place) {
  return points.reduce((best, point) => (best === null || squared(point, place) < squared(best, place) ? point : best), null);
}

/** The city's outline with a dot at `place`; north is up. */
export function sketch(map, place) {
  const [[south, west], [north, east]] = map.bounds;
  const stretch = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(WIDTH / ((east - west) * stretch), HEIGHT / (north - south)) * 0.92;
  const x = (lon) => (WIDTH / 2 + (lon - (west + east) / 2) * stretch * scale).toFixed(1);
  const y = (lat) => (HEIGHT / 2 - (lat - (south + north) / 2) * scale).toFixed(1);
  const svg = shape("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: "sketch", "aria-hidden": "true" });
  svg.append(shape("polygon", { points: map.outline.map(([lat, lon]) => `${x(lon)},${y(lat)}`).join(" "), class: "sketch-city" }));
  for (const point of map.points) svg.append(shape("circle", { cx: x(point.lon), cy: y(point.lat), r: 0.8, class: "sketch-point" }));
  svg.append(shape("circle", { cx: x(place.lon), cy: y(place.lat), r: 9, class: "sketch-halo" }));
  svg.append(shape("circle", { cx: x(place.lon), cy: y(place.lat), r: 4, class: "sketch-pin" }));
  return svg;
}

function shape(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
