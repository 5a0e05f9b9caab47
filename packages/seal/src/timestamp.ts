import { err, ok, type Result } from "@holdfast/model";
import { sha1 } from "@noble/hashes/legacy.js";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2.js";
import type * as Pki from "pkijs";

/**
 * RFC 3161 timestamps over seal.jws. A token says: an authority saw this seal no later than then. pkijs is loaded only
 * when there is a token to make or to read.
 */
export const TIMESTAMP_ERRORS = [
  "timestamp-malformed",
  "timestamp-refused",
  "timestamp-wrong-nonce",
  "timestamp-wrong-imprint",
  "timestamp-signature",
  "timestamp-certificate",
  "timestamp-purpose",
  "timestamp-signer",
  "timestamp-unreachable",
] as const;
export type TimestampError = (typeof TIMESTAMP_ERRORS)[number];

export interface TimestampFacts {
  /** What the authority says, UTC. */
  readonly at: string;
  /** The common name in the authority's certificate, as written there; empty where there is none. */
  readonly authority: string;
  /** Whether its certificate leads to one that the caller trusts; null when the caller named none. */
  readonly trusted: boolean | null;
}

export interface TimestampTrust {
  /** DER certificates of the authorities that are believed. Without any, a token proves itself and nothing else. */
  readonly trusted?: readonly Uint8Array[];
}

const SHA256_OID = "2.16.840.1.101.3.4.2.1";
const SIGNED_DATA = "1.2.840.113549.1.7.2";
const TST_INFO = "1.2.840.113549.1.9.16.1.4";
const SIGNING_CERTIFICATE = "1.2.840.113549.1.9.16.2.12";
const SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";
const EXTENDED_KEY_USAGE = "2.5.29.37";
const TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
const COMMON_NAME = "2.5.4.3";
const HASH_OF: ReadonlyMap<string, (bytes: Uint8Array) => Uint8Array> = new Map<
  string,
  (bytes: Uint8Array) => Uint8Array
>([
  [SHA256_OID, sha256],
  ["2.16.840.1.101.3.4.2.2", sha384],
  ["2.16.840.1.101.3.4.2.3", sha512],
]);
/** pkijs's code for a signature that was looked at; whether it holds stands beside it. */
const LOOKED_AT = 14;

/** A request for a timestamp of `data`, DER. `nonce` is 8 to 20 random bytes, kept to compare with the answer. */
export async function timestampRequest(data: Uint8Array, nonce: Uint8Array): Promise<Uint8Array> {
  const pkijs = await import("pkijs");
  const asn1js = await import("asn1js");
  const request = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: SHA256_OID, algorithmParams: new asn1js.Null() }),
      hashedMessage: new asn1js.OctetString({ valueHex: buffer(sha256(data)) }),
    }),
    nonce: new asn1js.Integer({ valueHex: buffer(positive(nonce)) }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER(false));
}

/** Takes the token out of an authority's answer, as it came, and checks it against what was asked. */
export async function timestampToken(
  response: Uint8Array,
  data: Uint8Array,
  nonce: Uint8Array,
  trust: TimestampTrust = {},
): Promise<Result<{ readonly token: Uint8Array; readonly facts: TimestampFacts }, TimestampError>> {
  const pkijs = await import("pkijs");
  const asn1js = await import("asn1js");
  const outer = asn1js.fromBER(buffer(response));
  if (outer.offset !== response.length || !(outer.result instanceof asn1js.Sequence)) return err("timestamp-malformed");
  const answer = attempt(() => new pkijs.TimeStampResp({ schema: outer.result }));
  if (answer === null) return err("timestamp-malformed");
  // granted, or granted with modifications (RFC 3161 §2.4.2); oxlint cannot know that pkijs reads a plain number here
  // oxlint-disable-next-line no-unsafe-enum-comparison
  if (answer.status.status > 1) return err("timestamp-refused");
  const block = outer.result.valueBlock.value[1];
  if (block === undefined) return err("timestamp-refused");
  const token = block.valueBeforeDecodeView.slice();
  const facts = await verifyTimestamp(token, data, trust, positive(nonce));
  return facts.ok ? ok({ token, facts: facts.value }) : facts;
}

/**
 * Checks a token over `data`: its form, the imprint, the signature, that its signer is the certificate it names and may
 * make timestamps, and the chain to `trust.trusted` at the token's own time. `nonce` only when the request is at hand.
 */
