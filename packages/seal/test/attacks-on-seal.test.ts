import { ed25519 } from "@noble/curves/ed25519.js";
import { beforeAll, describe, expect, it } from "vitest";
import { signingKey } from "../src/index.ts";
import { attackAll } from "./support/attack.ts";
import { edit, editLines, type Files, lines, pack, setText, text, unpack, verify } from "./support/forge.ts";
import { addState, OTHER, payloadOf, reseal } from "./support/reseal.ts";
import { SECRET, sealedSample } from "./support/sample-case.ts";

const CUSTODY = "custody.ndjson";
const SEAL = "seal.jws";
let sealed: Uint8Array;
let another: Uint8Array;
beforeAll(async () => {
  sealed = await sealedSample();
  another = await sealedSample({ caseId: "another-case", statement: { age: "adult", paid: "yes", notes: ["Other."] } });
});

const base64url = (body: string): string => Buffer.from(body).toString("base64url");
const part = (files: Files, n: number): string => text(files, SEAL).split(".")[n] ?? "";

describe("an attacker without a key", () => {
  attackAll(
    async () => sealed,
    [
      {
        name: "the seal of another case put on this one",
        act: async (files) => setText(files, SEAL, text(await unpack(another), SEAL)),
        verdict: "changed",
        code: "custody-chain",
        part: `${CUSTODY} line 1`,
      },
      {
        name: "the seal and the custody of another case put on this one",
        act: async (files) => {
          const other = await unpack(another);
          for (const path of [SEAL, CUSTODY, "leaves.txt"]) setText(files, path, text(other, path));
        },
        verdict: "changed",
        code: "leaf-changed",
        part: "statement/000001",
      },
      {
        name: "the content of another case put under this seal",
        act: async (files) => {
          const other = await unpack(another);
          for (const [path, bytes] of other) if (path.startsWith("data/")) files.set(path, bytes);
        },
        verdict: "changed",
        code: "leaf-changed",
        part: "statement/000001",
      },
      {
        name: "another root written into the seal",
        act: (files) => {
          const payload = JSON.stringify(payloadOf(files)).replace(/"root":"../u, '"root":"00');
          setText(files, SEAL, `${part(files, 0)}.${base64url(payload)}.${part(files, 2)}`);
        },
        verdict: "changed",
        code: "seal-signature",
        part: SEAL,
      },
      {
        name: "another date written into the seal",
        act: (files) => {
          const payload = JSON.stringify(payloadOf(files)).replace("2024-06-01", "2024-05-01");
          setText(files, SEAL, `${part(files, 0)}.${base64url(payload)}.${part(files, 2)}`);
        },
        verdict: "changed",
        code: "seal-signature",
      },
      {
        name: "a seal that asks for no signature",
        act: (files) => setText(files, SEAL, `${base64url('{"alg":"none"}')}.${part(files, 1)}.`),
        verdict: "changed",
        code: "seal-malformed",
      },
      {
        name: "a seal that asks for another algorithm",
        act: (files) =>
          setText(
            files,
            SEAL,
            `${base64url('{"alg":"HS256","typ":"holdfast-seal+jws"}')}.${part(files, 1)}.${part(files, 2)}`,
          ),
        verdict: "changed",
        code: "seal-malformed",
      },
      {
        name: "a line end behind the seal",
        act: (files) => edit(files, SEAL, (body) => `${body}\n`),
        verdict: "changed",
        code: "seal-malformed",
      },
      {
        name: "a fourth part behind the seal",
        act: (files) => edit(files, SEAL, (body) => `${body}.AAAA`),
        verdict: "changed",
        code: "seal-malformed",
      },
      {
        name: "spare bits at the end of the signature",
        act: (files) =>
          edit(files, SEAL, (body) => {
            const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
            return body.slice(0, -1) + alphabet[alphabet.indexOf(body.at(-1) ?? "") + 1];
          }),
        verdict: "changed",
        code: "seal-malformed",
      },
      {
        name: "the signature's second form, S plus the order of the curve",
        act: (files) =>
          edit(files, SEAL, (body) => {
            const [head, payload, signature = ""] = body.split(".");
            const bytes = Buffer.from(signature, "base64url");
            let s =
              BigInt(`0x${Buffer.from(bytes.subarray(32).toReversed()).toString("hex")}`) + ed25519.Point.Fn.ORDER;
            for (let i = 32; i < 64; i++, s >>= 8n) bytes[i] = Number(s & 255n);
            return `${head}.${payload}.${bytes.toString("base64url")}`;
          }),
        verdict: "changed",
        code: "seal-signature",
      },
      {
        name: "a key of small order, under which one signature fits everything",
        act: (files) => {
          const payload = {
            ...payloadOf(files),
            publicKey: Buffer.concat([Buffer.from([1]), Buffer.alloc(31)]).toString("base64url"),
          };
          const signature = Buffer.concat([Buffer.from([1]), Buffer.alloc(63)]).toString("base64url");
          setText(files, SEAL, `${part(files, 0)}.${base64url(JSON.stringify(payload))}.${signature}`);
        },
        verdict: "changed",
        code: "seal-signature",
      },
      {
        name: "the seal left out",
        act: (files) => void files.delete(SEAL),
        verdict: "incomplete",
        code: "file-missing",
        part: SEAL,
      },
      {
        name: "the custody chain left out",
        act: (files) => void files.delete(CUSTODY),
        verdict: "incomplete",
        code: "file-missing",
        part: CUSTODY,
      },
      {
        name: "the custody chain emptied",
        act: (files) => setText(files, CUSTODY, ""),
        verdict: "changed",
        code: "custody-malformed",
      },
      {
        name: "the time of the sealing changed in custody",
        act: (files) => edit(files, CUSTODY, (body) => body.replace("2024-06-01", "2024-05-01")),
        verdict: "changed",
        code: "custody-signature",
        part: `${CUSTODY} line 1`,
      },
      {
        name: "a custody entry written with a space",
        act: (files) => edit(files, CUSTODY, (body) => body.replace('"clock":', '"clock": ')),
        verdict: "changed",
        code: "custody-malformed",
      },
      {
        name: "a custody entry with a member twice",
        act: (files) =>
          edit(files, CUSTODY, (body) => body.replace('"clock":"device"', '"clock":"desk","clock":"device"')),
        verdict: "changed",
        code: "custody-malformed",
      },
      {
        name: "the first custody entry repeated",
        act: (files) => editLines(files, CUSTODY, ([first = ""]) => [first, first]),
        verdict: "changed",
        code: "custody-first-entry",
        part: `${CUSTODY} line 2`,
      },
      {
        name: "the custody chain of another case",
        act: async (files) => setText(files, CUSTODY, text(await unpack(another), CUSTODY)),
        verdict: "changed",
        code: "custody-chain",
      },
    ],
  );
});

describe("an attacker with a key of their own", () => {
  attackAll(
    async () => sealed,
    [
      {
        name: "signs the seal anew and leaves custody alone",
        act: async (files) => {
          const custody = text(files, CUSTODY);
          await reseal(files);
          setText(files, CUSTODY, custody);
        },
        verdict: "changed",
        code: "custody-chain",
      },
      {
        name: "signs the first custody entry in the sealer's place",
        act: async (files) => {
          const seal = text(files, SEAL);
          const { custodyLine } = await import("../src/custody.ts");
          const { nodeSha256 } = await import("../src/index.node.ts");
          const {
            seq: _s,
            key: _k,
            prev: _p,
            signature: _g,
            ...draft
          } = JSON.parse(lines(files, CUSTODY)[0] ?? "") as Record<string, unknown>;
          setText(files, CUSTODY, `${await custodyLine(draft as never, seal, [], OTHER, nodeSha256)}\n`);
        },
        verdict: "changed",
        code: "custody-not-by-sealer",
        part: `${CUSTODY} line 1`,
      },
      {
        name: "puts a report of their own in, with a custody entry that says so",
        act: async (files) => {
          edit(files, "data/report.pdf", (body) => body.replace("Seal code", "Real code"));
          await addState(files, OTHER);
        },
        verdict: "changed",
        code: "custody-not-by-sealer",
        part: `${CUSTODY} line 2`,
      },
      {
        name: "puts a report of their own in, and says there is none",
        act: async (files) => {
          edit(files, "data/report.pdf", (body) => body.replace("Seal code", "Real code"));
          await addState(files, OTHER, { report: false });
        },
        verdict: "changed",
        code: "report-not-as-signed",
      },
      {
        name: "changes a message, with a custody entry over the changed state",
        act: async (files) => {
          edit(files, "data/timeline.ndjson", (body) => body.replace("Pay", "Say"));
          await addState(files, OTHER);
        },
        verdict: "changed",
        code: "leaf-changed",
        part: "messages/000003",
      },
      {
        name: "says that another root was disclosed",
        act: (files) => addState(files, OTHER, { root: "00".repeat(32), report: false }),
        verdict: "changed",
        code: "custody-other-seal",
      },
      {
        name: "signs an entry and names the sealer's key in it",
        act: (files) => addState(files, { ...OTHER, publicKey: signingKey(SECRET).publicKey }),
        verdict: "changed",
        code: "custody-signature",
      },
      {
        name: "claims fewer leaves than there are",
        act: (files) => reseal(files, { leafCount: 5 }),
        verdict: "changed",
        code: "leaf-added",
      },
      {
        name: "claims more leaves than there are",
        act: (files) => reseal(files, { leafCount: 500 }),
        verdict: "changed",
        code: "leaf-missing",
      },
      {
        name: "seals with another clock than the device's",
        act: (files) => reseal(files, { clock: "atomic" }),
        verdict: "changed",
        code: "seal-malformed",
      },
      {
        name: "seals in a version that does not exist yet",
        act: (files) => reseal(files, { version: 2 }),
        verdict: "changed",
        code: "seal-version",
      },
      {
        name: "seals with a member more",
        act: (files) => reseal(files, { note: "trust me" }),
        verdict: "changed",
        code: "seal-malformed",
      },
      {
        name: "seals with a member twice",
        act: (files) =>
          reseal(
            files,
            {},
            { rawPayload: (json) => json.replace('"clock":"device"', '"clock":"device","clock":"device"') },
          ),
        verdict: "changed",
        code: "seal-malformed",
      },
      {
        name: "seals with a case number that hides a line in bag-info.txt",
        act: (files) => reseal(files, { caseId: "x\nContact-Name: somebody" }),
        verdict: "changed",
        code: "seal-malformed",
      },
      {
        name: "says in the first entry that leaves are withheld",
        act: (files) => reseal(files, {}, { custody: { withheld: 3 } }),
        verdict: "changed",
        code: "withheld-count",
      },
      ...(
        [
          ["a key twice in a message", '"kind":"text"', '"kind":"text","kind":"text"'],
          ["white space in a message", '"kind":"text"', '"kind": "text"'],
          ["keys of a message in another order", '"kind":"text","self":false', '"self":false,"kind":"text"'],
          ["a letter of a message escaped without need", '"kind":"text"', '"kind":"te\\u0078t"'],
          ["a number of a message written 0.0", '"start":0', '"start":0.0'],
          ["a number of a message written 0e0", '"start":0', '"start":0e0'],
          ["a number of a message written -0", '"start":0', '"start":-0'],
          ["half a surrogate pair in a message", "hey how", "hey \\ud83d how"],
        ] as const
      ).map(([name, from, to]) => ({
        name: `seals ${name}, so that two readers may read two things`,
        act: async (files: Files) => {
          edit(files, "data/timeline.ndjson", (body) => body.replace(from, to));
          await reseal(files);
        },
        verdict: "changed" as const,
        code: "leaf-not-canonical" as const,
      })),
      {
        name: "seals a message so deeply nested that a reader falls over",
        act: async (files) => {
          const deep = "[".repeat(100_000) + "]".repeat(100_000);
          edit(files, "data/timeline.ndjson", (body) => body.replace('"text":"hey how are you"', `"text":${deep}`));
          await reseal(files);
        },
        verdict: "changed",
        code: "leaf-not-canonical",
      },
      {
        name: "seals a leaf under a path with dots",
        act: async (files) => {
          edit(files, "data/items.ndjson", (body) =>
            body.replace('{"path":"data/items/000001.txt","salt"', '{"path":"data/items/../../x.txt","salt"'),
          );
          await reseal(files);
        },
        verdict: "changed",
        code: "leaf-out-of-place",
      },
      {
        name: "seals an item that says its original stands somewhere else",
        act: async (files) => {
          edit(files, "data/items.ndjson", (body) =>
            body.replace('"path":"data/items/000001.txt"}', '"path":"../x.txt"}'),
          );
          await reseal(files);
        },
        verdict: "changed",
        code: "original-not-of-item",
        part: "data/items/000001.txt",
      },
      {
        name: "seals an original under an item that was not included",
        act: async (files) => {
          edit(files, "data/items.ndjson", (body) =>
            body.replace(/"original":\{"included":true[^}]*\}/u, '"original":{"included":false,"reason":"not-chosen"}'),
          );
          await reseal(files);
        },
        verdict: "changed",
        code: "original-not-of-item",
      },
      {
        name: "seals two leaves with one path",
        act: async (files) => {
          edit(files, "data/timeline.ndjson", (body) => body.replace("messages/000002", "messages/000001"));
          await reseal(files);
        },
        verdict: "changed",
        code: "leaf-out-of-place",
      },
    ],
  );

  it("whoever seals other content with another key gets a sound package, under another seal code: that is all a code is for", async () => {
    const files = await unpack(sealed);
    const before = await verify(sealed);
    edit(files, "data/timeline.ndjson", (body) => body.replace("Pay or I send it", "Happy birthday"));
    await reseal(files);
    const after = await verify(pack(files));
    expect(after.verdict).toBe("unchanged");
    expect(after.sealCode).not.toBe(before.sealCode);
    expect(after.seal?.publicKey).not.toBe(before.seal?.publicKey);
  });

  it("a cut-off end of the custody chain is only seen when it spoke of the content: this is the limit the docs state", async () => {
    const { addCustody, MemorySink } = await import("../src/index.ts");
    const { BytesSource, utcMs } = await import("@holdfast/model");
    const { sampleEnv } = await import("./support/sample-case.ts");
    const sink = new MemorySink();
    const note = { event: "handed-over", at: utcMs(1_717_300_000_000), clock: "device", party: "desk" } as const;
    expect((await addCustody(new BytesSource(sealed), note, sampleEnv(sink))).ok).toBe(true);
    const files = await unpack(sink.bytes());
    const noted = await verify(pack(files));
    expect(noted.verdict).toBe("unchanged");
    expect(noted.custody).toHaveLength(2);
    editLines(files, CUSTODY, (all) => all.slice(0, 1));
    const { coverUp } = await import("./support/forge.ts");
    coverUp(files);
    expect((await verify(pack(files))).verdict).toBe("unchanged");
  });
});
