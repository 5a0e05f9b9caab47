import { err, type Result } from "@holdfast/model";
import {
  type TimestampError,
  type TimestampFacts,
  type TimestampTrust,
  timestampRequest,
  timestampToken,
} from "./timestamp.ts";

const NONCE_BYTES = 16;
const MAX_RESPONSE_BYTES = 1_048_576;
const TIMEOUT_MS = 30_000;

/**
 * Asks the authority at `url` for a timestamp of `seal`, the bytes of seal.jws. Sends one hash and a random number,
 * nothing else (P1: only because the person named the address). Redirects are refused.
 */
export async function requestTimestamp(
  url: string,
  seal: Uint8Array,
  trust: TimestampTrust & { readonly signal?: AbortSignal } = {},
): Promise<Result<{ readonly token: Uint8Array; readonly facts: TimestampFacts }, TimestampError>> {
  if (!/^https?:$/u.test(URL.canParse(url) ? new URL(url).protocol : "")) return err("timestamp-unreachable");
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  let answer: Uint8Array;
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/timestamp-query", accept: "application/timestamp-reply" },
      body: (await timestampRequest(seal, nonce)).slice(),
      redirect: "error",
      signal: trust.signal === undefined ? timeout : AbortSignal.any([trust.signal, timeout]),
    });
    if (!response.ok || response.body === null) return err("timestamp-unreachable");
    const read = await bounded(response.body);
    if (read === null) return err("timestamp-malformed");
    answer = read;
  } catch (error) {
    // fetch says TypeError for every way a network can fail; an abort is the caller's or the clock's.
    if (error instanceof TypeError || timeout.aborted) return err("timestamp-unreachable");
    throw error;
  }
  return timestampToken(answer, seal, nonce, trust);
}

async function bounded(body: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > MAX_RESPONSE_BYTES) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
