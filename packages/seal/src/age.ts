import { type ByteSource, err, ok, type Result } from "@holdfast/model";
import { copied } from "./copied.ts";
import type { PackageSink } from "./package-zip.ts";

/** Why nothing was encrypted or decrypted. Words under `seal.error.<code>`. */
export const AGE_ERRORS = ["recipient-invalid", "recipient-missing", "identity-invalid", "cannot-decrypt"] as const;
export type AgeErrorCode = (typeof AGE_ERRORS)[number];

/** X25519 recipients only: what every age on every system opens. `age1pq…`, `age1tag…` and plugins are refused. */
const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/u;
const IDENTITY = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/u;

export const isRecipient = (text: string): boolean => RECIPIENT.test(text);

/** Encrypts a package to everybody named, as it is read. `age -d` opens what comes out. */
export async function encryptTo(
  recipients: readonly string[],
  source: ByteSource,
  sink: PackageSink,
): Promise<Result<null, { readonly code: AgeErrorCode; readonly recipient?: string }>> {
  if (recipients.length === 0) return err({ code: "recipient-missing" });
  const { Encrypter } = await import("age-encryption");
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    if (!isRecipient(recipient)) return err({ code: "recipient-invalid", recipient });
    try {
      encrypter.addRecipient(recipient);
    } catch {
      return err({ code: "recipient-invalid", recipient }); // A mistyped letter: the checksum does not hold.
    }
  }
  await drain(await encrypter.encrypt(streamOf(source)), sink);
  return ok(null);
}

/** Decrypts with the secret of one recipient. Nothing the sink got counts unless this answers ok. */
export async function decryptWith(
  identity: string,
  source: ByteSource,
  sink: PackageSink,
): Promise<Result<null, { readonly code: AgeErrorCode }>> {
  if (!IDENTITY.test(identity)) return err({ code: "identity-invalid" });
  const { armor, Decrypter } = await import("age-encryption");
  const decrypter = new Decrypter();
  try {
    decrypter.addIdentity(identity);
  } catch {
    return err({ code: "identity-invalid" }); // The checksum does not hold.
  }
  const output = { failed: null as unknown };
  try {
    const head = new TextDecoder("windows-1252").decode(await source.slice(0, 10));
    if (head === "-----BEGIN") {
      const text = new TextDecoder().decode(await source.slice(0, source.size));
      await write(await decrypter.decrypt(armor.decode(text)), sink, output);
    } else await drain(await decrypter.decrypt(streamOf(source)), sink, output);
    return ok(null);
  } catch (error) {
    // The library throws plain errors for a wrong key and for changed bytes alike; a failing sink is not that.
    if (output.failed !== null) throw output.failed;
    if (error instanceof Error) return err({ code: "cannot-decrypt" });
    throw error;
  }
}

/** A new X25519 pair: keep the identity secret, give the recipient away. */
export async function generateAgePair(): Promise<{ readonly identity: string; readonly recipient: string }> {
  const { generateX25519Identity, identityToRecipient } = await import("age-encryption");
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

function streamOf(source: ByteSource): ReadableStream<Uint8Array> {
  const chunks = copied(source);
  return new ReadableStream({
    pull: async (controller) => {
      const next = await chunks.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
  });
}

async function drain(
  stream: ReadableStream<Uint8Array>,
  sink: PackageSink,
  output = { failed: null as unknown },
): Promise<void> {
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) await write(read.value, sink, output);
}

async function write(chunk: Uint8Array, sink: PackageSink, output: { failed: unknown }): Promise<void> {
  try {
    await sink.write(chunk);
  } catch (error) {
    output.failed = error;
    throw error;
  }
}
