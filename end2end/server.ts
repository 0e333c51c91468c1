// Starts the built server with the demo in a data directory of its own.
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export interface Server {
  /** Address of the portal, without a slash at its end. */
  portal: string;
  /** Address of the demo's identity provider and mailbox. */
  provider: string;
  /** Data directory; it goes when the server is stopped. */
  data: string;
  /** Everything the server has written so far. */
  output(): string;
  /** Ends the process as a crash would (SIGKILL), and leaves the data. */
  kill(): Promise<void>;
  /** Ends the server and removes its data. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Arguments after `serve --demo --data … --listen … --demo-listen …`. */
  args?: string[];
  /** Variables on top of this process's, whose own `TIETOLUUKKU_…` settings are left out. */
  env?: Record<string, string>;
  /** Data directory of an earlier server, to go on with. */
  data?: string;
}

/** The binary: `TIETOLUUKKU_BIN`, or where cargo puts it by default. */
export function binary(): string {
  const path = process.env.TIETOLUUKKU_BIN ?? resolve(import.meta.dirname, "../target/debug/tietoluukku");
  if (!existsSync(path)) throw new Error(`No server at ${path}: cargo build -p server, or set TIETOLUUKKU_BIN`);
  return path;
}

/** What is configured on this machine must not reach a server under test. */
function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("TIETOLUUKKU_")));
}

/** The address after `name:` at the start of a line, once the line is whole. */
export function announced(output: string, name: string): string | undefined {
  return new RegExp(`^${name}:\\s+(https?://[^\\s/]+)/?\\s*$`, "m").exec(output.slice(0, output.lastIndexOf("\n") + 1))?.[1];
}

/** Starts a server and waits until it has said where it listens and answers. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const data = options.data ?? (await mkdtemp(join(tmpdir(), "tietoluukku-e2e-")));
  const args = ["serve", "--demo", "--data", data, "--listen", "127.0.0.1:0", "--demo-listen", "127.0.0.1:0"];
  const child: ChildProcess = spawn(binary(), [...args, ...(options.args ?? [])], {
    env: { ...withoutSettings(process.env), ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout?.on("data", (chunk) => (output += chunk));
  child.stderr?.on("data", (chunk) => (output += chunk));
  let failure: string | undefined;
  const ended = new Promise<void>((done) => {
    child.once("exit", (code, signal) => {
      failure ??= `it ended with ${code ?? signal}`;
      output += `The server ended with ${code ?? signal}.\n`;
      done();
    });
    child.once("error", (error) => {
      failure ??= error.message;
      done();
    });
  });
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    // Whoever does not go when asked is made to.
    const patience = setTimeout(() => child.kill("SIGKILL"), 10_000);
    await ended;
    clearTimeout(patience);
  };
  const stop = async () => {
    await end("SIGTERM");
    await rm(data, { recursive: true, force: true });
  };

  // A gallery is filled first.
  const minutes = options.args?.includes("--gallery") ? 4 : 1;
  const until = Date.now() + minutes * 60_000;
  for (;;) {
    const portal = announced(output, "Portal");
    const provider = announced(output, "Provider");
    if (portal && provider && (await answers(`${portal}/readyz`))) {
      return { portal, provider, data, output: () => output, kill: () => end("SIGKILL"), stop };
    }
    if (failure === undefined && Date.now() > until) failure = `it did not announce itself within ${minutes} min`;
    if (failure !== undefined) {
      await stop();
      throw new Error(`The server did not start: ${failure}. It wrote:\n${output}`);
    }
    await new Promise((done) => setTimeout(done, 50));
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
