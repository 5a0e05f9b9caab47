import type { Platform } from "@holdfast/model";
import { readPhone } from "../numbers/phones.ts";
import { normaliseHandle, normaliseUserId } from "./normalise-account.ts";
import { PLATFORM_TABLE, type PlatformRow } from "./platform-table.ts";

/** The account an address names. */
export interface AccountInUrl {
  readonly platform: Platform;
  readonly identifier: "handle" | "user-id" | "profile-url" | "phone";
  readonly value: string;
  /** Whether the address goes on past the profile: a post, a story. It is then a link of its own as well. */
  readonly deeper: boolean;
}

// `vm.` and `vt.tiktok.com` are short links, not languages: they resolve only on the network.
const PREFIX = /^(?:www|mobile|mbasic|touch|web|old|new|api|account|(?!vm|vt)[a-z]{1,2}(?:-[a-z]{2})?)\./u;

const byHost = new Map<string, PlatformRow>();
for (const row of PLATFORM_TABLE) for (const host of row.hosts) byHost.set(host, row);

/** Whether a bare host (`t.me`) is one where accounts live. */
export const isPlatformHost = (host: string): boolean => rowOf(host) !== null || host.endsWith(".t.me");

function rowOf(host: string): PlatformRow | null {
  return byHost.get(host) ?? byHost.get(host.replace(PREFIX, "")) ?? null;
}

/** The account that `url` names, or null. Custom schemes (`tg:`, `whatsapp:`) included. Reads no network. */
export function accountInUrl(url: URL): AccountInUrl | null {
  const scheme = url.protocol;
  if (scheme === "tg:") return telegramScheme(url);
  if (scheme === "whatsapp:") return phoneAccount("whatsapp", url.searchParams.get("phone"));
  if (scheme !== "http:" && scheme !== "https:") return null;
  const host = url.hostname;
  if (host.endsWith(".t.me")) {
    const name = host.slice(0, -5);
    const row = byHost.get("t.me");
    const value = row?.reserved.includes(name) === true ? null : normaliseHandle("telegram", name);
    return value === null ? null : { platform: "telegram", identifier: "handle", value, deeper: hasPath(url) };
  }
  const row = rowOf(host);
  if (row === null) return null;
  const segments = segmentsOf(url);
  for (const form of row.forms) {
    const found = match(row, form, segments, url);
    if (found !== null) return found;
  }
  return null;
}

function segmentsOf(url: URL): string[] {
  const path = url.hash.startsWith("#p/") || url.hash.startsWith("#eu/") ? url.hash : url.pathname;
  return path
    .split("/")
    .filter((part) => part !== "")
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return part; // A stray % belongs to the address as written.
      }
    });
}

const hasPath = (url: URL): boolean => url.pathname.length > 1;

function match(row: PlatformRow, form: string, segments: readonly string[], url: URL): AccountInUrl | null {
  const [path = "", query] = form.split("?");
  const wanted = path.split("/").filter((part) => part !== "");
  if (segments.length < wanted.length) return null;
  const last = wanted.at(-1) ?? "";
  for (const [i, want] of wanted.entries()) {
    const have = segments[i] ?? "";
    if (i === wanted.length - 1 && last.includes(":")) break;
    if (want !== "*" && want !== have.toLowerCase()) return null;
  }
  if (query !== undefined) {
    const [key = "", slot = ""] = query.split("=");
    const given = url.searchParams.get(key);
    return given === null ? null : account(row, slot, given, [], false);
  }
  const sign = last.slice(0, last.indexOf(":"));
  const have = segments[wanted.length - 1] ?? "";
  if (!have.startsWith(sign)) return null;
  const given = have.slice(sign.length);
  if (wanted.length === 1 && sign === "" && row.reserved.includes(given.toLowerCase())) return null;
  return account(row, last.slice(sign.length), given, wanted.slice(0, -1), segments.length > wanted.length);
}

function account(
  row: PlatformRow,
  slot: string,
  given: string,
  before: readonly string[],
  deeper: boolean,
): AccountInUrl | null {
  const platform = row.id;
  switch (slot) {
    case ":phone":
      return phoneAccount(platform, given);
    case ":id": {
      const value = normaliseUserId(platform, given);
      // `roblox.com/users/5/profile`: the tail is part of the profile's own address.
      return value === null
        ? null
        : { platform, identifier: "user-id", value, deeper: deeper && platform !== "roblox" };
    }
    case ":handle": {
      const value = normaliseHandle(platform, given);
      return value === null ? null : { platform, identifier: "handle", value, deeper };
    }
    default:
      if (given === "" || given.length > 200) return null;
      return { platform, identifier: "profile-url", value: [...before, given].join("/"), deeper };
  }
}

function phoneAccount(platform: Platform, given: string | null): AccountInUrl | null {
  const digits = given === null ? "" : given.replaceAll(/[\s()+.-]/gu, "");
  if (!/^\d{7,15}$/u.test(digits)) return null;
  const value = readPhone(`+${digits}`, undefined);
  return value === null ? null : { platform, identifier: "phone", value: value.value, deeper: false };
}

function telegramScheme(url: URL): AccountInUrl | null {
  const q = url.searchParams;
  const id = q.get("id") ?? q.get("user_id");
  const userId = id === null ? null : normaliseUserId("telegram", id);
  if (userId !== null) return { platform: "telegram", identifier: "user-id", value: userId, deeper: false };
  const domain = q.get("domain");
  const handle = domain === null ? null : normaliseHandle("telegram", domain);
  if (handle !== null) return { platform: "telegram", identifier: "handle", value: handle, deeper: false };
  return phoneAccount("telegram", q.get("phone"));
}
