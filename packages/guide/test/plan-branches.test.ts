import type { Situation, State } from "@holdfast/model";
import { words } from "@holdfast/words";
import { describe, expect, it } from "vitest";
import { makePlan, type Step, type StepId } from "../src/index.ts";
import { keysOf, stepOf } from "./situations.ts";

const step = (id: StepId, situation: Situation, state: State = "alert"): Step =>
  stepOf(makePlan(situation, [], state), id);
const ids = (situation: Situation): readonly StepId[] => makePlan(situation, [], "alert").steps.map(({ id }) => id);
const how = (id: StepId, situation: Situation): readonly string[] => step(id, situation).how.map(({ key }) => key);

describe("the danger check", () => {
  it("comes first and is asked for in a crisis, with the lines of the person’s country", () => {
    const plan = makePlan({ country: "CA", age: "under-18" }, [], "crisis");
    expect(plan.crisisFirst).toBe(true);
    expect(plan.steps[0]).toMatchObject({ id: "danger", status: "next", when: "now" });
    expect(plan.steps[0]?.links).toEqual(["emergency-ca", "suicide-crisis-ca", "kids-help-phone"]);
  });
  it("stays in view and asks nothing while nothing points to danger", () => {
    const plan = makePlan({ country: "CA" }, [], "alert");
    expect([plan.crisisFirst, plan.steps[0]?.status]).toEqual([false, "not-needed"]);
    expect(plan.steps.find(({ status }) => status === "next")?.id).toBe("stop");
  });
  it("is asked for, and the police are for now, when they threaten to hurt somebody", () => {
    const plan = makePlan({ country: "CA", threatens: ["harm"] }, [], "alert");
    expect(plan.steps[0]?.status).toBe("next");
    expect(stepOf(plan, "police")).toMatchObject({ when: "now" });
    expect(stepOf(plan, "police").links[0]).toBe("emergency-ca");
    expect(stepOf(plan, "police").how[0]?.key).toBe("plan.police.how.harm");
  });
  it("says that it knows no crisis line rather than showing one of another country", () => {
    const adult = step("danger", { country: "GB", age: "adult" });
    expect(adult.links).toEqual(["emergency-gb"]);
    expect(adult.how.map(({ key }) => key)).toContain("plan.danger.how.no-crisis-line");
  });
  it("says what to look for in a country the directory does not know", () => {
    const away = step("danger", { country: "DE" });
    expect(away.links).toEqual([]);
    expect(away.how[0]?.key).toBe("plan.danger.how.elsewhere");
  });
});

describe("somebody who has already paid", () => {
  const paid: Situation = { country: "CA", paid: "yes", payments: [{ rail: "interac" }], wants: ["money"] };
  it("is told before saving the proof that the bank comes first while the money is fresh", () => {
    expect(step("capture", paid).note?.key).toBe("plan.capture.note.paid");
  });
  it("has a step for now that names how the money went and whom to call", () => {
    expect(step("cancel-payment", paid)).toMatchObject({ when: "now", rails: ["interac"], links: ["bank"] });
    expect(how("cancel-payment", paid)[0]).toBe("plan.cancel-payment.how.interac");
  });
  it("gets the step also where only a payment or an earlier answer says so", () => {
    expect(ids({ payments: [{ rail: "crypto" }] })).toContain("cancel-payment");
    expect(step("cancel-payment", { already: ["paid"] })).toMatchObject({ rails: ["other"] });
    expect(ids({ paid: "no" })).not.toContain("cancel-payment");
  });
  it("finds the companies behind a gift card, and no others", () => {
    expect(step("cancel-payment", { country: "CA", payments: [{ rail: "gift-card" }] }).links).toEqual([
      "gift-card-companies",
      "apple-support",
      "google-play-support",
    ]);
  });
  it("is given a US fraud line in the US only", () => {
    expect(step("cancel-payment", { country: "US", payments: [{ rail: "western-union" }] }).links).toEqual([
      "western-union-us",
    ]);
    expect(step("cancel-payment", { country: "CA", payments: [{ rail: "western-union" }] }).links).toEqual([]);
  });
  it("keeps every rail when money went several ways", () => {
    const rails = ["interac", "gift-card", "crypto", "paypal", "cash-app"] as const;
    const many = step("cancel-payment", { payments: rails.map((rail) => ({ rail })) });
    expect(keysOf(many)).toEqual(expect.arrayContaining(rails.map((rail) => `plan.cancel-payment.how.${rail}`)));
  });
  it("is warned of those who sell the money back", () => {
    expect(keysOf(step("cancel-payment", paid))).toContain("plan.cancel-payment.how.recovery");
  });
});

