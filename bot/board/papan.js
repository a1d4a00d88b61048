// The wall board: asks every three seconds, counts clocks by itself in between, and rings for what is newly loud.
"use strict";
const SVG = "http://www.w3.org/2000/svg", WIDE = 1000, EVERY = 3000, EDGE = 30;
const at = (id) => document.getElementById(id);
let ground, plan, shown = { tickets: [], now: 0 }, behind = 0, heard = null, sound = null;

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
  for (const ring of ground.rings) draw("polygon", { class: "ring", points: ring.map((p) => plan(p).join(",")).join(" ") });
  for (const one of ground.kelurahan) { const [cx, cy] = plan(one); draw("circle", { class: "village", cx, cy, r: 2.5 }); }
  for (const [name, lat, lon] of ground.kecamatan) { const [x, y] = plan([lat, lon]); draw("text", { class: "district", x, y }, name); }
}

function drawTickets() {
  document.querySelectorAll("#map .dot, #map .code").forEach((one) => one.remove());
  const labelled = [];
  for (const ticket of shown.tickets) {
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
  const whole = Math.max(0, Math.floor(seconds)), hours = Math.floor(whole / 3600), minutes = Math.floor(whole / 60) % 60;
  const two = (n) => String(n).padStart(2, "0");
  return hours ? `${hours}.${two(minutes)}.${two(whole % 60)}` : `${minutes}.${two(whole % 60)}`;
}

function list() {
  const now = Date.now() / 1000 + behind, words = ground.words;
  at("tickets").replaceChildren(...shown.tickets.map((ticket) => {
    const item = document.createElement("li"), late = ticket.due !== null && ticket.due < now;
    item.className = ticket.lane + (late ? " late" : "");
    line(item, "b", `${ticket.emoji} ${ticket.code} ${ticket.kind}`);
    line(item, "span.age", span(now - ticket.opened));
    line(item, "span.soft", `${ticket.area} · ${ticket.agencies.join(" · ") || ticket.state}`);
    line(item, "span.due", ticket.due === null ? "" : late ? words.lewat : `${words.tenggat} ${span(ticket.due - now)}`);
    return item;
  }));
  if (!shown.tickets.length) { const item = document.createElement("li"); item.id = "none"; item.textContent = words.kosong; at("tickets").append(item); }
}

function ring() {
  if (!sound) return;
  for (let n = 0; n < 6; n += 1) {
    const tone = sound.createOscillator(), loudness = sound.createGain(), start = sound.currentTime + n * 0.28;
    tone.frequency.value = n % 2 ? 660 : 880;
    loudness.gain.setValueAtTime(0.35, start);
    tone.connect(loudness).connect(sound.destination);
    tone.start(start); tone.stop(start + 0.24);
  }
}

function listen() {
  const loud = new Set(shown.tickets.filter((t) => t.loud !== null).map((t) => `${t.code}:${t.loud}`));
  if (heard !== null && [...loud].some((one) => !heard.has(one))) { document.body.dataset.rang = String(Date.now()); ring(); }
  heard = loud;
}

async function ask() {
  try {
    const answer = await fetch("/papan/tiket.json", { cache: "no-store" });
    if (!answer.ok) throw new Error(String(answer.status));
    shown = await answer.json();
    behind = shown.now - Date.now() / 1000;
    at("today").textContent = `${ground.words.hari_ini}: ${shown.today}`;
    at("lost").hidden = true;
    listen(); drawTickets(); list();
    document.body.dataset.ready = "1";
  } catch {
    at("lost").textContent = ground.words.putus;
    at("lost").hidden = false;
  }
  setTimeout(ask, EVERY);
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
  at("sound").addEventListener("click", () => { sound = sound || new AudioContext(); sound.resume(); ring(); at("sound").textContent = ground.words.bunyi_nyala; });
  drawGround();
  await ask();
  tick();
  setInterval(tick, 1000);
}

begin();
