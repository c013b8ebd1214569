// The page itself: the composer, the menu, the clock, what survives a reload, and what never becomes markup.

import assert from "node:assert/strict";
import { test } from "node:test";
import { DESKTOP, PHONE, Story } from "./support/story.js";

async function aune(t, name, look = DESKTOP) {
  const story = await Story.open(t, { name, ...look });
  return story.as("Karin Aune");
}

test("a required option that is missing is named at the composer", async (t) => {
  const person = await aune(t, "missing");
  await person.begins("/ask");
  await person.page.keyboard.press("Enter");
  await person.page.locator(".composer-problem").getByText("“words” is needed").waitFor();
  await person.picture("1-problem");
  await person.page.keyboard.type("How do I print?");
  await person.page.locator(".composer-problem").waitFor({ state: "hidden" });
});

test("suggestions come from the bot while an option is typed", async (t) => {
  const person = await aune(t, "suggestions");
  await person.begins("/ask", { words: "How do I make a quiz?", topic: "moo" });
  const suggestion = person.page.getByRole("option", { name: /Moodle/u });
  await suggestion.waitFor();
  await person.picture("1-suggested");
  await person.page.keyboard.press("Enter");
  assert.match(await person.page.locator('[data-option="topic"]').inputValue(), /Moodle/u);
  await person.page.keyboard.press("Escape");
  await person.page.keyboard.press("Enter");
  await person.sees(/Moodle/u);
});

test("a command is given up with Escape, and a draft stays with its channel", async (t) => {
  const person = await aune(t, "draft");
  const box = person.page.locator("#composer-input");
  await person.goesTo("hoover");
  await box.fill("half a sentence");
  await person.goesTo("ask-for-help");
  assert.equal(await box.inputValue(), "");
  await person.begins("/ask");
  await person.page.keyboard.press("Escape");
  assert.equal(await box.count(), 0, "the first Escape closes the hint only");
  await person.page.keyboard.press("Escape");
  await box.waitFor();
  await person.goesTo("hoover");
  assert.equal(await box.inputValue(), "half a sentence");
});

test("what people write is text, never markup", async (t) => {
  const person = await aune(t, "markup");
  await person.goesTo("hoover");
  const words = "<img src=x onerror=alert(1)> <b>not bold</b> [x](javascript:alert(1))";
  await person.says(words);
  await person.sees(words);
  assert.equal(await person.page.locator(".log img, .log b, .log a").count(), 0);
});

test("a reload keeps the person and the channel, and an answer can be dismissed", async (t) => {
  const person = await aune(t, "reload");
  await person.goesTo("hoover");
  await person.types("/requests");
  await person.sees("Only you can see this");
  await person.page.reload();
  await person.sees("Only you can see this");
  await person.page.locator(".room-head h1").getByText("hoover").waitFor();
  await person.page.getByRole("button", { name: "Dismiss" }).click();
  await person.page.getByText("Only you can see this").waitFor({ state: "detached" });
});

test("the clock moves on, for every window", async (t) => {
  const person = await aune(t, "clock");
  const other = await person.story.as("Dana Ruiz");
  const now = (who) => who.page.locator(".clock .now").innerText();
  const before = await now(other);
  await person.page.getByRole("button", { name: /\+1 h/u }).click();
  await other.page.waitForFunction((old) => document.querySelector(".clock .now").innerText !== old, before);
  await person.page.getByRole("button", { name: /Next school morning/u }).click();
  for (const window of [person, other]) {
    await window.page.locator(".clock .now").getByText("Wed, Sep 23").waitFor();
    assert.match(await now(window), /7:0\d AM/u);
  }
});

test("a message's apps open with a right click, and with a long press on a phone", async (t) => {
  const person = await aune(t, "press", PHONE);
  await person.goesTo("hoover");
  await person.says("The panel in room 12 hums");
  await person.sees("room 12 hums");
  await person.usesOnMessage("Ask for help with this", "room 12 hums");
  await person.page.getByRole("button", { name: "Cancel" }).click();
  const box = await person.page.locator(".content").getByText("room 12 hums").boundingBox();
  const session = await person.page.context().newCDPSession(person.page);
  const touch = (type, touchPoints) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
  await touch("touchStart", [{ x: box.x + 40, y: box.y + 10 }]);
  await person.page.getByRole("menu", { name: "Apps" }).waitFor();
  await touch("touchEnd", []);
  await person.page.getByRole("menuitem", { name: "Ask for help with this" }).waitFor();
  await person.picture("1-long-press");
});
