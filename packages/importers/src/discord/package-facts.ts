import type { Entry } from "../importer.ts";
import { type CompiledPlan, compilePlan } from "../json/json-plan.ts";
import { JsonScan } from "../json/json-scan.ts";
import type { DiscordLedgerCode } from "./discord-ledger.ts";
import { PROBLEMS } from "./discord-problems.ts";
import { textOf } from "./exporter-channel.ts";

/** `messages/c<id>/channel.json`. Discord's own package, as read by RLEAPP and memoria, 2026. */
export interface ChannelFacts {
  readonly id: string | null;
  readonly type: string | null;
  readonly name: string | null;
  readonly guild: string | null;
  readonly recipients: readonly string[];
}
/** `account/user.json`: whose package it is. */
export interface OwnerFacts {
  readonly id: string | null;
  readonly name: string | null;
}

const CHANNEL_PLAN = compilePlan({
  items: [{ path: "recipients[]", fields: [] }],
  values: ["id", "type", "name", "guild.id", "guild.name"],
});
const USER_PLAN = compilePlan({ items: [], values: ["id", "username", "global_name"] });
const INDEX_PLAN = compilePlan({ items: [{ path: "*", fields: [] }] });

/** Entries of an index, and people of a channel, that are kept. */
const MAX_FACTS = 200_000;

export async function readChannelFacts(entry: Entry): Promise<ChannelFacts> {
  const values = new Map<number, string>();
  const recipients: string[] = [];
  await readSmall(entry, CHANNEL_PLAN, (scan, step) => {
    const made = step === "value" ? scan.value : scan.makeItem();
    const text = textOf(made);
    if (text === null) return;
    if (step === "value") values.set(scan.kind, text);
    else if (recipients.length < MAX_FACTS) recipients.push(text);
  });
  const value = (kind: number): string | null => values.get(kind) ?? null;
  return { id: value(0), type: value(1), name: value(2), guild: value(4), recipients };
}

export async function readOwnerFacts(entry: Entry): Promise<OwnerFacts> {
  const values = new Map<number, string>();
  await readSmall(entry, USER_PLAN, (scan) => {
    const text = textOf(scan.value);
    if (text !== null) values.set(scan.kind, text);
  });
  return { id: values.get(0) ?? null, name: values.get(1) ?? null };
}

/** `messages/index.json`: channel id to what Discord calls the channel. */
export async function readIndex(entry: Entry): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  await readSmall(entry, INDEX_PLAN, (scan) => {
    const title = textOf(scan.makeItem());
    if (title !== null && scan.key !== null && titles.size < MAX_FACTS) titles.set(scan.key, title);
  });
  return titles;
}

async function readSmall(
  entry: Entry,
  plan: CompiledPlan,
  found: (scan: JsonScan, step: "value" | "item") => void,
): Promise<void> {
  const { ledger } = entry;
  const { size } = entry.source;
  const scan = new JsonScan(entry.source, plan);
  for (;;) {
    const step = scan.next();
    if (step === "hungry") await scan.feed();
    else if (step === "value" || step === "item") found(scan, step);
    else if (step === "skipped" || step === "oversized") {
      ledger.read(ledger.position, scan.start);
      ledger.unread(scan.start, scan.end, "discord-other-section" satisfies DiscordLedgerCode);
    } else if (step === "end") {
      ledger.read(ledger.position, size);
      return;
    } else if (step === "problem") {
      await scan.close();
      const at = Math.min(scan.start, size);
      ledger.read(ledger.position, at);
      ledger.unread(at, size, PROBLEMS[scan.problem][1]);
      return;
    }
  }
}
