// What everybody needs of a page: names, order, contrast, room. Looked at on each pane, by day and by night.

import assert from "node:assert/strict";
import { test } from "node:test";
import { contrast, nameless, overflow } from "./support/inspect.js";
import { DESKTOP, PHONE, Story } from "./support/story.js";

for (const colorScheme of ["light", "dark"]) {
  test(`every control has a name and every text can be read (${colorScheme})`, async (t) => {
    const story = await Story.open(t, { name: `smoke-${colorScheme}`, ...DESKTOP, colorScheme });
    const first = await story.window();
    await sound(first, "the first screen");
    const aune = await story.as("Karin Aune");
    await aune.goesTo("hoover");
    await aune.says("**Bold**, `code`, a [link](https://example.org) and\n> a quote");
    await aune.sees("Bold");
    await aune.begins("/ask", { words: "Where did my rubric go?" });
    await sound(aune.page, "a command being typed");
    await aune.page.keyboard.press("Enter");
    await aune.sees("Only you can see this");
    await sound(aune.page, "an answer");
    await aune.usesOnMessage("Ask for help with this", "Bold");
    await aune.page.getByRole("dialog").waitFor();
    await sound(aune.page, "a dialog");
  });
}

async function sound(page, where) {
  assert.deepEqual(await page.evaluate(nameless), [], `${where}: controls without a name`);
  assert.deepEqual(await page.evaluate(contrast), [], `${where}: too little contrast`);
  assert.deepEqual(await page.evaluate(overflow), [], `${where}: wider than the window`);
}

for (const width of [320, 360, 390, 768]) {
  test(`nothing is wider than a window of ${width} pixels`, async (t) => {
    const story = await Story.open(t, { name: `width-${width}`, ...PHONE, viewport: { width, height: 740 } });
    const first = await story.window();
    assert.deepEqual(await first.evaluate(overflow), []);
    const aune = await story.as("Karin Aune");
    assert.deepEqual(await aune.page.evaluate(overflow), []);
    await aune.goesTo("hoover");
    await aune.says(`A long word: ${"Donaudampfschifffahrt".repeat(6)}\n\`\`\`\n${"0123456789 ".repeat(20)}\n\`\`\``);
    await aune.sees("A long word");
    await aune.begins("/ask", { words: "Can somebody show me how the new gradebook prints progress reports?" });
    assert.deepEqual(await aune.page.evaluate(overflow), []);
    await aune.picture("1-typing");
    await aune.page.keyboard.press("Enter");
    await aune.sees("Only you can see this");
    assert.deepEqual(await aune.page.evaluate(overflow), []);
    await aune.picture("2-answer");
  });
}