describe("somebody who did it in another order", () => {
  it("has the block counted as done, and is not asked to unblock", () => {
    const blocked: Situation = { already: ["blocked"] };
    expect(step("block", blocked)).toMatchObject({ status: "done", note: { key: "plan.block.note.blocked" } });
    expect(step("capture", blocked).note?.key).toBe("plan.capture.note.blocked");
    expect(step("report-account", blocked).note?.key).toBe("plan.report-account.note.blocked");
  });
  it("still saves what is left after a deleted chat", () => {
    expect(step("capture", { already: ["deleted-chat"] })).toMatchObject({
      status: "later",
      note: { key: "plan.capture.note.deleted-chat" },
    });
  });
  it("is not asked for data of an account that is gone, and learns how to report without one", () => {
    const gone: Situation = { already: ["deleted-account"] };
    expect(keysOf(step("capture", gone))).not.toContain("plan.capture.how.export");
    expect(how("report-account", gone)[0]).toBe("plan.report-account.how.no-account");
  });
  it("has the report and the telling counted as done", () => {
    const did: Situation = { already: ["reported", "told"] };
    expect(step("report-account", did)).toMatchObject({ status: "done" });
    expect(step("tell", did)).toMatchObject({ status: "done", note: { key: "plan.tell.note.told" } });
  });
  it("hears the same of an answer or of more sent", () => {
    expect(step("stop", { already: ["answered"] }).note?.key).toBe("plan.stop.note.answered");
    const both = step("stop", { already: ["answered", "sent-more"] });
    expect(both.note?.key).toBe("plan.stop.note.sent-more");
    expect(keysOf(both)).toContain("plan.stop.note.answered");
  });
  it("is told in no language that anything was wrong", () => {
    for (const language of ["en", "fr"] as const)
      for (const [key, say] of Object.entries(words(language)))
        if (/^plan\..*\.note\./u.test(key))
          expect((say as () => string)()).not.toMatch(
            /\b(should have|wrong|mistake|too late|unfortunately|auriez dû|erreur|tort|trop tard|malheureusement)\b/iu,
          );
  });
});

describe("an offender who is known offline", () => {
  const known: Situation = { country: "CA", age: "under-18", known: "yes" };
  it("adds safety in person and takes no step away", () => {
    expect(ids(known)).toContain("safety");
    expect(ids(known)).toEqual(expect.arrayContaining([...ids({ ...known, known: "no" })]));
    expect(how("stop", known)).toContain("plan.stop.how.known");
  });
  it("is named to police first of all", () => {
    expect(how("police", known)[0]).toBe("plan.police.how.known");
  });
  it("has its twin in a demand to meet", () => {
    expect(ids({ wants: ["meet"] })).toContain("safety");
    expect(how("stop", { wants: ["meet"] })).toContain("plan.stop.how.meet");
  });
});

describe("a made-up picture", () => {
  it("is reported like any other, and called made up to police", () => {
    const fake: Situation = { happening: "ai-fake", age: "under-18" };
    expect(how("stop", fake)[0]).toBe("plan.stop.how.ai-fake");
    expect(keysOf(step("police", fake))).toContain("plan.police.how.ai-fake");
    expect(keysOf(step("removal", fake))).toContain("plan.removal.how.ai-fake");
    expect(step("police", fake).when).toBe("today");
  });
});

