import type { Participant, Source, Trace, TraceKind, TraceService } from "@holdfast/model";
import { normaliseEmail } from "../links/find-emails.ts";
import type { MissingCode } from "../missing-codes.ts";
import { readPhone } from "../numbers/phones.ts";
import { normaliseHandle, normaliseUserId, platformRow } from "./normalise-account.ts";
import { platformOfSource } from "./platform-of-source.ts";

/** What one of an export's account fields names. */
export interface FieldIdentity {
  readonly kind: TraceKind;
  readonly service: TraceService | null;
  readonly value: string;
  readonly identifier?: NonNullable<Trace["identifier"]>;
  readonly stability: Trace["stability"];
  readonly missing: readonly MissingCode[];
  /** The field as the export writes it. */
  readonly asSeen: string;
}

const PHONE_LIKE = /^\+?[\d\s().-]{7,24}$/u;

/**
 * The identities that an export's fields give one participant: they are one account, because the export itself puts
 * them side by side. A name on the screen is the last resort, and says of itself that it identifies nobody.
 */
export function accountFields(source: Source, who: Participant, country: string | undefined): readonly FieldIdentity[] {
  const platform = platformOfSource(source);
  const found: FieldIdentity[] = [];
  if (platform !== null && who.platformId !== undefined) {
    const value = normaliseUserId(platform, who.platformId);
    if (value !== null) {
      found.push({
        kind: "account",
        service: platform,
        value,
        identifier: "user-id",
        stability: "stable",
        missing: [],
        asSeen: who.platformId,
      });
    }
  }
  const handle = who.handle ?? (source === "snapchat" ? who.name : undefined);
  for (const written of new Set([
    handle,
    who.platformId,
    platform === null || platformRow(platform).phone ? who.name : undefined,
  ])) {
    if (written !== undefined && written !== "") found.push(...addressed(platform, written, country));
  }
  if (handle !== undefined && platform !== null) {
    const value = handleField(platform, handle);
    if (value !== null && !found.some((f) => f.asSeen === handle)) {
      const { handleLacks: missing } = platformRow(platform);
      found.push({
        kind: "account",
        service: platform,
        value,
        identifier: "handle",
        stability: "changeable",
        missing,
        asSeen: handle,
      });
    }
  }
  if (found.length === 0 && platform !== null && who.self !== true && who.name.trim() !== "") {
    found.push({
      kind: "account",
      service: platform,
      // In quotes, so that it never equals a handle of the same letters.
      value: `“${who.name.normalize("NFC")}”`,
      identifier: "display-name",
      stability: "changeable",
      missing: ["display-name-is-not-a-handle"],
      asSeen: who.name,
    });
  }
  return found;
}

const OLD_DISCORD = /^(.{2,32})#(\d{4})$/u;
function handleField(platform: NonNullable<ReturnType<typeof platformOfSource>>, written: string): string | null {
  const old = platform === "discord" ? OLD_DISCORD.exec(written) : null;
  if (old === null) return normaliseHandle(platform, written.replace(/#0$/u, ""));
  return old[2] === "0000" ? normaliseHandle(platform, old[1] ?? "") : written;
}

/** A telephone number or an e-mail address in a field; on WhatsApp and its like the number is the account as well. */
function addressed(
  platform: ReturnType<typeof platformOfSource>,
  written: string,
  country: string | undefined,
): readonly FieldIdentity[] {
  const rest = { stability: "changeable", asSeen: written } as const;
  const email = written.includes("@") ? normaliseEmail(written) : null;
  if (email !== null) return [{ kind: "email", service: null, value: email, missing: [], ...rest }];
  if (!PHONE_LIKE.test(written) || (platform !== null && !platformRow(platform).phone)) return [];
  const digits = written.replaceAll(/[^\d+]/gu, "");
  const value = readPhone(digits, country)?.value ?? (digits.startsWith("+") ? null : digits);
  if (value === null || digits.length < 7) return [];
  const known = value.startsWith("+");
  if (!known && (platform !== null || value.length > 11)) return [];
  const phone: FieldIdentity = { kind: "phone", service: null, value, missing: known ? [] : ["country-code"], ...rest };
  if (platform === null || !known) return [phone];
  return [{ kind: "account", service: platform, value, identifier: "phone", missing: [], ...rest }, phone];
}
