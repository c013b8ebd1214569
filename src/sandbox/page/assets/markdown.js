// Discord's markdown, the part that a help desk uses, as DOM nodes: bold, italics, underline, strike-through, code,
// code blocks, quotes, headings, lists, links, mentions and timestamps. Everything else stays text.

import { h } from "./dom.js";
import { format, shown } from "./time.js";

const LINE_RULES = [
  { pattern: /^(#{1,3}) (.+)$/u, make: (m, names) => h("strong", { class: `heading h${m[1].length}` }, inline(m[2], names)) },
  { pattern: /^-# (.+)$/u, make: (m, names) => h("small", { class: "subtext" }, inline(m[1], names)) },
  { pattern: /^\s*(?:[-*•]) (.+)$/u, make: (m, names) => h("span", { class: "item" }, inline(m[1], names)) },
  { pattern: /^\s*(\d+)\. (.+)$/u, make: (m, names) => h("span", { class: "item numbered", "data-number": `${m[1]}.` }, inline(m[2], names)) },
];

/** The nodes of a text. `names` turns ids into names: { user, channel, role }. */
export function markdown(text, names) {
  const nodes = [];
  for (const [place, part] of text.split(/```(?:[a-z]+\n)?([\s\S]*?)```/u).entries()) {
    if (place % 2 === 1) nodes.push(h("pre", {}, h("code", {}, part.replace(/^\n|\n$/gu, ""))));
    else nodes.push(...lines(part, names));
  }
  return nodes;
}

function lines(text, names) {
  const nodes = [];
  let quote = null;
  const all = text.split("\n");
  for (const [place, line] of all.entries()) {
    const quoted = /^> ?(.*)$/u.exec(line);
    if (quoted) {
      quote ??= nodes[nodes.push(h("blockquote", {})) - 1];
      if (quote.childNodes.length > 0) quote.append(h("br"));
      quote.append(...inline(quoted[1], names));
      continue;
    }
    quote = null;
    const block = lineOf(line, names);
    nodes.push(...(block.whole ? [block.node] : block.nodes));
    if (!block.whole && place < all.length - 1) nodes.push(h("br"));
  }
  return nodes;
}

function lineOf(line, names) {
  for (const { pattern, make } of LINE_RULES) {
    const match = pattern.exec(line);
    if (match) return { whole: true, node: make(match, names) };
  }
  return { whole: false, nodes: inline(line, names) };
}

// The first rule that matches nearest to the start wins; what it holds is read again, except code.
const RULES = [
  { pattern: /\\([*_~`>|\\#[\]()-])/u, make: (m) => m[1] },
  { pattern: /``(.+?)``|`([^`]+)`/u, make: (m) => h("code", {}, m[1] ?? m[2]) },
  { pattern: /\*\*\*(.+?)\*\*\*/u, make: (m, n) => h("strong", {}, h("em", {}, inline(m[1], n))) },
  { pattern: /\*\*(.+?)\*\*/u, make: (m, n) => h("strong", {}, inline(m[1], n)) },
  { pattern: /__(.+?)__/u, make: (m, n) => h("u", {}, inline(m[1], n)) },
  { pattern: /~~(.+?)~~/u, make: (m, n) => h("s", {}, inline(m[1], n)) },
  { pattern: /\*(?!\s)(.+?)(?<!\s)\*/u, make: (m, n) => h("em", {}, inline(m[1], n)) },
  { pattern: /(?<![\p{L}\p{N}])_(?!\s)(.+?)(?<!\s)_(?![\p{L}\p{N}])/u, make: (m, n) => h("em", {}, inline(m[1], n)) },
  { pattern: /<t:(-?\d{1,13})(?::([tTdDfFR]))?>/u, make: timestamp },
  { pattern: /<@!?(\d+)>/u, make: (m, n) => h("span", { class: "mention" }, `@${n.user(m[1])}`) },
  { pattern: /<@&(\d+)>/u, make: (m, n) => h("span", { class: "mention" }, `@${n.role(m[1])}`) },
  { pattern: /<#(\d+)>/u, make: (m, n) => n.channelLink(m[1]) },
  { pattern: /<\/([^:>]+):\d+>/u, make: (m) => h("span", { class: "mention" }, `/${m[1]}`) },
  { pattern: /@(everyone|here)/u, make: (m) => h("span", { class: "mention" }, m[0]) },
  { pattern: /\[([^\]]+)\]\(<?(https?:\/\/[^\s)>]+)>?(?: "[^"]*")?\)/u, make: (m, n) => link(m[2], inline(m[1], n), n) },
  { pattern: /<(https?:\/\/[^\s>]+)>|(https?:\/\/[^\s<]+[^\s<.,:;"')\]!?])/u, make: (m, n) => link(m[1] ?? m[2], [m[1] ?? m[2]], n) },
];

function inline(text, names) {
  const nodes = [];
  let rest = text;
  while (rest) {
    const hit = nearest(rest);
    if (!hit) break;
    if (hit.match.index > 0) nodes.push(rest.slice(0, hit.match.index));
    nodes.push(hit.rule.make(hit.match, names));
    rest = rest.slice(hit.match.index + hit.match[0].length);
  }
  if (rest) nodes.push(rest);
  return nodes;
}

function nearest(text) {
  let best = null;
  for (const rule of RULES) {
    const match = rule.pattern.exec(text);
    if (match && (!best || match.index < best.match.index)) best = { rule, match };
  }
  return best;
}

function timestamp(match) {
  const date = new Date(Number(match[1]) * 1000);
  if (Number.isNaN(date.getTime())) return match[0];
  const style = match[2] ?? "f";
  return h("time", { datetime: date.toISOString(), "data-style": style, title: format(date, "F") }, shown(date, style));
}

/** A link: to a message of this demo it opens the channel here, anything else a new tab. */
function link(address, content, names) {
  const inside = /\/channels\/(?:\d+|@me)\/(\d+)(?:\/(\d+))?$/u.exec(address);
  if (inside) return names.channelLink(inside[1], content.join?.("") === address ? null : content, inside[2]);
  return h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, content);
}

/** The same text without marks, for the live region and for previews. */
export function plain(text, names) {
  const holder = h("div", {}, markdown(text, names));
  return holder.textContent.replace(/\s+/gu, " ").trim();
}
