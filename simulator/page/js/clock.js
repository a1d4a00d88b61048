/** The city's time in the top bar and in both phones. */

import { minuteOf, secondOf, zoneName } from "./time.js";

/** Keep all clocks of the page going. */
export function runClocks() {
  const big = document.querySelector("#clock time");
  const small = document.querySelectorAll(".statusbar time");
  const tick = () => {
    const now = new Date();
    big.textContent = `${secondOf(now)} ${zoneName()}`;
    for (const clock of small) clock.textContent = minuteOf(now);
  };
  tick();
  setInterval(tick, 1000);
}
