// A time to meet: the coach proposes one of the times that both have, the teacher agrees, the card shows it. And what
// the demo begins with: somebody has a time to meet already, and two reports of one fault are one incident.

import { test } from "node:test";
import { DESKTOP, PHONE, Story } from "./support/story.js";

for (const look of [{ name: "meet", ...DESKTOP, colorScheme: "light" }, { name: "meet-phone", ...PHONE, colorScheme: "dark" }]) {
  test(`coach and teacher find a time (${look.name})`, async (t) => {
    const story = await Story.open(t, look);
    const aune = await story.as("Karin Aune");
    await aune.goesTo("hoover");
    await aune.types("/ask", { words: "My gradebook prints a blank progress report" });
    const thread = new RegExp(`#${await aune.ticket()}\\b`, "u");

    const dana = await story.as("Dana Ruiz");
    await dana.goesTo("hoover-desk");
    await dana.presses("Claim");
    await dana.seesChannel(thread);
    await dana.presses("Time");
    await dana.sees("times at which both of you can come");
    await dana.picture("1-times");
    await dana.chooses(/Choose a time/u);
    await dana.sees("You hear as soon as it is answered");

    await aune.goesTo(thread);
    await aune.sees("Does that work?");
    await aune.picture("2-asked");
    await aune.presses("That works");
    await aune.sees("it is set");
    await aune.picture("3-set");
  });
}

test("the demo begins with a time to meet and an incident", async (t) => {
  const story = await Story.open(t, { name: "begins", ...DESKTOP, colorScheme: "light" });
  const sam = await story.as("Sam Okoro");
  await sam.goesTo("specialists-desk");
  await sam.sees("#2 · Nils Berg · 1:1 iPads");
  await sam.picture("1-scheduled");
  const office = await story.as("Ines Kowalski");
  await office.goesTo("tech-office-desk");
  await office.sees("Panels stay black since this morning's update");
  await office.picture("2-incident");
});
