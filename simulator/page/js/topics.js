/** A forum's topics as tabs: all together, or one alone. */

import { h } from "./dom.js";

export const ALL = null;
const GENERAL = 1;

/** A forum's topics as [{id, name}], General first. */
export function topicsOf(chat) {
  if (!chat?.forum) return [];
  return [{ id: GENERAL, name: "Umum" }, ...chat.topics.filter((topic) => topic.id !== GENERAL && !topic.closed)];
}

/** Whether a message belongs under a tab. */
export const inTopic = (message, topic) => topic === ALL || (message.topic ?? GENERAL) === topic;

/** Draw the tabs; `choose(id)` is called with a topic's id or ALL. */
export function drawTopics(element, topics, chosen, choose) {
  element.hidden = topics.length === 0;
  const tabs = [{ id: ALL, name: "Semua" }, ...topics].map(({ id, name }) => h("button", {
    type: "button", role: "tab", "aria-selected": String(id === chosen), tabindex: id === chosen ? "0" : "-1", text: name, on: { click: () => choose(id) },
  }));
  const hadFocus = element.contains(document.activeElement);
  element.replaceChildren(...tabs);
  const selected = tabs.find((tab) => tab.getAttribute("aria-selected") === "true");
  if (hadFocus) selected?.focus();
  element.onkeydown = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) tabs.at((tabs.indexOf(document.activeElement) + step) % tabs.length).click();
  };
}
