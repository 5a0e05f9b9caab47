// Builds the companion where a source is newer than what was built, and says how long that takes before it starts.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
export const COMPANION = `${root}apps/companion/dist`;

/** Builds when needed. Ends the process when the build fails: nothing old is served as new. */
export function buildCompanion() {
  if (upToDate()) return;
  console.error("Building the companion …");
  const { status } = spawnSync("npx", ["vite", "build", "--logLevel", "warn"], {
    cwd: `${root}apps/companion`,
    stdio: ["ignore", 2, 2],
    // vitest says "test" here, and a build that takes itself for one leaves the service worker out.
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (status !== 0) process.exit(status ?? 1);
}

function upToDate() {
  const built = `${COMPANION}/index.html`;
  if (!existsSync(built)) return false;
  const at = statSync(built).mtimeMs;
  const packages = readdirSync(`${root}packages`).map((name) => `packages/${name}/src`);
  const watched = [...packages, "apps/companion", "package-lock.json", "samples"];
  return watched.every((path) => newest(`${root}${path}`) <= at);
}

function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  let latest = 0;
  for (const name of readdirSync(path)) {
    if (name === "node_modules" || name === "dist" || name === "test") continue;
    latest = Math.max(latest, newest(`${path}/${name}`));
  }
  return latest;
}
