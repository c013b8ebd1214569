// Mornings on a phone: the digest, and the days of a calendar file, attached as one does in Discord.

import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { PHONE, Story } from "./support/story.js";

const YEAR = fileURLToPath(new URL("../data/calendar-lakeside.ics", import.meta.url));

test("a coach reads the digest on a phone, and the director takes in a calendar", async (t) => {
  const story = await Story.open(t, { name: "clock-phone", ...PHONE, colorScheme: "light" });
  const aune = await story.as("Karin Aune");
  await aune.goesTo("ask-for-help");
  await aune.types("/ask", { words: "Where do I see who has not opened the worksheet in Google Classroom?" });
  await aune.sees(/#\d+/u);
  const dana = await story.as("Dana Ruiz");
  await dana.goesTo("hoover-desk");
  await dana.types("/digest preview");
  await dana.sees("waiting");
  await dana.picture("1-digest");

  const director = await story.as("Carol Whitmore");
  await director.goesTo("director");
  await director.begins("/calendar import");
  await director.page.locator(".chip-file").setInputFiles(YEAR);
  // The file is on its way for a moment; its name stands in the chip once it has arrived.
  await director.page.waitForFunction(() => document.querySelector('[data-option="file"]').value !== "");
  await director.page.getByRole("button", { name: "Send", exact: true }).click();
  await director.sees("Mid-Winter Break");
  await director.picture("2-file");
  await director.presses("Take it in");
  await director.sees("Taken in:");
  await director.types("/calendar show");
  await director.sees("The next two weeks");
  await director.picture("3-days");
});
