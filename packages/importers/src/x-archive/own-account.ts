import type { Entry, ReadContext } from "../importer.ts";
import { compilePlan } from "../json/json-plan.ts";
import { JsonScan } from "../json/json-scan.ts";
import { JsonAccount } from "../json-account/json-account.ts";
import { ytdFile } from "./ytd-file.ts";

/** Whose archive it is. */
export interface OwnAccount {
  readonly id: string | null;
  readonly name: string | null;
  readonly handle: string | null;
  /** The id was worked out: it is the one that stands in every conversation. */
  readonly worked: boolean;
}

const ACCOUNT = compilePlan({
  items: [{ path: "[]", fields: ["account.accountId", "account.username", "account.accountDisplayName"] }],
});
const IDS = compilePlan({ items: [], values: ["[].dmConversation.conversationId"] });
/** Conversations looked at to find the id that all of them share. */
const MAX_LOOKED_AT = 5000;

const startOf = async (entry: Entry): Promise<number> => ytdFile(await entry.source.slice(0, 512))?.start ?? 0;

async function readAccount(entry: Entry): Promise<OwnAccount | null> {
  const account = new JsonAccount(entry);
  const scan = new JsonScan(entry.source, ACCOUNT, account.onRepair, await startOf(entry));
  let own: OwnAccount | null = null;
  for (;;) {
    const step = scan.next();
    if (step === "hungry") await scan.feed();
    else if (step === "item") {
      own ??= { id: scan.scalar(0), handle: scan.text(1), name: scan.text(2) ?? scan.text(1), worked: false };
      account.understood(scan.end);
    } else if (step === "end") {
      account.finish();
      return own;
    } else if (step === "problem") {
      account.broken(scan);
      return own;
    }
  }
}

/** The two ids of a conversation of two; null for a group. */
export function pairOf(conversationId: string): readonly [string, string] | null {
  const [, a, b] = /^(\d{1,20})-(\d{1,20})$/u.exec(conversationId) ?? [];
  return a === undefined || b === undefined ? null : [a, b];
}

async function commonId(entries: readonly Entry[], context: ReadContext): Promise<string | null> {
  let common: readonly string[] | null = null;
  const pairs = new Set<string>();
  for (const entry of entries) {
    const scan = new JsonScan(entry.source, IDS, undefined, await startOf(entry));
    for (let step = scan.next(); step !== "end" && step !== "problem"; step = scan.next()) {
      if (step === "hungry") {
        context.signal?.throwIfAborted();
        await scan.feed();
      }
      const pair = step === "value" && typeof scan.value === "string" ? pairOf(scan.value) : null;
      if (pair === null || pairs.size >= MAX_LOOKED_AT) continue;
      pairs.add(pair.join());
      common = common === null ? pair : common.filter((id) => pair.includes(id));
    }
    await scan.close();
  }
  // One conversation has two ids and does not say which is whose.
  return pairs.size > 1 && common?.length === 1 ? (common[0] ?? null) : null;
}

/** From `account.js`; without it, the id that stands in all conversations of two, if there are several. */
export async function ownAccount(entries: readonly Entry[], context: ReadContext): Promise<OwnAccount> {
  let own: OwnAccount | null = null;
  for (const entry of entries) if (entry.shape === "account") own = (await readAccount(entry)) ?? own;
  if (own !== null && own.id !== null) return own;
  const id = await commonId(
    entries.filter(({ shape }) => shape.startsWith("messages")),
    context,
  );
  return { id, name: own?.name ?? null, handle: own?.handle ?? null, worked: id !== null };
}
