import type { Platform, TraceService } from "@holdfast/model";
import type { MissingCode } from "../missing-codes.ts";
import { normalisePaymentName } from "../payments/payment-names.ts";
import type { Scan } from "../scan.ts";
import { normaliseHandle, normaliseUserId, platformRow } from "./normalise-account.ts";
import { lastBefore, type NamedPlace } from "./place-names.ts";
import { BESIDE, NAME_BEFORE, NOT_HANDLES, NOT_NAMES, ON, TIE, WHOSE } from "./tie-words.ts";

/** How far before a `@name`, in characters of one line, a platform may be named and still be meant. */
const REACH = 60;
/** Within this many characters and one sentence, the name is said of the platform. */
const ONE_BREATH = 25;
const PAID_UNDER_NAMES = new Set<TraceService>(["cash-app", "paypal", "venmo", "revolut"]);

/** Finds accounts that are named in words: `@name`, `snap: name`, `u/name`, `name#1234`, ids of mentions. */
export function findAccounts(scan: Scan): void {
  const places = scan.places.filter((p) => PAID_UNDER_NAMES.has(p.service) || isHandlePlatform(p));
  redditNames(scan);
  discordNames(scan, places);
  signedNames(scan, places);
  for (const place of places) tiedName(scan, place);
}

const isHandlePlatform = (place: NamedPlace): boolean => {
  const { service } = place;
  return !PAYMENT_ONLY.has(service) && platformRow(service as Platform).handle !== null; // What is left is a platform.
};
const PAYMENT_ONLY = new Set<TraceService>([...PAID_UNDER_NAMES, "zelle", "interac", "western-union", "moneygram"]);

const REDDIT = /(?<![\p{L}\p{N}_/.:])\/?u\/([A-Za-z0-9_-]{3,20})(?![\p{L}\p{N}_/-])/gu;
function redditNames(scan: Scan): void {
  if (!scan.text.includes("u/")) return;
  for (const match of scan.text.matchAll(REDDIT)) {
    handle(scan, "reddit", match[1] ?? "", match.index, match.index + match[0].length, []);
  }
}

