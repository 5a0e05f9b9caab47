/**
 * The account side of downloads of Instagram, Facebook, Snapchat, TikTok, Discord and X: own profile, contacts, requests,
 * sign-ins. For the profile check; no conversations.
 * @module
 */
import {
  type ByteSource,
  type Contact,
  type ItemId,
  type Ledger,
  LedgerBuilder,
  type OwnProfile,
  type Platform,
  type Request,
  readAll,
  type SignIn,
  type Span,
  span,
} from "@holdfast/model";
import { compilePlan } from "../json/json-plan.ts";
import { JsonScan } from "../json/json-scan.ts";
import { isJsonObject, type JsonValue, makeValue } from "../json/json-value.ts";
import { ytdFile } from "../x-archive/ytd-file.ts";
import { type ListEntry, readEntry } from "./list-entry.ts";
import { BY_FILE, BY_KEY, BY_YTD, DISCORD_RELATIONSHIPS, type ListRow } from "./list-table.ts";

/** Ledger codes of these lists. Words under `ledger.<code>`. */
export const ACCOUNT_LIST_CODES = [
  "account-list-not-recognised",
  "account-list-entry-unknown",
  "account-list-handle-by-form",
  "account-list-malformed",
  "account-list-names-only",
] as const;

export interface AccountLists {
  /** False: no list that is known stands in this file. It says nothing about how many requests there are. */
  readonly recognised: boolean;
  readonly platform: Platform | null;
  readonly contacts: readonly Contact[];
  readonly requests: readonly Request[];
  readonly signIns: readonly SignIn[];
  /** Whose download it is. */
  readonly profiles: readonly OwnProfile[];
  /** Entries of known lists that were not understood. */
  readonly notUnderstood: number;
  readonly ledger: Ledger;
}

/** Entries kept of one file. */
export const MAX_ENTRIES = 500_000;
/** A file that is one object, not a list, has at most this many bytes. */
const MAX_SINGLE = 1_048_576;

const LISTS = ["[]", "*[]", "*.*[]", "*.*.*[]", "Profile And Settings.*[]", "Profile And Settings.*.*[]"];
/** Single objects that say whose download it is. */
const PROFILES = [
  "Basic Information",
  "Profile.Profile Info.ProfileMap",
  "Profile.Profile Information.ProfileMap",
  "Profile And Settings.Profile Info.ProfileMap",
];
const PLAN = compilePlan({
  items: [...LISTS, ...PROFILES].map((path) => ({ path, fields: [] })),
  // Discord's `user.json` says whose it is at its root.
  values: ["id", "username", "global_name"],
  maxItemBytes: MAX_SINGLE,
});

/** Reads one file of an account download. Never throws on what it reads; the ledger covers every byte. */
export async function readAccountList(item: ItemId, name: string, source: ByteSource): Promise<AccountLists> {
  const reading = new Reading(item, name, source);
  await reading.scan();
  return reading.result();
}

class Reading {
  readonly #item: ItemId;
  readonly #source: ByteSource;
  #ledger: LedgerBuilder;
  readonly #byFile: ListRow | null;
  readonly #isUser: boolean;
  readonly #profiles: OwnProfile[] = [];
  /** X: the list that the file is, by its first line. */
  #ytd: ListRow | null = null;
  readonly #own: (string | null)[] = [null, null, null];
  readonly #contacts: Contact[] = [];
  readonly #requests: Request[] = [];
  readonly #signIns: SignIn[] = [];
  #platform: Platform | null = null;
  #notUnderstood = 0;
  #broken = false;

  constructor(item: ItemId, name: string, source: ByteSource) {
    this.#item = item;
    this.#source = source;
    this.#ledger = new LedgerBuilder(item);
    const base = name.split("/").at(-1) ?? name;
    this.#isUser = base === "user.json";
    this.#byFile = BY_FILE.find(([pattern]) => pattern.test(base))?.[1] ?? null;
  }

