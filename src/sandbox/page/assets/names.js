// How ids in a text become names for the person who looks: people, roles, channels.

import { h } from "./dom.js";
import { nameOf, open, state } from "./state.js";

export const names = {
  user: nameOf,
  role: (id) => state.view?.roles.find((role) => role.id === id)?.name ?? "a role",
  channelLink(id, content = null, message = null) {
    const channel = state.view?.channels.find((one) => one.id === id);
    if (!channel) return h("span", { class: "mention" }, content ?? "# a channel that you can't see");
    const sign = { text: "# ", dm: "@" }[channel.kind] ?? "";
    const label = content ?? `${sign}${channel.name}${message ? " › message" : ""}`;
    return h("button", { class: "mention", type: "button", onclick: () => open(id) }, label);
  },
};
