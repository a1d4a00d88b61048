// The wall board: asks every three seconds, counts clocks by itself in between, and rings for what is newly loud.
"use strict";
const SVG = "http://www.w3.org/2000/svg", WIDE = 1000, EVERY = 3000, EDGE = 30;
const at = (id) => document.getElementById(id);
let ground, plan, chart = null, shown = { tickets: [], dots: [], now: 0 }, behind = 0, heard = null, sound = null, page = 1, next = 0;

function draw(name, attributes, words) {
  const one = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, value);
  if (words) one.textContent = words;
  at("map").append(one);
  return one;
}

function planOf(points) {
  const lats = points.map((p) => p[0]), lons = points.map((p) => p[1]);
  const north = Math.max(...lats), south = Math.min(...lats), west = Math.min(...lons), east = Math.max(...lons);
  const squeeze = Math.cos((north * Math.PI) / 180), scale = (WIDE - 2 * EDGE) / ((east - west) * squeeze);
  at("map").setAttribute("viewBox", `0 0 ${WIDE} ${(north - south) * scale + 2 * EDGE}`);
  return ([lat, lon]) => [EDGE + (lon - west) * squeeze * scale, EDGE + (north - lat) * scale];
}

function drawGround() {
  plan = planOf([...ground.rings.flat(), ...ground.kelurahan]);
  const line = (points) => points.map((p) => plan(p).join(",")).join(" ");
  for (const ring of ground.rings) draw("polygon", { class: "ring", points: line(ring) });
  if (ground.coast.length > 1) drawSea(ground.coast.map(plan));
  for (const ring of ground.rings) draw("polygon", { class: "edge", points: line(ring) });
  for (const one of ground.kelurahan) { const [cx, cy] = plan(one); draw("circle", { class: "village", cx, cy, r: 2.5 }); }
  for (const [name, lat, lon] of ground.kecamatan) { const [x, y] = plan([lat, lon]); draw("text", { class: "district", x, y }, name); }
}

// The sea lies on the right hand of whoever walks the coast: everything there, as far as the picture goes.
function drawSea(shore) {
  const [first, last] = [shore[0], shore[shore.length - 1]], long = Math.hypot(last[0] - first[0], last[1] - first[1]), far = 4 * WIDE;
  const [dx, dy] = [(last[0] - first[0]) / long * far, (last[1] - first[1]) / long * far];
  const out = [last[0] + dx, last[1] + dy], back = [first[0] - dx, first[1] - dy];
  const corners = [...shore, out, [out[0] - dy, out[1] + dx], [back[0] - dy, back[1] + dx], back];
  draw("polygon", { class: "sea", points: corners.map((p) => p.join(",")).join(" ") });
  draw("polyline", { class: "shore", points: shore.map((p) => p.join(",")).join(" ") });
}

// The city's own map, where there is one: what draws it is asked for only then.
async function openChart() {
  const styles = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/papan/peta/leaflet.css" });
  document.head.append(styles);
  for (const name of ["leaflet", "protomaps", "peta"]) await new Promise((done, failed) => {
    document.head.append(Object.assign(document.createElement("script"), { src: `/papan/peta/${name}.js`, onload: done, onerror: failed }));
  });
  at("map").toggleAttribute("hidden", true);
  at("chart").hidden = false;
  const map = window.sigapPeta(at("chart"), ground.map), dots = window.L.layerGroup().addTo(map);
  map.on("zoomend", drawTickets);
  return { map, dots };
}

function pinTickets({ map, dots }) {
  dots.clearLayers();
  const labelled = [];
  for (const ticket of shown.dots) {
    if (!ticket.at) continue;
    const one = window.L.circleMarker(ticket.at, { className: `dot ${ticket.lane}`, radius: ticket.lane === "red" ? 11 : 8, fillOpacity: 1, interactive: false }).addTo(dots);
    const { x, y } = map.latLngToContainerPoint(ticket.at);
    if (labelled.some((other) => Math.abs(other.x - x) < 80 && Math.abs(other.y - y) < 20)) continue; // it stands in the list
    labelled.push({ x, y });
    one.bindTooltip(ticket.code, { permanent: true, direction: "right", className: "code", offset: [8, 0] });
  }
}

