// One option of a slash command: its name and its field, with the choices, people or suggestions that the list offers.

import { api } from "../api.js";
import { h } from "../dom.js";
import { state } from "../state.js";
import { complain } from "../view/toast.js";
import { COMBOBOX } from "./list.js";
import { kind, narrowed, ownChoices, TYPE } from "./options.js";

/** The keys that every field of a command shares. */
export function drive(event, list, send, giveUp) {
  if (list.isOpen() && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    list.move(event.key === "ArrowDown" ? 1 : -1);
  } else if (list.isOpen() && list.hasActive() && (event.key === "Enter" || (event.key === "Tab" && !event.shiftKey))) {
    event.preventDefault();
    list.take();
  } else if (event.key === "Enter") {
    event.preventDefault();
    send();
  } else if (event.key === "Escape") {
    event.preventDefault();
    if (list.node.hidden) giveUp();
    else list.hide();
  }
}

/**
 * The chip of one option. `line` is what it needs of the command: the list, the other values, and where to go from here.
 */
export function makeChip(option, line) {
  const { list, entry, others, next, remove, send, giveUp, say } = line;
  const own = ownChoices(option, state.view);
  let taken = null;
  let asked = 0;
  const input = h("input", {
    ...COMBOBOX, class: "chip-input", "data-option": option.name,
    "aria-label": `${option.name}: ${option.description} (${kind(option)})`, "aria-required": option.required ?? false,
    oninput: () => {
      taken = null;
      fit();
      flag(false);
      say(null);
      offer(true);
    },
    onfocus: () => offer(false),
    onblur: () => list.hide(),
    onkeydown: key,
  });
  const node = h("label", { class: option.required ? "chip required" : "chip" }, h("span", { class: "chip-name" }, option.name), input);

  if (option.type === TYPE.FILE) {
    input.placeholder = "choose a file";
    node.append(h("input", { type: "file", class: "chip-file", "aria-label": `${option.name}: choose a file`, onchange: (event) => attach(event.target.files[0]) }));
  }

  async function attach(file) {
    if (!file) return;
    try {
      taken = await api.attach(state.me, file);
      input.value = file.name;
      fit();
      flag(false);
      next();
    } catch (error) {
      complain(error);
    }
  }

  function fit() {
    input.style.setProperty("width", `${Math.max(4, [...input.value].length + 1)}ch`);
  }

  function flag(wrong) {
    node.classList.toggle("wrong", wrong);
    input.setAttribute("aria-invalid", String(wrong));
  }

  const heading = `${option.name}: ${option.description} (${kind(option)})`;

  async function offer(typing) {
    if (taken !== null) return list.show(input, heading, [], false);
    if (own) return list.show(input, heading, narrowed(own, input.value).map(choice), true);
    if (!option.autocomplete) return list.show(input, heading, [], false);
    const round = ++asked;
    list.show(input, heading, [], false);
    const found = await api.suggest(state.me, state.channel, entry.path, option.name, input.value, others()).catch((error) => {
      complain(error);
      return [];
    });
    if (round !== asked || document.activeElement !== input || taken !== null) return undefined;
    return list.show(input, found.length > 0 ? heading : `${heading}: no suggestions`, found.map(choice), typing && input.value !== "");
  }

  const choice = ({ name, value }) => ({
    name,
    take() {
      taken = value;
      input.value = name;
      fit();
      list.hide();
      next();
    },
  });

  function key(event) {
    if (event.isComposing) return;
    if (event.key === "Backspace" && input.value === "") {
      event.preventDefault();
      remove();
    } else {
      drive(event, list, send, giveUp);
    }
  }

  fit();
  return {
    option, node, flag,
    focus: () => input.focus(),
    choices: () => own,
    value() {
      if (taken !== null) return taken;
      const typedText = input.value.trim();
      const bare = (text) => text.toLowerCase().replace(/^[@#]/u, "");
      const same = own?.find((one) => bare(one.name) === bare(typedText));
      return same ? same.value : typedText;
    },
  };
}
