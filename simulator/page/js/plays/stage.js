/** Who and where in a play: its citizens, its operators, its places, in whatever city is on the map. */

import { api } from "../api.js";
import { moved } from "../place.js";

export class Stage {
  #cast = new Map();
  #since = new Map();

  /** `play`: the file's content. */
  constructor(world, play) {
    Object.assign(this, { world, play });
  }

  /** Note where each group stands now: only newer messages belong to the play. */
  async open() {
    await Promise.all(this.world.groups.map(async ({ id }) => this.#since.set(id, (await api.messages(id)).at(-1)?.message_id ?? 0)));
  }

  /** The id of the citizen called `key` in the play's cast; people of an earlier performance play again. */
  async citizen(key) {
    if (!this.#cast.has(key)) this.#cast.set(key, this.#engage(this.play.cast[key]));
    return this.#cast.get(key);
  }

  /** Whether they write on WhatsApp: as the cast says, where the simulator has a number. */
  isGreen(key) {
    return this.play.cast[key].channel === "whatsapp" && this.world.whatsapp !== null;
  }

  async #engage({ channel, ...rest }) {
    const green = channel === "whatsapp" && this.world.whatsapp !== null;
    const person = green ? { channel, ...rest } : rest;
    const people = green ? [...this.world.whatsapp.users.values()] : this.world.citizens;
    const known = people.find((user) => user.first_name === person.first_name && (user.last_name ?? "") === (person.last_name ?? ""));
    return known?.id ?? (await api.newUser(person)).id;
  }

  /** The group with the shortest title that contains `part`, and its `nth` member (1 = first); null where the city has none. */
  group(part, nth = 1) {
    const found = this.world.groups.filter(({ title }) => title.toLowerCase().includes(part.toLowerCase()));
    const [group] = found.sort((a, b) => a.title.length - b.title.length);
    const members = this.world.membersOf(group);
    if (!members.length) return null;
    return { chat: group.id, user: members[(nth - 1) % members.length].id, since: this.#since.get(group.id) ?? 0 };
  }

  /** {lat, lon} of {place: name or number, north?, east?} in metres, or of {lat, lon}. */
  place({ place = 0, north = 0, east = 0, lat, lon }) {
    if (lat !== undefined) return { lat, lon };
    const { points, bounds } = this.world.map;
    const named = points.find(({ name }) => name === place) ?? points[letters(place) % points.length];
    return moved(named ?? { lat: (bounds[0][0] + bounds[1][0]) / 2, lon: (bounds[0][1] + bounds[1][1]) / 2 }, north, east);
  }
}

/** A number for any name, so that a place that this city lacks still is the same place all through a play. */
function letters(name) {
  return typeof name === "number" ? name : [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) >>> 0;
}
