import { describe, expect, it } from "vitest";
import type { CaseView } from "../src/engine/case-view.ts";
import { offMethods } from "../src/engine/off/off-methods.ts";
import { OpenCase } from "../src/engine/open-case.ts";
import { planMethods } from "../src/engine/plan/plan-methods.ts";

function opened(): { methods: ReturnType<typeof planMethods>; view: () => CaseView } {
  let shown: CaseView | null = null;
  const open = new OpenCase((view) => {
    shown = view;
  });
  open.begin({});
  return {
    methods: planMethods(open),
    view: () => {
      if (shown === null) throw new Error("no view");
      return shown;
    },
  };
}

describe("the course through the plan", () => {
  it("ticks a step, shows it as done, and takes the tick back", async () => {
    const { methods, view } = opened();
    const statusOf = (id: string): string | undefined => view().plan.steps.find((step) => step.id === id)?.status;
    expect(statusOf("stop")).toBe("next");
    await methods.tick({ step: "stop", done: true });
    expect(statusOf("stop")).toBe("done");
    expect(view().ticks).toEqual(["stop"]);
    await methods.tick({ step: "stop", done: false });
    expect(statusOf("stop")).toBe("next");
  });

  it("keeps a number once, without the spaces around it, and never an empty one", async () => {
    const { methods, view } = opened();
    await methods.addReference({ destination: "police", number: " 24-0100 " });
    await methods.addReference({ destination: "police", number: "24-0100" });
    await methods.addReference({ destination: "bank", number: "   " });
    expect(view().references.map(({ destination, number }) => `${destination} ${number}`)).toEqual(["police 24-0100"]);
  });

  it("takes a number out and leaves the others", async () => {
    const { methods, view } = opened();
    await methods.addReference({ destination: "police", number: "24-0100" });
    await methods.addReference({ destination: "bank", number: "24-0100" });
    await methods.removeReference({ destination: "police", number: "24-0100" });
    expect(view().references.map(({ destination }) => destination)).toEqual(["bank"]);
  });
});

describe("checking pasted lines", () => {
  const off = offMethods();
  it("quotes the words exactly as they were pasted", async () => {
    const lines = ["I have your pictures", "I will send them to your family", "send me $500 or else"];
    const { state, seen } = await off.checkPasted(lines.join("\r\n"));
    expect(state).toBe("alert");
    expect(seen.length).toBeGreaterThan(0);
    for (const { words } of seen) expect(lines.some((line) => line.includes(words))).toBe(true);
  });
  it("finds nothing in an ordinary message, and does not call a language it cannot read covered", async () => {
    expect((await off.checkPasted("See you at practice on Tuesday")).state).toBe("none");
    const far = await off.checkPasted(
      Array.from({ length: 8 }, () => "こんにちは、明日の練習は何時からですか。").join("\n"),
    );
    expect(far.languageCovered).toBe(false);
  });
  it("says that there was more where a text is far too long", async () => {
    expect((await off.checkPasted("word ".repeat(100_000))).cut).toBe(true);
    expect((await off.checkPasted("word")).cut).toBe(false);
  });
  it("looks at a link as a link, also when it stands in a message", async () => {
    const alone = await off.checkPasted("http://xn--pypal-4ve.com/login");
    expect(alone).toMatchObject({ what: "links", state: "alert", checks: [{ area: "link" }] });
    const among = await off.checkPasted("is this you? http://203.0.113.7/photo.apk");
    expect(among.what).toBe("messages");
    expect(among.checks).toMatchObject([{ area: "link", name: "http://203.0.113.7/photo.apk" }]);
  });
  it("looks at a mail for what it claims, and at what a profile shows", async () => {
    const mail =
      "From: a@example.com\nSubject: I recorded you\n\nI hacked your device and filmed you. Pay 500 in bitcoin.";
    expect(await off.checkPasted(mail)).toMatchObject({ what: "mail", checks: [{ area: "mail" }] });
    const profile = await off.checkPasted("followers: 3\nshared contacts: 0\naccount age: 4");
    expect(profile.checks.map(({ area }) => area)).toEqual(["profile", "exposure"]);
  });

  const task = { signal: new AbortController().signal, progress: () => {} };
  const given = (name: string, text: string) => ({
    name,
    arrival: "file" as const,
    files: [{ path: name, file: new File([text], name) }],
  });
  it("reads a chat out of its file and says what is done in it", async () => {
    const lines = ["I have your pictures", "I will send them to your family", "send me $500 or else"];
    const chat = lines.map((line, n) => `[2024-01-13, 10:0${n}:00 PM] Kayla: ${line}`).join("\n");
    const view = await off.checkGiven(given("WhatsApp Chat with Kayla.txt", chat), task);
    expect(view).toMatchObject({ what: "chat", state: "alert", languageCovered: true });
    expect(view.seen.length).toBeGreaterThan(0);
  });
  it("does not open a picture, and warns of a program that calls itself one", async () => {
    const picture = await off.checkGiven(given("IMG_1.png", "\u0089PNG"), task);
    expect(picture).toMatchObject({ what: "picture", seen: [] });
    const program = await off.checkGiven(given("photo.jpg.exe", "MZ\0\0"), task);
    expect(program.state).not.toBe("none");
    expect(program.checks).toMatchObject([{ area: "file", name: "photo.jpg.exe" }]);
  });
  it("finds the three oddest of five thousand followers in an account's download", async () => {
    const day = 86_400;
    const start = 1_600_000_000;
    const follower = (value: string, timestamp: number) => ({
      title: "",
      media_list_data: [],
      string_list_data: [{ href: `https://www.instagram.com/${value}`, value, timestamp }],
    });
    const known = Array.from({ length: 4_997 }, (_, n) => follower(`runner.${n}x`, start + n * 60));
    const odd = ["runner.4Ix", "runner.l0x", "runner.77х"].map((name, n) =>
      follower(name, start + 900 * day + n * 40 * day),
    );
    const now = given("followers_1.json", JSON.stringify([...known, ...odd]));
    const view = await off.reviewDownload({ now, before: null, since: (start + 800 * day) * 1000 }, task);
    expect(view).toMatchObject({ recognised: true, people: 5_000, addedCount: 3 });
    expect(view.result.reasons.filter(({ code }) => code === "copy-of-a-contact")).toHaveLength(3);
    expect(view.added.map(({ name }) => name)).toEqual(["runner.77х", "runner.l0x", "runner.4Ix"]);
    const other = await off.reviewDownload({ now: given("notes.json", "{}"), before: null, since: null }, task);
    expect(other.recognised).toBe(false);
  });
  it("stops when the person stops it", async () => {
    const signal = AbortSignal.abort();
    await expect(off.checkGiven(given("a.txt", "hello"), { ...task, signal })).rejects.toThrow(/abort/iu);
  });
});
