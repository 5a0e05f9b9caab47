/**
 * WhatsApp import against whatsapp-chat-parser 4.0.2: 1,000,000 lines, once as Android and once as iOS write them. Ours
 * makes messages with spans, a ledger and the SHA-256 of the file; the peer makes messages. Each runs in a process of its
 * own, several times, and the best run counts. Budget: at least 2.5 times the messages a second, at most a quarter of the
 * peak memory.
 *
 *   npx tsx --conditions=@holdfast/source bench/whatsapp.ts [runs]
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const RATE_BUDGET = 2.5;
export const MEMORY_BUDGET = 0.25;
const LINES = 1_000_000;
const WORDS =
  "ok yes no maybe later tomorrow school practice game song dog snow coffee bus train homework test match friend sister cousin movie pizza lunch walk music photo laugh really think about because though after before never always".split(
    " ",
  );

interface Measured {
  readonly messages: number;
  /** On the clock of the wall, and of the processor: on a busy machine the second is the steadier. */
  readonly ms: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

/** mulberry32: small, fast, the same numbers everywhere. */
function numbers(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}

const two = (n: number): string => String(n).padStart(2, "0");

function header(layout: string, at: Date): string {
  const [y, m, d, h] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours()];
  const [min, s] = [two(at.getUTCMinutes()), two(at.getUTCSeconds())];
  if (layout === "android") return `${two(d)}/${two(m)}/${y}, ${two(h)}:${min} - `;
  return `[${m}/${d}/${y % 100}, ${h % 12 === 0 ? 12 : h % 12}:${min}:${s}\u202f${h < 12 ? "AM" : "PM"}] `;
}

/** Writes `lines` lines, about one in ten a second line of the message before. */
export function writeChat(path: string, layout: "android" | "ios", lines: number): void {
  const next = numbers(layout === "android" ? 1 : 2);
  const file = openSync(path, "w");
  const names = ["Kayla", "Sam Example", "Léa Tremblay"];
  let seconds = Date.UTC(2023, 0, 1) / 1000;
  let block = "";
  for (let i = 0; i < lines; i++) {
    let text = WORDS[next() % WORDS.length] ?? "";
    for (let n = next() % 10; n > 0; n--) text += ` ${WORDS[next() % WORDS.length]}`;
    const kind = next() % 40;
    if (kind === 0) text += " 😀";
    if (kind === 1) text += " c’est ça";
    if (kind === 2) text = layout === "android" ? "<Media omitted>" : "\u200eimage omitted";
    if (i > 0 && next() % 10 === 0) block += `${text}\n`;
    else {
      seconds += next() % 120;
      const mark = layout === "ios" && kind === 2 ? "\u200e" : "";
      block += `${mark}${header(layout, new Date(seconds * 1000))}${names[next() % 3]}: ${text}\n`;
    }
    if (block.length > 1_000_000) {
      writeSync(file, block);
      block = "";
    }
  }
  writeSync(file, block);
  closeSync(file);
}

async function ours(path: string): Promise<number> {
  const { conversationId, itemId, LedgerBuilder } = await import("@holdfast/model");
  const { FileSource } = await import("../packages/model/src/index.node.ts");
  const { whatsapp } = await import("../packages/importers/src/whatsapp/index.ts");
  const file = await FileSource.open(path);
  const hash = createHash("sha256");
  let pass = 0;
  const source = {
    size: file.size,
    slice: (start: number, end: number) => file.slice(start, end),
    async *chunks(start = 0) {
      pass += 1;
      const first = pass === 1;
      for await (const chunk of file.chunks(start)) {
        if (first) hash.update(chunk);
        yield chunk;
      }
    },
  };
  const item = itemId("chat.txt");
  const ledger = new LedgerBuilder(item);
  const context = {
    options: {},
    companion: () => null,
    nameConversation: (wish: string) => conversationId(wish),
    inputName: "chat.txt",
  };
  let count = 0;
  for await (const event of whatsapp.read([{ item, path: "chat.txt", source, shape: "", ledger }], context))
    if (event.type === "messages") count += event.messages.length;
  const entries = ledger.finish(file.size).entries;
  if (hash.digest("hex").length !== 64 || !entries.some((e) => e.kind === "read")) throw new Error("bench: no account");
  await file.close();
  return count;
}

async function peer(path: string): Promise<number> {
  const { parseString } = await import("whatsapp-chat-parser");
  return parseString(readFileSync(path, "utf8")).length;
}

async function child(who: string, path: string): Promise<void> {
  const run = who === "ours" ? ours : peer;
  const from = performance.now();
  const cpuFrom = process.cpuUsage();
  const messages = await run(path);
  const ms = performance.now() - from;
  const { user, system } = process.cpuUsage(cpuFrom);
  const measured: Measured = {
    messages,
    ms,
    cpuMs: (user + system) / 1000,
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
  process.stdout.write(JSON.stringify(measured));
}

function measure(who: string, path: string): Measured {
  const args = ["--conditions=@holdfast/source", "--import", "tsx", fileURLToPath(import.meta.url), "child", who, path];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`bench: ${who} ended with ${status}\n${stderr}`);
  return JSON.parse(stdout) as Measured; // Written by `child` above.
}

/** The best of the times, the worst of the memory. */
const best = (all: readonly Measured[]): Measured => ({
  messages: all[0]?.messages ?? 0,
  ms: Math.min(...all.map((m) => m.ms)),
  cpuMs: Math.min(...all.map((m) => m.cpuMs)),
  peakMb: Math.max(...all.map((m) => m.peakMb)),
});

const row = (name: string, m: Measured): string =>
  `  ${name.padEnd(28)} ${m.messages} messages  ${m.ms.toFixed(0).padStart(5)} ms  ${(m.messages / m.ms / 1000).toFixed(2)} M messages/s  processor ${m.cpuMs.toFixed(0)} ms  peak ${m.peakMb.toFixed(0)} MB`;

/** Runs both and prints the verdict; true when every budget holds. */
export function bench(runs = 3, lines: number = LINES): boolean {
  const folder = mkdtempSync(join(tmpdir(), "holdfast-bench-"));
  let within = true;
  try {
    for (const layout of ["android", "ios"] as const) {
      const path = join(folder, `${layout}.txt`);
      writeChat(path, layout, lines);
      console.log(
        `WhatsApp, ${layout} layout, ${lines} lines, ${(statSync(path).size / 1e6).toFixed(0)} MB, best of ${runs}`,
      );
      // In turn, so that a busy moment of the machine does not fall on one alone.
      const turns = Array.from({ length: runs }, () => [measure("ours", path), measure("peer", path)] as const);
      const a = best(turns.map(([one]) => one));
      const b = best(turns.map(([, other]) => other));
      const rate = a.messages / a.ms / (b.messages / b.ms);
      const memory = a.peakMb / b.peakMb;
      const good = rate >= RATE_BUDGET && memory <= MEMORY_BUDGET && a.messages === b.messages;
      within &&= good;
      console.log(row("Holdfast", a));
      console.log(row("whatsapp-chat-parser 4.0.2", b));
      console.log(
        `  rate ${rate.toFixed(2)}× by the wall, ${(b.cpuMs / a.cpuMs).toFixed(2)}× by the processor (budget ${RATE_BUDGET}×), memory ${memory.toFixed(2)} (budget ${MEMORY_BUDGET}): ${good ? "within budget" : "OVER BUDGET"}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return within;
}

const [, script = "", first, who = "", path = ""] = process.argv;
if (script === fileURLToPath(import.meta.url)) {
  if (first === "child") await child(who, path);
  else if (!bench(Number(first ?? 3))) process.exitCode = 1;
}
