import { BytesSource } from "@holdfast/model";
import { beforeAll, describe, expect, it } from "vitest";
import { decryptWith, encryptTo, generateAgePair, MemorySink } from "../src/index.ts";
import { attackAll } from "./support/attack.ts";
import { coverUp, edit, editLines, type Files, pack, setText, sha256, text, unpack, verify } from "./support/forge.ts";
import { type RawEntry, type RawZip, rawZip } from "./support/raw-zip.ts";
import { sealedSample } from "./support/sample-case.ts";

const encoder = new TextEncoder();
let sealed: Uint8Array;
let files: Files;
beforeAll(async () => {
  sealed = await sealedSample();
  files = await unpack(sealed);
});

describe("tag files", () => {
  attackAll(
    async () => sealed,
    [
      {
        name: "another date in bag-info.txt",
        act: (f) => edit(f, "bag-info.txt", (body) => body.replace("2024-06-01", "2024-05-01")),
        verdict: "changed",
        code: "tag-file-not-as-sealed",
        part: "bag-info.txt",
      },
      {
        name: "a line more in bag-info.txt",
        act: (f) => edit(f, "bag-info.txt", (body) => `${body}Contact-Name: somebody\n`),
        verdict: "changed",
        code: "tag-file-not-as-sealed",
        part: "bag-info.txt",
      },
      {
        name: "a byte order mark in bagit.txt",
        act: (f) => edit(f, "bagit.txt", (body) => `\uFEFF${body}`),
        verdict: "changed",
        code: "tag-file-not-as-sealed",
        part: "bagit.txt",
      },
      {
        name: "line ends of another system in bagit.txt",
        act: (f) => edit(f, "bagit.txt", (body) => body.replaceAll("\n", "\r\n")),
        verdict: "changed",
        code: "tag-file-not-as-sealed",
        part: "bagit.txt",
      },
      {
        name: "other instructions in VERIFY.txt",
        act: (f) => setText(f, "VERIFY.txt", "Trust me, or ask at https://example.com\n"),
        verdict: "changed",
        code: "tag-file-not-as-sealed",
        part: "VERIFY.txt",
      },
      {
        name: "VERIFY.txt left out",
        act: (f) => void f.delete("VERIFY.txt"),
        verdict: "incomplete",
        code: "file-missing",
        part: "VERIFY.txt",
      },
      {
        name: "leaves.txt changed so that another message would be blamed",
        act: (f) => edit(f, "leaves.txt", (body) => body.replace(/^./u, (c) => (c === "0" ? "1" : "0"))),
        verdict: "changed",
        code: "tag-file-not-as-sealed",
        part: "leaves.txt",
      },
      {
        name: "leaves.txt one line longer",
        act: (f) => edit(f, "leaves.txt", (body) => `${body}00000000\n`),
        verdict: "changed",
        code: "tag-file-not-as-sealed",
        part: "leaves.txt",
      },
      {
        name: "a payload manifest in another order",
        act: (f) => {
          editLines(f, "manifest-sha256.txt", (all) => all.toReversed());
          const tags = [...f].filter(([path]) => !path.startsWith("data/") && path !== "tagmanifest-sha256.txt");
          const listed = tags
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`);
          setText(f, "tagmanifest-sha256.txt", listed.join(""));
        },
        coverUp: false,
        verdict: "changed",
        code: "manifest-malformed",
        part: "manifest-sha256.txt",
      },
      {
        name: "a manifest that names a file twice",
        act: (f) => editLines(f, "manifest-sha256.txt", ([first = "", ...rest]) => [first, first, ...rest]),
        coverUp: false,
        verdict: "changed",
        code: "manifest-malformed",
      },
      {
        name: "a manifest that names a file above the package",
        act: (f) => edit(f, "manifest-sha256.txt", (body) => `${"0".repeat(64)}  ../secret.txt\n${body}`),
        coverUp: false,
        verdict: "changed",
        code: "file-missing",
      },
      {
        name: "a manifest with capitals in its hashes",
        act: (f) => edit(f, "manifest-sha256.txt", (body) => body.replace(/^\w{64}/u, (hash) => hash.toUpperCase())),
        coverUp: false,
        verdict: "changed",
        code: "manifest-malformed",
      },
      {
        name: "a manifest with a byte order mark",
        act: (f) => edit(f, "manifest-sha256.txt", (body) => `\uFEFF${body}`),
        coverUp: false,
        verdict: "changed",
        code: "manifest-malformed",
      },
      {
        name: "a tag manifest that leaves out the seal",
        act: (f) => editLines(f, "tagmanifest-sha256.txt", (all) => all.filter((line) => !line.endsWith("seal.jws"))),
        coverUp: false,
        verdict: "changed",
        code: "file-unlisted",
        part: "seal.jws",
      },
      {
        name: "the tag manifest left out",
        act: (f) => void f.delete("tagmanifest-sha256.txt"),
        coverUp: false,
        verdict: "incomplete",
        code: "file-missing",
        part: "tagmanifest-sha256.txt",
      },
      {
        name: "a file beside data/ that nothing names",
        act: (f) => setText(f, "READ-ME-FIRST.html", "<p>hello</p>"),
        verdict: "changed",
        code: "file-unlisted",
        part: "READ-ME-FIRST.html",
      },
      {
        name: "a fetch.txt that would make others go and get things",
        act: (f) => setText(f, "fetch.txt", "https://example.com/x - data/x\n"),
        verdict: "changed",
        code: "file-unlisted",
        part: "fetch.txt",
      },
      {
        name: "a second manifest with a weaker hash",
        act: (f) => setText(f, "manifest-md5.txt", ""),
        verdict: "changed",
        code: "file-unlisted",
        part: "manifest-md5.txt",
      },
      {
        name: "a timestamp that custody does not know",
        act: (f) => setText(f, "seal.tst", "token"),
        verdict: "changed",
        code: "timestamp-unbound",
        part: "seal.tst",
      },
      {
        name: "a name that only looks like the seal's",
        act: (f) => {
          f.set("seal.jw\u0455", f.get("seal.jws") ?? new Uint8Array());
          f.delete("seal.jws");
        },
        verdict: "changed",
        code: "file-unlisted",
      },
    ],
  );
});

const entries = (change: (entry: RawEntry) => RawEntry = (entry) => entry): RawEntry[] =>
  [...files].map(([path, bytes]) => change({ path, bytes }));

interface ZipAttack {
  readonly name: string;
  readonly zip: () => RawZip | Uint8Array;
  readonly verdict: string;
  readonly code: string;
  readonly part?: string;
}
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...new Uint8Array(200)]);
const more = (entry: Partial<RawEntry>): RawZip => ({
  entries: [...entries(), { path: "data/x.txt", bytes: encoder.encode("x"), ...entry }],
});

const ZIP_ATTACKS: readonly ZipAttack[] = [
  {
    name: "an entry twice",
    zip: () => more({ path: "seal.jws" }),
    verdict: "changed",
    code: "archive-refused",
    part: "duplicate-name",
  },
  {
    name: "an entry that differs in case only",
    zip: () => more({ path: "SEAL.jws" }),
    verdict: "changed",
    code: "archive-refused",
    part: "case-collision",
  },
  {
    name: "an entry that differs in Unicode form only",
    zip: () => ({
      entries: [...entries(), { path: "data/\u00e9", bytes: JPEG }, { path: "data/e\u0301", bytes: JPEG }],
    }),
    verdict: "changed",
    code: "archive-refused",
    part: "case-collision",
  },
  {
    name: "an entry above the package",
    zip: () => more({ path: "../x.txt" }),
    verdict: "changed",
    code: "archive-refused",
    part: "unsafe-path",
  },
  {
    name: "an entry at the root of the disk",
    zip: () => more({ path: "/etc/x" }),
    verdict: "changed",
    code: "archive-refused",
    part: "unsafe-path",
  },
  {
    name: "an entry on a drive",
    zip: () => more({ path: "C:/x" }),
    verdict: "changed",
    code: "archive-refused",
    part: "unsafe-path",
  },
  {
    name: "an entry with backslashes",
    zip: () => more({ path: "data\\x" }),
    verdict: "changed",
    code: "archive-refused",
    part: "unsafe-path",
  },
  {
    name: "a symbolic link",
    zip: () => more({ attributes: (0o120777 << 16) >>> 0 }),
    verdict: "changed",
    code: "archive-refused",
    part: "not-a-regular-file",
  },
  {
    name: "an encrypted entry",
    zip: () => more({ flags: 1 }),
    verdict: "changed",
    code: "archive-refused",
    part: "encrypted",
  },
  {
    name: "an entry far down",
    zip: () => more({ path: "data/a/b/c/d/e/f.txt" }),
    verdict: "changed",
    code: "archive-refused",
    part: "too-deep",
  },
  {
    name: "a local header with another name",
    zip: () => ({ entries: entries((e) => (e.path === "seal.jws" ? { ...e, localPath: "seal.jwz" } : e)) }),
    verdict: "changed",
    code: "archive-refused",
  },
  {
    name: "a photo between two entries",
    zip: () => ({ entries: entries(), between: JPEG }),
    verdict: "changed",
    code: "loose-bytes",
  },
  {
    name: "the end cut off",
    zip: () => rawZip({ entries: entries() }).slice(0, -40),
    verdict: "incomplete",
    code: "cut-short",
  },
  {
    name: "cut off in the middle",
    zip: () => sealed.slice(0, sealed.length / 2),
    verdict: "incomplete",
    code: "cut-short",
  },
  { name: "nothing at all", zip: () => new Uint8Array(0), verdict: "not-a-package", code: "not-a-zip" },
  { name: "a photo", zip: () => JPEG, verdict: "not-a-package", code: "not-a-zip" },
  {
    name: "some other zip",
    zip: () => ({ entries: [{ path: "holiday.txt", bytes: encoder.encode("sun") }] }),
    verdict: "not-a-package",
    code: "no-seal",
  },
  { name: "an empty zip", zip: () => ({ entries: [] }), verdict: "not-a-package", code: "no-seal" },
];

describe("the zip", () => {
  it.each(ZIP_ATTACKS.map((attack) => [`${attack.name}: ${attack.verdict} (${attack.code})`, attack] as const))(
    "%s",
    async (_, { zip, verdict, code, part }) => {
      const made = zip();
      const report = await verify(made instanceof Uint8Array ? made : rawZip(made));
      expect(report.problems).toContainEqual({ code, part: part ?? (expect.any(String) as unknown) });
      expect(report.verdict).toBe(verdict);
    },
  );

  it("a photo put before or behind the package is never accepted", async () => {
    for (const zip of [
      { entries: entries(), before: JPEG },
      { entries: entries(), after: JPEG },
    ]) {
      const report = await verify(rawZip(zip));
      expect(["changed", "not-a-package", "incomplete"]).toContain(report.verdict);
    }
  });
});

describe("age", () => {
  it("an encrypted package is called encrypted, and is itself again once decrypted", async () => {
    const { identity, recipient } = await generateAgePair();
    const sink = new MemorySink();
    expect(await encryptTo([recipient], new BytesSource(sealed), sink)).toEqual({ ok: true, value: null });
    expect(await verify(sink.bytes())).toMatchObject({
      verdict: "not-a-package",
      problems: [{ code: "encrypted", part: "" }],
    });
    const plain = new MemorySink();
    expect((await decryptWith(identity, new BytesSource(sink.bytes()), plain)).ok).toBe(true);
    expect(plain.bytes()).toEqual(sealed);
  });
});

it("the covering up itself changes nothing", async () => {
  const copy = await unpack(sealed);
  const before = text(copy, "tagmanifest-sha256.txt");
  coverUp(copy);
  expect(text(copy, "tagmanifest-sha256.txt")).toBe(before);
  expect((await verify(pack(copy))).verdict).toBe("unchanged");
});
