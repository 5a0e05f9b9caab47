import { parse } from "tldts";
import type { Scan } from "../scan.ts";

/** RFC 5321 4.5.3.1: at most 64 octets before the `@`, 255 after. */
const MAX_LOCAL = 64;
const MAX_DOMAIN = 255;
const LOCAL = /[\p{L}\p{N}._%+'&*=?^{}~!#$/-]/u;
const DOMAIN = /[\p{L}\p{N}.-]/u;

/** Finds e-mail addresses. Linear: each `@` looks a bounded way to both sides. */
export function findEmails(scan: Scan): void {
  const { text } = scan;
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    let start = at;
    while (start > 0 && at - start <= MAX_LOCAL && LOCAL.test(text[start - 1] ?? "")) start--;
    while (start < at && !/[\p{L}\p{N}_+]/u.test(text[start] ?? "")) start++;
    let end = at + 1;
    while (end < text.length && end - at <= MAX_DOMAIN && DOMAIN.test(text[end] ?? "")) end++;
    while (end > at + 1 && /[.-]/u.test(text[end - 1] ?? "")) end--;
    const value = at - start > MAX_LOCAL ? null : normaliseEmail(text.slice(start, end));
    if (value === null || !scan.free(start, end)) continue;
    scan.take({ kind: "email", service: null, value, stability: "changeable", missing: [], start, end });
  }
}

/**
 * An address in its one spelling, or null where it is none. Capitals are folded on both sides: RFC 5321 lets a host
 * tell local parts apart by case, and no mail provider in use does. `a+b@` and `a.b@` stay what they are: which
 * providers ignore those is theirs to say.
 */
export function normaliseEmail(written: string): string | null {
  const at = written.lastIndexOf("@");
  const local = written.slice(0, at);
  const domain = written.slice(at + 1).toLowerCase();
  if (at < 1 || local.length > MAX_LOCAL || !domain.includes(".")) return null;
  if (local.startsWith(".") || local.endsWith(".") || local.includes("..") || local.includes("@")) return null;
  if (domain.includes("..") || !/^[\p{L}\p{N}]/u.test(domain)) return null;
  const read = parse(domain);
  if (read.domain === null || read.hostname === null || read.isIcann !== true) return null;
  return `${local.toLowerCase()}@${read.hostname}`;
}
