// One message: who said it, what it says, its embeds and buttons, and the menu on it.

import { api } from "../api.js";
import { avatar, h, icon } from "../dom.js";
import { markdown } from "../markdown.js";
import { names } from "../names.js";
import { refresh, settlePending, state } from "../state.js";
import { stamp, format } from "../time.js";
import { componentRows } from "./components.js";
import { embedView } from "./embed.js";
import { fileView, loose } from "./files.js";
import { menuButton, offerMenu } from "./menu.js";
import { complain } from "./toast.js";

export function messageView(message, follows, failure) {
  const mine = mentionsMe(message);
  const classes = ["message", follows ? "follows" : "", message.ephemeral ? "ephemeral" : "", mine ? "for-me" : ""];
  const node = h("article", { class: classes.join(" ").trim(), "data-message": message.id, "aria-label": `Message from ${message.author.name}` },
    message.via ? via(message.via) : null,
    follows ? h("span", { class: "gutter" }, h("time", { datetime: message.at, "data-style": "t" }, format(new Date(message.at), "t")))
      : avatar(message.author.name, message.author.id, message.author.app),
    h("div", { class: "body" },
      follows ? null : head(message),
      content(message),
      message.embeds.map((embed) => embedView(embed, message)),
      loose(message).map((file) => fileView(file, message)),
      componentRows(message),
      failure ? h("p", { class: "failed", role: "alert" }, failure) : null,
      message.ephemeral ? ephemeralFoot(message) : null),
    menuButton(message));
  offerMenu(node, message);
  return node;
}

function head(message) {
  return h("div", { class: "head" },
    h("span", { class: "author" }, message.author.name),
    message.author.app ? h("span", { class: "tag app" }, "App") : null,
    h("time", { datetime: message.at, "data-style": "stamp", title: format(new Date(message.at), "F") }, stamp(new Date(message.at))));
}

function via({ user, command }) {
  return h("div", { class: "via" }, icon("reply"), h("strong", {}, names.user(user)), " used ", h("span", { class: "mention" }, command));
}

function content(message) {
  if (message.thinking) return h("p", { class: "thinking" }, h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")), `${message.author.name} is thinking…`);
  if (!message.content) return null;
  return h("div", { class: "content" }, markdown(message.content, names),
    message.edited ? h("small", { class: "edited" }, " (edited)") : null);
}

function ephemeralFoot(message) {
  const dismiss = () => api.dismiss(state.me, message).then(refresh).catch(complain);
  return h("p", { class: "only-you" }, icon("eye"), "Only you can see this · ",
    h("button", { type: "button", class: "as-link", "data-key": "dismiss", onclick: dismiss }, "Dismiss"));
}

function mentionsMe(message) {
  return message.author.id !== state.me.user && (message.mentions ?? []).includes(state.me.user);
}

/** A command that is on its way, or that nobody answered. */
export function pendingView(entry) {
  const name = names.user(state.me.user);
  return h("article", { class: entry.failed ? "message pending unanswered" : "message pending" },
    h("div", { class: "via" }, icon("reply"), h("strong", {}, name), " used ", h("span", { class: "mention" }, entry.title)),
    avatar("R", "app", true),
    h("div", { class: "body" },
      entry.failed
        ? [h("p", { class: "failed", role: "alert" }, entry.failed),
          h("p", { class: "only-you" }, icon("eye"), "Only you can see this · ",
            h("button", { type: "button", class: "as-link", onclick: () => settlePending(entry) }, "Dismiss"))]
        : h("p", { class: "thinking" }, h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")), "Sending command…")));
}
