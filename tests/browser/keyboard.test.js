// The walk without a mouse: asking, claiming and resolving by the keyboard alone.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Keyboard } from "./support/keyboard.js";
import { Person } from "./support/person.js";
import { DESKTOP, Story } from "./support/story.js";

async function sits(story, name) {
  const page = await story.window();
  const keys = new Keyboard(page);
  await keys.enters(new RegExp(`^${name}\\b`, "u"));
  await page.locator(".self").getByText(name, { exact: true }).waitFor();
  return { keys, person: new Person(page, name, story) };
}

test("a request from asking to resolving without a mouse", async (t) => {
  const story = await Story.open(t, { name: "keyboard", ...DESKTOP });

  const aune = await sits(story, "Karin Aune");
  await aune.keys.enters(/^hoover\b/u);
  await aune.keys.tabTo(/^Message #hoover/u);
  await aune.keys.type("/ask");
  await aune.person.page.getByRole("option", { name: "/ask" }).first().waitFor();
  await aune.keys.press("Enter");
  await aune.keys.type("How do I share a folder with my class?");
  assert.equal((await aune.keys.focus()).option, "words");
  await aune.keys.press("Tab");
  await aune.keys.type("today");
  await aune.keys.press("Enter");
  assert.equal((await aune.keys.focus()).option, "today");
  await aune.keys.press("ArrowDown");
  await aune.keys.press("ArrowUp");
  await aune.keys.press("Enter");
  await story.picture(aune.person.page, "1-options");
  await aune.keys.press("Escape");
  await aune.keys.press("Enter");
  const thread = new RegExp(`#${await aune.person.ticket()}\\b`, "u");

  const dana = await sits(story, "Dana Ruiz");
  await dana.keys.enters(/^hoover-desk/u);
  await dana.keys.tabTo("Claim", "Shift+Tab");
  await story.picture(dana.person.page, "2-focus");
  await dana.keys.press("Enter");
  await dana.person.seesChannel(thread);
  await dana.keys.tabTo("Resolve");
  await dana.keys.press("Enter");
  await dana.person.page.getByRole("dialog").waitFor();
  await dana.keys.press("Escape");
  await dana.person.page.getByRole("dialog").waitFor({ state: "detached" });
  assert.equal((await dana.keys.focus()).name, "Resolve", "the focus comes back to the button that opened the dialog");
});

test("the list of commands opens with a slash, narrows, and closes with Escape", async (t) => {
  const story = await Story.open(t, { name: "list", ...DESKTOP });
  const { keys, person } = await sits(story, "Karin Aune");
  await keys.tabTo(/^Message #/u);
  await keys.type("/");
  const options = person.page.getByRole("option");
  await options.first().waitFor();
  const all = await options.count();
  assert.ok(all > 1);
  await story.picture(person.page, "1-commands");
  await keys.type("req");
  await person.page.waitForFunction((before) => document.querySelectorAll("[role=option]").length < before, all);
  await keys.press("Escape");
  await options.first().waitFor({ state: "detached" });
});

test("a message's apps are reached from the keyboard", async (t) => {
  const story = await Story.open(t, { name: "apps", ...DESKTOP });
  const { keys, person } = await sits(story, "Karin Aune");
  await keys.enters(/^hoover\b/u);
  await person.says("My gradebook prints blank pages");
  await keys.tabTo(/^Apps for the message from Karin Aune/u, "Shift+Tab");
  await keys.press("Enter");
  await person.page.getByRole("menuitem", { name: "Ask for help with this" }).waitFor();
  await story.picture(person.page, "1-menu");
  await keys.press("Enter");
  const dialog = person.page.getByRole("dialog");
  await dialog.waitFor();
  assert.match(await dialog.locator("textarea").first().inputValue(), /blank pages/u);
});
