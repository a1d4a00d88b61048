/** The right phone: an operator in an agency's group, or in the private chat with the operators' bot. */

import { Bell } from "./bell.js";
import { h, memory, offer } from "./dom.js";
import { askForGroup } from "./new-group.js";
import { Phone } from "./phone.js";
import { drawRail } from "./rail.js";
import { ALL, drawTopics, inTopic, topicsOf } from "./topics.js";
import { Unread } from "./unread.js";
import { fullName } from "./world.js";

const PRIVATE = "private";
const PRIVATE_LABEL = "Chat pribadi dengan bot";

export class OperatorPhone {
  #group = null; // a group's id, or PRIVATE
  #topic = ALL;
  #people = new Map();

  constructor(root, world, feed) {
    Object.assign(this, { world, unread: new Unread(), phone: new Phone(root, world, feed, "operator") });
    const { parts } = this.phone;
    this.bell = new Bell(parts.bell, root);
    this.phone.whenEmpty = () => [h("p", { text: "Belum ada pesan di sini." })];
    this.phone.filter = (message) => inTopic(message, this.#topic);
    this.phone.stamp = (content) => this.#stamp(content);
    parts.group.addEventListener("change", () => this.show(parts.group.value === PRIVATE ? PRIVATE : Number(parts.group.value)));
    parts.person.addEventListener("change", () => this.show(this.#group, Number(parts.person.value)));
    feed.on("message", (event) => this.#hear(event));
    world.addEventListener("change", () => this.#changed());
    this.unread.addEventListener("change", () => this.#rail());
    document.addEventListener("visibilitychange", () => { if (!document.hidden && this.#group) this.unread.read(this.#group); });
  }

  async open() {
    const remembered = memory.get("group");
    const groups = this.world.groups;
    const chosen = groups.find((group) => String(group.id) === remembered) ?? groups.find((group) => /kendali/i.test(group.title)) ?? groups[0];
    await this.show(chosen?.id ?? PRIVATE);
  }

  /** Look at a group as one of its members, unless that is on show. */
  async follow(group, person) {
    if (group !== this.#group || person !== this.phone.person) await this.show(group, person);
  }

  /** Look at a group (its id) or the private chat (PRIVATE) as `person`, by default who was last there. */
  async show(group, person = null) {
    const members = this.#members(group);
    const wanted = [person, this.#people.get(group), this.phone.person];
    const chosen = wanted.find((id) => members.some((user) => user.id === id)) ?? members[0]?.id;
    if (group !== this.#group) this.#topic = ALL;
    this.#group = group;
    memory.set("group", group);
    this.unread.read(group);
    this.#lists();
    if (chosen === undefined) return;
    this.#people.set(group, chosen);
    const secret = group === PRIVATE;
    await this.phone.open({ chat: secret ? chosen : group, person: chosen, bot: secret ? this.world.operatorBot?.username ?? null : null });
    this.#lists();
  }

  #members(group) {
    if (group === PRIVATE) return this.world.operators;
    return this.world.membersOf(this.world.chats.get(group));
  }

  #hear({ chat, message }) {
    if (message.bot) {
      this.#hearPrivate(Number(chat), message);
      return;
    }
    const group = this.world.chats.get(Number(chat));
    if (!group) return;
    if (message.sender?.id !== this.phone.person) this.unread.add(group.id);
    if (message.sender?.is_bot && message.silent === false) this.bell.ring();
  }

  /** The operators' bot wrote to one of them alone: the private chat is that person's until it is read. */
  #hearPrivate(person, message) {
    if (!message.sender?.is_bot || message.bot !== this.world.operatorBot?.username) return;
    if (!this.world.operators.some((user) => user.id === person)) return;
    if (this.#group !== PRIVATE) this.#people.set(PRIVATE, person);
    this.unread.add(PRIVATE);
  }

  /** Words go to the open topic, an answer to the topic of what it answers. */
  #stamp(content) {
    const quoted = content.reply_to ? this.phone.conversation.get(content.reply_to) : null;
    const topic = quoted ? quoted.topic : this.#topic;
    return topic ? { topic } : {};
  }

  #changed() {
    const gone = this.#group !== null && this.#group !== PRIVATE && !this.world.chats.has(this.#group);
    if (this.#group === null || gone || (this.#group === PRIVATE && this.phone.person === null)) this.open();
    else this.#lists();
  }

  #lists() {
    const { parts, person } = this.phone;
    const groups = this.world.groups.map((group) => ({ value: group.id, label: group.title }));
    offer(parts.group, [...groups, { value: PRIVATE, label: PRIVATE_LABEL }], this.#group);
    offer(parts.person, this.#members(this.#group).map((user) => ({ value: user.id, label: fullName(user) })), person);
    this.#rail();
    this.#tabs();
  }

  #rail() {
    const chats = [...this.world.groups, { id: PRIVATE, title: "Pribadi" }];
    drawRail(this.phone.parts.rail, chats, this.unread, this.#group, (id) => this.show(id), () => askForGroup(this.phone, (id) => this.show(id)));
  }

  #tabs() {
    drawTopics(this.phone.parts.topics, topicsOf(this.world.chats.get(this.#group)), this.#topic, (id) => {
      this.#topic = id;
      this.phone.log.clear();
      this.phone.draw();
      this.#tabs();
    });
  }
}
