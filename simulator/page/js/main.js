/** The desk: two phones, the top bar, the strip. */

import { CitizenPhone } from "./citizen.js";
import { runClocks } from "./clock.js";
import { catchDeepLinks } from "./deep-links.js";
import { Feed } from "./feed.js";
import { OperatorPhone } from "./operator.js";
import { followPlays } from "./plays/menu.js";
import { followSides } from "./sides.js";
import { followCalls, tellPrice } from "./strip.js";
import { followTheme } from "./theme.js";
import { setZone } from "./time.js";
import { offerTrouble } from "./trainer.js";
import { WhatsAppPhone } from "./whatsapp.js";
import { World } from "./world.js";

const byId = (id) => document.getElementById(id);

function announce(text) {
  const notice = byId("notice");
  notice.hidden = !text;
  notice.textContent = text;
}

/** The third phone: there where the simulator has a WhatsApp number. */
function greenPhone(world, feed, desk) {
  let shown = [];
  const price = () => tellPrice(byId("price"), world, shown);
  const phone = new WhatsAppPhone(document.querySelector(".phone-whatsapp"), world, feed, (messages) => {
    shown = messages;
    price();
  });
  const settle = () => {
    const there = world.whatsapp !== null;
    for (const part of [phone.root, document.querySelector('.sides [data-side="whatsapp"]')]) part.hidden = !there;
    desk.dataset.phones = there ? "3" : "2";
    price();
  };
  world.addEventListener("change", settle);
  settle();
  return phone;
}

async function open() {
  followTheme(byId("theme"));
  runClocks();
  const feed = new Feed();
  const world = new World();
  feed.on("lost", () => announce("Hubungan ke simulator putus. Mencoba lagi…"));
  feed.on("resync", () => announce(""));
  feed.open();
  await world.open(feed);
  setZone(world.map.time_zone);
  const citizen = new CitizenPhone(document.querySelector(".phone-citizen"), world, feed);
  const operator = new OperatorPhone(document.querySelector(".phone-operator"), world, feed);
  const desk = document.querySelector(".desk");
  const whatsapp = greenPhone(world, feed, desk);
  const side = followSides(document.querySelector(".sides"), desk, operator.unread);
  followCalls(feed, world, byId("strip-list"), byId("strip-more"));
  catchDeepLinks(world, (payload) => {
    side("citizen");
    citizen.phone.send({ text: `/start ${payload}` });
  });
  offerTrouble(byId("trouble-open"), byId("trouble"), { world, citizen, operator, whatsapp });
  followPlays({ world, citizen, operator, whatsapp, side });
  await Promise.all([citizen.open(), operator.open(), whatsapp.open()]);
  citizen.focus();
  document.body.dataset.ready = "";
}

open().catch((problem) => {
  announce(`Simulator tidak menjawab: ${problem.message}. Muat ulang halaman setelah simulator menyala.`);
  throw problem;
});
