import { describe, expect, it } from "vitest";
import { checkConversation, createRecogniser, type SimpleMessage } from "../../src/index.ts";
import { stateAlone, stateTogether } from "../../src/tactics/state-rules.ts";

const other = (...texts: string[]): SimpleMessage[] => texts.map((text) => ({ from: "other", text }));
const me = (text: string): SimpleMessage => ({ from: "me", text });

describe("state rules", () => {
  it.each([
    ["C1", "R1", "none"],
    ["C1", "R2", "none"],
    ["C1", "C2", "none"],
    ["C2", "R1", "nudge"],
    ["R1", "I1", "nudge"],
    ["S2", "C2", "warn"],
    ["S1", "S2", "warn"],
    ["S2", "S3", "warn"],
    ["T1", "D1", "alert"],
    ["T2", "P1", "alert"],
    ["T1", "L2", "alert"],
    ["T2", "L1", "none"],
    ["M1", "D1", "alert"],
    ["M1", "D2", "none"],
    ["E2", "D1", "alert"],
    ["L3", "D3", "alert"],
  ] as const)("%s with %s is %s", (a, b, state) => {
    expect(stateTogether(a, b)).toBe(state);
    expect(stateTogether(b, a)).toBe(state);
  });
  it("give no state to what the person sent or paid", () => {
    expect([stateAlone("V1"), stateAlone("V2")]).toEqual(["none", "none"]);
  });
});

describe("a conversation", () => {
  it("has an alert at the message that makes it true", () => {
    const r = createRecogniser();
    expect(r.push({ from: "other", text: "i recorded the whole call" }).state).toBe("warn");
    expect(r.push(me("what")).state).toBe("warn");
    const update = r.push({ from: "other", text: "send me 300 dollars on cashapp" });
    expect(update.state).toBe("alert");
    expect(update.newSignals.map((s) => s.tactic)).toContain("D1");
    expect(r.result().firstAt).toMatchObject({ warn: 0, alert: 2 });
  });
  it("joins a threat that was split over messages, at the message that completes it", () => {
    const r = checkConversation(
      other("your video", "goes to your mom and all your followers", "unless you pay me 200"),
    );
    expect(r.state).toBe("alert");
  });
  it("joins a threat to a demand three messages later", () => {
    const r = checkConversation([
      ...other("i will post your photos on facebook"),
      me("please no"),
      ...other("hahaha"),
      me("stop"),
      ...other("400 bitcoin"),
    ]);
    expect(r.firstAt.alert).toBe(4);
  });
  it("forgets what is both more than fifty messages and more than seventy-two hours ago", () => {
    const talk = Array.from({ length: 60 }, (_, i): SimpleMessage => ({ from: "me", text: "ok", at: (i + 1) * 1000 }));
    const late = { from: "other", text: "send me 300 dollars on cashapp", at: 80 * 3_600_000 } as const;
    const soon = { ...late, at: 3_600_000 };
    const first = { from: "other", text: "i recorded the whole call", at: 0 } as const;
    expect(checkConversation([first, ...talk, late]).firstAt.alert).toBeUndefined();
    expect(checkConversation([first, ...talk, soon]).firstAt.alert).toBe(61);
  });
  it("never pairs tactics of two different people when it is not known who the person is", () => {
    const base = {
      conversation: "c",
      self: null,
      kind: "text",
      attachments: [],
      span: { item: "i", start: 0, end: 1 },
    };
    const at = { type: "none", certainty: "missing", written: "" };
    const from = (sender: string, text: string): never => ({ ...base, at, sender, text }) as never; // a test's short cut
    const apart = checkConversation([
      from("A", "i will post your photos on facebook"),
      from("B", "send me 300 dollars"),
    ]);
    expect(apart.selfKnown).toBe(false);
    expect(apart.firstAt.alert).toBeUndefined();
    const one = checkConversation([from("A", "i will post your photos on facebook"), from("A", "send me 300 dollars")]);
    expect(one.firstAt.alert).toBe(1);
  });
  it("reads V tactics only in the person's own words", () => {
    expect(checkConversation(other("i want to die")).state).toBe("none");
    expect(checkConversation([me("i want to die")]).state).toBe("crisis");
  });
  it("does not read despair into panic, pleading or exaggeration", () => {
    for (const text of ["please please dont do this i beg you", "this exam is killing me lol", "i am so scared"]) {
      expect(checkConversation([me(text)]).firstAt.crisis).toBeUndefined();
    }
  });
  it("keeps the alert beside a crisis", () => {
    const r = checkConversation([...other("pay me 300 or i send your video to your mom"), me("i want to kill myself")]);
    expect(r.state).toBe("crisis");
    expect(r.firstAt).toMatchObject({ alert: 0, crisis: 1 });
  });
  it("warns at most when somebody reports what another said", () => {
    for (const text of [
      "he said he will send your photos to your family unless you pay 300",
      'the mail says "pay me 300 or i send your photos to your family"',
      "Un inconnu m'a écrit « paie 300 ou j'envoie tes photos à ta famille »",
    ]) {
      expect(checkConversation(other(text)).firstAt.alert).toBeUndefined();
    }
  });
  it("says which language it does not cover", () => {
    const text = "Schick mir sofort das Geld, sonst zeige ich deiner ganzen Familie die Bilder und das Video von dir.";
    expect(checkConversation(other(text)).language).toEqual({ language: "de", coverage: "none" });
  });
  it("says nothing of a language when there is too little text", () => {
    expect(checkConversation(other("ok")).language).toBeNull();
  });
  it("reads no system line and no deleted message", () => {
    const message = {
      conversation: "c",
      sender: null,
      self: false,
      kind: "system",
      at: { type: "none", certainty: "missing", written: "" },
      text: "pay me 300 or i send your photos to your family",
      attachments: [],
      span: { item: "i", start: 0, end: 1 },
    } as never; // a test's short cut
    expect(checkConversation([message]).state).toBe("none");
  });
});
