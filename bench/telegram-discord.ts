/**
 * Telegram Desktop and DiscordChatExporter, 1,000,000 messages each, and a Telegram file of 1 GB. Ours makes messages
 * with spans and a ledger that covers every byte, and the SHA-256 of the stream. Peers in the same run: `JSON.parse` of
 * the whole Telegram file, and `JSON.parse` of each message cut out beforehand. Each runs in a process of its own; the
 * best of several runs counts, because other work on the machine only ever slows one down.
 * Budgets: 400,000 messages a second for both shapes; 1 GB in under 256 MB.
 *
 *   npx tsx --conditions=@holdfast/source bench/telegram-discord.ts [runs]
 *
 * The files are made once, in the system's temporary folder, and used again.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeExport, type Shape } from "./telegram-discord-shapes.ts";

export const RATE_BUDGET = 400_000;
export const MEMORY_BUDGET_MB = 256;
const COUNT = 1_000_000;
/** At about 352 bytes a message this is a little more than 2^30 bytes. */
const COUNT_1_GB = 3_060_000;
const MEGABYTE = 1_000_000;
const MEBIBYTE = 1_048_576;

interface Measured {
  readonly messages: number;
  readonly ms: number;
  /** Processor time of all threads. Less disturbed by other work than the clock. */
  readonly cpuMs: number;
  readonly bytes: number;
  readonly peakMb: number;
  /** Resident memory at every tenth of the file, in MiB. */
  readonly curve: readonly number[];
  /** What else was checked: the hash, faults of the ledger. */
  readonly sha256?: string;
  readonly faults?: readonly string[];
}

const rss = (): number => Math.round(process.memoryUsage.rss() / MEBIBYTE);

async function ours(path: string, source: string): Promise<Measured> {
  const { conversationId, coverageFaults, itemId, LedgerBuilder } = await import("@holdfast/model");
  const { FileSource } = await import("@holdfast/model/node");
  const { IMPORTERS } = await import("@holdfast/importers");
  const importer = IMPORTERS.find((one) => one.source === source);
  if (importer === undefined) throw new Error(`bench: no importer for ${source}`);
  const file = await FileSource.open(path);
  const hash = createHash("sha256");
  const curve: number[] = [];
  let passed = 0;
  const hashed = {
    size: file.size,
    slice: (start: number, end: number) => file.slice(start, end),
    async *chunks(start?: number) {
      for await (const chunk of file.chunks(start)) {
        hash.update(chunk);
        passed += chunk.length;
        if (passed >= (file.size * (curve.length + 1)) / 10) curve.push(rss());
        yield chunk;
      }
    },
  };
  const item = itemId("result.json");
  const ledger = new LedgerBuilder(item);
  const entry = { item, path: "result.json", source: hashed, shape: "chat", ledger };
  const context = {
    options: {},
    companion: () => null,
    nameConversation: (wish: string) => conversationId(wish),
    inputName: "result.json",
  };
  const cpu = process.cpuUsage();
  const begun = performance.now();
  let messages = 0;
  for await (const event of importer.read([entry], context)) {
    if (event.type === "messages") messages += event.messages.length;
    else if (event.type === "problem") throw new Error(`bench: ${event.code}`);
  }
  const faults = coverageFaults(ledger.finish(file.size));
  const sha256 = hash.digest("hex");
  const ms = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpu);
  await file.close();
  const peakMb = process.resourceUsage().maxRSS / 1024;
  return { messages, ms, cpuMs: (user + system) / 1000, bytes: file.size, peakMb, curve, sha256, faults };
}

/** `JSON.parse` of the whole file: all messages in memory, no spans, no ledger, no hash. */
function parseWhole(path: string): Measured {
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const parsed = JSON.parse(readFileSync(path, "utf8")) as { messages: unknown[] };
  const ms = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpu);
  const peakMb = process.resourceUsage().maxRSS / 1024;
  return {
    messages: parsed.messages.length,
    ms,
    cpuMs: (user + system) / 1000,
    bytes: statSync(path).size,
    peakMb,
    curve: [],
  };
}

/** `JSON.parse` of each message, decoded from bytes. Where each stands was found before the clock starts. */
async function parseEach(path: string): Promise<Measured> {
  const bytes = readFileSync(path);
  const { BytesSource } = await import("@holdfast/model");
  const { compilePlan } = await import("../packages/importers/src/json/json-plan.ts");
  const { JsonScan } = await import("../packages/importers/src/json/json-scan.ts");
  const places: number[] = [];
  const scan = new JsonScan(new BytesSource(bytes), compilePlan({ items: [{ path: "messages[]", fields: [] }] }));
  for (let step = scan.next(); step !== "end" && step !== "problem"; step = scan.next()) {
    if (step === "hungry") await scan.feed();
    else if (step === "item") places.push(scan.start, scan.end);
  }
  const decoder = new TextDecoder();
  const cpu = process.cpuUsage();
  const begun = performance.now();
  let messages = 0;
  for (let i = 0; i < places.length; i += 2) {
    const text = decoder.decode(bytes.subarray(places[i], places[i + 1]));
    if (JSON.parse(text) !== null) messages++;
  }
  const ms = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpu);
  const peakMb = process.resourceUsage().maxRSS / 1024;
  return { messages, ms, cpuMs: (user + system) / 1000, bytes: bytes.length, peakMb, curve: [] };
}

