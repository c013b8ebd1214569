// The menu on a message: right-click, a long press, or the "⋯" button. It holds the apps' message commands.

import { h, icon } from "../dom.js";
import { state } from "../state.js";
import { useOnMessage } from "./components.js";
import { popup } from "./popup.js";

const LONG_PRESS_MS = 500;

export function menuButton(message) {
  if (message.ephemeral || commands().length === 0) return null;
  const node = h("button", {
    type: "button", class: "quiet more", "data-key": "more",
    "aria-label": `Apps for the message from ${message.author.name}`, "aria-haspopup": "menu", "aria-expanded": "false",
    onclick: () => openMenu(node, message),
  }, icon("more"));
  return node;
}

export function offerMenu(node, message) {
  if (message.ephemeral) return;
  const anchor = () => node.querySelector(".more");
  node.addEventListener("contextmenu", (event) => {
    if (event.target.closest("a, input, textarea") || !anchor()) return;
    event.preventDefault();
    openMenu(anchor(), message, { left: event.clientX, bottom: event.clientY, top: event.clientY });
  });
  let timer = null;
  const stop = () => clearTimeout(timer);
  node.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "touch" || event.target.closest("button, a") || !anchor()) return;
    const at = { left: event.clientX, bottom: event.clientY, top: event.clientY };
    timer = setTimeout(() => {
      holdFocus();
      openMenu(anchor(), message, at);
    }, LONG_PRESS_MS);
  });
  for (const end of ["pointerup", "pointermove", "pointercancel"]) node.addEventListener(end, stop);
}

/** The finger that opened the menu is lifted as if it had clicked the message: that must not take the focus away. */
function holdFocus() {
  const hold = (event) => event.preventDefault();
  document.addEventListener("mousedown", hold, { capture: true, once: true });
  document.addEventListener("pointerdown", () => document.removeEventListener("mousedown", hold, true), { capture: true, once: true });
}

const commands = () => state.view?.commands.filter((command) => command.type === 3) ?? [];

function openMenu(anchor, message, at = null) {
  const items = commands().map((command) => h("button", {
    type: "button", class: "option", role: "menuitem",
    onclick: () => {
      close();
      useOnMessage(message, command.name);
    },
  }, command.title));
  const box = h("div", { class: "popup menu-list", role: "menu", "aria-label": "Apps" },
    h("p", { class: "popup-title", "aria-hidden": "true" }, "Apps"), items);
  const close = popup(anchor, box, items, at);
}
