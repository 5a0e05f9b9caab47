import { z } from "zod";

/** The version of the format that this code writes, and the only one it reads. */
export const FORMAT_VERSION = 1;

const HEX_64 = /^[0-9a-f]{64}$/u;
/** What may stand in bag-info.txt and in file names without any escaping. */
export const CASE_ID: RegExp = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/u;
export const TOOL_WORD: RegExp = /^[A-Za-z0-9][A-Za-z0-9.+_-]{0,39}$/u;

/** `2024-06-01T12:00:00.000Z`, exactly as ECMAScript writes it. */
export const isIsoInstant = (text: string): boolean => {
  const ms = Date.parse(text);
  return Number.isFinite(ms) && new Date(ms).toISOString() === text;
};

/** What a seal says, signed. Everything a verifier needs, and nothing about the person. */
export interface SealPayload {
  readonly version: 1;
  /** The root of the tree, 64 hexadecimal digits. */
  readonly root: string;
  readonly leafCount: number;
  /** When, by the clock of the device that sealed. Not proved by anything (P4). */
  readonly createdAt: string;
  readonly clock: "device";
  readonly tool: { readonly name: string; readonly version: string };
  readonly caseId: string;
  /** The Ed25519 key that signed, 32 bytes in base64url. */
  readonly publicKey: string;
}

export const sealPayloadSchema: z.ZodType<SealPayload> = z.strictObject({
  version: z.literal(FORMAT_VERSION),
  root: z.string().regex(HEX_64),
  leafCount: z.int().min(1),
  createdAt: z.string().refine(isIsoInstant),
  clock: z.literal("device"),
  tool: z.strictObject({ name: z.string().regex(TOOL_WORD), version: z.string().regex(TOOL_WORD) }),
  caseId: z.string().regex(CASE_ID),
  publicKey: z.string().length(43),
});