function drawTickets() {
  if (chart) { pinTickets(chart); return; }
  document.querySelectorAll("#map .dot, #map .code").forEach((one) => one.remove());
  const labelled = [];
  for (const ticket of shown.dots) {
    if (!ticket.at) continue;
    const [cx, cy] = plan(ticket.at);
    draw("circle", { class: `dot ${ticket.lane}`, cx, cy, r: ticket.lane === "red" ? 13 : 10 });
    if (labelled.some(([x, y]) => Math.abs(x - cx) < 95 && Math.abs(y - cy) < 22)) continue; // it stands in the list
    labelled.push([cx, cy]);
    draw("text", { class: "code", x: cx + 17, y: cy + 6 }, ticket.code);
  }
}

function line(parent, name, words) {
  const one = document.createElement(name.split(".")[0]);
  one.className = name.split(".")[1] || "";
  one.textContent = words;
  parent.append(one);
}

function span(seconds) {
  const whole = Math.max(0, Math.floor(seconds)), { hari, jam, menit, detik } = ground.words;
  const parts = [[Math.floor(whole / 86400), hari], [Math.floor(whole / 3600) % 24, jam], [Math.floor(whole / 60) % 60, menit], [whole % 60, detik]];
  const from = parts.findIndex(([count]) => count > 0);
  return (from < 0 ? parts.slice(-1) : parts.slice(from, from + 2)).map(([count, word]) => `${count} ${word}`).join(" ");
}

function list() {
  const now = Date.now() / 1000 + behind, words = ground.words;
  at("tickets").replaceChildren(...shown.tickets.map((ticket) => {
    const item = document.createElement("li"), late = ticket.due !== null && ticket.due < now;
    item.className = ticket.lane + (late ? " late" : "");
    line(item, "b", `${ticket.emoji} ${ticket.code} ${ticket.kind}`);
    line(item, "span.age", span(now - ticket.opened));
    line(item, `span.lane ${ticket.lane}`, ticket.lane_words);
    line(item, "span.due", ticket.due === null ? "" : late ? words.lewat : `⏱ ${span(ticket.due - now)} ${words.tenggat}`);
    line(item, "span.soft", `${ticket.area} · ${ticket.agencies.join(" · ") || ticket.state}`);
    return item;
  }));
  if (!shown.tickets.length) { const item = document.createElement("li"); item.id = "none"; item.textContent = words.kosong; at("tickets").append(item); }
}

function listen() {
  const loud = new Set(shown.dots.filter((t) => t.loud !== null).map((t) => `${t.code}:${t.loud}`));
  if (heard !== null && [...loud].some((one) => !heard.has(one))) { document.body.dataset.rang = String(Date.now()); if (sound) tones(sound); }
  heard = loud;
}

function around() {
  at("sums").textContent = shown.sums;
  at("today").textContent = `${ground.words.hari_ini}: ${shown.today}`;
  at("disaster").textContent = shown.disaster;
  at("disaster").hidden = !shown.disaster;
  at("pages").hidden = shown.pages < 2;
  at("page").textContent = shown.pages_words;
  at("before").disabled = shown.page <= 1;
  at("after").disabled = shown.page >= shown.pages;
}

function turn(by) {
  page = Math.min(Math.max(1, shown.page + by), shown.pages);
  clearTimeout(next);
  ask();
}

async function ask() {
  try {
    const answer = await fetch(`/papan/tiket.json?halaman=${page}`, { cache: "no-store" });
    if (!answer.ok) throw new Error(String(answer.status));
    shown = await answer.json();
    behind = shown.now - Date.now() / 1000;
    page = shown.page;
    at("lost").hidden = true;
    around(); listen(); drawTickets(); list();
    document.body.dataset.ready = "1";
  } catch {
    at("lost").textContent = ground.words.putus;
    at("lost").hidden = false;
  }
  next = setTimeout(ask, EVERY);
}

function tick() {
  const now = new Date(Date.now() + behind * 1000);
  at("clock").textContent = now.toLocaleTimeString("id-ID", { timeZone: ground.zone });
  list();
}

async function begin() {
  ground = await (await fetch("/papan/kota.json")).json();
  at("city").textContent = `112 ${ground.city}`;
  at("sound").textContent = ground.words.bunyi;
  at("sound").addEventListener("click", () => { sound = sound || new AudioContext(); sound.resume(); tones(sound); at("sound").textContent = ground.words.bunyi_nyala; });
  at("before").textContent = ground.words.sebelumnya;
  at("after").textContent = ground.words.berikutnya;
  at("before").addEventListener("click", () => turn(-1));
  at("after").addEventListener("click", () => turn(1));
  if (ground.map) chart = await openChart().catch(() => null);
  if (!chart) drawGround();
  await ask();
  tick();
  setInterval(tick, 1000);
}

begin();
