import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { coverageFaults, itemId, type LedgerEntry } from "@holdfast/model";
import type { Raster } from "@holdfast/screenshots";
import { decodePicture } from "@holdfast/screenshots/node";
import { beforeAll, expect, it } from "vitest";
import type { Truth } from "../../../tools/screenshot-styles/render.ts";
import { holdfast, ROOT, scratch } from "./command.ts";

const SHOT = join(ROOT, "samples/screenshots/whatsapp-dark-en-1.webp");
const truth = JSON.parse(readFileSync(`${SHOT}.json`, "utf8")) as Truth; // Written by our generator.
const said = truth.entries.filter(({ kind }) => kind === "message");
const folder = join(scratch(), "mixed");
const pictures = ["1", "2", "3", "4"].map((n) => join(folder, `Screenshot ${n}.png`));
const payment = join(folder, "payment.png");

/** A PNG of these pixels (RGBA), without filters. */
function png(width: number, rgba: Uint8Array): Uint8Array {
  const chunk = (type: string, body: Uint8Array): Buffer => {
    const data = Buffer.concat([Buffer.from(type), body]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length);
    check.writeUInt32BE(crc32(data));
    return Buffer.concat([length, data, check]);
  };
  const height = rgba.length / width / 4;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 6], 8);
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.alloc(1), rgba.subarray(y * width * 4, (y + 1) * width * 4)]),
  );
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const packed = deflateSync(Buffer.concat(rows));
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", packed), chunk("IEND", Buffer.alloc(0))]);
}

/** The chat scrolled by: what stands above the messages, some of them, and what stands below. */
function scrolled(whole: Raster, from: number, to: number): Uint8Array {
  const [first, last] = [said[0], said.at(-1)];
  const [top, bottom] = [said[from], said[to]];
  if (first === undefined || last === undefined || top === undefined || bottom === undefined)
    throw new Error("no such message");
  const rows = (start: number, end: number): Uint8Array =>
    new Uint8Array(whole.rgba.slice(Math.round(start) * whole.width * 4, Math.round(end) * whole.width * 4));
  const parts = [
    rows(0, first.box.y - 10),
    rows(top.box.y - 10, bottom.box.y + bottom.box.height + 10),
    rows(last.box.y + last.box.height + 10, whole.height),
  ];
  const data = new Uint8Array(Buffer.concat(parts));
  return png(whole.width, data);
}

const line = ({ clock, self, text }: (typeof said)[number]): string =>
  `18/03/2025, ${clock} - ${self === true ? "Alex" : "Sam Example"}: ${text}\n`;
const NOTICE =
  "18/03/2025, 12:01 - Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them.\n";
const BEFORE = "18/03/2025, 12:02 - Sam Example: hi, saw you in the game last night\n";

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  const decoded = await decodePicture(readFileSync(SHOT));
  if (!decoded.ok) throw new Error(decoded.error);
  // The last two messages were deleted before either export was made: only the screenshots have them.
  writeFileSync(
    join(folder, "WhatsApp Chat with Sam Example.txt"),
    NOTICE + BEFORE + said.slice(0, 7).map(line).join(""),
  );
  writeFileSync(join(folder, "later.txt"), said.slice(4, 9).map(line).join(""));
  const windows = [
    [3, 7],
    [0, 4],
    [7, 10],
    [6, 9],
  ] as const;
  for (const [i, path] of pictures.entries()) {
    const [from, to] = windows[i] ?? [0, 0];
    writeFileSync(path, scrolled(decoded.value.raster, from, to));
  }
  copyFileSync(join(ROOT, "samples/email/plain-demand.eml"), join(folder, "demand.eml"));
  copyFileSync(join(ROOT, "samples/screens/payment-light-en.png"), payment);
  writeFileSync(join(folder, "form.pdf"), "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n");
  writeFileSync(
    join(folder, "clip.mp4"),
    Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypmp42"), Buffer.alloc(400)]),
  );
  // Cut off in the middle of a download.
  const photo = readFileSync(join(ROOT, "samples/screenshots/x-dark-en-1.jpg"));
  writeFileSync(join(folder, "IMG_0412.jpg"), photo.subarray(0, 4000));
});

interface Line {
  readonly type: string;
  readonly conversation: string;
  readonly text: string;
  readonly self: boolean | null;
  readonly span: { readonly item: string; readonly box?: object };
  readonly also?: readonly { readonly item: string }[];
  readonly reading?: { readonly checks: readonly string[] };
}

