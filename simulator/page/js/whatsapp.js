/** The green phone: a citizen in the chat with the city's WhatsApp number. */

import { api } from "./api.js";
import { openAttach, sendLocation } from "./attach.js";
import { h, memory, offer } from "./dom.js";
import { icon } from "./icons.js";
import { newcomer } from "./newcomer.js";
import { Phone } from "./phone.js";
import { pin } from "./place.js";
import { Places } from "./places.js";
import { fullName } from "./world.js";

const HIDDEN = "nomor disembunyikan";

export class WhatsAppPhone {
  #typing = null;

  /** `priced(messages)` is called with the chat on show, whenever it differs. */
  constructor(root, world, feed, priced) {
    Object.assign(this, { root, world, priced, places: new Places(world), phone: new Phone(root, world, feed, "whatsapp") });
    const { parts } = this.phone;
    parts.newCitizen.append(icon("plus"));
    parts.newCitizen.addEventListener("click", () => this.#invent());
    parts.person.addEventListener("change", () => this.show(Number(parts.person.value)));
    parts.attach.hidden = false;
    parts.attach.dataset.testid = "whatsapp-attach";
    parts.attach.addEventListener("click", () => openAttach(this.phone, this.places, NOT_CARRIED));
    this.phone.pressKey = (message, key) => this.#key(message, key);
    this.phone.whenEmpty = () => [h("p", { text: "Tulis apa yang terjadi. Percakapan ini ke nomor WhatsApp 112." })];
    this.phone.drawn = (messages) => priced(messages);
    feed.on("wa_typing", (event) => this.#type(event));
    world.addEventListener("change", () => this.#changed());
  }

  /** Begin with the citizen of last time, else the first one, else a new one. Without a number the phone stays away. */
  async open() {
    const users = this.#users();
    if (!users) return;
    const remembered = users.get(Number(memory.get("whatsapp"))) ?? users.values().next().value;
    if (remembered) await this.show(remembered.id);
    else await this.#invent();
  }

  /** Look over this citizen's shoulder. */
  async show(person) {
    if (!this.#users()) return;
    memory.set("whatsapp", person);
    this.#say(null);
    await this.phone.open({ chat: `wa:${person}`, person, channel: "whatsapp" });
    this.#list();
  }

  #users() {
    return this.world.whatsapp?.users ?? null;
  }

  async #invent() {
    const { id } = await api.newUser({ channel: "whatsapp", ...newcomer(this.#users().values()) });
    await this.world.refresh();
    await this.show(id);
    this.phone.composer.focus();
  }

  #changed() {
    const users = this.#users();
    if (users && !users.has(this.phone.person)) this.open();
    else if (users) this.#list();
  }

  #list() {
    const { parts, person } = this.phone;
    const people = [...this.#users().values()];
    offer(parts.person, people.map((user) => ({ value: user.id, label: fullName(user) })), person);
    parts.title.textContent = this.world.whatsapp.account.name;
    if (!this.#typing) this.#say(null);
    const mine = this.#users().get(person);
    this.root.classList.toggle("off", Boolean(mine?.off));
  }

  /** The line below the name: that 112 is writing, else who this person is to it. */
  #say(words) {
    const mine = this.#users()?.get(this.phone.person);
    const known = mine && (mine.hides_number ? `@${mine.username ?? ""} · ${HIDDEN}` : `+${mine.number}`);
    const state = mine?.off ? "ponsel mati" : mine?.blocked ? "112 diblokir" : known ?? "";
    this.phone.parts.subtitle.textContent = words ?? state;
  }

  #type({ chat, seconds }) {
    if (chat !== this.phone.conversation?.chat) return;
    clearTimeout(this.#typing);
    this.#typing = seconds ? setTimeout(() => this.#type({ chat, seconds: 0 }), seconds * 1000) : null;
    this.#say(seconds ? "sedang mengetik…" : null);
  }

  #key(message, key) {
    const press = (more) => Phone.prototype.pressKey.call(this.phone, message, key, more);
    if (/location/.test(key.kind)) return sendLocation(this.phone, this.places, (place) => press({ location: pin(place) }));
    return press({});
  }
}

/** What WhatsApp shows and its business interface does not carry: [test id, icon, words, what /sim/send takes]. */
const NOT_CARRIED = [
  ["attach-view-once", "camera", "Foto sekali lihat", { view_once: { generate: { scene: "fire", seed: 3 } } }],
  ["attach-poll", "keys", "Jajak pendapat", { poll: { question: "Apinya besar?", options: ["Ya", "Tidak"] } }],
];
