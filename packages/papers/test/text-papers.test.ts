import { LANGUAGES } from "@holdfast/words";
import { expect, it } from "vitest";
import {
  applyEdits,
  cafcWorksheet,
  cybertipWorksheet,
  DESTINATIONS,
  helperWords,
  LISTENERS,
  moneyLetters,
  type PaperInput,
  paperText,
  platformReports,
  registerOf,
  removalPointer,
  type TextPaper,
  tellSomeone,
  textPapers,
} from "../src/index.ts";
import { HOLES } from "./support/document-text.ts";
import {
  adultWhoPaid,
  aiFake,
  ESCAPE,
  empty,
  helper,
  hostile,
  INPUTS,
  minor,
  NUL,
  OVERRIDE,
  webcamMail,
} from "./support/paper-inputs.ts";

const all = (paper: TextPaper): string =>
  [paper.title, ...paper.sections.flatMap(({ label, text, hint = "" }) => [label, text, hint])].join("\n");
const of = ({ sections }: TextPaper, id: string): string => sections.find((part) => part.id === id)?.text ?? "";
const answered = (input: PaperInput, situation: PaperInput["situation"]): PaperInput => ({
  ...input,
  situation: { ...input.situation, ...situation },
});

for (const destination of DESTINATIONS) {
  it(`makes the same sections in both languages, each with an id of its own (${destination})`, () => {
    for (const input of Object.values(INPUTS)) {
      const [en = [], fr = []] = LANGUAGES.map((language) => textPapers(input, language, destination));
      const ids = (papers: readonly TextPaper[]): readonly string[] =>
        papers.flatMap(({ sections }) => sections.map(({ id, advice }) => `${id} ${advice === true}`));
      expect(ids(en)).toEqual(ids(fr));
      expect(new Set(ids(en)).size).toBe(ids(en).length);
      expect(new Set(en.map(({ title }) => title)).size).toBe(en.length);
    }
  });

  it(`leaves no hole in a sentence and says every label (${destination})`, () => {
    for (const input of Object.values(INPUTS).filter((one) => one !== hostile)) {
      for (const language of LANGUAGES) {
        for (const paper of textPapers(input, language, destination)) {
          expect(all(paper)).not.toMatch(HOLES);
          expect(paper.sections.every(({ label }) => label.trim() !== "")).toBe(true);
        }
      }
    }
  });

  it(`shows controls of hostile text by their number and lets nothing turn a line around (${destination})`, () => {
    for (const paper of textPapers(hostile, "en", destination)) {
      const text = paperText(paper);
      for (const mark of [ESCAPE, NUL]) expect(text).not.toContain(mark);
      // Their own words stand on lines of their own, as written; our lines hold no mark that turns them.
      const ours = text.split("\n").filter((line) => line.includes(OVERRIDE));
      for (const line of ours) expect(hostile.messages.some((message) => message.text.includes(line))).toBe(true);
    }
  });
}

it("puts the person's words in place of ours by id, in either language, and leaves unknown ids alone", () => {
  for (const language of LANGUAGES) {
    const paper = cybertipWorksheet(minor, language);
    const edited = applyEdits(paper, { "cybertip.details": "My own words", "no.such.section": "x", toString: "y" });
    expect(of(edited, "cybertip.details")).toBe("My own words");
    expect(edited.sections.map(({ id }) => id)).toEqual(paper.sections.map(({ id }) => id));
    expect(paperText(edited)).toContain("My own words");
    expect(of(applyEdits(paper, { "cybertip.details": "" }), "cybertip.details")).toBe("");
  }
});

it("tells the person that Cybertip.ca takes words only, and dates what is known of its form", () => {
  const paper = cybertipWorksheet(minor, "en");
  expect(all(paper)).toContain("takes no reports by email, and no pictures should be sent");
  for (const { hint, advice } of paper.sections) {
    if (advice !== true) expect(hint).toMatch(/older copy|another page|Our own suggestion/u);
  }
  expect(all(paper)).toMatch(/Checked \d{4}-\d{2}-\d{2}/u);
  expect(all(paper)).toContain("1-866-658-9022");
});

