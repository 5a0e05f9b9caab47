import { parse } from "tldts";
import type { Reasons } from "../check-result.ts";
import { BRAND_BY_NAME, BRAND_DOMAINS, BRANDS, type Brand, LURE_WORDS } from "./brands.ts";
import { ipHost } from "./ip-host.ts";
import { FREE_HOSTS, IP_LOGGERS, SHARERS, SHORTENERS, TUNNELS } from "./link-tables.ts";
import { looksLike, mixesAlphabets, oneSlipFrom } from "./look-alike.ts";
import { decodePunycode } from "./punycode.ts";
import type { WrittenLink } from "./written-link.ts";

/** Endings that cost nothing or next to it; a brand's own name under one of them is seldom the brand. */
const CHEAP_ENDINGS: ReadonlySet<string> = new Set(
  "xyz top icu click tk ml ga cf gq online site shop live club ru su cc buzz rest cyou sbs cfd bond quest mom pics lol vip work support help zip mov".split(
    " ",
  ),
);
const SIGN_IN = new RegExp(`(?:^|[^a-z])(?:${LURE_WORDS.join("|")})(?:[^a-z]|$)`, "u");

/** Whether `host` is `domain` or stands below it. */
const below = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** Everything that the name of the host tells. */
export function hostReasons(link: WrittenLink, url: URL, reasons: Reasons): void {
  const host = url.hostname.replace(/\.$/u, "").toLowerCase();
  const ip = ipHost(host, link.rawHost);
  if (ip !== "name") {
    if (ip === "disguised") reasons.add("alert", "ip-disguised", link.rawHost, "do-not-open", { host });
    else if (ip === "plain") reasons.add("warn", "ip-address", link.rawHost, "do-not-open");
    else reasons.add("note", "own-network", link.rawHost, "look-twice");
    return;
  }
  const { domain, domainWithoutSuffix, subdomain, publicSuffix } = parse(host, { allowPrivateDomains: false });
  if (domain === null || domainWithoutSuffix === null || publicSuffix === null) return;
  if (IP_LOGGERS.has(domain)) reasons.add("alert", "ip-logger", host, "do-not-open");
  if (SHORTENERS.has(domain) && !BRAND_DOMAINS.has(host)) reasons.add("note", "shortener", host, "look-twice");
  if (TUNNELS.some((tunnel) => below(host, tunnel))) reasons.add("warn", "tunnel", host, "do-not-open");
  alphabetReasons(host, domainWithoutSuffix, reasons);
  // A brand's own address, whatever stands before it, is not a look-alike of anything.
  if (BRAND_DOMAINS.has(domain) || SHARERS.has(domain)) return;
  nameReasons(readable(domainWithoutSuffix), domain, publicSuffix, reasons);
  if (subdomain !== null && subdomain !== "") subdomainReasons(subdomain, host, domain, url, reasons);
  else freeHostReasons(host, "", url, reasons);
}

/** The label as the address bar may show it. */
const readable = (label: string): string =>
  label.startsWith("xn--") ? (decodePunycode(label.slice(4)) ?? label) : label;

function alphabetReasons(host: string, label: string, reasons: Reasons): void {
  if (!host.includes("xn--")) return;
  const labels = host.split(".").map(readable);
  const shown = labels.join(".");
  const brand = looksLike(readable(label));
  if (brand !== null) return; // said as a look-alike
  if (labels.some(mixesAlphabets)) reasons.add("warn", "mixed-alphabets", shown, "do-not-open", { host });
  else reasons.add("note", "other-alphabet", shown, "look-twice", { host });
}

function nameReasons(label: string, domain: string, ending: string, reasons: Reasons): void {
  const own = BRAND_BY_NAME.get(label);
  if (own !== undefined) {
    const cheap = CHEAP_ENDINGS.has(ending);
    reasons.add(cheap ? "warn" : "note", "other-ending", domain, "type-it-yourself", { real: realOf(own) });
    return;
  }
  const alike = looksLike(label);
  if (alike !== null) {
    reasons.add("alert", "look-alike", domain, "type-it-yourself", { real: realOf(alike) });
    return;
  }
  const joined = BRAND_BY_NAME.get(label.replace(/-/gu, ""));
  if (joined !== undefined && joined.name.length >= 6) {
    reasons.add("warn", "near-name", domain, "type-it-yourself", { real: realOf(joined) });
    return;
  }
  const dressed = dressedBrand(label);
  if (dressed !== null) {
    reasons.add("warn", "brand-and-lure", domain, "type-it-yourself", { real: realOf(dressed) });
    return;
  }
  // Under an ending that costs nothing, a brand among other words is seldom an honest fan.
  const word = CHEAP_ENDINGS.has(ending) ? label.split(/[-_]/u).find((one) => BRAND_BY_NAME.has(one)) : undefined;
  const cheap = word === undefined ? undefined : BRAND_BY_NAME.get(word);
  if (cheap !== undefined) {
    reasons.add("warn", "brand-and-lure", domain, "type-it-yourself", { real: realOf(cheap) });
    return;
  }
  const slip = oneSlipFrom(label);
  if (slip !== null) reasons.add("warn", "near-name", domain, "type-it-yourself", { real: realOf(slip) });
}

