// The box at the bottom: plain messages, and the way into slash commands when the text begins with "/".

import { api } from "../api.js";
import { h, icon } from "../dom.js";
import { currentChannel, on, state } from "../state.js";
import { commandLine } from "./command.js";
import { COMBOBOX, suggestionList } from "./list.js";
import { fitting, typed } from "./options.js";

let showName = () => {};
let channelChanged = () => {};
const SIGNS = { text: "#", dm: "@" };
const drafts = new Map();

export function composer() {
  let command = null;
  const list = suggestionList((item) => (command ? command.pick(item) : begin(item.value)));
  const problem = h("p", { class: "composer-problem", role: "alert", hidden: true });
  const text = h("textarea", {
    ...COMBOBOX, id: "composer-input", rows: "1", maxlength: "2000",
    oninput: edited, onkeydown: key, onblur: () => list.hide(),
  });
  const field = h("div", { class: "field-box" }, text);
  const sendButton = h("button", { type: "submit", class: "quiet send", "aria-label": "Send" }, icon("send"));
  const form = h("form", { class: "composer", id: "composer", "aria-label": "Write", onsubmit: (event) => {
    event.preventDefault();
    (command ?? plainText).send();
  } }, list.node, problem, h("div", { class: "composer-line" }, field, sendButton));

  const say = (sentence) => {
    problem.textContent = sentence ?? "";
    problem.hidden = !sentence;
  };

  const plainText = {
    async send() {
      const words = text.value.trim();
      if (!words) return;
      if (words.startsWith("/")) return unknownCommand(words);
      try {
        await api.say(state.me, state.channel, words);
        text.value = "";
        drafts.delete(state.channel);
        say(null);
        fit();
      } catch (error) {
        say(error.message);
      }
    },
  };

  function unknownCommand(words) {
    const [best] = fitting(typed(state.view.commands), words.split(" ")[0]);
    if (best) return begin(best);
    return say(`There is no command ${words.split(" ")[0]} here. Type / to see what there is.`);
  }

  function edited() {
    say(null);
    fit();
    drafts.set(state.channel, text.value);
    if (!text.value.startsWith("/")) return list.hide();
    const entries = fitting(typed(state.view.commands), text.value);
    const exact = entries.find((entry) => `${entry.path} ` === text.value);
    if (exact) return begin(exact);
    return list.show(text, entries.length > 0 ? "Commands" : "No such command",
      entries.map((entry) => ({ name: entry.path, hint: entry.description, value: entry })), true);
  }

  function begin(entry) {
    list.hide();
    text.value = "";
    drafts.delete(state.channel);
    command = commandLine(entry, { list, say, done: end });
    field.replaceChildren(command.node);
    command.focus();
  }

  /** Back to plain text: after a command was sent, or given up. */
  function end() {
    command = null;
    list.hide();
    field.replaceChildren(text);
    fit();
    text.focus();
  }

  function key(event) {
    if (event.isComposing) return;
    if (list.isOpen() && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      list.move(event.key === "ArrowDown" ? 1 : -1);
    } else if (list.isOpen() && list.hasActive() && (event.key === "Tab" || event.key === "Enter")) {
      event.preventDefault();
      list.take();
    } else if (event.key === "Escape" && !list.node.hidden) {
      event.preventDefault();
      list.hide();
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      plainText.send();
    }
  }

  function fit() {
    text.style.setProperty("height", "auto");
    text.style.setProperty("height", `${Math.min(text.scrollHeight, 180)}px`);
  }

  showName = () => {
    const channel = currentChannel();
    const to = channel ? `${SIGNS[channel.kind] ?? ""}${channel.name}` : "";
    text.placeholder = channel?.can_write === false ? `You can read ${to}. Type / for commands` : `Message ${to}`;
    text.setAttribute("aria-label", `Message ${to}. Type / for commands.`);
    form.hidden = !channel;
  };
  channelChanged = () => {
    showName();
    say(null);
    if (!command) text.value = drafts.get(state.channel) ?? "";
  };
  showName();
  return form;
}

on("channel", () => channelChanged());
on("view", () => showName());
