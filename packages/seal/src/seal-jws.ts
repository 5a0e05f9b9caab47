import { fromBase64Url, toBase64Url } from "./base64url.ts";
import { canonicalise, parseCanonical } from "./jcs.ts";
import type { JsonObject } from "./json.ts";
import { type SealPayload, sealPayloadSchema } from "./seal-payload.ts";
import { type SigningKey, verifySignature } from "./signing-key.ts";

/** The one header we write and the only one we accept: nobody may choose the algorithm for us (RFC 8725 §3.1). */
const HEADER = '{"alg":"EdDSA","typ":"holdfast-seal+jws"}';
const encoder = new TextEncoder();
const HEADER_PART: string = toBase64Url(encoder.encode(HEADER));

/** RFC 7515 compact serialisation of `payload`, EdDSA as in RFC 8037. */
export async function signCompact(header: string, payload: Uint8Array, key: SigningKey): Promise<string> {
  const input = `${toBase64Url(encoder.encode(header))}.${toBase64Url(payload)}`;
  return `${input}.${toBase64Url(await key.sign(encoder.encode(input)))}`;
}

export const signSeal = (payload: SealPayload, key: SigningKey): Promise<string> =>
  signCompact(HEADER, encoder.encode(canonicalise(payload as unknown as JsonObject)), key); // A SealPayload is plain JSON.

export type SealFault = "seal-malformed" | "seal-version" | "seal-signature";

/** Reads and checks a seal. The key is the one the seal itself names: see docs/evidence-format.md on what that proves. */
export function openSeal(text: string): SealPayload | SealFault {
  const [header, body, signature, more] = text.split(".");
  if (header !== HEADER_PART || body === undefined || signature === undefined || more !== undefined) {
    return "seal-malformed";
  }
  const bytes = fromBase64Url(body);
  const signed = fromBase64Url(signature);
  if (bytes === null || signed === null) return "seal-malformed";
  const json = parseUtf8(bytes);
  const parsed = json === null ? null : parseCanonical(json);
  if (parsed === null) return "seal-malformed";
  const version = (parsed.value as { version?: unknown } | null)?.version; // Any JSON may stand here.
  if (typeof version === "number" && version !== 1) return "seal-version";
  const payload = sealPayloadSchema.safeParse(parsed.value);
  if (!payload.success) return "seal-malformed";
  const key = fromBase64Url(payload.data.publicKey);
  if (key === null || !verifySignature(signed, encoder.encode(`${header}.${body}`), key)) return "seal-signature";
  return payload.data;
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The text, or null when the bytes are not UTF-8. A byte order mark is kept, so that it is seen. */
export function parseUtf8(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null; // The decoder throws exactly when the bytes are not UTF-8.
  }
}
