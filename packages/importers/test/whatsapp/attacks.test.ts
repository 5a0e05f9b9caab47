import { coverageFaults, momentToJson } from "@holdfast/model";
import { describe, expect, it } from "vitest";
import { bodyFacts } from "../../src/whatsapp/body.ts";
import { assumedCodes, importText, unreadCodes } from "./import-text.ts";

const none = (): boolean => false;

async function within(seconds: number, work: () => Promise<unknown>): Promise<void> {
  const from = performance.now();
  await work();
  expect((performance.now() - from) / 1000).toBeLessThan(seconds);
}

describe("attacks on the WhatsApp reader", () => {
  it("a date that only month first can read, pasted into a day-first chat, does not turn the chat's dates around", async () => {
    const { messages, ledger } = await importText(
      "01/02/2024, 10:00 - Kayla: a\n05/02/2024, 10:00 - Kayla: b\n01/25/2024, 10:00 - Sam: I pay\n02/03/2024, 10:00 - Kayla: c\n11/03/2024, 10:00 - Kayla: d\n",
    );
    const walls = messages.map((m) => momentToJson(m.at));
    expect(walls.map((w) => w.wall?.slice(0, 10))).toEqual(["2024-02-01", "2024-02-05", "2024-03-02", "2024-03-11"]);
    expect(walls.every((w) => w.certainty === "order-assumed")).toBe(true);
    expect(messages[1]?.text).toBe("b\n01/25/2024, 10:00 - Sam: I pay");
    expect(messages[1]?.flags).toEqual(["possible-forged-header"]);
    expect(assumedCodes(ledger)).toEqual(["date-order-contested", "header-like-line-in-body"]);
  });

  it("twenty pasted lines of another layout stay in the message they stand in", async () => {
    const pasted = Array.from({ length: 20 }, (_, i) => `[01/02/24, 10:${10 + i}] Sam: I will pay ${i}\n`).join("");
    const { messages } = await importText(`25/03/2024, 10:00 - Kayla: see\n${pasted}25/03/2024, 10:05 - Sam: no\n`);
    expect(messages.map((m) => m.sender)).toEqual(["Kayla", "Sam"]);
    expect(messages[0]?.flags).toEqual(["possible-forged-header"]);
  });

  it("a body that begins with words of the system, or holds them, stays what the person wrote", async () => {
    const lines = ["Kayla added you", "I left", "you removed me", "Messages and calls are great", "missed voice call?"];
    const { messages } = await importText(lines.map((l, i) => `25/03/2024, 10:0${i} - Kayla: ${l}\n`).join(""));
    expect(messages.map((m) => [m.kind, m.sender, m.text])).toEqual(lines.map((l) => ["text", "Kayla", l]));
  });

  it("a body that begins with a left-to-right mark in an Android chat is not taken for the app's words", async () => {
    const { messages } = await importText("25/03/2024, 10:00 - Kayla: \u200esend money or everyone sees it\n");
    expect(messages[0]?.kind).toBe("text");
  });

  it("one line of ten million bytes is read in linear time, body whole", async () => {
    const body = "9/".repeat(5_000_000);
    await within(10, async () => {
      const { messages } = await importText(`25/03/2024, 10:00 - Kayla: ${body}\n25/03/2024, 10:01 - Kayla: end\n`);
      expect(messages.map((m) => m.text.length)).toEqual([10_000_000, 3]);
    });
  });

  it("a body longer than anyone can send is cut, and the rest is unread", async () => {
    const bytes = new Uint8Array(18_000_000).fill(0x61);
    bytes.set(new TextEncoder().encode("25/03/2024, 10:00 - Kayla: "));
    const { messages, ledger } = await importText(bytes);
    expect(unreadCodes(ledger)).toEqual(["message-too-long"]);
    expect(coverageFaults(ledger)).toEqual([]);
    const [first] = messages;
    expect(first?.text.length).toBe((first?.span.end ?? 0) - 27);
  });

  it("thirty thousand header-like lines of ever other styles neither slow the reader nor fill the ledger", async () => {
    const seps = ["/", ".", "-", ","];
    const text = Array.from(
      { length: 30_000 },
      (_, i) =>
        `25${seps[i % 4]}03${seps[i % 4]}2024${i % 3 === 0 ? "," : ""} 1${i % 10}:00${i % 5 === 0 ? ":00" : ""} - Kayla: ${i}\n`,
    ).join("");
    await within(20, async () => {
      const { ledger, messages } = await importText(text);
      expect(coverageFaults(ledger)).toEqual([]);
      expect(messages.length).toBeGreaterThan(1000);
      expect(assumedCodes(ledger)).toContain("too-many-header-styles");
    });
  });

  it("thirty thousand senders are read in linear time", async () => {
    const text = Array.from({ length: 30_000 }, (_, i) => `25/03/2024, 10:00 - name ${i}: hi\n`).join("");
    await within(10, async () => {
      const { messages } = await importText(text);
      expect(messages[29_999]?.sender).toBe("name 29999");
    });
  });

  it("long runs of spaces, brackets and marks in a body cost linear time", () => {
    const from = performance.now();
    for (const piece of [" ", "(", "<", "\u200e", "\u200e<a", " <attached: ", "x (a) "]) {
      const long = piece.repeat(200_000);
      for (const end of ["<This message was edited>", ")", ">", "."]) bodyFacts(long + end, true, none);
    }
    expect((performance.now() - from) / 1000).toBeLessThan(5);
  });

  it("a name in a header that is all digits and colons, and endless digits, are bounded", async () => {
    await within(5, () =>
      importText(`${"1".repeat(1_000_000)}\n${"12:34 ".repeat(200_000)}\n[${"1/".repeat(500_000)}`),
    );
  });
});

