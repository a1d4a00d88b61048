// The meja: told by the server that something has changed, it fetches both halves of the page; acts are sent until an answer comes.
"use strict";
const at = (id) => document.getElementById(id), words = JSON.parse(document.body.dataset.kata);
const AGAIN = 2000, LEAST = 1200, PATIENCE = 4000, OLDEST = 30000;
let code = new URLSearchParams(location.search).get("tiket") || "", looks = "", heard = null, sound = null;
let fetching = null, wanted = false, last = 0, lost = 0, news = null;

const narrow = matchMedia("(max-width: 860px)"); // the ticket stands below the queue
const clock = () => new Date().toLocaleTimeString("id-ID", { hour: "2-digit", minute: "2-digit" }).replace(":", ".");
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

function over() { // nothing of it stays on the screen
  if (news) news.close();
  document.querySelector("main").replaceChildren();
  location.replace("/meja");
}

function address(more) {
  const asked = new URLSearchParams(location.search);
  if (code) asked.set("tiket", code); else asked.delete("tiket");
  for (const [name, value] of Object.entries(more || {})) asked.set(name, value);
  return asked;
}

async function refresh(more) {
  if (fetching) { wanted = true; return fetching; }
  fetching = fetchNow(more);
  try { await fetching; } finally { fetching = null; }
  if (wanted) { wanted = false; setTimeout(refresh, LEAST); }
}

async function fetchNow(more) {
  const asked = `${address()}`;
  try {
    const answer = await fetch(`/meja/segar?${address(more)}`, { cache: "no-store" });
    if (answer.status === 401) { over(); return; }
    if (!answer.ok) return;
    const told = await answer.json();
    last = Date.now();
    found();
    if (asked !== `${address()}`) { wanted = true; return; }
    swap(at("antrian"), told.antrian);
    if (told.rupa !== looks) { looks = told.rupa; swap(at("tiket"), told.tiket); }
    ring(told.bunyi);
    document.body.dataset.siap = "1";
  } catch { gone(); }
}

// What somebody has begun to write, has opened, or stands on, is there afterwards as it was.
function swap(half, html) {
  const focus = half.contains(document.activeElement) ? trace(document.activeElement) : "";
  const written = [...half.querySelectorAll("textarea, input[type=search]")].filter((one) => one.value).map((one) => [trace(one), one.value, one.selectionStart]);
  const ticked = [...half.querySelectorAll("input:checked")].map((one) => one.value);
  const open = [...half.querySelectorAll("details[open] > summary")].map((one) => one.textContent);
  const scrolled = half.scrollTop;
  half.innerHTML = html;
  for (const one of half.querySelectorAll("details > summary")) if (open.includes(one.textContent)) one.parentNode.open = true;
  for (const [name, value, caret] of written) { const one = traced(half, name); if (one) { one.value = value; one.setSelectionRange?.(caret, caret); } }
  for (const one of half.querySelectorAll("input[type=checkbox]")) one.checked = ticked.includes(one.value);
  half.scrollTop = scrolled;
  if (focus) (traced(half, focus) || half.querySelector("h2[tabindex]"))?.focus({ preventScroll: true });
}

const FOCUS = "a, button, summary, textarea, input:not([type=hidden]), select, h2";
function trace(one) {
  const row = one.closest("li[data-kode]");
  const form = row ? null : one.closest("form.tindak");
  const own = form ? form.elements.tindak.value + (one.name === "isi" ? "" : form.elements.isi.value) : row ? row.dataset.kode : one.textContent;
  return `${one.tagName}|${one.name || ""}|${own}`;
}
const traced = (half, name) => [...half.querySelectorAll(FOCUS)].find((one) => trace(one) === name);

async function open(next, address) {
  code = next;
  history.pushState({}, "", address);
  for (const row of document.querySelectorAll("#antrian li[data-kode]")) row.classList.toggle("terbuka", row.dataset.kode === code);
  if (fetching) await fetching;
  looks = "";
  at("tiket").replaceChildren();
  await refresh({ buka: 1 });
  at("tiket").scrollTop = 0;
  if (narrow.matches) at("tiket").scrollIntoView();
  at("tiket").querySelector("h2[tabindex]")?.focus({ preventScroll: true });
}

function say(told, important) {
  at("jawaban").textContent = told;
  at("jawaban").classList.toggle("penting", important);
  at("jawaban").hidden = !told;
  room();
}

// What is said stays above whatever is looked at, and covers none of what is brought into view.
function room() { document.documentElement.style.setProperty("--kabar", `${document.querySelector(".kabar").offsetHeight}px`); }

// The form as the page has it now: the half in which it stood may have been written anew.
const living = (form) => form.isConnected ? form : [...at("tiket").querySelectorAll("form.tindak")].find((one) => one.elements.kode.value === form.elements.kode.value && one.elements.tindak.value === form.elements.tindak.value && one.querySelector("textarea"));
function written(form) {
  const now = living(form), menu = now?.closest("details");
  if (now) now.querySelector("textarea").value = "";
  if (!menu) return;
  const stood = menu.contains(document.activeElement);
  menu.open = false;
  if (stood) menu.querySelector("summary").focus({ preventScroll: true });
}

