// E2: the director asks where the time goes, and sees a picture that says in words what it shows.

import assert from "node:assert/strict";
import { test } from "node:test";
import { DESKTOP, PHONE, Story } from "./support/story.js";

for (const look of [
  { name: "impact-dark", ...DESKTOP, colorScheme: "dark" },
  { name: "impact-light", ...DESKTOP, colorScheme: "light" },
  { name: "impact-phone", ...PHONE },
]) {
  test(`/impact shows a picture with its description (${look.name})`, async (t) => {
    const story = await Story.open(t, look);
    const carol = await story.as("Carol Whitmore");
    await carol.goesTo("director");
    await carol.types("/impact", { period: "month" });
    await carol.sees("Lake Prairie Public Schools: September 2026");
    const picture = carol.page.locator(".message img.picture").last();
    await picture.waitFor();
    assert.match(await picture.getAttribute("alt"), /^Requests by week\. .*9\/21: \d+/u);
    await carol.page.waitForFunction((it) => it.naturalWidth === 1280, await picture.elementHandle());
    await carol.picture("1-requests");
    await carol.types("/impact", { period: "month", show: "Asked for against librarians' hours" });
    const second = carol.page.locator(".message img.picture").nth(1);
    await second.waitFor();
    assert.match(await second.getAttribute("alt"), /^Help asked for, and what librarians' hours allow\./u);
    await carol.picture("2-capacity");
  });
}