it("asks the form's questions in the order in which an older copy has them", () => {
  const ids = cybertipWorksheet(minor, "en").sections.map(({ id }) => id);
  const wanted = [
    "category",
    "meet",
    "child-shared",
    "pictured",
    "shared",
    "threatened",
    "date",
    "time",
    "incident.instagram",
    "suspect",
    "details",
    "contact",
  ];
  expect(wanted.map((id) => ids.indexOf(`cybertip.${id}`))).toEqual(
    wanted.map((id) => ids.indexOf(`cybertip.${id}`)).toSorted((a, b) => a - b),
  );
  expect(ids).toContain("cybertip.incident.snapchat");
});

it("says for whom Cybertip.ca is by the age that was given", () => {
  expect(of(cybertipWorksheet(minor, "en"), "cybertip.applies")).toContain("Yes.");
  expect(of(cybertipWorksheet(adultWhoPaid, "en"), "cybertip.applies")).toContain("mainly for people under 18");
  expect(of(cybertipWorksheet(webcamMail, "en"), "cybertip.applies")).toContain("was under 18 in the picture");
});

it("leaves empty what only the person can know, and never says that a picture was sent where none was", () => {
  const paper = cybertipWorksheet(webcamMail, "en");
  expect(of(paper, "cybertip.identifiable")).toBe("");
  expect(of(paper, "cybertip.contact")).toBe("");
  expect(of(paper, "cybertip.pictured")).toContain("No picture was sent");
  expect(of(cybertipWorksheet(helper, "en"), "cybertip.pictured")).toContain("for the person pictured");
  expect(of(cybertipWorksheet(aiFake, "en"), "cybertip.pictured")).toContain("made-up picture of me");
  expect(of(cybertipWorksheet(helper, "en"), "cybertip.meet")).toContain("asked to meet");
});

it("gives one report a platform, with the exact account and the words of one threat", () => {
  const reports = platformReports(minor, "en");
  expect(reports.map(({ platform }) => platform)).toEqual(["instagram", "snapchat", "telegram"]);
  const [instagram] = reports;
  const paper = instagram?.paper ?? { language: "en", title: "", sections: [] };
  expect(of(paper, "platform.instagram.account")).toContain("17841400000000555");
  expect(of(paper, "platform.instagram.what")).toContain("a person under 18");
  const words = of(paper, "platform.instagram.quote");
  expect(minor.messages.some(({ text }) => text.includes(words))).toBe(true);
});

it("says what the platform gets only where a source says so", () => {
  const hints = platformReports(adultWhoPaid, "en").map(({ paper }) => all(paper));
  expect(hints[0]).toContain("last five messages");
  expect(all(platformReports(minor, "en")[0]?.paper ?? { language: "en", title: "", sections: [] })).toContain(
    "no source",
  );
});

it("takes an app by any name people give it, and keeps one that nobody knows in the person's words", () => {
  const input = answered(empty, { apps: ["Insta", "some app", "search", "FB"] });
  expect(platformReports(input, "en").map(({ platform }) => platform)).toEqual(["instagram", "some app", "facebook"]);
});

it("writes a letter to each that carried money, with what the person noted and nothing of the talk", () => {
  const letters = moneyLetters(adultWhoPaid, "en");
  expect(letters.map(({ recipient }) => recipient)).toEqual([
    "interac",
    "gift-card",
    "western-union",
    "crypto",
    "paypal",
  ]);
  for (const { paper, recipient } of letters) {
    const text = of(paper, `bank.${recipient}.letter`);
    expect(text).toContain("extortion");
    for (const { text: said } of adultWhoPaid.messages) if (said.length > 5) expect(text).not.toContain(said);
  }
  expect(of(letters[0]?.paper ?? { language: "en", title: "", sections: [] }, "bank.interac.letter")).toContain(
    "CA555example",
  );
});

it("never tells anybody to call a payment unauthorised that they made themselves", () => {
  const paypal = moneyLetters(adultWhoPaid, "en").find(({ recipient }) => recipient === "paypal");
  expect(all(paypal?.paper ?? { language: "en", title: "", sections: [] })).toContain(
    "Do not say the payment was unauthorised",
  );
});

