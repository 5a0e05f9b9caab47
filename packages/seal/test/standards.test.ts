import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { BytesSource } from "@holdfast/model";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromBase64Url, toBase64Url } from "../src/base64url.ts";
import { nodeSha256 } from "../src/index.node.ts";
import {
  canonicalise,
  encryptTo,
  generateAgePair,
  type Json,
  MemorySink,
  nobleSha256,
  sameSealCode,
  sealCode,
  signingKey,
  validateBag,
  verifySignature,
} from "../src/index.ts";
import { parseCanonical } from "../src/jcs.ts";
import { MerkleTree } from "../src/merkle-tree.ts";
import { openSeal, signCompact } from "../src/seal-jws.ts";
import { text, unpack } from "./support/forge.ts";
import { sealedSample } from "./support/sample-case.ts";

const encoder = new TextEncoder();

describe("RFC 8785, JSON Canonicalization Scheme", () => {
  it("writes the example of §3.2.2 as §3.2.3 shows it", () => {
    const input =
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}';
    expect(canonicalise(JSON.parse(input) as Json)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it("sorts keys by UTF-16 units, as §3.2.3 does", () => {
    const keys = ["\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6"];
    const written = canonicalise(Object.fromEntries(keys.map((key) => [key, 0])));
    expect(Object.keys(JSON.parse(written) as object).toSorted()).toEqual(keys.toSorted());
    expect(
      [...written.matchAll(/"((?:[^"\\]|\\.)+)":0/gu)].map(([, key]) => JSON.parse(`"${key}"`) as unknown),
    ).toEqual(["\r", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33"]);
  });

  it.each([
    ["0000000000000000", "0"],
    ["8000000000000000", "0"],
    ["0000000000000001", "5e-324"],
    ["8000000000000001", "-5e-324"],
    ["7fefffffffffffff", "1.7976931348623157e+308"],
    ["4340000000000000", "9007199254740992"],
    ["c340000000000000", "-9007199254740992"],
    ["4430000000000000", "295147905179352830000"],
    ["44b52d02c7e14af5", "9.999999999999997e+22"],
    ["44b52d02c7e14af6", "1e+23"],
    ["44b52d02c7e14af7", "1.0000000000000001e+23"],
    ["444b1ae4d6e2ef4e", "999999999999999700000"],
    ["444b1ae4d6e2ef50", "1e+21"],
    ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
    ["3eb0c6f7a0b5ed8d", "0.000001"],
    ["41b3de4355555554", "333333333.33333325"],
    ["becbf647612f3696", "-0.0000033333333333333333"],
    ["43143ff3c1cb0959", "1424953923781206.2"],
  ])("writes the number with the bits %s as %s (appendix B)", (bits, written) => {
    expect(canonicalise(Buffer.from(bits, "hex").readDoubleBE())).toBe(written);
  });

  it("refuses what it cannot write: numbers that are not finite, lone surrogates, endless nesting", () => {
    let deep: Json = 0;
    for (let i = 0; i < 100; i++) deep = [deep];
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, "\ud800", { "\udc00": 1 }, deep]) {
      expect(() => canonicalise(value)).toThrow("jcs:");
    }
  });

  it("reads back what it wrote, and nothing that is written otherwise", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4, stringUnit: "grapheme" }), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as Json;
        const written = canonicalise(plain);
        expect(parseCanonical(written)).toEqual({ value: plain });
        for (const other of [`${written} `, ` ${written}`, `\uFEFF${written}`])
          expect(parseCanonical(other)).toBeNull();
      }),
      { numRuns: 300 },
    );
    for (const other of [
      '{"a":1,"a":1}',
      '{"b":1,"a":1}',
      "1.0",
      "1e3",
      "-0",
      '"\\u0041"',
      '"\\ud800"',
      "",
      "nul",
      "[1,]",
    ]) {
      expect(parseCanonical(other)).toBeNull();
    }
    // ECMAScript puts "9" before "10"; UTF-16 order does not.
    expect(parseCanonical('{"10":1,"9":1}')).not.toBeNull();
    expect(parseCanonical('{"9":1,"10":1}')).toBeNull();
  });
});

describe("RFC 9162 §2.1.1, the Merkle tree hash", () => {
  // The leaves and roots of the Certificate Transparency reference tests.
  const leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
  const roots = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ];
  it.each([["noble", nobleSha256] as const, ["node", nodeSha256] as const])(
    "has the reference roots, by %s",
    (_, hasher) => {
      const tree = new MerkleTree(hasher);
      expect(bytesToHex(tree.root())).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
      for (const [n, leaf] of leaves.entries()) {
        tree.add(hasher.once(hexToBytes(`00${leaf}`)));
        expect(bytesToHex(tree.root())).toBe(roots[n]);
      }
    },
  );

  it("is the recursive definition, for any number of leaves", () => {
    const mth = (hashes: readonly Uint8Array[]): Uint8Array => {
      if (hashes.length === 1) return hashes[0] ?? new Uint8Array();
      let k = 1;
      while (k * 2 < hashes.length) k *= 2;
      return nodeSha256.once(Buffer.concat([Uint8Array.of(1), mth(hashes.slice(0, k)), mth(hashes.slice(k))]));
    };
    const hashes = Array.from({ length: 70 }, (_, n) => nodeSha256.once(encoder.encode(`leaf ${n}`)));
    const tree = new MerkleTree(nodeSha256);
    for (const [n, hash] of hashes.entries()) {
      tree.add(hash);
      expect(bytesToHex(tree.root())).toBe(bytesToHex(mth(hashes.slice(0, n + 1))));
    }
  });
});

