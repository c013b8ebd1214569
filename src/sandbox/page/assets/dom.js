// Small helpers to build the page: elements from a tag, attributes and children.
// People's words only ever become text nodes: nothing here, or anywhere in the page, parses markup.

/**
 * Builds an element. Attributes that start with "on" are listeners, `class` is the class list,
 * `true` sets an empty attribute, and false, null and undefined leave it out.
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value") element.value = value;
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...present(children));
  return element;
}

/** Gives `parent` these children in place of its own; null and false leave a place empty. */
export function fill(parent, ...children) {
  parent.replaceChildren(...present(children));
}

const present = (children) => children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);

/** A line drawing from the set below, for eyes only: what holds it has a name of its own. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", DRAWINGS[name]);
  svg.append(path);
  return svg;
}

const DRAWINGS = {
  text: "M9 4 7 20M17 4l-2 16M4 9h17M3 15h17",
  locked: "M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3",
  thread: "M5 4v9a3 3 0 0 0 3 3h11M15 12l4 4-4 4",
  dm: "M4 5h16v11H10l-5 4v-4H4z",
  menu: "M4 6h16M4 12h16M4 18h16",
  more: "M5 12h.4M12 12h.4M19 12h.4",
  eye: "M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
  send: "M4 12 20 4l-6 16-3-7z",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3 2",
  swap: "M4 8h14l-4-4M20 16H6l4 4",
  reply: "M4 20v-6a4 4 0 0 1 4-4h11M15 6l4 4-4 4",
  close: "M6 6l12 12M18 6 6 18",
  down: "M6 9l6 6 6-6",
  check: "M5 12l5 5 9-10",
  link: "M10 6H5v13h13v-5M13 5h6v6M19 5l-9 9",
};

/** The round picture of a person: their initials on a colour of their own. */
export function avatar(name, id, isApp) {
  const letters = isApp ? "R" : initials(name);
  const element = h("span", { class: isApp ? "avatar app" : "avatar", "aria-hidden": "true" }, letters);
  element.style.setProperty("--hue", String(hue(id)));
  return element;
}

function initials(name) {
  const words = name.replace(/^(Mr|Ms|Mrs|Dr|Mx)\.?\s+/u, "").split(/\s+/u).filter(Boolean);
  return words.slice(0, 2).map((word) => [...word][0].toUpperCase()).join("") || "?";
}

function hue(id) {
  let mixed = 2_166_136_261;
  for (const digit of String(id)) mixed = Math.imul(mixed ^ digit.charCodeAt(0), 16_777_619) >>> 0;
  return Math.round((mixed % 4096) * 137.508) % 360;
}

/** Makes the children of `parent` be exactly `wanted`, in order, touching only what differs. */
export function arrange(parent, wanted) {
  const keep = new Set(wanted);
  for (const child of [...parent.childNodes]) if (!keep.has(child)) child.remove();
  wanted.forEach((child, place) => {
    if (parent.childNodes[place] !== child) parent.insertBefore(child, parent.childNodes[place] ?? null);
  });
}

/** Says something to people who listen to the page rather than look at it. */
export function announce(text) {
  const region = document.getElementById("announcer");
  const line = h("p", {}, text);
  region.append(line);
  setTimeout(() => line.remove(), 8000);
}
