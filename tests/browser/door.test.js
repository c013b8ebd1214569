// At the door and after it: words that name a student are masked and sent again (F9), three needs become three tickets
// with one press (F12), and a request that turns out to be about another topic goes where that is known (B4).

import { test } from "node:test";
import { DESKTOP, PHONE, Story } from "./support/story.js";

for (const look of [{ name: "door", ...DESKTOP, colorScheme: "light" }, { name: "door-phone", ...PHONE, colorScheme: "dark" }]) {
  test(`a student's name never comes in (${look.name})`, async (t) => {
    const story = await Story.open(t, { ...look, name: `${look.name}-f9` });
    const berg = await story.as("Nils Berg");
    await berg.goesTo("ask-for-help");
    await berg.types("/ask", { words: "Priscilla Vantage, number 311907, is locked out of Moodle" });
    await berg.sees("Nothing was sent, and nothing was kept");
    await berg.picture("1-turned-away");
    await berg.presses("Edit and send");
    await berg.page.getByRole("dialog").waitFor();
    await berg.picture("2-edit");
    await berg.fills({ "Without a student": "a student in 3rd hour is locked out of Moodle" });
    await berg.ticket();
    await berg.seesNo("Vantage");
    await berg.picture("3-asked");
  });

  test(`three needs become three tickets (${look.name})`, async (t) => {
    const story = await Story.open(t, { ...look, name: `${look.name}-f12` });
    const aune = await story.as("Karin Aune");
    await aune.goesTo("hoover");
    await aune.types("/ask", { words: "clicker is dead, can you show me rubrics in classroom, and is the computer lab free Friday" });
    await aune.sees("Open 3 tickets");
    await aune.picture("1-offered");
    await aune.presses(/^Open 3/u);
    await aune.ticket();
    await aune.picture("2-opened");
    await aune.types("/requests");
    await aune.sees("Your requests");
    await aune.picture("3-requests");
  });

  test(`another topic goes to whoever knows it (${look.name})`, async (t) => {
    const story = await Story.open(t, { ...look, name: `${look.name}-b4` });
    const aune = await story.as("Karin Aune");
    await aune.goesTo("hoover");
    await aune.types("/ask", { words: "My gradebook prints a blank progress report" });
    const number = await aune.ticket();

    const dana = await story.as("Dana Ruiz");
    await dana.goesTo("hoover-desk");
    await dana.presses("Claim");
    await dana.presses("Hand off");
    await dana.sees("Why");
    await dana.picture("1-why");
    await dana.chooses(/./u, /another topic/iu);
    await dana.picture("2-topic");
    await dana.chooses(/./u, /D2L/u);
    await dana.sees(`#${number} is with`);
    await dana.picture("3-handed-on");

    const jo = await story.as("Jo Lindqvist");
    await jo.goesTo("specialists-desk");
    await jo.sees(/progress report/iu);
    await jo.picture("4-card");
    await aune.goesTo(new RegExp(`#${number}\\b`, "u"));
    await aune.sees("stays in the loop");
    await aune.picture("5-told");
  });
}
