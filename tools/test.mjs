// `npm test`: sets up, runs every static check and every test, and ends with "N passed, N failed".
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

await import("./setup.mjs");

// Other people's tools that standards are tested with, and a browser. Where they cannot be installed, their tests skip
// and say so.
const DEBIAN = {
  age: "age",
  "chromium-headless-shell": "chromium-headless-shell",
  openssl: "openssl",
  pdftotext: "poppler-utils",
  python3: "python3",
  qpdf: "qpdf",
  unzip: "unzip",
  zip: "zip",
};
const missing = Object.entries(DEBIAN).filter(([command]) => !existsSync(`/usr/bin/${command}`));
if (missing.length > 0 && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
  const packages = missing.map(([, name]) => name);
  console.log(`Installing from Debian: ${packages.join(", ")}`);
  const quiet = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  spawnSync("apt-get", ["update"], quiet);
  const { status } = spawnSync("apt-get", ["install", "-y", "--no-install-recommends", ...packages], quiet);
  if (status !== 0) console.log("Could not install them; the tests that need them are skipped.");
}

const STEPS = ["format:check", "lint", "layers", "house", "unused", "words:check", "docs:check"];
const failed = STEPS.filter((step) => {
  console.log(`\n> ${step}`);
  return spawnSync("npm", ["run", "--silent", step], { stdio: "inherit" }).status !== 0;
});
if (failed.length > 0) console.log(`\nFailed checks: ${failed.join(", ")}`);

const { status } = spawnSync("npx", ["vitest", "run"], {
  stdio: "inherit",
  env: {
    ...process.env,
    HOLDFAST_STEPS_PASSED: String(STEPS.length - failed.length),
    HOLDFAST_STEPS_FAILED: String(failed.length),
  },
});
process.exit(failed.length > 0 ? 1 : (status ?? 1));
