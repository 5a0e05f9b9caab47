/** Run as a process of its own: seals slowly to argv[2], says "writing" once bytes are on the disk. Stopped by a test. */
import type { Message } from "@holdfast/model";
import { writePackage } from "../../src/index.node.ts";
import { sealPackage } from "../../src/index.ts";
import { MESSAGES, sampleEnv, sampleInput } from "./sample-case.ts";

const path = process.argv[2] ?? "";
const stop = new AbortController();
process.on("SIGINT", () => stop.abort());

async function* slowly(): AsyncGenerator<Message> {
  for (let i = 0; i < 2_000_000; i++) {
    const message = MESSAGES[i % MESSAGES.length];
    if (message !== undefined) yield message;
    if (i % 2000 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

let said = false;
const result = await writePackage(
  path,
  (sink) =>
    sealPackage(
      sampleInput({ messages: slowly() }),
      sampleEnv(
        {
          write: async (chunk) => {
            await sink.write(chunk);
            if (!said && chunk.length > 1000) {
              said = true;
              process.stdout.write("writing\n");
            }
          },
        },
        { signal: stop.signal },
      ),
    ),
  { signal: stop.signal },
);
process.stdout.write(`${result.ok ? "ok" : result.error.code}\n`);