export async function verifyTimestamp(
  token: Uint8Array,
  data: Uint8Array,
  trust: TimestampTrust = {},
  nonce?: Uint8Array,
): Promise<Result<TimestampFacts, TimestampError>> {
  const pkijs = await import("pkijs");
  const asn1js = await import("asn1js");
  const outer = asn1js.fromBER(buffer(token));
  if (outer.offset !== token.length) return err("timestamp-malformed");
  const read = attempt(() => {
    const content = new pkijs.ContentInfo({ schema: outer.result });
    if (content.contentType !== SIGNED_DATA) return null;
    const signed = new pkijs.SignedData({ schema: content.content });
    const { eContent, eContentType } = signed.encapContentInfo;
    if (eContentType !== TST_INFO || eContent === undefined || signed.signerInfos.length !== 1) return null;
    const [signer] = signed.signerInfos;
    return signer === undefined ? null : { signed, signer, info: pkijs.TSTInfo.fromBER(eContent.getValue()) };
  });
  if (read === null) return err("timestamp-malformed");
  const { signed, signer, info } = read;
  if (!sameImprint(info.messageImprint, data)) return err("timestamp-wrong-imprint");
  if (nonce !== undefined && !same(new Uint8Array(info.nonce?.valueBlock.valueHexView ?? []), nonce)) {
    return err("timestamp-wrong-nonce");
  }
  const looked = await look(pkijs, signed, data);
  if (looked === null) return err("timestamp-signature");
  if (!isNamedSigner(signer, looked)) return err("timestamp-signer");
  if (!mayStamp(looked)) return err("timestamp-purpose");
  const trusted = trust.trusted === undefined ? null : await leadsTo(pkijs, signed, data, trust.trusted);
  if (trusted === false) return err("timestamp-certificate");
  return ok({ at: info.genTime.toISOString(), authority: commonName(looked), trusted });
}

/** The certificate that signed, when the signature holds. */
async function look(pkijs: typeof Pki, signed: Pki.SignedData, data: Uint8Array): Promise<Pki.Certificate | null> {
  try {
    const found = await signed.verify({ signer: 0, data: buffer(data), extendedMode: true });
    return found.code === LOOKED_AT && found.signatureVerified === true ? (found.signerCertificate ?? null) : null;
  } catch (error) {
    if (error instanceof pkijs.SignedDataVerifyError) return null;
    throw error;
  }
}

async function leadsTo(
  pkijs: typeof Pki,
  signed: Pki.SignedData,
  data: Uint8Array,
  trusted: readonly Uint8Array[],
): Promise<boolean> {
  const anchors = trusted.map((der) => attempt(() => pkijs.Certificate.fromBER(buffer(der))));
  const trustedCerts = anchors.filter((anchor) => anchor !== null);
  if (trustedCerts.length === 0) return false;
  try {
    const found = await signed.verify({
      signer: 0,
      data: buffer(data),
      trustedCerts,
      checkChain: true,
      extendedMode: true,
      // No revocation lists are fetched: P1. What was revoked since cannot be known offline.
      passedWhenNotRevValues: true,
    });
    return found.code === LOOKED_AT && found.signatureVerified === true && found.signerCertificateVerified === true;
  } catch (error) {
    if (error instanceof pkijs.SignedDataVerifyError) return false;
    throw error;
  }
}

/** ESS signing-certificate, RFC 5816: the signature itself says which certificate it is by. */
function isNamedSigner(signer: Pki.SignerInfo, certificate: Pki.Certificate): boolean {
  const der = new Uint8Array(certificate.toSchema(false).toBER(false));
  for (const attribute of signer.signedAttrs?.attributes ?? []) {
    const v2 = attribute.type === SIGNING_CERTIFICATE_V2;
    if (!v2 && attribute.type !== SIGNING_CERTIFICATE) continue;
    const first = children(children(children(attribute.values[0])[0])[0]);
    const [algorithm] = v2 && first.length > 0 ? children(first[0]) : [];
    const hash = v2 ? (algorithm === undefined ? sha256 : HASH_OF.get(oid(algorithm))) : sha1;
    const claimed = first[algorithm === undefined ? 0 : 1];
    return hash !== undefined && claimed !== undefined && same(hash(der), octets(claimed));
  }
  return false;
}

/** Only certificates made for timestamps may make them, and that must be marked critical (RFC 3161 §2.3). */
function mayStamp(certificate: Pki.Certificate): boolean {
  const usage = certificate.extensions?.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE);
  const purposes = (usage?.parsedValue as Pki.ExtKeyUsage | undefined)?.keyPurposes; // pkijs parses this extension so.
  return usage?.critical === true && purposes?.length === 1 && purposes[0] === TIME_STAMPING;
}

function commonName(certificate: Pki.Certificate): string {
  const name = certificate.subject.typesAndValues.find(({ type }) => type === COMMON_NAME);
  return name?.value.valueBlock.value ?? "";
}

function sameImprint(imprint: Pki.MessageImprint, data: Uint8Array): boolean {
  const hash = HASH_OF.get(imprint.hashAlgorithm.algorithmId);
  return hash !== undefined && same(hash(data), new Uint8Array(imprint.hashedMessage.valueBlock.valueHexView));
}

/** What asn1js blocks have in common, as far as it is used here: any of it may be missing in a stranger's file. */
interface Block {
  readonly valueBlock?: { readonly value?: unknown; readonly valueHexView?: Uint8Array };
  readonly getValue?: () => unknown;
}
const children = (block: unknown): readonly unknown[] => {
  const value = (block as Block | undefined)?.valueBlock?.value;
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
};
const octets = (block: unknown): Uint8Array => new Uint8Array((block as Block).valueBlock?.valueHexView ?? []);
const oid = (block: unknown): string => {
  const value = (block as Block).getValue?.();
  return typeof value === "string" ? value : "";
};

const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);
const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer; // slice() of a Node Buffer would not copy.
/** DER integers are signed and shortest: a leading zero or ones would come back otherwise. */
const positive = (nonce: Uint8Array): Uint8Array => {
  const bytes = nonce.slice();
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes;
};

/** pkijs and asn1js throw on what they cannot read. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