describe("a “hacked webcam” mail", () => {
  const mail: Situation = { happening: "webcam-mail", age: "adult", country: "CA" };
  it("is saved with its headers, and no screenshot of a chat is asked for", () => {
    expect(how("capture", mail).slice(0, 2)).toEqual(["plan.capture.how.mail", "plan.capture.how.mail-forward"]);
    expect(keysOf(step("capture", mail))).not.toContain("plan.capture.how.what");
  });
  it("is called a bluff, does not rush anybody to the police, and has the password changed today", () => {
    expect(how("stop", mail)[0]).toBe("plan.stop.how.webcam-mail");
    expect(step("police", mail)).toMatchObject({ when: "this-week", why: "plan.police.why.webcam-mail" });
    expect(step("password", mail).when).toBe("today");
    expect(ids(mail)).not.toContain("removal");
  });
  it.each<Partial<Situation>>([
    { paid: "yes" },
    { sent: "yes" },
    { imageOut: "yes" },
    { known: "yes" },
    { threatens: ["harm"] },
  ])("is no bluff any more once %o", (more) => {
    expect(step("police", { ...mail, ...more }).when).not.toBe("this-week");
    expect(ids({ ...mail, ...more })).toContain("removal");
  });
});

describe("a picture that is out already", () => {
  const out: Situation = { country: "CA", age: "adult", imageOut: "yes" };
  it("has its removal first among what is for today", () => {
    const today = makePlan(out, [], "alert").steps.filter(({ when }) => when === "today");
    expect(today[0]?.id).toBe("removal");
    expect(step("removal", out)).toMatchObject({ title: "plan.removal.title.out" });
    expect(how("removal", out)[0]).toBe("plan.removal.how.out");
  });
  it("has its links noted and is never downloaded", () => {
    expect(how("capture", out)).toContain("plan.capture.how.links");
  });
  it("goes after the police where somebody may be hurt", () => {
    const order = ids({ ...out, threatens: ["harm"] });
    expect(order.indexOf("removal")).toBe(order.indexOf("police") + 1);
  });
});

describe("a helper", () => {
  const helper: Situation = { role: "helper", age: "under-18", country: "CA" };
  it("reads first what to say and not to ask to see the picture", () => {
    expect(makePlan(helper, [], "alert").steps.find(({ status }) => status === "next")?.id).toBe("first-words");
    expect(how("first-words", helper)).toContain("plan.first-words.how.picture");
    expect(ids({ ...helper, role: "self" })).not.toContain("first-words");
  });
  it("has nothing sent to their own phone and does not look at the picture for the removal service", () => {
    expect(how("capture", helper)).toContain("plan.capture.how.helper");
    expect(how("removal", helper)).toContain("plan.removal.how.helper");
  });
  it("makes sure that an adult knows", () => {
    expect(step("tell", helper)).toMatchObject({ title: "plan.tell.title.helper" });
    expect(how("tell", helper)[0]).toBe("plan.tell.how.helper-under-18");
  });
});

describe("age", () => {
  it("under 18 leads to Cybertip.ca and Take It Down", () => {
    const young: Situation = { age: "under-18", country: "CA" };
    expect(step("cybertip", young).links).toEqual(["cybertip-ca"]);
    expect(step("removal", young).links).toEqual(["take-it-down", "needhelpnow-ca", "arachnid-ca"]);
    expect(how("police", young)).toContain("plan.police.how.not-in-trouble");
  });
  it("of an adult leads to StopNCII and the police, and not to Cybertip.ca", () => {
    const adult: Situation = { age: "adult", country: "CA", wants: ["money"] };
    expect(ids(adult)).not.toContain("cybertip");
    expect(step("removal", adult).links).toEqual(["stopncii"]);
    expect(step("fraud", adult).links).toEqual(["cafc-ca"]);
    expect(how("police", adult)).toContain("plan.police.how.say-adult");
  });
  it("that was not said gets both, and does not have to be said", () => {
    const silent: Situation = { country: "CA" };
    expect(step("removal", silent).links).toEqual(expect.arrayContaining(["take-it-down", "stopncii"]));
    expect(how("removal", silent)).toContain("plan.removal.how.not-said");
    expect(how("cybertip", silent)[0]).toBe("plan.cybertip.how.if-under-18");
  });
  it("of an adult whose picture is older points to Take It Down in one folded line", () => {
    expect(keysOf(step("removal", { age: "adult" }))).toContain("plan.removal.how.adult-was-minor");
  });
});

