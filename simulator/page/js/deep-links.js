/** Links to the citizens' bot (t.me/NAME?start=…) open on the citizen's phone instead of on the internet. */

/** The payload of a start link to the bot called `username`, or null. */
function startPayload(href, username) {
  const url = URL.parse(href);
  if (url?.hostname !== "t.me" || url.pathname.slice(1).toLowerCase() !== username?.toLowerCase()) return null;
  return url.searchParams.get("start");
}

/** Catch such links anywhere on the page; `start(payload)` is called instead. */
export function catchDeepLinks(world, start) {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href], button[data-url]");
    const payload = link && startPayload(link.href ?? link.dataset.url, world.citizenBot?.username);
    if (!payload) return;
    event.preventDefault();
    event.stopPropagation();
    start(payload);
  }, true);
}
