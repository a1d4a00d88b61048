/** One more group: its title, whether it has topics, and two people who sit in it with the operators' bot. */

import { api } from "./api.js";
import { h } from "./dom.js";
import { newcomer } from "./newcomer.js";

/** Ask for a title on `phone` and make the group; `show(id)` is called when it exists. */
export function askForGroup(phone, show) {
  const title = h("input", { type: "text", required: true, maxlength: 128, placeholder: "Nama grup, misalnya Damkar", "aria-label": "Nama grup", "data-focus": true });
  const forum = h("input", { type: "checkbox" });
  const form = h("form", { class: "sheet-body" }, title, h("label", { class: "check" }, forum, " Dengan topik"),
    h("button", { type: "submit", class: "primary wide", text: "Buat grup" }));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    phone.sheet.close();
    try {
      show(await found(phone.world, title.value.trim(), forum.checked));
    } catch (problem) {
      phone.toast.show(problem.message, "problem");
    }
  });
  phone.sheet.open("Grup baru", form);
}

async function found(world, title, forum) {
  const members = [await person(world, title), await person(world, title)];
  const bot = world.operatorBot;
  const { id } = await api.newGroup({ title, forum, members, bots: [bot.username], administrators: [members[0], bot.id] });
  await world.refresh();
  return id;
}

async function person(world, title) {
  const { id } = await api.newUser({ ...newcomer(world.users.values()), last_name: title });
  await world.refresh();
  return id;
}
