/** The trainer's menu: what phones and platforms do now and then, each by one click, to whoever is on show. */

import { api } from "./api.js";
import { h } from "./dom.js";

const SLOW_CALLS = 20;
const SLOW_SECONDS = 3;

/** What can be made to happen: [test id, words, act({world, citizen, operator})], in groups with a heading. */
const GROUPS = [
  ["Jaringan", [
    ["slow", "Platform lambat: 20 panggilan, masing-masing 3 detik", () => api.fault("slow", {}, { times: SLOW_CALLS, seconds: SLOW_SECONDS })],
    ["limited", "Terlalu cepat: pesan berikut ditolak 3 kali (429)", () => api.fault("429", {}, { times: 3, retry_after: 5 })],
    ["clear", "Hentikan semua gangguan", () => api.clearFaults()],
  ]],
  ["Warga di layar", [
    ["refuse-citizen", "Satu pesan ke warga ini ditolak (403)", ({ world, citizen }) =>
      api.fault("403", { bot: world.citizenBot.username, chat: citizen.person })],
    ["block", "Warga memblokir bot", ({ world, citizen }) => api.member("block", { user: citizen.person, chat: world.citizenBot.username })],
    ["unblock", "Warga membuka blokir", ({ world, citizen }) => api.member("unblock", { user: citizen.person, chat: world.citizenBot.username })],
    ["edit-citizen", "Pesan terakhirnya “diubah” tanpa perubahan", ({ citizen }) => sameAgain(citizen)],
  ]],
  ["WhatsApp: warga di layar", [
    ["wa-off", "Ponselnya mati", ({ whatsapp }) => setPerson(whatsapp, { off: true })],
    ["wa-on", "Ponselnya menyala lagi", ({ whatsapp }) => setPerson(whatsapp, { off: false })],
    ["wa-block", "Ia memblokir 112", ({ whatsapp }) => setPerson(whatsapp, { blocked: true })],
    ["wa-unblock", "Ia membuka blokir", ({ whatsapp }) => setPerson(whatsapp, { blocked: false })],
    ["wa-number", "Nomornya berganti", ({ whatsapp }) => setPerson(whatsapp, { number: `62812${Math.floor(1e7 + Math.random() * 9e7)}` })],
    ["wa-refuse", "Satu pesan ke warga ini tidak sampai (131026)", ({ whatsapp }) =>
      api.fault("131026", { channel: "whatsapp", chat: whatsapp.conversation.chat })],
  ]],
  ["WhatsApp: akun", [
    ["wa-lock", "Akun dikunci", () => api.whatsapp({ account: { locked: true } })],
    ["wa-unlock", "Akun dibuka lagi", () => api.whatsapp({ account: { locked: false } })],
    ["wa-unpaid", "Tagihan belum dibayar: pesan diterima, lalu gagal", () => api.whatsapp({ account: { unpaid: true } })],
    ["wa-paid", "Tagihan dibayar", () => api.whatsapp({ account: { unpaid: false } })],
    ["wa-lost", "Jawaban satu kiriman hilang; pesannya sampai", () => api.fault("lost_answer", { channel: "whatsapp" })],
    ["wa-twice", "Kabar berikut datang tiga kali sekaligus", () => api.fault("duplicate", { channel: "whatsapp" }, { copies: 3 })],
  ]],
  ["Grup di layar", [
    ["refuse-group", "Satu pesan ke grup ini ditolak (403)", ({ world, operator }) =>
      api.fault("403", { bot: world.operatorBot.username, chat: group(operator) })],
    ["kick", "Bot dikeluarkan dari grup", ({ world, operator }) => api.member("kick", { bot: world.operatorBot.username, chat: group(operator) })],
    ["return", "Bot dimasukkan lagi sebagai admin", async ({ world, operator }) => {
      const who = { bot: world.operatorBot.username, chat: group(operator) };
      await api.member("join", who);
      await api.member("promote", who);
    }],
    ["edit-operator", "Pesan terakhir operator “diubah” tanpa perubahan", ({ operator }) => sameAgain(operator)],
    ["other-bot", "Operator mengetik perintah untuk bot lain", ({ operator }) => api.send(operator.person, group(operator), { text: "/terima@bot_lain" })],
  ]],
];

function setPerson(phone, change) {
  return api.whatsapp({ user: { id: phone.person, ...change } });
}

function group(phone) {
  if (phone.conversation.bot) throw new Error("Buka grup dulu: ini chat pribadi");
  return phone.conversation.address;
}

async function sameAgain(phone) {
  const own = phone.conversation.list.findLast((message) => message.sender?.id === phone.person);
  if (!own) throw new Error("Belum ada pesan dari orang ini");
  await api.edit(phone.person, phone.conversation.address, own.message_id);
}

/** The button in the top bar opens the menu; each entry acts on the phones as they stand. */
export function offerTrouble(button, dialog, { world, citizen, operator, whatsapp }) {
  const said = h("p", { class: "trouble-said", role: "status" });
  const phones = () => ({ world, citizen: citizen.phone, operator: operator.phone, whatsapp: whatsapp.phone });
  const run = async (words, act) => {
    try {
      await act(phones());
      said.textContent = `✓ ${words}`;
    } catch (problem) {
      said.textContent = `Tidak bisa: ${problem.message}`;
    }
  };
  dialog.append(
    h("header", { class: "sheet-head" }, h("h2", { text: "Gangguan" }),
      h("button", { type: "button", class: "quiet", "data-testid": "trouble-close", text: "Tutup", on: { click: () => dialog.close() } })),
    ...GROUPS.map(([title, entries]) => h("section", { class: "trouble-group", hidden: /^WhatsApp/.test(title) && !world.whatsapp }, h("h3", { text: title }),
      entries.map(([id, words, act]) => h("button", { type: "button", class: "quiet", "data-testid": `trouble-${id}`, text: words,
        on: { click: () => run(words, act) } })))),
    said);
  button.addEventListener("click", () => {
    said.textContent = "";
    dialog.showModal();
  });
}
