import { expect, it } from "vitest";
import { type PaperInput, timelineFiles } from "../src/index.ts";
import { ESCAPE, hostile, minor, NUL } from "./support/paper-inputs.ts";

const textOf = (input: PaperInput, name: string): string => {
  const file = timelineFiles(input).find((made) => made.name === name);
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(file?.bytes);
};

/** A strict reader of RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      for (at++; ; at++) {
        if (at >= text.length) throw new Error("csv: a quote is never closed");
        if (text[at] !== '"') cell += text[at];
        else if (text[at + 1] === '"') cell += text[at++];
        else break;
      }
      at++;
    } else {
      while (at < text.length && !",\r".includes(text[at] ?? "")) cell += text[at++];
      if (cell.includes('"')) throw new Error("csv: a quote inside a bare cell");
    }
    row.push(cell);
    if (text[at] === ",") at++;
    else if (text.startsWith("\r\n", at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error("csv: neither a comma nor the end of a line");
  }
  return rows;
}

it("writes one row a message under a head, with as many cells each", () => {
  const [head, ...rows] = readCsv(textOf(minor, "timeline.csv"));
  expect(rows).toHaveLength(minor.messages.length);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head?.length]));
  expect(head?.[0]).toBe("\ufeffnumber");
});

it("never lets a spreadsheet run a cell as a formula, however it is hidden", () => {
  const tricks = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r\n=1",
    " =1",
    "＝1",
    "|cmd",
    "\u200b=1",
    "\ufeff=1",
    `${NUL}=1`,
  ];
  const input: PaperInput = {
    ...minor,
    messages: tricks.flatMap((text) =>
      minor.messages.slice(0, 1).map((message) => ({ ...message, text, sender: text })),
    ),
  };
  const [, ...rows] = readCsv(textOf(input, "timeline.csv"));
  for (const row of rows) {
    for (const cell of row) expect(cell).not.toMatch(/^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠|]/u);
  }
});

it("holds every text exactly in timeline.ndjson, controls and halves of characters too", () => {
  const lines = textOf(hostile, "timeline.ndjson").trimEnd().split("\n");
  const texts = lines.map((line) => (JSON.parse(line) as { readonly text: string }).text);
  expect(texts).toEqual(hostile.messages.map(({ text }) => text));
});

it("shows control characters by their number in timeline.csv", () => {
  const csv = textOf(hostile, "timeline.csv");
  expect(csv).not.toContain(ESCAPE);
  expect(csv).not.toContain(NUL);
  expect(csv).toContain("‹U+001B›");
});
