/** Who and what exists in the simulator: bots, people, groups, the city's map. Tells "change" when that differs. */

import { api } from "./api.js";

const PATIENCE_MS = 250;

export class World extends EventTarget {
  bots = [];
  users = new Map();
  chats = new Map();
  map = { name: "", bounds: null, outline: [], points: [], tiles: null };
  scenes = [];
  /** {account, users} where there is a WhatsApp number, else null. */
  whatsapp = null;
  #pending = null;

  /** Load everything once and follow the feed from then on. */
  async open(feed) {
    [this.map, this.scenes] = await Promise.all([api.map(), api.scenes()]);
    await this.refresh();
    for (const type of ["chat", "user", "topic", "wa_user", "wa_account", "resync"]) feed.on(type, () => this.#soon());
  }

  async refresh() {
    const state = await api.state();
    this.bots = state.bots;
    this.users = new Map(state.users.map((user) => [user.id, user]));
    this.chats = new Map(state.chats.map((chat) => [chat.id, chat]));
    this.whatsapp = state.whatsapp
      ? { account: state.whatsapp.account, users: new Map(state.whatsapp.users.map((user) => [user.id, user])) }
      : null;
    this.dispatchEvent(new Event("change"));
  }

  #soon() {
    this.#pending ??= setTimeout(() => {
      this.#pending = null;
      this.refresh().catch(() => {});
    }, PATIENCE_MS);
  }

  /** The public bot, known by "lapor" in its username. */
  get citizenBot() {
    return this.bots.find((bot) => bot.username.toLowerCase().includes("lapor")) ?? this.bots[0] ?? null;
  }

  /** The operators' bot: any other. */
  get operatorBot() {
    return this.bots.find((bot) => bot !== this.citizenBot) ?? this.citizenBot;
  }

  get groups() {
    return [...this.chats.values()].filter((chat) => chat.type !== "private");
  }

  /** People of a group, without its bots. */
  membersOf(group) {
    return (group?.members ?? []).map((id) => this.users.get(id)).filter(Boolean);
  }

  /** Everybody who sits in at least one group. */
  get operators() {
    const ids = new Set(this.groups.flatMap((group) => group.members));
    return [...this.users.values()].filter((user) => ids.has(user.id));
  }

  get citizens() {
    const operators = new Set(this.operators.map((user) => user.id));
    return [...this.users.values()].filter((user) => !operators.has(user.id));
  }

  /** A chat's name for the strip: a group's title, a person's first name, or the id. */
  nameOf(chat) {
    if (String(chat).startsWith("wa:")) return this.whatsapp?.users.get(Number(chat.slice(3)))?.first_name ?? "";
    return this.users.get(Number(chat))?.first_name || this.chats.get(Number(chat))?.title || (chat ? String(chat) : "");
  }
}

export const fullName = (user) => [user.first_name, user.last_name].filter(Boolean).join(" ");
