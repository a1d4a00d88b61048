/** A phone: one person looking at one chat. Both phones on the desk are made of this. */

import { api, mediaUrl } from "./api.js";
import { BubbleMenu } from "./bubble-menu.js";
import { showPlace } from "./city-map.js";
import { Composer } from "./composer.js";
import { Conversation } from "./conversation.js";
import { h, parts } from "./dom.js";
import { icon } from "./icons.js";
import { Log } from "./log.js";
import { ReplyKeys } from "./reply-keys.js";
import { Sheet } from "./sheet.js";
import { Toast } from "./toast.js";

export class Phone {
  conversation = null;
  person = null;
  /** Which messages are on show; the operators' phone narrows it to a topic. */
  filter = () => true;
  /** What to show in a chat without messages. */
  whenEmpty = () => [];
  /** Called with the messages on show. */
  drawn = () => {};
  /** What goes with every message sent from here, for example a topic. */
  stamp = () => ({});

  /** `root`: the phone's section. `side` names the test ids: "citizen" or "operator". */
  constructor(root, world, feed, side) {
    root.querySelector(".chat").append(document.getElementById("chat-template").content.cloneNode(true));
    Object.assign(this, { root, world, side, parts: parts(root) });
    this.toast = new Toast(this.parts.toast);
    this.sheet = new Sheet(this.parts.sheet, this.parts.body);
    this.log = new Log(this.parts.log, this.parts.toEnd);
    this.menu = new BubbleMenu(this.parts.chat);
    this.composer = new Composer(this.parts, {
      send: (text, quoted) => this.send({ text, ...this.#answer(quoted) }),
      edit: (id, text) => this.#try(() => api.edit(this.conversation.actor, this.conversation.address, id, text)),
    });
    this.keys = new ReplyKeys(this.parts.keys, this.parts.keysToggle, (message, key) => this.pressKey(message, key));
    this.#dress();
    for (const type of ["message", "edit", "delete"]) feed.on(type, (event) => this.conversation?.take(event));
    feed.on("resync", () => this.conversation?.reload());
  }

  #dress() {
    const { input, send, attach, quoteCancel, keysToggle } = this.parts;
    Object.assign(input, { id: `${this.side}-input` });
    input.dataset.testid = `${this.side}-input`;
    send.dataset.testid = `${this.side}-send`;
    send.append(icon("send"));
    attach.append(icon("clip"));
    quoteCancel.append(icon("close"));
    keysToggle.append(icon("keys"));
  }

  /** Look at a chat as `person`: a group by its id, the private chat with `bot`, or one of another `channel`. */
  async open({ chat, person, bot = null, channel = null }) {
    const conversation = new Conversation({ chat, person, bot, channel });
    this.sheet.close();
    this.menu.close();
    this.composer.reset();
    this.log.clear();
    Object.assign(this, { conversation, person });
    this.parts.input.setAttribute("aria-label", `Pesan sebagai ${this.world.users.get(person)?.first_name ?? this.world.whatsapp?.users.get(person)?.first_name ?? "warga"}`);
    conversation.addEventListener("change", () => { if (this.conversation === conversation) this.draw(); });
    await conversation.reload();
  }

  draw() {
    const messages = this.conversation.list;
    this.log.draw(messages.filter(this.filter), this.#view());
    this.keys.update(this.conversation.bot ? messages : [], this.person);
    this.#greet(messages.length === 0);
    this.drawn(messages);
  }

  #greet(show) {
    const { empty } = this.parts;
    if (show && empty.hidden) empty.replaceChildren(...this.whenEmpty());
    empty.hidden = !show;
  }

  #view() {
    const { conversation } = this;
    return {
      world: this.world,
      person: this.person,
      group: conversation.isGroup,
      quoted: (id) => conversation.get(id),
      open: (what) => this.#look(what),
      press: (message, button) => this.#pressInline(message, button),
      menu: (message) => this.#openMenu(message),
      act: (message, anchor) => this.menu.open(anchor, this.#actions(message)),
    };
  }

  #actions(message) {
    const actions = [{ label: "Balas", run: () => this.composer.reply(message) }];
    if (this.conversation.channel) actions.push({ label: "Suka 👍", run: () => this.send({ reaction: { message_id: message.message_id, emoji: "👍" } }) });
    else if (message.sender?.id === this.person && message.text) actions.push({ label: "Ubah", run: () => this.composer.change(message) });
    const copy = message.text ?? message.caption;
    if (copy) actions.push({ label: "Salin", run: () => navigator.clipboard?.writeText(copy) });
    return actions;
  }

  #answer(quoted) {
    return quoted ? { reply_to: quoted.message_id } : {};
  }

  /** Send `content` as this phone's person. True when the simulator took it. */
  async send(content) {
    if (!this.conversation) return false;
    return this.#try(() => api.send(this.conversation.actor, this.conversation.address, { ...this.stamp(content), ...content }));
  }

  /** A key of the reply keyboard; the citizens' phone asks for a place first where the key wants one. */
  pressKey(message, key, more = {}) {
    return this.#try(() => api.press(this.conversation.actor, this.conversation.address, message.message_id, { label: key.label, ...more }));
  }

  async #pressInline(message, button) {
    if (button.url) {
      window.open(button.url, "_blank", "noopener");
      return;
    }
    if (button.kind === "request_location") {
      this.pressKey(message, button);
      return;
    }
    await this.#try(async () => {
      this.#hear(await api.press(this.conversation.actor, this.conversation.address, message.message_id, { label: button.label }));
    });
  }

  /** The rows of a list, over the chat; choosing one sends it. */
  #openMenu(message) {
    const row = ({ title, description }) => h("button", {
      type: "button", class: "row",
      on: { click: () => { this.sheet.close(); this.#pressInline(message, { label: title, kind: "list_reply" }); } },
    }, h("strong", { text: title }), description ? h("small", { text: description }) : null);
    this.sheet.open(message.menu, h("div", { class: "sheet-body rows" },
      message.sections.flatMap(({ title, rows }) => [title ? h("h4", { text: title }) : null, ...rows.map(row)])));
  }

  /** The answer to a press: nothing, a toast, or a pop-up that waits to be read. */
  #hear({ answer, answered = true, alert = false }) {
    if (!answered) this.toast.show("Bot tidak menjawab dalam 10 detik", "problem");
    if (!answer) return;
    if (!alert) this.toast.show(answer);
    else this.sheet.open("Pemberitahuan", h("div", { class: "sheet-body" }, h("p", { class: "alert-words", text: answer }),
      h("button", { type: "button", class: "primary wide", text: "OK", on: { click: () => this.sheet.close() } })));
  }

  async #try(action) {
    const { conversation } = this;
    try {
      await action();
    } catch (problem) {
      this.toast.show(problem.message, "problem");
      return false;
    }
    await conversation.refresh();
    return true;
  }

  #look({ photo, place }) {
    if (place) showPlace(this.sheet, this.world.map, place);
    else this.sheet.open("Foto", h("div", { class: "sheet-body" }, h("img", { class: "large-photo", src: mediaUrl(photo), alt: "Foto, diperbesar" })));
  }
}
