// An embed: the card with a colour bar. Its shape is the one of Discord's API.

import { h, icon } from "../dom.js";
import { markdown } from "../markdown.js";
import { names } from "../names.js";
import { stamp } from "../time.js";
import { attached, fileView } from "./files.js";

export function embedView(embed, message) {
  const card = h("div", { class: "embed" },
    embed.author?.name ? h("p", { class: "embed-author" }, embed.author.name) : null,
    embed.title ? h("p", { class: "embed-title" }, title(embed)) : null,
    embed.description ? h("div", { class: "embed-text" }, markdown(embed.description, names)) : null,
    embed.fields?.length ? h("dl", { class: "fields" }, embed.fields.map(field)) : null,
    picture(embed, message),
    foot(embed));
  card.style.setProperty("--bar", colour(embed.color));
  return card;
}

/** Pictures come with the message; one from elsewhere is named only, as the page loads nothing from elsewhere. */
function picture(embed, message) {
  if (!embed.image?.url) return null;
  const file = attached(embed, message);
  return file ? fileView(file, message) : h("p", { class: "attachment" }, icon("link"), embed.image.url);
}

function title(embed) {
  const words = markdown(embed.title, names);
  return embed.url ? h("a", { href: /^https?:/u.test(embed.url) ? embed.url : "#", target: "_blank", rel: "noopener noreferrer" }, words) : words;
}

function field({ name, value, inline }) {
  return h("div", { class: inline ? "field inline" : "field" },
    h("dt", {}, markdown(name, names)), h("dd", {}, markdown(value, names)));
}

function foot(embed) {
  if (!embed.footer?.text && !embed.timestamp) return null;
  const date = embed.timestamp ? new Date(embed.timestamp) : null;
  return h("p", { class: "embed-foot" },
    embed.footer?.text ?? "",
    embed.footer?.text && date ? " • " : "",
    date ? h("time", { datetime: date.toISOString(), "data-style": "stamp" }, stamp(date)) : "");
}

function colour(number) {
  return Number.isInteger(number) ? `#${number.toString(16).padStart(6, "0")}` : "var(--line-strong)";
}