describe("what the person said", () => {
  const ambiguous = "03/04/24, 10:00 - Kayla: hi\n03/04/24, 10:05 - Sam: hello\n";
  it("settles the order of day and month", async () => {
    const { messages, ledger } = await importText(ambiguous, "chat.txt", { options: { dateOrder: "mdy" } });
    expect(momentToJson(messages[0]?.at ?? { type: "none", certainty: "missing", written: "" })).toMatchObject({
      wall: "2024-03-04T10:00:00",
      certainty: "zone-unknown",
    });
    expect(assumedCodes(ledger)).toEqual([]);
  });

  it("does not make a date that does not exist", async () => {
    const { messages, ledger } = await importText("25/03/2024, 10:00 - Kayla: hi\n", "chat.txt", {
      options: { dateOrder: "mdy" },
    });
    expect(messages.map((m) => momentToJson(m.at).wall)).toEqual(["2024-03-25T10:00:00"]);
    expect(assumedCodes(ledger)).toEqual(["date-order-told-refused"]);
  });

  it("names the person among the senders, whatever the case of the letters", async () => {
    const { messages } = await importText(ambiguous, "chat.txt", { options: { self: "sam " } });
    expect(messages.map((m) => m.self)).toEqual([false, true]);
  });

  it("and what nobody said stays unknown: no name of the file, three writers, or a name that is nobody's", async () => {
    const three = `${ambiguous}03/04/24, 10:06 - Léa: allô\n`;
    for (const [text, path] of [
      [ambiguous, "chat.txt"],
      [three, "WhatsApp Chat with Kayla.txt"],
      [ambiguous, "WhatsApp Chat with Swim team.txt"],
    ] as const) {
      const { messages } = await importText(text, path);
      expect(messages.every((m) => m.self === null)).toBe(true);
    }
  });

  it("is helped by the name of the zip, for a chat file that has none of its own", async () => {
    const { messages, conversation } = await importText(ambiguous, "_chat.txt", {
      inputName: "WhatsApp Chat - Kayla.zip",
    });
    expect(conversation?.title).toBe("Kayla");
    expect(messages.map((m) => m.self)).toEqual([false, true]);
  });
});

describe("files that came with the chat", () => {
  it("are tied to the messages that name them, and a name in brackets alone is no attachment", async () => {
    const { messages } = await importText(
      "25/03/2024, 10:00 - Kayla: report v2.pdf (fichier en annexe)\n25/03/2024, 10:01 - Kayla: other.pdf (fichier en annexe)\n",
      "chat.txt",
      { files: ["report v2.pdf"] },
    );
    expect(messages.map((m) => m.attachments)).toEqual([
      [{ kind: "file", name: "report v2.pdf", item: "report v2.pdf", size: 7 }],
      [],
    ]);
  });
});
