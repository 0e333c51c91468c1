// One server for the whole run. The tests find it through the environment,
// which the workers inherit.
import { startServer } from "./server.ts";

export default async function setUp(): Promise<() => Promise<void>> {
  const server = await startServer();
  process.env.E2E_PORTAL = server.portal;
  process.env.E2E_PROVIDER = server.provider;
  return server.stop;
}