// Sent until an answer comes, under one name: it is done once.
async function act(form) {
  if (form.dataset.sedang) return;
  const data = new URLSearchParams(new FormData(form));
  let given = false;
  form.dataset.sedang = "1";
  say(words.mengirim, false);
  while (!given) {
    try {
      const answer = await fetch(form.action, { method: "POST", body: data, headers: { "X-Meja": "1" } });
      if (answer.status === 401) { over(); return; }
      if (answer.status !== 503) {
        const told = await answer.json();
        if (form.querySelector("textarea") && answer.ok && !told.penting) written(form);
        say(told.kata || `${words["belum-terkirim"]} (${answer.status})`, !answer.ok || told.penting);
        break;
      }
    } catch { gone(); }
    say(words["belum-terkirim"], true);
    const stop = document.createElement("button");
    stop.textContent = words.batal;
    stop.addEventListener("click", () => { given = true; say("", false); });
    at("jawaban").append(" ", stop);
    await wait(AGAIN);
  }
  delete form.dataset.sedang;
  const name = new Uint8Array(8);
  form.elements.nama.value = [...crypto.getRandomValues(name)].map((one) => one.toString(16).padStart(2, "0")).join("");
  looks = "";
  await refresh();
}

function gone() { if (!lost) lost = Date.now(); }
function found() { lost = 0; at("putus").hidden = true; room(); }

// What has become loud since the last look, also where it is sifted out or on another page.
function ring(loudest) {
  if (heard !== null && loudest > heard) { document.body.dataset.berbunyi = String(Date.now()); if (sound) tones(sound); }
  heard = heard === null || loudest > heard ? loudest : heard;
}

function listen() {
  news = new EventSource("/meja/kabar");
  news.addEventListener("open", () => { found(); });
  news.addEventListener("berubah", () => setTimeout(refresh, Math.max(0, last + LEAST - Date.now())));
  news.addEventListener("berakhir", over);
  news.addEventListener("error", () => {
    gone();
    if (news.readyState === EventSource.CLOSED) setTimeout(async () => { await refresh(); listen(); }, AGAIN);
  });
}

// What is sought stands in the address, so that it can be kept and sent on.
function sift() {
  const asked = new URLSearchParams(new FormData(at("saring")));
  for (const [name, value] of [...asked]) if (!value) asked.delete(name);
  if (code) asked.set("tiket", code);
  history.replaceState({}, "", `/meja?${asked}`);
  refresh();
}
let typing = 0;
at("saring").addEventListener("change", sift);
at("saring").addEventListener("input", (event) => { if (event.target.type === "search") { clearTimeout(typing); typing = setTimeout(sift, 250); } });
at("saring").addEventListener("submit", (event) => { event.preventDefault(); sift(); });

document.addEventListener("submit", (event) => {
  if (!event.target.matches("form.tindak")) return;
  event.preventDefault();
  act(event.target);
});
document.addEventListener("toggle", (event) => { // its choices stand below the other buttons, which stay where they are unless none of it is seen
  if (!event.target.open || !event.target.matches(".tindakan > details")) return;
  const shown = event.target.querySelector(".pilihan");
  if (shown.getBoundingClientRect().top > innerHeight - 40) shown.scrollIntoView({ block: "nearest" });
}, true);
document.addEventListener("click", (event) => {
  const link = event.target.closest("#antrian a");
  if (!link || event.ctrlKey || event.metaKey || event.button) return;
  event.preventDefault();
  const next = new URL(link.href).searchParams.get("tiket") || "";
  if (link.closest("li[data-kode]")) open(next, link.href); else { history.pushState({}, "", link.href); refresh(); }
});
// One letter only moves: what is done is done by Enter on a button that says so.
const half = () => at("tiket"), links = () => [...document.querySelectorAll("#antrian li[data-kode] a")];
const step = (by) => {
  const all = links(), here = all.findIndex((one) => one === document.activeElement), open = all.findIndex((one) => one.closest("li").dataset.kode === code);
  const from = here < 0 ? open : here;
  all[Math.min(all.length - 1, Math.max(0, from < 0 ? 0 : from + by))]?.focus();
};
const field = (action) => {
  const one = [...half().querySelectorAll("form.tindak textarea")].find((each) => each.form.elements.tindak.value === action);
  if (one) { one.closest("details").open = true; one.focus(); }
};
const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  q: () => (links().find((one) => one.closest("li").dataset.kode === code) || links()[0])?.focus(),
  a: () => (half().querySelector("button.utama") || half().querySelector(".tindakan button, .tindakan summary"))?.focus(),
  c: () => field("note"),
  t: () => field("ask"),
  b: () => field("reply"),
  "/": () => at("saring").elements.kata.focus(),
  "?": () => { at("bantuan").open = !at("bantuan").open; at("bantuan").querySelector("summary").focus(); },
};
document.addEventListener("keydown", (event) => {
  const typing = event.target.matches("textarea, input, select");
  if (event.key === "Escape") {
    const open = event.target.closest("details[open]");
    if (open) { open.open = false; open.querySelector("summary").focus(); } else KEYS.q();
  } else if (event.key === "Enter" && event.ctrlKey && event.target.form?.matches(".tindak")) {
    event.target.form.requestSubmit();
  } else if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && KEYS[event.key]) {
    event.preventDefault();
    KEYS[event.key]();
  }
});
window.addEventListener("popstate", () => { code = new URLSearchParams(location.search).get("tiket") || ""; looks = ""; refresh({ buka: 1 }); });
setInterval(() => {
  if (lost && Date.now() - lost > PATIENCE) {
    if (at("putus").hidden) at("putus").textContent = `${words.terputus} ${clock()}`;
    at("putus").hidden = false;
    room();
  }
  if (Date.now() - last > OLDEST || lost) refresh();
}, AGAIN);
at("bunyi").hidden = false;
at("bunyi").addEventListener("click", () => { sound = sound || new AudioContext(); sound.resume(); tones(sound); at("bunyi").textContent = words["bunyi-nyala"]; });
if (narrow.matches && code) at("tiket").scrollIntoView();
refresh();
listen();
