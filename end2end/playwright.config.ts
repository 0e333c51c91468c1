import { defineConfig, devices } from "@playwright/test";
import type { Options } from "./support.ts";

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

export default defineConfig<Options>({
  testDir: ".",
  globalSetup: "./global-setup.ts",
  forbidOnly: true,
  fullyParallel: false,
  // Two cores, one of them for the server.
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    locale: "fi-FI",
    timezoneId: "Europe/Helsinki",
    screenshot: "only-on-failure",
    trace: "off",
    launchOptions: {
      executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
      args: flags,
    },
  },
  projects: [
    { name: "script-on", use: { mode: "script-on" } },
    { name: "script-off", use: { mode: "script-off", javaScriptEnabled: false } },
    // Script runs, but WebAssembly is refused: only where islands are.
    { name: "wasm-off", use: { mode: "wasm-off" }, grep: /@islands/ },
  ],
});
