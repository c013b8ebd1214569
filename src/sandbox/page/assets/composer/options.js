// What a slash command asks for: pure functions over the registered definitions, as Discord's API gives them.
// Knows nothing of the document.

export const TYPE = { SUB: 1, GROUP: 2, STRING: 3, INTEGER: 4, BOOLEAN: 5, USER: 6, CHANNEL: 7, ROLE: 8, MENTIONABLE: 9, NUMBER: 10, FILE: 11 };

const KIND_NAMES = { 3: "text", 4: "whole number", 5: "yes or no", 6: "person", 7: "channel", 8: "role", 9: "person or role", 10: "number", 11: "file" };

/** Every command a person can type, sub-commands each for themselves: { path, description, options }. */
export function typed(commands) {
  return commands.filter((command) => (command.type ?? 1) === 1).flatMap((command) => leaves(`/${command.name}`, command));
}

function leaves(path, node) {
  const inner = (node.options ?? []).filter((option) => option.type === TYPE.SUB || option.type === TYPE.GROUP);
  if (inner.length > 0) return inner.flatMap((option) => leaves(`${path} ${option.name}`, option));
  const options = [...(node.options ?? [])].sort((a, b) => Number(b.required ?? false) - Number(a.required ?? false));
  return [{ path, description: node.description, options }];
}

/** The commands that fit what was typed so far: beginnings first, then anywhere in the name, then the description. */
export function fitting(entries, text) {
  const wanted = text.toLowerCase().replace(/^\//u, "").trim();
  const rank = ({ path, description }) => {
    const name = path.slice(1);
    if (name.startsWith(wanted)) return 0;
    if (name.includes(wanted)) return 1;
    return wanted.length > 2 && description.toLowerCase().includes(wanted) ? 2 : 3;
  };
  return entries.map((entry) => [rank(entry), entry]).filter(([place]) => place < 3)
    .sort((a, b) => a[0] - b[0] || a[1].path.localeCompare(b[1].path)).map(([, entry]) => entry);
}

/** The choices the page can offer by itself, or null when the option takes free text or asks the bot. */
export function ownChoices(option, view) {
  if (option.choices?.length) return option.choices.map(({ name, value }) => ({ name, value: String(value) }));
  const people = () => view.people.map(({ id, name }) => ({ name: `@${name}`, value: id }));
  const roles = () => view.roles.map(({ id, name }) => ({ name: `@${name}`, value: id }));
  switch (option.type) {
    case TYPE.BOOLEAN: return [{ name: "True", value: "true" }, { name: "False", value: "false" }];
    case TYPE.USER: return people();
    case TYPE.ROLE: return roles();
    case TYPE.MENTIONABLE: return [...people(), ...roles()];
    case TYPE.CHANNEL: return view.channels.filter((one) => one.kind === "text").map(({ id, name }) => ({ name: `#${name}`, value: id }));
    default: return null;
  }
}

export function narrowed(choices, text) {
  const wanted = text.toLowerCase().replace(/^[@#]/u, "");
  return choices.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, 25);
}

/** What is wrong with a value, as a sentence, or an empty text. `value` is what would be sent. */
export function fault(option, value, choices) {
  if (value === "") return option.required ? `“${option.name}” is needed: ${option.description}` : "";
  if (choices && !choices.some((choice) => choice.value === value)) return `Please pick “${option.name}” from its list.`;
  const length = [...value].length;
  if (option.max_length && length > option.max_length) return `“${option.name}” takes at most ${option.max_length} characters; this has ${length}.`;
  if (option.min_length && length < option.min_length) return `“${option.name}” takes at least ${option.min_length} characters.`;
  if (option.type === TYPE.FILE && !/^\d+$/u.test(value)) return `Please choose a file for “${option.name}”.`;
  return numberFault(option, value);
}

function numberFault(option, value) {
  if (option.type !== TYPE.INTEGER && option.type !== TYPE.NUMBER) return "";
  const shape = option.type === TYPE.INTEGER ? /^-?\d+$/u : /^-?\d+(\.\d+)?$/u;
  if (!shape.test(value)) return `“${option.name}” takes a ${KIND_NAMES[option.type]}.`;
  if (Number.isFinite(option.min_value) && Number(value) < option.min_value) return `“${option.name}” is at least ${option.min_value}.`;
  if (Number.isFinite(option.max_value) && Number(value) > option.max_value) return `“${option.name}” is at most ${option.max_value}.`;
  return "";
}

/** "text, required, at most 1500 characters" */
export function kind(option) {
  const parts = [option.choices?.length || option.autocomplete ? "pick or type" : KIND_NAMES[option.type] ?? "text"];
  parts.push(option.required ? "required" : "optional");
  if (option.max_length) parts.push(`up to ${option.max_length} characters`);
  return parts.join(", ");
}
