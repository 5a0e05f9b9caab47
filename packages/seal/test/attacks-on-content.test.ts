import { beforeAll, expect, it } from "vitest";
import { attackAll } from "./support/attack.ts";
import { coverUp, edit, editLines, type Files, pack, setText, text, unpack, verify } from "./support/forge.ts";
import { sealedSample } from "./support/sample-case.ts";

const TIMELINE = "data/timeline.ndjson";
const STATEMENT = "data/statement.json";
const TRACES = "data/traces.json";
const ITEMS = "data/items.ndjson";
const ORIGINAL = "data/items/000001.txt";
const REPORT = "data/report.pdf";

let sealed: Uint8Array;
beforeAll(async () => {
  sealed = await sealedSample();
});

/** Line of message n in the timeline, counted from 0: one conversation stands before them. */
const at = (message: number): number => message;

function flip(files: Files, path: string): void {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(path);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
}

it("unpacked and packed again by another tool, it is still unchanged", async () => {
  const files = await unpack(sealed);
  coverUp(files);
  expect(await verify(pack(files))).toMatchObject({ verdict: "unchanged", problems: [] });
});

it("a changed message is named by its file and its number when the manifests were left alone", async () => {
  const files = await unpack(sealed);
  edit(files, TIMELINE, (body) => body.replace("Pay or I send it", "Pay or I sent it"));
  const report = await verify(pack(files));
  expect(report.verdict).toBe("changed");
  expect(report.problems).toContainEqual({ code: "file-changed", part: TIMELINE });
  expect(report.problems).toContainEqual({ code: "leaf-changed", part: "messages/000003" });
});

