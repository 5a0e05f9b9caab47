import { defineConfig } from "vite";
import { example } from "./build/example-plugin.ts";
import { licences } from "./build/licences-plugin.ts";
import { noNode } from "./build/no-node-plugin.ts";
import { serviceWorker } from "./build/service-worker-plugin.ts";

export default defineConfig({
  base: "./",
  resolve: { conditions: ["@holdfast/source", "module", "browser", "development|production"] },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: true,
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  worker: { format: "es", plugins: () => [noNode()] },
  plugins: [example(), licences(), noNode(), serviceWorker()],
});
