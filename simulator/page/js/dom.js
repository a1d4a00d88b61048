/** Build DOM without markup strings: what people typed can never become an element. */

/** An element; `props` are attributes, except `on` (listeners by event name) and `text`. False, null and undefined are left out. */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === "on") for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    else if (name === "text") element.textContent = value;
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** The elements below `root` that carry data-part, by camel-cased name. */
export function parts(root) {
  const found = {};
  for (const element of root.querySelectorAll("[data-part]")) {
    found[element.dataset.part.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())] = element;
  }
  return found;
}

/** Make `select` offer exactly `options` ([{value, label}]) and keep the choice where it still exists. */
export function offer(select, options, chosen) {
  const same = options.length === select.options.length
    && options.every((option, i) => select.options[i].value === String(option.value) && select.options[i].text === option.label);
  if (!same) select.replaceChildren(...options.map(({ value, label }) => h("option", { value, text: label })));
  if (chosen !== undefined && chosen !== null) select.value = String(chosen);
}

/** Remember small choices of this browser; a browser that forbids storage only forgets. */
export const memory = {
  get(name) {
    try { return localStorage.getItem(`sigap.${name}`); } catch { return null; }
  },
  set(name, value) {
    try { localStorage.setItem(`sigap.${name}`, value); } catch { /* private window */ }
  },
};
