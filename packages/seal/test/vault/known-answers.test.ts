import { createCipheriv, createDecipheriv } from "node:crypto";
import { argon2id } from "@noble/hashes/argon2.js";
import { expect, it } from "vitest";
import { canonicalise } from "../../src/jcs.ts";
import { decryptAes, encryptAes, importAesKey } from "../../src/vault/aes-gcm.ts";
import { deriveKey } from "../../src/vault/derive-key.ts";
import { VaultKey } from "../../src/vault/vault-key.ts";

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "hex"));

it("Argon2id gives the tag of RFC 9106 §5.3", () => {
  const tag = argon2id(new Uint8Array(32).fill(1), new Uint8Array(16).fill(2), {
    m: 32,
    t: 3,
    p: 4,
    key: new Uint8Array(8).fill(3),
    personalization: new Uint8Array(12).fill(4),
    dkLen: 32,
  });
  expect(tag).toEqual(hex("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"));
});

it("AES-256-GCM gives the ciphertext and tag of the published test case 16, and opens it again", async () => {
  // McGrew and Viega, "The Galois/Counter Mode of Operation", appendix B.
  const key = await importAesKey(hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"));
  const nonce = hex("cafebabefacedbaddecaf888");
  const additional = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
  const plain = hex(
    "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
  );
  const sealed = hex(
    "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662" +
      "76fc6ece0f4e1768cddf8853bb2d551b",
  );
  expect(await encryptAes(key, nonce, plain, additional)).toEqual(sealed);
  expect(await decryptAes(key, nonce, sealed, additional)).toEqual({ ok: true, value: plain });
});

it("a key is made of exactly the passphrase, the salt and the cost", async () => {
  const salt = new Uint8Array(16).fill(5);
  const derived = await deriveKey("knots and ropes", salt, { memory: 64, passes: 2 }, {});
  if (!derived.ok) throw new Error(derived.error);
  const raw = argon2id(new TextEncoder().encode("knots and ropes"), salt, { m: 64, t: 2, p: 1, dkLen: 32 });
  const nonce = new Uint8Array(12).fill(6);
  const cipher = createCipheriv("aes-256-gcm", raw, nonce).setAAD(new Uint8Array([7]));
  const bytes = Buffer.concat([cipher.update("proof"), cipher.final(), cipher.getAuthTag()]);
  expect(await decryptAes(derived.value, nonce, new Uint8Array(bytes), new Uint8Array([7]))).toEqual({
    ok: true,
    value: new TextEncoder().encode("proof"),
  });
  expect(derived.value.extractable).toBe(false);
});

it("OpenSSL opens a sealed record by the description of its format", async () => {
  const raw = new Uint8Array(32).fill(8);
  const sealed = await new VaultKey("case-1", await importAesKey(raw)).seal(
    { name: "answers", seq: 3 },
    new TextEncoder().encode("what happened"),
  );
  expect(sealed[0]).toBe(1);
  const stamp = Buffer.from(sealed.subarray(1, 17)).toString("base64url");
  const place = { casefile: "case-1", last: true, name: "answers", part: 0, seq: 3, stamp };
  const decipher = createDecipheriv("aes-256-gcm", raw, sealed.subarray(17, 29))
    .setAAD(Buffer.from(`holdfast-record-v1\n${canonicalise(place)}`))
    .setAuthTag(sealed.subarray(-16));
  expect(`${decipher.update(sealed.subarray(29, -16)).toString()}${decipher.final().toString()}`).toBe("what happened");
});
