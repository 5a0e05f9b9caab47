// Makes a fresh checkout ready: dependencies from the lock file, then the build. Plain JavaScript, since nothing is
// installed yet when it runs. Does nothing when all is in place.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Runs a command in the root of the repository and stops everything when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`holdfast needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(2);
}

const installed = new URL("../node_modules/.package-lock.json", import.meta.url);
const lock = new URL("../package-lock.json", import.meta.url);
if (!existsSync(installed) || statSync(lock).mtimeMs > statSync(installed).mtimeMs) {
  console.error("Setting up (npm ci) …");
  run("npm", ["ci", "--silent"], { stdio: ["ignore", 2, 2] });
}
run("npx", ["tsc", "-b"], { stdio: ["ignore", 2, 2] });
