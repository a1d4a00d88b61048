/** The messages of one chat as one person sees them, kept fresh. Tells "change" when any differs. */

import { api } from "./api.js";

export class Conversation extends EventTarget {
  #messages = new Map();
  #latest = 0;
  #fetching = Promise.resolve();

  /** `chat`: a group's id, the person's own id for the private chat with `bot` (a username, else null), or "wa:" and the id. */
  constructor({ chat, person, bot, channel }) {
    super();
    Object.assign(this, { chat, person, bot, channel });
  }

  /** Who acts here, as the control API wants to hear it. */
  get actor() {
    return this.channel ? this.chat : this.person;
  }

  /** Whether several people write here. */
  get isGroup() {
    return this.bot === null && !this.channel;
  }

  /** Where the control API sends this person's messages. */
  get address() {
    return this.bot ?? this.chat;
  }

  get list() {
    return [...this.#messages.values()].sort((a, b) => a.message_id - b.message_id);
  }

  get(id) {
    return this.#messages.get(id);
  }

  /** Fetch what is newer than what we have. One at a time, so that a burst of events costs few requests. */
  refresh() {
    this.#fetching = this.#fetching.then(() => this.#fetch(this.#latest)).catch(() => {});
    return this.#fetching;
  }

  /** Fetch everything again, after events may have been missed. */
  reload() {
    this.#fetching = this.#fetching.then(() => this.#fetch(0)).catch(() => {});
    return this.#fetching;
  }

  async #fetch(after) {
    const before = [...this.#messages.keys()];
    const messages = await api.messages(this.chat, { after, bot: this.bot });
    if (after === 0) this.#forget(before, new Set(messages.map((message) => message.message_id)));
    this.#keep(messages);
  }

  /** Take in an event of the feed; those of other chats are ignored. */
  take({ type, chat, message, message_id: id }) {
    if (String(chat) !== String(this.chat)) return;
    if (type === "delete") this.#drop(id);
    else if (type === "edit" && this.#messages.has(message.message_id)) this.#keep([message]);
    else if (type === "message" && (message.bot ?? null) === this.bot) this.#keep([message]);
  }

  #keep(messages) {
    for (const message of messages) {
      if (JSON.stringify(message) === JSON.stringify(this.#messages.get(message.message_id))) continue;
      this.#messages.set(message.message_id, message);
      this.#latest = Math.max(this.#latest, message.message_id);
    }
    this.dispatchEvent(new Event("change"));
  }

  /** Those of `before` that are no longer there; what an event has brought since the question stays. */
  #forget(before, ids) {
    for (const id of before) if (!ids.has(id)) this.#messages.delete(id);
  }

  #drop(id) {
    this.#messages.delete(id);
    this.dispatchEvent(new Event("change"));
  }
}