describe("country", () => {
  it("is taken to be Canada when skipped, and the plan says so", () => {
    const plan = makePlan({}, [], "none");
    expect(plan.branch).toContain("country-assumed");
    expect(stepOf(plan, "danger").links).toContain("emergency-ca");
  });
  it("names the children’s service of each country the directory knows", () => {
    const links = (country: string): unknown => step("cybertip", { country, age: "under-18" }).links;
    expect(links("US")).toEqual(["cybertipline-us"]);
    expect(links("UK")).toEqual(["ceop-gb"]);
    expect(links("AU")).toEqual(["esafety-au", "accce-au"]);
    expect(links("FR")).toEqual(["3018-fr", "pharos-fr"]);
  });
  it("without data says what to look for, and names nothing of another country", () => {
    const away: Situation = { country: "DE", age: "under-18", wants: ["money"] };
    expect(step("police", away).links).toEqual([]);
    expect(how("police", away)).toContain("plan.police.how.call-elsewhere");
    expect(how("cybertip", away)).toContain("plan.cybertip.how.look-for");
    expect(ids(away)).not.toContain("fraud");
    expect(step("removal", away).links).toEqual(["take-it-down"]);
  });
  it("and town together bring the town’s police first", () => {
    expect(step("police", { country: "CA", region: "Ottawa, Ontario" }).links).toEqual([
      "ottawa-police",
      "opp-on",
      "police-ca",
    ]);
  });
  it("sends an adult in Australia to eSafety, which takes any age", () => {
    expect(step("police", { country: "AU", age: "adult" }).links).toContain("esafety-au");
  });
});

describe("the apps that were named", () => {
  it("come into the capture step with what they tell the other side", () => {
    expect(how("capture", { apps: ["Snapchat"] })).toContain("plan.hint.snapchat.capture");
    expect(how("capture", { apps: ["discord"] })).toContain("plan.hint.discord.export");
  });
  it("come into the report step with what they do to the proof", () => {
    expect(how("report-account", { apps: ["kik"] })).toContain("plan.hint.kik.report");
    expect(how("report-account", { apps: ["iMessage"] })).toContain("plan.hint.imessage.report");
    expect(how("report-account", { apps: ["google-messages"] })).toContain("plan.hint.google-messages.report");
  });
  it("come into the block step with what stays", () => {
    expect(how("block", { apps: ["snap"] })).toContain("plan.hint.snapchat.block");
    expect(how("block", { apps: ["whatsapp"] })).toContain("plan.hint.whatsapp.block");
  });
  it("are said to be unchecked where nobody checked them", () => {
    expect(keysOf(step("capture", { apps: ["wizz"] }))).toContain("plan.capture.how.not-checked");
    expect(keysOf(step("report-account", { apps: ["Some new app"] }))).toContain("plan.report-account.how.not-checked");
    expect(keysOf(step("capture", { apps: ["whatsapp"] }))).not.toContain("plan.capture.how.not-checked");
  });
  it("each come with the topics to look up, in the person’s order", () => {
    expect(step("capture", { apps: ["X", "insta", "instagram"] })).toMatchObject({
      platforms: ["x", "instagram"],
      topics: ["capture", "identify", "export"],
    });
  });
});

describe("other answers", () => {
  it("make a deadline lose its hold, and note it", () => {
    const hurried: Situation = { deadline: "20 minutes" };
    expect(how("stop", hurried)).toContain("plan.stop.how.deadline");
    expect(keysOf(step("capture", hurried))).toContain("plan.capture.how.deadline");
  });
  it("mute those who are still writing", () => {
    expect(keysOf(step("stop", { stillWriting: "yes" }))).toContain("plan.stop.how.still-writing");
    expect(keysOf(step("stop", { stillWriting: "no" }))).not.toContain("plan.stop.how.still-writing");
  });
  it("unmask a false police officer, and refuse a call", () => {
    expect(how("stop", { threatens: ["police-lie"] })).toContain("plan.stop.how.police-lie");
    expect(how("stop", { wants: ["video-call"] })).toContain("plan.stop.how.video-call");
  });
  it("let the person tell first whom the other side threatens to tell", () => {
    expect(how("tell", { threatens: ["family"] })).toContain("plan.tell.how.before-them");
    expect(how("tell", { threatens: ["post-online"] })).not.toContain("plan.tell.how.before-them");
  });
});
