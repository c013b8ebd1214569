// B6: a principal's page is one sheet, of A4 and of Letter, also when its librarian has written all that fits into the box.

import assert from "node:assert/strict";
import { test } from "node:test";
import { DESKTOP, Story } from "./support/story.js";

/** As many letters as the box for one's own words takes. */
const MOST = 900;
const LONG = "Circulation is up by eleven per cent, and two classes published a podcast. ".repeat(12);
assert.equal(LONG.length, MOST);
const LINES = "Circulation: +11 %\n".repeat(60).slice(0, MOST);

/** From the demo's first morning, 22 September, to half past seven on 1 October, at most a day at once. */
async function windsToOctober(page) {
  await page.evaluate(async () => {
    const on = (minutes) => fetch("demo/clock", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ minutes }) });
    const now = document.querySelector(".clock .now").textContent;
    for (let day = 0; day < 8; day += 1) await on(1440);
    const [, hour, minute, half] = /(\d+):(\d+)\s*(AM|PM)/u.exec(now);
    const passed = (Number(hour) % 12 + (half === "PM" ? 12 : 0)) * 60 + Number(minute);
    await on(1440 - passed + 7 * 60 + 5);
  });
}

/** How many sheets a page prints on. */
async function sheets(person, html, format) {
  const printed = await person.page.context().newPage();
  await printed.setContent(html);
  const pdf = (await printed.pdf({ format, preferCSSPageSize: false })).toString("latin1");
  await printed.close();
  return pdf.match(/\/Type\s*\/Page\b(?!s)/gu).length;
}

async function page(person) {
  const link = person.page.locator('.message a[href*="demo/file"]').filter({ hasText: ".html" }).last();
  await link.waitFor();
  const address = new URL(await link.getAttribute("href"), person.page.url());
  return (await person.page.request.get(address.href)).text();
}

test("the page for the principal stays one sheet, whatever is written on it", async (t) => {
  const story = await Story.open(t, { name: "sheet", ...DESKTOP, colorScheme: "light" });
  const dana = await story.as("Dana Ruiz");
  await windsToOctober(dana.page);
  await dana.seesChannel(/refdesk/iu);
  await dana.goesTo(/refdesk/iu);
  await dana.sees("your page for the principal is drafted");
  for (const words of [LONG, LINES]) {
    await dana.presses("Add your own words");
    await dana.fills({ Outcomes: words });
    await dana.sees(words.slice(0, 18));
    const html = await page(dana);
    assert.match(html, /Circulation/u);
    for (const format of ["A4", "Letter"]) assert.equal(await sheets(dana, html, format), 1, `${format}: ${words.slice(0, 20)}`);
  }
  await dana.picture("1-draft");
});
