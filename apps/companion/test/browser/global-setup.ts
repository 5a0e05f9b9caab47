import { existsSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { buildCompanion, COMPANION } from "../../../../tools/build-companion.mjs";
import { serveFolder } from "../../../../tools/static-server.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the built companion is served; empty where no browser is installed. */
    companionUrl: string;
  }
}

export const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** Builds the companion once and serves it to every file of browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(CHROMIUM)) {
    console.warn(`No ${CHROMIUM}: the browser tests are skipped. On Debian: apt-get install chromium`);
    project.provide("companionUrl", "");
    return async () => {};
  }
  buildCompanion();
  const server = await serveFolder(COMPANION, 0);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  project.provide("companionUrl", `http://127.0.0.1:${address.port}/`);
  return () => new Promise((resolve) => server.close(() => resolve()));
}
