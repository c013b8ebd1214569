// E1: the director sees what a new phase would change before anything changes, and keeps it as it is.

import { test } from "node:test";
import { DESKTOP, PHONE, Story } from "./support/story.js";

for (const look of [{ name: "roadmap", ...DESKTOP, colorScheme: "dark" }, { name: "roadmap-phone", ...PHONE }]) {
  test(`a change of phase is shown before it is made (${look.name})`, async (t) => {
    const story = await Story.open(t, look);
    const carol = await story.as("Carol Whitmore");
    await carol.goesTo("director");
    await carol.types("/roadmap phase", { initiative: "ipads", phase: "implementation work", on: "2026-11-02" });
    await carol.sees("1:1 iPads: what would change");
    await carol.sees("Librarians and specialists hear of it");
    await carol.picture("1-preview");
    await carol.presses("Keep as it is");
    await carol.sees("Nothing was changed");
    await carol.picture("2-kept");
  });
}
