/** The left phone: a citizen in the private chat with the public bot. */

import { api } from "./api.js";
import { openAttach, sendLocation } from "./attach.js";
import { h, memory, offer } from "./dom.js";
import { icon } from "./icons.js";
import { newcomer } from "./newcomer.js";
import { Phone } from "./phone.js";
import { pin } from "./place.js";
import { Places } from "./places.js";
import { fullName } from "./world.js";

export class CitizenPhone {
  constructor(root, world, feed) {
    this.world = world;
    this.places = new Places(world);
    this.phone = new Phone(root, world, feed, "citizen");
    const { parts } = this.phone;
    parts.newCitizen.append(icon("plus"));
    parts.newCitizen.addEventListener("click", () => this.#invent());
    parts.person.addEventListener("change", () => this.show(Number(parts.person.value)));
    parts.attach.hidden = false;
    parts.attach.dataset.testid = "attach";
    parts.attach.addEventListener("click", () => openAttach(this.phone, this.places));
    this.phone.pressKey = (message, key) => this.#key(message, key);
    this.phone.whenEmpty = () => this.#welcome();
    world.addEventListener("change", () => this.#changed());
  }

  /** Begin with the citizen of last time, else the first one, else a new one. */
  async open() {
    this.#list();
    const remembered = Number(memory.get("citizen"));
    const citizens = this.world.citizens;
    const chosen = citizens.find((user) => user.id === remembered) ?? citizens[0];
    if (chosen) await this.show(chosen.id);
    else await this.#invent();
  }

  /** Look over this citizen's shoulder. */
  async show(person) {
    const bot = this.world.citizenBot;
    if (!bot) return;
    memory.set("citizen", person);
    this.phone.parts.title.textContent = bot.first_name ?? "Sigap 112";
    this.phone.parts.subtitle.textContent = `@${bot.username}`;
    await this.phone.open({ chat: person, person, bot: bot.username });
    this.#list();
  }

  /** Put the keyboard where a visitor begins. */
  focus() {
    const start = this.phone.parts.empty.querySelector("button");
    if (start && !this.phone.parts.empty.hidden) start.focus();
    else this.phone.composer.focus();
  }

  async #invent() {
    const { id } = await api.newUser(newcomer(this.world.users.values()));
    await this.world.refresh();
    await this.show(id);
    this.focus();
  }

  /** A simulator that was started afresh may not know this citizen any more. */
  #changed() {
    const { person } = this.phone;
    if (person !== null && !this.world.users.has(person)) this.open();
    else this.#list();
  }

  #list() {
    const people = this.world.citizens.map((user) => ({ value: user.id, label: fullName(user) }));
    offer(this.phone.parts.person, people, this.phone.person);
  }

  #welcome() {
    const start = h("button", { type: "button", class: "primary", "data-testid": "start", text: "Mulai", on: { click: () => this.#start() } });
    return [h("p", { text: "Ada keadaan darurat? Tekan Mulai, atau langsung tulis apa yang terjadi." }), start];
  }

  async #start() {
    this.phone.composer.focus();
    await this.phone.send({ text: "/start" });
  }

  #key(message, key) {
    const press = (more) => Phone.prototype.pressKey.call(this.phone, message, key, more);
    if (/location/.test(key.kind)) return sendLocation(this.phone, this.places, (place) => press({ location: pin(place) }));
    return press({});
  }
}
