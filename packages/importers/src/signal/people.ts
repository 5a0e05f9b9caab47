import type { JsonItem } from "../json/json-item.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/json-value.ts";
import { frameField } from "./frame-plan.ts";

/** Recipients and chats of one file. A backup of many years has some thousands. */
export const MAX_RECIPIENTS = 200_000;

export interface Recipient {
  readonly kind: "self" | "contact" | "group" | "signal" | "other";
  readonly name: string | null;
  /** A number or a user name. */
  readonly handle: string | null;
  /** The account's own id (ACI), as a UUID. */
  readonly aci: string | null;
}

const text = (value: JsonValue | undefined): string | null =>
  typeof value === "string" && value !== "" ? value : null;
const joined = (first: JsonValue | undefined, second: JsonValue | undefined): string | null =>
  [text(first), text(second)].filter((part) => part !== null).join(" ") || null;

/** The name that the person chose for themselves, then what the owner of the phone calls them. */
function nameOf(contact: JsonObject): string | null {
  const nickname = isJsonObject(contact["nickname"]) ? contact["nickname"] : {};
  return (
    joined(contact["profileGivenName"], contact["profileFamilyName"]) ??
    joined(contact["systemGivenName"], contact["systemFamilyName"]) ??
    text(contact["systemNickname"]) ??
    joined(nickname["given"], nickname["family"]) ??
    text(contact["username"])
  );
}

/** `+15550100`: the format writes numbers without the plus. */
function numberOf(value: JsonValue | undefined): string | null {
  const digits = typeof value === "number" ? String(value) : value;
  return typeof digits === "string" && /^[1-9]\d{3,18}$/u.test(digits) ? `+${digits}` : null;
}

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Sixteen bytes in base64 as a UUID; null for anything else. */
export function uuidOf(value: JsonValue | undefined): string | null {
  if (typeof value !== "string" || !/^[A-Za-z0-9+/_-]{22}(?:==)?$/u.test(value)) return null;
  let bits = "";
  for (const c of value.slice(0, 22).replaceAll("-", "+").replaceAll("_", "/")) {
    bits += BASE64.indexOf(c).toString(2).padStart(6, "0");
  }
  const hex = Array.from({ length: 32 }, (_, i) => Number.parseInt(bits.slice(i * 4, i * 4 + 4), 2).toString(16)).join(
    "",
  );
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** The recipient of a line; its keys and secrets are not looked at. */
export function readRecipient(item: JsonItem): Recipient {
  const nobody = { name: null, handle: null, aci: null };
  if (item.has(frameField("recipient.self"))) return { ...nobody, kind: "self" };
  if (item.has(frameField("recipient.releaseNotes"))) return { ...nobody, kind: "signal", name: "Signal" };
  if (item.has(frameField("recipient.group"))) {
    const title = item.make(frameField("recipient.group.snapshot.title"));
    return { ...nobody, kind: "group", name: isJsonObject(title) ? text(title["title"]) : null };
  }
  const contact = item.make(frameField("recipient.contact"));
  if (!isJsonObject(contact)) return { ...nobody, kind: "other" };
  const number = numberOf(contact["e164"]);
  const handle = number ?? text(contact["username"]);
  return { kind: "contact", name: nameOf(contact) ?? number, handle, aci: uuidOf(contact["aci"]) };
}
