/** Times as people in the city read them: "20.44", "20.44.12 WIB". */

const ZONE_NAMES = { "Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT" };
let zone = "Asia/Jakarta";

/** Show all times in this zone from now on. */
export function setZone(name) {
  if (name) zone = name;
}

/** A moment from unix seconds or an ISO text; null for nothing. */
export function moment(value) {
  if (value === null || value === undefined || value === "") return null;
  return new Date(typeof value === "number" ? value * 1000 : value);
}

function digits(date, options) {
  return date.toLocaleTimeString("id-ID", { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: zone, ...options }).replaceAll(":", ".");
}

export const minuteOf = (date) => (date ? digits(date) : "");
export const secondOf = (date) => (date ? digits(date, { second: "2-digit" }) : "");
export const zoneName = () => ZONE_NAMES[zone] ?? "";
export const dayOf = (date) => date.toLocaleDateString("id-ID", { weekday: "long", day: "numeric", month: "long", timeZone: zone });
