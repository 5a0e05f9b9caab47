import { stateRank } from "@holdfast/model";
import { type CheckResult, Reasons } from "../check-result.ts";
import { BRAND_DOMAINS } from "./brands.ts";
import { hostReasons } from "./host-reasons.ts";
import { ORDINARY_SCHEMES, RUNS_WHEN_OPENED, SHARERS } from "./link-tables.ts";
import { readLink, type WrittenLink } from "./written-link.ts";

const LOOKED = ["link-name", "link-lists", "link-parts"];
const UNSEEN = ["link-page", "link-new-names", "link-where-it-leads"];

/** Links inside links that are followed on paper, and parameters of each that are read. */
const MAX_DEPTH = 3;
const MAX_PARAMETERS = 40;

/** What is known beside the link itself. */
export interface LinkContext {
  /** The words that were shown as the link, where they were others (mail, web pages). */
  readonly shown?: string;
}

/**
 * Looks at one link as written. Asks no network, opens nothing. Never throws; linear in the length of the link, which is
 * cut at `MAX_LINK`. `none` says that nothing was found, not that the page behind it is what it claims to be.
 */
export function checkLink(text: string, context: LinkContext = {}): CheckResult {
  const reasons = new Reasons();
  look(readLink(text), reasons, 0);
  if (context.shown !== undefined) shownReasons(readLink(context.shown), readLink(text), reasons);
  return reasons.result(LOOKED, UNSEEN);
}

/** Whether `text` can be read as a link at all; the command line answers "not readable" otherwise. */
export const isLink = (text: string): boolean => {
  const { url } = readLink(text);
  return url !== null && (url.hostname === "" || url.hostname.includes(".") || url.hostname.includes(":"));
};

function look(link: WrittenLink, reasons: Reasons, depth: number): void {
  if (link.hidden) reasons.add("warn", "hidden-characters", link.written, "do-not-open");
  const { url } = link;
  if (url === null) {
    reasons.add("note", "not-readable", link.written, "look-twice");
    return;
  }
  const { protocol } = url;
  if (protocol === "javascript:" || protocol === "vbscript:") {
    reasons.add("alert", "code-in-link", link.written, "do-not-open");
    return;
  }
  if (protocol === "data:" || protocol === "blob:") {
    const page = /^data:(?:text\/html|image\/svg|application|text\/javascript|[,;])/iu.test(link.written);
    reasons.add(page ? "alert" : "warn", "page-in-link", link.written, "do-not-open");
    return;
  }
  if (!ORDINARY_SCHEMES.has(protocol)) {
    const opensProgram = /^(?:ms-|search-|intent|itms|file|shell|vnd|android-app)/u.test(protocol);
    reasons.add(
      opensProgram ? "warn" : "note",
      "opens-a-program",
      protocol,
      opensProgram ? "do-not-open" : "look-twice",
    );
  }
  if (url.hostname === "") return;
  if (url.username !== "" || url.password !== "") nameBeforeHost(link, url, reasons);
  hostReasons(link, url, reasons);
  const file = /\.([a-z0-9-]{2,14})$/iu.exec(url.pathname)?.[1]?.toLowerCase();
  if (file !== undefined && RUNS_WHEN_OPENED.has(file)) {
    reasons.add("warn", "download-runs", url.pathname.slice(url.pathname.lastIndexOf("/") + 1), "do-not-open", {
      file,
    });
  }
  if (depth < MAX_DEPTH) innerLinks(url, reasons, depth);
}

function nameBeforeHost(link: WrittenLink, url: URL, reasons: Reasons): void {
  const before = `${url.username}:${url.password}`;
  const disguise = /[a-z0-9-]\.[a-z]{2,}/iu.test(before) && !/%40|@/u.test(url.username);
  reasons.add(disguise ? "alert" : "warn", "name-before-host", link.written, "do-not-open", { host: url.hostname });
}

/** Addresses handed on in parameters or after the `#`: where the link may lead in the end. */
function innerLinks(url: URL, reasons: Reasons, depth: number): void {
  let left = MAX_PARAMETERS;
  for (const [, value] of url.searchParams) {
    if (left-- === 0) return;
    const inner = innerAddress(value);
    if (inner === null) continue;
    const link = readLink(inner);
    if (link.url === null || link.url.hostname === url.hostname) continue;
    const found = new Reasons();
    look(link, found, depth + 1);
    const { state, reasons: deeper } = found.result(LOOKED, UNSEEN);
    if (stateRank(state) >= stateRank("warn")) {
      for (const one of deeper) reasons.add(one.state, one.code, one.evidence, one.todo, one.params);
      reasons.add("warn", "leads-elsewhere", inner, "do-not-open", { host: link.url.hostname });
    } else if (!isSharer(url.hostname)) {
      reasons.add("note", "leads-elsewhere", inner, "look-twice", { host: link.url.hostname });
    }
  }
}

const isSharer = (host: string): boolean =>
  [...SHARERS].some((sharer) => host === sharer || host.endsWith(`.${sharer}`));

function innerAddress(value: string): string | null {
  let at = value;
  for (let unfolded = 0; unfolded < 2; unfolded++) {
    if (/^(?:https?:)?\/\/[^/]/iu.test(at) || /^(?:javascript|data):/iu.test(at)) return at;
    if (!/%3a|%2f/iu.test(at)) return null;
    try {
      at = decodeURIComponent(at);
    } catch {
      return null; // not an address: an escape that is none
    }
  }
  return /^https?:\/\/[^/]/iu.test(at) ? at : null;
}

/** The words of the link show one known address, the link goes to another. */
function shownReasons(shown: WrittenLink, real: WrittenLink, reasons: Reasons): void {
  const [says, goes] = [shown.url?.hostname, real.url?.hostname];
  if (says === undefined || goes === undefined || !says.includes(".")) return;
  const known = [...BRAND_DOMAINS].find(([domain]) => says === domain || says.endsWith(`.${domain}`));
  if (known === undefined) return;
  if (known[1].domains.some((domain) => goes === domain || goes.endsWith(`.${domain}`))) return;
  reasons.add("warn", "shown-otherwise", shown.written, "type-it-yourself", { host: goes });
}
