import { BytesSource, itemId } from "@holdfast/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MemorySink, sealPackage } from "../src/index.ts";
import { reportFault } from "../src/media/report.ts";
import { screenshotFault } from "../src/media/screenshot.ts";
import { textExportFault } from "../src/media/text-export.ts";
import { text, unpack, verify } from "./support/forge.ts";
import { item, pdf, sampleEnv, sampleInput } from "./support/sample-case.ts";

const bytes = (...parts: (string | readonly number[] | Uint8Array)[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Uint8Array.from(part)))),
  );
const source = (...parts: Parameters<typeof bytes>): BytesSource => new BytesSource(bytes(...parts));

// Bytes that only look like media from the outside: a header and noise. No picture of anything.
const noise = (size: number): Uint8Array => Uint8Array.from({ length: size }, (_, i) => (i * 97 + 13) & 255);
const JPEG = bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], "JFIF", [0, 1, 1, 0, 0, 1, 0, 1, 0, 0], noise(400));
const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const base64 = (data: Uint8Array): string => Buffer.from(data).toString("base64");
const mail = (data: Uint8Array): string => base64(data).replace(/.{76}/gu, "$&\r\n");

describe("a text export", () => {
  it.each([
    ["plain chat", "[2024-05-30, 20:00:01] Kayla: hey\r\nSam: ça va 😀\r\n"],
    ["chat with a long link", `see https://example.com/${"a1B2".repeat(200)}?x=1`],
    ["chat that speaks of a data: address", "he sent data:image/png;base64, or so he said"],
    ["one word a line", "ok\n".repeat(2000)],
    ["JSON with escaped letters", JSON.stringify({ a: "é😀".repeat(500), id: "A".repeat(200) })],
    ["XML without parts", '<sms address="+15550100" body="hi &#128512;" date="1"/>'.repeat(500)],
    [
      "a certificate pasted in a chat",
      `-----BEGIN X-----\n${"QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2\n".repeat(10)}`,
    ],
  ])("%s may be included", async (_, body) => {
    expect(await textExportFault(source(body))).toBeNull();
    expect(await textExportFault(source("\uFEFF", body))).toBeNull();
    expect(await textExportFault(source([0xff, 0xfe], Buffer.from(body, "utf16le")))).toBeNull();
  });

  it.each([
    ["a photo", JPEG, "not-text"],
    ["a photo named like a chat, with words before it", bytes("hello hello hello", JPEG), "not-text"],
    ["text with a NUL byte", bytes("hello\0there"), "not-text"],
    ["text in no encoding", bytes("caf", [0xe9], " hello"), "not-text"],
    ["a zip", bytes("PK\u0003\u0004", noise(100)), "not-text"],
    ["a GIF whose bytes are all letters", bytes("GIF89a", "AAAAAAAAAAAAAAAA"), "not-text"],
    ["a PDF", pdf("hello"), "not-text"],
    ["a drawing in SVG", bytes('<?xml version="1.0"?>\n<svg xmlns="x"><image/></svg>'), "not-text"],
    ["a picture written in numbers", bytes("P3 2 2 255 0 0 0 255 255 255"), "not-text"],
    ["XML of messages with a photo in it", bytes(`<part ct="image/jpeg" data="${base64(JPEG)}"/>`), "embedded-media"],
    ["a mail with a photo attached", bytes(`Content-Type: image/jpeg\r\n\r\n${mail(JPEG)}\r\n--x--`), "embedded-media"],
    ["a quoted mail with a photo", bytes(mail(JPEG).replace(/^/gmu, "> ")), "embedded-media"],
    [
      "JSON with a photo, slashes escaped",
      bytes(`{"thumb":"${base64(JPEG).replaceAll("/", "\\/")}"}`),
      "embedded-media",
    ],
    ["a mail inside JSON", bytes(JSON.stringify({ raw: mail(JPEG) })), "embedded-media"],
    ["a data: address with a photo", bytes(`<img src="data:image/jpeg;base64,${base64(JPEG)}">`), "embedded-media"],
    ["a data: address of a drawing", bytes(`data:image/svg+xml,${"%3Csvg".repeat(10)}`), "embedded-media"],
    ["base64 for web addresses", bytes(`{"t":"${Buffer.from(JPEG).toString("base64url")}"}`), "embedded-media"],
    ["a photo shifted by one letter", bytes(`{"t":"A${base64(JPEG)}"}`), "embedded-media"],
    ["a photo in hexadecimal", bytes(`{"t":"${Buffer.from(JPEG).toString("hex")}"}`), "embedded-media"],
    ["a photo in quoted-printable", bytes("=FF=D8=FF=E0=00=10JFIF"), "embedded-media"],
    ["a photo uuencoded", bytes("begin 644 a.jpg\nM_]C_X``02D9)1@`!`0```0`!``#_\n"), "embedded-media"],
    ["a film", bytes(`x="${base64(bytes([0, 0, 0, 24], "ftypmp42", noise(100)))}"`), "embedded-media"],
    [
      "the keys of a Signal backup",
      bytes('{"version":"1","backupTimeMs":"1","mediaRootBackupKey":"c2VjcmV0"}\n'),
      "holds-keys",
    ],
    [
      "the key of a Signal profile",
      bytes(`{"recipient":{"contact":{"profileKey":"${"A1b2".repeat(11)}"}}}\n`),
      "holds-keys",
    ],
    ["a long block of we know not what", bytes(`{"blob":"${"q7Zx".repeat(600)}"}`), "encoded-block"],
    ["the same cut into lines", bytes("q7Zx".repeat(2000).replace(/.{76}/gu, "$&\n")), "encoded-block"],
  ])("%s is refused", async (_, data, reason) => {
    expect(await textExportFault(new BytesSource(data))).toBe(reason);
  });

  it("a photo is found wherever it stands in a long file", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1_200_000), async (at) => {
        const filler = "Kayla: hello there, how are you today?\n".repeat(32_000).slice(0, at);
        const fault = await textExportFault(source(filler, ` data="${base64(JPEG)}" `, "the end\n".repeat(1000)));
        expect(fault).toBe("embedded-media");
      }),
      { numRuns: 12 },
    );
  });
});

