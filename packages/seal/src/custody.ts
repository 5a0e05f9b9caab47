import { z } from "zod";
import { fromBase64Url, toBase64Url } from "./base64url.ts";
import { canonicalise, parseCanonical } from "./jcs.ts";
import type { JsonObject } from "./json.ts";
import { LIMITS } from "./layout.ts";
import { isIsoInstant } from "./seal-payload.ts";
import { type Hasher, sha256Of } from "./sha256.ts";
import { type SigningKey, verifySignature } from "./signing-key.ts";

/** What can happen to a package. `sealed` comes first and once; `disclosed` is a smaller copy made of it. */
export const CUSTODY_EVENTS = ["sealed", "disclosed", "handed-over", "received", "verified", "timestamped"] as const;
export type CustodyEvent = (typeof CUSTODY_EVENTS)[number];

/** What every entry says. */
interface Common {
  readonly seq: number;
  readonly at: string;
  /** Whose clock gave `at`. */
  readonly clock: "device" | "desk";
  /** The key of whoever added the entry. */
  readonly key: string;
  /** SHA-256 of the line before, without its line end; of seal.jws for the first. */
  readonly prev: string;
  readonly signature: string;
}

/** What the payload was at that moment: every file under data/ hangs on `manifest`, VERIFY.txt on `instructions`. */
export interface StateEntry extends Common {
  readonly event: "sealed" | "disclosed";
  readonly root: string;
  /** SHA-256 of manifest-sha256.txt. */
  readonly manifest: string;
  /** SHA-256 of VERIFY.txt. */
  readonly instructions: string;
  /** Whether data/report.pdf is there. */
  readonly report: boolean;
  /** Leaves that are hashes. */
  readonly withheld: number;
}

/** What is said here stays visible in every later disclosure: short, and never the person's own name. */
export interface PassedEntry extends Common {
  readonly event: "handed-over" | "received" | "verified";
  readonly party?: string | undefined;
  readonly note?: string | undefined;
}

export interface TimestampedEntry extends Common {
  readonly event: "timestamped";
  /** SHA-256 of seal.tst. */
  readonly token: string;
}
export type CustodyEntry = StateEntry | PassedEntry | TimestampedEntry;

const hex64: z.ZodType<string> = z.string().regex(/^[0-9a-f]{64}$/u);
const common = {
  seq: z.int().min(0),
  at: z.string().refine(isIsoInstant),
  clock: z.enum(["device", "desk"]),
  key: z.string().length(43),
  prev: hex64,
  signature: z.string().length(86),
} as const satisfies z.ZodRawShape;

const entrySchema: z.ZodType<CustodyEntry> = z.discriminatedUnion("event", [
  z.strictObject({
    ...common,
    event: z.enum(["sealed", "disclosed"]),
    root: hex64,
    manifest: hex64,
    instructions: hex64,
    report: z.boolean(),
    withheld: z.int().min(0),
  }),
  z.strictObject({
    ...common,
    event: z.enum(["handed-over", "received", "verified"]),
    party: z.string().max(200).optional(),
    note: z.string().max(1000).optional(),
  }),
  z.strictObject({ ...common, event: z.literal("timestamped"), token: hex64 }),
]);
export const isState = (entry: CustodyEntry): entry is StateEntry =>
  entry.event === "sealed" || entry.event === "disclosed";

/** What an entry says, before it is chained and signed. */
export type CustodyDraft = DraftOf<CustodyEntry>;
type DraftOf<T> = T extends CustodyEntry ? Omit<T, "seq" | "key" | "prev" | "signature"> : never;

/** Signed before every entry, so that a custody signature can never pass for another kind. */
const DOMAIN = "holdfast-custody-v1\n";
const encoder = new TextEncoder();

/** One line of custody.ndjson, without its line end. `seal` is the text of seal.jws, `lines` those already there. */
export async function custodyLine(
  draft: CustodyDraft,
  seal: string,
  lines: readonly string[],
  key: SigningKey,
  hasher: Hasher,
): Promise<string> {
  const unsigned = {
    ...draft,
    seq: lines.length,
    key: toBase64Url(key.publicKey),
    prev: sha256Of(hasher, encoder.encode(lines.at(-1) ?? seal)),
  } as unknown as JsonObject; // A draft is plain JSON.
  const signature = toBase64Url(await key.sign(encoder.encode(DOMAIN + canonicalise(unsigned))));
  return canonicalise({ ...unsigned, signature });
}

export type CustodyFault = "custody-malformed" | "custody-first-entry" | "custody-chain" | "custody-signature";
export interface Custody {
  readonly entries: readonly CustodyEntry[];
  readonly lines: readonly string[];
}
export interface CustodyProblem {
  readonly fault: CustodyFault;
  /** Which entry, from 0. */
  readonly seq: number;
}

/** Reads and checks the whole chain: form, order, each link, each signature. */
export function openCustody(text: string, seal: string, hasher: Hasher): Custody | CustodyProblem {
  const lines = text.split("\n");
  if (lines.pop() !== "" || lines.length === 0 || lines.length > LIMITS.custodyEntries) {
    return { fault: "custody-malformed", seq: Math.max(0, lines.length - 1) };
  }
  const entries: CustodyEntry[] = [];
  let before = seal;
  for (const [seq, line] of lines.entries()) {
    const entry = readEntry(line);
    if (entry === null) return { fault: "custody-malformed", seq };
    if ((entry.event === "sealed") !== (seq === 0)) return { fault: "custody-first-entry", seq };
    if (entry.seq !== seq || entry.prev !== sha256Of(hasher, encoder.encode(before))) {
      return { fault: "custody-chain", seq };
    }
    if (!signedBy(line, entry)) return { fault: "custody-signature", seq };
    entries.push(entry);
    before = line;
  }
  return { entries, lines };
}

function readEntry(line: string): CustodyEntry | null {
  const parsed = parseCanonical(line);
  const entry = parsed === null ? null : entrySchema.safeParse(parsed.value);
  return entry?.success === true ? entry.data : null;
}

function signedBy(line: string, entry: CustodyEntry): boolean {
  const key = fromBase64Url(entry.key);
  const signature = fromBase64Url(entry.signature);
  if (key === null || signature === null) return false;
  const { signature: _, ...unsigned } = JSON.parse(line) as JsonObject; // Parsed once already: it is an object.
  return verifySignature(signature, encoder.encode(DOMAIN + canonicalise(unsigned)), key);
}
