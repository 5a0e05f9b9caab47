import { calendarMs, instant, type Moment, noTime } from "@holdfast/model";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/json-value.ts";
import { repairMojibake } from "../meta/mojibake.ts";
import { readIso } from "../written-time/iso-time.ts";
import { HANDLE_LABELS, NAME_LABELS } from "./list-table.ts";

/** One entry of a list, of whatever platform. */
export interface ListEntry {
  readonly handle: string | null;
  readonly displayName: string | null;
  readonly platformId?: string;
  readonly at: Moment;
  readonly how: string | null;
  readonly ip: string | null;
  readonly device: string | null;
  readonly place: string | null;
  /** The user name was told by its place and form, since its label is of a language nobody has seen. */
  readonly guessed: boolean;
}

const NOTHING = { handle: null, displayName: null, how: null, ip: null, device: null, place: null, guessed: false };

const text = (value: JsonValue | undefined): string | null =>
  typeof value === "string" && value !== "" ? value : null;
const meta = (value: JsonValue | undefined): string | null => {
  const written = text(value);
  return written === null ? null : (repairMojibake(written) ?? written);
};
const objects = (value: JsonValue | undefined): JsonObject[] =>
  Array.isArray(value) ? value.filter(isJsonObject) : [];

/** Reads one entry, or with `profile` what says whose download it is; null when it has none of the shapes, so that it is told as not understood. */
export function readEntry(value: JsonValue, profile = false): ListEntry | null {
  if (!isJsonObject(value)) return null;
  const wrapped = X_WRAPPERS.map((key) => value[key]).find(isJsonObject);
  if (wrapped !== undefined) return xEntry(wrapped);
  if (profile && "string_map_data" in value) return instagramProfile(value);
  if (isJsonObject(value["user"]) && typeof value["type"] === "number") return discordUser(value, value["user"]);
  if ("label_values" in value) return labelled(value);
  if ("string_list_data" in value) return instagramUser(value);
  if ("string_map_data" in value) return instagramSignIn(value);
  if ("Username" in value || "IP" in value) return snapchatOrTiktok(value);
  if ("UserName" in value || "userName" in value || "Date" in value || "date" in value) return snapchatOrTiktok(value);
  if ("name" in value || "action" in value || "created_timestamp" in value || "timestamp" in value)
    return facebook(value);
  return null;
}

/** Each entry of a list of X is one key with the entry in it. */
const X_WRAPPERS = ["follower", "following", "blocking", "ipAudit", "account"] as const;

/** Numbers only: X names nobody in these lists but the person. */
function xEntry(value: JsonObject): ListEntry | null {
  const id = text(value["accountId"]);
  const ip = text(value["loginIp"]);
  if (id === null && ip === null) return null;
  return {
    ...NOTHING,
    handle: text(value["username"]),
    displayName: text(value["accountDisplayName"]),
    ...(id === null ? {} : { platformId: id }),
    at: ip === null ? noTime("") : readIso(text(value["createdAt"]) ?? ""),
    ip,
  };
}

function discordUser(value: JsonObject, user: JsonObject): ListEntry | null {
  const id = text(user["id"]) ?? text(value["id"]);
  const handle = text(user["username"]);
  if (id === null && handle === null) return null;
  const displayName = text(value["nickname"]) ?? text(user["global_name"]) ?? text(user["display_name"]);
  return { ...NOTHING, handle, displayName, ...(id === null ? {} : { platformId: id }), at: noTime("") };
}

/** The person's own name stands under a label in the language of the export. */
function instagramProfile(value: JsonObject): ListEntry | null {
  const map = value["string_map_data"];
  if (!isJsonObject(map)) return null;
  const said = (labels: ReadonlySet<string>): string | null => {
    const found = Object.entries(map).find(([label]) => labels.has((meta(label) ?? label).toLowerCase()))?.[1];
    return isJsonObject(found) ? meta(found["value"]) : null;
  };
  const handle = said(HANDLE_LABELS);
  return handle === null ? null : { ...NOTHING, handle, displayName: said(NAME_LABELS), at: noTime("") };
}

/** Until 2023 the name stands in `value`, since then in `title` for some lists. */
function instagramUser(value: JsonObject): ListEntry | null {
  const [first] = objects(value["string_list_data"]);
  const handle = meta(first?.["value"]) ?? meta(value["title"]);
  return handle === null ? null : { ...NOTHING, handle, at: seconds(first?.["timestamp"]) };
}

