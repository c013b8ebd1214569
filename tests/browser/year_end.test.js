// F15: in May a request that can wait is asked about, kept for August, and found under /requests. The menu under an
// answer changes the kind of help in one step (A5).

import { test } from "node:test";
import { DESKTOP, PHONE, Story } from "./support/story.js";

/** From the demo's first morning, 22 September, to 18 May, at most a day at once. */
const DAYS_TO_MAY = 238;

async function windsToMay(page) {
  await page.evaluate(async (days) => {
    for (let day = 0; day < days; day += 1) {
      await fetch("demo/clock", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ minutes: 1440 }) });
    }
  }, DAYS_TO_MAY);
}

for (const look of [{ name: "year-end", ...DESKTOP, colorScheme: "light" }, { name: "year-end-phone", ...PHONE, colorScheme: "dark" }]) {
  test(`what can wait is kept for August (${look.name})`, async (t) => {
    const story = await Story.open(t, look);
    const aune = await story.as("Karin Aune");
    await aune.goesTo("hoover");
    await aune.types("/ask", { words: "My gradebook prints a blank progress report" });
    await aune.ticket();
    await aune.picture("1-answer");
    await aune.chooses(/Change topic or kind/u, /Plan with me/u);
    await aune.sees("kind of help: Plan with me");
    await aune.picture("2-changed");

    await windsToMay(aune.page);
    await aune.types("/ask", { words: "How do I make a quiz in Google Forms?" });
    await aune.sees("can it wait until");
    await aune.picture("3-question");
    await aune.presses("On Tuesday, August 24");
    await aune.sees("Kept for Tuesday, August 24");
    await aune.types("/requests");
    await aune.sees("Kept for Tuesday, August 24: How do I make a quiz");
    await aune.picture("4-requests");
  });
}
