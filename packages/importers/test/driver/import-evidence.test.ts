import { type ByteSource, BytesSource } from "@holdfast/model";
import { expect, it } from "vitest";
import { forgeZip } from "../../../archive/test/zip-forger.ts";
import { ImportNames } from "../../src/index.ts";
import { fake } from "./fake-importer.ts";
import { covers, file, folder, remarks, run, sha256 } from "./run-driver.ts";

const CHAT = "FAKE\n1|Kayla|hello\n2|Sam|hi\n";
const PHOTO = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 2, 3]);

it("reads a file, hashes it on the way, and covers its bytes", async () => {
  const { items, texts, problems } = await run([file("chat.txt", CHAT)]);
  expect(texts).toEqual(["hello", "hi"]);
  expect(problems).toEqual([]);
  expect(items).toMatchObject([
    { id: "chat.txt", name: "chat.txt", sha256: sha256(CHAT), arrival: "file", source: "holdfast-jsonl" },
  ]);
  expect(items.map(covers)).toEqual([["read"]]);
});
it("hashes a file that one pass reads without reading it again", async () => {
  let passes = 0;
  const bytes = new BytesSource(new TextEncoder().encode(CHAT));
  const counting: ByteSource = {
    size: bytes.size,
    slice: (start, end) => bytes.slice(start, end),
    chunks: (start) => {
      passes += 1;
      return bytes.chunks(start);
    },
  };
  const { items } = await run([file("chat.txt", counting)]);
  expect(items[0]?.sha256).toBe(sha256(CHAT));
  expect(passes).toBe(1);
});
it("lists photos of a folder by name, size and hash, and never calls them a problem", async () => {
  const { items, problems } = await run([folder("export", { "chat.txt": CHAT, "media/IMG-1.jpg": PHOTO })]);
  expect(problems).toEqual([]);
  expect(items.map(({ id, name, source, sha256: hash }) => [id, name, source, hash])).toEqual([
    ["export/chat.txt", "chat.txt", "holdfast-jsonl", sha256(CHAT)],
    ["export/media/IMG-1.jpg", "IMG-1.jpg", null, sha256(PHOTO)],
  ]);
  expect(items.map(covers)).toEqual([["read"], ["unread media-not-opened"]]);
});
it("treats what calls itself a photo as one, whatever its bytes are", async () => {
  const { items } = await run([
    folder("f", { "chat.txt": CHAT, "x.HEIC": "words", "y.mp4": Uint8Array.from([1, 2, 3]) }),
  ]);
  expect(items.slice(1).map(covers)).toEqual([["unread media-not-opened"], ["unread media-not-opened"]]);
});
it("opens a zip, accounts for the bytes of the zip itself, and keeps what it says of each file", async () => {
  const zip = forgeZip([
    { path: "_chat.txt", data: CHAT },
    { path: "IMG-1.jpg", data: PHOTO, method: 0 },
    { path: "notes.txt", data: "nothing in particular" },
  ]);
  const { items, texts, problems } = await run([file("WhatsApp Chat.zip", zip)]);
  expect(problems).toEqual([]);
  expect(texts).toEqual(["hello", "hi"]);
  expect(items.map(({ id, parent, arrival }) => [id, parent, arrival])).toEqual([
    ["WhatsApp Chat.zip", undefined, "file"],
    ["WhatsApp Chat.zip/_chat.txt", "WhatsApp Chat.zip", "zip-entry"],
    ["WhatsApp Chat.zip/IMG-1.jpg", "WhatsApp Chat.zip", "zip-entry"],
    ["WhatsApp Chat.zip/notes.txt", "WhatsApp Chat.zip", "zip-entry"],
  ]);
  expect(items.map(covers)).toEqual([
    ["read", "unread media-not-opened", "unread not-recognised", "read"],
    ["read"],
    ["unread media-not-opened"],
    ["unread not-recognised"],
  ]);
  expect(items.map(({ sha256: hash }) => hash)).toEqual([
    sha256(zip),
    sha256(CHAT),
    sha256(PHOTO),
    sha256("nothing in particular"),
  ]);
  expect(items[1]?.modified).toMatch(/^\d{4}-/u);
});
it("opens a zip in a zip and a zip in a folder, and leaves a third level closed", async () => {
  const inner = forgeZip([{ path: "deep.txt", data: CHAT }]);
  const middle = forgeZip([
    { path: "chat.txt", data: CHAT },
    { path: "inner.zip", data: inner },
  ]);
  const { items, texts } = await run([
    folder("all", { "outer.zip": forgeZip([{ path: "middle.zip", data: middle }]) }),
  ]);
  expect(texts).toEqual(["hello", "hi"]);
  expect(items.map(({ id }) => id)).toEqual([
    "all/outer.zip",
    "all/outer.zip/middle.zip",
    "all/outer.zip/middle.zip/chat.txt",
    "all/outer.zip/middle.zip/inner.zip",
  ]);
  expect(items.map(covers).at(-1)).toEqual(["unread archive-in-archive"]);
});
it("names bytes of a zip that belong to no file in it", async () => {
  const zip = forgeZip([{ path: "chat.txt", data: CHAT }], { after: new Uint8Array(500).fill(65) });
  expect((await run([file("a.zip", zip)])).items.map(covers)[0]).toEqual(["read", "unread outside-the-archive"]);
});
it("leaves a document that is a zip underneath closed", async () => {
  const docx = forgeZip([
    { path: "[Content_Types].xml", data: "<Types/>" },
    { path: "word/document.xml", data: "<w/>" },
  ]);
  const { items } = await run([folder("f", { "chat.txt": CHAT, "letter.docx": docx })]);
  expect(items.map(({ id }) => id)).toEqual(["f/chat.txt", "f/letter.docx"]);
});

