// A modal: the dialog that an app asks somebody to fill in. Text inputs only, with their counters and limits.

import { api } from "../api.js";
import { h, icon } from "../dom.js";
import { state } from "../state.js";
import { outcome } from "./components.js";

const PARAGRAPH = 2;

export function openModal(modal, failed) {
  const fields = modal.fields.map(field);
  const problem = h("p", { class: "failed", role: "alert" });
  const submit = h("button", { type: "submit", class: "button primary" }, "Submit");
  const form = h("form", { novalidate: true, onsubmit: (event) => {
    event.preventDefault();
    send();
  } },
  h("div", { class: "modal-head" }, h("h2", { id: "modal-title" }, modal.title),
    h("button", { type: "button", class: "quiet", "aria-label": "Close", onclick: () => dialog.close() }, icon("close"))),
  h("div", { class: "modal-fields" }, fields.map((one) => one.node), problem),
  h("div", { class: "modal-foot" },
    h("button", { type: "button", class: "button secondary", onclick: () => dialog.close() }, "Cancel"), submit));
  const dialog = h("dialog", { class: "modal", "aria-labelledby": "modal-title", onclose: () => dialog.remove() }, form);
  document.body.append(dialog);
  dialog.showModal();
  fields[0]?.input.focus();

  async function send() {
    const wrong = fields.filter((one) => !one.check());
    if (wrong.length > 0) return wrong[0].input.focus();
    submit.disabled = true;
    try {
      const values = fields.map((one) => [one.id, one.input.value]);
      const answer = await api.submit(state.me, modal.id, values);
      if (answer.kind === "failed") {
        problem.textContent = answer.text;
        return undefined;
      }
      dialog.close();
      return outcome(answer, failed);
    } catch (error) {
      problem.textContent = error.message;
      return undefined;
    } finally {
      submit.disabled = false;
    }
  }
}

/** One input with its label, its counter, and the sentence that says what is wrong with it. */
function field(spec, place) {
  const id = `field-${place}`;
  const shared = {
    id, placeholder: spec.placeholder, maxlength: spec.max, required: spec.required,
    "aria-describedby": `${id}-note`, oninput: () => note(),
  };
  const input = spec.style === PARAGRAPH
    ? h("textarea", { ...shared, rows: "5" })
    : h("input", { ...shared, type: "text", autocomplete: "off" });
  input.value = spec.value ?? "";
  const counter = h("span", { class: "counter", id: `${id}-note` });
  const problem = h("p", { class: "problem", id: `${id}-problem` });
  const note = () => {
    counter.textContent = spec.max ? `${[...input.value].length} / ${spec.max}` : "";
    if (problem.textContent) check();
  };
  const check = () => {
    problem.textContent = fault(spec, input.value);
    input.setAttribute("aria-invalid", String(Boolean(problem.textContent)));
    input.setAttribute("aria-describedby", problem.textContent ? `${id}-problem ${id}-note` : `${id}-note`);
    return !problem.textContent;
  };
  note();
  const label = h("label", { for: id }, spec.label,
    spec.required ? h("span", { class: "star", "aria-hidden": "true" }, " *") : h("span", { class: "optional" }, " optional"));
  return { id: spec.custom_id, input, check, node: h("div", { class: "modal-field" }, label, input, h("div", { class: "under" }, problem, counter)) };
}

function fault({ required, min, max }, value) {
  const length = [...value].length;
  if (required && !value.trim()) return "Please fill this in.";
  if (length > 0 && min && length < min) return `At least ${min} characters, please.`;
  if (max && length > max) return `At most ${max} characters, please.`;
  return "";
}
