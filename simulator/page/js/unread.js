/** How many messages of each group nobody has looked at since the page was opened. Tells "change". */

export class Unread extends EventTarget {
  #counts = new Map();
  /** The chat on show, which is always read. */
  open = null;

  of(chat) {
    return this.#counts.get(chat) ?? 0;
  }

  get total() {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** One more message in `chat`. */
  add(chat) {
    if (chat === this.open && !document.hidden) return;
    this.#counts.set(chat, this.of(chat) + 1);
    this.dispatchEvent(new Event("change"));
  }

  /** `chat` is on show now and has been read. */
  read(chat) {
    this.open = chat;
    this.#counts.delete(chat);
    this.dispatchEvent(new Event("change"));
  }
}
