// The list over the composer. The focus stays in the input: the list is driven from there, as a combobox.

import { arrange, h } from "../dom.js";

/**
 * A list of { name, hint, detail, value }. `pick(item)` is called on click and by `take()`.
 * `input` is the field that owns it at the moment: it carries the ARIA state.
 */
export function suggestionList(pick) {
  const title = h("p", { class: "suggest-title" });
  const box = h("div", { class: "options", role: "listbox", id: "suggestions", "aria-label": "Suggestions" });
  const node = h("div", { class: "suggest", hidden: true }, title, box);
  let items = [];
  let active = -1;
  let owner = null;

  function show(input, heading, wanted, highlight) {
    if (owner && owner !== input) release();
    owner = input;
    items = wanted;
    active = highlight && wanted.length > 0 ? 0 : -1;
    title.textContent = heading;
    arrange(box, wanted.map(row));
    box.hidden = wanted.length === 0;
    node.hidden = !heading && wanted.length === 0;
    owner.setAttribute("aria-expanded", String(wanted.length > 0));
    mark();
  }

  function row(item, place) {
    const option = h("div", { class: "option", role: "option", id: `suggestion-${place}`, onpointerdown: (event) => {
      event.preventDefault();
      pick(item);
    } }, h("span", { class: "option-text" }, h("span", {}, item.name), item.hint ? h("small", {}, item.hint) : null),
    item.detail ? h("span", { class: "option-detail" }, item.detail) : null);
    return option;
  }

  function mark() {
    [...box.children].forEach((child, place) => {
      child.setAttribute("aria-selected", String(place === active));
      if (place === active) child.scrollIntoView({ block: "nearest" });
    });
    if (!owner) return;
    if (active >= 0) owner.setAttribute("aria-activedescendant", `suggestion-${active}`);
    else owner.removeAttribute("aria-activedescendant");
  }

  function release() {
    owner?.setAttribute("aria-expanded", "false");
    owner?.removeAttribute("aria-activedescendant");
  }

  return {
    node,
    show,
    hide() {
      release();
      items = [];
      active = -1;
      node.hidden = true;
      box.replaceChildren();
    },
    isOpen: () => !node.hidden && items.length > 0,
    hasActive: () => active >= 0,
    move(step) {
      active = active < 0 ? (step > 0 ? 0 : items.length - 1) : (active + step + items.length) % items.length;
      mark();
    },
    take() {
      if (active >= 0) pick(items[active]);
    },
  };
}

/** The attributes of an input that drives the list. */
export const COMBOBOX = { role: "combobox", "aria-expanded": "false", "aria-controls": "suggestions", "aria-autocomplete": "list", autocomplete: "off" };