function inChild(mode: string, path: string, runs: number): Measured {
  let best: Measured | null = null;
  for (let run = 0; run < runs; run++) {
    const args = [...process.execArgv, fileURLToPath(import.meta.url), "--child", mode, path];
    const child = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: MEBIBYTE });
    if (child.status !== 0) throw new Error(`bench: ${mode} failed: ${child.stderr}`);
    const measured = JSON.parse(child.stdout) as Measured;
    if (best === null || measured.ms < best.ms) best = measured;
  }
  if (best === null) throw new Error("bench: no runs");
  return best;
}

const rate = (m: Measured): number => (m.messages / m.ms) * 1000;

function line(name: string, m: Measured): string {
  const k = (rate(m) / 1000).toFixed(0).padStart(5);
  const mb = (m.bytes / m.ms / 1000).toFixed(0).padStart(5);
  const seconds = (m.ms / 1000).toFixed(2).padStart(7);
  const cpu = (m.cpuMs / 1000).toFixed(2).padStart(7);
  return `${name.padEnd(34)}${seconds} s${cpu} s cpu${k} k messages/s${mb} MB/s${m.peakMb.toFixed(0).padStart(6)} MB peak`;
}

function main(runs: number): void {
  const folder = join(tmpdir(), "holdfast-bench");
  mkdirSync(folder, { recursive: true });
  const file = (shape: Shape, count: number): string => {
    const path = join(folder, `${shape}-${count}.json`);
    makeExport(path, shape, count);
    return path;
  };
  const telegramFile = file("telegram", COUNT);
  const discordFile = file("discord", COUNT);
  const bigFile = file("telegram", COUNT_1_GB);
  const telegram = inChild("telegram", telegramFile, runs);
  const discord = inChild("discord-chat-exporter", discordFile, runs);
  const whole = inChild("parse-whole", telegramFile, runs);
  const eachTelegram = inChild("parse-each", telegramFile, runs);
  const eachDiscord = inChild("parse-each", discordFile, runs);
  const big = inChild("telegram", bigFile, 1);
  console.log(line("Telegram, ours", telegram));
  console.log(line("Telegram, JSON.parse whole", whole));
  console.log(line("Telegram, JSON.parse each", eachTelegram));
  console.log(line("Discord, ours", discord));
  console.log(line("Discord, JSON.parse each", eachDiscord));
  console.log(line(`Telegram ${(big.bytes / MEGABYTE).toFixed(0)} MB, ours`, big));
  for (const [name, m] of [
    ["Telegram", telegram],
    ["Discord", discord],
    ["Telegram 1 GB", big],
  ] as const) {
    console.log(`${name}: memory at each tenth ${m.curve.join(" ")} MiB; sha256 ${m.sha256?.slice(0, 16)}`);
  }
  console.log(
    `Telegram: ${(rate(telegram) / rate(whole)).toFixed(2)}x JSON.parse whole, ${(whole.peakMb / telegram.peakMb).toFixed(1)}x less memory, ${(rate(telegram) / rate(eachTelegram)).toFixed(2)}x JSON.parse each`,
  );
  console.log(`Discord: ${(rate(discord) / rate(eachDiscord)).toFixed(2)}x JSON.parse each`);
  const verdicts = [
    ["Telegram rate", rate(telegram) >= RATE_BUDGET, `${rate(telegram).toFixed(0)} of ${RATE_BUDGET} messages/s`],
    ["Discord rate", rate(discord) >= RATE_BUDGET, `${rate(discord).toFixed(0)} of ${RATE_BUDGET} messages/s`],
    ["1 GB memory", big.peakMb < MEMORY_BUDGET_MB, `${big.peakMb.toFixed(0)} of ${MEMORY_BUDGET_MB} MB`],
    ["every byte accounted for", [telegram, discord, big].every((m) => m.faults?.length === 0), "ledgers"],
    [
      "no message lost",
      telegram.messages === COUNT && discord.messages === COUNT && big.messages === COUNT_1_GB,
      "counts",
    ],
  ] as const;
  for (const [name, met, figure] of verdicts) console.log(`${met ? "met   " : "MISSED"} ${name}: ${figure}`);
  if (verdicts.some(([, met]) => !met)) process.exitCode = 1;
}

const [flag, mode = "", path = ""] = process.argv.slice(2);
if (flag === "--child") {
  const measured =
    mode === "parse-whole" ? parseWhole(path) : mode === "parse-each" ? await parseEach(path) : await ours(path, mode);
  console.log(JSON.stringify(measured));
} else main(Number(flag ?? 3));