describe("RFC 7515 and RFC 8037, the signature", () => {
  it("signs the example of RFC 8037 appendix A.4 to the letter", async () => {
    const key = signingKey(Buffer.from("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A", "base64url"));
    expect(toBase64Url(key.publicKey)).toBe("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
    expect(await signCompact('{"alg":"EdDSA"}', encoder.encode("Example of Ed25519 signing"), key)).toBe(
      "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg",
    );
  });

  it("never throws on a signature, a key or a seal, whatever they are", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), fc.uint8Array({ maxLength: 40 }), fc.string(), (sig, key, seal) => {
        expect(verifySignature(sig, new Uint8Array(3), key)).toBe(false);
        expect(typeof openSeal(seal)).toBe("string");
      }),
    );
  });

  it("base64url is read back only as it is written", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString("base64url"));
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
      }),
    );
    for (const other of ["A", "AA==", "AB", "A+", "A A", "AA\n"]) expect(fromBase64Url(other)).toBeNull();
  });
});

it("a seal code is eighty bits in four groups, and is the same however it is typed", () => {
  expect(sealCode(new Uint8Array(32))).toBe("0000-0000-0000-0000");
  expect(sealCode(new Uint8Array(32).fill(255))).toBe("ZZZZ-ZZZZ-ZZZZ-ZZZZ");
  // 0x0123456789abcdef0123 in Crockford's alphabet.
  expect(sealCode(hexToBytes("0123456789abcdef0123".padEnd(64, "f")))).toBe("04HM-ASW9-NF6Y-Y093");
  expect(sameSealCode("04HM-ASW9-NF6Y-Y093", "o4hm asw9 nf6y yo93")).toBe(true);
  expect(sameSealCode("04HM-ASW9-NF6Y-Y093", "04HM-ASW9-NF6Y-Y094")).toBe(false);
  expect(sameSealCode("", "")).toBe(false);
});

describe("other people's tools on a package of ours", () => {
  let folder = "";
  const has = (tool: string, ...args: string[]): boolean => {
    const found = spawnSync(tool, args).status === 0;
    if (!found) console.log(`skipped: no ${tool} here`);
    return found;
  };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "holdfast-tools-"));
    for (const [path, bytes] of await unpack(await sealedSample())) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.skipIf(!has("sha256sum", "--version"))("sha256sum -c accepts both manifests, and sees one changed byte", () => {
    for (const manifest of ["manifest-sha256.txt", "tagmanifest-sha256.txt"]) {
      execFileSync("sha256sum", ["--strict", "-c", manifest], { cwd: folder, stdio: "ignore" });
    }
    writeFileSync(join(folder, "data/report.pdf"), "another");
    const again = spawnSync("sha256sum", ["-c", "manifest-sha256.txt"], { cwd: folder, encoding: "utf8" });
    expect(again.status).not.toBe(0);
    expect(again.stdout).toContain("data/report.pdf: FAILED");
  });

  it.skipIf(!has("openssl", "version"))(
    "openssl accepts the signature of seal.jws under the key it names",
    async () => {
      const files = await unpack(await sealedSample());
      const [header = "", payload = "", signature = ""] = text(files, "seal.jws").split(".");
      const { publicKey } = JSON.parse(Buffer.from(payload, "base64url").toString()) as { publicKey: string };
      // SubjectPublicKeyInfo of an Ed25519 key, RFC 8410 §4.
      const spki = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), Buffer.from(publicKey, "base64url")]);
      writeFileSync(join(folder, "key.der"), spki);
      writeFileSync(join(folder, "input"), `${header}.${payload}`);
      writeFileSync(join(folder, "sig"), Buffer.from(signature, "base64url"));
      const args = [
        "pkeyutl",
        "-verify",
        "-pubin",
        "-keyform",
        "DER",
        "-inkey",
        "key.der",
        "-rawin",
        "-in",
        "input",
        "-sigfile",
        "sig",
      ];
      expect(execFileSync("openssl", args, { cwd: folder, encoding: "utf8" })).toContain("Success");
    },
  );

  it.skipIf(!has("age", "--version"))("age -d opens a hand-over, and its bytes are the package", async () => {
    const sealed = await sealedSample();
    const { identity, recipient } = await generateAgePair();
    const sink = new MemorySink();
    expect((await encryptTo([recipient], new BytesSource(sealed), sink)).ok).toBe(true);
    writeFileSync(join(folder, "case.zip.age"), sink.bytes());
    writeFileSync(join(folder, "identity"), `${identity}\n`);
    const opened = execFileSync("age", ["-d", "-i", "identity", "case.zip.age"], { cwd: folder, maxBuffer: 1e8 });
    expect(new Uint8Array(opened)).toEqual(sealed);
  });

  it("our own BagIt validator calls it valid", async () => {
    const files = await unpack(await sealedSample());
    const report = await validateBag([...files].map(([path, bytes]) => ({ path, source: new BytesSource(bytes) })));
    expect(report).toEqual({ verdict: "valid", version: "1.0", problems: [] });
  });
});
