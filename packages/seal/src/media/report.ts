import { LIMITS } from "../layout.ts";
import type { SealErrorCode } from "../seal-input.ts";

/**
 * What a PDF must not hold, as names in its dictionaries. A cheap look, not a parser: what a compressed stream holds is
 * not seen, so object streams, which hide dictionaries, are refused as well. Reports of ours have none of these.
 */
const MEDIA =
  /\/Subtype\s*\/Image\b|\/Subtype\s*\/(?:RichMedia|Movie|Sound|Screen)\b|\/(?:DCTDecode|JPXDecode|JBIG2Decode|CCITTFaxDecode)\b|\bBI\s+(?:\/[A-Za-z]+\s*[^\s]+\s+)+ID\s/u;
const UNSEEN = /\/(?:ObjStm|Encrypt|Launch|JavaScript)\b/u;
/** Too short to look for inside compressed streams, where chance would write them. */
const UNSEEN_SHORT = /\/(?:JS|XFA)\b/u;
const STREAM = /\bstream\r?\n[\s\S]*?\bendstream\b/gu;
/** Files inside may be data for machines, and nothing else. */
const EMBEDDED = /\/Type\s*\/EmbeddedFile\b/gu;
const EMBEDDED_DATA = /\/Subtype\s*\/(?:application\/(?:json|ld\+json|xml)|text\/(?:plain|csv|xml|json))(?![\w+/])/gu;

/** Why these bytes may not stand as the report (P3), or null. */
export function reportFault(bytes: Uint8Array): SealErrorCode | null {
  if (bytes.length > LIMITS.reportBytes) return "report-too-large";
  // latin1 in effect: every byte becomes one character, so that nothing is lost to decoding.
  const text = new TextDecoder("windows-1252").decode(bytes);
  if (!text.startsWith("%PDF-") || !/%%EOF\s{0,16}$/u.test(text.slice(-32))) return "report-not-pdf";
  // A name may be written with escapes: /Im#61ge is /Image.
  const names = text.replace(/#([0-9A-Fa-f]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  if (MEDIA.test(names)) return "report-has-media";
  if (UNSEEN.test(names) || UNSEEN_SHORT.test(names.replace(STREAM, ""))) return "report-cannot-be-checked";
  const embedded = names.match(EMBEDDED)?.length ?? 0;
  return embedded > (names.match(EMBEDDED_DATA)?.length ?? 0) ? "report-has-media" : null;
}
