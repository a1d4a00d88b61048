/** Light or dark: the system's choice until the person makes one. */

import { memory } from "./dom.js";
import { icon } from "./icons.js";

const root = document.documentElement;
const systemDark = matchMedia("(prefers-color-scheme: dark)");
export const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : systemDark.matches);

/** Make `button` switch between the two. */
export function followTheme(button) {
  const remembered = memory.get("theme");
  if (remembered) root.dataset.theme = remembered;
  const draw = () => {
    button.replaceChildren(icon(isDark() ? "sun" : "moon"));
    button.setAttribute("aria-pressed", String(isDark()));
  };
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    memory.set("theme", root.dataset.theme);
    draw();
  });
  systemDark.addEventListener("change", draw);
  draw();
}
