// The list at the left: the channels, threads and direct messages that this person may see, with unread marks,
// and who they are at the moment.

import { arrange, avatar, h, icon } from "../dom.js";
import { leave, nameOf, on, open, state } from "../state.js";
import { complain } from "./toast.js";

let list = null;
let heading = null;
let self = null;
const rows = new Map();

export function channelList() {
  rows.clear();
  heading = h("h2", { class: "guild-name" });
  list = h("div", { class: "channels", onkeydown: walk });
  self = h("div", { class: "self" });
  show();
  return h("nav", { class: "side", "aria-label": "Channels" }, heading, list, self);
}

const SECTIONS = [
  ["Channels", (channel) => channel.kind !== "dm"],
  ["Direct messages", (channel) => channel.kind === "dm"],
];

function show() {
  if (!list || !state.view) return;
  heading.textContent = state.view.guild;
  const wanted = SECTIONS.flatMap(([title, belongs]) => {
    const channels = inOrder(state.view.channels.filter(belongs));
    return channels.length > 0 ? [sectionTitle(title), ...channels.map(row)] : [];
  });
  arrange(list, wanted);
  showSelf();
}

const ARCHIVED_SHOWN = 3;

/** Threads stand under the channel that they belong to; of the archived ones only the last few. */
function inOrder(all) {
  const channels = all.filter((channel) => !isOld(channel, all));
  const ids = new Set(channels.map((channel) => channel.id));
  const tops = channels.filter((channel) => channel.kind !== "thread" || !ids.has(channel.parent));
  return tops.flatMap((top) => [top, ...channels.filter((one) => one.kind === "thread" && one.parent === top.id)]);
}

function isOld(channel, all) {
  if (!channel.archived || channel.unread || channel.id === state.channel) return false;
  const beside = all.filter((one) => one.archived && one.parent === channel.parent);
  return beside.indexOf(channel) < beside.length - ARCHIVED_SHOWN;
}

function sectionTitle(title) {
  if (!rows.has(title)) rows.set(title, h("h3", {}, title));
  return rows.get(title);
}

function row(channel) {
  if (!rows.has(channel.id)) rows.set(channel.id, h("button", { type: "button", onclick: () => go(channel.id) }));
  const button = rows.get(channel.id);
  const here = channel.id === state.channel;
  button.className = ["channel", channel.kind, channel.unread && !here ? "unread" : "", channel.archived ? "archived" : ""].join(" ").trim();
  button.toggleAttribute("aria-current", here);
  if (here) button.setAttribute("aria-current", "page");
  const signature = JSON.stringify([channel, here]);
  if (button.dataset.signature === signature) return button;
  button.dataset.signature = signature;
  button.replaceChildren(mark(channel), h("span", { class: "name" }, channel.name), ...unread(channel, here));
  return button;
}

function mark(channel) {
  if (channel.kind === "dm") return avatar(channel.name, channel.id, true);
  return icon(channel.kind === "thread" ? "thread" : channel.locked ? "locked" : "text");
}

function unread(channel, here) {
  const words = [];
  if (channel.kind === "thread") words.push(h("span", { class: "unseen" }, channel.archived ? ", archived thread" : ", thread"));
  if (here || !channel.unread) return words;
  words.push(h("span", { class: "unseen" }, channel.mentions > 0 ? `, unread, ${channel.mentions} for you` : ", unread"));
  if (channel.mentions > 0) words.push(h("span", { class: "badge", "aria-hidden": "true" }, String(channel.mentions)));
  return words;
}

function go(id) {
  document.body.dataset.pane = "room";
  open(id).then(() => document.getElementById("composer-input")?.focus({ preventScroll: true })).catch(complain);
}

function showSelf() {
  const name = nameOf(state.me.user);
  if (self.dataset.name === name) return;
  self.dataset.name = name;
  self.replaceChildren(
    avatar(name, state.me.user),
    h("span", { class: "self-name" }, h("strong", {}, name), h("span", {}, aboutMe())),
    h("button", { type: "button", class: "quiet", onclick: leave }, icon("swap"), "Be somebody else"));
}

function aboutMe() {
  const guild = state.who.guilds.find((one) => one.id === state.me.guild);
  const people = guild?.groups.flatMap((group) => group.people) ?? [];
  return people.find((person) => person.id === state.me.user)?.about ?? "";
}

/** Up and Down move between the rows, as in any list. */
function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const buttons = [...list.querySelectorAll("button")];
  const next = buttons[buttons.indexOf(document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

on("view", show);
on("channel", show);
