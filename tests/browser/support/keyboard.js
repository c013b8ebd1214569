// Somebody who uses no mouse: everything by Tab, arrows, Enter and Escape, and what has the focus must be visible.

import assert from "node:assert/strict";

const STEPS = 120;

export class Keyboard {
  constructor(page) {
    this.page = page;
  }

  /** What has the focus: its role-ish tag, its accessible name, and whether a ring shows where it is. */
  async focus() {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      const labels = [...(element.labels ?? [])].map((label) => label.textContent).join(" ");
      const said = element.cloneNode(true);
      for (const silent of said.querySelectorAll("[aria-hidden]")) silent.remove();
      const style = getComputedStyle(element);
      const holder = element.closest(".composer-line, .chip");
      const ringed = style.outlineStyle !== "none" || (holder && getComputedStyle(holder).boxShadow !== "none");
      const box = element.getBoundingClientRect();
      return {
        name: (element.getAttribute("aria-label") ?? (labels || said.textContent)).trim().replace(/\s+/gu, " "),
        tag: element.tagName.toLowerCase(),
        option: element.dataset.option ?? null,
        ringed: Boolean(ringed),
        inView: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      };
    });
  }

  /** Goes on with Tab until something of that name has the focus. */
  async tabTo(name, key = "Tab") {
    const fits = (focus) => (name instanceof RegExp ? name.test(focus.name) : focus.name === name);
    const passed = [];
    for (let step = 0; step < STEPS; step += 1) {
      const focus = await this.focus();
      if (fits(focus)) {
        assert.ok(focus.ringed, `the focus on “${focus.name}” can't be seen`);
        assert.ok(focus.inView, `“${focus.name}” has the focus outside of the window`);
        return focus;
      }
      passed.push(focus.name.slice(0, 40));
      await this.press(key);
    }
    throw new Error(`Tab never came to ${name}; it passed ${[...new Set(passed)].join(" | ")}`);
  }

  /** Goes there and presses Enter. */
  async enters(name) {
    await this.tabTo(name);
    await this.press("Enter");
  }

  async press(key) {
    await this.page.keyboard.press(key);
  }

  async type(text) {
    await this.page.keyboard.type(text);
  }
}
