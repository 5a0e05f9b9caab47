import type { Attachment } from "@holdfast/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkConversation, type SimpleMessage } from "../../src/index.ts";
import { findTraps } from "../../src/tactics/find-traps.ts";

const other = (...texts: string[]): SimpleMessage[] => texts.map((text) => ({ from: "other", text }));
const tacticsOf = (texts: readonly string[]): string[] =>
  checkConversation(other(...texts)).signals.map((s) => s.tactic);
const full = (over: object): never =>
  ({
    conversation: "c",
    sender: "Kayla",
    self: false,
    kind: "text",
    at: { type: "none", certainty: "missing", written: "" },
    text: "",
    attachments: [],
    span: { item: "i", start: 0, end: 1 },
    ...over,
  }) as never; // a test's short cut

describe("links in messages", () => {
  it.each([
    "look who posted this about you https://grabify.link/AB12CD",
    "vote for me pls instagram.com.verify-login.example.net/a",
    "is this you? hxxps://iplogger[.]org/2abc3",
    "log in here to see my album (https://faceb00k.com/album).",
  ])("are X1 and warn when the link is a trap: %s", (text) => {
    const r = checkConversation(other(text));
    const trap = r.signals.find((s) => s.tactic === "X1");
    expect(trap).toBeDefined();
    expect(text.slice(trap?.start, trap?.end)).toBe(trap?.words);
    expect(r.state).toBe("warn");
  });
  it.each([
    "the notes are at https://docs.google.com/document/d/1abc",
    "see you at 5.lol",
    "https://bit.ly/3abc is the form",
    "my router is at http://192.168.1.1/",
    "try http://203.0.113.7/install.sh",
    "i was on insta.all day",
  ])("are left alone when nothing sure speaks against them: %s", (text) => {
    expect(tacticsOf([text])).toEqual([]);
  });
  it("count with less against them when the same side does something else", () => {
    const link = "http://203.0.113.7/pics";
    expect(tacticsOf([link])).toEqual([]);
    expect(tacticsOf(["i recorded the whole call", link])).toContain("X1");
  });
  it("are not held against the person who passes them on", () => {
    expect(checkConversation([{ from: "me", text: "he sent me https://grabify.link/AB12CD" }]).state).toBe("none");
  });
});

describe("files in messages", () => {
  const file = (name: string): Attachment => ({ kind: "file", name });
  it.each(["my_photos.jpg.exe", "gallery.apk", "pics\u202Egpj.scr", "photo.png          .scr"])(
    "are X2 by the name of the attachment, which the signal points into: %s",
    (name) => {
      const { signals, state } = checkConversation([full({ kind: "media", attachments: [file(name)] })]);
      expect(signals).toMatchObject([{ tactic: "X2", in: "attachment", start: 0, end: name.length, words: name }]);
      expect(state).toBe("warn");
    },
  );
  it.each(["holiday.jpg", "notes.pdf", "voice.ogg", "essay.docx"])("are left alone when ordinary: %s", (name) => {
    expect(checkConversation([full({ kind: "media", attachments: [file(name)] })]).state).toBe("none");
  });
  it("are X2 when the text names one that runs behind the ending of a photo", () => {
    expect(tacticsOf(["open me_and_you.jpg.scr on your pc"])).toEqual(["X2"]);
    expect(tacticsOf(["install my_gallery.apk to see them"])).toContain("X2");
    expect(tacticsOf(["https://files.example.com/dl/gallery.apk"])).toEqual(["X2"]);
  });
  it("are left alone when programmers and players talk of programs", () => {
    expect(tacticsOf(["just run setup.exe again", "it is in node.js, see main.py", "open command.com"])).toEqual([]);
  });
  it("never point outside of what they name, for any text", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom("http://", "grabify.link", "/a", ".", "www.", ".exe", ".jpg.exe", "\u202E", "@", " ", "xn--"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join("");
        for (const { start, end, words } of findTraps(text, [])) expect(text.slice(start, end)).toBe(words);
      }),
      { numRuns: 300 },
    );
  });
  it("cost linear time for links and points without end", () => {
    const cost = (text: string): number => {
      const before = performance.now();
      findTraps(text, []);
      return performance.now() - before;
    };
    for (const unit of ["http://a.b/", ".", "a.", "...! ", "http://a.exe ", "a.b.c.d "]) {
      cost(unit.repeat(200));
      const small = Math.max(1, Math.min(...[0, 1, 2].map(() => cost(unit.repeat(2000)))));
      const large = Math.min(...[0, 1, 2].map(() => cost(unit.repeat(8000))));
      expect(large / small).toBeLessThan(11);
    }
  });
});

describe("subject lines", () => {
  it("are read, and a signal found there says so", () => {
    const subject = "I recorded you on your webcam";
    const { signals } = checkConversation([full({ subject, text: "see below" })]);
    const claim = signals.find((s) => s.tactic === "L1");
    expect(claim?.in).toBe("subject");
    expect(subject.slice(claim?.start, claim?.end)).toBe(claim?.words);
  });
  it("are completed by the body, and the words stand in the body", () => {
    const text = "or your photos go to your family";
    const r = checkConversation([full({ subject: "Pay 500 dollars", text })]);
    expect(r.firstAt.alert).toBe(0);
    const threat = r.signals.find((s) => s.tactic === "T1");
    expect(threat?.in).toBeUndefined();
    expect(text.slice(threat?.start, threat?.end)).toBe(threat?.words);
  });
});

describe("lines of the app", () => {
  const name = 'changed the group name to "pay 300 or i send your photos to your family"';
  it("are read for threats and demands when somebody stands behind them", () => {
    const { state } = checkConversation([full({ kind: "system", text: name.replaceAll('"', "") })]);
    expect(state).toBe("alert");
  });
  it("give no soft tactic: a started video chat is the app's word", () => {
    const { signals } = checkConversation([full({ kind: "system", text: "started a video chat. video call me now" })]);
    expect(signals).toEqual([]);
  });
  it("are not read without a sender, and deleted messages never are", () => {
    expect(checkConversation([full({ kind: "system", sender: null, self: null, text: name })]).state).toBe("none");
    expect(checkConversation([full({ kind: "deleted", text: name })]).state).toBe("none");
  });
});

describe("long messages", () => {
  const mail =
    "Hello. I regret to inform you that some time ago I gained full control of your device and installed malware on it. " +
    "I recorded a video of you through your camera. All of your contacts and your colleagues will receive this video " +
    "unless you transfer 900 dollars in bitcoin to my wallet. You have 48 hours from the moment you opened this letter. " +
    "Do not try to contact the police, it is of no use, and do not reply to this letter.";
  it("are M2 when the mail check would call them blackmail", () => {
    expect(tacticsOf([mail])).toContain("M2");
  });
  it("are no M2 when somebody passes one on and says what it is", () => {
    expect(tacticsOf([`These scammers claim they have hacked you. They write: "${mail}"`])).not.toContain("M2");
  });
});