const chunk = (type: string, data: Uint8Array): Uint8Array => {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, data.length);
  return bytes(length, type, data, [0, 0, 0, 0]);
};
const png = (...middle: Uint8Array[]): Uint8Array =>
  bytes(PNG_HEAD, chunk("IHDR", noise(13)), ...middle, chunk("IDAT", noise(500)), chunk("IEND", bytes()));
const segment = (marker: number, data: Uint8Array): Uint8Array =>
  bytes([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255], data);
const SCAN = bytes(
  segment(0xda, noise(10)),
  noise(300).map((b) => (b === 0xff ? 0 : b)),
  [0xff, 0xd9],
);
const jpeg = (...middle: Uint8Array[]): Uint8Array =>
  bytes([0xff, 0xd8], segment(0xe0, bytes("JFIF\0", noise(9))), ...middle, SCAN);

describe("a screenshot", () => {
  it.each([
    ["PNG", png()],
    ["PNG with a short note of the phone", png(chunk("tEXt", bytes("Software\0Android")), chunk("sBIT", noise(4)))],
    ["JPEG", jpeg()],
    [
      "JPEG with a short Exif note",
      jpeg(
        segment(
          0xe1,
          bytes(
            "Exif\0\0",
            noise(100).map((b) => b & 127),
          ),
        ),
      ),
    ],
  ])("%s may be included once confirmed", async (_, data) => {
    expect(await screenshotFault(new BytesSource(data))).toBeNull();
  });

  it.each([
    ["text", bytes("hello"), "not-a-screenshot"],
    ["a film", bytes([0, 0, 0, 24], "ftypmp42"), "not-a-screenshot"],
    ["a GIF", bytes("GIF89a", noise(50)), "not-a-screenshot"],
    ["WebP", bytes("RIFF", [9, 0, 0, 0], "WEBPVP8 "), "not-a-screenshot"],
    ["HEIC", bytes([0, 0, 0, 24], "ftypheic"), "not-a-screenshot"],
    ["a PNG cut short", png().slice(0, -12), "not-a-screenshot"],
    ["a PNG that moves", png(chunk("acTL", noise(8))), "hidden-in-image"],
    ["a PNG with a large note", png(chunk("eXIf", noise(9000))), "hidden-in-image"],
    ["a PNG with something behind it", bytes(png(), JPEG), "hidden-in-image"],
    ["a JPEG with its uncropped thumbnail", jpeg(segment(0xe1, bytes("Exif\0\0", JPEG))), "hidden-in-image"],
    ["a JPEG with a second picture", jpeg(segment(0xe2, bytes("MPF\0", noise(30)))), "hidden-in-image"],
    ["a JPEG with something behind it", bytes(jpeg(), "PK\u0003\u0004"), "hidden-in-image"],
    [
      "a JPEG with a large note",
      jpeg(
        segment(
          0xe1,
          noise(60_000).map((b) => b & 127),
        ),
      ),
      "hidden-in-image",
    ],
    ["a JPEG cut short", jpeg().slice(0, -2), "not-a-screenshot"],
  ])("%s is refused", async (_, data, reason) => {
    expect(await screenshotFault(new BytesSource(data))).toBe(reason);
  });

  it("never throws, whatever follows the first bytes", async () => {
    const head = fc.constantFrom(PNG_HEAD, [0xff, 0xd8, 0xff], []);
    await fc.assert(
      fc.asyncProperty(head, fc.uint8Array({ maxLength: 300 }), async (first, rest) => {
        expect(["not-a-screenshot", "hidden-in-image", null]).toContain(await screenshotFault(source(first, rest)));
      }),
    );
  });
});

