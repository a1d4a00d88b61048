/** The "Putar skenario" menu and the bar that shows what is playing. */

import { api } from "../api.js";
import { memory, offer } from "../dom.js";
import { Player } from "./player.js";

const byId = (id) => document.getElementById(id);

/** Offer the plays of plays/index.json; the phones follow along while "Ikuti" is ticked. */
export async function followPlays({ world, citizen, operator, side }) {
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
    if (bar.following) look(detail.look, { citizen, operator, side });
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

function look(where, { citizen, operator, side }) {
  if (where.citizen && where.citizen !== citizen.phone.person) citizen.show(where.citizen);
  if (where.citizen) side("citizen");
  if (where.group) {
    operator.show(where.group, where.operator);
    side("operator");
  }
}

function playingBar(player) {
  const bar = byId("playing");
  const [title, progress, note] = [".playing-title", "progress", ".playing-note"].map((name) => bar.querySelector(name));
  const follow = bar.querySelector("input");
  let steps = 1;
  bar.querySelector("button").addEventListener("click", () => player.stop());
  player.addEventListener("step", ({ detail: { step, index, skipped } }) => {
    progress.value = (index + 1) / steps;
    if (skipped) note.textContent = `Langkah ${index + 1} dilewati: ${skipped}`;
    else if (step.note) note.textContent = step.note;
  });
  player.addEventListener("end", () => { if (!player.playing) bar.hidden = true; });
  return {
    get following() { return follow.checked; },
    begin(play) {
      steps = play.steps.length;
      title.textContent = play.title;
      note.textContent = play.summary;
      progress.value = 0;
      bar.hidden = false;
    },
  };
}
