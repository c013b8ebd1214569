// The walk: a teacher asks, a coach claims, they meet in a thread, the coach resolves, the teacher says it helped.
// The same story on a desk screen by day and by night, and on a phone.

import { test } from "node:test";
import { DESKTOP, PHONE, Story } from "./support/story.js";

const LOOKS = [
  { name: "desk-light", ...DESKTOP, colorScheme: "light" },
  { name: "desk-dark", ...DESKTOP, colorScheme: "dark" },
  { name: "phone", ...PHONE, colorScheme: "light" },
];

for (const look of LOOKS) {
  test(`a request from asking to thanks (${look.name})`, async (t) => {
    const story = await Story.open(t, look);
    await story.picture(await story.window(), "0-who");

    const aune = await story.as("Karin Aune");
    await aune.goesTo("hoover");
    await aune.begins("/ask", { words: "My gradebook prints a blank progress report" });
    await aune.picture("1-typing");
    await aune.page.keyboard.press("Enter");
    const thread = new RegExp(`#${await aune.ticket()}\\b`, "u");
    await aune.sees(/Dana/u);
    await aune.sees("Only you can see this");
    await aune.picture("2-asked");

    const dana = await story.as("Dana Ruiz");
    await dana.goesTo("hoover-desk");
    await dana.sees(/progress report/iu);
    await dana.picture("3-card");
    await dana.presses("Claim");
    await dana.seesChannel(thread);
    await dana.picture("4-claimed");

    await aune.goesTo(thread);
    await aune.says("Thank you! I am in room 12 until 3.");
    await dana.goesTo(thread);
    await dana.sees("room 12");
    await dana.picture("5-thread");

    await dana.goesTo("hoover-desk");
    await dana.presses("Resolve");
    await dana.page.getByRole("dialog").waitFor();
    await dana.picture("6-modal");
    await dana.fills({ done: "Turned on the reporting period", minutes: "15" });
    await dana.sees(/resolved/iu);
    await dana.picture("7-resolved");

    await aune.goesTo(thread);
    await aune.presses("It helped");
    await aune.sees(/thanks/iu);
    await aune.picture("8-thanks");
  });
}
