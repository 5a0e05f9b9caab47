import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { longChat, makeZip } from "../make-zip.ts";
import { EvidenceWalk } from "./evidence-walk.ts";
import { watchFrames } from "./frames.ts";
import { withBrowser } from "./visitor.ts";

const MEDIA = 12;
const MEDIA_BYTES = 3_000_000;
const LINES = 300_000;
/** The page's processor, made this many times slower: an old phone. The worker keeps its pace. */
const SLOWER = 4;

withBrowser("a large export on a slow phone", (arrive) => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "holdfast-large-"));
    const media = Array.from({ length: MEDIA }, (_, i) => ({
      name: `IMG-20230113-WA${String(i).padStart(4, "0")}.jpg`,
      bytes: Buffer.alloc(MEDIA_BYTES, i + 1),
    }));
    writeFileSync(
      join(folder, "chat.zip"),
      makeZip([{ name: "_chat.txt", bytes: longChat(LINES), deflate: true }, ...media]),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("The page answers while a chat of 300,000 lines is read: what is tapped opens before the reading ends.", async () => {
    const walk = new EvidenceWalk(await arrive());
    const { page, t } = walk;
    await walk.begin();
    const session = await walk.visitor.context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    const frames = await watchFrames(page);
    await page.locator('input[data-bring="files"]').setInputFiles(join(folder, "chat.zip"));
    await walk.text(t["save.reading"]()).waitFor();
    const help = page.locator("details", { has: page.getByText(t["app.title"](), { exact: true }) });
    await help.locator("summary").click();
    await help.locator("ul").waitFor();
    // Still being read when the tap was answered: nobody waited for the end.
    expect(await walk.text(t["save.reading"]()).count()).toBe(1);
    await walk.things().first().waitFor({ timeout: 240_000 });
    expect(await walk.things().textContent()).toContain(t["thing.messages"]({ n: LINES }));
    expect(await walk.things().textContent()).toContain(t["thing.media-left"]({ n: MEDIA }));
    const { longest } = await frames.stop();
    console.log(`longest time without a frame while reading, page ${SLOWER}× slower: ${Math.round(longest)} ms`);
  });
});
