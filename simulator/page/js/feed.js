/** The stream of everything that happens in the simulator, as DOM events named by their type. */

export class Feed extends EventTarget {
  #broken = false;

  /** Connect; "resync" tells listeners that events may have been missed, before the first connection too. */
  open() {
    const source = new EventSource("/sim/events");
    source.onmessage = ({ data }) => {
      const event = JSON.parse(data);
      this.#tell(event.type, event);
    };
    source.onerror = () => {
      if (!this.#broken) this.#tell("lost");
      this.#broken = true;
      if (source.readyState === EventSource.CLOSED) setTimeout(() => this.open(), 2000);
    };
    source.onopen = () => {
      this.#tell("resync");
      this.#broken = false;
    };
  }

  /** Call `listener(event)` for every event of a type. */
  on(type, listener) {
    this.addEventListener(type, ({ detail }) => listener(detail));
  }

  #tell(type, detail = {}) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
