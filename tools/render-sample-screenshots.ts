/**
 * Draws screenshots of invented chats, each with a twin that says what is in it.
 *
 *   npx tsx tools/render-sample-screenshots.ts FOLDER [screens a cell] [seed] [words a file name must hold…]
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { planned } from "./screenshot-styles/plan.ts";
import { openRenderer } from "./screenshot-styles/render.ts";

const [folder, each = "1", seed = "1", ...only] = process.argv.slice(2);
if (folder === undefined) {
  console.error("usage: render-sample-screenshots FOLDER [screens a cell] [seed] [words…]");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const renderer = await openRenderer();
try {
  for (const { file, shape, scale, saved } of planned(Number(each), Number(seed))) {
    if (only.length > 0 && !only.some((word) => file.includes(word))) continue;
    const { bytes, truth } = await renderer.render(shape, scale, saved);
    writeFileSync(join(folder, file), bytes);
    writeFileSync(join(folder, `${file}.json`), `${JSON.stringify(truth, null, 1)}\n`);
  }
} finally {
  await renderer.close();
}
