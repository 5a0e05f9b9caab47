/**
 * Seal and verify casefiles of 1,000, 10,000 and 100,000 messages with the Node hasher, into memory and back.
 * Budget: 2 s each at 100,000. Run: npx tsx --conditions=@holdfast/source bench/seal-verify.ts
 * Each size runs in its own process, so that the peak of memory is its own; each figure is the best of three.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  conversationId,
  type Item,
  instant,
  itemId,
  type Message,
  NO_ATTACHMENTS,
  type Sha256Hex,
  span,
  utcMs,
} from "@holdfast/model";
import { FileSource } from "@holdfast/model/node";
import { generateSecret, sealPackage, signingKey, verifyPackage } from "@holdfast/seal";
import { nodeSha256 } from "@holdfast/seal/node";

const SIZES = [1_000, 10_000, 100_000];
const BUDGET_MS = 2000;
const BUDGET_AT = 100_000;
const REPEATS = 3;

const WORDS = "ok yes maybe later tomorrow school practice game song dog snow coffee bus homework match friend".split(
  " ",
);
const CHAT = itemId("WhatsApp Chat with Kayla.txt");
const CONVERSATION = conversationId("WhatsApp Chat with Kayla");

function text(i: number): string {
  let words = "";
  for (let n = 0, seed = i * 7919 + 17; n < 3 + (i % 12); n++, seed = (seed * 31 + 7) % 104_729) {
    words += `${n === 0 ? "" : " "}${WORDS[seed % WORDS.length]}`;
  }
  return i % 20 === 0 ? `${words} 😀 c’est ça` : words;
}

function* messages(count: number): Generator<Message> {
  for (let i = 0; i < count; i++) {
    const at = Date.UTC(2024, 0, 1) + i * 61_000;
    yield {
      conversation: CONVERSATION,
      sender: i % 2 === 0 ? "Kayla" : "Sam Example",
      self: i % 2 === 1,
      kind: "text",
      at: instant(at, "second", new Date(at).toISOString().slice(0, 19)),
      text: text(i),
      attachments: NO_ATTACHMENTS,
      span: span(CHAT, i * 80, i * 80 + 80),
    };
  }
}

async function once(count: number, path: string): Promise<{ sealMs: number; verifyMs: number; bytes: number }> {
  const file = openSync(path, "w");
  const item: Item = {
    id: CHAT,
    name: CHAT,
    size: count * 80,
    sha256: createHash("sha256").update(String(count)).digest("hex") as Sha256Hex,
    arrival: "file",
    source: "whatsapp",
    ledger: { item: CHAT, size: count * 80, entries: [{ kind: "read", start: 0, end: count * 80 }] },
  };
  const begun = performance.now();
  const sealed = await sealPackage(
    {
      caseId: "bench",
      createdAt: utcMs(Date.UTC(2024, 5, 1)),
      tool: { name: "holdfast", version: "0.1.0" },
      statement: { age: "under-18" },
      conversations: [],
      messages: messages(count),
      traces: [],
      items: [item],
      originals: [],
      verifyText: "sha256sum -c manifest-sha256.txt\n",
    },
    {
      key: signingKey(generateSecret()),
      hasher: nodeSha256,
      sink: {
        write: (chunk) => {
          writeSync(file, chunk);
        },
      },
    },
  );
  closeSync(file);
  const sealMs = performance.now() - begun;
  if (!sealed.ok) throw new Error(sealed.error.code);
  const source = await FileSource.open(path);
  const started = performance.now();
  const report = await verifyPackage(source, { hasher: nodeSha256 });
  const verifyMs = performance.now() - started;
  await source.close();
  if (report.verdict !== "unchanged") throw new Error(report.verdict);
  return { sealMs, verifyMs, bytes: statSync(path).size };
}

async function child(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "holdfast-bench-"));
  let best = { sealMs: Number.POSITIVE_INFINITY, verifyMs: Number.POSITIVE_INFINITY, bytes: 0 };
  try {
    for (let i = 0; i < REPEATS; i++) {
      const run = await once(count, join(folder, "case.zip"));
      best = {
        sealMs: Math.min(best.sealMs, run.sealMs),
        verifyMs: Math.min(best.verifyMs, run.verifyMs),
        bytes: run.bytes,
      };
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  console.log(JSON.stringify({ ...best, rss: process.resourceUsage().maxRSS * 1024 }));
}

function parent(): void {
  console.log("messages      seal    verify     package    peak memory");
  let held = true;
  for (const count of SIZES) {
    const run = spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), String(count)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
    if (run.status !== 0) throw new Error(`bench: the run of ${count} ended with ${run.status}`);
    const { sealMs, verifyMs, bytes, rss } = JSON.parse(run.stdout) as {
      sealMs: number;
      verifyMs: number;
      bytes: number;
      rss: number;
    };
    if (count === BUDGET_AT && Math.max(sealMs, verifyMs) > BUDGET_MS) held = false;
    const row = [`${sealMs.toFixed(0)} ms`, `${verifyMs.toFixed(0)} ms`, `${(bytes / 1e6).toFixed(1)} MB`];
    console.log(
      `${String(count).padStart(8)} ${row.map((cell) => cell.padStart(9)).join(" ")} ${(rss / 1e6).toFixed(0).padStart(11)} MB`,
    );
  }
  console.log(`budget: ${BUDGET_MS} ms each at ${BUDGET_AT}: ${held ? "held" : "missed"}`);
  if (!held) process.exitCode = 1;
}

const asked = process.argv[2];
if (asked === undefined) parent();
else await child(Number(asked));
