// The bar at the top: what this is, what time it is in the district, and the buttons that move that time.

import { api } from "../api.js";
import { announce, h, icon } from "../dom.js";
import { on, state } from "../state.js";
import { clockFace, dayFace, demoNow, hourFace, setClock, tick } from "../time.js";
import { complain } from "./toast.js";

const MOVES = [
  { label: "+5 min", name: "Move the clock 5 minutes on", move: { minutes: 5 } },
  { label: "+1 h", name: "Move the clock 1 hour on", move: { minutes: 60 } },
  { label: "Next school morning", short: "Morning", name: "Move the clock to the next school morning", move: { to: "morning" } },
];

let lostNote = null;

export function clockBar() {
  lostNote = h("span", { class: "lost", role: "status" });
  showLost();
  return h("header", { class: "bar" },
    h("span", { class: "brand" }, h("span", { class: "lamp", "aria-hidden": "true" }), h("strong", {}, "Refdesk demo")),
    lostNote,
    h("div", { class: "clock", role: "group", "aria-label": "Demo clock" },
      h("span", { class: "now" }, icon("clock"), h("span", { class: "unseen" }, "Demo time: "),
        h("time", { "data-style": "day" }, dayFace(demoNow())), " ",
        h("time", { "data-style": "hour" }, hourFace(demoNow()))),
      MOVES.map(moveButton)));
}

function moveButton({ label, short, name, move }) {
  const words = short ? [h("span", { class: "long" }, label), h("span", { class: "short" }, short)] : [label];
  return h("button", { type: "button", class: "quiet", "aria-label": `${label}: ${name}`, onclick: () => go(move) }, words);
}

async function go(move) {
  try {
    const { now } = await api.clock(move);
    setClock(now, state.who.notes.zone);
    tick();
    announce(`It is now ${clockFace(demoNow())}.`);
  } catch (error) {
    complain(error);
  }
}

function showLost() {
  if (lostNote) lostNote.textContent = state.lost ? "Reconnecting…" : "";
}
on("lost", showLost);