  async scan(): Promise<void> {
    const ytd = ytdFile((await this.#source.slice(0, 512)).slice());
    this.#ytd = ytd === null ? null : (BY_YTD.get(ytd.name) ?? null);
    const scan = new JsonScan(this.#source, PLAN, undefined, ytd?.start ?? 0);
    for (;;) {
      const step = scan.next();
      if (step === "hungry") await scan.feed();
      else if (step === "item") {
        const row = this.#rowOf(scan.key === null ? scan.path : [...scan.path, scan.key]);
        const value = row === null ? null : makeValue(scan.bytes, scan.itemFrom, scan.itemTo, null);
        this.#take(row, value, scan.start, scan.end);
      } else if (step === "value") {
        if (typeof scan.value === "string") this.#own[scan.kind] = scan.value;
      } else if (step === "oversized") this.#unread(scan.start, scan.end, "account-list-entry-unknown");
      else if (step === "problem") {
        this.#broken = true;
        break;
      } else if (step === "end") break;
    }
    if (!this.#broken && this.#isUser) this.#discordProfile();
    if (!this.#broken && this.#platform === null) await this.#single();
  }

  /** A list of one is written without its brackets (Instagram, 2026). */
  async #single(): Promise<void> {
    if (this.#byFile === null) return;
    const bytes = await readAll(this.#source, MAX_SINGLE);
    if (bytes === null || bytes.length === 0) return;
    const start = bytes.findIndex((byte) => byte === 0x7b || byte === 0x5b);
    if (start < 0) return;
    if (bytes[start] === 0x5b)
      this.#platform = this.#byFile.platform; // an empty list is a list
    else if (readEntry(makeValue(bytes, start, bytes.length, null)) !== null) {
      // Its own parts were taken for items of lists nobody knows.
      this.#ledger = new LedgerBuilder(this.#item);
      this.#take(this.#byFile, makeValue(bytes, start, bytes.length, null), 0, bytes.length);
    }
  }

  #discordProfile(): void {
    const [id, handle, displayName] = this.#own;
    if (id === null || id === undefined || !/^\d{15,20}$/u.test(id) || handle === null || handle === undefined) return;
    this.#platform ??= "discord";
    const { size } = this.#source;
    const at = span(this.#item, 0, size);
    this.#profiles.push({ platform: "discord", handle, displayName: displayName ?? null, platformId: id, span: at });
  }

  #rowOf(path: readonly string[]): ListRow | null {
    if (this.#ytd !== null) return path.length === 0 ? this.#ytd : null;
    const key = path.findLast((part) => BY_KEY.has(part));
    if (key !== undefined) return BY_KEY.get(key) ?? null;
    return path.length === 0 ? this.#byFile : null;
  }

  #take(row: ListRow | null, value: JsonValue, start: number, end: number): void {
    if (row === null) {
      this.#unread(start, end, "account-list-not-recognised");
      return;
    }
    this.#platform ??= row.platform;
    const read = readEntry(value, row.kind === "profile");
    const kind = row.kind === "relationship" ? DISCORD_RELATIONSHIPS.get(relationOf(value)) : row.kind;
    const entry = kind === undefined || (row.kind === "relationship" && read?.platformId === undefined) ? null : read;
    const total = this.#contacts.length + this.#requests.length + this.#signIns.length;
    if (entry === null || total >= MAX_ENTRIES) {
      this.#notUnderstood++;
      this.#unread(start, end, "account-list-entry-unknown");
      return;
    }
    this.#ledger.read(this.#ledger.position, end);
    if (entry.guessed) this.#ledger.assumed("account-list-handle-by-form", undefined, { start, end });
    if (row.platform === "facebook" && row.kind !== "sign-in") this.#ledger.gap("account-list-names-only");
    if (kind !== undefined) this.#keep({ platform: row.platform, kind }, entry, span(this.#item, start, end));
  }

  #keep({ platform, kind }: ListRow, entry: ListEntry, at: Span): void {
    const { handle, displayName, how, ip, device, place } = entry;
    const numbered = entry.platformId === undefined ? {} : { platformId: entry.platformId };
    switch (kind) {
      // Told apart before.
      case "relationship":
        return;
      case "profile":
        this.#profiles.push({ platform, handle, displayName, ...numbered, span: at });
        return;
      case "request-received":
      case "request-sent":
      case "request-ignored": {
        const direction = kind === "request-received" ? "received" : kind === "request-sent" ? "sent" : "ignored";
        this.#requests.push({ platform, direction, handle, displayName, at: entry.at, span: at });
        return;
      }
      case "sign-in":
        this.#signIns.push({ platform, at: entry.at, ip, device, place, span: at });
        return;
      default:
        this.#contacts.push({
          platform,
          relation: kind,
          handle,
          displayName,
          ...numbered,
          at: entry.at,
          how,
          span: at,
        });
    }
  }

  #unread(start: number, end: number, code: (typeof ACCOUNT_LIST_CODES)[number]): void {
    // Where no list was known so far, the brackets and keys that lead here were not understood either.
    if (this.#platform === null) this.#ledger.unread(this.#ledger.position, end, code);
    else {
      this.#ledger.read(this.#ledger.position, start);
      this.#ledger.unread(start, end, code);
    }
  }

  result(): AccountLists {
    const { size } = this.#source;
    const recognised = this.#platform !== null;
    if (recognised && !this.#broken) this.#ledger.read(this.#ledger.position, size);
    const rest = this.#broken ? "account-list-malformed" : "account-list-not-recognised";
    return {
      recognised,
      platform: this.#platform,
      contacts: this.#contacts,
      requests: this.#requests,
      signIns: this.#signIns,
      profiles: this.#profiles,
      notUnderstood: this.#notUnderstood,
      ledger: this.#ledger.finish(size, rest),
    };
  }
}

const relationOf = (value: JsonValue): number =>
  isJsonObject(value) && typeof value["type"] === "number" ? value["type"] : 0;
