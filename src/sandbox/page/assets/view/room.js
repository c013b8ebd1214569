// The open channel: its head, its messages, and the composer under them. Keeps the place that was being read.

import { announce, arrange, fill, h, icon } from "../dom.js";
import { markdown, plain } from "../markdown.js";
import { names } from "../names.js";
import { currentChannel, on, state } from "../state.js";
import { dayNumber, format } from "../time.js";
import { messageView, pendingView } from "./message.js";

let head = null;
let log = null;
let lines = null;
let following = true;
let jump = null;
let shownChannel = null;
let lastAnnounced = 0n;
const built = new Map();

export function room(composer) {
  built.clear();
  shownChannel = null;
  head = h("div", { class: "room-head" });
  lines = h("div", { class: "lines" });
  log = h("div", { class: "log", role: "log", "aria-live": "off", "aria-label": "Messages", tabindex: "0", onscroll: scrolled }, lines);
  const sizes = new ResizeObserver(() => following && toEnd());
  sizes.observe(log);
  sizes.observe(lines);
  jump = h("button", { type: "button", class: "jump", hidden: true, onclick: toEnd }, icon("down"), "Newest messages");
  showHead();
  showMessages();
  return h("main", { class: "room", "aria-label": "Channel" }, head, h("div", { class: "log-frame" }, log, jump), composer);
}

function showHead() {
  if (!head) return;
  const channel = currentChannel();
  const signature = JSON.stringify([channel?.id, channel?.name, channel?.topic, channel?.archived]);
  if (head.dataset.signature === signature) return;
  head.dataset.signature = signature;
  const back = h("button", { type: "button", class: "quiet menu", "aria-label": "Show the channels", onclick: showChannels }, icon("menu"));
  if (!channel) return fill(head, back);
  const kind = channel.kind === "thread" ? "thread" : channel.kind === "dm" ? "dm" : channel.locked ? "locked" : "text";
  fill(head, back, icon(kind), h("h1", {}, channel.name),
    channel.archived ? h("span", { class: "tag" }, "archived") : null,
    channel.topic ? h("p", { class: "topic" }, markdown(channel.topic, names)) : null);
}

function showChannels() {
  document.body.dataset.pane = "side";
  document.querySelector(".side [aria-current]")?.focus();
}

function showMessages() {
  if (!log) return;
  const fresh = shownChannel !== state.channel;
  if (fresh) {
    built.clear();
    shownChannel = state.channel;
    lastAnnounced = newest();
  }
  following ||= fresh;
  const before = log.scrollTop;
  arrange(lines, wanted());
  if (following) toEnd();
  else log.scrollTop = before;
  tellNews();
}

/** The nodes of the log, in order: day lines, the line before what is new, messages, commands on their way. */
function wanted() {
  const nodes = [];
  let previous = null;
  for (const message of state.messages) {
    const date = new Date(message.at);
    if (!previous || dayNumber(new Date(previous.at)) !== dayNumber(date)) {
      nodes.push(keep(`day-${dayNumber(date)}`, "", () => h("div", { class: "rule" }, h("span", {}, format(date, "D")))));
      previous = null;
    }
    if (message.id === state.unreadFrom) {
      nodes.push(keep("new", message.id, () => h("div", { class: "rule new" }, h("span", {}, "New"))));
      previous = null;
    }
    const follows = continues(previous, message);
    const failure = state.failures[message.id] ?? "";
    nodes.push(keep(message.id, JSON.stringify([message, follows, failure]), () => messageView(message, follows, failure)));
    previous = message;
  }
  for (const entry of state.pending.filter((one) => one.channel === state.channel)) {
    nodes.push(keep(entry.key, String(entry.failed), () => pendingView(entry)));
  }
  if (nodes.length === 0) nodes.push(keep("empty", "", emptyView));
  return nodes;
}

function emptyView() {
  return h("p", { class: "empty" }, "Nothing here yet. Type ", h("kbd", {}, "/"), " in the box below to see what you can do.");
}

/** A message of the same author within seven minutes stands under the same head. */
function continues(previous, message) {
  return Boolean(previous) && !message.via && !message.reply_to && !message.ephemeral && !previous.ephemeral
    && previous.author.id === message.author.id && Date.parse(message.at) - Date.parse(previous.at) < 420_000;
}

/** The node kept for `key`, built again when its signature changed; focus inside it survives. */
function keep(key, signature, build) {
  const old = built.get(key);
  if (old && old.signature === signature) return old.node;
  const focused = old?.node.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  const node = build();
  if (old?.node.parentNode) old.node.replaceWith(node);
  built.set(key, { node, signature });
  if (focused) (node.querySelector(`[data-key="${CSS.escape(focused)}"]:not(:disabled)`) ?? node.querySelector("button:not(:disabled)"))?.focus();
  return node;
}

function newest() {
  return state.messages.reduce((most, message) => (BigInt(message.id) > most ? BigInt(message.id) : most), 0n);
}

function tellNews() {
  for (const message of state.messages) {
    if (BigInt(message.id) <= lastAnnounced) continue;
    if (message.author.id !== state.me.user) announce(spoken(message));
  }
  lastAnnounced = newest();
}

function spoken(message) {
  const embeds = message.embeds.map((embed) => [embed.title, embed.description].filter(Boolean).join(". "));
  const words = plain([message.content, ...embeds].filter(Boolean).join(". "), names);
  return `${message.author.name}${message.ephemeral ? ", only to you" : ""}: ${words}`;
}

/** Whoever is at the end stays there, also when something above grows or the window shrinks. */
function toEnd() {
  following = true;
  log.scrollTop = log.scrollHeight;
  jump.hidden = true;
}

function scrolled() {
  const left = log.scrollHeight - log.scrollTop - log.clientHeight;
  following = left < 40;
  jump.hidden = left < 160;
}

on("view", showHead);
on("channel", () => {
  showHead();
  showMessages();
});
on("messages", showMessages);