const UNREADABLE: readonly (readonly [title: string, name: string, content: string | Uint8Array, code: string])[] = [
  ["an empty file", "chat.txt", "", "empty"],
  ["a file of NULs", "chat.txt", new Uint8Array(5000), "nul-bytes"],
  ["a file that is mostly NULs", "chat.txt", Buffer.concat([Buffer.from("FAKE"), Buffer.alloc(9000)]), "nul-bytes"],
  ["a picture that calls itself a text", "chat.txt", PHOTO, "binary"],
  ["a PDF", "chat.pdf", "%PDF-1.7\nwords", "binary"],
  [
    "bytes that are no text and no known kind",
    "x.bin",
    Uint8Array.from({ length: 999 }, (_, i) => (i * 37) % 251),
    "binary",
  ],
  ["a text that nobody knows", "notes.txt", "just some words", "not-recognised"],
  ["JSON that was cut off", "result.json", '{"name":"Kayla","messages":[{"id":1', "truncated"],
  ["a zip that was cut off", "a.zip", forgeZip([{ path: "a", data: CHAT }]).slice(0, 60), "archive-refused"],
  ["an encrypted zip", "a.zip", forgeZip([{ path: "a", data: CHAT, flags: 0x801 }]), "archive-refused"],
  [
    "a zip whose local header lies",
    "a.zip",
    forgeZip([{ path: "a", data: CHAT, local: { path: "b" } }]),
    "archive-refused",
  ],
  ["a zip with nothing in it", "a.zip", forgeZip([]), "empty"],
  ["a zip without a conversation", "a.zip", forgeZip([{ path: "notes.txt", data: "words" }]), "not-recognised"],
];
for (const [title, name, content, code] of UNREADABLE) {
  it(`says before anything else that it cannot read ${title}`, async () => {
    const { events, problems, items } = await run([file("chat-1.txt", CHAT), file(name, content)]);
    expect(problems).toEqual([`${name} ${code} fatal`]);
    expect(events[0]).toMatchObject({ type: "problem", item: name });
    expect(items.map(({ id }) => id)).toContain(name);
  });
}
it("names the kind of file it found instead, and why an archive was refused", async () => {
  const { events } = await run([file("a.txt", PHOTO), file("b.zip", forgeZip([{ path: "../a" }]))]);
  expect(events.flatMap((e) => (e.type === "problem" ? [e.params] : []))).toEqual([
    { kind: "JPEG" },
    { reason: "unsafe-path" },
  ]);
});
it("lets a picture that calls itself one lie among readable files, and refuses it when it is alone", async () => {
  expect((await run([file("chat.txt", CHAT), file("photo.jpg", PHOTO)])).problems).toEqual(["photo.jpg binary"]);
  expect((await run([file("photo.jpg", PHOTO)])).problems).toEqual(["photo.jpg binary fatal"]);
});
it("says of an empty folder that it is empty", async () => {
  expect((await run([folder("nothing", {})])).problems).toEqual(["nothing empty fatal"]);
});
it("says of a folder without a conversation that nothing in it was recognised", async () => {
  expect((await run([folder("f", { "a.txt": "words", "b.jpg": PHOTO })])).problems).toEqual(["f not-recognised fatal"]);
});
it("goes on with the rest of a folder when one file of it was cut off", async () => {
  const { problems, texts } = await run([folder("f", { "a.json": '{"a":[1', "chat.txt": CHAT })]);
  expect(problems).toEqual(["f/a.json truncated"]);
  expect(texts).toEqual(["hello", "hi"]);
});

