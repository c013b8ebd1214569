// Buttons and menus under a message, and what happens when somebody uses one.

import { api } from "../api.js";
import { h, icon } from "../dom.js";
import { state, tell } from "../state.js";
import { openModal } from "./modal.js";
import { openSelect } from "./select.js";
import { complain } from "./toast.js";

const STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "secondary" };
const SELECTS = new Set([3, 5, 6, 7, 8]);

export function componentRows(message) {
  return (message.components ?? []).map((row) => h("div", { class: "row" }, row.components.map((one) => component(message, one))));
}

function component(message, one) {
  if (one.type === 2) return one.style === 5 ? linkButton(one) : button(message, one);
  if (SELECTS.has(one.type)) return select(message, one);
  return h("span", { class: "tag" }, "This part can't be shown here.");
}

function linkButton(one) {
  return h("a", { class: "button secondary", href: one.url, target: "_blank", rel: "noopener noreferrer" }, label(one), icon("link"));
}

function button(message, one) {
  const node = h("button", {
    type: "button", class: `button ${STYLES[one.style] ?? "secondary"}`, disabled: one.disabled, "data-key": one.custom_id,
    onclick: () => send(message, node, () => api.press(state.me, message, one.custom_id)),
  }, label(one));
  return node;
}

function label(one) {
  return [one.emoji?.name ? h("span", { class: "emoji", "aria-hidden": "true" }, one.emoji.name) : null, one.label ?? ""];
}

function select(message, one) {
  const chosen = (one.options ?? []).filter((option) => option.default).map((option) => option.label).join(", ");
  const node = h("button", {
    type: "button", class: chosen ? "select" : "select empty", disabled: one.disabled, "data-key": one.custom_id,
    "aria-haspopup": "listbox", "aria-expanded": "false",
    onclick: () => openSelect(node, one, (values) => send(message, node, () => api.choose(state.me, message, one.custom_id, values))),
  }, h("span", {}, chosen || one.placeholder || "Make a selection"), icon("down"));
  return node;
}

/** Shows that the press is on its way, then what came of it. */
async function send(message, node, request) {
  if (node.getAttribute("aria-busy") === "true") return;
  node.setAttribute("aria-busy", "true");
  fail(message, null);
  try {
    await outcome(await request(), (sentence) => fail(message, sentence));
  } catch (error) {
    fail(message, error.message);
  } finally {
    node.removeAttribute("aria-busy");
  }
}

/** What every interaction comes back with: nothing more to do, a modal to fill in, or no answer. */
export async function outcome(answer, failed) {
  if (answer.kind === "failed") failed(answer.text);
  if (answer.kind === "modal") openModal(answer.modal, failed);
}

function fail(message, sentence) {
  if (sentence) state.failures = { ...state.failures, [message.id]: sentence };
  else if (state.failures[message.id]) delete state.failures[message.id];
  else return;
  tell("messages");
}

/** A message command came back: what went wrong has no button to stand under, so it stands under the message. */
export async function useOnMessage(message, command) {
  try {
    await outcome(await api.useOnMessage(state.me, message, command), (sentence) => fail(message, sentence));
  } catch (error) {
    complain(error);
  }
}
