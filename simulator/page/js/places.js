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
    const { points, bounds } = this.world.map;
    const home = points.length ? points[(person * SPREAD) % points.length] : middle(bounds);
    return this.#known.get(person) ?? { lat: home.lat, lon: home.lon };
  }
}

function middle([[south, west], [north, east]]) {
  return { lat: (south + north) / 2, lon: (west + east) / 2 };
}