attackAll(
  async () => sealed,
  [
    {
      name: "one word of a message changed",
      act: (files) => edit(files, TIMELINE, (body) => body.replace("Pay or I send it", "Pay or I sent it")),
      verdict: "changed",
      code: "leaf-changed",
      part: "messages/000003",
    },
    {
      name: "the sender of a message changed",
      act: (files) => edit(files, TIMELINE, (body) => body.replace('"sender":"Kayla"', '"sender":"Sam"')),
      verdict: "changed",
      code: "leaf-changed",
      part: "messages/000001",
    },
    {
      name: "the time of a message changed",
      act: (files) =>
        edit(files, TIMELINE, (body) => body.replace('"utc":"2024-05-30T20:10', '"utc":"2024-05-30T19:10')),
      verdict: "changed",
      code: "leaf-changed",
      part: "messages/000004",
    },
    {
      name: "the salt of a message changed",
      act: (files) => edit(files, TIMELINE, (body) => body.replace(/"salt":"../u, '"salt":"00')),
      verdict: "changed",
      code: "leaf-changed",
      part: "conversations/000001",
    },
    {
      name: "an answer changed",
      act: (files) => edit(files, STATEMENT, (body) => body.replace("under-18", "adult")),
      verdict: "changed",
      code: "leaf-changed",
      part: "statement/000001",
    },
    {
      name: "a payment handle changed",
      act: (files) => edit(files, TRACES, (body) => body.replace('"value":"$kayla', '"value":"$layla')),
      verdict: "changed",
      code: "leaf-changed",
      part: "traces/000001",
    },
    {
      name: "the account of what was read changed",
      act: (files) => edit(files, ITEMS, (body) => body.replace('"kind":"read"', '"kind":"gone"')),
      verdict: "changed",
      code: "leaf-changed",
      part: "items/000001",
    },
    {
      name: "one byte of an original changed",
      act: (files) => flip(files, ORIGINAL),
      verdict: "changed",
      code: "original-changed",
      part: ORIGINAL,
    },
    {
      name: "an original changed, and its leaf to fit",
      act: async (files) => {
        const { sha256 } = await import("./support/forge.ts");
        const before = sha256(files.get(ORIGINAL) ?? "");
        flip(files, ORIGINAL);
        edit(files, ITEMS, (body) => body.replaceAll(before, sha256(files.get(ORIGINAL) ?? "")));
      },
      verdict: "changed",
      code: "leaf-changed",
      part: ORIGINAL,
    },
    {
      name: "the report exchanged",
      act: (files) => edit(files, REPORT, (body) => body.replace("Seal code", "Real code")),
      verdict: "changed",
      code: "report-not-as-signed",
      part: REPORT,
    },
    {
      name: "the last message dropped",
      act: (files) => editLines(files, TIMELINE, (all) => all.slice(0, -1)),
      verdict: "changed",
      code: "leaf-missing",
      part: "traces/000001",
    },
    {
      name: "a message in the middle dropped",
      act: (files) => editLines(files, TIMELINE, (all) => all.toSpliced(at(3), 1)),
      verdict: "changed",
      code: "leaf-missing",
      part: "messages/000003",
    },
    {
      name: "a message in the middle dropped and the rest renumbered",
      act: (files) =>
        editLines(files, TIMELINE, (all) =>
          all.toSpliced(at(3), 1).map((line, n) => line.replace(/messages\/\d{6}/u, `messages/00000${n}`)),
        ),
      verdict: "changed",
      code: "leaf-missing",
    },
    {
      name: "all traces dropped",
      act: (files) => setText(files, TRACES, "[\n]\n"),
      verdict: "changed",
      code: "leaf-missing",
    },
    {
      name: "two messages in each other's place",
      act: (files) => editLines(files, TIMELINE, ([c, a, b, ...rest]) => [c ?? "", b ?? "", a ?? "", ...rest]),
      verdict: "changed",
      code: "leaf-out-of-place",
    },
    {
      name: "two messages in each other's place, with each other's number",
      act: (files) =>
        editLines(files, TIMELINE, ([c, a, b, ...rest]) => [
          c ?? "",
          (b ?? "").replace("000002", "000001"),
          (a ?? "").replace("000001", "000002"),
          ...rest,
        ]),
      verdict: "changed",
      code: "leaf-changed",
      part: "messages/000001",
    },
    {
      name: "a message twice",
      act: (files) => editLines(files, TIMELINE, (all) => [...all, all.at(-1) ?? ""]),
      verdict: "changed",
      code: "leaf-out-of-place",
      part: `${TIMELINE} line 7 (messages/000005)`,
    },
    {
      name: "a message added at the end",
      act: (files) =>
        editLines(files, TIMELINE, (all) => [...all, (all.at(-1) ?? "").replace("messages/000005", "messages/000006")]),
      verdict: "changed",
      code: "leaf-added",
    },
    {
      name: "a message put among the traces",
      act: (files) => {
        const line = text(files, TIMELINE).split("\n")[1] ?? "";
        edit(files, TRACES, (body) => body.replace("[\n", `[\n${line},\n`));
      },
      verdict: "changed",
      code: "leaf-out-of-place",
    },
    {
      name: "a conversation behind the messages",
      act: (files) => editLines(files, TIMELINE, ([first, ...rest]) => [...rest, first ?? ""]),
      verdict: "changed",
      code: "leaf-out-of-place",
    },
    {
      name: "a byte order mark before the timeline",
      act: (files) => edit(files, TIMELINE, (body) => `\uFEFF${body}`),
      verdict: "changed",
      code: "leaf-malformed",
      part: `${TIMELINE} line 1`,
    },
    {
      name: "line ends of another system",
      act: (files) => edit(files, TIMELINE, (body) => body.replaceAll("\n", "\r\n")),
      verdict: "changed",
      code: "leaf-malformed",
    },
    {
      name: "an empty line between messages",
      act: (files) => edit(files, TIMELINE, (body) => body.replace("\n", "\n\n")),
      verdict: "changed",
      code: "leaf-malformed",
      part: `${TIMELINE} line 2`,
    },
    {
      name: "bytes behind the last line",
      act: (files) => edit(files, TIMELINE, (body) => `${body}{"path"`),
      verdict: "changed",
      code: "leaf-malformed",
    },
    {
      name: "bytes behind the end of the answers",
      act: (files) => edit(files, STATEMENT, (body) => `${body}{"more":1}\n`),
      verdict: "changed",
      code: "leaf-malformed",
    },
    {
      name: "a comma too many in the traces",
      act: (files) => edit(files, TRACES, (body) => body.replace("\n]", ",\n]")),
      verdict: "changed",
      code: "leaf-malformed",
    },
    {
      name: "a letter of another alphabet in a leaf's path",
      act: (files) => edit(files, TIMELINE, (body) => body.replace("messages/000002", "m\u0435ssages/000002")),
      verdict: "changed",
      code: "leaf-malformed",
    },
    {
      name: "a file under data/ that nothing names",
      act: (files) => setText(files, "data/more.txt", "more"),
      verdict: "changed",
      code: "file-unlisted",
      part: "data/more.txt",
    },
    {
      name: "an original that no leaf names",
      act: (files) => setText(files, "data/items/000002.txt", "more"),
      verdict: "changed",
      code: "original-unnamed",
      part: "data/items/000002.txt",
    },
    {
      name: "an original under a look-alike name",
      act: (files) => setText(files, "data/items/000001.t\u0445t", "more"),
      verdict: "changed",
      code: "original-unnamed",
    },
    {
      name: "an original left out",
      act: (files) => void files.delete(ORIGINAL),
      verdict: "incomplete",
      code: "file-missing",
      part: ORIGINAL,
    },
    {
      name: "the report left out",
      act: (files) => void files.delete(REPORT),
      verdict: "incomplete",
      code: "file-missing",
      part: REPORT,
    },
    {
      name: "the timeline left out",
      act: (files) => void files.delete(TIMELINE),
      verdict: "incomplete",
      code: "file-missing",
      part: TIMELINE,
    },
    {
      name: "the answers left out, and the manifests left alone",
      act: (files) => void files.delete(STATEMENT),
      coverUp: false,
      verdict: "incomplete",
      code: "file-missing",
      part: STATEMENT,
    },
  ],
);
