import { describe, expect, it } from "vitest";
import { holdfast, put, scratch } from "./command.ts";

const folder = scratch();
const answers = (name: string, value: unknown): string => put(folder, `${name}.json`, JSON.stringify(value));
const young = answers("young", {
  age: "under-18",
  country: "CA",
  region: "Ottawa",
  apps: ["snapchat", "wizz"],
  wants: ["money"],
  deadline: "\u001B[31m20 minutes",
  already: ["blocked"],
  self: "Robin",
  payments: [{ rail: "interac", to: "payee@example.com" }],
});

interface StepLine {
  readonly id: string;
  readonly status: string;
  readonly how: readonly string[];
  readonly contacts: readonly { readonly id: string; readonly checkedOn: string; readonly confidence: string }[];
  readonly apps: readonly { platform: string; topic: string; steps: string[]; lookFor: string[]; confidence: string }[];
}

describe("holdfast plan", () => {
  it("gives the crisis lines, then the steps in order with why, how and whom to call", async () => {
    const { code, out, err } = await holdfast("plan", "--answers", young);
    expect([code, err]).toEqual([0, ""]);
    const order = [
      "9-8-8",
      "Stop. Do not pay.",
      "Save the proof",
      "Try to stop",
      "Tell one",
      "Tell the police",
      "Cybertip.ca:",
      "Have the picture",
    ];
    const places = order.map((words) => out.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(out).toContain("as of 2026-11-23");
    expect(out).toContain("Snapchat tells them about a screenshot");
  });
  it("shows nothing that the person wrote, and no control character", async () => {
    for (const flags of [[], ["--full"], ["--json"]]) {
      const { out } = await holdfast("plan", "--answers", young, ...flags);
      expect(out).not.toMatch(/Robin|payee@example|20 minutes/u);
      expect(out.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
    }
  });
  it("counts what is done as done and asks for the next", async () => {
    const { out } = await holdfast("plan", "--answers", young, "--done", "stop", "capture");
    expect(out).toContain("1. Stop. Do not pay. Do not answer. (done)");
    expect(out).toMatch(/Next:\n3\. Try to stop the payment/u);
    expect(out).toContain("Block the account (done)\n   It is blocked already. That is all right.");
  });
  it("puts danger first in a crisis", async () => {
    const { out } = await holdfast("plan", "--answers", young, "--state", "crisis");
    expect(out).toMatch(/Next:\n1\. If you are in danger/u);
  });
  it("shows the steps of an app with their source and date, and what is not checked as not checked", async () => {
    const { out } = await holdfast("plan", "--answers", young, "--full");
    expect(out).toMatch(/Snapchat, Save:\n.*Photograph the words with a second phone/u);
    expect(out).toMatch(/As of 2026-11-23\. Source: NNEDV/u);
    expect(out).toMatch(/Wizz, Report:\n.*Look for .*\n.*Not checked: this says what to look for \(on 2026-11-23\)/u);
  });
  it("gives scripts every step with sentences, contacts and dates, and unverified apps without steps", async () => {
    const { json } = await holdfast("plan", "--answers", young, "--json");
    const [plan] = json;
    expect(plan).toMatchObject({ type: "plan", language: "en", state: "none", crisisFirst: false });
    const steps = plan?.["steps"] as readonly StepLine[];
    expect(steps.map(({ id }) => id)).toEqual(
      "danger stop capture cancel-payment tell police cybertip fraud report-account block removal privacy after".split(
        " ",
      ),
    );
    for (const { contacts } of steps)
      for (const one of contacts)
        expect(one).toMatchObject({ checkedOn: "2026-11-23", confidence: expect.not.stringMatching("unverified") });
    const wizz = steps.flatMap(({ apps }) => apps).filter(({ platform }) => platform === "wizz");
    expect(wizz.length).toBeGreaterThan(0);
    for (const one of wizz) expect([one.confidence, one.steps, one.lookFor.length]).toEqual(["unverified", [], 1]);
  });
  it("speaks French throughout, with the French addresses and word to text", async () => {
    const { out } = await holdfast("plan", "--answers", young, "--full", "--lang", "fr");
    expect(out).toContain("textez PARLER au 686868");
    expect(out).toContain("https://cyberaide.ca");
    expect(out).toContain("Arrêtez. Ne payez pas.");
    expect(out).not.toMatch(/\b(Do not|the picture|your)\b/u);
  });
  it("plans without any answer, and says that it took the country to be Canada", async () => {
    const { code, out } = await holdfast("plan", "--answers", answers("empty", {}));
    expect(code).toBe(0);
    expect(out).toContain("These lines are for Canada");
  });
  it("names no line of another country where it knows none", async () => {
    const { out } = await holdfast("plan", "--answers", answers("away", { country: "DE" }));
    expect(out).toContain("no checked crisis line for this country");
    expect(out).not.toMatch(/9-1-1|9-8-8|Cybertip/u);
  });
  it("refuses an unknown step, a missing file and a wrong answer, each with its code", async () => {
    expect(await holdfast("plan", "--answers", young, "--done", "panic")).toMatchObject({ code: 2, out: "" });
    expect(await holdfast("plan")).toMatchObject({ code: 2, out: "" });
    expect(await holdfast("plan", "--answers", `${folder}/none.json`)).toMatchObject({ code: 3, out: "" });
    const wrong = await holdfast("plan", "--answers", answers("wrong", { age: "secret-words" }));
    expect(wrong).toMatchObject({ code: 3, out: "" });
    expect(wrong.err).toContain("age");
    expect(wrong.err).not.toContain("secret-words");
  });
});

describe("holdfast plan --prevent", () => {
  it("asks first whether somebody threatens now, then for the real age, then the four that matter most, then the rest", async () => {
    const { code, out, err } = await holdfast("plan", "--prevent", "instagram");
    expect([code, err]).toEqual([0, ""]);
    const order = [
      "threatening you right now?",
      "your real age?",
      "The four that matter most",
      "Remove followers",
      "The rest",
    ];
    const places = order.map((words) => out.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(out).toContain("Look for who can see your friends");
  });
  it("gives sources, dates and older paths on demand, and sends nobody to the page of a third party", async () => {
    const { out } = await holdfast("plan", "--prevent", "Insta", "--full");
    expect(out).toMatch(/As of 2026-11-23\. .*Source: /u);
    expect(out).toContain("https://help.instagram.com/");
    expect(out).not.toMatch(/https:\/\/(?:nettkompass|jakartaglobe|justmac)/u);
  });
  it("says for an app that nobody looked up that nothing was verified", async () => {
    const { out } = await holdfast("plan", "--prevent", "kik");
    expect(out).toContain("We found nothing we could check for this app.");
    expect((await holdfast("plan", "--prevent", "telegram")).out).toContain("Nobody has checked this one yet.");
  });
  it("gives scripts one line an app, with the way, the source and the date of each setting", async () => {
    const { json } = await holdfast("plan", "--prevent", "--json");
    expect(json.map(({ platform }) => platform)).toEqual(expect.arrayContaining(["roblox", "youtube", "apple", "kik"]));
    const discord = json.find(({ platform }) => platform === "discord");
    expect(discord).toMatchObject({ type: "check-up", threatened: { yes: "help" }, nothingVerified: false });
    const items = [discord?.["first"], discord?.["rest"]].flat() as readonly object[];
    for (const item of items.filter((one) => "name" in one))
      expect(item).toMatchObject({
        checkedOn: "2026-11-23",
        way: expect.objectContaining({ kind: expect.any(String) }),
      });
  });
  it("lists the apps when none is named, and refuses one that it does not know", async () => {
    expect((await holdfast("plan", "--prevent")).out).toMatch(/Check-ups: Instagram, .*Windows computer/u);
    const wrong = await holdfast("plan", "--prevent", "\u001B[31mbigo");
    expect(wrong).toMatchObject({ code: 2, out: "" });
    expect(wrong.err).toContain("is no app we know");
    expect(wrong.err.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });
  it("speaks French, and says where only the English name is known", async () => {
    const { out } = await holdfast("plan", "--prevent", "instagram", "--lang", "fr");
    expect(out).toContain("Compte privé");
    expect(out).toContain("Nous n’avons pas vu son nom français.");
    expect(out).not.toMatch(/\b(?:Look for|your account|Menus move)\b/u);
  });
});
