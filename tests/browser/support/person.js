// Somebody at a window of the demo: what they do with mouse or finger, and what they see.

import assert from "node:assert/strict";

export class Person {
  constructor(page, name, story) {
    this.page = page;
    this.name = name;
    this.story = story;
  }

  /** Opens a channel, a thread or a direct message from the list; a RegExp fits names that hold a number. */
  async goesTo(channel) {
    const back = this.page.getByRole("button", { name: "Show the channels" });
    if (await back.isVisible()) await back.click();
    const rows = this.page.locator(".channels button");
    const name = this.page.locator(".name", typeof channel === "string" ? { hasText: new RegExp(`^${channel}$`, "u") } : { hasText: channel });
    await rows.filter({ has: name }).first().click();
    await this.page.locator(".room-head h1").filter({ hasText: channel }).waitFor();
  }

  /** Types a slash command into the composer as one does in Discord, and sends it. */
  async types(command, options = {}) {
    await this.begins(command, options);
    await this.#send();
  }

  async #send() {
    await this.page.getByRole("button", { name: "Send", exact: true }).click();
  }

  /** Everything up to the sending. */
  async begins(command, options = {}) {
    await this.page.locator("#composer-input").fill(command);
    await this.page.getByRole("option", { name: command }).first().click();
    for (const [option, value] of Object.entries(options)) await this.#option(option, value);
  }

  async #option(option, value) {
    const input = this.page.locator(`[data-option="${option}"]`);
    if (await input.count() === 0) {
      await this.page.locator(".rest").fill(option);
      await this.page.getByRole("option", { name: option }).first().click();
    }
    await input.focus();
    await input.fill(String(value));
    const offered = this.page.locator(".suggest [role=option]");
    if (typeof value === "boolean") await offered.filter({ hasText: new RegExp(`^${value}$`, "iu") }).click();
  }

  async says(text) {
    await this.page.locator("#composer-input").fill(text);
    await this.#send();
  }

  /** Presses the newest enabled button of that name in the open channel. */
  async presses(label) {
    await this.#button(label).click();
  }

  #button(label) {
    return this.page.locator(".message button.button:enabled, .modal button.button:enabled")
      .filter({ hasText: label instanceof RegExp ? label : new RegExp(`^${label}$`, "u") }).last();
  }

  /** Opens the newest menu of that name and takes the option that fits, or the first. */
  async chooses(menu, option = /./u) {
    await this.page.locator(".message button.select:enabled").filter({ hasText: menu }).last().click();
    await this.page.locator(".select-list").getByRole("option").filter({ hasText: option }).first().click();
  }

  /** Fills the open modal by the labels of its fields, and submits it. */
  async fills(fields) {
    const dialog = this.page.getByRole("dialog");
    for (const [label, text] of Object.entries(fields)) await dialog.getByLabel(new RegExp(label, "iu")).fill(text);
    await dialog.getByRole("button", { name: "Submit" }).click();
    await dialog.waitFor({ state: "detached" });
  }

  /** Uses an app's command on the newest message that holds `text`. */
  async usesOnMessage(command, text) {
    const message = this.page.locator(".message").filter({ hasText: text }).last();
    await message.click({ button: "right", position: { x: 60, y: 12 } });
    await this.page.getByRole("menuitem", { name: command }).click();
  }

  /** Waits until the open channel, or an open dialog, shows `text`. */
  async sees(text) {
    try {
      await this.page.locator(".log, dialog").getByText(text).last().waitFor();
    } catch {
      throw new Error(`${this.name} does not see ${text}, but:\n${await this.screen()}`);
    }
  }

  /** The number of the ticket that the newest answer tells of. */
  async ticket() {
    await this.sees(/#\d+/u);
    return /#(\d+)/u.exec(await this.page.locator(".message.ephemeral").last().innerText())[1];
  }

  async seesChannel(name) {
    try {
      await this.page.locator(".channels .name").filter({ hasText: name }).first().waitFor({ state: "attached" });
    } catch {
      throw new Error(`${this.name} has no channel ${name}, but:\n${await this.page.locator(".channels").innerText()}\n${await this.screen()}`);
    }
  }

  async seesNo(text) {
    assert.equal(await this.page.locator(".log").getByText(text).count(), 0, `${this.name} should not see ${text}`);
  }

  /** The text of the open channel. */
  async screen() {
    return this.page.locator(".log").innerText();
  }

  async picture(what) {
    await this.story.picture(this.page, what);
  }
}
