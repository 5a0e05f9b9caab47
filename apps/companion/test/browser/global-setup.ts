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

/** Debian's. The shell first: it has no window of its own to draw, and takes half the time for the same pages. */
const INSTALLED = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"] as const;
export const CHROMIUM: string = process.env["CHROMIUM"] ?? INSTALLED.find((path) => existsSync(path)) ?? INSTALLED[0];

/** Builds the companion once and serves it to every file of browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(CHROMIUM)) {
    console.warn(`No ${CHROMIUM}: the browser tests are skipped. On Debian: apt-get install chromium-headless-shell`);
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