const realOf = (brand: Brand): string => brand.domains[0] ?? brand.name;

const LURES: ReadonlySet<string> = new Set(LURE_WORDS);

/** A brand with nothing beside it but words of sign-in pages: `instagram-verify`, `securepaypal`, `paypa1-login`. */
function dressedBrand(label: string): Brand | null {
  const words = label.split(/[-_]/u).filter((word) => word !== "");
  if (words.length > 1) {
    const rest = words.filter((word) => !LURES.has(word.replace(/\d+$/u, "")));
    const named = rest.find((word) => BRAND_BY_NAME.has(word) || looksLike(word) !== null);
    if (named !== undefined && rest.length < words.length) return BRAND_BY_NAME.get(named) ?? looksLike(named);
  }
  for (const brand of BRANDS) {
    if (brand.name.length < 6) continue;
    const at = label.indexOf(brand.name);
    if (at < 0) continue;
    const around = [label.slice(0, at), label.slice(at + brand.name.length)];
    const left = around.map((part) => part.replace(/[-_\d]/gu, ""));
    if (left.some((part) => LURES.has(part)) && left.every((part) => part === "" || LURES.has(part))) return brand;
  }
  return null;
}

function subdomainReasons(subdomain: string, host: string, domain: string, url: URL, reasons: Reasons): void {
  const inside = brandInside(host);
  if (inside !== null) {
    // Libraries put the real address before their own.
    const state = host.includes("proxy") ? "note" : "alert";
    reasons.add(state, "brand-inside", host, "type-it-yourself", { real: realOf(inside), domain });
    return;
  }
  const dressed = subdomain
    .split(".")
    .map((label) => looksLike(readable(label)))
    .find((found) => found !== null);
  if (dressed !== undefined && dressed !== null && dressed.name.length >= MIN_DRESSED) {
    reasons.add("alert", "look-alike", host, "type-it-yourself", { real: realOf(dressed) });
    return;
  }
  freeHostReasons(host, subdomain, url, reasons);
  if (reasons.has("free-page")) return;
  const words = subdomain.split(/[-.]/u);
  const brand = words.map((word) => BRAND_BY_NAME.get(word) ?? looksLike(word)).find((found) => found);
  if (brand && (words.some((word) => LURES.has(word)) || CHEAP_ENDINGS.has(host.slice(host.lastIndexOf(".") + 1)))) {
    reasons.add("warn", "brand-and-lure", host, "type-it-yourself", { real: realOf(brand) });
  }
}

/** A label below somebody's own name: short ones are abbreviations. */
const MIN_DRESSED = 6;
/** Two-letter names such as x.com or t.co stand inside honest addresses by chance. */
const MIN_INSIDE = 7;

/** The brand whose whole address stands in `host` before the part that counts: `instagram.com.example.net`. */
function brandInside(host: string): Brand | null {
  const spelled = `.${host.replace(/-(?=(?:com|ca|fr|org|net)(?:[-.]|$))/gu, ".")}`;
  for (const [real, brand] of BRAND_DOMAINS) {
    if (real.length < MIN_INSIDE) continue;
    const at = spelled.indexOf(real);
    const [before, after] = [spelled[at - 1], spelled[at + real.length]];
    if (at >= 0 && (before === "." || before === "-") && (after === "." || after === "-")) return brand;
  }
  return null;
}

/** A page on a free host that names a brand together with signing in. A brand alone may be an honest fan. */
function freeHostReasons(host: string, subdomain: string, url: URL, reasons: Reasons): void {
  if (!FREE_HOSTS.some((free) => below(host, free))) return;
  const said = `${subdomain} ${decode(url.pathname)}`.toLowerCase();
  const brand = BRANDS.find(({ name }) => name.length >= 5 && said.includes(name));
  const asks = SIGN_IN.test(said.replace(/[-_./]/gu, " "));
  if (brand !== undefined && asks) {
    reasons.add("warn", "free-page", host, "type-it-yourself", { real: realOf(brand) });
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a stray % is legal and says nothing
  }
}
