/** What a step of a play does. Each takes (step, stage, time) and answers with where to look: {citizen}, {whatsapp} or {group}. */

import { api } from "../api.js";
import { pin } from "../place.js";
import { dice, pick } from "../random.js";

const PATIENCE_S = 20;
const LOOK_AGAIN_S = 0.6;

export class Skipped extends Error {}

async function actor(step, stage) {
  if (step.who !== undefined) {
    const user = await stage.citizen(step.who);
    if (stage.isGreen(step.who)) return { user: `wa:${user}`, chat: `wa:${user}`, inbox: `wa:${user}`, bot: null, since: 0, look: { whatsapp: user } };
    const bot = stage.world.citizenBot?.username;
    return { user, chat: bot, inbox: user, bot, since: 0, look: { citizen: user } };
  }
  const found = stage.group(step.in, step.operator);
  if (!found) throw new Skipped(`grup "${step.in}" tidak ada`);
  return { ...found, inbox: found.chat, bot: null, look: { group: found.chat, operator: found.user } };
}

async function send(step, stage) {
  const { user, chat, inbox, bot, since, look } = await actor(step, stage);
  const answered = step.live ? about(await api.messages(inbox, { after: since, bot }), step.about) : {};
  await api.send(user, chat, { ...content(step, stage), ...answered });
  return look;
}

/** The newest message that contains these words, as the one that is replied to. */
function about(messages, words = "") {
  const found = messages.findLast(({ text, buttons }) => buttons?.length && (text ?? "").toLowerCase().includes(words.toLowerCase()));
  if (!found) throw new Skipped(`tidak ada pesan tentang "${words}"`);
  return { reply_to: found.message_id };
}

/** What `/sim/send` needs, from a step. */
export function content(step, stage) {
  const { text, photo, voice, location, live, contact, caption, view_once: once } = step;
  if (once) return { view_once: { generate: once } };
  if (photo) return { photo: { generate: photo }, ...(caption ? { caption } : {}) };
  if (voice) return { voice: { generate: voice } };
  if (live) return { live_location: pin(stage.place(live)) };
  if (location) return { location: pin(stage.place(location)) };
  if (contact) return { contact };
  return { text };
}

/** Open the newest link to the citizens' bot that a group (`in`) was told, as `who`; waits for it to appear. */
async function follow(step, stage, time) {
  const { in: group, operator, ...own } = step;
  const [who, told] = [await actor(own, stage), await actor({ in: group, operator }, stage)];
  const deadline = Date.now() + (step.within ?? PATIENCE_S) * 1000;
  for (;;) {
    const payload = start(await api.messages(told.inbox, { after: told.since, bot: told.bot }));
    if (payload) {
      await api.send(who.user, who.chat, { text: `/start ${payload}` });
      return who.look;
    }
    if (Date.now() > deadline) throw new Skipped(`tautan di "${group}" tidak muncul`);
    await time.real(LOOK_AGAIN_S);
  }
}

/** What stands behind the newest "?start=", or null. */
function start(messages) {
  const found = messages.toReversed().map(({ text }) => /[?&]start=([\w-]+)/.exec(text ?? "")).find(Boolean);
  return found ? found[1] : null;
}

/** Press the newest button whose label contains `label`, on a message that contains `about`; waits for it to appear. */
async function press(step, stage, time) {
  const who = await actor(step, stage);
  const deadline = Date.now() + (step.within ?? PATIENCE_S) * 1000;
  for (;;) {
    const found = button(await api.messages(who.inbox, { after: who.since, bot: who.bot }), step);
    if (found) {
      const where = step.location ? { location: pin(stage.place(step.location)) } : {};
      await api.press(who.user, who.chat, found.message.message_id, { label: found.label, ...where });
      return who.look;
    }
    if (Date.now() > deadline) throw new Skipped(`tombol "${step.label}" tidak muncul`);
    await time.real(LOOK_AGAIN_S);
  }
}

/** The newest matching button, or null. */
export function button(messages, { label, about = "" }) {
  const has = (text, part) => (text ?? "").toLowerCase().includes(part.toLowerCase());
  for (const message of messages.toReversed()) {
    if (!has(message.text ?? message.caption, about)) continue;
    const found = [...(message.buttons ?? []), ...(message.reply_keyboard ?? [])].flat().find((one) => has(one.label, label));
    if (found) return { message, label: found.label };
  }
  return null;
}

async function edit(step, stage) {
  const { user, chat, inbox, bot, look } = await actor(step, stage);
  const own = (await api.messages(inbox, { bot })).findLast((message) => !message.sender?.is_bot && message.text);
  if (!own) throw new Skipped("tidak ada pesan untuk diubah");
  await api.edit(user, chat, own.message_id, step.text);
  return look;
}

/** Many citizens at once: each writes one of `texts` and, some seconds later, sends a place somewhere in the city. */
async function crowd(step, stage, time) {
  const roll = dice(step.seed ?? 1);
  const arrivals = Array.from({ length: step.count }, (_, i) => oneOfCrowd(step, stage, time, {
    name: `Warga ${i + 1}`, at: roll() * step.seconds, text: pick(step.texts, roll), sharesPlace: roll() < step.pinned,
    place: { place: Math.floor(roll() * 10_000), north: (roll() - 0.5) * 600, east: (roll() - 0.5) * 600 }, pause: 2 + roll() * 6,
  }));
  const refused = (await Promise.allSettled(arrivals)).find((arrival) => arrival.status === "rejected");
  if (refused) throw refused.reason;
  return {};
}

async function oneOfCrowd(step, stage, time, { name, at, text, sharesPlace, place, pause }) {
  await time.pass(at);
  stage.play.cast[name] ??= { first_name: name };
  const who = await actor({ who: name }, stage);
  await api.send(who.user, who.chat, { text });
  if (!sharesPlace) return;
  await time.pass(pause);
  await api.send(who.user, who.chat, { location: pin(stage.place(place)) });
}

async function note() {
  return {};
}

export const STEPS = { send, press, follow, edit, crowd, note };
