import type { ByteSource } from "@holdfast/model";
import { describe, expect, it } from "vitest";
import { smsImporter } from "../../src/sms/index.ts";
import { contextOf, entryOf } from "./read-bytes.ts";

const MB = 1_048_576;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A backup of `megabytes`, made as it is read: photos of a megabyte each, with a text message after each. */
function backupOf(megabytes: number): ByteSource {
  const head = encode(`<smses count="${megabytes * 2}">\n`);
  const before = encode(
    '<mms date="1696449200000" msg_box="1" address="+15555550142"><parts><part ct="image/jpeg" cl="a.jpg" data="',
  );
  const after = encode(
    '"/></parts></mms>\n<sms address="+15555550142" date="1696449200001" type="1" body="next" contact_name="Kayla M"/>\n',
  );
  const photo = new Uint8Array(MB).fill(0x41);
  const foot = encode("</smses>\n");
  return {
    size: head.length + megabytes * (before.length + MB + after.length) + foot.length,
    slice: () => Promise.reject(new Error("a streaming reader does not jump")),
    async *chunks() {
      yield head;
      for (let i = 0; i < megabytes; i++) {
        yield before;
        yield photo;
        yield after;
      }
      yield foot;
    },
  };
}

describe("a text message backup of a gigabyte", () => {
  it("is read whole with memory that stays flat", async () => {
    const entry = entryOf(backupOf(1024), "sms.xml", "smses");
    let messages = 0;
    let peak = 0;
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    for await (const event of smsImporter.read([entry], contextOf())) {
      if (event.type === "messages") messages += event.messages.length;
      peak = Math.max(peak, process.memoryUsage().rss - before);
    }
    expect(messages).toBe(2048);
    expect(peak).toBeLessThan(128 * MB);
  });
});
