import { describe, expect, it } from "vitest";
import type { Recognition } from "../../src/importer.ts";
import { signalText, whatsapp } from "../../src/whatsapp/index.ts";
import { headOf, toBytes } from "./import-text.ts";

const claims = (text: string, path = "export.txt"): readonly [Recognition | null, Recognition | null] => {
  const head = headOf(path, toBytes(text));
  return [whatsapp.recognise(head), signalText.recognise(head)];
};

describe("recognising chats by content", () => {
  it("a chat is recognised whatever its file is called", () => {
    expect(claims("25/03/2024, 10:00 - Kayla: hi\n25/03/2024, 10:01 - Sam: hello\n", "notes.log")).toEqual([
      { shape: "dash", strength: "certain" },
      null,
    ]);
  });

  it("Signal's old lines are Signal's, unless the file says WhatsApp", () => {
    const text = "[2023-12-24, 12:23] Kayla: hello\n[2023-12-24, 12:24] Sam: hi\n";
    expect(claims(text)).toEqual([null, { shape: "signal-lines", strength: "certain" }]);
    expect(claims(text, "WhatsApp Chat with Kayla.txt")[0]?.shape).toBe("bracket");
  });

  it.each([
    ["prose with a line of a chat in it", "Dear all,\n25/03/2024, 10:00 - Kayla: hi\nis what she wrote.\n"],
    ["a timetable", "12/04/2024 10:30 leave\n13/04/2024 11:30 arrive\n"],
    ["JSON", '{"messages":[]}'],
    ["HTML", "<html>25/03/2024, 10:00 - Kayla: hi</html>"],
    ["a table", "date,time,sender,text\n2024-03-25,10:00,Kayla,hi\n"],
    ["nothing", ""],
    ["a mail", "From: kayla@example.com\nDate: Mon, 25 Mar 2024 10:00:00 +0000\n\nhi\n"],
  ])("%s is no chat", (_, text) => {
    expect(claims(text)).toEqual([null, null]);
  });

  it("a program's log is at most a likely chat", () => {
    expect(claims("[2024-03-25 10:00:00] INFO: started\n[2024-03-25 10:00:01] WARN: slow\n")[0]?.strength).toBe(
      "likely",
    );
  });
});
