/** On a narrow screen one phone is shown at a time; this switches. */

/** Make the buttons of `nav` choose the phone on `desk`; the badge shows `unread`. */
export function followSides(nav, desk, unread) {
  const buttons = [...nav.querySelectorAll("button")];
  const show = (side) => {
    desk.dataset.side = side;
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.side === side));
  };
  for (const button of buttons) button.addEventListener("click", () => show(button.dataset.side));
  const badge = nav.querySelector(".badge");
  unread.addEventListener("change", () => {
    badge.hidden = unread.total === 0;
    badge.textContent = unread.total;
    document.title = unread.total ? `(${unread.total}) Sigap 112 — simulator` : "Sigap 112 — simulator";
  });
  return show;
}
