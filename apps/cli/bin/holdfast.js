#!/usr/bin/env node
import { existsSync } from "node:fs";

const built = new URL("../dist/main.js", import.meta.url);
if (!existsSync(built)) {
  console.error("holdfast is not built yet. Run: npm start");
  process.exit(2);
}
await import(built.href);
