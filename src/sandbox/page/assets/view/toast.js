// A sentence at the foot of the page when something went wrong that belongs to no other place.

import { h } from "../dom.js";

let timer = null;

export function complain(error) {
  console.error(error);
  document.querySelector(".toast")?.remove();
  const close = () => toast.remove();
  const toast = h("div", { class: "toast", role: "alert" },
    h("span", {}, error?.message ?? String(error)),
    h("button", { type: "button", class: "quiet", onclick: close }, "Dismiss"));
  document.body.append(toast);
  clearTimeout(timer);
  timer = setTimeout(close, 12_000);
}
