// The first screen: what to try, and who to be.

import { avatar, h } from "../dom.js";
import { markdown } from "../markdown.js";
import { names } from "../names.js";
import { become, state } from "../state.js";
import { complain } from "./toast.js";

export function whoScreen() {
  const { notes, guilds } = state.who;
  const search = h("input", {
    type: "search", class: "search", placeholder: "Find a person, role or building", "aria-label": "Find a person, role or building",
    oninput: () => filter(screen, search.value),
  });
  const screen = h("main", { class: "who" },
    h("div", { class: "welcome" },
      h("h1", {}, notes.title),
      h("ol", { class: "hints" }, notes.hints.map((hint) => h("li", {}, markdown(hint, names))))),
    h("h2", { class: "choose" }, "Who would you like to be?"),
    search,
    guilds.map((guild) => guildSection(guild, guilds.length > 1)),
    h("p", { class: "none", hidden: true }, "Nobody here goes by that. Try a role, such as “librarian”, or a building."));
  return screen;
}

function guildSection(guild, named) {
  return h("section", { "aria-label": guild.name },
    named ? h("h2", { class: "guild" }, guild.name) : null,
    guild.groups.map((group) => h("section", { class: "group" },
      h("h3", {}, group.title),
      h("ul", { class: "cards" }, group.people.map((person) => h("li", {}, card(guild, person)))))));
}

function card(guild, person) {
  return h("button", {
    type: "button", class: "card",
    onclick: () => become({ guild: guild.id, user: person.id }).catch(complain),
  },
  avatar(person.name, person.id),
  h("span", { class: "card-text" }, h("strong", {}, person.name), " ", h("span", { class: "about" }, [person.about, person.language].filter(Boolean).join(" · "))));
}

/** Hides the cards, then the groups, that don't hold every word typed. */
function filter(screen, typed) {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  let any = false;
  for (const group of screen.querySelectorAll(".group")) {
    const title = group.querySelector("h3").textContent;
    let left = 0;
    for (const item of group.querySelectorAll("li")) {
      const text = `${title} ${item.textContent}`.toLowerCase();
      item.hidden = !words.every((word) => text.includes(word));
      if (!item.hidden) left += 1;
    }
    group.hidden = left === 0;
    any ||= left > 0;
  }
  screen.querySelector(".none").hidden = any;
}
