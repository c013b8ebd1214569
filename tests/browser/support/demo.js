// Starts `refdesk demo` as a visitor would, and reads the address that it prints.
// REFDESK_BIN names another binary than the debug build of this repository.

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const BINARY = process.env.REFDESK_BIN ?? fileURLToPath(new URL("../../../target/debug/refdesk", import.meta.url));
const START_MS = 30_000;

/** Starts a demo of its own on any free port. Returns its address and the way to stop it. */
export async function startDemo() {
  const child = spawn(BINARY, ["demo", "--port", "0"], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  const address = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no address within ${START_MS / 1000} s:\n${said}`)), START_MS);
    const read = (chunk) => {
      said += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+\//u.exec(said);
      if (!found) return;
      clearTimeout(timer);
      resolve(found[0]);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", (chunk) => { said += chunk; });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the demo ended (${code}) before it said where it is:\n${said}`)));
  });
  return { address, stop: () => stop(child) };
}

async function stop(child) {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => { child.once("exit", resolve); });
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await gone;
  clearTimeout(timer);
}
