import { defineConfig } from "vitest/config";

// Our own packages are tested from source. Nothing else goes here: adding "import" would also change Node's own require().
const source = { conditions: ["@holdfast/source"] };
export default defineConfig({
  test: {
    reporters: ["default", "./tools/plain-reporter.ts"],
    projects: [
      {
        ssr: { resolve: source },
        test: {
          name: "unit",
          setupFiles: ["./tools/property-seed.ts"],
          include: ["{packages,apps}/*/test/**/*.test.ts", "tools/test/**/*.test.ts"],
          exclude: ["**/*.slow.test.ts", "**/*.browser.test.ts", "**/node_modules/**"],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "browser",
          // After everything else, two at a time: a browser that shares two cores with a hundred tests is only slow.
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          // The worker behind the page starts when it is first asked, and a busy machine is slow to start it.
          expect: { poll: { timeout: 30_000 } },
          // Once more after a failure, which the report shows: a browser on a busy machine may starve; a fault fails twice.
          retry: 1,
          include: ["apps/*/test/**/*.browser.test.ts"],
          globalSetup: ["./apps/companion/test/browser/global-setup.ts"],
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
        ssr: { resolve: source },
      },
      {
        ssr: { resolve: source },
        test: {
          name: "slow",
          setupFiles: ["./tools/property-seed.ts"],
          include: ["{packages,apps}/*/test/**/*.slow.test.ts", "tools/test/**/*.slow.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
