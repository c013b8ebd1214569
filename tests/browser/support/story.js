// The language of the stories: a demo, a browser, and people who type, press and see.
//
//   const story = await Story.open(t, { ...DESKTOP, colorScheme: "dark" });
//   const aune = await story.as("Karin Aune");
//   await aune.types("/ask", { words: "…" });
//   await aune.sees("#1");

import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { startDemo } from "./demo.js";
import { Person } from "./person.js";

export const DESKTOP = { viewport: { width: 1280, height: 800 } };
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

const SCREENSHOTS = fileURLToPath(new URL("../../../target/screenshots/", import.meta.url));
const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

export class Story {
  #demo;
  #context;
  #profile;
  #problems = [];
  #name;

  /** Opens a demo and a browser for one test; both end with it. Fails the test on any error in the page's console. */
  static async open(test, { name = "story", ...look } = {}) {
    const story = new Story();
    story.#name = name;
    story.#profile = mkdtempSync(join(tmpdir(), "refdesk-browser-"));
    test.after(() => story.#close());
    story.#demo = await startDemo();
    story.#context = await chromium.launchPersistentContext(story.#profile, {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS, headless: true, ...look,
    });
    story.#context.setDefaultTimeout(8000);
    return story;
  }

  get address() {
    return this.#demo.address;
  }

  /** A fresh window on the first screen. */
  async window() {
    const page = await this.#context.newPage();
    page.on("console", (line) => {
      if (line.type() === "error") this.#problems.push(line.text());
    });
    page.on("pageerror", (error) => this.#problems.push(String(error)));
    page.on("request", (request) => {
      if (!request.url().startsWith(this.address) && !request.url().startsWith("data:")) this.#problems.push(`left the machine: ${request.url()}`);
    });
    await page.goto(this.address);
    await page.getByRole("heading", { name: "Who would you like to be?" }).waitFor();
    return page;
  }

  /** A window in which somebody sits. */
  async as(name) {
    const page = await this.window();
    await page.getByRole("button", { name: new RegExp(`^${escaped(name)}\\b`, "u") }).click();
    await page.locator(".self").getByText(name, { exact: true }).waitFor();
    return new Person(page, name, this);
  }

  /** Keeps what a window shows under target/screenshots/. */
  async picture(page, what) {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await page.screenshot({ path: join(SCREENSHOTS, `${this.#name}-${what}.png`), animations: "disabled" });
  }

  /** What went wrong in any window so far; a test that expects an error takes it off here. */
  takeProblems() {
    return this.#problems.splice(0);
  }

  async #close() {
    await this.#context?.close();
    await this.#demo?.stop();
    rmSync(this.#profile, { recursive: true, force: true });
    if (this.#problems.length > 0) throw new Error(`the page had problems:\n${this.#problems.join("\n")}`);
  }
}

export const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
