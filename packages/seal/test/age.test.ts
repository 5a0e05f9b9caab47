import { BytesSource } from "@holdfast/model";
import { expect, it } from "vitest";
import { decryptWith, encryptTo, generateAgePair, isRecipient, MemorySink } from "../src/index.ts";

const secret = new TextEncoder().encode("what happened");

it("only X25519 recipients are taken: plugins, post-quantum keys, mistyped ones and nobody are refused", async () => {
  const { recipient } = await generateAgePair();
  expect(isRecipient(recipient)).toBe(true);
  const sink = new MemorySink();
  const mistyped = `${recipient.slice(0, -1)}${recipient.endsWith("q") ? "p" : "q"}`;
  for (const wrong of [mistyped, "age1yubikey1qwt50d05", "age1pq1abc", "ssh-ed25519 AAAA", "", `${recipient} `]) {
    const answer = await encryptTo([recipient, wrong], new BytesSource(secret), sink);
    expect(answer).toEqual({ ok: false, error: { code: "recipient-invalid", recipient: wrong } });
  }
  expect(await encryptTo([], new BytesSource(secret), sink)).toEqual({
    ok: false,
    error: { code: "recipient-missing" },
  });
  expect(sink.bytes()).toHaveLength(0);
});

it("everybody named can open it, nobody else, and a changed byte is refused", async () => {
  const [a, b, c] = await Promise.all([generateAgePair(), generateAgePair(), generateAgePair()]);
  const sink = new MemorySink();
  await encryptTo([a.recipient, b.recipient], new BytesSource(secret), sink);
  const sealed = sink.bytes();
  for (const { identity } of [a, b]) {
    const plain = new MemorySink();
    expect((await decryptWith(identity, new BytesSource(sealed), plain)).ok).toBe(true);
    expect(plain.bytes()).toEqual(secret);
  }
  const nothing = new MemorySink();
  expect(await decryptWith(c.identity, new BytesSource(sealed), nothing)).toEqual({
    ok: false,
    error: { code: "cannot-decrypt" },
  });
  const changed = sealed.slice();
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  expect(await decryptWith(a.identity, new BytesSource(changed), nothing)).toEqual({
    ok: false,
    error: { code: "cannot-decrypt" },
  });
  expect(await decryptWith("AGE-SECRET-KEY-1WRONG", new BytesSource(sealed), nothing)).toEqual({
    ok: false,
    error: { code: "identity-invalid" },
  });
});

it("a disk that fails while decrypting is not called a wrong key", async () => {
  const { identity, recipient } = await generateAgePair();
  const sink = new MemorySink();
  await encryptTo([recipient], new BytesSource(secret), sink);
  const full = { write: () => Promise.reject(new Error("disk full")) };
  await expect(decryptWith(identity, new BytesSource(sink.bytes()), full)).rejects.toThrow("disk full");
});