const MENTION = /<@!?(\d{17,20})>/gu;
const DISCRIMINATED = /(?<![\p{L}\p{N}_.])([^\s@#:<>]{2,32})#(\d{4})(?!\d)/gu;
const DISCORD_ID = /(?<![\p{L}\p{N}_.@#/-])\d{17,20}(?![\p{L}\p{N}_-])/gu;
/** Old names are told apart by the number behind `#` and by capitals; `#0000` is how exporters write new ones. */
function discordNames(scan: Scan, places: readonly NamedPlace[]): void {
  if (scan.text.includes("<@"))
    for (const match of scan.text.matchAll(MENTION)) userId(scan, match[1] ?? "", match.index, match[0].length);
  if (scan.context.platform !== "discord" && !places.some((p) => p.service === "discord")) return;
  for (const match of scan.text.matchAll(DISCRIMINATED)) {
    const [written, name = "", number = ""] = match;
    const end = match.index + written.length;
    if (number === "0000") handle(scan, "discord", name, match.index, end, []);
    else if (scan.free(match.index, end)) account(scan, "discord", `${name}#${number}`, match.index, end, ["user-id"]);
  }
  for (const match of scan.text.matchAll(DISCORD_ID)) userId(scan, match[0], match.index, match[0].length);
}

function userId(scan: Scan, digits: string, start: number, length: number): void {
  const value = normaliseUserId("discord", digits);
  if (value === null || !scan.free(start, start + length)) return;
  scan.take({
    kind: "account",
    service: "discord",
    value,
    identifier: "user-id",
    stability: "stable",
    missing: [],
    start,
    end: start + length,
  });
}

const SIGNED = /[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,62}/uy;
const CLOCK = /^\d{1,2}(?:[:.h]\d{0,2})?(?:[ap]m|h|hrs?)?$/iu;

function signedNames(scan: Scan, places: readonly NamedPlace[]): void {
  const { text } = scan;
  const strong = new Set(places.filter((p) => !p.weak).map((p) => p.service));
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    if (at > 0 && /[\p{L}\p{N}_.%+@/-]/u.test(text[at - 1] ?? "")) continue;
    SIGNED.lastIndex = at + 1;
    const name = SIGNED.exec(text)?.[0].replace(/[.-]+$/u, "") ?? "";
    const end = at + 1 + name.length;
    if (!/\p{L}/u.test(name) && !/^\d{5,}$|_/u.test(name)) continue;
    if (text[end] === "@" || CLOCK.test(name) || NOT_HANDLES.has(name.toLowerCase()) || !scan.free(at, end)) continue;
    const meant = serviceOf(scan, places, strong, at, end);
    if (meant === null) bareHandle(scan, name, at, end);
    else named(scan, meant.service, name, at, end, meant.sure ? [] : ["platform-assumed"]);
  }
}

interface Meant {
  readonly service: TraceService;
  /** False where the platform is named in the message and not in the same breath. */
  readonly sure: boolean;
}

function serviceOf(
  scan: Scan,
  places: readonly NamedPlace[],
  strong: ReadonlySet<TraceService>,
  start: number,
  end: number,
): Meant | null {
  const index = lastBefore(places, start);
  const next = places[index + 1];
  if (next !== undefined && next.start - end <= 20 && ON.test(scan.text.slice(end, next.start))) {
    return { service: next.service, sure: true };
  }
  const before = places[index];
  if (before !== undefined && start - before.end <= REACH) {
    const between = scan.text.slice(before.end, start);
    if (BESIDE.test(between)) return { service: before.service, sure: true };
    if (!before.weak && !/[\n@]/u.test(between)) {
      return { service: before.service, sure: between.length <= ONE_BREATH && !/[.!?;]/u.test(between) };
    }
  }
  const [only] = strong;
  return strong.size === 1 && only !== undefined ? { service: only, sure: false } : null;
}

function bareHandle(scan: Scan, name: string, start: number, end: number): void {
  const platform = scan.context.platform ?? null;
  const row = platform === null ? null : platformRow(platform);
  const value = row !== null && platform !== null && row.mentions ? normaliseHandle(platform, name) : null;
  const settled = value !== null && row !== null;
  const ascii = /^[a-z0-9_.-]+$/iu.test(name);
  scan.take({
    kind: "account",
    service: settled ? platform : null,
    value: settled ? value : genericHandle(name),
    identifier: "handle",
    stability: "changeable",
    missing: settled
      ? ["platform-assumed", ...row.handleLacks]
      : ["platform-not-known", ...(ascii ? [] : (["not-a-valid-handle"] as const))],
    start,
    end,
    bare: true,
  });
}

/** A handle of no known platform: capitals tell two apart on none of those in the table. */
export function genericHandle(name: string): string {
  const lower = name.normalize("NFC").toLowerCase();
  return /^\d+$/u.test(lower) ? `@${lower}` : lower;
}

/** A name at a service that the text names: a payment name or a handle. */
function named(
  scan: Scan,
  service: TraceService,
  name: string,
  start: number,
  end: number,
  doubt: readonly MissingCode[] = [],
): boolean {
  if (PAID_UNDER_NAMES.has(service)) {
    const paid = service as "cash-app" | "paypal" | "venmo" | "revolut"; // The set holds just these.
    const value = normalisePaymentName(paid, name);
    if (value === null) return false;
    scan.take({ kind: "payment", service, value, stability: "changeable", missing: doubt, start, end });
    return true;
  }
  const platform = service as Platform; // `places` holds platforms with handles beside those.
  return handle(scan, platform, name, start, end, doubt);
}

function handle(
  scan: Scan,
  platform: Platform,
  name: string,
  start: number,
  end: number,
  doubt: readonly MissingCode[],
): boolean {
  if (!scan.free(start, end)) return false;
  const whole = normaliseHandle(platform, name);
  if (whole !== null)
    return account(scan, platform, whole, start, end, [...doubt, ...platformRow(platform).handleLacks]);
  // `@name-and so on`: a hyphen ends a handle where the platform allows none.
  const cut = name.indexOf("-");
  const first = cut < 0 ? null : normaliseHandle(platform, name.slice(0, cut));
  if (first !== null) {
    return account(scan, platform, first, start, end - name.length + cut, [
      ...doubt,
      ...platformRow(platform).handleLacks,
    ]);
  }
  if (scan.text[start] !== "@") return false;
  return account(scan, platform, name.normalize("NFC"), start, end, [...doubt, "not-a-valid-handle"]);
}

function account(
  scan: Scan,
  platform: Platform,
  value: string,
  start: number,
  end: number,
  missing: readonly MissingCode[],
): boolean {
  scan.take({
    kind: "account",
    service: platform,
    value,
    identifier: "handle",
    stability: "changeable",
    missing,
    start,
    end,
  });
  return true;
}

const LINE_ENDS = /["'”»*`)\].,!?;…\p{Extended_Pictographic} \t]{0,12}(?:\n|$)/uy;
const LIST_GOES_ON = /["'”»*`)]{0,2}[ \t]{0,2}[,;/|&]/uy;
const HANDLE_LIKE = /^(?=.*[a-z])(?=.*[0-9_])/iu;
const NUMBER_WORD =
  /^v?\d[\d.,]*(?:st|nd|rd|th|e|er|ème|am|pm|h|k|m|s|x|min|mins|hrs?|gb|mb|yo|yrs?|years?|ans?|cad|usd|eur)?$/iu;

/** The name that stands, without `@`, after or before a platform's name. */
function tiedName(scan: Scan, place: NamedPlace): void {
  TIE.lastIndex = place.end;
  const after = TIE.exec(scan.text);
  const groups = after?.groups;
  if (after !== null && groups !== undefined) {
    const end = after.index + after[0].length;
    const name = (groups["name"] ?? "").replace(/[.-]+$/u, "");
    const start = end - (groups["name"] ?? "").length;
    const sign = /[:=→>(]/u.test(`${groups["sign"] ?? ""}${groups["sign2"] ?? ""}`);
    const said = sign || groups["verb"] !== undefined || groups["label"] !== undefined;
    if (tied(scan, place, name, start, sign, said)) return;
  }
  if (place.weak) return;
  const from = Math.max(0, place.start - 70);
  const before = NAME_BEFORE.exec(scan.text.slice(from, place.start));
  const name = before?.groups?.["name"] ?? "";
  if (before === null || !HANDLE_LIKE.test(name) || NUMBER_WORD.test(name)) return;
  const start = from + before.index;
  if (start > 0 && /[\p{L}\p{N}@._/-]/u.test(scan.text[start - 1] ?? "")) return;
  if (scan.free(start, start + name.length)) named(scan, place.service, name, start, start + name.length);
}

function tied(scan: Scan, place: NamedPlace, name: string, start: number, sign: boolean, said: boolean): boolean {
  const { text } = scan;
  const end = start + name.length;
  if (name.length < 2 || !scan.free(start, end) || /[\p{L}\p{N}@]/u.test(text[end] ?? "")) return false;
  if (place.weak && !sign) return false;
  if (NUMBER_WORD.test(name) || !/[a-z]/iu.test(name)) return false;
  if (HANDLE_LIKE.test(name)) return named(scan, place.service, name, start, end);
  const whose = sign || WHOSE.test(text.slice(Math.max(0, place.start - 24), place.start));
  const uncertain: readonly MissingCode[] = ["handle-uncertain"];
  if (name.includes(".")) return whose && named(scan, place.service, name, start, end, sign ? [] : uncertain);
  // Letters alone: only where the sentence says that a name comes, and ends with it.
  if (!said || NOT_NAMES.has(name.toLowerCase())) return false;
  LINE_ENDS.lastIndex = end;
  LIST_GOES_ON.lastIndex = end;
  const ends = LINE_ENDS.test(text) || (sign && LIST_GOES_ON.test(text));
  return whose && ends && named(scan, place.service, name, start, end, uncertain);
}
