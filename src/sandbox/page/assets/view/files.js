// Files that came with a message: pictures are shown with their description, anything else is named.

import { fileAddress } from "../api.js";
import { h, icon } from "../dom.js";
import { state } from "../state.js";

/** The attachment that an embed shows as its picture. */
export function attached(embed, message) {
  const name = /^attachment:\/\/(.+)$/u.exec(embed.image?.url ?? "")?.[1];
  return message.attachments.find((file) => file.name === name) ?? null;
}

/** The attachments that no embed shows. */
export function loose(message) {
  const shown = new Set(message.embeds.map((embed) => attached(embed, message)));
  return message.attachments.filter((file) => !shown.has(file));
}

export function fileView(file, message) {
  const address = fileAddress(state.me, message, file);
  if (file.kind.startsWith("image/")) {
    return h("img", { class: "picture", src: address, alt: file.description ?? file.name, loading: "lazy" });
  }
  return h("a", { class: "attachment", href: address, download: file.name }, icon("link"), file.name);
}
