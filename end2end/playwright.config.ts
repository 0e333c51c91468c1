import { defineConfig, devices } from "@playwright/test";
import type { Options, WorkerOptions } from "./support.ts";

// Flags that keep the system's Chromium quiet: no calls home, no drawing on a
// graphics card. Root may not use the sandbox.
const flags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
if (process.getuid?.() === 0) flags.push("--no-sandbox");

// How often every journey is walked with WebAssembly refused, which the drill
// says; without it only those that meet an island are.
const refused = Number(process.env.TIETOLUUKKU_DRILL_REFUSED ?? "0");

export default defineConfig<Options, WorkerOptions>({
  testDir: ".",
  forbidOnly: true,
  // Two cores. Each worker has a server of its own, so tests may run side by
  // side whatever they change.
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // A long journey looks at thirty pages, each with axe, on half a machine. What
  // hangs, the limits of the single steps tell.
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    locale: "fi-FI",
    timezoneId: "Europe/Helsinki",
    screenshot: "only-on-failure",
    trace: "off",
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
      args: flags,
    },
  },
  // @once: what a browser's mode can't change (bytes, headers, a crash).
  // @islands: where islands are, so also with WebAssembly refused.
  // @script: what only a living island does.
  projects: [
    { name: "script-on", use: { mode: "script-on" }, grepInvert: /@once/ },
    { name: "script-off", use: { mode: "script-off", javaScriptEnabled: false }, grepInvert: /@script/ },
    {
      name: "wasm-off",
      use: { mode: "wasm-off" },
      ...(refused > 0 ? { grepInvert: /@once|@script/, repeatEach: refused } : { grep: /@islands/ }),
    },
  ],
});
