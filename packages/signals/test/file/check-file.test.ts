import { BytesSource } from "@holdfast/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { zipNames } from "../../src/file/zip-names.ts";
import { checkFile } from "../../src/index.ts";
import { bytes, oleOf, zipOf } from "./build-files.ts";

const JPEG = bytes([0xff, 0xd8, 0xff, 0xe0], "JFIF");
const EXE = bytes(
  "MZ",
  Array.from({ length: 60 }, () => 0),
);
const LNK = bytes([0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0, 0, 0, 0, 0xc0]);

describe("file check", () => {
  it.each<readonly [string, string, Uint8Array, string, string | null]>([
    ["a photo that is one", "beach.jpg", JPEG, "none", null],
    ["a text file", "notes.txt", bytes("Bonjour"), "none", null],
    ["a zip of photos", "trip.zip", zipOf(["a.jpg", "b.png"]), "none", null],
    ["a document without macros", "essay.docx", zipOf(["[Content_Types].xml", "word/document.xml"]), "none", null],
    ["a PDF without code", "form.pdf", bytes("%PDF-1.7\n1 0 obj\n"), "none", null],
    ["a program with a program's name", "setup.exe", EXE, "warn", "runs"],
    ["a program called a photo", "beach.jpg", EXE, "alert", "program-in-disguise"],
    ["a name with two endings", "beach.jpg.exe", EXE, "alert", "double-ending"],
    ["an ending in Cyrillic letters", "beach.jpg.ехе", EXE, "alert", "double-ending"],
    ["a name turned around", "photo\u202Egpj.exe", EXE, "alert", "turned-name"],
    ["a name with a letter that shows nothing", "pho\u200Bto.jpg", JPEG, "warn", "hidden-in-name"],
    ["a name with many blanks", "photo.jpg                    .scr", EXE, "alert", "double-ending"],
    ["blanks before an unknown ending", "photo.jpg          .q", JPEG, "alert", "spaced-name"],
    ["a Windows shortcut", "Documents.lnk", LNK, "warn", "runs"],
    ["a shortcut called a folder of photos", "Photos.zip", LNK, "alert", "program-in-disguise"],
    ["a web shortcut", "photo.url", bytes("[InternetShortcut]\r\nURL=https://example.com"), "warn", "runs"],
    [
      "a Linux shortcut called a picture",
      "photo.png",
      bytes("[Desktop Entry]\nExec=x"),
      "alert",
      "program-in-disguise",
    ],
    ["a shell script called a text", "readme.txt", bytes("#!/bin/sh\n"), "alert", "program-in-disguise"],
    ["a disk image", "album.iso", new Uint8Array(0x8010).fill(1), "warn", "disk-image"],
    [
      "a disk image called an archive",
      "album.zip",
      bytes(
        Array.from({ length: 0x8001 }, () => 0),
        "CD001",
      ),
      "warn",
      "disk-image",
    ],
    ["an Android app", "snap.apk", zipOf(["AndroidManifest.xml", "classes.dex"]), "warn", "runs"],
    [
      "an Android app called a zip",
      "photos.zip",
      zipOf(["AndroidManifest.xml", "classes.dex"]),
      "alert",
      "program-in-disguise",
    ],
    [
      "an Android app cut off",
      "photos.zip",
      zipOf(["AndroidManifest.xml", "x"], { cut: true }),
      "alert",
      "program-in-disguise",
    ],
    [
      "a document with macros",
      "cv.docm",
      zipOf(["[Content_Types].xml", "word/vbaProject.bin"]),
      "warn",
      "macro-ending",
    ],
    [
      "macros under a harmless ending",
      "cv.docx",
      zipOf(["[Content_Types].xml", "word/vbaProject.bin"]),
      "warn",
      "macros",
    ],
    ["an old document with macros", "cv.doc", oleOf(["Root Entry", "WordDocument", "Macros", "VBA"]), "warn", "macros"],
    ["an old document without", "cv.doc", oleOf(["Root Entry", "WordDocument"]), "none", null],
    ["a zip with a program", "pics.zip", zipOf(["a.jpg", "open me.exe"]), "warn", "inside-runs"],
    ["a zip with two endings inside", "pics.zip", zipOf(["a.jpg.scr"]), "alert", "inside-double-ending"],
    ["a zip with a turned name inside", "pics.zip", zipOf(["a\u202Egpj.scr"]), "alert", "inside-turned-name"],
    ["an archive in an archive", "pics.zip", zipOf(["more.rar"]), "note", "archive-in-archive"],
    ["an archive with a password", "pics.zip", zipOf(["a.jpg"], { locked: true }), "warn", "locked-archive"],
    ["an archive that writes outside itself", "pics.zip", zipOf(["../../evil.txt"]), "warn", "path-out"],
    [
      "a picture that is a page with code",
      "x.svg",
      bytes("<svg xmlns='x'><script>1</script></svg>"),
      "warn",
      "picture-with-code",
    ],
    ["a page called a photo", "x.jpg", bytes("<!doctype html><script>1</script>"), "warn", "other-than-named"],
    [
      "a PDF that starts a program",
      "bill.pdf",
      bytes("%PDF-1.4 /OpenAction << /S /Launch >>"),
      "alert",
      "pdf-with-code",
    ],
    [
      "a phone profile",
      "wifi.mobileconfig",
      bytes("<?xml version='1.0'?><plist><key>PayloadType</key>"),
      "warn",
      "runs",
    ],
  ])("says of %s what it is", async (_, name, content, state, first) => {
    const result = await checkFile(name, new BytesSource(content));
    expect([result.state, result.reasons[0]?.code ?? null]).toEqual([state, first]);
  });

  it("says that no scanner looked where none did", async () => {
    expect((await checkFile("a.jpg", new BytesSource(JPEG))).unseen).toContain("file-scanner-absent");
    const scanned = await checkFile("a.jpg", new BytesSource(JPEG), { state: "clean" });
    expect(scanned.looked).toContain("file-scanner");
    expect(scanned.unseen).not.toContain("file-scanner-absent");
  });

  it("puts what a scanner knows before all else", async () => {
    const { reasons } = await checkFile("a.jpg.exe", new BytesSource(EXE), { state: "found", name: "Eicar-Test" });
    expect(reasons[0]?.code).toBe("known-malware");
  });

  it("never throws, whatever the name and the bytes", async () => {
    const start = fc.constantFrom("PK\u0003\u0004", "MZ", "%PDF-", "{\\rtf", "<svg", "", "\u0089PNG");
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "binary" }),
        start,
        fc.uint8Array({ maxLength: 3000 }),
        async (name, begin, rest) => {
          const { reasons } = await checkFile(
            name,
            new BytesSource(
              bytes(
                Array.from(begin, (c) => c.charCodeAt(0)),
                rest,
              ),
            ),
          );
          expect(reasons.length).toBeLessThanOrEqual(50);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("reads a zip that lies about its list of names within a second", async () => {
    const lying = zipOf(["a.jpg"]);
    lying.set([0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff, 0x7f], lying.length - 10);
    const before = performance.now();
    const { names } = await zipNames(new BytesSource(lying));
    expect(names).toEqual(["a.jpg"]);
    expect(performance.now() - before).toBeLessThan(1000);
  });

  it("reads at most a few megabytes of a file of any size", async () => {
    let read = 0;
    const source = {
      size: 2 ** 40,
      slice: async (from: number, to: number) => {
        read += to - from;
        return bytes([0x50, 0x4b, 3, 4], new Uint8Array(to - from - 4));
      },
      chunks: async function* () {
        yield await Promise.reject(new Error("the check reads the whole file"));
      },
    };
    await checkFile("huge.zip", source);
    expect(read).toBeLessThan(5_000_000);
  });
});
