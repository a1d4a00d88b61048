/** The "Putar skenario" menu and the bar that shows what is playing. */

import { api } from "../api.js";
import { memory, offer } from "../dom.js";
import { Player } from "./player.js";

const byId = (id) => document.getElementById(id);

/** Offer the plays of plays/index.json; the phones follow along while "Ikuti" is ticked. */
export async function followPlays({ world, citizen, operator, whatsapp, side }) {
  const player = new Player(world);
  const bar = playingBar(player);
  const speed = byId("play-speed");
  speed.value = memory.get("speed") ?? "1";
  const setSpeed = () => {
    player.speed = Number(speed.value);
    memory.set("speed", speed.value);
  };
  setSpeed();
  speed.addEventListener("change", setSpeed);
  player.addEventListener("step", ({ detail }) => {
    if (bar.following) look(detail.look, { citizen, operator, whatsapp, side });
  });
  const plays = await api.play("index.json");
  offer(byId("play-choice"), plays.map(({ file, title }) => ({ value: file, label: title })));
  byId("play").addEventListener("submit", async (event) => {
    event.preventDefault();
    const play = await api.play(byId("play-choice").value);
    bar.begin(play);
    await player.perform(play);
  });
}

function look(where, { citizen, operator, whatsapp, side }) {
  if (where.citizen && where.citizen !== citizen.phone.person) citizen.show(where.citizen);
  if (where.citizen) side("citizen");
  if (where.whatsapp && where.whatsapp !== whatsapp.phone.person) whatsapp.show(where.whatsapp);
  if (where.whatsapp) side("whatsapp");
  if (where.group) {
    operator.follow(where.group, where.operator);
    side("operator");
  }
}

/** The bar under the top: what is playing, how far it is, what is happening; at the end, what was passed over. */
function playingBar(player) {
  const bar = byId("playing");
  const [title, progress, note, button] = [".playing-title", "progress", ".playing-note", "button"].map((name) => bar.querySelector(name));
  const follow = bar.querySelector("input");
  let steps = 1;
  let passedOver = 0;
  button.addEventListener("click", () => {
    if (player.playing) player.stop();
    bar.hidden = true;
  });
  player.addEventListener("step", ({ detail: { step, index, skipped } }) => {
    progress.value = (index + 1) / steps;
    if (skipped) passedOver += 1;
    if (skipped) note.textContent = `Langkah ${index + 1} dilewati: ${skipped}`;
    else if (step.note) note.textContent = step.note;
  });
  player.addEventListener("end", () => {
    if (player.playing) return;
    note.textContent = passedOver ? `Selesai; ${passedOver} langkah dilewati.` : "Selesai.";
    button.textContent = "Tutup";
  });
  return {
    get following() { return follow.checked; },
    begin(play) {
      [steps, passedOver] = [play.steps.length, 0];
      title.textContent = play.title;
      note.textContent = play.summary;
      button.textContent = "Hentikan";
      progress.value = 0;
      bar.hidden = false;
    },
  };
}