it("writes to the services named in the messages where the person paid and noted no payment", () => {
  const input = answered(minor, { paid: "yes", payments: [] });
  expect(moneyLetters(input, "en").map(({ recipient }) => recipient)).toEqual(["cash-app"]);
  expect(moneyLetters(answered(empty, { paid: "yes" }), "en").map(({ recipient }) => recipient)).toEqual(["bank"]);
  expect(moneyLetters(empty, "en")).toEqual([]);
});

it("gives the Anti-Fraud Centre amounts, where money went, and the words about money only", () => {
  const paper = cafcWorksheet(minor, "en");
  expect(of(paper, "cafc.went")).toContain("$kayladoc555");
  expect(of(paper, "cafc.words")).toContain("Pay me $500");
  expect(of(paper, "cafc.words")).not.toContain("I recorded everything");
  expect(all(paper)).toContain("1-888-495-8501");
});

it("never points anybody under 18 to StopNCII, nor an adult's picture to Take It Down", () => {
  for (const language of LANGUAGES) {
    for (const input of Object.values(INPUTS)) {
      const child = removalPointer(answered(input, { age: "under-18" }), language);
      expect(all(child)).not.toContain("StopNCII");
      expect(all(child)).toContain("Take It Down");
      const grown = removalPointer(answered(input, { age: "adult" }), language);
      expect(of(grown, "removal.service")).toContain("StopNCII");
      const elsewhere = grown.sections.filter(({ id }) => id !== "removal.under-then");
      expect(elsewhere.map(({ text }) => text).join("\n")).not.toContain("Take It Down");
    }
  }
  for (const input of Object.values(INPUTS).filter(({ situation }) => situation.age === "under-18")) {
    for (const destination of DESTINATIONS) {
      expect(textPapers(input, "en", destination).map(all).join("\n")).not.toContain("StopNCII");
    }
  }
});

it("names both services, each with its age, where the age was not said", () => {
  const text = of(removalPointer(webcamMail, "en"), "removal.service");
  expect(text).toContain("the age in the picture, not the age now");
  expect(text).toContain("Take It Down");
  expect(text).toContain("StopNCII");
});

it("offers three openings to each listener, in the register of the person's age, and never describes the picture", () => {
  expect(registerOf(minor)).toBe("teen");
  expect(registerOf(adultWhoPaid)).toBe("adult");
  expect(registerOf(webcamMail)).toBe("teen");
  for (const language of LANGUAGES) {
    const texts = LISTENERS.flatMap((listener) =>
      (["teen", "adult"] as const).flatMap((register) =>
        tellSomeone(minor, language, listener, register).sections.map(({ text }) => text),
      ),
    );
    expect(texts).toHaveLength(24);
    expect(new Set(texts).size).toBe(24);
    for (const text of texts) expect(text).not.toMatch(/!|nude|naked|sexual|intimate|nue?s?\b|sexuel|intime|victim/iu);
  }
});

it("gives a helper first words, what to leave, and no message of the talk", () => {
  const text = all(helperWords(minor, "en"));
  expect(text).toContain("You’re not in trouble");
  expect(text).toContain("Do not ask to see the picture");
  for (const { text: said } of minor.messages) if (said.length > 10) expect(text).not.toContain(said);
});

it("claims in no paper that a court takes it, calls nobody a victim, promises nothing and shouts at nobody", () => {
  for (const language of LANGUAGES) {
    for (const destination of DESTINATIONS) {
      for (const input of Object.values(INPUTS).filter((one) => one !== hostile)) {
        const text = textPapers({ ...input, messages: [], findings: [] }, language, destination)
          .map(all)
          .join("\n");
        expect(text).not.toMatch(
          /admissible|recevable|victim|guarantee|garanti|!|simply|don’t worry|ne vous inquiétez/iu,
        );
      }
    }
  }
});

it("keeps an app named like a member of every object in the person's words", () => {
  const input = answered(empty, { apps: ["__proto__", "constructor", "toString"] });
  const titles = platformReports(input, "en").map(({ paper }) => paper.title);
  expect(titles).toEqual(["Report to __proto__", "Report to constructor", "Report to toString"]);
});
