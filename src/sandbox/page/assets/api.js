// The way to the server: the JSON endpoints of the demo and its stream of changes.
// Knows nothing of what is on the screen. Every path is relative: the page talks only to where it came from.

/** A request that the server understood and declined, with a sentence for the person. */
export class Declined extends Error {}

async function ask(path, options) {
  let answer;
  try {
    answer = await fetch(path, options);
  } catch {
    throw new Declined("The demo is not running any more. Start it again, then reload this page.");
  }
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Declined(body.error ?? `The demo answered ${answer.status}.`);
  return body;
}

function get(path, query = {}) {
  return ask(`demo/${path}?${new URLSearchParams(query)}`);
}

function post(path, body) {
  return ask(`demo/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

const at = (message) => ({ channel: message.channel, message: message.id });

/** Where the picture or file of a message is to be had. */
export const fileAddress = (me, message, file) => `demo/file?${new URLSearchParams({ ...me, ...at(message), id: file.id })}`;

export const api = {
  who: () => get("who"),
  view: (me) => get("view", me),
  messages: (me, channel) => get("messages", { ...me, channel }),
  command: (me, channel, command, options) => post("command", { ...me, channel, command, options }),
  suggest: async (me, channel, command, focused, typed, options) =>
    (await post("suggest", { ...me, channel, command, focused, typed, options })).choices,
  press: (me, message, customId) => post("press", { ...me, ...at(message), custom_id: customId }),
  choose: (me, message, customId, values) => post("choose", { ...me, ...at(message), custom_id: customId, values }),
  submit: (me, modal, fields) => post("submit", { ...me, modal, fields }),
  useOnMessage: (me, message, command) => post("message-command", { ...me, ...at(message), command }),
  attach: async (me, file) => (await post("attach", { ...me, name: file.name, text: await file.text() })).id,
  say: (me, channel, text) => post("say", { ...me, channel, text }),
  read: (me, message) => post("read", { ...me, ...at(message) }),
  dismiss: (me, message) => post("dismiss", { ...me, ...at(message) }),
  clock: (move) => post("clock", move),
};

/**
 * Calls `changed()` for each change the server tells of, and `lost(bool)` when the line drops or returns.
 * A window out of sight hangs up: browsers allow six lines to one server, over all windows together.
 */
export function listen(changed, lost) {
  let stream = null;
  const follow = () => {
    if (document.visibilityState === "hidden") {
      stream?.close();
      stream = null;
    } else if (!stream) {
      stream = new EventSource("demo/events");
      stream.addEventListener("changed", changed);
      stream.addEventListener("open", () => lost(false));
      stream.addEventListener("error", () => lost(true));
    }
  };
  document.addEventListener("visibilitychange", follow);
  follow();
}