describe("a report", () => {
  it("of text is taken, with data for machines attached", () => {
    expect(reportFault(pdf("hello"))).toBeNull();
    expect(reportFault(pdf("x\n<< /Type /EmbeddedFile /Subtype /application#2Fjson >>"))).toBeNull();
  });
  it.each([
    ["something else", bytes("hello"), "report-not-pdf"],
    ["a PDF with something behind it", bytes(pdf("x"), JPEG), "report-not-pdf"],
    ["a picture", pdf("\n<< /Type /XObject /Subtype /Image >>"), "report-has-media"],
    ["a picture with its name disguised", pdf("\n<< /Subtype /Im#61ge >>"), "report-has-media"],
    ["a JPEG stream", pdf("\n<< /Filter /DCTDecode >>"), "report-has-media"],
    ["a film", pdf("\n<< /Subtype /RichMedia >>"), "report-has-media"],
    ["an attached photo", pdf("\n<< /Type /EmbeddedFile /Subtype /image#2Fjpeg >>"), "report-has-media"],
    ["hidden dictionaries", pdf("\n<< /Type /ObjStm >>"), "report-cannot-be-checked"],
    ["encryption", pdf("\n<< /Encrypt 5 0 R >>"), "report-cannot-be-checked"],
    ["a script", pdf("\n<< /S /JavaScript /JS (x) >>"), "report-cannot-be-checked"],
  ])("%s is refused", async (_, data, code) => {
    expect(reportFault(data)).toBe(code);
    const sealed = await sealPackage(sampleInput({ report: data }), sampleEnv(new MemorySink()));
    expect(sealed).toEqual({ ok: false, error: { code } });
  });
});

describe("what the caller asks for does not matter", () => {
  const photo = item("photo.jpg", JPEG, null);
  const screenshot = item("Screenshot.png", png(), null);
  const chat = item("chat.txt", bytes("hello\n"));

  async function sealed(originals: Parameters<typeof sampleInput>[0] extends infer I ? NonNullable<I> : never) {
    const sink = new MemorySink();
    const result = await sealPackage(
      sampleInput({ items: [photo, screenshot, chat], traces: [], ...originals }),
      sampleEnv(sink),
    );
    return { result, files: result.ok ? await unpack(sink.bytes()) : new Map<string, Uint8Array>(), zip: sink.bytes() };
  }

  it("a photo passed off as a text export is named in the list, with the reason, and not copied", async () => {
    const { result, files, zip } = await sealed({
      originals: [{ item: photo.id, source: new BytesSource(JPEG), kind: "text-export", confirmedNoNudity: true }],
    });
    expect(result).toMatchObject({ ok: true, value: { refused: [{ item: photo.id, reason: "not-text" }] } });
    expect([...files.keys()].filter((path) => path.startsWith("data/items/"))).toEqual([]);
    expect(text(files, "data/items.ndjson")).toContain('"original":{"included":false,"reason":"not-text"}');
    expect(Buffer.from(zip).includes(Buffer.from(JPEG))).toBe(false);
    expect((await verify(zip)).verdict).toBe("unchanged");
  });

  it("a photo passed off as a screenshot, a screenshot not confirmed, and other bytes than the item's are left out", async () => {
    const { result } = await sealed({
      originals: [
        { item: photo.id, source: new BytesSource(JPEG), kind: "screenshot-of-text", confirmedNoNudity: true },
        { item: screenshot.id, source: new BytesSource(png()), kind: "screenshot-of-text", confirmedNoNudity: false },
        { item: chat.id, source: new BytesSource(bytes("hallo\n")), kind: "text-export", confirmedNoNudity: false },
      ],
    });
    expect(result).toMatchObject({
      ok: true,
      value: {
        refused: [
          { item: photo.id, reason: "not-a-screenshot" },
          { item: screenshot.id, reason: "not-confirmed" },
          { item: chat.id, reason: "not-the-item" },
        ],
      },
    });
  });

  it("a confirmed screenshot of text goes in", async () => {
    const { files } = await sealed({
      originals: [
        { item: screenshot.id, source: new BytesSource(png()), kind: "screenshot-of-text", confirmedNoNudity: true },
      ],
    });
    expect(files.get("data/items/000002.png")).toEqual(png());
  });

  it("a file that changes between being looked at and being packed ends the sealing", async () => {
    let reads = 0;
    const shifty = {
      size: chat.size,
      slice: async () => bytes("hello\n"),
      async *chunks() {
        reads += 1;
        yield bytes(reads > 2 ? "hallo\n" : "hello\n");
      },
    };
    const { result } = await sealed({
      originals: [{ item: chat.id, source: shifty, kind: "text-export", confirmedNoNudity: false }],
    });
    expect(result).toEqual({ ok: false, error: { code: "original-changed", item: chat.id } });
  });

  it("an original of no item, and two items with one id, are refused", async () => {
    const stray = {
      item: itemId("stray"),
      source: new BytesSource(bytes("x")),
      kind: "text-export",
      confirmedNoNudity: false,
    } as const;
    expect((await sealed({ originals: [stray] })).result).toEqual({
      ok: false,
      error: { code: "original-unknown", item: "stray" },
    });
    expect((await sealed({ originals: [], items: [chat, chat] })).result).toEqual({
      ok: false,
      error: { code: "item-twice", item: chat.id },
    });
  });
});
