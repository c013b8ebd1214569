// A slash command being filled in: its name, a chip for each option, and a field for the ones still to be had.
// Enter or Tab takes what the list offers, Enter without an offer sends, Escape closes the list and then gives up.

import { api } from "../api.js";
import { h } from "../dom.js";
import { addPending, settlePending, state } from "../state.js";
import { outcome } from "../view/components.js";
import { drive, makeChip } from "./chip.js";
import { COMBOBOX } from "./list.js";
import { fault } from "./options.js";

export function commandLine(entry, { list, say, done }) {
  const chips = [];
  const holder = h("span", { class: "chips" });
  const rest = h("input", {
    ...COMBOBOX, class: "rest", "aria-label": `${entry.path}: more options`, oninput: () => offerOptions(true),
    onfocus: () => offerOptions(false), onkeydown: restKey, onblur: () => list.hide(),
  });
  const node = h("div", { class: "command-line", role: "group", "aria-label": `Command ${entry.path}` },
    h("span", { class: "command-name" }, entry.path), holder, rest);
  const left = () => entry.options.filter((option) => !chips.some((chip) => chip.option === option));

  for (const option of entry.options.filter((one) => one.required)) add(option);
  showRest();

  function showRest() {
    const count = left().length;
    rest.placeholder = count > 0 ? `+${count} optional` : "";
    rest.classList.toggle("full", count === 0);
  }

  function add(option) {
    const chip = makeChip(option, { list, entry, others: () => values(chips, chip), next: () => after(chip), remove: () => drop(chip), send, giveUp: done, say });
    chips.push(chip);
    holder.append(chip.node);
    showRest();
    return chip;
  }

  function after(chip) {
    const following = chips[chips.indexOf(chip) + 1];
    if (following) following.focus();
    else rest.focus();
  }

  function drop(chip) {
    const place = chips.indexOf(chip);
    if (chip.option.required) return place === 0 ? done() : chips[place - 1].focus();
    chips.splice(place, 1);
    chip.node.remove();
    showRest();
    return rest.focus();
  }

  function offerOptions(typing) {
    const options = left().filter((option) => option.name.includes(rest.value.trim().toLowerCase()));
    list.show(rest, options.length > 0 ? "Optional" : "", options.map(asItem), typing && rest.value !== "");
  }

  function restKey(event) {
    if (event.isComposing) return;
    if (event.key === "Backspace" && rest.value === "") {
      event.preventDefault();
      const last = chips.at(-1);
      if (last) last.focus();
      else done();
    } else {
      drive(event, list, send, done);
    }
  }

  async function send() {
    for (const chip of chips) {
      const wrong = fault(chip.option, chip.value(), chip.choices());
      if (wrong) {
        chip.flag(true);
        say(wrong);
        return chip.focus();
      }
    }
    const options = values(chips, null);
    const pending = addPending(entry.path);
    say(null);
    list.hide();
    try {
      const request = api.command(state.me, state.channel, entry.path, options);
      done();
      const answer = await request;
      settlePending(pending, answer.kind === "failed" ? answer.text : null);
      await outcome(answer, () => {});
    } catch (error) {
      settlePending(pending);
      say(error.message);
    }
    return undefined;
  }

  return {
    node,
    send,
    focus: () => (chips[0] ?? { focus: () => rest.focus() }).focus(),
    pick(item) {
      if (item.option) {
        rest.value = "";
        add(item.option).focus();
      } else {
        item.take();
      }
    },
  };
}

const asItem = (option) => ({ name: option.name, hint: option.description, option });

const values = (chips, except) => chips.filter((chip) => chip !== except && chip.value() !== "").map((chip) => [chip.option.name, chip.value()]);
