/** Performs a play, step by step, faster or slower. Tells "step" ({step, index, look, skipped}) and "end". */

import { Stage } from "./stage.js";
import { Skipped, STEPS } from "./steps.js";

class Stopped extends Error {}

export class Player extends EventTarget {
  speed = 1;
  #stop = null;

  constructor(world) {
    super();
    this.world = world;
  }

  get playing() {
    return this.#stop !== null;
  }

  stop() {
    this.#stop?.abort();
  }

  /** Perform `play` to its end, or until `stop()`. */
  async perform(play) {
    this.stop();
    const stop = (this.#stop = new AbortController());
    const time = this.#time(stop.signal);
    const stage = new Stage(this.world, { ...play, cast: { ...play.cast } });
    try {
      await stage.open();
      for (const [index, step] of play.steps.entries()) {
        await time.pass(step.after ?? 0);
        await this.#one(step, index, stage, time);
      }
    } catch (problem) {
      if (!(problem instanceof Stopped)) throw problem;
    } finally {
      if (this.#stop === stop) this.#stop = null;
      this.#tell("end", { play });
    }
  }

  /** A step that cannot be done (a button that does not come, a refusal) is told and passed over: the evening goes on. */
  async #one(step, index, stage, time) {
    try {
      const look = await STEPS[step.do](step, stage, time);
      this.#tell("step", { step, index, look });
    } catch (problem) {
      if (problem instanceof Stopped) throw problem;
      if (!(problem instanceof Skipped)) console.warn(problem);
      this.#tell("step", { step, index, look: {}, skipped: problem.message });
    }
  }

  /** `pass`: seconds of the play; `real`: seconds of the clock. Both end at once when the play is stopped. */
  #time(signal) {
    const real = (seconds) => new Promise((resolve, reject) => {
      const halt = () => reject(new Stopped());
      if (signal.aborted) halt();
      signal.addEventListener("abort", halt, { once: true });
      setTimeout(() => {
        signal.removeEventListener("abort", halt);
        resolve();
      }, seconds * 1000);
    });
    return { real, pass: (seconds) => real(seconds / this.speed) };
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