/** The shape of 2026: labels in the language of the export. The one of the address is the other person's own link. */
function labelled(value: JsonObject): ListEntry | null {
  const pairs = objects(value["label_values"]).map((pair) => [text(pair["label"]), meta(pair["value"])] as const);
  const byLabel = (labels: ReadonlySet<string>): string | null =>
    pairs.find(([label]) => labels.has((meta(label ?? undefined) ?? "").toLowerCase()))?.[1] ?? null;
  const labelledHandle = byLabel(HANDLE_LABELS);
  const formed =
    pairs.map(([, said]) => said).findLast((said) => said !== null && /^[a-z0-9._]{1,30}$/u.test(said)) ?? null;
  const handle = labelledHandle ?? formed;
  if (handle === null) return null;
  const at = seconds(value["timestamp"]);
  return { ...NOTHING, handle, displayName: byLabel(NAME_LABELS), at, guessed: labelledHandle === null };
}

/** The keys inside are in the language of the export: the time is whichever holds one, the address whichever is one. */
function instagramSignIn(value: JsonObject): ListEntry {
  const map = value["string_map_data"];
  const fields = isJsonObject(map) ? Object.values(map).filter(isJsonObject) : [];
  const time = fields.find((field) => typeof field["timestamp"] === "number" && field["timestamp"] > 0);
  const said = fields.map((field) => text(field["value"])).filter((one) => one !== null);
  const ip =
    said.find((one) => /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:]{6,45})$/iu.test(one) && /[.:]/u.test(one)) ?? null;
  return { ...NOTHING, at: seconds(time?.["timestamp"]), ip, device: said.find((one) => one.includes("/")) ?? null };
}

function facebook(value: JsonObject): ListEntry | null {
  const at = seconds(value["timestamp"] ?? value["updated_timestamp"] ?? value["created_timestamp"]);
  const places = [value["city"], value["region"], value["country"], value["location"]]
    .map(meta)
    .filter((one) => one !== null);
  const displayName = meta(value["name"]);
  const ip = text(value["ip_address"]);
  if (displayName === null && ip === null && at.type === "none") return null;
  const device = meta(value["device"]) ?? meta(value["user_agent"]);
  return { ...NOTHING, displayName, at, ip, device, place: places.length === 0 ? null : places.join(", ") };
}

function snapchatOrTiktok(value: JsonObject): ListEntry {
  const written = value["Creation Timestamp"] ?? value["Created"] ?? value["Date"] ?? value["date"];
  const device = [value["DeviceModel"], value["DeviceSystem"], value["Device"], value["Make"], value["Model"]];
  const named = device.map(text).filter((one) => one !== null);
  return {
    ...NOTHING,
    handle: text(value["Username"]) ?? text(value["UserName"]) ?? text(value["userName"]),
    displayName: text(value["Display Name"]) ?? text(value["Name"]),
    at: clock(text(written) ?? ""),
    how: text(value["Source"]),
    ip: text(value["IP"]),
    device: named.length === 0 ? null : named.join(" "),
    place: text(value["Country"]),
  };
}

function seconds(value: JsonValue | undefined): Moment {
  if (typeof value !== "number" || !Number.isInteger(value) || value <= 0 || value > 4_000_000_000) {
    return noTime(value === undefined || value === null || typeof value === "object" ? "" : String(value));
  }
  return instant(value * 1000, "second", String(value));
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** `2026-03-01 08:15:00 UTC`, TikTok's the same without the zone (UTC by its own note), older `Mon Mar 02 15:04:05 UTC 2020`. */
function clock(written: string): Moment {
  const iso = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(?: UTC)?$/u.exec(written)?.slice(1).map(Number);
  const old = /^\w{3} (\w{3}) (\d\d) (\d\d):(\d\d):(\d\d) UTC (\d{4})$/u.exec(written);
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] =
    old === null
      ? (iso ?? [])
      : [Number(old[6]), MONTHS.indexOf((old[1] ?? "").toLowerCase()) + 1, ...old.slice(2, 6).map(Number)];
  const ms = y === 0 ? null : calendarMs(y, mo, d, h, mi, s);
  return ms === null ? noTime(written) : instant(ms, "second", written);
}