it("a folder of mixed things becomes one timeline without duplicates, each thing accounted for", async () => {
  const { code, json, err } = await holdfast("import", folder, "--screenshot", ...pictures, payment, "--json");
  expect(code).toBe(0);
  const messages = json.filter(({ type }) => type === "message") as unknown as readonly Line[];
  const chat = messages.filter(({ span, also }) =>
    [span, ...(also ?? [])].some(({ item }) => /WhatsApp|Screenshot/u.test(item)),
  );
  expect(new Set(chat.map(({ conversation }) => conversation)).size).toBe(1);
  expect(chat.slice(2).map(({ text }) => text)).toEqual(said.map(({ text }) => text));
  // What both exports and a picture have stands once, with all its places.
  const shared = chat.find(({ text }) => text === said[5]?.text);
  expect([shared?.span, ...(shared?.also ?? [])].map((place) => place?.item)).toEqual(
    expect.arrayContaining(["mixed/WhatsApp Chat with Sam Example.txt", "mixed/later.txt", "mixed/Screenshot 1.png"]),
  );
  const onlyInPictures = chat.filter(({ span }) => span.item.endsWith(".png"));
  expect(onlyInPictures.map(({ text }) => text)).toEqual(said.slice(9).map(({ text }) => text));
  for (const { span, reading } of onlyInPictures) expect([span.box, reading]).not.toContain(undefined);
  // The payment is text with its box, the mail is a mail.
  const paid = messages.find(({ span }) => span.item === "mixed/payment.png");
  expect(paid?.text).toContain("$kaylaexample");
  expect(messages.some(({ span }) => span.item === "mixed/demand.eml")).toBe(true);
  // Every file has its account; what was left alone says so.
  const ledgers = json.filter(({ type }) => type === "ledger") as unknown as readonly {
    readonly item: string;
    readonly size: number;
    readonly source: string | null;
    readonly entries: readonly LedgerEntry[];
  }[];
  expect(ledgers.map(({ item }) => item).toSorted()).toEqual(
    [
      "IMG_0412.jpg",
      "Screenshot 1.png",
      "Screenshot 2.png",
      "Screenshot 3.png",
      "Screenshot 4.png",
      "WhatsApp Chat with Sam Example.txt",
      "clip.mp4",
      "demand.eml",
      "form.pdf",
      "later.txt",
      "payment.png",
    ].map((name) => `mixed/${name}`),
  );
  for (const { item, size, entries } of ledgers)
    expect(coverageFaults({ item: itemId(item), size, entries })).toEqual([]);
  const codes = (name: string): readonly string[] =>
    ledgers
      .filter(({ item }) => item === `mixed/${name}`)
      .flatMap(({ entries }) => entries.flatMap((e) => (e.kind === "read" ? [] : [e.code])));
  expect(codes("clip.mp4")).toEqual(["media-not-opened"]);
  expect(codes("IMG_0412.jpg")).toEqual(["media-not-opened"]);
  expect(codes("form.pdf")).toEqual(["not-recognised"]);
  expect(codes("Screenshot 1.png")).toEqual(expect.arrayContaining(["screenshot-read", "screenshot-merged"]));
  expect(err).toContain("1 picture was not opened");
});

it("says to a person what was not used and why, and reads no picture that nobody confirmed", async () => {
  const { code, out, err } = await holdfast("import", folder);
  expect(code).toBe(0);
  expect(err).toContain("6 pictures were not opened");
  const unused = out.slice(out.indexOf("What was not used, and why"));
  for (const name of ["form.pdf", "clip.mp4", "IMG_0412.jpg", "payment.png", "Screenshot 1.png"])
    expect(unused).toContain(name);
  expect(out).not.toContain("$kaylaexample");
  expect(out).not.toContain(said[10]?.text);
});

it("the person's word for a folder counts only under its own flag", async () => {
  const { code, err } = await holdfast("import", "--screenshot", folder);
  expect(code).toBe(2);
  expect(err).toContain("--screenshots-in");
  const read = await holdfast("import", "--screenshots-in", folder, "--json");
  expect(read.code).toBe(0);
  expect(read.err).toContain("IMG_0412.jpg");
  const items = read.json.filter(({ type }) => type === "ledger").map(({ item }) => item);
  expect(items).not.toContain("clip.mp4");
  expect(items).toContain("payment.png");
});

it("traces, check and seal take what the screenshots say", async () => {
  const flags = ["--screenshot", ...pictures, payment];
  const traces = await holdfast("traces", folder, ...flags, "--json");
  expect(traces.json.map(({ value }) => value)).toContain("$kaylaexample");
  const path = join(folder, "..", "case.zip");
  const made = await holdfast("seal", folder, ...flags, "-o", path, "--json");
  expect(made.code).toBe(0);
  expect(made.json[0]?.["refused"]).toEqual([]);
  expect((await holdfast("verify", path)).code).toBe(0);
  const checked = await holdfast("check", path, "--json");
  expect(checked.code).toBe(1);
});
