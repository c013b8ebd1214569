// Where the page starts: puts the panes into the document and keeps them up to date with the server.

import { api, listen } from "./api.js";
import { arrange, h } from "./dom.js";
import { become, on, refresh, state, tell } from "./state.js";
import { setClock, setLanguage, tick } from "./time.js";
import { composer } from "./composer/composer.js";
import { clockBar } from "./view/clock.js";
import { channelList } from "./view/channels.js";
import { room } from "./view/room.js";
import { whoScreen } from "./view/who.js";
import { complain } from "./view/toast.js";

const app = document.getElementById("app");

async function start() {
  state.who = await api.who();
  setClock(state.who.now, state.who.notes.zone);
  on("me", lay);
  on("view", () => {
    setClock(state.view.now, state.who.notes.zone);
    setLanguage(state.view.locale);
    tick();
  });
  listen(async () => {
    await renewClock();
    await refresh();
  }, (lost) => {
    if (state.lost === lost) return;
    state.lost = lost;
    tell("lost");
    if (!lost) refresh().catch(complain);
  });
  setInterval(tick, 5000);
  const [guild, user, channel] = location.hash.slice(1).split("/");
  if (guild && user && known(guild, user)) await become({ guild, user }, channel ?? null);
  else lay();
}

/** The first screen has no view to take the time from. */
async function renewClock() {
  if (state.me) return;
  state.who = await api.who();
  setClock(state.who.now, state.who.notes.zone);
  tell("who");
  tick();
}

function known(guild, user) {
  return state.who.guilds.some((one) => one.id === guild
    && one.groups.some((group) => group.people.some((person) => person.id === user)));
}

/** The panes: the choice of a person, or that person's Discord. */
function lay() {
  document.body.dataset.pane = "side";
  const body = state.me
    ? h("div", { class: "panes" }, channelList(), room(composer()))
    : whoScreen();
  arrange(app, [clockBar(), body]);
  skip.hidden = !state.me;
}

/** The address keeps who and where, so the skip link moves the focus by itself. */
const skip = document.querySelector(".skip");
skip.addEventListener("click", (event) => {
  event.preventDefault();
  document.body.dataset.pane = "room";
  document.getElementById("composer-input")?.focus();
});

window.addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  complain(event.reason);
});

start().catch(complain);
