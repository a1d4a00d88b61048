/** Where each citizen stands, as their phone would know it. */

const SPREAD = 7919; // a prime: neighbours in the list of people do not live side by side

export class Places {
  #known = new Map();

  constructor(world) {
    this.world = world;
  }

  put(person, place) {
    this.#known.set(person, place);
  }

  /** The last place of a person, else one of the city's points, always the same for the same person. */
  of(person) {
    const shared = this.world.users.get(person)?.place;
    return this.#known.get(person) ?? (shared ? { lat: shared[0], lon: shared[1] } : this.#home(person));
  }

  #home(person) {
    const { points, bounds } = this.world.map;
    if (!points.length) return middle(bounds);
    const { lat, lon } = points[(person * SPREAD) % points.length];
    return { lat, lon };
  }
}

function middle([[south, west], [north, east]]) {
  return { lat: (south + north) / 2, lon: (west + east) / 2 };
}