it("turns an importer that throws into a problem and unread bytes, and keeps what was read before", async () => {
  const faults: unknown[] = [];
  const onFault = (error: unknown): void => void faults.push(error);
  const files = { "a.txt": CHAT, "b.txt": "FAKE\n3|Kayla|before\nthrow\n4|Kayla|after\n", "c.txt": CHAT };
  const { problems, texts, items } = await run([folder("f", files)], {}, { onFault });
  expect(faults).toHaveLength(1);
  expect(texts).toEqual(["hello", "hi", "before"]);
  expect(problems).toEqual(["f/b.txt reader-stopped", "f/c.txt reader-stopped"]);
  expect(items.map(covers)).toEqual([["read"], ["read", "unread reader-stopped"], ["unread reader-stopped"]]);
});
it("calls it fatal when the one file given could be read only halfway", async () => {
  const { problems, items } = await run([file("a.txt", "FAKE\n1|Kayla|one\nproblem\n2|Kayla|two\n")]);
  expect(problems).toEqual(["a.txt malformed fatal"]);
  expect(items.map(covers)).toEqual([["read", "unread malformed"]]);
});
it("refuses a damaged file of a zip before a word of it is believed, and reads the others", async () => {
  const broken = { path: "b.txt", data: CHAT, crc: 1, local: { crc: 1 } };
  const zip = forgeZip([
    { path: "a.txt", data: CHAT },
    broken,
    { path: "IMG-1.jpg", data: PHOTO, crc: 1, local: { crc: 1 } },
  ]);
  const { problems, texts, items } = await run([file("a.zip", zip)]);
  expect(texts).toEqual(["hello", "hi"]);
  expect(problems).toEqual(["a.zip/b.txt archive-refused", "a.zip/IMG-1.jpg archive-refused"]);
  expect(items.map(({ id }) => id)).toEqual(["a.zip", "a.zip/a.txt"]);
  expect(covers(items[0] as (typeof items)[0])).toEqual([
    "read",
    "unread archive-entry-damaged",
    "unread archive-entry-damaged",
    "read",
  ]);
});
it("says that a file which cannot be opened cannot be read, and reads the others", async () => {
  const locked: ByteSource = {
    size: 20,
    slice: () => Promise.reject(new Error("EACCES")),
    chunks: async function* () {
      yield await Promise.reject<Uint8Array>(new Error("EACCES"));
    },
  };
  const { problems, texts } = await run([folder("f", { "a.txt": locked, "chat.txt": CHAT })]);
  expect(problems).toEqual(["f/a.txt not-readable"]);
  expect(texts).toEqual(["hello", "hi"]);
});
it("says that a file which changed while it was read cannot be read", async () => {
  const bytes = new BytesSource(new TextEncoder().encode(CHAT));
  const growing: ByteSource = {
    size: bytes.size - 3,
    slice: (s, e) => bytes.slice(s, e),
    chunks: (s) => bytes.chunks(s),
  };
  expect((await run([file("chat.txt", growing)])).problems).toEqual(["chat.txt not-readable fatal"]);
});
it("asks every importer even when one of them fails on the head", async () => {
  const faults: unknown[] = [];
  const failing = {
    ...fake,
    recognise: () => {
      throw new Error("bug");
    },
  };
  const env = { onFault: (error: unknown) => void faults.push(error) };
  expect((await run([file("chat.txt", CHAT)], {}, env, [failing, fake])).texts).toEqual(["hello", "hi"]);
  expect(faults).toHaveLength(1);
});
it("takes a certain claim before a likely one, whatever the order", async () => {
  const greedy = {
    ...fake,
    source: "csv",
    recognise: () => ({ shape: "table", strength: "likely" as const }),
  } as const;
  const { items } = await run([file("chat.txt", CHAT)], {}, {}, [greedy, fake]);
  expect(items[0]?.source).toBe("holdfast-jsonl");
});
it("stops where it is when the person stops it", async () => {
  const stop = new AbortController();
  const stopping = {
    ...fake,
    read: async function* (entries, context) {
      stop.abort();
      context.signal?.throwIfAborted();
      yield* fake.read(entries, context);
    },
  } satisfies typeof fake;
  const { events } = await run([file("chat.txt", CHAT)], {}, { signal: stop.signal }, [stopping]);
  expect(events).toEqual([]);
});
it("gives no path of the machine to an item, whatever the app calls its input", async () => {
  const { items } = await run([file("/home/me/chats/chat.txt", CHAT), folder("C:\\Users\\me\\f", { "a.txt": CHAT })]);
  expect(items.map(({ id }) => id)).toEqual(["chat.txt", "f/a.txt"]);
});
it("keeps names apart, within one import and when evidence is added later", async () => {
  const names = new ImportNames();
  const ids = async () =>
    (await run([file("a.txt", CHAT), file("a.txt", CHAT)], {}, { names })).items.map(({ id }) => id);
  expect(await ids()).toEqual(["a.txt", "a.txt (2)"]);
  expect(await ids()).toEqual(["a.txt (3)", "a.txt (4)"]);
});
it("ties attachments to files by path or by name, and to none when two have the name", async () => {
  const seen: (string | null)[] = [];
  const looking = {
    ...fake,
    read: async function* (entries, context) {
      for (const path of ["media/x.jpg", "x.jpg", "y.jpg", "other/x.jpg", "none"]) {
        const found = context.companion(path);
        seen.push(found?.item ?? null);
        if (found !== null) expect(await found.sha256()).toMatch(/^[0-9a-f]{64}$/u);
      }
      yield* fake.read(entries, context);
    },
  } satisfies typeof fake;
  const media = { "media/x.jpg": PHOTO, "a/y.jpg": PHOTO, "b/y.jpg": PHOTO };
  await run([folder("f", { "chat.txt": CHAT, ...media })], {}, {}, [looking]);
  expect(seen).toEqual(["f/media/x.jpg", "f/media/x.jpg", null, "f/media/x.jpg", null]);
});
it("counts each byte once towards progress and ends where it said it would", async () => {
  const zip = forgeZip([
    { path: "chat.txt", data: CHAT },
    { path: "a.jpg", data: PHOTO },
  ]);
  const { events } = await run([file("a.zip", zip), file("chat.txt", CHAT)]);
  const steps = events.flatMap((e) => (e.type === "progress" ? [e] : []));
  const total = zip.length + CHAT.length * 2 + PHOTO.length;
  expect(steps.at(-1)).toEqual({ type: "progress", done: total, total });
  expect(steps.map(({ done }) => done)).toEqual(steps.map(({ done }) => done).toSorted((a, b) => a - b));
});
it("remarks in the ledger, once for each file, that nobody in it has the name given", async () => {
  const options = { self: "Robin" };
  expect((await run([file("chat.txt", CHAT)], options)).items.flatMap(remarks)).toEqual(["self-not-found"]);
  expect((await run([file("chat.txt", CHAT)], { self: " sam" })).items.flatMap(remarks)).toEqual([]);
});
