import { parse } from "tldts";
import { accountInUrl, isPlatformHost } from "../accounts/account-url.ts";
import { platformRow } from "../accounts/normalise-account.ts";
import { paymentInUrl } from "../payments/payment-url.ts";
import { LINK, type Scan } from "../scan.ts";
import { BARE_ENDINGS, TRACKING_PARAMETERS, TRACKING_PREFIXES, WRAPPERS } from "./link-data.ts";

const ADDRESS_IN_IT = /\S(?:\.|\[|\()\S|:\/\//;
const DOTTED = /\.|\[dot\]|:\/\//i;
const TOKEN = /[^\s<>"“”«»|]+/gu;
const SCHEMES = ["http", "https", "hxxp", "hxxps", "tg", "whatsapp"];
const TRAILING = new Set(".,;:!?'…·*~`])}");
const PAIRS: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };

/** Finds addresses: accounts and payment names they lead to, and what is left as links. */
export function findLinks(scan: Scan): void {
  const { text } = scan;
  if (!ADDRESS_IN_IT.test(text)) return;
  for (const token of text.matchAll(TOKEN)) {
    const written = token[0];
    if (written.length < 4 || !DOTTED.test(written)) continue;
    const address = addressIn(written);
    if (address === null) continue;
    const start = token.index + address.start;
    const end = token.index + address.end;
    if (scan.free(start, end)) take(scan, address.url, start, end);
  }
}

interface Address {
  readonly url: URL;
  readonly start: number;
  readonly end: number;
}

function addressIn(token: string): Address | null {
  const at = token.indexOf("://");
  if (at > 0) {
    let start = at;
    while (start > 0 && /[a-z]/iu.test(token[start - 1] ?? "") && at - start < 9) start--;
    const scheme = token.slice(start, at).toLowerCase();
    if (!SCHEMES.includes(scheme)) return null;
    const end = trimmedEnd(token, at + 3);
    const rest = refang(token.slice(at, end));
    const url = toUrl(`${scheme.replace("xx", "tt")}${rest}`);
    if (url === null || (scheme.startsWith("h") && !isHost(url.hostname))) return null;
    return { url, start, end };
  }
  return bareAddress(token);
}

const LEADING = /^[^\p{L}\p{N}]+/u;
const LABEL = /^[\p{L}\p{N}_ -]{1,20}[:=(→]+(?=[\p{L}\p{N}])/u;

/** `example.com/pay`, `www.example.com`, `example[.]com`: an address without a scheme. */
function bareAddress(token: string): Address | null {
  let start = LEADING.exec(token)?.[0].length ?? 0;
  start += LABEL.exec(token.slice(start))?.[0].length ?? 0;
  const end = trimmedEnd(token, start);
  const written = refang(token.slice(start, end));
  const stop = written.search(/[/?#:@]/u);
  const host = stop < 0 ? written : written.slice(0, stop);
  if (host.length > 253 || !host.includes(".") || (stop >= 0 && written[stop] === "@")) return null;
  const ending = host.slice(host.lastIndexOf(".") + 1);
  if (ending !== ending.toLowerCase() && ending !== ending.toUpperCase()) return null;
  const lower = host.toLowerCase();
  const path = stop >= 0 && written[stop] === "/" && written.length > stop + 1;
  const known = isPlatformHost(lower) || lower === "paypal.me" || lower === "revolut.me";
  if (!path && !known && !lower.startsWith("www.") && !BARE_ENDINGS.has(ending.toLowerCase())) return null;
  if (!isHost(lower)) return null;
  const url = toUrl(`https://${written}`);
  return url === null ? null : { url, start, end };
}

const refang = (written: string): string => written.replaceAll(/\[(?:\.|dot)\]|\(\.\)|\{\.\}/giu, ".");

function toUrl(written: string): URL | null {
  try {
    return new URL(written);
  } catch {
    return null;
  }
}

function isHost(host: string): boolean {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(host)) return false;
  const read = parse(host);
  return read.domain !== null && (read.isIcann === true || read.isPrivate === true) && read.hostname !== null;
}

/** Where the address ends once the sentence's own marks are taken off. A closing bracket stays when it was opened inside. */
function trimmedEnd(token: string, from: number): number {
  let end = token.length;
  const opened = new Map<string, number>();
  for (const c of token.slice(from)) if (c in PAIRS || "([{".includes(c)) opened.set(c, (opened.get(c) ?? 0) + 1);
  while (end > from) {
    const c = token[end - 1] ?? "";
    if (!TRAILING.has(c)) break;
    const opener = PAIRS[c];
    if (opener !== undefined) {
      if ((opened.get(opener) ?? 0) >= (opened.get(c) ?? 0)) break;
      opened.set(c, (opened.get(c) ?? 0) - 1);
    }
    end--;
  }
  return end;
}

function take(scan: Scan, given: URL, start: number, end: number): void {
  const url = unwrap(given);
  scan.claim(start, end);
  const account = accountInUrl(url);
  if (account !== null) {
    const row = platformRow(account.platform);
    scan.found.push({
      kind: "account",
      service: account.platform,
      value: account.value,
      identifier: account.identifier,
      stability: account.identifier === "user-id" ? "stable" : "changeable",
      missing: account.identifier === "user-id" ? [] : row.handleLacks,
      start,
      end,
    });
    if (account.identifier === "phone") {
      scan.found.push({
        kind: "phone",
        service: null,
        value: account.value,
        stability: "changeable",
        missing: [],
        start,
        end,
      });
    }
    if (!account.deeper) return;
  }
  const payment = paymentInUrl(url);
  if (payment !== null) {
    const { service, value } = payment;
    scan.found.push({ kind: "payment", service, value, stability: "changeable", missing: [], start, end });
    return;
  }
  if (url.protocol === "tg:" || url.protocol === "whatsapp:") return;
  if (account === null) scan.claim(start, end, LINK);
  scan.found.push({
    kind: "link",
    service: null,
    value: linkValue(url),
    stability: "changeable",
    missing: [],
    start,
    end,
  });
}

function unwrap(url: URL): URL {
  const parameter = WRAPPERS[url.hostname];
  const inner = parameter === undefined ? null : url.searchParams.get(parameter);
  return (inner === null ? null : toUrl(inner)) ?? url;
}

/**
 * An address in its one spelling: host in lower case (as punycode), path, query without tracking, fragment. The scheme
 * is left out: whether somebody typed `https://` says nothing about where the link leads.
 */
export function linkValue(url: URL): string {
  const kept = [...url.searchParams].filter(
    ([key]) => !TRACKING_PARAMETERS.has(key) && !TRACKING_PREFIXES.some((p) => key.startsWith(p)),
  );
  const query = kept.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`).join("&");
  const path = url.pathname.replace(/\/$/u, "");
  return `${url.host}${path}${query === "" ? "" : `?${query}`}${url.hash}`;
}
