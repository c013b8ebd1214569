// What the page knows: who is looking, what that person may see, and what they are in the middle of.
// Views read it and are told when it changes; nothing here touches the document.

import { api } from "./api.js";

export const state = {
  who: null,        // the first screen: notes, guilds, groups of people
  me: null,         // { guild, user } once somebody was chosen
  view: null,       // that person's Discord: channels, commands, names
  channel: null,    // id of the open channel
  messages: [],     // messages of the open channel, oldest first
  pending: [],      // commands on their way or unanswered: { key, channel, title, failed }
  failures: {},     // message id -> sentence under it, when a button went unanswered
  unreadFrom: null, // the first unread message when the channel was opened
  lost: false,      // whether the line to the server is down
};

const listeners = new Map();

/** Calls `listener` whenever `topic` changes: who, me, view, channel, messages, lost. */
export function on(topic, listener) {
  if (!listeners.has(topic)) listeners.set(topic, []);
  listeners.get(topic).push(listener);
}

export function tell(topic) {
  for (const listener of listeners.get(topic) ?? []) listener();
}

export const currentChannel = () => state.view?.channels.find((channel) => channel.id === state.channel) ?? null;

/** The name of a person as this viewer sees it. */
export const nameOf = (id) => state.view?.people.find((person) => person.id === id)?.name ?? "someone";

/** Becomes somebody. Everything that belonged to the last person goes. */
export async function become(me, channel = null) {
  Object.assign(state, { me, view: null, channel: null, messages: [], pending: [], failures: {}, unreadFrom: null });
  localMemory(me);
  tell("me");
  await refreshView();
  const first = state.view.channels.find((one) => one.id === channel) ?? state.view.channels[0];
  if (first) await open(first.id);
}

export function leave() {
  Object.assign(state, { me: null, view: null, channel: null, messages: [] });
  localMemory(null);
  tell("me");
}

/** Opens a channel and marks it read. */
export async function open(channel) {
  state.channel = channel;
  state.messages = [];
  state.unreadFrom = null;
  localMemory(state.me);
  tell("channel");
  await refreshMessages(true);
}

/** Fetches what changed after the server said that something did. Calls in between become one. */
export const refresh = coalesced(async () => {
  if (!state.me) return;
  await refreshView();
  if (state.channel) await refreshMessages(false);
});

async function refreshView() {
  const me = state.me;
  const view = await api.view(me);
  if (me !== state.me) return;
  state.view = view;
  tell("view");
  const gone = state.channel && !view.channels.some((channel) => channel.id === state.channel);
  if (gone && view.channels.length > 0) await open(view.channels[0].id);
}

async function refreshMessages(fresh) {
  const { me, channel } = state;
  const answer = await api.messages(me, channel);
  if (me !== state.me || channel !== state.channel) return;
  if (fresh) state.unreadFrom = answer.unread_from ?? null;
  state.messages = answer.messages;
  tell("messages");
  const last = answer.messages.at(-1);
  if (last && answer.unread_from && document.visibilityState === "visible") {
    await api.read(me, last);
    await refreshView();
  }
}

/** Shows a command that is on its way; the result takes it off again. */
export function addPending(title) {
  const entry = { key: `pending-${pendingCount++}`, channel: state.channel, title, failed: null };
  state.pending = [...state.pending, entry];
  tell("messages");
  return entry;
}

export function settlePending(entry, failed = null) {
  entry.failed = failed;
  if (!failed) state.pending = state.pending.filter((one) => one !== entry);
  tell("messages");
}

let pendingCount = 0;

/** Keeps who and where in the address, so that a reload, or a second window, finds the same place. */
function localMemory(me) {
  const hash = me ? `#${[me.guild, me.user, state.channel].filter(Boolean).join("/")}` : "#";
  if (location.hash !== hash) history.replaceState(null, "", hash);
}

/** Runs `work` one at a time; a call during a run means one more run after it. */
function coalesced(work) {
  let running = false;
  let again = false;
  return async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      do {
        again = false;
        await work();
      } while (again);
    } finally {
      running = false;
    }
  };
}
