// The list that a select menu opens: one choice, or several up to the menu's own number.

import { h, icon } from "../dom.js";
import { state } from "../state.js";
import { popup } from "./popup.js";

export function openSelect(anchor, menu, choose) {
  const options = optionsOf(menu);
  const most = menu.max_values ?? 1;
  const least = menu.min_values ?? 1;
  const chosen = new Set(options.filter((option) => option.default).map((option) => option.value));
  const items = options.map((option) => item(option, chosen));
  const list = h("div", { class: "options", role: "listbox", "aria-label": menu.placeholder ?? "Choices", "aria-multiselectable": most > 1 }, items);
  const done = () => {
    close();
    choose([...chosen]);
  };
  const confirm = most > 1 ? h("button", { type: "button", class: "button primary", onclick: done }, "Done") : null;
  const check = () => {
    if (confirm) confirm.disabled = chosen.size < least || chosen.size > most;
  };
  items.forEach((node, place) => node.addEventListener("click", () => {
    const { value } = options[place];
    if (most === 1) {
      chosen.clear();
      chosen.add(value);
      return done();
    }
    if (!chosen.delete(value)) chosen.add(value);
    node.setAttribute("aria-selected", String(chosen.has(value)));
    return check();
  }));
  check();
  const close = popup(anchor, h("div", { class: "popup select-list" }, list, confirm), items);
}

function item(option, chosen) {
  return h("button", { type: "button", class: "option", role: "option", "aria-selected": String(chosen.has(option.value)) },
    h("span", { class: "option-text" }, h("span", {}, option.label), option.description ? h("small", {}, option.description) : null),
    h("span", { class: "tick" }, icon("check")));
}

/** A string menu brings its options; the others offer people, roles or channels. */
function optionsOf(menu) {
  const people = state.view.people.map(({ id, name }) => ({ value: id, label: name }));
  const roles = state.view.roles.map(({ id, name }) => ({ value: id, label: `@${name}` }));
  const channels = state.view.channels.filter((one) => one.kind === "text").map(({ id, name }) => ({ value: id, label: `#${name}` }));
  const own = { 5: people, 6: roles, 7: [...people, ...roles], 8: channels }[menu.type] ?? menu.options ?? [];
  const defaults = new Set((menu.default_values ?? []).map((one) => one.id));
  return own.map((option) => ({ ...option, default: option.default || defaults.has(option.value) }));
}
